//! `Tabeltoets`: what Python makes once and holds against tables.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use koppelvlak::contract::bevinding::Fout;
use koppelvlak::contract::criteria::{CriteriaAdvies, CriteriaInvoer};
use koppelvlak::contract::maatstaf::CriteriumLezing;
use koppelvlak::datum::Datum;
use koppelvlak::tabel::Kernen;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use super::fout::{self, Fouten};
use super::indeling::{Indeling, Wijzer};
use super::kern::{Kern, Plan};
use super::lezer::Lezer;
use super::resultaat;
use super::schema::{self, Tabelschema};
use super::stroom::{Loop, Tabelstroom};
use super::uitkomst::Tabel;
use super::uitvoer::Als;
use crate::{brug, fouten};

/// Names by names.
pub(super) type Woordenboek = BTreeMap<String, String>;

/// One name or several.
#[derive(FromPyObject)]
pub(super) enum Namen {
    Een(String),
    Meer(Vec<String>),
}

impl Namen {
    fn or(namen: Option<Self>, standard: &[&str]) -> Vec<String> {
        match namen {
            Some(Self::Een(naam)) => vec![naam],
            Some(Self::Meer(namen)) => namen,
            None => standard.iter().map(|naam| (*naam).to_owned()).collect(),
        }
    }
}

/// The rules of one day with your choices, to hold against tables.
///
/// Compiled once; can be pickled by its arguments; safe to share between threads.
#[pyclass(module = "koppelvlak", frozen)]
pub(crate) struct Tabeltoets {
    keuzes: Keuzes,
    kern: Arc<Kern>,
}

/// The arguments, as they are pickled.
struct Keuzes {
    peildatum: String,
    profiel: Option<String>,
    lezing: Option<String>,
    leefgebiedenlijst: Option<String>,
    criterium_lezingen: Woordenboek,
    regio: Option<String>,
    regelset: Option<String>,
}

impl Keuzes {
    fn compile(&self) -> Result<Kern, Fouten> {
        let mut fouten = Vec::new();
        let invoer = CriteriaInvoer {
            peildatum: Datum::parse(&self.peildatum),
            profiel: name(self.profiel.as_ref(), "profiel", &mut fouten),
            lezing: name(self.lezing.as_ref(), "lezing", &mut fouten),
            leefgebiedenlijst: name(
                self.leefgebiedenlijst.as_ref(),
                "leefgebiedenlijst",
                &mut fouten,
            ),
            criterium_lezingen: self
                .criterium_lezingen
                .iter()
                .map(|(regel, lezing)| CriteriumLezing {
                    regel: name(Some(regel), "criterium_lezingen", &mut fouten),
                    lezing: name(Some(lezing), "criterium_lezingen", &mut fouten),
                })
                .collect(),
            ..CriteriaInvoer::default()
        };
        let regio = name(self.regio.as_ref(), "regio", &mut fouten);
        if fouten.is_empty() {
            Kern::new(self.regelset.as_deref(), regio, &invoer)
        } else {
            Err(fouten)
        }
    }
}

/// A name of the rules; one that cannot be a name is added to `fouten`.
fn name<'a, T: TryFrom<&'a str>>(
    given: Option<&'a String>,
    veld: &str,
    fouten: &mut Fouten,
) -> Option<T> {
    let given = given?;
    let found = T::try_from(given.as_str()).ok();
    if found.is_none() {
        let tekst = "Deze naam bestaat niet.";
        fouten.push(fout::at("keuze-onbekend", &[veld], tekst, "no such name"));
    }
    found
}

#[pymethods]
impl Tabeltoets {
    /// Compiles the rules. Raises `KoppelvlakError` if a choice does not exist.
    #[new]
    #[pyo3(signature = (peildatum, *, profiel=None, lezing=None, leefgebiedenlijst=None, criterium_lezingen=None, regio=None, regelset=None))]
    #[expect(clippy::too_many_arguments, reason = "each is a name of Python")]
    fn new(
        py: Python<'_>,
        peildatum: &Bound<'_, PyAny>,
        profiel: Option<String>,
        lezing: Option<String>,
        leefgebiedenlijst: Option<String>,
        criterium_lezingen: Option<Woordenboek>,
        regio: Option<String>,
        regelset: Option<String>,
    ) -> PyResult<Self> {
        let keuzes = Keuzes {
            // a day says its own date; of a moment that is no date
            peildatum: peildatum.str()?.extract()?,
            profiel,
            lezing,
            leefgebiedenlijst,
            criterium_lezingen: criterium_lezingen.unwrap_or_default(),
            regio,
            regelset,
        };
        let kern = py
            .detach(|| keuzes.compile())
            .map_err(|fouten| fouten::raised(py, &fouten))?;
        Ok(Self {
            keuzes,
            kern: Arc::new(kern),
        })
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let py = slf.py();
        let Keuzes {
            peildatum,
            profiel,
            lezing,
            leefgebiedenlijst,
            criterium_lezingen,
            regio,
            regelset,
        } = &slf.get().keuzes;
        let keuzes = PyDict::new(py);
        keuzes.set_item("profiel", profiel)?;
        keuzes.set_item("lezing", lezing)?;
        keuzes.set_item("leefgebiedenlijst", leefgebiedenlijst)?;
        keuzes.set_item("criterium_lezingen", criterium_lezingen)?;
        keuzes.set_item("regio", regio)?;
        keuzes.set_item("regelset", regelset)?;
        let make = py.import("functools")?.getattr("partial")?;
        let make = make.call((slf.get_type(),), Some(&keuzes))?;
        (make, (peildatum,)).into_pyobject(py)
    }

