//! What a record must have to be of use.
//!
//! What is said of a record is a field and a code, never what stood there.

use super::besluit::{Afdoening, Routering};
use super::gebeurtenis::{Gebeurtenis, GebeurtenisSoort, Meldinguitkomst};
use crate::aanmelding::organisatie::{Deelname, Organisatie, wgs_in_force};
use crate::stroom::{Ontvanger, OntvangerSoort, Tijdstip};
use crate::validatie::check::has_text;
use crate::waarheid::Waarheid;

/// A field and what is wrong with it.
pub(super) type Vondst = (&'static str, &'static str);

/// Whether what is passed on may go.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Doorzetten {
    /// It may.
    Mag,
    /// To a derde: the commission tests it first (Wgs art. 1.7(2)–(3)).
    EerstCommissie,
}

/// The partner that a contextkaart went to. ZSM is no party, so it cannot receive.
pub(super) fn card_receiver(event: &Gebeurtenis) -> Result<Organisatie, &'static str> {
    let ontvanger = event.ontvanger.as_deref();
    let soort = ontvanger.and_then(|ontvanger| ontvanger.soort);
    match (soort, ontvanger.and_then(|ontvanger| ontvanger.organisatie)) {
        (Some(OntvangerSoort::Zsm), _) => Err("afspraak-ontvanger-zsm"),
        (None, _) | (Some(OntvangerSoort::Organisatie), None) => {
            Err("afspraak-ontvanger-ontbreekt")
        }
        (Some(OntvangerSoort::Organisatie), Some(organisatie)) if is_partner(organisatie) => {
            Ok(organisatie)
        }
        _ => Err("afspraak-ontvanger-past-niet"),
    }
}

/// The partners on a ZSM location.
fn is_partner(organisatie: Organisatie) -> bool {
    matches!(
        organisatie,
        Organisatie::OpenbaarMinisterie
            | Organisatie::Politie
            | Organisatie::Rvdk
            | Organisatie::Reclassering
            | Organisatie::VeiligThuis
            | Organisatie::Slachtofferhulp
            | Organisatie::Halt
    )
}

/// Whether it may go to a deelnemer or, tested by the commission, to a derde.
pub(super) fn may_go(event: &Gebeurtenis, derde: bool) -> bool {
    !derde || event.commissie == Some(Waarheid::Ja) || !under_wgs(event)
}

/// Whether the Wgs held on the day of the event.
fn under_wgs(event: &Gebeurtenis) -> bool {
    event.op.and_then(Tijdstip::day).is_none_or(wgs_in_force)
}

/// Who sent it.
pub(super) fn sender(event: &Gebeurtenis, report: &mut dyn FnMut(Vondst)) -> Option<Organisatie> {
    if event.door.is_none() {
        report(("door", "afspraak-organisatie-ontbreekt"));
    }
    event.door
}

/// Under the Wgs only a deelnemer reports a casus (art. 2.31(1)).
pub(super) fn may_refer(event: &Gebeurtenis, organisatie: Organisatie) -> bool {
    organisatie.deelname() != Deelname::Derde || !under_wgs(event)
}

/// Whether a reason was given.
pub(super) fn has_reason(event: &Gebeurtenis, report: &mut dyn FnMut(Vondst)) -> bool {
    let given = has_text(&event.reden);
    if !given {
        report(("reden", "afspraak-reden-ontbreekt"));
    }
    given
}

/// Whether the outcome of a melding is complete, and may go where it goes.
pub(super) fn outcome(event: &Gebeurtenis) -> Result<Doorzetten, Vondst> {
    match event.uitkomst {
        None => Err(("uitkomst", "afspraak-uitkomst-ontbreekt")),
        Some(Meldinguitkomst::DoorgezetLokaal) => {
            let ontvanger = event.ontvanger.as_deref();
            let derde = local_receiver(ontvanger).map_err(|code| ("ontvanger", code))?;
            if may_go(event, derde) {
                Ok(Doorzetten::Mag)
            } else {
                Ok(Doorzetten::EerstCommissie)
            }
        }
        Some(Meldinguitkomst::ZelfOpgepakt | Meldinguitkomst::NietOpgepaktMetAdvies) => {
            Ok(Doorzetten::Mag)
        }
    }
}

/// Whether the local party is a derde. Who acts for the college is a deelnemer.
fn local_receiver(ontvanger: Option<&Ontvanger>) -> Result<bool, &'static str> {
    let soort = ontvanger.and_then(|ontvanger| ontvanger.soort);
    let organisatie = ontvanger.and_then(|ontvanger| ontvanger.organisatie);
    let college = ontvanger.and_then(|ontvanger| ontvanger.namens_college);
    match (soort, organisatie) {
        (Some(OntvangerSoort::Zsm), _) => Err("afspraak-ontvanger-zsm"),
        (Some(OntvangerSoort::LokaalVeld), _) => Ok(college != Some(Waarheid::Ja)),
        (Some(OntvangerSoort::Organisatie), Some(organisatie)) => {
            Ok(organisatie.deelname() == Deelname::Derde)
        }
        (None, _) | (Some(OntvangerSoort::Organisatie), None) => {
            Err("afspraak-ontvanger-ontbreekt")
        }
        _ => Err("afspraak-ontvanger-past-niet"),
    }
}

/// Whether a decision was taken. `None`: that is not known, or not what it is.
pub(super) fn decision(event: &Gebeurtenis, report: &mut dyn FnMut(Vondst)) -> Option<bool> {
    let besluit = event.besluit.as_deref();
    let named = besluit.filter(|b| b.afdoening.is_some() || b.routering.is_some());
    let Some(besluit) = named else {
        report(("besluit", "afspraak-besluit-ontbreekt"));
        return None;
    };
    let other = besluit.afdoening == Some(Afdoening::Anders)
        || besluit.routering == Some(Routering::Anders);
    if other && !has_text(&besluit.woorden) {
        report(("besluit", "afspraak-besluit-woorden-ontbreken"));
    }
    if let Some(code) = &besluit.sepotcode {
        let text = code.code.as_deref().unwrap_or_default();
        let two_digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        if !two_digits {
            report(("besluit", "afspraak-sepotcode-vorm"));
        }
        if !has_text(&code.versie) {
            report(("besluit", "afspraak-sepotcode-versie-ontbreekt"));
        }
        if !besluit.afdoening.is_some_and(Afdoening::is_sepot) {
            report(("besluit", "afspraak-sepotcode-past-niet"));
        }
    }
    if besluit.status.is_none() {
        report(("besluit", "afspraak-besluit-status-ontbreekt"));
    }
    besluit.is_taken()
}

/// What a record can be about: a decision, a melding, or nothing.
pub(super) fn refers_to(soort: GebeurtenisSoort) -> Option<GebeurtenisSoort> {
    match soort {
        GebeurtenisSoort::Overweging | GebeurtenisSoort::BesluitGemeld => {
            Some(GebeurtenisSoort::Besluit)
        }
        GebeurtenisSoort::Uitkomst | GebeurtenisSoort::Terugkoppeling => {
            Some(GebeurtenisSoort::Melding)
        }
        _ => None,
    }
}
