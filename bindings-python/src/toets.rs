//! `Toets`: feiten in memory against law and policy, again and again.

use koppelvlak::contract::bevinding::Fout;
use koppelvlak::contract::feitentoets::{Feitentoets, Regels};
use koppelvlak::regelset::Regelset;
use koppelvlak::waarheid::Waarheid;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyMapping, PyString, PyTuple};

use crate::brug;
use crate::fouten::{self, Struikel};

/// A toets that is kept: its rules and choices are checked once.
///
/// `peildatum` chooses the rules. `regelset` is the JSON of rules of one's own. Two threads can
/// use one toets at the same time.
#[pyclass(frozen, module = "koppelvlak")]
pub(crate) struct Toets {
    kern: Feitentoets,
    /// The arguments, as they were given. Nobody else has this dict.
    keuzes: Py<PyDict>,
}

#[pymethods]
impl Toets {
    #[new]
    #[pyo3(signature = (*, peildatum, profiel=None, lezing=None, leefgebiedenlijst=None, regio=None, regelset=None))]
    fn new(
        py: Python<'_>,
        peildatum: &Bound<'_, PyAny>,
        profiel: Option<&Bound<'_, PyAny>>,
        lezing: Option<&Bound<'_, PyAny>>,
        leefgebiedenlijst: Option<&Bound<'_, PyAny>>,
        regio: Option<&Bound<'_, PyAny>>,
        regelset: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let keuzes = PyDict::new(py);
        let chosen = [
            ("peildatum", Some(peildatum)),
            ("profiel", profiel),
            ("lezing", lezing),
            ("leefgebiedenlijst", leefgebiedenlijst),
            ("regio", regio),
        ];
        for (name, value) in chosen {
            if let Some(value) = value {
                keuzes.set_item(name, value)?;
            }
        }
        let invoer = brug::tabel(py)?.write(&keuzes, None)?;
        let own = regelset
            .map(|own| brug::text(own, "regelset"))
            .transpose()?;
        let made = py.detach(|| {
            let regels = match own.map(Regelset::read) {
                None => Regels::Bekend(Regelset::builtin()),
                Some(Ok(own)) => Regels::Eigen(Box::new(own)),
                Some(Err(wrong)) => return Err(wrong.iter().map(in_rules).collect()),
            };
            Feitentoets::read(regels, &invoer)
        });
        let kern = made.map_err(|fouten: Vec<Fout>| fouten::raised(py, &fouten))?;
        if let Some(own) = regelset {
            keuzes.set_item("regelset", own)?;
        }
        let keuzes = keuzes.unbind();
        Ok(Self { kern, keuzes })
    }

    /// The rules that come with the library, as JSON. Keep it beside what was decided with it:
    /// `regelset=` takes it back in a later version.
    #[staticmethod]
    fn regelset() -> &'static str {
        Regelset::BUILTIN_JSON
    }

    /// The names of the feiten of these rules, in their order.
    #[getter]
    fn feiten<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let feiten = &self.kern.regelset().document().feiten;
        PyTuple::new(py, feiten.iter().map(|feit| feit.id.as_str()))
    }

    /// Law and policy on feiten by name. What is missing, `None` or `"onbekend"` is unknown.
    #[pyo3(signature = (feiten, /))]
    fn uitkomst<'py>(&self, feiten: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = feiten.py();
        let waarden = self.read(feiten)?;
        let uitkomst = py.detach(|| self.kern.outcome(&waarden));
        let tabel = brug::tabel(py)?;
        tabel.value(py, &uitkomst, tabel.named("Toetsuitkomst")?)
    }

    /// The same with everything that explains it, as `check_criteria` gives it.
    #[pyo3(signature = (feiten, /))]
    fn verklaar<'py>(&self, feiten: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = feiten.py();
        let waarden = self.read(feiten)?;
        let advies = py.detach(|| self.kern.explain(&waarden));
        let tabel = brug::tabel(py)?;
        tabel.value(py, &advies, tabel.named("CriteriaAdvies")?)
    }

    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyDict>,))> {
        let maker = py.import("koppelvlak._basis")?.getattr("toets_van")?;
        Ok((maker, (self.keuzes.bind(py).copy()?,)))
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        let keuzes = self.keuzes.bind(py).iter();
        let shown = keuzes.map(|(name, value)| match name.to_string().as_str() {
            "regelset" => "regelset=…".to_owned(),
            name => format!("{name}={value}"),
        });
        format!("Toets({})", shown.collect::<Vec<_>>().join(", "))
    }
}