    fn __repr__(&self) -> String {
        format!("<Tabeltoets op {}>", self.keuzes.peildatum)
    }

    /// Works out results for every row.
    #[pyo3(signature = (tabel, resultaten=None, *, kernen="een", onbekende_kolommen="weiger", kolommen=None, behoud=None, als="woorden"))]
    #[expect(clippy::too_many_arguments, reason = "each is a name of Python")]
    fn toets(
        &self,
        py: Python<'_>,
        tabel: &Bound<'_, PyAny>,
        resultaten: Option<Namen>,
        kernen: &str,
        onbekende_kolommen: &str,
        kolommen: Option<Woordenboek>,
        behoud: Option<Namen>,
        als: &str,
    ) -> PyResult<Tabel> {
        let wijzer = wijzer(py, onbekende_kolommen, kolommen, behoud)?;
        let kernen = read_kernen(py, kernen)?;
        let plan = self.plan(py, resultaten, als)?;
        let lezer = Lezer::open(tabel)?;
        let kern = self.kern.clone();
        let ran = py.detach(|| Loop::new(kern, plan, &wijzer, kernen, lezer)?.whole());
        ran.map_err(|fouten| fouten::raised(py, &fouten))
    }

    /// The same, stretch by stretch and in bounded memory.
    #[pyo3(signature = (tabel, resultaten=None, *, kernen="een", onbekende_kolommen="weiger", kolommen=None, behoud=None, als="woorden", rijen=1_048_576, voortgang=None))]
    #[expect(clippy::too_many_arguments, reason = "each is a name of Python")]
    fn stroom(
        &self,
        py: Python<'_>,
        tabel: &Bound<'_, PyAny>,
        resultaten: Option<Namen>,
        kernen: &str,
        onbekende_kolommen: &str,
        kolommen: Option<Woordenboek>,
        behoud: Option<Namen>,
        als: &str,
        rijen: usize,
        voortgang: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Tabelstroom> {
        let wijzer = wijzer(py, onbekende_kolommen, kolommen, behoud)?;
        let kernen = read_kernen(py, kernen)?;
        let plan = self.plan(py, resultaten, als)?;
        let module = py.import("koppelvlak._voortgang")?;
        let shown = |told| module.call_method1("meter", (told,));
        let voortgang = voortgang.map(shown).transpose()?;
        let lezer = Lezer::open(tabel)?;
        let kern = self.kern.clone();
        let made = py.detach(|| Loop::new(kern, plan, &wijzer, kernen, lezer));
        let made = made.map_err(|fouten| fouten::raised(py, &fouten))?;
        Ok(Tabelstroom {
            lopend: Mutex::new(Some(made.in_stretches(rijen))),
            voortgang: voortgang.map(Bound::unbind),
        })
    }

    /// Why one row came out so: what `check_criteria` says of its feiten.
    #[pyo3(signature = (tabel, rij, *, onbekende_kolommen="weiger", kolommen=None))]
    fn verklaar<'py>(
        &self,
        py: Python<'py>,
        tabel: &Bound<'py, PyAny>,
        rij: isize,
        onbekende_kolommen: &str,
        kolommen: Option<Woordenboek>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let wijzer = wijzer(py, onbekende_kolommen, kolommen, None)?;
        let lezer = Lezer::open(tabel)?;
        let advies = py.detach(|| self.explain(lezer, &wijzer, rij));
        let advies = advies.map_err(|found| fouten::raised(py, &found))?;
        let types = brug::tabel(py)?;
        types.value(py, &advies, types.named("CriteriaAdvies")?)
    }

    /// The feiten that are looked at for some results; without a choice: for law, policy and
    /// triage. The order is that of the regelset.
    #[pyo3(signature = (resultaten=None))]
    fn feiten(&self, py: Python<'_>, resultaten: Option<Namen>) -> PyResult<Vec<String>> {
        let schema = self.input(py, resultaten)?;
        Ok(schema
            .fields()
            .iter()
            .map(|field| field.name().clone())
            .collect())
    }

    /// The columns that are looked at for some results, each with its question.
    #[pyo3(signature = (resultaten=None))]
    fn invoerschema(&self, py: Python<'_>, resultaten: Option<Namen>) -> PyResult<Tabelschema> {
        Ok(Tabelschema(Arc::new(self.input(py, resultaten)?)))
    }

