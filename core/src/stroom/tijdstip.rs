//! A moment in time, with the offset of the place where it was written.

use std::cmp::Ordering;
use std::fmt;

use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde::{Deserialize, Serialize, Serializer};
use thiserror::Error;

use crate::datum::Datum;
use crate::json::{FromJson, Schrijver, ToJson};

/// The code under which a text that is no moment is reported.
pub const TIJDSTIP_ONGELDIG: &str = "tijdstip-ongeldig";

/// The text is not a moment.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[error("tijdstip-ongeldig")]
pub struct TijdstipError;

/// RFC 3339 with seconds and an offset, for example `2026-03-10T14:00:00+01:00`. Two
/// moments are equal when they are the same instant, whatever the offset.
#[derive(Clone, Copy, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String"))]
#[cfg_attr(feature = "schema", schemars(extend("format" = "date-time")))]
#[serde(try_from = "String")]
pub struct Tijdstip(DateTime<FixedOffset>);

impl Tijdstip {
    /// The moment itself.
    #[must_use]
    pub fn instant(self) -> DateTime<FixedOffset> {
        self.0
    }

    /// A moment of which the time is known.
    #[must_use]
    pub fn of(instant: DateTime<FixedOffset>) -> Self {
        Self(instant)
    }

    /// The day on the calendar where it was written.
    #[must_use]
    pub fn day(self) -> Option<Datum> {
        Datum::from_naive(self.0.date_naive())
    }
}

impl TryFrom<String> for Tijdstip {
    type Error = TijdstipError;

    fn try_from(text: String) -> Result<Self, TijdstipError> {
        Self::try_from(text.as_str())
    }
}

impl TryFrom<&str> for Tijdstip {
    type Error = TijdstipError;

    fn try_from(text: &str) -> Result<Self, TijdstipError> {
        let moment = DateTime::parse_from_rfc3339(text).map_err(|_| TijdstipError)?;
        // whole seconds: a log needs no more, and every language can hold it
        (moment.timestamp_subsec_nanos() == 0 && text.len() <= 25 && text.get(10..11) == Some("T"))
            .then_some(Self(moment))
            .ok_or(TijdstipError)
    }
}

impl PartialEq for Tijdstip {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl Eq for Tijdstip {}

impl Ord for Tijdstip {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl PartialOrd for Tijdstip {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Tijdstip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Secs, true))
    }
}

impl fmt::Debug for Tijdstip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Tijdstip {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl ToJson for Tijdstip {
    fn write(&self, to: &mut Schrijver) {
        to.plain(&self.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::Tijdstip;

    #[test]
    fn only_whole_seconds_with_an_offset() {
        for good in ["2026-03-10T14:00:00+01:00", "2026-03-10T13:00:00Z"] {
            let moment = Tijdstip::try_from(good).expect("a moment");
            assert_eq!(moment.to_string(), good);
        }
        for bad in [
            "",
            "2026-03-10",
            "2026-03-10T14:00:00",
            "2026-02-30T14:00:00Z",
            "2026-03-10T14:00:00.5Z",
        ] {
            assert!(Tijdstip::try_from(bad).is_err(), "{bad}");
        }
        let (one, other) = ("2026-03-10T14:00:00+01:00", "2026-03-10T13:00:00Z");
        assert_eq!(Tijdstip::try_from(one), Tijdstip::try_from(other));
    }
}
