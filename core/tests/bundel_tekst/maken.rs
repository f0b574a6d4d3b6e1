//! Bundles made by hand, so that every state can be there.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test helper: it may panic"
)]

use koppelvlak::bundeling::Bundel;
use koppelvlak::regelset::Regelset;
use koppelvlak::tekst::bundel::{Blad, Deel, Punt, blad};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// A word or record from JSON.
pub(crate) fn from<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("of this shape")
}

/// A name on the wire.
pub(crate) fn word<T: serde::Serialize>(state: T) -> Value {
    serde_json::to_value(state).expect("a word")
}

/// What p1 may do to p2, later.
pub(crate) fn sleutel() -> Value {
    json!({ "over": { "persoon": "p1" }, "jegens": { "soort": "persoon", "persoon": "p2" },
        "domein": "geweld", "claim": "ernstigeSchade", "orientatie": "toekomst" })
}

/// A row that counts.
pub(crate) fn rij(id: &str) -> Value {
    json!({
        "beoordeling": id,
        "afzender": { "organisatie": "reclassering", "rol": "adviseur" },
        "soort": "risicotaxatie",
        "afgegeven": { "label": "woord" },
        "beoordeeldOp": "2026-03-02",
        "plaats": { "stand": "opDeSchaal", "bereik": { "van": "hoog", "tot": "hoog" }, "regel": "m1" },
        "actualiteit": { "stand": "actueel", "houdbaarTot": "2026-09-02" },
        "rol": "telt",
    })
}

/// What is said about one sleutel by rows.
pub(crate) fn beeld(rijen: &[Value]) -> Value {
    json!({ "sleutel": sleutel(), "schaal": "zorgniveau", "beoordelingen": rijen,
        "afstand": "geen", "consensus": "eensgezind" })
}

/// A bundle with parts in it.
pub(crate) fn bundel(delen: &Value) -> Bundel {
    let mut bundel = json!({
        "peildatum": "2026-04-13",
        "vingerafdruk": "vingerafdruk-van-de-toets",
        "sleutels": [],
        "volledigheid": { "volledig": true },
        "gereedheid": "gereedVoorDuiding",
    });
    let members = bundel.as_object_mut().expect("an object");
    members.extend(delen.as_object().expect("an object").clone());
    from(bundel)
}

/// A bundle of one sleutel.
pub(crate) fn met(beeld: &Value) -> Bundel {
    bundel(&json!({ "sleutels": [beeld] }))
}

/// Its text without a form.
pub(crate) fn sheet(bundel: &Bundel) -> Blad {
    blad(bundel, Regelset::builtin())
}

/// Every sentence of a text, one by one.
pub(crate) fn sentences(blad: &Blad) -> Vec<String> {
    let mut all = Vec::new();
    for deel in &blad.delen {
        match deel {
            Deel::Kop(text) | Deel::Onderkop(text) | Deel::Alinea(text) | Deel::Nadruk(text) => {
                all.push(text.clone());
            }
            Deel::Lijst(punten) => {
                for Punt { tekst, onder } in punten {
                    all.push(tekst.clone());
                    all.extend(onder.clone());
                }
            }
            Deel::Tabel(tabel) => {
                all.push(tabel.bijschrift.clone());
                all.extend(tabel.kolommen.iter().map(|kolom| kolom.kop.to_owned()));
                all.extend(tabel.rijen.iter().flatten().flatten().cloned());
            }
        }
    }
    all
}
