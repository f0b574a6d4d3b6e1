//! What the product's own door costs: a whole casus as JSON in, advice as JSON out.
//!
//! Two casussen of `examples/casussen`. Nothing is shared between calls
//! but the rules, as in a service that answers one question at a time.

use std::fmt;

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher, black_box};
use koppelvlak::contract::triage::TriageInvoer;
use koppelvlak::contract::{advise_triage_json, check_criteria_json, validate_aanmelding_json};
use koppelvlak::lezen;

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

#[divan::bench(args = CASUSSEN, sample_count = 200, sample_size = 16)]
fn d1_validate_aanmelding(bencher: Bencher<'_, '_>, casus: &Casus) {
    through(bencher, casus, validate_aanmelding_json);
}

#[divan::bench(args = CASUSSEN, sample_count = 200, sample_size = 16)]
fn d2_check_criteria(bencher: Bencher<'_, '_>, casus: &Casus) {
    through(bencher, casus, check_criteria_json);
}

#[divan::bench(args = CASUSSEN, sample_count = 200, sample_size = 16)]
fn d3_advise_triage(bencher: Bencher<'_, '_>, casus: &Casus) {
    through(bencher, casus, advise_triage_json);
}

/// What reading alone costs each of them.
#[divan::bench(args = CASUSSEN, sample_count = 200, sample_size = 16)]
fn d4_reading_only(bencher: Bencher<'_, '_>, casus: &Casus) {
    let invoer = casus.invoer.as_bytes();
    bencher
        .counter(BytesCount::of_slice(invoer))
        .bench_local(|| {
            lezen::read_bytes::<TriageInvoer>(black_box(invoer)).map(|read| read.bevindingen.len())
        });
}

fn through(bencher: Bencher<'_, '_>, casus: &Casus, op: fn(&[u8]) -> String) {
    let invoer = casus.invoer.as_bytes();
    assert!(
        op(invoer).starts_with("{\"status\":\"ok\""),
        "the casus is accepted"
    );
    bencher
        .counter(BytesCount::of_slice(invoer))
        .bench_local(|| op(black_box(invoer)));
}

/// An example casus, shown by what is known of it.
struct Casus {
    naam: &'static str,
    invoer: &'static str,
}

impl fmt::Display for Casus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.naam)
    }
}

const CASUSSEN: &[Casus] = &[
    Casus {
        naam: "complete",
        invoer: include_str!("../examples/casussen/01-overlast-purmerend.json"),
    },
    Casus {
        naam: "with open questions",
        invoer: include_str!("../examples/casussen/21-onvolledig-zaanstad.json"),
    },
];
