//! `validate_aanmelding`: everything that is missing or does not fit, at once.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, Probleem, all_in_words};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use crate::aanmelding::Aanmelding;
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::id::{LeefgebiedId, RegelId};
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::pad::Pad;
use crate::regelset::{Ernst, Regelset};
use crate::validatie::{Context, validate};

/// What `validate_aanmelding` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum", "aanmelding"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ValidatieInvoer {
    /// The day that counts as today and chooses the rules.
    pub peildatum: Option<Datum>,
    /// The aanmelding, as far as it is filled in.
    pub aanmelding: Aanmelding,
}

/// What `validate_aanmelding` gives.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Validatie {
    /// Whether anything blocks.
    pub volledigheid: Volledigheid,
    /// Every finding: what could not be read, then the rest in the order of the form.
    /// Places are seen from the aanmelding.
    pub bevindingen: Vec<Fout>,
    /// The findings that block, as ZGW software expects them; absent if nothing does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub probleem: Option<Probleem>,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// Whether an aanmelding is complete enough to weigh.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Volledigheid {
    /// Nothing blocks.
    Compleet,
    /// Something must be mended first.
    Aanvullen,
}

/// Validates an aanmelding.
///
/// # Errors
///
/// When there is no peildatum, or something outside the aanmelding does not fit.
pub fn validate_aanmelding(
    regelset: &Regelset,
    gelezen: &Gelezen<ValidatieInvoer>,
) -> Result<Validatie, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen,
    } = gelezen;
    let mut fouten = bevindingen.clone();
    let peildatum = required(invoer.peildatum, &mut fouten);
    let (Some(peildatum), Some(van_aanmelding)) = (peildatum, in_aanmelding(&fouten)) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let bevindingen = findings(regelset, &invoer.aanmelding, peildatum, van_aanmelding);
    Ok(Validatie {
        volledigheid: Volledigheid::of(&bevindingen),
        probleem: Probleem::of(&bevindingen),
        bevindingen,
        bewijs: Bewijs::new(regelset, peildatum),
    })
}

impl Volledigheid {
    /// Something blocks, or nothing does.
    pub(super) fn of(bevindingen: &[Fout]) -> Self {
        let blocks = bevindingen.iter().any(|fout| fout.ernst == Ernst::Fout);
        if blocks {
            Self::Aanvullen
        } else {
            Self::Compleet
        }
    }
}

/// The findings as seen from the aanmelding. `None`: some lie outside it, so that
/// the question itself cannot be answered.
pub(super) fn in_aanmelding(bevindingen: &[Bevinding]) -> Option<Vec<Bevinding>> {
    let aanmelding = Pad::top().to("aanmelding");
    let seen = |bevinding: &Bevinding| {
        let pad = bevinding.pad.seen_from(&aanmelding)?;
        Some(Bevinding {
            pad,
            ..bevinding.clone()
        })
    };
    bevindingen.iter().map(seen).collect()
}

/// Everything there is to say of an aanmelding, in words.
///
/// A place that could not be read has that as its finding, and is not also missing.
pub(super) fn findings(
    regelset: &Regelset,
    aanmelding: &Aanmelding,
    peildatum: Datum,
    read: Vec<Bevinding>,
) -> Vec<Fout> {
    let document = regelset.document();
    let stand = regelset.stand(peildatum);
    let criteria: Vec<RegelId> = stand
        .into_iter()
        .flat_map(|stand| regelset.profielen(stand))
        .flat_map(|profiel| profiel.criteria.clone())
        .collect();
    let leefgebieden: Vec<LeefgebiedId> = document
        .leefgebieden
        .iter()
        .map(|leefgebied| leefgebied.id.clone())
        .collect();
    let context = Context {
        peildatum,
        gemeenten: &document.gemeenten,
        criteria: &criteria,
        leefgebieden: &leefgebieden,
    };
    let mut found = validate(aanmelding, &context);
    found.retain(|bevinding| !Bevinding::covered(&bevinding.pad, &read));
    let mut all = read;
    all.extend(found);
    all_in_words(regelset, &all)
}
