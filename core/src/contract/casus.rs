//! A casus as it comes in: the aanmelding, and what the house adds to it.

use super::feiten::{self, GegevenFeit};
use crate::aanmelding::Aanmelding;
use crate::aanmelding::uitspraak::Uitspraak;
use crate::afleiding;
use crate::bevinding::Bevinding;
use crate::criteria::Maatstaf;
use crate::feit::Feitenblad;
use crate::id::TafelId;
use crate::pad::Pad;
use crate::regelset::Regelset;
use crate::regio;
use crate::tafel::Onderwerp;
use crate::triage::{self, Aanvulling, TriageUitslag};
use crate::waarheid::Waarheid;

/// A casus as it comes in.
pub(super) struct Casus<'a> {
    pub(super) aanmelding: &'a Aanmelding,
    pub(super) antwoorden: &'a [GegevenFeit],
    pub(super) tafels: &'a [TafelId],
    pub(super) mandaat_extra_taak: &'a Uitspraak,
}

impl Casus<'_> {
    /// What is known, with everything that is wrong with the answers added to `fouten`.
    pub(super) fn feitenblad<'r>(
        &self,
        regelset: &'r Regelset,
        fouten: &mut Vec<Bevinding>,
    ) -> Feitenblad<'r> {
        let place = Pad::top().to("aanmelding");
        let mut blad = afleiding::derive(regelset, self.aanmelding, &place);
        let kind = feiten::Soort::Aanvullend;
        feiten::note(&mut blad, self.antwoorden, "antwoorden", kind, fouten);
        blad
    }

    /// The triage of this casus.
    pub(super) fn advise<'r>(
        &self,
        maatstaf: &Maatstaf,
        blad: Feitenblad<'r>,
        volledig: Waarheid,
    ) -> TriageUitslag<'r> {
        let regelset = blad.regelset();
        let aanvulling = Aanvulling {
            volledig,
            mandaat_extra_taak: self.mandaat_extra_taak,
            gemeente_in_regio: regio::has_gemeente(regelset, self.aanmelding, maatstaf.peildatum),
            onderwerp: Onderwerp {
                verzoek: self.aanmelding.soort_verzoek,
                kennisdomein: self.aanmelding.kennisdomein,
                tafels: self.tafels.to_vec(),
            },
        };
        triage::advise(regelset, maatstaf, blad, &aanvulling)
    }
}
