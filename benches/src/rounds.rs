//! Timing in rounds. The Rust peers include this very file, so that all are timed alike.
//!
//! A round is as short as a clock allows, so that most rounds are left alone on a busy machine.

use std::time::{Duration, Instant};

/// What one call takes, in picoseconds.
#[derive(Clone, Copy, Debug)]
pub struct Taken {
    /// The median of the rounds.
    pub ps: u128,
    /// The round that was disturbed least.
    pub least: u128,
    /// How many rounds.
    pub rounds: usize,
}

/// Calls `one` with 0 up to `items`, round and round.
pub fn measure(items: usize, mut one: impl FnMut(usize)) -> Taken {
    let start = Instant::now();
    (0..items).for_each(&mut one);
    let each = start.elapsed().as_nanos() / wide(items.max(1));
    let calls = usize::try_from(ROUND.as_nanos() / each.max(1)).map_or(1, |calls| calls.max(1));
    let mut places = (0..items).cycle();
    let start = Instant::now();
    let mut rounds = Vec::new();
    while rounds.len() < MOST && (rounds.len() < LEAST || start.elapsed() < ENOUGH) {
        let began = Instant::now();
        places.by_ref().take(calls).for_each(&mut one);
        rounds.push(began.elapsed().as_nanos() * 1000 / wide(calls));
    }
    rounds.sort_unstable();
    let at = |place: usize| rounds.get(place).copied().unwrap_or_default();
    Taken {
        ps: at(rounds.len() / 2),
        least: at(0),
        rounds: rounds.len(),
    }
}

fn wide(number: usize) -> u128 {
    u128::try_from(number).unwrap_or(u128::MAX)
}

const ROUND: Duration = Duration::from_millis(1);
const ENOUGH: Duration = Duration::from_secs(2);
const MOST: usize = 1001;
const LEAST: usize = 7;
