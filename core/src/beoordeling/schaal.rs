//! The scale on which results of one claim can stand side by side: four anchored
//! levels, and a range of them. No numbers: a level is a word.

use serde::{Deserialize, Serialize};

use crate::json::{FromJson, ToJson};

keuze! {
    /// How worried the one who judged is, by anchors that do not depend on the
    /// instrument. A convention of this project after the definitions of serious harm
    /// that the British MAPPA uses across agencies.
    pub enum Zorgniveau {
        /// No indication of serious harm in what is known now. "No risk" does not exist.
        Laag,
        /// Indications; serious harm is possible but unlikely unless circumstances change.
        Matig,
        /// Indications; it could happen at any time and would be serious.
        Hoog,
        /// More likely than not to happen very soon, or happening now; serious.
        Acuut,
    }
}

/// A closed range of levels: how far a result can be told.
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
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Bereik {
    /// The lowest level it can mean.
    pub van: Zorgniveau,
    /// The highest level it can mean.
    pub tot: Zorgniveau,
}

impl Bereik {
    /// One level.
    #[must_use]
    pub fn just(niveau: Zorgniveau) -> Self {
        Self {
            van: niveau,
            tot: niveau,
        }
    }

    /// Whether it can mean hoog or acuut.
    #[must_use]
    pub fn is_high(self) -> bool {
        self.tot >= Zorgniveau::Hoog
    }

    /// Whether it lies lower than another range, at one end at least and at neither end higher.
    #[must_use]
    pub fn is_below(self, other: Self) -> bool {
        self != other && self.van <= other.van && self.tot <= other.tot
    }
}
