//! What Rust answers to every vector, as lines that every language can read.

#[path = "../../core/tests/common/mod.rs"]
mod common;

use std::path::PathBuf;

use koppelvlak::contract;
use serde_json::json;

use crate::root;

/// Writes `target/vectors/answers.ndjson`: per line the operation, what goes in and what came out, as text.
pub(crate) fn write() -> Result<(), String> {
    let lines: Result<Vec<String>, String> = common::all().iter().map(line).collect();
    root::write(&path(), &(lines?.join("\n") + "\n"))
}

/// Where they are written.
fn path() -> PathBuf {
    root::root().join("target/vectors/answers.ndjson")
}

fn line(vector: &common::Vector) -> Result<String, String> {
    let invoer = String::from_utf8(vector.input()).map_err(|e| format!("{}: {e}", vector.naam))?;
    let antwoord = contract::call(&vector.op, invoer.as_bytes());
    let antwoord =
        antwoord.ok_or_else(|| format!("{}: no operation {}", vector.naam, vector.op))?;
    Ok(
        json!({ "naam": vector.naam, "op": vector.op, "invoer": invoer, "antwoord": antwoord })
            .to_string(),
    )
}
