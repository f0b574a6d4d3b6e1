//! koppelvlak in Python: text in, text out; tables in, tables out. The package `koppelvlak`
//! re-exports it.

mod tabel;

mod bulk;
mod telling;

/// What Python sees. Every call lets other Python threads run meanwhile.
#[pyo3::pymodule(gil_used = false)]
pub mod _koppelvlak {
    use koppelvlak::contract;
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::tabel::{Schema, Tabel, Tabelstroom, Tabeltoets, codes};

    /// The operations, by name.
    #[pyfunction]
    fn operations() -> Vec<&'static str> {
        contract::OPS.iter().map(|op| op.name).collect()
    }

    /// `validate_aanmelding` on JSON.
    #[pyfunction]
    fn validate_aanmelding_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::validate_aanmelding_json(invoer.as_bytes()))
    }

    /// `check_criteria` on JSON.
    #[pyfunction]
    fn check_criteria_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::check_criteria_json(invoer.as_bytes()))
    }

    /// `advise_triage` on JSON.
    #[pyfunction]
    fn advise_triage_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::advise_triage_json(invoer.as_bytes()))
    }

    /// `check_tafels` on JSON.
    #[pyfunction]
    fn check_tafels_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::check_tafels_json(invoer.as_bytes()))
    }

    /// `check_oordeel` on JSON.
    #[pyfunction]
    fn check_oordeel_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::check_oordeel_json(invoer.as_bytes()))
    }

    /// `check_opschaling` on JSON.
    #[pyfunction]
    fn check_opschaling_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::check_opschaling_json(invoer.as_bytes()))
    }

    /// `bundle_beoordelingen` on JSON.
    #[pyfunction]
    fn bundle_beoordelingen_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::bundle_beoordelingen_json(invoer.as_bytes()))
    }

    /// `check_duiding` on JSON.
    #[pyfunction]
    fn check_duiding_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::check_duiding_json(invoer.as_bytes()))
    }

    /// `export_fhir` on JSON.
    #[pyfunction]
    fn export_fhir_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::export_fhir_json(invoer.as_bytes()))
    }

    /// `compute_bewaartermijn` on JSON.
    #[pyfunction]
    fn compute_bewaartermijn_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::compute_bewaartermijn_json(invoer.as_bytes()))
    }

    /// `compute_klokken` on JSON.
    #[pyfunction]
    fn compute_klokken_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::compute_klokken_json(invoer.as_bytes()))
    }

    /// `check_processtap` on JSON.
    #[pyfunction]
    fn check_processtap_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::check_processtap_json(invoer.as_bytes()))
    }

    /// `check_afspraken` on JSON.
    #[pyfunction]
    fn check_afspraken_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::check_afspraken_json(invoer.as_bytes()))
    }

    /// `compose_contextkaart` on JSON.
    #[pyfunction]
    fn compose_contextkaart_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::compose_contextkaart_json(invoer.as_bytes()))
    }

    /// `check_verstrekking` on JSON.
    #[pyfunction]
    fn check_verstrekking_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::check_verstrekking_json(invoer.as_bytes()))
    }

    /// `compose_bericht` on JSON.
    #[pyfunction]
    fn compose_bericht_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::compose_bericht_json(invoer.as_bytes()))
    }

    /// `export_jzv_melding` on JSON.
    #[pyfunction]
    fn export_jzv_melding_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::export_jzv_melding_json(invoer.as_bytes()))
    }

    /// `import_jzv_melding` on JSON.
    #[pyfunction]
    fn import_jzv_melding_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::import_jzv_melding_json(invoer.as_bytes()))
    }

    /// `describe_verwerking` on JSON.
    #[pyfunction]
    fn describe_verwerking_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::describe_verwerking_json(invoer.as_bytes()))
    }

    /// `check_regelset` on JSON.
    #[pyfunction]
    fn check_regelset_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::check_regelset_json(invoer.as_bytes()))
    }

    /// `describe_regels` on JSON.
    #[pyfunction]
    fn describe_regels_json(py: Python<'_>, invoer: &str) -> String {
        py.detach(|| contract::describe_regels_json(invoer.as_bytes()))
    }

    #[pymodule_export]
    use super::bulk::{Aanmeldinglezer, Feitenlezer};
    #[pymodule_export]
    use super::telling::protect_counts;
}
