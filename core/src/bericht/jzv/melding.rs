//! The shape of the draft, field by field. Every field may be absent, so that what does
//! not fit can be left out.

use serde::{Deserialize, Serialize};

use crate::bsn::Bsn;
use crate::json::{FromJson, ToJson};
use crate::postcode::{Postcode, PostcodeError};
use crate::stroom::Tijdstip;

/// What kind of melding.
#[derive(Clone, Copy, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum Soort {
    /// The draft gives no meaning; not for a ZVH.
    Naz,
    /// For Veilig Thuis.
    Vt,
    /// For a ZVH.
    Zvh,
}

/// Sex, in the codes of the draft. Read as those of ISO/IEC 5218.
#[derive(Clone, Copy, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Geslacht {
    /// Not known.
    #[serde(rename = "0")]
    Onbekend,
    /// Man.
    #[serde(rename = "1")]
    Man,
    /// Woman.
    #[serde(rename = "2")]
    Vrouw,
    /// Does not apply.
    #[serde(rename = "9")]
    NietVanToepassing,
}

/// A postcode as the draft writes it: `1234 AB`.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "Postcode"))]
#[serde(try_from = "String", into = "String")]
pub struct MetSpatie(pub Postcode);

impl TryFrom<String> for MetSpatie {
    type Error = PostcodeError;

    fn try_from(text: String) -> Result<Self, PostcodeError> {
        Postcode::try_from(text).map(Self)
    }
}

impl From<MetSpatie> for String {
    fn from(MetSpatie(postcode): MetSpatie) -> Self {
        let (digits, letters) = postcode.as_str().split_at_checked(4).unwrap_or_default();
        format!("{digits} {letters}")
    }
}

record! {
    /// A melding. `id` and `url` of its parts say where they stand, and no more.
    pub struct Melding {
        /// Where it is.
        pub url: Option<String>,
        /// Its name.
        pub id: Option<String>,
        /// What kind.
        pub soort: Option<Soort>,
        /// When it was made.
        pub datum_tijd: Option<Tijdstip>,
        /// What is asked of the receiver.
        pub verzoek: Option<String>,
        /// Whether the sender wants to hear back.
        pub terugkoppeling_gewenst: Option<bool>,
        /// What worries the sender.
        pub zorgelijke_situatie: ZorgelijkeSituatie,
        /// Whom to call.
        pub contact: Contact,
        /// What else there is.
        pub overige_informatie: Informatie,
        /// What happened.
        pub naar_aanleiding_van: Vec<Incident>,
        /// Whom it is about.
        pub heeft_betrekking_op: Vec<Betrokkene>,
    }

    /// What worries the sender.
    pub struct ZorgelijkeSituatie {
        /// Its name.
        pub id: Option<String>,
        /// Where it is.
        pub url: Option<String>,
        /// The background.
        pub situatie_schets: Option<String>,
        /// More about it.
        pub nadere_omschrijving: Option<String>,
        /// One question with its answer.
        pub vraag_antwoord: VraagAntwoord,
    }

    /// A question with its answer.
    pub struct VraagAntwoord {
        /// Its name.
        pub id: Option<String>,
        /// Where it is.
        pub url: Option<String>,
        /// The question.
        pub vraag: Option<String>,
        /// The answer.
        pub antwoord: Option<String>,
    }

    /// Whom to call.
    pub struct Contact {
        /// Its name.
        pub id: Option<String>,
        /// Where it is.
        pub url: Option<String>,
        /// Name of the professional.
        pub naam: Option<String>,
        /// E-mail.
        pub email_adres: Option<String>,
        /// Telephone.
        pub telefoonnummer: Option<String>,
    }

    /// What else there is.
    pub struct Informatie {
        /// Its name.
        pub id: Option<String>,
        /// Where it is.
        pub url: Option<String>,
        /// In words.
        pub omschrijving: Option<String>,
    }

    /// Something that happened.
    pub struct Incident {
        /// Where it is.
        pub url: Option<String>,
        /// Its name.
        pub id: Option<String>,
        /// When.
        pub datum_tijd: Option<Tijdstip>,
        /// The place, in words.
        pub locatie: Option<String>,
        /// What happened, in words.
        pub omschrijving: Option<String>,
        /// From when until when.
        pub periode_van_tot: Periode,
    }

    /// From when until when.
    pub struct Periode {
        /// Its name.
        pub id: Option<String>,
        /// Where it is.
        pub url: Option<String>,
        /// The first moment.
        pub datum_tijd_begin: Option<Tijdstip>,
        /// The last moment.
        pub datum_tijd_einde: Option<Tijdstip>,
    }

    /// Whom it is about.
    pub struct Betrokkene {
        /// Where it is.
        pub url: Option<String>,
        /// The draft takes no number that starts with a zero.
        pub burgerservicenummer: Option<Bsn>,
        /// Sex.
        pub geslacht: Option<Geslacht>,
        /// The name.
        pub naam: Naam,
        /// One address.
        pub adres: Adres,
    }

    /// A name. The draft wants all three parts.
    pub struct Naam {
        /// Its name.
        pub id: Option<String>,
        /// Where it is.
        pub url: Option<String>,
        /// First names.
        pub voornamen: Option<String>,
        /// Prefix.
        pub voorvoegsel: Option<String>,
        /// Family name without prefix.
        pub geslachtsnaam: Option<String>,
    }

    /// An address.
    pub struct Adres {
        /// Its name.
        pub id: Option<String>,
        /// Where it is.
        pub url: Option<String>,
        /// Street, at most 24 characters.
        pub straatnaam: Option<String>,
        /// House number.
        pub huisnummer: Option<u32>,
        /// Postcode.
        pub postcode: Option<MetSpatie>,
        /// Town.
        pub plaats: Option<String>,
    }
}
