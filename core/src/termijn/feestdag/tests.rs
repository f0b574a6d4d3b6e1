//! Feestdagen against years that were written out by another program, and by hand.

use proptest::prelude::*;

use super::Feestdag::{
    self, Bevrijdingsdag, EersteKerstdag, GoedeVrijdag, Hemelvaartsdag, Koningsdag, Nieuwjaarsdag,
    TweedeKerstdag, TweedePaasdag, TweedePinksterdag,
};
use super::{eerste_paasdag, feestdag, is_werkdag, koningsdag};
use crate::datum::Datum;
use crate::termijn::Weekdag;

fn day(text: &str) -> Datum {
    Datum::parse(text).expect(text)
}

#[test]
fn easter_of_known_years() {
    for (year, month, of_month) in PASEN {
        assert_eq!(
            eerste_paasdag(*year),
            Datum::new(*year, *month, *of_month),
            "{year}"
        );
    }
}

#[test]
fn there_is_no_easter_outside_the_calendar() {
    for year in [i32::MIN, -1, 0, 10_000, i32::MAX] {
        assert_eq!(eerste_paasdag(year), None, "{year}");
    }
    for year in 1..=9999 {
        assert!(eerste_paasdag(year).is_some(), "{year}");
    }
}

/// All feestdagen of five years, and no other day.
#[test]
fn five_years_written_out() {
    let first = day("2024-01-01");
    let days = (0..).map_while(|count| first.plus_days(count));
    let days = days.take_while(|day| *day <= self::day("2028-12-31"));
    let found: Vec<(String, Feestdag)> = days
        .filter_map(|day| Some((day.to_string(), feestdag(day)?)))
        .collect();
    let expected = FEESTDAGEN
        .iter()
        .map(|(day, feestdag)| ((*day).to_owned(), *feestdag));
    assert_eq!(found, expected.collect::<Vec<_>>());
}

#[test]
fn the_king_does_not_celebrate_on_a_sunday() {
    let days = [
        (2000, "2000-04-29"),
        (2006, "2006-04-29"),
        (2012, "2012-04-30"),
        (2013, "2013-04-30"),
        (2014, "2014-04-26"),
        (2015, "2015-04-27"),
        (2025, "2025-04-26"),
        (2026, "2026-04-27"),
        (2031, "2031-04-26"),
    ];
    for (year, expected) in days {
        assert_eq!(koningsdag(year), Some(day(expected)), "{year}");
        assert_eq!(feestdag(day(expected)), Some(Koningsdag), "{year}");
    }
    for other in [
        "2014-04-27",
        "2025-04-27",
        "2014-04-30",
        "2013-04-27",
        "2000-04-30",
    ] {
        assert_eq!(feestdag(day(other)), None, "{other}");
    }
}

/// Two feestdagen on one day: the one with a fixed date is named.
#[test]
fn one_name_for_a_day_that_is_two() {
    assert_eq!(feestdag(day("2016-05-05")), Some(Bevrijdingsdag));
    let hemelvaart = eerste_paasdag(2016).and_then(|pasen| pasen.plus_days(39));
    assert_eq!(hemelvaart, Some(day("2016-05-05")));
}

#[test]
fn a_werkdag_is_no_weekend_and_no_feestdag() {
    for werkdag in ["2026-01-02", "2026-04-02", "2026-04-07", "2026-12-24"] {
        assert!(is_werkdag(day(werkdag)), "{werkdag}");
    }
    for free in [
        "2026-01-01",
        "2026-01-03",
        "2026-01-04",
        "2026-04-03",
        "2026-12-25",
    ] {
        assert!(!is_werkdag(day(free)), "{free}");
    }
}

proptest! {
    #[test]
    fn easter_is_a_sunday_in_spring(year in 1900..=2299_i32) {
        let pasen = eerste_paasdag(year).expect("Easter");
        prop_assert_eq!(Weekdag::of(pasen), Weekdag::Zondag);
        prop_assert!(Datum::new(year, 3, 22) <= Some(pasen));
        prop_assert!(Some(pasen) <= Datum::new(year, 4, 25));
    }

    /// Nine feestdagen, or eight when two fall on one day.
    #[test]
    fn every_year_has_its_feestdagen(year in 1900..=2299_i32) {
        let first = Datum::new(year, 1, 1).expect("a day");
        let days = (0..366).map_while(|count| first.plus_days(count));
        let in_year = days.filter(|day| Some(*day) <= Datum::new(year, 12, 31));
        let count = in_year.filter_map(feestdag).count();
        prop_assert!((8..=9).contains(&count), "{count}");
    }
}

