//! Age on a day (field 13): derived, never stored.

use chrono::Datelike;

use crate::datum::{Datum, DeelDatum};

/// The ages that someone can have, given a whole or partial date of birth.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Leeftijd {
    minstens: u32,
    hoogstens: u32,
}

keuze! {
    /// Field 13: the groups between which the published thresholds lie.
    pub enum Leeftijdsgroep {
        /// Under 12.
        Onder12,
        /// 12 to 17.
        Van12Tot18,
        /// 18 to 22.
        Van18Tot23,
        /// 23 and over.
        Vanaf23,
    }
}

impl Leeftijd {
    /// The possible ages on the day; `None` before the last day on which the birth can lie.
    #[must_use]
    pub fn on(geboren: DeelDatum, day: Datum) -> Option<Self> {
        let minstens = years(geboren.latest(), day)?;
        let hoogstens = years(geboren.earliest(), day)?;
        Some(Self {
            minstens,
            hoogstens,
        })
    }

    /// Under 18 for certain.
    #[must_use]
    pub fn is_certainly_minor(self) -> bool {
        self.hoogstens < 18
    }

    /// The group, if the date of birth settles it.
    #[must_use]
    pub fn groep(self) -> Option<Leeftijdsgroep> {
        let low = groep(self.minstens);
        (low == groep(self.hoogstens)).then_some(low)
    }
}

/// Whole years between two days. Born on 29 February: a year older on 1 March.
fn years(from: Datum, to: Datum) -> Option<u32> {
    let (from, to) = (from.naive(), to.naive());
    let had_birthday = (from.month(), from.day()) <= (to.month(), to.day());
    let years = to.year() - from.year() - i32::from(!had_birthday);
    u32::try_from(years).ok()
}

fn groep(years: u32) -> Leeftijdsgroep {
    match years {
        0..=11 => Leeftijdsgroep::Onder12,
        12..=17 => Leeftijdsgroep::Van12Tot18,
        18..=22 => Leeftijdsgroep::Van18Tot23,
        _ => Leeftijdsgroep::Vanaf23,
    }
}

#[cfg(test)]
mod tests {
    use super::{Leeftijd, Leeftijdsgroep};
    use crate::datum::{Datum, DeelDatum};

    fn on(geboren: &str, day: &str) -> Option<Leeftijd> {
        Leeftijd::on(
            DeelDatum::parse(geboren).expect(geboren),
            Datum::parse(day).expect(day),
        )
    }

    #[test]
    fn the_birthday_counts() {
        let minor = |geboren, day| on(geboren, day).is_some_and(Leeftijd::is_certainly_minor);
        assert!(minor("2007-06-02", "2025-06-01"));
        assert!(!minor("2007-06-01", "2025-06-01"));
        assert!(minor("2008-02-29", "2026-02-28"));
        assert!(!minor("2008-02-29", "2026-03-01"));
    }

    #[test]
    fn a_partial_date_settles_what_it_can() {
        let groep = |geboren| on(geboren, "2025-06-01").and_then(Leeftijd::groep);
        assert_eq!(groep("2008"), Some(Leeftijdsgroep::Van12Tot18));
        assert_eq!(groep("2007"), None);
        assert_eq!(groep("2007-05"), Some(Leeftijdsgroep::Van18Tot23));
        assert_eq!(groep("2013-07"), Some(Leeftijdsgroep::Onder12));
        assert_eq!(groep("1987"), Some(Leeftijdsgroep::Vanaf23));
        assert_eq!(groep("2026"), None);
        assert!(!on("2007", "2025-06-01").is_some_and(Leeftijd::is_certainly_minor));
    }
}
