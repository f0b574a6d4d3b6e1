//! The shape of a regelset as data: what stands in `data/` and in `regelset.json`.
//!
//! Plain records, checked by `check` before anything is made of them. The JSON
//! of the whole document, in RFC 8785 canonical form, is what the fingerprint
//! is taken over.

#[macro_use]
mod deel;
pub mod afspraak;
pub mod bundelregel;
pub mod deelnemer;
pub mod instrument;
pub mod opschaling;
pub mod overgangsmoment;
pub mod processtap;
pub mod regio;
pub mod tafel;
pub mod termijnregel;
pub mod verstrekkingsregel;

use serde::{Deserialize, Serialize};

use self::afspraak::Samenwerkingsafspraak;
use self::bundelregel::{Bundelnorm, Bundelregel};
use self::deelnemer::Deelnemer;
use self::instrument::{Instrument, Labelschaal};
use self::opschaling::Opschaalmodel;
use self::overgangsmoment::Overgangsmoment;
use self::processtap::Processtap;
use self::regio::Regioprofiel;
use self::tafel::Tafel;
use self::termijnregel::Termijnregel;
use self::verstrekkingsregel::{Grondregel, Verstrekkingsregel};
use crate::json::{FromJson, ToJson};

use crate::bron::{Bron, Vindplaats};
use crate::datum::{Datum, Geldigheid};
use crate::gemeente::Gemeente;
use crate::id::{FeitId, LeefgebiedId, LezingId, LijstId, ProfielId, RegelId, TafelId};
use crate::uitkomst::Uitkomst;
use crate::voorwaarde::Voorwaarde;

/// All rules of one version.
#[derive(Clone, Debug, Default, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Document {
    /// Year and number, for example `2026.1`.
    pub versie: String,
    /// The documents that rules refer to.
    pub bronnen: Vec<Bron>,
    /// The glossary.
    pub begrippen: Vec<Begrip>,
    /// The canonical leefgebieden, in order.
    pub leefgebieden: Vec<Leefgebied>,
    /// The ways to group them.
    pub leefgebiedenlijsten: Vec<Leefgebiedenlijst>,
    /// What can be known of a casus, in the order in which it is asked.
    pub feiten: Vec<Feit>,
    /// The criteria and their parts.
    pub criteria: Vec<Criterium>,
    /// The definitions of complexe problematiek.
    pub profielen: Vec<Profiel>,
    /// The steps of the national triage.
    pub triage: Vec<TriageStap>,
    /// The neighbouring tables.
    #[serde(default)]
    pub tafels: Vec<Tafel>,
    /// The ways to step up and down.
    #[serde(default)]
    pub opschaalmodellen: Vec<Opschaalmodel>,
    /// How regions work, as far as they publish it.
    #[serde(default)]
    pub regios: Vec<Regioprofiel>,
    /// The catalogue of instruments.
    #[serde(default)]
    pub instrumenten: Vec<Instrument>,
    /// The sets of labels.
    #[serde(default)]
    pub labelschalen: Vec<Labelschaal>,
    /// The moments at which assessments are due or overtaken.
    #[serde(default)]
    pub overgangsmomenten: Vec<Overgangsmoment>,
    /// The norms of the bundling.
    #[serde(default)]
    pub bundelnormen: Vec<Bundelnorm>,
    /// The rules of bundling and duiding in words.
    #[serde(default)]
    pub bundelregels: Vec<Bundelregel>,
    /// The terms by law: keeping data, and clocks of the criminal procedure.
    #[serde(default)]
    pub termijnregels: Vec<Termijnregel>,
    /// The steps of the process under the Wgs.
    #[serde(default)]
    pub processtappen: Vec<Processtap>,
    /// The samenwerkingsafspraken between ZSM and ZVH.
    #[serde(default)]
    pub afspraken: Vec<Samenwerkingsafspraak>,
    /// By which rules data go from one to another.
    #[serde(default)]
    pub verstrekkingsregels: Vec<Verstrekkingsregel>,
    /// The grounds for holding data back.
    #[serde(default)]
    pub weigeringsgronden: Vec<Grondregel>,
    /// The organisations round a ZVH.
    #[serde(default)]
    pub deelnemers: Vec<Deelnemer>,
    /// The findings that validation can report.
    pub meldingen: Vec<Melding>,
    /// Gemeenten with their history.
    pub gemeenten: Vec<Gemeente>,
}

/// A word and what it means here.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Begrip {
    /// The word.
    pub naam: String,
    /// What it means, in one or two plain sentences.
    pub betekenis: String,
    /// Where that comes from.
    pub vindplaats: Vec<Vindplaats>,
}

/// An area of life on which someone can have problems.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Leefgebied {
    /// Its name in the canonical set.
    pub id: LeefgebiedId,
    /// Its title.
    pub naam: String,
    /// How it reads inside a sentence, after "problemen met".
    pub in_zin: String,
    /// What falls under it.
    pub uitleg: String,
}

/// A way to group the canonical leefgebieden: many to one.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Leefgebiedenlijst {
    /// Its name.
    pub id: LijstId,
    /// Its title.
    pub titel: String,
    /// Where it comes from.
    pub vindplaats: Vec<Vindplaats>,
    /// Its domains, in order.
    pub domein: Vec<Domein>,
}

/// One domain of a leefgebiedenlijst.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Domein {
    /// Its name within the list.
    pub id: LeefgebiedId,
    /// Its title.
    pub naam: String,
    /// The canonical leefgebieden that count under it.
    pub leefgebieden: Vec<LeefgebiedId>,
}

