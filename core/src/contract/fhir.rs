//! `export_fhir`: what is on the table as FHIR R4, for systems that speak it.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words, lie_within};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use crate::beoordeling::Stukken;
use crate::bevinding::Bevinding;
use crate::bundeling;
use crate::datum::Datum;
use crate::fhir::{self, Export, List, Observation, RiskAssessment};
use crate::json::{FromJson, ToJson};
use crate::kenmerk::BeoordelingId;
use crate::lezen::Gelezen;
use crate::pad::Pad;
use crate::regelset::Regelset;
use crate::tekst;

/// What `export_fhir` takes: the papers of a bundle.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct FhirInvoer {
    /// The day that counts as today and chooses the rules.
    pub peildatum: Option<Datum>,
    /// Everything on the table.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub stukken: Stukken,
    /// Only this assessment. Absent: all of them, and the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beoordeling: Option<BeoordelingId>,
}

/// What `export_fhir` gives: resources of FHIR R4. What of an assessment leaves stands in
/// [`crate::fhir`].
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FhirAntwoord {
    /// Every result.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub risk_assessments: Vec<RiskAssessment>,
    /// The table as a list; absent if one assessment was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<List>,
    /// Every context result.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub observations: Vec<Observation>,
    /// Every finding: what could not be read, then the rest in the order of the fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// Who decides.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// Lays assessments side by side and gives them as FHIR.
///
/// # Errors
///
/// When there is no peildatum, when the assessment that is asked for is not in the bundle,
/// or when something outside the papers does not fit.
pub fn export_fhir(
    regelset: &Regelset,
    gelezen: &Gelezen<FhirInvoer>,
) -> Result<FhirAntwoord, Vec<Fout>> {
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
    let stukken = &invoer.stukken;
    let bundel = bundeling::bundle(regelset, peildatum, stukken, &pad, &mut fouten);
    let alleen = invoer.beoordeling.as_ref();
    let Some(export) = fhir::export(regelset, stukken, &bundel, alleen) else {
        let pad = Pad::top().to("beoordeling");
        fouten.push(Bevinding::new(pad, "fhir-beoordeling-onbekend"));
        return Err(all_in_words(regelset, &fouten));
    };
    let Export {
        risk_assessments,
        list,
        observations,
    } = export;
    Ok(FhirAntwoord {
        risk_assessments,
        list,
        observations,
        bevindingen: all_in_words(regelset, &fouten),
        let_op: tekst::fhir::LET_OP.to_owned(),
        bewijs: Bewijs::new(regelset, peildatum),
    })
}
