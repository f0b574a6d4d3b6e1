//! Names that cannot be swapped: a newtype for each kind of name in the rules.
//!
//! A name is lower-case ASCII letters, digits and single hyphens, a letter
//! first, at most 80 bytes. Copies share the text.

use thiserror::Error;

/// The code under which a text that is no name is reported.
pub const NAAM_ONGELDIG: &str = "naam-ongeldig";

/// The text is not a name.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[error("naam-ongeldig")]
pub struct IdError;

teksten! {
    check, IdError, "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

    /// Name of a bron: one document that rules refer to.
    BronId;
    /// Name of an eis: one assessment that is due at an overgangsmoment.
    EisId;
    /// Name of a fase: one level of an opschaalmodel.
    FaseId;
    /// Name of a feit: one thing that can be known about a casus.
    FeitId;
    /// Name of an instrument of the catalogue.
    InstrumentId;
    /// Name of a leefgebied of the canonical set.
    LeefgebiedId;
    /// Name of a leefgebiedenlijst: one way to group the leefgebieden.
    LijstId;
    /// Name of a lezing: one way to read a text that leaves room.
    LezingId;
    /// Name of a ZSM location.
    LocatieId;
    /// Name of an opschaalmodel: one way to step up and down.
    ModelId;
    /// Name of an overgangsmoment: `om01` and on.
    MomentId;
    /// Name of a set of norms.
    NormId;
    /// Name of a profiel: one definition of complexe problematiek.
    ProfielId;
    /// Name of a regel: a criterium, a part of one, or a step of the triage.
    RegelId;
    /// Name of a regio: the working area of one Zorg- en Veiligheidshuis.
    RegioId;
    /// Name of a schaal: one set of labels.
    SchaalId;
    /// Name of a tafel: another table where a casus may belong.
    TafelId;
}

fn check(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.len() <= 80
        && text.split('-').all(word)
}

#[cfg(test)]
mod tests {
    use super::FeitId;

    #[test]
    fn a_name_is_plain() {
        for good in ["a", "mja-a1", "bgs-2025"] {
            assert!(FeitId::try_from(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "A",
            "1a",
            "a_b",
            "a--b",
            "a-",
            "-a",
            "é",
            &"a".repeat(81),
        ] {
            assert!(FeitId::try_from(bad).is_err(), "{bad}");
        }
    }
}
