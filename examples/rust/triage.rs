//! The main job: aanmeldingen go in, explained advice comes out.
//!
//! `cargo run --example triage` walks through the fictional casussen;
//! `cargo run --example triage -- FILE` takes your own.

use std::env;
use std::path::Path;
use std::process::ExitCode;

use koppelvlak::contract::advise_triage_json;
use koppelvlak_examples::{Detail, ask, finish, overview_line, read_json, show};
use serde::Deserialize;

/// A line of `casussen/index.json`; what it expects is for the tests.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Casus {
    bestand: String,
    titel: String,
    gemeente: String,
}

fn main() -> ExitCode {
    finish(match env::args_os().nth(1) {
        Some(file) => own_file(Path::new(&file)),
        None => walk(),
    })
}

fn own_file(file: &Path) -> Result<(), String> {
    let advies = ask(advise_triage_json, file)?;
    print!("{}", show(&advies, Detail::MetFeiten));
    Ok(())
}

fn walk() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("casussen");
    let casussen: Vec<Casus> = read_json(&folder.join("index.json"))?;
    let mut overview = String::new();
    for (nummer, casus) in (1..).zip(&casussen) {
        let advies = ask(advise_triage_json, &folder.join(&casus.bestand))?;
        println!("{}", "═".repeat(100));
        println!(
            "{nummer}. {} ({})\n   {}\n",
            casus.titel, casus.gemeente, casus.bestand
        );
        println!("{}", show(&advies, Detail::Kort));
        overview.push_str(&overview_line(nummer, &casus.gemeente, &advies));
    }
    println!("{}\nOverzicht\n\n{overview}", "═".repeat(100));
    println!("Iedereen in deze casussen is verzonnen.");
    Ok(())
}
