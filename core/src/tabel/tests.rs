//! A table says of each row what a single case says, for every program.

use proptest::prelude::*;

use super::{BLOK, Bits, Kernen, Kolom, Tabel, Tabelplan, Uitkomstkolom};
use crate::id::FeitId;
use crate::programma::{MAX_AANTAL, Opschrift, Programma, Stap};
use crate::regelset::Regelset;
use crate::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

#[path = "../../tests/common/kolommen.rs"]
mod kolommen;

use kolommen::{Opslag, Vorm, vorm};

/// How many feiten the programs are over: the first ones of the regelset.
const FEITEN: usize = 9;

/// A step: which kind, how many for `minstens`, and its parts.
type Tekening = (u8, usize, Vec<prop::sample::Index>);

fn tekening() -> impl Strategy<Value = Vec<Tekening>> {
    let parts = prop::collection::vec(any::<prop::sample::Index>(), 0..7);
    prop::collection::vec((0..4_u8, 0..=MAX_AANTAL, parts), 1..14)
}

/// Steps that look at any place before them, so at shared ones too.
fn programma(steps: &[Tekening]) -> Programma {
    let mut programma = Programma::new(FEITEN);
    for (soort, aantal, parts) in steps {
        let parts: Vec<usize> = parts
            .iter()
            .map(|part| part.index(programma.len()))
            .collect();
        let delen = programma.keep(&parts);
        let stap = match (soort, parts.first()) {
            (0, _) => Stap::Alle(delen),
            (1, _) => Stap::EenVan(delen),
            (2, Some(part)) => Stap::Niet(*part),
            _ => Stap::Minstens(*aantal, delen),
        };
        programma.push(stap, Opschrift::Geen);
    }
    programma
}

fn feit(nummer: usize) -> &'static FeitId {
    &Regelset::builtin().feit(nummer).unwrap().id
}

/// Rows of any length up to two blocks; often around the end of a word or a block.
fn length() -> impl Strategy<Value = usize> {
    prop_oneof![
        0..=1000_usize,
        Just(0),
        Just(64),
        511..514_usize,
        Just(1000)
    ]
}

fn truths(length: usize) -> impl Strategy<Value = Vec<Waarheid>> {
    let one = prop_oneof![Just(Ja), Just(Nee), Just(Onbekend)];
    prop::collection::vec(one, length)
}

fn columns() -> impl Strategy<Value = Vec<(Option<Vorm>, Vec<Waarheid>)>> {
    let one = |length| (prop::option::weighted(0.9, vorm()), truths(length));
    length().prop_flat_map(move |length| prop::collection::vec(one(length), FEITEN))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_row_is_a_single_case(
        steps in tekening(),
        roots in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
        columns in columns(),
    ) {
        let rijen = columns[0].1.len();
        let programma = programma(&steps);
        let roots: Vec<usize> = roots.iter().map(|root| root.index(programma.len())).collect();
        let stored: Vec<Option<Opslag>> = columns.iter()
            .map(|(vorm, rows)| vorm.map(|vorm| Opslag::new(vorm, rows)))
            .collect();
        let mut tabel = Tabel::new(Regelset::builtin(), rijen);
        for (nummer, stored) in stored.iter().enumerate() {
            if let Some(stored) = stored {
                prop_assert_eq!(tabel.add(feit(nummer), stored.kolom()), Ok(()));
            }
        }
        let says: Vec<Vec<Waarheid>> = stored.iter().zip(&columns)
            .map(|(stored, (_, rows))| match stored {
                Some(stored) => stored.says(rows),
                None => vec![Onbekend; rijen],
            })
            .collect();

        let plan = Tabelplan::new(&programma, &roots);
        let (mut uit, mut on_all) = (Vec::new(), Vec::new());
        plan.run(&tabel, Kernen::Een, &mut uit).unwrap();
        plan.run(&tabel, Kernen::Alle, &mut on_all).unwrap();
        prop_assert_eq!(&uit, &on_all);
        prop_assert_eq!(uit.len(), roots.len());
        for rij in 0..rijen {
            let row: Vec<Waarheid> = says.iter().map(|column| column[rij]).collect();
            prop_assert_eq!(&tabel.rij(rij).unwrap()[..FEITEN], &row);
            let values = programma.values(&row);
            for (root, kolom) in roots.iter().zip(&uit) {
                let Uitkomstkolom::Waarheid(kolom) = kolom else { panic!("truths") };
                prop_assert_eq!(kolom.waarheid(rij), Some(values[*root].into()));
            }
        }
        for kolom in &uit {
            let Uitkomstkolom::Waarheid(kolom) = kolom else { panic!("truths") };
            prop_assert_eq!(kolom.waarde.len(), rijen.div_ceil(64));
            prop_assert_eq!(kolom.bekend.len(), rijen.div_ceil(64));
            let past = rijen.checked_rem(64).filter(|rest| *rest > 0).map_or(0, |rest| u64::MAX << rest);
            prop_assert_eq!(kolom.bekend.last().map_or(0, |word| word & past), 0);
            for (waarde, bekend) in kolom.waarde.iter().zip(&kolom.bekend) {
                prop_assert_eq!(waarde & !bekend, 0);
            }
        }
        prop_assert!(tabel.rij(rijen).is_none());
    }
}

