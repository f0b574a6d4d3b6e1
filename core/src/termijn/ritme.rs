//! The weekly rhythm: on which day a referral comes to the triage.
//!
//! Days and times are as written, on the clock of Europe/Amsterdam. What happens
//! when the triage falls on a feestdag no source says; the feestdag is named.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::{Feestdag, Weekdag, feestdag};
use crate::datum::Datum;
use crate::json::ToJson;
use crate::tijd::Tijd;

/// A triage that is held every week.
#[derive(Clone, Copy, Debug)]
pub struct Weekritme<'a> {
    /// On which day.
    pub dag: Weekdag,
    /// Until when a referral counts for the next triage: on the last such day of the
    /// week before it, or on its own day. `None`: not published.
    pub sluiting: Option<(Weekdag, &'a Tijd)>,
}

/// A day on which a referral can come to the triage.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Triagedag {
    /// The day.
    pub datum: Datum,
    /// The feestdag on that day; then the house must say what happens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feestdag: Option<Feestdag>,
}

impl Weekritme<'_> {
    /// The day of the triage for a referral; two days, the first one first, when the
    /// time of the referral is not known and matters. Empty past the year 9999.
    ///
    /// A referral at the very time of the cut-off is in time. Without a published
    /// cut-off a referral counts for the first triage after its own day: a convention
    /// of this project.
    #[must_use]
    pub fn triage(&self, aanmelding: Datum, tijd: Option<&Tijd>) -> Vec<Triagedag> {
        let days = self.days(aanmelding, tijd).unwrap_or_default();
        let named = |datum| Triagedag {
            datum,
            feestdag: feestdag(datum),
        };
        days.into_iter().map(named).collect()
    }

    fn days(&self, aanmelding: Datum, tijd: Option<&Tijd>) -> Option<Vec<Datum>> {
        let first = aanmelding.plus_days(until(Weekdag::of(aanmelding), self.dag))?;
        let week_later = || first.plus_days(7);
        let days = match self.sluiting {
            None if first > aanmelding => vec![first],
            None => vec![week_later()?],
            Some((dag, sluit)) => {
                // whether it closes before, on or after the day of the referral
                let closes = first
                    .days_since(aanmelding)
                    .cmp(&until(dag, self.dag).into());
                match (closes, tijd) {
                    (Ordering::Greater, _) => vec![first],
                    (Ordering::Equal, Some(tijd)) if tijd <= sluit => vec![first],
                    (Ordering::Equal, None) if sluit.as_str() == LAATSTE => vec![first],
                    (Ordering::Equal, None) => vec![first, week_later()?],
                    _ => vec![week_later()?],
                }
            }
        };
        Some(days)
    }
}

/// How many days from one day of the week to the next such other day: 0 to 6.
fn until(from: Weekdag, to: Weekdag) -> u32 {
    (to as u32 + 7 - from as u32) % 7
}

