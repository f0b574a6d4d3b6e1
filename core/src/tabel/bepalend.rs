//! Which criterium explains an outcome that is not ja.
//!
//! An outcome explains itself. Below a step that explains, the parts explain that
//! came out as the step did; under `niet` that is its one part, which came out the
//! other way round, or open. Of the criteria that are reached so, the first in the
//! order of the profiel is decisive. With a plain `alle` that is the first one that
//! is nee, or the first open one if none is nee.

use super::uitvoer::Keuzebits;
use super::{Blok, Rijen};
use crate::programma::{Lane, Programma, Stap};

/// The way down from an outcome to the criteria below it.
#[derive(Clone, Debug)]
pub(super) struct Bepalend {
    wortel: usize,
    /// From the top down.
    wegen: Vec<Weg>,
    /// Where the criteria stand, in the order of the profiel; `None`: the outcome
    /// does not look at it.
    criteria: Vec<Option<usize>>,
}

/// From a step to one of its parts.
#[derive(Clone, Copy, Debug)]
struct Weg {
    van: usize,
    naar: usize,
    keert: bool,
}

impl Bepalend {
    /// The ways that lead from `wortel` to one of the `criteria`.
    pub(super) fn new(programma: &Programma, wortel: usize, criteria: Vec<Option<usize>>) -> Self {
        let below = programma.below(wortel);
        let mut leads = vec![false; below.len()];
        let mut wegen = Vec::new();
        for at in (0..below.len()).filter(|at| below.get(*at) == Some(&true)) {
            let Some((stap, _)) = programma.stap(at) else {
                continue;
            };
            let keert = matches!(stap, Stap::Niet(_));
            let parts = programma.onder(&stap).iter();
            let leading = parts.filter(|part| leads.get(**part) == Some(&true));
            let before = wegen.len();
            wegen.extend(leading.map(|part| Weg {
                van: at,
                naar: *part,
                keert,
            }));
            if let Some(lead) = leads.get_mut(at) {
                *lead = wegen.len() > before || criteria.contains(&Some(at));
            }
        }
        wegen.reverse();
        Self {
            wortel,
            wegen,
            criteria,
        }
    }

    /// The keys of a block: 0 where the outcome is ja or no criterium explains it,
    /// else the number of the criterium, from 1. `marks` has room for every place.
    pub(super) fn keys(&self, values: &[Blok], marks: &mut [Rijen]) -> Keuzebits {
        let value = |at: usize| values.get(at).copied().unwrap_or(Blok::NIETS);
        for weg in &self.wegen {
            set(marks, weg.naar, Rijen::NONE);
        }
        let mut rest = !value(self.wortel).ja;
        set(marks, self.wortel, rest);
        for weg in &self.wegen {
            let (step, part) = (value(weg.van), value(weg.naar));
            let alike = (step.ja & part.ja) | (step.nee & part.nee) | (step.open() & part.open());
            let reason = if weg.keert { Rijen::ALL } else { alike };
            let reached = get(marks, weg.naar) | (get(marks, weg.van) & reason);
            set(marks, weg.naar, reached);
        }
        let mut bits = Keuzebits::NUL;
        for (criterium, key) in self.criteria.iter().zip(1..) {
            let Some(at) = criterium else { continue };
            let these = rest & get(marks, *at);
            rest = rest & !these;
            bits.set(these, key);
        }
        bits
    }
}

fn get(marks: &[Rijen], at: usize) -> Rijen {
    marks.get(at).copied().unwrap_or(Rijen::NONE)
}

fn set(marks: &mut [Rijen], at: usize, rows: Rijen) {
    if let Some(place) = marks.get_mut(at) {
        *place = rows;
    }
}
