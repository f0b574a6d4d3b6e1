//! A toets that is kept: rules and choices checked once, then rows of feiten.

use std::fmt;
use std::sync::Arc;

use koppelvlak::contract::feitentoets::{Feitentoets, Regels};
use koppelvlak::regelset::Regelset;
use koppelvlak::waarheid::Waarheid;
use serde::Serialize;

use crate::schrift::Schrift;

/// A toets that is kept.
#[derive(Debug, uniffi::Object)]
pub struct Toetskern {
    kern: Feitentoets,
}

/// There can be no such toets.
#[derive(Debug, uniffi::Error)]
pub enum Geweigerd {
    /// Why: a place and a code for each thing that does not fit.
    Redenen {
        /// They, with a comma between.
        redenen: String,
    },
}

impl fmt::Display for Geweigerd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Redenen { redenen } = self;
        f.write_str(redenen)
    }
}

impl std::error::Error for Geweigerd {}

#[uniffi::export]
impl Toetskern {
    /// By choices in JSON, and rules of one's own or those of the library.
    ///
    /// # Errors
    ///
    /// When rules or choices do not fit.
    #[uniffi::constructor]
    pub fn open(keuzes: &str, regelset: Option<String>) -> Result<Arc<Self>, Geweigerd> {
        let refused = |redenen: Vec<String>| Geweigerd::Redenen {
            redenen: redenen.join(", "),
        };
        let regels = match regelset.map(|own| Regelset::read(&own)) {
            None => Regels::Bekend(Regelset::builtin()),
            Some(Ok(own)) => Regels::Eigen(Box::new(own)),
            Some(Err(wrong)) => {
                let wrong = wrong.iter().map(|error| format!("regelset {error}"));
                return Err(refused(wrong.collect()));
            }
        };
        let kern = Feitentoets::read(regels, keuzes.as_bytes()).map_err(|fouten| {
            let fouten = fouten.iter();
            refused(
                fouten
                    .map(|fout| format!("{} {}", fout.naam, fout.code))
                    .collect(),
            )
        })?;
        Ok(Arc::new(Self { kern }))
    }

    /// The names of the feiten, in the order of a row.
    #[must_use]
    pub fn feiten(&self) -> Vec<String> {
        let feiten = &self.kern.regelset().document().feiten;
        feiten
            .iter()
            .map(|feit| feit.id.as_str().to_owned())
            .collect()
    }

    /// The outcome on each row: a byte for each feit, 0 nee, 1 ja, anything else onbekend.
    #[must_use]
    pub fn uitkomst(&self, rijen: &[u8]) -> Option<Vec<u8>> {
        self.each(rijen, |rij| self.kern.outcome(rij))
    }

    /// The same with everything that explains it.
    #[must_use]
    pub fn verklaar(&self, rijen: &[u8]) -> Option<Vec<u8>> {
        self.each(rijen, |rij| self.kern.explain(rij))
    }
}

impl Toetskern {
    fn each<T: Serialize>(&self, rijen: &[u8], of: impl Fn(&[Waarheid]) -> T) -> Option<Vec<u8>> {
        let breedte = self.kern.regelset().document().feiten.len().max(1);
        let mut schrift = Schrift::default();
        for rij in rijen.chunks_exact(breedte) {
            let rij: Vec<Waarheid> = rij.iter().copied().map(waarheid).collect();
            of(&rij).serialize(&mut schrift).ok()?;
        }
        Some(schrift.into_bytes())
    }
}

fn waarheid(byte: u8) -> Waarheid {
    match byte {
        0 => Waarheid::Nee,
        1 => Waarheid::Ja,
        _ => Waarheid::Onbekend,
    }
}
