//! What leaves as FHIR, held against FHIR R4 by others than this library.

use std::path::PathBuf;

use super::{Suite, Verdict};
use crate::{root, run, vectors};

/// In node, with the schema and the definitions of R4.
pub(super) const SUITES: &[Suite] = &[Suite {
    name: "fhir",
    alone: ALONE,
    run: check,
}];

const FILES: &[&str] = &["package.json", "package-lock.json", "check.mjs"];

fn check() -> Result<Verdict, String> {
    for tool in ["node", "npm"] {
        if !run::works(run::program(tool, &["--version"])) {
            return Ok(Verdict::Skipped(format!("{tool} is not installed")));
        }
    }
    if !prepare()? {
        return Ok(Verdict::Skipped(
            "npm could not install what checks FHIR".to_owned(),
        ));
    }
    vectors::write()?;
    run::show(run::program(
        "node",
        &["target/fhir/check.mjs", "target/vectors/answers.ndjson"],
    ))?;
    Ok(Verdict::Passed)
}

/// Installs what the lock file names; again only when that changed.
fn prepare() -> Result<bool, String> {
    let lock = root::read(&source().join("package-lock.json"))?;
    let installed = folder().join("installed.lock");
    let current = root::read(&installed).is_ok_and(|there| there == lock);
    for file in FILES {
        root::write(&folder().join(file), &root::read(&source().join(file))?)?;
    }
    let install = || {
        run::works(run::program(
            "npm",
            &[
                "ci",
                "--prefix",
                "target/fhir",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
            ],
        ))
    };
    if !current && !install() {
        return Ok(false);
    }
    root::write(&installed, &lock)?;
    Ok(true)
}

fn source() -> PathBuf {
    root::root().join("xtask/fhir")
}

fn folder() -> PathBuf {
    root::root().join("target/fhir")
}

const ALONE: &str = "cargo xtask vectors; cp xtask/fhir/* target/fhir; npm ci --prefix target/fhir --ignore-scripts; \
                     node target/fhir/check.mjs target/vectors/answers.ndjson";
