//! Who is involved, who has regie, and what has been tried.

use super::aanmelder::check_organisatienaam;
use super::check::{Check, has_text};
use super::uitspraak::check_open;
use super::vorm::{check_contact, has_contact};
use crate::aanmelding::Aanmelding;
use crate::aanmelding::inzet::{
    Casusregisseur, EerdereOpschaling, Inzet, OpschalingSoort, Partner, RegisseurStatus, Titel,
    TitelSoort,
};
use crate::datum::DeelDatum;

pub(super) fn check(check: &mut Check<'_>, aanmelding: &Aanmelding) {
    check.required(
        "partners",
        !aanmelding.partners.is_empty(),
        "partner-ontbreekt",
    );
    check.each("partners", &aanmelding.partners, check_partner);
    check.within("casusregisseur", |check| {
        check_regisseur(check, &aanmelding.casusregisseur);
    });
    check.required("inzet", !aanmelding.inzet.is_empty(), "inzet-ontbreekt");
    check.each("inzet", &aanmelding.inzet, check_inzet);
    check_open(
        check,
        "lokaleAanpakGeprobeerd",
        &aanmelding.lokale_aanpak_geprobeerd,
    );
    check.each(
        "eerdereOpschaling",
        &aanmelding.eerdere_opschaling,
        check_opschaling,
    );
    check.each("titels", &aanmelding.titels, check_titel);
}

/// Someone who can be invited.
fn check_partner(check: &mut Check<'_>, partner: &Partner) {
    check.required(
        "organisatie",
        partner.organisatie.is_some(),
        "partner-organisatie-ontbreekt",
    );
    check_organisatienaam(check, partner.organisatie, &partner.organisatienaam);
    check.list("domeinen", &partner.domeinen);
    let persoon = &partner.contactpersoon;
    let reachable = has_text(&persoon.naam) && has_contact(&persoon.telefoon, &persoon.email);
    check.required("contactpersoon", reachable, "partner-contact-ontbreekt");
    check.within("contactpersoon", |check| {
        check.short(&[("naam", &persoon.naam)]);
        check_contact(check, &persoon.telefoon, &persoon.email);
    });
}

fn check_regisseur(check: &mut Check<'_>, regisseur: &Casusregisseur) {
    check.required(
        "status",
        regisseur.status.is_some(),
        "casusregisseur-ontbreekt",
    );
    if regisseur.status == Some(RegisseurStatus::Aanwezig) {
        check.required(
            "naam",
            has_text(&regisseur.naam),
            "casusregisseur-naam-ontbreekt",
        );
        let reachable = has_contact(&regisseur.telefoon, &regisseur.email);
        check.required("telefoon", reachable, "casusregisseur-contact-ontbreekt");
    }
    check.short(&[("naam", &regisseur.naam)]);
    check_contact(check, &regisseur.telefoon, &regisseur.email);
}

fn check_inzet(check: &mut Check<'_>, inzet: &Inzet) {
    check.required(
        "omschrijving",
        has_text(&inzet.omschrijving),
        "inzet-omschrijving-ontbreekt",
    );
    check.required(
        "doorWie",
        inzet.door_wie.is_some(),
        "inzet-door-wie-ontbreekt",
    );
    check.not_future("vanaf", inzet.vanaf);
    check.not_after(
        "vanaf",
        inzet.vanaf,
        inzet.tot.map(DeelDatum::latest),
        "inzet-volgorde",
    );
    check.required(
        "resultaat",
        has_text(&inzet.resultaat),
        "inzet-resultaat-ontbreekt",
    );
    check.long(&[
        ("omschrijving", &inzet.omschrijving),
        ("resultaat", &inzet.resultaat),
        ("redenVastgelopen", &inzet.reden_vastgelopen),
    ]);
}

fn check_opschaling(check: &mut Check<'_>, opschaling: &EerdereOpschaling) {
    check.required(
        "soort",
        opschaling.soort.is_some(),
        "opschaling-soort-ontbreekt",
    );
    check.short(&[("fase", &opschaling.fase)]);
    check.not_future("datum", opschaling.datum);
    let explained =
        opschaling.soort != Some(OpschalingSoort::Anders) || has_text(&opschaling.toelichting);
    check.required("toelichting", explained, "opschaling-toelichting-ontbreekt");
    check.long(&[("toelichting", &opschaling.toelichting)]);
}

/// A titel may have ended and may still have to begin.
fn check_titel(check: &mut Check<'_>, titel: &Titel) {
    check.required("soort", titel.soort.is_some(), "titel-soort-ontbreekt");
    check.not_after(
        "van",
        titel.van.map(DeelDatum::Dag),
        titel.tot,
        "titel-volgorde",
    );
    let explained = titel.soort != Some(TitelSoort::Anders) || has_text(&titel.omschrijving);
    check.required("omschrijving", explained, "titel-omschrijving-ontbreekt");
    check.long(&[("omschrijving", &titel.omschrijving)]);
}