    /// The same as DDL of Spark.
    #[pyo3(signature = (resultaten=None))]
    fn invoer_ddl(&self, py: Python<'_>, resultaten: Option<Namen>) -> PyResult<String> {
        Ok(schema::ddl(&self.input(py, resultaten)?))
    }

    /// The columns that come out.
    #[pyo3(signature = (resultaten=None, *, als="woorden"))]
    fn schema(
        &self,
        py: Python<'_>,
        resultaten: Option<Namen>,
        als: &str,
    ) -> PyResult<Tabelschema> {
        Ok(Tabelschema(Arc::new(
            self.plan(py, resultaten, als)?.results(),
        )))
    }

    /// The same as DDL of Spark.
    #[pyo3(signature = (resultaten=None, *, als="tekst"))]
    fn ddl(&self, py: Python<'_>, resultaten: Option<Namen>, als: &str) -> PyResult<String> {
        Ok(schema::ddl(&self.plan(py, resultaten, als)?.results()))
    }
}

impl Tabeltoets {
    /// What to run for rows that are no table yet, with the names of what comes out; without a
    /// choice: law, policy and the two together, as far as there are any on this day.
    pub(crate) fn for_rows(
        &self,
        py: Python<'_>,
        namen: Option<Vec<String>>,
    ) -> PyResult<(Arc<Kern>, Arc<Plan>, Vec<String>)> {
        let there = self.kern.all();
        let standard = resultaat::STANDAARD.into_iter();
        let standard =
            standard.filter(|naam| *naam == "indicatie" || there.iter().any(|t| t == naam));
        let namen = namen.unwrap_or_else(|| standard.map(str::to_owned).collect());
        let plan = self.plan(py, Some(Namen::Meer(namen.clone())), Als::NAMEN[0])?;
        Ok((self.kern.clone(), plan, namen))
    }

    pub(super) fn kern(&self) -> Arc<Kern> {
        self.kern.clone()
    }

    fn plan(&self, py: Python<'_>, namen: Option<Namen>, als: &str) -> PyResult<Arc<Plan>> {
        let als = Als::read(als).ok_or_else(|| chosen(py, "als", &Als::NAMEN))?;
        let namen = Namen::or(namen, &resultaat::STANDAARD);
        let plan = py.detach(|| self.kern.plan(&namen, als));
        plan.map_err(|fouten| fouten::raised(py, &fouten))
    }

    fn input(&self, py: Python<'_>, namen: Option<Namen>) -> PyResult<arrow_schema::Schema> {
        let namen = match namen {
            None => self.kern.all(),
            chosen => Namen::or(chosen, &[]),
        };
        let plan = py.detach(|| self.kern.plan(&namen, Als::Woorden));
        let plan = plan.map_err(|fouten| fouten::raised(py, &fouten))?;
        Ok(schema::of_feiten(self.kern.regelset(), plan.feiten()))
    }

    fn explain(
        &self,
        mut lezer: Lezer,
        wijzer: &Wijzer,
        rij: isize,
    ) -> Result<CriteriaAdvies, Fouten> {
        let regelset = self.kern.regelset();
        let indeling = Indeling::new(lezer.schema(), wijzer, regelset)?;
        let mut rest = usize::try_from(rij).map_err(|_| vec![no_row()])?;
        let mut eerste = 0;
        while let Some(batch) = lezer.next()? {
            if rest < batch.num_rows() {
                let row = batch.slice(rest, 1);
                let read = |tabel: &koppelvlak::tabel::Tabel<'_>| tabel.rij(0);
                let row = indeling.with_tabel(regelset, &row, eerste + rest, |_| true, read)?;
                return Ok(self.kern.explain(&row.unwrap_or_default()));
            }
            rest -= batch.num_rows();
            eerste += batch.num_rows();
        }
        Err(vec![no_row()])
    }
}

fn no_row() -> Fout {
    let tekst = "De tabel heeft geen rij met dit nummer. De eerste rij is 0.";
    fout::at(
        "rij-ontbreekt",
        &["rij"],
        tekst,
        "rij: the table has no such row; the first is 0",
    )
}

pub(super) fn wijzer(
    py: Python<'_>,
    onbekende_kolommen: &str,
    kolommen: Option<Woordenboek>,
    behoud: Option<Namen>,
) -> PyResult<Wijzer> {
    let negeer = match onbekende_kolommen {
        "weiger" => false,
        "negeer" => true,
        _ => return Err(chosen(py, "onbekende_kolommen", &["weiger", "negeer"])),
    };
    Ok(Wijzer {
        kolommen: kolommen.unwrap_or_default(),
        negeer,
        behoud: Namen::or(behoud, &[]),
    })
}

pub(super) fn read_kernen(py: Python<'_>, kernen: &str) -> PyResult<Kernen> {
    match kernen {
        "een" => Ok(Kernen::Een),
        "alle" => Ok(Kernen::Alle),
        _ => Err(chosen(py, "kernen", &["een", "alle"])),
    }
}

fn chosen(py: Python<'_>, veld: &str, mogelijk: &[&str]) -> PyErr {
    fouten::raised(py, &[fout::keuze(veld, mogelijk)])
}
