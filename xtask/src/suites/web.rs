//! The example form, built with Vite and used by a browser.

use super::{Suite, Verdict, chromium};
use crate::{root, run};

/// In Chromium.
pub(super) const SUITES: &[Suite] = &[Suite {
    name: "web",
    alone: "npm --prefix examples/web ci; npm --prefix examples/web test",
    run: form,
}];

fn form() -> Result<Verdict, String> {
    for tool in ["node", "npm"] {
        if !run::works(run::program(tool, &["--version"])) {
            return Ok(Verdict::Skipped(format!("{tool} is not installed")));
        }
    }
    if !root::root().join(PACKAGE).is_file() {
        return Ok(Verdict::Skipped(format!(
            "{PACKAGE} is not there: the npm package is not built"
        )));
    }
    if !chromium::find() {
        return Ok(Verdict::Skipped("chromium is not installed".to_owned()));
    }
    let npm = |args: &[&str]| run::program("npm", &[&["--prefix", "examples/web"], args].concat());
    run::show(npm(&["ci", "--no-audit", "--no-fund"]))?;
    run::show(npm(&["test"]))?;
    Ok(Verdict::Passed)
}

const PACKAGE: &str = "target/npm/koppelvlak/package.json";
