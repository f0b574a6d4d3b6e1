//! From JSON to values of Python.

use std::cell::{Cell, RefCell};
use std::fmt;

use koppelvlak::datum::Datum;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDate, PyInt, PyString, PyTuple};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::object;
use super::tabel::{Record, RecordNr, Tabel, Veld, Vorm};
use crate::fouten::{self, Struikel};

/// Reads one text.
pub(super) struct Lezer<'a, 'py> {
    py: Python<'py>,
    tabel: &'a Tabel,
    /// Somebody else wrote it: a field that must be there can be missing.
    strict: bool,
    code: Cell<Option<&'static str>>,
    /// The steps to what does not fit, the last one first.
    pad: RefCell<Vec<String>>,
}

/// What an answer holds.
pub(super) enum Inhoud<'py> {
    /// What was asked for.
    Waarde(Bound<'py, PyAny>),
    /// What stands in the way.
    Fouten(Bound<'py, PyAny>),
}

impl<'a, 'py> Lezer<'a, 'py> {
    /// For text of the library itself.
    pub(super) fn trusting(py: Python<'py>, tabel: &'a Tabel) -> Self {
        Self {
            py,
            tabel,
            strict: false,
            code: Cell::new(None),
            pad: RefCell::new(Vec::new()),
        }
    }

    /// For text of others.
    pub(super) fn strict(py: Python<'py>, tabel: &'a Tabel) -> Self {
        Self {
            strict: true,
            ..Self::trusting(py, tabel)
        }
    }

    /// A text with one value.
    pub(super) fn read(&self, text: &[u8], vorm: &Vorm) -> PyResult<Bound<'py, PyAny>> {
        let lezing = Lezing { lezer: self, vorm };
        self.whole(text, |json| lezing.deserialize(json))
    }

    /// An answer: `{"status": "ok", "waarde": …}` or `{"status": "fout", "fouten": […]}`.
    pub(super) fn envelope(
        &self,
        text: &[u8],
        waarde: RecordNr,
        fout: RecordNr,
    ) -> PyResult<Inhoud<'py>> {
        let envelop = Envelop {
            lezer: self,
            waarde: Vorm::Record(waarde),
            fouten: Vorm::Lijst(Box::new(Vorm::Record(fout))),
        };
        self.whole(text, |json| json.deserialize_map(envelop))
    }

    fn whole<T>(
        &self,
        text: &[u8],
        read: impl FnOnce(
            &mut serde_json::Deserializer<serde_json::de::SliceRead<'_>>,
        ) -> serde_json::Result<T>,
    ) -> PyResult<T> {
        let mut json = serde_json::Deserializer::from_slice(text);
        let found = read(&mut json).and_then(|found| json.end().map(|()| found));
        found.map_err(|error| self.raised(&error))
    }

    fn raised(&self, error: &serde_json::Error) -> PyErr {
        if !self.strict {
            return PyRuntimeError::new_err(error.to_string());
        }
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
            Vorm::Dag if Datum::parse(text).is_some() => date(py, text).map_err(E::custom),
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
                Some(item) if lezer.strict && item.is_none() => {
                    return lezer.at(Err(lezer.stop("type-onjuist")), || found.len().to_string());
                }
                Some(item) => found.push(item),
                None => break,
            }
        }
        let list = PyTuple::new(lezer.py, found).map_err(A::Error::custom)?;
        Ok(list.into_any())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let (lezer, tabel) = (self.lezer, self.lezer.tabel);
        match self.vorm {
            Vorm::Record(number) => match tabel.records.get(*number) {
                Some(record) => Vulling::of(lezer, record)?.all(&mut fields, None),
                None => Err(lezer.stop("type-onjuist")),
            },
            Vorm::Unie(number) => {
                // the name of the one field says which record it is
                let Some(name) = fields.next_key::<String>()? else {
                    return Err(lezer.stop("veld-ontbreekt"));
                };
                let records = tabel.unies.get(*number).into_iter().flatten();
                let mut records = records.filter_map(|number| tabel.records.get(*number));
                let has = |record: &&Record| record.velden.iter().any(|veld| veld.wire == name);
                match records.find(has) {
                    Some(record) => Vulling::of(lezer, record)?.all(&mut fields, Some(&name)),
                    None => Err(lezer.stop("veld-onbekend")),
                }
            }
            _ => Err(lezer.stop("type-onjuist")),
        }
    }
}

/// An object while its fields come in.
struct Vulling<'l, 'a, 'py> {
    lezer: &'l Lezer<'a, 'py>,
    velden: &'l [Veld],
    object: Bound<'py, PyAny>,
    /// One bit for each field that was there. The generator gives no record more than 128.
    seen: u128,
}

