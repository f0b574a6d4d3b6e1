//! The Dutch postcode, kept as `1234AB`.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::json::{FromJson, ToJson};

/// The code under which a text that is no postcode is reported.
pub const POSTCODE_VORM: &str = "postcode-vorm";

/// The text is not a postcode.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[error("{POSTCODE_VORM}")]
pub struct PostcodeError;

/// Four digits, the first not 0, and two letters (field 10).
///
/// The shape is that of the BRP API: letters of either case, at most one space.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[1-9][0-9]{3} ?[A-Za-z]{2}$")))]
#[serde(try_from = "String", into = "String")]
pub struct Postcode(String);

impl Postcode {
    /// Reads `1234AB`, `1234 AB` or `1234 ab`.
    ///
    /// # Errors
    ///
    /// When the text has another shape.
    pub fn parse(text: &str) -> Result<Self, PostcodeError> {
        let (digits, letters) = text.split_at_checked(4).ok_or(PostcodeError)?;
        let letters = letters.strip_prefix(' ').unwrap_or(letters);
        let good = !digits.starts_with('0')
            && digits.bytes().all(|b| b.is_ascii_digit())
            && letters.len() == 2
            && letters.bytes().all(|b| b.is_ascii_alphabetic());
        good.then(|| Self(format!("{digits}{}", letters.to_ascii_uppercase())))
            .ok_or(PostcodeError)
    }

    /// The postcode as `1234AB`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Postcode {
    type Error = PostcodeError;

    fn try_from(text: String) -> Result<Self, PostcodeError> {
        Self::parse(&text)
    }
}

impl From<Postcode> for String {
    fn from(postcode: Postcode) -> Self {
        postcode.0
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Postcode, PostcodeError};

    #[test]
    fn three_spellings_of_one_postcode() {
        for text in ["1234AB", "1234 AB", "1234 ab", "1234aB"] {
            assert_eq!(Postcode::parse(text).expect(text).as_str(), "1234AB");
        }
        let wrong = [
            "", "1234", "1234A", "1234ABC", "0234AB", "12345 AB", "1234  AB", " 1234AB", "1234AB ",
            "123éAB", "1234 A1", "AB1234", "1234-AB",
        ];
        for text in wrong {
            assert_eq!(Postcode::parse(text), Err(PostcodeError), "{text}");
        }
    }
}
