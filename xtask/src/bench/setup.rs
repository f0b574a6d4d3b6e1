//! Builds and installs what a peer needs, below `target/peers`. Versions come from the lock files.

use std::path::PathBuf;
use std::process::Command;

use super::peers::{Language, OURS, Peer};
use crate::{root, run};

/// Builds the program that measures ours, with the settings of what is shipped.
pub(super) fn build_ours() -> Result<(), String> {
    let mut build = run::cargo(&["build", "--release", "--target-dir", OURS_BUILT]);
    build.args(["-p", "koppelvlak-benches", "--bin", "w"]);
    run::show(build)
}

/// That program.
pub(super) fn ours(what: &str, folders: &[PathBuf]) -> Command {
    let mut command = run::program(root::root().join(OURS_BUILT).join("release/w"), &[what]);
    command.args(folders);
    command
}

/// What all peers of a language share. `Err`: why they are skipped.
pub(super) fn prepare(language: Language) -> Result<(), String> {
    match language {
        Language::Rust => fetch(),
        Language::Python => venv(),
        Language::Node => npm(),
    }
}

/// The program that measures a peer, built if need be.
pub(super) fn build(peer: &Peer) -> Result<Command, String> {
    match peer.language {
        Language::Rust => {
            let mut build = run::cargo(&["build", "--release", "--locked", "-p", peer.program]);
            build.args([
                "--manifest-path",
                CRATES,
                "--target-dir",
                "target/peers/rust",
            ]);
            run::show(build)?;
            Ok(run::program(
                built().join("rust/release").join(peer.program),
                &[],
            ))
        }
        Language::Python => {
            let script = source().join("python").join(peer.program);
            let mut command = run::program(built().join("venv/bin/python"), &[]);
            command.arg(script).env("PYTHONDONTWRITEBYTECODE", "1");
            Ok(command)
        }
        Language::Node => {
            let mut command = run::program("node", &[]);
            command.arg(built().join("node").join(peer.program));
            Ok(command)
        }
    }
}

/// The version that is pinned, or that of the language.
pub(super) fn version(peer: &Peer) -> String {
    let file = |path: PathBuf| root::read(&path).unwrap_or_default();
    let found = match peer.language {
        Language::Rust if peer.name == OURS.name => {
            locked(&file(root::root().join("Cargo.lock")), peer.package)
        }
        Language::Rust => pinned(
            &file(source().join("rust").join(peer.name).join("Cargo.toml")),
            peer.package,
        ),
        Language::Python if peer.package.is_empty() => {
            let said = run::read(run::program("python3", &["--version"])).unwrap_or_default();
            said.split_whitespace().last().map(str::to_owned)
        }
        Language::Python => required(
            &file(source().join("python/requirements.txt")),
            peer.package,
        ),
        Language::Node => depended(&file(source().join("node/package.json")), peer.package),
    };
    found.unwrap_or_else(|| "?".to_owned())
}

fn locked(lock: &str, package: &str) -> Option<String> {
    let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    rest.split('"').next().map(str::to_owned)
}

/// The version in the manifest of the crate that measures it: a lock file may hold more than one.
fn pinned(manifest: &str, package: &str) -> Option<String> {
    let mut lines = manifest.lines();
    let line = lines.find_map(|line| line.strip_prefix(package)?.strip_prefix(" = "))?;
    let (_, rest) = line.split_once("\"=")?;
    rest.split('"').next().map(str::to_owned)
}

fn required(requirements: &str, package: &str) -> Option<String> {
    let mut pins = requirements
        .lines()
        .filter_map(|line| line.split_once("=="));
    pins.find_map(|(name, version)| (name == package).then(|| version.to_owned()))
}

fn depended(manifest: &str, package: &str) -> Option<String> {
    let manifest: serde_json::Value = serde_json::from_str(manifest).ok()?;
    manifest
        .get("dependencies")?
        .get(package)?
        .as_str()
        .map(str::to_owned)
}

