//! For tests: a small catalogue of its own and papers as JSON, so that these tests say
//! nothing about the real instruments and moments.

#![allow(
    clippy::needless_pass_by_value,
    reason = "a table of cases reads better without borrows"
)]

mod catalogus;

use serde_json::{Value, json};

use self::catalogus::Eigen;
use super::beeld::Beeld;
use super::bundel::{Aandachtspunt, Eisstand, Volledigheid};
use super::{aandacht, eisen, partners, toets, vergelijk, volledigheid};
use crate::beoordeling::Stukken;
use crate::datum::Datum;
use crate::pad::Pad;

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
