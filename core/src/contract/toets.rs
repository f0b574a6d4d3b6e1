//! Law and policy on one casus as a record: outcomes, reasons, questions.

use serde::{Deserialize, Serialize};

use crate::aanmelding::organisatie::Organisatie;
use crate::aanmelding::uitspraak::Aard;
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::{FeitId, LezingId, ProfielId, RegelId};
use crate::json::ToJson;
use crate::regelset::ProfielSoort;
use crate::uitkomst::{Indicatie, Toetsing};
use crate::verklaring::Verklaring;
use crate::waarheid::Waarheid;

/// Law and policy on one casus.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Toets {
    /// The two together. The law leads.
    pub indicatie: Indicatie,
    /// The same in a sentence.
    pub tekst: String,
    /// What a person must look at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signalen: Vec<Signaal>,
    /// The law.
    pub wet: ProfielToets,
    /// The policy.
    pub beleid: ProfielToets,
    /// The feiten that are known and play a part, with who says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub feiten: Vec<BekendFeit>,
    /// The rules that were used, with their sources.
    pub regels: Vec<GebruikteRegel>,
}

/// What a person must look at.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Signaal {
    /// The law is settled, the policy is not.
    BeleidOpen,
    /// The lezingen of the policy definition come out differently.
    LezingBepalend,
    /// Reading one criterium in another way changes the outcome.
    CriteriumLezingBepalend,
}

/// One profiel on one casus.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProfielToets {
    /// Law or policy.
    pub soort: ProfielSoort,
    /// How it came out under the chosen lezing.
    pub uitkomst: Toetsing,
    /// Why it was not held against the casus.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reden: Option<String>,
    /// The profiel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profiel: Option<ProfielId>,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub titel: Option<String>,
    /// The chosen lezing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lezing: Option<LezingId>,
    /// The outcome under every lezing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lezingen: Vec<LezingToets>,
    /// The outcome if one criterium were read in another way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub anders_gelezen: Vec<AndersGelezen>,
    /// Each criterium with its outcome.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<CriteriumToets>,
    /// Why, as a tree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verklaring: Option<Verklaring>,
    /// Why, as lines of text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uitleg: Vec<String>,
    /// The questions that still make a difference, in a fixed order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vragen: Vec<Vraag>,
    /// The fewest answers that would settle it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kortste: Option<Kortste>,
}

/// The outcome under one lezing.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LezingToets {
    /// The lezing.
    pub lezing: LezingId,
    /// Its title.
    pub titel: String,
    /// The outcome.
    pub uitkomst: Waarheid,
}

/// The outcome of the profiel if one criterium were read in another way.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AndersGelezen {
    /// The criterium.
    pub regel: RegelId,
    /// How it would be read.
    pub lezing: LezingId,
    /// The title of that lezing.
    pub titel: String,
    /// The outcome of the profiel.
    pub uitkomst: Waarheid,
}

/// A criterium and its outcome.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CriteriumToets {
    /// The criterium.
    pub criterium: RegelId,
    /// Its title.
    pub titel: String,
    /// The outcome.
    pub uitkomst: Waarheid,
}

/// A question that makes a difference.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Vraag {
    /// The feit it asks for.
    pub feit: FeitId,
    /// The question, in plain Dutch.
    pub vraag: String,
    /// Help with the answer.
    pub uitleg: String,
    /// The answers that alone would settle the outcome.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beslist: Vec<Beslissend>,
}

/// An answer that alone would settle the outcome.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Beslissend {
    /// The answer.
    pub antwoord: Waarheid,
    /// The outcome it would give.
    pub uitkomst: Waarheid,
}

/// The fewest answers that would settle an outcome.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Kortste {
    /// As ja.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ja: Option<KortsteSets>,
    /// As nee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nee: Option<KortsteSets>,
}

/// The smallest sets of answers that would settle an outcome one way.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct KortsteSets {
    /// How many answers each set has.
    pub antwoorden: u32,
    /// How many such sets there are, as text: it may pass what JSON readers keep exact.
    pub aantal: String,
    /// The first of them.
    pub sets: Vec<AntwoordSet>,
}

/// Answers that together settle an outcome.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AntwoordSet {
    /// The answers, in the order of the questions.
    pub antwoorden: Vec<FeitAntwoord>,
}

/// An answer to one question.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FeitAntwoord {
    /// The feit.
    pub feit: FeitId,
    /// The answer.
    pub antwoord: Waarheid,
}

/// A feit that is known, with who says so.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BekendFeit {
    /// The feit.
    pub feit: FeitId,
    /// Its value.
    pub waarde: Waarheid,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub herkomst: Vec<FeitHerkomst>,
}

/// Who says so, and where it stands in the input.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FeitHerkomst {
    /// JSON Pointer into the input.
    pub plaats: String,
    /// The organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisatie: Option<Organisatie>,
    /// The day on which it said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datum: Option<Datum>,
    /// Fact or opinion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aard: Option<Aard>,
}

/// A rule that was used, with its sources.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GebruikteRegel {
    /// The rule.
    pub regel: String,
    /// Its title.
    pub titel: String,
    /// The first day of its version.
    pub geldig_vanaf: Datum,
    /// Where it comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}
