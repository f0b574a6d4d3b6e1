//! How values cross: records on the side of Rust, frozen dataclasses on the side of Python.
//!
//! What stands where comes from the table that is generated with the dataclasses, so nothing
//! here knows a type of the contract. What goes in is written as JSON ([`schrijven`]): there
//! the library finds every mistake, with its place. What comes out is made straight from the
//! records ([`maken`]). [`lezen`] is for records that people keep as JSON.

mod lezen;
mod maken;
mod object;
mod schrijven;
mod tabel;

use koppelvlak::contract::bevinding::Fout;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyString, PyType};

use self::lezen::Lezer;
use self::tabel::{RecordNr, Vorm};
pub(crate) use self::tabel::{Tabel, register};
use crate::fouten;

static TABEL: PyOnceLock<Tabel> = PyOnceLock::new();

/// The table of the types; it is there once the package is imported.
pub(crate) fn tabel(py: Python<'_>) -> PyResult<&'static Tabel> {
    let found = TABEL.get(py);
    found.ok_or_else(|| PyRuntimeError::new_err("import koppelvlak first"))
}

/// A value of the contract as JSON, byte for byte as the library writes it.
#[pyfunction(name = "_schrijf")]
pub(crate) fn als_json(waarde: &Bound<'_, PyAny>) -> PyResult<String> {
    let tabel = tabel(waarde.py())?;
    let json = tabel.write(waarde, tabel.record_of(waarde))?;
    String::from_utf8(json).map_err(|e| PyRuntimeError::new_err(e.to_string()))
}

/// A value of the contract from JSON, or from a mapping of the same shape.
#[pyfunction(name = "_lees")]
pub(crate) fn van_json<'py>(
    soort: &Bound<'py, PyType>,
    invoer: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let py = soort.py();
    let tabel = tabel(py)?;
    let nummer = tabel.record(soort)?;
    let made;
    let text = if invoer.is_instance_of::<PyString>() {
        text(invoer, "")?.as_bytes()
    } else if let Ok(bytes) = invoer.cast::<PyBytes>() {
        bytes.as_bytes()
    } else {
        made = tabel.write(invoer, Some(nummer))?;
        &made
    };
    Lezer::new(py, tabel).read(text, &Vorm::Record(nummer))
}

/// The text that must stand at a step; half a surrogate pair is no text.
pub(crate) fn text<'a>(value: &'a Bound<'_, PyAny>, step: &str) -> PyResult<&'a str> {
    let py = value.py();
    let text = value.cast::<PyString>();
    let text = text.map_err(|_| fouten::at(py, "type-onjuist", step))?;
    text.to_str()
        .map_err(|_| fouten::at(py, "utf8-onleesbaar", step))
}

impl Tabel {
    /// A record of the core as a value.
    pub(crate) fn value<'py>(
        &self,
        py: Python<'py>,
        record: &impl serde::Serialize,
        soort: RecordNr,
    ) -> PyResult<Bound<'py, PyAny>> {
        maken::make(py, self, record, &Vorm::Record(soort))
    }

    /// The exception with these findings.
    pub(crate) fn exception(&self, py: Python<'_>, fouten: &[Fout]) -> PyResult<PyErr> {
        let vorm = Vorm::Lijst(Box::new(Vorm::Record(self.named("Fout")?)));
        Ok(self.raise(&maken::make(py, self, &fouten, &vorm)?))
    }

    fn raise(&self, bevindingen: &Bound<'_, PyAny>) -> PyErr {
        let made = self.fout.bind(bevindingen.py()).call1((bevindingen,));
        made.map_or_else(|error| error, PyErr::from_value)
    }

    /// A value as JSON. What cannot be written is raised, every place at once.
    pub(crate) fn write(
        &self,
        waarde: &Bound<'_, PyAny>,
        soort: Option<RecordNr>,
    ) -> PyResult<Vec<u8>> {
        let mut out = Vec::with_capacity(1024);
        match schrijven::write(self, waarde, &mut out) {
            Ok(()) => Ok(out),
            Err(schrijven::Stop::Python(error)) => Err(error),
            Err(schrijven::Stop::Past) => {
                let vorm = soort.map(Vorm::Record);
                let places = schrijven::places(self, waarde, vorm.as_ref())?;
                Err(fouten::refused(waarde.py(), &places))
            }
        }
    }
}
