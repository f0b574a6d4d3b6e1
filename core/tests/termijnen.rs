//! Keeping data and the clocks of the criminal procedure: every rule is tried, what was
//! typed stays where it was typed, and a clock is never taken for something else.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;
#[path = "common/mini.rs"]
mod mini;

use std::collections::BTreeSet;

use koppelvlak::bron::Zekerheid;
use koppelvlak::contract;
use koppelvlak::regelset::document::termijnregel::TermijnregelSoort;
use koppelvlak::regelset::{Document, Regelset, Termijnregel};
use koppelvlak::tekst;
use koppelvlak::voorwaarde::Voorwaarde;
use serde_json::{Value, json};

fn regels() -> &'static [Termijnregel] {
    &Regelset::builtin().document().termijnregels
}

fn answer(op: &str, invoer: &Value) -> (String, Value) {
    let text = contract::call(op, invoer.to_string().as_bytes()).expect("an operation");
    let value = serde_json::from_str(&text).expect("JSON");
    (text, value)
}

/// A day that is not given has not come, and a clock from the arrest is always the one:
/// of these a third outcome cannot be.
const CANNOT_BE: &[&str] = &[
    "k4=onbekend",
    "k5=onbekend",
    "rechter-commissaris=nee",
    "rechter-commissaris=onbekend",
];

#[test]
fn every_rule_comes_out_every_way() {
    let covered: BTreeSet<String> = common::all().into_iter().flat_map(|v| v.dekt).collect();
    for regel in regels() {
        for outcome in ["ja", "nee", "onbekend"] {
            let name = format!("{}={outcome}", regel.id);
            let cannot = CANNOT_BE.contains(&name.as_str());
            assert_eq!(covered.contains(&name), !cannot, "{name}");
        }
    }
}

#[test]
fn the_rules_are_all_there_and_plain() {
    let of_kind = |soort| regels().iter().filter(move |regel| regel.soort == soort);
    let kept: Vec<&str> = of_kind(TermijnregelSoort::Bewaren)
        .map(|regel| regel.id.as_str())
        .collect();
    assert_eq!(kept, ["k1", "k2", "k3", "k4", "k5", "k6", "k7"]);
    assert_eq!(of_kind(TermijnregelSoort::Klok).count(), 5);
    for regel in regels() {
        let low = regel.tekst.to_lowercase();
        assert!(regel.tekst.ends_with('.'), "{}", regel.id);
        for word in ["verplicht", "ongeldig", "fout", "rechtmatig"] {
            assert!(!low.contains(word), "{}: {word}", regel.id);
        }
        for sentence in regel.tekst.split_inclusive('.') {
            assert!(
                sentence.split_whitespace().count() <= 25,
                "{}: {sentence}",
                regel.id
            );
        }
        let own = |zekerheid| zekerheid == Zekerheid::Voorstel;
        assert!(
            regel.vindplaats.iter().any(|v| !own(v.zekerheid)),
            "{}",
            regel.id
        );
    }
}

/// What was typed does not come back, whatever else is filled in.
#[test]
fn what_was_typed_does_not_come_back() {
    let invoer = json!({
        "peildatum": "2026-06-01",
        "casus": { "activiteit": "casusoverleg", "opgepaktAlsPga": "nee", "eersteVerwerking": "2025-03-01" },
        "aanhoudingen": [{ "reden": "wet", "wet": "KANARIE" }],
    });
    let (text, value) = answer("compute_bewaartermijn", &invoer);
    assert_eq!(value["waarde"]["casus"]["stand"], "aangehouden");
    assert!(!text.contains("KANARIE"));
    let wrong = [
        ("compute_bewaartermijn", json!({ "KANARIE": 1 })),
        (
            "compute_bewaartermijn",
            json!({ "casus": { "eersteVerwerking": "KANARIE" } }),
        ),
        (
            "compute_bewaartermijn",
            json!({ "gegevens": [{ "id": "KANARIE VOGEL" }] }),
        ),
        (
            "compute_klokken",
            json!({ "ophouden": { "begin": "KANARIE" } }),
        ),
        ("compute_klokken", json!({ "KANARIE": {} })),
    ];
    for (op, invoer) in wrong {
        let (text, value) = answer(op, &invoer);
        assert_eq!(value["status"], "fout");
        assert!(!text.contains("KANARIE"), "{text}");
    }
}

