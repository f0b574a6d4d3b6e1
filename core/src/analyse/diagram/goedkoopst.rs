//! The cheapest case: the one with the fewest answers.

use super::{Diagrammen, GEEN_WEG, Gevallen};
use crate::analyse::TeVerweven;

/// What a case must be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::analyse) enum Eis {
    /// In the set.
    In(Gevallen),
    /// Outside the set.
    Buiten(Gevallen),
}

impl Diagrammen {
    /// The cheapest case: an optie for each veld. Of two that cost the same, the
    /// one that fills in the first veld on which they differ, with the earlier optie.
    pub(in crate::analyse) fn cheapest(&self, a: Gevallen) -> Option<Vec<usize>> {
        if a == Gevallen::GEEN {
            return None;
        }
        let mut case = vec![0; self.niveaus.len()];
        let mut at = a;
        while at != Gevallen::ALLE {
            let niveau = self.niveau(at);
            let mut best = (GEEN_WEG, 0, Gevallen::ALLE);
            let opties = self.niveaus.get(niveau)?.kosten.iter().enumerate();
            for (optie, kosten) in opties.clone().skip(1).chain(opties.take(1)) {
                let end = self.end(at, niveau, optie);
                let sum = kosten.saturating_add(self.cost(end));
                if sum < best.0 {
                    best = (sum, optie, end);
                }
            }
            *case.get_mut(niveau)? = best.1;
            at = best.2;
        }
        Some(case)
    }

    /// What a case costs.
    pub(in crate::analyse) fn price(&self, case: &[usize]) -> u32 {
        let paid = case.iter().zip(&self.niveaus);
        paid.filter_map(|(optie, niveau)| niveau.kosten.get(*optie))
            .sum()
    }

    /// Whether a case, an optie for each veld, is in the set.
    pub(in crate::analyse) fn contains(&self, a: Gevallen, case: &[usize]) -> bool {
        let mut at = a;
        while at > Gevallen::ALLE {
            let niveau = self.niveau(at);
            at = self.end(at, niveau, case.get(niveau).copied().unwrap_or(0));
        }
        at == Gevallen::ALLE
    }

    /// The cheapest case that meets every demand.
    ///
    /// Exact: a set is narrowed only by demands that its cheapest case does not
    /// meet, and the cheapest case of a set is that of every part it lies in.
    pub(in crate::analyse) fn first(
        &mut self,
        demands: &[Eis],
    ) -> Result<Option<Vec<usize>>, TeVerweven> {
        let mut cases = Gevallen::ALLE;
        loop {
            let Some(case) = self.cheapest(cases) else {
                return Ok(None);
            };
            let met = |demand: &&Eis| match demand {
                Eis::In(set) => self.contains(*set, &case),
                Eis::Buiten(set) => !self.contains(*set, &case),
            };
            match demands.iter().find(|demand| !met(demand)) {
                None => return Ok(Some(case)),
                Some(Eis::In(set)) => cases = self.and(cases, *set)?,
                Some(Eis::Buiten(set)) => cases = self.minus(cases, *set)?,
            }
        }
    }
}
