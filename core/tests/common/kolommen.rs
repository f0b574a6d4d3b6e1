//! Columns of any kind, at any offset, that say what a test wants them to say.

#![allow(
    dead_code,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test helper: it may panic, and no test uses all of it"
)]

use koppelvlak::tabel::{Bits, Kolom, Sleutels};
use koppelvlak::waarheid::Waarheid::{self, Ja, Nee, Onbekend};
use proptest::prelude::*;

/// How a column is laid.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Vorm {
    pub(crate) soort: u8,
    pub(crate) offset: usize,
    pub(crate) bekend: Option<usize>,
    pub(crate) rommel: u8,
}

/// Any layout.
pub(crate) fn vorm() -> impl Strategy<Value = Vorm> {
    let offset = || prop_oneof![Just(0), Just(8), 0..600_usize];
    (
        0..8_u8,
        offset(),
        prop::option::weighted(0.7, offset()),
        any::<u8>(),
    )
        .prop_map(|(soort, offset, bekend, rommel)| Vorm {
            soort,
            offset,
            bekend,
            rommel,
        })
}

/// What a column borrows.
pub(crate) struct Opslag {
    vorm: Vorm,
    waarden: Vec<u8>,
    bekend: Vec<u8>,
    keys: Vec<u32>,
    i8s: Vec<i8>,
    i16s: Vec<i16>,
    u16s: Vec<u16>,
    i32s: Vec<i32>,
    betekenis: Vec<Waarheid>,
}

fn bitmap(bits: impl Iterator<Item = bool>, offset: usize, rommel: u8) -> Vec<u8> {
    let bits: Vec<bool> = bits.collect();
    let length = (offset + bits.len()).div_ceil(8);
    let mut bytes = vec![rommel; length];
    for (at, bit) in bits.into_iter().enumerate() {
        let (byte, mask) = ((at + offset) / 8, 1 << ((at + offset) % 8));
        if bit {
            bytes[byte] |= mask;
        } else {
            bytes[byte] &= !mask;
        }
    }
    bytes
}

impl Opslag {
    /// Lays out what the rows say. Without validity a bit or a byte cannot be
    /// unknown: those rows say nee.
    pub(crate) fn new(vorm: Vorm, rows: &[Waarheid]) -> Self {
        let junk = |at: usize| u32::from(vorm.rommel) + at as u32 * 7;
        let waarden = match vorm.soort {
            0 => bitmap(rows.iter().map(|w| *w == Ja), vorm.offset, vorm.rommel),
            1 => rows
                .iter()
                .enumerate()
                .map(|(at, w)| match w {
                    Ja => 1,
                    Onbekend if vorm.bekend.is_some() => junk(at) as u8,
                    Nee | Onbekend => 0,
                })
                .collect(),
            _ => Vec::new(),
        };
        // words that mean the same more than once; more of them than fit in a word
        let spare = if vorm.rommel % 3 == 0 { 70 } else { 2 };
        let mut betekenis = vec![Nee, Onbekend, Ja, Ja];
        betekenis.extend(std::iter::repeat_n(Onbekend, spare));
        betekenis.extend([Nee, Ja, Onbekend]);
        let last = betekenis.len() as u32;
        let keys: Vec<u32> = rows
            .iter()
            .enumerate()
            .map(|(at, w)| match (w, junk(at) % 2) {
                (Nee, 0) => 0,
                (Ja, 0) => 2 + junk(at) % 2,
                (Onbekend, 0) => 1,
                (Nee, _) => last - 3,
                (Ja, _) => last - 2,
                (Onbekend, _) => last - 1,
            })
            .collect();
        let missing = |at: usize| rows[at] == Onbekend && vorm.bekend.is_some();
        let signed = |at: usize, key: u32| if missing(at) { -1 } else { key as i32 };
        let pairs = || keys.iter().copied().enumerate();
        Self {
            bekend: bitmap(
                rows.iter().map(|w| *w != Onbekend),
                vorm.bekend.unwrap_or(0),
                !vorm.rommel,
            ),
            i8s: pairs().map(|(at, key)| signed(at, key) as i8).collect(),
            i16s: pairs().map(|(at, key)| signed(at, key) as i16).collect(),
            i32s: pairs().map(|(at, key)| signed(at, key)).collect(),
            u16s: pairs()
                .map(|(at, key)| if missing(at) { u16::MAX } else { key as u16 })
                .collect(),
            waarden: if vorm.soort == 2 {
                keys.iter().map(|key| *key as u8).collect()
            } else {
                waarden
            },
            vorm,
            keys,
            betekenis,
        }
    }

    /// What the rows say, as this column can say it.
    pub(crate) fn says(&self, rows: &[Waarheid]) -> Vec<Waarheid> {
        let can = self.vorm.bekend.is_some() || self.vorm.soort >= 2;
        let said = |w: &Waarheid| if can || *w != Onbekend { *w } else { Nee };
        rows.iter().map(said).collect()
    }

    /// The column.
    pub(crate) fn kolom(&self) -> Kolom<'_> {
        let bekend = self
            .vorm
            .bekend
            .map(|offset| Bits::new(&self.bekend, offset));
        let sleutels = match self.vorm.soort {
            0 => {
                let waarden = Bits::new(&self.waarden, self.vorm.offset);
                return Kolom::Bits { waarden, bekend };
            }
            1 => {
                return Kolom::Bytes {
                    waarden: &self.waarden,
                    bekend,
                };
            }
            2 => Sleutels::U8(&self.waarden),
            3 => Sleutels::I8(&self.i8s),
            4 => Sleutels::I16(&self.i16s),
            5 => Sleutels::U16(&self.u16s),
            6 => Sleutels::I32(&self.i32s),
            _ => Sleutels::U32(&self.keys),
        };
        Kolom::Sleutels {
            sleutels,
            betekenis: &self.betekenis,
            bekend,
        }
    }
}
