//! Records as compact bytes, for the reader that is generated for Kotlin.
//!
//! A value begins with a number that is never 0: 0 says that nothing stands there. Numbers are
//! in groups of seven bits, low ones first.
//!
//! | what | how |
//! |---|---|
//! | text, and a word of a closed list | 1, its length, its UTF-8; when it comes again: 2 + which text it was |
//! | a number | 1 + its zigzag form |
//! | nee, ja | 1, 2 |
//! | a list | 1 + its length, then the items |
//! | a record | 1, then every field in order |
//! | a record into which another is written | 1, then a name and a value for each field, then 0 |
//! | a choice with content | 1, the name as a text, the content |
//!
//! A text is written once in a buffer, and so read once: most of an answer is words of the rules.

use std::fmt::{self, Write as _};
use std::hash::BuildHasher;
use std::mem;
use std::ops::Range;

use hashbrown::{DefaultHashBuilder, HashTable};
use serde::ser::{self, Impossible, Serialize};

/// What has been written.
pub(crate) struct Schrift {
    bytes: Vec<u8>,
    /// Where each text stands, and its number.
    teksten: HashTable<(Range<usize>, u64)>,
    mengsel: DefaultHashBuilder,
    /// Room for a text that is not there as one, such as a day.
    klad: String,
}

/// A form that the reader does not have.
#[derive(Debug)]
pub(crate) struct GeenVorm(String);

impl fmt::Display for GeenVorm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for GeenVorm {}

impl ser::Error for GeenVorm {
    fn custom<T: fmt::Display>(text: T) -> Self {
        Self(text.to_string())
    }
}

type Done = Result<(), GeenVorm>;

impl Schrift {
    /// What is written comes after `bytes`.
    pub(crate) fn after(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            teksten: HashTable::new(),
            mengsel: DefaultHashBuilder::default(),
            klad: String::new(),
        }
    }

    /// What was written.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// A number, in groups of seven bits.
    pub(crate) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.bytes.push(number.to_le_bytes()[0]);
    }

    fn text(&mut self, text: &str) {
        let bytes = &self.bytes;
        let of = |place: &Range<usize>| bytes.get(place.clone()).unwrap_or_default();
        let hash = self.mengsel.hash_one(text.as_bytes());
        let known = self
            .teksten
            .find(hash, |(place, _)| of(place) == text.as_bytes());
        if let Some((_, number)) = known {
            let number = *number;
            self.number(number);
            return;
        }
        let next = 2 + u64::try_from(self.teksten.len()).unwrap_or(u64::MAX - 2);
        self.number(1);
        self.number(u64::try_from(text.len()).unwrap_or(u64::MAX));
        let from = self.bytes.len();
        self.bytes.extend_from_slice(text.as_bytes());
        let (bytes, mengsel, place) = (&self.bytes, &self.mengsel, from..self.bytes.len());
        let again = |(place, _): &(Range<usize>, u64)| {
            let text = bytes.get(place.clone()).unwrap_or_default();
            mengsel.hash_one(text)
        };
        self.teksten.insert_unique(hash, (place, next), again);
    }

    #[inline(never)]
    fn int(&mut self, value: i64) -> Done {
        let zigzag = (value << 1) ^ (value >> 63);
        let zigzag = u64::from_le_bytes(zigzag.to_le_bytes());
        let one_more = zigzag.checked_add(1);
        self.number(one_more.ok_or_else(|| ser::Error::custom("a number that is too small"))?);
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn no_form<T>(what: &str) -> Result<T, GeenVorm> {
        Err(GeenVorm(format!("{what} has no form in Kotlin")))
    }
}

macro_rules! ints {
    ($($name:ident $type:ty)+) => {$(
        fn $name(self, value: $type) -> Done {
            self.int(value.into())
        }
    )+};
}

macro_rules! never {
    ($($name:ident($($type:ty),*) -> $out:ty;)+) => {$(
        fn $name(self, $(_: $type),*) -> Result<$out, GeenVorm> {
            Schrift::no_form(stringify!($name))
        }
    )+};
}

impl ser::Serializer for &mut Schrift {
    type Ok = ();
    type Error = GeenVorm;
    type SerializeSeq = Self;
    type SerializeTuple = Impossible<(), GeenVorm>;
    type SerializeTupleStruct = Impossible<(), GeenVorm>;
    type SerializeTupleVariant = Impossible<(), GeenVorm>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    ints! {
        serialize_i8 i8 serialize_i16 i16 serialize_i32 i32 serialize_i64 i64
        serialize_u8 u8 serialize_u16 u16 serialize_u32 u32
    }

    never! {
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
    }

    fn serialize_u64(self, value: u64) -> Done {
        self.int(i64::try_from(value).map_err(ser::Error::custom)?)
    }

    fn serialize_bool(self, value: bool) -> Done {
        self.number(1 + u64::from(value));
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Done {
        self.text(text);
        Ok(())
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Done {
        let mut klad = mem::take(&mut self.klad);
        klad.clear();
        write!(klad, "{value}").map_err(ser::Error::custom)?;
        self.text(&klad);
        self.klad = klad;
        Ok(())
    }

    fn serialize_none(self) -> Done {
        self.number(0);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        self.serialize_none()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> Done {
        self.serialize_str(word)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
        value: &T,
    ) -> Done {
        self.number(1);
        self.text(word);
        value.serialize(self)
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Self, GeenVorm> {
        let len = len.and_then(|len| u64::try_from(len).ok());
        let Some(len) = len else {
            return Schrift::no_form("a list of unknown length");
        };
        self.number(len.saturating_add(1));
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, GeenVorm> {
        self.number(1);
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, GeenVorm> {
        self.number(1);
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
        _: usize,
    ) -> Result<Self, GeenVorm> {
        self.number(1);
        self.text(word);
        self.number(1);
        Ok(self)
    }
}

impl ser::SerializeSeq for &mut Schrift {
    type Ok = ();
    type Error = GeenVorm;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        Ok(())
    }
}

impl ser::SerializeMap for &mut Schrift {
    type Ok = ();
    type Error = GeenVorm;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        self.number(0);
        Ok(())
    }
}

macro_rules! fields {
    ($($of:ident)+) => {$(
        impl ser::$of for &mut Schrift {
            type Ok = ();
            type Error = GeenVorm;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Done {
                value.serialize(&mut **self)
            }

            fn skip_field(&mut self, _: &'static str) -> Done {
                self.number(0);
                Ok(())
            }

            fn end(self) -> Done {
                Ok(())
            }
        }
    )+};
}

fields! { SerializeStruct SerializeStructVariant }
