//! The JVM binding: one jar, and every vector by each of its doors.

use std::path::Path;
use std::process::Command;

use super::{Suite, Verdict};
use crate::{root, run, vectors};

/// On the JVM.
pub(super) const SUITES: &[Suite] = &[Suite {
    name: "kotlin",
    alone: "cargo xtask kotlin; cargo xtask vectors; mvn -f bindings-kotlin verify",
    run: package,
}];

fn package() -> Result<Verdict, String> {
    if let Some(tool) = missing() {
        return Ok(Verdict::Skipped(format!("{tool} is not installed")));
    }
    fill()?;
    vectors::write()?;
    run::show(run::maven("bindings-kotlin", &["verify"]))?;
    Ok(Verdict::Passed)
}

/// What there must be to build for the JVM, and is not.
pub(super) fn missing() -> Option<&'static str> {
    let tools = [("javac", "-version"), ("mvn", "--version")];
    let absent = |(tool, version)| !run::works(run::program(tool, &[version]));
    tools
        .into_iter()
        .find(|tool| absent(*tool))
        .map(|(tool, _)| tool)
}

/// Fills `target/kotlin` with what Maven needs: the native library of this platform, and the
/// Kotlin that calls it.
pub(crate) fn fill() -> Result<(), String> {
    let platform = platform()?;
    let target = root::root().join("target");
    let built = Path::new("target").join("release").join(library());
    run::show(run::cargo(&[
        "build",
        "--release",
        "--package",
        "koppelvlak-kotlin",
        "--target-dir",
        "target",
    ]))?;
    let sources = target.join("kotlin/sources");
    let mut bindgen = run::cargo(&["run", "--quiet", "--manifest-path", BINDGEN]);
    bindgen.args(["--target-dir", "target/bindgen", "--"]);
    bindgen.arg(&built).arg(CONFIG).arg(&sources);
    run::show(bindgen)?;
    let to = target.join("kotlin/resources").join(platform);
    let said = |e: std::io::Error| format!("{}: {e}", to.display());
    std::fs::create_dir_all(&to).map_err(said)?;
    let to = to.join(library());
    std::fs::copy(root::root().join(built), &to).map_err(|e| format!("{}: {e}", to.display()))?;
    strip(&to);
    println!("written: {}", to.display());
    Ok(())
}

/// Without the symbols that only the generator reads: a smaller jar. Without `strip` it stays as
/// it is.
fn strip(library: &Path) {
    if run::works(run::program("strip", &["--version"])) {
        let mut strip = Command::new("strip");
        strip.arg(library);
        let _ = run::show(strip);
    }
}

/// The name that JNA gives this platform: the folder in the jar.
fn platform() -> Result<&'static str, String> {
    use std::env::consts::{ARCH, OS};
    Ok(match (OS, ARCH) {
        ("linux", "x86_64") => "linux-x86-64",
        ("linux", "aarch64") => "linux-aarch64",
        ("macos", "x86_64") => "darwin-x86-64",
        ("macos", "aarch64") => "darwin-aarch64",
        ("windows", "x86_64") => "win32-x86-64",
        _ => return Err(format!("no folder in the jar for {OS} on {ARCH}")),
    })
}

fn library() -> String {
    use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
    format!("{DLL_PREFIX}koppelvlak_kotlin{DLL_SUFFIX}")
}

const BINDGEN: &str = "bindings-kotlin/bindgen/Cargo.toml";

const CONFIG: &str = "bindings-kotlin/bindgen.toml";
