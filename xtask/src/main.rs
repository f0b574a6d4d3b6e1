//! `cargo xtask`: what one command must do across four toolchains.

mod bench;
mod mutants;
mod regels;
mod root;
mod run;
mod schemas;
mod suites;
mod types;
mod vectors;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask regels          makes core/regelset.json, core/REGELS.md and core/schema/ from the sources
cargo xtask regels --check  writes nothing, and fails if one of them is not current
cargo xtask types           makes the types of Python, TypeScript and Kotlin from the contract
cargo xtask types --check   writes nothing, and fails if they are not current
cargo xtask kotlin          makes what Maven needs for the jar: the native library, and the Kotlin that calls it
cargo xtask vectors         writes what Rust answers to every vector, for the other languages
cargo xtask test            sets up what it needs and runs every suite
cargo xtask test kern       the suites that need Rust only
cargo xtask test NAME …     the suites with these names, for example python or \"python examples\"
cargo xtask bench           what the core costs, beside a baseline by hand
cargo xtask bench --jvm     what a call costs on the JVM, beside the bars
cargo xtask bench --peers   the same decision in other engines and tools; --only PEER: one of them
cargo xtask mutants         changes the evaluator piece by piece; every change must fail a test
                            (goes on to cargo mutants: --list, --file …, --re …)";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["regels"] => regels::write(),
        ["regels", "--check"] => regels::check(),
        ["types"] => types::write(),
        ["types", "--check"] => types::check(),
        ["kotlin"] => suites::kotlin::fill(),
        ["vectors"] => vectors::write(),
        ["test"] => suites::run(suites::Which::All),
        ["bench", rest @ ..] => bench::run(rest),
        ["mutants", more @ ..] => mutants::run(more),
        ["test", "kern"] => suites::run(suites::Which::Kern),
        ["test", names @ ..] => suites::run(suites::Which::Named(names)),
        _ => Err(HELP.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
