//! Random casussen and random regions, for laws about any region.

#![allow(
    dead_code,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test helper: it may panic, and no test uses all of it"
)]

mod casus;
mod regio;
mod schade;

pub(crate) use self::casus::casus;
pub(crate) use self::regio::regio;
pub(crate) use self::schade::{damage, place, without_one};
