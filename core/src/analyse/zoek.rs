//! What is looked for, one thing to a file.

mod anders;
mod gat;
mod gelijk;
mod nooit;
mod ongebruikt;
mod tegenspraak;
mod uitkomst;
mod zwakker;

pub use self::gelijk::Gelijkheid;
pub(super) use self::gelijk::Vergelijking;
pub(super) use self::ongebruikt::unused;
pub use self::zwakker::{Zwak, zwakke_voorwaarden};
use super::TeVerweven;
use super::bevinding::Wat;
use super::diagram::Eis;
use super::model::{Dag, Model};
use super::stappen::Stap;
use super::voorbeeld::Voorbeeld;
use crate::regelset::Regelset;
use crate::regelset::document::regio::Regioprofiel;

/// What was found, and the example that shows it.
pub(super) type Vondst = (Wat, Option<Voorbeeld>);

/// What belongs to the region, seen beside the national base.
#[derive(Clone, Copy)]
pub(super) struct Eigen<'r> {
    pub(super) base: &'r Regelset,
    pub(super) composed: &'r Regelset,
    pub(super) regio: Option<&'r Regioprofiel>,
}

impl Eigen<'_> {
    /// Whether there is nothing beside the national base.
    pub(super) fn is_base(self) -> bool {
        std::ptr::eq(self.base, self.composed)
    }

    /// Whether there is no region: then the national rules are looked at.
    pub(super) fn is_national(self) -> bool {
        let national = &self.base.document().triage;
        let mut all = self.composed.document().triage.iter();
        self.regio.is_none() && all.all(|stap| national.iter().any(|other| other.id == stap.id))
    }

    /// Whether a step is one to look at.
    fn has(self, stap: &Stap) -> bool {
        let national = &self.base.document().triage;
        self.is_national() || national.iter().all(|other| other.id != stap.regel.id)
    }
}

/// The search on one day.
pub(super) struct Zoek<'a, 'r> {
    pub(super) model: &'a mut Model<'r>,
    pub(super) dag: &'a Dag<'r>,
    pub(super) eigen: Eigen<'r>,
}

impl<'r> Zoek<'_, 'r> {
    /// Everything there is to find on this day, in a fixed order.
    pub(super) fn all(&mut self) -> Result<Vec<Vondst>, TeVerweven> {
        let mut found = self.never()?;
        found.extend(self.unreachable()?);
        found.extend(self.contradictions()?);
        found.extend(self.gaps()?);
        found.extend(self.weak()?);
        Ok(found)
    }

    /// The steps to look at, in their order.
    fn own(&self) -> Vec<Stap<'r>> {
        let all = self.dag.stappen.iter().copied();
        all.filter(|stap| self.eigen.has(stap)).collect()
    }

    /// The one that costs less; of two that cost the same the first.
    fn cheaper(&self, one: Option<Vec<usize>>, other: Vec<usize>) -> Vec<usize> {
        let price = |case: &Vec<usize>| self.model.alle.price(case);
        one.filter(|one| price(one) <= price(&other))
            .unwrap_or(other)
    }

    /// The cheapest case that meets these demands.
    fn example(&mut self, demands: &[Eis]) -> Result<Option<Voorbeeld>, TeVerweven> {
        let case = self.model.first(demands)?;
        Ok(case.map(|case| self.model.voorbeeld(self.dag, &case)))
    }
}
