//! What every example does: read a file, ask the library, end well or with a message.

use std::fmt::Display;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use koppelvlak::contract::Antwoord;
use serde::de::DeserializeOwned;

use crate::errors;

/// The end of an example: what went wrong goes to standard error.
#[must_use]
pub fn finish(done: Result<(), String>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The bytes of a file.
///
/// # Errors
///
/// When it cannot be read; the message names the file.
pub fn read(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|e| told(file, &e))
}

/// What a file says, as JSON.
///
/// # Errors
///
/// When it cannot be read or says something else; the message names the file.
pub fn read_json<T: DeserializeOwned>(file: &Path) -> Result<T, String> {
    serde_json::from_slice(&read(file)?).map_err(|e| told(file, &e))
}

/// What an operation answers to a file.
///
/// # Errors
///
/// Everything that stands in the way of an answer; the message names the file.
pub fn ask<T: DeserializeOwned>(op: fn(&[u8]) -> String, file: &Path) -> Result<T, String> {
    value(&op(&read(file)?)).map_err(|message| format!("{}\n{message}", file.display()))
}

/// What an operation gives, or everything that stands in the way.
///
/// # Errors
///
/// When the operation gives no answer, or one of another shape.
pub fn value<T: DeserializeOwned>(answer: &str) -> Result<T, String> {
    match serde_json::from_str(answer) {
        Ok(Antwoord::Ok { waarde }) => Ok(waarde),
        Ok(Antwoord::Fout { fouten }) => Err(errors(&fouten)),
        Err(e) => Err(e.to_string()),
    }
}

fn told(file: &Path, what: &dyn Display) -> String {
    format!("{}: {what}", file.display())
}
