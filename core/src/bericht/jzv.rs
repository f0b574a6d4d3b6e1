//! A melding in the shape of `jzv-melding@0.1`: the draft of Samen onder Handbereik, from
//! and to an aanmelding.
//!
//! A draft that changes: no answer says that a melding meets it. Nothing is made up. What
//! the draft asks and the aanmelding has not, and what it has in another form than the
//! draft wants, is left out with a finding. What the draft has no place for is listed by
//! place; the list comes from the way back (`verlies`), so it misses nothing.
//!
//! | Draft | Aanmelding |
//! |---|---|
//! | `soort` | always `ZVH` |
//! | `datumTijd` | `datumAanmelding`, `tijdAanmelding` (the moment is given beside it: a form has no time zone) |
//! | `verzoek`, `terugkoppelingGewenst` | the same |
//! | `contact` | `aanmelder.naam`, `email`, `telefoon` |
//! | `zorgelijkeSituatie.situatieSchets` | `aanleiding` |
//! | `zorgelijkeSituatie.nadereOmschrijving` | `systeem.toelichting` |
//! | `zorgelijkeSituatie.vraagAntwoord` | `doel`, under the question [`VRAAG_DOEL`] |
//! | `overigeInformatie` | nothing; text that is given beside it |
//! | `naarAanleidingVan` | `incidenten`: place and words; a day without a time zone is no moment |
//! | `heeftBetrekkingOp` | `betrokkenen`: BSN, geslacht, name, the first woonadres or verblijfsadres |

mod gang;
pub mod melding;
mod naar;
mod plaats;
mod van;
mod verlies;

pub use self::melding::Melding;
pub use self::naar::{Aanvulling, export};
pub use self::van::import;
pub use self::verlies::{missing_from_aanmelding, missing_from_melding};

/// Name and version of the shape.
pub const PROFIEL: &str = "jzv-melding@0.1";

/// Under which question the result that is wanted goes along. A proposal of this project:
/// the draft has no questions for a ZVH.
pub const VRAAG_DOEL: &str = "Welk resultaat wilt u bereiken?";

/// Every code of its own; each has a vector.
pub const CODES: &[&str] = &[
    "jzv-id-ontbreekt",
    "jzv-url-ontbreekt",
    "jzv-url-vorm",
    "jzv-tijdstip-ontbreekt",
    "jzv-tijdstip-anders",
    "jzv-ontbreekt",
    "jzv-terugkoppeling-onbekend",
    "jzv-overige-informatie-ontbreekt",
    "jzv-incident-moment",
    "jzv-bsn-ontbreekt",
    "jzv-bsn-nul",
    "jzv-geslacht",
    "jzv-voorvoegsel-ontbreekt",
    "jzv-adres-ontbreekt",
    "jzv-te-lang",
    "jzv-soort-anders",
    "jzv-vraag-anders",
];

#[cfg(test)]
mod tests;
