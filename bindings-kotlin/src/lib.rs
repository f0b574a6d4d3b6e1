//! koppelvlak on the JVM: what crosses, and no more. People call the Kotlin package around it.
//!
//! | To … | look in |
//! |---|---|
//! | find an operation | `deuren` |
//! | see how an answer crosses | `schrift` |
//! | hold feiten against law and policy, again and again | `toets` |
//!
//! Nothing changes after it is made: any number of threads may call at once.

mod deuren;
mod schrift;
mod toets;

use koppelvlak::contract;

use self::deuren::DEUREN;
use self::schrift::Schrift;
pub use self::toets::{Geweigerd, Toetskern};

uniffi::setup_scaffolding!();

/// The operations, by name, in the order of their numbers.
#[must_use]
#[uniffi::export]
pub fn operations() -> Vec<String> {
    contract::OPS.iter().map(|op| op.name.to_owned()).collect()
}

/// The operation with a number on JSON: the bytes that every language gives. Nothing: there is no
/// such operation.
#[must_use]
#[uniffi::export]
pub fn call_json(nummer: i32, invoer: &str) -> Option<String> {
    let op = contract::OPS.get(usize::try_from(nummer).ok()?)?;
    Some((op.call)(invoer.as_bytes()))
}

/// [`call_json`] on each of a list.
#[must_use]
#[uniffi::export]
pub fn call_json_list(nummer: i32, invoer: Vec<String>) -> Option<Vec<String>> {
    let op = contract::OPS.get(usize::try_from(nummer).ok()?)?;
    let answers = invoer.into_iter().map(|one| (op.call)(one.as_bytes()));
    Some(answers.collect())
}

/// What the operation with a number answers, for the generated reader. What goes in is a list:
/// each as JSON, with its length in four bytes before it, low ones first. Nothing: the generated
/// Kotlin does not belong to this library.
#[must_use]
#[uniffi::export]
pub fn call(nummer: i32, invoer: &[u8]) -> Option<Vec<u8>> {
    let deur = DEUREN.get(usize::try_from(nummer).ok()?)?;
    let mut schrift = Schrift::default();
    let mut rest = invoer;
    while let Some((length, after)) = rest.split_first_chunk() {
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (one, after) = after.split_at_checked(length)?;
        (deur.antwoord)(one, &mut schrift).ok()?;
        rest = after;
    }
    Some(schrift.into_bytes())
}

/// What the operation with a number takes, out of JSON, for the generated reader.
#[must_use]
#[uniffi::export]
pub fn read_invoer(nummer: i32, json: &str) -> Option<Vec<u8>> {
    let deur = DEUREN.get(usize::try_from(nummer).ok()?)?;
    let mut schrift = Schrift::default();
    (deur.invoer)(json.as_bytes(), &mut schrift).ok()?;
    Some(schrift.into_bytes())
}

/// What the operation with a number answered, out of JSON, for the generated reader.
#[must_use]
#[uniffi::export]
pub fn read_antwoord(nummer: i32, json: &str) -> Option<Vec<u8>> {
    let deur = DEUREN.get(usize::try_from(nummer).ok()?)?;
    let mut schrift = Schrift::default();
    (deur.gegeven)(json.as_bytes(), &mut schrift).ok()?;
    Some(schrift.into_bytes())
}

/// The operations of the typed door, by name.
#[must_use]
#[uniffi::export]
pub fn typed_operations() -> Vec<String> {
    DEUREN.iter().map(|deur| deur.naam.to_owned()).collect()
}
