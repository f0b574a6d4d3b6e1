//! Rows of bare feiten, a line each: read into columns and worked out side by side.

use std::sync::Arc;

use koppelvlak::regelset::Regelset;
use koppelvlak::tabel::{Kernen, Kolom, Sleutels, Tabel, Tabelplan, Uitkomstkolom};
use koppelvlak::waarheid::Waarheid;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};
use rayon::ThreadPool;
use rayon::prelude::*;

use self::rijen::{Kolommen, Vondst};
use super::regels::{Regel, Regels};
use super::{Status, threads, word};
use crate::tabel::{Kern, Plan, Tabeltoets};

mod rijen;

/// What each key of a column means.
const BETEKENIS: [Waarheid; 3] = [Waarheid::Onbekend, Waarheid::Ja, Waarheid::Nee];

/// Reads rows of feiten from text that comes in pieces.
#[pyclass(module = "koppelvlak._koppelvlak", name = "_Feitenlezer")]
pub(crate) struct Feitenlezer {
    kern: Arc<Kern>,
    plan: Arc<Plan>,
    namen: Vec<String>,
    regels: Regels,
    werk: Vec<Werk>,
    pool: ThreadPool,
}

/// What one core writes into, again and again.
#[derive(Default)]
struct Werk {
    kolommen: Kolommen,
    regels: Vec<u64>,
    status: Vec<Status>,
    uit: Vec<Uitkomstkolom>,
    vondsten: Vec<Vondst>,
}

#[pymethods]
impl Feitenlezer {
    #[new]
    #[pyo3(signature = (toets, resultaten, kernen))]
    fn new(
        py: Python<'_>,
        toets: &Bound<'_, Tabeltoets>,
        resultaten: Option<Vec<String>>,
        kernen: usize,
    ) -> PyResult<Self> {
        let (kern, plan, namen) = toets.get().for_rows(py, resultaten)?;
        let kolommen = Kolommen::new(kern.regelset(), plan.programma().feiten());
        let werk = (0..kernen.max(1)).map(|_| Werk {
            kolommen: kolommen.clone(),
            ..Werk::default()
        });
        Ok(Self {
            werk: werk.collect(),
            kern,
            plan,
            namen,
            regels: Regels::default(),
            pool: threads(kernen)?,
        })
    }

    /// The rows of the lines that are complete now, as columns.
    fn add<'py>(&mut self, py: Python<'py>, stuk: &[u8]) -> PyResult<Bound<'py, PyDict>> {
        py.detach(|| {
            self.regels.add(stuk);
            self.work()
        })?;
        self.give(py)
    }

    /// The row of the last line, if there is no end of line behind it.
    fn end<'py>(&mut self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        py.detach(|| {
            self.regels.end();
            self.work()
        })?;
        self.give(py)
    }
}

