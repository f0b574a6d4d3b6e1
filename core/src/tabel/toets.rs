//! Law, policy and triage of one day, ready to be held against tables.

use std::ops::Deref;

use super::opbouw::{self, Uit, Wens};
use super::{Tabelplan, TabeltoetsFout};
use crate::criteria::{self, Maatstaf};
use crate::id::{LezingId, RegelId};
use crate::programma::Programma;
use crate::regelset::{
    Keuze, Leefgebiedenlijst, Profiel, ProfielProgramma, ProfielSoort, Regelset, Stand,
    StapProgrammas,
};

/// What to work out for each row.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Resultaat {
    /// The law.
    Wet,
    /// The policy, under the chosen lezing.
    Beleid,
    /// Law or policy under one of its lezingen.
    Lezing(ProfielSoort, LezingId),
    /// One criterium of law or policy.
    Criterium(RegelId),
    /// Law and policy together, as a word ([`Indicatie`](crate::uitkomst::Indicatie)).
    Indicatie,
    /// The first criterium that explains why law or policy is not ja, as a word.
    ///
    /// The outcome explains itself. Below a step that explains, the parts explain that
    /// came out as the step did, and under `niet` its one part. Of the criteria that are
    /// reached so, the first in the order of the profiel. No word where the outcome is
    /// ja, or where no criterium is reached.
    Bepalend(ProfielSoort),
    /// The condition of one step of the triage, whatever comes before it.
    Stap(RegelId),
    /// The step of the triage that leads, as a word: the first that holds. No word
    /// where none holds.
    Route,
}

/// Law, policy and triage of one day, compiled once.
#[derive(Debug)]
pub struct Tabeltoets<'r> {
    regelset: &'r Regelset,
    stand: &'r Stand,
    wet: Option<Kant<'r>>,
    beleid: Option<Kant<'r>>,
    stappen: Option<Van<'r, StapProgrammas>>,
}

/// Law or policy: the definition that counts, under the lezing that counts.
#[derive(Debug)]
pub(super) struct Kant<'r> {
    profiel: &'r Profiel,
    programma: Van<'r, ProfielProgramma>,
    lezing: usize,
}

/// Kept by the regelset, or made for choices of one's own.
#[derive(Debug)]
enum Van<'r, T> {
    Regelset(&'r T),
    Eigen(Box<T>),
}

impl<T> Deref for Van<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Regelset(kept) => kept,
            Self::Eigen(made) => made,
        }
    }
}

impl<'r> Tabeltoets<'r> {
    /// Compiles what counts on the day of the maatstaf, under its choices.
    ///
    /// # Errors
    ///
    /// There are no rules on that day, or a choice does not exist. A policy definition
    /// that exists but not on that day is no error: it does not apply.
    pub fn new(regelset: &'r Regelset, maatstaf: &Maatstaf) -> Result<Self, TabeltoetsFout> {
        let stand = regelset
            .stand(maatstaf.peildatum)
            .ok_or(TabeltoetsFout::GeenRegels)?;
        check(regelset, stand, maatstaf)?;
        let lijst = criteria::chosen_list(regelset, maatstaf);
        let side = |soort| Kant::new(regelset, stand, maatstaf, lijst?, soort);
        let (wet, beleid) = (side(ProfielSoort::Wet), side(ProfielSoort::Beleid));
        let standard = maatstaf.keuze == Keuze::default();
        let stappen = lijst.and_then(|lijst| {
            if standard {
                return regelset.stappen(stand, &lijst.id).map(Van::Regelset);
            }
            let made = regelset.stappen_met(stand, lijst, &maatstaf.keuze);
            Some(Van::Eigen(Box::new(made)))
        });
        Ok(Self {
            regelset,
            stand,
            wet,
            beleid,
            stappen,
        })
    }

    /// What to run for these results.
    ///
    /// # Errors
    ///
    /// A result that these rules do not have.
    pub fn plan(&self, resultaten: &[Resultaat]) -> Result<Tabelplan, TabeltoetsFout> {
        let wensen = resultaten.iter().map(|resultaat| self.find(resultaat));
        let wensen: Vec<Wens> = wensen.collect::<Result<_, _>>()?;
        opbouw::plan(self, &wensen)
    }

