//! Workload W for others: writes records and answers to files, and measures ours as the peers are measured.
//!
//! `w data FOLDER` writes; `w measure FOLDER ANSWERS` reads what was written. `cargo xtask bench --peers` runs both.

mod data;
mod measure;
mod table;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["data", folder] => data::write(Path::new(folder)),
        ["measure", folder, answers] => measure::run(Path::new(folder), Path::new(answers)),
        _ => Err("w data FOLDER | w measure FOLDER ANSWERS".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
