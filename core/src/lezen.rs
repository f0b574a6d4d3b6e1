//! Reads JSON so that every mistake is found at once, with its place.
//!
//! What fits is read straight away. What does not is read a second time as a
//! tree: a value that does not fit is set aside with a finding, and reading goes
//! on without it, until the rest fits. Nothing that was typed is repeated, and
//! time is bounded: [`MAX_BYTES`] of text, 128 levels deep, [`MAX_BEVINDINGEN`]
//! findings.

mod boom;
mod reader;
mod streng;

use serde::de::DeserializeOwned;

use self::boom::Boom;
use self::streng::Streng;
use crate::bevinding::Bevinding;
use crate::pad::Pad;

/// The largest input that is read, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;

/// The most findings that reading collects before it gives up.
pub const MAX_BEVINDINGEN: usize = 100;

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
pub fn read_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<Gelezen<T>, Onleesbaar> {
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
pub fn read<T: DeserializeOwned>(text: &str) -> Result<Gelezen<T>, Onleesbaar> {
    if text.len() > MAX_BYTES {
        return Err(Onleesbaar::TeGroot);
    }
    match at_once::<T>(text) {
        Ok(waarde) => Ok(Gelezen::from(waarde)),
        Err(_) => mend(text),
    }
}

/// Reads text in which everything fits.
fn at_once<T: DeserializeOwned>(text: &str) -> serde_json::Result<T> {
    let mut json = serde_json::Deserializer::from_str(text);
    let waarde = T::deserialize(Streng(&mut json))?;
    json.end()?;
    Ok(waarde)
}

fn mend<T: DeserializeOwned>(text: &str) -> Result<Gelezen<T>, Onleesbaar> {
    let mut boom: Boom = serde_json::from_str(text).map_err(|e| Onleesbaar::GeenJson {
        regel: e.line(),
        kolom: e.column().max(1),
    })?;
    let mut bevindingen: Vec<Bevinding> = Vec::new();
    loop {
        let struikel = match reader::read::<T>(&boom) {
            Ok(waarde) => {
                return Ok(Gelezen {
                    waarde,
                    bevindingen,
                });
            }
            Err(struikel) => struikel,
        };
        let said = |record: Pad| bevindingen.iter().any(|found| found.pad.is_within(&record));
        if !struikel.incomplete().is_some_and(said) {
            bevindingen.push(Bevinding::new(struikel.pad(), struikel.code));
        }
        if bevindingen.len() >= MAX_BEVINDINGEN {
            bevindingen.push(Bevinding::new(Pad::top(), "te-veel-bevindingen"));
            return Err(Onleesbaar::PastNiet(bevindingen));
        }
        if !boom.set_aside(&struikel.plaats()) {
            return Err(Onleesbaar::PastNiet(bevindingen));
        }
    }
}
