//! `check_regelset`: what the rules of a region do in every case, before anyone
//! uses them.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words};
use super::bewijs::Bewijs;
use super::feiten::GegevenFeit;
use super::samen::Regiokeuze;
use super::triage::TriageInvoer;
use crate::aanmelding::uitspraak::Uitspraak;
use crate::analyse::{self, Bevinding, Gelijkheid, Voorbeeld};
use crate::datum::Datum;
use crate::id::{FeitId, ProfielId, RegelId, RegioId};
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::pad::Pad;
use crate::regelset::{Regelset, Regioprofiel};
use crate::tekst;
use crate::uitkomst::Uitkomst;
use crate::waarheid::Waarheid;

/// What `check_regelset` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct RegelsetInvoer {
    /// The day that chooses the rules; absent: every day on which they hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peildatum: Option<Datum>,
    /// A region that comes with the library; absent, without a profile: the
    /// national base.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regio: Option<RegioId>,
    /// Instead of `regio`: a profile of one's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regioprofiel: Option<Regioprofiel>,
}

/// What `check_regelset` gives. For authors of rules: nothing here is about a person.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RegelsetAdvies {
    /// The first day of each stretch of days that was looked at.
    pub dagen: Vec<Datum>,
    /// What the author should know; each with the smallest input that shows it.
    pub bevindingen: Vec<RegelBevinding>,
    /// The proof that the national rules mean what they mean without the region.
    pub landelijk_gelijk: Vec<LandelijkGelijk>,
    /// The conclusion in a sentence.
    pub tekst: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// Something that the author of rules should know.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RegelBevinding {
    /// Stable code.
    pub code: String,
    /// The same in words.
    pub tekst: String,
    /// The rules that it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regels: Vec<RegelId>,
    /// The feiten that it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub feiten: Vec<FeitId>,
    /// The first day on which it is so.
    pub vanaf: Datum,
    /// The last day on which it is so, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tot: Option<Datum>,
    /// The smallest input that shows it; absent if it shows in no input.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voorbeeld: Option<RegelVoorbeeld>,
}

/// An input that shows a finding.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RegelVoorbeeld {
    /// Input for `advise_triage`, with only what is needed filled in.
    pub invoer: TriageInvoer,
    /// Whether this comes on top of an aanmelding that is complete.
    pub op_volledig: bool,
    /// What is assumed of feiten that the library works out from something else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aangenomen: Vec<AangenomenFeit>,
    /// The step that leads then; absent if none does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leidend: Option<RegelId>,
    /// What that step advises.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uitkomst: Option<Uitkomst>,
}

/// A feit with the value that is assumed.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AangenomenFeit {
    /// The feit.
    pub feit: FeitId,
    /// Its value.
    pub waarde: Waarheid,
}

/// One row of the proof: the same function with and without the region.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LandelijkGelijk {
    /// The first day of the stretch of days.
    pub vanaf: Datum,
    /// The profiel; absent: the steps of the national triage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profiel: Option<ProfielId>,
    /// How many functions were compared: lezingen and lists, or steps.
    pub functies: u32,
    /// How many feiten they look at together.
    pub feiten: u32,
    /// How many cases that covers, with ja, nee and onbekend for each feit: `3^n`.
    pub gevallen: String,
    /// Whether all of them are the same.
    pub gelijk: bool,
    /// The same in words.
    pub tekst: String,
}

/// Looks at what rules do in every case.
///
/// # Errors
///
/// When the region is not known, the profile does not fit, or the rules are too
/// entangled.
pub fn check_regelset(
    regelset: &Regelset,
    gelezen: &Gelezen<RegelsetInvoer>,
) -> Result<RegelsetAdvies, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen,
    } = gelezen;
    let mut fouten = bevindingen.clone();
    let keuze = Regiokeuze::of(invoer.regio.as_ref(), invoer.regioprofiel.as_ref());
    let by_name = || newest(regelset, invoer.regio.as_ref()?);
    let rules = keuze.rules(regelset, invoer.peildatum.or_else(by_name), &mut fouten);
    if !fouten.is_empty() {
        return Err(all_in_words(regelset, &fouten));
    }
    let profiel = rules.regio().map(|regio| &regio.profiel);
    let made = analyse::analyse(regelset, &rules, profiel, invoer.peildatum);
    let made = made.map_err(|_| {
        let place = Pad::top().to("regioprofiel");
        let tangled = crate::bevinding::Bevinding::new(place, "regio-te-verweven");
        all_in_words(regelset, &[tangled])
    })?;
    Ok(RegelsetAdvies {
        tekst: tekst::analyse::conclusion(&made).to_owned(),
        bevindingen: made
            .bevindingen
            .iter()
            .map(|found| finding(&rules, found))
            .collect(),
        landelijk_gelijk: made
            .landelijk_gelijk
            .iter()
            .map(|row| proof(&rules, row))
            .collect(),
        dagen: made.dagen,
        bewijs: Bewijs::new(&rules, invoer.peildatum),
    })
}

/// The first day of the newest version of a region; for a region that is not
/// known, a day on which it is not known either.
fn newest(regelset: &Regelset, id: &RegioId) -> Option<Datum> {
    let all = regelset.document().regios.iter();
    let named = all.filter(|profiel| profiel.id == *id);
    let first = named.map(|profiel| profiel.geldig_vanaf).max();
    first.or(Datum::new(1, 1, 1))
}

fn finding(rules: &Regelset, found: &Bevinding) -> RegelBevinding {
    RegelBevinding {
        code: found.wat.code().to_owned(),
        tekst: tekst::analyse::bevinding(rules, found),
        regels: found.wat.stappen().into_iter().cloned().collect(),
        feiten: found.wat.feiten().into_iter().cloned().collect(),
        vanaf: found.vanaf,
        tot: found.tot,
        voorbeeld: found
            .voorbeeld
            .as_ref()
            .map(|example| shown(rules, example)),
    }
}

/// An example as something that can be put in.
fn shown(rules: &Regelset, example: &Voorbeeld) -> RegelVoorbeeld {
    let antwoorden = example.antwoorden.iter().map(|(feit, waarde)| GegevenFeit {
        feit: Some(feit.clone()),
        waarde: Some(*waarde),
        ..GegevenFeit::default()
    });
    let assumed = example
        .aangenomen
        .iter()
        .map(|(feit, waarde)| AangenomenFeit {
            feit: feit.clone(),
            waarde: *waarde,
        });
    let mut steps = rules.document().triage.iter();
    let leads = example.leidend.as_ref();
    let leads = leads.and_then(|id| steps.find(|stap| stap.id == *id));
    RegelVoorbeeld {
        invoer: TriageInvoer {
            peildatum: Some(example.peildatum),
            aanmelding: example.aanmelding.clone(),
            antwoorden: antwoorden.collect(),
            mandaat_extra_taak: Uitspraak {
                waarde: example.mandaat_extra_taak,
                ..Uitspraak::default()
            },
            ..TriageInvoer::default()
        },
        op_volledig: example.op_volledig,
        aangenomen: assumed.collect(),
        leidend: example.leidend.clone(),
        uitkomst: leads.map(|stap| stap.uitkomst),
    }
}

fn proof(rules: &Regelset, row: &Gelijkheid) -> LandelijkGelijk {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    LandelijkGelijk {
        vanaf: row.vanaf,
        profiel: row.profiel.clone(),
        functies: number(row.functies),
        feiten: number(row.feiten),
        gevallen: row.gevallen.clone(),
        gelijk: row.gelijk,
        tekst: tekst::analyse::gelijkheid(rules, row),
    }
}
