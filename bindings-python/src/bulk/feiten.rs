//! Rows of bare feiten, a line each: read into columns and worked out side by side.

use koppelvlak::criteria::Maatstaf;
use koppelvlak::datum::Datum;
use koppelvlak::id::{LezingId, LijstId, ProfielId, RegelId, RegioId};
use koppelvlak::regelset::{ProfielSoort, Regelset};
use koppelvlak::tabel::{
    Kernen, Kolom, Resultaat, Sleutels, Tabel, Tabelplan, Tabeltoets, Uitkomstkolom,
};
use koppelvlak::waarheid::Waarheid;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};
use rayon::ThreadPool;
use rayon::prelude::*;

use self::rijen::{Kolommen, Vondst};
use super::regels::{Regel, Regels};
use super::{Status, refusal, threads, word};

mod rijen;

/// What each key of a column means.
const BETEKENIS: [Waarheid; 3] = [Waarheid::Onbekend, Waarheid::Ja, Waarheid::Nee];

/// The rules: those of the library, or of the caller.
enum Regelboek {
    Eigen(Box<Regelset>),
    Bekend(&'static Regelset),
}

impl Regelboek {
    fn regelset(&self) -> &Regelset {
        match self {
            Self::Eigen(regelset) => regelset,
            Self::Bekend(regelset) => regelset,
        }
    }
}

/// Reads rows of feiten from text that comes in pieces.
#[pyclass(module = "koppelvlak._koppelvlak")]
pub(crate) struct Feitenlezer {
    regelboek: Regelboek,
    plan: Tabelplan,
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
    #[pyo3(signature = (keuze, resultaten, regelset, kernen))]
    fn new(
        py: Python<'_>,
        keuze: [Option<String>; 5],
        resultaten: Option<Vec<String>>,
        regelset: Option<&str>,
        kernen: usize,
    ) -> PyResult<Self> {
        py.detach(|| Self::make(keuze, resultaten, regelset, kernen))
    }

