//! What a program says it measured: a line of JSON each.

use serde::Deserialize;

/// One measure.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Measured {
    /// `verdict`, `explained`, `validated`, `decide`, `bulk`, `tabel` or `open`.
    pub(crate) what: String,
    /// Picoseconds for one case: the median over the rounds.
    pub(crate) ps: u64,
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

/// The fastest measure of a kind.
pub(crate) fn fastest(measured: &[Measured], what: &str) -> Option<u64> {
    let of_kind = measured.iter().filter(|one| one.what == what);
    of_kind.map(|one| one.ps).min()
}

#[cfg(test)]
mod tests {
    use super::{fastest, read, slower};

    #[test]
    fn what_is_no_measure_is_a_mistake() {
        assert!(read("").is_err());
        assert!(read("a warning\n{\"what\":\"bulk\",\"ps\":3,\"rounds\":7}").is_err());
    }

    #[test]
    fn of_ours_the_slower_counts_and_of_theirs_the_faster() {
        let run = |ps: u64| {
            read(&format!("{{\"what\":\"bulk\",\"ps\":{ps},\"rounds\":7}}")).unwrap_or_default()
        };
        let of = |measured: &[_]| fastest(measured, "bulk");
        assert_eq!(of(&slower(run(3), run(5))), Some(5));
        assert_eq!(of(&slower(run(5), run(3))), Some(5));
        assert_eq!(of(&[run(5), run(3)].concat()), Some(3));
        assert_eq!(fastest(&run(5), "tabel"), None);
    }
}
