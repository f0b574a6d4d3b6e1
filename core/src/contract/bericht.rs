//! `compose_bericht`: a message about the agreements between ZSM and the ZVH.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words, lie_within};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use crate::bericht::{Bericht, Berichtprofiel, CloudEvent, compose};
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::pad::Pad;
use crate::regelset::{Ernst, Regelset};
use crate::tekst;

/// What `compose_bericht` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum", "profiel"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct BerichtInvoer {
    /// The day that counts as today.
    pub peildatum: Option<Datum>,
    /// By which agreements the message is shaped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profiel: Option<Berichtprofiel>,
    /// What the message is about.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub bericht: Bericht,
}

/// What `compose_bericht` gives. Nothing is sent.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BerichtAntwoord {
    /// By which agreements the message is shaped.
    pub profiel: Berichtprofiel,
    /// The message; absent if and only if a finding blocks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<CloudEvent>,
    /// Every finding: what could not be read, then the rest in the order of the fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// What the profile is, and what was not looked at.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// Makes a message.
///
/// # Errors
///
/// When there is no peildatum or no profile, or something outside the message does not fit.
pub fn compose_bericht(
    regelset: &Regelset,
    gelezen: &Gelezen<BerichtInvoer>,
) -> Result<BerichtAntwoord, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    let mut fouten = read.clone();
    let peildatum = required(invoer.peildatum, &mut fouten);
    if invoer.profiel.is_none() {
        let pad = Pad::top().to("profiel");
        Bevinding::new(pad, "bericht-profiel-ontbreekt").add_to(&mut fouten);
    }
    let clear = lie_within(&fouten, &["bericht"]);
    let (Some(peildatum), Some(profiel), true) = (peildatum, invoer.profiel, clear) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let pad = Pad::top().to("bericht");
    let event = compose(&invoer.bericht, profiel, peildatum, &pad, &mut fouten);
    let bevindingen = all_in_words(regelset, &fouten);
    let blocks = bevindingen.iter().any(|fout| fout.ernst == Ernst::Fout);
    Ok(BerichtAntwoord {
        profiel,
        event: event.filter(|_| !blocks),
        bevindingen,
        let_op: tekst::bericht::profiel(profiel).to_owned(),
        bewijs: Bewijs::new(regelset, peildatum),
    })
}
