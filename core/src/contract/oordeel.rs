//! `check_oordeel`: whether the oordeel of people on an advice is complete, and as
//! what it can be accepted.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words, lie_within};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use crate::datum::Datum;
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::oordeel::{self, Aanvaarding, Afwijking, GegevenAdvies, Oordeel};
use crate::regelset::{Ernst, Regelset};
use crate::tekst;

/// What `check_oordeel` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum", "advies", "oordeel"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct OordeelInvoer {
    /// The day that counts as today.
    pub peildatum: Option<Datum>,
    /// The advice that the oordeel is about.
    pub advies: GegevenAdvies,
    /// The oordeel, as far as it is filled in.
    pub oordeel: Oordeel,
}

/// What `check_oordeel` gives. It weighs no reasons and moves no casus: people do.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OordeelAdvies {
    /// As what the oordeel can be accepted: `niet` if and only if a finding blocks.
    pub aanvaard_als: Aanvaarding,
    /// The same in a sentence.
    pub tekst: String,
    /// Whether it deviates from the advice that leads.
    pub afwijking: Afwijking,
    /// How many days after the advice it was given; absent: not known, or before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dagen_na_advies: Option<u32>,
    /// Every finding: what could not be read, then the rest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// Who decides, and what was not looked at.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// Checks an oordeel.
///
/// # Errors
///
/// When there is no peildatum, or something outside the advice and the oordeel
/// does not fit.
pub fn check_oordeel(
    regelset: &Regelset,
    gelezen: &Gelezen<OordeelInvoer>,
) -> Result<OordeelAdvies, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    let mut fouten = read.clone();
    let peildatum = required(invoer.peildatum, &mut fouten);
    let (Some(peildatum), true) = (peildatum, lie_within(read, &["advies", "oordeel"])) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let OordeelInvoer {
        advies, oordeel, ..
    } = invoer;
    fouten.extend(oordeel::check(oordeel, advies, peildatum, read));
    let bevindingen = all_in_words(regelset, &fouten);
    let blocks = bevindingen.iter().any(|fout| fout.ernst == Ernst::Fout);
    let aanvaard_als = if blocks {
        Aanvaarding::Niet
    } else {
        oordeel.aanvaarding()
    };
    Ok(OordeelAdvies {
        aanvaard_als,
        tekst: tekst::oordeel::aanvaarding(aanvaard_als).to_owned(),
        afwijking: oordeel.afwijking(advies),
        dagen_na_advies: oordeel.days_after(advies),
        bevindingen,
        let_op: tekst::oordeel::ALLEEN_DE_VORM.to_owned(),
        bewijs: Bewijs::new(regelset, peildatum),
    })
}
