//! `check_criteria`: law and policy side by side, with reasons and questions.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words};
use super::bewijs::Bewijs;
use super::maatstaf::{CriteriumLezing, Keuzes};
use super::validatie::in_aanmelding;
use super::verslag;
use crate::aanmelding::Aanmelding;
use crate::aanmelding::organisatie::Organisatie;
use crate::aanmelding::uitspraak::Aard;
use crate::afleiding;
use crate::bevinding::Bevinding;
use crate::bron::Vindplaats;
use crate::criteria;
use crate::datum::Datum;
use crate::feit::{Feitenblad, Herkomst};
use crate::id::{FeitId, LezingId, LijstId, ProfielId, RegelId};
use crate::lezen::Gelezen;
use crate::pad::Pad;
use crate::regelset::{FeitSoort, ProfielSoort, Regelset};
use crate::uitkomst::{Indicatie, Toetsing};
use crate::verklaring::Verklaring;
use crate::waarheid::Waarheid;

/// What `check_criteria` takes: an aanmelding or feiten, and choices.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct CriteriaInvoer {
    /// The day that chooses the rules.
    pub peildatum: Option<Datum>,
    /// The casus as an aanmelding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aanmelding: Option<Aanmelding>,
    /// The casus as feiten. What is not in the list is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feiten: Option<Vec<GegevenFeit>>,
    /// The policy definition; absent: the newest in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profiel: Option<ProfielId>,
    /// The lezing of that definition; absent: its standard one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lezing: Option<LezingId>,
    /// How leefgebieden are counted; absent: each one by itself (`canoniek`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leefgebiedenlijst: Option<LijstId>,
    /// How single criteria are read; absent: their standard lezing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub criterium_lezingen: Vec<CriteriumLezing>,
}

/// One feit that is given, with who says so.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["feit", "waarde"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct GegevenFeit {
    /// Its name.
    pub feit: Option<FeitId>,
    /// Its value.
    pub waarde: Option<Waarheid>,
    /// The organisation that says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisatie: Option<Organisatie>,
    /// The day on which it said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub datum: Option<Datum>,
    /// Fact or opinion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aard: Option<Aard>,
    /// The reasons, in words. Carried, never evaluated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivering: Option<String>,
}

/// What `check_criteria` gives.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CriteriaAdvies {
    /// Law and policy.
    pub toets: Toets,
    /// What could not be read in the aanmelding. Those places count as unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// Who decides.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// Law and policy on one casus.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
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
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
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
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
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
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
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
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
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
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
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
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
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
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Beslissend {
    /// The answer.
    pub antwoord: Waarheid,
    /// The outcome it would give.
    pub uitkomst: Waarheid,
}

/// The fewest answers that would settle an outcome.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
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
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
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
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AntwoordSet {
    /// The answers, in the order of the questions.
    pub antwoorden: Vec<FeitAntwoord>,
}

/// An answer to one question.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FeitAntwoord {
    /// The feit.
    pub feit: FeitId,
    /// The answer.
    pub antwoord: Waarheid,
}

/// A feit that is known, with who says so.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
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
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
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
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
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

/// Holds a casus against law and policy.
///
/// # Errors
///
/// When there is no peildatum, when neither or both of aanmelding and feiten
/// are given, or when a choice or feit does not exist.
pub fn check_criteria(
    regelset: &Regelset,
    gelezen: &Gelezen<CriteriaInvoer>,
) -> Result<CriteriaAdvies, Vec<Fout>> {
    let Gelezen { waarde: invoer, bevindingen } = gelezen;
    let mut fouten = bevindingen.clone();
    let maatstaf = invoer.keuzes().check(regelset, &mut fouten);
    let blad = invoer.feitenblad(regelset, &mut fouten);
    let (Some(maatstaf), Some(van_aanmelding)) = (maatstaf, in_aanmelding(&fouten)) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let uitslag = criteria::check(regelset, &maatstaf, blad.waarden());
    Ok(CriteriaAdvies {
        toets: verslag::toets(&blad, &maatstaf, &uitslag),
        bevindingen: all_in_words(regelset, &van_aanmelding),
        let_op: crate::tekst::MENSEN_BESLISSEN.to_owned(),
        bewijs: Bewijs::new(regelset, maatstaf.peildatum).with(&uitslag),
    })
}

impl CriteriaInvoer {
    fn keuzes(&self) -> Keuzes<'_> {
        Keuzes {
            peildatum: self.peildatum,
            profiel: self.profiel.as_ref(),
            lezing: self.lezing.as_ref(),
            leefgebiedenlijst: self.leefgebiedenlijst.as_ref(),
            criterium_lezingen: &self.criterium_lezingen,
        }
    }

    fn feitenblad<'r>(&self, regelset: &'r Regelset, fouten: &mut Vec<Bevinding>) -> Feitenblad<'r> {
        match (&self.aanmelding, &self.feiten) {
            (Some(aanmelding), None) => {
                afleiding::derive(regelset, aanmelding, &Pad::top().to("aanmelding"))
            }
            (None, Some(feiten)) => given(regelset, feiten, fouten),
            (Some(_), Some(_)) => {
                fouten.push(Bevinding::new(Pad::top(), "invoer-dubbel"));
                Feitenblad::new(regelset)
            }
            (None, None) => {
                if fouten.is_empty() {
                    fouten.push(Bevinding::new(Pad::top(), "invoer-leeg"));
                }
                Feitenblad::new(regelset)
            }
        }
    }
}

/// Feiten as they are given, each at most once.
fn given<'r>(
    regelset: &'r Regelset,
    feiten: &[GegevenFeit],
    fouten: &mut Vec<Bevinding>,
) -> Feitenblad<'r> {
    let mut blad = Feitenblad::new(regelset);
    let mut seen = vec![false; regelset.document().feiten.len()];
    for (index, row) in feiten.iter().enumerate() {
        let pad = Pad::top().to("feiten").to(index);
        let unread = |fouten: &[Bevinding]| fouten.iter().any(|fout| fout.pad.is_within(&pad));
        if unread(fouten) {
            continue;
        }
        match (accept(regelset, row, &mut seen), &row.feit) {
            (Ok(waarde), Some(id)) => {
                blad.set(id.as_str(), waarde);
                let GegevenFeit { organisatie, datum, aard, .. } = *row;
                blad.cite(id.as_str(), Herkomst { pad, organisatie, datum, aard });
            }
            (Err((veld, code)), _) => fouten.push(Bevinding::new(pad.to(veld), code)),
            (Ok(_), None) => {}
        }
    }
    blad
}

/// The value of a row, or what is wrong with it.
fn accept(
    regelset: &Regelset,
    row: &GegevenFeit,
    seen: &mut [bool],
) -> Result<Waarheid, (&'static str, &'static str)> {
    let id = row.feit.as_ref().ok_or(("feit", "feit-ontbreekt"))?;
    let nummer = regelset.feit_nummer(id).ok_or(("feit", "feit-onbekend"))?;
    if regelset.feit(nummer).is_some_and(|feit| feit.soort == FeitSoort::Afgeleid) {
        return Err(("feit", "feit-afgeleid"));
    }
    match seen.get_mut(nummer) {
        Some(true) => return Err(("feit", "feit-dubbel")),
        Some(place) => *place = true,
        None => {}
    }
    row.waarde.ok_or(("waarde", "feit-waarde-ontbreekt"))
}
