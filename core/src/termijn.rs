//! Terms: within how many days something happens, and on which day that is.
//!
//! Days are those of the calendar of Europe/Amsterdam. No source, no term.

mod feestdag;
mod ritme;

use chrono::{Datelike, Weekday};
use serde::{Deserialize, Serialize};

pub use self::feestdag::{Feestdag, eerste_paasdag, feestdag, is_werkdag};
pub use self::ritme::{Triagedag, Weekritme};
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::json::{FromJson, ToJson};

keuze! {
    /// A day of the week.
    pub enum Weekdag {
        /// Monday.
        Maandag,
        /// Tuesday.
        Dinsdag,
        /// Wednesday.
        Woensdag,
        /// Thursday.
        Donderdag,
        /// Friday.
        Vrijdag,
        /// Saturday.
        Zaterdag,
        /// Sunday.
        Zondag,
    }

    /// What a term is for.
    pub enum TermijnVoor {
        /// The house confirms that the referral came in.
        Ontvangstbevestiging,
        /// The house contacts the aanmelder.
        ContactMetAanmelder,
        /// The casus is weighed.
        Triage,
        /// A body explores whether it must act.
        Onderzoek,
        /// The partners discuss the casus.
        Bespreking,
    }

    /// How a term is counted.
    pub enum TermijnSoort {
        /// At once.
        Direct,
        /// In werkdagen: not on Saturday, Sunday or a feestdag.
        Werkdagen,
        /// In days of the calendar.
        Kalenderdagen,
    }
}

/// A term with its source.
#[derive(Clone, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Termijn {
    /// What it is for.
    pub voor: TermijnVoor,
    /// How it is counted.
    pub soort: TermijnSoort,
    /// How many days; absent for `direct`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aantal: Option<u16>,
    /// Where it comes from; at least one, and not a convention.
    pub vindplaats: Vec<Vindplaats>,
}

impl Termijn {
    /// The last day of a term that starts on a day, counted from the day after it.
    ///
    /// A term in kalenderdagen ends on the day that is counted out, also when that
    /// is a Saturday, a Sunday or a feestdag: no source of these terms says otherwise.
    ///
    /// `None`: that day lies after the year 9999, or the term gives no number of days.
    #[must_use]
    pub fn last_day(&self, start: Datum) -> Option<Datum> {
        match self.soort {
            TermijnSoort::Direct => Some(start),
            soort => soort.last_day(self.aantal?, start),
        }
    }
}

impl TermijnSoort {
    /// The last of so many days after a day, counted in this way.
    ///
    /// `None`: that day lies after the year 9999.
    #[must_use]
    pub fn last_day(self, aantal: u16, start: Datum) -> Option<Datum> {
        match self {
            Self::Direct => Some(start),
            Self::Werkdagen => (0..aantal).try_fold(start, |day, _| next_werkdag(day)),
            Self::Kalenderdagen => start.plus_days(aantal.into()),
        }
    }
}

impl Weekdag {
    /// The day of the week of a day.
    #[must_use]
    pub fn of(day: Datum) -> Self {
        match day.naive().weekday() {
            Weekday::Mon => Self::Maandag,
            Weekday::Tue => Self::Dinsdag,
            Weekday::Wed => Self::Woensdag,
            Weekday::Thu => Self::Donderdag,
            Weekday::Fri => Self::Vrijdag,
            Weekday::Sat => Self::Zaterdag,
            Weekday::Sun => Self::Zondag,
        }
    }
}

