//! What follows from law and policy together, for a block of rows at once.
//!
//! Which way law and policy come out splits the rows into at most nine kinds. What
//! a kind leads to is asked of the very functions that a single casus asks.

use super::uitvoer::Keuzebits;
use super::{Blok, Rijen};
use crate::programma::{Bekend, Lane};
use crate::uitkomst::{Indicatie, Toetsing};
use crate::waarheid::Waarheid;

/// How many kinds of rows there can be.
const SOORTEN: usize = 9;

/// A bit for each kind of row.
type Soorten = u16;

/// Where the outcomes of law and policy stand; `None`: there is no such rule.
#[derive(Clone, Copy, Debug)]
pub(super) struct Samen {
    pub(super) wet: Option<usize>,
    pub(super) beleid: Option<usize>,
}

/// How a feit that the library works out comes about.
#[derive(Clone, Copy, Debug)]
pub(super) enum Bron {
    /// From law and policy: the kinds of rows in which it is ja, and nee.
    Samen { ja: Soorten, nee: Soorten },
    /// Whether the feit at this place is unknown.
    Open(usize),
    /// The same in every row.
    Vast(Waarheid),
}

impl Samen {
    /// The ways in which law and policy can come out, in the order of the kinds.
    fn ways(self) -> impl Iterator<Item = (Toetsing, Toetsing)> {
        let of = |place: Option<usize>| match place {
            Some(_) => &[Toetsing::Ja, Toetsing::Nee, Toetsing::Onbekend][..],
            None => &[Toetsing::NietVanToepassing],
        };
        let beleid = of(self.beleid);
        of(self.wet)
            .iter()
            .flat_map(move |wet| beleid.iter().map(move |beleid| (*wet, *beleid)))
    }

    /// Whether this is the indicatie, by kind of row.
    pub(super) fn holds(self, indicatie: Indicatie) -> Bron {
        let (mut ja, mut nee) = (0, 0);
        for (kind, (wet, beleid)) in self.ways().enumerate() {
            match indicatie.holds(wet, beleid) {
                Waarheid::Ja => ja |= 1 << kind,
                Waarheid::Nee => nee |= 1 << kind,
                Waarheid::Onbekend => {}
            }
        }
        Bron::Samen { ja, nee }
    }

    /// The indicatie of each kind of row.
    pub(super) fn indicaties(self) -> Vec<Indicatie> {
        self.ways()
            .map(|(wet, beleid)| Indicatie::of(wet, beleid))
            .collect()
    }

    /// The rows of each kind.
    pub(super) fn rows(self, values: &[Blok]) -> [Rijen; SOORTEN] {
        let of = |place: Option<usize>| {
            let value = place.map(|at| values.get(at).copied().unwrap_or(Blok::NIETS));
            value.map_or([Some(Rijen::ALL), None, None], |value| {
                [Some(value.ja), Some(value.nee), Some(value.open())]
            })
        };
        let (wet, beleid) = (of(self.wet), of(self.beleid));
        let all = wet
            .iter()
            .flatten()
            .flat_map(|wet| beleid.iter().flatten().map(|b| *wet & *b));
        let mut rows = [Rijen::NONE; SOORTEN];
        for (place, kind) in rows.iter_mut().zip(all) {
            *place = kind;
        }
        rows
    }
}

impl Bron {
    /// The value in a block of rows.
    pub(super) fn value(self, rows: &[Rijen; SOORTEN], values: &[Blok]) -> Blok {
        let some = |holds: bool| if holds { Rijen::ALL } else { Rijen::NONE };
        match self {
            Self::Samen { ja, nee } => Bekend {
                ja: union(rows, ja),
                nee: union(rows, nee),
            },
            Self::Open(place) => {
                let open = values.get(place).copied().unwrap_or(Blok::NIETS).open();
                Bekend {
                    ja: open,
                    nee: !open,
                }
            }
            Self::Vast(waarheid) => Bekend {
                ja: some(waarheid == Waarheid::Ja),
                nee: some(waarheid == Waarheid::Nee),
            },
        }
    }
}

/// The rows of some of the kinds.
fn union(rows: &[Rijen; SOORTEN], kinds: Soorten) -> Rijen {
    let mut all = Rijen::NONE;
    for (kind, rows) in rows.iter().enumerate() {
        if kinds >> kind & 1 == 1 {
            all = all | *rows;
        }
    }
    all
}

/// The keys of a block, by the key of each kind of row.
pub(super) fn keys(rows: &[Rijen; SOORTEN], keys: &[usize]) -> Keuzebits {
    let mut bits = Keuzebits::NUL;
    for (rows, key) in rows.iter().zip(keys) {
        bits.set(*rows, *key);
    }
    bits
}
