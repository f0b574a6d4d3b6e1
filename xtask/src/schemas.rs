//! JSON Schema of the contract: what each operation takes and gives.

use koppelvlak::contract::Antwoord;
use koppelvlak::contract::feitentoets::Toetsuitkomst;
use koppelvlak::contract::{
    afspraken, bericht, bewaring, bundeling, criteria, duiding, fhir, jzv, kaart, klok, oordeel,
    opschaling, proces, regels, regelset, tafels, triage, validatie, verstrekking, verwerking, zgw,
};
use schemars::Schema;
use schemars::generate::{SchemaGenerator, SchemaSettings};

/// What of an operation is described.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kant {
    /// What it takes.
    Invoer,
    /// What it gives.
    Antwoord,
}

macro_rules! operations {
    ($($name:literal: $invoer:ty => $antwoord:ty,)+) => {
        /// What an operation takes or gives, with everything it refers to. The answer is
        /// `Antwoord<_>`, as it stands in the text that comes out.
        fn root(op: &str, kant: Kant, generator: SchemaGenerator) -> Option<Schema> {
            match (op, kant) {
                $(
                    ($name, Kant::Invoer) => Some(generator.into_root_schema_for::<$invoer>()),
                    ($name, Kant::Antwoord) => {
                        Some(generator.into_root_schema_for::<Antwoord<$antwoord>>())
                    }
                )+
                _ => None,
            }
        }

        /// A reference to the record that an operation takes or gives.
        pub(crate) fn record(op: &str, kant: Kant, generator: &mut SchemaGenerator) -> Option<Schema> {
            match (op, kant) {
                $(
                    ($name, Kant::Invoer) => Some(generator.subschema_for::<$invoer>()),
                    ($name, Kant::Antwoord) => Some(generator.subschema_for::<$antwoord>()),
                )+
                _ => None,
            }
        }
    };
}

operations! {
    "validate_aanmelding": validatie::ValidatieInvoer => validatie::Validatie,
    "check_criteria": criteria::CriteriaInvoer => criteria::CriteriaAdvies,
    "advise_triage": triage::TriageInvoer => triage::TriageAdvies,
    "check_tafels": tafels::TafelsInvoer => tafels::TafelsAdvies,
    "check_oordeel": oordeel::OordeelInvoer => oordeel::OordeelAdvies,
    "check_opschaling": opschaling::OpschaalInvoer => opschaling::OpschaalAdvies,
    "bundle_beoordelingen": bundeling::BundelInvoer => bundeling::BundelAntwoord,
    "check_duiding": duiding::DuidingInvoer => duiding::DuidingAntwoord,
    "export_fhir": fhir::FhirInvoer => fhir::FhirAntwoord,
    "compute_bewaartermijn": bewaring::BewaarInvoer => bewaring::BewaarAntwoord,
    "compute_klokken": klok::KlokInvoer => klok::KlokAntwoord,
    "check_processtap": proces::ProcesInvoer => proces::ProcesAdvies,
    "check_afspraken": afspraken::AfsprakenInvoer => afspraken::AfsprakenAntwoord,
    "compose_contextkaart": kaart::KaartInvoer => kaart::KaartAntwoord,
    "check_verstrekking": verstrekking::VerstrekkingInvoer => verstrekking::VerstrekkingAdvies,
    "compose_bericht": bericht::BerichtInvoer => bericht::BerichtAntwoord,
    "export_jzv_melding": jzv::JzvExportInvoer => jzv::JzvExport,
    "import_jzv_melding": jzv::JzvImportInvoer => jzv::JzvImport,
    "describe_verwerking": verwerking::VerwerkingInvoer => verwerking::VerwerkingAntwoord,
    "export_zgw": zgw::ZgwInvoer => zgw::ZgwAntwoord,
    "describe_zaaktype": zgw::ZaaktypeInvoer => zgw::ZaaktypeAntwoord,
    "check_regelset": regelset::RegelsetInvoer => regelset::RegelsetAdvies,
    "describe_regels": regels::RegelsInvoer => regels::Regels,
}

/// Adds the records that cross a border outside the operations.
pub(crate) fn others(generator: &mut SchemaGenerator) {
    generator.subschema_for::<Toetsuitkomst>();
}

/// The schema as a file: its keys in a fixed order.
pub(crate) fn text(op: &str, kant: Kant) -> Result<String, String> {
    let said = |e: serde_json::Error| format!("the schema of {op}: {e}");
    let (settings, name) = match kant {
        Kant::Invoer => (SchemaSettings::draft2020_12(), op.to_owned()),
        Kant::Antwoord => (
            SchemaSettings::draft2020_12().for_serialize(),
            format!("{op}:antwoord"),
        ),
    };
    let schema = root(op, kant, settings.into_generator())
        .ok_or_else(|| format!("{op}: name its records in xtask/src/schemas.rs"))?;
    let mut value = schema.to_value();
    value.sort_all_objects();
    let mut schema = Schema::try_from(value).map_err(said)?;
    schema.insert(
        "$id".to_owned(),
        format!("urn:koppelvlak:schema:{name}").into(),
    );
    schema.insert(
        "title".to_owned(),
        format!("koppelvlak {}", name.replace(':', " ")).into(),
    );
    Ok(serde_json::to_string_pretty(&schema).map_err(said)? + "\n")
}
