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

use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasherDefault, Hasher};

use serde::ser::{self, Impossible, Serialize};

/// What has been written.
#[derive(Default)]
pub(crate) struct Schrift {
    bytes: Vec<u8>,
    teksten: HashMap<Box<str>, u64, BuildHasherDefault<Menger>>,
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
        if let Some(number) = self.teksten.get(text) {
            let number = *number;
            self.number(number);
            return;
        }
        let next = 2 + u64::try_from(self.teksten.len()).unwrap_or(u64::MAX - 2);
        self.teksten.insert(text.into(), next);
        self.number(1);
        self.number(u64::try_from(text.len()).unwrap_or(u64::MAX));
        self.bytes.extend_from_slice(text.as_bytes());
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

/// A quick mixer for texts of our own making; eight bytes at a time.
#[derive(Default)]
struct Menger(u64);

impl Hasher for Menger {
    fn write(&mut self, bytes: &[u8]) {
        let mut mix = |word: u64| {
            self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
        };
        for word in bytes.chunks(8) {
            let mut whole = [0; 8];
            whole
                .iter_mut()
                .zip(word)
                .for_each(|(to, from)| *to = *from);
            mix(u64::from_le_bytes(whole));
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
