//! What can be wrong with a comparison.

use thiserror::Error;

use crate::id::FeitId;
use crate::tabel::{TabelFout, TabeltoetsFout};
use crate::telling::TelFout;

/// Two sides cannot be compared, or a table cannot be counted.
///
/// Names feiten, never what stands in a row.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[non_exhaustive]
pub enum VergelijkFout {
    /// Not the same number of rows.
    #[error("the two tables have {een} and {ander} rows")]
    Rijen {
        /// Rows of the first.
        een: usize,
        /// Rows of the second.
        ander: usize,
    },
    /// A feit that both sides look at, with another value in some row.
    #[error("column `{kolom}`: the two tables do not say the same")]
    AndereGevallen {
        /// The feit.
        kolom: FeitId,
    },
    /// A truth on one side and a word on the other.
    #[error("the two results are of different kinds")]
    AndereSoort,
    /// A condition that is too large to say exactly what it asks.
    #[error("a rule is too large to say what it asks")]
    TeGroot,
    /// A column or table that cannot be used.
    #[error(transparent)]
    Tabel(#[from] TabelFout),
    /// A result or a choice that does not exist.
    #[error(transparent)]
    Toets(#[from] TabeltoetsFout),
    /// Too many outcomes or too many cases to count.
    #[error("the counts do not fit in a table")]
    Telling(Vec<TelFout>),
}

impl From<Vec<TelFout>> for VergelijkFout {
    fn from(fouten: Vec<TelFout>) -> Self {
        Self::Telling(fouten)
    }
}
