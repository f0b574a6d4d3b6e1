//! Conditions as written: names that exist, numbers that can be met.

use super::{Check, place};
use crate::id::FeitId;
use crate::programma::MAX_AANTAL;
use crate::regelset::RegelsetError;
use crate::voorwaarde::{PerLeefgebied, Sjabloon, Voorwaarde};

impl Check<'_> {
    pub(super) fn conditions(&mut self) {
        for (waar, _, lezingen) in self.readings() {
            if lezingen.is_empty() {
                self.errors
                    .push(RegelsetError::GeenLezing { waar: waar.clone() });
            }
            for lezing in lezingen {
                self.condition(&waar, &lezing.voorwaarde);
            }
        }
        for stap in &self.document.triage {
            self.condition(&place("triage", stap), &stap.voorwaarde);
        }
        for tafel in &self.document.tafels {
            for feit in &tafel.kijk_ook_naar {
                self.feit(&place("tafels", tafel), feit.as_str());
            }
        }
    }

    fn condition(&mut self, waar: &str, voorwaarde: &Voorwaarde) {
        match voorwaarde {
            Voorwaarde::Feit(id) => self.feit(waar, id.as_str()),
            Voorwaarde::Regel(_) => {}
            Voorwaarde::Alle(parts) | Voorwaarde::EenVan(parts) => self.parts(waar, 1, parts),
            Voorwaarde::Minstens(m) => self.parts(waar, m.aantal, &m.van),
            Voorwaarde::Niet(part) => self.condition(waar, part),
            Voorwaarde::PerLeefgebied(per) => self.per_leefgebied(waar, per),
        }
    }

    fn parts(&mut self, waar: &str, aantal: usize, parts: &[Voorwaarde]) {
        if !(1..=MAX_AANTAL.min(parts.len())).contains(&aantal) {
            self.errors.push(RegelsetError::AantalOnmogelijk {
                waar: waar.to_owned(),
            });
        }
        for part in parts {
            self.condition(waar, part);
        }
    }

    fn per_leefgebied(&mut self, waar: &str, per: &PerLeefgebied) {
        if !(1..=MAX_AANTAL).contains(&per.aantal) {
            self.errors.push(RegelsetError::AantalOnmogelijk {
                waar: waar.to_owned(),
            });
        }
        if let Some(lijst) = per
            .lijst
            .as_ref()
            .filter(|id| !self.names.lijsten.contains(id))
        {
            let (waar, lijst) = (waar.to_owned(), lijst.to_string());
            self.errors
                .push(RegelsetError::LijstOnbekend { waar, lijst });
        }
        self.sjabloon(waar, &per.geldt);
    }

    fn sjabloon(&mut self, waar: &str, sjabloon: &Sjabloon) {
        match sjabloon {
            Sjabloon::Feit(pattern) => {
                let document = self.document;
                for leefgebied in &document.leefgebieden {
                    self.feit(waar, &pattern.replace('*', leefgebied.id.as_str()));
                }
            }
            Sjabloon::Alle(parts) | Sjabloon::EenVan(parts) => {
                if parts.is_empty() {
                    self.errors.push(RegelsetError::AantalOnmogelijk {
                        waar: waar.to_owned(),
                    });
                }
                for part in parts {
                    self.sjabloon(waar, part);
                }
            }
        }
    }

    fn feit(&mut self, waar: &str, id: &str) {
        if !FeitId::try_from(id).is_ok_and(|id| self.names.feiten.contains(&id)) {
            let (waar, feit) = (waar.to_owned(), id.to_owned());
            self.errors.push(RegelsetError::FeitOnbekend { waar, feit });
        }
    }
}
