//! Small counts are hidden, and others with them until nothing hidden can be computed.
//!
//! The table has its totals as last row and last column: `row total = sum of the row`,
//! `column total = sum of the column`. A hidden count can be computed exactly if no
//! other table without negative counts fits what is shown. That is a question of flow:
//! a count can be one more, or one less, if there is a way round through hidden counts
//! (`can_move`). Beside that, the hidden counts of a row or column are never one alone,
//! and together at least the threshold.

use std::collections::BTreeSet;

/// Counts with their totals, and which are hidden.
pub(super) struct Tabel {
    rows: usize,
    columns: usize,
    /// Row by row, totals included.
    counts: Vec<u32>,
    hidden: Vec<bool>,
}

impl Tabel {
    /// Empty, with a last row and column for the totals.
    pub(super) fn new(rows: usize, columns: usize) -> Self {
        let size = (rows + 1) * (columns + 1);
        Self {
            rows,
            columns,
            counts: vec![0; size],
            hidden: vec![false; size],
        }
    }

    /// One more, in the totals too.
    pub(super) fn add(&mut self, row: usize, column: usize) {
        let (rows, columns) = (self.rows, self.columns);
        for (row, column) in [
            (row, column),
            (rows, column),
            (row, columns),
            (rows, columns),
        ] {
            let at = self.at(row, column);
            if let Some(count) = self.counts.get_mut(at) {
                *count = count.saturating_add(1);
            }
        }
    }

    /// The count, unless it is hidden.
    pub(super) fn shown(&self, row: usize, column: usize) -> Option<u32> {
        (!self.is_hidden(row, column)).then(|| self.count(row, column))
    }

    fn at(&self, row: usize, column: usize) -> usize {
        row * (self.columns + 1) + column
    }

    fn count(&self, row: usize, column: usize) -> u32 {
        self.counts
            .get(self.at(row, column))
            .copied()
            .unwrap_or_default()
    }

    fn is_hidden(&self, row: usize, column: usize) -> bool {
        self.hidden
            .get(self.at(row, column))
            .copied()
            .unwrap_or_default()
    }

    fn hide(&mut self, (row, column): (usize, usize)) {
        let at = self.at(row, column);
        if let Some(hidden) = self.hidden.get_mut(at) {
            *hidden = true;
        }
    }

    /// The rows in which a count is hidden, totals of rows left out.
    fn touched(&self) -> BTreeSet<usize> {
        let hidden = self
            .places()
            .filter(|(row, column)| self.is_hidden(*row, *column));
        let counts = hidden.filter(|(_, column)| *column < self.columns);
        counts.map(|(row, _)| row).collect()
    }

    /// Hides these rows, but for totals and for columns that are empty everywhere. A table
    /// with all its counts in one column says no more than its totals.
    fn hide_rows(&mut self, rows: &BTreeSet<usize>) {
        let filled = (0..self.columns).filter(|column| self.count(self.rows, *column) > 0);
        let filled: Vec<usize> = filled.collect();
        if filled.len() < 2 {
            return;
        }
        for row in rows {
            for column in &filled {
                self.hide((*row, *column));
            }
        }
    }

    fn places(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let columns = self.columns;
        (0..=self.rows).flat_map(move |row| (0..=columns).map(move |column| (row, column)))
    }

    /// The places of a line: a row or a column, its total included.
    fn line(&self, line: Lijn) -> Vec<(usize, usize)> {
        match line {
            Lijn::Rij(row) => (0..=self.columns).map(|column| (row, column)).collect(),
            Lijn::Kolom(column) => (0..=self.rows).map(|row| (row, column)).collect(),
        }
    }

    /// Whether the counts of a line that are hidden protect each other: none, or at least
    /// two that together reach the threshold (its total counts for what it is the sum of).
    fn is_safe(&self, line: Lijn, drempel: u32) -> bool {
        let hidden = self
            .line(line)
            .into_iter()
            .filter(|(r, c)| self.is_hidden(*r, *c));
        let (mut number, mut sum) = (0, 0_u32);
        for (row, column) in hidden {
            number += 1;
            sum = sum.saturating_add(self.count(row, column));
        }
        number == 0 || (number > 1 && sum >= drempel)
    }

