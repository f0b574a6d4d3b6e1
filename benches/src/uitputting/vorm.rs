//! What a step of a program looks at, read off the program itself.
//!
//! A **deel** of a step is something below it, a feit or a step, whose own feiten
//! are looked at through it alone: the step depends on them only through the value
//! of the deel. Delen are **interchangeable** if the steps stay the same, up to the
//! order of parts, when the two are swapped everywhere. Then only how many of them
//! are ja, nee and onbekend can matter.

use std::collections::BTreeSet;

use koppelvlak::programma::{Programma, Stap};
use koppelvlak::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

/// The steps below one outcome.
#[derive(Debug)]
pub struct Vorm<'a> {
    programma: &'a Programma,
    /// By place: the places that look at it, below the outcome.
    ouders: Vec<Vec<usize>>,
}

/// A step written out, so that equal is the same up to the order of parts.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Schrift {
    /// Something that is not looked into.
    Deel(usize),
    /// At least so many; "all" and "one of" keep their own number.
    Minstens(usize, Vec<Schrift>),
    /// Not.
    Niet(Box<Schrift>),
}

impl<'a> Vorm<'a> {
    /// The steps below `wortel`.
    #[must_use]
    pub fn new(programma: &'a Programma, wortel: usize) -> Self {
        let mut ouders = vec![Vec::new(); programma.len()];
        for (at, below) in programma.below(wortel).into_iter().enumerate() {
            for part in parts(programma, at).into_iter().filter(|_| below) {
                if let Some(place) = ouders.get_mut(part) {
                    place.push(at);
                }
            }
        }
        Self { programma, ouders }
    }

    /// The feiten below a place.
    #[must_use]
    pub fn feiten(&self, at: usize) -> BTreeSet<usize> {
        let below = self.below(at).into_iter();
        below.filter(|place| self.is_feit(*place)).collect()
    }

    /// Whether a place is a feit.
    #[must_use]
    pub fn is_feit(&self, at: usize) -> bool {
        matches!(self.programma.stap(at), Some((Stap::Feit(_), _)))
    }

    /// The delen of a step, the largest ones there are. What looks at no feit at
    /// all, as a domain without leefgebieden, has one value and is no deel.
    #[must_use]
    pub fn delen(&self, at: usize) -> Vec<usize> {
        let (mut delen, mut todo) = (BTreeSet::new(), parts(self.programma, at));
        while let Some(place) = todo.pop() {
            if self.is_feit(place) || self.stands_alone(place) {
                if !self.feiten(place).is_empty() {
                    delen.insert(place);
                }
            } else {
                todo.extend(parts(self.programma, place));
            }
        }
        delen.into_iter().collect()
    }

    /// Delen of a step in groups: those of one group are interchangeable.
    #[must_use]
    pub fn groepen(&self, at: usize, delen: &[usize]) -> Vec<Vec<usize>> {
        let plain = self.schrift(at, delen, &|place| place);
        let mut groepen: Vec<Vec<usize>> = Vec::new();
        for deel in delen {
            let fits = |groep: &&mut Vec<usize>| {
                groep.first().is_some_and(|first| {
                    let swap = |place: usize| match place {
                        _ if place == *first => *deel,
                        _ if place == *deel => *first,
                        _ => place,
                    };
                    self.schrift(at, delen, &swap) == plain
                })
            };
            match groepen.iter_mut().find(fits) {
                Some(groep) => groep.push(*deel),
                None => groepen.push(vec![*deel]),
            }
        }
        groepen
    }

    /// A step written out down to its delen, each by another name.
    pub fn schrift(&self, at: usize, delen: &[usize], name: &impl Fn(usize) -> usize) -> Schrift {
        if delen.contains(&at) {
            return Schrift::Deel(name(at));
        }
        let below = parts(self.programma, at).into_iter();
        let mut below: Vec<Schrift> = below.map(|part| self.schrift(part, delen, name)).collect();
        below.sort_unstable();
        match (self.programma.stap(at), below.pop()) {
            (Some((Stap::Niet(_), _)), Some(part)) => Schrift::Niet(Box::new(part)),
            (stap, last) => {
                below.extend(last);
                let aantal = match stap {
                    Some((Stap::Alle(_), _)) => below.len(),
                    Some((Stap::Minstens(aantal, _), _)) => aantal,
                    _ => 1,
                };
                Schrift::Minstens(aantal, below)
            }
        }
    }

    /// The answers to the feiten below a deel by which it comes out so.
    #[must_use]
    pub fn answers(&self, at: usize, want: Waarheid) -> Vec<(usize, Waarheid)> {
        match self.programma.stap(at) {
            Some((Stap::Feit(feit), _)) => vec![(feit, want)],
            Some((Stap::Niet(part), _)) => self.answers(part, opposite(want)),
            _ => {
                let below = parts(self.programma, at).into_iter();
                below.flat_map(|part| self.answers(part, want)).collect()
            }
        }
    }

    /// Whether nothing but this place looks at what is below it.
    fn stands_alone(&self, at: usize) -> bool {
        let below = self.below(at);
        let inside = |place: &usize| below.contains(place);
        let mut strictly = below.iter().filter(|place| **place != at);
        strictly.all(|place| {
            self.ouders
                .get(*place)
                .is_some_and(|ouders| ouders.iter().all(inside))
        })
    }

    fn below(&self, at: usize) -> BTreeSet<usize> {
        let below = self.programma.below(at).into_iter().enumerate();
        below
            .filter_map(|(place, is)| is.then_some(place))
            .collect()
    }
}

fn parts(programma: &Programma, at: usize) -> Vec<usize> {
    programma
        .stap(at)
        .map(|(stap, _)| programma.onder(&stap).to_vec())
        .unwrap_or_default()
}

fn opposite(waarheid: Waarheid) -> Waarheid {
    match waarheid {
        Ja => Nee,
        Nee => Ja,
        Onbekend => Onbekend,
    }
}
