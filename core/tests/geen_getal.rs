//! No number about a person: not in what bundling, duiding and export offer to a
//! programmer, and not in what they answer.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use std::collections::BTreeSet;
use std::path::PathBuf;

use koppelvlak::contract;
use serde_json::Value;

/// The modules that are about assessments of people.
const MODULES: &[&str] = &[
    "beoordeling",
    "bundeling",
    "duiding",
    "fhir",
    "kaart",
    "kenmerk",
];

/// Their parts of the contract.
const CONTRACT: &[&str] = &["bundeling", "duiding", "fhir", "kaart"];

/// Every public number, and what it is about. None is about a person.
const NUMBERS: &[(&str, &str)] = &[
    (
        "horizon_dagen: Option<u16>",
        "how far ahead an instrument looks, as its issuer says",
    ),
    ("dagen: Option<u16>", "how long results hold in a house"),
    ("binnenkort_dagen: Option<u16>", "a choice of the house"),
    ("datumverschil_dagen: Option<u16>", "a choice of the house"),
    ("escalatie_aantal: Option<u16>", "a choice of the house"),
    ("escalatie_dagen: Option<u16>", "a choice of the house"),
    ("herhaling_dagen: Option<u16>", "a choice of the house"),
    ("venster_voor_dagen: Option<u16>", "a choice of the house"),
    ("venster_na_dagen: Option<u16>", "a choice of the house"),
    (
        "houdbaar_dagen: Option<u16>",
        "how long a confirmation of a card holds in a house",
    ),
    ("MAX: usize", "the longest reference"),
];

/// The only keys under which an answer holds a number.
const KEYS: &[&str] = &["horizonDagen", "regel", "kolom"];

/// Words that a field of an answer must not be called by.
const WORDS: &[&str] = &[
    "gemiddelde",
    "gewicht",
    "kanspercentage",
    "percentage",
    "probability",
    "punten",
    "rang",
    "relativeRisk",
    "risicoscore",
    "som",
    "totaal",
];

fn sources() -> Vec<PathBuf> {
    let src = common::root().join("core/src");
    let wanted = |file: &PathBuf| {
        let below = file
            .strip_prefix(&src)
            .expect("below")
            .to_string_lossy()
            .replace('\\', "/");
        let mut parts = below.split('/').map(|part| part.trim_end_matches(".rs"));
        let first = parts.next().unwrap_or_default();
        let second = parts.next().unwrap_or_default();
        MODULES.contains(&first) || (first == "contract" && CONTRACT.contains(&second))
    };
    let files = common::files(&src, "rs").into_iter().filter(wanted);
    files
        .filter(|file| !file.to_string_lossy().contains("tests"))
        .collect()
}

fn has_number(text: &str) -> bool {
    let types = [
        "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "isize", "f32",
        "f64",
    ];
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    words.into_iter().any(|word| types.contains(&word))
}

#[test]
fn nothing_public_is_a_number_about_a_person() {
    let files = sources();
    assert!(
        files.len() > 20,
        "the modules are looked at: {}",
        files.len()
    );
    let mut seen = BTreeSet::new();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a file");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().map(str::trim) {
            let public = [
                "pub fn ",
                "pub const fn ",
                "pub const ",
                "pub static ",
                "pub type ",
            ];
            let field = line
                .strip_prefix("pub ")
                .filter(|rest| rest.contains(':') && rest.ends_with(','));
            let item = public
                .iter()
                .find_map(|start| line.strip_prefix(start))
                .or(field);
            let Some(item) = item.filter(|item| has_number(item)) else {
                continue;
            };
            let known = NUMBERS.iter().find(|(number, _)| item.starts_with(number));
            let (number, _) = known.unwrap_or_else(|| panic!("{}: {line}", file.display()));
            seen.insert(*number);
        }
    }
    let listed: BTreeSet<&str> = NUMBERS.iter().map(|(number, _)| *number).collect();
    assert_eq!(seen, listed, "a number that is gone");
}

#[test]
fn no_answer_holds_a_number_about_a_person() {
    let mut tried = 0;
    for vector in common::all() {
        let about = [
            "bundle_beoordelingen",
            "check_duiding",
            "compose_contextkaart",
            "export_fhir",
        ];
        if !about.contains(&vector.op.as_str()) {
            continue;
        }
        tried += 1;
        let text = contract::call(&vector.op, &vector.input()).expect("an operation");
        let answer: Value = serde_json::from_str(&text).expect("JSON");
        walk("", &answer, &vector.naam);
    }
    assert!(tried > 20, "{tried} vectors");
}

fn walk(key: &str, value: &Value, vector: &str) {
    assert!(!WORDS.contains(&key), "{vector}: {key}");
    match value {
        Value::Number(_) => assert!(KEYS.contains(&key), "{vector}: {key}"),
        Value::Array(items) => items.iter().for_each(|item| walk(key, item, vector)),
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, item)| walk(key, item, vector)),
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

/// The test itself can fail.
#[test]
fn a_number_is_seen() {
    assert!(has_number("risico: Option<u8>,") && has_number("fn weight(&self) -> f64 {"));
    assert!(!has_number("niveau: Option<Zorgniveau>,"));
}
