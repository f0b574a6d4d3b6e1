//! From records of the core to values of Python, without JSON between: three times faster.
//!
//! A serializer that knows from the table what is due where. It takes what JSON would hold, so
//! what it makes is what reading that JSON would make; the vectors hold the two together.

use std::fmt;

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyInt, PyString, PyTuple};
use serde::ser::{self, Impossible, Serialize};

use super::object::{self, Vulling};
use super::tabel::{Record, RecordNr, Tabel, Vorm};

/// A record as a value.
pub(super) fn make<'py>(
    py: Python<'py>,
    tabel: &Tabel,
    record: &impl Serialize,
    vorm: &Vorm,
) -> PyResult<Bound<'py, PyAny>> {
    let made = record.serialize(Maker { py, tabel, vorm });
    made.map_err(|Mis(error)| error)
}

/// What went wrong: Python raised, or the table does not fit the core.
#[derive(Debug)]
pub(super) struct Mis(PyErr);

impl fmt::Display for Mis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Mis {}

impl ser::Error for Mis {
    fn custom<T: fmt::Display>(text: T) -> Self {
        Self(pyo3::exceptions::PyRuntimeError::new_err(text.to_string()))
    }
}

impl From<PyErr> for Mis {
    fn from(error: PyErr) -> Self {
        Self(error)
    }
}

type Made<T> = Result<T, Mis>;

#[derive(Clone, Copy)]
struct Maker<'a, 'py> {
    py: Python<'py>,
    tabel: &'a Tabel,
    vorm: &'a Vorm,
}

// What does not depend on the type of a field is kept out of line: there are some thousand.
impl<'a, 'py> Maker<'a, 'py> {
    #[cold]
    #[inline(never)]
    fn misfit<T>(&self) -> Made<T> {
        let text = format!("the types do not fit the library: {:?}", self.vorm);
        Err(ser::Error::custom(text))
    }

    fn record(&self, number: RecordNr) -> Made<&'a Record> {
        self.tabel
            .records
            .get(number)
            .map_or_else(|| self.misfit(), Ok)
    }

    #[inline(never)]
    fn int(self, number: Bound<'py, PyInt>) -> Made<Bound<'py, PyAny>> {
        match self.vorm {
            Vorm::Getal => Ok(number.into_any()),
            _ => self.misfit(),
        }
    }

    #[inline(never)]
    fn velden(self) -> Made<Velden<'a, 'py>> {
        let Vorm::Record(number) = self.vorm else {
            return self.misfit();
        };
        Ok(Velden {
            vulling: Vulling::of(self.py, self.record(*number)?)?,
            maker: self,
            at: 0,
            naam: None,
        })
    }
}

macro_rules! ints {
    ($($name:ident $type:ty)+) => {$(
        fn $name(self, value: $type) -> Made<Self::Ok> {
            self.int(PyInt::new(self.py, value))
        }
    )+};
}

macro_rules! never {
    ($($name:ident($($type:ty),*) -> $out:ty;)+) => {$(
        fn $name(self, $(_: $type),*) -> Made<$out> {
            self.misfit()
        }
    )+};
}

