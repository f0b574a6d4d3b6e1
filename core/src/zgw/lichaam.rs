//! The bodies, field by field, in the names of the APIs.

use serde::{Deserialize, Serialize};

use super::invoer::{NotitieStatus, NotitieType, Vertrouwelijkheid, Zaakkenmerk};
use crate::bsn::Bsn;
use crate::datum::{Datum, DeelDatum};
use crate::json::ToJson;
use crate::rsin::Rsin;
use crate::stroom::Tijdstip;

/// Bodies: first what is always there, then what can be absent.
macro_rules! lichaam {
    ($($(#[$doc:meta])* pub struct $name:ident {
        $($(#[$must_doc:meta])* pub $must:ident: $must_type:ty,)* ..
        $($(#[$may_doc:meta])* pub $may:ident: $may_type:ty,)*
    })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $($(#[$must_doc])* pub $must: $must_type,)*
            $(
                $(#[$may_doc])*
                #[serde(default, skip_serializing_if = "crate::vorm::is_absent")]
                pub $may: $may_type,
            )*
        }
    )+};
}

lichaam! {
    /// Everything to post, in the order in which to post it. The last status closes the Zaak.
    #[derive(Default)]
    pub struct ZgwBundel {
        ..
        /// `POST /zaken`; absent: it is there.
        pub zaak: Option<ZgwZaak>,
        /// `POST /zaak_registreren`, instead of the Zaak, its first status and its rollen;
        /// Open Zaak only.
        pub zaak_registreren: Option<ZaakRegistreren>,
        /// `POST /statussen`: the aanmelding came in.
        pub status: Option<ZgwStatus>,
        /// `POST /rollen`, each.
        pub rollen: Vec<ZgwRol>,
        /// `POST /zaken/{uuid}/zaakeigenschappen`, each.
        pub zaakeigenschappen: Vec<ZgwZaakeigenschap>,
        /// `POST /zaaknotities`; Zaken 1.7.0 only.
        pub zaaknotitie: Option<ZgwZaaknotitie>,
        /// `POST /resultaten`: what people judged.
        pub resultaat: Option<ZgwResultaat>,
        /// `POST /statussen`: the triage is done.
        pub eindstatus: Option<ZgwStatus>,
    }

    /// A Zaak. Its `omschrijving` is the same for every one.
    pub struct ZgwZaak {
        /// The organisation that makes it.
        pub bronorganisatie: Rsin,
        /// A fixed text without anyone in it.
        pub omschrijving: String,
        /// The zaaktype.
        pub zaaktype: String,
        /// The organisation that answers for it.
        pub verantwoordelijke_organisatie: Rsin,
        /// The first day.
        pub startdatum: Datum,
        /// How far it is kept from the public.
        pub vertrouwelijkheidaanduiding: Vertrouwelijkheid,
        ..
        /// Its name in the register.
        pub identificatie: Option<String>,
        /// What other systems call it.
        pub kenmerken: Vec<Zaakkenmerk>,
    }

    /// A status of a Zaak.
    pub struct ZgwStatus {
        /// Which.
        pub statustype: String,
        /// Since when.
        pub datum_status_gezet: Tijdstip,
        ..
        /// The Zaak; absent: it is made in the same call.
        pub zaak: Option<String>,
        /// A text for the initiator.
        pub statustoelichting: Option<String>,
    }

    /// What came of a Zaak.
    pub struct ZgwResultaat {
        /// The Zaak.
        pub zaak: String,
        /// Which.
        pub resultaattype: String,
        ..
        /// What it means.
        pub toelichting: Option<String>,
    }

    /// Who takes part in a Zaak.
    pub struct ZgwRol {
        /// What kind of party.
        pub betrokkene_type: BetrokkeneType,
        /// As what.
        pub roltype: String,
        /// The same in a word: VNG wants it.
        pub roltoelichting: String,
        /// Who.
        pub betrokkene_identificatie: BetrokkeneIdentificatie,
        ..
        /// The Zaak; absent: it is made in the same call.
        pub zaak: Option<String>,
        /// Whom to call.
        pub contactpersoon_rol: Option<ContactpersoonRol>,
    }

    /// Who takes part: the fields of the kind of party, and no others.
    #[derive(Default)]
    pub struct BetrokkeneIdentificatie {
        ..
        /// Of a person: the BSN.
        pub inp_bsn: Option<Bsn>,
        /// Of a person without BSN: the family name.
        pub geslachtsnaam: Option<String>,
        /// Of a person without BSN: the prefix.
        pub voorvoegsel_geslachtsnaam: Option<String>,
        /// Of a person without BSN: the first names.
        pub voornamen: Option<String>,
        /// Of a person without BSN: the date of birth, as far as it is known.
        pub geboortedatum: Option<DeelDatum>,
        /// Of an organisation or a member of staff: how the register knows it.
        pub identificatie: Option<String>,
        /// Of an organisation: how it is called.
        pub naam: Option<String>,
    }

    /// Whom to call.
    pub struct ContactpersoonRol {
        /// Name of the professional.
        pub naam: String,
        ..
        /// E-mail.
        pub emailadres: Option<String>,
        /// Function.
        pub functie: Option<String>,
        /// Telephone.
        pub telefoonnummer: Option<String>,
    }

    /// A property of a Zaak.
    pub struct ZgwZaakeigenschap {
        /// The Zaak.
        pub zaak: String,
        /// Which.
        pub eigenschap: String,
        /// What it is.
        pub waarde: String,
        ..
    }

    /// A note with a Zaak.
    pub struct ZgwZaaknotitie {
        /// What it is about.
        pub onderwerp: String,
        /// The text.
        pub tekst: String,
        /// Who may see it.
        pub notitie_type: NotitieType,
        /// The Zaak.
        pub gerelateerd_aan: String,
        ..
        /// Who made it.
        pub aangemaakt_door: Option<String>,
        /// Whether it is ready.
        pub status: Option<NotitieStatus>,
    }

    /// A whole new Zaak in one call. Open Zaak only.
    pub struct ZaakRegistreren {
        /// The Zaak.
        pub zaak: ZgwZaak,
        /// Who takes part.
        pub rollen: Vec<ZgwRol>,
        /// Its first status.
        pub status: ZgwStatus,
        ..
    }
}

/// What kind of party.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum BetrokkeneType {
    /// A person.
    #[serde(rename = "natuurlijk_persoon")]
    NatuurlijkPersoon,
    /// An organisation, or a part of one.
    #[serde(rename = "organisatorische_eenheid")]
    OrganisatorischeEenheid,
    /// A member of staff.
    #[serde(rename = "medewerker")]
    Medewerker,
}
