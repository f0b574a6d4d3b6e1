//! Whoever knows what is shown tries every table that fits it.

use proptest::prelude::*;

use super::{Tabel, hide};

const DREMPEL: u32 = 5;
const SIDE: usize = 2;

fn table(counts: &[u32]) -> Tabel {
    let mut table = Tabel::new(SIDE, SIDE);
    for (at, count) in counts.iter().enumerate() {
        for _ in 0..*count {
            table.add(at / SIDE, at % SIDE);
        }
    }
    table
}

/// Every table without negative counts that fits what is shown.
fn fitting(shown: &Tabel, most: u32) -> Vec<[u32; 4]> {
    let mut all = Vec::new();
    for one in 0..=most {
        for two in 0..=most {
            for three in 0..=most {
                for four in 0..=most {
                    let guess = [one, two, three, four];
                    let other = full(guess);
                    let fits = shown.places().all(|(row, column)| {
                        let at = row * (SIDE + 1) + column;
                        shown
                            .shown(row, column)
                            .is_none_or(|count| count == other[at])
                    });
                    if fits {
                        all.push(guess);
                    }
                }
            }
        }
    }
    all
}

fn full([a, b, c, d]: [u32; 4]) -> [u32; 9] {
    [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_hidden_can_be_computed(counts in proptest::collection::vec(0..12_u32, 4)) {
        let mut tables = [table(&counts)];
        hide(&mut tables, DREMPEL);
        let [shown] = tables;
        let fitting = fitting(&shown, 24);
        for (row, column) in shown.places() {
            let at = row * (SIDE + 1) + column;
            let count = shown.count(row, column);
            if shown.shown(row, column).is_some() {
                prop_assert!(count == 0 || count >= DREMPEL);
            } else {
                let first = full(fitting[0])[at];
                prop_assert!(fitting.iter().any(|guess| full(*guess)[at] != first), "{counts:?} {row} {column}");
            }
        }
    }
}

#[test]
fn what_is_large_is_shown() {
    let mut tables = [table(&[5, 6, 7, 8])];
    hide(&mut tables, DREMPEL);
    let shown: Vec<Option<u32>> = tables[0]
        .places()
        .map(|(r, c)| tables[0].shown(r, c))
        .collect();
    let all = full([5, 6, 7, 8]).map(Some);
    assert_eq!(shown, all);
}

/// What is hidden in one table is hidden in those that follow from it.
#[test]
fn a_row_is_hidden_in_every_table() {
    let mut tables = [table(&[2, 20, 9, 30]), table(&[12, 10, 19, 20])];
    hide(&mut tables, DREMPEL);
    assert_eq!(tables[1].shown(0, 0), None);
    assert_eq!(tables[1].shown(0, SIDE), Some(22));
}
