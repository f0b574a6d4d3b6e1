//! Whoever has the protected table tries every table that fits it. The attack reads only what
//! goes out, and shares no code with the protection.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{beleid, keuzen, lijst, tabel};
use crate::telling::{BeschermdeTabel, Cel, Kruistabel, Reden, Telkeuzen};

/// Counts above this are not tried: that can only make the attack look stronger.
const MOST: u64 = 15;

const SECUNDAIR: Cel = Cel::Onderdrukt {
    reden: Reden::Secundair,
};

struct Aanval<'a> {
    shown: &'a BeschermdeTabel,
    known_total: Option<u64>,
    rows: usize,
    columns: usize,
    all_hidden: bool,
    /// For each place, totals included, every value in a table that fits.
    found: Vec<BTreeSet<u64>>,
}

fn hides(keuzen: &Telkeuzen, count: u64) -> bool {
    count < keuzen.minimum && (keuzen.verberg_nul || count != 0)
}

/// Whether this count could have gone out as this cell.
fn fits(keuzen: &Telkeuzen, cel: Cel, count: u64, total: bool, all_hidden: bool) -> bool {
    match cel {
        Cel::Getoond { aantal } => count == aantal,
        Cel::Afgerond { aantal } => {
            let nearest = (2 * count + keuzen.afronding) / (2 * keuzen.afronding);
            nearest * keuzen.afronding == aantal && count >= keuzen.minimum
        }
        Cel::Onderdrukt {
            reden: Reden::Primair,
        } => hides(keuzen, count),
        Cel::Onderdrukt {
            reden: Reden::Secundair,
        } => total || all_hidden || count >= keuzen.minimum,
    }
}

impl<'a> Aanval<'a> {
    fn run(shown: &'a BeschermdeTabel, known_total: Option<u64>) -> Vec<BTreeSet<u64>> {
        let (rows, columns) = (shown.rijen.len(), shown.kolommen.len());
        let mut cells = shown.rijen.iter().flat_map(|rij| &rij.cellen);
        let mut aanval = Self {
            shown,
            known_total,
            rows,
            columns,
            all_hidden: cells.all(|cel| *cel == SECUNDAIR),
            found: vec![BTreeSet::new(); (rows + 1) * (columns + 1)],
        };
        aanval.guess(&mut Vec::new());
        aanval.found
    }

    fn fits(&self, cel: Option<Cel>, count: u64, total: bool) -> bool {
        let keuzen = self.shown.beleid.keuzen();
        cel.is_none_or(|cel| fits(keuzen, cel, count, total, self.all_hidden))
    }

    fn guess(&mut self, counts: &mut Vec<u64>) {
        let at = counts.len();
        if at > 0 && at % self.columns == 0 {
            let row = at / self.columns - 1;
            let sum = counts[row * self.columns..].iter().sum();
            if !self.fits(self.shown.rijen[row].totaal, sum, true) {
                return;
            }
        }
        if at == self.rows * self.columns {
            self.keep(counts);
            return;
        }
        let cel = self.shown.rijen[at / self.columns].cellen[at % self.columns];
        for count in 0..=MOST {
            if self.fits(Some(cel), count, false) {
                counts.push(count);
                self.guess(counts);
                counts.pop();
            }
        }
    }

    fn keep(&mut self, counts: &[u64]) {
        let all = with_totals(self.columns, counts);
        let width = self.columns + 1;
        let last = &all[self.rows * width..];
        let totals = self.shown.totalen.iter().zip(last);
        let mut fit = totals
            .clone()
            .all(|(cel, sum)| self.fits(Some(*cel), *sum, true));
        fit &= self.fits(self.shown.totaal, last[self.columns], true);
        fit &= self
            .known_total
            .is_none_or(|known| known == last[self.columns]);
        if fit {
            for (found, count) in self.found.iter_mut().zip(all) {
                found.insert(count);
            }
        }
    }
}

