//! The example form, built with Vite and used by a browser.

use std::env;
use std::path::Path;

use super::{Suite, Verdict};
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
    if !browser() {
        return Ok(Verdict::Skipped("chromium is not installed".to_owned()));
    }
    let npm = |args: &[&str]| run::program("npm", &[&["--prefix", "examples/web"], args].concat());
    run::show(npm(&["ci", "--no-audit", "--no-fund"]))?;
    run::show(npm(&["test"]))?;
    Ok(Verdict::Passed)
}

/// Whether there is a browser, now or after installing it.
fn browser() -> bool {
    let there = || match env::var_os("CHROMIUM") {
        Some(named) => Path::new(&named).exists(),
        None => run::works(run::program("sh", &["-c", "command -v chromium"])),
    };
    // Only root can install it; for anyone else this ends at once.
    there() || (run::works(run::program("sh", &["-c", INSTALL])) && there())
}

const PACKAGE: &str = "target/npm/koppelvlak/package.json";

const INSTALL: &str = "[ \"$(id -u)\" = 0 ] && command -v apt-get && export DEBIAN_FRONTEND=noninteractive \
                       && apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium";
