//! References that others give out: to persons, assessments, events.
//!
//! A kenmerk is a pseudonym. It stands in answers, so it may not say who someone
//! is: no space, at most 64 ASCII letters, digits and `-._:`, and not the eight or
//! nine digits of a BSN. Copies share the text.

use thiserror::Error;

/// The code under which a text that is no kenmerk is reported.
pub const KENMERK_ONGELDIG: &str = "kenmerk-ongeldig";

/// The most characters of a kenmerk.
pub const MAX: usize = 64;

/// The text is not a kenmerk.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[error("kenmerk-ongeldig")]
pub struct KenmerkError;

teksten! {
    check, KenmerkError, "^[A-Za-z0-9._:-]{1,64}$";

    /// A gegeven that is kept about a casus.
    GegevenId;
    /// A veiligheidsbeoordeling, risicotaxatie or other assessment.
    BeoordelingId;
    /// An event in a casus.
    GebeurtenisId;
    /// A household.
    HuishoudenId;
    /// An intervention.
    InterventieId;
    /// A contextkaart.
    KaartId;
    /// A person.
    PersoonId;
    /// A person in a log: what stands there was pseudonymised before.
    PseudoniemId;
    /// A scenario of a duiding.
    ScenarioId;
    /// A case of a suspect on a ZSM location.
    ZaakId;
    /// What a message is about: a contextkaart, a melding, a decision.
    StukId;
}

fn check(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._:".contains(c);
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().filter(char::is_ascii_alphabetic).count();
    let like_a_bsn = letters == 0 && (8..=9).contains(&digits);
    !text.is_empty() && text.len() <= MAX && text.chars().all(allowed) && !like_a_bsn
}

#[cfg(test)]
mod tests {
    use super::PersoonId;

    #[test]
    fn a_kenmerk_is_a_pseudonym() {
        let long = "a".repeat(65);
        for good in [
            "p1",
            "7f0c1e2a-11aa-4bcd-8e22-0123456789ab",
            "ZVH:2026.17",
            "1234567890",
        ] {
            assert!(PersoonId::try_from(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "Jan Jansen",
            "é",
            "999990019",
            "9999.90.019",
            "99999001",
            long.as_str(),
        ] {
            assert!(PersoonId::try_from(bad).is_err(), "{bad}");
        }
    }
}
