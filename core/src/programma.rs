//! Conditions as a short program over two bits per feit: "known ja", "known nee".
//!
//! Places are numbered: first the feiten, then the steps in postfix order, so that
//! what a step looks at comes before it. The program is generic over the lane: one
//! case in a `bool`, 64 cases in a `u64`.
//! There is no short-circuit, so every step has its value afterwards and the
//! explanation can be read off the same run.

mod lane;
mod tellen;
mod uittreksel;
#[cfg(test)]
pub(crate) mod wetten;

use std::ops::Range;

pub use self::lane::{Bekend, Lane, Woorden};
use self::tellen::at_least;
use crate::id::{LeefgebiedId, LezingId, RegelId};
use crate::waarheid::Waarheid;

/// The largest number that `minstens` may ask for.
pub const MAX_AANTAL: usize = 16;

/// What stands at one place.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Stap {
    /// The feit with this number.
    Feit(usize),
    /// All of the parts.
    Alle(Delen),
    /// One of the parts or more.
    EenVan(Delen),
    /// So many of the parts or more.
    Minstens(usize, Delen),
    /// Not the part at this place.
    Niet(usize),
}

/// The parts of a step: a stretch of the program's list of parts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Delen {
    van: usize,
    tot: usize,
}

/// What a step is called in an explanation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Opschrift {
    /// Nothing of its own.
    Geen,
    /// A rule, in one of its lezingen if it has more than one.
    Regel(RegelId, Option<LezingId>),
    /// A domain of the leefgebiedenlijst in use.
    Domein(LeefgebiedId),
}

/// A compiled set of conditions that share their steps.
#[derive(Clone, Debug)]
pub struct Programma {
    /// How many places are feiten; the last of them is one that nobody ever knows.
    feiten: usize,
    stappen: Vec<Stap>,
    opschriften: Vec<Opschrift>,
    delen: Vec<usize>,
}

impl Programma {
    /// No steps yet, over so many feiten: their numbers are their places.
    #[must_use]
    pub fn new(feiten: usize) -> Self {
        Self {
            feiten: feiten.saturating_add(1),
            stappen: Vec::new(),
            opschriften: Vec::new(),
            delen: Vec::new(),
        }
    }

    /// The place of a feit that nobody ever knows.
    pub(crate) fn unknown(&self) -> usize {
        self.feiten - 1
    }

    /// Adds a step after the ones it looks at, and says where it stands.
    pub(crate) fn push(&mut self, stap: Stap, opschrift: Opschrift) -> usize {
        self.stappen.push(stap);
        self.opschriften.push(opschrift);
        self.len() - 1
    }

    /// Keeps a list of parts.
    pub(crate) fn keep(&mut self, parts: &[usize]) -> Delen {
        let van = self.delen.len();
        self.delen.extend_from_slice(parts);
        Delen {
            van,
            tot: self.delen.len(),
        }
    }

    /// How many places there are: the length of what [`run`](Self::run) fills.
    #[must_use]
    pub fn len(&self) -> usize {
        self.feiten + self.stappen.len()
    }

