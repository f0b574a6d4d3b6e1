//! The proof that the national rules mean the same in a region.
//!
//! Two functions over the same feiten are equal if and only if they are one
//! diagram, so comparing two numbers covers every three-valued case.

use super::anders::{example, otherwise};
use super::{Eigen, Vondst};
use crate::analyse::TeVerweven;
use crate::analyse::bevinding::{Onderdeel, Wat};
use crate::analyse::diagram::Functie;
use crate::analyse::ordening::feiten_below;
use crate::analyse::vrij::Vrij;
use crate::datum::Datum;
use crate::id::{FeitId, LezingId, LijstId, ProfielId, RegelId};
use crate::programma::Programma;
use crate::regelset::{ProfielProgramma, Regelset, Stand, TriageStap};
use crate::verzameling::Set;

/// National rules in a region, held against the national base.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Gelijkheid {
    /// The first day of the stretch of days.
    pub vanaf: Datum,
    /// The profiel; absent: the steps of the triage.
    pub profiel: Option<ProfielId>,
    /// How many functions were compared: lezingen and lists, or steps.
    pub functies: usize,
    /// How many feiten they look at together.
    pub feiten: usize,
    /// How many three-valued cases that covers, as a power: `3^63`.
    pub gevallen: String,
    /// Whether all of them are the same.
    pub gelijk: bool,
}

/// A function by name: a lezing, perhaps with one criterium read in another way.
type Naam = (LezingId, Option<(RegelId, LezingId)>);

/// The national rules of one day, in two regelsets.
pub(in crate::analyse) struct Vergelijking<'r> {
    eigen: Eigen<'r>,
    dag: Datum,
    sides: [(&'r Regelset, &'r Stand); 2],
    vrij: Vrij,
    /// By side, then by number of feit.
    feiten: [Vec<Functie>; 2],
}

impl<'r> Vergelijking<'r> {
    /// `None`: one of the two has no rules on this day.
    pub(in crate::analyse) fn new(
        eigen: Eigen<'r>,
        dag: Datum,
    ) -> Result<Option<Self>, TeVerweven> {
        let with_stand = |regelset: &'r Regelset| Some((regelset, regelset.stand(dag)?));
        let (Some(base), Some(made)) = (with_stand(eigen.base), with_stand(eigen.composed)) else {
            return Ok(None);
        };
        let sides = [base, made];
        let names = sides.into_iter().flat_map(|side| looked_at(eigen, side));
        let vrij = Vrij::new(names)?;
        let by_number = |(regelset, _): (&Regelset, &Stand)| -> Vec<Functie> {
            let feiten = regelset.document().feiten.iter();
            feiten.map(|feit| vrij.feit(&feit.id)).collect()
        };
        let feiten = sides.map(by_number);
        Ok(Some(Self {
            eigen,
            dag,
            sides,
            vrij,
            feiten,
        }))
    }

    /// Each profiel, and for those that differ the first lezing and list in which they do.
    pub(in crate::analyse) fn profielen(
        &mut self,
    ) -> Result<(Vec<Gelijkheid>, Vec<Vondst>), TeVerweven> {
        let (base, stand) = self.sides[0];
        let (mut rows, mut found) = (Vec::new(), Vec::new());
        for profiel in base.profielen(stand) {
            let (mut feiten, mut functies, mut first) = (Set::new(), 0, None);
            for lijst in &base.document().leefgebiedenlijsten {
                let [here, there] = self
                    .sides
                    .map(|(regelset, stand)| regelset.programma(stand, &profiel.id, &lijst.id));
                let national = self.named(0, here, &mut feiten)?;
                let regional = self.named(1, there, &mut Set::new())?;
                functies += national.len();
                let other = national.iter().find(|row| !regional.contains(row));
                if first.is_none() {
                    first = other.map(|((lezing, _), _)| Onderdeel::Profiel {
                        profiel: profiel.id.clone(),
                        lezing: lezing.clone(),
                        lijst: Some(lijst.id.clone()),
                    });
                }
            }
            rows.push(row(
                stand,
                Some(profiel.id.clone()),
                functies,
                feiten.len(),
                first.is_none(),
            ));
            if let Some(regel) = first {
                let example = example(self.eigen, self.dag, &regel)?;
                found.push((Wat::LandelijkAnders { regel }, example));
            }
        }
        Ok((rows, found))
    }

    /// The steps of the triage, and those that differ as rules.
    pub(in crate::analyse) fn stappen(
        &mut self,
    ) -> Result<(Option<Gelijkheid>, Vec<Vondst>), TeVerweven> {
        let (base, stand) = self.sides[0];
        let (mut feiten, mut functies) = (Set::new(), 0);
        let mut differ: Vec<RegelId> = Vec::new();
        for lijst in &base.document().leefgebiedenlijsten {
            let national = self.national(0, &lijst.id, &mut feiten)?;
            let regional = self.national(1, &lijst.id, &mut Set::new())?;
            functies += national.len();
            for (at, (stap, functie)) in national.iter().enumerate() {
                let same = regional.get(at).is_some_and(|(other, there)| {
                    let says = |stap: &TriageStap| (stap.id.clone(), stap.uitkomst, stap.vervolg);
                    says(stap) == says(other) && functie == there
                });
                if !same && !differ.contains(&stap.id) {
                    differ.push(stap.id.clone());
                }
            }
        }
        let gelijk = differ.is_empty();
        let found = differ.iter().map(|id| (otherwise(id), None)).collect();
        let row = (functies > 0).then(|| row(stand, None, functies, feiten.len(), gelijk));
        Ok((row, found))
    }

