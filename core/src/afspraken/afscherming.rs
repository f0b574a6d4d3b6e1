//! The tables of the agreements, with what is small hidden (`telling`).
//!
//! The obligations rest on each other: a count of one follows from counts of another. So
//! a row with something hidden in one table is hidden in all of them, but for its totals.

use crate::telling::rooster::{Plek, Rooster};
use crate::verzameling::Set;

/// Counts with their totals, and which are hidden.
pub(super) struct Tabel(Rooster);

impl Tabel {
    /// Empty, with a last row and column for the totals.
    pub(super) fn new(rows: usize, columns: usize) -> Self {
        Self(Rooster::new(rows, columns))
    }

    /// One more, in the totals too.
    pub(super) fn add(&mut self, row: usize, column: usize) {
        self.0.add((row, column), 1);
    }

    /// The count, unless it is hidden.
    pub(super) fn shown(&self, row: usize, column: usize) -> Option<u32> {
        (!self.0.is_hidden((row, column))).then(|| self.count(row, column))
    }

    fn count(&self, row: usize, column: usize) -> u32 {
        u32::try_from(self.0.count((row, column))).unwrap_or(u32::MAX)
    }

    fn places(&self) -> impl Iterator<Item = Plek> + use<> {
        self.0.places()
    }

    fn hidden(&self) -> Vec<bool> {
        let places = self.places();
        places.map(|place| self.0.is_hidden(place)).collect()
    }

    /// The rows in which a count is hidden, totals of rows left out.
    fn touched(&self) -> Set<usize> {
        let hidden = self.places().filter(|place| self.0.is_hidden(*place));
        let counts = hidden.filter(|(_, column)| *column < self.0.columns);
        counts.map(|(row, _)| row).collect()
    }

    /// Hides these rows, but for totals and for columns that are empty everywhere. A table
    /// with all its counts in one column says no more than its totals.
    fn hide_rows(&mut self, rows: &Set<usize>) {
        let total = self.0.rows;
        let filled = (0..self.0.columns).filter(|column| self.0.count((total, *column)) > 0);
        let filled: Vec<usize> = filled.collect();
        if filled.len() < 2 {
            return;
        }
        for row in rows {
            for column in &filled {
                self.0.hide((*row, *column));
            }
        }
    }
}

/// Hides what is small in tables about the same cases, and what would give it away.
pub(super) fn hide(tables: &mut [Tabel], drempel: u32) {
    let mut before = Vec::new();
    loop {
        for table in tables.iter_mut() {
            table.0.hide_small(u64::from(drempel));
        }
        let rows = tables.iter().flat_map(Tabel::touched);
        let touched: Set<usize> = rows.collect();
        for table in tables.iter_mut() {
            table.hide_rows(&touched);
        }
        let now: Vec<Vec<bool>> = tables.iter().map(Tabel::hidden).collect();
        if now == before {
            return;
        }
        before = now;
    }
}

#[cfg(test)]
mod tests;
