//! Law and policy as functions of the velden.

use super::TeVerweven;
use super::afleider::Toetsen;
use super::diagram::{Diagrammen, Functie, Gevallen};
use crate::criteria::{self, Maatstaf};
use crate::id::LezingId;
use crate::regelset::{Profiel, ProfielProgramma, ProfielSoort, Regelset, Stand};
use crate::uitkomst::Toetsing;

/// A profiel in force, in the lezing that counts.
#[derive(Clone, Copy)]
pub(super) struct Gekozen<'r> {
    pub(super) profiel: &'r Profiel,
    pub(super) compiled: &'r ProfielProgramma,
    pub(super) lezing: &'r LezingId,
    pub(super) wortel: usize,
}

/// The profiel of this kind that counts on a day, as [`criteria::check`] chooses it.
pub(super) fn chosen<'r>(
    regelset: &'r Regelset,
    stand: &'r Stand,
    maatstaf: &Maatstaf,
    soort: ProfielSoort,
) -> Option<Gekozen<'r>> {
    let lijst = criteria::chosen_list(regelset, maatstaf)?;
    let profiel = criteria::chosen(regelset, stand, maatstaf, soort)?;
    let compiled = regelset.programma(stand, &profiel.id, &lijst.id)?;
    let wanted = maatstaf.lezing.as_ref();
    let wanted = wanted.filter(|_| soort == ProfielSoort::Beleid);
    let mut all = compiled.lezingen.iter();
    let named = all.find(|(lezing, _)| Some(lezing) == wanted);
    let (lezing, wortel) = named.or(compiled.lezingen.first())?;
    Some(Gekozen {
        profiel,
        compiled,
        lezing,
        wortel: wortel.at,
    })
}

/// The cases in which law and policy come out so.
pub(super) struct Toets {
    wet: Option<Functie>,
    beleid: Option<Functie>,
}

impl Toets {
    /// From the functions of law and policy; `None`: there is no such rule.
    pub(super) fn new(wet: Option<Functie>, beleid: Option<Functie>) -> Self {
        Self { wet, beleid }
    }

    /// The cases in which both come out so.
    pub(super) fn with(
        &self,
        alle: &mut Diagrammen,
        (wet, beleid): Toetsen,
    ) -> Result<Gevallen, TeVerweven> {
        let wet = cases(alle, self.wet, wet)?;
        if wet == Gevallen::GEEN {
            return Ok(wet);
        }
        let beleid = cases(alle, self.beleid, beleid)?;
        alle.and(wet, beleid)
    }
}

fn cases(
    alle: &mut Diagrammen,
    functie: Option<Functie>,
    toetsing: Toetsing,
) -> Result<Gevallen, TeVerweven> {
    Ok(match (functie, toetsing) {
        (Some(functie), Toetsing::Ja) => functie.ja,
        (Some(functie), Toetsing::Nee) => functie.nee,
        (Some(functie), Toetsing::Onbekend) => alle.open(functie)?,
        (None, Toetsing::NietVanToepassing) => Gevallen::ALLE,
        (Some(_), Toetsing::NietVanToepassing) | (None, _) => Gevallen::GEEN,
    })
}
