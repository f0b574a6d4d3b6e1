//! Larger tables: for each small count a table that fits what is shown, for every value that
//! was promised. The table is checked here; that the flow made it proves nothing.

use proptest::prelude::*;

use super::{beleid, keuzen};
use crate::telling::bescherm::{Afscherming, Stand};
use crate::telling::rooster::Plek;
use crate::telling::ruimte::{Kant, room};
use crate::telling::{Cel, Kruistabel, Reden, Telbeleid, Telkeuzen};

fn beleiden() -> impl Strategy<Value = Telbeleid> {
    let rounds = prop::sample::select(vec![
        (10, 5, 5),
        (10, 1, 2),
        (10, 10, 9 + 1),
        (5, 1, 4),
        (12, 3, 7),
    ]);
    (rounds, any::<bool>(), any::<bool>()).prop_map(
        |((minimum, afronding, speling), nul, secundair)| {
            beleid(Telkeuzen {
                verberg_nul: nul || speling == minimum,
                secundair,
                ..keuzen(minimum, afronding, speling)
            })
        },
    )
}

/// Counts as they occur: many zeros and small ones, some large.
fn counts() -> impl Strategy<Value = u64> {
    prop_oneof![2 => Just(0_u64), 4 => 1..12_u64, 2 => 10..60_u64, 1 => 100..5000_u64]
}

fn tables() -> impl Strategy<Value = Kruistabel> {
    (1..6_usize, 1..6_usize, any::<bool>()).prop_flat_map(|(rows, columns, known)| {
        prop::collection::vec(counts(), rows * columns).prop_map(move |counts| {
            let table = super::tabel(columns, &counts);
            if known {
                table.with_known_total()
            } else {
                table
            }
        })
    })
}

fn afscherming<'a>(table: &Kruistabel, beleid: &'a Telbeleid) -> Afscherming<'a> {
    let rows: Vec<usize> = (0..table.rijen.len()).collect();
    let columns: Vec<usize> = (0..table.kolommen.len()).collect();
    Afscherming::new(table, beleid, &rows, &columns).hidden()
}

/// Whether this table adds up and could have gone out as that one did.
fn fits(one: &Afscherming<'_>, table: &Kruistabel, counts: &[u64], keuzen: &Telkeuzen) -> bool {
    let rooster = &one.rooster;
    let width = rooster.columns + 1;
    let adds = |sum: u64, parts: &[u64]| sum == parts.iter().sum::<u64>();
    let rows = counts
        .chunks(width)
        .all(|row| adds(row[width - 1], &row[..width - 1]));
    let columns = (0..width).all(|column| {
        let line: Vec<u64> = counts.iter().skip(column).step_by(width).copied().collect();
        adds(line[rooster.rows], &line[..rooster.rows])
    });
    let nearest = |count: u64| (2 * count + keuzen.afronding) / (2 * keuzen.afronding);
    let cells = rooster.places().all(|place| {
        let (old, new) = (rooster.count(place), counts[rooster.at(place)]);
        match one.stand(place) {
            Stand::Getoond if old == 0 => new == 0,
            Stand::Getoond => nearest(old) == nearest(new) && new >= keuzen.minimum,
            Stand::Onderdrukt(Reden::Primair) => {
                new < keuzen.minimum && (keuzen.verberg_nul || new != 0)
            }
            // of a hidden total nothing is known
            Stand::Onderdrukt(Reden::Secundair) if rooster.is_total(place) => true,
            Stand::Onderdrukt(Reden::Secundair) => new >= keuzen.minimum || is_gone(one),
            Stand::Geen => true,
        }
    });
    let known = !table.totaal_bekend || counts.last() == rooster.counts().last();
    rows && columns && cells && known
}

/// Whether nothing is shown at all.
fn is_gone(one: &Afscherming<'_>) -> bool {
    let hidden = Stand::Onderdrukt(Reden::Secundair);
    one.rooster.places().all(|place| one.stand(place) == hidden)
}

