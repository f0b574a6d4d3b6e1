//! Aanmeldingen, a line each: findings, law, policy and the advice that leads.

use std::collections::HashSet;
use std::fmt;
use std::sync::LazyLock;

use koppelvlak::contract::bevinding::Fout;
use koppelvlak::contract::triage::{TriageAdvies, TriageInvoer, advise_triage};
use koppelvlak::datum::Datum;
use koppelvlak::id::RegioId;
use koppelvlak::kenmerk::StukId;
use koppelvlak::lezen;
use koppelvlak::regelset::Regelset;
use pyo3::prelude::*;
use rayon::ThreadPool;
use rayon::prelude::*;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use super::regels::{Regel, Regels};
use super::{Status, threads, too_large, unreadable, word};
use crate::fouten;

/// Reads aanmeldingen from text that comes in pieces.
#[pyclass(module = "koppelvlak._koppelvlak", name = "_Aanmeldinglezer")]
pub(crate) struct Aanmeldinglezer {
    regels: Regels,
    keuze: Keuze,
    pool: ThreadPool,
}

/// What holds for every line that does not say otherwise.
#[derive(Debug)]
struct Keuze {
    peildatum: Option<Datum>,
    regio: Option<RegioId>,
    zaaknummer: bool,
}

/// One line. In Python: a dict.
#[derive(Debug, IntoPyObject)]
pub(crate) struct Rij {
    regel: u64,
    status: &'static str,
    zaaknummer: Option<String>,
    volledigheid: Option<String>,
    wet: Option<String>,
    beleid: Option<String>,
    indicatie: Option<String>,
    stap: Option<String>,
    uitkomst: Option<String>,
    vragen: Option<usize>,
    bevindingen: Vec<Bevinding>,
}

/// One finding of a line.
#[derive(Debug, IntoPyObject)]
pub(crate) struct Bevinding {
    code: String,
    plaats: String,
    kolom: Option<u32>,
    ernst: Option<String>,
    tekst: String,
}

#[pymethods]
impl Aanmeldinglezer {
    #[new]
    #[pyo3(signature = (peildatum, regio, zaaknummer, kernen))]
    fn new(
        py: Python<'_>,
        peildatum: Option<&str>,
        regio: Option<&str>,
        zaaknummer: bool,
        kernen: usize,
    ) -> PyResult<Self> {
        let no_day = || fouten::at(py, "datum-ongeldig", "peildatum");
        let no_regio = |_| fouten::at(py, "regio-onbekend", "regio");
        let day = |text| Datum::parse(text).ok_or_else(no_day);
        let named = |text: &str| RegioId::try_from(text).map_err(no_regio);
        let (peildatum, regio) = (
            peildatum.map(day).transpose()?,
            regio.map(named).transpose()?,
        );
        if let Some((day, id)) = peildatum.zip(regio.as_ref()) {
            if Regelset::builtin().van_regio(id, day).is_none() {
                return Err(fouten::at(py, "regio-onbekend", "regio"));
            }
        }
        Ok(Self {
            regels: Regels::default(),
            keuze: Keuze {
                peildatum,
                regio,
                zaaknummer,
            },
            pool: threads(kernen)?,
        })
    }

    /// The rows of the lines that are complete now.
    fn add(&mut self, py: Python<'_>, stuk: &[u8]) -> Vec<Rij> {
        py.detach(|| {
            self.regels.add(stuk);
            self.work()
        })
    }

    /// The row of the last line, if there is no end of line behind it.
    fn end(&mut self, py: Python<'_>) -> Vec<Rij> {
        py.detach(|| {
            self.regels.end();
            self.work()
        })
    }
}

impl Aanmeldinglezer {
    fn work(&self) -> Vec<Rij> {
        let regels = self.regels.all();
        let one = |regel: &Regel<'_>| self.keuze.row(regel);
        self.pool.install(|| regels.par_iter().map(one).collect())
    }
}

static TE_GROOT: LazyLock<Vec<Fout>> = LazyLock::new(too_large);

