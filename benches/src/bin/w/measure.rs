//! Ours, measured as the peers are measured.

use std::hint::black_box;
use std::path::Path;

use koppelvlak_benches::by_core::Werklast;
use koppelvlak_benches::record::{Record, known};

use crate::data::{read, save};
use crate::table::{self, Columns, Plan};
use koppelvlak_benches::rounds::{Taken, measure};

/// Prints a line of JSON for each measure, and writes the answers of the table.
pub(crate) fn run(folder: &Path, answers: &Path) -> Result<(), String> {
    let werklast = Werklast::new().ok_or("w.json is not sound")?;
    let records = read(folder, "records.jsonl")?;
    single(&werklast, records.get(..SINGLE).unwrap_or(&records))?;
    let mut klad = werklast.klad();
    each("bulk", &records, |json| {
        black_box(werklast.verdict(json, &mut klad));
    });
    for set in ["tabel", "open"] {
        wide(&werklast, set, folder, answers)?;
    }
    Ok(())
}

fn single(werklast: &Werklast, records: &[String]) -> Result<(), String> {
    let mut klad = werklast.klad();
    each("verdict", records, |json| {
        black_box(werklast.verdict(json, &mut klad));
    });
    each("explained", records, |json| {
        black_box(werklast.explained(json, &mut klad));
    });
    let feiten = |json: &String| {
        let record: Record<'_> = serde_json::from_str(json).map_err(|e| e.to_string())?;
        Ok(known(&record.feiten().in_order()))
    };
    let feiten: Vec<_> = records.iter().map(feiten).collect::<Result<_, String>>()?;
    each("decide", &feiten, |feiten| {
        let _ = black_box(werklast.decide(feiten, &mut klad));
    });
    Ok(())
}

fn wide(werklast: &Werklast, set: &str, folder: &Path, answers: &Path) -> Result<(), String> {
    let rows = read(folder, &format!("{set}.feiten"))?;
    let (columns, mut uit) = (Columns::of(&rows), Vec::new());
    let plan = Plan::new(werklast).ok_or("w.json lacks a criterium")?;
    plan.run(&columns, &mut uit).ok_or("a column is refused")?;
    let taken = measure(1, |_| {
        black_box(plan.run(black_box(&columns), &mut uit));
    });
    say(set, &taken, rows.len());
    save(
        answers,
        &format!("ours.{set}"),
        &table::rows(&uit, rows.len()),
    )
}

fn each<T>(what: &str, items: &[T], mut one: impl FnMut(&T)) {
    let taken = measure(items.len(), |at| {
        if let Some(item) = items.get(at) {
            one(black_box(item));
        }
    });
    say(what, &taken, 1);
}

/// For one of the rows that a call works through.
fn say(what: &str, taken: &Taken, rows: usize) {
    let rows = u128::try_from(rows).map_or(1, |rows| rows.max(1));
    let (ps, least, rounds) = (taken.ps / rows, taken.least / rows, taken.rounds);
    println!("{{\"what\":\"{what}\",\"ps\":{ps},\"least\":{least},\"rounds\":{rounds}}}");
}

const SINGLE: usize = 1000;
