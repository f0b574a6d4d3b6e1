//! When a card is made: a day, or a moment if the time matters.

use std::fmt;

use serde::{Deserialize, Serialize, Serializer};

use crate::datum::Datum;
use crate::json::{FromJson, Schrijver, ToJson};
use crate::stroom::Tijdstip;
use crate::stroom::tijdstip::TijdstipError;

/// A day (`2026-03-10`) or a moment (`2026-03-10T14:00:00+01:00`).
#[derive(Clone, Copy, Debug, Deserialize, Eq, FromJson, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String"))]
#[serde(try_from = "String")]
pub enum Opstelmoment {
    /// A day.
    Dag(Datum),
    /// A moment.
    Tijdstip(Tijdstip),
}

impl Opstelmoment {
    /// The day on the calendar where it was written.
    #[must_use]
    pub fn day(self) -> Option<Datum> {
        match self {
            Self::Dag(dag) => Some(dag),
            Self::Tijdstip(tijdstip) => tijdstip.day(),
        }
    }
}

impl TryFrom<String> for Opstelmoment {
    type Error = TijdstipError;

    fn try_from(text: String) -> Result<Self, TijdstipError> {
        match Datum::parse(&text) {
            Some(dag) => Ok(Self::Dag(dag)),
            None => Tijdstip::try_from(text).map(Self::Tijdstip),
        }
    }
}

impl fmt::Display for Opstelmoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dag(dag) => dag.fmt(f),
            Self::Tijdstip(tijdstip) => tijdstip.fmt(f),
        }
    }
}

impl Serialize for Opstelmoment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl ToJson for Opstelmoment {
    fn write(&self, to: &mut Schrijver) {
        to.plain(&self.to_string());
    }
}
