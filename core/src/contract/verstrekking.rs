//! `check_verstrekking`: whether a provision meets the conditions of the law, part by
//! part, on which basis, what has to happen first, and what is not known.

mod verslag;

use serde::{Deserialize, Serialize};

use self::verslag::Verslag;
use super::bevinding::{Fout, all_in_words, lie_within};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use crate::aanmelding::grondslag::{BeperkingSoort, Grondslag};
use crate::aanmelding::organisatie::Organisatie;
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::RegelId;
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::regelset::Regelset;
use crate::regelset::document::verstrekkingsregel::Rij;
use crate::stroom::categorie::Betreft;
use crate::stroom::{Gegevenscategorie, Regime, Weigeringsgrond};
use crate::verstrekking::{Tabel, Toets, Verstrekking, Verstrekkingsuitkomst, check};
use crate::waarheid::Waarheid;

/// What `check_verstrekking` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum", "verstrekking"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct VerstrekkingInvoer {
    /// The day that counts as today: the day of providing. It chooses the law.
    pub peildatum: Option<Datum>,
    /// What someone wants to provide, to whom, and what people say of it.
    pub verstrekking: Verstrekking,
}

/// What `check_verstrekking` gives. Advice: people decide whether to provide.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct VerstrekkingAdvies {
    /// Which law governs; absent: not known yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regime: Option<Regime>,
    /// Which row of the table; absent: not known, or another law governs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regel: Option<Rij>,
    /// The row that led to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<Rij>,
    /// The title of the row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub titel: Option<String>,
    /// How it comes out.
    pub uitkomst: Verstrekkingsuitkomst,
    /// The same in sentences.
    pub tekst: String,
    /// The basis, if the conditions are met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grondslag: Option<Grondslag>,
    /// Where the row comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vindplaatsen: Vec<Vindplaats>,
    /// The receiver is no organisation of the law: choose one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kies: Vec<OntvangerKeuze>,
    /// The conditions on the provision as a whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voorwaarden: Vec<VoorwaardeAdvies>,
    /// The parts, in the order of the input.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub onderdelen: Vec<OnderdeelAdvies>,
    /// What would make more of it meet the conditions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doen: Vec<String>,
    /// What to ask: only what can still make a difference.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vragen: Vec<Verstrekkingsvraag>,
    /// What goes with it, and who decides.
    pub let_op: Vec<String>,
    /// Every finding: what could not be read, then the rest in the order of the fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// An organisation to choose, and the row that it falls under.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OntvangerKeuze {
    /// The organisation.
    pub organisatie: Organisatie,
    /// Its row. A derde falls under another one for special and criminal data.
    pub regels: Vec<Rij>,
    /// The same in a sentence.
    pub tekst: String,
}

/// One condition.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct VoorwaardeAdvies {
    /// Its name.
    pub voorwaarde: RegelId,
    /// The row that sets it.
    pub regel: Rij,
    /// Whether it holds.
    pub waarde: Waarheid,
    /// What it says.
    pub tekst: String,
    /// What to do about it; absent: it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doen: Option<String>,
    /// Where it comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// One part.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OnderdeelAdvies {
    /// Where it stands: a JSON Pointer.
    pub plaats: String,
    /// Which data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub categorie: Option<Gegevenscategorie>,
    /// Whose data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub betreft: Option<Betreft>,
    /// Which row; absent: not known, or another law governs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regel: Option<Rij>,
    /// How it comes out.
    pub uitkomst: Verstrekkingsuitkomst,
    /// The same in a sentence.
    pub tekst: String,
    /// The conditions on this part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voorwaarden: Vec<VoorwaardeAdvies>,
    /// The refusals that hold it back, or may.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weigeringen: Vec<WeigeringAdvies>,
    /// The restrictions that travel with it (Wgs art. 2.29(3)).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meereizend: Vec<Meereizend>,
}

/// A refusal that someone recorded.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WeigeringAdvies {
    /// Where it stands: a JSON Pointer.
    pub plaats: String,
    /// On which ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grond: Option<Weigeringsgrond>,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub door: Option<Organisatie>,
    /// Whether it holds this part back; `onbekend`: it is not complete or may not fit.
    pub waarde: Waarheid,
    /// What it does, in plain Dutch.
    pub tekst: String,
    /// When it is looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heroverwegen_op: Option<Datum>,
    /// The law behind it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vindplaatsen: Vec<Vindplaats>,
}

/// A restriction that travels with a part.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Meereizend {
    /// What kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub soort: Option<BeperkingSoort>,
    /// With whom the data may not be shared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub niet_delen_met: Vec<Organisatie>,
    /// The same in a sentence.
    pub tekst: String,
}

/// A question that can still make a difference.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Verstrekkingsvraag {
    /// The condition that it is about; absent: it is about which law governs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voorwaarde: Option<RegelId>,
    /// Where to answer it: a JSON Pointer.
    pub plaats: String,
    /// The question.
    pub vraag: String,
}

/// Holds a provision against the conditions of the law.
///
/// # Errors
///
/// When there is no peildatum, or something outside the provision does not fit.
pub fn check_verstrekking(
    regelset: &Regelset,
    gelezen: &Gelezen<VerstrekkingInvoer>,
) -> Result<VerstrekkingAdvies, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    let mut fouten = read.clone();
    let peildatum = required(invoer.peildatum, &mut fouten);
    let (Some(dag), true) = (peildatum, lie_within(read, &["verstrekking"])) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let document = regelset.document();
    let tabel = Tabel {
        regels: &document.verstrekkingsregels,
        gronden: &document.weigeringsgronden,
        dag,
    };
    let verstrekking = &invoer.verstrekking;
    let toets = Toets::of(verstrekking, &tabel, read);
    fouten.extend(check(verstrekking, &tabel, toets.regime, read));
    let verslag = Verslag {
        verstrekking,
        tabel,
        toets: &toets,
    };
    let bevindingen = all_in_words(regelset, &fouten);
    Ok(verslag.report(bevindingen, Bewijs::new(regelset, dag)))
}
