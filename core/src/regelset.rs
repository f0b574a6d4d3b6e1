//! The rules of one version, checked, and the ones in force on a day.
//!
//! A `Regelset` that exists is sound: every name resolves on every day, nothing
//! overlaps or goes round in a circle, every rule has a source. So asking it
//! something cannot fail.

#[cfg(feature = "authoring")]
pub mod author;
mod bouw;
mod check;
pub mod document;
mod error;
pub mod regio;
mod stand;

use std::sync::{LazyLock, OnceLock};

use sha2::{Digest, Sha256};

pub use self::bouw::{Anders, Keuze, ProfielProgramma, TafelProgramma, TriageProgramma, Wortel};
use self::document::Gedateerd;
pub use self::document::regio::Regioprofiel;
pub use self::document::tafel::Tafel;
pub use self::document::termijnregel::Termijnregel;
pub use self::document::{
    Begrip, Criterium, Document, Domein, Ernst, Feit, FeitSoort, Leefgebied, Leefgebiedenlijst,
    Lezing, Melding, Profiel, ProfielSoort, TriageStap, Vervolg,
};
pub use self::error::RegelsetError;
use self::regio::Regio;
pub use self::stand::Stand;
use crate::datum::Datum;
use crate::id::{FeitId, LijstId, ProfielId, RegelId};
use crate::json::{self, Boom, ToJson};
use crate::verzameling::Map;

/// The largest regelset that is read, in bytes.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// Checked rules.
#[derive(Debug)]
pub struct Regelset {
    document: Document,
    vingerafdruk: String,
    feiten: Map<FeitId, usize>,
    meldingen: Map<String, usize>,
    standen: Vec<Stand>,
    regio: Option<Box<Regio>>,
    /// By place of the profile in the document: these rules with that region's.
    samen: Vec<OnceLock<Box<Regelset>>>,
}

/// The triage and the tables as programs, over one leefgebiedenlijst.
#[derive(Debug)]
pub struct StapProgrammas {
    /// The steps of the triage.
    pub triage: TriageProgramma,
    /// The neighbouring tables.
    pub tafels: TafelProgramma,
}

static BUILTIN: LazyLock<Regelset> = LazyLock::new(|| {
    let document = json::read(Regelset::BUILTIN_JSON).unwrap_or_default();
    let vingerafdruk = include_str!("../regelset.sha256").split_whitespace().next();
    Regelset::assemble(document, vingerafdruk.unwrap_or_default().to_owned())
});

impl Regelset {
    /// The text of the rules that come with this version of the library. Kept beside a
    /// receipt, [`Regelset::read`] makes the same rules of it in a later version.
    pub const BUILTIN_JSON: &str = include_str!("../regelset.json");

    /// The rules that come with this version of the library.
    ///
    /// Read once. A test proves that the embedded text is sound and current, so it
    /// is not checked again here.
    #[must_use]
    pub fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// Reads a regelset from JSON and checks it.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, each with the place: see [`RegelsetError`].
    pub fn read(text: &str) -> Result<Self, Vec<RegelsetError>> {
        if text.len() > MAX_BYTES {
            return Err(vec![RegelsetError::TeGroot]);
        }
        let document: Document = serde_json::from_str(text).map_err(|e| {
            vec![RegelsetError::Onleesbaar {
                waar: format!("{}:{}", e.line(), e.column()),
            }]
        })?;
        Self::new(document)
    }

    /// Checks a document and makes it ready for use.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, each with the place: see [`RegelsetError`].
    pub fn new(document: Document) -> Result<Self, Vec<RegelsetError>> {
        let errors = check::check(&document);
        if !errors.is_empty() {
            return Err(errors);
        }
        let vingerafdruk = fingerprint(&document);
        let regelset = Self::assemble(document, vingerafdruk);
        let mut errors = check::check_conditions(&regelset);
        if errors.is_empty() {
            errors = regio::check_all(&regelset);
        }
        if errors.is_empty() {
            Ok(regelset)
        } else {
            Err(errors)
        }
    }

    /// The rules as data.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// SHA-256 over the RFC 8785 canonical JSON of the document, in hexadecimal.
    #[must_use]
    pub fn vingerafdruk(&self) -> &str {
        &self.vingerafdruk
    }

    /// The number of a feit, by which programs know it.
    #[must_use]
    pub fn feit_nummer(&self, id: &str) -> Option<usize> {
        self.feiten.get(id).copied()
    }

    /// The feit with a number.
    #[must_use]
    pub fn feit(&self, nummer: usize) -> Option<&Feit> {
        self.document.feiten.get(nummer)
    }

    /// The text and severity of a finding.
    #[must_use]
    pub fn melding(&self, code: &str) -> Option<&Melding> {
        self.document.meldingen.get(*self.meldingen.get(code)?)
    }

    /// The rule about a term with a name, as it holds on a day.
    #[must_use]
    pub fn termijnregel(&self, id: &str, day: Datum) -> Option<&Termijnregel> {
        let mut all = self.document.termijnregels.iter();
        all.find(|regel| regel.id.as_str() == id && regel.holds_on(day))
    }

    /// The leefgebiedenlijst with a name.
    #[must_use]
    pub fn lijst(&self, id: &LijstId) -> Option<&Leefgebiedenlijst> {
        let mut all = self.document.leefgebiedenlijsten.iter();
        all.find(|lijst| lijst.id == *id)
    }

