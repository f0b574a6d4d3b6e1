//! A time of the day, as `HH:MM`.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::json::{FromJson, ToJson};

/// The code under which a text that is no time is reported.
pub const TIJD_ONGELDIG: &str = "tijd-ongeldig";

/// The text is not a time.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[error("{TIJD_ONGELDIG}")]
pub struct TijdError;

/// `00:00` to `23:59`, on the clock of the place where it was written.
#[derive(
    Clone, Debug, Deserialize, Eq, FromJson, Ord, PartialEq, PartialOrd, Serialize, ToJson,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("pattern" = "^([01][0-9]|2[0-3]):[0-5][0-9]$")))]
#[serde(try_from = "String", into = "String")]
pub struct Tijd(String);

impl Tijd {
    /// The time as `HH:MM`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Tijd {
    type Error = TijdError;

    fn try_from(text: String) -> Result<Self, TijdError> {
        let good = matches!(
            text.as_bytes(),
            [b'0' | b'1', b'0'..=b'9', b':', b'0'..=b'5', b'0'..=b'9']
                | [b'2', b'0'..=b'3', b':', b'0'..=b'5', b'0'..=b'9']
        );
        good.then_some(Self(text)).ok_or(TijdError)
    }
}

impl From<Tijd> for String {
    fn from(tijd: Tijd) -> Self {
        tijd.0
    }
}

#[cfg(test)]
mod tests {
    use super::Tijd;

    #[test]
    fn only_hours_and_minutes() {
        for text in ["00:00", "09:30", "19:59", "23:59"] {
            assert!(Tijd::try_from(text.to_owned()).is_ok(), "{text}");
        }
        for text in [
            "", "9:30", "24:00", "12:60", "12:3", "12.30", "12:30:00", "1२:30", "2a:00",
        ] {
            assert!(Tijd::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
