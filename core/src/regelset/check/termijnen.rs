//! The laws over the rules about terms: a rule has the numbers that its kind asks for.
//!
//! Their days are no stretch of days of their own: nothing is compiled from them.

use super::{Check, place};
use crate::regelset::RegelsetError;
use crate::regelset::document::termijnregel::{Termijnregel, TermijnregelSoort};
use crate::regelset::document::{Document, Gedateerd};

/// Every rule of this kind, and the folder it lives in.
pub(super) fn dated(document: &Document) -> impl Iterator<Item = (&'static str, &dyn Gedateerd)> {
    let regels = document.termijnregels.iter();
    regels.map(|regel| ("termijnregels", regel as &dyn Gedateerd))
}

impl Check<'_> {
    /// Sources and numbers of every rule about a term.
    pub(super) fn termijnen(&mut self) {
        for regel in &self.document.termijnregels {
            let waar = place("termijnregels", regel);
            self.cited(&waar, &regel.vindplaats);
            if !numbers_fit(regel) {
                self.errors.push(RegelsetError::TermijnKloptNiet { waar });
            }
        }
    }
}

/// A rule about keeping counts in years; a clock in days and hours, and it stands still at
/// night only if it counts in hours alone. Then the change of summer time lies in the night.
fn numbers_fit(regel: &Termijnregel) -> bool {
    let clock = regel.dagen.is_some() || regel.uren.is_some();
    let years = regel.jaren.is_some() || regel.sluiting_jaren.is_some();
    match regel.soort {
        TermijnregelSoort::Bewaren => !clock && regel.nacht_tot_uur.is_none(),
        TermijnregelSoort::Klok => {
            let night = regel
                .nacht_tot_uur
                .is_none_or(|hour| (3..24).contains(&hour));
            let alone = regel.nacht_tot_uur.is_none() || regel.dagen.is_none();
            clock && !years && night && alone
        }
    }
}
