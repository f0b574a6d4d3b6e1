//! The JSON Schemas of what goes in, held against an independent validator.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use koppelvlak::contract::OPS;
use serde_json::{Value, json};

fn schema(op: &str) -> Value {
    common::read(
        &common::root()
            .join("core/schema")
            .join(format!("{op}.schema.json")),
    )
}

fn validator(op: &str) -> jsonschema::Validator {
    jsonschema::draft202012::new(&schema(op)).expect("a schema")
}

#[test]
fn every_operation_has_a_sound_schema() {
    for op in OPS {
        let schema = schema(op.name);
        assert_eq!(
            schema["$schema"], "https://json-schema.org/draft/2020-12/schema",
            "{}",
            op.name
        );
        assert!(
            jsonschema::draft202012::meta::is_valid(&schema),
            "{}",
            op.name
        );
    }
}

/// What the library reads without a finding of form, the schema accepts.
#[test]
fn the_schema_accepts_what_the_library_reads() {
    let mut tried = 0;
    for vector in common::all() {
        let Ok(input) = serde_json::from_slice::<Value>(&vector.input()) else {
            continue;
        };
        let answer: Value = serde_json::from_str(
            &koppelvlak::contract::call(&vector.op, &vector.input()).expect("an operation"),
        )
        .expect("JSON");
        let findings = ["/fouten", "/waarde/bevindingen"]
            .map(|p| answer.pointer(p).cloned().unwrap_or_default());
        let form = findings
            .iter()
            .filter_map(Value::as_array)
            .flatten()
            .any(|fout| {
                let code = fout["code"].as_str().unwrap_or_default();
                koppelvlak::validatie::READ_CODES.contains(&code)
                    || code.contains("peildatum")
                    || code.starts_with("feit-")
            });
        if !form {
            tried += 1;
            if let Err(error) = validator(&vector.op).validate(&input) {
                panic!(
                    "{}: {} at {}",
                    vector.naam,
                    error.kind().keyword(),
                    error.instance_path()
                );
            }
        }
    }
    assert!(tried > 200, "{tried}");
}

/// What does not fit, both refuse.
#[test]
fn the_schema_refuses_what_the_library_refuses() {
    let casus = common::casussen()
        .into_iter()
        .next()
        .expect("a casus")
        .invoer
        .expect("JSON");
    let changes: [(&str, Value); 8] = [
        ("/aanmelding/hobby", json!(1)),
        ("/hobby", json!(1)),
        ("/aanmelding/aanmelder", json!(["politie"])),
        ("/aanmelding/doel", json!(12)),
        ("/aanmelding/soortVerzoek", json!("iets anders")),
        ("/aanmelding/datumAanmelding", json!("gisteren")),
        ("/aanmelding/betrokkenen", json!("niemand")),
        ("/peildatum", json!(20_250_901)),
    ];
    let validator = validator("advise_triage");
    assert!(validator.is_valid(&casus));
    for (place, value) in changes {
        let mut other = casus.clone();
        let (above, name) = place.rsplit_once('/').expect("a place");
        let above = other
            .pointer_mut(above)
            .expect("a place")
            .as_object_mut()
            .expect("an object");
        above.insert(name.to_owned(), value);
        assert!(!validator.is_valid(&other), "{place}");
        let answer = koppelvlak::contract::advise_triage_json(other.to_string().as_bytes());
        assert!(
            answer.contains("type-onjuist")
                || answer.contains("veld-onbekend")
                || answer.contains("keuze-onbekend")
                || answer.contains("datum-ongeldig"),
            "{place}"
        );
    }
    assert!(
        !validator.is_valid(&json!({ "aanmelding": {} })),
        "a peildatum is required"
    );
}
