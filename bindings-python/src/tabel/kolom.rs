//! A column of Arrow as a column of the core: borrowed where it can be.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, GenericStringArray, OffsetSizeTrait};
use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer, ScalarBuffer};
use arrow_schema::DataType;
use koppelvlak::tabel::{Bits, Kolom, Sleutels};
use koppelvlak::waarheid::Waarheid;

use super::fout::{self, Fouten};
use super::waarden;

/// A column, kept for as long as the core looks at it.
pub(super) enum Opslag {
    /// Nothing is known in any row.
    Niets,
    Bits(BooleanBuffer, Option<NullBuffer>),
    Bytes(Buffer, Option<NullBuffer>),
    Sleutels(Sleutelrij, Vec<Waarheid>, Option<NullBuffer>),
}

/// Keys in the widths of the core.
pub(super) enum Sleutelrij {
    I8(ScalarBuffer<i8>),
    U8(ScalarBuffer<u8>),
    I16(ScalarBuffer<i16>),
    U16(ScalarBuffer<u16>),
    I32(ScalarBuffer<i32>),
    U32(ScalarBuffer<u32>),
}

/// Whether columns of this type can say something about a feit.
pub(super) fn admits(kind: &DataType) -> bool {
    use DataType::{Boolean, Dictionary, Int8, LargeUtf8, Null, UInt8, Utf8, Utf8View};
    match kind {
        Boolean | Int8 | UInt8 | Null | Utf8 | LargeUtf8 | Utf8View => true,
        Dictionary(_, words) => matches!(**words, Utf8 | LargeUtf8 | Utf8View | Null),
        _ => false,
    }
}

impl Opslag {
    /// Reads a column. Text is looked through; the rest is borrowed.
    ///
    /// `eerste` is the number of rows that came before.
    pub(super) fn new(array: &dyn Array, naam: &str, eerste: usize) -> Result<Self, Fouten> {
        let nulls = array.nulls().cloned();
        Ok(match array.data_type() {
            DataType::Null => Self::Niets,
            DataType::Boolean => Self::Bits(array.as_boolean().values().clone(), nulls),
            DataType::Int8 => {
                let values = array.as_primitive::<Int8Type>().values();
                Self::Bytes(values.inner().clone(), nulls)
            }
            DataType::UInt8 => {
                let values = array.as_primitive::<UInt8Type>().values();
                Self::Bytes(values.inner().clone(), nulls)
            }
            DataType::Dictionary(key, _) => dictionary(array, key, naam, eerste)?,
            kind => {
                let wrong = || vec![fout::kolomtype(naam, &kind.to_string())];
                let words = words(array).ok_or_else(wrong)?;
                text(&words, naam, eerste, nulls)?
            }
        })
    }

    /// As the core takes it. `None`: nothing is known in any row.
    pub(super) fn kolom(&self) -> Option<Kolom<'_>> {
        Some(match self {
            Self::Niets => return None,
            Self::Bits(values, nulls) => Kolom::Bits {
                waarden: Bits::new(values.values(), values.offset()),
                bekend: bekend(nulls.as_ref()),
            },
            Self::Bytes(values, nulls) => Kolom::Bytes {
                waarden: values.as_slice(),
                bekend: bekend(nulls.as_ref()),
            },
            Self::Sleutels(keys, betekenis, nulls) => Kolom::Sleutels {
                sleutels: keys.borrow(),
                betekenis,
                bekend: bekend(nulls.as_ref()),
            },
        })
    }
}

fn bekend(nulls: Option<&NullBuffer>) -> Option<Bits<'_>> {
    nulls.map(|nulls| Bits::new(nulls.validity(), nulls.offset()))
}

impl Sleutelrij {
    fn borrow(&self) -> Sleutels<'_> {
        match self {
            Self::I8(keys) => Sleutels::I8(keys),
            Self::U8(keys) => Sleutels::U8(keys),
            Self::I16(keys) => Sleutels::I16(keys),
            Self::U16(keys) => Sleutels::U16(keys),
            Self::I32(keys) => Sleutels::I32(keys),
            Self::U32(keys) => Sleutels::U32(keys),
        }
    }

    /// The key of a row; `None` if no dictionary can have it.
    fn key(&self, rij: usize) -> Option<usize> {
        match self {
            Self::I8(keys) => keys.get(rij).and_then(|key| usize::try_from(*key).ok()),
            Self::U8(keys) => keys.get(rij).map(|key| usize::from(*key)),
            Self::I16(keys) => keys.get(rij).and_then(|key| usize::try_from(*key).ok()),
            Self::U16(keys) => keys.get(rij).map(|key| usize::from(*key)),
            Self::I32(keys) => keys.get(rij).and_then(|key| usize::try_from(*key).ok()),
            Self::U32(keys) => keys.get(rij).and_then(|key| usize::try_from(*key).ok()),
        }
    }
}

