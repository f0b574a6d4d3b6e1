//! Workload W: one small invented decision, by the core and by hand.
//!
//! The two must agree, byte for byte and feit for feit (`tests/agree.rs`); then
//! the benches may compare what they cost. W is a shape to measure with. Its
//! rules (`w.json`) are not those of the library.

pub mod berichten;
pub mod by_core;
pub mod by_hand;
pub mod generator;
pub mod papers;
pub mod record;
pub mod rounds;
pub mod uitputting;
pub mod wide;
