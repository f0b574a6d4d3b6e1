//! Making a frozen dataclass without running its `__init__`, which is three times slower.

#![expect(
    unsafe_code,
    reason = "the two calls of Python that PyO3 has no safe door for"
)]

use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyDate, PyString, PyTuple, PyType};

use super::tabel::{Record, Veld};

/// An object while its fields come in.
pub(super) struct Vulling<'a, 'py> {
    pub(super) velden: &'a [Veld],
    object: Bound<'py, PyAny>,
    /// One bit for each field that was there. No record has more than 128: a test counts.
    seen: u128,
}

impl<'a, 'py> Vulling<'a, 'py> {
    pub(super) fn of(py: Python<'py>, record: &'a Record) -> PyResult<Self> {
        Ok(Self {
            velden: &record.velden,
            object: alloc(record.class.bind(py))?,
            seen: 0,
        })
    }

    /// Whether the field at a place was there already.
    pub(super) fn has(&self, place: usize) -> bool {
        self.seen & (1 << place) != 0
    }

    /// Puts a value in the field at a place.
    pub(super) fn put(&mut self, place: usize, value: &Bound<'py, PyAny>) -> PyResult<()> {
        self.seen |= 1 << place;
        match self.velden.get(place) {
            Some(veld) => fill(&self.object, &veld.attribuut, value),
            None => Ok(()),
        }
    }

    /// The object; what was not there is an empty list, or nothing.
    pub(super) fn whole(self) -> PyResult<Bound<'py, PyAny>> {
        let py = self.object.py();
        for (place, veld) in self.velden.iter().enumerate() {
            if !self.has(place) {
                let value = if veld.is_plain_list() {
                    PyTuple::empty(py).into_any()
                } else {
                    py.None().into_bound(py)
                };
                fill(&self.object, &veld.attribuut, &value)?;
            }
        }
        Ok(self.object)
    }
}

/// The place of a field by its name in JSON; `at` is where to look first: fields come in order.
pub(super) fn place(velden: &[Veld], at: usize, name: &str) -> Option<usize> {
    if velden.get(at).is_some_and(|veld| veld.wire == name) {
        return Some(at);
    }
    let ahead = velden.iter().skip(at).position(|veld| veld.wire == name);
    let ahead = ahead.map(|steps| at + steps);
    ahead.or_else(|| velden.iter().position(|veld| veld.wire == name))
}

/// A day, written as `YYYY-MM-DD`.
pub(super) fn date<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    let mut parts = text.split('-').filter_map(|part| part.parse::<u16>().ok());
    let mut part = || parts.next().unwrap_or_default();
    let year = i32::from(part());
    let small = |part: u16| u8::try_from(part).unwrap_or_default();
    let (month, day) = (small(part()), small(part()));
    Ok(PyDate::new(py, year, month, day)?.into_any())
}

/// A new object of a class, with none of its slots filled.
fn alloc<'py>(class: &Bound<'py, PyType>) -> PyResult<Bound<'py, PyAny>> {
    // SAFETY: the class is alive and is one of the generated dataclasses: a plain subclass of
    // `object` with slots, for which this is what `object.__new__` does.
    unsafe {
        let made = ffi::PyType_GenericAlloc(class.as_type_ptr(), 0);
        Bound::from_owned_ptr_or_err(class.py(), made)
    }
}

/// Fills a slot of an object that nobody else has seen yet.
fn fill(object: &Bound<'_, PyAny>, name: &Py<PyString>, value: &Bound<'_, PyAny>) -> PyResult<()> {
    // SAFETY: all three are alive for the length of the call, and the thread is attached.
    let done =
        unsafe { ffi::PyObject_GenericSetAttr(object.as_ptr(), name.as_ptr(), value.as_ptr()) };
    if done < 0 {
        Err(PyErr::fetch(object.py()))
    } else {
        Ok(())
    }
}