impl Toets {
    /// The values by number of feit; every feit that does not fit is raised at once.
    fn read(&self, feiten: &Bound<'_, PyAny>) -> PyResult<Vec<Waarheid>> {
        let regelset = self.kern.regelset();
        let mut waarden = vec![Waarheid::Onbekend; regelset.document().feiten.len()];
        let mut wrong = Vec::new();
        let mut note = |at: usize, name: &Bound<'_, PyAny>, value: &Bound<'_, PyAny>| {
            let id = name
                .cast::<PyString>()
                .ok()
                .and_then(|name| name.to_str().ok());
            let place = id.and_then(|id| regelset.feit_nummer(id));
            match (
                place.and_then(|place| waarden.get_mut(place)),
                waarheid(value),
            ) {
                (Some(place), Some(waarde)) => *place = waarde,
                (Some(_), None) => wrong.push(no_value(id)),
                (None, _) => wrong.push(no_feit(regelset, at, id)),
            }
        };
        if let Ok(feiten) = feiten.cast::<PyDict>() {
            for (at, (name, value)) in feiten.iter().enumerate() {
                note(at, &name, &value);
            }
        } else {
            let Ok(feiten) = feiten.cast::<PyMapping>() else {
                let struikel = Struikel {
                    code: "type-onjuist",
                    pad: Vec::new(),
                };
                return Err(fouten::refused(feiten.py(), &[struikel]));
            };
            for (at, pair) in feiten.items()?.iter().enumerate() {
                let (name, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair.extract()?;
                note(at, &name, &value);
            }
        }
        if wrong.is_empty() {
            Ok(waarden)
        } else {
            Err(fouten::raised(feiten.py(), &wrong))
        }
    }
}

/// What a value says: `None` if it says nothing that is known here.
fn waarheid(value: &Bound<'_, PyAny>) -> Option<Waarheid> {
    if let Ok(truth) = value.cast::<PyBool>() {
        return Some(if truth.is_true() {
            Waarheid::Ja
        } else {
            Waarheid::Nee
        });
    }
    if value.is_none() {
        return Some(Waarheid::Onbekend);
    }
    match value.cast::<PyString>().ok()?.to_str().ok()? {
        "ja" => Some(Waarheid::Ja),
        "nee" => Some(Waarheid::Nee),
        "onbekend" => Some(Waarheid::Onbekend),
        _ => None,
    }
}

/// The feit is known, what it is said to be is not.
fn no_value(id: Option<&str>) -> Fout {
    let pad = id.map(str::to_owned).into_iter().collect();
    Struikel {
        code: "keuze-onbekend",
        pad,
    }
    .in_words()
}

/// There is no such feit. What was written is not repeated; the feit that looks like it is
/// named.
fn no_feit(regelset: &Regelset, at: usize, id: Option<&str>) -> Fout {
    let feiten = regelset
        .document()
        .feiten
        .iter()
        .map(|feit| feit.id.as_str());
    let near = feiten.max_by_key(|feit| score(feit, id.unwrap_or_default()));
    let near = near.filter(|feit| score(feit, id.unwrap_or_default()) >= LIKE);
    let struikel = Struikel {
        code: "feit-onbekend",
        pad: vec![at.to_string()],
    };
    let mut fout = struikel.in_words();
    if let Some(near) = near {
        fout.tekst = format!("{} Bedoelt u '{near}'?", fout.tekst);
        fout.tekst_en = format!("{} Do you mean '{near}'?", fout.tekst_en);
    }
    fout
}

/// From here on a name may be a slip of the pen, in hundredths.
const LIKE: usize = 50;

/// How much two names look alike, in hundredths.
fn score(feit: &str, word: &str) -> usize {
    let len = feit.chars().count().max(word.chars().count()).max(1);
    let steps = strsim::osa_distance(feit, word).min(len);
    100 * (len - steps) / len
}

/// A mistake in rules of one's own; rules hold no personal data.
fn in_rules(error: &koppelvlak::regelset::RegelsetError) -> Fout {
    let text = error.to_string();
    let pad = vec!["regelset".to_owned()];
    Fout {
        code: error.code().to_owned(),
        tekst: text.clone(),
        tekst_en: text,
        ..Struikel {
            code: "regelset",
            pad,
        }
        .in_words()
    }
}
