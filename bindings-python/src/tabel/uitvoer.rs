//! Results as columns of Arrow.

use std::sync::Arc;

use arrow_array::types::{ArrowDictionaryKeyType, Int8Type, Int16Type};
use arrow_array::{Array, ArrayRef, BooleanArray, DictionaryArray, PrimitiveArray, StringArray};
use arrow_buffer::{ArrowNativeType, BooleanBuffer, Buffer, NullBuffer, ScalarBuffer};
use arrow_schema::{ArrowError, Field};
use koppelvlak::tabel::{Sleutelkolom, Uitkomstkolom, Waarheidskolom};

use super::waarden;

/// How results come out.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Als {
    /// Words by key: Arrow's dictionary.
    Woorden,
    /// Truths as nullable booleans, null where nothing is known; words by key.
    Boolean,
    /// Words in full: for engines without dictionaries.
    Tekst,
}

impl Als {
    /// The names by which they are chosen.
    pub(super) const NAMEN: [&str; 3] = ["woorden", "boolean", "tekst"];

    /// The way with a name.
    pub(super) fn read(naam: &str) -> Option<Self> {
        let mut all = Self::NAMEN
            .into_iter()
            .zip([Self::Woorden, Self::Boolean, Self::Tekst]);
        all.find(|(other, _)| *other == naam).map(|(_, als)| als)
    }

    /// The column of a result, with a type that depends on the result only.
    pub(super) fn field(self, naam: &str, uitkomst: &Uitkomstkolom) -> Result<Field, ArrowError> {
        let array = self.array(uitkomst.clone(), 0)?;
        let open = match uitkomst {
            Uitkomstkolom::Waarheid(_) => self == Self::Boolean,
            Uitkomstkolom::Sleutel(kolom) => has_none(kolom),
        };
        Ok(Field::new(naam, array.data_type().clone(), open))
    }

    /// The result as a column. Bits are handed over as they are.
    pub(super) fn array(
        self,
        uitkomst: Uitkomstkolom,
        rijen: usize,
    ) -> Result<ArrayRef, ArrowError> {
        match (uitkomst, self) {
            (Uitkomstkolom::Waarheid(kolom), Self::Boolean) => {
                let bits = |words: Vec<u64>| BooleanBuffer::new(Buffer::from_vec(words), 0, rijen);
                let known = NullBuffer::new(bits(kolom.bekend));
                let known = Some(known).filter(|known| known.null_count() > 0);
                Ok(Arc::new(BooleanArray::new(bits(kolom.waarde), known)))
            }
            (Uitkomstkolom::Waarheid(kolom), _) => {
                let keys = ScalarBuffer::new(truth_keys(&kolom), 0, rijen);
                self.words::<Int8Type>(keys, None, waarden::woorden())
            }
            (Uitkomstkolom::Sleutel(kolom), _) => self.keys(kolom, rijen),
        }
    }

    /// Keys are signed: pandas takes no others. Key 0 stands for no word at all if its word is
    /// empty; then the others move up.
    fn keys(self, kolom: Sleutelkolom, rijen: usize) -> Result<ArrayRef, ArrowError> {
        let none = has_none(&kolom);
        let nulls = none.then(|| {
            let known = |rij: usize| kolom.sleutels.get(rij).is_some_and(|key| *key > 0);
            NullBuffer::new(BooleanBuffer::collect_bool(rijen, known))
        });
        let nulls = nulls.filter(|nulls| nulls.null_count() > 0);
        let words = kolom.woorden.get(usize::from(none)..).unwrap_or_default();
        let mut keys = kolom.sleutels;
        if none {
            for key in &mut keys {
                *key = key.saturating_sub(1);
            }
        }
        if words.len() <= 128 {
            let keys = ScalarBuffer::new(Buffer::from_vec(keys), 0, rijen);
            self.words::<Int8Type>(keys, nulls, words)
        } else {
            let keys = keys.into_iter().map(i16::from).collect();
            self.words::<Int16Type>(keys, nulls, words)
        }
    }

    fn words<K: ArrowDictionaryKeyType>(
        self,
        keys: ScalarBuffer<K::Native>,
        nulls: Option<NullBuffer>,
        words: &[String],
    ) -> Result<ArrayRef, ArrowError> {
        let keys = PrimitiveArray::<K>::try_new(keys, nulls)?;
        if self == Self::Tekst {
            let word = |key: Option<K::Native>| words.get(key?.as_usize());
            return Ok(Arc::new(keys.iter().map(word).collect::<StringArray>()));
        }
        let values = Arc::new(StringArray::from_iter_values(words));
        Ok(Arc::new(DictionaryArray::try_new(keys, values)?))
    }
}

/// Whether key 0 stands for no word at all.
fn has_none(kolom: &Sleutelkolom) -> bool {
    kolom.woorden.first().is_some_and(String::is_empty)
}

/// The key of each row among the words of truth: 0 for ja, 1 for nee, 2 for onbekend.
fn truth_keys(kolom: &Waarheidskolom) -> Buffer {
    let words = kolom.waarde.iter().zip(&kolom.bekend);
    let eights = words.flat_map(|(waarde, bekend)| {
        let eight = waarde.to_le_bytes().into_iter().zip(bekend.to_le_bytes());
        eight.map(|(waarde, bekend)| spread(!waarde & bekend) | spread(!bekend) << 1)
    });
    let keys: Vec<[u8; 8]> = eights.map(u64::to_le_bytes).collect();
    Buffer::from_vec(keys.into_flattened())
}

/// Bit by bit into the lowest bit of eight bytes.
fn spread(bits: u8) -> u64 {
    let each = u64::from(bits).wrapping_mul(0x0101_0101_0101_0101) & 0x8040_2010_0804_0201;
    (each.wrapping_add(0x7f7f_7f7f_7f7f_7f7f) >> 7) & 0x0101_0101_0101_0101
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn every_bit_becomes_a_byte() {
        for bits in 0..=u8::MAX {
            let bytes = spread(bits).to_le_bytes();
            let expected: Vec<u8> = (0..8).map(|bit| bits >> bit & 1).collect();
            assert_eq!(bytes.to_vec(), expected, "{bits}");
        }
    }
}
