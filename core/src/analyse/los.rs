//! Conditions that need not stand in a regelset yet.

use super::TeVerweven;
use super::diagram::Functie;
use super::vrij::Vrij;
use crate::id::{FeitId, LeefgebiedId, RegelId};
use crate::regelset::{Domein, Regelset, Stand};
use crate::voorwaarde::{PerLeefgebied, Sjabloon, Voorwaarde};

/// What a condition can refer to.
pub(super) struct Los<'r> {
    pub(super) regelset: &'r Regelset,
    pub(super) stand: Option<&'r Stand>,
    /// The domains by which is counted where a condition does not choose a list.
    pub(super) domeinen: &'r [Domein],
}

impl Los<'_> {
    /// The feiten that a condition looks at, in order.
    pub(super) fn feiten(&self, voorwaarde: &Voorwaarde) -> Vec<FeitId> {
        let all = |parts: &[Voorwaarde]| parts.iter().flat_map(|part| self.feiten(part)).collect();
        match voorwaarde {
            Voorwaarde::Feit(id) => vec![id.clone()],
            Voorwaarde::Alle(parts) | Voorwaarde::EenVan(parts) => all(parts),
            Voorwaarde::Minstens(m) => all(&m.van),
            Voorwaarde::Niet(part) => self.feiten(part),
            Voorwaarde::Regel(id) => self
                .regel(id)
                .map_or_else(Vec::new, |rule| self.feiten(rule)),
            Voorwaarde::PerLeefgebied(per) => {
                let leefgebieden = self.domeinen(per).iter().flat_map(|d| &d.leefgebieden);
                leefgebieden.flat_map(|l| named(&per.geldt, l)).collect()
            }
        }
    }

    /// The function of a condition.
    pub(super) fn functie(
        &self,
        vrij: &mut Vrij,
        voorwaarde: &Voorwaarde,
    ) -> Result<Functie, TeVerweven> {
        match voorwaarde {
            Voorwaarde::Feit(id) => Ok(vrij.feit(id)),
            Voorwaarde::Alle(parts) => self.at_least(vrij, parts.len(), parts),
            Voorwaarde::EenVan(parts) => self.at_least(vrij, 1, parts),
            Voorwaarde::Minstens(m) => self.at_least(vrij, m.aantal, &m.van),
            Voorwaarde::Niet(part) => Ok(self.functie(vrij, part)?.turned()),
            Voorwaarde::Regel(id) => match self.regel(id) {
                Some(rule) => self.functie(vrij, rule),
                None => Ok(Functie::OPEN),
            },
            Voorwaarde::PerLeefgebied(per) => {
                let mut counted = Vec::new();
                for domein in self.domeinen(per) {
                    let mut here = Vec::new();
                    for leefgebied in &domein.leefgebieden {
                        here.push(template(vrij, &per.geldt, leefgebied)?);
                    }
                    counted.push(vrij.alle.at_least(1, &here)?);
                }
                vrij.alle.at_least(per.aantal, &counted)
            }
        }
    }

    fn at_least(
        &self,
        vrij: &mut Vrij,
        aantal: usize,
        parts: &[Voorwaarde],
    ) -> Result<Functie, TeVerweven> {
        let parts = parts.iter().map(|part| self.functie(vrij, part));
        let parts = parts.collect::<Result<Vec<_>, _>>()?;
        vrij.alle.at_least(aantal, &parts)
    }

    /// The condition of a rule in force, in its standard lezing.
    fn regel(&self, id: &RegelId) -> Option<&Voorwaarde> {
        let criterium = self.regelset.criterium(self.stand?, id)?;
        criterium.lezing.first().map(|lezing| &lezing.voorwaarde)
    }

    fn domeinen(&self, per: &PerLeefgebied) -> &[Domein] {
        let fixed = per.lijst.as_ref().and_then(|id| self.regelset.lijst(id));
        fixed.map_or(self.domeinen, |lijst| &lijst.domein)
    }
}

fn template(
    vrij: &mut Vrij,
    sjabloon: &Sjabloon,
    leefgebied: &LeefgebiedId,
) -> Result<Functie, TeVerweven> {
    let (aantal, parts) = match sjabloon {
        Sjabloon::Feit(_) => {
            let feit = named(sjabloon, leefgebied).into_iter().next();
            return Ok(feit.map_or(Functie::OPEN, |feit| vrij.feit(&feit)));
        }
        Sjabloon::Alle(parts) => (parts.len(), parts),
        Sjabloon::EenVan(parts) => (1, parts),
    };
    let parts = parts.iter().map(|part| template(vrij, part, leefgebied));
    let parts = parts.collect::<Result<Vec<_>, _>>()?;
    vrij.alle.at_least(aantal, &parts)
}

/// The feiten of a template on one leefgebied.
fn named(sjabloon: &Sjabloon, leefgebied: &LeefgebiedId) -> Vec<FeitId> {
    match sjabloon {
        Sjabloon::Feit(pattern) => {
            let name = FeitId::try_from(pattern.replace('*', leefgebied.as_str()));
            name.into_iter().collect()
        }
        Sjabloon::Alle(parts) | Sjabloon::EenVan(parts) => parts
            .iter()
            .flat_map(|part| named(part, leefgebied))
            .collect(),
    }
}
