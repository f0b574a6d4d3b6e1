//! What the caller knows: the Zaak, the catalogue, who takes part, and what goes along.

use serde::{Deserialize, Serialize};

use crate::aanmelding::aanmelder::Aanmelder;
use crate::datum::Datum;
use crate::id::RegelId;
use crate::json::{FromJson, ToJson};
use crate::kenmerk::StukId;
use crate::rsin::Rsin;
use crate::stroom::Tijdstip;
use crate::waarheid::Waarheid;

/// Which API the bodies are for.
#[derive(Clone, Copy, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ZgwProfiel {
    /// Zaken 1.7.0, the standard of VNG.
    #[serde(rename = "vng-zaken-1.7.0")]
    VngZaken170,
    /// Zaken 1.5.1, as Open Zaak 1.30.0 makes it.
    #[serde(rename = "open-zaak-1.5.1")]
    OpenZaak151,
}

/// How far a Zaak is kept from the public. What is more open than `zaakvertrouwelijk` cannot
/// be said.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Vertrouwelijkheid {
    /// For whoever works on the Zaak.
    #[default]
    Zaakvertrouwelijk,
    /// Vertrouwelijk.
    Vertrouwelijk,
    /// Confidentieel.
    Confidentieel,
    /// Geheim.
    Geheim,
    /// Zeer geheim.
    #[serde(rename = "zeer_geheim")]
    ZeerGeheim,
}

keuze! {
    /// As whom the aanmelder takes part.
    pub enum AanmelderAls {
        /// As an organisation, with the professional as its contact.
        OrganisatorischeEenheid,
        /// As a member of the staff of the register's own organisation.
        Medewerker,
    }

    /// Who may see a note.
    pub enum NotitieType {
        /// Staff only.
        Intern,
        /// Staff and the initiator.
        Extern,
    }

    /// Whether a note is ready.
    pub enum NotitieStatus {
        /// Not yet.
        Concept,
        /// It is.
        Definitief,
    }
}

record! {
    /// The Zaak: how to make it, or where it is.
    pub struct Zaakgegevens {
        /// Where it is, once it was made. Absent: it is to be made.
        pub url: Option<String>,
        /// A name in the register, at most 40 characters; absent: the register gives one.
        pub identificatie: Option<String>,
        /// The organisation that makes it.
        pub bronorganisatie: Option<Rsin>,
        /// The organisation that answers for it.
        pub verantwoordelijke_organisatie: Option<Rsin>,
        /// The first day.
        pub startdatum: Option<Datum>,
        /// How far it is kept from the public; absent: `zaakvertrouwelijk`.
        pub vertrouwelijkheidaanduiding: Option<Vertrouwelijkheid>,
        /// What other systems call it.
        pub kenmerken: Vec<Zaakkenmerk>,
    }

    /// What another system calls a Zaak.
    pub struct Zaakkenmerk {
        /// The system, at most 40 characters.
        pub bron: Option<String>,
        /// Its name there, at most 40 characters.
        pub kenmerk: Option<String>,
    }

    /// Where the types are that a functional administrator made; see [`super::recept`].
    pub struct Zaakcatalogus {
        /// The zaaktype.
        pub zaaktype: Option<String>,
        /// Its statustypen.
        pub statustypen: Statustypen,
        /// Its resultaattypen.
        pub resultaattypen: Resultaattypen,
        /// Its roltypen.
        pub roltypen: Roltypen,
        /// Its eigenschappen.
        pub eigenschappen: Eigenschappen,
    }

    /// Where the statustypen are.
    pub struct Statustypen {
        /// The aanmelding came in.
        pub ontvangen: Option<String>,
        /// The triage is done.
        pub afgerond: Option<String>,
    }

    /// Where the resultaattypen are.
    pub struct Resultaattypen {
        /// The ZVH takes it up.
        pub opgenomen: Option<String>,
        /// It is not for the ZVH.
        pub niet_voor_zvh: Option<String>,
        /// The aanmelder got advice.
        pub advies_gegeven: Option<String>,
    }

    /// Where the roltypen are.
    pub struct Roltypen {
        /// Who refers.
        pub aanmelder: Option<String>,
        /// Whom it is about.
        pub betrokkene: Option<String>,
    }

    /// Where the eigenschappen are.
    pub struct Eigenschappen {
        /// What the advice comes down to.
        pub zvh_triage_advies: Option<String>,
        /// How each criterium came out.
        pub zvh_criteria: Option<String>,
        /// By which version of the rules.
        pub zvh_regelset_versie: Option<String>,
        /// Which receipt.
        pub zvh_advies_id: Option<String>,
    }

    /// That the aanmelding came in.
    pub struct Ontvangst {
        /// When.
        pub tijdstip: Option<Tijdstip>,
        /// A text for the initiator, at most 1000 characters.
        pub statustoelichting: Option<String>,
    }

    /// Who refers, and as whom.
    pub struct Aanmelderrol {
        /// As whom; absent: as an organisation.
        pub als: Option<AanmelderAls>,
        /// How the register knows the organisation (at most 24 characters) or the member of
        /// staff (at most 128).
        pub identificatie: Option<String>,
        /// The aanmelder, as on the aanmelding.
        pub gegevens: Aanmelder,
    }

    /// What of the advice is kept with the Zaak, beside what it comes down to.
    pub struct Adviesbewijs {
        /// The name under which the whole advice is kept elsewhere.
        pub id: Option<StukId>,
        /// The version of the rules: `bewijs.regelsetVersie` of the advice.
        pub regelset_versie: Option<String>,
        /// How each criterium came out: `toets.wet.criteria` and `toets.beleid.criteria` of
        /// the advice.
        pub criteria: Vec<GegevenCriterium>,
    }

    /// A criterium of an advice.
    pub struct GegevenCriterium {
        /// The criterium.
        pub criterium: Option<RegelId>,
        /// Its title. It goes nowhere: here so that the list of an advice fits as it is.
        pub titel: Option<String>,
        /// How it came out.
        pub uitkomst: Option<Waarheid>,
    }

    /// How the triage ends, after the oordeel of people.
    pub struct Afsluiting {
        /// When.
        pub tijdstip: Option<Tijdstip>,
        /// What the result means, at most 1000 characters. The reasons of the oordeel stay
        /// where they are.
        pub toelichting: Option<String>,
        /// A text for the initiator, at most 1000 characters.
        pub statustoelichting: Option<String>,
    }

    /// A note: the text of an advice.
    pub struct Notitie {
        /// What it is about, at most 255 characters; absent: that it is an advice.
        pub onderwerp: Option<String>,
        /// The text.
        pub tekst: Option<String>,
        /// Who made it, at most 255 characters.
        pub aangemaakt_door: Option<String>,
        /// Who may see it; absent: staff only.
        pub notitie_type: Option<NotitieType>,
        /// Whether it is ready.
        pub status: Option<NotitieStatus>,
    }
}
