//! What the product's own door costs: a whole casus as JSON in, advice as JSON out.
//!
//! Two casussen of `examples/casussen`. Nothing is shared between calls
//! but the rules, as in a service that answers one question at a time.

use std::fmt;

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher, black_box};
use koppelvlak::contract::triage::TriageInvoer;
use koppelvlak::contract::{
    advise_triage_json, check_criteria_json, check_regelset_json, validate_aanmelding_json,
};
use koppelvlak::lezen;
use koppelvlak::regelset::Regelset;

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

/// The triage with the rules of a region that comes with the library.
#[divan::bench(args = CASUSSEN, sample_count = 200, sample_size = 16)]
fn d5_advise_triage_in_a_region(bencher: Bencher<'_, '_>, casus: &Casus) {
    let invoer = casus.with("\"regio\":\"parkstad\"");
    bencher.bench_local(|| advise_triage_json(black_box(invoer.as_bytes())));
}

/// The triage with a profile that comes in with the call: it is checked and put
/// together each time.
#[divan::bench(args = CASUSSEN, sample_count = 100, sample_size = 4)]
fn d6_advise_triage_with_an_own_profile(bencher: Bencher<'_, '_>, casus: &Casus) {
    let regios = &Regelset::builtin().document().regios;
    let profiel =
        serde_json::to_string(&regios.iter().find(|regio| regio.id.as_str() == "fryslan"));
    let invoer = casus.with(&format!("\"regioprofiel\":{}", profiel.unwrap_or_default()));
    bencher.bench_local(|| advise_triage_json(black_box(invoer.as_bytes())));
}

/// What the rules of a region do in every case, with the proof.
#[divan::bench(args = ["parkstad", "noord-limburg", "zaanstreek-waterland"], sample_count = 10, sample_size = 1)]
fn d7_check_regelset(bencher: Bencher<'_, '_>, regio: &str) {
    let invoer = format!("{{\"regio\":\"{regio}\"}}");
    bencher.bench_local(|| check_regelset_json(black_box(invoer.as_bytes())));
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

impl Casus {
    /// The input with a member more, accepted.
    fn with(&self, member: &str) -> String {
        let invoer = self.invoer.replacen('{', &format!("{{{member},"), 1);
        let answer = advise_triage_json(invoer.as_bytes());
        assert!(answer.starts_with("{\"status\":\"ok\""), "{answer:.400}");
        invoer
    }
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
