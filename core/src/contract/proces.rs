//! `check_processtap`: whether a step fits in the process under the Wgs, who may take it,
//! what is not known yet and what must be registered.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use crate::bevinding::Bevinding;
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::RegelId;
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::pad::Pad;
use crate::proces::{self, Kaart, Stapmelding, Toets, Vraag};
use crate::regelset::Regelset;
use crate::regelset::document::processtap::{Bevoegd, Processtap, Uitgang};
use crate::tekst::proces as zin;
use crate::waarheid::Waarheid;

/// What `check_processtap` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ProcesInvoer {
    /// The day that counts as today and chooses the rules.
    pub peildatum: Option<Datum>,
    /// The steps so far, in order. The casus is where they end.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub logboek: Vec<Stapmelding>,
    /// The step that is proposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voorstel: Option<Stapmelding>,
}

/// What `check_processtap` gives. Advice: people take steps, and no step goes by itself.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProcesAdvies {
    /// Where the casus is; absent: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub huidige_stap: Option<StapTekst>,
    /// Whether the proposal fits; absent without a proposal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub past: Option<Waarheid>,
    /// The same in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tekst: Option<String>,
    /// The way that the proposal takes; absent: there is none, or it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uitgang: Option<UitgangTekst>,
    /// What is not known yet and matters for the proposal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vragen: Vec<ProcesVraag>,
    /// Every way that is open now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uitgangen: Vec<UitgangTekst>,
    /// Every finding, in the order of the fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// Who decides.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// A step in words.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StapTekst {
    /// Its name.
    pub stap: RegelId,
    /// Its title.
    pub titel: String,
    /// What happens in it.
    pub tekst: String,
    /// Where it comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// A way to a next step, in words.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct UitgangTekst {
    /// To which step.
    pub naar: RegelId,
    /// Its title.
    pub titel: String,
    /// Who may take it.
    pub wie: Bevoegd,
    /// The same in sentences, with who may be involved.
    pub wie_tekst: Vec<String>,
    /// What must be so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wachten: Vec<WachtTekst>,
    /// What must be registered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub registreren: Vec<String>,
    /// Where it comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// Something that must be so before a next step.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WachtTekst {
    /// Its name.
    pub wacht: RegelId,
    /// The question that asks for it.
    pub vraag: String,
    /// Where it comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// A question about the proposal.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProcesVraag {
    /// Where the answer belongs in the input, as a JSON Pointer.
    pub plaats: String,
    /// Which of the things that must be so, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wacht: Option<RegelId>,
    /// The question.
    pub vraag: String,
    /// Where it comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// Holds a step against the process under the Wgs.
///
/// # Errors
///
/// When there is no peildatum, when anything could not be read, or when the process has
/// no rules on that day.
pub fn check_processtap(
    regelset: &Regelset,
    gelezen: &Gelezen<ProcesInvoer>,
) -> Result<ProcesAdvies, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    let mut fouten = read.clone();
    let peildatum = required(invoer.peildatum, &mut fouten);
    let Some(peildatum) = peildatum.filter(|_| read.is_empty()) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let kaart = Kaart::on(regelset, peildatum);
    if kaart.is_empty() {
        fouten.push(Bevinding::new(
            Pad::top().to("peildatum"),
            "proces-geen-regel",
        ));
        return Err(all_in_words(regelset, &fouten));
    }
    let (logboek, voorstel) = (invoer.logboek.as_slice(), invoer.voorstel.as_ref());
    fouten.extend(proces::check_log(&kaart, logboek, voorstel, peildatum));
    let huidig = kaart.after(logboek);
    let before = logboek.iter().filter_map(|stap| stap.datum).next_back();
    let toets = voorstel.map(|stap| proces::judge(&kaart, huidig, stap, before, peildatum));
    let sound = if proces::is_clean(&fouten) {
        Waarheid::Ja
    } else {
        Waarheid::Onbekend
    };
    let past = toets.as_ref().map(|toets| toets.past.and(sound));
    let open = huidig
        .into_iter()
        .flat_map(|stap| kaart.uitgangen(stap, peildatum));
    Ok(ProcesAdvies {
        huidige_stap: huidig.map(stap_tekst),
        past,
        tekst: past.map(|past| zin::past(past).to_owned()),
        uitgang: toets
            .as_ref()
            .and_then(|toets| uitgang_tekst(&kaart, toets.uitgang?)),
        vragen: toets.as_ref().map(questions).unwrap_or_default(),
        uitgangen: open
            .filter_map(|uitgang| uitgang_tekst(&kaart, uitgang))
            .collect(),
        bevindingen: all_in_words(regelset, &fouten),
        let_op: zin::MENSEN_ZETTEN_STAPPEN.to_owned(),
        bewijs: Bewijs::new(regelset, peildatum),
    })
}

fn stap_tekst(stap: &Processtap) -> StapTekst {
    StapTekst {
        stap: stap.id.clone(),
        titel: stap.titel.clone(),
        tekst: stap.tekst.clone(),
        vindplaatsen: stap.vindplaats.clone(),
    }
}

fn uitgang_tekst(kaart: &Kaart<'_>, uitgang: &Uitgang) -> Option<UitgangTekst> {
    let naar = kaart.stap(&uitgang.naar)?;
    let beside = uitgang.naast.iter().map(|deelname| zin::naast(*deelname));
    let who = [zin::wie(uitgang.wie)].into_iter().chain(beside);
    let wachten = uitgang.wacht.iter().map(|wacht| WachtTekst {
        wacht: wacht.id.clone(),
        vraag: wacht.vraag.clone(),
        vindplaatsen: wacht.vindplaats.clone(),
    });
    let oordeel = uitgang.oordeel.map(zin::vraagt_oordeel);
    let oordeel = oordeel.into_iter().map(str::to_owned);
    Some(UitgangTekst {
        naar: uitgang.naar.clone(),
        titel: naar.titel.clone(),
        wie: uitgang.wie,
        wie_tekst: who.map(str::to_owned).collect(),
        wachten: wachten.collect(),
        registreren: oordeel.chain(uitgang.registreren.iter().cloned()).collect(),
        vindplaatsen: uitgang.vindplaats.clone(),
    })
}

fn questions(toets: &Toets<'_>) -> Vec<ProcesVraag> {
    let place = Pad::top().to("voorstel");
    let of_way = toets
        .uitgang
        .map(|uitgang| uitgang.vindplaats.clone())
        .unwrap_or_default();
    let plain = |veld: &'static str, vraag: &str| ProcesVraag {
        plaats: place.to(veld).to_string(),
        wacht: None,
        vraag: vraag.to_owned(),
        vindplaatsen: of_way.clone(),
    };
    let questions = toets.vragen.iter().map(|vraag| match vraag {
        Vraag::Organisatie => plain("organisatie", zin::VRAAG_ORGANISATIE),
        Vraag::Betrokken => plain("betrokken", zin::VRAAG_BETROKKEN),
        Vraag::Oordeel => plain("oordeel", zin::VRAAG_OORDEEL),
        Vraag::Wacht(wacht) => ProcesVraag {
            wacht: Some(wacht.id.clone()),
            vindplaatsen: wacht.vindplaats.clone(),
            ..plain("wachten", &wacht.vraag)
        },
    });
    questions.collect()
}
