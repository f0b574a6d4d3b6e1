//! Which unanswered feiten matter, for many cases at once.
//!
//! A feit matters if a node of it can be reached with what is known, and what follows on its
//! ja and on its nee still differs. "Still differs" is a question about two nodes; the pairs
//! are found once, and both questions are then bit operations over the cases.

use std::collections::BTreeMap;

use super::{Diagram, JA, Knoop, NEE};
use crate::programma::{Bekend, Lane};

/// The most pairs of nodes.
const MAX_PAREN: usize = 200_000;

/// Two nodes that differ never, and two that always do.
const NOOIT: usize = 0;
const ALTIJD: usize = 1;

/// Says of many cases which feiten matter: [`Diagram::ask`] side by side.
#[derive(Clone, Debug)]
pub struct Vraagwijzer {
    diagram: Diagram,
    /// After the two fixed ones; a pair comes after those it looks at.
    paren: Vec<Paar>,
    /// By node, from the first that is not an outcome: the pair of its ends.
    einden: Vec<usize>,
}

/// Two nodes, by what they lead to on nee and on ja of the feit they first look at.
#[derive(Clone, Copy, Debug)]
struct Paar {
    rang: usize,
    bij_nee: usize,
    bij_ja: usize,
}

/// What [`Vraagwijzer::ask`] writes into, to be used again.
#[derive(Clone, Debug)]
pub struct Vraagklad<L> {
    verschilt: Vec<L>,
    bereikt: Vec<L>,
}

impl<L> Default for Vraagklad<L> {
    fn default() -> Self {
        Self {
            verschilt: Vec::new(),
            bereikt: Vec::new(),
        }
    }
}

impl Vraagwijzer {
    /// Prepares a diagram; `None`: it has too many pairs.
    #[must_use]
    pub fn new(diagram: &Diagram) -> Option<Self> {
        let mut made = Self {
            diagram: diagram.clone(),
            paren: Vec::new(),
            einden: Vec::new(),
        };
        let mut seen = BTreeMap::new();
        for knoop in diagram.knopen.iter().skip(2) {
            let pair = made.pair(knoop.bij_nee, knoop.bij_ja, &mut seen)?;
            made.einden.push(pair);
        }
        Some(made)
    }

    /// The numbers of the feiten, in the order in which they are given and answered.
    pub fn feiten(&self) -> impl Iterator<Item = usize> {
        self.diagram.feiten.iter().map(|(feit, _)| *feit)
    }

    /// Marks for each feit the cases in which it is open and matters.
    pub fn ask<L: Lane>(&self, known: &[Bekend<L>], klad: &mut Vraagklad<L>, uit: &mut [L]) {
        uit.fill(L::NONE);
        let at = |rang: usize| known.get(rang).copied().unwrap_or(Bekend::NIETS);
        let Vraagklad { verschilt, bereikt } = klad;
        verschilt.clear();
        verschilt.extend([L::NONE, L::ALL]);
        for paar in &self.paren {
            let value = at(paar.rang);
            let of = |pair: usize| verschilt.get(pair).copied().unwrap_or(L::NONE);
            let differs = (!value.ja & of(paar.bij_nee)) | (!value.nee & of(paar.bij_ja));
            verschilt.push(differs);
        }
        bereikt.clear();
        bereikt.resize(self.diagram.knopen.len(), L::NONE);
        if let Some(root) = bereikt.get_mut(self.diagram.wortel) {
            *root = L::ALL;
        }
        let knopen = self.diagram.knopen.iter().enumerate().skip(2);
        for ((place, knoop), pair) in knopen.zip(&self.einden).rev() {
            let value = at(knoop.rang);
            let here = bereikt.get(place).copied().unwrap_or(L::NONE);
            for (end, cases) in [(knoop.bij_nee, !value.ja), (knoop.bij_ja, !value.nee)] {
                if let Some(mark) = bereikt.get_mut(end) {
                    *mark = *mark | (here & cases);
                }
            }
            let differs = verschilt.get(*pair).copied().unwrap_or(L::NONE);
            if let Some(mark) = uit.get_mut(knoop.rang) {
                *mark = *mark | (here & value.open() & differs);
            }
        }
    }

    /// The number of a pair of nodes.
    fn pair(
        &mut self,
        one: usize,
        other: usize,
        seen: &mut BTreeMap<(usize, usize), usize>,
    ) -> Option<usize> {
        let key = (one.min(other), one.max(other));
        if key.0 == key.1 {
            return Some(NOOIT);
        }
        if key == (NEE, JA) {
            return Some(ALTIJD);
        }
        if let Some(found) = seen.get(&key) {
            return Some(*found);
        }
        let [one, other] = [self.knoop(key.0)?, self.knoop(key.1)?];
        let rang = one.rang.min(other.rang);
        let ends = |at: usize, knoop: Knoop| {
            if knoop.rang == rang {
                [knoop.bij_nee, knoop.bij_ja]
            } else {
                [at, at]
            }
        };
        let ([one_no, one_yes], [other_no, other_yes]) = (ends(key.0, one), ends(key.1, other));
        let bij_nee = self.pair(one_no, other_no, seen)?;
        let bij_ja = self.pair(one_yes, other_yes, seen)?;
        if self.paren.len() >= MAX_PAREN {
            return None;
        }
        self.paren.push(Paar {
            rang,
            bij_nee,
            bij_ja,
        });
        let number = self.paren.len() + ALTIJD;
        seen.insert(key, number);
        Some(number)
    }

    fn knoop(&self, at: usize) -> Option<Knoop> {
        self.diagram.knopen.get(at).copied()
    }
}
