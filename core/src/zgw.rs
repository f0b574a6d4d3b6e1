//! An advice as bodies for the APIs of zaakgericht werken: Zaken 1.7.0 of VNG, or 1.5.1 as
//! Open Zaak 1.30.0 makes it. Whoever calls posts them.
//!
//! | Ours | Body | Where |
//! |---|---|---|
//! | an aanmelding came in | [`ZgwZaak`] | `POST /zaken` |
//! | `ontvangst` | [`ZgwStatus`] | `POST /statussen` |
//! | `aanmelder` | [`ZgwRol`] `organisatorische_eenheid` or `medewerker` | `POST /rollen` |
//! | `betrokkenen` | [`ZgwRol`] `natuurlijk_persoon` | `POST /rollen` |
//! | Zaak, rollen and status in one call | [`ZaakRegistreren`], Open Zaak only | `POST /zaak_registreren` |
//! | `adviesbewijs`, `advies.leidend` | [`ZgwZaakeigenschap`] (`recept`) | `POST /zaken/{uuid}/zaakeigenschappen` |
//! | `notitie` | [`ZgwZaaknotitie`], Zaken 1.7.0 only | `POST /zaaknotities` |
//! | `oordeel` of people | [`ZgwResultaat`], then the last [`ZgwStatus`] | `POST /resultaten`, `POST /statussen` |
//!
//! Without `zaak.url` there is a Zaak to make; with it, everything that hangs on that Zaak.
//! Either way all is checked. A bundle is whole or absent: nothing is cut off, nothing is
//! left out because it does not fit. The limits are those of VNG in both profiles, so that
//! a body fits either API.
//!
//! What shows in lists, logs and notifications holds no person: `omschrijving` is a fixed
//! text, and `identificatie` and `kenmerken` go through a net that knows the names and
//! numbers in the input. What stays: of an aanmelder the account, RSIN and OIN; of a
//! betrokkene everything but the BSN or, without one, name and date of birth; of the oordeel
//! everything but which of three results it leads to.
//!
//! No Besluit: triage at a ZVH makes none. Nothing is fetched or posted.

#[macro_use]
pub mod lichaam;

mod bouw;
mod controle;
mod einde;
pub mod invoer;
pub mod recept;
mod rol;

pub use self::bouw::{Zaakstukken, bundle};
pub use self::einde::Triageresultaat;
pub use self::lichaam::{
    ZaakRegistreren, ZgwBundel, ZgwResultaat, ZgwRol, ZgwStatus, ZgwZaak, ZgwZaakeigenschap,
    ZgwZaaknotitie,
};

/// Every code of its own; each has a vector.
pub const CODES: &[&str] = &[
    "zgw-profiel-ontbreekt",
    "zgw-ontbreekt",
    "zgw-te-lang",
    "zgw-url-vorm",
    "zgw-kenmerk-vorm",
    "zgw-persoonsgegeven",
    "zgw-betrokkene-leeg",
    "zgw-advies-zonder-uitkomst",
    "zgw-oordeel-ontbreekt",
    "zgw-oordeel-is-advies",
    "zgw-oordeel-geen-einde",
    "zgw-eind-voor-oordeel",
    "zgw-notitie-profiel",
];