/// What each word says; `None`: it is no truth. An empty word says nothing.
type Betekenis = Vec<Option<Waarheid>>;

/// What the words of a column of text say. `None`: it is no text.
fn words(array: &dyn Array) -> Option<Betekenis> {
    match array.data_type() {
        DataType::Utf8 => Some(words_at(array.as_string::<i32>())),
        DataType::LargeUtf8 => Some(words_at(array.as_string::<i64>())),
        DataType::Utf8View => {
            let array = array.as_string_view().clone().to_binary_view();
            let one = |word: Option<&[u8]>| word.map_or(Some(Waarheid::Onbekend), waarden::read);
            Some(array.iter().map(one).collect())
        }
        DataType::Null => Some(vec![Some(Waarheid::Onbekend); array.len()]),
        _ => None,
    }
}

/// As bytes: nobody has looked yet whether a producer's text is UTF-8.
fn words_at<O: OffsetSizeTrait>(array: &GenericStringArray<O>) -> Betekenis {
    let bytes = array.value_data();
    let one = |(rij, ends): (usize, &[O])| match ends {
        _ if array.is_null(rij) => Some(Waarheid::Onbekend),
        [from, to] => waarden::read(bytes.get(from.as_usize()..to.as_usize())?),
        _ => None,
    };
    array
        .value_offsets()
        .windows(2)
        .enumerate()
        .map(one)
        .collect()
}

/// A column of text: what each row says becomes its key.
fn text(
    words: &[Option<Waarheid>],
    naam: &str,
    eerste: usize,
    nulls: Option<NullBuffer>,
) -> Result<Opslag, Fouten> {
    let key = |word: &Option<Waarheid>| match word {
        Some(Waarheid::Ja) => Some(0_u8),
        Some(Waarheid::Nee) => Some(1),
        Some(Waarheid::Onbekend) => Some(2),
        None => None,
    };
    let keys: Option<Vec<u8>> = words.iter().map(key).collect();
    let Some(keys) = keys else {
        let rij = words.iter().position(Option::is_none).unwrap_or_default();
        return Err(no_truth(naam, eerste + rij));
    };
    let keys = Sleutelrij::U8(keys.into());
    Ok(Opslag::Sleutels(keys, Waarheid::ALL.to_vec(), nulls))
}

/// A column of keys. A word that no row has may be anything.
fn dictionary(
    array: &dyn Array,
    key: &DataType,
    naam: &str,
    eerste: usize,
) -> Result<Opslag, Fouten> {
    let wrong = || vec![fout::kolomtype(naam, &array.data_type().to_string())];
    let values = array.as_any_dictionary_opt().ok_or_else(wrong)?.values();
    let meanings = words(values).ok_or_else(wrong)?;
    let keys = keys(array, key).ok_or_else(wrong)?;
    let nulls = array
        .as_any_dictionary_opt()
        .and_then(|found| found.keys().nulls().cloned());
    if meanings.contains(&None) {
        let known = |rij: &usize| nulls.as_ref().is_none_or(|nulls| nulls.is_valid(*rij));
        let no_word = |rij: &usize| {
            let meaning = keys.key(*rij).and_then(|key| meanings.get(key));
            meaning == Some(&None)
        };
        if let Some(rij) = (0..array.len()).filter(known).find(no_word) {
            return Err(no_truth(naam, eerste + rij));
        }
    }
    let meanings = meanings
        .into_iter()
        .map(|found| found.unwrap_or(Waarheid::Onbekend));
    Ok(Opslag::Sleutels(keys, meanings.collect(), nulls))
}

/// The keys, borrowed if the core knows their width.
fn keys(array: &dyn Array, key: &DataType) -> Option<Sleutelrij> {
    macro_rules! borrowed {
        ($kind:ty) => {
            array.as_dictionary_opt::<$kind>()?.keys().values().clone()
        };
    }
    macro_rules! narrowed {
        ($kind:ty) => {
            borrowed!($kind)
                .iter()
                .map(|key| i32::try_from(*key).unwrap_or(-1))
                .collect()
        };
    }
    Some(match key {
        DataType::Int8 => Sleutelrij::I8(borrowed!(Int8Type)),
        DataType::UInt8 => Sleutelrij::U8(borrowed!(UInt8Type)),
        DataType::Int16 => Sleutelrij::I16(borrowed!(Int16Type)),
        DataType::UInt16 => Sleutelrij::U16(borrowed!(UInt16Type)),
        DataType::Int32 => Sleutelrij::I32(borrowed!(Int32Type)),
        DataType::UInt32 => Sleutelrij::U32(borrowed!(UInt32Type)),
        DataType::Int64 => Sleutelrij::I32(narrowed!(Int64Type)),
        DataType::UInt64 => Sleutelrij::I32(narrowed!(UInt64Type)),
        _ => return None,
    })
}

fn no_truth(naam: &str, rij: usize) -> Fouten {
    vec![fout::woord(naam, rij, &waarden::woorden().join(", "))]
}
