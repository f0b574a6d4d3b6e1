//! The WebAssembly binding: the npm package, in node and in a browser.

use std::process::Command;

use super::{Suite, Verdict, chromium};
use crate::{root, run, vectors};

/// In node and in a browser.
pub(super) const SUITES: &[Suite] = &[Suite {
    name: "wasm",
    alone: ALONE,
    run: package,
}];

fn package() -> Result<Verdict, String> {
    for tool in ["node", "npm", "bash"] {
        if !run::works(run::program(tool, &["--version"])) {
            return Ok(Verdict::Skipped(format!("{tool} is not installed")));
        }
    }
    prepare()?;
    // without one the tests that want a browser say that they are skipped
    let _ = chromium::find();
    vectors::write()?;
    run::show(npm(&["run", "build"]))?;
    run::show(npm(&["test"]))?;
    Ok(Verdict::Passed)
}

/// Installs what the lock file says, once; after that it needs no network.
fn prepare() -> Result<(), String> {
    let wanted = root::read(&root::root().join(FOLDER).join("package-lock.json"))?;
    let installed = root::root()
        .join(FOLDER)
        .join("node_modules/installed.json");
    if root::read(&installed).is_ok_and(|now| now == wanted) {
        return Ok(());
    }
    run::show(npm(&["ci"]))?;
    root::write(&installed, &wanted)
}

fn npm(args: &[&str]) -> Command {
    let mut command = run::program("npm", args);
    command.current_dir(root::root().join(FOLDER));
    command
}

const FOLDER: &str = "bindings-wasm";

const ALONE: &str = "cargo xtask vectors; cd bindings-wasm; npm ci; npm run build; npm test";
