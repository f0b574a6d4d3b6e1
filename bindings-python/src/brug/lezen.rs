//! From JSON that somebody wrote to values of Python.

use std::cell::{Cell, RefCell};
use std::fmt;

use koppelvlak::datum::Datum;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyInt, PyString, PyTuple};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::object::{self, Vulling};
use super::tabel::{Record, Tabel, Veld, Vorm};
use crate::fouten::{self, Struikel};

/// Reads one text.
pub(super) struct Lezer<'a, 'py> {
    py: Python<'py>,
    tabel: &'a Tabel,
    code: Cell<Option<&'static str>>,
    /// The steps to what does not fit, the last one first.
    pad: RefCell<Vec<String>>,
}

impl<'a, 'py> Lezer<'a, 'py> {
    pub(super) fn new(py: Python<'py>, tabel: &'a Tabel) -> Self {
        Self {
            py,
            tabel,
            code: Cell::new(None),
            pad: RefCell::new(Vec::new()),
        }
    }

    /// A text with one value.
    pub(super) fn read(&self, text: &[u8], vorm: &Vorm) -> PyResult<Bound<'py, PyAny>> {
        let mut json = serde_json::Deserializer::from_slice(text);
        let found = Lezing { lezer: self, vorm }.deserialize(&mut json);
        let found = found.and_then(|found| json.end().map(|()| found));
        found.map_err(|_| self.raised())
    }

    fn raised(&self) -> PyErr {
        let mut pad = self.pad.take();
        pad.reverse();
        let code = self.code.get().unwrap_or("json-onleesbaar");
        fouten::refused(self.py, &[Struikel { code, pad }])
    }

    fn stop<E: Error>(&self, code: &'static str) -> E {
        if self.code.get().is_none() {
            self.code.set(Some(code));
        }
        E::custom(code)
    }

    /// Keeps the step at which it went wrong, on the way out.
    fn at<T, E>(&self, found: Result<T, E>, step: impl FnOnce() -> String) -> Result<T, E> {
        if found.is_err() {
            self.pad.borrow_mut().push(step());
        }
        found
    }
}

/// What is read next.
#[derive(Clone, Copy)]
struct Lezing<'l, 'a, 'py> {
    lezer: &'l Lezer<'a, 'py>,
    vorm: &'l Vorm,
}

