//! The rules of a region on top of the national ones.
//!
//! A profile adds feiten, steps and tables after those of the national base, so
//! that a national feit keeps its number and a national rule its meaning. The
//! result is a regelset like any other.

mod check;
mod samen;

pub use self::check::CODES;
use super::document::Gedateerd;
use super::document::regio::{Regioprofiel, UitkomstKeuze};
use super::{Regelset, RegelsetError, fingerprint};
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::id::RegioId;
use crate::pad::Pad;
use crate::uitkomst::Uitkomst;

/// The place in the order of steps that lead to a table: after the check on
/// completeness, before law and policy.
pub(super) const VOLGORDE_TAFEL: u32 = 65;

/// The place in the order of the extra steps of a region: after "first local",
/// before casusoverleg and procesregie.
pub(super) const VOLGORDE_POORT: u32 = 90;

/// The region whose rules are in a regelset.
#[derive(Clone, Debug)]
pub struct Regio {
    /// Its profile.
    pub profiel: Regioprofiel,
    /// SHA-256 over the RFC 8785 canonical JSON of the profile, in hexadecimal.
    pub vingerafdruk: String,
}

impl Regelset {
    /// The region whose rules are in here; `None` for the national base.
    #[must_use]
    pub fn regio(&self) -> Option<&Regio> {
        self.regio.as_deref()
    }

    /// The profile of a region in force on a day.
    #[must_use]
    pub fn regioprofiel(&self, id: &RegioId, day: Datum) -> Option<&Regioprofiel> {
        let at = self.regio_at(id, day)?;
        self.document.regios.get(at)
    }

    /// These rules with those of a region that comes with them; made once.
    #[must_use]
    pub fn van_regio(&self, id: &RegioId, day: Datum) -> Option<&Self> {
        let at = self.regio_at(id, day)?;
        let profiel = self.document.regios.get(at)?;
        let made = self.samen.get(at)?;
        Some(made.get_or_init(|| Box::new(self.compose(profiel))))
    }

    /// These rules with those of a region.
    ///
    /// # Errors
    ///
    /// Everything in the profile that does not fit, each with its place.
    pub fn met_regio(&self, profiel: &Regioprofiel) -> Result<Self, Vec<Bevinding>> {
        let mut wrong = check::check(self, profiel);
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let made = self.compose(profiel);
        wrong = check::check_made(&made, profiel);
        if wrong.is_empty() {
            Ok(made)
        } else {
            Err(wrong)
        }
    }

    fn regio_at(&self, id: &RegioId, day: Datum) -> Option<usize> {
        let mut all = self.document.regios.iter();
        all.position(|profiel| profiel.id == *id && profiel.holds_on(day))
    }

    fn compose(&self, profiel: &Regioprofiel) -> Self {
        let document = samen::document(self.document(), profiel);
        let mut made = Self::assemble(document, self.vingerafdruk().to_owned());
        made.regio = Some(Box::new(Regio {
            profiel: profiel.clone(),
            vingerafdruk: fingerprint(profiel),
        }));
        made
    }
}

impl Regioprofiel {
    /// What this region makes of an outcome. `None`: it has no such outcome, or
    /// does not publish which ones it has.
    #[must_use]
    pub fn uitkomst(&self, uitkomst: Uitkomst) -> Option<&UitkomstKeuze> {
        let mut all = self.uitkomsten.iter().flat_map(|u| &u.keuze);
        all.find(|keuze| keuze.uitkomst == uitkomst || keuze.omvat.contains(&uitkomst))
    }
}

/// Every profile that comes with a regelset, checked on it.
pub(super) fn check_all(regelset: &Regelset) -> Vec<RegelsetError> {
    let mut errors = Vec::new();
    for profiel in &regelset.document().regios {
        let waar = format!("regios/{}/{}", profiel.id, profiel.geldig_vanaf);
        let wrong = regelset.met_regio(profiel).err().unwrap_or_default();
        errors.extend(wrong.into_iter().map(|found| RegelsetError::Regio {
            waar: waar.clone(),
            plaats: found.pad.to_string(),
            code: found.code,
        }));
    }
    errors.extend(overlaps(&regelset.document().regios));
    errors
}

/// Two versions of one profile on the same day.
fn overlaps(regios: &[Regioprofiel]) -> impl Iterator<Item = RegelsetError> {
    regios.iter().enumerate().filter_map(|(at, profiel)| {
        let period = profiel.geldigheid()?;
        let before = regios
            .iter()
            .take(at)
            .filter(|other| other.id == profiel.id);
        let mut clash = before.filter_map(Gedateerd::geldigheid);
        let ander = clash.find(|other| other.overlaps(period))?.vanaf();
        let waar = format!("regios/{}/{}", profiel.id, profiel.geldig_vanaf);
        Some(RegelsetError::Overlap { waar, ander })
    })
}

/// The place of an item in a list of the profile.
fn item(list: &'static str, index: usize) -> Pad {
    Pad::top().to(list).to(index)
}
