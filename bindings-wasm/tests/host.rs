//! Every vector through the functions of this binding, on the host: the same bytes as Rust.

#[path = "../../core/tests/common/mod.rs"]
mod common;

use koppelvlak::contract;
use koppelvlak_wasm as binding;

/// What each operation is called here.
const DOOR: &[(&str, common::Door)] = &[
    ("validate_aanmelding", binding::validate_aanmelding_json),
    ("check_criteria", binding::check_criteria_json),
    ("advise_triage", binding::advise_triage_json),
    ("check_tafels", binding::check_tafels_json),
    ("check_oordeel", binding::check_oordeel_json),
    ("check_opschaling", binding::check_opschaling_json),
    ("bundle_beoordelingen", binding::bundle_beoordelingen_json),
    ("check_duiding", binding::check_duiding_json),
    ("export_fhir", binding::export_fhir_json),
    ("compute_bewaartermijn", binding::compute_bewaartermijn_json),
    ("compute_klokken", binding::compute_klokken_json),
    ("check_processtap", binding::check_processtap_json),
    ("check_afspraken", binding::check_afspraken_json),
    ("compose_contextkaart", binding::compose_contextkaart_json),
    ("check_verstrekking", binding::check_verstrekking_json),
    ("compose_bericht", binding::compose_bericht_json),
    ("export_jzv_melding", binding::export_jzv_melding_json),
    ("import_jzv_melding", binding::import_jzv_melding_json),
    ("describe_verwerking", binding::describe_verwerking_json),
    ("check_regelset", binding::check_regelset_json),
    ("describe_regels", binding::describe_regels_json),
];

#[test]
fn every_operation_gives_the_bytes_that_rust_gives() {
    common::same_as_rust(DOOR);
}

#[test]
fn the_names_are_those_of_the_contract() {
    let ops: Vec<&str> = contract::OPS.iter().map(|op| op.name).collect();
    assert_eq!(binding::operations(), ops);
    assert_eq!(exported(include_str!("../src/lib.rs")), ops);
}

/// The operations behind the names that JavaScript sees: `checkCriteriaJson` is `check_criteria`.
fn exported(source: &str) -> Vec<String> {
    let names = source.lines().filter_map(|line| {
        line.strip_prefix("#[wasm_bindgen(js_name = ")?
            .strip_suffix("Json)]")
    });
    names.map(snake).collect()
}

fn snake(camel: &str) -> String {
    let mut name = String::new();
    for c in camel.chars() {
        if c.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}