fn with_totals(columns: usize, counts: &[u64]) -> Vec<u64> {
    let mut all = Vec::new();
    let mut totals = vec![0; columns + 1];
    for row in counts.chunks(columns) {
        let sum = row.iter().sum();
        for (total, count) in totals.iter_mut().zip(row.iter().chain([&sum])) {
            *total += count;
        }
        all.extend(row);
        all.push(sum);
    }
    all.extend(totals);
    all
}

/// Every small count, also a total, can still be as many counts as was promised.
fn attack(table: &Kruistabel, keuzen: Telkeuzen) {
    let shown = table.protect(&beleid(keuzen));
    let raw = &table.aantallen;
    let mut every = shown
        .rijen
        .iter()
        .flat_map(|rij| rij.cellen.iter().chain(&rij.totaal));
    if every.all(|cel| *cel == SECUNDAIR) {
        // nothing is shown, so all that can be known is a total that is known anyway
        return;
    }
    let known_total = table.totaal_bekend.then(|| raw.iter().sum());
    let found = Aanval::run(&shown, known_total);
    let columns = shown.kolommen.len();
    let all = with_totals(columns, raw);
    for (at, (count, found)) in all.iter().zip(&found).enumerate() {
        let exists = table.tweezijdig || at % (columns + 1) < columns;
        assert!(
            found.contains(count),
            "{raw:?} {keuzen:?}: the table itself fits"
        );
        let known = known_total.is_some_and(|known| known < keuzen.minimum);
        if exists && !known && hides(&keuzen, *count) {
            let few = found.len() < usize::try_from(keuzen.speling).expect("small");
            assert!(!few, "{raw:?} {keuzen:?} at {at}: {found:?}\n{shown}");
        }
    }
}

/// Policies with a small minimum, so that every table that fits can be tried.
fn policies() -> Vec<Telkeuzen> {
    let mut all = Vec::new();
    for (minimum, afronding, speling) in [
        (3, 1, 2),
        (4, 1, 3),
        (4, 2, 2),
        (4, 2, 3),
        (6, 3, 3),
        (6, 3, 5),
    ] {
        for verberg_nul in [false, true] {
            for secundair in [false, true] {
                all.push(Telkeuzen {
                    verberg_nul,
                    secundair,
                    ..keuzen(minimum, afronding, speling)
                });
            }
        }
    }
    all
}

#[test]
fn every_two_by_two_of_a_few() {
    for keuzen in policies().into_iter().filter(|keuzen| keuzen.minimum < 6) {
        for code in 0..6_u64.pow(4) {
            let counts: Vec<u64> = (0..4).map(|at| code / 6_u64.pow(at) % 6).collect();
            attack(&tabel(2, &counts), keuzen);
        }
    }
}

#[test]
fn every_list_of_three() {
    for keuzen in policies() {
        for code in 0..9_u64.pow(3) {
            let counts: Vec<u64> = (0..3).map(|at| code / 9_u64.pow(at) % 9).collect();
            attack(&lijst(&counts), keuzen);
            attack(&lijst(&counts).with_known_total(), keuzen);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tables_of_six(
        counts in prop::collection::vec(0..12_u64, 6),
        columns in prop::sample::select(vec![1_usize, 2, 3, 6]),
        keuzen in prop::sample::select(policies()),
        known in any::<bool>(),
    ) {
        let table = tabel(columns, &counts);
        attack(&if known { table.with_known_total() } else { table }, keuzen);
    }
}

/// The attack itself finds what naive hiding gives away.
#[test]
fn the_attack_finds_what_follows() {
    let keuzen = keuzen(4, 1, 3);
    let mut shown = lijst(&[2, 9, 5]).protect(&beleid(keuzen));
    let open = |aantal| Cel::Getoond { aantal };
    for (rij, aantal) in shown.rijen.iter_mut().zip([2, 9, 5]).skip(1) {
        rij.cellen = vec![open(aantal)];
    }
    shown.totalen = vec![open(16)];
    assert_eq!(Aanval::run(&shown, None)[0], BTreeSet::from([2]));
}
