//! The functions of the steps of a program.

use super::{Diagrammen, Functie};
use crate::analyse::TeVerweven;
use crate::programma::{Programma, Stap};
use crate::waarheid::Waarheid;

impl Diagrammen {
    /// The functions of what stands at these places, given that of each feit.
    pub(in crate::analyse) fn programma(
        &mut self,
        programma: &Programma,
        wortels: &[usize],
        feit: impl Fn(usize) -> Functie,
    ) -> Result<Vec<Functie>, TeVerweven> {
        let mut looked_at = vec![false; programma.len()];
        for wortel in wortels {
            for (mark, below) in looked_at.iter_mut().zip(programma.below(*wortel)) {
                *mark |= below;
            }
        }
        let open = Functie::always(Waarheid::Onbekend);
        let mut made: Vec<Functie> = Vec::with_capacity(programma.len());
        for (at, needed) in looked_at.into_iter().enumerate() {
            let (Some((stap, _)), true) = (programma.stap(at), needed) else {
                made.push(open);
                continue;
            };
            let parts = programma.onder(&stap).iter();
            let parts: Vec<Functie> = parts.filter_map(|p| made.get(*p).copied()).collect();
            made.push(match stap {
                Stap::Feit(nummer) => feit(nummer),
                Stap::Alle(_) => self.at_least(parts.len(), &parts)?,
                Stap::EenVan(_) => self.at_least(1, &parts)?,
                Stap::Minstens(aantal, _) => self.at_least(aantal, &parts)?,
                Stap::Niet(_) => parts.first().map_or(open, |part| part.turned()),
            });
        }
        let root = |wortel: &usize| made.get(*wortel).copied().unwrap_or(open);
        Ok(wortels.iter().map(root).collect())
    }
}
