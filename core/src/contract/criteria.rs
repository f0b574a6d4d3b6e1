//! `check_criteria`: law and policy side by side, with reasons and questions.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words};
use super::bewijs::Bewijs;
use super::feiten::{self, GegevenFeit};
use super::maatstaf::{CriteriumLezing, Keuzes};
use super::toets::Toets;
use super::validatie::in_aanmelding;
use super::verslag;
use crate::aanmelding::Aanmelding;
use crate::afleiding;
use crate::bevinding::Bevinding;
use crate::criteria::{self, Maatstaf};
use crate::datum::Datum;
use crate::feit::Feitenblad;
use crate::id::{LezingId, LijstId, ProfielId};
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::pad::Pad;
use crate::regelset::Regelset;
use crate::waarheid::Waarheid;

/// What `check_criteria` takes: an aanmelding or feiten, and choices.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct CriteriaInvoer {
    /// The day that chooses the rules.
    pub peildatum: Option<Datum>,
    /// The casus as an aanmelding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aanmelding: Option<Aanmelding>,
    /// The casus as feiten. What is not in the list is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feiten: Option<Vec<GegevenFeit>>,
    /// The policy definition; absent: the newest in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profiel: Option<ProfielId>,
    /// The lezing of that definition; absent: its standard one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lezing: Option<LezingId>,
    /// How leefgebieden are counted; absent: each one by itself (`canoniek`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leefgebiedenlijst: Option<LijstId>,
    /// How single criteria are read; absent: their standard lezing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub criterium_lezingen: Vec<CriteriumLezing>,
}

/// What `check_criteria` gives.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CriteriaAdvies {
    /// Law and policy.
    pub toets: Toets,
    /// What could not be read in the aanmelding. Those places count as unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// Who decides.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// Holds a casus against law and policy.
///
/// # Errors
///
/// When there is no peildatum, when neither or both of aanmelding and feiten
/// are given, or when a choice or feit does not exist.
pub fn check_criteria(
    regelset: &Regelset,
    gelezen: &Gelezen<CriteriaInvoer>,
) -> Result<CriteriaAdvies, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen,
    } = gelezen;
    let mut fouten = bevindingen.clone();
    let maatstaf = invoer.keuzes().check(regelset, &mut fouten);
    let blad = invoer.feitenblad(regelset, &mut fouten);
    let (Some(maatstaf), Some(van_aanmelding)) = (maatstaf, in_aanmelding(&fouten)) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let uitslag = criteria::check(regelset, &maatstaf, blad.waarden());
    Ok(CriteriaAdvies {
        toets: verslag::toets(&blad, &maatstaf, &uitslag),
        bevindingen: all_in_words(regelset, &van_aanmelding),
        let_op: crate::tekst::MENSEN_BESLISSEN.to_owned(),
        bewijs: Bewijs::new(regelset, maatstaf.peildatum).with(&uitslag),
    })
}

impl CriteriaInvoer {
    /// The choices as they count in these rules, whatever the casus is.
    ///
    /// # Errors
    ///
    /// When there is no peildatum, or when a choice does not exist.
    pub fn maatstaf(&self, regelset: &Regelset) -> Result<Maatstaf, Vec<Fout>> {
        let mut fouten = Vec::new();
        let maatstaf = self.keuzes().check(regelset, &mut fouten);
        match maatstaf.filter(|_| fouten.is_empty()) {
            Some(maatstaf) => Ok(maatstaf),
            None => Err(all_in_words(regelset, &fouten)),
        }
    }

    /// The choices and the feiten by number, with everything that is wrong with them added to
    /// `fouten`.
    pub(super) fn checked(
        &self,
        regelset: &Regelset,
        fouten: &mut Vec<Bevinding>,
    ) -> (Option<Maatstaf>, Vec<Waarheid>) {
        let maatstaf = self.keuzes().check(regelset, fouten);
        let blad = self.feitenblad(regelset, fouten);
        (maatstaf, blad.waarden().to_vec())
    }

    fn keuzes(&self) -> Keuzes<'_> {
        Keuzes {
            peildatum: self.peildatum,
            profiel: self.profiel.as_ref(),
            lezing: self.lezing.as_ref(),
            leefgebiedenlijst: self.leefgebiedenlijst.as_ref(),
            criterium_lezingen: &self.criterium_lezingen,
        }
    }

    fn feitenblad<'r>(
        &self,
        regelset: &'r Regelset,
        fouten: &mut Vec<Bevinding>,
    ) -> Feitenblad<'r> {
        match (&self.aanmelding, &self.feiten) {
            (Some(aanmelding), None) => {
                afleiding::derive(regelset, aanmelding, &Pad::top().to("aanmelding"))
            }
            (None, Some(feiten)) => {
                let mut blad = Feitenblad::new(regelset);
                feiten::note(&mut blad, feiten, "feiten", feiten::Soort::Alle, fouten);
                blad
            }
            (Some(_), Some(_)) => {
                fouten.push(Bevinding::new(Pad::top(), "invoer-dubbel"));
                Feitenblad::new(regelset)
            }
            (None, None) => {
                let unread = |veld| Bevinding::covered(&Pad::top().to(veld), fouten);
                if !unread("aanmelding") && !unread("feiten") {
                    fouten.push(Bevinding::new(Pad::top(), "invoer-leeg"));
                }
                Feitenblad::new(regelset)
            }
        }
    }
}
