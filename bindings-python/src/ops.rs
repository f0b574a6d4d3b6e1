//! The operations: on text, and on values of the contract.

use koppelvlak::contract;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::{brug, fouten};

/// The operations, by name.
#[pyfunction]
pub(crate) fn operations() -> Vec<&'static str> {
    contract::OPS.iter().map(|op| op.name).collect()
}

macro_rules! doors {
    ($($name:ident $json:ident $call:path, $doc:literal;)+) => {
        $(
            #[doc = $doc]
            #[pyfunction]
            fn $name<'py>(invoer: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
                typed(stringify!($name), $call, invoer)
            }

            #[doc = concat!("`", stringify!($name), "` on JSON.")]
            #[pyfunction]
            fn $json(invoer: &Bound<'_, PyAny>) -> PyResult<String> {
                on_text(invoer, $call)?.ok_or_else(|| fouten::no_text(invoer.py()))
            }
        )+

        /// Adds them to the module.
        pub(crate) fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {
            $(
                module.add_function(wrap_pyfunction!($name, module)?)?;
                module.add_function(wrap_pyfunction!($json, module)?)?;
            )+
            Ok(())
        }
    };
}

doors! {
    validate_aanmelding validate_aanmelding_json contract::validate_aanmelding_json, "Validates an aanmelding.";
    check_criteria check_criteria_json contract::check_criteria_json, "Holds a casus against law and policy.";
    advise_triage advise_triage_json contract::advise_triage_json, "Works out the advice on an aanmelding.";
    check_tafels check_tafels_json contract::check_tafels_json, "Holds a casus against the neighbouring tables.";
    check_oordeel check_oordeel_json contract::check_oordeel_json, "Checks an oordeel.";
    check_opschaling check_opschaling_json contract::check_opschaling_json, "Holds the log of a casus, and a step that is proposed, against a model.";
    bundle_beoordelingen bundle_beoordelingen_json contract::bundle_beoordelingen_json, "Lays assessments side by side.";
    check_duiding check_duiding_json contract::check_duiding_json, "Holds a duiding against its bundle and D1 to D11.";
    export_fhir export_fhir_json contract::export_fhir_json, "Lays assessments side by side and gives them as FHIR.";
    compute_bewaartermijn compute_bewaartermijn_json contract::compute_bewaartermijn_json, "Works out until which day data may be kept.";
    compute_klokken compute_klokken_json contract::compute_klokken_json, "Works out the latest moments at which context still helps.";
    check_processtap check_processtap_json contract::check_processtap_json, "Holds a step against the process under the Wgs.";
    check_afspraken check_afspraken_json contract::check_afspraken_json, "Holds a log of messages against the samenwerkingsafspraken.";
    compose_contextkaart compose_contextkaart_json contract::compose_contextkaart_json, "Makes a contextkaart.";
    check_verstrekking check_verstrekking_json contract::check_verstrekking_json, "Holds a provision against the conditions of the law.";
    compose_bericht compose_bericht_json contract::compose_bericht_json, "Makes a message.";
    export_jzv_melding export_jzv_melding_json contract::export_jzv_melding_json, "Makes a melding of an aanmelding.";
    import_jzv_melding import_jzv_melding_json contract::import_jzv_melding_json, "Makes an aanmelding of a melding.";
    describe_verwerking describe_verwerking_json contract::describe_verwerking_json, "Makes the records of a processing.";
    check_regelset check_regelset_json contract::check_regelset_json, "Looks at what rules do in every case.";
    describe_regels describe_regels_json contract::describe_regels_json, "Describes the rules in force.";
}

type Call = fn(&[u8]) -> String;

/// One operation on a value: a record, a mapping or JSON.
fn typed<'py>(name: &str, call: Call, invoer: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = invoer.py();
    let tabel = brug::tabel(py)?;
    let soorten = tabel.bewerking(name)?;
    let antwoord = match on_text(invoer, call)? {
        Some(antwoord) => antwoord,
        None => {
            let json = tabel.write(invoer, soorten.invoer)?;
            py.detach(|| call(&json))
        }
    };
    tabel.answer(py, &antwoord, soorten.antwoord)
}

/// One operation on JSON; `None` if the input is neither text nor bytes.
fn on_text(invoer: &Bound<'_, PyAny>, call: Call) -> PyResult<Option<String>> {
    let py = invoer.py();
    if invoer.is_instance_of::<PyString>() {
        let text = brug::text(invoer, "")?;
        return Ok(Some(py.detach(|| call(text.as_bytes()))));
    }
    if let Ok(bytes) = invoer.cast::<PyBytes>() {
        let bytes = bytes.as_bytes();
        return Ok(Some(py.detach(|| call(bytes))));
    }
    Ok(None)
}
