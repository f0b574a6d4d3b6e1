//! The Python binding: on the host, and as the package that Python imports.

use std::path::PathBuf;
use std::process::Command;

use super::{Suite, Verdict};
use crate::{root, run, vectors};

/// On the host: an interpreter inside a Rust test.
pub(super) const HOST: Suite = Suite {
    name: "python on the host",
    alone: "cargo test -p koppelvlak-python",
    run: host,
};

/// In Python.
pub(super) const SUITES: &[Suite] = &[Suite {
    name: "python",
    alone: ALONE,
    run: package,
}];

fn host() -> Result<Verdict, String> {
    if !run::works(run::program("python3", &["bindings-python/libpython.py"])) {
        return Ok(Verdict::Skipped(
            "libpython (python3-dev) is not installed".to_owned(),
        ));
    }
    let folder = run::read(run::program("python3", &["bindings-python/libpython.py"]))?;
    let mut command = run::cargo(&["test", "-p", "koppelvlak-python"]);
    // Where the loader looks for libpython when it lies outside the folders of the system.
    command.env("LD_LIBRARY_PATH", folder.trim());
    run::show(command)?;
    Ok(Verdict::Passed)
}

fn package() -> Result<Verdict, String> {
    if !run::works(run::program("python3", &["-c", "import ensurepip, venv"])) {
        return Ok(Verdict::Skipped(
            "python3 with venv is not installed".to_owned(),
        ));
    }
    prepare()?;
    vectors::write()?;
    let mut maturin = in_venv(&[
        "-m",
        "maturin",
        "develop",
        "--manifest-path",
        "bindings-python/Cargo.toml",
    ]);
    // A folder of its own: maturin builds pyo3 with other settings than a test does.
    maturin
        .args(["--target-dir", "target/maturin"])
        .env("VIRTUAL_ENV", venv());
    run::show(maturin)?;
    run::show(in_venv(&[
        "-m",
        "pytest",
        "-q",
        "-rs",
        "bindings-python/tests",
    ]))?;
    Ok(Verdict::Passed)
}

/// What is installed; Spark is of no use without Java.
fn lists() -> Vec<&'static str> {
    let mut lists = vec![REQUIREMENTS];
    if run::works(run::program("java", &["-version"])) {
        lists.push(SPARK);
    }
    lists
}

/// Makes the environment of these lists once; after that it needs no network.
fn prepare() -> Result<(), String> {
    let lists = lists();
    let texts = lists
        .iter()
        .map(|list| root::read(&root::root().join(list)));
    let wanted = texts.collect::<Result<String, String>>()?;
    let installed = venv().join("installed.txt");
    if run::works(in_venv(&["--version"])) && root::read(&installed).is_ok_and(|now| now == wanted)
    {
        return Ok(());
    }
    run::show(run::program(
        "python3",
        &["-m", "venv", "--clear", "target/venv"],
    ))?;
    let mut install = in_venv(&["-m", "pip", "install", "--quiet"]);
    for list in lists {
        install.args(["--requirement", list]);
    }
    run::show(install)?;
    root::write(&installed, &wanted)
}

/// The Python of the environment.
pub(super) fn in_venv(args: &[&str]) -> Command {
    run::program(venv().join("bin/python"), args)
}

fn venv() -> PathBuf {
    root::root().join("target/venv")
}

const REQUIREMENTS: &str = "bindings-python/requirements.txt";
const SPARK: &str = "bindings-python/tests/requirements-spark.txt";

const ALONE: &str = "cargo xtask vectors; maturin develop -m bindings-python/Cargo.toml; pytest bindings-python/tests";
