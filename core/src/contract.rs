//! What crosses a border: the operations, their records, the JSON door.
//!
//! [`OPS`] lists every operation once, by the name it has in every language.
//! Each takes JSON and gives JSON, and is total: an error is an answer too. The
//! same input gives the same bytes, in every binding.
//!
//! From Rust the same operations take and give records:
//!
//! ```
//! use koppelvlak::contract::triage::{TriageInvoer, advise_triage};
//! use koppelvlak::datum::Datum;
//! use koppelvlak::regelset::Regelset;
//! use koppelvlak::uitkomst::Uitkomst;
//!
//! let invoer = TriageInvoer { peildatum: Datum::new(2025, 9, 1), ..TriageInvoer::default() };
//! let advies = advise_triage(Regelset::builtin(), &invoer.into()).expect("a peildatum");
//! assert_eq!(advies.leidend.map(|stap| stap.uitkomst), Some(Uitkomst::Aanvullen));
//! ```

pub mod aanpak;
pub mod afspraken;
pub mod bericht;
pub mod bevinding;
pub mod bewaring;
pub mod bewijs;
pub mod bundeling;
mod casus;
pub mod casustoets;
pub mod criteria;
pub mod duiding;
pub mod feiten;
pub mod feitentoets;
pub mod fhir;
pub mod jzv;
pub mod kaart;
pub mod klok;
pub mod maatstaf;
pub mod oordeel;
pub mod opschaling;
pub mod proces;
pub mod regels;
pub mod regelset;
pub mod regio;
mod samen;
pub mod tafels;
pub mod toets;
pub mod triage;
pub mod validatie;
mod verslag;
pub mod verstrekking;
pub mod verwerking;
pub mod zgw;

use serde::{Deserialize, Serialize};

use self::bevinding::Fout;
use crate::json::{self, FromJson, ToJson};
use crate::lezen::{self, Gelezen, Onleesbaar};
use crate::regelset::Regelset;

/// One operation, by the name it has in every language.
#[derive(Clone, Copy, Debug)]
pub struct Op {
    /// The name.
    pub name: &'static str,
    /// JSON in, JSON out. Total.
    pub call: fn(&[u8]) -> String,
}

/// All of them. The bindings and the vectors are held against this list.
pub const OPS: &[Op] = &[
    Op {
        name: "validate_aanmelding",
        call: validate_aanmelding_json,
    },
    Op {
        name: "check_criteria",
        call: check_criteria_json,
    },
    Op {
        name: "advise_triage",
        call: advise_triage_json,
    },
    Op {
        name: "check_tafels",
        call: check_tafels_json,
    },
    Op {
        name: "check_oordeel",
        call: check_oordeel_json,
    },
    Op {
        name: "check_opschaling",
        call: check_opschaling_json,
    },
    Op {
        name: "bundle_beoordelingen",
        call: bundle_beoordelingen_json,
    },
    Op {
        name: "check_duiding",
        call: check_duiding_json,
    },
    Op {
        name: "export_fhir",
        call: export_fhir_json,
    },
    Op {
        name: "compute_bewaartermijn",
        call: compute_bewaartermijn_json,
    },
    Op {
        name: "compute_klokken",
        call: compute_klokken_json,
    },
    Op {
        name: "check_processtap",
        call: check_processtap_json,
    },
    Op {
        name: "check_afspraken",
        call: check_afspraken_json,
    },
    Op {
        name: "compose_contextkaart",
        call: compose_contextkaart_json,
    },
    Op {
        name: "check_verstrekking",
        call: check_verstrekking_json,
    },
    Op {
        name: "compose_bericht",
        call: compose_bericht_json,
    },
    Op {
        name: "export_jzv_melding",
        call: export_jzv_melding_json,
    },
    Op {
        name: "import_jzv_melding",
        call: import_jzv_melding_json,
    },
    Op {
        name: "describe_verwerking",
        call: describe_verwerking_json,
    },
    Op {
        name: "export_zgw",
        call: export_zgw_json,
    },
    Op {
        name: "describe_zaaktype",
        call: describe_zaaktype_json,
    },
    Op {
        name: "check_regelset",
        call: check_regelset_json,
    },
    Op {
        name: "describe_regels",
        call: describe_regels_json,
    },
];

/// The operation with a name, on JSON text. `None`: there is no such operation.
#[must_use]
pub fn call(name: &str, invoer: &[u8]) -> Option<String> {
    OPS.iter()
        .find(|op| op.name == name)
        .map(|op| (op.call)(invoer))
}

/// An answer: what was asked for, or everything that stands in the way.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "status", rename_all = "camelCase")]
pub enum Antwoord<T> {
    /// The answer.
    Ok {
        /// What was asked for.
        waarde: T,
    },
    /// The input cannot be used.
    Fout {
        /// Everything that stands in the way, with places.
        fouten: Vec<Fout>,
    },
}

/// [`validatie::validate_aanmelding`] on JSON.
#[must_use]
pub fn validate_aanmelding_json(invoer: &[u8]) -> String {
    on_json(invoer, validatie::validate_aanmelding)
}

/// [`criteria::check_criteria`] on JSON.
#[must_use]
pub fn check_criteria_json(invoer: &[u8]) -> String {
    on_json(invoer, criteria::check_criteria)
}

/// [`triage::advise_triage`] on JSON.
#[must_use]
pub fn advise_triage_json(invoer: &[u8]) -> String {
    on_json(invoer, triage::advise_triage)
}

/// [`tafels::check_tafels`] on JSON.
#[must_use]
pub fn check_tafels_json(invoer: &[u8]) -> String {
    on_json(invoer, tafels::check_tafels)
}