/// Year, month and day of Easter Sunday.
const PASEN: &[(i32, u32, u32)] = &[
    (1583, 4, 10),
    (1600, 4, 2),
    (1700, 4, 11),
    (1761, 3, 22),
    (1799, 3, 24),
    (1818, 3, 22),
    (1886, 4, 25),
    (1900, 4, 15),
    (1913, 3, 23),
    (1943, 4, 25),
    (1954, 4, 18),
    (1961, 4, 2),
    (1967, 3, 26),
    (1972, 4, 2),
    (1974, 4, 14),
    (1981, 4, 19),
    (1999, 4, 4),
    (2000, 4, 23),
    (2001, 4, 15),
    (2002, 3, 31),
    (2003, 4, 20),
    (2004, 4, 11),
    (2005, 3, 27),
    (2006, 4, 16),
    (2007, 4, 8),
    (2008, 3, 23),
    (2009, 4, 12),
    (2010, 4, 4),
    (2011, 4, 24),
    (2012, 4, 8),
    (2013, 3, 31),
    (2014, 4, 20),
    (2015, 4, 5),
    (2016, 3, 27),
    (2017, 4, 16),
    (2018, 4, 1),
    (2019, 4, 21),
    (2020, 4, 12),
    (2021, 4, 4),
    (2022, 4, 17),
    (2023, 4, 9),
    (2024, 3, 31),
    (2025, 4, 20),
    (2026, 4, 5),
    (2027, 3, 28),
    (2028, 4, 16),
    (2029, 4, 1),
    (2030, 4, 21),
    (2031, 4, 13),
    (2032, 3, 28),
    (2033, 4, 17),
    (2034, 4, 9),
    (2035, 3, 25),
    (2036, 4, 13),
    (2037, 4, 5),
    (2038, 4, 25),
    (2039, 4, 10),
    (2040, 4, 1),
    (2049, 4, 18),
    (2076, 4, 19),
    (2100, 3, 28),
    (2160, 3, 23),
    (2285, 3, 22),
    (2299, 4, 16),
    (4000, 4, 9),
];

/// From 2024 up to and with 2028.
const FEESTDAGEN: &[(&str, Feestdag)] = &[
    ("2024-01-01", Nieuwjaarsdag),
    ("2024-03-29", GoedeVrijdag),
    ("2024-04-01", TweedePaasdag),
    ("2024-04-27", Koningsdag),
    ("2024-05-05", Bevrijdingsdag),
    ("2024-05-09", Hemelvaartsdag),
    ("2024-05-20", TweedePinksterdag),
    ("2024-12-25", EersteKerstdag),
    ("2024-12-26", TweedeKerstdag),
    ("2025-01-01", Nieuwjaarsdag),
    ("2025-04-18", GoedeVrijdag),
    ("2025-04-21", TweedePaasdag),
    ("2025-04-26", Koningsdag),
    ("2025-05-05", Bevrijdingsdag),
    ("2025-05-29", Hemelvaartsdag),
    ("2025-06-09", TweedePinksterdag),
    ("2025-12-25", EersteKerstdag),
    ("2025-12-26", TweedeKerstdag),
    ("2026-01-01", Nieuwjaarsdag),
    ("2026-04-03", GoedeVrijdag),
    ("2026-04-06", TweedePaasdag),
    ("2026-04-27", Koningsdag),
    ("2026-05-05", Bevrijdingsdag),
    ("2026-05-14", Hemelvaartsdag),
    ("2026-05-25", TweedePinksterdag),
    ("2026-12-25", EersteKerstdag),
    ("2026-12-26", TweedeKerstdag),
    ("2027-01-01", Nieuwjaarsdag),
    ("2027-03-26", GoedeVrijdag),
    ("2027-03-29", TweedePaasdag),
    ("2027-04-27", Koningsdag),
    ("2027-05-05", Bevrijdingsdag),
    ("2027-05-06", Hemelvaartsdag),
    ("2027-05-17", TweedePinksterdag),
    ("2027-12-25", EersteKerstdag),
    ("2027-12-26", TweedeKerstdag),
    ("2028-01-01", Nieuwjaarsdag),
    ("2028-04-14", GoedeVrijdag),
    ("2028-04-17", TweedePaasdag),
    ("2028-04-27", Koningsdag),
    ("2028-05-05", Bevrijdingsdag),
    ("2028-05-25", Hemelvaartsdag),
    ("2028-06-05", TweedePinksterdag),
    ("2028-12-25", EersteKerstdag),
    ("2028-12-26", TweedeKerstdag),
];
