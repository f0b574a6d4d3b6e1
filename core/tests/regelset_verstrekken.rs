//! The laws over the rows of providing and the grounds for holding back.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

#[path = "common/mini.rs"]
mod mini;

use koppelvlak::regelset::{Document, Regelset, RegelsetError};
use koppelvlak::voorwaarde::Voorwaarde;
use mini::{document, feit};
use serde_json::{Value, json};

fn base() -> Value {
    serde_json::to_value(document(Voorwaarde::Feit(feit(0)))).expect("JSON")
}

/// Two rows, of which one stands on the other, and a ground.
fn sound() -> Value {
    let here = json!([{ "bron": "bron", "plaats": "art. 1", "zekerheid": "voorstel" }]);
    let row = |id: &str| {
        json!({
            "id": id, "titel": "R", "tekst": "T", "geldigVanaf": "2025-03-01", "vindplaats": here,
            "voorwaarde": [{
                "id": "nodig", "feit": "noodzakelijk", "nodig": "ja", "anders": "niet",
                "tekst": "T", "vraag": "V?", "doen": "D.", "vindplaats": here,
            }],
        })
    };
    let mut value = base();
    value["verstrekkingsregels"] = json!([row("r3"), row("r4")]);
    value["verstrekkingsregels"][1]["bovenop"] = json!("r3");
    value["weigeringsgronden"] = json!([{
        "id": "nietNoodzakelijk", "titel": "Niet nodig", "tekst": "T", "wie": "iedereen",
        "rijen": ["r3"], "vindplaats": here,
    }]);
    value
}

fn errors(value: Value) -> Vec<String> {
    let document: Document = serde_json::from_value(value).expect("a document");
    let told = |e: &RegelsetError| format!("{}: {e}", e.code());
    match Regelset::new(document) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.iter().map(told).collect(),
    }
}

fn wrong(change: impl Fn(&mut Value), code: &str, waar: &str) {
    let mut value = sound();
    change(&mut value);
    let told = errors(value);
    let found = told
        .iter()
        .any(|line| line.starts_with(code) && line.contains(waar));
    assert!(found, "expected {code} at {waar}; got {told:#?}");
}

const R3: &str = "verstrekkingsregels/r3/2025-03-01";
const R4: &str = "verstrekkingsregels/r4/2025-03-01";

#[test]
fn what_is_right_is_accepted() {
    assert_eq!(errors(sound()), [""; 0]);
}

#[test]
fn sources_exist_everywhere() {
    let gone = json!([{ "bron": "weg", "plaats": "art. 1", "zekerheid": "voorstel" }]);
    let places = [
        ("/verstrekkingsregels/0", R3),
        ("/verstrekkingsregels/1/voorwaarde/0", R4),
        ("/weigeringsgronden/0", "weigeringsgronden/Niet nodig"),
    ];
    for (place, waar) in places {
        for (sources, code) in [
            (&gone, "bron-onbekend"),
            (&json!([]), "vindplaats-ontbreekt"),
        ] {
            let change = |value: &mut Value| {
                value.pointer_mut(place).expect(place)["vindplaats"] = sources.clone();
            };
            wrong(change, code, waar);
        }
    }
}

#[test]
fn a_row_stands_on_one_before_it_that_is_there() {
    let on = |at: usize, below: &'static str| {
        move |value: &mut Value| value["verstrekkingsregels"][at]["bovenop"] = json!(below)
    };
    wrong(on(0, "r4"), "regel-kring", R3);
    wrong(on(0, "r3"), "regel-kring", R3);
    wrong(on(1, "r1"), "regel-onbekend", R4);
}

#[test]
fn names_and_grounds_are_there_once_and_versions_do_not_overlap() {
    let twice = |place: &'static str| {
        move |value: &mut Value| {
            let list = value.pointer_mut(place).expect(place);
            let first = list[0].clone();
            list.as_array_mut().expect("a list").push(first);
        }
    };
    wrong(
        twice("/verstrekkingsregels/0/voorwaarde"),
        "naam-dubbel",
        R3,
    );
    wrong(
        twice("/weigeringsgronden"),
        "naam-dubbel",
        "weigeringsgronden",
    );
    wrong(twice("/verstrekkingsregels"), "versies-overlappen", R3);
    let never = |value: &mut Value| {
        value["verstrekkingsregels"][1]["geldigTot"] = json!("2025-02-28");
    };
    wrong(never, "nooit-geldig", R4);
}

/// The rows make no stretch of days of their own.
#[test]
fn a_new_row_makes_no_new_stretch_of_days() {
    let days = |value: Value| {
        let document: Document = serde_json::from_value(value).expect("a document");
        let regelset = Regelset::new(document).expect("sound");
        regelset.standen().len()
    };
    assert_eq!(days(sound()), days(base()));
}
