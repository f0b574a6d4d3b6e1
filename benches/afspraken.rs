//! What checking the agreements costs, and how it grows: a thousand to a million events,
//! typed, on one core. The target is a million within two seconds.

use divan::counter::ItemsCount;
use divan::{AllocProfiler, Bencher, black_box};
use koppelvlak::afspraken::{DREMPEL, Log};
use koppelvlak::regelset::Regelset;
use koppelvlak_benches::berichten::{berichten, today};

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// The whole log: statuses, findings and counts.
#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000], sample_count = 5, sample_size = 1)]
fn a1_check(bencher: Bencher<'_, '_>, count: usize) {
    let (Some(made), Some(day)) = (berichten(count), today()) else {
        return;
    };
    let log = Log {
        nu: made.nu,
        zaken: &made.zaken,
        gebeurtenissen: &made.gebeurtenissen,
        registers: &made.registers,
        termijnen: &[],
        drempel: DREMPEL,
        read: &[],
    };
    bencher
        .counter(ItemsCount::new(count))
        .bench_local(|| black_box(&log).check(Regelset::builtin(), day));
}
