//! The suites that need Rust only.

use super::{Suite, Verdict, python};
use crate::{regels, run, types};

/// In the order in which they run.
pub(super) const SUITES: &[Suite] = &[
    Suite {
        name: "format",
        alone: "cargo fmt --check",
        run: format,
    },
    Suite {
        name: "lint",
        alone: "cargo clippy --workspace --all-targets --all-features -- -D warnings",
        run: lint,
    },
    Suite {
        name: "core",
        alone: "cargo test -p koppelvlak",
        run: core,
    },
    Suite {
        name: "workspace",
        alone: "cargo test --workspace --exclude koppelvlak-python",
        run: workspace,
    },
    python::HOST,
    Suite {
        name: "every input",
        alone: "cargo run --release -p koppelvlak-benches --bin uitputting",
        run: every_input,
    },
    Suite {
        name: "docs",
        alone: "RUSTDOCFLAGS=-Dwarnings cargo doc --no-deps -p koppelvlak",
        run: docs,
    },
    Suite {
        name: "dependencies",
        alone: "cargo tree -p koppelvlak -e normal",
        run: dependencies,
    },
    Suite {
        name: "generated files",
        alone: "cargo xtask regels --check; cargo xtask types --check",
        run: generated,
    },
    Suite {
        name: "main job",
        alone: "cargo run --example triage",
        run: main_job,
    },
    Suite {
        name: "regions",
        alone: "cargo run --example check-regio",
        run: regions,
    },
];

fn format() -> Result<Verdict, String> {
    if !run::works(run::cargo(&["fmt", "--version"])) {
        return Ok(Verdict::Skipped("rustfmt is not installed".to_owned()));
    }
    passed(&["fmt", "--check"])
}

fn lint() -> Result<Verdict, String> {
    if !run::works(run::cargo(&["clippy", "--version"])) {
        return Ok(Verdict::Skipped("clippy is not installed".to_owned()));
    }
    let mut command = run::cargo(&LINT);
    if !run::works(run::program("python3", &["--version"])) {
        // The build of pyo3 asks for a Python, but to look at the code it needs none.
        command
            .env("PYO3_NO_PYTHON", "1")
            .env("PYO3_BUILD_EXTENSION_MODULE", "1");
    }
    run::show(command)?;
    Ok(Verdict::Passed)
}

/// The library as others get it, with no feature on; then its tests.
fn core() -> Result<Verdict, String> {
    run::show(run::cargo(&["check", "-p", "koppelvlak"]))?;
    passed(&["test", "-p", "koppelvlak"])
}

/// All but the Python binding, whose tests link to libpython: see [`python::HOST`].
fn workspace() -> Result<Verdict, String> {
    passed(&["test", "--workspace", "--exclude", "koppelvlak-python"])
}

/// Every input of the rules, in a release build: the other one takes twenty times as long.
fn every_input() -> Result<Verdict, String> {
    passed(&[
        "run",
        "--quiet",
        "--release",
        "-p",
        "koppelvlak-benches",
        "--bin",
        "uitputting",
    ])
}

fn docs() -> Result<Verdict, String> {
    let mut command = run::cargo(&["doc", "--no-deps", "-p", "koppelvlak"]);
    command.env("RUSTDOCFLAGS", "-D warnings");
    run::show(command)?;
    Ok(Verdict::Passed)
}

/// Whoever takes the core takes no binding with it.
fn dependencies() -> Result<Verdict, String> {
    let args = [
        "tree",
        "-p",
        "koppelvlak",
        "-e",
        "normal",
        "--target",
        "all",
        "--prefix",
        "none",
    ];
    let tree = run::read(run::cargo(&args))?;
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    let wrong: Vec<&str> = names
        .filter(|name| BINDING_CRATES.iter().any(|start| name.starts_with(start)))
        .collect();
    if wrong.is_empty() {
        return Ok(Verdict::Passed);
    }
    Err(format!("the core depends on {}", wrong.join(", ")))
}

fn generated() -> Result<Verdict, String> {
    regels::check()?;
    types::check()?;
    Ok(Verdict::Passed)
}

fn main_job() -> Result<Verdict, String> {
    let printed = run::read(run::cargo(&["run", "--quiet", "--example", "triage"]))?;
    if printed.trim().is_empty() {
        return Err("it printed nothing".to_owned());
    }
    let overview = printed.rsplit('═').next().unwrap_or(&printed);
    println!("{}", overview.trim());
    Ok(Verdict::Passed)
}

/// One aanmelding in every region, and what the rules of every region do.
fn regions() -> Result<Verdict, String> {
    for example in ["regios", "check-regio"] {
        let printed = run::read(run::cargo(&["run", "--quiet", "--example", example]))?;
        let first: Vec<&str> = printed.lines().take(9).collect();
        println!("{}\n…", first.join("\n"));
        if first.is_empty() {
            return Err(format!("{example} printed nothing"));
        }
    }
    Ok(Verdict::Passed)
}

fn passed(args: &[&str]) -> Result<Verdict, String> {
    run::show(run::cargo(args))?;
    Ok(Verdict::Passed)
}

const LINT: [&str; 7] = [
    "clippy",
    "--workspace",
    "--all-targets",
    "--all-features",
    "--",
    "-D",
    "warnings",
];

const BINDING_CRATES: &[&str] = &["pyo3", "uniffi", "wasm-bindgen", "js-sys"];
