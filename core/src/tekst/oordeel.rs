//! What it means as what an oordeel can be accepted.

use crate::oordeel::Aanvaarding;

/// What to make of an oordeel.
#[must_use]
pub fn aanvaarding(aanvaarding: Aanvaarding) -> &'static str {
    match aanvaarding {
        Aanvaarding::Formeel => {
            "Dit oordeel kan tellen als formeel oordeel. Een deelnemer uit artikel 2.27, eerste lid, \
             van de Wgs geeft het (artikel 2.31, tweede lid)."
        }
        Aanvaarding::Advies => {
            "Dit oordeel kan tellen als advies. Het formele oordeel komt van een deelnemer uit \
             artikel 2.27, eerste lid, van de Wgs (artikel 2.31, tweede lid)."
        }
        Aanvaarding::Convenant => {
            "Dit oordeel is van voor 1 maart 2025. Toen gold de Wgs nog niet. Het kan tellen volgens \
             het convenant."
        }
        Aanvaarding::Niet => {
            "Dit oordeel kan zo nog niet tellen. Kijk bij elke bevinding wat u kunt doen."
        }
    }
}

/// What was looked at and what was not. Goes with every answer about an oordeel.
pub const ALLEEN_DE_VORM: &str = "Mensen oordelen. De bibliotheek kijkt alleen of het oordeel af is: wie, \
     wanneer, wat, en of er uitleg is. Wat er in de uitleg staat, telt hier niet mee. Afwijken mag altijd, met uitleg.";
