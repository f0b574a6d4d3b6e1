//! The walk over the steps of the triage, as demands on a case.
//!
//! A step holds if its condition does and no step before it stops; it leads if
//! no step before it holds at all. The sets that follow from this are large and
//! seldom needed: [`Diagrammen::first`](super::diagram::Diagrammen::first) looks for one case that meets the demands.

use super::diagram::{Eis, Functie, Gevallen};
use crate::regelset::{TriageStap, Vervolg};

/// One step with its condition.
#[derive(Clone, Copy)]
pub(super) struct Stap<'r> {
    /// Its place in the order.
    pub(super) plaats: usize,
    pub(super) regel: &'r TriageStap,
    pub(super) functie: Functie,
    /// Where it is asked about: a step to a table only when something brings it up.
    pub(super) gevraagd: Gevallen,
}

impl Stap<'_> {
    /// No step before this one stops.
    pub(super) fn reached(self, stappen: &[Stap]) -> Vec<Eis> {
        let before = stappen.iter().take(self.plaats);
        let stops = before.filter(|other| other.regel.vervolg != Vervolg::GaatDoor);
        stops.map(|other| Eis::Buiten(other.functie.ja)).collect()
    }

    /// It is reached and holds.
    pub(super) fn holds(self, stappen: &[Stap]) -> Vec<Eis> {
        let mut demands = self.reached(stappen);
        demands.insert(0, Eis::In(self.functie.ja));
        demands
    }

    /// It holds and no step before it does.
    pub(super) fn leads(self, stappen: &[Stap]) -> Vec<Eis> {
        let before = stappen.iter().take(self.plaats);
        let none = before.map(|other| Eis::Buiten(other.functie.ja));
        std::iter::once(Eis::In(self.functie.ja))
            .chain(none)
            .collect()
    }
}
