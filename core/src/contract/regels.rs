//! `describe_regels`: the rules in force on a day, as data and as text.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use super::regio::{self, Afspraak};
use super::samen::Regiokeuze;
use crate::bron::{Bron, Vindplaats};
use crate::datum::Datum;
use crate::id::RegioId;
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::regelset::document::Gedateerd;
use crate::regelset::document::afspraak::Samenwerkingsafspraak;
use crate::regelset::document::bundelregel::{Bundelnorm, Bundelregel};
use crate::regelset::document::deelnemer::Deelnemer;
use crate::regelset::document::instrument::{Instrument, Labelschaal};
use crate::regelset::document::opschaling::Opschaalmodel;
use crate::regelset::document::overgangsmoment::Overgangsmoment;
use crate::regelset::document::processtap::Processtap;
use crate::regelset::document::termijnregel::Termijnregel;
use crate::regelset::document::verstrekkingsregel::{Grondregel, Verstrekkingsregel};
use crate::regelset::{
    Begrip, Criterium, Feit, Lezing, Profiel, Regelset, Regioprofiel, Stand, Tafel, TriageStap,
};
use crate::tekst;
use crate::uitkomst::Uitkomst;
use crate::voorwaarde::Voorwaarde;

/// What `describe_regels` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct RegelsInvoer {
    /// The day that chooses the rules.
    pub peildatum: Option<Datum>,
    /// A region that comes with the library.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regio: Option<RegioId>,
    /// Instead of `regio`: a profile of one's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regioprofiel: Option<Regioprofiel>,
}

/// What `describe_regels` gives.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Regels {
    /// The definitions of complexe problematiek.
    pub profielen: Vec<RegelTekst>,
    /// The criteria and their parts.
    pub criteria: Vec<RegelTekst>,
    /// The steps of the triage, in order.
    pub triage: Vec<RegelTekst>,
    /// The neighbouring tables.
    pub tafels: Vec<RegelTekst>,
    /// The ways to step up and down that hold on this day.
    pub opschaalmodellen: Vec<Opschaalmodel>,
    /// The regions that come with the library and hold on this day.
    pub regios: Vec<RegioTekst>,
    /// What the chosen region publishes, one text for each dimension.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub afspraken: Vec<Afspraak>,
    /// The instruments that hold on this day.
    pub instrumenten: Vec<Instrument>,
    /// The sets of labels.
    pub labelschalen: Vec<Labelschaal>,
    /// The moments at which assessments are due or overtaken, that hold on this day.
    pub overgangsmomenten: Vec<Overgangsmoment>,
    /// The norms of the bundling that hold on this day.
    pub bundelnormen: Vec<Bundelnorm>,
    /// The rules of bundling and duiding that hold on this day.
    pub bundelregels: Vec<Bundelregel>,
    /// The terms by law that hold on this day.
    pub termijnregels: Vec<Termijnregel>,
    /// The steps of the process under the Wgs that hold on this day.
    pub processtappen: Vec<Processtap>,
    /// The samenwerkingsafspraken between ZSM and ZVH that hold on this day.
    pub zsm_afspraken: Vec<Samenwerkingsafspraak>,
    /// By which rules data go from one to another on this day.
    pub verstrekkingsregels: Vec<Verstrekkingsregel>,
    /// The grounds for holding data back.
    pub weigeringsgronden: Vec<Grondregel>,
    /// The organisations round a ZVH, with their tasks and domains.
    pub deelnemers: Vec<Deelnemer>,
    /// What can be known of a casus.
    pub feiten: Vec<Feit>,
    /// What words in the rules mean.
    pub begrippen: Vec<Begrip>,
    /// The documents that the rules refer to.
    pub bronnen: Vec<Bron>,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// A region that comes with the library.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RegioTekst {
    /// Its name.
    pub regio: RegioId,
    /// Its title.
    pub titel: String,
    /// The first day of its version.
    pub geldig_vanaf: Datum,
    /// Where it comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// One rule in words.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    let peildatum = required(invoer.peildatum, &mut fouten);
    let keuze = Regiokeuze::of(invoer.regio.as_ref(), invoer.regioprofiel.as_ref());
    let rules = keuze.rules(regelset, peildatum, &mut fouten);
    let (Some(peildatum), true) = (peildatum, fouten.is_empty()) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let document = rules.document();
    let in_force = |describe: fn(&Regelset, &Stand) -> Vec<RegelTekst>| {
        rules
            .stand(peildatum)
            .map(|stand| describe(&rules, stand))
            .unwrap_or_default()
    };
    let regios = regelset
        .document()
        .regios
        .iter()
        .filter(|r| r.holds_on(peildatum));
    Ok(Regels {
        profielen: in_force(profielen),
        criteria: in_force(criteria),
        triage: in_force(triage),
        tafels: in_force(tafels),
        opschaalmodellen: holding(&document.opschaalmodellen, peildatum),
        regios: regios.map(regio_in_words).collect(),
        afspraken: regio::afspraken(&rules),
        instrumenten: holding(&document.instrumenten, peildatum),
        labelschalen: document.labelschalen.clone(),
        overgangsmomenten: holding(&document.overgangsmomenten, peildatum),
        bundelnormen: holding(&document.bundelnormen, peildatum),
        bundelregels: holding(&document.bundelregels, peildatum),
        termijnregels: holding(&document.termijnregels, peildatum),
        processtappen: holding(&document.processtappen, peildatum),
        zsm_afspraken: holding(&document.afspraken, peildatum),
        verstrekkingsregels: holding(&document.verstrekkingsregels, peildatum),
        weigeringsgronden: document.weigeringsgronden.clone(),
        deelnemers: document.deelnemers.clone(),
        feiten: document.feiten.clone(),
        begrippen: document.begrippen.clone(),
        bronnen: document.bronnen.clone(),
        bewijs: Bewijs::new(&rules, peildatum),
    })
}