impl Feitenlezer {
    fn work(&mut self) -> PyResult<()> {
        let regels = self.regels.all();
        let each = regels.len().div_ceil(self.werk.len()).max(1);
        let (regelset, plan) = (self.kern.regelset(), self.plan.programma());
        let mut parts = regels.chunks(each);
        let jobs = self.werk.iter_mut();
        let jobs: Vec<_> = jobs
            .map(|werk| (werk, parts.next().unwrap_or_default()))
            .collect();
        let run = |(werk, part): (&mut Werk, &[Regel<'_>])| werk.run(regelset, plan, part);
        self.pool
            .install(|| {
                jobs.into_par_iter()
                    .map(run)
                    .collect::<Result<Vec<()>, String>>()
            })
            .map_err(PyRuntimeError::new_err)?;
        Ok(())
    }

    /// What was worked out, as lists for Python. The words are shared, not copied.
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let kolommen = PyDict::new(py);
        let regels = self.werk.iter().flat_map(|werk| &werk.regels);
        kolommen.set_item("regel", PyList::new(py, regels.collect::<Vec<_>>())?)?;
        let words = [Status::Ok, Status::Fout, Status::Leeg].map(Status::word);
        let words = words.map(|woord| PyString::intern(py, woord));
        let status = self.werk.iter().flat_map(|werk| &werk.status);
        let status = status.map(|status| {
            let [ok, fout, leeg] = &words;
            match status {
                Status::Ok => ok,
                Status::Fout => fout,
                Status::Leeg => leeg,
            }
        });
        kolommen.set_item("status", PyList::new(py, status.collect::<Vec<_>>())?)?;
        for (at, naam) in self.namen.iter().enumerate() {
            let mut waarden = Vec::new();
            for werk in &self.werk {
                werk.write_out(py, at, &mut waarden);
            }
            kolommen.set_item(naam, PyList::new(py, waarden)?)?;
        }
        let vondsten = self.werk.iter().flat_map(|werk| &werk.vondsten);
        let vondsten =
            vondsten.map(|vondst| (vondst.regel, vondst.code, &vondst.plaats, vondst.veld));
        kolommen.set_item(
            "bevindingen",
            PyList::new(py, vondsten.collect::<Vec<_>>())?,
        )?;
        Ok(kolommen)
    }
}

impl Werk {
    fn run(
        &mut self,
        regelset: &Regelset,
        plan: &Tabelplan,
        regels: &[Regel<'_>],
    ) -> Result<(), String> {
        self.regels.clear();
        self.status.clear();
        self.vondsten.clear();
        self.kolommen.start(regels.len());
        for (rij, regel) in regels.iter().enumerate() {
            let status = self.read(rij, regel);
            self.regels.push(regel.nummer);
            self.status.push(status);
        }
        let mut tabel = Tabel::new(regelset, regels.len());
        for (nummer, sleutels) in self.kolommen.all() {
            let Some(feit) = regelset.feit(nummer) else {
                continue;
            };
            let kolom = Kolom::Sleutels {
                sleutels: Sleutels::U8(sleutels),
                betekenis: &BETEKENIS,
                bekend: None,
            };
            tabel.add(&feit.id, kolom).map_err(|e| e.to_string())?;
        }
        plan.run(&tabel, Kernen::Een, &mut self.uit)
            .map_err(|e| e.to_string())
    }

    fn read(&mut self, rij: usize, regel: &Regel<'_>) -> Status {
        if regel.is_empty() {
            return Status::Leeg;
        }
        let before = self.vondsten.len();
        match regel.tekst {
            Some(tekst) => self
                .kolommen
                .read(rij, regel.nummer, tekst, &mut self.vondsten),
            None => self
                .vondsten
                .push(Vondst::of_line(regel.nummer, "invoer-te-groot")),
        }
        if self.vondsten.len() > before {
            Status::Fout
        } else {
            Status::Ok
        }
    }

    /// One result of every row; `None` where the row cannot be used.
    fn write_out<'py>(
        &self,
        py: Python<'py>,
        at: usize,
        waarden: &mut Vec<Option<Bound<'py, PyString>>>,
    ) {
        match self.uit.get(at) {
            Some(Uitkomstkolom::Waarheid(kolom)) => {
                let words =
                    Waarheid::ALL.map(|w| PyString::intern(py, &word(&w).unwrap_or_default()));
                let [ja, nee, onbekend] = &words;
                waarden.extend(self.status.iter().enumerate().map(|(rij, status)| {
                    let found = kolom.waarheid(rij).filter(|_| *status == Status::Ok)?;
                    Some(match found {
                        Waarheid::Ja => ja.clone(),
                        Waarheid::Nee => nee.clone(),
                        Waarheid::Onbekend => onbekend.clone(),
                    })
                }));
            }
            Some(Uitkomstkolom::Sleutel(kolom)) => {
                let words: Vec<_> = kolom
                    .woorden
                    .iter()
                    .map(|w| PyString::intern(py, w))
                    .collect();
                let rows = self.status.iter().zip(&kolom.sleutels);
                waarden.extend(rows.map(|(status, sleutel)| {
                    let found = words.get(usize::from(*sleutel));
                    let named = found.filter(|_| *status == Status::Ok);
                    named
                        .filter(|woord| !woord.is_empty().unwrap_or(true))
                        .cloned()
                }));
            }
            None => {}
        }
    }
}
