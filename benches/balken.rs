//! Every bar of the design with its measured value, in one run.
//!
//! `cargo bench -p koppelvlak-benches --bench balken`. A figure is the median of rounds of a
//! millisecond on one core. A ratio compares within this run; an absolute figure is orientation.
//! Bars of Python, the browser and the JVM are measured where they run; the last lines say where.
#![expect(
    clippy::expect_used,
    reason = "a bench without its input has nothing to measure"
)]

use std::hint::black_box;
use std::time::Instant;

use koppelvlak::criteria::Maatstaf;
use koppelvlak::datum::Datum;
use koppelvlak::programma::Bekend;
use koppelvlak::regelset::Regelset;
use koppelvlak::tabel::{Bits, Kernen, Kolom, Resultaat, Tabel, Tabelplan, Tabeltoets};
use koppelvlak_benches::by_core::Werklast;
use koppelvlak_benches::by_hand;
use koppelvlak_benches::generator::Generator;
use koppelvlak_benches::record::{FEITEN, Feiten, Record, known};
use koppelvlak_benches::rounds::measure;
use koppelvlak_benches::uitputting::werklast::{self, W as Uitputting};
use koppelvlak_benches::wide::pack;

fn main() {
    let werklast = Werklast::new().expect("w.json is sound");
    let mut generator = Generator::new(1);
    let records: Vec<String> = (0..RECORDS).map(|_| generator.record()).collect();
    println!("{:<58} {:>16}  {:<28} within", "what", "measured", "bar");
    single(&werklast, &records);
    table(&records);
    exhaustion();
    for (what, where_) in ELDERS {
        println!("{what:<58} {:>16}  {where_}", "elsewhere");
    }
}

/// One case at a time.
fn single(werklast: &Werklast, records: &[String]) {
    let feiten: Vec<[Bekend<bool>; FEITEN]> = records
        .iter()
        .map(|json| known(&parsed(json).in_order()))
        .collect();
    let mut klad = werklast.klad();
    let decide = each(&feiten, |feiten| {
        let _ = black_box(werklast.decide(feiten, &mut klad));
    });
    say(
        "feiten → outcome, criteria, what to ask",
        decide,
        NS,
        "50 ns",
        decide <= 50 * NS,
    );

    let mut uit = String::new();
    let by_hand = each(records, |json| {
        black_box(by_hand::verdict(json, &mut uit).map(str::len));
    });
    let verdict = each(records, |json| {
        black_box(werklast.verdict(json, &mut klad).map(str::len));
    });
    say(
        "JSON → validated verdict JSON, by hand with serde",
        by_hand,
        NS,
        "",
        true,
    );
    say(
        "JSON → validated verdict JSON",
        verdict,
        NS,
        &format!("2 × by hand = {} ns", 2 * by_hand / NS),
        verdict <= 2 * by_hand,
    );
    let per_second = SECOND / verdict.max(1);
    count(
        "JSON lines, one core, validated: rows a second",
        per_second,
        "700 000",
        per_second >= 700_000,
    );
    count(
        "JSON lines: percent of the speed by hand",
        100 * by_hand / verdict.max(1),
        "70",
        10 * by_hand >= 7 * verdict,
    );
    let explained = each(records, |json| {
        black_box(werklast.explained(json, &mut klad).map(str::len));
    });
    say(
        "JSON → explained JSON",
        explained,
        NS,
        "15 000 ns",
        explained <= 15_000 * NS,
    );
}

/// Arrow bitmaps in and out, all three values, one core.
fn table(records: &[String]) {
    let w = W::new(records);
    for (what, rows, bar) in [
        ("table in cache: million rows a second", IN, 1500),
        ("table out of cache: million rows a second", UIT, 700),
    ] {
        let columns = w.columns(rows);
        let tabel = w.tabel(&columns, rows);
        let mut uit = Vec::new();
        let run = measure(1, |_| {
            w.plan
                .run(black_box(&tabel), Kernen::Een, &mut uit)
                .expect("the same rules");
        });
        let speed = millions(rows, run.ps);
        count(what, speed, &bar.to_string(), speed >= bar);
        let read = measure(1, |_| {
            black_box(
                columns
                    .iter()
                    .flatten()
                    .fold(0, |all, bytes| all | every(bytes)),
            );
        });
        let bytes: usize = columns.iter().flatten().map(Vec::len).sum();
        count(
            "  the same bytes only read: million rows a second",
            millions(rows, read.ps),
            "",
            true,
        );
        count(
            "  … which is megabytes a second",
            millions(bytes, read.ps),
            "",
            true,
        );
    }
}

