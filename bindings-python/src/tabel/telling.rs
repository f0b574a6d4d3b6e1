//! Counts in Python: what is different, what is not known yet, and no small counts.

use koppelvlak::contract::bevinding::Fout;
use koppelvlak::tabel::Tabeltoets as Toets;
use koppelvlak::telling::{self, Kruistabel, TelFout, Telkeuzen};
use koppelvlak::vergelijking::{self, VergelijkFout, Zijde};
use pyo3::prelude::*;
use serde::Serialize;

use super::fout::{self, Fouten};
use super::klasse::{Tabeltoets, Woordenboek, read_kernen, wijzer};
use super::lezer::Lezer;
use super::resultaat;
use super::verzameld::Verzameld;
use crate::fouten;

/// A policy for small counts. What is left out has its default.
#[pyclass(module = "koppelvlak", frozen)]
pub(crate) struct Telbeleid(telling::Telbeleid);

#[pymethods]
impl Telbeleid {
    #[new]
    #[pyo3(signature = (*, minimum=None, afronding=None, verberg_nul=None, secundair=None, min_noemer=None, speling=None))]
    fn new(
        py: Python<'_>,
        minimum: Option<u64>,
        afronding: Option<u64>,
        verberg_nul: Option<bool>,
        secundair: Option<bool>,
        min_noemer: Option<u64>,
        speling: Option<u64>,
    ) -> PyResult<Self> {
        let standard = Telkeuzen::default();
        let made = telling::Telbeleid::new(Telkeuzen {
            minimum: minimum.unwrap_or(standard.minimum),
            afronding: afronding.unwrap_or(standard.afronding),
            verberg_nul: verberg_nul.unwrap_or(standard.verberg_nul),
            secundair: secundair.unwrap_or(standard.secundair),
            min_noemer: min_noemer.unwrap_or(standard.min_noemer),
            speling: speling.unwrap_or(standard.speling),
        });
        made.map(Self)
            .map_err(|found| fouten::raised(py, &of_telling(&found)))
    }
}

/// Counts by label, or by two labels. Shows itself protected.
#[pyclass(module = "koppelvlak", frozen)]
pub(crate) struct Aantallen(Kruistabel);

#[derive(FromPyObject)]
enum Gegeven {
    Lijst(Vec<(String, u64)>),
    Kruis(Vec<(String, Vec<(String, u64)>)>),
}

#[pymethods]
impl Aantallen {
    /// `aantallen` is a mapping of labels to counts, or of labels to such mappings.
    #[new]
    #[pyo3(signature = (aantallen, *, titel="Aantal", totaal_bekend=false))]
    fn new(aantallen: &Bound<'_, PyAny>, titel: &str, totaal_bekend: bool) -> PyResult<Self> {
        let py = aantallen.py();
        let module = py.import("koppelvlak._telling")?;
        let made = match module.call_method1("paren", (aantallen,))?.extract()? {
            Gegeven::Lijst(list) => Kruistabel::list(titel, list),
            Gegeven::Kruis(rows) => cross(rows),
        };
        let made = made.map_err(|found| fouten::raised(py, &of_telling(&found)))?;
        Ok(Self(if totaal_bekend {
            made.with_known_total()
        } else {
            made
        }))
    }

    /// What may leave, as a dict.
    #[pyo3(signature = (beleid=None))]
    fn beschermd<'py>(
        &self,
        py: Python<'py>,
        beleid: Option<&Telbeleid>,
    ) -> PyResult<Bound<'py, PyAny>> {
        dict(py, &self.0.protect(&chosen(beleid)))
    }

    /// The counts as they are, **not protected**: for whoever may see the cases.
    fn ruwe_aantallen<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dict(py, &self.0.raw_counts())
    }

    fn __str__(&self) -> String {
        self.0.protect(&chosen(None)).to_string()
    }

    fn __repr__(&self) -> String {
        self.__str__()
    }
}

/// Two outcomes of the same cases, counted. Shows itself protected.
#[pyclass(module = "koppelvlak", frozen)]
pub(crate) struct Tabelvergelijking(vergelijking::Vergelijking);

#[pymethods]
impl Tabelvergelijking {
    /// What may leave, as a dict.
    #[pyo3(signature = (beleid=None))]
    fn beschermd<'py>(
        &self,
        py: Python<'py>,
        beleid: Option<&Telbeleid>,
    ) -> PyResult<Bound<'py, PyAny>> {
        dict(py, &self.0.protect(&chosen(beleid)))
    }

    /// The counts as they are, **not protected**: for whoever may see the cases.
    fn ruwe_aantallen<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dict(py, &self.0.raw_counts())
    }

    fn __str__(&self) -> String {
        self.0.protect(&chosen(None)).uitkomsten.to_string()
    }

    fn __repr__(&self) -> String {
        self.__str__()
    }
}

/// How complete a table is, counted.
#[pyclass(module = "koppelvlak", frozen)]
pub(crate) struct Tabelvolledigheid(vergelijking::Volledigheid);

#[pymethods]
impl Tabelvolledigheid {
    /// What may leave, as a dict.
    #[pyo3(signature = (beleid=None))]
    fn beschermd<'py>(
        &self,
        py: Python<'py>,
        beleid: Option<&Telbeleid>,
    ) -> PyResult<Bound<'py, PyAny>> {
        dict(py, &self.0.protect(&chosen(beleid)))
    }

    /// The counts as they are, **not protected**: for whoever may see the cases.
    fn ruwe_aantallen<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dict(py, self.0.raw_counts())
    }
}

