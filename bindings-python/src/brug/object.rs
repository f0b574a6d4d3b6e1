//! Making a frozen dataclass without running its `__init__`, which is three times slower.

#![expect(
    unsafe_code,
    reason = "the two calls of Python that PyO3 has no safe door for"
)]

use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};

/// A new object of a class, with none of its slots filled.
pub(super) fn alloc<'py>(class: &Bound<'py, PyType>) -> PyResult<Bound<'py, PyAny>> {
    // SAFETY: the class is alive and is one of the generated dataclasses: a plain subclass of
    // `object` with slots, for which this is what `object.__new__` does.
    unsafe {
        let made = ffi::PyType_GenericAlloc(class.as_type_ptr(), 0);
        Bound::from_owned_ptr_or_err(class.py(), made)
    }
}

/// Fills a slot of an object that nobody else has seen yet.
pub(super) fn fill(
    object: &Bound<'_, PyAny>,
    name: &Py<PyString>,
    value: &Bound<'_, PyAny>,
) -> PyResult<()> {
    // SAFETY: all three are alive for the length of the call, and the thread is attached.
    let done =
        unsafe { ffi::PyObject_GenericSetAttr(object.as_ptr(), name.as_ptr(), value.as_ptr()) };
    if done < 0 {
        Err(PyErr::fetch(object.py()))
    } else {
        Ok(())
    }
}
