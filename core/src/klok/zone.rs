//! The clock of Europe/Amsterdam, both ways.
//!
//! Summer time runs from the last Sunday of March to the last Sunday of October, both at
//! 01:00 UTC. The rule is written out here because the tz database would weigh more in
//! the browser than everything else in this module. It is right from 1996; a test holds
//! it against the tz database for every change from 1996 to 2050.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

use crate::stroom::Tijdstip;

/// What the clock on the wall shows at a moment.
pub(super) fn wall(utc: NaiveDateTime) -> Option<NaiveDateTime> {
    utc.checked_add_offset(offset(utc)?)
}

/// The moment at which the clock on the wall shows this. Of two such moments the earlier;
/// of none the moment at which the clock jumps over it.
pub(super) fn moment(wall: NaiveDateTime) -> Option<NaiveDateTime> {
    let (summer, winter) = (east(SUMMER)?, east(WINTER)?);
    let in_summer = wall.checked_sub_offset(summer)?;
    if offset(in_summer)? == summer {
        return Some(in_summer);
    }
    let in_winter = wall.checked_sub_offset(winter)?;
    if offset(in_winter)? == winter {
        return Some(in_winter);
    }
    change(in_winter.year(), MARCH)
}

/// A moment as it is written in Amsterdam.
pub(super) fn written(utc: NaiveDateTime) -> Option<Tijdstip> {
    let moment = DateTime::<FixedOffset>::from_naive_utc_and_offset(utc, offset(utc)?);
    let tijdstip = Tijdstip::of(moment);
    // a year of four digits, as everywhere
    tijdstip.day().map(|_| tijdstip)
}

fn offset(utc: NaiveDateTime) -> Option<FixedOffset> {
    let summer = change(utc.year(), MARCH)?..change(utc.year(), OCTOBER)?;
    east(if summer.contains(&utc) {
        SUMMER
    } else {
        WINTER
    })
}

/// The last Sunday of a month of 31 days, at 01:00 UTC.
fn change(year: i32, month: u32) -> Option<NaiveDateTime> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    let sunday = last.with_day(31 - last.weekday().num_days_from_sunday())?;
    Some(sunday.and_time(NaiveTime::from_hms_opt(1, 0, 0)?))
}

fn east(hours: i32) -> Option<FixedOffset> {
    FixedOffset::east_opt(hours * 3600)
}

const MARCH: u32 = 3;
const OCTOBER: u32 = 10;
const SUMMER: i32 = 2;
const WINTER: i32 = 1;

#[cfg(test)]
mod tests {
    use chrono::{Duration, NaiveDate, NaiveDateTime, Offset, TimeZone};
    use chrono_tz::Europe::Amsterdam;
    use proptest::prelude::*;

    use super::{MARCH, OCTOBER, change, moment, offset, wall};

    fn at(year: i32, month: u32, day: u32, hour: u32) -> NaiveDateTime {
        let date = NaiveDate::from_ymd_opt(year, month, day).expect("a day");
        date.and_hms_opt(hour, 0, 0).expect("a time")
    }

    fn by_database(utc: NaiveDateTime) -> chrono::FixedOffset {
        Amsterdam.offset_from_utc_datetime(&utc).fix()
    }

    #[test]
    fn every_change_of_the_database() {
        for year in 1996..=2050 {
            for month in [MARCH, OCTOBER] {
                let change = change(year, month).expect("a change");
                let before = change - Duration::seconds(1);
                assert_ne!(by_database(before), by_database(change), "{change}");
                for utc in [before, change] {
                    assert_eq!(offset(utc), Some(by_database(utc)), "{utc}");
                }
            }
        }
    }

    #[test]
    fn an_hour_that_is_not_there_and_one_that_is_there_twice() {
        let half = Duration::minutes(30);
        let gone = at(2026, 3, 29, 2) + half;
        assert_eq!(moment(gone), Some(at(2026, 3, 29, 1)));
        let twice = at(2026, 10, 25, 2) + half;
        assert_eq!(moment(twice), Some(at(2026, 10, 25, 0) + half));
    }

    proptest! {
        #[test]
        fn as_the_database_has_it(minutes in 0..28_927_000_i64) {
            let utc = at(1996, 1, 1, 0) + Duration::minutes(minutes);
            prop_assert_eq!(offset(utc), Some(by_database(utc)));
            let shown = wall(utc).expect("a wall");
            let back = moment(shown).expect("a moment");
            let earliest = Amsterdam.from_local_datetime(&shown).earliest().expect("a time");
            prop_assert_eq!(back, earliest.naive_utc());
        }
    }
}
