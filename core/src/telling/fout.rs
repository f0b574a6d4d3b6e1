//! What can be wrong with a policy or a table: positions only, never a label or a count.

use thiserror::Error;

use super::beleid::{MAX_MINIMUM, MIN_MINIMUM};
use super::kruistabel::{MAX_CELLEN, MAX_TOTAAL};

/// Something in a policy or a table of counts does not fit.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[non_exhaustive]
pub enum TelFout {
    /// The minimum hides too little, or is no count of people.
    #[error("minimum must be from {MIN_MINIMUM} to {MAX_MINIMUM}")]
    Minimum,
    /// Rounding that would show less than the minimum, or nothing at all.
    #[error("afronding must be at least 1 and divide minimum")]
    Afronding,
    /// A promise that rounding alone breaks, or that no small count can keep.
    #[error(
        "speling must be at least 2, at least afronding, and at most the number of small counts"
    )]
    Speling,
    /// Parts of fewer than the minimum.
    #[error("minNoemer must be at least minimum")]
    Noemer,
    /// No rows or no columns.
    #[error("a table needs a row and a column")]
    Leeg,
    /// More than [`MAX_CELLEN`](super::MAX_CELLEN) counts.
    #[error("a table has at most {MAX_CELLEN} counts")]
    TeVeel,
    /// Not one count for each row and column.
    #[error("there must be one count for each row and column")]
    Aantal,
    /// A label that is empty, longer than 200 characters, or not on one line.
    #[error("{kant}[{index}]: a label is 1 to 200 characters on one line")]
    Label {
        /// `rijen` or `kolommen`.
        kant: &'static str,
        /// Which.
        index: usize,
    },
    /// The label of an earlier row or column.
    #[error("{kant}[{index}]: this label is there already")]
    LabelDubbel {
        /// `rijen` or `kolommen`.
        kant: &'static str,
        /// Which.
        index: usize,
    },
    /// More in total than every language can hold.
    #[error("the total is at most {MAX_TOTAAL}")]
    Totaal,
}

impl TelFout {
    /// Every code that [`code`](Self::code) can return.
    pub const CODES: &[&str] = &[
        "telling-minimum",
        "telling-afronding",
        "telling-speling",
        "telling-noemer",
        "telling-leeg",
        "telling-te-veel",
        "telling-aantal",
        "telling-label",
        "telling-label-dubbel",
        "telling-totaal",
    ];

    /// Stable; the message may change, this may not.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Minimum => "telling-minimum",
            Self::Afronding => "telling-afronding",
            Self::Speling => "telling-speling",
            Self::Noemer => "telling-noemer",
            Self::Leeg => "telling-leeg",
            Self::TeVeel => "telling-te-veel",
            Self::Aantal => "telling-aantal",
            Self::Label { .. } => "telling-label",
            Self::LabelDubbel { .. } => "telling-label-dubbel",
            Self::Totaal => "telling-totaal",
        }
    }
}
