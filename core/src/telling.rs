//! Counts for others than those who may see the cases: no small count, and none that follows.
//!
//! A [`Kruistabel`] holds counts; [`Kruistabel::protect`] gives the [`BeschermdeTabel`] that may
//! leave. Of a count below the minimum ([`Telbeleid`]) nothing is shown. Nor does it follow:
//! whoever combines everything that is shown, with the rounding, the totals and the kind of each
//! hidden cell, is left with at least [`Telkeuzen::speling`] different values for it. Where that
//! would be fewer, other counts are hidden too.
//!
//! The dossiers of the Zorg- en Veiligheidshuis Zaanstreek-Waterland on 1 February 2023, as the
//! Raadsinformatiebrief of Zaanstad prints them, and as this module would:
//!
//! ```
//! use koppelvlak::telling::{Kruistabel, Telbeleid};
//!
//! let dossiers = [
//!     ("Edam-Volendam", 3), ("Landsmeer", 2), ("Oostzaan", 2), ("Purmerend", 27),
//!     ("Waterland", 6), ("Wormerland", 2), ("Zaanstad", 45), ("Niet gespecificeerd", 9),
//! ];
//! let tabel = Kruistabel::list("Dossiers", dossiers).expect("labels and counts that fit");
//! let tekst = tabel.protect(&Telbeleid::default()).to_string();
//! let regels: Vec<&str> = tekst.lines().collect();
//! assert_eq!(regels, [
//!     "                     Dossiers",
//!     "Edam-Volendam               .",
//!     "Landsmeer                   .",
//!     "Oostzaan                    .",
//!     "Purmerend                  25",
//!     "Waterland                   .",
//!     "Wormerland                  .",
//!     "Zaanstad                   45",
//!     "Niet gespecificeerd         .",
//!     "Totaal                     95",
//!     "",
//!     ". = niet getoond: minder dan 10, of nodig om zo'n klein aantal te beschermen.",
//!     "Aantallen zijn afgerond op 5. Daardoor kan een som afwijken van het totaal.",
//! ]);
//!
//! // who may see the cases asks for the counts by name
//! let ruw = tabel.raw_counts().to_string();
//! let regels: Vec<&str> = ruw.lines().collect();
//! assert_eq!(regels, [
//!     "                     Dossiers",
//!     "Edam-Volendam               3",
//!     "Landsmeer                   2",
//!     "Oostzaan                    2",
//!     "Purmerend                  27",
//!     "Waterland                   6",
//!     "Wormerland                  2",
//!     "Zaanstad                   45",
//!     "Niet gespecificeerd         9",
//!     "Totaal                     96",
//! ]);
//! ```
//!
//! # What this does not cover
//!
//! - **Two runs.** Who has the table of last month and of this month, or with and without one
//!   gemeente, can subtract. Rounding blurs that and does not prevent it. Fix which tables are
//!   published, and how often.
//! - **Two tables.** Each table is protected by itself. Where counts of one follow from another,
//!   protect one table that holds both, or [`Kruistabel::with_known_total`] for a total that
//!   is known from elsewhere.
//! - **What everyone in a cell shares.** A row with one large cell and zeros says something of
//!   all in it. [`Telkeuzen::verberg_nul`] hides the zeros.
//! - **The method turned round.** That another count was hidden, and which, depends on the hidden
//!   ones. No bound is claimed against who runs the method on every table that fits.

mod beleid;
mod bescherm;
mod beschermd;
mod deel;
mod drempel;
mod fout;
mod kruistabel;
pub(crate) mod rooster;
mod ruimte;

pub use beleid::{MAX_MINIMUM, MIN_MINIMUM, Telbeleid, Telkeuzen};
pub use beschermd::{BeschermdeRij, BeschermdeTabel, Cel, Noemer, Reden};
pub use deel::Bereik;
pub use fout::TelFout;
pub use kruistabel::{Kruistabel, MAX_CELLEN, MAX_TOTAAL, RuweRij, RuweTabel};

#[cfg(test)]
mod tests;
