//! Builds diagrams: equal nodes are one node, so equal conditions are one diagram.

use std::collections::BTreeMap;

use super::{Diagram, DiagramFout, JA, Knoop, MAX_KNOPEN, NEE, Richting};
use crate::programma::{Programma, Stap};
use crate::verzameling::Map;

/// The diagram of what stands at `wortel` in the program.
pub(super) fn build(programma: &Programma, wortel: usize) -> Result<Diagram, DiagramFout> {
    let feiten = directions(programma, wortel)?;
    let rank: Map<usize, usize> = feiten
        .iter()
        .enumerate()
        .map(|(rang, (feit, _))| (*feit, rang))
        .collect();
    let mut bouw = Bouw::default();
    let mut built: Vec<usize> = Vec::with_capacity(wortel + 1);
    for (at, is_below) in programma.below(wortel).into_iter().enumerate() {
        let (Some((stap, _)), true) = (programma.stap(at), is_below) else {
            built.push(NEE); // nothing below this root looks at it
            continue;
        };
        let parts = programma.onder(&stap).iter();
        let parts: Vec<usize> = parts.filter_map(|p| built.get(*p).copied()).collect();
        built.push(match stap {
            Stap::Feit(feit) => match rank.get(&feit) {
                Some(place) => bouw.node(*place, NEE, JA)?,
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

/// A diagram in the making: equal nodes are one node.
pub(super) struct Bouw {
    knopen: Vec<Knoop>,
    bekend: BTreeMap<Knoop, usize>,
    gekozen: BTreeMap<(usize, usize, usize), usize>,
}

impl Default for Bouw {
    fn default() -> Self {
        let eind = Knoop {
            rang: usize::MAX,
            bij_nee: NEE,
            bij_ja: NEE,
        };
        Self {
            knopen: vec![eind, eind],
            bekend: BTreeMap::new(),
            gekozen: BTreeMap::new(),
        }
    }
}

impl Bouw {
    pub(super) fn node(
        &mut self,
        rang: usize,
        bij_nee: usize,
        bij_ja: usize,
    ) -> Result<usize, DiagramFout> {
        if bij_nee == bij_ja {
            return Ok(bij_nee);
        }
        let knoop = Knoop {
            rang,
            bij_nee,
            bij_ja,
        };
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
        let top = [test, dan, anders]
            .into_iter()
            .map(|at| self.rank(at))
            .min()
            .unwrap_or(usize::MAX);
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
    pub(super) fn finish(self, wortel: usize, feiten: Vec<(usize, Richting)>) -> Diagram {
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
            knopen.push(Knoop {
                bij_nee: to(knoop.bij_nee),
                bij_ja: to(knoop.bij_ja),
                ..*knoop
            });
        }
        let wortel = places.get(wortel).copied().unwrap_or(NEE);
        Diagram {
            feiten,
            knopen,
            wortel,
        }
    }
}

/// The feiten below a root, in the order in which they first occur, and which
/// way each of them speaks.
fn directions(programma: &Programma, wortel: usize) -> Result<Vec<(usize, Richting)>, DiagramFout> {
    let mut seen: BTreeMap<usize, Richting> = BTreeMap::new();
    let mut order = Vec::new();
    let mut visited = [vec![false; programma.len()], vec![false; programma.len()]];
    let mut todo = vec![(wortel, Richting::Voor)];
    while let Some((at, richting)) = todo.pop() {
        let [voor, tegen] = &mut visited;
        let side = if richting == Richting::Voor {
            voor
        } else {
            tegen
        };
        let (Some((stap, _)), Some(been @ false)) = (programma.stap(at), side.get_mut(at)) else {
            continue;
        };
        *been = true;
        if let Stap::Feit(feit) = stap {
            match seen.insert(feit, richting) {
                None => order.push((feit, richting)),
                Some(other) if other != richting => return Err(DiagramFout::VoorEnTegen(feit)),
                Some(_) => {}
            }
        }
        let below = match (stap, richting) {
            (Stap::Niet(_), Richting::Voor) => Richting::Tegen,
            (Stap::Niet(_), Richting::Tegen) => Richting::Voor,
            _ => richting,
        };
        todo.extend(
            programma
                .onder(&stap)
                .iter()
                .rev()
                .map(|part| (*part, below)),
        );
    }
    Ok(order)
}
