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

/// The examples in Java and Kotlin by themselves, away from this project: they compile, and say
/// what they said before.
fn from_an_empty_folder() -> Result<(), String> {
    let folder = root::root().join("target/jvm-examples");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    for (taal, file) in FILES {
        let from = root::root().join("examples/jvm").join(taal);
        copy(&from.join(file), &folder.join(taal).join(file))?;
    }
    for Uitvoer {
        taal,
        klasse,
        casus,
    } in UITVOER
    {
        let input = root::root().join(format!("examples/casussen/{casus}.json"));
        let input = format!("-Dcasus={}", input.display());
        let klasse = format!("-Dvoorbeeld=voorbeeld.{klasse}");
        let said = run::read(run::maven(
            folder.join(taal),
            &["compile", "exec:java", &klasse, &input],
        ))?;
        // Maven puts its colours back to normal around what the program prints.
        let said = said.replace("\u{1b}[m", "").replace("\u{1b}[0m", "");
        let kept = format!("examples/jvm/{taal}/uitvoer/{casus}.txt");
        same(&said, &root::root().join(kept))?;
    }
    Ok(())
}

/// What an example needs to be a project by itself.
const FILES: &[(&str, &str)] = &[
    ("java", "pom.xml"),
    ("java", "src/main/java/voorbeeld/Voorbeeld.java"),
    ("java", "src/main/java/voorbeeld/Zaak.java"),
    ("kotlin", "pom.xml"),
    ("kotlin", "src/main/kotlin/voorbeeld/Voorbeeld.kt"),
];

/// What a program says about a casus.
struct Uitvoer {
    taal: &'static str,
    klasse: &'static str,
    casus: &'static str,
}

const UITVOER: &[Uitvoer] = &[
    Uitvoer {
        taal: "java",
        klasse: "Voorbeeld",
        casus: "13-vrijlating-purmerend",
    },
    Uitvoer {
        taal: "java",
        klasse: "Voorbeeld",
        casus: "21-onvolledig-zaanstad",
    },
    Uitvoer {
        taal: "java",
        klasse: "Zaak",
        casus: "03-zorgmijding-landsmeer",
    },
    Uitvoer {
        taal: "kotlin",
        klasse: "VoorbeeldKt",
        casus: "01-overlast-purmerend",
    },
];

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
        "the example does not say what is in {kept}:\n{said}"
    ))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let wrong = |e: std::io::Error| format!("{}: {e}", to.display());
    std::fs::create_dir_all(to.parent().unwrap_or(to)).map_err(wrong)?;
    std::fs::copy(from, to).map_err(wrong)?;
    Ok(())
}
