//! From the compiled module to the package that JavaScript loads.

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

const HELP: &str = "usage: koppelvlak-wasm-bindgen MODULE.wasm FOLDER web|nodejs|bundler";

/// What the module need not use: without these two it can be said in plain JavaScript too.
const NEVER: [&str; 2] = ["multivalue", "reference-types"];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [module, folder, target] => generate(module, folder, target),
        _ => Err(HELP.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn generate(module: &str, folder: &str, target: &str) -> Result<(), String> {
    let mut bytes = std::fs::read(module).map_err(|e| format!("{module}: {e}"))?;
    for feature in NEVER {
        forbid(&mut bytes, feature)?;
    }
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes("koppelvlak", bytes)
        .out_name("koppelvlak")
        .typescript(true);
    bindgen
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(false);
    match target {
        "web" => bindgen.web(true),
        "nodejs" => bindgen.nodejs(true),
        "bundler" => bindgen.bundler(true),
        _ => return Err(HELP.to_owned()),
    }
    .map_err(|e| format!("{e:#}"))?;
    bindgen.generate(folder).map_err(|e| format!("{e:#}"))
}

/// Turns "may be used" into "must not be used" in the list of features that the compiler leaves
/// in the module: a sign, the length of the name, the name.
fn forbid(module: &mut [u8], feature: &str) -> Result<(), String> {
    let length = u8::try_from(feature.len()).map_err(|e| e.to_string())?;
    let entry = [&[b'+', length], feature.as_bytes()].concat();
    let mut places = (0..module.len()).filter(|at| module[*at..].starts_with(&entry));
    match (places.next(), places.next()) {
        (Some(at), None) => module[at] = b'-',
        (None, _) => {} // an older compiler does not use it
        (Some(_), Some(_)) => return Err(format!("{feature} is named more than once")),
    }
    Ok(())
}
