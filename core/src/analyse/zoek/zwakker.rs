//! Conditions that stay unknown although the answer is certain.
//!
//! The three-valued logic is exact when a feit speaks one way in a condition.
//! Two feiten that follow the same veld can still say less together than the
//! veld allows.

use super::{Vondst, Zoek};
use crate::analyse::TeVerweven;
use crate::analyse::bevinding::{Onderdeel, Wat};
use crate::analyse::diagram::{Eis, Functie, Gevallen};
use crate::analyse::indeling::Oorsprong;
use crate::analyse::los::Los;
use crate::analyse::ordening::feiten_below;
use crate::analyse::stappen::Stap;
use crate::analyse::vrij::Vrij;
use crate::criteria::{Maatstaf, chosen_list};
use crate::datum::Datum;
use crate::id::{FeitId, RegelId};
use crate::regelset::Regelset;
use crate::verzameling::Set;
use crate::voorwaarde::Voorwaarde;
use crate::waarheid::Waarheid;

impl Zoek<'_, '_> {
    /// Completions fill in what is not filled in on the form. What a step has
    /// from law and policy is not held against the step.
    pub(super) fn weak(&mut self) -> Result<Vec<Vondst>, TeVerweven> {
        let mut found = Vec::new();
        if self.eigen.is_national() {
            for (gekozen, functie) in &self.dag.profielen {
                let weak = self.model.alle.weak(*functie)?;
                let regel = Onderdeel::Profiel {
                    profiel: gekozen.profiel.id.clone(),
                    lezing: gekozen.lezing.clone(),
                    lijst: None,
                };
                found.extend(self.tell(&regel, weak, &[])?);
            }
        }
        for stap in self.own() {
            if !self.shares(stap) {
                continue;
            }
            let weak = self.model.alle.weak(stap.functie)?;
            if weak == Functie::OPEN {
                continue;
            }
            let mut demands = stap.reached(&self.dag.stappen);
            demands.push(Eis::In(stap.gevraagd));
            if self
                .feiten(stap)
                .iter()
                .any(|nummer| self.is_of_toets(*nummer))
            {
                for (_, functie) in &self.dag.profielen {
                    let toets = self.model.alle.weak(*functie)?;
                    demands.extend([Eis::Buiten(toets.ja), Eis::Buiten(toets.nee)]);
                }
            }
            let regel = Onderdeel::Stap(stap.regel.id.clone());
            found.extend(self.tell(&regel, weak, &demands)?);
        }
        Ok(found)
    }

    fn tell(
        &mut self,
        regel: &Onderdeel,
        weak: Functie,
        demands: &[Eis],
    ) -> Result<Vec<Vondst>, TeVerweven> {
        let mut found = Vec::new();
        for (antwoord, cases) in [(Waarheid::Ja, weak.ja), (Waarheid::Nee, weak.nee)] {
            let all: Vec<Eis> = demands.iter().copied().chain([Eis::In(cases)]).collect();
            let example = self.example(&all)?;
            if example.is_some() {
                let regel = regel.clone();
                found.push((Wat::ZwakkerDanNodig { regel, antwoord }, example));
            }
        }
        Ok(found)
    }

    /// Whether two feiten of a step follow one veld, or law and policy. If none do, each open feit
    /// can become ja and nee by itself, and the three-valued logic is exact.
    fn shares(&self, stap: Stap) -> bool {
        let feiten = self.feiten(stap);
        let of_toets = feiten.iter().filter(|nummer| self.is_of_toets(**nummer));
        let of_toets = of_toets.count();
        if of_toets > 1 {
            return true;
        }
        let below_toets = self.dag.profielen.iter().filter(|_| of_toets > 0);
        let below_toets = below_toets
            .flat_map(|(gekozen, _)| feiten_below(&gekozen.compiled.programma, gekozen.wortel));
        let mut velden: Set<usize> = below_toets
            .flat_map(|nummer| self.model.indeling.velden(nummer))
            .collect();
        let mut own = feiten.iter();
        own.any(|nummer| {
            let of = self.model.indeling.velden(*nummer);
            of.iter().any(|veld| !velden.insert(*veld))
        })
    }

    fn is_of_toets(&self, nummer: usize) -> bool {
        *self.model.indeling.oorsprong(nummer) == Oorsprong::Toets
    }

    /// The feiten that a step looks at.
    fn feiten(&self, stap: Stap) -> Vec<usize> {
        let root = self.dag.triage.and_then(|triage| {
            let wortel = triage.stappen.get(stap.plaats)?;
            Some(feiten_below(&triage.programma, wortel.at))
        });
        root.unwrap_or_default()
    }
}

/// A condition that stays unknown although the answer is certain.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Zwak {
    /// Whose condition.
    pub regel: RegelId,
    /// What it says, however the rest is filled in.
    pub antwoord: Waarheid,
    /// What is known in the smallest such case.
    pub feiten: Vec<(FeitId, Waarheid)>,
}

/// The conditions that stay unknown in a case in which every way to settle the
/// other feiten gives the same answer. They need not stand in a regelset yet;
/// the rules that they refer to are those of the regelset on the day.
///
/// # Errors
///
/// [`TeVerweven`]: a condition needs more than can be worked out.
pub fn zwakke_voorwaarden(
    regelset: &Regelset,
    peildatum: Datum,
    voorwaarden: &[(RegelId, Voorwaarde)],
) -> Result<Vec<Zwak>, TeVerweven> {
    let lijst = chosen_list(regelset, &Maatstaf::on(peildatum));
    let los = Los {
        regelset,
        stand: regelset.stand(peildatum),
        domeinen: lijst.map_or(&[], |lijst| &lijst.domein),
    };
    let mut zwak = Vec::new();
    for (regel, voorwaarde) in voorwaarden {
        let mut vrij = Vrij::new(los.feiten(voorwaarde).into_iter())?;
        let functie = los.functie(&mut vrij, voorwaarde)?;
        let weak = vrij.alle.weak(functie)?;
        for (antwoord, cases) in [(Waarheid::Ja, weak.ja), (Waarheid::Nee, weak.nee)] {
            if cases != Gevallen::GEEN {
                zwak.push(Zwak {
                    regel: regel.clone(),
                    antwoord,
                    feiten: vrij.known(cases),
                });
            }
        }
    }
    Ok(zwak)
}
