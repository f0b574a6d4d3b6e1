//! Cases without an outcome, and outcomes that a region does not have.

use super::{VOOR_DE_WEGING, Vondst, Zoek};
use crate::analyse::TeVerweven;
use crate::analyse::bevinding::Wat;
use crate::analyse::diagram::Eis;
use crate::uitkomst::Uitkomst;

impl Zoek<'_, '_> {
    pub(super) fn gaps(&mut self) -> Result<Vec<Vondst>, TeVerweven> {
        let mut found: Vec<Vondst> = self.without_outcome()?.into_iter().collect();
        found.extend(self.without_name()?);
        Ok(found)
    }

    /// No step holds and none can still hold: each of them says nee.
    fn without_outcome(&mut self) -> Result<Option<Vondst>, TeVerweven> {
        let steps = self.dag.stappen.iter();
        let demands: Vec<Eis> = steps.map(|stap| Eis::In(stap.functie.nee)).collect();
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
            if VOOR_DE_WEGING.contains(&uitkomst) || has(&uitkomst) || seen.contains(&uitkomst) {
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
