//! What rules do in every case: exact, without trying cases one by one.
//!
//! Every input that can be put in is a path through decision diagrams; so is
//! everything that the triage makes of it. What cannot be found in a diagram
//! occurs in no case, and what is found comes with the smallest input that shows
//! it. For authors of rules: nothing here is about a person.

mod afleider;
mod bevinding;
mod dagen;
mod diagram;
mod indeling;
mod los;
mod model;
mod ordening;
mod stappen;
#[cfg(test)]
mod tests;
mod toets;
mod veld;
mod voorbeeld;
mod vrij;
mod zaak;
mod zoek;

use thiserror::Error;

pub use self::bevinding::{Bevinding, Onderdeel, Wat};
use self::dagen::{Stretch, standen, stretches};
use self::model::Model;
pub use self::voorbeeld::Voorbeeld;
use self::zoek::{Eigen, Vergelijking, Vondst, Zoek};
pub use self::zoek::{Gelijkheid, Zwak, zwakke_voorwaarden};
use crate::criteria::Maatstaf;
use crate::datum::Datum;
use crate::regelset::Regelset;
use crate::regelset::document::regio::Regioprofiel;

/// The rules are too entangled to be worked out for every case.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[error("the rules are too entangled to analyse")]
pub struct TeVerweven;

/// What an analysis found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Analyse {
    /// The first day of each stretch of days that was looked at.
    pub dagen: Vec<Datum>,
    /// What the author of the rules should know, the same thing once.
    pub bevindingen: Vec<Bevinding>,
    /// The proof that the national rules mean what they mean in the national base.
    pub landelijk_gelijk: Vec<Gelijkheid>,
    /// How many nodes the diagrams of the findings have.
    pub knopen: usize,
}

/// Looks for everything there is to find in the rules of a region, or in the
/// national base when there is no region.
///
/// `composed` is the base with the rules of the region. `peildatum`: only the
/// stretch of days that it lies in; absent: every stretch with a triage in which
/// the profile of the region holds.
///
/// # Errors
///
/// [`TeVerweven`]: the rules need larger diagrams than are allowed.
pub fn analyse(
    base: &Regelset,
    composed: &Regelset,
    regio: Option<&Regioprofiel>,
    peildatum: Option<Datum>,
) -> Result<Analyse, TeVerweven> {
    let eigen = Eigen {
        base,
        composed,
        regio,
    };
    let dagen = stretches(composed, regio, peildatum);
    let mut analyse = Analyse {
        dagen: dagen.iter().map(|stretch| stretch.vanaf).collect(),
        bevindingen: Vec::new(),
        landelijk_gelijk: Vec::new(),
        knopen: 0,
    };
    analyse.prove(eigen, peildatum)?;
    analyse.search(eigen, &dagen)?;
    Ok(analyse)
}

impl Analyse {
    /// Holds the national rules against those of the base, in every stretch of days.
    fn prove(&mut self, eigen: Eigen<'_>, peildatum: Option<Datum>) -> Result<(), TeVerweven> {
        if eigen.is_base() {
            return Ok(());
        }
        let all = standen(eigen.composed).into_iter();
        for stretch in all.filter(|stretch| peildatum.is_none_or(|day| stretch.holds(day))) {
            let Some(mut vergelijking) = Vergelijking::new(eigen, stretch.vanaf)? else {
                continue;
            };
            let (mut rows, found) = vergelijking.profielen()?;
            self.add(stretch, found);
            let (row, found) = vergelijking.stappen()?;
            self.add(stretch, found);
            rows.extend(row);
            rows.retain(|row| !self.landelijk_gelijk.contains(row));
            self.landelijk_gelijk.extend(rows);
        }
        Ok(())
    }

    /// Looks at every stretch of days.
    fn search(&mut self, eigen: Eigen<'_>, dagen: &[Stretch]) -> Result<(), TeVerweven> {
        let keuze = |stretch: &Stretch| Maatstaf::in_regio(stretch.vanaf, eigen.regio);
        let maatstaven: Vec<Maatstaf> = dagen.iter().map(keuze).collect();
        let mut model = Model::new(eigen, &maatstaven)?;
        for (stretch, maatstaf) in dagen.iter().zip(&maatstaven) {
            let Some(dag) = model.dag(eigen.composed, maatstaf)? else {
                continue;
            };
            let landelijk = if eigen.is_base() {
                None
            } else {
                model.dag(eigen.base, maatstaf)?
            };
            let mut zoek = Zoek {
                model: &mut model,
                dag: &dag,
                eigen,
            };
            if let Some(landelijk) = landelijk {
                self.add(*stretch, zoek.different(&landelijk)?);
            }
            self.add(*stretch, zoek.all()?);
        }
        if let [first, .., last] | [first @ last] = dagen {
            let whole = Stretch {
                vanaf: first.vanaf,
                tot: last.tot,
            };
            let unused = zoek::unused(eigen).into_iter();
            self.add(whole, unused.map(|wat| (wat, None)).collect());
        }
        self.knopen = model.alle.knopen();
        Ok(())
    }

    /// Adds what was found, or makes what was found before last longer.
    fn add(&mut self, stretch: Stretch, found: Vec<Vondst>) {
        for (wat, voorbeeld) in found {
            let mut before = self.bevindingen.iter_mut();
            match before.find(|bevinding| bevinding.wat.is_same(&wat)) {
                Some(bevinding) => {
                    let later = |tot: Datum| stretch.tot.map(|other| other.max(tot));
                    bevinding.tot = bevinding.tot.and_then(later);
                    bevinding.wat.add(wat);
                    bevinding.voorbeeld = bevinding.voorbeeld.take().or(voorbeeld);
                }
                None => self.bevindingen.push(Bevinding {
                    vanaf: stretch.vanaf,
                    tot: stretch.tot,
                    wat,
                    voorbeeld,
                }),
            }
        }
    }
}
