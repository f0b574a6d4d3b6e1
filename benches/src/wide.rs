//! Many cases in one lane: packing them, and a lane wider than a word.

use std::ops::{BitAnd, BitOr, Not};

use koppelvlak::programma::{Bekend, Lane};
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

/// Words side by side: as many as a vector register of the machine takes, or a few times that.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Woorden<const N: usize>([u64; N]);

impl<const N: usize> Woorden<N> {
    /// The feiten of `N` packs of 64 cases; what is missing is unknown.
    #[must_use]
    pub fn side_by_side(packs: &[[Bekend<u64>; FEITEN]]) -> [Bekend<Self>; FEITEN] {
        let word = |feit: usize, at: usize| packs.get(at).and_then(|pack| pack.get(feit));
        std::array::from_fn(|feit| Bekend {
            ja: Self(std::array::from_fn(|at| {
                word(feit, at).map_or(0, |known| known.ja)
            })),
            nee: Self(std::array::from_fn(|at| {
                word(feit, at).map_or(0, |known| known.nee)
            })),
        })
    }

    /// The words.
    #[must_use]
    pub fn words(self) -> [u64; N] {
        self.0
    }

    fn pairwise(self, other: Self, op: impl Fn(u64, u64) -> u64) -> Self {
        let mut words = self.0;
        for (word, other) in words.iter_mut().zip(other.0) {
            *word = op(*word, other);
        }
        Self(words)
    }
}

impl<const N: usize> Lane for Woorden<N> {
    const NONE: Self = Self([0; N]);
    const ALL: Self = Self([!0; N]);
}

impl<const N: usize> BitAnd for Woorden<N> {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        self.pairwise(other, |a, b| a & b)
    }
}

impl<const N: usize> BitOr for Woorden<N> {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.pairwise(other, |a, b| a | b)
    }
}

impl<const N: usize> Not for Woorden<N> {
    type Output = Self;

    fn not(self) -> Self {
        Self(self.0.map(|word| !word))
    }
}
