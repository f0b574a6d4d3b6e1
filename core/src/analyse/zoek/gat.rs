//! Cases without an outcome, and outcomes that a region does not have.

use super::{Vondst, Zoek};
use crate::analyse::TeVerweven;
use crate::analyse::bevinding::Wat;
use crate::analyse::diagram::{Eis, Gevallen};
use crate::uitkomst::Uitkomst;

impl Zoek<'_, '_> {
    pub(super) fn gaps(&mut self) -> Result<Vec<Vondst>, TeVerweven> {
        let mut found: Vec<Vondst> = self.without_outcome()?.into_iter().collect();
        found.extend(self.without_name()?);
        Ok(found)
    }

    /// No step holds and none can still hold: each of them says nee, or is not asked about.
    fn without_outcome(&mut self) -> Result<Option<Vondst>, TeVerweven> {
        let mut demands = Vec::new();
        for stap in &self.dag.stappen {
            let alle = &mut self.model.alle;
            let unasked = alle.minus(Gevallen::ALLE, stap.gevraagd)?;
            let open = alle.open(stap.functie)?;
            let silent = alle.and(open, unasked)?;
            demands.push(Eis::In(alle.or(stap.functie.nee, silent)?));
        }
        let example = self.example(&demands)?;
        Ok(example.map(|example| (Wat::Gat, Some(example))))
    }

    /// By outcome: it leads, people weigh, and the region has no name for it.
    fn without_name(&mut self) -> Result<Vec<Vondst>, TeVerweven> {
        let named = self.eigen.regio.and_then(|regio| regio.uitkomsten.as_ref());
        let Some(named) = named else {
            return Ok(Vec::new());
        };
        let has = |uitkomst: &Uitkomst| {
            let mut all = named.keuze.iter();
            all.any(|keuze| keuze.uitkomst == *uitkomst || keuze.omvat.contains(uitkomst))
        };
        let mut seen: Vec<Uitkomst> = Vec::new();
        let mut found = Vec::new();
        for stap in &self.dag.stappen {
            let uitkomst = stap.regel.uitkomst;
            if !uitkomst.is_after_weighing() || has(&uitkomst) || seen.contains(&uitkomst) {
                continue;
            }
            seen.push(uitkomst);
            let (mut best, mut stappen) = (None, Vec::new());
            let steps = self.dag.stappen.iter();
            for other in steps.filter(|other| other.regel.uitkomst == uitkomst) {
                if let Some(case) = self.model.first(&other.leads(&self.dag.stappen))? {
                    best = Some(self.cheaper(best, case));
                    stappen.push(other.regel.id.clone());
                }
            }
            if let Some(case) = best {
                let example = self.model.voorbeeld(self.dag, &case);
                found.push((Wat::GatUitkomst { uitkomst, stappen }, Some(example)));
            }
        }
        Ok(found)
    }
}
