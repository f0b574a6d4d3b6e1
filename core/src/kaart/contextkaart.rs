//! The card itself: what goes, and of what stays only its category and the ground.

use serde::{Deserialize, Serialize};

use super::dossier::{Afspraak, Bejegening, Contactpersoon, Pga, Traject, Zorg};
use super::moment::Opstelmoment;
use crate::aanmelding::grondslag::{Beperking, Grondslag};
use crate::aanmelding::organisatie::Organisatie;
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::json::ToJson;
use crate::regelset::document::verstrekkingsregel::Rij;
use crate::stroom::categorie::{Betreft, GeheimRoute};
use crate::stroom::{Gegevenscategorie, Ontvanger};
use crate::waarheid::Waarheid;

keuze! {
    /// A kind of element, in the order of the card.
    pub enum Elementsoort {
        /// Whether there is a persoonsgerichte aanpak.
        Pga,
        /// Whom to call.
        Contactpersoon,
        /// What was agreed on how to act.
        Afspraak,
        /// How to approach the person.
        Bejegening,
        /// Something that runs.
        Traject,
        /// A concern.
        Zorg,
    }

    /// Whether the card still holds.
    pub enum Kaartactualiteit {
        /// It holds.
        Actueel,
        /// Its last day has passed.
        Verouderd,
    }

    /// Why an element stays behind.
    pub enum Achterhoudgrond {
        /// Weighty reasons of the supplier (Wgs art. 1.5(1)).
        ZwaarwegendeRedenen,
        /// Weighty reasons against the result (Wgs art. 1.7(1)).
        ZwaarwegendeRedenenResultaat,
        /// A deelnemer objects (Wgs art. 1.7(2)).
        BezwaarDeelnemer,
        /// A supplier does not consent (Wgs art. 1.7(3), 1.7(8), 2.28(4)).
        GeenInstemmingLeverancier,
        /// Medical secrecy (Wgs art. 2.29(2)).
        Beroepsgeheim,
        /// A condition of the supplier (Wgs art. 2.29(3)).
        VoorwaardeLeverancier,
        /// Not necessary (Wgs art. 1.5, 1.7).
        NietNoodzakelijk,
        /// Police data other than Wpg art. 8 and 13 (Wgs art. 2.30(1)).
        WpgCategorieUitgesloten,
        /// The bevoegd gezag does not agree (Wpg art. 20(3)).
        BevoegdGezag,
        /// Data under secrecy never go to another verband (Bgs art. 1.10(2)).
        GeheimhoudingVerbanden,
        /// Of a medewerker only contact data (Wgs art. 2.30(1)(c)).
        AlleenContactMedewerker,
        /// Before it is known that someone is known, only identifying data (Wgs art. 2.28).
        AlleenBekendCheck,
        /// Its last day has passed.
        NietMeerGeldig,
        /// Something that the law asks about it is not known.
        NogNietBekend,
        /// It is not complete, or could not be read.
        NogNietAf,
    }

    /// Who can change that an element stays behind.
    pub enum Wijziger {
        /// Who supplied the data.
        Leverancier,
        /// The hulpverlener under secrecy.
        Hulpverlener,
        /// The deelnemers of the casus.
        Deelnemers,
        /// The bevoegd gezag.
        BevoegdGezag,
        /// Who makes the card.
        Opsteller,
        /// Nobody: the law says so.
        Niemand,
    }
}

/// A card for one receiver and one purpose.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Contextkaart {
    /// The ZVH that makes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zvh: Option<String>,
    /// Its version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub versie: Option<String>,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opgesteld_op: Option<Opstelmoment>,
    /// Who receives it.
    pub ontvanger: Ontvanger,
    /// What for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doel: Option<String>,
    /// Its last day: the earliest of what people agreed and what a confirmation holds.
    pub geldig_tot: Datum,
    /// On which day someone last confirmed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub laatst_bevestigd: Option<Datum>,
    /// Whether it still holds.
    pub actualiteit: Kaartactualiteit,
    /// On which ways of the law it goes.
    pub kanalen: Vec<Kanaal>,
    /// What goes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elementen: Vec<Kaartelement>,
    /// What stays behind: a category and a ground.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub achtergehouden: Vec<Achtergehouden>,
    /// Which kinds do not stand on it. That does not say that there is nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub niet_op_de_kaart: Vec<Elementsoort>,
}

/// A way of the law.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Kanaal {
    /// The row of the table of provisions.
    pub regel: Rij,
    /// Its title.
    pub titel: String,
    /// The basis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grondslag: Option<Grondslag>,
    /// Where it stands.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// An element that goes, with what travels with it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Kaartelement {
    /// Which kind.
    pub soort: Elementsoort,
    /// Which data.
    pub categorie: Gegevenscategorie,
    /// Whose data.
    pub betreft: Betreft,
    /// Who supplied it.
    pub bronnen: Vec<Kaartbron>,
    /// Of which day it is.
    pub datum: Datum,
    /// The last day it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tot: Option<Datum>,
    /// Whether the receiver may put it in a dossier.
    pub mag_in_dossier: Waarheid,
    /// The reason in law to share it, if it is under medical secrecy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geheim_route: Option<GeheimRoute>,
    /// The restrictions of the supplier (Wgs art. 2.29(3)).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beperkingen: Vec<Beperking>,
    /// Whether there is a persoonsgerichte aanpak.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pga: Option<Pga>,
    /// Whom to call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contactpersoon: Option<Contactpersoon>,
    /// What was agreed on how to act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub afspraak: Option<Afspraak>,
    /// How to approach the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bejegening: Option<Bejegening>,
    /// Something that runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub traject: Option<Traject>,
    /// A concern.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zorg: Option<Zorg>,
}

/// Who supplied something.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Kaartbron {
    /// The kind of organisation.
    pub organisatie: Organisatie,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub naam: Option<String>,
}

/// An element that stays behind. There is no place here for what it says.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Achtergehouden {
    /// Which data; absent: that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub categorie: Option<Gegevenscategorie>,
    /// Why.
    pub grond: Achterhoudgrond,
    /// Who can change that.
    pub wie: Wijziger,
}
