//! `export_jzv_melding` and `import_jzv_melding`: an aanmelding in the shape of a draft,
//! and back.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words, lie_within};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use crate::aanmelding::Aanmelding;
use crate::bericht::jzv::{self, Aanvulling, Melding};
use crate::datum::Datum;
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::regelset::Regelset;
use crate::tekst;

/// What `export_jzv_melding` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum", "aanmelding"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct JzvExportInvoer {
    /// The day that counts as today.
    pub peildatum: Option<Datum>,
    /// The aanmelding, as far as it is filled in.
    pub aanmelding: Aanmelding,
    /// What the draft asks beside it.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub aanvulling: Aanvulling,
}

/// What `export_jzv_melding` gives. It does not say that the melding meets the draft.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct JzvExport {
    /// Name and version of the shape.
    pub profiel: String,
    /// The melding, as far as it fits; absent: it has no name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub melding: Option<Melding>,
    /// The places of the aanmelding that the melding does not hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub niet_overgenomen: Vec<String>,
    /// Every finding: what could not be read, then what does not fit the draft.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// What the shape is worth.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// What `import_jzv_melding` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum", "melding"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct JzvImportInvoer {
    /// The day that counts as today.
    pub peildatum: Option<Datum>,
    /// The melding, in the shape of the draft.
    pub melding: Melding,
}

/// What `import_jzv_melding` gives.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct JzvImport {
    /// Name and version of the shape.
    pub profiel: String,
    /// What the form has fields for; absent: it is no melding for a ZVH.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aanmelding: Option<Aanmelding>,
    /// The places of the melding that the aanmelding does not hold, or not wholly.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub niet_overgenomen: Vec<String>,
    /// Every finding: what could not be read, then the rest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// What the shape is worth.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// Makes a melding of an aanmelding.
///
/// # Errors
///
/// When there is no peildatum, or something outside the aanmelding and what goes beside it
/// does not fit.
pub fn export_jzv_melding(
    regelset: &Regelset,
    gelezen: &Gelezen<JzvExportInvoer>,
) -> Result<JzvExport, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    let mut fouten = read.clone();
    let peildatum = required(invoer.peildatum, &mut fouten);
    let clear = lie_within(&fouten, &["aanmelding", "aanvulling"]);
    let Some(peildatum) = peildatum.filter(|_| clear) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let aanmelding = &invoer.aanmelding;
    let melding = jzv::export(aanmelding, &invoer.aanvulling, &mut fouten);
    let niet_overgenomen = jzv::missing_from_melding(aanmelding, &melding);
    let named = melding.id.is_some();
    Ok(JzvExport {
        profiel: jzv::PROFIEL.to_owned(),
        niet_overgenomen: if named { niet_overgenomen } else { Vec::new() },
        melding: Some(melding).filter(|_| named),
        bevindingen: all_in_words(regelset, &fouten),
        let_op: tekst::bericht::JZV_CONCEPT.to_owned(),
        bewijs: Bewijs::new(regelset, peildatum),
    })
}

/// Makes an aanmelding of a melding.
///
/// # Errors
///
/// When there is no peildatum, or something outside the melding does not fit.
pub fn import_jzv_melding(
    regelset: &Regelset,
    gelezen: &Gelezen<JzvImportInvoer>,
) -> Result<JzvImport, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    let mut fouten = read.clone();
    let peildatum = required(invoer.peildatum, &mut fouten);
    let clear = lie_within(&fouten, &["melding"]);
    let Some(peildatum) = peildatum.filter(|_| clear) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let melding = &invoer.melding;
    let aanmelding = jzv::import(melding, &mut fouten);
    let lost = |form: &Aanmelding| jzv::missing_from_aanmelding(melding, form);
    Ok(JzvImport {
        profiel: jzv::PROFIEL.to_owned(),
        niet_overgenomen: aanmelding.as_ref().map(lost).unwrap_or_default(),
        aanmelding,
        bevindingen: all_in_words(regelset, &fouten),
        let_op: tekst::bericht::JZV_CONCEPT.to_owned(),
        bewijs: Bewijs::new(regelset, peildatum),
    })
}
