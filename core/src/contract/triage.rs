//! `advise_triage`: findings, law and policy, and the advice that fits.

use serde::{Deserialize, Serialize};

use super::aanpak::{Aanpak, Beoordelaars};
use super::bevinding::{Fout, all_in_words};
use super::bewijs::Bewijs;
use super::casus::Casus;
use super::feiten::GegevenFeit;
use super::maatstaf::{CriteriumLezing, Keuzes};
use super::regio::RegioAdvies;
use super::samen::Regiokeuze;
use super::tafels::{self, TafelAdvies};
use super::toets::{BekendFeit, Toets, Vraag};
use super::validatie::{Volledigheid, findings, in_aanmelding};
use super::verslag;
use crate::aanmelding::Aanmelding;
use crate::aanmelding::uitspraak::Uitspraak;
use crate::bron::Vindplaats;
use crate::criteria::Maatstaf;
use crate::datum::Datum;
use crate::id::{LezingId, LijstId, ProfielId, RegelId, RegioId, TafelId};
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::regelset::{FeitSoort, Regelset, Regioprofiel, Stand};
use crate::tafel::TafelUitslag;
use crate::tekst;
use crate::tekst::uitleg::Bron;
use crate::triage::{Stapuitslag, TriageUitslag};
use crate::uitkomst::Uitkomst;
use crate::verklaring::Verklaring;
use crate::waarheid::Waarheid;

/// What `advise_triage` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum", "aanmelding"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct TriageInvoer {
    /// The day that chooses the rules.
    pub peildatum: Option<Datum>,
    /// The aanmelding.
    pub aanmelding: Aanmelding,
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
    /// Whether the stuurgroep gave a mandate for an extra taak (MJA §2.2.4). Said
    /// by the house, not by the aanmelder.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub mandaat_extra_taak: Uitspraak,
    /// Answers to questions that have no place on the form: those of tables and
    /// of the region.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub antwoorden: Vec<GegevenFeit>,
    /// That an approach of the system or the area round the person is not relevant
    /// here (MJA §3), with the reason as its motivering. Said by the house.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub combinatie_niet_relevant: Uitspraak,
    /// A region that comes with the library.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regio: Option<RegioId>,
    /// Instead of `regio`: a profile of one's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regioprofiel: Option<Regioprofiel>,
}

/// What `advise_triage` gives. Advice: people decide.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TriageAdvies {
    /// The advice that leads; absent on a day without rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leidend: Option<StapAdvies>,
    /// What else holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ook: Vec<StapAdvies>,
    /// What may still hold, with the questions that decide it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mogelijk: Vec<StapAdvies>,
    /// The questions to ask next, in a fixed order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vragen: Vec<Vraag>,
    /// The neighbouring tables that the form or an answer brings up, or that seem to fit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tafels: Vec<TafelAdvies>,
    /// How to combine the approach, if the ZVH takes it up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aanpak: Option<Aanpak>,
    /// Who may judge whether the casus fits; absent before the Wgs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beoordelaars: Option<Beoordelaars>,
    /// How the region works, with its terms; absent without a region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regio: Option<RegioAdvies>,
    /// Whether the aanmelding is complete.
    pub volledigheid: Volledigheid,
    /// Every finding: what could not be read, then the rest in the order of the form.
    /// Places are seen from the aanmelding.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// Law and policy; absent when there is no need to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub toets: Option<Toets>,
    /// Who decides.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// One step of the triage that holds or may hold.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StapAdvies {
    /// The step.
    pub stap: RegelId,
    /// What it advises.
    pub uitkomst: Uitkomst,
    /// A title for that.
    pub titel: String,
    /// What the region makes of it, if it publishes its outcomes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_regio: Option<RegionaleUitkomst>,
    /// The table that it leads to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tafel: Option<TafelId>,
    /// What to do, in plain Dutch.
    pub tekst: String,
    /// Why, as a tree.
    pub verklaring: Verklaring,
    /// Why, as lines of text.
    pub uitleg: Vec<String>,
    /// The feiten it rests on, with who says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub feiten: Vec<BekendFeit>,
    /// Where the step comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// An outcome in the words of a region.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RegionaleUitkomst {
    /// Which outcome of the closed set the region counts it under.
    pub uitkomst: Uitkomst,
    /// What the region calls it.
    pub naam: String,
}

/// Works out the advice on an aanmelding.
///
/// # Errors
///
/// When there is no peildatum, or something outside the aanmelding does not fit.
pub fn advise_triage(
    regelset: &Regelset,
    gelezen: &Gelezen<TriageInvoer>,
) -> Result<TriageAdvies, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen,
    } = gelezen;
    let mut fouten = bevindingen.clone();
    let keuze = Regiokeuze::of(invoer.regio.as_ref(), invoer.regioprofiel.as_ref());
    let rules = keuze.rules(regelset, invoer.peildatum, &mut fouten);
    let maatstaf = invoer.keuzes().check(&rules, &mut fouten);
    let casus = Casus {
        aanmelding: &invoer.aanmelding,
        antwoorden: &invoer.antwoorden,
        tafels: &[],
        mandaat_extra_taak: &invoer.mandaat_extra_taak,
    };
    let blad = casus.feitenblad(&rules, &mut fouten);
    let (Some(maatstaf), Some(van_aanmelding)) = (maatstaf, in_aanmelding(&fouten)) else {
        return Err(all_in_words(&rules, &fouten));
    };
    let peildatum = maatstaf.peildatum;
    let bevindingen = findings(&rules, &invoer.aanmelding, peildatum, van_aanmelding);
    let volledigheid = Volledigheid::of(&bevindingen);
    let volledig = match volledigheid {
        Volledigheid::Compleet => Waarheid::Ja,
        Volledigheid::Aanvullen => Waarheid::Nee,
    };
    let uitslag = casus.advise(&maatstaf, blad, volledig);
    Ok(report(invoer, &maatstaf, &uitslag, bevindingen))
}

