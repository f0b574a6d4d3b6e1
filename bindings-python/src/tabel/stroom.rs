//! One stretch of a table after another, in bounded memory.

use std::sync::{Arc, Mutex, PoisonError};

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use koppelvlak::tabel::Kernen;
use pyo3::prelude::*;

use super::fout::Fouten;
use super::indeling::{Indeling, Wijzer};
use super::kern::{Kern, Plan};
use super::lezer::Lezer;
use super::uitkomst::Tabel;
use crate::fouten;

/// A table that is being read.
pub(super) struct Loop {
    kern: Arc<Kern>,
    plan: Arc<Plan>,
    indeling: Indeling,
    schema: SchemaRef,
    kernen: Kernen,
    lezer: Lezer,
    /// How many rows a stretch has at most.
    hoogstens: usize,
    /// What was read and not yet worked out.
    rest: Option<RecordBatch>,
    /// How many rows were worked out.
    rijen: usize,
}

impl Loop {
    pub(super) fn new(
        kern: Arc<Kern>,
        plan: Arc<Plan>,
        wijzer: &Wijzer,
        kernen: Kernen,
        lezer: Lezer,
    ) -> Result<Self, Fouten> {
        let indeling = Indeling::new(lezer.schema(), wijzer, kern.regelset())?;
        let schema = plan.schema(lezer.schema(), &indeling)?;
        Ok(Self {
            kern,
            plan,
            indeling,
            schema,
            kernen,
            lezer,
            hoogstens: usize::MAX,
            rest: None,
            rijen: 0,
        })
    }

    /// In stretches of so many rows at most.
    pub(super) fn in_stretches(mut self, rijen: usize) -> Self {
        self.hoogstens = rijen.max(1);
        self
    }

    /// The results of the next rows. `Ok(None)`: there are no more.
    fn next(&mut self) -> Result<Option<RecordBatch>, Fouten> {
        let whole = match self.rest.take() {
            Some(rest) => rest,
            None => match self.lezer.next()? {
                Some(batch) => batch,
                None => return Ok(None),
            },
        };
        let rows = whole.num_rows().min(self.hoogstens);
        let batch = if rows < whole.num_rows() {
            self.rest = Some(whole.slice(rows, whole.num_rows() - rows));
            whole.slice(0, rows)
        } else {
            whole
        };
        let regelset = self.kern.regelset();
        let ran = self.plan.run(
            regelset,
            &self.indeling,
            &self.schema,
            &batch,
            self.rijen,
            self.kernen,
        )?;
        self.rijen += rows;
        Ok(Some(ran))
    }

    /// All of it.
    pub(super) fn whole(mut self) -> Result<Tabel, Fouten> {
        let mut batches = Vec::new();
        while let Some(batch) = self.next()? {
            batches.push(batch);
        }
        Ok(self.tabel(batches))
    }

    fn tabel(&self, batches: Vec<RecordBatch>) -> Tabel {
        Tabel {
            schema: self.schema.clone(),
            batches,
            eigen: self.indeling.behoud().len(),
        }
    }
}

/// The results of a table, stretch by stretch. Iterate over it.
#[pyclass(module = "koppelvlak", frozen)]
pub(crate) struct Tabelstroom {
    pub(super) lopend: Mutex<Option<Loop>>,
    /// Told after each stretch how many rows it had, and at the end.
    pub(super) voortgang: Option<Py<PyAny>>,
}

#[pymethods]
impl Tabelstroom {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<Tabel>> {
        let next = py.detach(|| {
            let mut kept = self.lopend.lock().unwrap_or_else(PoisonError::into_inner);
            let Some(mut running) = kept.take() else {
                return Ok(None);
            };
            let batch = running.next()?;
            let tabel = batch.map(|batch| running.tabel(vec![batch]));
            if tabel.is_some() {
                *kept = Some(running);
            }
            Ok(tabel)
        });
        let next = next.map_err(|fouten: Fouten| fouten::raised(py, &fouten));
        if let Some(voortgang) = &self.voortgang {
            match &next {
                Ok(Some(tabel)) => voortgang.call_method1(py, "update", (tabel.__len__(),))?,
                _ => voortgang.call_method0(py, "close")?,
            };
        }
        next
    }
}