/// The last time of a day.
const LAATSTE: &str = "23:59";

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Weekdag, Weekritme};
    use crate::datum::Datum;
    use crate::termijn::Feestdag;
    use crate::tijd::Tijd;

    const WEEK: [Weekdag; 7] = [
        Weekdag::Maandag,
        Weekdag::Dinsdag,
        Weekdag::Woensdag,
        Weekdag::Donderdag,
        Weekdag::Vrijdag,
        Weekdag::Zaterdag,
        Weekdag::Zondag,
    ];

    fn day(text: &str) -> Datum {
        Datum::parse(text).expect(text)
    }

    fn tijd(text: &str) -> Tijd {
        Tijd::try_from(text.to_owned()).expect(text)
    }

    fn days(ritme: Weekritme<'_>, aanmelding: &str, at: Option<&str>) -> Vec<String> {
        let at = at.map(tijd);
        let days = ritme.triage(day(aanmelding), at.as_ref());
        days.iter().map(|found| found.datum.to_string()).collect()
    }

    /// Triage on Tuesday, cut-off on Monday at noon.
    #[test]
    fn tuesday_with_a_cut_off_on_monday() {
        let noon = tijd("12:00");
        let ritme = Weekritme {
            dag: Weekdag::Dinsdag,
            sluiting: Some((Weekdag::Maandag, &noon)),
        };
        let (this, next) = ("2026-11-24", "2026-12-01");
        let cases: [(&str, Option<&str>, &[&str]); 9] = [
            ("2026-11-18", None, &[this]),
            ("2026-11-22", Some("23:59"), &[this]),
            ("2026-11-23", Some("00:00"), &[this]),
            ("2026-11-23", Some("12:00"), &[this]),
            ("2026-11-23", Some("12:01"), &[next]),
            ("2026-11-23", Some("13:00"), &[next]),
            ("2026-11-23", None, &[this, next]),
            ("2026-11-24", Some("08:00"), &[next]),
            ("2026-11-24", None, &[next]),
        ];
        for (aanmelding, at, expected) in cases {
            assert_eq!(days(ritme, aanmelding, at), expected, "{aanmelding} {at:?}");
        }
    }

    /// A cut-off on the day of the triage itself.
    #[test]
    fn a_cut_off_on_the_day_itself() {
        let nine = tijd("09:00");
        let ritme = Weekritme {
            dag: Weekdag::Dinsdag,
            sluiting: Some((Weekdag::Dinsdag, &nine)),
        };
        assert_eq!(days(ritme, "2026-11-24", Some("09:00")), ["2026-11-24"]);
        assert_eq!(days(ritme, "2026-11-24", Some("09:01")), ["2026-12-01"]);
        assert_eq!(days(ritme, "2026-11-23", None), ["2026-11-24"]);
    }

    #[test]
    fn without_a_cut_off_the_day_itself_is_too_late() {
        let ritme = Weekritme {
            dag: Weekdag::Dinsdag,
            sluiting: None,
        };
        assert_eq!(days(ritme, "2026-11-23", None), ["2026-11-24"]);
        assert_eq!(days(ritme, "2026-11-24", Some("00:00")), ["2026-12-01"]);
        assert_eq!(days(ritme, "2026-11-25", None), ["2026-12-01"]);
    }

    #[test]
    fn a_feestdag_is_named() {
        let ritme = Weekritme {
            dag: Weekdag::Maandag,
            sluiting: None,
        };
        let found = ritme.triage(day("2026-04-01"), None);
        assert_eq!(found[0].datum, day("2026-04-06"));
        assert_eq!(found[0].feestdag, Some(Feestdag::TweedePaasdag));
        assert_eq!(ritme.triage(day("2026-04-06"), None)[0].feestdag, None);
    }

    #[test]
    fn the_calendar_ends() {
        let ritme = Weekritme {
            dag: Weekdag::of(day("9999-12-31")),
            sluiting: None,
        };
        assert!(ritme.triage(day("9999-12-31"), None).is_empty());
    }

    fn of_week() -> impl Strategy<Value = Weekdag> {
        prop::sample::select(WEEK.to_vec())
    }

    fn time() -> impl Strategy<Value = Tijd> {
        let times = ["00:00", "09:00", "12:00", "12:01", "23:59"];
        prop::sample::select(times.to_vec()).prop_map(tijd)
    }

    /// From the definition, day by day: the first triage that is not yet closed.
    fn naive(dag: Weekdag, (dicht, sluit): (Weekdag, &Tijd), moment: (Datum, &Tijd)) -> Datum {
        let after = (0..).filter_map(|count| moment.0.plus_days(count));
        let closes = |triage: Datum| {
            let mut day = triage;
            while Weekdag::of(day) != dicht {
                day = day.previous().expect("a day");
            }
            (day, sluit)
        };
        let mut triages = after.filter(|day| Weekdag::of(*day) == dag);
        triages.find(|day| closes(*day) >= moment).expect("a day")
    }

    proptest! {
        #[test]
        fn the_first_triage_that_is_not_closed(
            dag in of_week(), dicht in of_week(), sluit in time(), count in 0..800_u32, at in time(),
        ) {
            let aanmelding = day("2025-12-01").plus_days(count).expect("a day");
            let ritme = Weekritme { dag, sluiting: Some((dicht, &sluit)) };
            let expected = naive(dag, (dicht, &sluit), (aanmelding, &at));
            let known = ritme.triage(aanmelding, Some(&at));
            prop_assert_eq!(known.iter().map(|d| d.datum).collect::<Vec<_>>(), [expected]);
            // not knowing the time gives every day that some time gives, and no other
            let ends = ["00:00", "23:59"].map(tijd);
            let mut all: Vec<Datum> =
                ends.iter().map(|at| naive(dag, (dicht, &sluit), (aanmelding, at))).collect();
            all.dedup();
            let unknown = ritme.triage(aanmelding, None);
            prop_assert_eq!(unknown.iter().map(|d| d.datum).collect::<Vec<_>>(), all);
        }
    }
}
