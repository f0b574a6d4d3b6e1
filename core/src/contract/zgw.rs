//! `export_zgw` and `describe_zaaktype`: an advice as bodies for a register of zaken, and
//! the types that such a register needs first.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words, lie_within};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use crate::aanmelding::betrokkene::Betrokkene;
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::oordeel::{GegevenAdvies, Oordeel};
use crate::pad::Pad;
use crate::regelset::{Ernst, Regelset};
use crate::tekst;
use crate::zgw::invoer::{
    Aanmelderrol, Adviesbewijs, Afsluiting, Notitie, Ontvangst, Zaakcatalogus, Zaakgegevens,
    ZgwProfiel,
};
use crate::zgw::recept::{self, Zaaktyperecept};
use crate::zgw::{self, Zaakstukken, ZgwBundel};

/// What `export_zgw` takes. Only what goes along need be given; how it maps stands in
/// [`crate::zgw`].
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum", "profiel", "zaak"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ZgwInvoer {
    /// The day that counts as today.
    pub peildatum: Option<Datum>,
    /// Which API the bodies are for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profiel: Option<ZgwProfiel>,
    /// The Zaak: how to make it, or where it is.
    pub zaak: Zaakgegevens,
    /// Where the types are, as far as they are needed.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub catalogus: Zaakcatalogus,
    /// That the aanmelding came in.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub ontvangst: Ontvangst,
    /// Who refers.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub aanmelder: Aanmelderrol,
    /// Whom it is about, as on the aanmelding; leave out whom the register must not know.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub betrokkenen: Vec<Betrokkene>,
    /// The advice, as `check_oordeel` takes it.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub advies: GegevenAdvies,
    /// What of the advice is kept with the Zaak.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub adviesbewijs: Adviesbewijs,
    /// The oordeel of people, as `check_oordeel` takes it. It alone gives a result.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub oordeel: Oordeel,
    /// How the triage ends after that oordeel.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub afsluiting: Afsluiting,
    /// A note with the text of the advice.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub notitie: Notitie,
}

/// What `export_zgw` gives. Nothing is posted.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ZgwAntwoord {
    /// Which API the bodies are for.
    pub profiel: ZgwProfiel,
    /// The bodies; absent if and only if a finding blocks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bundel: Option<ZgwBundel>,
    /// Every finding: what could not be read, then the rest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// Who decides, and in which order to post.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// What `describe_zaaktype` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ZaaktypeInvoer {
    /// The day that counts as today.
    pub peildatum: Option<Datum>,
}

/// What `describe_zaaktype` gives.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ZaaktypeAntwoord {
    /// What to make in the Catalogi API.
    pub recept: Zaaktyperecept,
    /// What it is worth, and what the organisation adds.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// Makes bodies for a register of zaken.
///
/// # Errors
///
/// When there is no peildatum or no profile, or one of them does not fit.
pub fn export_zgw(
    regelset: &Regelset,
    gelezen: &Gelezen<ZgwInvoer>,
) -> Result<ZgwAntwoord, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    let mut fouten = read.clone();
    let peildatum = required(invoer.peildatum, &mut fouten);
    if invoer.profiel.is_none() {
        let pad = Pad::top().to("profiel");
        Bevinding::new(pad, "zgw-profiel-ontbreekt").add_to(&mut fouten);
    }
    let clear = lie_within(&fouten, DELEN);
    let (Some(peildatum), Some(profiel), true) = (peildatum, invoer.profiel, clear) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let stukken = Zaakstukken {
        profiel,
        peildatum,
        zaak: &invoer.zaak,
        catalogus: &invoer.catalogus,
        ontvangst: &invoer.ontvangst,
        aanmelder: &invoer.aanmelder,
        betrokkenen: &invoer.betrokkenen,
        advies: &invoer.advies,
        adviesbewijs: &invoer.adviesbewijs,
        oordeel: &invoer.oordeel,
        afsluiting: &invoer.afsluiting,
        notitie: &invoer.notitie,
    };
    let bundel = zgw::bundle(&stukken, &mut fouten);
    let bevindingen = all_in_words(regelset, &fouten);
    let blocks = bevindingen.iter().any(|fout| fout.ernst == Ernst::Fout);
    Ok(ZgwAntwoord {
        profiel,
        bundel: Some(bundel).filter(|_| !blocks),
        bevindingen,
        let_op: tekst::zgw::LET_OP.to_owned(),
        bewijs: Bewijs::new(regelset, peildatum),
    })
}

/// Says which types a register of zaken needs first.
///
/// # Errors
///
/// When there is no peildatum.
pub fn describe_zaaktype(
    regelset: &Regelset,
    gelezen: &Gelezen<ZaaktypeInvoer>,
) -> Result<ZaaktypeAntwoord, Vec<Fout>> {
    let mut fouten = gelezen.bevindingen.clone();
    let peildatum = required(gelezen.waarde.peildatum, &mut fouten);
    let Some(peildatum) = peildatum.filter(|_| fouten.is_empty()) else {
        return Err(all_in_words(regelset, &fouten));
    };
    Ok(ZaaktypeAntwoord {
        recept: recept::recipe(),
        let_op: tekst::zgw::RECEPT.to_owned(),
        bewijs: Bewijs::new(regelset, peildatum),
    })
}

const DELEN: &[&str] = &[
    "zaak",
    "catalogus",
    "ontvangst",
    "aanmelder",
    "betrokkenen",
    "advies",
    "adviesbewijs",
    "oordeel",
    "afsluiting",
    "notitie",
];
