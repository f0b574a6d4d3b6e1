//! From the sources that people edit to the files that are checked in.

use koppelvlak::contract::OPS;
use koppelvlak::contract::afspraken::AfsprakenInvoer;
use koppelvlak::contract::bericht::BerichtInvoer;
use koppelvlak::contract::bewaring::BewaarInvoer;
use koppelvlak::contract::bundeling::BundelInvoer;
use koppelvlak::contract::criteria::CriteriaInvoer;
use koppelvlak::contract::duiding::DuidingInvoer;
use koppelvlak::contract::fhir::FhirInvoer;
use koppelvlak::contract::jzv::{JzvExportInvoer, JzvImportInvoer};
use koppelvlak::contract::kaart::KaartInvoer;
use koppelvlak::contract::klok::KlokInvoer;
use koppelvlak::contract::oordeel::OordeelInvoer;
use koppelvlak::contract::opschaling::OpschaalInvoer;
use koppelvlak::contract::proces::ProcesInvoer;
use koppelvlak::contract::regels::RegelsInvoer;
use koppelvlak::contract::regelset::RegelsetInvoer;
use koppelvlak::contract::tafels::TafelsInvoer;
use koppelvlak::contract::triage::TriageInvoer;
use koppelvlak::contract::validatie::ValidatieInvoer;
use koppelvlak::contract::verstrekking::VerstrekkingInvoer;
use koppelvlak::contract::verwerking::VerwerkingInvoer;
use koppelvlak::regelset::Regelset;
use koppelvlak::regelset::author::{Bestand, canonical, compose};
use koppelvlak::tekst;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use crate::root;

/// Makes every generated file.
pub(crate) fn write() -> Result<(), String> {
    let regelset = compose_all()?;
    for (path, text) in generated(&regelset)? {
        root::write(&root::root().join(path), &text)?;
    }
    println!(
        "regelset {} {}",
        regelset.document().versie,
        regelset.vingerafdruk()
    );
    Ok(())
}

/// Writes nothing; says which files are not what [`write`] would make of them.
pub(crate) fn check() -> Result<(), String> {
    let files = generated(&compose_all()?)?;
    let current =
        |path: &str, text: &str| root::read(&root::root().join(path)).is_ok_and(|now| now == text);
    let stale: Vec<&str> = files
        .iter()
        .filter(|(path, text)| !current(path, text))
        .map(|(path, _)| path.as_str())
        .collect();
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!(
        "not current: {}\nmake them again: cargo xtask regels",
        stale.join(", ")
    ))
}

/// The regelset of `core/data`.
pub(crate) fn compose_all() -> Result<Regelset, String> {
    let files = root::toml_files(&root::root().join("core/data"))?;
    let files: Vec<Bestand> = files
        .into_iter()
        .map(|(pad, tekst)| Bestand { pad, tekst })
        .collect();
    compose(&files).map_err(|errors| {
        let lines: Vec<String> = errors
            .iter()
            .map(|e| format!("{}: {e}", e.code()))
            .collect();
        lines.join("\n")
    })
}

/// Every generated file: its path below the top folder, and its text.
fn generated(regelset: &Regelset) -> Result<Vec<(String, String)>, String> {
    let mut files = vec![
        ("core/regelset.json".to_owned(), canonical(regelset)),
        (
            "core/regelset.sha256".to_owned(),
            format!("{}  regelset.json\n", regelset.vingerafdruk()),
        ),
        (
            "core/REGELS.md".to_owned(),
            tekst::regels::markdown(regelset),
        ),
    ];
    for op in OPS {
        let schema = schema_of(op.name)?;
        files.push((format!("core/schema/{}.schema.json", op.name), schema));
    }
    Ok(files)
}

/// JSON Schema of what an operation takes.
fn schema_of(op: &str) -> Result<String, String> {
    match op {
        "validate_aanmelding" => schema::<ValidatieInvoer>(op),
        "check_criteria" => schema::<CriteriaInvoer>(op),
        "advise_triage" => schema::<TriageInvoer>(op),
        "check_tafels" => schema::<TafelsInvoer>(op),
        "check_oordeel" => schema::<OordeelInvoer>(op),
        "check_opschaling" => schema::<OpschaalInvoer>(op),
        "bundle_beoordelingen" => schema::<BundelInvoer>(op),
        "check_duiding" => schema::<DuidingInvoer>(op),
        "export_fhir" => schema::<FhirInvoer>(op),
        "compute_bewaartermijn" => schema::<BewaarInvoer>(op),
        "compute_klokken" => schema::<KlokInvoer>(op),
        "check_processtap" => schema::<ProcesInvoer>(op),
        "check_afspraken" => schema::<AfsprakenInvoer>(op),
        "compose_contextkaart" => schema::<KaartInvoer>(op),
        "check_verstrekking" => schema::<VerstrekkingInvoer>(op),
        "compose_bericht" => schema::<BerichtInvoer>(op),
        "export_jzv_melding" => schema::<JzvExportInvoer>(op),
        "import_jzv_melding" => schema::<JzvImportInvoer>(op),
        "describe_verwerking" => schema::<VerwerkingInvoer>(op),
        "check_regelset" => schema::<RegelsetInvoer>(op),
        "describe_regels" => schema::<RegelsInvoer>(op),
        _ => Err(format!("{op}: name its input in xtask/src/regels.rs")),
    }
}

fn schema<T: JsonSchema>(op: &str) -> Result<String, String> {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>();
    schema.insert(
        "$id".to_owned(),
        format!("urn:koppelvlak:schema:{op}").into(),
    );
    schema.insert("title".to_owned(), format!("koppelvlak {op}").into());
    let text =
        serde_json::to_string_pretty(&schema).map_err(|e| format!("the schema of {op}: {e}"))?;
    Ok(text + "\n")
}