/// The first werkdag after a day.
fn next_werkdag(day: Datum) -> Option<Datum> {
    let mut next = day.next()?;
    while !is_werkdag(next) {
        next = next.next()?;
    }
    Some(next)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Termijn, TermijnSoort, TermijnVoor, Weekdag, is_werkdag};
    use crate::datum::Datum;

    fn day(text: &str) -> Datum {
        Datum::parse(text).expect(text)
    }

    fn termijn(soort: TermijnSoort, aantal: Option<u16>) -> Termijn {
        Termijn {
            voor: TermijnVoor::ContactMetAanmelder,
            soort,
            aantal,
            vindplaats: Vec::new(),
        }
    }

    fn werkdagen(aantal: u16, start: Datum) -> Option<Datum> {
        termijn(TermijnSoort::Werkdagen, Some(aantal)).last_day(start)
    }

    #[test]
    fn five_werkdagen() {
        let cases = [
            ("an ordinary week", "2026-01-12", "2026-01-19"),
            ("from a Saturday", "2026-01-10", "2026-01-16"),
            ("over Pasen 2026", "2026-04-01", "2026-04-10"),
            ("over Koningsdag on a Monday", "2026-04-24", "2026-05-04"),
            (
                "Koningsdag 2025 is on the Saturday",
                "2025-04-25",
                "2025-05-02",
            ),
            ("over the fifth of May", "2026-05-01", "2026-05-11"),
            ("over Hemelvaartsdag", "2026-05-11", "2026-05-19"),
            ("over Pinksteren", "2026-05-22", "2026-06-01"),
            ("over the turn of the year", "2025-12-23", "2026-01-02"),
        ];
        for (what, start, last) in cases {
            assert_eq!(werkdagen(5, day(start)), Some(day(last)), "{what}");
        }
    }

    #[test]
    fn other_ways_to_count() {
        let start = day("2026-12-20");
        let kalender = |aantal| termijn(TermijnSoort::Kalenderdagen, aantal).last_day(start);
        assert_eq!(kalender(Some(14)), Some(day("2027-01-03")));
        assert_eq!(kalender(None), None);
        assert_eq!(werkdagen(0, start), Some(start));
        assert_eq!(termijn(TermijnSoort::Werkdagen, None).last_day(start), None);
        let direct = termijn(TermijnSoort::Direct, None);
        assert_eq!(direct.last_day(start), Some(start));
    }

    #[test]
    fn the_calendar_ends() {
        let last = day("9999-12-31");
        assert_eq!(werkdagen(1, last), None);
        let kalender = termijn(TermijnSoort::Kalenderdagen, Some(u16::MAX));
        assert_eq!(kalender.last_day(last), None);
    }

    #[test]
    fn days_of_the_week() {
        assert_eq!(Weekdag::of(day("2026-11-22")), Weekdag::Zondag);
        assert_eq!(Weekdag::of(day("2026-11-23")), Weekdag::Maandag);
        assert_eq!(Weekdag::of(day("2000-01-01")), Weekdag::Zaterdag);
    }

    fn any_day() -> impl Strategy<Value = Datum> {
        let first = day("1900-01-01");
        (0..146_000_u32).prop_map(move |count| first.plus_days(count).expect("a day"))
    }

    proptest! {
        #[test]
        fn more_werkdagen_end_later(start in any_day(), aantal in 0..400_u16) {
            prop_assert!(werkdagen(aantal, start) < werkdagen(aantal + 1, start));
        }

        #[test]
        fn a_later_start_ends_no_earlier(start in any_day(), aantal in 0..400_u16) {
            let later = start.next().expect("a day");
            prop_assert!(werkdagen(aantal, start) <= werkdagen(aantal, later));
        }

        #[test]
        fn the_last_of_werkdagen_is_a_werkdag(start in any_day(), aantal in 1..400_u16) {
            let last = werkdagen(aantal, start).expect("a day");
            prop_assert!(is_werkdag(last));
            prop_assert!(last.days_since(start) >= i64::from(aantal));
        }

        /// By the definition: so many werkdagen lie after the start, up to and with the last.
        #[test]
        fn so_many_werkdagen_lie_between(start in any_day(), aantal in 1..60_u16) {
            let last = werkdagen(aantal, start).expect("a day");
            let after = (1..).map_while(|count| start.plus_days(count)).take_while(|day| *day <= last);
            prop_assert_eq!(after.filter(|day| is_werkdag(*day)).count(), usize::from(aantal));
        }
    }
}
