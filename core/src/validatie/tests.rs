mod cases;
mod laws;

use serde_json::Value;

use super::{CODES, Context, validate};
use crate::aanmelding::Aanmelding;
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::gemeente::Gemeente;
use crate::id::{BronId, LeefgebiedId, RegelId};

const VOLLEDIG: &str = include_str!("../../tests/fixtures/volledig.json");

fn volledig() -> Value {
    serde_json::from_str(VOLLEDIG).expect("JSON")
}

fn read(json: &Value) -> Aanmelding {
    serde_json::from_value(json.clone()).expect("an aanmelding")
}

fn findings(json: &Value) -> Vec<Bevinding> {
    let day = |text| Datum::parse(text).expect("a day");
    let gemeente = |code: &str| Gemeente {
        code: code.to_owned(),
        naam: "Verzonnen".to_owned(),
        vanaf: None,
        opgeheven_op: None,
        opvolger: None,
        bron: BronId::try_from("tabel-33").expect("a name"),
    };
    let gone = Gemeente {
        opgeheven_op: Some(day("2022-01-01")),
        ..gemeente("0370")
    };
    let later = Gemeente {
        vanaf: Some(day("2025-06-15")),
        ..gemeente("0999")
    };
    let context = Context {
        peildatum: day("2025-06-16"),
        gemeenten: &[gone, gemeente("0479"), later],
        criteria: &["mja-a", "bgs-c"].map(|id| RegelId::try_from(id).expect(id)),
        leefgebieden: &["huisvesting", "middelengebruik"]
            .map(|id| LeefgebiedId::try_from(id).expect(id)),
    };
    validate(&read(json), &context)
}

/// The findings as text: `/betrokkenen/0/bsn bsn-ontbreekt`.
fn found(json: &Value) -> Vec<String> {
    findings(json)
        .iter()
        .map(|bevinding| format!("{} {}", bevinding.pad, bevinding.code))
        .collect()
}

/// Puts a value at a place, or takes it away.
fn set(json: &mut Value, pointer: &str, value: Option<Value>) {
    let (parent, name) = pointer.rsplit_once('/').expect(pointer);
    let parent = json.pointer_mut(parent).expect(pointer);
    match (parent, value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(name.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.remove(name).expect(pointer)),
        _ => panic!("{pointer}: not in a record"),
    }
}

#[test]
fn a_complete_aanmelding_has_no_findings() {
    assert_eq!(found(&volledig()), [""; 0]);
}

#[test]
fn an_aanmelding_reads_and_writes_the_same() {
    let written = serde_json::to_value(read(&volledig())).expect("JSON");
    assert_eq!(written, volledig());
    let empty = serde_json::to_value(Aanmelding::default()).expect("JSON");
    assert_eq!(empty, serde_json::json!({}));
}

#[test]
fn showing_an_aanmelding_shows_no_bsn() {
    let shown = format!("{:?}", read(&volledig()));
    assert!(
        !shown.contains("999990019") && shown.contains("*********"),
        "{shown}"
    );
}
