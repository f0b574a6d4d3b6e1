//! The WebAssembly binding: the npm package, in node and in a browser.

use std::process::Command;

use super::{Suite, Verdict};
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
    find_browser();
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

/// A browser, if there is none and this machine can get one. The tests that want one say that they
/// are skipped if it cannot.
fn find_browser() {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let is_there = |name: &&str| run::works(run::program(name, &["--version"]));
    if std::env::var_os("CHROMIUM").is_some() || names.iter().any(is_there) {
        return;
    }
    let is_root = run::read(run::program("id", &["-u"])).is_ok_and(|id| id.trim() == "0");
    if is_root && run::works(run::program("apt-get", &["--version"])) {
        // what fails here shows as skipped tests
        let _ = run::show(run::program("apt-get", &["-qq", "update"]));
        let install = ["-qq", "install", "--no-install-recommends", "chromium"];
        let _ = run::show(run::program("apt-get", &install));
    }
}

fn npm(args: &[&str]) -> Command {
    let mut command = run::program("npm", args);
    command.current_dir(root::root().join(FOLDER));
    command
}

const FOLDER: &str = "bindings-wasm";

const ALONE: &str = "cargo xtask vectors; cd bindings-wasm; npm ci; npm run build; npm test";
