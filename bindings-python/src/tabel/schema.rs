//! Which columns go in and come out: as a schema of Arrow, and as DDL of Spark.

use std::fmt::Write as _;

use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use koppelvlak::regelset::Regelset;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

/// The columns of a table, for any consumer of Arrow.
#[pyclass(module = "koppelvlak", frozen)]
pub(crate) struct Tabelschema(pub(super) SchemaRef);

#[pymethods]
impl Tabelschema {
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        capsule(py, &self.0)
    }

    fn __len__(&self) -> usize {
        self.0.fields().len()
    }

    fn __repr__(&self) -> String {
        format!("<Tabelschema: {}>", self.kolommen().join(", "))
    }

    /// The names of the columns.
    #[getter]
    fn kolommen(&self) -> Vec<String> {
        self.0
            .fields()
            .iter()
            .map(|field| field.name().clone())
            .collect()
    }

    /// The same as a `pyarrow.Schema`.
    fn to_pyarrow<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("pyarrow")?.call_method1("schema", (slf,))
    }
}

/// A schema as a capsule.
pub(super) fn capsule<'py>(py: Python<'py>, schema: &Schema) -> PyResult<Bound<'py, PyCapsule>> {
    let made = FFI_ArrowSchema::try_from(schema);
    let made = made.map_err(|error| PyValueError::new_err(error.to_string()))?;
    PyCapsule::new_with_value(py, made, c"arrow_schema")
}

/// The feiten with these numbers as columns of booleans, each with its question.
pub(super) fn of_feiten(regelset: &Regelset, nummers: &[usize]) -> Schema {
    let feiten = nummers.iter().filter_map(|nummer| regelset.feit(*nummer));
    let field = |feit: &koppelvlak::regelset::Feit| {
        let question = [("vraag".to_owned(), feit.vraag.clone())].into();
        Field::new(feit.id.as_str(), DataType::Boolean, true).with_metadata(question)
    };
    Schema::new(feiten.map(field).collect::<Vec<_>>())
}

/// The same as text for Spark: words are text, truths may be booleans.
pub(super) fn ddl(schema: &Schema) -> String {
    let mut out = String::new();
    for field in schema.fields() {
        let kind = if *field.data_type() == DataType::Boolean {
            "BOOLEAN"
        } else {
            "STRING"
        };
        let comma = if out.is_empty() { "" } else { ", " };
        let _ = write!(out, "{comma}`{}` {kind}", field.name().replace('`', "``"));
    }
    out
}
