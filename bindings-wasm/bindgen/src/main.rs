//! From the compiled module to the package that JavaScript loads.

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

const HELP: &str = "usage: koppelvlak-wasm-bindgen MODULE.wasm FOLDER web|nodejs|bundler";

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
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
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
