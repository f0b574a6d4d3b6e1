//! What a functional administrator makes in the Catalogi API, once: a zaaktype with its
//! types, each within the limits of that API, in the order of the fields of
//! [`Zaakcatalogus`](super::invoer::Zaakcatalogus).
//!
//! Only what this library needs. Terms of archiving, the selectielijst and who answers for
//! the zaaktype are of the organisation.

use serde::{Deserialize, Serialize};

use super::invoer::Vertrouwelijkheid;
use crate::json::{self, ToJson};
use crate::tekst::zgw as tekst;
use crate::uitkomst::Uitkomst;

/// The most characters of `zvhCriteria`.
pub(super) const MAX_CRITERIA: usize = 255;

lichaam! {
    /// A zaaktype to make.
    pub struct Zaaktyperecept {
        /// `POST /zaaktypen`.
        pub zaaktype: Zaaktype,
        /// `POST /statustypen`, each; the last one closes the Zaak.
        pub statustypen: Vec<Statustype>,
        /// `POST /resultaattypen`, each.
        pub resultaattypen: Vec<Resultaattype>,
        /// `POST /roltypen`, each.
        pub roltypen: Vec<Roltype>,
        /// `POST /eigenschappen`, each.
        pub eigenschappen: Vec<Eigenschap>,
        ..
    }

    /// A kind of Zaak.
    pub struct Zaaktype {
        /// How it is called.
        pub omschrijving: String,
        /// What it is for.
        pub doel: String,
        /// What starts it.
        pub aanleiding: String,
        /// How far its zaken are kept from the public.
        pub vertrouwelijkheidaanduiding: Vertrouwelijkheid,
        ..
    }

    /// A kind of status.
    pub struct Statustype {
        /// How it is called.
        pub omschrijving: String,
        /// Its place in the row.
        pub volgnummer: u32,
        ..
    }

    /// A kind of result.
    pub struct Resultaattype {
        /// How it is called, in at most 30 characters.
        pub omschrijving: String,
        /// When it is chosen.
        pub toelichting: String,
        ..
    }

    /// A kind of rol.
    pub struct Roltype {
        /// How it is called.
        pub omschrijving: String,
        /// What everyone calls it.
        pub omschrijving_generiek: String,
        ..
    }

    /// A kind of property.
    pub struct Eigenschap {
        /// How it is called, in at most 20 characters.
        pub naam: String,
        /// What it means, in at most 255 characters.
        pub definitie: String,
        /// What it may be.
        pub specificatie: EigenschapSpecificatie,
        ..
    }

    /// What a property may be.
    pub struct EigenschapSpecificatie {
        /// Always `tekst`.
        pub formaat: String,
        /// How many characters at most.
        pub lengte: String,
        /// How many of it at most: `1`.
        pub kardinaliteit: String,
        ..
        /// The values it may have; absent: any.
        pub waardenverzameling: Vec<String>,
    }
}

/// The recipe.
#[must_use]
pub fn recipe() -> Zaaktyperecept {
    let statustypen = tekst::STATUSTYPEN.iter().zip(1..);
    let resultaattypen = tekst::RESULTAATTYPEN.iter();
    let roltypen = [
        (tekst::AANMELDER, "initiator"),
        (tekst::BETROKKENE, "belanghebbende"),
    ];
    let outcomes = Uitkomst::ALL
        .map(|uitkomst| json::to_word(&uitkomst))
        .to_vec();
    let eigenschap = |naam: &str, definitie: &str, lengte: &str, values| Eigenschap {
        naam: naam.to_owned(),
        definitie: definitie.to_owned(),
        specificatie: EigenschapSpecificatie {
            formaat: "tekst".to_owned(),
            lengte: lengte.to_owned(),
            kardinaliteit: "1".to_owned(),
            waardenverzameling: values,
        },
    };
    Zaaktyperecept {
        zaaktype: Zaaktype {
            omschrijving: tekst::ZAAKTYPE.to_owned(),
            doel: tekst::DOEL.to_owned(),
            aanleiding: tekst::AANLEIDING.to_owned(),
            vertrouwelijkheidaanduiding: Vertrouwelijkheid::Zaakvertrouwelijk,
        },
        statustypen: statustypen
            .map(|(omschrijving, volgnummer)| Statustype {
                omschrijving: (*omschrijving).to_owned(),
                volgnummer,
            })
            .collect(),
        resultaattypen: resultaattypen
            .map(|(omschrijving, toelichting)| Resultaattype {
                omschrijving: (*omschrijving).to_owned(),
                toelichting: (*toelichting).to_owned(),
            })
            .collect(),
        roltypen: roltypen
            .map(|(omschrijving, generiek)| Roltype {
                omschrijving: omschrijving.to_owned(),
                omschrijving_generiek: generiek.to_owned(),
            })
            .to_vec(),
        eigenschappen: vec![
            eigenschap("zvhTriageAdvies", tekst::TRIAGE_ADVIES, "40", outcomes),
            eigenschap("zvhCriteria", tekst::CRITERIA, "255", Vec::new()),
            eigenschap(
                "zvhRegelsetVersie",
                tekst::REGELSET_VERSIE,
                "40",
                Vec::new(),
            ),
            eigenschap("zvhAdviesId", tekst::ADVIES_ID, "64", Vec::new()),
        ],
    }
}
