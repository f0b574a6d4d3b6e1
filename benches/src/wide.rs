//! Many cases in one lane: packing them.

use koppelvlak::programma::{Bekend, Woorden};
use koppelvlak::waarheid::Waarheid;

use crate::record::FEITEN;

/// The feiten of 64 cases or fewer, one bit each.
#[must_use]
pub fn pack(cases: &[[Waarheid; FEITEN]]) -> [Bekend<u64>; FEITEN] {
    let mut lanes = [Bekend::NIETS; FEITEN];
    for (case, bit) in cases.iter().take(64).zip(0_u32..) {
        for (lane, feit) in lanes.iter_mut().zip(case) {
            lane.ja |= u64::from(*feit == Waarheid::Ja) << bit;
            lane.nee |= u64::from(*feit == Waarheid::Nee) << bit;
        }
    }
    lanes
}

/// The feiten of `N` packs of 64 cases; what is missing is unknown.
#[must_use]
pub fn side_by_side<const N: usize>(
    packs: &[[Bekend<u64>; FEITEN]],
) -> [Bekend<Woorden<N>>; FEITEN] {
    let word = |feit: usize, at: usize| packs.get(at).and_then(|pack| pack.get(feit));
    std::array::from_fn(|feit| Bekend {
        ja: Woorden(std::array::from_fn(|at| {
            word(feit, at).map_or(0, |known| known.ja)
        })),
        nee: Woorden(std::array::from_fn(|at| {
            word(feit, at).map_or(0, |known| known.nee)
        })),
    })
}
