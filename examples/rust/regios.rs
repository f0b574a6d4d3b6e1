//! One aanmelding through every region that comes with the library, side by side.
//!
//! `cargo run --example regios` takes the fictional one of `regios/`;
//! `cargo run --example regios -- FILE` takes your own. An answer that only one
//! region asks for is given to that region only.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use koppelvlak::contract::triage::{TriageAdvies, TriageInvoer, advise_triage};
use koppelvlak::datum::Datum;
use koppelvlak::id::RegioId;
use koppelvlak::regelset::Regelset;
use koppelvlak_examples::{compare, errors, finish};

fn main() -> ExitCode {
    let own = env::args_os().nth(1).map(PathBuf::from);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = own.unwrap_or_else(|| folder.join("regios/aanmelding.json"));
    let text = side_by_side(&file).map_err(|message| format!("{}: {message}", file.display()));
    finish(text.map(|text| print!("{text}")))
}

fn side_by_side(file: &Path) -> Result<String, String> {
    let text = fs::read_to_string(file).map_err(|e| e.to_string())?;
    let invoer: TriageInvoer = serde_json::from_str(&text).map_err(|e| e.to_string())?;
    let peildatum = invoer.peildatum.ok_or("geef een peildatum")?;
    let regelset = Regelset::builtin();
    let regios = regelset.document().regios.iter();
    let adviezen: Result<Vec<TriageAdvies>, String> = regios
        .filter(|profiel| regelset.regioprofiel(&profiel.id, peildatum) == Some(*profiel))
        .map(|profiel| in_regio(&invoer, &profiel.id, peildatum))
        .collect();
    Ok(compare(&adviezen?))
}

/// The advice of one region, with the answers that it asks for.
fn in_regio(invoer: &TriageInvoer, id: &RegioId, day: Datum) -> Result<TriageAdvies, String> {
    let rules = Regelset::builtin().van_regio(id, day);
    let rules = rules.ok_or("geen regio op deze dag")?;
    let mut invoer = invoer.clone();
    invoer.regio = Some(id.clone());
    invoer.antwoorden.retain(|antwoord| {
        let feit = antwoord.feit.as_ref();
        feit.is_none_or(|feit| rules.feit_nummer(feit.as_str()).is_some())
    });
    advise_triage(Regelset::builtin(), &invoer.into()).map_err(|fouten| errors(&fouten))
}