/// [`oordeel::check_oordeel`] on JSON.
#[must_use]
pub fn check_oordeel_json(invoer: &[u8]) -> String {
    on_json(invoer, oordeel::check_oordeel)
}

/// [`bundeling::bundle_beoordelingen`] on JSON.
#[must_use]
pub fn bundle_beoordelingen_json(invoer: &[u8]) -> String {
    on_json(invoer, bundeling::bundle_beoordelingen)
}

/// [`duiding::check_duiding`] on JSON.
#[must_use]
pub fn check_duiding_json(invoer: &[u8]) -> String {
    on_json(invoer, duiding::check_duiding)
}

/// [`afspraken::check_afspraken`] on JSON.
#[must_use]
pub fn check_afspraken_json(invoer: &[u8]) -> String {
    on_json(invoer, afspraken::check_afspraken)
}

/// [`opschaling::check_opschaling`] on JSON.
#[must_use]
pub fn check_opschaling_json(invoer: &[u8]) -> String {
    on_json(invoer, opschaling::check_opschaling)
}

/// [`fhir::export_fhir`] on JSON.
#[must_use]
pub fn export_fhir_json(invoer: &[u8]) -> String {
    on_json(invoer, fhir::export_fhir)
}
/// [`bewaring::compute_bewaartermijn`] on JSON.
#[must_use]
pub fn compute_bewaartermijn_json(invoer: &[u8]) -> String {
    on_json(invoer, bewaring::compute_bewaartermijn)
}

/// [`klok::compute_klokken`] on JSON.
#[must_use]
pub fn compute_klokken_json(invoer: &[u8]) -> String {
    on_json(invoer, klok::compute_klokken)
}

/// [`proces::check_processtap`] on JSON.
#[must_use]
pub fn check_processtap_json(invoer: &[u8]) -> String {
    on_json(invoer, proces::check_processtap)
}

/// [`kaart::compose_contextkaart`] on JSON.
#[must_use]
pub fn compose_contextkaart_json(invoer: &[u8]) -> String {
    on_json(invoer, kaart::compose_contextkaart)
}

/// [`verstrekking::check_verstrekking`] on JSON.
#[must_use]
pub fn check_verstrekking_json(invoer: &[u8]) -> String {
    on_json(invoer, verstrekking::check_verstrekking)
}

/// [`bericht::compose_bericht`] on JSON.
#[must_use]
pub fn compose_bericht_json(invoer: &[u8]) -> String {
    on_json(invoer, bericht::compose_bericht)
}

/// [`jzv::export_jzv_melding`] on JSON.
#[must_use]
pub fn export_jzv_melding_json(invoer: &[u8]) -> String {
    on_json(invoer, jzv::export_jzv_melding)
}

/// [`jzv::import_jzv_melding`] on JSON.
#[must_use]
pub fn import_jzv_melding_json(invoer: &[u8]) -> String {
    on_json(invoer, jzv::import_jzv_melding)
}

/// [`verwerking::describe_verwerking`] on JSON.
#[must_use]
pub fn describe_verwerking_json(invoer: &[u8]) -> String {
    on_json(invoer, verwerking::describe_verwerking)
}

/// [`zgw::export_zgw`] on JSON.
#[must_use]
pub fn export_zgw_json(invoer: &[u8]) -> String {
    on_json(invoer, zgw::export_zgw)
}

/// [`zgw::describe_zaaktype`] on JSON.
#[must_use]
pub fn describe_zaaktype_json(invoer: &[u8]) -> String {
    on_json(invoer, zgw::describe_zaaktype)
}

/// [`regelset::check_regelset`] on JSON.
#[must_use]
pub fn check_regelset_json(invoer: &[u8]) -> String {
    on_json(invoer, regelset::check_regelset)
}

/// [`regels::describe_regels`] on JSON.
#[must_use]
pub fn describe_regels_json(invoer: &[u8]) -> String {
    on_json(invoer, regels::describe_regels)
}

/// An operation on JSON, with a record as its answer: for a caller that writes it in another
/// form than JSON.
///
/// # Errors
///
/// Everything that stands in the way, as the operation on JSON gives it.
pub fn answer<I, O>(
    invoer: &[u8],
    op: fn(&Regelset, &Gelezen<I>) -> Result<O, Vec<Fout>>,
) -> Result<O, Vec<Fout>>
where
    I: FromJson,
{
    let regelset = Regelset::builtin();
    match lezen::read_bytes::<I>(invoer) {
        Ok(gelezen) => op(regelset, &gelezen),
        Err(onleesbaar) => Err(bevinding::unreadable(regelset, &onleesbaar)),
    }
}

/// An input out of JSON, if every value in it fits.
///
/// # Errors
///
/// Everything that does not.
pub fn read<I: FromJson>(invoer: &[u8]) -> Result<I, Vec<Fout>> {
    let refused = |onleesbaar| bevinding::unreadable(Regelset::builtin(), &onleesbaar);
    let gelezen = lezen::read_bytes::<I>(invoer).map_err(refused)?;
    if gelezen.bevindingen.is_empty() {
        Ok(gelezen.waarde)
    } else {
        Err(refused(Onleesbaar::PastNiet(gelezen.bevindingen)))
    }
}

/// The one road by which JSON comes in and goes out.
fn on_json<I, O>(invoer: &[u8], op: fn(&Regelset, &Gelezen<I>) -> Result<O, Vec<Fout>>) -> String
where
    I: FromJson,
    O: ToJson,
{
    written(answer(invoer, op))
}

/// An answer as JSON.
fn written<O: ToJson>(answer: Result<O, Vec<Fout>>) -> String {
    let antwoord = match answer {
        Ok(waarde) => Antwoord::Ok { waarde },
        Err(fouten) => Antwoord::Fout { fouten },
    };
    json::to_text(&antwoord)
}
