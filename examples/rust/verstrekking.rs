//! May this go there? Questions go in, an answer with the article comes out.
//!
//! `cargo run --example verstrekking` asks what professionals ask;
//! `cargo run --example verstrekking -- FILE` takes your own question.

use std::env;
use std::path::Path;
use std::process::ExitCode;

use koppelvlak::contract::check_verstrekking_json;
use koppelvlak::contract::verstrekking::VerstrekkingAdvies;
use koppelvlak_examples::{ask, finish, read_json, show_verstrekking};
use serde::Deserialize;

/// A line of `verstrekking/index.json`.
#[derive(Deserialize)]
struct Vraag {
    bestand: String,
    vraag: String,
}

fn main() -> ExitCode {
    finish(match env::args_os().nth(1) {
        Some(file) => own_file(Path::new(&file)),
        None => walk(),
    })
}

fn own_file(file: &Path) -> Result<(), String> {
    let advies = ask(check_verstrekking_json, file)?;
    print!("{}", show_verstrekking(&advies));
    Ok(())
}

fn walk() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("verstrekking");
    let vragen: Vec<Vraag> = read_json(&folder.join("index.json"))?;
    let mut who_decides = None;
    for (nummer, vraag) in (1..).zip(&vragen) {
        let advies: VerstrekkingAdvies =
            ask(check_verstrekking_json, &folder.join(&vraag.bestand))?;
        println!("{nummer}. {}\n", vraag.vraag);
        println!("{}", show_verstrekking(&advies));
        who_decides = advies.let_op.last().cloned().or(who_decides);
    }
    println!("{}", who_decides.unwrap_or_default());
    println!("Iedereen in deze vragen is verzonnen.");
    Ok(())
}