    /// Hides the smallest count of a line that is still shown, a zero only if there is
    /// nothing else and a total last. `false`: nothing is left.
    fn hide_one(&mut self, line: Lijn) -> bool {
        let total = |(row, column): (usize, usize)| row == self.rows || column == self.columns;
        let shown = self
            .line(line)
            .into_iter()
            .filter(|(r, c)| !self.is_hidden(*r, *c));
        let next = shown.min_by_key(|(row, column)| {
            let count = self.count(*row, *column);
            (total((*row, *column)), count == 0, count, *row, *column)
        });
        let found = next.is_some();
        if let Some(place) = next {
            self.hide(place);
        }
        found
    }

    /// Whether another count fits at a hidden place, with what is shown as it is.
    ///
    /// Each line is a node and each count an arc; a hidden arc can carry more, and less
    /// if it carries something. Rows send to columns; a total sends back.
    fn can_move(&self, (row, column): (usize, usize)) -> bool {
        let (from, to) = self.ends(row, column);
        let more = self.reaches(to, from, (row, column));
        let less = self.count(row, column) > 0 && self.reaches(from, to, (row, column));
        more || less
    }

    /// The nodes of an arc. Nodes: rows, then the row of totals as seen from the columns;
    /// columns, then the column of totals as seen from the rows.
    fn ends(&self, row: usize, column: usize) -> (usize, usize) {
        let (row_node, column_node) = (row, self.rows + 1 + column);
        // a total goes the other way round, the total of all goes with the counts
        if (row == self.rows) == (column == self.columns) {
            (row_node, column_node)
        } else {
            (column_node, row_node)
        }
    }

    fn reaches(&self, from: usize, to: usize, without: (usize, usize)) -> bool {
        let size = self.rows + self.columns + 2;
        let (mut seen, mut next) = (vec![false; size], vec![from]);
        while let Some(node) = next.pop() {
            if node == to {
                return true;
            }
            if seen.get(node).copied().unwrap_or(true) {
                continue;
            }
            if let Some(seen) = seen.get_mut(node) {
                *seen = true;
            }
            let line = if node <= self.rows {
                Lijn::Rij(node)
            } else {
                Lijn::Kolom(node - self.rows - 1)
            };
            let arcs = self.line(line).into_iter();
            for (row, column) in arcs.filter(|place| *place != without) {
                if !self.is_hidden(row, column) {
                    continue;
                }
                let (start, end) = self.ends(row, column);
                if start == node {
                    next.push(end);
                } else if self.count(row, column) > 0 {
                    next.push(start);
                }
            }
        }
        false
    }
}

/// A row or a column.
#[derive(Clone, Copy)]
enum Lijn {
    Rij(usize),
    Kolom(usize),
}

/// Hides what is small in tables about the same cases, and what would give it away.
///
/// The obligations rest on each other: a count of one follows from counts of another. So
/// a row with something hidden in one table is hidden in all of them, but for its totals.
pub(super) fn hide(tables: &mut [Tabel], drempel: u32) {
    let mut before = Vec::new();
    loop {
        for table in tables.iter_mut() {
            hide_one_table(table, drempel);
        }
        let rows = tables.iter().flat_map(Tabel::touched);
        let touched: BTreeSet<usize> = rows.collect();
        for table in tables.iter_mut() {
            table.hide_rows(&touched);
        }
        let now: Vec<Vec<bool>> = tables.iter().map(|table| table.hidden.clone()).collect();
        if now == before {
            return;
        }
        before = now;
    }
}

fn hide_one_table(table: &mut Tabel, drempel: u32) {
    for (row, column) in table.places() {
        if (1..drempel).contains(&table.count(row, column)) {
            table.hide((row, column));
        }
    }
    loop {
        let lines = (0..=table.rows)
            .map(Lijn::Rij)
            .chain((0..=table.columns).map(Lijn::Kolom));
        let lines: Vec<Lijn> = lines.collect();
        let mut changed = false;
        for line in lines {
            while !table.is_safe(line, drempel) && table.hide_one(line) {
                changed = true;
            }
        }
        if changed {
            continue;
        }
        let fixed = |(row, column): &(usize, usize)| {
            table.is_hidden(*row, *column) && !table.can_move((*row, *column))
        };
        let Some((row, column)) = table.places().find(fixed) else {
            return;
        };
        if !(table.hide_one(Lijn::Rij(row)) || table.hide_one(Lijn::Kolom(column))) {
            // nothing is left beside it: show no table at all
            for place in table.places() {
                table.hide(place);
            }
            return;
        }
    }
}

#[cfg(test)]
mod tests;
