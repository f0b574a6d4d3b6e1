//! Imports point down: each module uses only what lies below it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

/// From the bottom up; a module may use those of lower rows only.
const LAYERS: &[&[&str]] = &[
    &["orde"],
    &["pad", "verzameling"],
    &["bevinding"],
    &["json"],
    &["waarheid", "datum", "id", "kenmerk", "telling"],
    &["bron", "bsn", "postcode", "uitkomst", "voorwaarde", "vorm"],
    &["gemeente", "programma", "rsin", "tijd"],
    &["aanmelding", "diagram", "termijn"],
    &["beoordeling"],
    &["stroom"],
    &["regelset"],
    &["verklaring"],
    &["feit", "validatie"],
    &["afleiding", "criteria", "lezen"],
    &["bundeling", "tafel"],
    &[
        "afspraken",
        "duiding",
        "oordeel",
        "opschaling",
        "regio",
        "triage",
        "bewaring",
        "klok",
        "proces",
        "verstrekking",
    ],
    &["analyse", "kaart", "tabel"],
    &["bericht", "vergelijking"],
    &["tekst"],
    &["fhir", "zgw"],
    &["contract"],
];

fn layer(module: &str) -> usize {
    let found = LAYERS.iter().position(|row| row.contains(&module));
    found.unwrap_or_else(|| panic!("{module} is in no layer: give it a place in tests/layers.rs"))
}

/// The modules that a file uses, by its `crate::…` paths, tests left out.
fn uses(text: &str) -> BTreeSet<String> {
    let code = text
        .split("#[cfg(test)]\nmod tests")
        .next()
        .unwrap_or_default();
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let paths = lines.flat_map(|line| line.split("crate::").skip(1).collect::<Vec<_>>());
    let names = paths.map(|path| {
        path.chars()
            .take_while(|c| c.is_ascii_lowercase() || *c == '_')
            .collect()
    });
    names.filter(|name: &String| !name.is_empty()).collect()
}

#[test]
fn imports_point_down() {
    let src = common::root().join("core/src");
    let mut wrong = Vec::new();
    let mut modules: BTreeMap<String, usize> = BTreeMap::new();
    for file in common::files(&src, "rs") {
        let below = file
            .strip_prefix(&src)
            .expect("below")
            .to_string_lossy()
            .replace('\\', "/");
        let module = below
            .split('/')
            .next()
            .unwrap_or_default()
            .trim_end_matches(".rs")
            .to_owned();
        if module == "lib" || below.contains("/tests") {
            continue;
        }
        *modules.entry(module.clone()).or_default() += 1;
        let text = std::fs::read_to_string(&file).expect("a file");
        for used in uses(&text) {
            if used != module && layer(&used) >= layer(&module) {
                wrong.push(format!("{below} uses {used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let listed: BTreeSet<&str> = LAYERS.iter().flat_map(|row| row.iter().copied()).collect();
    assert!(
        listed.iter().all(|module| modules.contains_key(*module)),
        "a module that is gone"
    );
}

/// No clock, file, network, thread or float in the library.
#[test]
fn the_library_is_pure() {
    let src = common::root().join("core/src");
    for file in common::files(&src, "rs") {
        if file.to_string_lossy().replace('\\', "/").contains("/tests") {
            continue;
        }
        let text = std::fs::read_to_string(&file).expect("a file");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            for word in [
                "std::fs",
                "std::net",
                "std::time",
                "std::env",
                "std::thread",
                "SystemTime",
                "unsafe {",
            ] {
                assert!(!line.contains(word), "{}: {line}", file.display());
            }
            // a reader must be able to say that a fraction is the wrong type
            let float = (line.contains("f64") || line.contains("f32"))
                && !["ize_f", "it_f", "from_f", "f32 f64 char"]
                    .iter()
                    .any(|reading| line.contains(reading));
            assert!(!float, "{}: {line}", file.display());
        }
    }
}
