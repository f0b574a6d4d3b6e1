//! Messages that leave or come in: CloudEvents about the agreements between ZSM and the
//! ZVH, a melding in the shape of the draft of Samen onder Handbereik, and the record of
//! a processing for a log.
//!
//! Pure: the caller gives every id, moment and number of an organisation. Nothing is
//! sent, fetched or logged here. A message says that something is there and where it is
//! to be had, never what it says; and a draft is a draft, in every answer.

pub mod gebeurtenis;
pub mod jzv;
pub mod verwerking;
pub(crate) mod verwijzing;

pub use self::gebeurtenis::{Bericht, BerichtSoort, Berichtprofiel, CloudEvent, compose};

/// Every code of its own; each has a vector.
pub const CODES: &[&str] = &[
    "bericht-profiel-ontbreekt",
    "bericht-soort-ontbreekt",
    "bericht-geen-type",
    "bericht-uitkomst-ontbreekt",
    "bericht-id-ontbreekt",
    "bericht-id-vorm",
    "bericht-tijdstip-ontbreekt",
    "bericht-oin-ontbreekt",
    "bericht-systeem-ontbreekt",
    "bericht-systeem-vorm",
    "bericht-ontvanger-ontbreekt",
    "bericht-ontvanger-zsm",
    "bericht-dataref-ontbreekt",
    "bericht-dataref-vorm",
    "bericht-subject-vorm",
    "bericht-persoonsgegeven",
    "bericht-te-groot",
];