/// How many values a place can have, each with a table that shows it.
fn values(one: &Afscherming<'_>, table: &Kruistabel, place: Plek, keuzen: &Telkeuzen) -> u64 {
    let count = one.rooster.count(place);
    let mut number = 1;
    for side in [Kant::Meer, Kant::Minder] {
        for by in 1..keuzen.speling {
            let ruimte = room(&one.rooster, place, side, by);
            if ruimte.moved < by {
                break;
            }
            let moved = ruimte.counts[one.rooster.at(place)];
            assert_eq!(moved.abs_diff(count), by);
            assert_eq!(moved > count, side == Kant::Meer);
            assert!(
                fits(one, table, &ruimte.counts, keuzen),
                "{:?}",
                ruimte.counts
            );
            number += 1;
        }
    }
    number
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_small_count_keeps_its_leeway(table in tables(), beleid in beleiden()) {
        let one = afscherming(&table, &beleid);
        let keuzen = beleid.keuzen();
        prop_assert!(fits(&one, &table, one.rooster.counts(), keuzen));
        for place in one.rooster.places().filter(|place| one.is_guarded(*place)) {
            prop_assert!(matches!(one.stand(place), Stand::Onderdrukt(_)));
            let values = values(&one, &table, place, keuzen);
            prop_assert!(values >= keuzen.speling || is_gone(&one), "{values} at {place:?}");
        }
    }

    /// Zeros by the policy, nothing below the minimum, cells only if they may be hidden.
    #[test]
    fn what_is_shown_is_as_the_policy_says(table in tables(), beleid in beleiden()) {
        let one = afscherming(&table, &beleid);
        let keuzen = beleid.keuzen();
        let shown = table.protect(&beleid);
        let cells = shown.rijen.iter().flat_map(|rij| &rij.cellen).copied();
        for (cel, count) in cells.zip(&table.aantallen).filter(|_| !is_gone(&one)) {
            match cel {
                Cel::Getoond { aantal } => {
                    prop_assert_eq!(aantal, *count);
                    prop_assert!(aantal == 0 || (keuzen.afronding == 1 && aantal >= keuzen.minimum));
                    prop_assert!(aantal > 0 || !keuzen.verberg_nul);
                }
                Cel::Afgerond { aantal } => {
                    prop_assert!(aantal >= keuzen.minimum && aantal % keuzen.afronding == 0);
                    prop_assert!(aantal.abs_diff(*count) * 2 <= keuzen.afronding);
                }
                Cel::Onderdrukt { reden: Reden::Primair } => prop_assert!(*count < keuzen.minimum),
                Cel::Onderdrukt { reden: Reden::Secundair } => {
                    prop_assert!(*count >= keuzen.minimum && keuzen.secundair);
                }
            }
        }
        let small = |count: &u64| *count < keuzen.minimum && (*count > 0 || keuzen.verberg_nul);
        let raw = table.raw_counts();
        let mut totals = raw.totalen.iter().chain([&raw.totaal]).chain(raw.rijen.iter().filter_map(|rij| rij.totaal.as_ref()));
        if !table.aantallen.iter().any(small) && !totals.any(small) {
            let every = shown.rijen.iter().flat_map(|rij| rij.cellen.iter().chain(&rij.totaal));
            prop_assert!(every.chain(&shown.totalen).chain(&shown.totaal).all(|cel| cel.aantal().is_some()));
        }
    }

    /// Another order of rows and columns gives the same cells in that order.
    #[test]
    fn the_order_of_rows_and_columns_plays_no_part(
        table in tables(),
        beleid in beleiden(),
        row_keys in prop::collection::vec(any::<u32>(), 5),
        column_keys in prop::collection::vec(any::<u32>(), 5),
    ) {
        let order = |keys: &[u32], length: usize| {
            let mut order: Vec<usize> = (0..length).collect();
            order.sort_by_key(|at| keys[*at]);
            order
        };
        let (width, height) = (table.kolommen.len(), table.rijen.len());
        let (rows, columns) = (order(&row_keys, height), order(&column_keys, width));
        let table = &table;
        let mut other = table.clone();
        other.rijen = rows.iter().map(|row| table.rijen[*row].clone()).collect();
        other.kolommen = columns.iter().map(|column| table.kolommen[*column].clone()).collect();
        other.aantallen = rows.iter()
            .flat_map(|row| columns.iter().map(move |column| table.aantallen[row * width + column]))
            .collect();
        let (first, second) = (table.protect(&beleid), other.protect(&beleid));
        for (at, row) in rows.iter().enumerate() {
            prop_assert_eq!(first.rijen[*row].totaal, second.rijen[at].totaal);
            for (to, column) in columns.iter().enumerate() {
                prop_assert_eq!(first.rijen[*row].cellen[*column], second.rijen[at].cellen[to]);
            }
        }
        for (to, column) in columns.iter().enumerate() {
            prop_assert_eq!(first.totalen[*column], second.totalen[to]);
        }
        prop_assert_eq!(first.totaal, second.totaal);
    }
}
