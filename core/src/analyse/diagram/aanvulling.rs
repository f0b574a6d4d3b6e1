//! What is certain, however the rest is filled in.

use super::{Diagrammen, Doen, Gevallen};
use crate::analyse::TeVerweven;

/// How much is filled in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::analyse) enum Aanvulling {
    /// Every veld, wholly.
    Heel,
    /// Some of the velden, or none.
    Deels,
}

impl Diagrammen {
    /// The cases that are in the set in whatever way they are filled in.
    ///
    /// What is filled in stays. A veld that is half filled in becomes one of the
    /// opties in `wordt`.
    pub(in crate::analyse) fn certain(
        &mut self,
        a: Gevallen,
        aanvulling: Aanvulling,
    ) -> Result<Gevallen, TeVerweven> {
        if a <= Gevallen::ALLE {
            return Ok(a);
        }
        let doen = match aanvulling {
            Aanvulling::Heel => Doen::Heel,
            Aanvulling::Deels => Doen::Deels,
        };
        if let Some(found) = self.done(doen, a, a) {
            return Ok(found);
        }
        let niveau = self.niveau(a);
        let mut ends = Vec::with_capacity(self.opties(niveau));
        for optie in 0..self.opties(niveau) {
            let end = self.end(a, niveau, optie);
            ends.push(self.certain(end, aanvulling)?);
        }
        let wordt = self.niveaus.get(niveau).map(|n| n.wordt.clone());
        let start = self.stapel.len();
        for (optie, becomes) in wordt.unwrap_or_default().into_iter().enumerate() {
            let stays = (aanvulling == Aanvulling::Deels).then_some(optie);
            let all = becomes.into_iter().chain(stays);
            let all: Vec<Gevallen> = all.filter_map(|to| ends.get(to).copied()).collect();
            let made = self.all(all)?;
            self.stapel.push(made);
        }
        let made = self.node(niveau, start)?;
        self.keep(doen, a, a, made)?;
        Ok(made)
    }
}
