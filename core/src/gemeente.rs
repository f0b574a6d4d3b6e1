//! Gemeentecodes and what became of a gemeente.
//!
//! A code is four digits as text, leading zeros included (Landelijke tabel 33).
//! Whether it exists depends on the day.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::datum::Datum;
use crate::id::BronId;
use crate::json::{FromJson, ToJson};

/// The code under which a text that is no gemeentecode is reported.
pub const GEMEENTECODE_VORM: &str = "gemeentecode-vorm";

/// The text is not a gemeentecode.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[error("{GEMEENTECODE_VORM}")]
pub struct GemeenteCodeError;

/// A gemeente, its code and its history.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Gemeente {
    /// Four digits (Landelijke tabel 33).
    pub code: String,
    /// Its name.
    pub naam: String,
    /// The first day it existed, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vanaf: Option<Datum>,
    /// The first day it no longer existed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opgeheven_op: Option<Datum>,
    /// The code of the gemeente it went into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opvolger: Option<String>,
    /// Where this comes from.
    pub bron: BronId,
}

/// Four digits (field 11).
#[derive(
    Clone, Debug, Deserialize, Eq, FromJson, Ord, PartialEq, PartialOrd, Serialize, ToJson,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[0-9]{4}$")))]
#[serde(try_from = "String", into = "String")]
pub struct GemeenteCode(String);

/// What a list says of a gemeente on a day.
#[must_use]
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum GemeenteStatus {
    /// It exists.
    Bestaat,
    /// It no longer exists.
    Opgeheven {
        /// The gemeente that it is part of on that day, if the list says so.
        opvolger: Option<GemeenteCode>,
    },
    /// It does not exist yet.
    NogNiet,
    /// The list is silent. A list may hold one region only, so this is not "nee".
    NietInLijst,
}

impl GemeenteCode {
    /// The four digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for GemeenteCode {
    type Error = GemeenteCodeError;

    fn try_from(text: String) -> Result<Self, GemeenteCodeError> {
        let good = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        good.then_some(Self(text)).ok_or(GemeenteCodeError)
    }
}

impl From<GemeenteCode> for String {
    fn from(code: GemeenteCode) -> Self {
        code.0
    }
}

/// What the list says of this gemeente on this day.
pub fn status(gemeenten: &[Gemeente], code: &GemeenteCode, day: Datum) -> GemeenteStatus {
    let Some(gemeente) = find(gemeenten, code.as_str()) else {
        return GemeenteStatus::NietInLijst;
    };
    if is_gone(gemeente, day) {
        GemeenteStatus::Opgeheven {
            opvolger: opvolger(gemeenten, gemeente, day),
        }
    } else if gemeente.vanaf.is_some_and(|first| day < first) {
        GemeenteStatus::NogNiet
    } else {
        GemeenteStatus::Bestaat
    }
}

/// Follows the chain of opvolgers to the first that still exists on the day.
fn opvolger(gemeenten: &[Gemeente], gone: &Gemeente, day: Datum) -> Option<GemeenteCode> {
    let mut next = gone.opvolger.clone()?;
    for _ in gemeenten {
        match find(gemeenten, &next) {
            Some(gemeente) if is_gone(gemeente, day) => {
                next.clone_from(gemeente.opvolger.as_ref()?);
            }
            _ => return GemeenteCode::try_from(next).ok(),
        }
    }
    None
}

fn find<'a>(gemeenten: &'a [Gemeente], code: &str) -> Option<&'a Gemeente> {
    gemeenten.iter().find(|gemeente| gemeente.code == code)
}

fn is_gone(gemeente: &Gemeente, day: Datum) -> bool {
    gemeente.opgeheven_op.is_some_and(|gone| gone <= day)
}

#[cfg(test)]
mod tests {
    use super::Gemeente;
    use super::{GemeenteCode, GemeenteStatus, status};
    use crate::datum::Datum;
    use crate::id::BronId;

    fn day(text: &str) -> Datum {
        Datum::parse(text).expect(text)
    }

    fn code(text: &str) -> GemeenteCode {
        GemeenteCode::try_from(text.to_owned()).expect(text)
    }

    fn gemeente(code: &str, vanaf: Option<&str>, gone: Option<(&str, Option<&str>)>) -> Gemeente {
        Gemeente {
            code: code.to_owned(),
            naam: "Verzonnen".to_owned(),
            vanaf: vanaf.map(day),
            opgeheven_op: gone.map(|(when, _)| day(when)),
            opvolger: gone.and_then(|(_, into)| into.map(str::to_owned)),
            bron: BronId::try_from("tabel-33").expect("a name"),
        }
    }

    #[test]
    fn the_day_decides() {
        let list = [
            gemeente("0370", None, Some(("2022-01-01", Some("0439")))),
            gemeente("0439", None, None),
            gemeente("0385", Some("1975-01-01"), None),
        ];
        let on = |c: &str, d: &str| status(&list, &code(c), day(d));
        assert_eq!(on("0370", "2021-12-31"), GemeenteStatus::Bestaat);
        let gone = GemeenteStatus::Opgeheven {
            opvolger: Some(code("0439")),
        };
        assert_eq!(on("0370", "2022-01-01"), gone);
        assert_eq!(on("0385", "1974-12-31"), GemeenteStatus::NogNiet);
        assert_eq!(on("0385", "1975-01-01"), GemeenteStatus::Bestaat);
        assert_eq!(on("0363", "2025-06-01"), GemeenteStatus::NietInLijst);
    }

    #[test]
    fn a_chain_of_opvolgers_is_followed_and_a_circle_ends() {
        let list = [
            gemeente("0001", None, Some(("1990-01-01", Some("0002")))),
            gemeente("0002", None, Some(("2000-01-01", Some("0003")))),
            gemeente("0004", None, Some(("1990-01-01", Some("0005")))),
            gemeente("0005", None, Some(("1990-01-01", Some("0004")))),
            gemeente("0006", None, Some(("1990-01-01", None))),
        ];
        let after = |c: &str, d: &str| status(&list, &code(c), day(d));
        let gone = |into: Option<&str>| GemeenteStatus::Opgeheven {
            opvolger: into.map(code),
        };
        assert_eq!(after("0001", "1995-01-01"), gone(Some("0002")));
        assert_eq!(after("0001", "2025-01-01"), gone(Some("0003")));
        assert_eq!(after("0004", "2025-01-01"), gone(None));
        assert_eq!(after("0006", "2025-01-01"), gone(None));
    }

    #[test]
    fn a_code_is_four_digits() {
        for text in ["", "479", "04790", "GM0479", "047a"] {
            assert!(GemeenteCode::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
