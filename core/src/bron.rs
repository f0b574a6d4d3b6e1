//! Where a rule comes from: documents, places in them, and how sure we are.

use serde::{Deserialize, Serialize};

use crate::datum::Datum;
use crate::id::BronId;
use crate::json::{FromJson, ToJson};

/// A document that rules refer to.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Bron {
    /// Its name.
    pub id: BronId,
    /// Its title, as printed.
    pub titel: String,
    /// What kind of document it is.
    pub soort: BronSoort,
    /// When it was published or entered into force, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datum: Option<Datum>,
    /// Where it can be found: an address, or what to ask for.
    pub waar: String,
    /// When someone last held our text against it.
    pub laatst_gecontroleerd_op: Datum,
}

/// What kind of document a bron is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum BronSoort {
    /// A statute or a decree.
    Wet,
    /// Policy set by a public body.
    Beleid,
    /// A guide for practice.
    Handreiking,
    /// A published description of how one house works.
    Werkwijze,
    /// A technical standard.
    Standaard,
    /// A convention of this project. No one else says so.
    Conventie,
}

/// A place in a bron, and how our rule relates to what stands there.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Vindplaats {
    /// Name of the bron.
    pub bron: BronId,
    /// Article, paragraph or page.
    pub plaats: String,
    /// How sure we are.
    pub zekerheid: Zekerheid,
}

/// How a rule relates to the text it refers to.
#[derive(Clone, Copy, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Zekerheid {
    /// The text says so.
    Letterlijk,
    /// The text leaves room; this is one reading of it.
    Lezing,
    /// No text says so: a convention of this project.
    Voorstel,
}