impl<'a, 'py> ser::Serializer for Maker<'a, 'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Mis;
    type SerializeSeq = Rij<'a, 'py>;
    type SerializeTuple = Impossible<Self::Ok, Mis>;
    type SerializeTupleStruct = Impossible<Self::Ok, Mis>;
    type SerializeTupleVariant = Impossible<Self::Ok, Mis>;
    type SerializeMap = Velden<'a, 'py>;
    type SerializeStruct = Velden<'a, 'py>;
    type SerializeStructVariant = Impossible<Self::Ok, Mis>;

    ints! {
        serialize_i8 i8 serialize_i16 i16 serialize_i32 i32 serialize_i64 i64
        serialize_u8 u8 serialize_u16 u16 serialize_u32 u32 serialize_u64 u64
    }

    never! {
        serialize_f32(f32) -> Self::Ok;
        serialize_f64(f64) -> Self::Ok;
        serialize_char(char) -> Self::Ok;
        serialize_bytes(&[u8]) -> Self::Ok;
        serialize_unit_struct(&'static str) -> Self::Ok;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_bool(self, value: bool) -> Made<Self::Ok> {
        match self.vorm {
            Vorm::JaNee => Ok(PyBool::new(self.py, value).to_owned().into_any()),
            _ => self.misfit(),
        }
    }

    #[inline(never)]
    fn serialize_str(self, text: &str) -> Made<Self::Ok> {
        match self.vorm {
            Vorm::Tekst => Ok(PyString::new(self.py, text).into_any()),
            Vorm::Dag => Ok(object::date(self.py, text)?),
            Vorm::Keuze(number) => {
                let keuze = self.tabel.keuzes.get(*number);
                let lid = keuze.and_then(|keuze| keuze.lid(text));
                lid.map_or_else(|| self.misfit(), |lid| Ok(lid.bind(self.py).clone()))
            }
            _ => self.misfit(),
        }
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> Made<Self::Ok> {
        self.serialize_str(word)
    }

    #[inline(never)]
    fn serialize_none(self) -> Made<Self::Ok> {
        Ok(self.py.None().into_bound(self.py))
    }

    fn serialize_unit(self) -> Made<Self::Ok> {
        self.serialize_none()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Made<Self::Ok> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Made<Self::Ok> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Made<Self::Ok> {
        let Vorm::Unie(number) = self.vorm else {
            return self.misfit();
        };
        let numbers = self.tabel.unies.get(*number).into_iter().flatten();
        let mut records = numbers.filter_map(|number| self.tabel.records.get(*number));
        let record = records.find(|record| object::place(&record.velden, 0, name).is_some());
        let Some(record) = record else {
            return self.misfit();
        };
        let mut velden = Velden {
            vulling: Vulling::of(self.py, record)?,
            maker: self,
            at: 0,
            naam: None,
        };
        velden.take(name, value)?;
        velden.whole()
    }

    fn serialize_seq(self, len: Option<usize>) -> Made<Rij<'a, 'py>> {
        let Vorm::Lijst(vorm) = self.vorm else {
            return self.misfit();
        };
        Ok(Rij {
            maker: Self { vorm, ..self },
            items: Vec::with_capacity(len.unwrap_or_default()),
        })
    }

    fn serialize_map(self, _: Option<usize>) -> Made<Velden<'a, 'py>> {
        self.velden()
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Made<Velden<'a, 'py>> {
        self.velden()
    }
}

/// A list while its items come in.
struct Rij<'a, 'py> {
    maker: Maker<'a, 'py>,
    items: Vec<Bound<'py, PyAny>>,
}

impl<'py> ser::SerializeSeq for Rij<'_, 'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Mis;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Made<()> {
        self.items.push(value.serialize(self.maker)?);
        Ok(())
    }

    fn end(self) -> Made<Self::Ok> {
        Ok(PyTuple::new(self.maker.py, self.items)?.into_any())
    }
}

/// A record while its fields come in, in their order.
struct Velden<'a, 'py> {
    maker: Maker<'a, 'py>,
    vulling: Vulling<'a, 'py>,
    at: usize,
    /// The name that came before its value, where a record is written as a map.
    naam: Option<String>,
}

impl<'a, 'py> Velden<'a, 'py> {
    fn take<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Made<()> {
        let maker = self.next(name)?;
        let made = value.serialize(maker)?;
        self.put(&made)
    }

    /// What is due in the field with this name.
    #[inline(never)]
    fn next(&mut self, name: &str) -> Made<Maker<'a, 'py>> {
        let velden = self.vulling.velden;
        let place = object::place(velden, self.at, name);
        let Some((place, veld)) = place.and_then(|place| Some((place, velden.get(place)?))) else {
            return self.maker.misfit();
        };
        self.at = place;
        let vorm = &veld.vorm;
        Ok(Maker { vorm, ..self.maker })
    }

    #[inline(never)]
    fn put(&mut self, made: &Bound<'py, PyAny>) -> Made<()> {
        self.vulling.put(self.at, made)?;
        self.at += 1;
        Ok(())
    }

    #[inline(never)]
    fn whole(self) -> Made<Bound<'py, PyAny>> {
        Ok(self.vulling.whole()?)
    }
}

impl<'py> ser::SerializeStruct for Velden<'_, 'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Mis;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Made<()> {
        self.take(name, value)
    }

    fn end(self) -> Made<Self::Ok> {
        self.whole()
    }
}

/// A record with another one written out in it comes as a map.
impl<'py> ser::SerializeMap for Velden<'_, 'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Mis;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Made<()> {
        let vorm = &Vorm::Tekst;
        let name = name.serialize(Maker { vorm, ..self.maker })?;
        self.naam = Some(name.extract()?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Made<()> {
        let name = self.naam.take().unwrap_or_default();
        self.take(&name, value)
    }

    fn end(self) -> Made<Self::Ok> {
        self.whole()
    }
}
