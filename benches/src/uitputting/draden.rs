//! Work shared out over threads. The answers come back in the order of the work.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What `work` makes of every number below `count`, on so many threads.
///
/// `None` where a thread could not finish.
pub fn map<T: Send>(
    draden: usize,
    count: usize,
    work: impl Fn(usize) -> T + Sync,
) -> Vec<Option<T>> {
    let next = AtomicUsize::new(0);
    let share = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= count {
                return done;
            }
            done.push((at, work(at)));
        }
    };
    let mut answers: Vec<Option<T>> = std::iter::repeat_with(|| None).take(count).collect();
    thread::scope(|scope| {
        let threads: Vec<_> = (0..draden.max(1)).map(|_| scope.spawn(share)).collect();
        for (at, answer) in threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_default())
        {
            if let Some(place) = answers.get_mut(at) {
                *place = Some(answer);
            }
        }
    });
    answers
}

/// How many threads this machine runs at once.
#[must_use]
pub fn beschikbaar() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}
