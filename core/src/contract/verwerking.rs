//! `describe_verwerking`: what a log of processings wants to know, as records.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words, lie_within};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use crate::bericht::verwerking::{Regel, Verwerking, describe};
use crate::datum::Datum;
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::pad::Pad;
use crate::regelset::{Ernst, Regelset};
use crate::tekst;

/// What `describe_verwerking` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum", "verwerking"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct VerwerkingInvoer {
    /// The day that counts as today.
    pub peildatum: Option<Datum>,
    /// The processing.
    pub verwerking: Verwerking,
}

/// What `describe_verwerking` gives. Nothing is logged.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct VerwerkingAntwoord {
    /// One record for each betrokkene; absent if and only if a finding blocks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regels: Vec<Regel>,
    /// Every finding: what could not be read, then the rest in the order of the fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// What the shape is worth.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// Makes the records of a processing.
///
/// # Errors
///
/// When there is no peildatum, or something outside the processing does not fit.
pub fn describe_verwerking(
    regelset: &Regelset,
    gelezen: &Gelezen<VerwerkingInvoer>,
) -> Result<VerwerkingAntwoord, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    let mut fouten = read.clone();
    let peildatum = required(invoer.peildatum, &mut fouten);
    let clear = lie_within(&fouten, &["verwerking"]);
    let Some(peildatum) = peildatum.filter(|_| clear) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let pad = Pad::top().to("verwerking");
    let regels = describe(&invoer.verwerking, &pad, &mut fouten);
    let bevindingen = all_in_words(regelset, &fouten);
    let blocks = bevindingen.iter().any(|fout| fout.ernst == Ernst::Fout);
    Ok(VerwerkingAntwoord {
        regels: if blocks { Vec::new() } else { regels },
        bevindingen,
        let_op: tekst::bericht::WERKVERSIE.to_owned(),
        bewijs: Bewijs::new(regelset, peildatum),
    })
}
