//! Columns: what is known of one feit, in the layouts that data come in.

use super::bits::pack;
use super::fout::Deel;
use super::{BLOK, Bits, Blok, Rijen, TabelFout, WOORDEN};
use crate::id::FeitId;
use crate::programma::{Bekend, Woorden};
use crate::waarheid::Waarheid;

/// What is known of one feit in every row. Borrowed, never copied.
///
/// `bekend` says in which rows anything is known (Arrow: validity); without it that
/// is every row. What stands in a row of which nothing is known does not matter.
#[derive(Clone, Copy, Debug)]
pub enum Kolom<'a> {
    /// A bit a row: Arrow's boolean.
    Bits {
        /// Set: ja; not set: nee.
        waarden: Bits<'a>,
        /// Set: known.
        bekend: Option<Bits<'a>>,
    },
    /// A byte a row, 0 for nee and 1 for ja: a boolean of numpy or pandas, `int8`.
    ///
    /// Any other byte is refused: -1, 2 and 255 mean different things to different
    /// people, and none of them may become a nee.
    Bytes {
        /// One for each row.
        waarden: &'a [u8],
        /// Set: known.
        bekend: Option<Bits<'a>>,
    },
    /// A key a row into a list of words: Arrow's dictionary, a categorical of pandas.
    Sleutels {
        /// One for each row.
        sleutels: Sleutels<'a>,
        /// What each word means, by key.
        betekenis: &'a [Waarheid],
        /// Set: known. Pandas has -1 for what is missing; say so here.
        bekend: Option<Bits<'a>>,
    },
}

