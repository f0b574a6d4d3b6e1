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

use std::collections::BTreeMap;

use crate::programma::{Programma, Stap};
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
        let feiten = directions(programma, wortel)?;
        let rank: BTreeMap<usize, usize> =
            feiten.iter().enumerate().map(|(rang, (feit, _))| (*feit, rang)).collect();
        let mut bouw = Bouw::default();
        let mut built: Vec<usize> = Vec::with_capacity(wortel + 1);
        for (at, is_below) in programma.below(wortel).into_iter().enumerate() {
            let (Some((stap, _)), true) = (programma.stap(at), is_below) else {
                built.push(NEE); // nothing below this root looks at it
                continue;
            };
            let parts: Vec<usize> =
                programma.onder(&stap).iter().filter_map(|p| built.get(*p).copied()).collect();
            built.push(match stap {
                Stap::Feit(feit) => match rank.get(&feit) {
                    Some(rang) => bouw.node(*rang, NEE, JA)?,
                    None => NEE,
                },
                Stap::Alle(_) => bouw.at_least(parts.len(), &parts)?,
                Stap::EenVan(_) => bouw.at_least(1, &parts)?,
                Stap::Minstens(aantal, _) => bouw.at_least(aantal, &parts)?,
                Stap::Niet(_) => match parts.first() {
                    Some(part) => bouw.choose(*part, NEE, JA)?,
                    None => NEE,
                },
            });
        }
        let wortel = built.last().copied().unwrap_or(NEE);
        Ok(bouw.finish(wortel, feiten))
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
        feiten.sort_unstable();
        feiten.dedup();
        if feiten.is_empty() {
            return Openstaand::default();
        }
        Openstaand { feiten, ja: rest.shortest(JA), nee: rest.shortest(NEE) }
    }

    /// The diagram of what is left when this much is known.
    fn fill_in(&self, known: &[Waarheid]) -> Self {
        let mut bouw = Bouw::default();
        let mut now = vec![NEE, JA];
        for knoop in self.knopen.iter().skip(2) {
            let to = |end: usize| now.get(end).copied().unwrap_or(NEE);
            let (bij_nee, bij_ja) = (to(knoop.bij_nee), to(knoop.bij_ja));
            let feit = self.feiten.get(knoop.rang).map_or(usize::MAX, |(feit, _)| *feit);
            now.push(match known.get(feit).copied().unwrap_or(Waarheid::Onbekend) {
                Waarheid::Ja => bij_ja,
                Waarheid::Nee => bij_nee,
                Waarheid::Onbekend => bouw.node(knoop.rang, bij_nee, bij_ja).unwrap_or(NEE),
            });
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
        let most = if antwoorden == 1 { usize::MAX } else { MAX_SETS };
        let mut sets = Vec::new();
        self.walk(self.wortel, doel, &cost, &mut Vec::new(), &mut sets, most);
        for set in &mut sets {
            set.sort_unstable();
        }
        sets.sort_unstable();
        Kortste { antwoorden, aantal, sets }
    }

    /// Cost and number of ways by an answer nee, and by an answer ja.
    fn ends(&self, knoop: &Knoop, doel: usize, cost: &[(usize, u64)]) -> [(usize, u64); 2] {
        let paid = self.paid(knoop, doel);
        let end = |at: usize, pays: bool| {
            let (cost, many) = cost.get(at).copied().unwrap_or((usize::MAX / 2, 0));
            (cost + usize::from(pays), many)
        };
        [end(knoop.bij_nee, paid == Waarheid::Nee), end(knoop.bij_ja, paid == Waarheid::Ja)]
    }

    /// The answer at this node that counts towards the goal; the other one is free.
    fn paid(&self, knoop: &Knoop, doel: usize) -> Waarheid {
        let voor = self.feiten.get(knoop.rang).is_none_or(|(_, way)| *way == Richting::Voor);
        if voor == (doel == JA) { Waarheid::Ja } else { Waarheid::Nee }
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
        let (Some(knoop), true) = (self.knopen.get(at), at > JA) else { return };
        let [(no, many_no), (yes, many_yes)] = self.ends(knoop, doel, cost);
        let paid = self.paid(knoop, doel);
        let feit = self.feiten.get(knoop.rang).map_or(usize::MAX, |(feit, _)| *feit);
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

/// A diagram in the making: equal nodes are one node.
struct Bouw {
    knopen: Vec<Knoop>,
    bekend: BTreeMap<Knoop, usize>,
    gekozen: BTreeMap<(usize, usize, usize), usize>,
}

impl Default for Bouw {
    fn default() -> Self {
        let eind = Knoop { rang: usize::MAX, bij_nee: NEE, bij_ja: NEE };
        Self { knopen: vec![eind, eind], bekend: BTreeMap::new(), gekozen: BTreeMap::new() }
    }
}

impl Bouw {
    fn node(&mut self, rang: usize, bij_nee: usize, bij_ja: usize) -> Result<usize, DiagramFout> {
        if bij_nee == bij_ja {
            return Ok(bij_nee);
        }
        let knoop = Knoop { rang, bij_nee, bij_ja };
        if let Some(at) = self.bekend.get(&knoop) {
            return Ok(*at);
        }
        if self.knopen.len() >= MAX_KNOPEN {
            return Err(DiagramFout::TeGroot);
        }
        self.knopen.push(knoop);
        self.bekend.insert(knoop, self.knopen.len() - 1);
        Ok(self.knopen.len() - 1)
    }

    /// "If `test` then `dan` else `anders`".
    fn choose(&mut self, test: usize, dan: usize, anders: usize) -> Result<usize, DiagramFout> {
        match (test, dan, anders) {
            (JA, _, _) => return Ok(dan),
            (NEE, _, _) => return Ok(anders),
            (_, JA, NEE) => return Ok(test),
            _ if dan == anders => return Ok(dan),
            _ => {}
        }
        if let Some(at) = self.gekozen.get(&(test, dan, anders)) {
            return Ok(*at);
        }
        let top = [test, dan, anders].into_iter().map(|at| self.rank(at)).min().unwrap_or(usize::MAX);
        let [test_no, test_yes] = self.split(test, top);
        let [dan_no, dan_yes] = self.split(dan, top);
        let [anders_no, anders_yes] = self.split(anders, top);
        let bij_nee = self.choose(test_no, dan_no, anders_no)?;
        let bij_ja = self.choose(test_yes, dan_yes, anders_yes)?;
        let at = self.node(top, bij_nee, bij_ja)?;
        self.gekozen.insert((test, dan, anders), at);
        Ok(at)
    }

    /// At least `aantal` of the parts, worked out from the last part to the first.
    fn at_least(&mut self, aantal: usize, parts: &[usize]) -> Result<usize, DiagramFout> {
        // by how many are still needed: 0 is ja
        let mut needed = vec![NEE; aantal + 1];
        if let Some(none) = needed.first_mut() {
            *none = JA;
        }
        for part in parts.iter().rev() {
            let before = needed.clone();
            for (place, pair) in needed.iter_mut().skip(1).zip(before.windows(2)) {
                if let [one_less, same] = pair {
                    *place = self.choose(*part, *one_less, *same)?;
                }
            }
        }
        Ok(needed.last().copied().unwrap_or(NEE))
    }

    fn rank(&self, at: usize) -> usize {
        self.knopen.get(at).map_or(usize::MAX, |knoop| knoop.rang)
    }

    fn split(&self, at: usize, rang: usize) -> [usize; 2] {
        match self.knopen.get(at) {
            Some(knoop) if at > JA && knoop.rang == rang => [knoop.bij_nee, knoop.bij_ja],
            _ => [at, at],
        }
    }

    /// Keeps only what can be reached from the root.
    fn finish(self, wortel: usize, feiten: Vec<(usize, Richting)>) -> Diagram {
        let mut reached = vec![false; self.knopen.len()];
        let mark = |at: usize, reached: &mut Vec<bool>| {
            if let Some(seen) = reached.get_mut(at) {
                *seen = true;
            }
        };
        mark(wortel, &mut reached);
        for (at, knoop) in self.knopen.iter().enumerate().skip(2).rev() {
            if reached.get(at).copied().unwrap_or(false) {
                mark(knoop.bij_nee, &mut reached);
                mark(knoop.bij_ja, &mut reached);
            }
        }
        let mut places = Vec::with_capacity(self.knopen.len());
        let mut knopen: Vec<Knoop> = Vec::new();
        for (at, knoop) in self.knopen.iter().enumerate() {
            if at > JA && !reached.get(at).copied().unwrap_or(false) {
                places.push(NEE);
                continue;
            }
            places.push(knopen.len());
            let to = |end: usize| places.get(end).copied().unwrap_or(NEE);
            knopen.push(Knoop { bij_nee: to(knoop.bij_nee), bij_ja: to(knoop.bij_ja), ..*knoop });
        }
        let wortel = places.get(wortel).copied().unwrap_or(NEE);
        Diagram { feiten, knopen, wortel }
    }
}

/// The feiten below a root, in the order in which they first occur, and which
/// way each of them speaks.
fn directions(programma: &Programma, wortel: usize) -> Result<Vec<(usize, Richting)>, DiagramFout> {
    let mut seen: BTreeMap<usize, Richting> = BTreeMap::new();
    let mut order = Vec::new();
    let mut visited = std::collections::BTreeSet::new();
    let mut todo = vec![(wortel, Richting::Voor)];
    while let Some((at, richting)) = todo.pop() {
        let (Some((stap, _)), true) = (programma.stap(at), visited.insert((at, richting == Richting::Voor)))
        else {
            continue;
        };
        if let Stap::Feit(feit) = stap {
            match seen.insert(feit, richting) {
                None => order.push((feit, richting)),
                Some(before) if before != richting => return Err(DiagramFout::VoorEnTegen(feit)),
                Some(_) => {}
            }
        }
        let onder = match (stap, richting) {
            (Stap::Niet(_), Richting::Voor) => Richting::Tegen,
            (Stap::Niet(_), Richting::Tegen) => Richting::Voor,
            _ => richting,
        };
        todo.extend(programma.onder(&stap).iter().rev().map(|part| (*part, onder)));
    }
    Ok(order)
}