impl<'de, 'py> DeserializeSeed<'de> for Lezing<'_, '_, 'py> {
    type Value = Bound<'py, PyAny>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de, 'py> Visitor<'de> for Lezing<'_, '_, 'py> {
    type Value = Bound<'py, PyAny>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the contract")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(self.lezer.py.None().into_bound(self.lezer.py))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        match self.vorm {
            Vorm::JaNee => Ok(PyBool::new(self.lezer.py, value).to_owned().into_any()),
            _ => Err(self.lezer.stop("type-onjuist")),
        }
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        match self.vorm {
            Vorm::Getal => Ok(PyInt::new(self.lezer.py, value).into_any()),
            _ => Err(self.lezer.stop("type-onjuist")),
        }
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        match self.vorm {
            Vorm::Getal => Ok(PyInt::new(self.lezer.py, value).into_any()),
            _ => Err(self.lezer.stop("type-onjuist")),
        }
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
        Err(self.lezer.stop("type-onjuist"))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        let Lezer { py, tabel, .. } = *self.lezer;
        match self.vorm {
            Vorm::Tekst => Ok(PyString::new(py, text).into_any()),
            Vorm::Keuze(number) => {
                let lid = tabel.keuzes.get(*number).and_then(|keuze| keuze.lid(text));
                let lid = lid.ok_or_else(|| self.lezer.stop("keuze-onbekend"))?;
                Ok(lid.bind(py).clone())
            }
            Vorm::Dag if Datum::parse(text).is_some() => object::date(py, text).map_err(E::custom),
            Vorm::Dag => Err(self.lezer.stop("datum-ongeldig")),
            _ => Err(self.lezer.stop("type-onjuist")),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let lezer = self.lezer;
        let Vorm::Lijst(vorm) = self.vorm else {
            return Err(lezer.stop("type-onjuist"));
        };
        let mut found = Vec::with_capacity(items.size_hint().unwrap_or(4));
        loop {
            let item = items.next_element_seed(Lezing { lezer, vorm });
            match lezer.at(item, || found.len().to_string())? {
                Some(item) if item.is_none() => {
                    return lezer.at(Err(lezer.stop("type-onjuist")), || found.len().to_string());
                }
                Some(item) => found.push(item),
                None => break,
            }
        }
        let list = PyTuple::new(lezer.py, found).map_err(A::Error::custom)?;
        Ok(list.into_any())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut json: A) -> Result<Self::Value, A::Error> {
        let (lezer, tabel) = (self.lezer, self.lezer.tabel);
        match self.vorm {
            Vorm::Record(number) => match tabel.records.get(*number) {
                Some(record) => fields(lezer, record, &mut json, None),
                None => Err(lezer.stop("type-onjuist")),
            },
            Vorm::Unie(number) => {
                // the name of the one field says which record it is
                let Some(name) = json.next_key::<String>()? else {
                    return Err(lezer.stop("veld-ontbreekt"));
                };
                let records = tabel.unies.get(*number).into_iter().flatten();
                let mut records = records.filter_map(|number| tabel.records.get(*number));
                let has = |record: &&Record| record.velden.iter().any(|veld| veld.wire == name);
                match records.find(has) {
                    Some(record) => fields(lezer, record, &mut json, Some(&name)),
                    None => Err(lezer.stop("veld-onbekend")),
                }
            }
            _ => Err(lezer.stop("type-onjuist")),
        }
    }
}

/// The fields of a record, one after another. `first` is a name that was read already.
fn fields<'de, 'py, A: MapAccess<'de>>(
    lezer: &Lezer<'_, 'py>,
    record: &Record,
    json: &mut A,
    first: Option<&str>,
) -> Result<Bound<'py, PyAny>, A::Error> {
    let mut vulling = Vulling::of(lezer.py, record).map_err(A::Error::custom)?;
    let velden = &record.velden;
    let mut next = first.map(|name| object::place(velden, 0, name));
    let mut at = 0;
    loop {
        let key = match next.take() {
            Some(key) => key,
            None => match json.next_key_seed(Sleutel { velden, at })? {
                Some(key) => key,
                None => break,
            },
        };
        let found = key.and_then(|place| Some((place, velden.get(place)?)));
        let Some((place, veld)) = found else {
            return Err(lezer.stop("veld-onbekend"));
        };
        at = place + 1;
        let vorm = &veld.vorm;
        let value = json.next_value_seed(Lezing { lezer, vorm });
        let value = value.and_then(|value| {
            if vulling.has(place) {
                Err(lezer.stop("veld-dubbel"))
            } else if value.is_none() && !veld.leeg {
                Err(lezer.stop("type-onjuist"))
            } else {
                Ok(value)
            }
        });
        let value = lezer.at(value, || veld.wire.clone())?;
        vulling.put(place, &value).map_err(A::Error::custom)?;
    }
    let mut missing = velden.iter().enumerate();
    let missing = missing.find(|(place, veld)| veld.nodig && !vulling.has(*place));
    if let Some((_, veld)) = missing {
        return lezer.at(Err(lezer.stop("veld-ontbreekt")), || veld.wire.clone());
    }
    vulling.whole().map_err(A::Error::custom)
}

/// The name of a field, as its place; `None` for a name that is not there.
struct Sleutel<'l> {
    velden: &'l [Veld],
    /// Where to look first: fields come in order.
    at: usize,
}

impl<'de> DeserializeSeed<'de> for Sleutel<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_str(self)
    }
}

impl Visitor<'_> for Sleutel<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(object::place(self.velden, self.at, name))
    }
}
