//! Many records at once, a line each: read, worked out and given back in the order of the lines.
//!
//! Text comes in as it lies in a file, in pieces of any size. At most one piece and one line are
//! in memory. A line that cannot be used is a row like any other, with what stands in the way;
//! it never stops the rest.

mod aanmeldingen;
mod feiten;
mod regels;

pub(crate) use self::aanmeldingen::Aanmeldinglezer;
pub(crate) use self::feiten::Feitenlezer;

use koppelvlak::contract::{Antwoord, advise_triage_json, bevinding::Fout, triage::TriageAdvies};
use koppelvlak::lezen::MAX_BYTES;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};
use serde::Serialize;

/// What can be said of a line before its contents count.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Status {
    /// It was worked out.
    Ok,
    /// It cannot be used.
    Fout,
    /// There is nothing on it.
    Leeg,
}

impl Status {
    fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Fout => "fout",
            Self::Leeg => "leeg",
        }
    }
}

/// The threads of one reader.
fn threads(kernen: usize) -> PyResult<ThreadPool> {
    let builder = ThreadPoolBuilder::new().num_threads(kernen.max(1));
    builder
        .build()
        .map_err(|e| PyValueError::new_err(e.to_string()))
}

/// Why bytes that cannot be read cannot be read, in the words of the core.
fn unreadable(invoer: &[u8]) -> Vec<Fout> {
    match serde_json::from_str(&advise_triage_json(invoer)) {
        Ok(Antwoord::<TriageAdvies>::Fout { fouten }) => fouten,
        _ => Vec::new(),
    }
}

/// What the core says of a line that is too large.
fn too_large() -> Vec<Fout> {
    unreadable(&vec![b' '; MAX_BYTES + 1])
}

/// The word of a value on the wire.
fn word(value: &impl Serialize) -> Option<String> {
    let value = serde_json::to_value(value).ok()?;
    value.as_str().map(str::to_owned)
}