/// Long enough for every core to get a part, and a part that ends in the middle.
#[test]
fn all_cores_give_what_one_gives() {
    let rijen = 1000 * BLOK + 77;
    let bytes: Vec<u8> = (0..=rijen.div_ceil(8))
        .map(|at| (at * 9473 + at / 251).to_le_bytes()[1])
        .collect();
    let mut programma = Programma::new(FEITEN);
    let delen = programma.keep(&[0, 1, 2]);
    let root = programma.push(Stap::Minstens(2, delen), Opschrift::Geen);
    let mut tabel = Tabel::new(Regelset::builtin(), rijen);
    for nummer in 0..3 {
        let kolom = Kolom::Bits {
            waarden: Bits::new(&bytes, nummer),
            bekend: Some(Bits::new(&bytes, 7 - nummer)),
        };
        tabel.add(feit(nummer), kolom).unwrap();
    }
    let plan = Tabelplan::new(&programma, &[root, 1]);
    assert_eq!(plan.feiten(), [0, 1, 2]);
    let (mut one, mut all) = (Vec::new(), Vec::new());
    plan.run(&tabel, Kernen::Een, &mut one).unwrap();
    plan.run(&tabel, Kernen::Alle, &mut all).unwrap();
    assert_eq!(one, all);
    // the same buffers again, for fewer rows
    let mut short = Tabel::new(Regelset::builtin(), 3);
    assert_eq!(short.rijen(), 3);
    short
        .add(
            feit(1),
            Kolom::Bytes {
                waarden: &[1, 0, 1],
                bekend: None,
            },
        )
        .unwrap();
    plan.run(&short, Kernen::Een, &mut all).unwrap();
    let Uitkomstkolom::Waarheid(kolom) = &all[1] else {
        panic!("truths")
    };
    assert_eq!(
        (&*kolom.waarde, &*kolom.bekend),
        (&[0b101][..], &[0b111][..])
    );
}

/// A program of ours looks at nothing but what its roots look at.
#[test]
fn only_what_is_looked_at_is_read() {
    let mut programma = Programma::new(FEITEN);
    let delen = programma.keep(&[6, 2]);
    let first = programma.push(Stap::EenVan(delen), Opschrift::Geen);
    let other = programma.push(Stap::Niet(4), Opschrift::Geen);
    let delen = programma.keep(&[first, first]);
    let root = programma.push(Stap::Alle(delen), Opschrift::Geen);
    let plan = Tabelplan::new(&programma, &[root]);
    assert_eq!(plan.feiten(), [2, 6]);
    assert_eq!(plan.programma.steps(), 2);
    assert_eq!(Tabelplan::new(&programma, &[other, 4]).feiten(), [4]);
    assert_eq!(Tabelplan::new(&programma, &[]).feiten(), [0; 0]);
}
