//! The table that may leave.

use serde::{Deserialize, Serialize};

use super::beleid::Telbeleid;

/// A table of counts without small ones. It holds nothing but what it shows.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BeschermdeTabel {
    /// By which policy.
    pub beleid: Telbeleid,
    /// The labels of the columns.
    pub kolommen: Vec<String>,
    /// The rows.
    pub rijen: Vec<BeschermdeRij>,
    /// The totals of the columns.
    pub totalen: Vec<Cel>,
    /// The total of all. Absent in a list: the total of its column is the total of all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totaal: Option<Cel>,
}

/// One row.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BeschermdeRij {
    /// Its label.
    pub label: String,
    /// By column.
    pub cellen: Vec<Cel>,
    /// The total. Absent in a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totaal: Option<Cel>,
}

/// One count, as far as it may be known.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "soort", rename_all = "camelCase")]
pub enum Cel {
    /// The count itself.
    Getoond {
        /// The count.
        aantal: u64,
    },
    /// The nearest multiple of [`Telkeuzen::afronding`](super::Telkeuzen::afronding). The count
    /// is not below the minimum.
    Afgerond {
        /// The multiple.
        aantal: u64,
    },
    /// Hidden.
    Onderdrukt {
        /// Why.
        reden: Reden,
    },
}

/// Why a count is hidden.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Reden {
    /// It is below the minimum.
    Primair,
    /// Others would follow from it. Of a cell: it is not below the minimum, unless nothing is
    /// shown at all. Of a total it says nothing of the size.
    Secundair,
}

/// Of what a part is taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Noemer {
    /// Of the total of the row.
    Rij,
    /// Of the total of the column.
    Kolom,
    /// Of the total of all.
    Totaal,
}

impl Cel {
    /// The number that stands there, if one does.
    #[must_use]
    pub fn aantal(self) -> Option<u64> {
        match self {
            Self::Getoond { aantal } | Self::Afgerond { aantal } => Some(aantal),
            Self::Onderdrukt { .. } => None,
        }
    }
}

impl BeschermdeTabel {
    /// What part a cell is of a total, in whole promille (0 to 1000, half goes up).
    ///
    /// Worked out from the numbers that are shown, so it adds nothing to them. `None`: one of
    /// the two is not shown or not there, or the total may be less than
    /// [`Telkeuzen::min_noemer`](super::Telkeuzen::min_noemer).
    #[must_use]
    pub fn promille(&self, row: usize, column: usize, of: Noemer) -> Option<u64> {
        let rij = self.rijen.get(row)?;
        let part = rij.cellen.get(column)?.aantal()?;
        let whole = match of {
            Noemer::Rij => rij.totaal?,
            Noemer::Kolom => *self.totalen.get(column)?,
            Noemer::Totaal => self.totaal.or_else(|| self.totalen.first().copied())?,
        };
        let whole = whole.aantal()?;
        if self.beleid.behind(whole).low < self.beleid.keuzen().min_noemer {
            return None;
        }
        let promille = (u128::from(part) * 2000 + u128::from(whole)) / (u128::from(whole) * 2);
        u64::try_from(promille).ok()
    }
}
