//! Everything that goes into a triage.

use crate::aanmelding::Aanmelding;
use crate::aanmelding::uitspraak::Uitspraak;
use crate::afleiding;
use crate::feit::Feitenblad;
use crate::id::FeitId;
use crate::pad::Pad;
use crate::regelset::Regelset;
use crate::regio;
use crate::tafel::Onderwerp;
use crate::triage::Aanvulling;
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

impl Zaak {
    /// What the form and the answers beside it say.
    pub(super) fn blad<'r>(&self, regelset: &'r Regelset) -> Feitenblad<'r> {
        let mut blad = afleiding::derive(regelset, &self.aanmelding, &Pad::top());
        for (feit, waarheid) in self.antwoorden.iter().chain(&self.aangenomen) {
            blad.set(feit.as_str(), *waarheid);
        }
        blad
    }

    /// What is known besides.
    pub(super) fn aanvulling(&self, regelset: &Regelset) -> Aanvulling<'_> {
        Aanvulling {
            volledig: match self.volledigheid {
                Volledigheid::Onvolledig => Waarheid::Nee,
                Volledigheid::Volledig => Waarheid::Ja,
            },
            mandaat_extra_taak: &self.mandaat,
            gemeente_in_regio: self.gemeente_in_regio(regelset),
            onderwerp: self.onderwerp(),
        }
    }

    /// What the form brings up. A triage is not asked for tables by name.
    pub(super) fn onderwerp(&self) -> Onderwerp {
        Onderwerp {
            verzoek: self.aanmelding.soort_verzoek,
            kennisdomein: self.aanmelding.kennisdomein,
            tafels: Vec::new(),
        }
    }

    /// Whether the gemeente is one of the region. The gemeenten that this
    /// analysis fills in did not become part of another one, so any day will do.
    fn gemeente_in_regio(&self, regelset: &Regelset) -> Waarheid {
        let day = regelset.regio().map(|regio| regio.profiel.geldig_vanaf);
        day.map_or(Waarheid::Onbekend, |day| {
            regio::has_gemeente(regelset, &self.aanmelding, day)
        })
    }
}
