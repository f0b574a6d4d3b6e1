//! Counts as they are. They leave through [`Kruistabel::protect`], or by name.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

use super::beleid::Telbeleid;
use super::bescherm::protect;
use super::beschermd::BeschermdeTabel;
use super::fout::TelFout;

/// The most counts of one table: protecting takes work for each pair of them.
pub const MAX_CELLEN: usize = 10_000;

/// The highest total: the largest whole number that JavaScript can hold.
pub const MAX_TOTAAL: u64 = (1 << 53) - 1;

/// Counts by row and column, or by row alone.
///
/// Not written out by accident: `Debug` gives no counts, and there is no `Display` and no
/// `Serialize`.
#[derive(Clone, Eq, PartialEq)]
pub struct Kruistabel {
    pub(super) rijen: Vec<String>,
    pub(super) kolommen: Vec<String>,
    /// Row by row.
    pub(super) aantallen: Vec<u64>,
    /// Whether there are totals of rows.
    pub(super) tweezijdig: bool,
    pub(super) totaal_bekend: bool,
}

/// Counts as they are, for whoever may see the cases.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RuweTabel {
    /// The labels of the columns.
    pub kolommen: Vec<String>,
    /// The rows.
    pub rijen: Vec<RuweRij>,
    /// The totals of the columns.
    pub totalen: Vec<u64>,
    /// The total of all.
    pub totaal: u64,
}

/// One row of counts as they are.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RuweRij {
    /// Its label.
    pub label: String,
    /// By column.
    pub aantallen: Vec<u64>,
    /// The total. Absent in a table with one column only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub totaal: Option<u64>,
}

impl Kruistabel {
    /// A table with totals of rows and of columns; the counts stand row by row.
    ///
    /// # Errors
    ///
    /// Everything that does not fit, at once: labels, sizes, a total that is too large.
    pub fn new(
        rijen: Vec<String>,
        kolommen: Vec<String>,
        aantallen: Vec<u64>,
    ) -> Result<Self, Vec<TelFout>> {
        Self {
            rijen,
            kolommen,
            aantallen,
            tweezijdig: true,
            totaal_bekend: false,
        }
        .checked()
    }

    /// A list of counts with one total.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new).
    pub fn list<L: Into<String>>(
        kolom: &str,
        rijen: impl IntoIterator<Item = (L, u64)>,
    ) -> Result<Self, Vec<TelFout>> {
        let rijen = rijen.into_iter();
        let (rijen, aantallen) = rijen.map(|(label, count)| (label.into(), count)).unzip();
        Self {
            rijen,
            kolommen: vec![kolom.to_owned()],
            aantallen,
            tweezijdig: false,
            totaal_bekend: false,
        }
        .checked()
    }

    /// The same table, for a reader who knows the total of all from elsewhere, exactly.
    ///
    /// Then nothing may rest on the total being rounded or hidden. If it is itself small,
    /// nothing is shown at all.
    #[must_use]
    pub fn with_known_total(mut self) -> Self {
        self.totaal_bekend = true;
        self
    }

    /// The table that may leave: small counts hidden, others rounded or hidden with them.
    ///
    /// The order of rows and columns changes nothing but the order.
    #[must_use]
    pub fn protect(&self, beleid: &Telbeleid) -> BeschermdeTabel {
        protect(self, beleid)
    }

    /// The counts **as they are, not protected**: for whoever may see the cases.
    #[must_use]
    pub fn raw_counts(&self) -> RuweTabel {
        let rows: Vec<&[u64]> = self.aantallen.chunks(self.kolommen.len().max(1)).collect();
        let column = |at: usize| rows.iter().filter_map(|row| row.get(at)).sum();
        let rijen = self.rijen.iter().zip(&rows).map(|(label, row)| RuweRij {
            label: label.clone(),
            aantallen: row.to_vec(),
            totaal: self.tweezijdig.then(|| row.iter().sum()),
        });
        RuweTabel {
            kolommen: self.kolommen.clone(),
            rijen: rijen.collect(),
            totalen: (0..self.kolommen.len()).map(column).collect(),
            totaal: self.aantallen.iter().sum(),
        }
    }

    fn checked(self) -> Result<Self, Vec<TelFout>> {
        let mut fouten = Vec::new();
        check_labels("rijen", &self.rijen, &mut fouten);
        check_labels("kolommen", &self.kolommen, &mut fouten);
        let size = self.rijen.len().saturating_mul(self.kolommen.len());
        if size == 0 {
            fouten.push(TelFout::Leeg);
        }
        if size > MAX_CELLEN {
            fouten.push(TelFout::TeVeel);
        }
        if size != self.aantallen.len() {
            fouten.push(TelFout::Aantal);
        }
        let mut counts = self.aantallen.iter();
        let total = counts.try_fold(0, |sum: u64, count| sum.checked_add(*count));
        if total.is_none_or(|total| total > MAX_TOTAAL) {
            fouten.push(TelFout::Totaal);
        }
        if fouten.is_empty() {
            Ok(self)
        } else {
            Err(fouten)
        }
    }
}

fn check_labels(kant: &'static str, labels: &[String], fouten: &mut Vec<TelFout>) {
    let mut seen = BTreeSet::new();
    for (index, label) in labels.iter().enumerate() {
        let one_line = !label.chars().any(char::is_control);
        if label.trim().is_empty() || !one_line || label.chars().count() > 200 {
            fouten.push(TelFout::Label { kant, index });
        }
        if !seen.insert(label) {
            fouten.push(TelFout::LabelDubbel { kant, index });
        }
    }
}

impl fmt::Debug for Kruistabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kruistabel")
            .field("rijen", &self.rijen)
            .field("kolommen", &self.kolommen)
            .finish_non_exhaustive()
    }
}