    /// The rules in force on a day; none before the first rule.
    #[must_use]
    pub fn stand(&self, day: Datum) -> Option<&Stand> {
        self.standen.iter().rev().find(|stand| stand.vanaf <= day)
    }

    /// Every stretch of days with the same rules, in order.
    #[must_use]
    pub fn standen(&self) -> &[Stand] {
        &self.standen
    }

    /// The criterium in force, by name.
    #[must_use]
    pub fn criterium(&self, stand: &Stand, id: &RegelId) -> Option<&Criterium> {
        self.document.criteria.get(*stand.criteria.get(id)?)
    }

    /// The criteria in force, by name.
    pub fn criteria<'a>(&'a self, stand: &'a Stand) -> impl Iterator<Item = &'a Criterium> {
        stand
            .criteria
            .values()
            .filter_map(|at| self.document.criteria.get(*at))
    }

    /// The profielen in force, in the order of the data.
    pub fn profielen<'a>(&'a self, stand: &'a Stand) -> impl Iterator<Item = &'a Profiel> {
        stand
            .profielen
            .iter()
            .filter_map(|at| self.document.profielen.get(*at))
    }

    /// The steps of the triage in force, in their order.
    pub fn triage<'a>(&'a self, stand: &'a Stand) -> impl Iterator<Item = &'a TriageStap> {
        stand
            .triage
            .iter()
            .filter_map(|at| self.document.triage.get(*at))
    }

    /// The tables in force, in the order of the data.
    pub fn tafels<'a>(&'a self, stand: &'a Stand) -> impl Iterator<Item = &'a Tafel> {
        stand
            .tafels
            .iter()
            .filter_map(|at| self.document.tafels.get(*at))
    }

    /// The program of a profiel under the standard lezingen, made once.
    #[must_use]
    pub fn programma<'a>(
        &'a self,
        stand: &'a Stand,
        profiel: &ProfielId,
        lijst: &LijstId,
    ) -> Option<&'a ProfielProgramma> {
        let mut profielen = self.profielen(stand).zip(&stand.programmas);
        let (profiel, programmas) = profielen.find(|(p, _)| p.id == *profiel)?;
        let mut lijsten = self.document.leefgebiedenlijsten.iter().zip(programmas);
        let (lijst, place) = lijsten.find(|(l, _)| l.id == *lijst)?;
        Some(
            place.get_or_init(|| {
                bouw::profiel(self, stand, profiel, &lijst.domein, &Keuze::default())
            }),
        )
    }

    /// The program of a profiel under chosen lezingen of its criteria.
    #[must_use]
    pub fn programma_met(
        &self,
        stand: &Stand,
        profiel: &Profiel,
        lijst: &Leefgebiedenlijst,
        keuze: &Keuze,
    ) -> ProfielProgramma {
        bouw::profiel(self, stand, profiel, &lijst.domein, keuze)
    }

    /// The programs of the triage and the tables under the standard lezingen, made once.
    #[must_use]
    pub fn stappen<'a>(&'a self, stand: &'a Stand, lijst: &LijstId) -> Option<&'a StapProgrammas> {
        let mut lijsten = self.document.leefgebiedenlijsten.iter().zip(&stand.stappen);
        let (lijst, place) = lijsten.find(|(l, _)| l.id == *lijst)?;
        Some(place.get_or_init(|| self.stappen_met(stand, lijst, &Keuze::default())))
    }

    /// The programs of the triage and the tables under chosen lezingen of criteria.
    #[must_use]
    pub fn stappen_met(
        &self,
        stand: &Stand,
        lijst: &Leefgebiedenlijst,
        keuze: &Keuze,
    ) -> StapProgrammas {
        StapProgrammas {
            triage: bouw::triage(self, stand, &lijst.domein, keuze),
            tafels: bouw::tafels(self, stand, &lijst.domein, keuze),
        }
    }

    fn assemble(document: Document, vingerafdruk: String) -> Self {
        let feiten = document
            .feiten
            .iter()
            .enumerate()
            .map(|(at, f)| (f.id.clone(), at))
            .collect();
        let meldingen = document
            .meldingen
            .iter()
            .enumerate()
            .map(|(at, m)| (m.code.clone(), at))
            .collect();
        let standen = check::days(&document)
            .into_iter()
            .map(|day| Stand::on(&document, day))
            .collect();
        let samen = document.regios.iter().map(|_| OnceLock::new()).collect();
        Self {
            document,
            vingerafdruk,
            feiten,
            meldingen,
            standen,
            regio: None,
            samen,
        }
    }
}

/// SHA-256 over the canonical JSON of plain records, in hexadecimal.
fn fingerprint(records: &dyn ToJson) -> String {
    sha256(&canonical(records).unwrap_or_default())
}

/// SHA-256 of a text, in hexadecimal.
pub(crate) fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .fold(String::new(), |mut text, byte| {
            text.extend(
                [byte >> 4, byte & 15]
                    .iter()
                    .filter_map(|d| char::from_digit(u32::from(*d), 16)),
            );
            text
        })
}

/// The RFC 8785 canonical JSON of plain records; `None` cannot happen for those.
pub(crate) fn canonical(records: &dyn ToJson) -> Option<String> {
    let text = json::to_text(records);
    Boom::read(&text)
        .ok()
        .map(|boom| json::to_text(&boom.sorted()))
}
