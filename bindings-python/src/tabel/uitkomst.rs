//! A table that came out. Any consumer of Arrow takes it.

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchIterator};
use arrow_schema::SchemaRef;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use super::{schema, weergave};

/// Results of a table, row by row as they came in. An Arrow table: give it to pyarrow,
/// pandas, polars or DuckDB. Nothing is copied, and it can be read more than once.
#[pyclass(module = "koppelvlak", frozen)]
pub(crate) struct Tabel {
    pub(super) schema: SchemaRef,
    pub(super) batches: Vec<RecordBatch>,
    /// How many of the first columns are the caller's own.
    pub(super) eigen: usize,
}

#[pymethods]
impl Tabel {
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        drop(requested_schema); // a wish that need not be granted
        let batches = self.batches.clone().into_iter().map(Ok);
        let reader = RecordBatchIterator::new(batches, self.schema.clone());
        let stream = FFI_ArrowArrayStream::new(Box::new(reader));
        PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        schema::capsule(py, &self.schema)
    }

    /// How many rows there are.
    pub(super) fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    fn __repr__(&self) -> String {
        format!(
            "<Tabel: {} rijen; {}>",
            self.__len__(),
            self.kolommen().join(", ")
        )
    }

    /// The first rows. The caller's own columns are masked: they may say who somebody is.
    fn _repr_html_(&self) -> String {
        weergave::html(self)
    }

    /// The names of the columns.
    #[getter]
    pub(super) fn kolommen(&self) -> Vec<String> {
        let fields = self.schema.fields().iter();
        fields.map(|field| field.name().clone()).collect()
    }

    /// The same as a `pyarrow.Table`.
    fn to_pyarrow<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("pyarrow")?.call_method1("table", (slf,))
    }

    /// The same as a `pandas.DataFrame`. Needs pyarrow too.
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        Self::to_pyarrow(slf)?.call_method0("to_pandas")
    }

    /// The same as a `polars.DataFrame`.
    fn to_polars<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("polars")?.call_method1("DataFrame", (slf,))
    }
}
