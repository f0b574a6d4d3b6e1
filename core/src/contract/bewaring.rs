//! `compute_bewaartermijn`: until which day data of a casus may be kept, by which rule,
//! and what could change that.

mod verslag;

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use crate::bewaring::{
    self, Aanhouding, Aanhoudingsreden, Bewaarcasus, Bewaarregels, Bezwaar, Dossier, Gegeven,
    Ontbreekt, OpenPunt, Stand, Verlenging,
};
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::RegelId;
use crate::json::{FromJson, ToJson};
use crate::kenmerk::GegevenId;
use crate::lezen::Gelezen;
use crate::regelset::{Regelset, Termijnregel};
use crate::stroom::{Gegevenscategorie, PgaCategorie, Regime};
use crate::waarheid::Waarheid;

/// What `compute_bewaartermijn` takes. A day that is not given has not come.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct BewaarInvoer {
    /// The day that counts as today and chooses the rules.
    pub peildatum: Option<Datum>,
    /// The casus.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub casus: Bewaarcasus,
    /// Its data, one by one. What they say is not here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gegevens: Vec<Gegeven>,
    /// Renewals (K6).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub verlengingen: Vec<Verlenging>,
    /// Recorded reasons to keep data longer (K3).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aanhoudingen: Vec<Aanhouding>,
}

/// What `compute_bewaartermijn` gives. Days; nothing is destroyed by it.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BewaarAntwoord {
    /// The regime; absent: a fact is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regime: Option<Regime>,
    /// The last day of the casus as a whole.
    pub casus: Bewaartermijn,
    /// The last day of each gegeven, in the order of the input.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gegevens: Vec<GegevenTermijn>,
    /// The recorded reasons to keep data longer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aanhoudingen: Vec<VastgelegdeAanhouding>,
    /// The rules that were used, in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regels: Vec<Termijnregel>,
    /// Every finding, in the order of the fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// What was done and what was not.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// The last day of one gegeven.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GegevenTermijn {
    /// Its reference, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<GegevenId>,
    /// Its category, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub categorie: Option<Gegevenscategorie>,
    /// Its special category under the act on the PGA radicalisering, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pga_categorie: Option<PgaCategorie>,
    /// Its last day.
    pub termijn: Bewaartermijn,
}

/// A last day and how it came about.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Bewaartermijn {
    /// How firm it is.
    pub stand: Stand,
    /// The same in a sentence.
    pub tekst: String,
    /// The last day to destroy or anonymise; only when it is firm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vernietigen_uiterlijk: Option<Datum>,
    /// While it is open: the safe day by what is known. While it is held: the day without
    /// the hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voorlopig: Option<Datum>,
    /// The rule that sets the day, or holds it; its words stand under `regels`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regel: Option<RegelId>,
    /// Whether the last day lies before the peildatum.
    pub verstreken: Waarheid,
    /// The day under each reading of the first processing, as far as it is firm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lezingen: Option<Lezingen>,
    /// From when the data are shielded (K4); absent: not closed, or gone before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub afgeschermd_vanaf: Option<Datum>,
    /// How each renewal comes out for this day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub verlengingen: Vec<Verlengingsadvies>,
    /// What is missing to know the day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ontbreekt: Vec<OntbrekendFeit>,
    /// What the texts leave open and what was done about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open_punten: Vec<OpenPuntTekst>,
}

/// The last day under each reading of "first processing".
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Lezingen {
    /// That of the gegeven.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_gegeven: Option<Datum>,
    /// That of the casus.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_casus: Option<Datum>,
}

/// How a renewal comes out.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Verlengingsadvies {
    /// Where it stands in the input, as a JSON Pointer.
    pub plaats: String,
    /// Whether it counts.
    pub telt: Waarheid,
    /// The same in a sentence; absent: see `bezwaren`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tekst: Option<String>,
    /// What speaks against it, and what would make it possible.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bezwaren: Vec<BezwaarTekst>,
    /// What is missing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ontbreekt: Vec<OntbrekendFeit>,
}

/// What speaks against a renewal.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BezwaarTekst {
    /// What.
    pub bezwaar: Bezwaar,
    /// The same in words, with what would make it possible.
    pub tekst: String,
    /// Where that comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// A fact that is missing.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OntbrekendFeit {
    /// What.
    pub wat: Ontbreekt,
    /// Where it belongs in the input, as a JSON Pointer.
    pub plaats: String,
    /// The question that asks for it.
    pub vraag: String,
}

/// What the texts leave open.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OpenPuntTekst {
    /// What.
    pub punt: OpenPunt,
    /// The same in words.
    pub tekst: String,
}

/// A recorded reason to keep data longer. The words of it are not repeated.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct VastgelegdeAanhouding {
    /// Where it stands in the input, as a JSON Pointer.
    pub plaats: String,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reden: Option<Aanhoudingsreden>,
    /// When it is looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heroverwegen_op: Option<Datum>,
}

/// Works out until which day data may be kept.
///
/// # Errors
///
/// When there is no peildatum, or when anything could not be read: a day that rests on
/// half an input could be too late.
pub fn compute_bewaartermijn(
    regelset: &Regelset,
    gelezen: &Gelezen<BewaarInvoer>,
) -> Result<BewaarAntwoord, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    let mut fouten = read.clone();
    let Some(peildatum) = required(invoer.peildatum, &mut fouten) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let BewaarInvoer {
        casus,
        gegevens,
        verlengingen,
        aanhoudingen,
        ..
    } = invoer;
    fouten.extend(bewaring::check(
        casus,
        gegevens,
        verlengingen,
        aanhoudingen,
        peildatum,
        read,
    ));
    let bevindingen = all_in_words(regelset, &fouten);
    if !read.is_empty() {
        return Err(bevindingen);
    }
    let dossier = Dossier {
        peildatum,
        casus,
        verlengingen: bewaring::within_limit(verlengingen),
        aanhoudingen: bewaring::within_limit(aanhoudingen),
        regels: Bewaarregels::on(regelset, peildatum),
    };
    let gegevens = bewaring::within_limit(gegevens);
    Ok(verslag::report(regelset, &dossier, gegevens, bevindingen))
}
