//! Counts with their totals, and what a reader knows of each.

/// A place: row and column. The last row and the last column are the totals.
pub(crate) type Plek = (usize, usize);

/// What a reader knows of a count: it is not lower and not higher.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Grens {
    pub(crate) low: u64,
    pub(crate) high: u64,
}

impl Grens {
    /// Nothing is known.
    pub(crate) const OPEN: Self = Self {
        low: 0,
        high: u64::MAX,
    };

    /// The count itself is known.
    pub(crate) fn exact(count: u64) -> Self {
        Self {
            low: count,
            high: count,
        }
    }
}

/// A row or a column, its total included.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Lijn {
    Rij(usize),
    Kolom(usize),
}

/// Counts with a last row and a last column for the totals: `row total = sum of the row`,
/// `column total = sum of the column`.
pub(crate) struct Rooster {
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    /// Row by row, totals included.
    counts: Vec<u64>,
    known: Vec<Grens>,
}

impl Rooster {
    /// Empty, with every count known.
    pub(crate) fn new(rows: usize, columns: usize) -> Self {
        let size = (rows + 1) * (columns + 1);
        Self {
            rows,
            columns,
            counts: vec![0; size],
            known: vec![Grens::exact(0); size],
        }
    }

    /// More of them, in the totals too; what is known of a count is then the count itself.
    pub(crate) fn add(&mut self, (row, column): Plek, number: u64) {
        let (rows, columns) = (self.rows, self.columns);
        for place in [
            (row, column),
            (rows, column),
            (row, columns),
            (rows, columns),
        ] {
            let at = self.at(place);
            if let Some((count, known)) = self.counts.get_mut(at).zip(self.known.get_mut(at)) {
                *count = count.saturating_add(number);
                *known = Grens::exact(*count);
            }
        }
    }

    pub(crate) fn at(&self, (row, column): Plek) -> usize {
        row * (self.columns + 1) + column
    }

    pub(crate) fn count(&self, place: Plek) -> u64 {
        self.counts.get(self.at(place)).copied().unwrap_or_default()
    }

    pub(crate) fn counts(&self) -> &[u64] {
        &self.counts
    }

    pub(crate) fn known(&self, place: Plek) -> Grens {
        let known = self.known.get(self.at(place));
        known.copied().unwrap_or(Grens::exact(0))
    }

    pub(crate) fn know(&mut self, place: Plek, known: Grens) {
        let at = self.at(place);
        if let Some(old) = self.known.get_mut(at) {
            *old = known;
        }
    }

    /// Whether it is the total of a row, of a column or of all.
    pub(crate) fn is_total(&self, (row, column): Plek) -> bool {
        row == self.rows || column == self.columns
    }

    pub(crate) fn places(&self) -> impl Iterator<Item = Plek> + use<> {
        let columns = self.columns;
        (0..=self.rows).flat_map(move |row| (0..=columns).map(move |column| (row, column)))
    }

    /// The rows, then the columns: as nodes they are numbered in this order.
    pub(crate) fn lines(&self) -> impl Iterator<Item = Lijn> + use<> {
        let rows = (0..=self.rows).map(Lijn::Rij);
        rows.chain((0..=self.columns).map(Lijn::Kolom))
    }

    pub(crate) fn line(&self, line: Lijn) -> impl Iterator<Item = Plek> + use<> {
        let length = match line {
            Lijn::Rij(_) => self.columns,
            Lijn::Kolom(_) => self.rows,
        };
        (0..=length).map(move |at| match line {
            Lijn::Rij(row) => (row, at),
            Lijn::Kolom(column) => (at, column),
        })
    }
}
