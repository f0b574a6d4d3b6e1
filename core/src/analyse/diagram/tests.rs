//! Every operation against trying all cases.

use proptest::prelude::*;

use super::aanvulling::Aanvulling;
use super::{Diagrammen, Functie, Gevallen, Niveau};
use crate::analyse::diagram::Eis;
use crate::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

/// Velden with 2, 3, 4 and 3 opties; the second and third can be half filled in.
fn niveaus() -> Vec<Niveau> {
    let niveau = |kosten: &[u32], wordt: &[&[usize]]| Niveau {
        kosten: kosten.to_vec(),
        wordt: wordt.iter().map(|row| row.to_vec()).collect(),
    };
    vec![
        niveau(&[0, 1], &[&[0], &[1]]),
        niveau(&[0, 1, 1], &[&[1, 2], &[1], &[2]]),
        niveau(&[0, 1, 2, 1], &[&[1, 3], &[1], &[1, 3], &[3]]),
        niveau(&[0, 1, 1], &[&[1, 2], &[1], &[2]]),
    ]
}

/// Every case.
fn cases() -> Vec<Vec<usize>> {
    niveaus().iter().fold(vec![Vec::new()], |done, niveau| {
        let longer = |case: &Vec<usize>| {
            let case = case.clone();
            (0..niveau.kosten.len()).map(move |optie| [case.as_slice(), &[optie]].concat())
        };
        done.iter().flat_map(longer).collect()
    })
}

fn cost(case: &[usize]) -> u32 {
    case.iter()
        .zip(niveaus())
        .map(|(optie, niveau)| niveau.kosten[*optie])
        .sum()
}

/// The set with these cases, by the bits of a number.
fn set(alle: &mut Diagrammen, bits: u128) -> Gevallen {
    let mut made = Gevallen::GEEN;
    for (at, case) in cases().iter().enumerate() {
        if bits >> at & 1 == 1 {
            let here: Vec<Gevallen> = case
                .iter()
                .enumerate()
                .map(|(niveau, optie)| alle.with(niveau, |o| o == *optie).unwrap())
                .collect();
            let here = alle.all(here).unwrap();
            made = alle.or(made, here).unwrap();
        }
    }
    made
}

/// The bits of the cases in a set.
fn bits(alle: &Diagrammen, set: Gevallen) -> u128 {
    let cases = cases();
    let bit = |(at, case): (usize, &Vec<usize>)| u128::from(alle.contains(set, case)) << at;
    cases.iter().enumerate().map(bit).sum()
}

/// Every way to fill in a case.
fn completions(case: &[usize], how: Aanvulling) -> Vec<Vec<usize>> {
    let velden = case.iter().zip(niveaus());
    velden.fold(vec![Vec::new()], |done, (optie, niveau)| {
        let mut wordt = niveau.wordt[*optie].clone();
        wordt.extend((how == Aanvulling::Deels).then_some(*optie));
        let longer = |start: &Vec<usize>| {
            let start = start.clone();
            let wordt = wordt.clone();
            wordt
                .into_iter()
                .map(move |next| [start.as_slice(), &[next]].concat())
        };
        done.iter().flat_map(longer).collect()
    })
}

