//! What workload W costs: by the core and by hand, in one run.
//!
//! `cargo bench -p koppelvlak-benches`. Each call takes the next of 1,024
//! invented records, so that no branch is learnt by heart.
#![expect(
    clippy::expect_used,
    reason = "a bench without its input has nothing to measure"
)]

use divan::counter::ItemsCount;
use divan::{AllocProfiler, Bencher, black_box};
use koppelvlak::programma::{Bekend, Lane};
use koppelvlak_benches::by_core::Werklast;
use koppelvlak_benches::by_hand;
use koppelvlak_benches::generator::Generator;
use koppelvlak_benches::record::{FEITEN, Feiten, Record, known};
use koppelvlak_benches::wide::{pack, side_by_side};

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// Feiten in memory → outcome, criteria, what to ask.
#[divan::bench_group]
mod a_decide_and_ask {
    use super::{
        Bekend, Bencher, FEITEN, Feiten, ROUND, SAMPLES, by_hand, known, next, parsed, werklast,
    };

    #[divan::bench(sample_count = SAMPLES, sample_size = ROUND)]
    fn by_hand(bencher: Bencher<'_, '_>) {
        let (cases, mut at) = (parsed(), 0);
        bencher.bench_local(|| by_hand::decide_and_ask(next(&cases, &mut at)));
    }

    #[divan::bench(sample_count = SAMPLES, sample_size = ROUND)]
    fn by_core(bencher: Bencher<'_, '_>) {
        let (werklast, mut at) = (werklast(), 0);
        let cases: Vec<[Bekend<bool>; FEITEN]> = parsed()
            .iter()
            .map(|feiten: &Feiten| known(&feiten.in_order()))
            .collect();
        let mut klad = werklast.klad();
        bencher.bench_local(|| werklast.decide(next(&cases, &mut at).as_slice(), &mut klad));
    }

    #[divan::bench(sample_count = SAMPLES, sample_size = ROUND)]
    fn by_core_run_only(bencher: Bencher<'_, '_>) {
        let (werklast, mut at) = (werklast(), 0);
        let cases: Vec<[Bekend<bool>; FEITEN]> = parsed()
            .iter()
            .map(|feiten: &Feiten| known(&feiten.in_order()))
            .collect();
        let mut values = vec![Bekend::NIETS; werklast.programma().len()];
        bencher.bench_local(|| {
            werklast
                .programma()
                .run(next(&cases, &mut at).as_slice(), &mut values);
            values.get(werklast.wortel()).copied()
        });
    }
}

/// JSON in → validated verdict as JSON out.
#[divan::bench_group]
mod b_json_to_verdict {
    use super::{Bencher, ROUND, SAMPLES, by_hand, next, records, werklast};

    #[divan::bench(sample_count = SAMPLES, sample_size = ROUND)]
    fn by_hand(bencher: Bencher<'_, '_>) {
        let (records, mut at, mut uit) = (records(), 0, String::new());
        bencher.bench_local(|| {
            by_hand::verdict(next(&records, &mut at).as_str(), &mut uit).map(str::len)
        });
    }

    #[divan::bench(sample_count = SAMPLES, sample_size = ROUND)]
    fn by_core(bencher: Bencher<'_, '_>) {
        let (werklast, records, mut at) = (werklast(), records(), 0);
        let mut klad = werklast.klad();
        bencher.bench_local(|| {
            werklast
                .verdict(next(&records, &mut at).as_str(), &mut klad)
                .map(str::len)
        });
    }

    /// What reading alone costs either of them.
    #[divan::bench(sample_count = SAMPLES, sample_size = ROUND)]
    fn reading_only(bencher: Bencher<'_, '_>) {
        let (records, mut at) = (records(), 0);
        bencher.bench_local(|| {
            super::read(next(&records, &mut at).as_str()).map(|record| record.feiten())
        });
    }
}

/// JSON in → verdict, explanation, questions and sources as JSON out.
#[divan::bench(sample_count = SAMPLES, sample_size = ROUND)]
fn c_json_to_explained(bencher: Bencher<'_, '_>) {
    let (werklast, records, mut at) = (werklast(), records(), 0);
    let mut klad = werklast.klad();
    bencher.bench_local(|| {
        werklast
            .explained(next(&records, &mut at).as_str(), &mut klad)
            .map(str::len)
    });
}

/// The program over many cases at once; the throughput is in cases.
#[divan::bench_group]
mod e_many_cases_at_once {
    use super::{
        Bekend, Bencher, ItemsCount, Lane, ROUND, SAMPLES, next, packs, side_by_side, werklast,
    };

    #[divan::bench(sample_count = SAMPLES, sample_size = ROUND)]
    fn a_64(bencher: Bencher<'_, '_>) {
        run(bencher.counter(ItemsCount::new(64_u32)), &packs());
    }

    /// Eight words to a lane: what a wider lane saves.
    #[divan::bench(sample_count = SAMPLES, sample_size = ROUND)]
    fn b_512(bencher: Bencher<'_, '_>) {
        let wide: Vec<_> = packs().chunks_exact(8).map(side_by_side::<8>).collect();
        run(bencher.counter(ItemsCount::new(512_u32)), &wide);
    }

    fn run<L: Lane, const N: usize>(bencher: Bencher<'_, '_>, lanes: &[[Bekend<L>; N]]) {
        let (werklast, mut at) = (werklast(), 0);
        let mut values = vec![Bekend::NIETS; werklast.programma().len()];
        bencher.bench_local(|| {
            werklast
                .programma()
                .run(next(lanes, &mut at).as_slice(), &mut values);
            values.get(werklast.wortel()).copied()
        });
    }
}

/// The next one, round and round, hidden from the optimiser.
fn next<'a, T>(items: &'a [T], at: &mut usize) -> &'a T {
    *at = (*at + 1) % items.len().max(1);
    black_box(items.get(*at).expect("there are records"))
}

fn werklast() -> Werklast {
    Werklast::new().expect("w.json is sound")
}

fn records() -> Vec<String> {
    let mut generator = Generator::new(1);
    (0..RECORDS).map(|_| generator.record()).collect()
}

fn read(json: &str) -> Option<Record<'_>> {
    serde_json::from_str(json).ok()
}

fn parsed() -> Vec<Feiten> {
    records()
        .iter()
        .filter_map(|json| Some(read(json)?.feiten()))
        .collect()
}

fn packs() -> Vec<[Bekend<u64>; FEITEN]> {
    let cases: Vec<_> = parsed().iter().map(Feiten::in_order).collect();
    cases.chunks(64).map(pack).collect()
}

const RECORDS: usize = 1024;

/// One sample is one round over the records, so a median is not that of a lucky record.
const ROUND: u32 = 1024;
const SAMPLES: u32 = 200;
