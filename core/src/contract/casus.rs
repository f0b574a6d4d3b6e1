//! A casus as it comes in: the aanmelding, and what the house adds to it.

use super::feiten::{self, GegevenFeit};
use crate::aanmelding::Aanmelding;
use crate::aanmelding::uitspraak::Uitspraak;
use crate::afleiding;
use crate::bevinding::Bevinding;
use crate::criteria::Maatstaf;
use crate::datum::Datum;
use crate::feit::Feitenblad;
use crate::gemeente::{GemeenteCode, GemeenteStatus, status};
use crate::id::TafelId;
use crate::pad::Pad;
use crate::regelset::Regelset;
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
            gemeente_in_regio: self.gemeente_in_regio(regelset, maatstaf.peildatum),
            onderwerp: Onderwerp {
                verzoek: self.aanmelding.soort_verzoek,
                kennisdomein: self.aanmelding.kennisdomein,
                tafels: self.tafels.to_vec(),
            },
        };
        triage::advise(regelset, maatstaf, blad, &aanvulling)
    }

    /// Whether the gemeente, or the one it has become part of, is one of the region.
    fn gemeente_in_regio(&self, regelset: &Regelset, peildatum: Datum) -> Waarheid {
        let area = regelset
            .regio()
            .and_then(|regio| regio.profiel.gebied.as_ref());
        let (Some(area), Some(code)) = (area, &self.aanmelding.gemeente_regie) else {
            return Waarheid::Onbekend;
        };
        let has = |code: &GemeenteCode| area.gemeenten.contains(code);
        let now = match status(&regelset.document().gemeenten, code, peildatum) {
            GemeenteStatus::Opgeheven { opvolger } => opvolger,
            GemeenteStatus::Bestaat | GemeenteStatus::NogNiet | GemeenteStatus::NietInLijst => None,
        };
        if has(code) || now.as_ref().is_some_and(has) {
            Waarheid::Ja
        } else {
            Waarheid::Nee
        }
    }
}