const CASES: u32 = 2 * 3 * 4 * 3;
const ALL: u128 = (1 << CASES) - 1;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sets_are_sets(a in any::<u128>(), b in any::<u128>(), c in any::<u128>()) {
        let (a, b, c) = (a & ALL, b & ALL, c & ALL);
        let mut alle = Diagrammen::new(niveaus());
        let (x, y, z) = (set(&mut alle, a), set(&mut alle, b), set(&mut alle, c));
        prop_assert_eq!(bits(&alle, x), a);
        let and = alle.and(x, y).unwrap();
        prop_assert_eq!(bits(&alle, and), a & b);
        let or = alle.or(x, y).unwrap();
        prop_assert_eq!(bits(&alle, or), a | b);
        let not = alle.not(x).unwrap();
        prop_assert_eq!(bits(&alle, not), ALL & !a);
        let minus = alle.minus(x, y).unwrap();
        prop_assert_eq!(bits(&alle, minus), a & !b);
        let two = alle.count(2, &[x, y, z]).unwrap();
        prop_assert_eq!(bits(&alle, two), a & b | a & c | b & c);
        // the same set is the same number
        prop_assert_eq!(set(&mut alle, a & b), and);
        prop_assert_eq!(set(&mut alle, ALL), Gevallen::ALLE);
    }

    #[test]
    fn the_cheapest_case_is_in_the_set_and_none_is_cheaper(a in any::<u128>(), b in any::<u128>()) {
        let mut alle = Diagrammen::new(niveaus());
        let few = set(&mut alle, a & b & ALL);
        let all = cases();
        let inside = all.iter().filter(|case| alle.contains(few, case));
        let least = inside.map(|case| cost(case)).min();
        let found = alle.cheapest(few);
        prop_assert_eq!(found.as_ref().map(|case| cost(case)), least);
        prop_assert!(found.as_ref().is_none_or(|case| alle.contains(few, case)));
        // looking for it demand by demand finds the same case
        let (one, other) = (set(&mut alle, a & ALL), set(&mut alle, !b & ALL));
        prop_assert_eq!(alle.first(&[Eis::In(one), Eis::Buiten(other)]).unwrap(), found);
    }

    #[test]
    fn certain_is_the_same_for_every_completion(a in any::<u128>()) {
        let mut alle = Diagrammen::new(niveaus());
        let some = set(&mut alle, a & ALL);
        for how in [Aanvulling::Heel, Aanvulling::Deels] {
            let certain = alle.certain(some, how).unwrap();
            for case in cases() {
                let all = completions(&case, how).iter().all(|full| alle.contains(some, full));
                prop_assert_eq!(alle.contains(certain, &case), all, "{:?}", case);
            }
        }
    }

    #[test]
    fn counting_keeps_the_unknown_apart(
        aantal in 1..4_usize,
        waarden in prop::collection::vec(prop::collection::vec(0..3_usize, 4), 3),
    ) {
        let mut alle = Diagrammen::new(niveaus());
        let parts: Vec<Functie> = waarden
            .iter()
            .enumerate()
            .map(|(niveau, by)| alle.said(niveau, |optie| Waarheid::ALL[by[optie]]).unwrap())
            .collect();
        let functie = alle.at_least(aantal, &parts).unwrap();
        for case in cases() {
            let at = |(niveau, by): (usize, &Vec<usize>)| Waarheid::ALL[by[case[niveau]]];
            let values: Vec<Waarheid> = waarden.iter().enumerate().map(at).collect();
            let count = |wanted| values.iter().filter(|value| **value == wanted).count();
            let expected = if count(Ja) >= aantal {
                Ja
            } else if count(Ja) + count(Onbekend) < aantal {
                Nee
            } else {
                Onbekend
            };
            let got = match (alle.contains(functie.ja, &case), alle.contains(functie.nee, &case)) {
                (true, false) => Ja,
                (false, true) => Nee,
                (false, false) => Onbekend,
                (true, true) => panic!("both"),
            };
            prop_assert_eq!(got, expected);
        }
    }
}

#[test]
fn what_grows_too_large_is_refused() {
    // pairs of feiten that stand far apart: two to the power of half their number
    let half = 24;
    let niveau = Niveau {
        kosten: vec![0, 1],
        wordt: vec![vec![1], vec![1]],
    };
    let mut alle = Diagrammen::new(vec![niveau; 2 * half]);
    let mut made = Ok(Gevallen::GEEN);
    for at in 0..half {
        made = made.and_then(|made| {
            let one = alle.with(at, |optie| optie == 1)?;
            let other = alle.with(half + at, |optie| optie == 1)?;
            let pair = alle.and(one, other)?;
            alle.or(made, pair)
        });
    }
    assert!(made.is_err());
}
