//! Tries every input of W and of the shipped rules: what, how many, how fast.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use koppelvlak::regelset::Regelset;
use koppelvlak_benches::uitputting::werklast::{self, UITKOMSTEN, W};
use koppelvlak_benches::uitputting::{Telling, draden, regels};

fn main() -> ExitCode {
    match run(draden::beschikbaar()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(draden: usize) -> Result<(), String> {
    println!("threads: {draden}");
    let w = W::new().ok_or("w.json is refused")?;
    println!("\nW: every input, each run through the program");
    for veeg in w.rondes() {
        let start = Instant::now();
        let counted = veeg
            .exhaust(&w.programma, draden, &werklast::formula())
            .map_err(|breuk| breuk.to_string())?;
        let inputs: u128 = counted.first().into_iter().flatten().sum();
        line("3^21, one order of feiten", inputs, start.elapsed());
        for (name, telling) in UITKOMSTEN.iter().zip(counted) {
            println!("  {name:<8} {}", outcomes(telling));
        }
    }
    all("W, by the tree", &w.regelset, draden)?;
    all("shipped rules, by the tree", Regelset::builtin(), draden)
}

/// Every rule of a regelset.
fn all(title: &str, regelset: &Regelset, draden: usize) -> Result<(), String> {
    println!("\n{title}: every input, or every class of interchangeable feiten");
    let start = Instant::now();
    let opdrachten = regels::collect(regelset).ok_or("a name leads nowhere")?;
    let sums = regels::exhaust(&opdrachten, draden).map_err(|(rule, e)| format!("{rule}: {e}"))?;
    let mut ran = 0;
    for som in &sums {
        ran += u128::from(som.gedraaid);
        println!(
            "  {:<30} {:>4} rules, {:>9} cases run; the largest: 3^{} inputs, {}",
            som.van,
            som.regels,
            som.gedraaid,
            som.grootste.feiten,
            outcomes(som.grootste.telling)
        );
    }
    line("together", ran, start.elapsed());
    Ok(())
}

fn line(what: &str, cases: u128, took: Duration) {
    let micros = took.as_micros().max(1);
    let (millis, rate) = (took.as_millis(), cases / micros);
    println!("  {what:<30} {cases:>14} cases in {millis} ms, {rate} million a second");
}

fn outcomes([ja, nee, onbekend]: Telling) -> String {
    format!("ja {ja}, nee {nee}, onbekend {onbekend}")
}