/// The rules that hold on a day.
fn holding<T: Gedateerd + Clone>(rules: &[T], day: Datum) -> Vec<T> {
    let holds = rules.iter().filter(|rule| rule.holds_on(day));
    holds.cloned().collect()
}

fn profielen(regelset: &Regelset, stand: &Stand) -> Vec<RegelTekst> {
    let describe = |rule: &Profiel| RegelTekst {
        lezingen: lezingen(regelset, &rule.lezing),
        ..regel(rule, &rule.titel, &rule.tekst, &rule.vindplaats)
    };
    regelset.profielen(stand).map(describe).collect()
}

fn criteria(regelset: &Regelset, stand: &Stand) -> Vec<RegelTekst> {
    let describe = |rule: &Criterium| RegelTekst {
        lezingen: lezingen(regelset, &rule.lezing),
        ..regel(rule, &rule.titel, &rule.tekst, &rule.vindplaats)
    };
    regelset.criteria(stand).map(describe).collect()
}

fn triage(regelset: &Regelset, stand: &Stand) -> Vec<RegelTekst> {
    let describe = |rule: &TriageStap| RegelTekst {
        uitkomst: Some(rule.uitkomst),
        lezingen: vec![lezing(regelset, "tekst", &rule.titel, &rule.voorwaarde)],
        ..regel(rule, &rule.titel, &rule.tekst, &rule.vindplaats)
    };
    regelset.triage(stand).map(describe).collect()
}

fn tafels(regelset: &Regelset, stand: &Stand) -> Vec<RegelTekst> {
    let describe = |rule: &Tafel| RegelTekst {
        lezingen: lezingen(regelset, &rule.lezing),
        ..regel(rule, &rule.titel, &rule.tekst, &rule.vindplaats)
    };
    regelset.tafels(stand).map(describe).collect()
}

fn regio_in_words(profiel: &Regioprofiel) -> RegioTekst {
    RegioTekst {
        regio: profiel.id.clone(),
        titel: profiel.titel.clone(),
        geldig_vanaf: profiel.geldig_vanaf,
        vindplaatsen: profiel.vindplaats.clone(),
    }
}

/// What every kind of rule has.
fn regel(
    rule: &dyn Gedateerd,
    titel: &str,
    tekst: &str,
    vindplaatsen: &[Vindplaats],
) -> RegelTekst {
    let (id, geldig_vanaf, geldig_tot) = rule.dated();
    RegelTekst {
        regel: id.to_owned(),
        titel: titel.to_owned(),
        tekst: tekst.to_owned(),
        uitkomst: None,
        geldig_vanaf,
        geldig_tot,
        vindplaatsen: vindplaatsen.to_vec(),
        lezingen: Vec::new(),
    }
}

fn lezingen(regelset: &Regelset, lezingen: &[Lezing]) -> Vec<LezingTekst> {
    let describe = |data: &Lezing| LezingTekst {
        uitleg: data.uitleg.clone(),
        ..lezing(regelset, data.id.as_str(), &data.titel, &data.voorwaarde)
    };
    lezingen.iter().map(describe).collect()
}

fn lezing(regelset: &Regelset, id: &str, titel: &str, voorwaarde: &Voorwaarde) -> LezingTekst {
    LezingTekst {
        lezing: id.to_owned(),
        titel: titel.to_owned(),
        uitleg: None,
        leesbaar: tekst::regels::voorwaarde(regelset.document(), voorwaarde),
        voorwaarde: voorwaarde.clone(),
    }
}