/// Every clock carries the same words: what it is and what it is not.
#[test]
fn a_clock_is_never_taken_for_something_else() {
    let label = tekst::klok::ALLEEN_TER_INFORMATIE;
    for part in [
        "Alleen ter informatie",
        "geen termijn van de afspraken tussen ZSM en het ZVH",
        "zegt niets over de vraag of iemand rechtmatig vastzit",
    ] {
        assert!(label.contains(part), "{part}");
    }
    let mut tried = 0;
    for vector in common::all()
        .into_iter()
        .filter(|v| v.op == "compute_klokken")
    {
        let text = contract::call(&vector.op, &vector.input()).expect("an operation");
        let value: Value = serde_json::from_str(&text).expect("JSON");
        let Some(klokken) = value["waarde"]["klokken"].as_array() else {
            continue;
        };
        assert_eq!(value["waarde"]["letOp"], label);
        for klok in klokken {
            tried += 1;
            assert_eq!(klok["label"], label, "{}", vector.naam);
            assert!(
                klok["vindplaatsen"][0]["plaats"].is_string(),
                "{}",
                vector.naam
            );
        }
    }
    assert!(tried > 20, "{tried}");
}

/// A day comes with its rule, and every rule that is named comes in words.
#[test]
fn a_last_day_comes_with_its_rule() {
    for vector in common::all()
        .into_iter()
        .filter(|v| v.op == "compute_bewaartermijn")
    {
        let text = contract::call(&vector.op, &vector.input()).expect("an operation");
        let value: Value = serde_json::from_str(&text).expect("JSON");
        let told: Vec<&str> = value["waarde"]["regels"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|regel| regel["id"].as_str())
            .collect();
        let own = value["waarde"]["gegevens"].as_array().into_iter().flatten();
        let own = own.map(|gegeven| &gegeven["termijn"]);
        for termijn in own.chain([&value["waarde"]["casus"]]) {
            let day = &termijn["vernietigenUiterlijk"];
            assert_eq!(
                day.is_string(),
                termijn["stand"] == "vast",
                "{}",
                vector.naam
            );
            if let Some(regel) = termijn["regel"].as_str() {
                assert!(told.contains(&regel), "{}: {regel}", vector.naam);
            }
            assert!(
                day.is_null() || termijn["regel"].is_string(),
                "{}",
                vector.naam
            );
        }
    }
}

/// A rule with numbers that do not go with its kind stops a release.
#[test]
fn numbers_go_with_the_kind_of_rule() {
    let with = |regel: &Value| {
        let mini = mini::document(Voorwaarde::Feit(mini::feit(0)));
        let mut value = serde_json::to_value(mini).expect("JSON");
        let mut rule = json!({
            "id": "r", "titel": "R", "tekst": "T.", "geldigVanaf": "2025-01-01",
            "vindplaats": [{ "bron": "bron", "plaats": "art. 1", "zekerheid": "voorstel" }],
        });
        for (key, member) in regel.as_object().expect("an object") {
            rule[key] = member.clone();
        }
        value["termijnregels"] = json!([rule]);
        let document: Document = serde_json::from_value(value).expect("a document");
        let outcome = Regelset::new(document).map(|_| ());
        outcome.map_err(|errors| {
            errors
                .iter()
                .map(koppelvlak::regelset::RegelsetError::code)
                .collect::<Vec<_>>()
        })
    };
    for good in [
        json!({ "soort": "bewaren" }),
        json!({ "soort": "bewaren", "jaren": 2, "sluitingJaren": 1 }),
        json!({ "soort": "klok", "dagen": 3, "uren": 18 }),
        json!({ "soort": "klok", "uren": 6, "nachtTotUur": 9 }),
    ] {
        assert_eq!(with(&good), Ok(()), "{good}");
    }
    for wrong in [
        json!({ "soort": "bewaren", "uren": 6 }),
        json!({ "soort": "bewaren", "nachtTotUur": 9 }),
        json!({ "soort": "klok" }),
        json!({ "soort": "klok", "uren": 6, "jaren": 1 }),
        json!({ "soort": "klok", "dagen": 1, "uren": 6, "nachtTotUur": 9 }),
        json!({ "soort": "klok", "uren": 6, "nachtTotUur": 2 }),
        json!({ "soort": "klok", "uren": 6, "nachtTotUur": 24 }),
    ] {
        assert_eq!(with(&wrong), Err(vec!["termijn-klopt-niet"]), "{wrong}");
    }
    let gone = json!([{ "bron": "weg", "plaats": "art. 1", "zekerheid": "voorstel" }]);
    let lost = json!({ "soort": "bewaren", "vindplaats": gone });
    assert_eq!(with(&lost), Err(vec!["bron-onbekend"]));
    let never = json!({ "soort": "bewaren", "geldigTot": "2024-12-31" });
    assert_eq!(with(&never), Err(vec!["nooit-geldig"]));
}