    /// The names of the columns that come out, in order.
    fn namen(&self) -> Vec<String> {
        self.namen.clone()
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
    fn make(
        keuze: [Option<String>; 5],
        resultaten: Option<Vec<String>>,
        regelset: Option<&str>,
        kernen: usize,
    ) -> PyResult<Self> {
        let [peildatum, regio, profiel, lezing, lijst] = keuze;
        let day = peildatum.as_deref().and_then(Datum::parse);
        let day = day.ok_or_else(|| refusal("datum-ongeldig", "/peildatum", "not a day"))?;
        let regelboek = regelboek(regelset, regio.as_deref(), day)?;
        let in_regio = regelboek.regelset().regio().map(|regio| &regio.profiel);
        let mut maatstaf = Maatstaf::in_regio(day, in_regio);
        choose(&mut maatstaf.profiel, profiel, "profiel", |t| {
            ProfielId::try_from(t).ok()
        })?;
        choose(&mut maatstaf.lezing, lezing, "lezing", |t| {
            LezingId::try_from(t).ok()
        })?;
        choose(
            &mut maatstaf.leefgebiedenlijst,
            lijst,
            "leefgebiedenlijst",
            |t| LijstId::try_from(t).ok(),
        )?;
        let (plan, namen) = plan(regelboek.regelset(), &maatstaf, resultaten)?;
        let kolommen = Kolommen::new(regelboek.regelset(), plan.feiten());
        let werk = (0..kernen.max(1)).map(|_| Werk {
            kolommen: kolommen.clone(),
            ..Werk::default()
        });
        Ok(Self {
            werk: werk.collect(),
            plan,
            namen,
            regels: Regels::default(),
            pool: threads(kernen)?,
            regelboek,
        })
    }

    fn work(&mut self) -> PyResult<()> {
        let regels = self.regels.all();
        let each = regels.len().div_ceil(self.werk.len()).max(1);
        let (regelset, plan) = (self.regelboek.regelset(), &self.plan);
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
            .map_err(|message| refusal("intern", "", &message))?;
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

/// The rules of the caller, or those of the library with the region's.
fn regelboek(regelset: Option<&str>, regio: Option<&str>, day: Datum) -> PyResult<Regelboek> {
    let builtin = Regelset::builtin();
    match (regelset, regio) {
        (Some(text), _) => {
            let read = Regelset::read(text).map_err(|errors| {
                let all: Vec<String> = errors.iter().map(ToString::to_string).collect();
                refusal("regelset-onbruikbaar", "/regelset", &all.join("\n"))
            })?;
            Ok(Regelboek::Eigen(Box::new(read)))
        }
        (None, Some(regio)) => {
            let found = RegioId::try_from(regio).ok();
            let found = found.and_then(|id| builtin.van_regio(&id, day));
            let found =
                found.ok_or_else(|| refusal("regio-onbekend", "/regio", "no such region"))?;
            Ok(Regelboek::Bekend(found))
        }
        (None, None) => Ok(Regelboek::Bekend(builtin)),
    }
}

/// Takes over a choice of the caller.
fn choose<T>(
    place: &mut Option<T>,
    text: Option<String>,
    name: &str,
    read: fn(String) -> Option<T>,
) -> PyResult<()> {
    let Some(text) = text else { return Ok(()) };
    let wrong = || {
        refusal(
            &format!("{name}-onbekend"),
            &format!("/{name}"),
            "no such name",
        )
    };
    *place = Some(read(text).ok_or_else(wrong)?);
    Ok(())
}

/// What to run, with the names of the columns.
fn plan(
    regelset: &Regelset,
    maatstaf: &Maatstaf,
    resultaten: Option<Vec<String>>,
) -> PyResult<(Tabelplan, Vec<String>)> {
    let refused =
        |e: koppelvlak::tabel::TabeltoetsFout| refusal(e.code(), "/resultaten", &e.to_string());
    let toets = Tabeltoets::new(regelset, maatstaf).map_err(refused)?;
    let namen = resultaten.unwrap_or_else(|| {
        let standard = [
            ("wet", toets.profiel(ProfielSoort::Wet).is_some()),
            ("beleid", toets.profiel(ProfielSoort::Beleid).is_some()),
            ("indicatie", true),
        ];
        let there = standard.iter().filter(|(_, there)| *there);
        there.map(|(naam, _)| (*naam).to_owned()).collect()
    });
    let wanted: Option<Vec<Resultaat>> = namen.iter().map(|naam| resultaat(naam)).collect();
    let wanted =
        wanted.ok_or_else(|| refusal("resultaat-onbekend", "/resultaten", "no such result"))?;
    Ok((toets.plan(&wanted).map_err(refused)?, namen))
}

/// A result by name: `wet`, `beleid`, `indicatie`, `route`, `criterium:<id>`, `stap:<id>`,
/// `wet:<lezing>`, `beleid:<lezing>`, `bepalend:wet`, `bepalend:beleid`.
fn resultaat(naam: &str) -> Option<Resultaat> {
    let (soort, id) = naam.split_once(':').unwrap_or((naam, ""));
    let regel = |id: &str| RegelId::try_from(id).ok();
    let side = |naam: &str| match naam {
        "wet" => Some(ProfielSoort::Wet),
        "beleid" => Some(ProfielSoort::Beleid),
        _ => None,
    };
    Some(match (soort, id) {
        ("wet", "") => Resultaat::Wet,
        ("beleid", "") => Resultaat::Beleid,
        ("indicatie", "") => Resultaat::Indicatie,
        ("route", "") => Resultaat::Route,
        ("criterium", id) => Resultaat::Criterium(regel(id)?),
        ("stap", id) => Resultaat::Stap(regel(id)?),
        ("bepalend", id) => Resultaat::Bepalend(side(id)?),
        (soort, id) => Resultaat::Lezing(side(soort)?, LezingId::try_from(id).ok()?),
    })
}
