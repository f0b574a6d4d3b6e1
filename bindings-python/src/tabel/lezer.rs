//! Arrow objects of Python as record batches, through the PyCapsule interface.
//!
//! Nothing is copied. A row that is null as a whole is refused: what stands below it may
//! be anything.

#![expect(
    unsafe_code,
    reason = "the Arrow C data interface is one of raw pointers"
)]

use std::ffi::CStr;
use std::sync::Arc;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi, from_ffi_and_data_type};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{Array, RecordBatch, RecordBatchOptions, StructArray};
use arrow_data::ArrayData;
use arrow_schema::{ArrowError, DataType, Schema, SchemaRef};
use koppelvlak::contract::bevinding::Fout;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use super::fout::{self, Fouten};
use crate::fouten;

const ARRAY: &CStr = c"arrow_array";
const SCHEMA: &CStr = c"arrow_schema";
const STREAM: &CStr = c"arrow_array_stream";

/// Record batches, one after another.
pub(super) struct Lezer {
    schema: SchemaRef,
    bron: Bron,
}

enum Bron {
    Stroom(FFI_ArrowArrayStream),
    Een(Option<RecordBatch>),
}

impl Lezer {
    /// Takes over what an object of Python exports.
    pub(super) fn open(tabel: &Bound<'_, PyAny>) -> PyResult<Self> {
        let made = if tabel.hasattr("__arrow_c_stream__")? {
            Self::of_stream(&tabel.call_method0("__arrow_c_stream__")?)?
        } else if tabel.hasattr("__arrow_c_array__")? {
            Self::of_array(&tabel.call_method0("__arrow_c_array__")?)?
        } else {
            Err(ArrowError::CDataInterface(
                "no Arrow PyCapsule interface".to_owned(),
            ))
        };
        made.map_err(|error| fouten::raised(tabel.py(), &[unreadable(&error)]))
    }

    fn of_stream(capsule: &Bound<'_, PyAny>) -> PyResult<Result<Self, ArrowError>> {
        let capsule = capsule.cast::<PyCapsule>()?;
        let pointer = capsule.pointer_checked(Some(STREAM))?.cast();
        // SAFETY: the name of the capsule says what it holds; a released stream stays behind,
        // which is what its destructor expects.
        let mut stream = unsafe { FFI_ArrowArrayStream::from_raw(pointer.as_ptr()) };
        Ok(stream_schema(&mut stream).map(|schema| Self {
            schema: Arc::new(schema),
            bron: Bron::Stroom(stream),
        }))
    }

    fn of_array(capsules: &Bound<'_, PyAny>) -> PyResult<Result<Self, ArrowError>> {
        let capsules = capsules.cast::<PyTuple>()?;
        let (schema, array) = (capsules.get_item(0)?, capsules.get_item(1)?);
        let schema = schema.cast::<PyCapsule>()?.pointer_checked(Some(SCHEMA))?;
        let array = array.cast::<PyCapsule>()?.pointer_checked(Some(ARRAY))?;
        // SAFETY: the names of the capsules say what they hold. The schema is only looked at
        // while its capsule lives; of the array a released one stays behind.
        let (schema, array) = unsafe {
            let array = FFI_ArrowArray::from_raw(array.cast().as_ptr());
            (schema.cast::<FFI_ArrowSchema>().as_ref(), array)
        };
        if array.is_released() {
            return Ok(Err(released("the array was read before")));
        }
        // SAFETY: the producer says that its array is of its schema.
        let data = unsafe { from_ffi(array, schema) };
        Ok(Schema::try_from(schema).and_then(|schema| {
            let schema = Arc::new(schema);
            let batch = batch(&schema, data?)?;
            Ok(Self {
                schema,
                bron: Bron::Een(Some(batch)),
            })
        }))
    }

    /// The columns.
    pub(super) fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    /// The next rows. `Ok(None)`: there are no more.
    pub(super) fn next(&mut self) -> Result<Option<RecordBatch>, Fouten> {
        let next = match &mut self.bron {
            Bron::Een(batch) => Ok(batch.take()),
            Bron::Stroom(stream) => next_of(stream, &self.schema),
        };
        next.map_err(|error| vec![unreadable(&error)])
    }
}

/// The producer's own words may repeat a value, so only the kind of error is told.
fn unreadable(error: &ArrowError) -> Fout {
    match error {
        ArrowError::InvalidArgumentError(text) if text == NULL_ROW => fout::at(
            "rij-leeg",
            &[],
            "Een rij van de tabel is als geheel leeg. Maak dan de kolommen leeg.",
            NULL_ROW,
        ),
        ArrowError::CDataInterface(text) => fout::onleesbaar(text),
        ArrowError::SchemaError(_) => fout::onleesbaar("the schema"),
        _ => fout::onleesbaar("the data"),
    }
}

const NULL_ROW: &str = "a row is null as a whole";

fn stream_schema(stream: &mut FFI_ArrowArrayStream) -> Result<Schema, ArrowError> {
    let get = stream.get_schema.filter(|_| stream.release.is_some());
    let get = get.ok_or_else(|| released("the stream was read before"))?;
    let mut schema = FFI_ArrowSchema::empty();
    // SAFETY: the stream is not released, and `schema` is ours to write.
    let code = unsafe { get(stream, &raw mut schema) };
    if code != 0 {
        return Err(released("the producer gives no schema"));
    }
    Schema::try_from(&schema)
}

fn next_of(
    stream: &mut FFI_ArrowArrayStream,
    schema: &SchemaRef,
) -> Result<Option<RecordBatch>, ArrowError> {
    let get = stream.get_next.filter(|_| stream.release.is_some());
    let get = get.ok_or_else(|| released("the stream was read before"))?;
    let mut array = FFI_ArrowArray::empty();
    // SAFETY: the stream is not released, and `array` is ours to write.
    let code = unsafe { get(stream, &raw mut array) };
    if code != 0 {
        return Err(released("the producer stopped halfway"));
    }
    if array.is_released() {
        return Ok(None);
    }
    let kind = DataType::Struct(schema.fields().clone());
    // SAFETY: the producer says that its arrays are of its schema.
    let data = unsafe { from_ffi_and_data_type(array, kind) }?;
    batch(schema, data).map(Some)
}

fn released(text: &str) -> ArrowError {
    ArrowError::CDataInterface(text.to_owned())
}

/// The columns of a struct array.
fn batch(schema: &SchemaRef, data: ArrayData) -> Result<RecordBatch, ArrowError> {
    let end = data.offset() + data.len();
    if data.child_data().iter().any(|child| child.len() < end) {
        return Err(released("a column is shorter than the table"));
    }
    let rows = data.len();
    let whole = StructArray::from(data);
    if whole.null_count() > 0 {
        return Err(ArrowError::InvalidArgumentError(NULL_ROW.to_owned()));
    }
    let (_, columns, _) = whole.into_parts();
    let options = RecordBatchOptions::new().with_row_count(Some(rows));
    RecordBatch::try_new_with_options(schema.clone(), columns, &options)
}
