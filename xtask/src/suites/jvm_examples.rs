//! The examples for the JVM, each a Maven project that takes the jar from the local repository.

use std::path::Path;

use super::{Suite, Verdict, kotlin};
use crate::{root, run};

/// On the JVM.
pub(super) const SUITES: &[Suite] = &[Suite {
    name: "jvm examples",
    alone: "cargo xtask kotlin; mvn -f bindings-kotlin install -Dmaven.test.skip; mvn -f examples/jvm verify",
    run: examples,
}];

fn examples() -> Result<Verdict, String> {
    if let Some(tool) = kotlin::missing() {
        return Ok(Verdict::Skipped(format!("{tool} is not installed")));
    }
    kotlin::fill()?;
    run::show(run::maven(
        "bindings-kotlin",
        &["install", "-Dmaven.test.skip"],
    ))?;
    run::show(run::maven("examples/jvm", &["verify"]))?;
    from_an_empty_folder()?;
    Ok(Verdict::Passed)
}

/// The Java example by itself, away from this project: it compiles, and says what it said before.
fn from_an_empty_folder() -> Result<(), String> {
    let folder = root::root().join("target/jvm-examples");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    let java = root::root().join("examples/jvm/java");
    for file in ["pom.xml", "src/main/java/voorbeeld/Voorbeeld.java"] {
        copy(&java.join(file), &folder.join(file))?;
    }
    for casus in CASUSSEN {
        let input = root::root().join(format!("examples/casussen/{casus}.json"));
        let input = format!("-Dcasus={}", input.display());
        let said = run::read(run::maven(&folder, &["compile", "exec:java", &input]))?;
        // Maven puts its colours back to normal around what the program prints.
        let said = said.replace("\u{1b}[m", "").replace("\u{1b}[0m", "");
        same(&said, &java.join(format!("uitvoer/{casus}.txt")))?;
    }
    Ok(())
}

/// Whether it is what the file says. As with the other snapshots, `INSTA_UPDATE=always` writes it.
fn same(said: &str, kept: &Path) -> Result<(), String> {
    let wrong = |e: std::io::Error| format!("{}: {e}", kept.display());
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        return std::fs::write(kept, said).map_err(wrong);
    }
    if said == std::fs::read_to_string(kept).map_err(wrong)? {
        return Ok(());
    }
    let kept = kept.display();
    Err(format!(
        "the Java example does not say what is in {kept}:\n{said}"
    ))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let wrong = |e: std::io::Error| format!("{}: {e}", to.display());
    std::fs::create_dir_all(to.parent().unwrap_or(to)).map_err(wrong)?;
    std::fs::copy(from, to).map_err(wrong)?;
    Ok(())
}

const CASUSSEN: &[&str] = &["13-vrijlating-purmerend", "21-onvolledig-zaanstad"];