fn fetch() -> Result<(), String> {
    let fetch = run::cargo(&["fetch", "--locked", "--manifest-path", CRATES]);
    run::show(fetch).map_err(|_| "cargo could not fetch the crates".to_owned())
}

/// Makes the environment again only when what is asked for changed.
fn venv() -> Result<(), String> {
    if !run::works(run::program("python3", &["-c", "import ensurepip, venv"])) {
        return Err("python3 with venv is not installed".to_owned());
    }
    once("pip", "python/requirements.txt", || {
        let venv = &["-m", "venv", "--clear", "target/peers/venv"];
        run::show(run::program("python3", venv))?;
        let mut pip = run::program(built().join("venv/bin/python"), &["-m", "pip", "install"]);
        pip.arg("--quiet").arg("-r");
        pip.arg(source().join("python/requirements.txt"));
        run::show(pip)
    })
}

/// The scripts lie beside the packages, so that node finds them.
fn npm() -> Result<(), String> {
    for tool in ["node", "npm"] {
        if !run::works(run::program(tool, &["--version"])) {
            return Err(format!("{tool} is not installed"));
        }
    }
    for file in SCRIPTS {
        root::write(
            &built().join("node").join(file),
            &root::read(&source().join("node").join(file))?,
        )?;
    }
    once("npm", "node/package-lock.json", || {
        let mut npm = run::program("npm", &["ci", "--prefix", "target/peers/node"]);
        npm.args(["--ignore-scripts", "--no-audit", "--no-fund"]);
        run::show(npm)
    })
}

/// Does it unless it was done for this very lock file.
fn once(
    tool: &str,
    lock: &str,
    install: impl FnOnce() -> Result<(), String>,
) -> Result<(), String> {
    let wanted = root::read(&source().join(lock))?;
    let done = built().join("installed").join(lock);
    if root::read(&done).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    install().map_err(|_| format!("{tool} could not install the packages"))?;
    root::write(&done, &wanted)
}

/// W in the words of the peers.
pub(super) fn rules() -> PathBuf {
    source().join("rules")
}

fn source() -> PathBuf {
    root::root().join("benches/peers")
}

fn built() -> PathBuf {
    root::root().join("target/peers")
}

const OURS_BUILT: &str = "target/peers/ours";
const CRATES: &str = "benches/peers/rust/Cargo.toml";
const SCRIPTS: &[&str] = &[
    "package.json",
    "package-lock.json",
    "harness.mjs",
    "peer_ajv.mjs",
    "peer_jsonlogic.mjs",
    "peer_zen.mjs",
];

#[cfg(test)]
mod tests {
    use super::super::peers::{Language, OURS, PEERS};
    use super::{pinned, root, source, version};

    #[test]
    fn every_peer_is_pinned() {
        let packaged = PEERS.iter().filter(|peer| !peer.package.is_empty());
        for peer in packaged.chain([&OURS]) {
            let pinned = version(peer);
            assert!(
                pinned.starts_with(|first: char| first.is_ascii_digit()),
                "{}: {pinned}",
                peer.name
            );
        }
    }

    #[test]
    fn the_crates_are_locked_at_their_pins() {
        let lock = root::read(&source().join("rust/Cargo.lock")).unwrap_or_default();
        for peer in PEERS.iter().filter(|peer| peer.language == Language::Rust) {
            let there = format!(
                "name = \"{}\"\nversion = \"{}\"",
                peer.package,
                version(peer)
            );
            assert!(lock.contains(&there), "{there}");
        }
    }

    #[test]
    fn a_loose_version_is_no_pin() {
        assert_eq!(pinned("zen = \"=2.1\"", "zen").as_deref(), Some("2.1"));
        let longer = "zen-expression = \"=9\"\nzen = { version = \"=2\" }";
        assert_eq!(pinned(longer, "zen").as_deref(), Some("2"));
        assert_eq!(pinned("zen = \"2.1\"", "zen"), None);
    }
}
