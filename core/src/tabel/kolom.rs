//! Columns: what is known of one feit, in the layouts that data come in.

use std::ops::Range;

use super::bits::{Ruimte, lowest_bits, words};
use super::fout::Deel;
use super::sleutel::{Sleutel, looked_up, meaning};
use super::{BLOK, Bits, Blok, TabelFout};
use crate::id::FeitId;
use crate::programma::Woorden;
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
            Self::Bytes { waarden, .. } => match self.first_without(waarden, 2) {
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

    /// The first known row with a key for which there is no word.
    fn first_without<K: Sleutel>(&self, keys: &[K], woorden: usize) -> Option<usize> {
        let has_word = |key: K| usize::try_from(key.number()).is_ok_and(|key| key < woorden);
        // first for all rows at once: the keys are compared as they are
        let end = u32::try_from(woorden).ok().map(K::try_from);
        if let (Ok(start), Some(Ok(end))) = (K::try_from(0), end) {
            let stray = |key: &K| u8::from(*key < start) | u8::from(*key >= end);
            if keys.iter().fold(0, |strays, key| strays | stray(key)) == 0 {
                return None;
            }
        }
        let mut rows = keys.iter().enumerate();
        let found = rows.find(|(rij, key)| !has_word(**key) && self.is_known(*rij));
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

    /// Writes down what the rows of a block say. What lies past the last row is anything.
    ///
    /// `room` may hold anything.
    pub(super) fn load(&self, blok: usize, room: &mut [Ruimte; 2], said: &mut Blok) {
        let [room, more] = room;
        let ja = match self {
            Self::Bits { waarden, .. } => waarden.block(blok, room),
            Self::Bytes { waarden, .. } => {
                lowest_bits(rows(waarden, blok), room);
                &*room
            }
            Self::Sleutels {
                sleutels,
                betekenis,
                bekend,
            } => {
                each_width!(sleutels, keys => looked_up(rows(keys, blok), betekenis, said));
                if let Some(bekend) = bekend {
                    keep(said, bekend.block(blok, more));
                }
                return;
            }
        };
        match self.bekend() {
            None => all_known(ja, said),
            Some(bekend) => known(ja, bekend.block(blok, more), said),
        }
    }

    /// Looks once at the memory of some blocks to come, so that it is near.
    ///
    /// A block takes so little of each column that the machine does not see that
    /// the columns are read from front to back.
    pub(super) fn touch(&self, blocks: Range<usize>) -> u8 {
        let waarden = match self {
            Self::Bits { waarden, .. } => waarden.touch(blocks.clone()),
            Self::Bytes { .. } | Self::Sleutels { .. } => 0,
        };
        let bekend = self.bekend().map_or(0, |bekend| bekend.touch(blocks));
        waarden | bekend
    }
}

/// The rows of a block, of a list with one item a row.
pub(super) fn rows<T>(items: &[T], blok: usize) -> &[T] {
    let rest = items.get(blok * BLOK..).unwrap_or(&[]);
    rest.get(..BLOK).unwrap_or(rest)
}

// Small functions over memory, not to be mixed with others: so they become a few
// wide instructions.

/// Ja where the bit is set, nee where it is not.
#[inline(never)]
fn all_known(ja: &Ruimte, said: &mut Blok) {
    said.ja = Woorden(words(ja));
    said.nee = !said.ja;
}

/// The same, where `bekend` is set.
#[inline(never)]
fn known(ja: &Ruimte, bekend: &Ruimte, said: &mut Blok) {
    let bekend = Woorden(words(bekend));
    said.ja = Woorden(words(ja)) & bekend;
    said.nee = said.ja ^ bekend;
}

/// What was said, where `bekend` is set.
#[inline(never)]
fn keep(said: &mut Blok, bekend: &Ruimte) {
    let bekend = Woorden(words(bekend));
    said.ja = said.ja & bekend;
    said.nee = said.nee & bekend;
}
