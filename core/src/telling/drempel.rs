//! Small counts hidden by a threshold alone: nothing is rounded, and no hidden count follows.
//!
//! The hidden counts of a row or column are never one alone, and together at least the
//! threshold; beside that, each can be another count (`ruimte`). A total counts for what it is
//! the sum of.

use super::rooster::{Grens, Lijn, Plek, Rooster};
use super::ruimte::{Kant, room};

impl Rooster {
    pub(crate) fn is_hidden(&self, place: Plek) -> bool {
        self.known(place) == Grens::OPEN
    }

    pub(crate) fn hide(&mut self, place: Plek) {
        self.know(place, Grens::OPEN);
    }

    /// Hides what is small, and others until nothing hidden can be computed.
    pub(crate) fn hide_small(&mut self, drempel: u64) {
        for place in self.places() {
            if (1..drempel).contains(&self.count(place)) {
                self.hide(place);
            }
        }
        loop {
            let mut changed = false;
            for line in self.lines() {
                while !self.is_safe(line, drempel) && self.hide_one(line) {
                    changed = true;
                }
            }
            if changed {
                continue;
            }
            let fixed = |place: &Plek| self.is_hidden(*place) && !self.can_move(*place);
            let Some((row, column)) = self.places().find(fixed) else {
                return;
            };
            if !(self.hide_one(Lijn::Rij(row)) || self.hide_one(Lijn::Kolom(column))) {
                // nothing is left beside it: show no table at all
                for place in self.places() {
                    self.hide(place);
                }
                return;
            }
        }
    }

    /// Whether the hidden counts of a line protect each other: none, or at least two that
    /// together reach the threshold.
    fn is_safe(&self, line: Lijn, drempel: u64) -> bool {
        let hidden = self.line(line).filter(|place| self.is_hidden(*place));
        let (mut number, mut sum) = (0, 0_u64);
        for place in hidden {
            number += 1;
            sum = sum.saturating_add(self.count(place));
        }
        number == 0 || (number > 1 && sum >= drempel)
    }

    /// Hides the smallest count of a line that is still shown, a zero only if there is
    /// nothing else and a total last. `false`: nothing is left.
    fn hide_one(&mut self, line: Lijn) -> bool {
        let shown = self.line(line).filter(|place| !self.is_hidden(*place));
        let next = shown.min_by_key(|place| {
            let count = self.count(*place);
            (self.is_total(*place), count == 0, count, *place)
        });
        if let Some(place) = next {
            self.hide(place);
        }
        next.is_some()
    }

    /// Whether another count fits at a hidden place, with what is shown as it is.
    fn can_move(&self, place: Plek) -> bool {
        [Kant::Meer, Kant::Minder]
            .into_iter()
            .any(|side| room(self, place, side, 1).moved > 0)
    }
}
