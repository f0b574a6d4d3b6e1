//! The rows of one leefgebied reach everything that rows can reach.

use crate::aanmelding::problematiek::BijWie::{Betrokkene, Gezinssituatie};
use crate::analyse::afleider::{Afleider, OPEN};
use crate::analyse::veld::problematiek::{RIJEN, Rij, row};
use crate::analyse::zaak::Zaak;
use crate::id::LeefgebiedId;
use crate::regelset::Regelset;
use crate::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

/// What rows on one leefgebied say, while the others say nee.
fn says(rijen: &[Rij]) -> [Waarheid; 4] {
    let regelset = Regelset::builtin();
    let all: Vec<&LeefgebiedId> = regelset
        .document()
        .leefgebieden
        .iter()
        .map(|l| &l.id)
        .collect();
    let mut zaak = Zaak::default();
    let rows = &mut zaak.aanmelding.problematiek;
    rows.extend(all[1..].iter().map(|other| row(other, (Some(Nee), None))));
    rows.extend(rijen.iter().map(|rij| row(all[0], *rij)));
    let waarden = Afleider::new(regelset).waarden(&zaak, OPEN);
    let at = |feit: &str| waarden[regelset.feit_nummer(feit).expect("a feit")];
    [
        at(&format!("problematiek-{}", all[0])),
        at("problemen-bij-betrokkene"),
        at("problemen-gezinssituatie"),
        at("meerdere-problemen-zelfde-leefgebied"),
    ]
}

fn rij() -> Vec<Rij> {
    let present = [None, Some(Ja), Some(Nee), Some(Onbekend)];
    let whom = [None, Some(Betrokkene), Some(Gezinssituatie)];
    present
        .into_iter()
        .flat_map(|a| whom.map(|b| (a, b)))
        .collect()
}

/// Every list of so many rows, in one order.
fn lists(rows: usize) -> Vec<Vec<Rij>> {
    let all = rij();
    let mut lists: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..rows {
        let longer = |list: &Vec<usize>| {
            let list = list.clone();
            let from = list.last().copied().unwrap_or(0);
            (from..all.len()).map(move |next| [list.as_slice(), &[next]].concat())
        };
        lists = lists.iter().flat_map(longer).collect();
    }
    let rows = |list: &Vec<usize>| list.iter().map(|at| all[*at]).collect();
    lists.iter().map(rows).collect()
}

#[test]
fn the_rows_reach_every_combination_once() {
    let reached: Vec<[Waarheid; 4]> = RIJEN.iter().map(|(rijen, _)| says(rijen)).collect();
    for (at, one) in reached.iter().enumerate() {
        assert!(
            !reached[..at].contains(one),
            "{:?} says nothing new",
            RIJEN[at].0
        );
    }
    for rows in 0..=4 {
        for list in lists(rows) {
            assert!(reached.contains(&says(&list)), "{list:?}");
        }
    }
}

/// The rows with everything filled in: whether there is a problem, at whom, and
/// a row for whom there is none.
fn filled(rijen: &[Rij]) -> Vec<Vec<Rij>> {
    let mut made: Vec<Vec<Rij>> = vec![Vec::new()];
    let mut add = |opties: &dyn Fn(&[Rij]) -> Vec<Vec<Rij>>| {
        let longer = made.iter().flat_map(|start| {
            let with = |more: Vec<Rij>| [start.as_slice(), &more].concat();
            opties(start).into_iter().map(with).collect::<Vec<_>>()
        });
        made = longer.collect();
    };
    for (aanwezig, bij) in rijen {
        let present = match aanwezig {
            Some(Ja | Nee) => vec![aanwezig.unwrap()],
            _ => vec![Ja, Nee],
        };
        let fill = |waarheid: Waarheid| match (waarheid, bij) {
            (Nee, _) | (_, Some(_)) => vec![vec![(Some(waarheid), *bij)]],
            _ => [Betrokkene, Gezinssituatie]
                .map(|at| vec![(Some(waarheid), Some(at))])
                .to_vec(),
        };
        add(&|_| {
            present
                .iter()
                .flat_map(|waarheid| fill(*waarheid))
                .collect()
        });
    }
    for whom in [Betrokkene, Gezinssituatie] {
        add(&|start| {
            if start
                .iter()
                .any(|(_, bij)| bij.is_none_or(|bij| bij == whom))
            {
                vec![Vec::new()]
            } else {
                [Ja, Nee]
                    .map(|waarheid| vec![(Some(waarheid), Some(whom))])
                    .to_vec()
            }
        });
    }
    made
}

#[test]
fn half_filled_rows_become_what_they_can_become() {
    let reached: Vec<[Waarheid; 4]> = RIJEN.iter().map(|(rijen, _)| says(rijen)).collect();
    let full: Vec<usize> = (0..RIJEN.len())
        .filter(|at| !reached[*at].contains(&Onbekend))
        .collect();
    for (at, (rijen, wordt)) in RIJEN.iter().enumerate() {
        let place = |rows: Vec<Rij>| {
            reached
                .iter()
                .position(|one| *one == says(&rows))
                .expect("reached")
        };
        let mut expected: Vec<usize> = if rijen.is_empty() {
            full.clone()
        } else {
            filled(rijen).into_iter().map(place).collect()
        };
        expected.sort_unstable();
        expected.dedup();
        if expected == [at] {
            expected.clear();
        }
        assert_eq!(*wordt, expected, "{rijen:?}");
        assert!(wordt.iter().all(|to| full.contains(to)));
    }
}