    /// The national steps of one side with their functions.
    fn national(
        &mut self,
        side: usize,
        lijst: &LijstId,
        feiten: &mut Set<usize>,
    ) -> Result<Vec<(&'r TriageStap, Functie)>, TeVerweven> {
        let found = self.sides.get(side).and_then(|(regelset, stand)| {
            let programma = &regelset.stappen(stand, lijst)?.triage.programma;
            Some((programma, steps(self.eigen, (regelset, stand), lijst)))
        });
        let Some((programma, steps)) = found else {
            return Ok(Vec::new());
        };
        let (stappen, wortels): (Vec<_>, Vec<_>) = steps.into_iter().unzip();
        for at in &wortels {
            feiten.extend(feiten_below(programma, *at));
        }
        let functies = self.functies(side, programma, &wortels)?;
        Ok(stappen.into_iter().zip(functies).collect())
    }

    /// Every function of a profiel with its name.
    fn named(
        &mut self,
        side: usize,
        compiled: Option<&'r ProfielProgramma>,
        feiten: &mut Set<usize>,
    ) -> Result<Vec<(Naam, Functie)>, TeVerweven> {
        let Some(compiled) = compiled else {
            return Ok(Vec::new());
        };
        let names = compiled.lezingen.iter().map(|(lezing, _)| lezing);
        let standard = compiled.lezingen.iter();
        let mut roots: Vec<(Naam, usize)> = standard
            .map(|(lezing, wortel)| ((lezing.clone(), None), wortel.at))
            .collect();
        for anders in &compiled.anders {
            let other = Some((anders.regel.clone(), anders.lezing.clone()));
            let wortels = names.clone().zip(&anders.wortels);
            roots.extend(wortels.map(|(lezing, at)| ((lezing.clone(), other.clone()), *at)));
        }
        let wortels: Vec<usize> = roots.iter().map(|(_, at)| *at).collect();
        for at in &wortels {
            feiten.extend(feiten_below(&compiled.programma, *at));
        }
        let functies = self.functies(side, &compiled.programma, &wortels)?;
        Ok(roots
            .into_iter()
            .map(|(naam, _)| naam)
            .zip(functies)
            .collect())
    }

    fn functies(
        &mut self,
        side: usize,
        programma: &Programma,
        wortels: &[usize],
    ) -> Result<Vec<Functie>, TeVerweven> {
        let feiten = self.feiten.get(side);
        let at = |nummer: usize| feiten.and_then(|feiten| feiten.get(nummer).copied());
        let at = |nummer| at(nummer).unwrap_or(Functie::OPEN);
        self.vrij.alle.programma(programma, wortels, at)
    }
}

/// The national steps of a regelset on a day, and where they stand.
fn steps<'r>(
    eigen: Eigen<'_>,
    (regelset, stand): (&'r Regelset, &'r Stand),
    lijst: &LijstId,
) -> Vec<(&'r TriageStap, usize)> {
    let national = &eigen.base.document().triage;
    let compiled = regelset.stappen(stand, lijst);
    let roots = compiled.into_iter().flat_map(|p| &p.triage.stappen);
    let all = regelset.triage(stand).zip(roots);
    all.filter(|(stap, _)| national.iter().any(|other| other.id == stap.id))
        .map(|(stap, wortel)| (stap, wortel.at))
        .collect()
}

/// The feiten that anything national in a regelset looks at on a day.
fn looked_at(eigen: Eigen<'_>, (regelset, stand): (&Regelset, &Stand)) -> Vec<FeitId> {
    let mut feiten = Vec::new();
    let mut look = |programma: &Programma, at: usize| {
        let below = feiten_below(programma, at).into_iter();
        feiten.extend(below.filter_map(|nummer| Some(regelset.feit(nummer)?.id.clone())));
    };
    let lijsten = regelset.document().leefgebiedenlijsten.iter();
    let lijsten: Vec<&LijstId> = lijsten.map(|lijst| &lijst.id).collect();
    for profiel in regelset.profielen(stand) {
        for lijst in &lijsten {
            let Some(compiled) = regelset.programma(stand, &profiel.id, lijst) else {
                continue;
            };
            let roots = compiled.lezingen.iter().map(|(_, wortel)| wortel.at);
            let others = compiled.anders.iter().flat_map(|anders| &anders.wortels);
            for at in roots.chain(others.copied()) {
                look(&compiled.programma, at);
            }
        }
    }
    for lijst in lijsten {
        if let Some(compiled) = regelset.stappen(stand, lijst) {
            for (_, at) in steps(eigen, (regelset, stand), lijst) {
                look(&compiled.triage.programma, at);
            }
        }
    }
    feiten
}

fn row(
    stand: &Stand,
    profiel: Option<ProfielId>,
    functies: usize,
    feiten: usize,
    gelijk: bool,
) -> Gelijkheid {
    Gelijkheid {
        vanaf: stand.vanaf(),
        profiel,
        functies,
        feiten,
        gevallen: format!("3^{feiten}"),
        gelijk,
    }
}
