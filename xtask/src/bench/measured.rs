//! What a program says it measured: a line of JSON each.

use serde::Deserialize;

/// One measure.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Measured {
    /// `verdict`, `explained`, `validated`, `decide`, `bulk`, `tabel` or `open`.
    pub(crate) what: String,
    /// Picoseconds for one case: the median over the rounds.
    pub(crate) ps: u64,
    /// The same in the round that was disturbed least.
    pub(crate) least: u64,
    pub(crate) rounds: usize,
    #[serde(default)]
    pub(crate) note: String,
}

impl Measured {
    /// The measure of ours that stands beside it: ours validates and decides in one go.
    pub(crate) fn beside(&self) -> &str {
        match self.what.as_str() {
            "validated" => "verdict",
            what => what,
        }
    }

    pub(crate) fn words(&self) -> &str {
        match self.what.as_str() {
            "verdict" => "one case: JSON in, verdict",
            "explained" => "one case: JSON in, explained",
            "validated" => "one case: JSON in, what is wrong",
            "decide" => "one case in memory: decided",
            "bulk" => "20,000 cases: JSON in, verdict",
            "tabel" => "table, nothing unknown",
            "open" => "table, with unknowns",
            what => what,
        }
    }
}

/// Reads the lines. What is no such line is a mistake of the program.
pub(crate) fn read(printed: &str) -> Result<Vec<Measured>, String> {
    let one = |line: &str| serde_json::from_str(line).map_err(|e| format!("{e}: {line}"));
    let found: Vec<Measured> = printed.lines().map(one).collect::<Result<_, String>>()?;
    if found.is_empty() {
        return Err("it measured nothing".to_owned());
    }
    Ok(found)
}

/// Of two runs of the same program, the slower figure of each measure.
pub(crate) fn slower(first: Vec<Measured>, second: Vec<Measured>) -> Vec<Measured> {
    let pairs = first.into_iter().zip(second);
    pairs
        .map(|(a, b)| if a.ps < b.ps { b } else { a })
        .collect()
}

/// The measures of a kind.
pub(crate) fn of<'a>(measured: &'a [Measured], what: &str) -> impl Iterator<Item = &'a Measured> {
    measured.iter().filter(move |one| one.what == what)
}

#[cfg(test)]
mod tests {
    use super::{of, read, slower};

    #[test]
    fn what_is_no_measure_is_a_mistake() {
        assert!(read("").is_err());
        assert!(read("a warning\n{\"what\":\"bulk\",\"ps\":3,\"least\":1,\"rounds\":7}").is_err());
    }

    #[test]
    fn of_two_runs_the_slower_counts() {
        let run = |ps: u64| {
            let line = format!("{{\"what\":\"bulk\",\"ps\":{ps},\"least\":1,\"rounds\":7}}");
            read(&line).unwrap_or_default()
        };
        for both in [slower(run(3), run(5)), slower(run(5), run(3))] {
            assert_eq!(of(&both, "bulk").map(|one| one.ps).collect::<Vec<_>>(), [5]);
            assert!(of(&both, "tabel").next().is_none());
        }
    }
}
