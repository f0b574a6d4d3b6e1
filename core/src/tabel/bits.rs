//! Rows as bits: from Arrow's bitmaps, and from and to one byte a row.

use super::fout::Deel;
use super::{BLOK, Rijen, TabelFout, WOORDEN};
use crate::id::FeitId;
use crate::programma::Woorden;

/// The bytes of a block.
const BYTES: usize = BLOK / 8;

/// A bit for each row, as Arrow lays them: the lowest bit of a byte first.
#[derive(Clone, Copy, Debug)]
pub struct Bits<'a> {
    bytes: &'a [u8],
    offset: usize,
}

impl<'a> Bits<'a> {
    /// Bytes, and the number of bits before the one of the first row.
    #[must_use]
    pub fn new(bytes: &'a [u8], offset: usize) -> Self {
        Self { bytes, offset }
    }

    /// Whether there are bits for so many rows.
    pub(super) fn check(&self, kolom: &FeitId, deel: Deel, rijen: usize) -> Result<(), TabelFout> {
        let Some(end) = self.offset.checked_add(rijen) else {
            return Err(TabelFout::OffsetTeGroot {
                kolom: kolom.clone(),
                deel,
            });
        };
        let verwacht = end.div_ceil(8);
        if self.bytes.len() < verwacht {
            return Err(TabelFout::BufferKort {
                kolom: kolom.clone(),
                deel,
                verwacht,
                gekregen: self.bytes.len(),
            });
        }
        Ok(())
    }

    /// The bit of one row; what is not there is not set.
    pub(super) fn get(&self, rij: usize) -> bool {
        let at = self.offset.saturating_add(rij);
        let byte = self.bytes.get(at / 8).copied().unwrap_or(0);
        byte >> (at % 8) & 1 == 1
    }

    /// The bits of a block; what lies past the bytes is not set, what lies past the
    /// last row is anything.
    pub(super) fn block(&self, blok: usize) -> Rijen {
        let (start, shift) = (self.offset / 8 + blok * BYTES, self.offset % 8);
        let rest = self.bytes.get(start..).unwrap_or(&[]);
        let (chunk, next) = if let Some((chunk, after)) = rest.split_first_chunk::<BYTES>() {
            (*chunk, after.first().copied().unwrap_or(0))
        } else {
            let mut chunk = [0; BYTES];
            chunk
                .iter_mut()
                .zip(rest)
                .for_each(|(byte, from)| *byte = *from);
            (chunk, 0)
        };
        let words = words(&chunk);
        if shift == 0 {
            return Woorden(words);
        }
        let (_, later) = words.split_at(1);
        let later = later.iter().copied().chain([u64::from(next)]);
        let mut shifted = [0; WOORDEN];
        for (place, (word, next)) in shifted.iter_mut().zip(words.iter().zip(later)) {
            *place = word >> shift | next << (64 - shift);
        }
        Woorden(shifted)
    }
}

/// The bytes of a block as words.
fn words(bytes: &[u8; BYTES]) -> [u64; WOORDEN] {
    let mut words = [0; WOORDEN];
    for (word, bytes) in words.iter_mut().zip(bytes.chunks_exact(8)) {
        *word = bytes
            .first_chunk()
            .map_or(0, |bytes| u64::from_le_bytes(*bytes));
    }
    words
}

/// Eight bytes of 0 or 1 as the bits of one: a sum in which no two bits meet.
pub(super) fn pack(bytes: u64) -> u8 {
    let [.., highest] = bytes.wrapping_mul(0x0102_0408_1020_4080).to_le_bytes();
    highest
}

/// The bits of one byte as eight bytes of 0 or 1.
pub(super) fn spread(byte: u8) -> u64 {
    // bit n alone in byte n; then that byte is carried into its own top bit
    let alone = u64::from(byte).wrapping_mul(0x0101_0101_0101_0101) & 0x8040_2010_0804_0201;
    alone.wrapping_add(0x7f7f_7f7f_7f7f_7f7f) >> 7 & 0x0101_0101_0101_0101
}

/// The first rows of a block, so many of them.
pub(super) fn first(rijen: usize) -> Rijen {
    let mut words = [0; WOORDEN];
    for (at, word) in words.iter_mut().enumerate() {
        *word = match rijen.saturating_sub(64 * at) {
            0 => 0,
            some @ 1..64 => (1 << some) - 1,
            _ => u64::MAX,
        };
    }
    Woorden(words)
}

#[cfg(test)]
mod tests {
    use super::{BLOK, Bits, first, pack, spread};

    #[test]
    fn packing_undoes_spreading() {
        for byte in 0..=u8::MAX {
            let bytes = spread(byte).to_le_bytes();
            for (at, value) in bytes.into_iter().enumerate() {
                assert_eq!(value, byte >> at & 1, "{byte}, {at}");
            }
            assert_eq!(pack(spread(byte)), byte);
        }
    }

    #[test]
    fn a_block_holds_the_bits_one_by_one_at_every_offset() {
        let bytes: Vec<u8> = (0..200_u32).map(|at| (at * at * 31 >> 3) as u8).collect();
        for offset in (0..70).chain([511, 512, 513]) {
            for length in [0, 1, 63, 64, 65, 66, 71, 72, 128, 129, 199, 200] {
                let bits = Bits::new(&bytes[..length], offset);
                for blok in 0..3 {
                    let words = bits.block(blok).0;
                    for rij in 0..BLOK {
                        let got = words[rij / 64] >> (rij % 64) & 1 == 1;
                        let at = offset + blok * BLOK + rij;
                        let expected = at < length * 8 && bytes[at / 8] >> (at % 8) & 1 == 1;
                        assert_eq!(got, expected, "offset {offset}, {length} bytes, row {rij}");
                        assert_eq!(bits.get(blok * BLOK + rij), expected);
                    }
                }
            }
        }
    }

    #[test]
    fn the_first_rows_are_the_first() {
        for rijen in 0..=BLOK {
            let words = first(rijen).0;
            for rij in 0..BLOK {
                assert_eq!(words[rij / 64] >> (rij % 64) & 1 == 1, rij < rijen);
            }
        }
    }
}
