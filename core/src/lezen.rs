//! Reads JSON so that every mistake is found at once, with its place.
//!
//! The text becomes a tree, and the tree a record. A value that does not fit is
//! set aside with a finding, and reading goes on without it. Nothing that was
//! typed is repeated, and time is bounded: [`MAX_BYTES`] of text, 128 levels
//! deep, [`MAX_BEVINDINGEN`] findings.

use crate::bevinding::Bevinding;
pub use crate::json::MAX_BEVINDINGEN;
use crate::json::{Boom, FromJson, Lezer};
use crate::pad::Pad;

/// The largest input that is read, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;

/// What could be read, and what had to be set aside.
#[derive(Clone, Debug)]
pub struct Gelezen<T> {
    /// The input without what did not fit.
    pub waarde: T,
    /// What did not fit, in the order of the text.
    pub bevindingen: Vec<Bevinding>,
}

/// An input made in Rust: nothing was set aside.
impl<T> From<T> for Gelezen<T> {
    fn from(waarde: T) -> Self {
        Self {
            waarde,
            bevindingen: Vec::new(),
        }
    }
}

/// The input cannot be read at all.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Onleesbaar {
    /// More than [`MAX_BYTES`].
    TeGroot,
    /// Not UTF-8; the text is good up to this byte.
    GeenUtf8 {
        /// Counted from 0.
        byte: usize,
    },
    /// Not JSON, or nested too deep.
    GeenJson {
        /// Counted from 1.
        regel: usize,
        /// Counted from 1.
        kolom: usize,
    },
    /// JSON, but not an object that can be mended by leaving things out.
    PastNiet(Vec<Bevinding>),
}

/// Reads bytes.
///
/// # Errors
///
/// When nothing can be made of it; see [`Onleesbaar`].
pub fn read_bytes<T: FromJson>(bytes: &[u8]) -> Result<Gelezen<T>, Onleesbaar> {
    if bytes.len() > MAX_BYTES {
        return Err(Onleesbaar::TeGroot);
    }
    let text = std::str::from_utf8(bytes).map_err(|e| Onleesbaar::GeenUtf8 {
        byte: e.valid_up_to(),
    })?;
    read(text)
}

/// Reads text.
///
/// # Errors
///
/// When nothing can be made of it; see [`Onleesbaar`].
pub fn read<T: FromJson>(text: &str) -> Result<Gelezen<T>, Onleesbaar> {
    if text.len() > MAX_BYTES {
        return Err(Onleesbaar::TeGroot);
    }
    let boom = Boom::read(text).map_err(|plaats| Onleesbaar::GeenJson {
        regel: plaats.regel,
        kolom: plaats.kolom,
    })?;
    let mut lezer = Lezer::default();
    let waarde = T::from_json(&boom, &mut lezer);
    let mut bevindingen = lezer.into_gevonden();
    let too_many = bevindingen.len() >= MAX_BEVINDINGEN;
    if too_many {
        bevindingen.push(Bevinding::new(Pad::top(), "te-veel-bevindingen"));
    }
    match waarde.filter(|_| !too_many) {
        Some(waarde) => Ok(Gelezen {
            waarde,
            bevindingen,
        }),
        None => Err(Onleesbaar::PastNiet(bevindingen)),
    }
}
