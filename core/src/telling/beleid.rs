//! The policy: which counts are small, and how far the others are rounded.

use serde::{Deserialize, Serialize};

use super::fout::TelFout;
use super::rooster::Grens;

/// The lowest minimum that hides anything: a count of two is known to each of the two.
pub const MIN_MINIMUM: u64 = 3;

/// The highest minimum.
pub const MAX_MINIMUM: u64 = 1000;

/// The choices of a policy. What is left out has its default.
///
/// The defaults are a convention of this project. They follow what CBS does in its table of
/// youth care (85095NED: multiples of 5, 10 the smallest, `.` for hidden) and in its tables of
/// income (no percentage of fewer than 100).
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Telkeuzen {
    /// A count below this is small, and hidden. From [`MIN_MINIMUM`] to [`MAX_MINIMUM`].
    pub minimum: u64,
    /// Counts are shown as the nearest multiple of this (half goes up); 1: as they are. Divides
    /// `minimum`, so that nothing below the minimum is shown.
    pub afronding: u64,
    /// Whether zero is small too. If not, a zero is always shown.
    pub verberg_nul: bool,
    /// Whether cells may be hidden to protect others. If not, only totals are.
    pub secundair: bool,
    /// A part is only given of at least this many.
    pub min_noemer: u64,
    /// How many different values a small count can still have, for whoever combines
    /// everything shown. At least 2 and at least `afronding`; at most the number of small
    /// counts (`minimum` − 1, or `minimum` if zero is one).
    pub speling: u64,
}

impl Default for Telkeuzen {
    fn default() -> Self {
        Self {
            minimum: 10,
            afronding: 5,
            verberg_nul: false,
            secundair: true,
            min_noemer: 100,
            speling: 5,
        }
    }
}

/// A policy for small counts. What exists fits together.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(try_from = "Telkeuzen", into = "Telkeuzen")]
pub struct Telbeleid(Telkeuzen);

impl Telbeleid {
    /// A policy of these choices.
    ///
    /// # Errors
    ///
    /// Everything that does not fit together, at once.
    pub fn new(keuzen: Telkeuzen) -> Result<Self, Vec<TelFout>> {
        let small = keuzen.minimum.saturating_sub(1) + u64::from(keuzen.verberg_nul);
        let minimum = (MIN_MINIMUM..=MAX_MINIMUM).contains(&keuzen.minimum);
        let divides = keuzen.minimum.checked_rem(keuzen.afronding) == Some(0);
        let speling = (keuzen.afronding.max(2)..=small).contains(&keuzen.speling);
        let checks = [
            (minimum, TelFout::Minimum),
            (divides, TelFout::Afronding),
            (speling, TelFout::Speling),
            (keuzen.min_noemer >= keuzen.minimum, TelFout::Noemer),
        ];
        let fouten = checks.into_iter().filter(|(fits, _)| !fits);
        let fouten: Vec<TelFout> = fouten.map(|(_, fout)| fout).collect();
        if fouten.is_empty() {
            Ok(Self(keuzen))
        } else {
            Err(fouten)
        }
    }

    /// What was chosen.
    #[must_use]
    pub fn keuzen(&self) -> &Telkeuzen {
        &self.0
    }

    /// Whether a count is hidden for what it is.
    pub(super) fn is_small(&self, count: u64) -> bool {
        count < self.0.minimum && (count > 0 || self.0.verberg_nul)
    }

    /// What is known of every small count.
    pub(super) fn small(&self) -> Grens {
        Grens {
            low: u64::from(!self.0.verberg_nul),
            high: self.0.minimum - 1,
        }
    }

    /// A count as it is shown. Zero stays zero.
    pub(super) fn round(&self, count: u64) -> u64 {
        let step = self.0.afronding.max(1);
        count.saturating_add(step / 2) / step * step
    }

    /// What is known of a count that is shown as this.
    pub(super) fn behind(&self, shown: u64) -> Grens {
        if shown == 0 {
            return Grens::exact(0);
        }
        let step = self.0.afronding.max(1);
        let low = shown.saturating_sub(step / 2);
        Grens {
            low: low.max(self.0.minimum),
            high: shown.saturating_add((step - 1) / 2),
        }
    }
}

impl TryFrom<Telkeuzen> for Telbeleid {
    type Error = String;

    fn try_from(keuzen: Telkeuzen) -> Result<Self, String> {
        Self::new(keuzen).map_err(|fouten| {
            let all: Vec<String> = fouten.iter().map(TelFout::to_string).collect();
            all.join("; ")
        })
    }
}

impl From<Telbeleid> for Telkeuzen {
    fn from(beleid: Telbeleid) -> Self {
        beleid.0
    }
}
