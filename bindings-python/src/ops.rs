//! The operations: on text, and on values of the contract.

use koppelvlak::contract;
use koppelvlak::contract::bevinding::Fout;
use koppelvlak::json::FromJson;
use koppelvlak::lezen::Gelezen;
use koppelvlak::regelset::Regelset;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyBytesMethods, PyString};
use serde::Serialize;

use crate::{brug, fouten};

/// The operations, by name.
#[pyfunction]
pub(crate) fn operations() -> Vec<&'static str> {
    contract::OPS.iter().map(|op| op.name).collect()
}

macro_rules! doors {
    ($($name:ident $json:ident $module:ident, $doc:literal;)+) => {
        $(
            #[doc = $doc]
            #[pyfunction]
            fn $name<'py>(invoer: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
                typed(stringify!($name), contract::$module::$name, invoer)
            }

            #[doc = concat!("`", stringify!($name), "` on JSON.")]
            #[pyfunction]
            fn $json(py: Python<'_>, invoer: &Bound<'_, PyAny>) -> PyResult<String> {
                let json = on_text(invoer)?.ok_or_else(|| fouten::no_text(py))?;
                Ok(py.detach(|| contract::$json(json)))
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
    validate_aanmelding validate_aanmelding_json validatie, "Validates an aanmelding.";
    check_criteria check_criteria_json criteria, "Holds a casus against law and policy.";
    advise_triage advise_triage_json triage, "Works out the advice on an aanmelding.";
    check_tafels check_tafels_json tafels, "Holds a casus against the neighbouring tables.";
    check_oordeel check_oordeel_json oordeel, "Checks an oordeel.";
    check_opschaling check_opschaling_json opschaling, "Holds the log of a casus, and a step that is proposed, against a model.";
    bundle_beoordelingen bundle_beoordelingen_json bundeling, "Lays assessments side by side.";
    check_duiding check_duiding_json duiding, "Holds a duiding against its bundle and D1 to D11.";
    export_fhir export_fhir_json fhir, "Lays assessments side by side and gives them as FHIR.";
    compute_bewaartermijn compute_bewaartermijn_json bewaring, "Works out until which day data may be kept.";
    compute_klokken compute_klokken_json klok, "Works out the latest moments at which context still helps.";
    check_processtap check_processtap_json proces, "Holds a step against the process under the Wgs.";
    check_afspraken check_afspraken_json afspraken, "Holds a log of messages against the samenwerkingsafspraken.";
    compose_contextkaart compose_contextkaart_json kaart, "Makes a contextkaart.";
    check_verstrekking check_verstrekking_json verstrekking, "Holds a provision against the conditions of the law.";
    compose_bericht compose_bericht_json bericht, "Makes a message.";
    export_jzv_melding export_jzv_melding_json jzv, "Makes a melding of an aanmelding.";
    import_jzv_melding import_jzv_melding_json jzv, "Makes an aanmelding of a melding.";
    describe_verwerking describe_verwerking_json verwerking, "Makes the records of a processing.";
    export_zgw export_zgw_json zgw, "Makes bodies for a register of zaken.";
    describe_zaaktype describe_zaaktype_json zgw, "Says which types a register of zaken needs first.";
    check_regelset check_regelset_json regelset, "Looks at what rules do in every case.";
    describe_regels describe_regels_json regels, "Describes the rules in force.";
}

/// One operation on a value: a record, a mapping or JSON.
fn typed<'py, I, O>(
    name: &str,
    op: fn(&Regelset, &Gelezen<I>) -> Result<O, Vec<Fout>>,
    invoer: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>>
where
    I: FromJson,
    O: Serialize + Send,
{
    let py = invoer.py();
    let tabel = brug::tabel(py)?;
    let soorten = tabel.bewerking(name)?;
    let made;
    let json = if let Some(json) = on_text(invoer)? {
        json
    } else {
        made = tabel.write(invoer, Some(soorten.invoer))?;
        &made
    };
    match py.detach(|| contract::answer(json, op)) {
        Ok(waarde) => tabel.value(py, &waarde, soorten.antwoord),
        Err(fouten) => Err(fouten::raised(py, &fouten)),
    }
}

/// The bytes of JSON that came as text or as bytes.
fn on_text<'a>(invoer: &'a Bound<'_, PyAny>) -> PyResult<Option<&'a [u8]>> {
    if invoer.is_instance_of::<PyString>() {
        return Ok(Some(brug::text(invoer, "")?.as_bytes()));
    }
    Ok(invoer.cast::<PyBytes>().ok().map(PyBytesMethods::as_bytes))
}
