//! Ours, measured as the peers are measured.

use std::hint::black_box;
use std::path::Path;

use koppelvlak_benches::by_core::Werklast;
use koppelvlak_benches::record::{Record, known};

use crate::data::{read, save};
use crate::rounds::picoseconds;
use crate::table::{self, Wide};

/// Prints a line of JSON for each measure, and writes the answers of the table.
pub(crate) fn run(folder: &Path, answers: &Path) -> Result<(), String> {
    let werklast = Werklast::new().ok_or("w.json is not sound")?;
    let records = read(folder, "records.jsonl")?;
    single(&werklast, records.get(..SINGLE).unwrap_or(&records))?;
    let mut klad = werklast.klad();
    say("bulk", records.len(), || {
        for json in &records {
            black_box(werklast.verdict(json, &mut klad));
        }
    });
    for set in ["tabel", "open"] {
        wide(&werklast, set, folder, answers)?;
    }
    Ok(())
}

fn single(werklast: &Werklast, records: &[String]) -> Result<(), String> {
    let mut klad = werklast.klad();
    say("verdict", records.len(), || {
        for json in records {
            black_box(werklast.verdict(black_box(json), &mut klad));
        }
    });
    say("explained", records.len(), || {
        for json in records {
            black_box(werklast.explained(black_box(json), &mut klad));
        }
    });
    let feiten: Result<Vec<_>, _> = records
        .iter()
        .map(|json| {
            Ok(known(
                &serde_json::from_str::<Record<'_>>(json)?
                    .feiten()
                    .in_order(),
            ))
        })
        .collect();
    let feiten = feiten.map_err(|e: serde_json::Error| e.to_string())?;
    say("decide", feiten.len(), || {
        for feiten in &feiten {
            let _ = black_box(werklast.decide(black_box(feiten), &mut klad));
        }
    });
    Ok(())
}

fn wide(werklast: &Werklast, set: &str, folder: &Path, answers: &Path) -> Result<(), String> {
    let rows = read(folder, &format!("{set}.feiten"))?;
    let feiten = table::columns(&rows);
    let mut uit = table::answers(rows.len());
    let mut wide = Wide::new(werklast).ok_or("no criterium")?;
    say(set, rows.len(), || wide.run(black_box(&feiten), &mut uit));
    save(
        answers,
        &format!("ours.{set}"),
        &table::rows(&uit, rows.len()),
    )
}

fn say(what: &str, items: usize, pass: impl FnMut()) {
    let (ps, rounds) = picoseconds(items, pass);
    println!("{{\"what\":\"{what}\",\"ps\":{ps},\"rounds\":{rounds}}}");
}

const SINGLE: usize = 1000;
