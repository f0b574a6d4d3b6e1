//! What is known, as two bits per case: one case or many at once.

use std::ops::{BitAnd, BitOr, BitXor, Not};

use crate::waarheid::Waarheid;

/// A row of cases, one bit each.
pub trait Lane:
    Copy
    + Eq
    + BitAnd<Output = Self>
    + BitOr<Output = Self>
    + BitXor<Output = Self>
    + Not<Output = Self>
{
    /// No case.
    const NONE: Self;
    /// Every case.
    const ALL: Self;
}

impl Lane for bool {
    const NONE: Self = false;
    const ALL: Self = true;
}

impl Lane for u64 {
    const NONE: Self = 0;
    const ALL: Self = !0;
}

/// Words side by side: as many as a vector register of the machine takes, or a few times that.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Woorden<const N: usize>(pub [u64; N]);

impl<const N: usize> Woorden<N> {
    #[inline]
    fn pairwise(self, other: Self, op: impl Fn(u64, u64) -> u64) -> Self {
        let mut words = self.0;
        for (word, other) in words.iter_mut().zip(&other.0) {
            *word = op(*word, *other);
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

    #[inline]
    fn bitand(self, other: Self) -> Self {
        self.pairwise(other, |a, b| a & b)
    }
}

impl<const N: usize> BitOr for Woorden<N> {
    type Output = Self;

    #[inline]
    fn bitor(self, other: Self) -> Self {
        self.pairwise(other, |a, b| a | b)
    }
}

impl<const N: usize> BitXor for Woorden<N> {
    type Output = Self;

    #[inline]
    fn bitxor(self, other: Self) -> Self {
        self.pairwise(other, |a, b| a ^ b)
    }
}

impl<const N: usize> Not for Woorden<N> {
    type Output = Self;

    #[inline]
    fn not(self) -> Self {
        Self(self.0.map(|word| !word))
    }
}

/// What is known, for every case of a lane. Never both in one case.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Bekend<L> {
    /// The cases in which it holds.
    pub ja: L,
    /// The cases in which it does not hold.
    pub nee: L,
}

impl<L: Lane> Bekend<L> {
    /// Nothing is known in any case.
    pub const NIETS: Self = Self {
        ja: L::NONE,
        nee: L::NONE,
    };

    /// The cases in which it is unknown.
    pub fn open(self) -> L {
        !(self.ja | self.nee)
    }

    /// Nee in every case: one of no parts at all.
    pub(super) const GEEN: Self = Self {
        ja: L::NONE,
        nee: L::ALL,
    };

    #[inline]
    pub(super) fn and(self, other: &Self) -> Self {
        Self {
            ja: self.ja & other.ja,
            nee: self.nee | other.nee,
        }
    }

    #[inline]
    pub(super) fn or(self, other: &Self) -> Self {
        Self {
            ja: self.ja | other.ja,
            nee: self.nee & other.nee,
        }
    }
}

impl<L: Lane> Not for Bekend<L> {
    type Output = Self;

    #[inline]
    fn not(self) -> Self {
        Self {
            ja: self.nee,
            nee: self.ja,
        }
    }
}

impl From<Waarheid> for Bekend<bool> {
    fn from(waarheid: Waarheid) -> Self {
        Self {
            ja: waarheid == Waarheid::Ja,
            nee: waarheid == Waarheid::Nee,
        }
    }
}

impl From<Bekend<bool>> for Waarheid {
    fn from(bekend: Bekend<bool>) -> Self {
        match bekend {
            Bekend { ja: true, .. } => Self::Ja,
            Bekend { nee: true, .. } => Self::Nee,
            Bekend { .. } => Self::Onbekend,
        }
    }
}
