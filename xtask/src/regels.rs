//! From the sources that people edit to the files that are checked in.

use koppelvlak::regelset::Regelset;
use koppelvlak::regelset::author::{Bestand, canonical, compose};

use crate::root;

/// Makes every generated file.
pub(crate) fn write() -> Result<(), String> {
    let core = root::root().join("core");
    let regelset = compose_all()?;
    root::write(&core.join("regelset.json"), &canonical(&regelset))?;
    println!("regelset {} {}", regelset.document().versie, regelset.vingerafdruk());
    Ok(())
}

/// The regelset of `core/data`.
pub(crate) fn compose_all() -> Result<Regelset, String> {
    let files = root::toml_files(&root::root().join("core/data"))?;
    let files: Vec<Bestand> = files.into_iter().map(|(pad, tekst)| Bestand { pad, tekst }).collect();
    compose(&files).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(|e| format!("{}: {e}", e.code())).collect();
        lines.join("\n")
    })
}
