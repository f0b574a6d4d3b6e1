//! `check_tafels`: the neighbouring tables side by side, with reasons and questions.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words};
use super::bewijs::Bewijs;
use super::casus::Casus;
use super::feiten::GegevenFeit;
use super::samen::Regiokeuze;
use super::toets::{BekendFeit, LezingToets, Vraag};
use super::validatie::in_aanmelding;
use super::verslag;
use crate::aanmelding::Aanmelding;
use crate::aanmelding::uitspraak::Uitspraak;
use crate::bevinding::Bevinding;
use crate::bron::Vindplaats;
use crate::criteria::Maatstaf;
use crate::datum::Datum;
use crate::id::{FeitId, LezingId, RegioId, TafelId};
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::pad::Pad;
use crate::regelset::document::tafel::{Beslisser, TafelSoort};
use crate::regelset::{Regelset, Regioprofiel, Stand};
use crate::tafel::TafelUitslag;
use crate::tekst;
use crate::tekst::uitleg::Bron;
use crate::termijn::Termijn;
use crate::triage::TriageUitslag;
use crate::verklaring::Verklaring;
use crate::waarheid::Waarheid;

/// What `check_tafels` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum", "aanmelding"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct TafelsInvoer {
    /// The day that chooses the rules.
    pub peildatum: Option<Datum>,
    /// The aanmelding.
    pub aanmelding: Aanmelding,
    /// Answers to questions that have no place on the form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub antwoorden: Vec<GegevenFeit>,
    /// The tables to look at; absent: all of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tafels: Vec<TafelId>,
    /// A region that comes with the library.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regio: Option<RegioId>,
    /// Instead of `regio`: a profile of one's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regioprofiel: Option<Regioprofiel>,
}

/// What `check_tafels` gives.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TafelsAdvies {
    /// Each table, in the order of the data.
    pub tafels: Vec<TafelAdvies>,
    /// What could not be read in the aanmelding. Those places count as unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// Who decides.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// One table on one casus.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TafelAdvies {
    /// The table.
    pub tafel: TafelId,
    /// Its title.
    pub titel: String,
    /// What its outcome means.
    pub soort: TafelSoort,
    /// Whether it seems to fit, under the lezing that counts.
    pub uitkomst: Waarheid,
    /// The same in a sentence.
    pub tekst: String,
    /// What to do if it seems to fit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advies: Option<String>,
    /// What the ZVH does beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rol_zvh: Option<String>,
    /// The lezing that counts.
    pub lezing: LezingId,
    /// The outcome under every lezing.
    pub lezingen: Vec<LezingToets>,
    /// Whether the lezingen come out differently.
    pub lezing_bepalend: bool,
    /// What the region calls it, if it refers to this table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub naam_in_regio: Option<String>,
    /// Who decides, in each published way; in the region first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beslist: Vec<Beslisser>,
    /// A term that the source gives, counted from the day on which that table hears of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub termijn: Option<Termijn>,
    /// Why, as a tree.
    pub verklaring: Verklaring,
    /// Why, as lines of text.
    pub uitleg: Vec<String>,
    /// The questions that still make a difference, in a fixed order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vragen: Vec<Vraag>,
    /// What people look at as well; it is not counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kijk_ook_naar: Vec<Aandacht>,
    /// The feiten it rests on, with who says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub feiten: Vec<BekendFeit>,
    /// Where the table comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// Something to look at that is not counted.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Aandacht {
    /// The feit.
    pub feit: FeitId,
    /// The question.
    pub vraag: String,
    /// What is known.
    pub waarde: Waarheid,
}

/// Holds a casus against the neighbouring tables.
///
/// # Errors
///
/// When there is no peildatum, or something outside the aanmelding does not fit.
pub fn check_tafels(
    regelset: &Regelset,
    gelezen: &Gelezen<TafelsInvoer>,
) -> Result<TafelsAdvies, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen,
    } = gelezen;
    let mut fouten = bevindingen.clone();
    let peildatum = super::maatstaf::required(invoer.peildatum, &mut fouten);
    let keuze = Regiokeuze::of(invoer.regio.as_ref(), invoer.regioprofiel.as_ref());
    let rules = keuze.rules(regelset, peildatum, &mut fouten);
    let known = |id: &TafelId| rules.document().tafels.iter().any(|tafel| tafel.id == *id);
    for (at, id) in invoer.tafels.iter().enumerate() {
        if !known(id) {
            let pad = Pad::top().to("tafels").to(at);
            fouten.push(Bevinding::new(pad, "tafel-onbekend"));
        }
    }
    let casus = Casus {
        aanmelding: &invoer.aanmelding,
        antwoorden: &invoer.antwoorden,
        tafels: &invoer.tafels,
        mandaat_extra_taak: &Uitspraak::default(),
    };
    let blad = casus.feitenblad(&rules, &mut fouten);
    let (Some(peildatum), Some(van_aanmelding)) = (peildatum, in_aanmelding(&fouten)) else {
        return Err(all_in_words(&rules, &fouten));
    };
    let maatstaf = Maatstaf::in_regio(peildatum, rules.regio().map(|regio| &regio.profiel));
    let uitslag = casus.advise(&maatstaf, blad, Waarheid::Onbekend);
    let asked =
        |tafel: &&TafelUitslag| invoer.tafels.is_empty() || invoer.tafels.contains(&tafel.tafel.id);
    let stand = rules.stand(peildatum);
    let tafels = stand.into_iter().flat_map(|stand| {
        let tables = uitslag.tafels.iter().filter(asked);
        let told = tables.map(|tafel| report(&uitslag, stand, tafel));
        told.collect::<Vec<_>>()
    });
    Ok(TafelsAdvies {
        tafels: tafels.collect(),
        bevindingen: all_in_words(&rules, &van_aanmelding),
        let_op: tekst::MENSEN_BESLISSEN.to_owned(),
        bewijs: Bewijs::new(&rules, peildatum),
    })
}