/// One thing that can be known about a casus.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Feit {
    /// Its name.
    pub id: FeitId,
    /// The question that asks for it, in plain Dutch (B1), ending in `?`.
    pub vraag: String,
    /// Help with the answer.
    pub uitleg: String,
    /// Where it comes from.
    pub vindplaats: Vec<Vindplaats>,
    /// Who answers it.
    pub soort: FeitSoort,
}

/// Who answers a feit.
#[derive(Clone, Copy, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum FeitSoort {
    /// A professional, with source, date and motivation.
    Vraag,
    /// A professional, beside the aanmelding: the form has no place for it.
    Aanvullend,
    /// The library, from the aanmelding or from other outcomes. Never asked.
    Afgeleid,
}

/// A criterium, or a named part of one.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Criterium {
    /// Its name.
    pub id: RegelId,
    /// Its title.
    pub titel: String,
    /// What it asks, in plain Dutch and our own words.
    pub tekst: String,
    /// The first day it holds.
    pub geldig_vanaf: Datum,
    /// The last day it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geldig_tot: Option<Datum>,
    /// Where it comes from; at least one.
    pub vindplaats: Vec<Vindplaats>,
    /// The ways to read it, the standard one first; at least one.
    pub lezing: Vec<Lezing>,
}

/// One way to read a text.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Lezing {
    /// Its name.
    pub id: LezingId,
    /// Its title.
    pub titel: String,
    /// Why one can read it so; who does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uitleg: Option<String>,
    /// When it holds.
    pub voorwaarde: Voorwaarde,
}

/// A definition of complexe problematiek.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Profiel {
    /// Its name.
    pub id: ProfielId,
    /// Its title.
    pub titel: String,
    /// Law or policy.
    pub soort: ProfielSoort,
    /// What it asks, in plain Dutch and our own words.
    pub tekst: String,
    /// The first day it holds.
    pub geldig_vanaf: Datum,
    /// The last day it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geldig_tot: Option<Datum>,
    /// Where it comes from; at least one.
    pub vindplaats: Vec<Vindplaats>,
    /// Its criteria, in order.
    pub criteria: Vec<RegelId>,
    /// The ways to bind them together, the standard one first; at least one.
    pub lezing: Vec<Lezing>,
}

/// Law or policy.
#[derive(Clone, Copy, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ProfielSoort {
    /// The legal test. It leads.
    Wet,
    /// The policy definition.
    Beleid,
}

/// A step of the triage: under which condition which outcome is advised.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TriageStap {
    /// Its name.
    pub id: RegelId,
    /// Its title.
    pub titel: String,
    /// The advice, in plain Dutch (B1).
    pub tekst: String,
    /// The first day it holds.
    pub geldig_vanaf: Datum,
    /// The last day it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geldig_tot: Option<Datum>,
    /// Where it comes from; at least one.
    pub vindplaats: Vec<Vindplaats>,
    /// Its place in the order: of the steps that hold, the lowest leads.
    pub volgorde: u32,
    /// What it advises.
    pub uitkomst: Uitkomst,
    /// What happens to the steps after it when it holds.
    pub vervolg: Vervolg,
    /// The table that it leads to, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tafel: Option<TafelId>,
    /// When it holds.
    pub voorwaarde: Voorwaarde,
}

/// What happens to the steps after one that holds.
#[derive(Clone, Copy, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[serde(rename_all = "camelCase")]
pub enum Vervolg {
    /// They are looked at too.
    GaatDoor,
    /// They are not looked at.
    Stopt,
    /// They are not looked at, and the casus is not held against the criteria
    /// either: there is no need to know.
    StoptZonderToets,
}

/// One finding that validation can report.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Melding {
    /// Stable code.
    pub code: String,
    /// The code that ZGW software knows (`required`, `invalid`, …).
    pub zgw_code: String,
    /// Whether it blocks.
    pub ernst: Ernst,
    /// What to do, in plain Dutch (B1). May hold `{max}`.
    pub tekst: String,
    /// The same in English.
    pub tekst_en: String,
    /// The rule behind it; at least one.
    pub vindplaats: Vec<Vindplaats>,
}

/// Whether a finding blocks.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, FromJson, Ord, PartialEq, PartialOrd, Serialize, ToJson,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Ernst {
    /// Must be mended before triage.
    Fout,
    /// Worth mending; does not block.
    Waarschuwing,
}

/// What has a first and perhaps a last day.
pub(crate) trait Gedateerd {
    /// Name, first day, last day.
    fn dated(&self) -> (&str, Datum, Option<Datum>);

    /// The period, if it holds a day.
    fn geldigheid(&self) -> Option<Geldigheid> {
        let (_, vanaf, tot) = self.dated();
        Geldigheid::new(vanaf, tot)
    }

    /// Whether it holds on a day.
    fn holds_on(&self, day: Datum) -> bool {
        self.geldigheid().is_some_and(|period| period.contains(day))
    }
}

macro_rules! gedateerd {
    ($($name:ident)+) => {$(
        impl Gedateerd for $name {
            fn dated(&self) -> (&str, Datum, Option<Datum>) {
                (self.id.as_str(), self.geldig_vanaf, self.geldig_tot)
            }
        }
    )+};
}

gedateerd!(Bundelnorm Bundelregel Criterium Instrument Opschaalmodel Overgangsmoment Processtap Profiel Regioprofiel Samenwerkingsafspraak Tafel Termijnregel TriageStap Verstrekkingsregel);
