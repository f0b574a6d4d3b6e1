//! The main job: aanmeldingen go in, explained advice comes out.
//!
//! `cargo run --example triage` walks through the fictional casussen;
//! `cargo run --example triage -- FILE` takes your own.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use koppelvlak::contract::triage::TriageAdvies;
use koppelvlak::contract::{Antwoord, advise_triage_json};
use koppelvlak_examples::{Detail, errors, overview_line, show};
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
    let done = match env::args_os().nth(1) {
        Some(file) => own_file(Path::new(&file)),
        None => walk(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn own_file(file: &Path) -> Result<(), String> {
    let advies = ask(file)?;
    print!("{}", show(&advies, Detail::MetFeiten));
    Ok(())
}

fn walk() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("casussen");
    let index = read(&folder.join("index.json"))?;
    let casussen: Vec<Casus> =
        serde_json::from_slice(&index).map_err(|e| format!("index.json: {e}"))?;
    let mut overview = String::new();
    for (nummer, casus) in (1..).zip(&casussen) {
        let advies = ask(&folder.join(&casus.bestand))?;
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

/// The advice on a file, or everything that is wrong with it.
fn ask(file: &Path) -> Result<TriageAdvies, String> {
    let answer = advise_triage_json(&read(file)?);
    match serde_json::from_str(&answer) {
        Ok(Antwoord::Ok { waarde }) => Ok(waarde),
        Ok(Antwoord::Fout { fouten }) => Err(format!("{}\n{}", file.display(), errors(&fouten))),
        Err(e) => Err(format!("{}: {e}", file.display())),
    }
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    let shown: PathBuf = file.to_owned();
    fs::read(file).map_err(|e| format!("{}: {e}", shown.display()))
}
