//! May this go there? Questions go in, an answer with the article comes out.
//!
//! `cargo run --example verstrekking` asks what professionals ask;
//! `cargo run --example verstrekking -- FILE` takes your own question.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use koppelvlak::contract::verstrekking::VerstrekkingAdvies;
use koppelvlak::contract::{Antwoord, check_verstrekking_json};
use koppelvlak_examples::{errors, show_verstrekking};
use serde::Deserialize;

/// A line of `verstrekking/index.json`.
#[derive(Deserialize)]
struct Vraag {
    bestand: String,
    vraag: String,
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
    print!("{}", show_verstrekking(&advies));
    Ok(())
}

fn walk() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("verstrekking");
    let index = read(&folder.join("index.json"))?;
    let vragen: Vec<Vraag> =
        serde_json::from_slice(&index).map_err(|e| format!("index.json: {e}"))?;
    let mut who_decides = None;
    for (nummer, vraag) in (1..).zip(&vragen) {
        let advies = ask(&folder.join(&vraag.bestand))?;
        println!("{nummer}. {}\n", vraag.vraag);
        println!("{}", show_verstrekking(&advies));
        who_decides = advies.let_op.last().cloned().or(who_decides);
    }
    println!("{}", who_decides.unwrap_or_default());
    println!("Iedereen in deze vragen is verzonnen.");
    Ok(())
}

/// The advice on a file, or everything that is wrong with it.
fn ask(file: &Path) -> Result<VerstrekkingAdvies, String> {
    let answer = check_verstrekking_json(&read(file)?);
    match serde_json::from_str(&answer) {
        Ok(Antwoord::Ok { waarde }) => Ok(waarde),
        Ok(Antwoord::Fout { fouten }) => Err(format!("{}\n{}", file.display(), errors(&fouten))),
        Err(e) => Err(format!("{}: {e}", file.display())),
    }
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|e| format!("{}: {e}", file.display()))
}