/// The keys of a column, in the widths that occur.
#[derive(Clone, Copy, Debug)]
pub enum Sleutels<'a> {
    /// Signed bytes.
    I8(&'a [i8]),
    /// Bytes.
    U8(&'a [u8]),
    /// Signed, two bytes.
    I16(&'a [i16]),
    /// Two bytes.
    U16(&'a [u16]),
    /// Signed, four bytes.
    I32(&'a [i32]),
    /// Four bytes.
    U32(&'a [u32]),
}

/// Runs the same code for every width of key.
macro_rules! each_width {
    ($sleutels:expr, $keys:ident => $run:expr) => {
        match $sleutels {
            Sleutels::I8($keys) => $run,
            Sleutels::U8($keys) => $run,
            Sleutels::I16($keys) => $run,
            Sleutels::U16($keys) => $run,
            Sleutels::I32($keys) => $run,
            Sleutels::U32($keys) => $run,
        }
    };
}

impl<'a> Kolom<'a> {
    /// Looks at the whole column once.
    pub(super) fn check(&self, feit: &FeitId, rijen: usize) -> Result<(), TabelFout> {
        let kolom = || feit.clone();
        if let Some(bekend) = self.bekend() {
            bekend.check(feit, Deel::Bekend, rijen)?;
        }
        let gekregen = match self {
            Self::Bits { waarden, .. } => {
                waarden.check(feit, Deel::Waarden, rijen)?;
                rijen
            }
            Self::Bytes { waarden, .. } => waarden.len(),
            Self::Sleutels { sleutels, .. } => each_width!(sleutels, keys => keys.len()),
        };
        if gekregen != rijen {
            return Err(TabelFout::KolomLengte {
                kolom: kolom(),
                verwacht: rijen,
                gekregen,
            });
        }
        match self {
            Self::Bits { .. } => Ok(()),
            Self::Bytes { waarden, .. } => match self.first_above(waarden, 1) {
                Some(rij) => Err(TabelFout::ByteOnbekend {
                    kolom: kolom(),
                    rij,
                }),
                None => Ok(()),
            },
            Self::Sleutels {
                sleutels,
                betekenis,
                ..
            } => {
                let woorden = betekenis.len();
                match each_width!(sleutels, keys => self.first_without(keys, woorden)) {
                    Some(rij) => Err(TabelFout::SleutelOnbekend {
                        kolom: kolom(),
                        rij,
                        woorden,
                    }),
                    None => Ok(()),
                }
            }
        }
    }

    /// The first row with a key for which there is no word.
    fn first_without<K: Sleutel>(&self, keys: &[K], woorden: usize) -> Option<usize> {
        match woorden.checked_sub(1) {
            Some(last) => self.first_above(keys, u32::try_from(last).unwrap_or(u32::MAX)),
            None => (0..keys.len()).find(|rij| self.is_known(*rij)),
        }
    }

    /// The first known row with a key above the largest that has a meaning.
    fn first_above<K: Sleutel>(&self, keys: &[K], largest: u32) -> Option<usize> {
        let worst = keys.iter().fold(0, |worst, key| key.number().max(worst));
        if worst <= largest {
            return None;
        }
        let mut rows = keys.iter().enumerate();
        let found = rows.find(|(rij, key)| key.number() > largest && self.is_known(*rij));
        found.map(|(rij, _)| rij)
    }

    fn bekend(&self) -> Option<&Bits<'a>> {
        match self {
            Self::Bits { bekend, .. }
            | Self::Bytes { bekend, .. }
            | Self::Sleutels { bekend, .. } => bekend.as_ref(),
        }
    }

    fn is_known(&self, rij: usize) -> bool {
        self.bekend().is_none_or(|bekend| bekend.get(rij))
    }

    /// What one row says.
    pub(super) fn waarheid(&self, rij: usize) -> Waarheid {
        if !self.is_known(rij) {
            return Waarheid::Onbekend;
        }
        let said = |holds| if holds { Waarheid::Ja } else { Waarheid::Nee };
        match self {
            Self::Bits { waarden, .. } => said(waarden.get(rij)),
            Self::Bytes { waarden, .. } => match waarden.get(rij) {
                Some(1) => Waarheid::Ja,
                Some(0) => Waarheid::Nee,
                _ => Waarheid::Onbekend,
            },
            Self::Sleutels {
                sleutels,
                betekenis,
                ..
            } => {
                let key = each_width!(sleutels, keys => keys.get(rij).map(|key| key.number()));
                key.map_or(Waarheid::Onbekend, |key| meaning(betekenis, key))
            }
        }
    }

    /// What the rows of a block say. What lies past the last row is anything.
    pub(super) fn block(&self, blok: usize) -> Blok {
        let said = match self {
            Self::Bits { waarden, .. } => both(waarden.block(blok)),
            Self::Bytes { waarden, .. } => both(lowest_bits(waarden, blok)),
            Self::Sleutels {
                sleutels,
                betekenis,
                ..
            } => {
                each_width!(sleutels, keys => looked_up(keys, betekenis, blok))
            }
        };
        match self.bekend() {
            None => said,
            Some(bekend) => {
                let bekend = bekend.block(blok);
                Bekend {
                    ja: said.ja & bekend,
                    nee: said.nee & bekend,
                }
            }
        }
    }
}

/// Ja where the bit is set, nee where it is not.
fn both(ja: Rijen) -> Blok {
    Bekend { ja, nee: !ja }
}

/// What a key means; nothing if there is no such word.
fn meaning(betekenis: &[Waarheid], key: u32) -> Waarheid {
    let at = usize::try_from(key).ok();
    let found = at.and_then(|at| betekenis.get(at));
    found.copied().unwrap_or(Waarheid::Onbekend)
}

/// The rows of a block, of a list with one item a row.
fn rows<T>(items: &[T], blok: usize) -> &[T] {
    let rest = items.get(blok * BLOK..).unwrap_or(&[]);
    rest.get(..BLOK).unwrap_or(rest)
}

/// The lowest bit of the byte of each row.
fn lowest_bits(bytes: &[u8], blok: usize) -> Rijen {
    let mut words = [0; WOORDEN];
    for (word, bytes) in words.iter_mut().zip(rows(bytes, blok).chunks(64)) {
        let mut packed = [0; 8];
        for (place, eight) in packed.iter_mut().zip(bytes.chunks(8)) {
            *place = pack(number(eight) & LOWEST);
        }
        *word = u64::from_le_bytes(packed);
    }
    Woorden(words)
}

/// Eight bytes or fewer as a number, the first one lowest.
fn number(bytes: &[u8]) -> u64 {
    let fold = || {
        bytes
            .iter()
            .rev()
            .fold(0, |number, byte| number << 8 | u64::from(*byte))
    };
    bytes
        .first_chunk()
        .map_or_else(fold, |eight| u64::from_le_bytes(*eight))
}

/// The lowest bit of each of eight bytes.
const LOWEST: u64 = 0x0101_0101_0101_0101;

/// What the keys of a block mean.
fn looked_up<K: Sleutel>(keys: &[K], betekenis: &[Waarheid], blok: usize) -> Blok {
    let mut said = Blok::NIETS;
    let words = said.ja.0.iter_mut().zip(&mut said.nee.0);
    let in_one_word = u32::try_from(betekenis.len()).is_ok_and(|len| len <= u64::BITS);
    let (ja, nee) = (
        those(betekenis, Waarheid::Ja),
        those(betekenis, Waarheid::Nee),
    );
    for ((ja_word, nee_word), keys) in words.zip(rows(keys, blok).chunks(64)) {
        for (row, key) in keys.iter().enumerate() {
            let key = key.number();
            let (is_ja, is_nee) = if in_one_word {
                (ja.wrapping_shr(key) & 1, nee.wrapping_shr(key) & 1)
            } else {
                let word = meaning(betekenis, key);
                (
                    u64::from(word == Waarheid::Ja),
                    u64::from(word == Waarheid::Nee),
                )
            };
            *ja_word |= is_ja << row;
            *nee_word |= is_nee << row;
        }
    }
    said
}

/// A bit for each of the first 64 words: whether it means this.
fn those(betekenis: &[Waarheid], waarheid: Waarheid) -> u64 {
    let words = betekenis.iter().take(64).enumerate();
    words.fold(0, |bits, (at, word)| {
        bits | u64::from(*word == waarheid) << at
    })
}

/// A key as a number. A negative one becomes a number that no dictionary has.
trait Sleutel: Copy {
    fn number(self) -> u32;
}

macro_rules! sleutel {
    ($($width:ty)+) => {$(
        impl Sleutel for $width {
            fn number(self) -> u32 {
                u32::try_from(self).unwrap_or(u32::MAX)
            }
        }
    )+};
}

sleutel!(i8 i16 i32);

impl Sleutel for u8 {
    fn number(self) -> u32 {
        self.into()
    }
}

impl Sleutel for u16 {
    fn number(self) -> u32 {
        self.into()
    }
}

impl Sleutel for u32 {
    fn number(self) -> u32 {
        self
    }
}
