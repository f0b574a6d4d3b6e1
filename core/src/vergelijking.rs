//! What is different between two ways of working out one table, and what is not known yet.
//!
//! [`Vergelijking`] holds two outcomes of the same cases side by side: two days (versions of the
//! rules), two lezingen, two regions. It counts each outcome against each other one, and in how
//! many of the changed cases one feit alone is decisive.
//!
//! [`Volledigheid`] counts of each feit how often it is ja, nee or onbekend, and of law and
//! policy which feiten are still to be asked.
//!
//! Both hold counts that leave protected ([`telling`](crate::telling)), or by name
//! (`raw_counts`) for whoever may see the cases. That the number of rows is known from elsewhere
//! is taken into account.

mod bepalend;
mod fout;
mod kolommen;
mod uitkomsten;
mod volledigheid;

use std::fmt;

use serde::{Deserialize, Serialize};

use self::bepalend::Gewijzigd;
pub use self::fout::VergelijkFout;
use self::uitkomsten::Uitkomsten;
pub use self::volledigheid::{FeitTelling, UitkomstTelling, Volledigheid, Volledigheidsbeeld};
use crate::id::FeitId;
use crate::regelset::Regelset;
use crate::tabel::{Kernen, Resultaat, Tabel, Tabeltoets};
use crate::telling::{Bereik, BeschermdeTabel, Cel, Kruistabel, RuweTabel, Telbeleid};

/// One of the two sides that are compared.
#[derive(Clone, Copy, Debug)]
pub struct Zijde<'a, 'r> {
    /// The rules of the table and of the toets.
    pub regelset: &'r Regelset,
    /// The cases. Of another regelset (a region) the same cases in the same order.
    pub tabel: &'a Tabel<'r>,
    /// The day and the choices.
    pub toets: &'a Tabeltoets<'r>,
    /// What to compare.
    pub resultaat: &'a Resultaat,
}

/// Two outcomes of the same cases, counted. `Debug` gives no counts.
#[derive(Clone)]
pub struct Vergelijking {
    tabel: Kruistabel,
    paren: Vec<Paar<u64>>,
    gewijzigd: u64,
}

/// The cases that went from one outcome to another.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Paar<N> {
    /// The outcome on the first side.
    pub van: String,
    /// The outcome on the second side.
    pub naar: String,
    /// How many.
    pub aantal: N,
    /// In how many of them a feit alone is decisive: the two sides agree when that feit, and
    /// nothing else, gets at least one of its two other values. Several feiten can be decisive
    /// in one case, or none. In the order of the rules.
    pub feiten: Vec<FeitAantal<N>>,
}

/// A count of cases for one feit.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FeitAantal<N> {
    /// The feit.
    pub feit: FeitId,
    /// How many.
    pub aantal: N,
}

/// What may leave of a comparison.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BeschermdeVergelijking {
    /// The outcomes of the first side (rows) against those of the second (columns).
    pub uitkomsten: BeschermdeTabel,
    /// How many cases changed, as far as the table tells.
    pub gewijzigd: Bereik,
    /// The pairs of outcomes of which the table shows how many there are.
    pub paren: Vec<Paar<Cel>>,
}

/// The counts of a comparison as they are.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RuweVergelijking {
    /// The outcomes of the first side (rows) against those of the second (columns).
    pub uitkomsten: RuweTabel,
    /// How many cases changed.
    pub gewijzigd: u64,
    /// Each pair of outcomes that occurs.
    pub paren: Vec<Paar<u64>>,
}

impl Vergelijking {
    /// Works out both sides for every row and counts.
    ///
    /// # Errors
    ///
    /// The tables do not hold the same cases, the results are of different kinds, or a result
    /// does not exist.
    pub fn new(
        een: Zijde<'_, '_>,
        ander: Zijde<'_, '_>,
        kernen: Kernen,
    ) -> Result<Self, VergelijkFout> {
        kolommen::check_same(een, ander, kernen)?;
        let plannen = [een, ander].map(|zijde| {
            let resultaat = std::slice::from_ref(zijde.resultaat);
            zijde.toets.plan(resultaat)
        });
        let [plan, other_plan] = plannen;
        let plannen = [plan?, other_plan?];
        let mut uitkomsten = Uitkomsten::default();
        uitkomsten.run([een.tabel, ander.tabel], &plannen, kernen)?;
        let labels = uitkomsten.labels().to_vec();
        let counts = uitkomsten.count();
        let tabel = Kruistabel::new(labels.clone(), labels.clone(), counts.clone())?;
        let gewijzigd = Gewijzigd::new(&uitkomsten, [een, ander], &plannen, kernen)?;
        let decisive = gewijzigd.decisive(&labels, kernen)?;
        let paren = decisive.into_iter().map(|((van, naar), feiten)| {
            let label = |at: usize| labels.get(at).cloned().unwrap_or_default();
            let aantal = counts.get(van * labels.len() + naar).copied();
            Paar {
                van: label(van),
                naar: label(naar),
                aantal: aantal.unwrap_or_default(),
                feiten,
            }
        });
        let paren: Vec<_> = paren.collect();
        Ok(Self {
            tabel: tabel.with_known_total(),
            gewijzigd: paren.iter().map(|paar| paar.aantal).sum(),
            paren,
        })
    }

    /// What may leave: nothing small, and nothing from which something small follows.
    ///
    /// The number of changed cases and the feiten of each pair add nothing to what the table
    /// says of how many there are.
    #[must_use]
    pub fn protect(&self, beleid: &Telbeleid) -> BeschermdeVergelijking {
        let uitkomsten = self.tabel.protect(beleid);
        let changed = changed_cells(&uitkomsten);
        let gewijzigd = Bereik::sum(changed.iter().map(|(_, _, cel)| beleid.bereik(*cel)));
        let paren = changed.into_iter().filter_map(|(van, naar, cel)| {
            let mut all = self.paren.iter();
            let paar = all.find(|paar| paar.van == van && paar.naar == naar)?;
            cel.aantal()?;
            let feiten = paar.feiten.iter().map(|feit| FeitAantal {
                feit: feit.feit.clone(),
                aantal: beleid.part(cel, paar.aantal, feit.aantal),
            });
            Some(Paar {
                van: van.to_owned(),
                naar: naar.to_owned(),
                aantal: cel,
                feiten: feiten.collect(),
            })
        });
        let paren = paren.collect();
        BeschermdeVergelijking {
            uitkomsten,
            gewijzigd,
            paren,
        }
    }

    /// The counts **as they are, not protected**: for whoever may see the cases.
    #[must_use]
    pub fn raw_counts(&self) -> RuweVergelijking {
        RuweVergelijking {
            uitkomsten: self.tabel.raw_counts(),
            gewijzigd: self.gewijzigd,
            paren: self.paren.clone(),
        }
    }
}

impl fmt::Debug for Vergelijking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vergelijking").finish_non_exhaustive()
    }
}

/// The cells in which the outcome of the row is not that of the column.
fn changed_cells(tabel: &BeschermdeTabel) -> Vec<(&str, &str, Cel)> {
    let cells = tabel.rijen.iter().flat_map(|rij| {
        let named = tabel.kolommen.iter().zip(&rij.cellen);
        named.map(|(naar, cel)| (rij.label.as_str(), naar.as_str(), *cel))
    });
    cells.filter(|(van, naar, _)| van != naar).collect()
}
