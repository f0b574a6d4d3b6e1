//! The JSON Schemas of what goes in and what comes out, held against an independent validator.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use std::collections::BTreeMap;

use koppelvlak::contract::OPS;
use serde_json::{Value, json};

fn schema(name: &str) -> Value {
    common::read(
        &common::root()
            .join("core/schema")
            .join(format!("{name}.schema.json")),
    )
}

fn validator(name: &str) -> jsonschema::Validator {
    jsonschema::draft202012::new(&schema(name)).expect("a schema")
}

#[test]
fn every_operation_has_a_sound_schema() {
    let names = OPS.iter().map(|op| op.name.to_owned());
    let names = names.flat_map(|name| [format!("{name}.antwoord"), name]);
    for name in names {
        let schema = schema(&name);
        assert_eq!(
            schema["$schema"], "https://json-schema.org/draft/2020-12/schema",
            "{name}"
        );
        assert!(jsonschema::draft202012::meta::is_valid(&schema), "{name}");
    }
}

/// Every answer fits its schema, and holds nothing that the schema does not name.
#[test]
fn every_answer_is_as_its_schema_says() {
    let validators: BTreeMap<&str, _> = OPS
        .iter()
        .map(|op| {
            let mut closed = schema(&format!("{}.antwoord", op.name));
            close(&mut closed);
            let closed = jsonschema::draft202012::new(&closed).expect("a schema");
            (op.name, closed)
        })
        .collect();
    for vector in common::all() {
        let answer = koppelvlak::contract::call(&vector.op, &vector.input()).expect("an operation");
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        if let Err(error) = validators[vector.op.as_str()].validate(&answer) {
            panic!(
                "{}: {} at {}",
                vector.naam,
                error.kind().keyword(),
                error.instance_path()
            );
        }
    }
    let mut other = json!({ "status": "ok" });
    assert!(!validators["check_criteria"].is_valid(&other));
    other = json!({ "status": "fout", "fouten": [{ "plaats": "" }] });
    assert!(!validators["check_criteria"].is_valid(&other));
}

/// Refuses what a record does not name. A record with variants beside its fields stays open.
fn close(schema: &mut Value) {
    if let Value::Object(fields) = schema {
        let is_record = fields.contains_key("properties") && !fields.contains_key("anyOf");
        let is_variant = fields.get("properties").is_some_and(|p| {
            p.as_object()
                .is_some_and(|p| p.keys().any(|name| name.starts_with("value")))
        });
        if is_record && !is_variant {
            fields.insert("additionalProperties".to_owned(), false.into());
        }
    }
    match schema {
        Value::Object(fields) => fields.values_mut().for_each(close),
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
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
