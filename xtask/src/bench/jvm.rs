//! What a call costs on the JVM: the benchmark of `bindings-kotlin/bench`, on the rows of W.

use super::{data, setup};
use crate::run;
use crate::suites::kotlin;

/// Builds the jar, writes the rows, and runs it.
pub(super) fn run() -> Result<(), String> {
    kotlin::fill()?;
    setup::build_ours()?;
    run::show(setup::ours("data", &[data()]))?;
    let install = ["install", "-Dmaven.test.skip=true"];
    run::show(run::maven("bindings-kotlin", &install))?;
    run::show(run::maven(
        "bindings-kotlin/bench",
        &["package", "exec:exec"],
    ))
}