impl<'l, 'a, 'py> Vulling<'l, 'a, 'py> {
    fn of<E: Error>(lezer: &'l Lezer<'a, 'py>, record: &'l Record) -> Result<Self, E> {
        let object = object::alloc(record.class.bind(lezer.py)).map_err(E::custom)?;
        Ok(Self {
            lezer,
            velden: &record.velden,
            object,
            seen: 0,
        })
    }

    fn all<'de, A: MapAccess<'de>>(
        mut self,
        fields: &mut A,
        first: Option<&str>,
    ) -> Result<Bound<'py, PyAny>, A::Error> {
        let mut next = first.map(|name| Sleutel::find(self.velden, 0, name));
        let mut at = 0;
        loop {
            let key = match next.take() {
                Some(key) => key,
                None => match fields.next_key_seed(Sleutel {
                    velden: self.velden,
                    at,
                })? {
                    Some(key) => key,
                    None => break,
                },
            };
            let Some(place) = key else {
                return Err(self.lezer.stop("veld-onbekend"));
            };
            at = place + 1;
            self.take(place, fields)?;
        }
        self.rest()?;
        Ok(self.object)
    }

    fn take<'de, A: MapAccess<'de>>(
        &mut self,
        place: usize,
        fields: &mut A,
    ) -> Result<(), A::Error> {
        let lezer = self.lezer;
        let Some(veld) = self.velden.get(place) else {
            return Err(lezer.stop("veld-onbekend"));
        };
        let lezing = Lezing {
            lezer,
            vorm: &veld.vorm,
        };
        let value = fields.next_value_seed(lezing);
        let value = value.and_then(|value| {
            let bit = 1 << place;
            let twice = self.seen & bit != 0;
            self.seen |= bit;
            match lezer.strict {
                true if twice => Err(lezer.stop("veld-dubbel")),
                true if value.is_none() && !veld.leeg => Err(lezer.stop("type-onjuist")),
                _ => Ok(value),
            }
        });
        let value = lezer.at(value, || veld.wire.clone())?;
        object::fill(&self.object, &veld.attribuut, &value).map_err(A::Error::custom)
    }

    /// What was not there: an empty list, or nothing.
    fn rest<E: Error>(&self) -> Result<(), E> {
        let py = self.lezer.py;
        for (place, veld) in self.velden.iter().enumerate() {
            if self.seen & (1 << place) != 0 {
                continue;
            }
            if veld.nodig && self.lezer.strict {
                return self
                    .lezer
                    .at(Err(self.lezer.stop("veld-ontbreekt")), || veld.wire.clone());
            }
            let value = if veld.is_plain_list() {
                PyTuple::empty(py).into_any()
            } else {
                py.None().into_bound(py)
            };
            object::fill(&self.object, &veld.attribuut, &value).map_err(E::custom)?;
        }
        Ok(())
    }
}

/// The name of a field, as its place; `None` for a name that is not there.
struct Sleutel<'l> {
    velden: &'l [Veld],
    /// Where to look first: fields come in order.
    at: usize,
}

impl Sleutel<'_> {
    fn find(velden: &[Veld], at: usize, name: &str) -> Option<usize> {
        let ahead = velden.iter().enumerate().skip(at);
        let all = ahead.chain(velden.iter().enumerate().take(at));
        let mut found = all.filter(|(_, veld)| veld.wire == name);
        found.next().map(|(place, _)| place)
    }
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
        Ok(Self::find(self.velden, self.at, name))
    }
}

/// What an operation answers.
struct Envelop<'l, 'a, 'py> {
    lezer: &'l Lezer<'a, 'py>,
    waarde: Vorm,
    fouten: Vorm,
}

impl<'de, 'py> Visitor<'de> for Envelop<'_, '_, 'py> {
    type Value = Inhoud<'py>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let lezer = self.lezer;
        let mut found = None;
        while let Some(name) = fields.next_key::<&str>()? {
            match name {
                "waarde" => {
                    let vorm = &self.waarde;
                    let value = fields.next_value_seed(Lezing { lezer, vorm })?;
                    found = Some(Inhoud::Waarde(value));
                }
                "fouten" => {
                    let vorm = &self.fouten;
                    let value = fields.next_value_seed(Lezing { lezer, vorm })?;
                    found = Some(Inhoud::Fouten(value));
                }
                _ => {
                    fields.next_value::<serde::de::IgnoredAny>()?;
                }
            }
        }
        found.ok_or_else(|| A::Error::custom("no answer"))
    }
}

/// A day, written as `YYYY-MM-DD`.
fn date<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    let mut parts = text.split('-').filter_map(|part| part.parse::<u16>().ok());
    let mut part = || parts.next().unwrap_or_default();
    let year = i32::from(part());
    let small = |part: u16| u8::try_from(part).unwrap_or_default();
    let (month, day) = (small(part()), small(part()));
    Ok(PyDate::new(py, year, month, day)?.into_any())
}
