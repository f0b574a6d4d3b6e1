//! Numbers of organisations: RSIN and OIN.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::bsn::passes_elfproef;
use crate::json::{FromJson, ToJson};

/// The code under which a text that is no RSIN is reported.
pub const RSIN_ONGELDIG: &str = "rsin-ongeldig";

/// The code under which a text that is no OIN is reported.
pub const OIN_ONGELDIG: &str = "oin-ongeldig";

/// The text is not an RSIN.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[error("{RSIN_ONGELDIG}")]
pub struct RsinError;

/// The text is not an OIN.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[error("{OIN_ONGELDIG}")]
pub struct OinError;

/// Rechtspersonen en samenwerkingsverbanden informatienummer: nine digits that pass the elfproef.
///
/// The form in which ZGW software names an organisation.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[0-9]{9}$")))]
#[serde(try_from = "String", into = "String")]
pub struct Rsin(String);

/// Organisatie-identificatienummer: twenty digits. Its parts are not looked at.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[0-9]{20}$")))]
#[serde(try_from = "String", into = "String")]
pub struct Oin(String);

impl Rsin {
    /// The nine digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Rsin {
    type Error = RsinError;

    fn try_from(text: String) -> Result<Self, RsinError> {
        let digits: [u8; 9] = digits(&text).ok_or(RsinError)?;
        let good = digits != [0; 9] && passes_elfproef(digits);
        good.then_some(Self(text)).ok_or(RsinError)
    }
}

impl From<Rsin> for String {
    fn from(rsin: Rsin) -> Self {
        rsin.0
    }
}

impl Oin {
    /// The twenty digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Oin {
    type Error = OinError;

    fn try_from(text: String) -> Result<Self, OinError> {
        let good = digits::<20>(&text).is_some();
        good.then_some(Self(text)).ok_or(OinError)
    }
}

impl From<Oin> for String {
    fn from(oin: Oin) -> Self {
        oin.0
    }
}

/// Exactly so many ASCII digits, as numbers.
fn digits<const N: usize>(text: &str) -> Option<[u8; N]> {
    let bytes: [u8; N] = text.as_bytes().try_into().ok()?;
    bytes
        .iter()
        .all(u8::is_ascii_digit)
        .then(|| bytes.map(|byte| byte - b'0'))
}

#[cfg(test)]
mod tests {
    use super::{Oin, Rsin};

    #[test]
    fn an_rsin_is_nine_digits_with_elfproef() {
        assert!(Rsin::try_from("999990342".to_owned()).is_ok());
        for text in [
            "",
            "99999034",
            "999990343",
            "000000000",
            "999 990 342",
            "99999034é",
        ] {
            assert!(Rsin::try_from(text.to_owned()).is_err(), "{text}");
        }
    }

    #[test]
    fn an_oin_is_twenty_digits() {
        assert!(Oin::try_from("00000099999034200000".to_owned()).is_ok());
        for text in [
            "",
            "0000009999903420000",
            "000000999990342000000",
            "0000009999903420000a",
        ] {
            assert!(Oin::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
