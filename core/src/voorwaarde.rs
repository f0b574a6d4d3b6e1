//! The condition language: feit, alle, eenVan, minstens, niet, regel, perLeefgebied.
//!
//! Nothing else. What needs code is a derived feit, written in Rust with tests.
//! A condition is data only: `programma` compiles it, `verklaring` explains it.

use serde::{Deserialize, Serialize};

use crate::id::{FeitId, LijstId, RegelId};
use crate::json::{FromJson, ToJson};

/// When something holds.
///
/// Written as an object with exactly one key that says what it is:
/// `{"feit": …}`, `{"alle": […]}`, `{"eenVan": […]}`,
/// `{"minstens": {"aantal": 2, "van": […]}}`, `{"niet": …}`,
/// `{"regel": …}`, `{"perLeefgebied": {"aantal": 2, "geldt": …}}`.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Voorwaarde {
    /// The feit is `ja`.
    Feit(FeitId),
    /// Every part holds.
    Alle(Vec<Voorwaarde>),
    /// One part or more holds.
    EenVan(Vec<Voorwaarde>),
    /// A number of parts or more holds.
    Minstens(Minstens),
    /// The part does not hold.
    Niet(Box<Voorwaarde>),
    /// Another rule holds: the version in force on the same day.
    Regel(RegelId),
    /// On a number of leefgebieden or more, something holds.
    PerLeefgebied(PerLeefgebied),
}

/// At least so many of these.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Minstens {
    /// How many, 1 to 16 and not more than there are parts.
    pub aantal: usize,
    /// The parts.
    pub van: Vec<Voorwaarde>,
}

/// At least so many domains of a leefgebiedenlijst on which a condition holds.
///
/// For each leefgebied of the canonical set the condition is taken with `*` in
/// its feit names replaced by the name of the leefgebied. A domain of the list
/// counts once, if the condition holds on one of its leefgebieden or more.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PerLeefgebied {
    /// How many domains, 1 to 16.
    pub aantal: usize,
    /// A list that is always used here; absent: the list chosen by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lijst: Option<LijstId>,
    /// What must hold on a leefgebied.
    pub geldt: Sjabloon,
}

/// A condition on one leefgebied.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Sjabloon {
    /// The feit with `*` replaced is `ja`, for example `problematiek-*`.
    Feit(String),
    /// Every part holds.
    Alle(Vec<Sjabloon>),
    /// One part or more holds.
    EenVan(Vec<Sjabloon>),
}

impl Voorwaarde {
    /// The rules this condition refers to directly.
    #[must_use]
    pub fn regels(&self) -> Vec<&RegelId> {
        match self {
            Self::Regel(id) => vec![id],
            Self::Feit(_) | Self::PerLeefgebied(_) => Vec::new(),
            Self::Alle(parts) | Self::EenVan(parts) => {
                parts.iter().flat_map(Self::regels).collect()
            }
            Self::Minstens(m) => m.van.iter().flat_map(Self::regels).collect(),
            Self::Niet(part) => part.regels(),
        }
    }

    /// The feiten this condition names directly, those of a template left out.
    #[must_use]
    pub fn feiten(&self) -> Vec<&FeitId> {
        match self {
            Self::Feit(id) => vec![id],
            Self::Regel(_) | Self::PerLeefgebied(_) => Vec::new(),
            Self::Alle(parts) | Self::EenVan(parts) => {
                parts.iter().flat_map(Self::feiten).collect()
            }
            Self::Minstens(m) => m.van.iter().flat_map(Self::feiten).collect(),
            Self::Niet(part) => part.feiten(),
        }
    }
}
