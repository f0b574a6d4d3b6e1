//! Days: whole dates, partly known dates, and periods of validity.
//!
//! Text form is ISO 8601 and nothing else: `2025-03-01`, `2025-03`, `2025`.
//! There is no clock here; "today" is always an argument.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::json::{Boom, FromJson, Lezer, Schrijver, ToJson};

/// The code under which a text that is no day is reported.
pub const DATUM_ONGELDIG: &str = "datum-ongeldig";

/// A day of the calendar, in the years 1 to 9999.
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Datum(NaiveDate);

impl Datum {
    /// The day, if the calendar has it.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).and_then(Self::from_naive)
    }

    /// The day, if its year has four digits.
    #[must_use]
    pub fn from_naive(day: NaiveDate) -> Option<Self> {
        (1..=9999).contains(&day.year()).then_some(Self(day))
    }

    /// Reads `YYYY-MM-DD`; anything else is `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match DeelDatum::parse(text)? {
            DeelDatum::Dag(day) => Some(day),
            DeelDatum::Maand { .. } | DeelDatum::Jaar(_) => None,
        }
    }

    /// The day as `chrono` has it.
    #[must_use]
    pub fn naive(self) -> NaiveDate {
        self.0
    }

    /// The day before, if there is one in the year 1 or later.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        self.0.pred_opt().and_then(Self::from_naive)
    }

    /// The day after, if there is one in the year 9999 or earlier.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        self.plus_days(1)
    }

    /// So many days later, if that is in the year 9999 or earlier.
    #[must_use]
    pub fn plus_days(self, count: u32) -> Option<Self> {
        let days = Days::new(count.into());
        self.0.checked_add_days(days).and_then(Self::from_naive)
    }

    /// So many years later, if that is in the year 9999 or earlier. From 29 February to
    /// a year without one: 28 February.
    #[must_use]
    pub fn plus_years(self, count: u16) -> Option<Self> {
        let months = Months::new(u32::from(count) * 12);
        self.0.checked_add_months(months).and_then(Self::from_naive)
    }

    /// How many days this lies after the other day; negative: before it.
    #[must_use]
    pub fn days_since(self, other: Self) -> i64 {
        self.0.signed_duration_since(other.0).num_days()
    }
}

impl fmt::Display for Datum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.0.year(),
            self.0.month(),
            self.0.day()
        )
    }
}

impl fmt::Debug for Datum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A date of which the day, or the day and the month, may be unknown.
///
/// As in the BRP: a birth date can be a year, or a year and a month. A date
/// that is wholly unknown is an absent field with a reason beside it.
#[derive(Clone, Copy, Eq, Hash, PartialEq)]
pub enum DeelDatum {
    /// The whole date.
    Dag(Datum),
    /// Year and month.
    Maand {
        /// 1 to 9999.
        jaar: i32,
        /// 1 to 12.
        maand: u32,
    },
    /// The year, 1 to 9999.
    Jaar(i32),
}

