//! What a region makes of a casus: its agreements, its terms, and where it asks
//! for attention.

use serde::{Deserialize, Serialize};

use super::validatie::Volledigheid;
use crate::aanmelding::Aanmelding;
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::{FeitId, RegioId};
use crate::json::ToJson;
use crate::regelset::document::regio::RitmeSoort;
use crate::regelset::{Regelset, Regioprofiel};
use crate::regio::{self, AandachtCode, Dimensie};
use crate::tekst;
use crate::termijn::{self, Termijn, TermijnSoort, TermijnVoor, Weekritme};
use crate::triage::TriageUitslag;
use crate::uitkomst::Uitkomst;
use crate::waarheid::Waarheid;

/// What a region makes of a casus.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RegioAdvies {
    /// The region.
    pub regio: RegioId,
    /// Its title.
    pub titel: String,
    /// What it publishes, one text for each dimension.
    pub afspraken: Vec<Afspraak>,
    /// The dimensions on which no source says anything.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub niet_gepubliceerd: Vec<Dimensie>,
    /// When the triage is; absent if the region publishes no fixed day, or nothing
    /// is weighed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub triagedag: Option<Triagedag>,
    /// Its terms, counted from the day of the referral.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub termijnen: Vec<TermijnAdvies>,
    /// What must come first in this region, and what is known of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voorliggend: Vec<Voorziening>,
    /// What a person must look at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aandacht: Vec<Aandachtspunt>,
}

/// What a region publishes on one dimension.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Afspraak {
    /// Which dimension.
    pub dimensie: Dimensie,
    /// What, in plain Dutch.
    pub tekst: String,
    /// Where that comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// The day of the triage in which a referral is weighed.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Triagedag {
    /// The day; two if it depends on a time that is not known, the earliest
    /// first; none without a day of referral. While the aanmelding is not
    /// complete: the day it can still reach.
    pub dagen: Vec<termijn::Triagedag>,
    /// The same in a sentence.
    pub tekst: String,
    /// Where that comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// A term with its day.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TermijnAdvies {
    /// What it is for.
    pub voor: TermijnVoor,
    /// How it is counted.
    pub soort: TermijnSoort,
    /// How many days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aantal: Option<u16>,
    /// The last day; absent without a day of referral.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uiterlijk: Option<Datum>,
    /// The same in a sentence.
    pub tekst: String,
    /// Where that comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// Something that must come first.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Voorziening {
    /// What it is called.
    pub naam: String,
    /// The feit that says whether it was tried.
    pub feit: FeitId,
    /// What is known of that.
    pub geprobeerd: Waarheid,
    /// Where that comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// Something that a person must look at.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Aandachtspunt {
    /// Stable code.
    pub code: AandachtCode,
    /// What, in plain Dutch.
    pub tekst: String,
    /// Where that comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vindplaatsen: Vec<Vindplaats>,
}

impl RegioAdvies {
    /// What the region of these rules makes of a casus; `None` without a region.
    ///
    /// Days, terms and points of attention are for a referral that is weighed: not
    /// for a question, nor for a casus that does not belong here.
    pub(super) fn of(
        uitslag: &TriageUitslag,
        aanmelding: &Aanmelding,
        peildatum: Datum,
        volledigheid: Volledigheid,
    ) -> Option<Self> {
        let regelset = uitslag.blad.regelset();
        let profiel = &regelset.regio()?.profiel;
        let afspraken = afspraken(regelset);
        let silent = |dimensie: &Dimensie| afspraken.iter().all(|a| a.dimensie != *dimensie);
        let voorliggend = profiel.voorliggend.iter().map(|row| Voorziening {
            naam: row.naam.clone(),
            feit: row.feit.clone(),
            geprobeerd: uitslag.blad.waarde(row.feit.as_str()),
            vindplaatsen: row.vindplaats.clone(),
        });
        let mut advies = Self {
            regio: profiel.id.clone(),
            titel: profiel.titel.clone(),
            niet_gepubliceerd: Dimensie::ALL.iter().copied().filter(silent).collect(),
            afspraken,
            triagedag: None,
            termijnen: Vec::new(),
            voorliggend: voorliggend.collect(),
            aandacht: Vec::new(),
        };
        if uitslag.toets.is_some() {
            let terms = profiel.termijn.iter().map(|t| term(t, aanmelding));
            advies.termijnen = terms.collect();
            advies.triagedag = triagedag(profiel, aanmelding, volledigheid);
            let leads = uitslag.geldt.first().map(|step| step.stap.uitkomst);
            advies.aandacht = advies.points(profiel, aanmelding, peildatum, leads);
        }
        Some(advies)
    }

    fn points(
        &self,
        profiel: &Regioprofiel,
        aanmelding: &Aanmelding,
        peildatum: Datum,
        leads: Option<Uitkomst>,
    ) -> Vec<Aandachtspunt> {
        let mut days = self.triagedag.iter().flat_map(|found| &found.dagen);
        let holiday = days.any(|day| day.feestdag.is_some());
        let points = regio::aandacht(profiel, aanmelding, peildatum, leads, holiday);
        let told = |(code, vindplaatsen): (AandachtCode, &[Vindplaats])| Aandachtspunt {
            code,
            tekst: tekst::regio::aandacht(code).to_owned(),
            vindplaatsen: vindplaatsen.to_vec(),
        };
        points.into_iter().map(told).collect()
    }
}

/// What the region of these rules publishes, dimension by dimension.
pub(super) fn afspraken(regelset: &Regelset) -> Vec<Afspraak> {
    let tell = |dimensie: &Dimensie| {
        let profiel = &regelset.regio()?.profiel;
        let told = tekst::regio::afspraak(regelset.document(), profiel, *dimensie);
        let (tekst, vindplaatsen) = told?;
        Some(Afspraak {
            dimensie: *dimensie,
            tekst,
            vindplaatsen,
        })
    };
    Dimensie::ALL.iter().filter_map(tell).collect()
}

fn triagedag(
    profiel: &Regioprofiel,
    aanmelding: &Aanmelding,
    volledigheid: Volledigheid,
) -> Option<Triagedag> {
    let ritme = profiel.ritme.as_ref()?;
    let weekday = ritme.dag.filter(|_| ritme.soort == RitmeSoort::Wekelijks)?;
    let week = Weekritme {
        dag: weekday,
        sluiting: ritme.sluiting.as_ref().map(|s| (s.dag, &s.tijd)),
    };
    let time = aanmelding.tijd_aanmelding.as_ref();
    let dagen = aanmelding
        .datum_aanmelding
        .map(|day| week.triage(day, time));
    let complete = volledigheid == Volledigheid::Compleet;
    let dagen = dagen.unwrap_or_default();
    Some(Triagedag {
        tekst: tekst::regio::triagedag(ritme, &dagen, complete),
        dagen,
        vindplaatsen: ritme.vindplaats.clone(),
    })
}

fn term(termijn: &Termijn, aanmelding: &Aanmelding) -> TermijnAdvies {
    let uiterlijk = aanmelding
        .datum_aanmelding
        .and_then(|day| termijn.last_day(day));
    TermijnAdvies {
        voor: termijn.voor,
        soort: termijn.soort,
        aantal: termijn.aantal,
        uiterlijk,
        tekst: tekst::regio::termijn(termijn, uiterlijk),
        vindplaatsen: termijn.vindplaats.clone(),
    }
}
