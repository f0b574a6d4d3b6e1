//! A regelset as functions of the velden, day by day, all in one set of diagrams.

use super::TeVerweven;
use super::diagram::{Diagrammen, Eis, Functie, Gevallen};
use super::indeling::{Indeling, Oorsprong};
use super::ordening::{Ordening, feiten_below};
use super::stappen::Stap;
use super::toets::{self, Gekozen, Toets};
use super::voorbeeld::Voorbeeld;
use super::zoek::Eigen;
use crate::criteria::{Maatstaf, chosen_list};
use crate::datum::Datum;
use crate::regelset::{ProfielSoort, Regelset, Stand, TriageProgramma};
use crate::verzameling::Set;
use crate::waarheid::Waarheid;

/// The diagrams, and what their velden mean.
pub(super) struct Model<'r> {
    pub(super) alle: Diagrammen,
    pub(super) indeling: Indeling<'r>,
    pub(super) ordening: Ordening,
    /// The inputs that there can be.
    pub(super) mogelijk: Gevallen,
    /// By feit: what the velden make of it. `None`: it follows from law and
    /// policy, or no rule looks at it.
    feiten: Vec<Option<Functie>>,
}

/// The rules of one day.
pub(super) struct Dag<'r> {
    pub(super) datum: Datum,
    pub(super) regelset: &'r Regelset,
    /// Law and policy, as far as there are any.
    pub(super) profielen: Vec<(Gekozen<'r>, Functie)>,
    /// By feit.
    pub(super) feiten: Vec<Functie>,
    pub(super) stappen: Vec<Stap<'r>>,
    /// What the steps were compiled to.
    pub(super) triage: Option<&'r TriageProgramma>,
}

impl<'r> Model<'r> {
    /// For the rules of the region and of the national base on these days.
    pub(super) fn new(eigen: Eigen<'r>, maatstaven: &[Maatstaf]) -> Result<Self, TeVerweven> {
        let regelset = eigen.composed;
        let indeling = Indeling::new(regelset);
        let mut feiten = Vec::new();
        for maatstaf in maatstaven.iter().rev() {
            for rules in [regelset, eigen.base] {
                let below = looked_at(rules, maatstaf).into_iter();
                feiten.extend(below.filter_map(|nummer| translated(rules, regelset, nummer)));
            }
            let stand = regelset.stand(maatstaf.peildatum).into_iter();
            feiten.extend(stand.flat_map(|stand| {
                let tafels = regelset
                    .triage(stand)
                    .filter_map(|stap| stap.tafel.as_ref());
                tafels.filter_map(|id| indeling.afleider.aan_de_orde(stand, id))
            }));
        }
        let mut seen = Set::new();
        feiten.retain(|nummer| seen.insert(*nummer));
        Self::over(indeling, &feiten)
    }

    /// For rules that look at these feiten, in this order.
    pub(super) fn over(indeling: Indeling<'r>, feiten: &[usize]) -> Result<Self, TeVerweven> {
        let ordening = Ordening::new(&indeling, feiten);
        let mut alle = ordening.diagrammen();
        let mogelijk = ordening.possible(&mut alle, &indeling)?;
        let mut known = vec![None; indeling.afleider.len()];
        for nummer in feiten.iter().copied() {
            if let Some(place @ None) = known.get_mut(nummer) {
                let said =
                    |alle: &mut Diagrammen, veld| ordening.said(alle, &indeling, veld, nummer);
                *place = indeling.functie(&mut alle, nummer, said)?;
            }
        }
        Ok(Self {
            alle,
            indeling,
            ordening,
            mogelijk,
            feiten: known,
        })
    }