impl DeelDatum {
    /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; anything else is `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let jaar = i32::try_from(digits(parts.next()?, 4)?)
            .ok()
            .filter(|year| *year >= 1)?;
        let Some(month) = parts.next() else {
            return Some(Self::Jaar(jaar));
        };
        let maand = digits(month, 2)?;
        let Some(day) = parts.next() else {
            return (1..=12)
                .contains(&maand)
                .then_some(Self::Maand { jaar, maand });
        };
        if parts.next().is_some() {
            return None;
        }
        Datum::new(jaar, maand, digits(day, 2)?).map(Self::Dag)
    }

    /// The earliest day it can be.
    #[must_use]
    pub fn earliest(self) -> Datum {
        let (jaar, maand) = match self {
            Self::Dag(day) => return day,
            Self::Maand { jaar, maand } => (jaar, maand),
            Self::Jaar(jaar) => (jaar, 1),
        };
        Datum::new(jaar, maand, 1).unwrap_or(Datum(NaiveDate::MIN))
    }

    /// The latest day it can be.
    #[must_use]
    pub fn latest(self) -> Datum {
        let (jaar, maand) = match self {
            Self::Dag(day) => return day,
            Self::Maand { jaar, maand } => (jaar, maand),
            Self::Jaar(jaar) => (jaar, 12),
        };
        (28..=31)
            .rev()
            .find_map(|day| Datum::new(jaar, maand, day))
            .unwrap_or(Datum(NaiveDate::MAX))
    }
}

impl fmt::Display for DeelDatum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dag(day) => day.fmt(f),
            Self::Maand { jaar, maand } => write!(f, "{jaar:04}-{maand:02}"),
            Self::Jaar(jaar) => write!(f, "{jaar:04}"),
        }
    }
}

impl fmt::Debug for DeelDatum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// From the first day up to and including the last, if there is a last.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Geldigheid {
    vanaf: Datum,
    tot_en_met: Option<Datum>,
}

impl Geldigheid {
    /// The period, if it holds at least one day.
    #[must_use]
    pub fn new(vanaf: Datum, tot_en_met: Option<Datum>) -> Option<Self> {
        tot_en_met
            .is_none_or(|last| vanaf <= last)
            .then_some(Self { vanaf, tot_en_met })
    }

    /// The first day.
    #[must_use]
    pub fn vanaf(self) -> Datum {
        self.vanaf
    }

    /// The last day, if there is one.
    #[must_use]
    pub fn tot_en_met(self) -> Option<Datum> {
        self.tot_en_met
    }

    /// Whether the day lies in the period.
    #[must_use]
    pub fn contains(self, day: Datum) -> bool {
        self.vanaf <= day && self.tot_en_met.is_none_or(|last| day <= last)
    }

    /// Whether the two periods share a day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.contains(other.vanaf) || other.contains(self.vanaf)
    }
}

/// Exactly `count` ASCII digits as a number.
fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// Reading and writing for a type that reads and writes itself as text.
macro_rules! as_text {
    ($($name:ident)+) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;

                impl de::Visitor<'_> for Text {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("a date as text")
                    }

                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$name, E> {
                        $name::parse(text).ok_or_else(|| E::custom(DATUM_ONGELDIG))
                    }
                }

                deserializer.deserialize_str(Text)
            }
        }

        impl FromJson for $name {
            fn from_json(boom: &Boom<'_>, lezer: &mut Lezer) -> Option<Self> {
                let text = lezer.str(boom)?;
                $name::parse(text).or_else(|| lezer.refuse(DATUM_ONGELDIG))
            }
        }

        impl ToJson for $name {
            fn write(&self, to: &mut Schrijver) {
                to.plain(&self.to_string());
            }
        }
    )+};
}

as_text!(Datum DeelDatum);

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Datum, DeelDatum};

    impl JsonSchema for Datum {
        fn schema_name() -> Cow<'static, str> {
            "Datum".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "A day as YYYY-MM-DD.",
                "type": "string",
                "format": "date",
                "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
            })
        }
    }

    impl JsonSchema for DeelDatum {
        fn schema_name() -> Cow<'static, str> {
            "DeelDatum".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "A date as YYYY-MM-DD, YYYY-MM or YYYY.",
                "type": "string",
                "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Datum, DeelDatum, Geldigheid};

    fn day(text: &str) -> Datum {
        Datum::parse(text).expect(text)
    }

    #[test]
    fn only_real_days_in_iso_form() {
        for text in ["2024-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(day(text).to_string(), text);
        }
        let wrong = [
            "2023-02-29",
            "2025-6-1",
            "+2025-06-01",
            "2025-06-01T10:00",
            " 2025-06-01",
            "01-06-2025",
            "0000-01-01",
            "10000-01-01",
            "2025-13-01",
            "2025-00-10",
            "2025-06",
            "2025",
            "",
        ];
        for text in wrong {
            assert_eq!(Datum::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_counted_along_the_calendar() {
        assert_eq!(day("2024-02-28").plus_days(2), Some(day("2024-03-01")));
        assert_eq!(day("2025-12-31").next(), Some(day("2026-01-01")));
        assert_eq!(day("9999-12-31").next(), None);
        assert_eq!(day("2024-02-29").plus_years(5), Some(day("2029-02-28")));
        assert_eq!(day("2024-02-29").plus_years(4), Some(day("2028-02-29")));
        assert_eq!(day("9995-01-01").plus_years(5), None);
        assert_eq!(day("0001-01-01").plus_days(u32::MAX), None);
        assert_eq!(day("2024-03-01").days_since(day("2024-02-28")), 2);
        assert_eq!(day("2024-02-28").days_since(day("2024-03-01")), -2);
    }

    #[test]
    fn a_partial_date_knows_its_bounds() {
        let month = DeelDatum::parse("2024-02").expect("a month");
        assert_eq!(
            (month.earliest(), month.latest()),
            (day("2024-02-01"), day("2024-02-29"))
        );
        let year = DeelDatum::parse("1987").expect("a year");
        assert_eq!(
            (year.earliest(), year.latest()),
            (day("1987-01-01"), day("1987-12-31"))
        );
        assert_eq!(DeelDatum::parse("1987-00"), None);
        assert_eq!(DeelDatum::parse("1987-00-00"), None);
    }

    #[test]
    fn periods_include_both_ends() {
        let period = |from, to| Geldigheid::new(day(from), Some(day(to)));
        let march = period("2025-03-01", "2025-03-31").expect("a month");
        assert!(march.contains(day("2025-03-01")) && march.contains(day("2025-03-31")));
        assert!(!march.contains(day("2025-02-28")) && !march.contains(day("2025-04-01")));
        assert!(march.overlaps(period("2025-03-31", "2025-05-01").expect("a period")));
        assert!(!march.overlaps(period("2025-04-01", "2025-05-01").expect("a period")));
        assert_eq!(period("2025-03-02", "2025-03-01"), None);
    }
}
