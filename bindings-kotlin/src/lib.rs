//! koppelvlak in Kotlin: text in, text out.

use koppelvlak::contract;

uniffi::setup_scaffolding!();

/// The operations, by name.
#[must_use]
#[uniffi::export]
pub fn operations() -> Vec<String> {
    contract::OPS.iter().map(|op| op.name.to_owned()).collect()
}

/// `validate_aanmelding` on JSON.
#[must_use]
#[uniffi::export]
pub fn validate_aanmelding_json(invoer: &str) -> String {
    contract::validate_aanmelding_json(invoer.as_bytes())
}

/// `check_criteria` on JSON.
#[must_use]
#[uniffi::export]
pub fn check_criteria_json(invoer: &str) -> String {
    contract::check_criteria_json(invoer.as_bytes())
}

/// `advise_triage` on JSON.
#[must_use]
#[uniffi::export]
pub fn advise_triage_json(invoer: &str) -> String {
    contract::advise_triage_json(invoer.as_bytes())
}

/// `check_tafels` on JSON.
#[must_use]
#[uniffi::export]
pub fn check_tafels_json(invoer: &str) -> String {
    contract::check_tafels_json(invoer.as_bytes())
}

/// `check_oordeel` on JSON.
#[must_use]
#[uniffi::export]
pub fn check_oordeel_json(invoer: &str) -> String {
    contract::check_oordeel_json(invoer.as_bytes())
}

/// `check_opschaling` on JSON.
#[must_use]
#[uniffi::export]
pub fn check_opschaling_json(invoer: &str) -> String {
    contract::check_opschaling_json(invoer.as_bytes())
}

/// `bundle_beoordelingen` on JSON.
#[must_use]
#[uniffi::export]
pub fn bundle_beoordelingen_json(invoer: &str) -> String {
    contract::bundle_beoordelingen_json(invoer.as_bytes())
}

/// `check_duiding` on JSON.
#[must_use]
#[uniffi::export]
pub fn check_duiding_json(invoer: &str) -> String {
    contract::check_duiding_json(invoer.as_bytes())
}

/// `export_fhir` on JSON.
#[must_use]
#[uniffi::export]
pub fn export_fhir_json(invoer: &str) -> String {
    contract::export_fhir_json(invoer.as_bytes())
}

/// `compute_bewaartermijn` on JSON.
#[must_use]
#[uniffi::export]
pub fn compute_bewaartermijn_json(invoer: &str) -> String {
    contract::compute_bewaartermijn_json(invoer.as_bytes())
}

/// `compute_klokken` on JSON.
#[must_use]
#[uniffi::export]
pub fn compute_klokken_json(invoer: &str) -> String {
    contract::compute_klokken_json(invoer.as_bytes())
}

/// `check_processtap` on JSON.
#[must_use]
#[uniffi::export]
pub fn check_processtap_json(invoer: &str) -> String {
    contract::check_processtap_json(invoer.as_bytes())
}

/// `check_afspraken` on JSON.
#[must_use]
#[uniffi::export]
pub fn check_afspraken_json(invoer: &str) -> String {
    contract::check_afspraken_json(invoer.as_bytes())
}

/// `compose_contextkaart` on JSON.
#[must_use]
#[uniffi::export]
pub fn compose_contextkaart_json(invoer: &str) -> String {
    contract::compose_contextkaart_json(invoer.as_bytes())
}

/// `check_verstrekking` on JSON.
#[must_use]
#[uniffi::export]
pub fn check_verstrekking_json(invoer: &str) -> String {
    contract::check_verstrekking_json(invoer.as_bytes())
}

/// `compose_bericht` on JSON.
#[must_use]
#[uniffi::export]
pub fn compose_bericht_json(invoer: &str) -> String {
    contract::compose_bericht_json(invoer.as_bytes())
}

/// `export_jzv_melding` on JSON.
#[must_use]
#[uniffi::export]
pub fn export_jzv_melding_json(invoer: &str) -> String {
    contract::export_jzv_melding_json(invoer.as_bytes())
}

/// `import_jzv_melding` on JSON.
#[must_use]
#[uniffi::export]
pub fn import_jzv_melding_json(invoer: &str) -> String {
    contract::import_jzv_melding_json(invoer.as_bytes())
}

/// `describe_verwerking` on JSON.
#[must_use]
#[uniffi::export]
pub fn describe_verwerking_json(invoer: &str) -> String {
    contract::describe_verwerking_json(invoer.as_bytes())
}

/// `check_regelset` on JSON.
#[must_use]
#[uniffi::export]
pub fn check_regelset_json(invoer: &str) -> String {
    contract::check_regelset_json(invoer.as_bytes())
}

/// `describe_regels` on JSON.
#[must_use]
#[uniffi::export]
pub fn describe_regels_json(invoer: &str) -> String {
    contract::describe_regels_json(invoer.as_bytes())
}
