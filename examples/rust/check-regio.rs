//! What the rules of a region do in every case, before anyone uses them.
//!
//! `cargo run --example check-regio` looks at every region that comes with the
//! library; `cargo run --example check-regio -- FILE` at a profile of your own
//! (JSON), for example the broken one in `regios/stuk/`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use koppelvlak::contract::regelset::{RegelsetAdvies, RegelsetInvoer, check_regelset};
use koppelvlak::lezen::{self, Gelezen};
use koppelvlak::regelset::{Regelset, Regioprofiel};
use koppelvlak_examples::{errors, findings_of_rules, finish};

fn main() -> ExitCode {
    finish(match env::args_os().nth(1).map(PathBuf::from) {
        Some(file) => own(&file).map_err(|message| format!("{}\n{message}", file.display())),
        None => shipped(),
    })
}

/// Every region that comes with the library.
fn shipped() -> Result<(), String> {
    for profiel in &Regelset::builtin().document().regios {
        let invoer = RegelsetInvoer {
            peildatum: None,
            regio: Some(profiel.id.clone()),
            regioprofiel: None,
        };
        show(&profiel.titel, &invoer.into())?;
    }
    Ok(())
}

/// A profile of one's own.
fn own(file: &Path) -> Result<(), String> {
    let text = fs::read_to_string(file).map_err(|e| e.to_string())?;
    let invoer = format!("{{\"regioprofiel\":{text}}}");
    let gelezen = lezen::read::<RegelsetInvoer>(&invoer).map_err(|e| format!("{e:?}"))?;
    let titel = |profiel: &Regioprofiel| profiel.titel.clone();
    let titel = gelezen.waarde.regioprofiel.as_ref().map(titel);
    show(&titel.unwrap_or_default(), &gelezen)
}

fn show(titel: &str, invoer: &Gelezen<RegelsetInvoer>) -> Result<(), String> {
    let advies: RegelsetAdvies =
        check_regelset(Regelset::builtin(), invoer).map_err(|fouten| errors(&fouten))?;
    println!("{}", findings_of_rules(titel, &advies));
    Ok(())
}
