mod aanval;
mod deel;
mod getuige;
mod vorm;

use super::{Kruistabel, Telbeleid, Telkeuzen};

pub(super) fn keuzen(minimum: u64, afronding: u64, speling: u64) -> Telkeuzen {
    Telkeuzen {
        minimum,
        afronding,
        speling,
        ..Telkeuzen::default()
    }
}

pub(super) fn beleid(keuzen: Telkeuzen) -> Telbeleid {
    Telbeleid::new(keuzen).expect("choices that fit")
}

/// Rows `a`, `b`, … and columns `A`, `B`, …
pub(super) fn tabel(columns: usize, counts: &[u64]) -> Kruistabel {
    let label = |first: u8, at: usize| char::from(first + u8::try_from(at).expect("few")).into();
    let rows = (0..counts.len() / columns).map(|at| label(b'a', at));
    let names = (0..columns).map(|at| label(b'A', at));
    Kruistabel::new(rows.collect(), names.collect(), counts.to_vec()).expect("a table")
}

pub(super) fn lijst(counts: &[u64]) -> Kruistabel {
    let rows = counts.iter().enumerate();
    Kruistabel::list("aantal", rows.map(|(at, count)| (at.to_string(), *count))).expect("a list")
}
