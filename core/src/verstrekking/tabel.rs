//! The rows and the grounds on a day, and which conditions a row has.

use super::weg::Weg;
use crate::datum::Datum;
use crate::regelset::document::Gedateerd as _;
use crate::regelset::document::verstrekkingsregel::{
    Grondregel, Rij, Verstrekkingsregel, Verstrekkingsvoorwaarde,
};
use crate::stroom::Weigeringsgrond;

/// The rules by which data go from one to another, on a day.
#[derive(Clone, Copy, Debug)]
pub struct Tabel<'a> {
    /// The rows.
    pub regels: &'a [Verstrekkingsregel],
    /// The grounds for holding back.
    pub gronden: &'a [Grondregel],
    /// The day.
    pub dag: Datum,
}

impl<'a> Tabel<'a> {
    /// A row on the day.
    #[must_use]
    pub fn rij(&self, rij: Rij) -> Option<&'a Verstrekkingsregel> {
        let mut regels = self.regels.iter();
        regels.find(|regel| regel.id == rij && regel.holds_on(self.dag))
    }

    /// What the law says of a ground.
    #[must_use]
    pub fn grond(&self, grond: Weigeringsgrond) -> Option<&'a Grondregel> {
        self.gronden.iter().find(|regel| regel.id == grond)
    }

    /// The conditions of a row and of the rows that it stands on, the deepest first.
    fn voorwaarden(&self, rij: Rij) -> Vec<(Rij, &'a Verstrekkingsvoorwaarde)> {
        let Some(regel) = self.rij(rij) else {
            return Vec::new();
        };
        // a row stands on one before it, so this ends
        let under = regel.bovenop.filter(|onder| *onder < rij);
        let mut all = under
            .map(|onder| self.voorwaarden(onder))
            .unwrap_or_default();
        all.extend(regel.voorwaarde.iter().map(|voorwaarde| (rij, voorwaarde)));
        all
    }

    /// Whether a row and every row that it stands on have rules on the day.
    pub(super) fn has(&self, rij: Rij) -> bool {
        let under = |regel: &Verstrekkingsregel| match regel.bovenop {
            Some(onder) => onder < rij && self.has(onder),
            None => true,
        };
        self.rij(rij).is_some_and(under)
    }

    /// The conditions of a way; while the row is not known, those of every row and what
    /// has to be answered to know it.
    pub(super) fn on(&self, rij: Option<Rij>, weg: Weg) -> Vec<(Rij, &'a Verstrekkingsvoorwaarde)> {
        if let Some(rij) = rij {
            return self.voorwaarden(rij);
        }
        let mut all = self.voorwaarden(Rij::Algemeen);
        if let Some((rij, feit)) = weg.open {
            let own = self.rij(rij).map(|regel| regel.voorwaarde.iter());
            let asked = own.into_iter().flatten();
            let asked = asked.filter(|voorwaarde| voorwaarde.feit == feit);
            all.extend(asked.map(|voorwaarde| (rij, voorwaarde)));
        }
        all
    }
}
