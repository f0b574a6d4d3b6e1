//! From values of Python to JSON.
//!
//! The common road writes and stops at the first value that has no place in JSON; only then
//! a second walk looks for every such place. A key that somebody typed is in no place.

use std::io::Write as _;

use pyo3::prelude::*;
use pyo3::types::{
    PyBool, PyDate, PyDateAccess, PyDateTime, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString,
    PyTuple,
};

use super::tabel::{Record, Tabel, Vorm};
use crate::fouten::Struikel;

/// Deeper than this the library does not read.
const MAX_DEPTH: usize = 128;

/// Why writing stopped.
pub(super) enum Stop {
    /// A value has no place in JSON.
    Past,
    /// Python raised something.
    Python(PyErr),
}

impl From<PyErr> for Stop {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

/// Writes a value: dataclasses, mappings, lists and what is in them.
pub(super) fn write(
    tabel: &Tabel,
    value: &Bound<'_, PyAny>,
    out: &mut Vec<u8>,
) -> Result<(), Stop> {
    Schrijver { tabel, out }.any(value, 0)
}

struct Schrijver<'a> {
    tabel: &'a Tabel,
    out: &'a mut Vec<u8>,
}

impl Schrijver<'_> {
    fn any(&mut self, value: &Bound<'_, PyAny>, depth: usize) -> Result<(), Stop> {
        if depth > MAX_DEPTH {
            return Err(Stop::Past);
        }
        if let Ok(text) = value.cast::<PyString>() {
            return self.text(text);
        }
        if let Some(number) = self.tabel.record_of(value) {
            let record = self.tabel.records.get(number).ok_or(Stop::Past)?;
            return self.record(value, record, depth);
        }
        if let Ok(fields) = value.cast::<PyDict>() {
            return self.object(fields.iter(), depth);
        }
        if let Ok(items) = value.cast::<PyTuple>() {
            return self.list(items.iter_borrowed().map(|item| Ok(item.to_owned())), depth);
        }
        if let Ok(items) = value.cast::<PyList>() {
            return self.list(items.iter().map(Ok), depth);
        }
        if scalar(value, self.out) {
            return Ok(());
        }
        if let Ok(fields) = value.cast::<PyMapping>() {
            let items = fields.items()?;
            let pairs = items.iter().map(|pair| pair.extract());
            let pairs: Vec<_> = pairs.collect::<PyResult<_>>()?;
            return self.object(pairs.into_iter(), depth);
        }
        Err(Stop::Past)
    }

    fn text(&mut self, text: &Bound<'_, PyString>) -> Result<(), Stop> {
        let text = text.to_str().map_err(|_| Stop::Past)?;
        serde_json::to_writer(&mut *self.out, text).map_err(|_| Stop::Past)
    }

    fn record(
        &mut self,
        value: &Bound<'_, PyAny>,
        record: &Record,
        depth: usize,
    ) -> Result<(), Stop> {
        self.out.push(b'{');
        let mut comma = false;
        for veld in &record.velden {
            let inner = value.getattr(veld.attribuut.bind(value.py()))?;
            let written = if inner.is_none() {
                veld.altijd && (veld.leeg || veld.nodig)
            } else {
                veld.altijd || !veld.is_plain_list() || !is_empty(&inner)
            };
            if written {
                if std::mem::replace(&mut comma, true) {
                    self.out.push(b',');
                }
                self.out.push(b'"');
                self.out.extend_from_slice(veld.wire.as_bytes());
                self.out.extend_from_slice(b"\":");
                self.any(&inner, depth + 1)?;
            }
        }
        self.out.push(b'}');
        Ok(())
    }

    fn object<'py>(
        &mut self,
        fields: impl Iterator<Item = (Bound<'py, PyAny>, Bound<'py, PyAny>)>,
        depth: usize,
    ) -> Result<(), Stop> {
        self.out.push(b'{');
        for (at, (name, value)) in fields.enumerate() {
            if at > 0 {
                self.out.push(b',');
            }
            self.text(name.cast::<PyString>().map_err(|_| Stop::Past)?)?;
            self.out.push(b':');
            self.any(&value, depth + 1)?;
        }
        self.out.push(b'}');
        Ok(())
    }

    fn list<'py>(
        &mut self,
        items: impl Iterator<Item = PyResult<Bound<'py, PyAny>>>,
        depth: usize,
    ) -> Result<(), Stop> {
        self.out.push(b'[');
        for (at, item) in items.enumerate() {
            if at > 0 {
                self.out.push(b',');
            }
            self.any(&item?, depth + 1)?;
        }
        self.out.push(b']');
        Ok(())
    }
}

