//! Steps that hold in no case, or in no case in which they are reached.

use super::{Vondst, Zoek};
use crate::analyse::TeVerweven;
use crate::analyse::bevinding::Wat;
use crate::analyse::diagram::{Eis, Functie, Gevallen};
use crate::analyse::stappen::Stap;
use crate::programma;
use crate::regelset::Vervolg;
use crate::voorwaarde::Voorwaarde;

impl Zoek<'_, '_> {
    pub(super) fn never(&mut self) -> Result<Vec<Vondst>, TeVerweven> {
        let mut found = Vec::new();
        for stap in self.own() {
            if self.model.first(&stap.holds(&self.dag.stappen))?.is_some() {
                continue;
            }
            let hidden = self.hidden(stap)?;
            found.push(match hidden {
                Some(hidden) => hidden,
                None => self.clashing(stap)?,
            });
        }
        Ok(found)
    }

    /// The last step that can still stop a case in which this one would hold.
    /// `None`: there is no such case.
    fn hidden(&mut self, stap: Stap) -> Result<Option<Vondst>, TeVerweven> {
        let before = self.dag.stappen.iter().take(stap.plaats).rev();
        for other in before.filter(|other| other.regel.vervolg != Vervolg::GaatDoor) {
            let mut both = other.holds(&self.dag.stappen);
            both.push(Eis::In(stap.functie.ja));
            let example = self.example(&both)?;
            if example.is_some() {
                let wat = Wat::PoortVerborgen {
                    stap: stap.regel.id.clone(),
                    door: other.regel.id.clone(),
                };
                return Ok(Some((wat, example)));
            }
        }
        Ok(None)
    }

    /// The fewest parts that clash, and a case in which as many parts hold as can.
    fn clashing(&mut self, stap: Stap) -> Result<Vondst, TeVerweven> {
        let (parts, functies) = self.parts(stap)?;
        let mut botst: Vec<(Voorwaarde, Functie)> = parts.into_iter().zip(functies).collect();
        let ja: Vec<Gevallen> = botst.iter().map(|(_, functie)| functie.ja).collect();
        let mut at = 0;
        while at < botst.len() {
            let others = botst.iter().enumerate().filter(|(other, _)| *other != at);
            let others: Vec<Eis> = others.map(|(_, (_, f))| Eis::In(f.ja)).collect();
            if self.model.first(&others)?.is_none() {
                botst.remove(at);
            } else {
                at += 1;
            }
        }
        let wat = Wat::PoortNooit {
            stap: stap.regel.id.clone(),
            botst: botst.into_iter().map(|(part, _)| part).collect(),
        };
        for aantal in (0..ja.len()).rev() {
            let most = Eis::In(self.model.alle.count(aantal, &ja)?);
            for reached in [stap.reached(&self.dag.stappen), Vec::new()] {
                let demands: Vec<Eis> = reached.into_iter().chain([most]).collect();
                let example = self.example(&demands)?;
                if example.is_some() {
                    return Ok((wat, example));
                }
            }
        }
        Ok((wat, None))
    }

    /// The top-level parts of a condition, with their functions.
    fn parts(&mut self, stap: Stap) -> Result<(Vec<Voorwaarde>, Vec<Functie>), TeVerweven> {
        let whole = stap.regel.voorwaarde.clone();
        let root = self.dag.triage.and_then(|triage| {
            let wortel = triage.stappen.get(stap.plaats)?;
            Some((&triage.programma, triage.programma.stap(wortel.at)?.0))
        });
        let (Voorwaarde::Alle(parts), Some((programma, all @ programma::Stap::Alle(_)))) =
            (&whole, root)
        else {
            return Ok((vec![whole], vec![stap.functie]));
        };
        let places = programma.onder(&all);
        let feiten = &self.dag.feiten;
        let at = |nummer: usize| feiten.get(nummer).copied().unwrap_or(Functie::OPEN);
        let functies = self.model.alle.programma(programma, places, at)?;
        Ok((parts.clone(), functies))
    }
}