/// Holds the same cases against two toetsen and counts what is different.
#[pyfunction]
#[pyo3(signature = (een, ander, tabel, resultaat="beleid", *, kernen="een", onbekende_kolommen="weiger", kolommen=None))]
#[expect(clippy::too_many_arguments, reason = "each is a name of Python")]
pub(crate) fn vergelijk(
    py: Python<'_>,
    een: &Tabeltoets,
    ander: &Tabeltoets,
    tabel: &Bound<'_, PyAny>,
    resultaat: &str,
    kernen: &str,
    onbekende_kolommen: &str,
    kolommen: Option<Woordenboek>,
) -> PyResult<Tabelvergelijking> {
    let wijzer = wijzer(py, onbekende_kolommen, kolommen, None)?;
    let kernen = read_kernen(py, kernen)?;
    let lezer = Lezer::open(tabel)?;
    let (een, ander) = (een.kern(), ander.kern());
    let made = py.detach(|| {
        let resultaat = resultaat::read(resultaat).ok_or_else(|| vec![resultaat::unknown()])?;
        let (first, second) = (een.regelset(), ander.regelset());
        let rows = Verzameld::read(lezer, &wijzer, &[first, second])?;
        let wrong = |found| vec![fout::of_toets(&found, "peildatum")];
        let toetsen = (
            Toets::new(first, een.maatstaf()).map_err(wrong)?,
            Toets::new(second, ander.maatstaf()).map_err(wrong)?,
        );
        let tabellen = (rows.tabel(first)?, rows.tabel(second)?);
        let een = Zijde {
            regelset: first,
            tabel: &tabellen.0,
            toets: &toetsen.0,
            resultaat: &resultaat,
        };
        let ander = Zijde {
            regelset: second,
            // of one regelset it is one table, and need not be compared
            tabel: if std::ptr::eq(first, second) {
                &tabellen.0
            } else {
                &tabellen.1
            },
            toets: &toetsen.1,
            resultaat: &resultaat,
        };
        vergelijking::Vergelijking::new(een, ander, kernen).map_err(|found| of_vergelijking(&found))
    });
    made.map(Tabelvergelijking)
        .map_err(|fouten| fouten::raised(py, &fouten))
}

/// Counts of each feit how often it is known, and what law and policy still ask.
#[pyfunction]
#[pyo3(signature = (toets, tabel, *, kernen="een", onbekende_kolommen="weiger", kolommen=None))]
pub(crate) fn volledigheid(
    py: Python<'_>,
    toets: &Tabeltoets,
    tabel: &Bound<'_, PyAny>,
    kernen: &str,
    onbekende_kolommen: &str,
    kolommen: Option<Woordenboek>,
) -> PyResult<Tabelvolledigheid> {
    let wijzer = wijzer(py, onbekende_kolommen, kolommen, None)?;
    let kernen = read_kernen(py, kernen)?;
    let lezer = Lezer::open(tabel)?;
    let kern = toets.kern();
    let made = py.detach(|| {
        let regelset = kern.regelset();
        let rows = Verzameld::read(lezer, &wijzer, &[regelset])?;
        let tabel = rows.tabel(regelset)?;
        vergelijking::Volledigheid::new(regelset, kern.maatstaf(), &tabel, kernen)
            .map_err(|found| of_vergelijking(&found))
    });
    made.map(Tabelvolledigheid)
        .map_err(|fouten| fouten::raised(py, &fouten))
}

/// A table of rows that have the same columns; a count that is not given is zero.
fn cross(rows: Vec<(String, Vec<(String, u64)>)>) -> Result<Kruistabel, Vec<TelFout>> {
    let mut kolommen: Vec<String> = Vec::new();
    for (label, _) in rows.iter().flat_map(|(_, row)| row) {
        if !kolommen.contains(label) {
            kolommen.push(label.clone());
        }
    }
    let counts = rows.iter().flat_map(|(_, row)| {
        let count = |label: &String| row.iter().find(|(other, _)| other == label);
        kolommen
            .iter()
            .map(move |label| count(label).map_or(0, |(_, count)| *count))
    });
    let counts = counts.collect();
    Kruistabel::new(
        rows.into_iter().map(|(label, _)| label).collect(),
        kolommen,
        counts,
    )
}

fn chosen(beleid: Option<&Telbeleid>) -> telling::Telbeleid {
    beleid.map_or_else(telling::Telbeleid::default, |beleid| beleid.0)
}

/// A record as a dict, with the names of JSON.
fn dict<'py>(py: Python<'py>, record: &impl Serialize) -> PyResult<Bound<'py, PyAny>> {
    let json = serde_json::to_string(record).unwrap_or_default();
    py.import("json")?.call_method1("loads", (json,))
}

fn of_telling(found: &[TelFout]) -> Fouten {
    let one = |found: &TelFout| {
        let tekst = "Deze aantallen of dit beleid passen zo niet.";
        fout::at(found.code(), &[], tekst, &found.to_string())
    };
    found.iter().map(one).collect()
}

fn of_vergelijking(found: &VergelijkFout) -> Fouten {
    let at = |code, tekst| -> Fout { fout::at(code, &[], tekst, &found.to_string()) };
    let one = match found {
        VergelijkFout::Telling(found) => return of_telling(found),
        VergelijkFout::Tabel(found) => fout::of_kolom(found, "", 0),
        VergelijkFout::Toets(found) => fout::of_toets(found, "resultaat"),
        VergelijkFout::AndereSoort => at(
            "vergelijking-soort",
            "Deze twee resultaten zijn niet te vergelijken.",
        ),
        VergelijkFout::TeGroot => at(
            "regel-te-groot",
            "Een regel is te groot om te zeggen wat die vraagt.",
        ),
        _ => at(
            "vergelijking-gevallen",
            "De twee tabellen hebben niet dezelfde zaken.",
        ),
    };
    vec![one]
}
