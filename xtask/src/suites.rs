//! Every suite, in one run: the first failure ends it.

mod chromium;
mod fhir;
mod fuzz;
mod jvm_examples;
pub(crate) mod kotlin;
mod python;
mod python_extra;
mod rust;
mod wasm;
mod web;

use std::time::{Duration, Instant};

/// Which suites to run.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Which<'a> {
    /// Those that need Rust only.
    Kern,
    /// All of them.
    All,
    /// Those with these names.
    Named(&'a [&'a str]),
}

/// One suite.
struct Suite {
    name: &'static str,
    /// The command that runs this suite and no other.
    alone: &'static str,
    run: fn() -> Result<Verdict, String>,
}

/// How a suite that did not fail ended.
enum Verdict {
    Passed,
    /// It could not be run here: why.
    Skipped(String),
}

/// What is known of a suite after its run.
struct Report {
    name: &'static str,
    took: Duration,
    outcome: Result<Verdict, String>,
}

/// Runs them.
pub(crate) fn run(which: Which<'_>) -> Result<(), String> {
    let mut suites: Vec<&Suite> = rust::SUITES.iter().collect();
    if which != Which::Kern {
        suites.extend(python::SUITES.iter().chain(python_extra::SUITES));
        suites.extend(wasm::SUITES.iter().chain(web::SUITES));
        suites.extend(kotlin::SUITES.iter().chain(jvm_examples::SUITES));
        suites.extend(fhir::SUITES.iter().chain(fuzz::SUITES));
    }
    if let Which::Named(names) = which {
        let known: Vec<&str> = suites.iter().map(|suite| suite.name).collect();
        if let Some(name) = names.iter().find(|name| !known.contains(name)) {
            return Err(format!("no suite {name}; there are: {}", known.join(", ")));
        }
        suites.retain(|suite| names.contains(&suite.name));
    }
    let mut reports = Vec::new();
    for suite in &suites {
        let report = one(suite);
        let failed = report.outcome.is_err();
        reports.push(report);
        if failed {
            break;
        }
    }
    conclude(&suites, &reports)
}

fn one(suite: &Suite) -> Report {
    println!("\n=== {}: {}", suite.name, suite.alone);
    let start = Instant::now();
    let outcome = (suite.run)();
    let took = start.elapsed();
    let seconds = took.as_secs();
    match &outcome {
        Ok(Verdict::Passed) => println!("=== {}: passed in {seconds} s", suite.name),
        Ok(Verdict::Skipped(why)) => println!("=== {}: skipped: {why}", suite.name),
        Err(message) => println!(
            "=== {}: FAILED\n{message}\nalone: {}",
            suite.name, suite.alone
        ),
    }
    Report {
        name: suite.name,
        took,
        outcome,
    }
}

/// The table, and the totals as its last line.
fn conclude(suites: &[&Suite], reports: &[Report]) -> Result<(), String> {
    println!();
    for report in reports {
        println!(
            "{:>5} s  {:<20} {}",
            report.took.as_secs(),
            report.name,
            word(&report.outcome)
        );
    }
    for suite in suites.iter().skip(reports.len()) {
        println!("{:>5}    {:<20} not run", "", suite.name);
    }
    let count = |test: fn(&Report) -> bool| reports.iter().filter(|report| test(report)).count();
    let passed = count(|report| matches!(report.outcome, Ok(Verdict::Passed)));
    let failed = count(|report| report.outcome.is_err());
    let skipped = reports.len() - passed - failed;
    let totals = format!("{passed} passed, {failed} failed, {skipped} skipped");
    if failed > 0 {
        return Err(totals);
    }
    println!("{totals}");
    Ok(())
}

fn word(outcome: &Result<Verdict, String>) -> String {
    match outcome {
        Ok(Verdict::Passed) => "passed".to_owned(),
        Ok(Verdict::Skipped(why)) => format!("skipped: {why}"),
        Err(_) => "FAILED".to_owned(),
    }
}
