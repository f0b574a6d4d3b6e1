//! The persons: who, how to tell them apart, and who acts for them.

use super::adres::check_adres;
use super::check::{Check, has_text};
use super::vorm::{check_contact, has_contact};
use crate::aanmelding::Aanmelding;
use crate::aanmelding::betrokkene::{Betrokkene, Rol, Vertegenwoordiger};
use crate::aanmelding::leeftijd::Leeftijd;
use crate::datum::Datum;
use crate::verzameling::Set;

pub(super) fn check(check: &mut Check<'_>, aanmelding: &Aanmelding) {
    let betrokkenen = &aanmelding.betrokkenen;
    check.required(
        "betrokkenen",
        !betrokkenen.is_empty(),
        "betrokkene-ontbreekt",
    );
    let several = betrokkenen.len() > 1;
    let mut seen = Set::new();
    check.each("betrokkenen", betrokkenen, |check, betrokkene| {
        check.required(
            "rol",
            !several || betrokkene.rol.is_some(),
            "betrokkene-rol-ontbreekt",
        );
        check_naam(check, betrokkene);
        check_bsn(check, betrokkene);
        if betrokkene.bsn.is_some_and(|bsn| !seen.insert(bsn)) {
            check.report("bsn", "bsn-dubbel");
        }
        check_geboortedatum(check, betrokkene, aanmelding.datum_aanmelding);
        let about = matches!(betrokkene.rol, None | Some(Rol::Betrokkene));
        check.required(
            "adressen",
            !about || !betrokkene.adressen.is_empty(),
            "adres-ontbreekt",
        );
        check.each("adressen", &betrokkene.adressen, check_adres);
        check_contact(check, &betrokkene.telefoon, &betrokkene.email);
        check_vertegenwoordiger(check, betrokkene);
    });
}

/// Someone with one name has it as voornamen or as geslachtsnaam.
fn check_naam(check: &mut Check<'_>, betrokkene: &Betrokkene) {
    let naam = &betrokkene.naam;
    let named = has_text(&naam.geslachtsnaam) || has_text(&naam.voornamen);
    check.required(
        "naam",
        named || betrokkene.naam_onbekend_reden.is_some(),
        "betrokkene-naam-ontbreekt",
    );
    check.within("naam", |check| {
        check.short(&[
            ("voornamen", &naam.voornamen),
            ("voorvoegsel", &naam.voorvoegsel),
            ("geslachtsnaam", &naam.geslachtsnaam),
        ]);
    });
}

fn check_bsn(check: &mut Check<'_>, betrokkene: &Betrokkene) {
    match (betrokkene.bsn, betrokkene.geen_bsn_reden) {
        (None, None) => check.missing("bsn", "bsn-ontbreekt"),
        (Some(_), Some(_)) => check.report("geenBsnReden", "bsn-en-reden"),
        _ => {}
    }
}

fn check_geboortedatum(check: &mut Check<'_>, betrokkene: &Betrokkene, aangemeld: Option<Datum>) {
    let geboren = betrokkene.geboortedatum;
    let explained = geboren.is_some() || betrokkene.geboortedatum_onbekend_reden.is_some();
    check.required("geboortedatum", explained, "geboortedatum-ontbreekt");
    let today = check.context.peildatum;
    check.not_after(
        "geboortedatum",
        geboren,
        Some(today),
        "geboortedatum-toekomst",
    );
    if geboren.is_some_and(|geboren| geboren.earliest() <= today) {
        check.not_after(
            "geboortedatum",
            geboren,
            aangemeld,
            "geboortedatum-na-aanmelding",
        );
    }
}

fn check_vertegenwoordiger(check: &mut Check<'_>, betrokkene: &Betrokkene) {
    let vertegenwoordiger = &betrokkene.vertegenwoordiger;
    if *vertegenwoordiger == Vertegenwoordiger::default() {
        let minor = betrokkene
            .leeftijd(check.context.peildatum)
            .is_some_and(Leeftijd::is_certainly_minor);
        check.required("vertegenwoordiger", !minor, "vertegenwoordiger-ontbreekt");
        return;
    }
    let Vertegenwoordiger {
        soort: _,
        naam,
        telefoon,
        email,
    } = vertegenwoordiger;
    let reachable = has_text(naam) && has_contact(telefoon, email);
    check.required(
        "vertegenwoordiger",
        reachable,
        "vertegenwoordiger-contact-ontbreekt",
    );
    check.within("vertegenwoordiger", |check| {
        check.short(&[("naam", naam)]);
        check_contact(check, telefoon, email);
    });
}
