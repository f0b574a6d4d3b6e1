//! What every Rust peer does alike: read the records, be timed, write down its answers.

use std::fs;
use std::hint::black_box;
use std::path::PathBuf;

#[path = "../../../../src/rounds.rs"]
pub mod rounds;

/// One peer at work. Its program is called with the folder of the data and that of the answers.
pub struct Peer {
    name: &'static str,
    data: PathBuf,
    answers: PathBuf,
}

impl Peer {
    /// Reads the arguments of the program.
    ///
    /// # Panics
    /// Without two arguments.
    #[must_use]
    pub fn new(name: &'static str) -> Self {
        let mut args = std::env::args().skip(1).map(PathBuf::from);
        let mut next = || args.next().expect("PROGRAM DATA ANSWERS");
        Self {
            name,
            data: next(),
            answers: next(),
        }
    }

    /// The records of a set.
    ///
    /// # Panics
    /// If they were not written.
    #[must_use]
    pub fn records(&self, set: &str) -> Vec<String> {
        let path = self.data.join(format!("{set}.jsonl"));
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        text.lines().map(str::to_owned).collect()
    }

    /// Writes its answer to every record of these sets.
    ///
    /// # Panics
    /// If that cannot be written.
    pub fn answer(&self, sets: &[&str], mut one: impl FnMut(&str) -> String) {
        for set in sets {
            let rows: Vec<String> = self.records(set).iter().map(|json| one(json)).collect();
            let path = self.answers.join(format!("{}.{set}", self.name));
            fs::create_dir_all(&self.answers).expect("a folder for the answers");
            fs::write(&path, rows.join("\n") + "\n").expect("the answers are written");
        }
    }

    /// Times one case at a time, over a thousand records.
    pub fn single<T>(&self, what: &str, note: &str, one: impl FnMut(&str) -> T) {
        let mut records = self.records("records");
        records.truncate(SINGLE);
        each(what, note, &records, one);
    }

    /// Times all the records, one after the other.
    pub fn bulk<T>(&self, note: &str, one: impl FnMut(&str) -> T) {
        each("bulk", note, &self.records("records"), one);
    }
}

/// A row of `1` and `0`: outcome and c1 to c4, or what a peer can say of what is wrong.
#[must_use]
pub fn row(values: &[bool]) -> String {
    values
        .iter()
        .map(|value| if *value { '1' } else { '0' })
        .collect()
}

fn each<T>(what: &str, note: &str, records: &[String], mut one: impl FnMut(&str) -> T) {
    let taken = rounds::measure(records.len(), |at| {
        black_box(one(black_box(&records[at])));
    });
    let (ps, least, rounds) = (taken.ps, taken.least, taken.rounds);
    println!(
        "{}",
        serde_json::json!({ "what": what, "ps": ps, "least": least, "rounds": rounds, "note": note })
    );
}

const SINGLE: usize = 1000;
