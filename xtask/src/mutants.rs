//! Whether the tests see every small change in the evaluator: `cargo mutants`, told where to look.
//!
//! What is changed, which tests run, and which changes change nothing stands in
//! `core/mutants.toml`. Takes an hour or more, so it is no suite.

use crate::run;

/// Runs it on a copy of the sources; what comes out goes to `target/mutants.out`.
pub(crate) fn run(more: &[&str]) -> Result<(), String> {
    if !run::works(run::cargo(&["mutants", "--version"])) {
        return Err(
            "cargo-mutants is not installed: cargo install cargo-mutants --locked".to_owned(),
        );
    }
    let mut args = vec!["mutants", "--config", "core/mutants.toml", "--jobs", "2"];
    args.extend(["--output", "target"]);
    args.extend_from_slice(more);
    run::show(run::cargo(&args))
}
