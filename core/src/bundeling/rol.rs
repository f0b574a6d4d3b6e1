//! R4 to R7: what part a result plays: it counts, it is a component, a signal, history,
//! or it is shown and does not count.

use super::beeld::{Beeld, Stuk};
use super::bundel::{Plaatsstand, Rol, WaaromNiet};
use crate::beoordeling::{BeoordelingStatus, Deling, Kwalificatie, Populatie};
use crate::datum::Datum;
use crate::regelset::document::instrument::ToestandSoort;
use crate::verzameling::Map;

/// The part of a result by itself (R4 to R6), and why it does not count.
pub(super) fn alone(stuk: &Stuk<'_>, peildatum: Datum) -> (Rol, Option<WaaromNiet>) {
    let invoer = stuk.invoer;
    let stopped = stuk
        .instrument
        .is_some_and(|i| i.in_state(ToestandSoort::Gestopt, peildatum));
    let not = |rol, waarom| (rol, Some(waarom));
    if invoer.status == Some(BeoordelingStatus::Ingetrokken) {
        not(Rol::Historie, WaaromNiet::Ingetrokken)
    } else if stopped {
        not(Rol::Historie, WaaromNiet::InstrumentGestopt)
    } else if invoer.deling == Some(Deling::AlleenBestaan) {
        not(Rol::TeltNiet, WaaromNiet::NietGedeeld)
    } else if invoer.populatie == Some(Populatie::Buiten) {
        not(Rol::Signaal, WaaromNiet::BuitenPopulatie)
    } else if invoer.kwalificatie == Some(Kwalificatie::Ontbreekt) {
        not(Rol::Signaal, WaaromNiet::NietGekwalificeerd)
    } else if stuk.in_state(ToestandSoort::Gepauzeerd) {
        not(Rol::Signaal, WaaromNiet::InstrumentGepauzeerd)
    } else if invoer.status == Some(BeoordelingStatus::Concept) {
        not(Rol::TeltNiet, WaaromNiet::Concept)
    } else if stuk.plaats.stand != Plaatsstand::OpDeSchaal {
        not(Rol::TeltNiet, WaaromNiet::GeenPlaats)
    } else if stuk.instrument.is_some_and(|i| i.onderdeel) {
        not(Rol::Onderdeel, WaaromNiet::Onderdeel)
    } else {
        (Rol::Telt, None)
    }
}

/// R7: what is inside a counting judgement with the same sleutel does not count by
/// itself. Of more than one such judgement the latest is its parent, then the smallest
/// reference.
pub(super) fn mark_components(beeld: &mut Beeld<'_>) {
    let mut parents: Map<usize, usize> = Map::new();
    for members in beeld.sleutels.values() {
        let counting = |at: &usize| beeld.stukken.get(*at).is_some_and(Stuk::counts);
        for parent in members.iter().copied().filter(counting) {
            let inside = beeld.stukken.get(parent).map(|stuk| &stuk.invoer.bevat);
            for id in inside.into_iter().flatten() {
                let Some(child) = beeld.nummers.get(id).copied() else {
                    continue;
                };
                let same = beeld.stukken.get(child).zip(beeld.stukken.get(parent));
                if same.is_some_and(|(child, parent)| child.has_key_of(parent)) {
                    // from new to old, so the first is the latest
                    parents.or_insert_with(child, || parent);
                }
            }
        }
    }
    for (child, parent) in parents {
        let Some(stuk) = beeld.stukken.get_mut(child) else {
            continue;
        };
        stuk.ouder = Some(parent);
        if stuk.rol == Rol::Telt {
            stuk.rol = Rol::Onderdeel;
            stuk.waarom_niet = Some(WaaromNiet::Onderdeel);
        }
    }
}
