//! The WebAssembly binding, under node.

use super::{Suite, Verdict};
use crate::{run, vectors};

/// In node.
pub(super) const SUITES: &[Suite] = &[Suite {
    name: "wasm",
    alone: ALONE,
    run: package,
}];

fn package() -> Result<Verdict, String> {
    for tool in ["node", "bash"] {
        if !run::works(run::program(tool, &["--version"])) {
            return Ok(Verdict::Skipped(format!("{tool} is not installed")));
        }
    }
    vectors::write()?;
    run::show(run::program(
        "bash",
        &["bindings-wasm/build.sh", "nodejs", "target/wasm/nodejs"],
    ))?;
    run::show(run::program("node", &["bindings-wasm/tests/vectors.mjs"]))?;
    Ok(Verdict::Passed)
}

const ALONE: &str = "cargo xtask vectors; bash bindings-wasm/build.sh nodejs target/wasm/nodejs; \
                     node bindings-wasm/tests/vectors.mjs";
