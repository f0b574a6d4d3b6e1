//! How far a count can be another one, with everything that is known as it is.
//!
//! Exact, also for whole tables at once: each line is a node and each count an arc of a
//! flow. Rows send to columns, a total sends back. A count can be one more if there is a
//! way round through counts that can move along, within what is known of each. Lines add
//! up, so the ways round are all there is (network flow; whole numbers stay whole).

use super::rooster::{Lijn, Plek, Rooster};

/// More or fewer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kant {
    Meer,
    Minder,
}

/// What came of moving a count.
pub(crate) struct Ruimte {
    /// By how much it moved.
    pub(crate) moved: u64,
    /// A table that fits what is known, with the count moved that far.
    pub(crate) counts: Vec<u64>,
    /// What stands in the way of more: counts, and to which side each would have to give.
    pub(crate) blocked: Vec<(Plek, Kant)>,
}

/// One step on a way round: from which node, over which count, to which side it moves.
#[derive(Clone, Copy)]
struct Stap {
    from: usize,
    place: Plek,
    side: Kant,
}

struct Stroom<'a> {
    rooster: &'a Rooster,
    counts: Vec<u64>,
    /// How each node was reached.
    reached: Vec<Option<Stap>>,
}

/// Moves a count to one side, as far as `wanted`, within what is known of all counts.
pub(crate) fn room(rooster: &Rooster, place: Plek, side: Kant, wanted: u64) -> Ruimte {
    let mut stroom = Stroom {
        rooster,
        counts: rooster.counts().to_vec(),
        reached: Vec::new(),
    };
    let wanted = wanted.min(stroom.give(place, side));
    let (start, end) = ends(rooster, place);
    // what goes through the count has to come back another way
    let (source, sink) = match side {
        Kant::Meer => (end, start),
        Kant::Minder => (start, end),
    };
    let mut ruimte = Ruimte {
        moved: 0,
        counts: Vec::new(),
        blocked: Vec::new(),
    };
    while ruimte.moved < wanted {
        if !stroom.search(source, sink, place) {
            ruimte.blocked = stroom.blocked(source, place);
            break;
        }
        ruimte.moved += stroom.push(source, sink, wanted - ruimte.moved);
    }
    stroom.shift(place, side, ruimte.moved);
    ruimte.counts = stroom.counts;
    ruimte
}

/// The nodes of an arc. The total of all goes with the counts, the other totals go back.
fn ends(rooster: &Rooster, (row, column): Plek) -> (usize, usize) {
    let (row_node, column_node) = (row, rooster.rows + 1 + column);
    if (row == rooster.rows) == (column == rooster.columns) {
        (row_node, column_node)
    } else {
        (column_node, row_node)
    }
}

impl Stroom<'_> {
    /// How far the count itself can still go to a side.
    fn give(&self, place: Plek, side: Kant) -> u64 {
        let known = self.rooster.known(place);
        let count = self.counts.get(self.rooster.at(place)).copied();
        let count = count.unwrap_or_default();
        match side {
            Kant::Meer => known.high.saturating_sub(count),
            Kant::Minder => count.saturating_sub(known.low),
        }
    }

    fn shift(&mut self, place: Plek, side: Kant, by: u64) {
        let at = self.rooster.at(place);
        if let Some(count) = self.counts.get_mut(at) {
            *count = match side {
                Kant::Meer => count.saturating_add(by),
                Kant::Minder => count.saturating_sub(by),
            };
        }
    }

    /// The steps from a node, each to the node it leads to.
    fn steps(&self, node: usize, without: Plek) -> impl Iterator<Item = (usize, Stap)> + use<'_> {
        let line = match node.checked_sub(self.rooster.rows + 1) {
            None => Lijn::Rij(node),
            Some(column) => Lijn::Kolom(column),
        };
        let places = self.rooster.line(line);
        places
            .filter(move |place| *place != without)
            .map(move |place| {
                let (start, end) = ends(self.rooster, place);
                let (to, side) = if start == node {
                    (end, Kant::Meer)
                } else {
                    (start, Kant::Minder)
                };
                let from = node;
                (to, Stap { from, place, side })
            })
    }

    /// Looks for a way from one node to another.
    fn search(&mut self, source: usize, sink: usize, without: Plek) -> bool {
        let mut reached = vec![None; self.rooster.rows + self.rooster.columns + 2];
        let mut next = vec![source];
        while let Some(node) = next.pop() {
            for (to, stap) in self.steps(node, without) {
                let Some(slot) = reached.get_mut(to) else {
                    continue;
                };
                let is_new = to != source && slot.is_none();
                if is_new && self.give(stap.place, stap.side) > 0 {
                    *slot = Some(stap);
                    next.push(to);
                }
            }
            if reached.get(sink).is_some_and(Option::is_some) {
                self.reached = reached;
                return true;
            }
        }
        self.reached = reached;
        false
    }

    /// Moves all counts on the way that was found, by as much as fits.
    fn push(&mut self, source: usize, sink: usize, wanted: u64) -> u64 {
        let mut way = Vec::new();
        let mut node = sink;
        while node != source {
            let Some(stap) = self.reached.get(node).copied().flatten() else {
                return wanted;
            };
            way.push(stap);
            node = stap.from;
        }
        let fits = way.iter().map(|stap| self.give(stap.place, stap.side));
        let by = fits.min().unwrap_or_default().min(wanted);
        for stap in way {
            self.shift(stap.place, stap.side, by);
        }
        by
    }

    /// The counts at the edge of what was reached: if one of them gives, more is reached.
    fn blocked(&self, source: usize, without: Plek) -> Vec<(Plek, Kant)> {
        let is_reached =
            |node: usize| node == source || self.reached.get(node).is_some_and(Option::is_some);
        let nodes = (0..self.reached.len()).filter(|node| is_reached(*node));
        let steps = nodes.flat_map(|node| self.steps(node, without));
        let over = steps.filter(|(to, _)| !is_reached(*to));
        over.map(|(_, stap)| (stap.place, stap.side)).collect()
    }
}
