//! Advice core for the Dutch Zorg- en Veiligheidshuizen (ZVH).
//!
//! An aanmelding goes in; out comes what is missing, whether it meets the law
//! and the policy definition of complexe problematiek, why, what to ask next,
//! and an advice. People decide.
//!
//! Pure: no clock, file, network or random number. The same input with the same
//! version of the rules gives the same bytes, in every language.
//!
//! | To … | look in |
//! |---|---|
//! | call an operation | [`contract`] |
//! | see how a rule is worked out | [`programma`], and what to ask: [`diagram`] |
//! | read the rules as data | [`regelset`] |
//! | see how an aanmelding becomes feiten | [`afleiding`] |
//! | see what is checked in an aanmelding | [`validatie`] |
//! | see how a neighbouring table is held against a casus | [`tafel`] |
//! | see how the oordeel of people is checked | [`oordeel`] |
//! | see how assessments are laid side by side | [`bundeling`] |
//! | see how a duiding is checked | [`duiding`] |
//! | see how stepping up and down is checked | [`opschaling`] |
//! | see what leaves as FHIR | [`fhir`] |
//! | see how a step of the process is checked | [`proces`] |
//! | see how long data are kept | [`bewaring`] |
//! | see the clocks of the criminal procedure | [`klok`] |
//! | see how the agreements between ZSM and ZVH are checked | [`afspraken`] |
//! | see what a contextkaart says and holds back | [`kaart`] |
//! | see how a provision is held against the law | [`verstrekking`] |
//! | see which messages leave and come in | [`bericht`] |
//! | see what leaves as bodies for a ZGW register | [`zgw`] |
//! | see how terms are counted | [`termijn`] |
//! | count cases without showing small counts | [`telling`] |
//! | compare rules, lezingen or regions over a table, and see what is unknown | [`vergelijking`] |
//! | see what rules do in every case | [`analyse`] |
//! | hold a whole table of casussen against the rules | [`tabel`] |
//! | find Dutch sentences | [`tekst`] |
//!
//! The modules stand in layers; an import points down (`tests/layers.rs`).
//! Why things are as they are stands in `core/DESIGN.md`.

#![forbid(unsafe_code)]

// so that tests in here and beside it can share helpers
#[cfg(test)]
extern crate self as koppelvlak;

#[macro_use]
mod vorm;

pub mod aanmelding;
pub mod afleiding;
pub mod afspraken;
pub mod analyse;
pub mod beoordeling;
pub mod bericht;
pub mod bevinding;
pub mod bewaring;
pub mod bron;
pub mod bsn;
pub mod bundeling;
pub mod contract;
pub mod criteria;
pub mod datum;
pub mod diagram;
pub mod duiding;
pub mod feit;
pub mod fhir;
pub mod gemeente;
pub mod id;
pub mod json;
pub mod kaart;
pub mod kenmerk;
pub mod klok;
pub mod lezen;
pub mod oordeel;
pub mod opschaling;
mod orde;
pub mod pad;
pub mod postcode;
pub mod proces;
pub mod programma;
pub mod regelset;
pub mod regio;
pub mod rsin;
pub mod stroom;
pub mod tabel;
pub mod tafel;
pub mod tekst;
pub mod telling;
pub mod termijn;
pub mod tijd;
pub mod triage;
pub mod uitkomst;
pub mod validatie;
pub mod vergelijking;
pub mod verklaring;
pub mod verstrekking;
mod verzameling;
pub mod voorwaarde;
pub mod waarheid;
pub mod zgw;

/// The examples of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
