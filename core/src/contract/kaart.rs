//! `compose_contextkaart`: what one receiver needs to know of a casus, for one purpose,
//! and of the rest no more than a category and a ground.

mod gronden;

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words, lie_within};
use super::bewijs::Bewijs;
use super::bundeling::Weergave;
use super::maatstaf::required;
use crate::aanmelding::organisatie::Organisatie;
use crate::bevinding::Bevinding;
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::RegelId;
use crate::json::{FromJson, ToJson};
use crate::kaart::contextkaart::Wijziger;
use crate::kaart::dossier::Casusstand;
use crate::kaart::{self, Achterhoudgrond, Contextkaart, Dossier, Kaartuitkomst, Uitslag, compose};
use crate::lezen::Gelezen;
use crate::pad::Pad;
use crate::regelset::Regelset;
use crate::stroom::Regime;
use crate::tekst;

/// What `compose_contextkaart` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum", "dossier"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct KaartInvoer {
    /// The day that counts as today: the day of providing. It chooses the law.
    pub peildatum: Option<Datum>,
    /// What is known of the casus, for one receiver and one purpose.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub dossier: Dossier,
    /// In which readable forms the card comes along. None: only the data.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub weergave: Vec<Weergave>,
}

/// What `compose_contextkaart` gives. Advice: people decide whether the card goes.
///
/// Only `kaart`, `tekst` and `html` are for the receiver. The rest is for who makes it.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct KaartAntwoord {
    /// What came of it.
    pub uitkomst: Kaartuitkomst,
    /// The same in sentences.
    pub uitleg: String,
    /// Which law governs; absent: not known, or not looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regime: Option<Regime>,
    /// The receiver is no organisation of the law: choose one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kies: Vec<Organisatie>,
    /// The card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kaart: Option<Contextkaart>,
    /// Every ground on which something stays behind, once, in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gronden: Vec<GrondTekst>,
    /// What would make a card possible.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doen: Vec<String>,
    /// What to ask: only what can still make a difference.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vragen: Vec<Kaartvraag>,
    /// The card as plain text, if asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tekst: Option<String>,
    /// The card as a fragment of HTML, if asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// What goes with it, and who decides.
    pub let_op: Vec<String>,
    /// Every finding: what could not be read, then the rest in the order of the fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// A ground in words.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GrondTekst {
    /// The ground.
    pub grond: Achterhoudgrond,
    /// What it says, in plain Dutch.
    pub tekst: String,
    /// Who can change it.
    pub wie: Wijziger,
    /// The same in a sentence.
    pub wijzigen: String,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vindplaatsen: Vec<Vindplaats>,
}

/// A question.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Kaartvraag {
    /// The condition that asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voorwaarde: Option<RegelId>,
    /// Where to answer it: a JSON Pointer.
    pub plaats: String,
    /// The question.
    pub vraag: String,
}

/// Makes a contextkaart.
///
/// # Errors
///
/// When there is no peildatum, or when something outside the dossier does not fit.
pub fn compose_contextkaart(
    regelset: &Regelset,
    gelezen: &Gelezen<KaartInvoer>,
) -> Result<KaartAntwoord, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    let dossier = &invoer.dossier;
    let place = Pad::top().to("dossier");
    let (inside, outside): (Vec<Bevinding>, Vec<Bevinding>) = read
        .iter()
        .cloned()
        .partition(|found| found.pad.is_within(&place));
    let mut fouten = if is_open(dossier) {
        read.clone()
    } else {
        outside
    };
    let peildatum = required(invoer.peildatum, &mut fouten);
    let clear = lie_within(&fouten, &["dossier"]);
    let Some(peildatum) = peildatum.filter(|_| clear) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let uitslag = compose(regelset, peildatum, dossier, &inside);
    Ok(answer(regelset, invoer, peildatum, (uitslag, inside)))
}

/// Whether anything about the casus may be said at all, mistakes included.
fn is_open(dossier: &Dossier) -> bool {
    matches!(dossier.casus, Some(Casusstand::Actief) | None)
}

fn answer(
    regelset: &Regelset,
    invoer: &KaartInvoer,
    peildatum: Datum,
    (uitslag, read): (Uitslag<'_>, Vec<Bevinding>),
) -> KaartAntwoord {
    let woord = tekst::kaart::Woorden::new(regelset, peildatum, &uitslag);
    let wants = |form| invoer.weergave.contains(&form);
    let blad = (!invoer.weergave.is_empty()).then(|| woord.blad());
    let blad = blad.as_ref();
    let silent = matches!(
        uitslag.uitkomst,
        Kaartuitkomst::NietBekend | Kaartuitkomst::OntvangerOnbepaald
    );
    let mut fouten = if silent { Vec::new() } else { read };
    fouten.extend(uitslag.bevindingen.iter().cloned());
    KaartAntwoord {
        uitkomst: uitslag.uitkomst,
        uitleg: woord.uitleg(),
        regime: uitslag.regime,
        kies: uitslag.kies.to_vec(),
        gronden: gronden::used(&woord, uitslag.kaart.as_ref()),
        doen: uitslag
            .niet_voldaan
            .iter()
            .map(|voorwaarde| voorwaarde.doen.clone())
            .collect(),
        vragen: uitslag.vragen.iter().map(question).collect(),
        tekst: blad
            .filter(|_| wants(Weergave::Tekst))
            .map(tekst::bundel::terminal),
        html: blad
            .filter(|_| wants(Weergave::Html))
            .map(tekst::bundel::html),
        let_op: woord.mind(),
        bevindingen: all_in_words(regelset, &fouten),
        bewijs: Bewijs::new(regelset, peildatum),
        kaart: uitslag.kaart,
    }
}

fn question(vraag: &kaart::Vraag<'_>) -> Kaartvraag {
    Kaartvraag {
        voorwaarde: vraag.voorwaarde.map(|voorwaarde| voorwaarde.id.clone()),
        plaats: vraag.plaats.to_string(),
        vraag: tekst::kaart::vraag(vraag).to_owned(),
    }
}
