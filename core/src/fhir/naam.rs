//! Names, codes and texts in the letters that FHIR allows.

use sha2::{Digest, Sha256};

use super::vorm::Coding;
use crate::json::{self, ToJson};

/// The most characters of a FHIR id.
const MAX: usize = 64;

/// The standard extension and code system for why something is not there.
pub(super) const ABSENT: &str = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
pub(super) const ABSENT_CODES: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

/// A name of this library: of an extension, a code system or who gives references.
pub(super) fn urn(name: &str) -> String {
    format!("urn:koppelvlak:fhir:{name}")
}

/// The id of a resource, from its reference.
///
/// A kenmerk may have `_` and `:`, an id may not: `.` becomes `..`, `_` becomes `.u`, `:`
/// becomes `.c`. If that is more than 64 characters the id is `.h` and the first 62 hex
/// digits of the SHA-256 of the kenmerk; no escape begins so. Different kenmerken thus
/// have different ids. The kenmerk itself is the `identifier`.
pub(super) fn id(kenmerk: &str) -> String {
    let mut id = String::with_capacity(kenmerk.len());
    for c in kenmerk.chars() {
        match c {
            '.' => id.push_str(".."),
            '_' => id.push_str(".u"),
            ':' => id.push_str(".c"),
            c => id.push(c),
        }
    }
    if id.len() <= MAX {
        return id;
    }
    let hash = Sha256::digest(kenmerk.as_bytes());
    let hex = hash.iter().map(|byte| format!("{byte:02x}"));
    let id: String = std::iter::once(".h".to_owned()).chain(hex).collect();
    id.chars().take(MAX).collect()
}

/// The word of a state, as on the wire.
pub(super) fn word(state: impl ToJson + Copy) -> String {
    json::to_word(&state)
}

/// A state as a code of its own code system.
pub(super) fn coding(system: &str, state: impl ToJson + Copy) -> Coding {
    Coding {
        system: Some(urn(system)),
        code: Some(word(state)),
        ..Coding::default()
    }
}

/// A text without the characters that FHIR does not allow; `None`: nothing is left.
pub(super) fn text(text: &str) -> Option<String> {
    let allowed = |c: char| match c {
        '\n' | '\r' | '\t' => c,
        c if c.is_whitespace() || c.is_control() || c == '\u{feff}' => ' ',
        c => c,
    };
    let text: String = text.chars().map(allowed).collect();
    (!text.trim().is_empty()).then_some(text)
}

/// A text as a code: no space at the ends, one between words.
pub(super) fn code(label: &str) -> Option<String> {
    let label = text(label)?;
    Some(label.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{code, id, text};

    #[test]
    fn ids_are_ids_and_differ() {
        let long = [
            "_".repeat(33),
            ":".repeat(33),
            "_".repeat(64),
            "a".repeat(64),
        ];
        let kenmerken = [
            "b1", "b.1", "b_1", "b:1", "b-1", "b..1", "b.u1", "b._1", "b.h", "B1",
        ];
        let all = kenmerken.into_iter().chain(long.iter().map(String::as_str));
        let all: Vec<&str> = all.collect();
        let ids: BTreeSet<String> = all.iter().map(|kenmerk| id(kenmerk)).collect();
        assert_eq!(ids.len(), all.len(), "{ids:?}");
        let allowed = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
        for id in &ids {
            assert!(
                (1..=64).contains(&id.len()) && id.chars().all(allowed),
                "{id}"
            );
        }
        assert_eq!(id("b-1"), "b-1");
        assert_eq!(id("ZVH:2026_1.7"), "ZVH.c2026.u1..7");
    }

    #[test]
    fn texts_and_codes_have_the_letters_of_fhir() {
        assert_eq!(text("a\u{a0}b\u{7}c\td").as_deref(), Some("a b c\td"));
        assert_eq!(text(" \u{feff}\u{0}"), None);
        assert_eq!(code("  matig \n hoog ").as_deref(), Some("matig hoog"));
        assert_eq!(code(""), None);
    }
}
