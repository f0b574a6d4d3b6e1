//! Outcomes that a region names and that no step can give.

use super::{Vondst, Zoek};
use crate::analyse::TeVerweven;
use crate::analyse::bevinding::Wat;
use crate::analyse::diagram::{Eis, Functie, Gevallen};
use crate::analyse::voorbeeld::Voorbeeld;
use crate::regelset::document::regio::UitkomstKeuze;
use crate::regelset::{TriageStap, Vervolg};
use crate::uitkomst::Uitkomst;

impl Zoek<'_, '_> {
    /// By choice of the region: whether a step can give the outcome or one that
    /// the region tells in the same way.
    pub(super) fn unreachable(&mut self) -> Result<Vec<Vondst>, TeVerweven> {
        let named = self.eigen.regio.and_then(|regio| regio.uitkomsten.as_ref());
        let named: Vec<&UitkomstKeuze> = named.into_iter().flat_map(|u| &u.keuze).collect();
        if named.is_empty() {
            return Ok(Vec::new());
        }
        let mut given: Vec<Uitkomst> = Vec::new();
        for stap in &self.dag.stappen {
            let new = !given.contains(&stap.regel.uitkomst);
            if new && self.model.first(&stap.holds(&self.dag.stappen))?.is_some() {
                given.push(stap.regel.uitkomst);
            }
        }
        let can = |keuze: &UitkomstKeuze| {
            let mut told = std::iter::once(&keuze.uitkomst).chain(&keuze.omvat);
            told.any(|uitkomst| given.contains(uitkomst))
        };
        let missing: Vec<_> = named.into_iter().filter(|keuze| !can(keuze)).collect();
        if missing.is_empty() {
            return Ok(Vec::new());
        }
        let instead = self.instead()?;
        let tell = |keuze: &UitkomstKeuze| {
            let wat = Wat::UitkomstOnbereikbaar {
                uitkomst: keuze.uitkomst,
                naam: keuze.naam.clone(),
                omvat: keuze.omvat.clone(),
            };
            (wat, instead.clone())
        };
        Ok(missing.into_iter().map(tell).collect())
    }

    /// The cheapest case that fits and leads to an outcome after weighing; failing
    /// that, to any outcome.
    fn instead(&mut self) -> Result<Option<Voorbeeld>, TeVerweven> {
        let fits = self.dag.regelset.feit_nummer("indicatie-past");
        let fits = fits.and_then(|nummer| self.dag.feiten.get(nummer));
        let fits = fits.copied().unwrap_or(Functie::OPEN).ja;
        let weighed = |stap: &TriageStap| {
            stap.uitkomst.is_after_weighing() && stap.vervolg != Vervolg::StoptZonderToets
        };
        for (among, any) in [(fits, false), (fits, true), (Gevallen::ALLE, true)] {
            let steps = self.dag.stappen.iter();
            let mut best: Option<Vec<usize>> = None;
            for stap in steps.filter(|stap| any || weighed(stap.regel)) {
                let mut demands = stap.leads(&self.dag.stappen);
                demands.push(Eis::In(among));
                if let Some(case) = self.model.first(&demands)? {
                    best = Some(self.cheaper(best, case));
                }
            }
            if let Some(case) = best {
                return Ok(Some(self.model.voorbeeld(self.dag, &case)));
            }
        }
        Ok(None)
    }
}