/// All yes/no/unknown inputs of W, held against an independent count.
fn exhaustion() {
    let w = Uitputting::new().expect("w.json is sound");
    let [all, _] = w.rondes();
    let start = Instant::now();
    let held = all.exhaust(&w.programma, 1, &werklast::formula()).is_ok();
    let took = start.elapsed().as_millis();
    let within = held && took <= 60_000;
    println!(
        "{:<58} {:>13} ms  {:<28} {}",
        "3^21 inputs of W, each held against an independent count",
        took,
        "60 000 ms",
        word(within)
    );
}

/// W as a table.
struct W {
    regelset: Regelset,
    plan: Tabelplan,
    /// Each feit: 64 cases to a word.
    packs: Vec<[Bekend<u64>; FEITEN]>,
}

impl W {
    fn new(records: &[String]) -> Self {
        let regelset = Regelset::read(include_str!("w.json")).expect("sound");
        let day = Datum::parse("2024-01-01").expect("a day");
        let toets = Tabeltoets::new(&regelset, &Maatstaf::on(day)).expect("rules");
        let plan = toets.plan(&[Resultaat::Beleid]).expect("a result");
        let cases: Vec<_> = records.iter().map(|json| parsed(json).in_order()).collect();
        Self {
            plan,
            packs: cases.chunks_exact(64).map(pack).collect(),
            regelset,
        }
    }

    /// The records again and again: the bits of each feit, and which of them are known.
    fn columns(&self, rows: usize) -> Vec<[Vec<u8>; 2]> {
        let words = rows / 64;
        let column = |feit: usize| {
            let all = self
                .packs
                .iter()
                .filter_map(|pack| pack.get(feit))
                .cycle()
                .take(words);
            let bytes = |of: fn(&Bekend<u64>) -> u64| {
                all.clone()
                    .flat_map(|word| of(word).to_le_bytes())
                    .collect()
            };
            [bytes(|word| word.ja), bytes(|word| word.ja | word.nee)]
        };
        (0..FEITEN).map(column).collect()
    }

    fn tabel<'a>(&'a self, columns: &'a [[Vec<u8>; 2]], rows: usize) -> Tabel<'a> {
        let mut tabel = Tabel::new(&self.regelset, rows);
        for (nummer, [waarden, bekend]) in columns.iter().enumerate() {
            let kolom = Kolom::Bits {
                waarden: Bits::new(waarden, 0),
                bekend: Some(Bits::new(bekend, 0)),
            };
            let feit = self.regelset.feit(nummer).expect("a feit");
            tabel.add(&feit.id, kolom).expect("a column");
        }
        tabel
    }
}

fn parsed(json: &str) -> Feiten {
    let record: Record<'_> = serde_json::from_str(json).expect("a record");
    record.feiten()
}

/// The median for one of them, in picoseconds.
fn each<T>(items: &[T], mut one: impl FnMut(&T)) -> u128 {
    let taken = measure(items.len(), |at| {
        if let Some(item) = items.get(at) {
            one(black_box(item));
        }
    });
    taken.ps
}

/// All bits together, as fast as they come.
fn every(bytes: &[u8]) -> u64 {
    let mut all = [0_u64; 8];
    for chunk in bytes.chunks_exact(64) {
        for (bits, word) in all.iter_mut().zip(chunk.chunks_exact(8)) {
            *bits |= word
                .first_chunk()
                .map_or(0, |word| u64::from_le_bytes(*word));
        }
    }
    all.into_iter().fold(0, |bits, word| bits | word)
}

fn millions(items: usize, ps: u128) -> u128 {
    u128::try_from(items).unwrap_or(u128::MAX) * 1_000_000 / ps.max(1)
}

fn say(what: &str, ps: u128, unit: u128, bar: &str, within: bool) {
    let figure = format!("{}.{} ns", ps / unit, ps % unit * 10 / unit);
    println!(
        "{what:<58} {figure:>16}  {bar:<28} {}",
        if bar.is_empty() { "" } else { word(within) }
    );
}

fn count(what: &str, figure: u128, bar: &str, within: bool) {
    println!(
        "{what:<58} {figure:>16}  {bar:<28} {}",
        if bar.is_empty() { "" } else { word(within) }
    );
}

fn word(within: bool) -> &'static str {
    if within { "yes" } else { "NO" }
}

const RECORDS: usize = 1024;
/// Rows that stay in the cache of a core.
const IN: usize = 64 * 1024;
/// Rows that do not.
const UIT: usize = 32 * 1024 * 1024;
/// Picoseconds.
const NS: u128 = 1000;
const SECOND: u128 = 1_000_000_000_000;

/// Bars that are measured where their language runs.
const ELDERS: &[(&str, &str)] = &[
    (
        "faster than ZEN, polars and the others",
        "cargo xtask bench --peers",
    ),
    (
        "Python: dict → verdict, explained, table, JSON lines",
        "bindings-python/bench",
    ),
];
