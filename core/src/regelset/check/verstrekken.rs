//! The laws over the rules by which data go from one to another.
//!
//! Their days are no stretch of days of their own: nothing is compiled from them.

use super::{Check, place};
use crate::regelset::RegelsetError;
use crate::regelset::document::verstrekkingsregel::{Rij, Verstrekkingsregel};
use crate::regelset::document::{Document, Gedateerd};

/// Every rule of this kind with a period, and the folder it lives in.
pub(super) fn dated(document: &Document) -> impl Iterator<Item = (&'static str, &dyn Gedateerd)> {
    let regels = document.verstrekkingsregels.iter();
    regels.map(|r| ("verstrekkingsregels", r as &dyn Gedateerd))
}

impl Check<'_> {
    /// Everything about providing but its sources and its periods.
    pub(super) fn verstrekken(&mut self) {
        let document = self.document;
        for regel in &document.verstrekkingsregels {
            let waar = place("verstrekkingsregels", regel);
            self.unique(&waar, regel.voorwaarde.iter().map(|v| v.id.as_str()));
            if let Some(onder) = regel.bovenop {
                self.stands_on(&waar, regel, onder);
            }
        }
        let gronden = document.weigeringsgronden.iter();
        let gronden = gronden.enumerate().filter(|(at, grond)| {
            let mut before = document.weigeringsgronden.iter().take(*at);
            before.any(|other| other.id == grond.id)
        });
        for (_, grond) in gronden {
            self.errors.push(RegelsetError::NaamDubbel {
                waar: "weigeringsgronden".to_owned(),
                naam: grond.titel.clone(),
            });
        }
    }

    /// A row stands on a row before it, so that it never goes round.
    fn stands_on(&mut self, waar: &str, regel: &Verstrekkingsregel, onder: Rij) {
        let waar = waar.to_owned();
        if onder >= regel.id {
            self.errors.push(RegelsetError::Kring { waar });
            return;
        }
        let mut regels = self.document.verstrekkingsregels.iter();
        if !regels.any(|other| other.id == onder && other.holds_on(regel.geldig_vanaf)) {
            let (regel, dag) = (onder.as_str().to_owned(), regel.geldig_vanaf);
            self.errors
                .push(RegelsetError::RegelOnbekend { waar, regel, dag });
        }
    }

    /// Every vindplaats of these kinds.
    pub(super) fn verstrekken_sources(&mut self) {
        let document = self.document;
        for regel in &document.verstrekkingsregels {
            let waar = place("verstrekkingsregels", regel);
            self.cited(&waar, &regel.vindplaats);
            for voorwaarde in &regel.voorwaarde {
                self.cited(&waar, &voorwaarde.vindplaats);
            }
        }
        for grond in &document.weigeringsgronden {
            self.cited(
                &format!("weigeringsgronden/{}", grond.titel),
                &grond.vindplaats,
            );
        }
    }
}
