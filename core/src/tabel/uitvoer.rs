//! What comes out: columns in the layout of Arrow, in buffers that can be used again.

use super::bits::{first, spread};
use super::{BLOK, Blok, Rijen, WOORDEN};
use crate::programma::Lane;
use crate::waarheid::Waarheid;

/// How many bits a key has.
pub(super) const SLEUTELBITS: usize = 8;

/// Ja, nee or onbekend for each row: two bits, as Arrow lays a boolean column.
///
/// The lowest bit of a word is its first row. Bits past the last row are not set.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Waarheidskolom {
    /// Set: ja. Never set where nothing is known.
    pub waarde: Vec<u64>,
    /// Set: known (Arrow: validity).
    pub bekend: Vec<u64>,
}

impl Waarheidskolom {
    /// The outcome of one row; `None` past the last word.
    #[must_use]
    pub fn waarheid(&self, rij: usize) -> Option<Waarheid> {
        let bit = |words: &[u64]| words.get(rij / 64).map(|word| word >> (rij % 64) & 1 == 1);
        Some(match (bit(&self.waarde)?, bit(&self.bekend)?) {
            (_, false) => Waarheid::Onbekend,
            (true, true) => Waarheid::Ja,
            (false, true) => Waarheid::Nee,
        })
    }
}

/// A word for each row, as a key into a list: Arrow's dictionary with `uint8` keys.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Sleutelkolom {
    /// One for each row.
    pub sleutels: Vec<u8>,
    /// The words, by key. An empty word is none at all.
    pub woorden: Vec<String>,
}

impl Sleutelkolom {
    /// The word of one row; `None` past the last row.
    #[must_use]
    pub fn woord(&self, rij: usize) -> Option<&str> {
        let key = self.sleutels.get(rij)?;
        self.woorden.get(usize::from(*key)).map(String::as_str)
    }
}

/// One result for every row.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Uitkomstkolom {
    /// Ja, nee or onbekend.
    Waarheid(Waarheidskolom),
    /// One word out of a list.
    Sleutel(Sleutelkolom),
}

impl Uitkomstkolom {
    /// A column of truths with room for so many rows, in the same memory if it can be.
    pub(super) fn make_waarheid(&mut self, rijen: usize) {
        if !matches!(self, Self::Waarheid(_)) {
            *self = Self::Waarheid(Waarheidskolom::default());
        }
        if let Self::Waarheid(kolom) = self {
            kolom.waarde.resize(rijen.div_ceil(64), 0);
            kolom.bekend.resize(rijen.div_ceil(64), 0);
        }
    }

    /// A column of words with room for so many rows, in the same memory if it can be.
    pub(super) fn make_sleutel(&mut self, rijen: usize, woorden: &[String]) {
        if !matches!(self, Self::Sleutel(_)) {
            *self = Self::Sleutel(Sleutelkolom::default());
        }
        if let Self::Sleutel(kolom) = self {
            kolom.sleutels.resize(rijen, 0);
            woorden.clone_into(&mut kolom.woorden);
        }
    }

    /// Where the rows are written.
    pub(super) fn doel(&mut self) -> Doel<'_> {
        match self {
            Self::Waarheid(kolom) => Doel::Waarheid {
                waarde: &mut kolom.waarde,
                bekend: &mut kolom.bekend,
            },
            Self::Sleutel(kolom) => Doel::Sleutel(&mut kolom.sleutels),
        }
    }
}

/// A stretch of a column that is being written.
pub(super) enum Doel<'u> {
    Waarheid {
        waarde: &'u mut [u64],
        bekend: &'u mut [u64],
    },
    Sleutel(&'u mut [u8]),
}

