//! The phases of a model, from light to heavy.

use super::Richting;
use crate::id::FaseId;
use crate::regelset::document::opschaling::{Fase, Opschaalmodel};
use crate::waarheid::Waarheid;

/// The phases of a model, from light to heavy; none if no source gives them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ladder<'a>(&'a [Fase]);

impl<'a> Ladder<'a> {
    /// The phases of a model.
    #[must_use]
    pub fn of(model: &'a Opschaalmodel) -> Self {
        Self(&model.fase)
    }

    /// Whether no source gives the phases.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The phase with a name.
    #[must_use]
    pub fn fase(self, id: &FaseId) -> Option<&'a Fase> {
        self.0.get(self.place(id)?)
    }

    /// The phase that is one lighter.
    #[must_use]
    pub fn lighter(self, id: &FaseId) -> Option<&'a Fase> {
        self.0.get(self.place(id)?.checked_sub(1)?)
    }

    /// Which way a step goes. `None`: a phase is not known, or they are the same.
    #[must_use]
    pub fn richting(self, van: &FaseId, naar: &FaseId) -> Option<Richting> {
        let (van, naar) = (self.place(van)?, self.place(naar)?);
        match naar {
            _ if naar > van => Some(Richting::Omhoog),
            _ if naar < van => Some(Richting::Omlaag),
            _ => None,
        }
    }

    /// Whether a step goes down by more than one phase.
    pub(super) fn skips_down(self, van: &FaseId, naar: &FaseId) -> bool {
        let places = self.place(van).zip(self.place(naar));
        places.is_some_and(|(van, naar)| van > naar.saturating_add(1))
    }

    /// Whether the ZVH is in a phase, if these are the phases in which a source says
    /// that it is.
    ///
    /// A lighter phase than all of those is `nee`: a casus comes to the ZVH by
    /// stepping up. Of a heavier phase the source may just be silent: `onbekend`.
    pub fn zvh_in(self, id: &FaseId, zvh: &[FaseId]) -> Waarheid {
        if zvh.contains(id) {
            return Waarheid::Ja;
        }
        let lightest = zvh.iter().filter_map(|fase| self.place(fase)).min();
        match self.place(id).zip(lightest) {
            Some((place, lightest)) if place < lightest => Waarheid::Nee,
            Some(_) | None => Waarheid::Onbekend,
        }
    }

    fn place(self, id: &FaseId) -> Option<usize> {
        self.0.iter().position(|fase| fase.id == *id)
    }
}
