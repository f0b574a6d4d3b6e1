//! Parts of a count that is shown: in how many of these cases is this so?
//!
//! A part is rounded as its whole is, and rounding keeps order: the fewest that a part can be
//! never passes the fewest that its whole can be. So a shown part says nothing about the
//! whole, and nothing that the whole protects. The rest (whole less part) is a count too: if it
//! is small and would follow too closely, the part is hidden.

use serde::{Deserialize, Serialize};

use super::beleid::Telbeleid;
use super::beschermd::{Cel, Reden};

/// What is known of a count.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bereik {
    /// At least so many.
    pub minstens: u64,
    /// At most so many. Absent: no limit is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hoogstens: Option<u64>,
}

impl Bereik {
    /// What is known of the sum of counts.
    #[must_use]
    pub fn sum(parts: impl IntoIterator<Item = Self>) -> Self {
        let start = Self {
            minstens: 0,
            hoogstens: Some(0),
        };
        parts.into_iter().fold(start, |sum, part| Self {
            minstens: sum.minstens.saturating_add(part.minstens),
            hoogstens: sum
                .hoogstens
                .zip(part.hoogstens)
                .map(|(a, b)| a.saturating_add(b)),
        })
    }

    /// The same, of a count that is not above another.
    #[must_use]
    pub fn within(self, whole: Self) -> Self {
        let both = self.hoogstens.zip(whole.hoogstens).map(|(a, b)| a.min(b));
        Self {
            minstens: self.minstens,
            hoogstens: both.or(self.hoogstens).or(whole.hoogstens),
        }
    }
}

impl Telbeleid {
    /// What a cell that goes out by this policy says of its count.
    #[must_use]
    pub fn bereik(&self, cel: Cel) -> Bereik {
        let known = match cel {
            Cel::Getoond { aantal } | Cel::Afgerond { aantal } => self.behind(aantal),
            Cel::Onderdrukt {
                reden: Reden::Primair,
            } => self.small(),
            Cel::Onderdrukt {
                reden: Reden::Secundair,
            } => {
                return Bereik {
                    minstens: 0,
                    hoogstens: None,
                };
            }
        };
        Bereik {
            minstens: known.low,
            hoogstens: Some(known.high),
        }
    }

    /// A part of a count that goes out as `cel`.
    ///
    /// A hidden part is always `Secundair`: why it is hidden would say how large it is.
    pub(crate) fn part(&self, cel: Cel, whole: u64, part: u64) -> Cel {
        let hidden = Cel::Onderdrukt {
            reden: Reden::Secundair,
        };
        let Some(shown) = cel.aantal() else {
            return hidden;
        };
        let rest = whole.saturating_sub(part);
        if self.is_small(part) || (self.is_small(rest) && self.is_narrow(shown, self.round(part))) {
            return hidden;
        }
        self.shown(part)
    }

    /// Whether too few values are left for what lies between two shown counts.
    fn is_narrow(&self, whole: u64, part: u64) -> bool {
        let (whole, part) = (self.behind(whole), self.behind(part));
        let (low, high) = (
            whole.low.saturating_sub(part.high),
            whole.high.saturating_sub(part.low),
        );
        high - low + 1 < self.keuzen().speling
    }

    /// A count that is not hidden.
    pub(super) fn shown(&self, count: u64) -> Cel {
        if count == 0 || self.keuzen().afronding == 1 {
            return Cel::Getoond { aantal: count };
        }
        Cel::Afgerond {
            aantal: self.round(count),
        }
    }
}
