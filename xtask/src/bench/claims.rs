//! What the project says of itself beside others, held against the figures of this run.

use super::measured::{self, Measured};
use super::peers::OURS;
use super::{Outcome, Report};

/// Ours must be more than so many times faster than a peer.
struct Claim {
    words: &'static str,
    peer: &'static str,
    /// The measure of the peer. Of more than one, the fastest counts.
    theirs: &'static str,
    ours: &'static str,
    times: u64,
}

const CLAIMS: &[Claim] = &[
    Claim {
        words: "a row of a table, nothing unknown: 20 times faster than polars",
        peer: "polars",
        theirs: "tabel",
        ours: "tabel",
        times: 20,
    },
    Claim {
        words: "a row of a table with unknowns kept apart: 20 times faster than polars",
        peer: "polars",
        theirs: "open",
        ours: "open",
        times: 20,
    },
    Claim {
        words: "a row of a table: 5,000 times faster than a case in ZEN",
        peer: "zen",
        theirs: "bulk",
        ours: "tabel",
        times: 5_000,
    },
    Claim {
        words: "one explained case: faster than ZEN with trace",
        peer: "zen",
        theirs: "explained",
        ours: "explained",
        times: 1,
    },
];

/// A claim with the figures of this run, if both are there.
pub(super) struct Checked {
    claim: &'static Claim,
    /// Picoseconds: theirs in their fastest round, ours in the slower of two medians.
    figures: Option<(u64, u64)>,
}

impl Checked {
    /// `None`: there is nothing to hold it against.
    pub(super) fn holds(&self) -> Option<bool> {
        let (theirs, ours) = self.figures?;
        Some(theirs > ours.saturating_mul(self.claim.times))
    }
}

/// Holds all of them against the figures.
pub(super) fn check(reports: &[Report]) -> Vec<Checked> {
    let one = |claim: &'static Claim| {
        let theirs = taken(reports, claim.peer, claim.theirs, |one| one.least);
        let ours = taken(reports, OURS.name, claim.ours, |one| one.ps);
        let figures = theirs.zip(ours);
        Checked { claim, figures }
    };
    CLAIMS.iter().map(one).collect()
}

fn taken(reports: &[Report], name: &str, what: &str, ps: fn(&Measured) -> u64) -> Option<u64> {
    let report = reports.iter().find(|report| report.peer.name == name)?;
    match &report.outcome {
        Outcome::Measured(all, _) => measured::of(all, what).map(ps).min(),
        Outcome::Skipped(_) | Outcome::Failed(_) => None,
    }
}

/// A line for each.
pub(super) fn words(checked: &[Checked]) -> String {
    let line = |one: &Checked| {
        let word = match one.holds() {
            Some(true) => "pass",
            Some(false) => "FAIL",
            None => "not checked",
        };
        let measured = one.figures.map_or_else(String::new, |(theirs, ours)| {
            format!(
                " (their fastest round: {})",
                super::table::times(theirs, ours)
            )
        });
        format!("{word:<11}  {}{measured}\n", one.claim.words)
    };
    checked.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::measured;
    use super::super::peers::PEERS;
    use super::{CLAIMS, OURS, Outcome, Report, check, words};

    #[test]
    fn a_claim_fails_when_the_figures_say_so() {
        assert_eq!(verdicts(20_001, 1_000), [None, Some(true), None, None]);
        assert_eq!(verdicts(20_000, 1_000), [None, Some(false), None, None]);
        assert!(words(&check(&reports(20_000, 1_000))).contains("\nFAIL "));
    }

    #[test]
    fn theirs_is_the_fastest_round_and_ours_the_median() {
        let mut reports = reports(30_000, 1_000);
        for report in &mut reports {
            if let Outcome::Measured(measured, _) = &mut report.outcome {
                for one in measured {
                    one.least = 20_000;
                }
            }
        }
        let first = check(&reports).get(1).and_then(super::Checked::holds);
        assert_eq!(first, Some(false));
    }

    #[test]
    fn every_claim_is_about_a_peer_that_is_there() {
        assert!(
            CLAIMS
                .iter()
                .all(|claim| PEERS.iter().any(|peer| peer.name == claim.peer))
        );
    }

    fn verdicts(theirs: u64, ours: u64) -> Vec<Option<bool>> {
        check(&reports(theirs, ours))
            .iter()
            .map(super::Checked::holds)
            .collect()
    }

    fn reports(theirs: u64, ours: u64) -> Vec<Report> {
        let polars = PEERS.iter().find(|peer| peer.name == "polars");
        let of = |peer, ps: u64| {
            let line = format!("{{\"what\":\"open\",\"ps\":{ps},\"least\":{ps},\"rounds\":7}}");
            let measured = measured::read(&line).unwrap_or_default();
            Report {
                peer,
                version: String::new(),
                outcome: Outcome::Measured(measured, BTreeMap::new()),
            }
        };
        polars
            .map(|peer| of(peer, theirs))
            .into_iter()
            .chain([of(&OURS, ours)])
            .collect()
    }
}
