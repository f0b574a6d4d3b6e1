//! Which unanswered feiten really matter, and the shortest answers that settle.
//!
//! A condition as a reduced ordered binary decision diagram: after filling in
//! what is known, a feit is still in the diagram if and only if some completion
//! of the others makes the outcome depend on it. Exact also when a feit occurs
//! more than once, where reading the program step by step would say too much.
//!
//! Conditions are unate (the regelset is refused otherwise): each feit speaks
//! for or against, never both. So a path's answers in the one direction are
//! enough, and the fewest of them are the shortest set.

mod bouw;
mod breed;
#[cfg(test)]
mod tests;

use self::bouw::Bouw;
pub use self::breed::{Vraagklad, Vraagwijzer};
use crate::orde;
use crate::programma::Programma;
use crate::waarheid::Waarheid;

/// The most nodes a diagram may have; a rule that needs more is refused.
pub const MAX_KNOPEN: usize = 20_000;

/// How many of the shortest sets are written out.
pub const MAX_SETS: usize = 12;

const NEE: usize = 0;
const JA: usize = 1;

/// A condition as a decision diagram.
#[derive(Clone, Debug)]
pub struct Diagram {
    /// By rank of the feit in the diagram: its number, and which way it speaks.
    feiten: Vec<(usize, Richting)>,
    /// Places 0 and 1 are the outcomes nee and ja; a node comes after both its ends.
    knopen: Vec<Knoop>,
    wortel: usize,
}

#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
struct Knoop {
    rang: usize,
    bij_nee: usize,
    bij_ja: usize,
}

/// Which way a feit speaks in a condition.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Richting {
    /// A ja can only help.
    Voor,
    /// A ja can only harm.
    Tegen,
}

/// Why a condition has no diagram.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DiagramFout {
    /// The feit with this number speaks both for and against.
    VoorEnTegen(usize),
    /// More than [`MAX_KNOPEN`] nodes.
    TeGroot,
}

/// What can still be asked.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Openstaand {
    /// The feiten that matter, by number, in rising order.
    pub feiten: Vec<usize>,
    /// The shortest answers that settle it as ja.
    pub ja: Kortste,
    /// The shortest answers that settle it as nee.
    pub nee: Kortste,
}

/// The smallest sets of answers that settle an outcome.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Kortste {
    /// How many answers each of them has. 0: there is none.
    pub antwoorden: usize,
    /// How many such sets there are.
    pub aantal: u64,
    /// The first of them, at most [`MAX_SETS`]; all of them if one answer is enough.
    pub sets: Vec<Vec<(usize, Waarheid)>>,
}

impl Diagram {
    /// Makes the diagram of what stands at `wortel` in the program.
    ///
    /// # Errors
    ///
    /// When a feit speaks both for and against, or the diagram grows too large.
    pub fn new(programma: &Programma, wortel: usize) -> Result<Self, DiagramFout> {
        bouw::build(programma, wortel)
    }

    /// What can still be asked when this much is known. Nothing, if it is settled.
    #[must_use]
    pub fn ask(&self, known: &[Waarheid]) -> Openstaand {
        let rest = self.fill_in(known);
        let mut feiten: Vec<usize> = rest
            .knopen
            .iter()
            .skip(2)
            .filter_map(|knoop| Some(rest.feiten.get(knoop.rang)?.0))
            .collect();
        orde::sort(&mut feiten);
        feiten.dedup();
        if feiten.is_empty() {
            return Openstaand::default();
        }
        Openstaand {
            feiten,
            ja: rest.shortest(JA),
            nee: rest.shortest(NEE),
        }
    }

    /// The diagram of what is left when this much is known.
    fn fill_in(&self, known: &[Waarheid]) -> Self {
        let mut bouw = Bouw::default();
        let mut now = vec![NEE, JA];
        for knoop in self.knopen.iter().skip(2) {
            let to = |end: usize| now.get(end).copied().unwrap_or(NEE);
            let (bij_nee, bij_ja) = (to(knoop.bij_nee), to(knoop.bij_ja));
            let feit = self
                .feiten
                .get(knoop.rang)
                .map_or(usize::MAX, |(feit, _)| *feit);
            now.push(
                match known.get(feit).copied().unwrap_or(Waarheid::Onbekend) {
                    Waarheid::Ja => bij_ja,
                    Waarheid::Nee => bij_nee,
                    Waarheid::Onbekend => bouw.node(knoop.rang, bij_nee, bij_ja).unwrap_or(NEE),
                },
            );
        }
        let wortel = now.get(self.wortel).copied().unwrap_or(NEE);
        bouw.finish(wortel, self.feiten.clone())
    }

