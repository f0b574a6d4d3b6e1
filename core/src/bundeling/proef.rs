//! For tests: a small catalogue of its own and papers as JSON, so that these tests say
//! nothing about the real instruments and moments.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::beeld::{Beeld, Catalogus};
use super::bundel::{Aandachtspunt, Eisstand, Volledigheid};
use super::{aandacht, eisen, partners, toets, vergelijk, volledigheid};
use crate::beoordeling::Stukken;
use crate::datum::Datum;
use crate::pad::Pad;
use crate::regelset::document::bundelregel::Bundelnorm;
use crate::regelset::document::instrument::{Instrument, Labelschaal};
use crate::regelset::document::overgangsmoment::Overgangsmoment;

/// The day of every test that does not say otherwise.
pub(super) const PEILDATUM: &str = "2026-03-01";

/// What the three parts say.
pub(super) struct Uitslag {
    pub(super) aandacht: Vec<Aandachtspunt>,
    pub(super) volledigheid: Volledigheid,
    pub(super) eisen: Vec<Eisstand>,
}

/// An assessment in which nothing is missing, with changes; `null` takes a field away.
pub(super) fn beoordeling(id: &str, changes: Value) -> Value {
    let mut all = json!({
        "id": id,
        "afzender": { "organisatie": "reclassering" },
        "instrument": { "id": "taxatie" },
        "domein": "geweld",
        "orientatie": "toekomst",
        "over": { "persoon": "p1" },
        "jegens": { "soort": "publiek" },
        "afgegeven": { "label": "matig" },
        "beoordeeldOp": "2026-02-01",
        "informatieTot": "2026-02-01",
        "conditie": "zonderInterventie",
        "setting": "vrij",
        "horizonDagen": 365,
        "kwalificatie": "aanwezig",
        "populatie": "binnen",
        "grondslagen": { "gesprekSlachtoffer": "ja" },
        "beschermendeFactoren": "ja",
        "betrokkeneGeinformeerd": "ja",
    });
    let fields = all.as_object_mut().expect("a record");
    let Value::Object(changes) = changes else {
        panic!("changes are a record")
    };
    for (field, value) in changes {
        if value.is_null() {
            fields.remove(&field);
        } else {
            fields.insert(field, value);
        }
    }
    all
}

/// About now: present unsafety by an instrument for that.
pub(super) fn nu(id: &str, changes: Value) -> Value {
    with(
        beoordeling(id, json!({})),
        json!({ "instrument": { "id": "nu" }, "orientatie": "nu" }),
        changes,
    )
}

/// A screening for now.
pub(super) fn screening(id: &str, changes: Value) -> Value {
    with(
        beoordeling(id, json!({})),
        json!({ "instrument": { "id": "screening" }, "orientatie": "nu", "afgegeven": { "label": "positief" } }),
        changes,
    )
}

/// A professional judgement with an anchor.
pub(super) fn oordeel(id: &str, changes: Value) -> Value {
    let own =
        json!({ "soort": "professioneelOordeel", "claim": "ernstigeSchade", "anker": "hoog" });
    let mut all = with(beoordeling(id, json!({})), own, changes);
    let fields = all.as_object_mut().expect("a record");
    fields.remove("instrument");
    all
}

fn with(mut all: Value, own: Value, changes: Value) -> Value {
    let fields = all.as_object_mut().expect("a record");
    for part in [own, changes] {
        let Value::Object(part) = part else {
            panic!("changes are a record")
        };
        for (field, value) in part {
            fields.insert(field, value);
        }
    }
    fields.retain(|_, value| !value.is_null());
    all
}

/// Persons p1 to p4, of whom p1 and p2 live together; and these papers.
pub(super) fn stukken(parts: Value) -> Value {
    let persons: Vec<Value> = (1..=4).map(|n| json!({ "id": format!("p{n}") })).collect();
    let case = json!({
        "personen": persons,
        "huishoudens": [{ "id": "h1", "personen": ["p1", "p2"] }],
    });
    with(case, json!({}), parts)
}

/// What the parts say of these papers on a day.
pub(super) fn op_dag(peildatum: &str, papers: Value) -> Uitslag {
    let own = Eigen::new();
    let invoer: Stukken = serde_json::from_value(papers).expect("papers");
    let peildatum = Datum::parse(peildatum).expect("a day");
    let pad = Pad::top().to("stukken");
    let mut fouten = Vec::new();
    let (beeld, aside) = toets::lay(own.catalogus(), peildatum, &invoer, &pad, &mut fouten);
    assert!(aside.is_empty(), "{aside:?} {fouten:?}");
    ask(&beeld, &pad, &invoer)
}

pub(super) fn uitslag(parts: Value) -> Uitslag {
    op_dag(PEILDATUM, stukken(parts))
}

fn ask(beeld: &Beeld<'_>, pad: &Pad, invoer: &Stukken) -> Uitslag {
    let sleutels = vergelijk::compare(beeld);
    let partners = partners(invoer);
    let eisen = eisen::requirements(beeld);
    Uitslag {
        aandacht: aandacht::attention(beeld, &sleutels, &partners),
        volledigheid: volledigheid::completeness(beeld, pad, &sleutels, &eisen, &partners),
        eisen,
    }
}

/// A record of the answer in one line: the fields that are asked for.
pub(super) fn line(record: &impl serde::Serialize, fields: &[&str]) -> String {
    let record = serde_json::to_value(record).expect("JSON");
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list
            .iter()
            .map(|one| one.as_str().map_or_else(|| one.to_string(), str::to_owned))
            .collect::<Vec<_>>()
            .join("+"),
        other => other.to_string(),
    };
    let parts = fields.iter().filter_map(|field| record.get(*field));
    parts.map(text).collect::<Vec<_>>().join(" ")
}

/// The catalogue of these tests.
struct Eigen {
    instrumenten: Vec<Instrument>,
    schalen: Vec<Labelschaal>,
    momenten: Vec<Overgangsmoment>,
    norm: Bundelnorm,
}

impl Eigen {
    fn new() -> Self {
        let read = |list: Vec<Value>| Value::Array(list);
        Self {
            instrumenten: serde_json::from_value(read(instrumenten())).expect("instruments"),
            schalen: serde_json::from_value(read(schalen())).expect("labels"),
            momenten: serde_json::from_value(read(momenten())).expect("moments"),
            norm: serde_json::from_value(norm()).expect("a norm"),
        }
    }

    fn catalogus(&self) -> Catalogus<'_> {
        Catalogus {
            instrumenten: self.instrumenten.iter().map(|i| (&i.id, i)).collect(),
            schalen: self.schalen.iter().map(|s| (&s.id, s)).collect(),
            momenten: self
                .momenten
                .iter()
                .map(|m| (&m.id, m))
                .collect::<BTreeMap<_, _>>(),
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
