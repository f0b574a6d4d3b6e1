//! Assessments of several organisations, side by side; then what the table made of them.
//!
//! `cargo run --example bundeling` takes the fictional papers of `bundeling/` and prints
//! the bundle, a duiding that is not complete, and the same one mended. With
//! `--html FILE` it also writes the bundle as a page.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use koppelvlak::contract::bundeling::{BundelAntwoord, BundelInvoer, Weergave};
use koppelvlak::contract::duiding::{BundelStand, DuidingAntwoord, DuidingInvoer};
use koppelvlak::contract::{bundle_beoordelingen_json, check_duiding_json};
use koppelvlak::duiding::Duiding;
use koppelvlak_examples::{findings_of_duiding, finish, read_json, value};

fn main() -> ExitCode {
    finish(run())
}

fn run() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("bundeling");
    let papers: BundelInvoer = read_json(&folder.join("stukken.json"))?;
    let answer = bundle(&papers)?;
    println!("{}", answer.tekst.as_deref().unwrap_or_default());
    if let Some(file) = html_file()? {
        let page = page(answer.html.as_deref().unwrap_or_default());
        fs::write(&file, page).map_err(|e| format!("{}: {e}", file.display()))?;
    }
    for (titel, file) in [
        ("Een duiding die nog niet af is", "duiding-onaf.json"),
        ("Dezelfde duiding, aangevuld", "duiding.json"),
    ] {
        let mut duiding: Duiding = read_json(&folder.join(file))?;
        // the table writes down which bundle it is about
        duiding.vingerafdruk = Some(answer.bundel.vingerafdruk.clone());
        println!("{}", findings_of_duiding(titel, &check(&papers, duiding)?));
    }
    println!("Iedereen in deze casus is verzonnen.");
    Ok(())
}

/// The bundle, in both readable forms.
fn bundle(papers: &BundelInvoer) -> Result<BundelAntwoord, String> {
    let invoer = BundelInvoer {
        weergave: Weergave::ALL.to_vec(),
        ..papers.clone()
    };
    let question = serde_json::to_vec(&invoer).map_err(|e| e.to_string())?;
    value(&bundle_beoordelingen_json(&question))
}

/// What the table wrote down, held against the bundle, on the day of the table.
fn check(papers: &BundelInvoer, duiding: Duiding) -> Result<DuidingAntwoord, String> {
    let invoer = DuidingInvoer {
        peildatum: duiding.datum,
        bundel: BundelStand {
            peildatum: papers.peildatum,
            stukken: papers.stukken.clone(),
        },
        duiding,
        ..DuidingInvoer::default()
    };
    let question = serde_json::to_vec(&invoer).map_err(|e| e.to_string())?;
    value(&check_duiding_json(&question))
}

/// Where the page goes, if it is asked for.
fn html_file() -> Result<Option<PathBuf>, String> {
    let mut args = env::args_os().skip(1);
    match args.next() {
        None => Ok(None),
        Some(flag) if flag == "--html" => {
            let file = args.next().ok_or("geef na --html een bestand")?;
            Ok(Some(file.into()))
        }
        Some(_) => Err("gebruik: bundeling [--html BESTAND]".to_owned()),
    }
}

/// A small page round the fragment. The fragment itself has no styles.
fn page(fragment: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>Bundel van beoordelingen</title>\n\
         <style>\n\
         body {{ font-family: sans-serif; line-height: 1.4; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }}\n\
         table {{ border-collapse: collapse; width: 100%; }}\n\
         caption {{ text-align: left; font-style: italic; padding: 0.5rem 0; }}\n\
         th, td {{ border: 1px solid; padding: 0.4rem; text-align: left; vertical-align: top; }}\n\
         tbody th {{ font-weight: normal; }}\n\
         </style>\n</head>\n<body>\n<h1>Bundel van beoordelingen</h1>\n<h2>Verzonnen casus</h2>\n{fragment}</body>\n</html>\n"
    )
}
