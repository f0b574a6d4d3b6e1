//! Everything that goes into a triage, and what it makes of the feiten.
//!
//! The feiten are worked out by the real derivation, never by a table beside it.

use crate::aanmelding::Aanmelding;
use crate::aanmelding::uitspraak::Uitspraak;
use crate::afleiding;
use crate::criteria::{ProfielUitslag, Uitslag};
use crate::feit::Feitenblad;
use crate::id::FeitId;
use crate::pad::Pad;
use crate::regelset::{ProfielSoort, Regelset};
use crate::triage::{self, Aanvulling};
use crate::uitkomst::{Indicatie, Toetsing};
use crate::waarheid::Waarheid;

/// Everything that goes into a triage.
#[derive(Clone, Debug, Default)]
pub(super) struct Zaak {
    /// The form.
    pub(super) aanmelding: Aanmelding,
    /// Answers that stand beside the form.
    pub(super) antwoorden: Vec<(FeitId, Waarheid)>,
    /// The word of the house on an extra taak.
    pub(super) mandaat: Uitspraak,
    /// Whether the form is complete.
    pub(super) volledigheid: Volledigheid,
    /// Derived feiten of which the derivation is not known here.
    pub(super) aangenomen: Vec<(FeitId, Waarheid)>,
}

/// Whether the form is complete.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Volledigheid {
    /// Something is missing.
    #[default]
    Onvolledig,
    /// Nothing is missing.
    Volledig,
}

/// Law and policy.
pub(super) type Toetsen = (Toetsing, Toetsing);

/// Nothing is known of law and policy.
pub(super) const OPEN: Toetsen = (Toetsing::Onbekend, Toetsing::Onbekend);

impl Zaak {
    /// The value of every feit, by number, when law and policy came out so.
    pub(super) fn waarden(&self, regelset: &Regelset, (wet, beleid): Toetsen) -> Vec<Waarheid> {
        let mut blad = self.blad(regelset);
        let of = |soort, uitkomst| ProfielUitslag {
            soort,
            uitkomst,
            inhoud: None,
        };
        let toets = Uitslag {
            indicatie: Indicatie::of(wet, beleid),
            wet: of(ProfielSoort::Wet, wet),
            beleid: of(ProfielSoort::Beleid, beleid),
            leefgebiedenlijst: None,
        };
        triage::derive(&mut blad, &toets, &self.aanvulling());
        for (feit, waarheid) in &self.aangenomen {
            blad.set(feit.as_str(), *waarheid);
        }
        blad.waarden().to_vec()
    }

    /// What the form and the answers beside it say.
    pub(super) fn blad<'r>(&self, regelset: &'r Regelset) -> Feitenblad<'r> {
        let mut blad = afleiding::derive(regelset, &self.aanmelding, &Pad::top());
        for (feit, waarheid) in &self.antwoorden {
            blad.set(feit.as_str(), *waarheid);
        }
        blad
    }

    /// What the house adds.
    pub(super) fn aanvulling(&self) -> Aanvulling<'_> {
        Aanvulling {
            volledig: match self.volledigheid {
                Volledigheid::Onvolledig => Waarheid::Nee,
                Volledigheid::Volledig => Waarheid::Ja,
            },
            mandaat_extra_taak: &self.mandaat,
        }
    }
}
