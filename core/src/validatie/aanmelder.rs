//! Who refers, when, for what, and for which gemeente.

use super::check::{Check, Tekst, has_text};
use super::vorm::{check_contact, has_contact};
use crate::aanmelding::Aanmelding;
use crate::aanmelding::aanmelder::Aanmelder;
use crate::aanmelding::organisatie::{Deelname, Organisatie, wgs_in_force};
use crate::datum::{Datum, DeelDatum};
use crate::gemeente::{GemeenteStatus, status};

pub(super) fn check(check: &mut Check<'_>, aanmelding: &Aanmelding) {
    let day = aanmelding.datum_aanmelding;
    check.within("aanmelder", |check| {
        check_aanmelder(check, &aanmelding.aanmelder, day);
    });
    check.always_required(
        "datumAanmelding",
        day.is_some(),
        "datum-aanmelding-ontbreekt",
    );
    check.not_after(
        "datumAanmelding",
        day.map(DeelDatum::Dag),
        Some(check.context.peildatum),
        "datum-aanmelding-toekomst",
    );
    check.required(
        "soortVerzoek",
        aanmelding.soort_verzoek.is_some(),
        "soort-verzoek-ontbreekt",
    );
}

/// The gemeente as it was on the day of the aanmelding.
pub(super) fn check_gemeente(check: &mut Check<'_>, aanmelding: &Aanmelding) {
    let Some(code) = &aanmelding.gemeente_regie else {
        let explained = aanmelding.gemeente_regie_reden.is_some();
        check.required("gemeenteRegie", explained, "gemeente-ontbreekt");
        return;
    };
    let today = check.context.peildatum;
    let day = aanmelding.datum_aanmelding.unwrap_or(today).min(today);
    match status(check.context.gemeenten, code, day) {
        GemeenteStatus::Bestaat => {}
        GemeenteStatus::Opgeheven { .. } => check.report("gemeenteRegie", "gemeente-opgeheven"),
        GemeenteStatus::NogNiet => check.report("gemeenteRegie", "gemeente-nog-niet"),
        GemeenteStatus::NietInLijst => check.report("gemeenteRegie", "gemeente-niet-in-lijst"),
    }
}

/// A derde has to say which organisation it is.
pub(super) fn check_organisatienaam(
    check: &mut Check<'_>,
    organisatie: Option<Organisatie>,
    naam: &Tekst,
) {
    check.short(&[("organisatienaam", naam)]);
    let named = organisatie != Some(Organisatie::OverigeDerde) || has_text(naam);
    check.required("organisatienaam", named, "organisatienaam-ontbreekt");
}

fn check_aanmelder(check: &mut Check<'_>, aanmelder: &Aanmelder, day: Option<Datum>) {
    let organisatie = aanmelder.organisatie;
    check.always_required(
        "organisatie",
        organisatie.is_some(),
        "aanmelder-organisatie-ontbreekt",
    );
    let derde = organisatie.is_some_and(|organisatie| organisatie.deelname() == Deelname::Derde);
    if derde && wgs_in_force(day.unwrap_or(check.context.peildatum)) {
        check.missing("organisatie", "aanmelder-geen-deelnemer");
    }
    check_organisatienaam(check, organisatie, &aanmelder.organisatienaam);
    check.always_required(
        "naam",
        has_text(&aanmelder.naam),
        "aanmelder-naam-ontbreekt",
    );
    check.required(
        "functie",
        has_text(&aanmelder.functie),
        "aanmelder-functie-ontbreekt",
    );
    let reachable = has_contact(&aanmelder.telefoon, &aanmelder.email);
    check.always_required("telefoon", reachable, "aanmelder-contact-ontbreekt");
    check_contact(check, &aanmelder.telefoon, &aanmelder.email);
    check.short(&[
        ("naam", &aanmelder.naam),
        ("functie", &aanmelder.functie),
        ("account", &aanmelder.account),
    ]);
}
