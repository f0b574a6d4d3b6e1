//! From the sources that people edit to the files that are checked in.

use koppelvlak::contract::OPS;
use koppelvlak::regelset::Regelset;
use koppelvlak::regelset::author::{Bestand, canonical, compose};
use koppelvlak::tekst;

use crate::root;
use crate::schemas::{self, Kant};

/// Makes every generated file.
pub(crate) fn write() -> Result<(), String> {
    let regelset = compose_all()?;
    for (path, text) in generated(&regelset)? {
        root::write(&root::root().join(path), &text)?;
    }
    println!(
        "regelset {} {}",
        regelset.document().versie,
        regelset.vingerafdruk()
    );
    Ok(())
}

/// Writes nothing; says which files are not what [`write`] would make of them.
pub(crate) fn check() -> Result<(), String> {
    root::current(&generated(&compose_all()?)?, "cargo xtask regels")
}

/// The regelset of `core/data`.
pub(crate) fn compose_all() -> Result<Regelset, String> {
    let files = root::toml_files(&root::root().join("core/data"))?;
    let files: Vec<Bestand> = files
        .into_iter()
        .map(|(pad, tekst)| Bestand { pad, tekst })
        .collect();
    compose(&files).map_err(|errors| {
        let lines: Vec<String> = errors
            .iter()
            .map(|e| format!("{}: {e}", e.code()))
            .collect();
        lines.join("\n")
    })
}

/// Every generated file: its path below the top folder, and its text.
fn generated(regelset: &Regelset) -> Result<Vec<(String, String)>, String> {
    let mut files = vec![
        ("core/regelset.json".to_owned(), canonical(regelset)),
        (
            "core/regelset.sha256".to_owned(),
            format!("{}  regelset.json\n", regelset.vingerafdruk()),
        ),
        (
            "core/REGELS.md".to_owned(),
            tekst::regels::markdown(regelset),
        ),
    ];
    for op in OPS {
        let file = |side: &str| format!("core/schema/{}{side}.schema.json", op.name);
        files.push((file(""), schemas::text(op.name, Kant::Invoer)?));
        files.push((file(".antwoord"), schemas::text(op.name, Kant::Antwoord)?));
    }
    Ok(files)
}
