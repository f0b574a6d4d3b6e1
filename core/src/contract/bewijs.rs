//! The receipt of an answer: with what it was made, so that it can be made again.
//!
//! Holds no hash of the input: the hash of a BSN is a BSN.

use serde::{Deserialize, Serialize};

use crate::criteria::Uitslag;
use crate::datum::Datum;
use crate::id::{LezingId, LijstId, ProfielId, RegioId};
use crate::json::ToJson;
use crate::regelset::Regelset;

/// With what an answer was made.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Bewijs {
    /// The library.
    pub bibliotheek: String,
    /// Its version.
    pub versie: String,
    /// The version of the rules: year and number.
    pub regelset_versie: String,
    /// SHA-256 over the RFC 8785 canonical JSON of the rules.
    pub regelset_vingerafdruk: String,
    /// The day that chose the rules; absent if it is about every day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub peildatum: Option<Datum>,
    /// The region whose rules were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regio: Option<GebruikteRegio>,
    /// The profielen that were used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub profielen: Vec<GebruiktProfiel>,
    /// The leefgebiedenlijst by which was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leefgebiedenlijst: Option<LijstId>,
}

/// A region whose rules were used.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GebruikteRegio {
    /// Its name.
    pub regio: RegioId,
    /// The first day of its version.
    pub geldig_vanaf: Datum,
    /// SHA-256 over the RFC 8785 canonical JSON of its profile.
    pub vingerafdruk: String,
}

/// A profiel that was used.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GebruiktProfiel {
    /// Its name.
    pub profiel: ProfielId,
    /// The first day of its version.
    pub geldig_vanaf: Datum,
    /// The lezing.
    pub lezing: LezingId,
}

impl Bewijs {
    /// The receipt of an answer that used no profiel.
    pub(super) fn new(regelset: &Regelset, peildatum: impl Into<Option<Datum>>) -> Self {
        Self {
            bibliotheek: env!("CARGO_PKG_NAME").to_owned(),
            versie: env!("CARGO_PKG_VERSION").to_owned(),
            regelset_versie: regelset.document().versie.clone(),
            regelset_vingerafdruk: regelset.vingerafdruk().to_owned(),
            peildatum: peildatum.into(),
            regio: regelset.regio().map(|regio| GebruikteRegio {
                regio: regio.profiel.id.clone(),
                geldig_vanaf: regio.profiel.geldig_vanaf,
                vingerafdruk: regio.vingerafdruk.clone(),
            }),
            profielen: Vec::new(),
            leefgebiedenlijst: None,
        }
    }

    /// The receipt with what a check used.
    pub(super) fn with(self, uitslag: &Uitslag<'_>) -> Self {
        let used = [&uitslag.wet, &uitslag.beleid]
            .into_iter()
            .filter_map(|p| p.inhoud.as_ref());
        let profielen = used.map(|inhoud| GebruiktProfiel {
            profiel: inhoud.profiel.id.clone(),
            geldig_vanaf: inhoud.profiel.geldig_vanaf,
            lezing: inhoud.lezing.clone(),
        });
        let leefgebiedenlijst = uitslag.leefgebiedenlijst.clone();
        Self {
            profielen: profielen.collect(),
            leefgebiedenlijst,
            ..self
        }
    }
}
