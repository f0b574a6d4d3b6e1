//! `bundle_beoordelingen`: what everybody says, side by side, with what is missing and
//! what asks for attention.

mod regels;

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words, lie_within};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use crate::beoordeling::Stukken;
use crate::bron::Vindplaats;
use crate::bundeling::{self, Bundel};
use crate::datum::Datum;
use crate::id::RegelId;
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::pad::Pad;
use crate::regelset::Regelset;
use crate::tekst;

/// What `bundle_beoordelingen` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct BundelInvoer {
    /// The day that counts as today and chooses the rules.
    pub peildatum: Option<Datum>,
    /// Everything on the table.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub stukken: Stukken,
    /// In which readable forms the bundle comes along. None: only the data.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub weergave: Vec<Weergave>,
}

keuze! {
    /// A readable form of a bundle.
    pub enum Weergave {
        /// Plain text, for a terminal.
        Tekst,
        /// A fragment of HTML without styles, escaped, to put in a page.
        Html,
    }
}

/// What `bundle_beoordelingen` gives. People give it duiding; nothing here decides.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BundelAntwoord {
    /// Everything side by side.
    pub bundel: Bundel,
    /// Every rule that the bundle refers to, once, in words.
    pub regels: Vec<BundelregelTekst>,
    /// The bundle as plain text, if asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tekst: Option<String>,
    /// The bundle as a fragment of HTML, if asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// Every finding: what could not be read, then the rest in the order of the fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// Who decides.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// A rule of bundling or duiding in words.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BundelregelTekst {
    /// Its name.
    pub regel: RegelId,
    /// Its title.
    pub titel: String,
    /// What it says, in plain Dutch.
    pub tekst: String,
    /// What to do about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doen: Option<String>,
    /// Where it comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// Lays assessments side by side.
///
/// # Errors
///
/// When there is no peildatum, or when something outside the papers does not fit.
pub fn bundle_beoordelingen(
    regelset: &Regelset,
    gelezen: &Gelezen<BundelInvoer>,
) -> Result<BundelAntwoord, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    let mut fouten = read.clone();
    let peildatum = required(invoer.peildatum, &mut fouten);
    let clear = lie_within(&fouten, &["stukken"]);
    let Some(peildatum) = peildatum.filter(|_| clear) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let pad = Pad::top().to("stukken");
    let bundel = bundeling::bundle(regelset, peildatum, &invoer.stukken, &pad, &mut fouten);
    // with other choices than the house made it would be another bundle
    let choices = pad.to("instellingen");
    if fouten.iter().any(|fout| fout.pad.is_within(&choices)) {
        return Err(all_in_words(regelset, &fouten));
    }
    let wants = |form| invoer.weergave.contains(&form);
    let blad = (!invoer.weergave.is_empty()).then(|| tekst::bundel::blad(&bundel, regelset));
    let blad = blad.as_ref();
    Ok(BundelAntwoord {
        regels: regels::referred(regelset, &bundel),
        tekst: blad
            .filter(|_| wants(Weergave::Tekst))
            .map(tekst::bundel::terminal),
        html: blad
            .filter(|_| wants(Weergave::Html))
            .map(tekst::bundel::html),
        bevindingen: all_in_words(regelset, &fouten),
        let_op: tekst::bundel::MENSEN_DUIDEN.to_owned(),
        bewijs: Bewijs::new(regelset, peildatum),
        bundel,
    })
}
