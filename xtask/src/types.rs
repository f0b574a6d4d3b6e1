//! Types of other languages, out of the schemas of the contract.

mod kotlin;
mod kotlin_lezers;
mod kotlin_namen;
mod kotlin_waarde;
mod lezen;
mod model;
mod namen;
mod python;
mod stub;
mod typescript;
mod verborgen;

use crate::root;

/// Writes the types of Python, TypeScript and Kotlin.
pub(crate) fn write() -> Result<(), String> {
    for (path, text) in generated()? {
        root::write(&root::root().join(path), &text)?;
    }
    Ok(())
}

/// Writes nothing; says which files are not what [`write`] would make of them.
pub(crate) fn check() -> Result<(), String> {
    root::current(&generated()?, "cargo xtask types")
}

/// Every generated file: its path below the top folder, and its text.
fn generated() -> Result<Vec<(String, String)>, String> {
    let model = lezen::model()?;
    let file = |name: &str| format!("bindings-python/python/koppelvlak/{name}");
    let script = |name: &str| format!("bindings-wasm/npm/types/{name}.d.ts");
    let kotlin = |name: &str| format!("bindings-kotlin/src/main/kotlin/koppelvlak/{name}.kt");
    Ok(vec![
        (file("_types.py"), python::text(&model)),
        (file("_koppelvlak.pyi"), stub::text(&model)),
        (script("types"), typescript::text(&model)),
        (
            script("formulier"),
            typescript::functions(&model, typescript::Deel::Formulier)?,
        ),
        (
            script("alles"),
            typescript::functions(&model, typescript::Deel::Rest)?,
        ),
        (kotlin("Typen"), kotlin::text(&model)),
        (kotlin("Lezers"), kotlin_lezers::text(&model)),
        (kotlin("Koppelvlak"), kotlin_lezers::facade(&model)?),
    ])
}
