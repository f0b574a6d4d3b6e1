//! What every peer gets: records, feiten as a table, and the answers of the core to each.
//!
//! | Set | A row | Its answer |
//! |---|---|---|
//! | `records` | a record as JSON, nothing in it unknown | outcome, c1 to c4, and what is wrong: bsn, postcode, no such day, born too late |
//! | `tabel` | the 21 feiten as `1` and `0` | outcome, c1 to c4 |
//! | `open` | the same, with `?` where it is unknown | the same |
//! | `onbekend` | a record as JSON in which one answer is unknown | the same |

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use koppelvlak::datum::Datum;
use koppelvlak::waarheid::Waarheid;
use koppelvlak_benches::by_core::{Klad, Werklast};
use koppelvlak_benches::generator::Generator;
use koppelvlak_benches::record::{FEITEN, Record, known};
use serde::Deserialize;

/// Writes all of it below a folder.
pub(crate) fn write(folder: &Path) -> Result<(), String> {
    let core = Core::new()?;
    let mut generator = Generator::new(SEED);
    let records: Vec<String> = (0..RECORDS).map(|_| settled(&generator.record())).collect();
    core.write_records(folder, "records", &records, true)?;
    let onbekend = PROBES.map(|(leef, impact)| probe(leef, impact));
    core.write_records(folder, "onbekend", &onbekend, false)?;
    let open: Vec<String> = (0..ROWS).map(|_| generator.record()).collect();
    core.write_table(folder, "open", open.iter().cloned())?;
    core.write_table(folder, "tabel", open.iter().map(|json| settled(json)))
}

/// A row of `1`, `0` and `?`.
pub(crate) fn row(values: &[Waarheid]) -> String {
    let sign = |value: &Waarheid| match value {
        Waarheid::Ja => '1',
        Waarheid::Nee => '0',
        Waarheid::Onbekend => '?',
    };
    values.iter().map(sign).collect()
}

/// Reads such a row.
pub(crate) fn values(row: &str) -> [Waarheid; FEITEN] {
    let mut values = [Waarheid::Onbekend; FEITEN];
    for (value, sign) in values.iter_mut().zip(row.bytes()) {
        *value = match sign {
            b'1' => Waarheid::Ja,
            b'0' => Waarheid::Nee,
            _ => Waarheid::Onbekend,
        };
    }
    values
}

/// The file of a set: `feiten`, `jsonl` or `answers`.
pub(crate) fn read(folder: &Path, name: &str) -> Result<Vec<String>, String> {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(text.lines().map(str::to_owned).collect())
}

/// Writes lines to a file, and makes its folder.
pub(crate) fn save(folder: &Path, name: &str, lines: &[String]) -> Result<(), String> {
    let said = |e: std::io::Error| format!("{}: {e}", folder.join(name).display());
    fs::create_dir_all(folder).map_err(said)?;
    fs::write(folder.join(name), lines.join("\n") + "\n").map_err(said)
}

/// The core, with room to work.
struct Core(Werklast);

impl Core {
    fn new() -> Result<Self, String> {
        Werklast::new()
            .map(Self)
            .ok_or("w.json is not sound".to_owned())
    }

    fn write_records(
        &self,
        folder: &Path,
        set: &str,
        records: &[String],
        with_fouten: bool,
    ) -> Result<(), String> {
        let mut klad = self.0.klad();
        let answers: Result<Vec<String>, String> = records
            .iter()
            .map(|json| {
                let (answer, fouten) = self.answer(json, &mut klad)?;
                Ok(if with_fouten {
                    answer + &fouten
                } else {
                    answer
                })
            })
            .collect();
        save(folder, &format!("{set}.jsonl"), records)?;
        save(folder, &format!("{set}.answers"), &answers?)
    }

    /// Outcome and criteria, and what is wrong with the record.
    fn answer(&self, json: &str, klad: &mut Klad) -> Result<(String, String), String> {
        let said = |e: serde_json::Error| format!("{json}: {e}");
        let record: Record<'_> = serde_json::from_str(json).map_err(said)?;
        let verdict = self.0.verdict(json, klad).ok_or("no verdict")?;
        let verdict: Verdict = serde_json::from_str(verdict).map_err(said)?;
        let answer = row(&[verdict.uitkomst]) + &row(&verdict.criteria);
        let has = |name: &str| verdict.fouten.iter().any(|fout| fout == name);
        let no_day = Datum::parse(record.persoon.geboortedatum).is_none();
        let fouten = [
            has("bsn"),
            has("postcode"),
            has("geboortedatum") && no_day,
            has("geboortedatum") && !no_day,
        ];
        let mut signs = String::new();
        for wrong in fouten {
            // Writing into a `String` cannot fail.
            let _ = write!(signs, "{}", u8::from(wrong));
        }
        Ok((answer, signs))
    }

    fn write_table(
        &self,
        folder: &Path,
        set: &str,
        records: impl Iterator<Item = String>,
    ) -> Result<(), String> {
        let (mut klad, mut feiten, mut answers) = (self.0.klad(), Vec::new(), Vec::new());
        for json in records {
            let record: Record<'_> = serde_json::from_str(&json).map_err(|e| e.to_string())?;
            let values = record.feiten().in_order();
            let besluit = self.0.decide(&known(&values), &mut klad);
            feiten.push(row(&values));
            answers.push(row(&[besluit.uitkomst]) + &row(&besluit.criteria));
        }
        save(folder, &format!("{set}.feiten"), &feiten)?;
        save(folder, &format!("{set}.answers"), &answers)
    }
}

#[derive(Deserialize)]
struct Verdict {
    uitkomst: Waarheid,
    criteria: [Waarheid; 4],
    fouten: Vec<String>,
}

/// The same record with a nee for every answer that is unknown.
fn settled(record: &str) -> String {
    record.replace("\"onbekend\"", "\"nee\"")
}

/// A record in which all that is not about the question holds: two leefgebieden and the impact are given.
fn probe(leef: [&str; 3], impact: &str) -> String {
    let [wonen, financien, verslaving] = leef;
    format!(
        "{{\"id\":\"a0000001\",\"aanmelddatum\":\"2024-05-01\",\"persoon\":{{\"bsn\":\"999990019\",\
         \"geboortedatum\":\"1980-01-01\",\"postcode\":\"1234AB\"}},\"leefgebieden\":{{\"wonen\":\"{wonen}\",\
         \"financien\":\"{financien}\",\"werk_dagbesteding\":\"nee\",\"gezondheid_psychisch\":\"nee\",\
         \"gezondheid_lichamelijk\":\"nee\",\"verslaving\":\"{verslaving}\",\"gezin_relaties\":\"nee\",\
         \"sociaal_netwerk\":\"nee\",\"veiligheid\":\"nee\",\"opvoeding\":\"nee\"}},\"ketens\":{{\"zorg\":true,\
         \"straf\":true,\"bestuur\":false,\"sociaal\":false}},\"drang_zorg\":true,\"dwang_straf\":true,\
         \"impact_systeem\":\"{impact}\",\"gebiedsgebonden\":\"nee\",\"gevolg\":{{\"crimineel\":true,\
         \"overlast\":false,\"afglijden\":false}}}}"
    )
}

/// The impact unknown; a leefgebied unknown that decides; a leefgebied unknown that cannot change a thing.
const PROBES: [([&str; 3], &str); 3] = [
    (["ja", "ja", "nee"], "onbekend"),
    (["ja", "onbekend", "nee"], "ja"),
    (["ja", "ja", "onbekend"], "ja"),
];
const SEED: u64 = 2024;
const RECORDS: usize = 20_000;
const ROWS: usize = 102_400;
