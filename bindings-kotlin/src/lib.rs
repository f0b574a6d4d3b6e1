//! koppelvlak on the JVM: what crosses, and no more. People call the Kotlin package around it.
//!
//! | To … | look in |
//! |---|---|
//! | see what every call crosses | `brug` |
//! | see what can be asked | `vraag` |
//! | find an operation | `deuren` |
//! | see how an answer crosses | `schrift` |
//! | keep rules and choices, again and again | `toets` |
//!
//! UniFFI carries what happens once: which operations and rules there are, and opening and closing a toets. Nothing
//! changes after it is made: any number of threads may call at once.

pub mod brug;
mod deuren;
mod schrift;
mod toets;
pub mod vraag;

use koppelvlak::contract;
use koppelvlak::regelset::Regelset;

use self::deuren::DEUREN;
pub use self::toets::{Geweigerd, Toetskern};

uniffi::setup_scaffolding!();

/// The operations, by name, in the order of their numbers.
#[must_use]
#[uniffi::export]
pub fn operations() -> Vec<String> {
    contract::OPS.iter().map(|op| op.name.to_owned()).collect()
}

/// The rules that come with the library, as JSON.
#[must_use]
#[uniffi::export]
pub fn regelset() -> String {
    Regelset::BUILTIN_JSON.to_owned()
}

/// The operations of the typed door, by name.
#[must_use]
pub fn typed_operations() -> Vec<&'static str> {
    DEUREN.iter().map(|deur| deur.naam).collect()
}
