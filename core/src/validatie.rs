//! Checks an aanmelding: everything that is missing or does not fit, at once.
//!
//! The findings come in the order of the form, always the same for the same
//! input. They are about the form, never about the person: nothing here says
//! whether a casus fits the ZVH. Texts and severity are data (`data/meldingen`).

mod aanmelder;
mod adres;
mod betrokkene;
pub(crate) mod check;
mod codes;
mod gebied;
mod gevolgen;
mod incidenten;
mod informeren;
mod inzet;
mod problematiek;
mod samenwerking;
mod systeem;
#[cfg(test)]
mod tests;
pub(crate) mod uitspraak;
mod vorm;
mod vraag;

pub use codes::CODES;
pub(crate) use vorm::is_email;

use self::check::{Check, Omvang};
use crate::aanmelding::Aanmelding;
use crate::bevinding::Bevinding;
pub use crate::bevinding::READ_CODES;
use crate::datum::Datum;
use crate::gemeente::Gemeente;
use crate::id::{LeefgebiedId, RegelId};

/// What an aanmelding is held against.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The day that counts as today.
    pub peildatum: Datum,
    /// Gemeenten with their history. A gemeente outside the list gives a warning, no more.
    pub gemeenten: &'a [Gemeente],
    /// The criteria that a motivering may name: those in force on the peildatum.
    pub criteria: &'a [RegelId],
    /// The leefgebieden that a problem may name.
    pub leefgebieden: &'a [LeefgebiedId],
}

impl Context<'_> {
    /// For a form that names no gemeenten, criteria or leefgebieden.
    pub(crate) fn on(peildatum: Datum) -> Self {
        Self {
            peildatum,
            gemeenten: &[],
            criteria: &[],
            leefgebieden: &[],
        }
    }
}

/// Everything that is missing or does not fit.
///
/// A consultation (`advies`, `informatievraag`) needs an aanmelder, a day and a
/// question, and is not held to the rest of the form: whoever hesitates must be
/// able to ask (MJA §3.2.2, the ZVH as adviser). What *is* filled in must still
/// be sound.
#[must_use]
pub fn validate(aanmelding: &Aanmelding, context: &Context<'_>) -> Vec<Bevinding> {
    let mut check = Check::new(context, Omvang::of(aanmelding.soort_verzoek));
    for part in PARTS {
        part(&mut check, aanmelding);
    }
    check.finish()
}

/// The parts of the form, in order.
const PARTS: [fn(&mut Check<'_>, &Aanmelding); 13] = [
    aanmelder::check,
    betrokkene::check,
    aanmelder::check_gemeente,
    systeem::check,
    problematiek::check,
    gevolgen::check,
    incidenten::check,
    gebied::check,
    inzet::check,
    samenwerking::check,
    vraag::check,
    informeren::check,
    informeren::check_administratie,
];
