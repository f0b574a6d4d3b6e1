//! Why now, and the problems per leefgebied.

use super::check::{Check, has_text};
use super::uitspraak::{Gewicht, check_asked, check_open};
use crate::aanmelding::Aanmelding;
use crate::aanmelding::problematiek::Problematiek;
use crate::waarheid::Waarheid;

pub(super) fn check(check: &mut Check<'_>, aanmelding: &Aanmelding) {
    check.required(
        "aanleiding",
        has_text(&aanmelding.aanleiding),
        "aanleiding-ontbreekt",
    );
    check.long(&[("aanleiding", &aanmelding.aanleiding)]);
    let problematiek = &aanmelding.problematiek;
    check.required(
        "problematiek",
        !problematiek.is_empty(),
        "problematiek-ontbreekt",
    );
    check.each("problematiek", problematiek, check_problematiek);
    check_open(
        check,
        "gezinssituatieRelevant",
        &aanmelding.gezinssituatie_relevant,
    );
}

/// Two problems on one leefgebied are two problems, so a leefgebied may occur twice.
fn check_problematiek(check: &mut Check<'_>, problematiek: &Problematiek) {
    match &problematiek.leefgebied {
        None => check.missing("leefgebied", "leefgebied-ontbreekt"),
        Some(id) if !check.context.leefgebieden.contains(id) => {
            check.report("leefgebied", "leefgebied-onbekend");
        }
        Some(_) => {}
    }
    let vraag = ("problematiek-aanwezig-ontbreekt", Gewicht::Gewoon);
    check_asked(check, "aanwezig", &problematiek.aanwezig, vraag);
    if problematiek.aanwezig.waarde == Some(Waarheid::Ja) {
        check.required(
            "bij",
            problematiek.bij.is_some(),
            "problematiek-bij-ontbreekt",
        );
        let described = has_text(&problematiek.omschrijving);
        check.required(
            "omschrijving",
            described,
            "problematiek-omschrijving-ontbreekt",
        );
    }
    check.long(&[
        ("omschrijving", &problematiek.omschrijving),
        ("ernst", &problematiek.ernst),
    ]);
    check_open(
        check,
        "criminogeneFactoren",
        &problematiek.criminogene_factoren,
    );
}
