//! The burgerservicenummer: nine digits that pass the elfproef.
//!
//! What exists is sound. The number is never shown: `Debug` and `Display` are
//! masked, and no error repeats what was given. Only serialising writes it.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

use crate::json::{Boom, FromJson, Lezer, Schrijver, ToJson};

/// The code under which a text that is not nine digits is reported.
pub const BSN_LENGTE: &str = "bsn-lengte";

/// The code under which nine digits that fail the elfproef are reported.
pub const BSN_ELFPROEF: &str = "bsn-elfproef";

/// A burgerservicenummer (field 7).
///
/// Leading zeros belong to it. `000000000` passes the sum but is no number.
/// There is no `Hash` on purpose: the hash of a BSN is a BSN.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
pub struct Bsn(u32);

/// The text is not a burgerservicenummer.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[non_exhaustive]
pub enum BsnError {
    /// Not nine digits.
    #[error("{BSN_LENGTE}")]
    Lengte,
    /// Nine digits that no one can have.
    #[error("{BSN_ELFPROEF}")]
    Elfproef,
}

impl Bsn {
    /// Reads nine digits, with at most one space or dot between two digits:
    /// `999990019`, `999 990 019`, `9999.90.019`.
    ///
    /// Eight digits are not filled up: a missing digit is a mistake.
    ///
    /// # Errors
    ///
    /// When there are not nine digits, or when they fail the elfproef.
    pub fn parse(text: &str) -> Result<Self, BsnError> {
        let digits: [u8; 9] = grouped_digits(text).ok_or(BsnError::Lengte)?;
        let number = digits
            .iter()
            .fold(0, |sum, digit| sum * 10 + u32::from(*digit));
        if number > 0 && passes_elfproef(digits) {
            Ok(Self(number))
        } else {
            Err(BsnError::Elfproef)
        }
    }

    /// Whether the first digit is a zero: such a number is sound, and not every shape takes it.
    #[must_use]
    pub fn starts_with_zero(self) -> bool {
        self.0 < 100_000_000
    }
}

impl TryFrom<&str> for Bsn {
    type Error = BsnError;

    fn try_from(text: &str) -> Result<Self, BsnError> {
        Self::parse(text)
    }
}

impl fmt::Display for Bsn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

impl fmt::Debug for Bsn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

impl Serialize for Bsn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:09}", self.0))
    }
}

impl<'de> Deserialize<'de> for Bsn {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // `deserialize_str` would let the reader answer a number itself, with the number in its message.
        deserializer.deserialize_any(Text)
    }
}

impl FromJson for Bsn {
    fn from_json(boom: &Boom<'_>, lezer: &mut Lezer) -> Option<Self> {
        let read = Self::parse(lezer.str(boom)?);
        read.map_or_else(|wrong| lezer.wrong(&wrong), Some)
    }
}

impl ToJson for Bsn {
    fn write(&self, to: &mut Schrijver) {
        to.plain(&format!("{:09}", self.0));
    }
}

/// Whether the weights 9 to 2 and −1 give a sum that 11 divides.
pub(crate) fn passes_elfproef(digits: [u8; 9]) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| i32::from(*digit) * weight)
        .sum();
    sum % 11 == 0
}

/// Exactly nine digits, with at most one space or dot between two of them.
fn grouped_digits(text: &str) -> Option<[u8; 9]> {
    let mut digits = [0; 9];
    let mut places = digits.iter_mut();
    let mut after_digit = false;
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => *places.next()? = byte - b'0',
            b' ' | b'.' if after_digit => {}
            _ => return None,
        }
        after_digit = byte.is_ascii_digit();
    }
    (after_digit && places.next().is_none()).then_some(digits)
}

/// Reads the text. A number instead of a text is refused without repeating it.
struct Text;

impl de::Visitor<'_> for Text {
    type Value = Bsn;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nine digits as text")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Bsn, E> {
        Bsn::parse(text).map_err(E::custom)
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<Bsn, E> {
        Err(E::custom(TYPE_ONJUIST))
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<Bsn, E> {
        Err(E::custom(TYPE_ONJUIST))
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Bsn, E> {
        Err(E::custom(TYPE_ONJUIST))
    }
}

const MASK: &str = "*********";

const TYPE_ONJUIST: &str = "type-onjuist";

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::Bsn;

    impl JsonSchema for Bsn {
        fn schema_name() -> Cow<'static, str> {
            "Bsn".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "Nine digits, with at most one space or dot between two digits.",
                "type": "string",
                "pattern": "^[0-9]([ .]?[0-9]){8}$"
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bsn, BsnError};

    #[test]
    fn three_spellings_of_one_number() {
        let plain = Bsn::parse("999990019");
        assert!(plain.is_ok());
        for text in [
            "999 990 019",
            "9999.90.019",
            "9999 90 019",
            "9.9.9.9.9.0.0.1.9",
        ] {
            assert_eq!(Bsn::parse(text), plain, "{text}");
        }
    }

    #[test]
    fn public_vectors() {
        for text in [
            "111222333",
            "123456782",
            "296648875",
            "999990342",
            "000000012",
        ] {
            assert!(Bsn::parse(text).is_ok(), "{text}");
        }
        for text in ["123456789", "123456781", "000000000", "010008579"] {
            assert_eq!(Bsn::parse(text), Err(BsnError::Elfproef), "{text}");
        }
        let not_nine = [
            "",
            "11122233",
            "1112223330",
            " 111222333",
            "111222333 ",
            "111  222333",
            "111. 222333",
            "111-222-333",
            "11122233a",
            "١١١٢٢٢٣٣٣",
            "+11122233",
        ];
        for text in not_nine {
            assert_eq!(Bsn::parse(text), Err(BsnError::Lengte), "{text}");
        }
    }

    #[test]
    fn the_number_is_written_but_never_shown() {
        let bsn = Bsn::parse("000000012").expect("a BSN");
        assert_eq!(
            format!("{bsn} {bsn:?} {:?}", Some(bsn)),
            "********* ********* Some(*********)"
        );
        assert_eq!(serde_json::to_string(&bsn).expect("text"), r#""000000012""#);
    }

    #[test]
    fn an_error_says_what_not_which() {
        let message = |json: &str| {
            serde_json::from_str::<Bsn>(json)
                .expect_err(json)
                .to_string()
        };
        assert!(message(r#""12345678""#).starts_with("bsn-lengte"));
        assert!(message(r#""123456789""#).starts_with("bsn-elfproef"));
        for json in ["999990019", "-999990019", "999990019.5"] {
            assert!(message(json).starts_with("type-onjuist"), "{json}");
        }
    }
}
