//! What happened, and the assessments that exist.

use super::check::{Check, has_text};
use crate::aanmelding::Aanmelding;
use crate::aanmelding::problematiek::{Beoordeling, Incident};
use crate::datum::DeelDatum;

pub(super) fn check(check: &mut Check<'_>, aanmelding: &Aanmelding) {
    check.each("incidenten", &aanmelding.incidenten, check_incident);
    check.each(
        "beoordelingen",
        &aanmelding.beoordelingen,
        check_beoordeling,
    );
}

fn check_incident(check: &mut Check<'_>, incident: &Incident) {
    check.not_future("begin", incident.begin);
    check.not_future("eind", incident.eind);
    let last = incident.eind.map(DeelDatum::latest);
    check.not_after("begin", incident.begin, last, "incident-volgorde");
    check.short(&[("plaats", &incident.plaats)]);
    let described = has_text(&incident.omschrijving);
    check.required("omschrijving", described, "incident-omschrijving-ontbreekt");
    check.long(&[("omschrijving", &incident.omschrijving)]);
}

fn check_beoordeling(check: &mut Check<'_>, beoordeling: &Beoordeling) {
    let named = has_text(&beoordeling.instrument);
    check.required("instrument", named, "beoordeling-instrument-ontbreekt");
    check.required(
        "datum",
        beoordeling.datum.is_some(),
        "beoordeling-datum-ontbreekt",
    );
    let datum = beoordeling.datum.map(DeelDatum::Dag);
    check.not_future("datum", datum);
    check.not_after(
        "datum",
        datum,
        beoordeling.geldig_tot,
        "beoordeling-volgorde",
    );
    let attributed = beoordeling.organisatie.is_some();
    check.required(
        "organisatie",
        attributed,
        "beoordeling-organisatie-ontbreekt",
    );
    check.short(&[
        ("instrument", &beoordeling.instrument),
        ("uitkomst", &beoordeling.uitkomst),
        ("verwijzing", &beoordeling.verwijzing),
    ]);
}
