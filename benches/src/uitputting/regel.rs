//! A whole rule: from its outcome down to its feiten.
//!
//! Every step that stands for its feiten is looked at by itself: over its delen,
//! or over the feiten themselves where those are few, and interchangeable delen
//! together where there are many. What it becomes is seen at the outcome of the
//! rule, with everything else such that the step decides. So the claims hold for
//! every input of the rule: a chain of steps that each keep them keeps them.

use std::collections::BTreeMap;

use koppelvlak::programma::Programma;
use koppelvlak::waarheid::Waarheid;

use super::boom::Boom;
use super::klassen::{Blik, Deel, Klassen};
use super::telling::{count, inputs};
use super::vorm::{Schrift, Vorm};
use super::{Breuk, Motor, Telling};

/// How many combinations are tried one by one before interchangeable delen go together.
pub const EEN_VOOR_EEN: u128 = 60_000;

/// A rule as it was compiled, and as it is written.
#[derive(Clone, Copy, Debug)]
pub struct Regel<'a> {
    /// The program.
    pub programma: &'a Programma,
    /// Where its outcome stands.
    pub wortel: usize,
    /// The tree of the document.
    pub boom: &'a Boom,
}

/// Rules that were tried already: where one of them is a step of another, it is
/// counted and not run again.
#[derive(Debug, Default)]
pub struct Eerder(BTreeMap<Schrift, Vec<(Boom, Telling)>>);

impl Eerder {
    /// Keeps what came out of a rule.
    pub fn insert(&mut self, regel: &Regel<'_>, verslag: &Verslag) {
        let schrift = written(&Vorm::new(regel.programma, regel.wortel), regel.wortel);
        let same = self.0.entry(schrift).or_default();
        same.push((regel.boom.clone(), verslag.telling));
    }

    /// What came out of a step, if it was tried as the same condition of the document.
    fn find(&self, schrift: &Schrift, within: &Boom) -> Option<Telling> {
        let mut same = self.0.get(schrift)?.iter();
        let found = same.find(|(boom, _)| within.contains(boom))?;
        Some(found.1)
    }
}

/// What was tried, and what came out.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Verslag {
    /// How many feiten the rule looks at.
    pub feiten: usize,
    /// How many cases were run.
    pub gedraaid: u64,
    /// How many of its inputs come out ja, nee and onbekend: 3^feiten together.
    pub telling: Telling,
}

impl Regel<'_> {
    /// Tries every input, and holds the outcomes against the count over the tree.
    ///
    /// # Errors
    ///
    /// The first thing that must hold and does not.
    pub fn exhaust(&self, motor: &impl Motor, eerder: &Eerder) -> Result<Verslag, Breuk> {
        let vorm = Vorm::new(self.programma, self.wortel);
        let feiten = vorm.feiten(self.wortel);
        if feiten != self.boom.feiten() {
            return Err(Breuk::AndereFeiten);
        }
        let mut gang = Gang {
            motor,
            vorm,
            boom: self.boom,
            eerder,
            gedraaid: 0,
        };
        let rond = vec![Waarheid::Onbekend; feiten.last().map_or(0, |last| last + 1)];
        let blik = Blik {
            rond,
            wortel: self.wortel,
            boom: Some(self.boom),
            stap: self.wortel,
            omgekeerd: false,
        };
        let telling = gang.step(&blik)?;
        if telling != count(self.boom)? || telling.iter().sum::<u128>() != inputs(feiten.len())? {
            return Err(Breuk::AndereTelling);
        }
        Ok(Verslag {
            feiten: feiten.len(),
            gedraaid: gang.gedraaid,
            telling,
        })
    }
}

struct Gang<'a, M> {
    motor: &'a M,
    vorm: Vorm<'a>,
    boom: &'a Boom,
    eerder: &'a Eerder,
    gedraaid: u64,
}

impl<M: Motor> Gang<'_, M> {
    /// One step, and the delen below it. Gives how many of its inputs come out how.
    fn step(&mut self, blik: &Blik<'_>) -> Result<Telling, Breuk> {
        let is_root = blik.boom.is_some() && blik.stap == blik.wortel;
        let earlier = self.eerder.find(&written(&self.vorm, blik.stap), self.boom);
        if let (Some(telling), false) = (earlier, is_root) {
            return Ok(telling);
        }
        let feiten: Vec<usize> = self.vorm.feiten(blik.stap).into_iter().collect();
        let groepen = if few(feiten.len()) {
            one_by_one(&feiten)
        } else {
            let delen = self.vorm.delen(blik.stap);
            if few(delen.len()) {
                one_by_one(&delen)
            } else {
                self.vorm.groepen(blik.stap, &delen)
            }
        };
        let klassen = self.klassen(&groepen, |_| ONE_EACH)?;
        self.gedraaid += klassen.aantal() as u64;
        let uitslag = klassen.run(self.motor, blik)?;
        let mut counted = BTreeMap::new();
        for (groep, beslist) in groepen.iter().zip(&uitslag.beslist) {
            for deel in groep {
                if self.vorm.is_feit(*deel) {
                    continue;
                }
                let from = look(blik, &klassen, *deel, *beslist);
                counted.insert(*deel, self.step(&from)?);
            }
        }
        let telling = |deel: usize| counted.get(&deel).copied().unwrap_or(ONE_EACH);
        let klassen = self.klassen(&groepen, telling)?;
        Ok(klassen.count(&uitslag.uitkomsten))
    }

    fn klassen(
        &self,
        groepen: &[Vec<usize>],
        telling: impl Fn(usize) -> Telling,
    ) -> Result<Klassen, Breuk> {
        let deel = |plaats: &usize| Deel {
            plaats: *plaats,
            antwoorden: Waarheid::ALL.map(|value| self.vorm.answers(*plaats, value)),
            telling: telling(*plaats),
        };
        let groepen = groepen.iter().map(|groep| groep.iter().map(deel).collect());
        Klassen::new(groepen.collect()).ok_or(Breuk::TeVeel)
    }
}

/// A deel, seen from where it decides; from where it stands if it never does.
fn look<'a>(
    blik: &Blik<'a>,
    klassen: &Klassen,
    deel: usize,
    beslist: Option<(usize, bool)>,
) -> Blik<'a> {
    let Some((nummer, turned)) = beslist else {
        return Blik {
            wortel: deel,
            boom: None,
            stap: deel,
            omgekeerd: false,
            ..blik.clone()
        };
    };
    let mut from = Blik {
        stap: deel,
        omgekeerd: blik.omgekeerd != turned,
        ..blik.clone()
    };
    for (feit, value) in klassen.around(nummer, deel) {
        if let Some(place) = from.rond.get_mut(feit) {
            *place = value;
        }
    }
    from
}

/// A step written out down to its feiten.
#[must_use]
pub fn written(vorm: &Vorm<'_>, at: usize) -> Schrift {
    let feiten: Vec<usize> = vorm.feiten(at).into_iter().collect();
    vorm.schrift(at, &feiten, &|place| place)
}

fn few(n: usize) -> bool {
    inputs(n).is_ok_and(|many| many <= EEN_VOOR_EEN)
}

fn one_by_one(delen: &[usize]) -> Vec<Vec<usize>> {
    delen.iter().map(|deel| vec![*deel]).collect()
}

/// A feit has one input for each of its values.
const ONE_EACH: Telling = [1; 3];
