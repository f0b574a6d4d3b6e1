//! The table of the types: which attribute stands where in JSON, and what it holds.

use std::collections::HashMap;

use pyo3::exceptions::{PyRuntimeError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple, PyType};

use super::TABEL;

/// Which record of the table.
pub(crate) type RecordNr = usize;

/// Every type, as Python knows it.
pub(crate) struct Tabel {
    pub(super) records: Vec<Record>,
    pub(super) keuzes: Vec<Keuze>,
    pub(super) unies: Vec<Vec<RecordNr>>,
    /// The class of what is raised.
    pub(super) fout: Py<PyType>,
    /// Records by the address of their class; the table keeps the classes alive.
    by_class: HashMap<usize, RecordNr>,
    by_name: HashMap<String, Vorm>,
    bewerkingen: HashMap<String, Soorten>,
}

/// What an operation takes and gives.
#[derive(Clone, Copy)]
pub(crate) struct Soorten {
    pub(crate) invoer: RecordNr,
    pub(crate) antwoord: RecordNr,
}

/// A dataclass with its fields, in the order of JSON.
pub(super) struct Record {
    pub(super) class: Py<PyType>,
    pub(super) velden: Vec<Veld>,
}

/// A field.
pub(super) struct Veld {
    pub(super) attribuut: Py<PyString>,
    pub(super) wire: String,
    pub(super) vorm: Vorm,
    /// It must be given.
    pub(super) nodig: bool,
    /// It is written, also when nothing stands there.
    pub(super) altijd: bool,
    /// `None` may stand there.
    pub(super) leeg: bool,
}

/// What a field holds.
#[derive(Clone, Debug)]
pub(super) enum Vorm {
    Tekst,
    Getal,
    JaNee,
    Dag,
    Keuze(usize),
    Record(RecordNr),
    Unie(usize),
    Lijst(Box<Vorm>),
}

/// An enum: its members by their word.
pub(super) struct Keuze {
    pub(super) leden: Vec<(String, Py<PyAny>)>,
}

/// Takes the tables of `koppelvlak._types`, once.
#[pyfunction(name = "_register")]
pub(crate) fn register(
    fout: Bound<'_, PyType>,
    velden: &Bound<'_, PyDict>,
    keuzes: &Bound<'_, PyTuple>,
    unies: &Bound<'_, PyDict>,
    bewerkingen: &Bound<'_, PyDict>,
) -> PyResult<()> {
    let py = fout.py();
    let mut tabel = Tabel {
        records: Vec::new(),
        keuzes: Vec::new(),
        unies: Vec::new(),
        fout: fout.unbind(),
        by_class: HashMap::new(),
        by_name: HashMap::new(),
        bewerkingen: HashMap::new(),
    };
    for (number, class) in velden.keys().iter().enumerate() {
        tabel.add_name(&class, Vorm::Record(number))?;
        tabel.by_class.insert(class.as_ptr() as usize, number);
    }
    for (number, class) in keuzes.iter().enumerate() {
        tabel.add_name(&class, Vorm::Keuze(number))?;
        let leden = class.try_iter()?.map(|lid| {
            let lid = lid?;
            Ok((lid.getattr("value")?.extract()?, lid.unbind()))
        });
        let leden = leden.collect::<PyResult<_>>()?;
        tabel.keuzes.push(Keuze { leden });
    }
    for (number, (name, classes)) in unies.iter().enumerate() {
        tabel.by_name.insert(name.extract()?, Vorm::Unie(number));
        let records = classes.try_iter()?.map(|class| tabel.record(&class?));
        let records = records.collect::<PyResult<_>>()?;
        tabel.unies.push(records);
    }
    for (class, velden) in velden {
        let rows: Vec<(String, String, String)> = velden.extract()?;
        let velden = rows.into_iter().map(|row| tabel.field(py, row));
        let velden = velden.collect::<PyResult<_>>()?;
        let class = class.cast_into::<PyType>()?.unbind();
        tabel.records.push(Record { class, velden });
    }
    for (name, pair) in bewerkingen {
        let (invoer, antwoord): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair.extract()?;
        let soorten = Soorten {
            invoer: tabel.record(&invoer)?,
            antwoord: tabel.record(&antwoord)?,
        };
        tabel.bewerkingen.insert(name.extract()?, soorten);
    }
    // a second import finds the same table
    let _ = TABEL.set(py, tabel);
    Ok(())
}

impl Tabel {
    /// What an operation takes and gives.
    pub(crate) fn bewerking(&self, name: &str) -> PyResult<Soorten> {
        let found = self.bewerkingen.get(name).copied();
        found.ok_or_else(|| unknown(name))
    }

    /// The record of this class.
    pub(crate) fn record(&self, class: &Bound<'_, PyAny>) -> PyResult<RecordNr> {
        let found = self.by_class.get(&(class.as_ptr() as usize)).copied();
        found.ok_or_else(|| PyTypeError::new_err("a class of koppelvlak is expected"))
    }

    /// The record with this name.
    pub(crate) fn named(&self, name: &str) -> PyResult<RecordNr> {
        match self.by_name.get(name) {
            Some(Vorm::Record(number)) => Ok(*number),
            _ => Err(unknown(name)),
        }
    }

    /// The record that a value is, if it is one.
    pub(super) fn record_of(&self, value: &Bound<'_, PyAny>) -> Option<RecordNr> {
        self.by_class.get(&(value.get_type_ptr() as usize)).copied()
    }

    fn add_name(&mut self, class: &Bound<'_, PyAny>, vorm: Vorm) -> PyResult<()> {
        let name = class.getattr("__name__")?.extract()?;
        self.by_name.insert(name, vorm);
        Ok(())
    }

    fn field(
        &self,
        py: Python<'_>,
        (attribuut, wire, form): (String, String, String),
    ) -> PyResult<Veld> {
        let marks = |mark| form.contains(mark);
        let name = form.trim_end_matches(['+', '!', '?', '#']);
        let depth = name.len() - name.trim_start_matches('*').len();
        let mut vorm = match name.trim_start_matches('*') {
            "s" => Vorm::Tekst,
            "i" => Vorm::Getal,
            "b" => Vorm::JaNee,
            "d" => Vorm::Dag,
            name => self
                .by_name
                .get(name)
                .cloned()
                .ok_or_else(|| unknown(name))?,
        };
        for _ in 0..depth {
            vorm = Vorm::Lijst(Box::new(vorm));
        }
        Ok(Veld {
            attribuut: PyString::intern(py, &attribuut).unbind(),
            wire,
            vorm,
            nodig: marks('+'),
            altijd: marks('!'),
            leeg: marks('?'),
        })
    }
}

impl Keuze {
    pub(super) fn lid(&self, word: &str) -> Option<&Py<PyAny>> {
        let found = self.leden.iter().find(|(of, _)| of == word);
        found.map(|(_, lid)| lid)
    }
}

impl Veld {
    /// A list in which nothing standing there is the same as no list.
    pub(super) fn is_plain_list(&self) -> bool {
        matches!(self.vorm, Vorm::Lijst(_)) && !self.leeg
    }
}

fn unknown(name: &str) -> PyErr {
    PyRuntimeError::new_err(format!("{name} is not in the table of the types"))
}
