use chrono::{Duration, NaiveTime, Timelike};
use proptest::prelude::*;

use super::{Einde, Gestart, Klok};
use crate::pad::Pad;
use crate::regelset::Regelset;
use crate::stroom::Tijdstip;
use crate::waarheid::Waarheid;

fn einde(klok: Klok, begin: Tijdstip) -> Einde {
    let gestart = Gestart {
        klok,
        begin,
        van_toepassing: Waarheid::Ja,
        plaats: Pad::top(),
    };
    let regel = gestart.regel(Regelset::builtin()).expect("a rule");
    gestart.einde(regel).expect("a moment")
}

/// A minute from 2025 to 2044, near a change of summer time half of the time.
fn begin() -> impl Strategy<Value = Tijdstip> {
    let first = Tijdstip::try_from("2025-01-02T00:00:00+01:00").expect("a moment");
    let changes = [
        "2025-03-30T01:00:00Z",
        "2025-10-26T01:00:00Z",
        "2026-03-29T01:00:00Z",
        "2026-10-25T01:00:00Z",
        "2032-03-28T01:00:00Z",
    ];
    let near = prop::sample::select(changes.to_vec());
    let minutes =
        |from: Tijdstip, count: i64| Tijdstip::of(from.instant() + Duration::minutes(count));
    prop_oneof![
        (0..10_000_000_i64).prop_map(move |count| minutes(first, count)),
        (near, -12_000..3_000_i64).prop_map(move |(change, count)| {
            minutes(Tijdstip::try_from(change).expect("a moment"), count)
        }),
    ]
}

fn klok() -> impl Strategy<Value = Klok> {
    prop::sample::select(Klok::ALL.to_vec())
}

fn hold() -> impl Strategy<Value = Klok> {
    prop::sample::select(vec![Klok::OphoudenZesUur, Klok::OphoudenNegenUur])
}

proptest! {
    /// It ends after it starts, and a later start never ends it earlier.
    #[test]
    fn a_later_start_ends_no_earlier(klok in klok(), begin in begin(), later in 0..6_000_i64) {
        let after = Tijdstip::of(begin.instant() + Duration::minutes(later));
        let (one, two) = (einde(klok, begin), einde(klok, after));
        prop_assert!(one.moment > begin);
        prop_assert!(one.moment <= two.moment);
    }

    /// The offset in which the start is written makes no difference.
    #[test]
    fn the_offset_of_the_start_makes_no_difference(klok in klok(), begin in begin(), hours in -12..=14_i32) {
        let zone = chrono::FixedOffset::east_opt(hours * 3600).expect("an offset");
        let written = Tijdstip::of(begin.instant().with_timezone(&zone));
        prop_assert_eq!(einde(klok, begin), einde(klok, written));
    }

    /// Ophouden ends at midnight or after nine, never in between.
    #[test]
    fn ophouden_never_ends_in_the_night(klok in hold(), begin in begin()) {
        let end = einde(klok, begin).moment.instant().time();
        let nine = NaiveTime::from_hms_opt(9, 0, 0).expect("nine");
        prop_assert!(end == NaiveTime::MIN || end > nine, "{end}");
    }

    /// By the definition: so many minutes lie between start and end that are not in the night.
    #[test]
    fn ophouden_counts_the_minutes_of_the_day(klok in hold(), begin in begin()) {
        let found = einde(klok, begin);
        let mut utc = begin.instant().naive_utc();
        let end = found.moment.instant().naive_utc();
        let mut counted = 0;
        while utc < end {
            counted += i64::from(super::zone::wall(utc).expect("a wall").hour() >= 9);
            utc += Duration::minutes(1);
        }
        prop_assert_eq!(counted, if klok == Klok::OphoudenZesUur { 360 } else { 540 });
    }

    /// A term in days: the earlier of both readings, never more than an hour apart.
    #[test]
    fn the_earlier_reading_leads(begin in begin()) {
        let found = einde(Klok::RechterCommissaris, begin);
        let (wall, elapsed) = found.lezingen.expect("two readings");
        prop_assert_eq!(found.moment, wall.min(elapsed));
        prop_assert_eq!(elapsed.instant() - begin.instant(), Duration::hours(90));
        let apart = (wall.instant() - elapsed.instant()).num_minutes().abs();
        prop_assert!(apart <= 60, "{apart}");
    }
}