/// One table as a record.
pub(super) fn report(triage: &TriageUitslag, stand: &Stand, uitslag: &TafelUitslag) -> TafelAdvies {
    let blad = &triage.blad;
    let (regelset, tafel) = (blad.regelset(), uitslag.tafel);
    let bron = Bron {
        regelset,
        stand,
        lijst: None,
    };
    let uitkomst = uitslag.verklaring.uitkomst;
    let lezingen = uitslag.per_lezing.iter().zip(&tafel.lezing);
    let in_regio = uitslag.regio.iter().filter_map(|row| {
        Some(Beslisser {
            wie: row.beslist.clone()?,
            vindplaats: row.vindplaats.clone(),
        })
    });
    let look = |(id, waarde): &(FeitId, Waarheid)| {
        let feit = regelset.feit(regelset.feit_nummer(id.as_str())?)?;
        Some(Aandacht {
            feit: id.clone(),
            vraag: feit.vraag.clone(),
            waarde: *waarde,
        })
    };
    TafelAdvies {
        tafel: tafel.id.clone(),
        titel: tafel.titel.clone(),
        soort: tafel.soort,
        uitkomst,
        tekst: tekst::regio::tafel(tafel.soort, uitkomst).to_owned(),
        advies: (uitkomst == Waarheid::Ja).then(|| tafel.tekst.clone()),
        rol_zvh: tafel.rol_zvh.clone(),
        lezing: uitslag.lezing.clone(),
        lezingen: lezingen
            .map(|((id, uitkomst), data)| LezingToets {
                lezing: id.clone(),
                titel: data.titel.clone(),
                uitkomst: *uitkomst,
            })
            .collect(),
        lezing_bepalend: uitslag.lezing_is_decisive(),
        naam_in_regio: uitslag.regio.and_then(|row| row.naam.clone()),
        beslist: in_regio.chain(tafel.beslist.iter().cloned()).collect(),
        termijn: tafel.termijn.clone(),
        uitleg: tekst::uitleg::lines(bron, &uitslag.verklaring),
        vragen: questions(triage, uitslag),
        kijk_ook_naar: uitslag.kijk_ook_naar.iter().filter_map(look).collect(),
        feiten: verslag::known_feiten(blad, &[&uitslag.verklaring]),
        verklaring: uitslag.verklaring.clone(),
        vindplaatsen: tafel.vindplaats.clone(),
    }
}

/// The questions of a table; if it waits for law and policy, theirs after its own.
fn questions(triage: &TriageUitslag, uitslag: &TafelUitslag) -> Vec<Vraag> {
    let regelset = triage.blad.regelset();
    let own = verslag::questions(regelset, &uitslag.openstaand);
    let (mut vragen, derived): (Vec<Vraag>, Vec<Vraag>) = own
        .into_iter()
        .partition(|vraag| verslag::is_asked(regelset, &vraag.feit));
    let waits = |vraag: &Vraag| vraag.feit.as_str().starts_with("indicatie-");
    if !derived.iter().any(waits) {
        return vragen;
    }
    let toets = triage
        .toets
        .iter()
        .flat_map(|toets| [&toets.wet, &toets.beleid]);
    let open = toets.filter_map(|profiel| profiel.inhoud.as_ref());
    let more = open.flat_map(|inhoud| inhoud.openstaand.feiten.iter().copied());
    for vraag in more.filter_map(|nummer| verslag::question(regelset, nummer, Vec::new())) {
        let new = vragen.iter().all(|other| other.feit != vraag.feit);
        if new && verslag::is_asked(regelset, &vraag.feit) {
            vragen.push(vraag);
        }
    }
    vragen
}
