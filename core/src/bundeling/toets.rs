//! R1: what fits. An assessment in which something does not fit is set aside with its
//! place; nothing about it is guessed.

use super::beeld::{Beeld, Catalogus};
use super::bundel::NietGebundeld;
use crate::beoordeling::Stukken;
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::pad::Pad;

/// Every code that [`lay`] gives and that is of its own; each has a vector.
pub const CODES: &[&str] = &[];

/// Lays everything that fits on the table.
pub(super) fn lay<'a>(
    catalogus: Catalogus<'a>,
    peildatum: Datum,
    invoer: &'a Stukken,
    _pad: &Pad,
    _fouten: &mut Vec<Bevinding>,
) -> (Beeld<'a>, Vec<NietGebundeld>) {
    let beeld = Beeld {
        peildatum,
        catalogus,
        invoer,
        stukken: Vec::new(),
        nummers: Default::default(),
        sleutels: Default::default(),
        leden: Default::default(),
    };
    (beeld, Vec::new())
}
