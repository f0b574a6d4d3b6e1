//! The samenwerkingsafspraken between ZSM and ZVH: how it stands with each obligation.
//!
//! Held against a log of messages: for each case and each decision M0, A1, A2, A3, A4a
//! and A4b, with the records that show it, the obligation where a cause lies, the ground
//! of a lawful refusal, and what is missing to say more.
//!
//! | Law | |
//! |---|---|
//! | i | while a trigger is not known, nothing is "not done" |
//! | ii | a lawful refusal on record excludes "not done" |
//! | iii | departing from a PGA is weighing it |
//! | iv | a record that something was done never makes it worse |
//! | v | without an agreed term only context after the decision is late |
//! | vi | "ZSM" is no receiver: a message to it is no evidence |
//! | vii | what is not there means "not done" only in a register declared complete |
//!
//! A shielded casus gives the same answer, to the byte, as a suspect who is not known.
//! Nothing here says anything about a person, or decides; counts are counts of
//! obligations by place, made of message records, never of the log of access (Wgs
//! art. 1.8(4)), and small ones are hidden.

mod afscherming;
pub mod besluit;
mod controle;
mod dossier;
pub mod gebeurtenis;
mod indeling;
mod instelling;
mod kader;
mod kanaal;
mod log;
pub mod stand;
pub mod telling;
mod toets;
mod vervolg;
mod verwijzing;
mod weeg;
mod weigering;
pub mod zaak;

pub use self::besluit::Besluit;
pub use self::gebeurtenis::{Gebeurtenis, GebeurtenisSoort};
pub use self::instelling::{DREMPEL, MIN_DREMPEL};
pub use self::kader::Nu;
pub use self::log::{Log, Uitslag};
pub use self::stand::{Stand, Status, Zaakstand};
pub use self::telling::Tellingen;
pub use self::zaak::{AfspraakTermijn, Register, Zaak};

/// Every code of its own that [`Log::check`] and its operation give; each has a vector.
pub const CODES: &[&str] = &[
    "afspraak-dag-verschilt",
    "afspraak-drempel-laag",
    "afspraak-termijn-verplichting-ontbreekt",
    "afspraak-termijn-maat",
    "afspraak-termijn-bron-ontbreekt",
    "afspraak-termijn-dubbel",
    "afspraak-register-onvolledig",
    "afspraak-register-periode",
    "zaak-id-ontbreekt",
    "zaak-dubbel",
    "zaak-aangemeld-ontbreekt",
    "afspraak-zaak-ontbreekt",
    "afspraak-zaak-onbekend",
    "afspraak-gebeurtenis-id-ontbreekt",
    "afspraak-gebeurtenis-dubbel",
    "afspraak-soort-ontbreekt",
    "afspraak-tijdstip-ontbreekt",
    "afspraak-tijdstip-toekomst",
    "afspraak-verwijzing-onbekend",
    "afspraak-ontvanger-zsm",
    "afspraak-ontvanger-ontbreekt",
    "afspraak-ontvanger-past-niet",
    "afspraak-commissie-ontbreekt",
    "afspraak-kaart-niet-bekend",
    "afspraak-besluit-ontbreekt",
    "afspraak-besluit-status-ontbreekt",
    "afspraak-besluit-woorden-ontbreken",
    "afspraak-sepotcode-vorm",
    "afspraak-sepotcode-versie-ontbreekt",
    "afspraak-sepotcode-past-niet",
    "afspraak-organisatie-ontbreekt",
    "afspraak-melder-geen-deelnemer",
    "afspraak-reden-ontbreekt",
    "afspraak-uitkomst-ontbreekt",
    "afspraak-weigering-onvolledig",
    "afspraak-weigering-grond-past-niet",
];
