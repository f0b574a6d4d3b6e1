//! Three-valued truth: `ja`, `nee`, `onbekend` (strong Kleene logic).
//!
//! Unknown is an answer of its own. It never becomes `ja` or `nee` by itself,
//! so there is no `Default`, no conversion from `bool` and no `is_true`.

use std::ops::Not;

use serde::{Deserialize, Serialize};

use crate::json::{FromJson, ToJson};

/// Whether something holds.
#[must_use]
#[derive(
    Clone,
    Copy,
    Debug,
    Deserialize,
    Eq,
    FromJson,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
    Serialize,
    ToJson,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Waarheid {
    /// Holds, whatever the missing feiten turn out to be.
    Ja,
    /// Does not hold, whatever the missing feiten turn out to be.
    Nee,
    /// Depends on feiten that are not known.
    Onbekend,
}

impl Waarheid {
    /// Every value, in the order in which vectors and tables list them.
    pub const ALL: [Self; 3] = [Self::Ja, Self::Nee, Self::Onbekend];

    /// One `Nee` settles it; failing that, one `Onbekend` leaves it open.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nee, _) | (_, Self::Nee) => Self::Nee,
            (Self::Ja, Self::Ja) => Self::Ja,
            _ => Self::Onbekend,
        }
    }

    /// One `Ja` settles it; failing that, one `Onbekend` leaves it open.
    pub fn or(self, other: Self) -> Self {
        !(!self).and(!other)
    }

    /// At least one of several observations holds.
    ///
    /// No observation at all is `Onbekend`: nobody looked. That is the
    /// difference with a disjunction over nothing.
    pub fn any_observed(values: impl IntoIterator<Item = Self>) -> Self {
        values
            .into_iter()
            .reduce(Self::or)
            .unwrap_or(Self::Onbekend)
    }

    /// Settles an unknown with what another source says.
    pub fn or_else_known(self, other: Self) -> Self {
        match self {
            Self::Onbekend => other,
            known => known,
        }
    }
}

impl Not for Waarheid {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::Ja => Self::Nee,
            Self::Nee => Self::Ja,
            Self::Onbekend => Self::Onbekend,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Waarheid::{self, Ja, Nee, Onbekend};

    #[test]
    fn and_and_or_follow_strong_kleene() {
        let and = [
            [Ja, Nee, Onbekend],
            [Nee, Nee, Nee],
            [Onbekend, Nee, Onbekend],
        ];
        let or = [[Ja, Ja, Ja], [Ja, Nee, Onbekend], [Ja, Onbekend, Onbekend]];
        for (i, a) in Waarheid::ALL.into_iter().enumerate() {
            for (j, b) in Waarheid::ALL.into_iter().enumerate() {
                assert_eq!(a.and(b), and[i][j], "{a:?} and {b:?}");
                assert_eq!(a.or(b), or[i][j], "{a:?} or {b:?}");
            }
        }
    }

    #[test]
    fn nobody_looked_is_unknown() {
        assert_eq!(Waarheid::any_observed([]), Onbekend);
        assert_eq!(Waarheid::any_observed([Nee, Nee]), Nee);
        assert_eq!(Waarheid::any_observed([Nee, Onbekend]), Onbekend);
        assert_eq!(Waarheid::any_observed([Onbekend, Ja]), Ja);
    }
}