    /// Whether there is no step at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stappen.is_empty()
    }

    /// What stands at a place, with what it is called.
    #[must_use]
    pub fn stap(&self, at: usize) -> Option<(Stap, &Opschrift)> {
        match at.checked_sub(self.feiten) {
            None => Some((Stap::Feit(at), &Opschrift::Geen)),
            Some(step) => Some((*self.stappen.get(step)?, self.opschriften.get(step)?)),
        }
    }

    /// The steps with their places, from the first to the one at `wortel`.
    fn up_to(&self, wortel: usize) -> impl DoubleEndedIterator<Item = (usize, &Stap)> {
        let steps = (wortel + 1).saturating_sub(self.feiten);
        let first = self.stappen.iter().take(steps).enumerate();
        first.map(|(step, stap)| (self.feiten + step, stap))
    }

    /// The places of the parts of a step.
    #[must_use]
    pub fn onder<'a>(&'a self, stap: &'a Stap) -> &'a [usize] {
        match stap {
            Stap::Feit(_) => &[],
            Stap::Alle(delen) | Stap::EenVan(delen) | Stap::Minstens(_, delen) => {
                self.delen.get(delen.van..delen.tot).unwrap_or(&[])
            }
            Stap::Niet(part) => std::slice::from_ref(part),
        }
    }

    /// Works out every step, for every case of the lane. Allocates nothing.
    ///
    /// `feiten` is by number of feit (what is missing is unknown); `uit` has the
    /// [length](Self::len) of the program and starts with the feiten themselves.
    pub fn run<L: Lane>(&self, feiten: &[Bekend<L>], uit: &mut [Bekend<L>]) {
        let given = feiten.len().min(self.feiten - 1).min(uit.len());
        let (front, rest) = uit.split_at_mut(given);
        if let Some(feiten) = feiten.get(..given) {
            front.copy_from_slice(feiten);
        }
        rest.iter_mut()
            .take(self.feiten - given)
            .for_each(|place| *place = Bekend::NIETS);
        self.run_steps(0..self.stappen.len(), uit);
    }

    /// Works out some of the steps, on values that stand in `uit` already.
    pub(crate) fn run_steps<L: Lane>(&self, steps: Range<usize>, uit: &mut [Bekend<L>]) {
        let from = self.feiten + steps.start;
        let stappen = self.stappen.get(steps).unwrap_or(&[]);
        for (at, stap) in stappen.iter().enumerate() {
            if let Some((done, [place, ..])) = uit.split_at_mut_checked(from + at) {
                self.work_out(stap, done, place);
            }
        }
    }

    /// Works out every step for one case, from the values by number of feit.
    #[must_use]
    pub fn values(&self, feiten: &[Waarheid]) -> Vec<Bekend<bool>> {
        let known: Vec<Bekend<bool>> = feiten.iter().map(|waarheid| (*waarheid).into()).collect();
        let mut values = vec![Bekend::NIETS; self.len()];
        self.run(&known, &mut values);
        values
    }

    /// Marks, below `wortel`, the open places that can still change it.
    ///
    /// `values` comes from [`run`](Self::run); `vraagt` has the same length. A
    /// place below a settled step is not marked. Exact when every feit occurs
    /// once below `wortel` ([`is_read_once`](Self::is_read_once)); otherwise it
    /// may mark too much, and [`Diagram`](crate::diagram::Diagram) is exact.
    ///
    /// Gives the cases in which there is anything to ask.
    pub fn ask<L: Lane>(&self, wortel: usize, values: &[Bekend<L>], vraagt: &mut [L]) -> L {
        vraagt.fill(L::NONE);
        let open = values.get(wortel).map_or(L::NONE, |value| value.open());
        match vraagt.get_mut(wortel) {
            Some(mark) if open != L::NONE => *mark = open,
            _ => return L::NONE, // settled in every case
        }
        for (at, stap) in self.up_to(wortel).rev() {
            let asked = vraagt.get(at).copied().unwrap_or(L::NONE);
            if asked == L::NONE {
                continue;
            }
            for part in self.onder(stap) {
                let open = values.get(*part).map_or(L::NONE, |value| value.open());
                if let Some(mark) = vraagt.get_mut(*part) {
                    *mark = *mark | (asked & open);
                }
            }
        }
        open
    }

    /// For each place up to and including `wortel`: whether `wortel` looks at it,
    /// directly or through others.
    #[must_use]
    pub fn below(&self, wortel: usize) -> Vec<bool> {
        let mut below = self.below_any(&[wortel]);
        below.truncate(wortel + 1);
        below
    }

    /// For each place: whether one of the `wortels` looks at it, or is it.
    pub(crate) fn below_any(&self, wortels: &[usize]) -> Vec<bool> {
        let mut below = vec![false; self.len()];
        for wortel in wortels {
            if let Some(root) = below.get_mut(*wortel) {
                *root = true;
            }
        }
        for (at, stap) in self.up_to(self.len()).rev() {
            if below.get(at).copied().unwrap_or(false) {
                for part in self.onder(stap) {
                    if let Some(mark) = below.get_mut(*part) {
                        *mark = true;
                    }
                }
            }
        }
        below
    }

    /// Whether every feit and every step occurs at most once below `wortel`.
    #[must_use]
    pub fn is_read_once(&self, wortel: usize) -> bool {
        let mut paths = vec![0_u32; self.len()];
        if let Some(root) = paths.get_mut(wortel) {
            *root = 1;
        }
        for (at, stap) in self.up_to(wortel).rev() {
            if paths.get(at) == Some(&1) {
                for part in self.onder(stap) {
                    if let Some(count) = paths.get_mut(*part) {
                        *count += 1;
                    }
                }
            }
        }
        paths.iter().all(|count| *count <= 1)
    }

    /// Works out one step. Each kind writes for itself: what a lane of many words
    /// goes through then stays in the wide registers.
    fn work_out<L: Lane>(&self, stap: &Stap, done: &[Bekend<L>], place: &mut Bekend<L>) {
        let unknown = Bekend::NIETS;
        let at = |part: &usize| done.get(*part).unwrap_or(&unknown);
        let parts = self.onder(stap).iter().map(at);
        match stap {
            Stap::Feit(feit) => *place = *at(feit),
            Stap::Alle(_) => *place = parts.fold(!Bekend::GEEN, Bekend::and),
            Stap::EenVan(_) => *place = parts.fold(Bekend::GEEN, Bekend::or),
            Stap::Minstens(aantal, _) => *place = at_least(*aantal, parts),
            Stap::Niet(part) => *place = !*at(part),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bekend, Opschrift, Programma, Stap};
    use crate::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

    /// At least `aantal` of the first `n` feiten.
    fn at_least(aantal: usize, n: usize) -> Programma {
        let mut programma = Programma::new(n);
        let feiten: Vec<usize> = (0..n).collect();
        let delen = programma.keep(&feiten);
        programma.push(Stap::Minstens(aantal, delen), Opschrift::Geen);
        programma
    }

    fn outcome(programma: &Programma, feiten: &[Waarheid]) -> Waarheid {
        let feiten: Vec<Bekend<bool>> = feiten.iter().map(|w| (*w).into()).collect();
        let mut uit = vec![Bekend::NIETS; programma.len()];
        programma.run(&feiten, &mut uit);
        uit.last().copied().map_or(Onbekend, Waarheid::from)
    }

    #[test]
    fn counting_keeps_the_unknown_apart() {
        let two_of_three = at_least(2, 3);
        for (feiten, expected) in [
            ([Ja, Ja, Onbekend], Ja),
            ([Ja, Onbekend, Nee], Onbekend),
            ([Ja, Nee, Nee], Nee),
            ([Onbekend, Nee, Nee], Nee),
            ([Onbekend, Onbekend, Nee], Onbekend),
            ([Ja, Onbekend, Ja], Ja),
        ] {
            assert_eq!(outcome(&two_of_three, &feiten), expected, "{feiten:?}");
        }
        assert_eq!(outcome(&at_least(16, 16), &[Ja; 16]), Ja);
        assert_eq!(outcome(&at_least(1, 0), &[]), Nee);
    }

    #[test]
    fn sixty_four_cases_at_once_are_sixty_four_cases() {
        let programma = at_least(3, 6);
        let case = |bit: usize, feit: usize| Waarheid::ALL[(bit * 31 + feit * 7 + bit / 3) % 3];
        let mut lanes = vec![Bekend::<u64>::NIETS; 6];
        for bit in 0..64 {
            for (feit, lane) in lanes.iter_mut().enumerate() {
                lane.ja |= u64::from(case(bit, feit) == Ja) << bit;
                lane.nee |= u64::from(case(bit, feit) == Nee) << bit;
            }
        }
        let mut uit = vec![Bekend::NIETS; programma.len()];
        programma.run(&lanes, &mut uit);
        let wide = uit[programma.len() - 1];
        for bit in 0..64 {
            let feiten: Vec<Waarheid> = (0..6).map(|feit| case(bit, feit)).collect();
            let got = Bekend {
                ja: wide.ja >> bit & 1 == 1,
                nee: wide.nee >> bit & 1 == 1,
            };
            assert_eq!(
                Waarheid::from(got),
                outcome(&programma, &feiten),
                "{feiten:?}"
            );
        }
    }
}