    /// The steps of the triage, in their order: what [`Resultaat::Stap`] can name.
    pub fn stappen(&self) -> impl Iterator<Item = &'r RegelId> + use<'r, '_> {
        self.regelset.triage(self.stand).map(|stap| &stap.id)
    }

    /// The definition that counts for law or policy; `None`: none on this day.
    #[must_use]
    pub fn profiel(&self, soort: ProfielSoort) -> Option<&'r Profiel> {
        self.kant(soort).map(|kant| kant.profiel)
    }

    pub(super) fn kant(&self, soort: ProfielSoort) -> Option<&Kant<'r>> {
        match soort {
            ProfielSoort::Wet => self.wet.as_ref(),
            ProfielSoort::Beleid => self.beleid.as_ref(),
        }
    }

    /// Where in the programs a result stands.
    fn find(&self, resultaat: &Resultaat) -> Result<Wens, TabeltoetsFout> {
        let side = |soort| {
            let found = self.kant(soort);
            found.ok_or(TabeltoetsFout::NietVanToepassing { soort })
        };
        Ok(match resultaat {
            Resultaat::Wet => Wens::Waarde(Uit::Wet, side(ProfielSoort::Wet)?.wortel()),
            Resultaat::Beleid => Wens::Waarde(Uit::Beleid, side(ProfielSoort::Beleid)?.wortel()),
            Resultaat::Lezing(soort, id) => {
                let mut all = side(*soort)?.programma.lezingen.iter();
                let found = all.find(|(lezing, _)| lezing == id);
                let lezing = || TabeltoetsFout::LezingOnbekend { lezing: id.clone() };
                Wens::Waarde((*soort).into(), found.ok_or_else(lezing)?.1.at)
            }
            Resultaat::Criterium(id) => {
                let sides = [(Uit::Wet, &self.wet), (Uit::Beleid, &self.beleid)];
                let mut found = sides.into_iter().filter_map(|(uit, kant)| {
                    let mut criteria = kant.as_ref()?.programma.criteria.iter();
                    let (_, at) = criteria.find(|(criterium, _)| criterium == id)?;
                    Some(Wens::Waarde(uit, *at))
                });
                let regel = || TabeltoetsFout::RegelOnbekend { regel: id.clone() };
                found.next().ok_or_else(regel)?
            }
            Resultaat::Indicatie => Wens::Indicatie,
            Resultaat::Bepalend(soort) => {
                side(*soort)?;
                Wens::Bepalend(*soort)
            }
            Resultaat::Stap(id) => {
                let mut steps = self.steps();
                let found = steps.find(|(stap, _)| *stap == id);
                let regel = || TabeltoetsFout::RegelOnbekend { regel: id.clone() };
                Wens::Waarde(Uit::Triage, found.ok_or_else(regel)?.1)
            }
            Resultaat::Route => Wens::Route,
        })
    }

    pub(super) fn regelset(&self) -> &'r Regelset {
        self.regelset
    }

    /// The program of the law, the policy or the triage.
    pub(super) fn programma(&self, uit: Uit) -> Option<&Programma> {
        match uit {
            Uit::Wet => self.wet.as_ref().map(|kant| &kant.programma.programma),
            Uit::Beleid => self.beleid.as_ref().map(|kant| &kant.programma.programma),
            Uit::Triage => self.stappen.as_ref().map(|made| &made.triage.programma),
        }
    }

    /// The steps of the triage, each with its place.
    pub(super) fn steps(&self) -> impl Iterator<Item = (&RegelId, usize)> {
        let wortels = self.stappen.iter().flat_map(|made| &made.triage.stappen);
        self.stappen().zip(wortels.map(|wortel| wortel.at))
    }
}

impl<'r> Kant<'r> {
    fn new(
        regelset: &'r Regelset,
        stand: &'r Stand,
        maatstaf: &Maatstaf,
        lijst: &Leefgebiedenlijst,
        soort: ProfielSoort,
    ) -> Option<Self> {
        let profiel = criteria::chosen(regelset, stand, maatstaf, soort)?;
        let programma = if maatstaf.keuze == Keuze::default() {
            Van::Regelset(regelset.programma(stand, &profiel.id, &lijst.id)?)
        } else {
            let made = regelset.programma_met(stand, profiel, lijst, &maatstaf.keuze);
            Van::Eigen(Box::new(made))
        };
        let lezing = criteria::chosen_lezing(maatstaf, soort, &programma);
        programma.lezingen.get(lezing)?;
        Some(Self {
            profiel,
            programma,
            lezing,
        })
    }

    /// Where the outcome stands.
    pub(super) fn wortel(&self) -> usize {
        let chosen = self.programma.lezingen.get(self.lezing);
        chosen.map_or(self.programma.programma.unknown(), |(_, wortel)| wortel.at)
    }

    /// The criteria, in the order of the profiel, each with its place.
    pub(super) fn criteria(&self) -> &[(RegelId, usize)] {
        &self.programma.criteria
    }
}

/// Whether every choice exists.
fn check(regelset: &Regelset, stand: &Stand, maatstaf: &Maatstaf) -> Result<(), TabeltoetsFout> {
    if let Some(lijst) = maatstaf.leefgebiedenlijst.as_ref() {
        if regelset.lijst(lijst).is_none() {
            return Err(TabeltoetsFout::LijstOnbekend {
                lijst: lijst.clone(),
            });
        }
    }
    if let Some(id) = maatstaf.profiel.as_ref() {
        let mut all = regelset.document().profielen.iter();
        if !all.any(|profiel| profiel.id == *id && profiel.soort == ProfielSoort::Beleid) {
            return Err(TabeltoetsFout::ProfielOnbekend {
                profiel: id.clone(),
            });
        }
    }
    let beleid = criteria::chosen(regelset, stand, maatstaf, ProfielSoort::Beleid);
    if let Some((profiel, id)) = beleid.zip(maatstaf.lezing.as_ref()) {
        if profiel.lezing.iter().all(|lezing| lezing.id != *id) {
            return Err(TabeltoetsFout::LezingOnbekend { lezing: id.clone() });
        }
    }
    for (regel, id) in maatstaf.keuze.pairs() {
        let Some(criterium) = regelset.criterium(stand, regel) else {
            return Err(TabeltoetsFout::RegelOnbekend {
                regel: regel.clone(),
            });
        };
        if criterium.lezing.iter().all(|lezing| lezing.id != *id) {
            return Err(TabeltoetsFout::LezingOnbekend { lezing: id.clone() });
        }
    }
    Ok(())
}