    /// The cheapest ways from the root to an outcome.
    fn shortest(&self, doel: usize) -> Kortste {
        let away = usize::MAX / 2;
        let start = |end: usize| if end == doel { (0, 1) } else { (away, 0) };
        let mut cost: Vec<(usize, u64)> = vec![start(NEE), start(JA)];
        for knoop in self.knopen.iter().skip(2) {
            let [(no, many_no), (yes, many_yes)] = self.ends(knoop, doel, &cost);
            cost.push(match no.cmp(&yes) {
                std::cmp::Ordering::Less => (no, many_no),
                std::cmp::Ordering::Greater => (yes, many_yes),
                std::cmp::Ordering::Equal => (no, many_no.saturating_add(many_yes)),
            });
        }
        let (antwoorden, aantal) = cost.get(self.wortel).copied().unwrap_or((away, 0));
        if aantal == 0 || antwoorden >= away {
            return Kortste::default();
        }
        let most = if antwoorden == 1 {
            usize::MAX
        } else {
            MAX_SETS
        };
        let mut sets = Vec::new();
        self.walk(self.wortel, doel, &cost, &mut Vec::new(), &mut sets, most);
        for set in &mut sets {
            orde::sort(set);
        }
        orde::sort(&mut sets);
        Kortste {
            antwoorden,
            aantal,
            sets,
        }
    }

    /// Cost and number of ways by an answer nee, and by an answer ja.
    fn ends(&self, knoop: &Knoop, doel: usize, cost: &[(usize, u64)]) -> [(usize, u64); 2] {
        let paid = self.paid(knoop, doel);
        let end = |at: usize, pays: bool| {
            let (cost, many) = cost.get(at).copied().unwrap_or((usize::MAX / 2, 0));
            (cost + usize::from(pays), many)
        };
        [
            end(knoop.bij_nee, paid == Waarheid::Nee),
            end(knoop.bij_ja, paid == Waarheid::Ja),
        ]
    }

    /// The answer at this node that counts towards the goal; the other one is free.
    fn paid(&self, knoop: &Knoop, doel: usize) -> Waarheid {
        let voor = self
            .feiten
            .get(knoop.rang)
            .is_none_or(|(_, way)| *way == Richting::Voor);
        if voor == (doel == JA) {
            Waarheid::Ja
        } else {
            Waarheid::Nee
        }
    }

    fn walk(
        &self,
        at: usize,
        doel: usize,
        cost: &[(usize, u64)],
        path: &mut Vec<(usize, Waarheid)>,
        sets: &mut Vec<Vec<(usize, Waarheid)>>,
        most: usize,
    ) {
        if sets.len() >= most {
            return;
        }
        if at == doel {
            sets.push(path.clone());
            return;
        }
        let (Some(knoop), true) = (self.knopen.get(at), at > JA) else {
            return;
        };
        let [(no, many_no), (yes, many_yes)] = self.ends(knoop, doel, cost);
        let paid = self.paid(knoop, doel);
        let feit = self
            .feiten
            .get(knoop.rang)
            .map_or(usize::MAX, |(feit, _)| *feit);
        let mut ways = [
            (yes, many_yes, Waarheid::Ja, knoop.bij_ja),
            (no, many_no, Waarheid::Nee, knoop.bij_nee),
        ];
        if paid == Waarheid::Nee {
            ways.reverse();
        }
        for (price, many, answer, end) in ways {
            if price != yes.min(no) || many == 0 {
                continue;
            }
            if answer == paid {
                path.push((feit, answer));
            }
            self.walk(end, doel, cost, path, sets, most);
            if answer == paid {
                path.pop();
            }
        }
    }
}
