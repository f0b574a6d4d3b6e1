//! A browser for the suites that need one.

use std::env;
use std::path::Path;

use crate::run;

/// Whether there is a browser, now or after installing it. `CHROMIUM` names one.
pub(super) fn find() -> bool {
    // Only root can install it; for anyone else this ends at once.
    there() || (run::works(run::program("sh", &["-c", INSTALL])) && there())
}

fn there() -> bool {
    match env::var_os("CHROMIUM") {
        Some(named) => Path::new(&named).exists(),
        None => NAMES
            .iter()
            .any(|name| run::works(run::program(name, &["--version"]))),
    }
}

/// Those that the tests look for.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

const INSTALL: &str = "[ \"$(id -u)\" = 0 ] && command -v apt-get && export DEBIAN_FRONTEND=noninteractive \
                       && apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium";
