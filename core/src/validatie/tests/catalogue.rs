//! The catalogue in `data/meldingen`: each code once, in plain words that say what to do.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::CODES;
use crate::validatie::READ_CODES;

/// The values of a field, over all files.
fn values(field: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/meldingen");
    let mut all = Vec::new();
    for file in fs::read_dir(folder).expect("a folder") {
        let text = fs::read_to_string(file.expect("a file").path()).expect("text");
        let value = |line: &str| {
            let (name, value) = line.split_once('=')?;
            (name.trim() == field).then(|| value.trim().trim_matches('"').to_owned())
        };
        all.extend(text.lines().filter_map(value));
    }
    all
}

#[test]
fn each_code_stands_in_the_catalogue_once() {
    let listed = values("code");
    assert_eq!(listed.iter().collect::<BTreeSet<_>>().len(), listed.len());
    for code in CODES.iter().chain(READ_CODES) {
        assert!(listed.iter().any(|listed| listed == code), "{code}");
    }
}

#[test]
fn a_text_says_what_to_do_and_blames_nobody() {
    for text in values("tekst").into_iter().chain(values("tekstEn")) {
        assert!(text.ends_with('.'), "{text}");
        let plain = text.replace("{max}", "");
        let lower = plain.to_lowercase();
        for word in [
            "verplicht",
            "ongeldig",
            "invalid",
            "required",
            "fout",
            "{",
            "}",
        ] {
            assert!(!lower.contains(word), "{text}");
        }
    }
}

#[test]
fn a_code_for_other_software_is_one_it_knows() {
    let known = [
        "required",
        "null",
        "blank",
        "invalid",
        "invalid_choice",
        "max_length",
        "min_length",
        "unique",
        "date-in-future",
        "only-digits",
        "invalid-length",
    ];
    for code in values("zgwCode") {
        assert!(known.contains(&code.as_str()), "{code}");
    }
    for ernst in values("ernst") {
        assert!(
            ["fout", "waarschuwing"].contains(&ernst.as_str()),
            "{ernst}"
        );
    }
}
