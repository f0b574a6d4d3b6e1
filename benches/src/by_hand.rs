//! W by hand: what a programmer would write without the core. The baseline.
//!
//! Knows the rules by heart, keeps `onbekend` apart (strong Kleene), allocates nothing.

use koppelvlak::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

use crate::record::{Feiten, Persoon, Record};

/// The outcome, the four criteria, and which feiten can still change it, one bit each.
#[must_use]
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Besluit {
    /// The outcome.
    pub uitkomst: Waarheid,
    /// c1 to c4.
    pub criteria: [Waarheid; 4],
    /// By number of feit.
    pub vraagt: u32,
}

/// The outcome and the four criteria.
pub fn decide(feiten: &Feiten) -> (Waarheid, [Waarheid; 4]) {
    let c1 = two(&feiten.leefgebieden).and(any(feiten.gevolg));
    let c2 = two(&feiten.ketens).and(feiten.drang).and(feiten.dwang);
    let (c3, c4) = (feiten.impact, feiten.gebied);
    (c1.and(c2).and(c3).or(c4), [c1, c2, c3, c4])
}

/// The same, with the feiten that can still change the outcome.
pub fn decide_and_ask(feiten: &Feiten) -> Besluit {
    let (uitkomst, criteria) = decide(feiten);
    let [c1, c2, c3, c4] = criteria;
    let first = c1.and(c2).and(c3);
    let mut vraagt = 0;
    if uitkomst == Onbekend {
        vraagt |= open(&[c4], 17);
        if first == Onbekend {
            vraagt |= open(&[c3], 16) | ask_c1(feiten, c1) | ask_c2(feiten, c2);
        }
    }
    Besluit {
        uitkomst,
        criteria,
        vraagt,
    }
}

/// A record as JSON in, the verdict as JSON out. `None`: it is no record.
pub fn verdict<'out>(json: &str, uit: &'out mut String) -> Option<&'out str> {
    let record: Record<'_> = serde_json::from_str(json).ok()?;
    let (uitkomst, criteria) = decide(&record.feiten());
    uit.clear();
    uit.push_str("{\"id\":\"");
    uit.push_str(record.id);
    uit.push_str("\",\"uitkomst\":\"");
    uit.push_str(word(uitkomst));
    uit.push_str("\",\"criteria\":[");
    list(uit, criteria.iter().map(|waarheid| word(*waarheid)));
    uit.push_str("],\"fouten\":[");
    let wrong = wrong(&record.persoon, record.aanmelddatum);
    list(
        uit,
        wrong
            .iter()
            .filter_map(|(is_wrong, veld)| is_wrong.then_some(*veld)),
    );
    uit.push_str("]}");
    Some(uit)
}

fn ask_c1(feiten: &Feiten, c1: Waarheid) -> u32 {
    if c1 != Onbekend {
        return 0;
    }
    let gevolg = if any(feiten.gevolg) == Onbekend {
        open(&feiten.gevolg, 18)
    } else {
        0
    };
    let leef = if two(&feiten.leefgebieden) == Onbekend {
        open(&feiten.leefgebieden, 0)
    } else {
        0
    };
    gevolg | leef
}

fn ask_c2(feiten: &Feiten, c2: Waarheid) -> u32 {
    if c2 != Onbekend {
        return 0;
    }
    let ketens = if two(&feiten.ketens) == Onbekend {
        open(&feiten.ketens, 10)
    } else {
        0
    };
    ketens | open(&[feiten.drang, feiten.dwang], 14)
}

/// The open ones, as bits from a number on.
fn open(values: &[Waarheid], from: u32) -> u32 {
    let bits = values.iter().zip(from..);
    bits.fold(0, |mask, (value, at)| {
        mask | u32::from(*value == Onbekend) << at
    })
}

/// Two of these or more.
fn two(values: &[Waarheid]) -> Waarheid {
    let (mut certain, mut possible) = (0_u8, 0_u8);
    for value in values {
        certain += u8::from(*value == Ja);
        possible += u8::from(*value != Nee);
    }
    match (certain, possible) {
        (2.., _) => Ja,
        (_, 0..2) => Nee,
        _ => Onbekend,
    }
}

fn any(values: [Waarheid; 3]) -> Waarheid {
    let [a, b, c] = values;
    a.or(b).or(c)
}

fn word(waarheid: Waarheid) -> &'static str {
    match waarheid {
        Ja => "ja",
        Nee => "nee",
        Onbekend => "onbekend",
    }
}

fn list(uit: &mut String, items: impl Iterator<Item = &'static str>) {
    for (at, item) in items.enumerate() {
        uit.push_str(if at > 0 { ",\"" } else { "\"" });
        uit.push_str(item);
        uit.push('"');
    }
}

fn wrong(persoon: &Persoon<'_>, aanmelddatum: &str) -> [(bool, &'static str); 3] {
    let born = day(persoon.geboortedatum).zip(day(aanmelddatum));
    [
        (!is_bsn(persoon.bsn), "bsn"),
        (!is_postcode(persoon.postcode), "postcode"),
        (
            born.is_none_or(|(born, referred)| born > referred),
            "geboortedatum",
        ),
    ]
}

fn is_bsn(text: &str) -> bool {
    let (mut sum, mut any) = (0_i32, 0_u8);
    for (byte, weight) in text.bytes().zip([9, 8, 7, 6, 5, 4, 3, 2, -1]) {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return false;
        }
        any |= digit;
        sum += i32::from(digit) * weight;
    }
    text.len() == 9 && sum % 11 == 0 && any != 0
}

fn is_postcode(text: &str) -> bool {
    let Some((digits @ [first, ..], letters)) = text.as_bytes().split_at_checked(4) else {
        return false;
    };
    *first != b'0'
        && digits.iter().all(u8::is_ascii_digit)
        && letters.len() == 2
        && letters.iter().all(u8::is_ascii_uppercase)
}

fn day(text: &str) -> Option<u32> {
    let (year, rest) = text.as_bytes().split_first_chunk::<4>()?;
    let [b'-', rest @ ..] = rest else { return None };
    let (month, rest) = rest.split_first_chunk::<2>()?;
    let [b'-', day @ ..] = rest else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0, |sum: u32, byte| {
            let digit = byte.wrapping_sub(b'0');
            (digit < 10).then(|| sum * 10 + u32::from(digit))
        })
    };
    let day = <[u8; 2]>::try_from(day).ok()?;
    let (year, month, day) = (number(year)?, number(month)?, number(&day)?);
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => return None,
    };
    (1..=last)
        .contains(&day)
        .then_some(year * 10_000 + month * 100 + day)
}
