//! What results themselves ask attention for.

use super::super::beeld::{Beeld, Stuk};
use super::super::bundel::{Aandachtreden, Actueelstand, Consensus, Rol, Sleutelbeeld};
use super::Punten;
use crate::beoordeling::{
    BeoordelingSoort, BeoordelingStatus, Bereik, Claim, Kwalificatie, Populatie, Sleutel,
};
use crate::regelset::document::instrument::ToestandSoort;

/// Levels that current results reach, and what overtook a result.
///
/// A professional judgement asks for attention in every claim in which it has a place:
/// that of a catalogue instrument which the catalogue counts as a professional judgement
/// too.
pub(super) fn levels<'a>(beeld: &'a Beeld<'_>, punten: &mut Punten<'a>) {
    for (sleutel, stukken) in beeld.by_sleutel() {
        let (overview, chance) = (is_overview(sleutel), claims(sleutel, Claim::is_chance));
        for stuk in stukken.into_iter().filter(|stuk| stuk.counts()) {
            if stuk.actualiteit.stand == Actueelstand::Ingehaald {
                punten.raise(Aandachtreden::Ingehaald, Some(sleutel), stuk);
            }
            if !(stuk.speaks() && stuk.plaats.bereik.is_some_and(Bereik::is_high)) {
                continue;
            }
            if overview {
                punten.raise(Aandachtreden::HoogsteNiveau, Some(sleutel), stuk);
            }
            if chance {
                punten.raise(Aandachtreden::RecidivekansHoog, Some(sleutel), stuk);
            }
            if stuk.soort == BeoordelingSoort::ProfessioneelOordeel || stuk.instrument.is_none() {
                punten.raise(Aandachtreden::ProfessioneelOordeel, Some(sleutel), stuk);
            }
        }
    }
}

/// What stands between results: contradictions, what was high before, deviations from a
/// component, and screenings without a full assessment.
pub(super) fn between<'a>(
    beeld: &'a Beeld<'_>,
    sleutels: &'a [Sleutelbeeld],
    punten: &mut Punten<'a>,
) {
    for gezien in sleutels {
        let sleutel = Some(&gezien.sleutel);
        if gezien.consensus == Consensus::Tegenstrijdig {
            let current = gezien.beoordelingen.iter().filter(|b| b.speaks());
            let inhoud = punten.at(Aandachtreden::Tegenstrijdig, sleutel);
            inhoud.beoordelingen.extend(current.map(|b| &b.beoordeling));
        }
        let last = gezien.laatst_bekend.as_ref();
        let high = last.filter(|last| last.bereik.is_high() && is_overview(&gezien.sleutel));
        if let Some(last) = high {
            let inhoud = punten.at(Aandachtreden::VerlopenHoog, sleutel);
            inhoud.beoordelingen.insert(&last.beoordeling);
        }
    }
    for afwijkend in beeld.deviations() {
        let reden = if afwijkend.omlaag {
            Aandachtreden::AfwijkingOmlaag
        } else {
            Aandachtreden::AfwijkingOmhoog
        };
        let inhoud = punten.at(reden, Some(afwijkend.sleutel));
        let both = [afwijkend.oordeel.id, afwijkend.onderdeel.id];
        inhoud.beoordelingen.extend(both);
    }
    for (sleutel, waiting) in beeld.undeepened() {
        for stuk in waiting {
            punten.raise(Aandachtreden::VerdiepingNodig, Some(sleutel), stuk);
        }
    }
}

/// Signals by every reason that holds, instruments with something the matter, and what
/// is known but not shared. Context has no sleutel and is told without one.
pub(super) fn signals<'a>(beeld: &'a Beeld<'_>, punten: &mut Punten<'a>) {
    for (sleutel, stukken) in beeld.by_sleutel() {
        for stuk in stukken {
            signal(stuk, Some(sleutel), punten);
        }
    }
    for stuk in beeld.stukken.iter().filter(|s| s.claim.is_context()) {
        signal(stuk, None, punten);
    }
}

fn signal<'a>(stuk: &Stuk<'a>, sleutel: Option<&'a Sleutel>, punten: &mut Punten<'a>) {
    if stuk.is_withheld() {
        punten.raise(Aandachtreden::Achtergehouden, sleutel, stuk);
    }
    let signal = stuk.rol == Rol::Signaal;
    if signal && stuk.invoer.populatie == Some(Populatie::Buiten) {
        punten.raise(Aandachtreden::SignaalBuitenPopulatie, sleutel, stuk);
    }
    if signal && stuk.invoer.kwalificatie == Some(Kwalificatie::Ontbreekt) {
        punten.raise(Aandachtreden::SignaalOngekwalificeerd, sleutel, stuk);
    }
    // a draft has not been issued yet, and history is not used any more
    let issued =
        stuk.rol != Rol::Historie && stuk.invoer.status != Some(BeoordelingStatus::Concept);
    let paused = signal && stuk.in_state(ToestandSoort::Gepauzeerd);
    if paused || issued && stuk.in_state(ToestandSoort::Gebrek) {
        punten.raise(Aandachtreden::InstrumentStatus, sleutel, stuk);
    }
}

fn is_overview(sleutel: &Sleutel) -> bool {
    claims(sleutel, Claim::is_overview)
}

fn claims(sleutel: &Sleutel, kind: fn(Claim) -> bool) -> bool {
    sleutel.claim.is_some_and(kind)
}