/// Writes nothing, truth, a number or a day; `false` if it is something else.
fn scalar(value: &Bound<'_, PyAny>, out: &mut Vec<u8>) -> bool {
    if value.is_none() {
        out.extend_from_slice(b"null");
    } else if let Ok(truth) = value.cast::<PyBool>() {
        out.extend_from_slice(if truth.is_true() { b"true" } else { b"false" });
    } else if value.is_instance_of::<PyInt>() {
        // far outside what the contract knows is refused there, not here
        let number: i64 = value.extract().unwrap_or(i64::MAX);
        let _ = write!(out, "{number}");
    } else if let Some(day) = day(value) {
        let _ = write!(
            out,
            "\"{:04}-{:02}-{:02}\"",
            day.get_year(),
            day.get_month(),
            day.get_day()
        );
    } else if let Ok(number) = value.cast::<PyFloat>() {
        if !number.value().is_finite() {
            return false;
        }
        // no field holds a fraction: the library says so, at its place
        let _ = write!(out, "{:e}", number.value());
    } else {
        return false;
    }
    true
}

/// A day; a moment is something else.
fn day<'a, 'py>(value: &'a Bound<'py, PyAny>) -> Option<&'a Bound<'py, PyDate>> {
    let day = value.cast::<PyDate>().ok()?;
    (!value.is_instance_of::<PyDateTime>()).then_some(day)
}

fn is_empty(value: &Bound<'_, PyAny>) -> bool {
    value.len().is_ok_and(|len| len == 0)
}

/// Every place in a value that has no place in JSON.
pub(super) fn places(
    tabel: &Tabel,
    value: &Bound<'_, PyAny>,
    vorm: Option<&Vorm>,
) -> PyResult<Vec<Struikel>> {
    let mut zoeker = Zoeker {
        tabel,
        pad: Vec::new(),
        depth: 0,
        found: Vec::new(),
    };
    zoeker.inside(value, vorm)?;
    Ok(zoeker.found)
}

struct Zoeker<'a> {
    tabel: &'a Tabel,
    pad: Vec<String>,
    /// How deep: more than there are steps in `pad`, below a name that is not shown.
    depth: usize,
    found: Vec<Struikel>,
}

impl Zoeker<'_> {
    fn inside(&mut self, value: &Bound<'_, PyAny>, vorm: Option<&Vorm>) -> PyResult<()> {
        self.depth += 1;
        let done = self.any(value, vorm);
        self.depth -= 1;
        done
    }

    fn any(&mut self, value: &Bound<'_, PyAny>, vorm: Option<&Vorm>) -> PyResult<()> {
        let inner = match vorm {
            Some(Vorm::Lijst(inner)) => Some(&**inner),
            _ => None,
        };
        if self.depth > MAX_DEPTH || self.found.len() > MAX_DEPTH {
            self.stop("type-onjuist");
        } else if let Ok(text) = value.cast::<PyString>() {
            if text.to_str().is_err() {
                self.stop("utf8-onleesbaar");
            }
        } else if let Some(number) = self.tabel.record_of(value) {
            let record = self.tabel.records.get(number);
            for veld in record.into_iter().flat_map(|record| &record.velden) {
                let inner = value.getattr(veld.attribuut.bind(value.py()))?;
                self.down(&inner, &veld.wire, Some(&veld.vorm))?;
            }
        } else if let Ok(fields) = value.cast::<PyMapping>() {
            for pair in fields.items()?.iter() {
                let (name, inner): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair.extract()?;
                self.field(&name, &inner, vorm)?;
            }
        } else if value.is_instance_of::<PyTuple>() || value.is_instance_of::<PyList>() {
            for (at, item) in value.try_iter()?.enumerate() {
                self.down(&item?, &at.to_string(), inner)?;
            }
        } else if !scalar(value, &mut Vec::new()) {
            self.stop("type-onjuist");
        }
        Ok(())
    }

    /// A field of a mapping: its name is shown only if it is one of the contract.
    fn field(
        &mut self,
        name: &Bound<'_, PyAny>,
        value: &Bound<'_, PyAny>,
        vorm: Option<&Vorm>,
    ) -> PyResult<()> {
        let Some(name) = name
            .cast::<PyString>()
            .ok()
            .and_then(|name| name.to_str().ok())
        else {
            self.stop("type-onjuist");
            return Ok(());
        };
        let tabel = self.tabel;
        let numbers: &[usize] = match vorm {
            Some(Vorm::Record(number)) => std::slice::from_ref(number),
            Some(Vorm::Unie(number)) => tabel.unies.get(*number).map_or(&[], Vec::as_slice),
            _ => &[],
        };
        let records = numbers
            .iter()
            .filter_map(|number| tabel.records.get(*number));
        let mut velden = records.flat_map(|record| &record.velden);
        match velden.find(|veld| veld.wire == name) {
            Some(veld) => self.down(value, &veld.wire, Some(&veld.vorm)),
            None => self.inside(value, None),
        }
    }

    fn down(&mut self, value: &Bound<'_, PyAny>, step: &str, vorm: Option<&Vorm>) -> PyResult<()> {
        self.pad.push(step.to_owned());
        let done = self.inside(value, vorm);
        self.pad.pop();
        done
    }

    fn stop(&mut self, code: &'static str) {
        let pad = self.pad.clone();
        let struikel = Struikel { code, pad };
        if !self.found.contains(&struikel) {
            self.found.push(struikel);
        }
    }
}
