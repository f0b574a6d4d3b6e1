//! The laws over the steps of the process: every way leads to a step that exists, and
//! every question stands there once.
//!
//! Their days are no stretch of days of their own: nothing is compiled from them.

use super::{Check, place};
use crate::id::RegelId;
use crate::regelset::RegelsetError;
use crate::regelset::document::{Document, Gedateerd};
use crate::verzameling::Set;

/// Every rule of this kind, and the folder it lives in.
pub(super) fn dated(document: &Document) -> impl Iterator<Item = (&'static str, &dyn Gedateerd)> {
    let stappen = document.processtappen.iter();
    stappen.map(|stap| ("processtappen", stap as &dyn Gedateerd))
}

impl Check<'_> {
    /// Sources and ways of every step.
    pub(super) fn proces(&mut self) {
        let stappen = &self.document.processtappen;
        let known: Set<&RegelId> = stappen.iter().map(|stap| &stap.id).collect();
        for stap in stappen {
            let waar = place("processtappen", stap);
            self.cited(&waar, &stap.vindplaats);
            self.unique(
                &waar,
                stap.uitgang.iter().map(|uitgang| uitgang.naar.as_str()),
            );
            let wachten = stap.uitgang.iter().flat_map(|uitgang| &uitgang.wacht);
            self.unique(&waar, wachten.map(|wacht| wacht.id.as_str()));
            for uitgang in &stap.uitgang {
                self.cited(&waar, &uitgang.vindplaats);
                for wacht in &uitgang.wacht {
                    self.cited(&waar, &wacht.vindplaats);
                }
                if !known.contains(&uitgang.naar) {
                    let (waar, stap) = (waar.clone(), uitgang.naar.to_string());
                    self.errors
                        .push(RegelsetError::UitgangOnbekend { waar, stap });
                }
            }
        }
    }
}
