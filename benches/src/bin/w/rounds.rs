//! Timing in rounds. The Rust peers include this very file, so that all are timed alike.

use std::time::{Duration, Instant};

/// Picoseconds for one item, and over how many rounds this is the median. `pass` does all the items once.
pub(crate) fn picoseconds(items: usize, mut pass: impl FnMut()) -> (u128, usize) {
    pass();
    let start = Instant::now();
    let mut rounds = Vec::new();
    while rounds.len() < MOST && (rounds.len() < LEAST || start.elapsed() < ENOUGH) {
        rounds.push(round(items, &mut pass));
    }
    rounds.sort_unstable();
    let median = rounds.get(rounds.len() / 2).copied().unwrap_or_default();
    (median, rounds.len())
}

/// As many passes as fill a round.
fn round(items: usize, pass: &mut impl FnMut()) -> u128 {
    let start = Instant::now();
    let mut passes = 0;
    while start.elapsed() < ROUND {
        pass();
        passes += 1;
    }
    let all = u128::try_from(items).unwrap_or_default() * passes;
    start.elapsed().as_nanos() * 1000 / all.max(1)
}

const ROUND: Duration = Duration::from_millis(10);
const ENOUGH: Duration = Duration::from_secs(2);
const MOST: usize = 51;
const LEAST: usize = 7;
