//! What bundling costs, and how it grows: a hundred to ten thousand assessments in one
//! bundle, typed, on one core. A line means that ten times the papers cost ten times
//! the time.

use divan::counter::ItemsCount;
use divan::{AllocProfiler, Bencher, black_box};
use koppelvlak::bundeling::bundle;
use koppelvlak::contract::bundeling::{BundelInvoer, Weergave, bundle_beoordelingen};
use koppelvlak::lezen::Gelezen;
use koppelvlak::pad::Pad;
use koppelvlak::regelset::Regelset;
use koppelvlak_benches::papers::{papers, today};

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

const SIZES: &[usize] = &[8, 100, 1_000, 2_000, 5_000, 10_000];

fn main() {
    divan::main();
}

/// The bundle itself.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn b1_bundle(bencher: Bencher<'_, '_>, count: usize) {
    let stukken = papers(count);
    let (regelset, day) = (
        Regelset::builtin(),
        today().unwrap_or_else(|| unreachable!()),
    );
    bencher.counter(ItemsCount::new(count)).bench_local(|| {
        let mut fouten = Vec::new();
        bundle(regelset, day, black_box(&stukken), &Pad::top(), &mut fouten)
    });
}

/// The operation, readable forms included.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn b2_with_text_and_html(bencher: Bencher<'_, '_>, count: usize) {
    let invoer: Gelezen<BundelInvoer> = BundelInvoer {
        peildatum: today(),
        stukken: papers(count),
        weergave: vec![Weergave::Tekst, Weergave::Html],
    }
    .into();
    let bundel = || bundle_beoordelingen(Regelset::builtin(), black_box(&invoer));
    assert!(bundel().is_ok(), "the papers are accepted");
    bencher.counter(ItemsCount::new(count)).bench_local(bundel);
}
