//! A short run of each fuzz target, where cargo-fuzz is installed.

use std::fs;

use super::{Suite, Verdict};
use crate::{root, run};

/// In the order in which they run.
pub(super) const SUITES: &[Suite] = &[Suite {
    name: "fuzz",
    alone: "see core/fuzz/README.md",
    run: fuzz,
}];

/// Each target with the longest input it gets.
const TARGETS: [(&str, &str); 3] = [
    ("read_invoer", "-max_len=65536"),
    ("read_regelset", "-max_len=16384"),
    ("compose_regelset", "-max_len=4096"),
];

fn fuzz() -> Result<Verdict, String> {
    if !run::works(run::cargo(&["fuzz", "--version"])) {
        return Ok(Verdict::Skipped("cargo-fuzz is not installed".to_owned()));
    }
    let core = root::root().join("core");
    for (target, longest) in TARGETS {
        let (corpus, seeds) = (
            format!("fuzz/corpus/{target}"),
            format!("fuzz/seeds/{target}"),
        );
        fs::create_dir_all(core.join(&corpus)).map_err(|e| format!("{corpus}: {e}"))?;
        let args = [
            "fuzz",
            "run",
            target,
            &corpus,
            &seeds,
            "--",
            "-max_total_time=15",
            "-timeout=10",
            longest,
        ];
        let mut command = run::cargo(&args);
        command.current_dir(&core).env("RUSTC_BOOTSTRAP", "1");
        run::show(command)?;
    }
    Ok(Verdict::Passed)
}
