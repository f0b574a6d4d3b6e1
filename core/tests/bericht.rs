//! Laws of messages: nobody on the way learns who it is about.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use std::io::Write as _;

use koppelvlak::contract;
use proptest::prelude::*;
use serde_json::{Value, json};

fn answer(op: &str, invoer: &Value) -> Value {
    let text = contract::call(op, invoer.to_string().as_bytes()).expect("an operation");
    serde_json::from_str(&text).expect("JSON")
}

fn message(profiel: &str) -> Value {
    json!({
        "peildatum": "2026-03-16", "profiel": profiel,
        "bericht": {
            "soort": "meldingGedaan", "id": "7f0c1e2a-11aa-4bcd-8e22-0123456789ab",
            "tijdstip": "2026-03-10T14:00:00+01:00", "oin": "00000099999034200000",
            "systeem": "casus", "ontvanger": { "organisatie": "politie" },
            "dataref": "https://zvh.example/stukken/s-17"
        }
    })
}

const PROFIELEN: [&str; 2] = ["nl-gov-1.1", "soh-concept"];

/// Names of attributes are small letters and digits, at most twenty of them.
#[test]
fn attributes_have_plain_names() {
    let mut tried = 0;
    for vector in common::all() {
        if vector.op != "compose_bericht" {
            continue;
        }
        let text = contract::call(&vector.op, &vector.input()).expect("an operation");
        let answer: Value = serde_json::from_str(&text).expect("JSON");
        let Some(event) = answer.pointer("/waarde/event").and_then(Value::as_object) else {
            continue;
        };
        tried += 1;
        for name in event.keys() {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
            assert!(name.chars().all(plain) && name.len() <= 20, "{name}");
        }
        assert!(serde_json::to_string(event).unwrap().len() <= 64 * 1024);
    }
    assert!(tried > 10, "{tried}");
}

/// A word that someone typed comes back nowhere but in the answer's own message.
#[test]
fn a_canary_does_not_sing() {
    for veld in [
        "soort", "id", "systeem", "dataref", "subject", "hobby", "uitkomst",
    ] {
        for kanarie in ["KANA RIE", "KANARIE@voorbeeld", "KANARIE é", "999990019"] {
            let mut invoer = message("nl-gov-1.1");
            invoer["bericht"][veld] = json!(kanarie);
            let answer = answer("compose_bericht", &invoer);
            assert_eq!(answer["waarde"]["event"], Value::Null, "{veld} {kanarie}");
            assert!(!answer.to_string().contains(kanarie), "{veld} {kanarie}");
        }
    }
    let mut invoer = message("nl-gov-1.1");
    invoer["bericht"]["ontvanger"]["naam"] = json!("KANARIE");
    assert!(
        !answer("compose_bericht", &invoer)
            .to_string()
            .contains("KANARIE")
    );
}

/// The draft has a shape for its events; skipped, and said so, when it is not there.
#[test]
fn the_draft_event_has_the_attributes_of_the_draft() {
    let file = common::root().join("../shared/data/soh/AsynchroneInteracties.yaml");
    let Ok(text) = std::fs::read_to_string(&file) else {
        // past the capture of the test runner
        writeln!(
            std::io::stderr(),
            "skipped: the draft of asynchronous interactions is not here"
        )
        .expect("a screen");
        return;
    };
    let schema = text
        .split("    CloudEvent:")
        .nth(1)
        .expect("the schema of an event");
    let required = schema
        .split("required:")
        .nth(1)
        .expect("what must be there");
    let required = required.split("properties:").next().unwrap();
    let event = answer("compose_bericht", &message("soh-concept"))["waarde"]["event"].clone();
    let mut held = 0;
    for name in required.split("- ").skip(1).map(str::trim) {
        held += 1;
        assert!(event.get(name).is_some(), "{name}");
    }
    assert!(held >= 6, "{held}");
    assert!(event["data"].is_object());
}

/// A log learns no more than what was given for it, and nothing that does not fit.
#[test]
fn a_log_gets_no_number_of_a_person() {
    for (veld, kanarie) in [
        ("activiteit", "KANARIE"),
        ("naam", "KANARIE 1"),
        ("trace", "KANARIE"),
        ("boven", "KANARIE"),
        ("status", "KANARIE"),
        ("begin", "KANARIE"),
        ("algoritme", "https://x.example/999990019"),
        ("verwerker", "KANARIE"),
        ("hobby", "KANARIE"),
    ] {
        let mut invoer = json!({ "peildatum": "2026-03-16", "verwerking": {
            "activiteit": "https://register.example/1", "naam": "advise_triage",
            "trace": "0af7651916cd43dd8448eb211c80319c", "status": "Ok",
            "begin": "2026-03-10T14:00:00Z", "eind": "2026-03-10T14:00:02Z",
            "betrokkenen": [{ "pseudoniem": "psn-a1", "soort": "BSN", "span": "b7ad6b7169203331" }]
        } });
        assert_eq!(
            answer("describe_verwerking", &invoer)["waarde"]["regels"]
                .as_array()
                .map(Vec::len),
            Some(1)
        );
        invoer["verwerking"][veld] = json!(kanarie);
        let answer = answer("describe_verwerking", &invoer);
        assert!(answer["waarde"]["regels"].is_null(), "{veld}");
        assert!(!answer.to_string().contains(kanarie), "{veld}");
        assert!(
            answer["waarde"]["letOp"]
                .as_str()
                .unwrap()
                .contains("werkversie")
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Nothing of `data` shows in the attributes that everyone on the way can read.
    #[test]
    fn data_stays_in_data(kenmerken in prop::collection::vec("zk[a-z]{6,20}[0-9]{0,4}", 1..5), profiel in 0_usize..2) {
        let mut invoer = message(PROFIELEN[profiel]);
        invoer["bericht"]["data"] = json!({ "kenmerken": kenmerken, "aantal": 4711 });
        let answer = answer("compose_bericht", &invoer);
        let mut event = answer["waarde"]["event"].clone();
        prop_assert_eq!(event["data"]["kenmerken"].as_array().unwrap().len(), kenmerken.len());
        event.as_object_mut().unwrap().remove("data");
        let attributes = event.to_string();
        for kenmerk in &kenmerken {
            prop_assert!(!attributes.contains(kenmerk.as_str()));
        }
        prop_assert!(!attributes.contains("4711"));
    }

    /// A test number that stands anywhere in a reference keeps the message in.
    #[test]
    fn a_bsn_never_leaves(before in "[a-z]{0,6}", after in "[a-z]{0,6}", at in 0_usize..2) {
        let mut invoer = message("nl-gov-1.1");
        let text = format!("{before}999990019{after}");
        let (veld, text) = [("subject", text.clone()), ("dataref", format!("https://zvh.example/{text}"))][at].clone();
        invoer["bericht"][veld] = json!(text);
        let answer = answer("compose_bericht", &invoer);
        prop_assert!(answer["waarde"]["event"].is_null());
        prop_assert!(!answer.to_string().contains("999990019"));
    }
}