impl Keuze {
    fn row(&self, regel: &Regel<'_>) -> Rij {
        if regel.is_empty() {
            return Rij::without_advice(regel.nummer, Status::Leeg, &[]);
        }
        let Some(tekst) = regel.tekst else {
            return Rij::without_advice(regel.nummer, Status::Fout, &TE_GROOT);
        };
        match self.advise(tekst) {
            Ok((advies, zaaknummer)) => Rij::of(regel.nummer, &advies, zaaknummer),
            Err(fouten) => Rij::without_advice(regel.nummer, Status::Fout, &fouten),
        }
    }

    fn advise(&self, tekst: &[u8]) -> Result<(TriageAdvies, Option<String>), Vec<Fout>> {
        // a look at the names first: what is no object is refused as it stands
        let velden: Velden = serde_json::from_slice(tekst).map_err(|_| unreadable(tekst))?;
        let whole = velden.has("aanmelding") || velden.has("peildatum");
        let says = |naam: &str| whole && velden.has(naam);
        let invoer = if whole { tekst } else { &wrapped(tekst) };
        let mut gelezen =
            lezen::read_bytes::<TriageInvoer>(invoer).map_err(|_| unreadable(invoer))?;
        let waarde = &mut gelezen.waarde;
        if !says("peildatum") {
            waarde.peildatum = self.peildatum;
        }
        if !says("regio") && !says("regioprofiel") {
            waarde.regio.clone_from(&self.regio);
        }
        let zaaknummer = self.zaaknummer.then(|| reference(waarde)).flatten();
        advise_triage(Regelset::builtin(), &gelezen).map(|advies| (advies, zaaknummer))
    }
}

/// The names of the fields of a record, without what stands in them.
struct Velden(HashSet<String>);

impl Velden {
    fn has(&self, naam: &str) -> bool {
        self.0.contains(naam)
    }
}

impl<'de> Deserialize<'de> for Velden {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Namen)
    }
}

struct Namen;

impl<'de> Visitor<'de> for Namen {
    type Value = Velden;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Velden, A::Error> {
        let mut namen = HashSet::new();
        while let Some((naam, IgnoredAny)) = map.next_entry()? {
            namen.insert(naam);
        }
        Ok(Velden(namen))
    }
}

/// An aanmelding by itself as a whole input.
fn wrapped(tekst: &[u8]) -> Vec<u8> {
    [b"{\"aanmelding\":", tekst, b"}"].concat()
}

/// The number of the zaak, if it has the form of a kenmerk: no name and no BSN.
fn reference(invoer: &TriageInvoer) -> Option<String> {
    let text = invoer.aanmelding.administratie.zaaknummer.as_ref()?;
    let numbered = text.contains(|c: char| c.is_ascii_digit());
    (numbered && StukId::try_from(text.as_str()).is_ok()).then(|| text.clone())
}

impl Rij {
    fn of(regel: u64, advies: &TriageAdvies, zaaknummer: Option<String>) -> Self {
        let (toets, leidend) = (advies.toets.as_ref(), advies.leidend.as_ref());
        Self {
            zaaknummer,
            volledigheid: word(&advies.volledigheid),
            wet: toets.and_then(|toets| word(&toets.wet.uitkomst)),
            beleid: toets.and_then(|toets| word(&toets.beleid.uitkomst)),
            indicatie: toets.and_then(|toets| word(&toets.indicatie)),
            stap: leidend.map(|leidend| leidend.stap.to_string()),
            uitkomst: leidend.and_then(|leidend| word(&leidend.uitkomst)),
            vragen: Some(advies.vragen.len()),
            ..Self::without_advice(regel, Status::Ok, &advies.bevindingen)
        }
    }

    fn without_advice(regel: u64, status: Status, fouten: &[Fout]) -> Self {
        Self {
            regel,
            status: status.word(),
            zaaknummer: None,
            volledigheid: None,
            wet: None,
            beleid: None,
            indicatie: None,
            stap: None,
            uitkomst: None,
            vragen: None,
            bevindingen: fouten.iter().map(Bevinding::of).collect(),
        }
    }
}

impl Bevinding {
    fn of(fout: &Fout) -> Self {
        Self {
            code: fout.code.clone(),
            plaats: fout.plaats.clone(),
            kolom: fout.kolom,
            ernst: word(&fout.ernst),
            tekst: fout.tekst.clone(),
        }
    }
}
