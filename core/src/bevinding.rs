//! One finding of the validation: where, what, and nothing that was typed.

use crate::pad::Pad;

/// Something to mend or to look at, at one place of an input.
///
/// There is no text here: the words, the severity and the source of each code
/// are data (`data/meldingen`).
#[must_use]
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Bevinding {
    /// The place.
    pub pad: Pad,
    /// Stable code; see [`CODES`](crate::validatie::CODES) and [`READ_CODES`](crate::validatie::READ_CODES).
    pub code: &'static str,
    /// The limit that was passed, for the codes that have one.
    pub max: Option<u32>,
}

impl Bevinding {
    /// A finding without a limit.
    pub fn new(pad: Pad, code: &'static str) -> Self {
        Self {
            pad,
            code,
            max: None,
        }
    }
}
