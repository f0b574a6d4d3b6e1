//! `describe_regels`: the rules in force on a day, as data and as text.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words};
use super::bewijs::Bewijs;
use super::maatstaf::missing_peildatum;
use crate::bron::{Bron, Vindplaats};
use crate::datum::Datum;
use crate::lezen::Gelezen;
use crate::regelset::{self, Feit, Lezing, Regelset, Stand};
use crate::tekst;
use crate::uitkomst::Uitkomst;
use crate::voorwaarde::Voorwaarde;

/// What `describe_regels` takes.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct RegelsInvoer {
    /// The day that chooses the rules.
    pub peildatum: Option<Datum>,
}

/// What `describe_regels` gives.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Regels {
    /// The definitions of complexe problematiek.
    pub profielen: Vec<RegelTekst>,
    /// The criteria and their parts.
    pub criteria: Vec<RegelTekst>,
    /// The steps of the triage, in order.
    pub triage: Vec<RegelTekst>,
    /// What can be known of a casus.
    pub feiten: Vec<Feit>,
    /// The documents that the rules refer to.
    pub bronnen: Vec<Bron>,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// One rule in words.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RegelTekst {
    /// Its name.
    pub regel: String,
    /// Its title.
    pub titel: String,
    /// What it asks or advises, in plain Dutch.
    pub tekst: String,
    /// What it advises, for a step of the triage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uitkomst: Option<Uitkomst>,
    /// The first day of its version.
    pub geldig_vanaf: Datum,
    /// The last day of its version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geldig_tot: Option<Datum>,
    /// Where it comes from.
    pub vindplaatsen: Vec<Vindplaats>,
    /// The ways to read it, the standard one first.
    pub lezingen: Vec<LezingTekst>,
}

/// One way to read a rule, in words.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LezingTekst {
    /// Its name; `tekst` where the text leaves no room.
    pub lezing: String,
    /// Its title.
    pub titel: String,
    /// Why one can read it so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uitleg: Option<String>,
    /// When it holds.
    pub voorwaarde: Voorwaarde,
    /// The same as lines of text.
    pub leesbaar: Vec<String>,
}

/// Describes the rules in force.
///
/// # Errors
///
/// When there is no peildatum, or something does not fit.
pub fn describe_regels(
    regelset: &Regelset,
    gelezen: &Gelezen<RegelsInvoer>,
) -> Result<Regels, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen,
    } = gelezen;
    let mut fouten = bevindingen.clone();
    if invoer.peildatum.is_none() {
        missing_peildatum(&mut fouten);
    }
    let (Some(peildatum), true) = (invoer.peildatum, fouten.is_empty()) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let document = regelset.document();
    let in_force = |describe: fn(&Regelset, &Stand) -> Vec<RegelTekst>| {
        regelset
            .stand(peildatum)
            .map(|stand| describe(regelset, stand))
            .unwrap_or_default()
    };
    Ok(Regels {
        profielen: in_force(profielen),
        criteria: in_force(criteria),
        triage: in_force(triage),
        feiten: document.feiten.clone(),
        bronnen: document.bronnen.clone(),
        bewijs: Bewijs::new(regelset, peildatum),
    })
}

fn profielen(regelset: &Regelset, stand: &Stand) -> Vec<RegelTekst> {
    let describe = |rule: &regelset::Profiel| RegelTekst {
        regel: rule.id.to_string(),
        titel: rule.titel.clone(),
        tekst: rule.tekst.clone(),
        uitkomst: None,
        geldig_vanaf: rule.geldig_vanaf,
        geldig_tot: rule.geldig_tot,
        vindplaatsen: rule.vindplaats.clone(),
        lezingen: lezingen(regelset, &rule.lezing),
    };
    regelset.profielen(stand).map(describe).collect()
}

fn criteria(regelset: &Regelset, stand: &Stand) -> Vec<RegelTekst> {
    let describe = |rule: &regelset::Criterium| RegelTekst {
        regel: rule.id.to_string(),
        titel: rule.titel.clone(),
        tekst: rule.tekst.clone(),
        uitkomst: None,
        geldig_vanaf: rule.geldig_vanaf,
        geldig_tot: rule.geldig_tot,
        vindplaatsen: rule.vindplaats.clone(),
        lezingen: lezingen(regelset, &rule.lezing),
    };
    regelset.criteria(stand).map(describe).collect()
}

fn triage(regelset: &Regelset, stand: &Stand) -> Vec<RegelTekst> {
    let describe = |rule: &regelset::TriageStap| RegelTekst {
        regel: rule.id.to_string(),
        titel: rule.titel.clone(),
        tekst: rule.tekst.clone(),
        uitkomst: Some(rule.uitkomst),
        geldig_vanaf: rule.geldig_vanaf,
        geldig_tot: rule.geldig_tot,
        vindplaatsen: rule.vindplaats.clone(),
        lezingen: vec![LezingTekst {
            lezing: "tekst".to_owned(),
            titel: rule.titel.clone(),
            uitleg: None,
            leesbaar: tekst::regels::voorwaarde(regelset.document(), &rule.voorwaarde),
            voorwaarde: rule.voorwaarde.clone(),
        }],
    };
    regelset.triage(stand).map(describe).collect()
}

fn lezingen(regelset: &Regelset, lezingen: &[Lezing]) -> Vec<LezingTekst> {
    lezingen
        .iter()
        .map(|lezing| LezingTekst {
            lezing: lezing.id.to_string(),
            titel: lezing.titel.clone(),
            uitleg: lezing.uitleg.clone(),
            leesbaar: tekst::regels::voorwaarde(regelset.document(), &lezing.voorwaarde),
            voorwaarde: lezing.voorwaarde.clone(),
        })
        .collect()
}