impl Doel<'_> {
    /// The first blocks, and the rest.
    #[cfg(feature = "parallel")]
    pub(super) fn split(self, blocks: usize) -> (Self, Self) {
        match self {
            Self::Waarheid { waarde, bekend } => {
                let at = (blocks * WOORDEN).min(waarde.len());
                let (waarde, waarde_after) = waarde.split_at_mut(at);
                let (bekend, bekend_after) = bekend.split_at_mut(at);
                let rest = Self::Waarheid {
                    waarde: waarde_after,
                    bekend: bekend_after,
                };
                (Self::Waarheid { waarde, bekend }, rest)
            }
            Self::Sleutel(keys) => {
                let at = (blocks * BLOK).min(keys.len());
                let (keys, after) = keys.split_at_mut(at);
                (Self::Sleutel(keys), Self::Sleutel(after))
            }
        }
    }

    /// Writes the outcome of a block, `rijen` rows of it.
    pub(super) fn write(&mut self, blok: usize, rijen: usize, value: &Blok) {
        let Self::Waarheid { waarde, bekend } = self else {
            return;
        };
        let (mut ja, mut known) = (value.ja, value.ja | value.nee);
        if rijen < BLOK {
            (ja, known) = (ja & first(rijen), known & first(rijen));
        }
        put(waarde, blok, ja);
        put(bekend, blok, known);
    }

    /// Writes the keys of a block, given bit by bit, `rijen` rows of it.
    pub(super) fn write_keys(&mut self, blok: usize, rijen: usize, bits: &[Rijen]) {
        let Self::Sleutel(keys) = self else { return };
        let keys = keys.get_mut(blok * BLOK..).unwrap_or_default();
        let rows = keys.chunks_mut(8).take(rijen.div_ceil(8));
        for (at, row) in rows.enumerate() {
            let eight = bits.iter().enumerate().fold(0, |eight, (bit, plane)| {
                let word = plane.0.get(at / 8).copied().unwrap_or(0);
                let [byte, ..] = (word >> (8 * (at % 8))).to_le_bytes();
                eight | spread(byte) << bit
            });
            match row.first_chunk_mut() {
                Some(row) => *row = eight.to_le_bytes(),
                None => row
                    .iter_mut()
                    .zip(eight.to_le_bytes())
                    .for_each(|(to, key)| *to = key),
            }
        }
    }
}

/// Writes the words of a block, as far as there is room for them.
fn put(words: &mut [u64], blok: usize, value: Rijen) {
    let rest = words.get_mut(blok * WOORDEN..).unwrap_or_default();
    match rest.first_chunk_mut() {
        Some(place) => *place = value.0,
        None => rest
            .iter_mut()
            .zip(value.0)
            .for_each(|(place, word)| *place = word),
    }
}

/// The bits of keys: which of a few words each row has.
#[derive(Clone, Copy)]
pub(super) struct Keuzebits {
    bits: [Rijen; SLEUTELBITS],
}

impl Keuzebits {
    /// Key 0 in every row.
    pub(super) const NUL: Self = Self {
        bits: [Rijen::NONE; SLEUTELBITS],
    };

    /// These rows have this key; they had none before.
    pub(super) fn set(&mut self, rows: Rijen, key: usize) {
        for (at, bit) in self.bits.iter_mut().enumerate() {
            if key >> at & 1 == 1 {
                *bit = *bit | rows;
            }
        }
    }

    /// As many bits as are needed for the keys below `words`.
    pub(super) fn used(&self, words: usize) -> &[Rijen] {
        let most = words.saturating_sub(1);
        let used = (0..SLEUTELBITS).filter(|at| most >> at > 0).count();
        self.bits.get(..used).unwrap_or(&self.bits)
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOK, Doel, Keuzebits, Rijen, Sleutelkolom, Waarheidskolom};
    use crate::programma::Lane;
    use crate::waarheid::Waarheid::{Ja, Nee, Onbekend};

    /// The rows of a block with this key, if row n has key 3n of so many.
    fn rows(words: usize, key: usize) -> Rijen {
        let mut rows = Rijen::NONE;
        for rij in (0..BLOK).filter(|rij| rij * 3 % words == key) {
            rows.0[rij / 64] |= 1 << (rij % 64);
        }
        rows
    }

    #[test]
    fn every_key_comes_out_in_every_row() {
        for words in [1, 2, 3, 4, 5, 17, 128, 129, 256] {
            let mut bits = Keuzebits::NUL;
            (0..words).for_each(|key| bits.set(rows(words, key), key));
            for rijen in [1, 7, 8, 9, 63, 64, 65, 511, BLOK] {
                let mut keys = vec![99; BLOK + rijen];
                Doel::Sleutel(&mut keys).write_keys(1, rijen, bits.used(words));
                assert_eq!(keys[..BLOK], [99; BLOK], "the block before");
                for (rij, key) in keys[BLOK..].iter().enumerate() {
                    assert_eq!(
                        usize::from(*key),
                        rij * 3 % words,
                        "{words} words, row {rij}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_row_is_read_off_by_its_number() {
        let kolom = Waarheidskolom {
            waarde: vec![0, 0b001],
            bekend: vec![1, 0b011],
        };
        let read = [0, 1, 64, 65, 66, 128].map(|rij| kolom.waarheid(rij));
        let (ja, nee, open) = (Some(Ja), Some(Nee), Some(Onbekend));
        assert_eq!(read, [nee, open, ja, nee, open, None]);
        let kolom = Sleutelkolom {
            sleutels: vec![1, 0],
            woorden: vec![String::new(), "bgs-a".to_owned()],
        };
        let read = [0, 1, 2].map(|rij| kolom.woord(rij));
        assert_eq!(read, [Some("bgs-a"), Some(""), None]);
    }
}
