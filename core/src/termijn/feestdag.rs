//! Feestdagen: the days of Algemene termijnenwet art. 3(1), and Goede Vrijdag,
//! which art. 3(2) puts on a par with them.
//!
//! Days that the government puts on a par for one year (art. 3(3)) are left out:
//! they are no rule. Easter and Pentecost Sunday are Sundays anyway.

use chrono::Datelike;

use super::Weekdag;
use crate::datum::Datum;

keuze! {
    /// A feestdag. A day that is two of them counts as the one with a fixed date.
    pub enum Feestdag {
        /// 1 January.
        Nieuwjaarsdag,
        /// The Friday before Easter: art. 3(2).
        GoedeVrijdag,
        /// Easter Monday.
        TweedePaasdag,
        /// The day on which the birthday of the King is celebrated: 27 April, or the
        /// Saturday before a Sunday. Before 2014 Koninginnedag: 30 April, likewise.
        Koningsdag,
        /// 5 May, every year: the law makes no difference between years.
        Bevrijdingsdag,
        /// The Thursday 39 days after Easter Sunday.
        Hemelvaartsdag,
        /// The Monday 50 days after Easter Sunday.
        TweedePinksterdag,
        /// 25 December.
        EersteKerstdag,
        /// 26 December.
        TweedeKerstdag,
    }
}

/// The feestdag on a day, if there is one.
///
/// Right from 1980; before that a Koninginnedag on a Sunday moved the other way.
#[must_use]
pub fn feestdag(day: Datum) -> Option<Feestdag> {
    let date = day.naive();
    match (date.month(), date.day()) {
        (1, 1) => Some(Feestdag::Nieuwjaarsdag),
        (5, 5) => Some(Feestdag::Bevrijdingsdag),
        (12, 25) => Some(Feestdag::EersteKerstdag),
        (12, 26) => Some(Feestdag::TweedeKerstdag),
        _ if koningsdag(date.year()) == Some(day) => Some(Feestdag::Koningsdag),
        _ => round_easter(day.days_since(eerste_paasdag(date.year())?)),
    }
}

/// Whether a day is not a Saturday, a Sunday or a feestdag.
#[must_use]
pub fn is_werkdag(day: Datum) -> bool {
    let weekend = matches!(Weekdag::of(day), Weekdag::Zaterdag | Weekdag::Zondag);
    !weekend && feestdag(day).is_none()
}

/// Easter Sunday of a year from 1 to 9999, by the Gregorian rule.
///
/// J.-M. Oudin's arithmetic: the ecclesiastical full moon, and the Sunday after it.
#[must_use]
pub fn eerste_paasdag(year: i32) -> Option<Datum> {
    let earliest = Datum::new(year, 3, 22)?;
    let (golden, century) = (year % 19, year / 100);
    let moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    let full = moon - moon / 28 * (1 - 29 / (moon + 1) * ((21 - golden) / 11));
    let weekday = (year + year / 4 + full + 2 - century + century / 4) % 7;
    // full - weekday counts from 28 March
    earliest.plus_days(u32::try_from(full - weekday + 6).ok()?)
}

/// The day on which the birthday of the King is celebrated.
fn koningsdag(year: i32) -> Option<Datum> {
    let day = Datum::new(year, 4, if year < 2014 { 30 } else { 27 })?;
    match Weekdag::of(day) {
        Weekdag::Zondag => day.previous(),
        _ => Some(day),
    }
}

fn round_easter(days: i64) -> Option<Feestdag> {
    match days {
        -2 => Some(Feestdag::GoedeVrijdag),
        1 => Some(Feestdag::TweedePaasdag),
        39 => Some(Feestdag::Hemelvaartsdag),
        50 => Some(Feestdag::TweedePinksterdag),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
