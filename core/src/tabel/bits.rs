//! Rows as bits: from Arrow's bitmaps, and from and to one byte a row.

use std::ops::Range;

use super::fout::Deel;
use super::{BLOK, Rijen, TabelFout, WOORDEN};
use crate::id::FeitId;
use crate::programma::Woorden;

/// The bytes of a block.
pub(super) const BYTES: usize = BLOK / 8;

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

    /// Looks once at the memory of some blocks.
    pub(super) fn touch(&self, blocks: Range<usize>) -> u8 {
        let start = self.offset / 8 + blocks.start * BYTES;
        let rest = self.bytes.get(start..).unwrap_or(&[]);
        let lines = rest
            .iter()
            .step_by(LIJN)
            .take(blocks.len() * BYTES / LIJN + 1);
        lines.fold(0, |bits, byte| bits | byte)
    }

    /// The bits of a block, as they lie in memory if they can, else in `room`. What
    /// lies past the bytes is not set, what lies past the last row is anything.
    pub(super) fn block<'b>(&'b self, blok: usize, room: &'b mut Ruimte) -> &'b Ruimte {
        let start = self.offset / 8 + blok * BYTES;
        let rest = self.bytes.get(start..).unwrap_or(&[]);
        let shift = self.offset % 8;
        match rest.split_first_chunk() {
            Some((chunk, _)) if shift == 0 => return chunk,
            Some((chunk, after)) => {
                let next = after.first().copied().unwrap_or(0);
                *room = shifted(&words(chunk), next, shift);
            }
            None => {
                let mut chunk = [0; BYTES];
                let bytes = chunk.iter_mut().zip(rest);
                bytes.for_each(|(byte, from)| *byte = *from);
                *room = shifted(&words(&chunk), 0, shift);
            }
        }
        room
    }
}

/// The words moved down by fewer than eight bits, with what comes after them.
fn shifted(words: &[u64; WOORDEN], next: u8, shift: usize) -> Ruimte {
    let later = words.iter().skip(1).copied().chain([u64::from(next)]);
    let mut bytes = [0; BYTES];
    for (place, (word, next)) in bytes.chunks_exact_mut(8).zip(words.iter().zip(later)) {
        // in two steps, because nothing may move by 64
        let word = word >> shift | next << 1 << (63 - shift);
        place.copy_from_slice(&word.to_le_bytes());
    }
    bytes
}

/// The bits of a block.
pub(super) type Ruimte = [u8; BYTES];

/// The bytes that a machine fetches at a time, or a few times that.
const LIJN: usize = 64;

/// The bytes of a block as words.
#[inline]
pub(super) fn words(bytes: &Ruimte) -> [u64; WOORDEN] {
    let mut words = [0; WOORDEN];
    for (word, bytes) in words.iter_mut().zip(bytes.chunks_exact(8)) {
        *word = bytes
            .first_chunk()
            .map_or(0, |bytes| u64::from_le_bytes(*bytes));
    }
    words
}

/// The lowest bit of the byte of each row, 512 rows or fewer.
pub(super) fn lowest_bits(bytes: &[u8], bits: &mut Ruimte) {
    let eights = bytes.chunks_exact(8);
    let mut last = [0; 8];
    let rest = last.iter_mut().zip(eights.remainder());
    rest.for_each(|(byte, from)| *byte = *from);
    let eights = eights.map(|eight| eight.first_chunk().unwrap_or(&[0; 8]));
    for (place, eight) in bits.iter_mut().zip(eights.chain([&last])) {
        *place = pack(u64::from_le_bytes(*eight) & 0x0101_0101_0101_0101);
    }
}

/// Eight bytes of 0 or 1 as the bits of one: a sum in which no two bits meet.
fn pack(bytes: u64) -> u8 {
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
    use super::{BLOK, BYTES, Bits, first, pack, spread, words};

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
        let square = |at: u32| (at * at * 31).to_le_bytes()[1];
        let bytes: Vec<u8> = (0..200).map(square).collect();
        for offset in (0..70).chain([511, 512, 513]) {
            for length in [0, 1, 63, 64, 65, 66, 71, 72, 128, 129, 199, 200] {
                let bits = Bits::new(&bytes[..length], offset);
                for blok in 0..3 {
                    let words = words(bits.block(blok, &mut [1; BYTES]));
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
