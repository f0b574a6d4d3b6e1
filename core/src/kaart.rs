//! The contextkaart: what one receiver needs to know of a casus in hours, not days, and
//! nothing else.
//!
//! A card is for one receiver and one purpose. Each element is held against the law by
//! itself; what is held back leaves its category and the ground, never what it says or
//! what kind of element it is. There is no kind for a diagnosis, the content of a
//! treatment, a story of someone else or a score. A casus that may not be known outside
//! answers as a person who is not known.

mod bouw;
pub mod contextkaart;
mod controle;
pub mod dossier;
mod element;
mod geldigheid;
mod moment;
#[cfg(test)]
mod tests;
mod wet;

pub use self::bouw::{Uitslag, Vraag, compose};
pub use self::contextkaart::{Achtergehouden, Achterhoudgrond, Contextkaart, Kaartelement};
pub use self::dossier::{Dossier, Element};
pub use self::moment::Opstelmoment;

/// Every code of its own; each has a vector. The rest of the findings are those of
/// providing ([`crate::verstrekking::CODES`]).
pub const CODES: &[&str] = &[
    "kaart-zvh-ontbreekt",
    "kaart-versie-ontbreekt",
    "kaart-casus-ontbreekt",
    "kaart-opgesteld-ontbreekt",
    "kaart-ontvanger-overleg",
    "kaart-geldig-tot-ontbreekt",
    "kaart-geldig-tot-volgorde",
    "kaart-bevestigd-ontbreekt",
    "kaart-verouderd",
    "kaart-context-ontbreekt",
    "kaart-context-tegenstrijdig",
    "kaart-inhoud-ontbreekt",
    "kaart-inhoud-meer",
    "kaart-bron-ontbreekt",
    "kaart-datum-ontbreekt",
    "kaart-tot-ontbreekt",
    "kaart-tot-volgorde",
    "kaart-tot-voorbij",
    "kaart-mag-in-dossier-ontbreekt",
    "kaart-pga-ontbreekt",
    "kaart-contact-organisatie-ontbreekt",
    "kaart-contact-functie-ontbreekt",
    "kaart-contact-bereik-ontbreekt",
    "kaart-contact-medewerker",
    "kaart-afspraak-soort-ontbreekt",
    "kaart-woorden-ontbreken",
    "kaart-reden-ontbreekt",
    "kaart-traject-soort-ontbreekt",
    "kaart-traject-organisatie-ontbreekt",
    "kaart-zorg-door-ontbreekt",
];

keuze! {
    /// What came of the question for a card. Never a permission: people decide.
    pub enum Kaartuitkomst {
        /// There is a card.
        Kaart,
        /// The conditions hold and people say that there is nothing relevant.
        GeenRelevanteContext,
        /// The conditions on the whole hold, and every element is held back.
        AllesAchtergehouden,
        /// Something is not known or not complete, or has to happen first.
        NogNiet,
        /// A condition of the law does not hold for this receiver and purpose.
        NietVoldaan,
        /// Another law than the Wgs governs.
        AndereWet,
        /// The receiver is no legal party.
        OntvangerOnbepaald,
        /// For this receiver the person is not known.
        NietBekend,
    }
}