impl TriageInvoer {
    fn keuzes(&self) -> Keuzes<'_> {
        Keuzes {
            peildatum: self.peildatum,
            profiel: self.profiel.as_ref(),
            lezing: self.lezing.as_ref(),
            leefgebiedenlijst: self.leefgebiedenlijst.as_ref(),
            criterium_lezingen: &self.criterium_lezingen,
        }
    }
}

fn report(
    invoer: &TriageInvoer,
    maatstaf: &Maatstaf,
    uitslag: &TriageUitslag,
    bevindingen: Vec<Fout>,
) -> TriageAdvies {
    let regelset = uitslag.blad.regelset();
    let volledigheid = Volledigheid::of(&bevindingen);
    let step = |stap: &Stapuitslag| step_advice(maatstaf, uitslag, stap);
    let mut geldt = uitslag.geldt.iter().map(step);
    let leidend = geldt.next();
    let ook = geldt.collect();
    let told = |stand: &Stand| -> Vec<TafelAdvies> {
        let shown = uitslag.tafels.iter().filter(|tafel| is_shown(tafel));
        shown
            .map(|tafel| tafels::report(uitslag, stand, tafel))
            .collect()
    };
    let stand = regelset.stand(maatstaf.peildatum);
    let toets = uitslag
        .toets
        .as_ref()
        .map(|toets| verslag::toets(&uitslag.blad, maatstaf, toets));
    let bewijs = Bewijs::new(regelset, maatstaf.peildatum);
    TriageAdvies {
        leidend,
        ook,
        mogelijk: uitslag.open.iter().map(step).collect(),
        vragen: next_questions(regelset, uitslag, toets.as_ref()),
        tafels: if uitslag.toets.is_some() {
            stand.map(told).unwrap_or_default()
        } else {
            Vec::new()
        },
        aanpak: Aanpak::of(uitslag, &invoer.combinatie_niet_relevant),
        beoordelaars: stand.and_then(|stand| Beoordelaars::of(regelset, stand, &invoer.aanmelding)),
        regio: RegioAdvies::of(
            uitslag,
            &invoer.aanmelding,
            maatstaf.peildatum,
            volledigheid,
        ),
        volledigheid,
        bevindingen,
        toets,
        let_op: tekst::MENSEN_BESLISSEN.to_owned(),
        bewijs: match &uitslag.toets {
            Some(toets) => bewijs.with(toets),
            None => bewijs,
        },
    }
}

/// A table is shown if something brings it up, or if it seems to fit.
fn is_shown(tafel: &TafelUitslag) -> bool {
    tafel.aan_de_orde || tafel.verklaring.uitkomst == Waarheid::Ja
}

fn step_advice(maatstaf: &Maatstaf, uitslag: &TriageUitslag, step: &Stapuitslag) -> StapAdvies {
    let regelset = uitslag.blad.regelset();
    let stand = regelset.stand(maatstaf.peildatum);
    let lines = |stand| {
        let bron = Bron {
            regelset,
            stand,
            lijst: None,
        };
        tekst::uitleg::lines(bron, &step.verklaring)
    };
    StapAdvies {
        stap: step.stap.id.clone(),
        uitkomst: step.stap.uitkomst,
        titel: tekst::uitkomst(step.stap.uitkomst).to_owned(),
        in_regio: regelset.regio().and_then(|regio| {
            let keuze = regio.profiel.uitkomst(step.stap.uitkomst)?;
            Some(RegionaleUitkomst {
                uitkomst: keuze.uitkomst,
                naam: keuze.naam.clone(),
            })
        }),
        tafel: step.stap.tafel.clone(),
        tekst: step.stap.tekst.clone(),
        uitleg: stand.map(lines).unwrap_or_default(),
        feiten: verslag::known_feiten(&uitslag.blad, &[&step.verklaring]),
        verklaring: step.verklaring.clone(),
        vindplaatsen: step.stap.vindplaats.clone(),
    }
}

/// The questions of the steps that may still hold, then those of law and policy;
/// each question once, and none that the library answers itself.
fn next_questions(
    regelset: &Regelset,
    uitslag: &TriageUitslag,
    toets: Option<&Toets>,
) -> Vec<Vraag> {
    let asked = |nummer: &usize| {
        let feit = regelset.feit(*nummer);
        feit.is_some_and(|feit| feit.soort != FeitSoort::Afgeleid)
    };
    let of_steps = uitslag
        .open
        .iter()
        .flat_map(|step| step.openstaand.iter().copied());
    let of_steps = of_steps
        .filter(asked)
        .filter_map(|n| verslag::question(regelset, n, Vec::new()));
    let of_toets = toets
        .into_iter()
        .flat_map(|t| t.wet.vragen.iter().chain(&t.beleid.vragen))
        .cloned();
    let mut vragen: Vec<Vraag> = Vec::new();
    for vraag in of_steps.chain(of_toets) {
        if vragen.iter().all(|other| other.feit != vraag.feit) {
            vragen.push(vraag);
        }
    }
    vragen
}
