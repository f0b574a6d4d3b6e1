//! Instruments, labels, moments and a norm that are of these tests only.

#![allow(
    clippy::needless_pass_by_value,
    reason = "a table of cases reads better without borrows"
)]

use serde_json::{Map, Value, json};

use super::super::beeld::Catalogus;
use super::with;
use crate::regelset::document::bundelregel::Bundelnorm;
use crate::regelset::document::instrument::{Instrument, Labelschaal};
use crate::regelset::document::overgangsmoment::Overgangsmoment;

/// The catalogue of these tests.
pub(super) struct Eigen {
    instrumenten: Vec<Instrument>,
    schalen: Vec<Labelschaal>,
    momenten: Vec<Overgangsmoment>,
    norm: Bundelnorm,
}

impl Eigen {
    pub(super) fn new() -> Self {
        let read = |list: Vec<Value>| Value::Array(list);
        Self {
            instrumenten: serde_json::from_value(read(instrumenten())).expect("instruments"),
            schalen: serde_json::from_value(read(schalen())).expect("labels"),
            momenten: serde_json::from_value(read(momenten())).expect("moments"),
            norm: serde_json::from_value(norm()).expect("a norm"),
        }
    }

    pub(super) fn catalogus(&self) -> Catalogus<'_> {
        Catalogus {
            instrumenten: self.instrumenten.iter().map(|i| (&i.id, i)).collect(),
            schalen: self.schalen.iter().map(|s| (&s.id, s)).collect(),
            momenten: self.momenten.iter().map(|m| (&m.id, m)).collect(),
            norm: Some(&self.norm),
        }
    }
}

fn source() -> Value {
    json!([{ "bron": "conventie", "plaats": "toets", "zekerheid": "voorstel" }])
}

fn record(fields: Value) -> Value {
    let Value::Object(fields) = fields else {
        panic!("a record")
    };
    let mut all = Map::from_iter([("vindplaats".to_owned(), source())]);
    all.extend(fields);
    Value::Object(all)
}

fn instrument(id: &str, uitkomst: Value, more: Value) -> Value {
    let own = json!({
        "id": id, "afkorting": id, "titel": id, "geldigVanaf": "2013-01-01",
        "eigenaar": "toets", "populatie": "toets", "methode": "gestructureerdOordeel",
        "uitkomst": [record(uitkomst)],
    });
    record(with(own, json!({}), more))
}

fn instrumenten() -> Vec<Value> {
    let uitkomst = |soort: &str, claim: &str, orientatie: &str, schaal: &str| {
        json!({
            "tekst": "toets", "soort": soort, "claim": claim, "orientatie": orientatie,
            "domeinen": ["geweld", "partnergeweld", "kindveiligheid", "stalking"],
            "houdbaarheid": "dynamischVolwassenen", "labels": [{ "schaal": schaal }],
        })
    };
    let later = |claim| uitkomst("risicotaxatie", claim, "toekomst", "drie");
    let now = uitkomst("veiligheidsbeoordeling", "onveiligNu", "nu", "nu");
    let state = |soort: &str| {
        json!({ "toestand": [record(json!({
            "vanaf": "2026-01-01", "tot": "2026-01-31", "soort": soort, "tekst": "toets",
        }))] })
    };
    let alone = with(
        later("ernstigeSchade"),
        json!({}),
        json!({ "nietOpZichzelf": true }),
    );
    vec![
        instrument("taxatie", later("ernstigeSchade"), json!({})),
        instrument(
            "anders",
            later("ernstigeSchade"),
            json!({ "lvbOnderzocht": true }),
        ),
        instrument(
            "nagaan",
            later("ernstigeSchade"),
            json!({ "populatieNagaan": true }),
        ),
        instrument("kans", later("kansGeweld"), json!({})),
        instrument("gepauzeerd", later("ernstigeSchade"), state("gepauzeerd")),
        instrument("gebrekkig", later("ernstigeSchade"), state("gebrek")),
        instrument(
            "gestopt",
            later("ernstigeSchade"),
            json!({ "toestand": [record(json!({
            "vanaf": "2026-02-15", "soort": "gestopt", "tekst": "toets",
        }))] }),
        ),
        instrument(
            "onderdeel",
            later("ernstigeSchade"),
            json!({ "onderdeel": true }),
        ),
        instrument("samen", alone, json!({})),
        instrument(
            "denkhulp",
            uitkomst("professioneelOordeel", "ernstigeSchade", "toekomst", "drie"),
            json!({}),
        ),
        instrument("nu", now, json!({})),
        instrument(
            "screening",
            uitkomst("screening", "prioriteit", "nu", "screening"),
            json!({}),
        ),
        instrument(
            "lvb",
            uitkomst("context", "vermoeden", "nu", "lvb"),
            json!({ "lvbOnderzocht": true }),
        ),
        instrument(
            "beschermt",
            uitkomst("context", "bescherming", "toekomst", "drie"),
            json!({}),
        ),
    ]
}

