//! One context result as Observation: functioning, protection, a suspicion. Never a level.

use super::aard::{Omvang, Stuk, subject};
use super::naam::ABSENT_CODES;
use super::resource::Observation;
use super::vorm::{CodeableConcept, Coding};
use super::{Tafel, identifier, naam};

pub(super) const SOORT: &str = "Observation";

/// What may leave of one context result.
pub(super) fn observation(tafel: &Tafel<'_>, stuk: &Stuk<'_>) -> Observation {
    let id = stuk.beeld.beoordeling.as_str();
    let whole = stuk.omvang() == Omvang::Inhoud;
    let native = stuk.native().filter(|_| whole);
    let value = native.map(|coding| CodeableConcept {
        coding: vec![coding],
        ..CodeableConcept::default()
    });
    let reason = match stuk.omvang() {
        Omvang::Bestaan => Some("masked"),
        Omvang::Inhoud if value.is_none() => Some("unknown"),
        Omvang::Inhoud | Omvang::Ingetrokken => None,
    };
    Observation {
        id: naam::id(id),
        identifier: vec![identifier("beoordeling", id)],
        status: stuk.status(),
        code: stuk.code(stuk.beeld.claim),
        subject: subject(&stuk.beeld.over),
        effective_date_time: stuk.beeld.beoordeeld_op,
        performer: vec![stuk.performer("Organization")],
        extension: stuk.extensions(tafel.bundel.peildatum),
        modifier_extension: stuk.not_counted(),
        method: stuk.method(tafel),
        value_codeable_concept: value,
        data_absent_reason: reason.map(absent),
    }
}

fn absent(code: &str) -> CodeableConcept {
    CodeableConcept {
        coding: vec![Coding {
            system: Some(ABSENT_CODES.to_owned()),
            code: Some(code.to_owned()),
            ..Coding::default()
        }],
        ..CodeableConcept::default()
    }
}
