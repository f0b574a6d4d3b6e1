//! The velden against the real derivation.

mod problematiek;
mod velden;