fn schalen() -> Vec<Value> {
    let on = |naam: &str, van: &str, tot: &str| json!({ "namen": [naam], "bereik": { "van": van, "tot": tot } });
    let off = |naam: &str, reden: &str| json!({ "namen": [naam], "reden": reden });
    let positive = |mut label: Value| {
        label["positief"] = json!(true);
        label
    };
    let schaal = |id: &str, regel: &str, label: Vec<Value>| {
        record(json!({ "id": id, "titel": id, "regel": regel, "label": label }))
    };
    vec![
        schaal(
            "drie",
            "m1",
            vec![
                on("laag", "laag", "laag"),
                on("matig", "matig", "matig"),
                on("hoog", "hoog", "hoog"),
            ],
        ),
        schaal(
            "nu",
            "m5",
            vec![
                on("laag", "laag", "laag"),
                on("matig", "matig", "matig"),
                on("hoog", "hoog", "acuut"),
                off("niet gehaald", "drempelNietGehaald"),
            ],
        ),
        schaal(
            "screening",
            "m8",
            vec![
                positive(on("positief", "matig", "hoog")),
                off("negatief", "negatieveScreening"),
            ],
        ),
        schaal(
            "lvb",
            "m8",
            vec![
                positive(off("vermoeden", "contextInstrument")),
                off("geen vermoeden", "contextInstrument"),
            ],
        ),
    ]
}

fn momenten() -> Vec<Value> {
    let moment = |id: &str, more: Value| {
        let own = json!({ "id": id, "titel": id, "tekst": "toets", "geldigVanaf": "2013-01-01" });
        record(with(own, json!({}), more))
    };
    let eis = |id: &str, more: Value| {
        record(with(json!({ "id": id, "tekst": "toets" }), json!({}), more))
    };
    vec![
        moment("incident", json!({ "incident": true })),
        moment(
            "haalt-in",
            json!({ "haaltIn": [{ "orientatie": "toekomst" }] }),
        ),
        moment("open", json!({ "eis": [eis("open-alles", json!({}))] })),
        moment(
            "smal",
            json!({ "eis": [eis("smal-eis", json!({
                "door": ["politie"], "soorten": ["veiligheidsbeoordeling"], "instrumenten": ["nu"],
                "orientatie": "nu", "claims": ["onveiligNu"], "domeinen": ["partnergeweld"],
                "dagenVoor": 0, "dagenNa": 5, "dagenNaSoort": "werkdagen",
            }))] }),
        ),
        moment(
            "setting",
            json!({ "eis": [eis("setting-eis", json!({ "settings": ["kliniek", "detentie"] }))] }),
        ),
        moment(
            "vraag",
            json!({ "eis": [eis("vraag-eis", json!({ "alleenAls": "Is dit nodig?" }))] }),
        ),
    ]
}

fn norm() -> Value {
    let klasse = |naam: &str, dagen: u16| {
        record(json!({ "klasse": naam, "dagen": dagen, "basis": "conventie" }))
    };
    record(json!({
        "id": "bundeling", "titel": "toets", "geldigVanaf": "2013-01-01",
        "binnenkortDagen": 30, "datumverschilDagen": 90, "escalatieAantal": 3,
        "escalatieDagen": 365, "herhalingDagen": 365, "vensterVoorDagen": 30,
        "vensterNaDagen": 14,
        "houdbaarheid": [
            klasse("dynamischVolwassenen", 365), klasse("nuEnScreening", 365),
            klasse("professioneelOordeel", 365),
        ],
    }))
}