    /// The rules on a day, of the region or of the national base.
    /// `None`: there are none.
    pub(super) fn dag(
        &mut self,
        regelset: &'r Regelset,
        maatstaf: &Maatstaf,
    ) -> Result<Option<Dag<'r>>, TeVerweven> {
        let Some(stand) = regelset.stand(maatstaf.peildatum) else {
            return Ok(None);
        };
        let own = self.indeling.regelset;
        let mut feiten = self.feiten.clone();
        let mut profielen = Vec::new();
        let mut of_kind = [None, None];
        for (soort, place) in SOORTEN.into_iter().zip(&mut of_kind) {
            let Some(gekozen) = toets::chosen(regelset, stand, maatstaf, soort) else {
                continue;
            };
            let at = |nummer| known(&feiten, translated(regelset, own, nummer));
            let programma = &gekozen.compiled.programma;
            let functies = self.alle.programma(programma, &[gekozen.wortel], at)?;
            *place = functies.first().copied();
            profielen.extend(place.map(|functie| (gekozen, functie)));
        }
        let [wet, beleid] = of_kind;
        self.follow(&Toets::new(wet, beleid), &mut feiten)?;
        let triage = steps(regelset, stand, maatstaf);
        let wortels = triage.into_iter().flat_map(|triage| &triage.stappen);
        let wortels: Vec<usize> = wortels.map(|wortel| wortel.at).collect();
        let at = |nummer| known(&feiten, translated(regelset, own, nummer));
        let functies = match triage {
            Some(triage) => self.alle.programma(&triage.programma, &wortels, at)?,
            None => Vec::new(),
        };
        let stappen = regelset.triage(stand).zip(functies).enumerate();
        let stappen = stappen.map(|(plaats, (regel, functie))| {
            let tafel = regel.tafel.as_ref();
            let question = tafel.and_then(|id| self.indeling.afleider.aan_de_orde(stand, id));
            Stap {
                plaats,
                regel,
                functie,
                gevraagd: match (tafel, question) {
                    (Some(_), Some(nummer)) => known(&feiten, Some(nummer)).ja,
                    _ => Gevallen::ALLE,
                },
            }
        });
        let stappen = stappen.collect();
        Ok(Some(Dag {
            datum: maatstaf.peildatum,
            regelset,
            profielen,
            feiten: feiten
                .into_iter()
                .map(|f| f.unwrap_or(Functie::OPEN))
                .collect(),
            stappen,
            triage,
        }))
    }

    /// The cheapest possible case that meets these demands.
    pub(super) fn first(&mut self, demands: &[Eis]) -> Result<Option<Vec<usize>>, TeVerweven> {
        let mut demands = demands.to_vec();
        demands.push(Eis::In(self.mogelijk));
        self.alle.first(&demands)
    }

    /// A case as something that can be put in.
    pub(super) fn voorbeeld(&self, dag: &Dag<'r>, case: &[usize]) -> Voorbeeld {
        let mut holds = dag.stappen.iter();
        let leads = holds.find(|stap| self.alle.contains(stap.functie.ja, case));
        let zaak = self.ordening.zaak(&self.indeling, case);
        let leidend = leads.map(|stap| stap.regel.id.clone());
        Voorbeeld::new(zaak, dag.datum, leidend)
    }

    /// Works out the feiten that follow from law and policy.
    fn follow(&mut self, toets: &Toets, feiten: &mut [Option<Functie>]) -> Result<(), TeVerweven> {
        for (nummer, place) in feiten.iter_mut().enumerate() {
            if *self.indeling.oorsprong(nummer) != Oorsprong::Toets {
                continue;
            }
            let mut functie = Functie::OPEN;
            for (waarheid, cases) in [
                (Waarheid::Ja, &mut functie.ja),
                (Waarheid::Nee, &mut functie.nee),
            ] {
                for toetsen in self.indeling.toetsen(nummer, waarheid) {
                    let more = toets.with(&mut self.alle, toetsen)?;
                    *cases = self.alle.or(*cases, more)?;
                }
            }
            *place = Some(functie);
        }
        Ok(())
    }
}

const SOORTEN: [ProfielSoort; 2] = [ProfielSoort::Wet, ProfielSoort::Beleid];

fn known(feiten: &[Option<Functie>], nummer: Option<usize>) -> Functie {
    let found = nummer.and_then(|nummer| feiten.get(nummer).copied().flatten());
    found.unwrap_or(Functie::OPEN)
}

/// The number in one regelset of a feit of another.
fn translated(from: &Regelset, to: &Regelset, nummer: usize) -> Option<usize> {
    to.feit_nummer(from.feit(nummer)?.id.as_str())
}

/// The steps of a day, counted as law and policy are.
fn steps<'r>(
    regelset: &'r Regelset,
    stand: &'r Stand,
    maatstaf: &Maatstaf,
) -> Option<&'r TriageProgramma> {
    let lijst = chosen_list(regelset, maatstaf)?;
    Some(&regelset.stappen(stand, &lijst.id)?.triage)
}

/// The feiten that the rules of a day look at: those that only the triage looks at,
/// then those of law and policy. So one diagram of law and policy serves every step.
fn looked_at(regelset: &Regelset, maatstaf: &Maatstaf) -> Vec<usize> {
    let Some(stand) = regelset.stand(maatstaf.peildatum) else {
        return Vec::new();
    };
    let profielen = SOORTEN
        .into_iter()
        .filter_map(|soort| toets::chosen(regelset, stand, maatstaf, soort));
    let below = |gekozen: Gekozen| feiten_below(&gekozen.compiled.programma, gekozen.wortel);
    let of_toets: Vec<usize> = profielen.flat_map(below).collect();
    let triage = steps(regelset, stand, maatstaf).into_iter();
    let of_steps = triage.flat_map(|triage| {
        let roots = triage.stappen.iter();
        roots.flat_map(|wortel| feiten_below(&triage.programma, wortel.at))
    });
    let only = of_steps.filter(|nummer| !of_toets.contains(nummer));
    only.chain(of_toets.iter().copied()).collect()
}
