//! Everything of a card that is missing or does not fit, in the order of the fields.

use super::contextkaart::Kaartactualiteit;
use super::dossier::{Afspraak, Afspraaksoort, Bereikbaar, Contactpersoon, Dossier, Element};
use super::geldigheid::currency;
use super::wet::Wet;
use crate::bevinding::Bevinding;
use crate::datum::{Datum, DeelDatum};
use crate::stroom::categorie::Betreft;
use crate::stroom::{Gegevenscategorie, OntvangerSoort};
use crate::validatie::Context;
use crate::validatie::check::{Check, Omvang, Tekst, has_text};
use crate::waarheid::Waarheid;

/// Findings of the card itself, seen from the dossier.
pub(super) fn check_whole(dossier: &Dossier, wet: Wet<'_>) -> Vec<Bevinding> {
    let peildatum = wet.tabel.dag;
    let context = Context::on(peildatum);
    let mut check = Check::new(&context, Omvang::Volledig);
    check.required("zvh", has_text(&dossier.zvh), "kaart-zvh-ontbreekt");
    check.required(
        "versie",
        has_text(&dossier.versie),
        "kaart-versie-ontbreekt",
    );
    check.short(&[("zvh", &dossier.zvh), ("versie", &dossier.versie)]);
    check.required("casus", dossier.casus.is_some(), "kaart-casus-ontbreekt");
    let made = dossier.opgesteld_op;
    check.required("opgesteldOp", made.is_some(), "kaart-opgesteld-ontbreekt");
    let made = made.and_then(super::Opstelmoment::day);
    check.not_future("opgesteldOp", made.map(DeelDatum::Dag));
    if dossier.ontvanger.soort == Some(OntvangerSoort::DerdeBijOverleg) {
        check.within("ontvanger", |check| {
            check.report("soort", "kaart-ontvanger-overleg");
        });
    }
    check_context(&mut check, dossier);
    check_days(&mut check, dossier, made);
    let mut found = check.finish();
    found.extend(wet.check_whole(dossier));
    found
}

/// That there is nothing is said, never concluded from an empty list.
fn check_context(check: &mut Check<'_>, dossier: &Dossier) {
    let none = dossier.relevante_context == Some(Waarheid::Nee);
    match (dossier.elementen.is_empty(), none) {
        (true, false) => check.report("elementen", "kaart-context-ontbreekt"),
        (false, true) => check.report("relevanteContext", "kaart-context-tegenstrijdig"),
        (true, true) | (false, false) => {}
    }
    check.list("elementen", &dossier.elementen);
}

fn check_days(check: &mut Check<'_>, dossier: &Dossier, made: Option<Datum>) {
    let last = dossier.last_day();
    check.required("geldigTot", last.is_some(), "kaart-geldig-tot-ontbreekt");
    let before = dossier.geldig_tot.zip(made);
    if before.is_some_and(|(tot, made)| tot < made) {
        check.report("geldigTot", "kaart-geldig-tot-volgorde");
    }
    let old = |last| currency(last, check.context.peildatum) == Kaartactualiteit::Verouderd;
    if last.is_some_and(old) {
        check.report("geldigTot", "kaart-verouderd");
    }
    let confirmed = dossier.laatst_bevestigd;
    check.required(
        "laatstBevestigd",
        confirmed.is_some(),
        "kaart-bevestigd-ontbreekt",
    );
    check.not_future("laatstBevestigd", confirmed.map(DeelDatum::Dag));
}

/// Findings of one element, seen from the element.
pub(super) fn check_element(dossier: &Dossier, element: &Element, wet: Wet<'_>) -> Vec<Bevinding> {
    let context = Context::on(wet.tabel.dag);
    let mut check = Check::new(&context, Omvang::Volledig);
    match element.soorten()[..] {
        [] => check.report_here("kaart-inhoud-ontbreekt"),
        [_] => {}
        [..] => check.report_here("kaart-inhoud-meer"),
    }
    check_content(&mut check, element);
    check.within("gegevens", |check| {
        let named = !element.bronnen().is_empty();
        check.required("leveranciers", named, "kaart-bron-ontbreekt");
    });
    check_element_days(&mut check, element);
    check.required(
        "magInDossier",
        element.mag_in_dossier.is_some(),
        "kaart-mag-in-dossier-ontbreekt",
    );
    let mut found = check.finish();
    found.extend(wet.check_part(dossier, element));
    found
}

fn check_content(check: &mut Check<'_>, element: &Element) {
    if let Some(pga) = &element.pga {
        check.within("pga", |check| {
            check.required("actief", pga.actief.is_some(), "kaart-pga-ontbreekt");
        });
    }
    if let Some(contact) = &element.contactpersoon {
        check.within("contactpersoon", |check| check_contact(check, contact));
        let gegevens = &element.gegevens;
        let other = |categorie| categorie != Gegevenscategorie::IdentificatieContact;
        let someone = gegevens.betreft.is_some_and(|b| b != Betreft::Medewerker);
        if someone || gegevens.categorie.is_some_and(other) {
            check.report("gegevens", "kaart-contact-medewerker");
        }
    }
    if let Some(afspraak) = &element.afspraak {
        check.within("afspraak", |check| check_agreement(check, afspraak));
    }
    if let Some(bejegening) = &element.bejegening {
        check.within("bejegening", |check| {
            check_words(check, &bejegening.woorden);
        });
    }
    if let Some(traject) = &element.traject {
        check.within("traject", |check| {
            let code = "kaart-traject-soort-ontbreekt";
            check.required("soort", traject.soort.is_some(), code);
            let code = "kaart-traject-organisatie-ontbreekt";
            check.required("organisatie", traject.organisatie.is_some(), code);
        });
    }
    if let Some(zorg) = &element.zorg {
        check.within("zorg", |check| {
            check.within("door", |check| {
                let named = zorg.door.organisatie.is_some();
                check.required("organisatie", named, "kaart-zorg-door-ontbreekt");
                check.short(&[("naam", &zorg.door.naam), ("rol", &zorg.door.rol)]);
            });
            check_words(check, &zorg.woorden);
        });
    }
}

fn check_contact(check: &mut Check<'_>, contact: &Contactpersoon) {
    let named = contact.organisatie.is_some();
    check.required("organisatie", named, "kaart-contact-organisatie-ontbreekt");
    let told = has_text(&contact.functie);
    check.required("functie", told, "kaart-contact-functie-ontbreekt");
    check.short(&[("naam", &contact.naam), ("functie", &contact.functie)]);
    let (office, outside) = (&contact.kantooruren, &contact.buiten_kantooruren);
    let reached = |at: &Bereikbaar| has_text(&at.telefoon) || has_text(&at.email);
    if !reached(office) && !reached(outside) {
        check.report_here("kaart-contact-bereik-ontbreekt");
    }
    for (veld, at) in [("kantooruren", office), ("buitenKantooruren", outside)] {
        check.within(veld, |check| {
            check.short(&[("telefoon", &at.telefoon), ("email", &at.email)]);
        });
    }
}

fn check_agreement(check: &mut Check<'_>, afspraak: &Afspraak) {
    let code = "kaart-afspraak-soort-ontbreekt";
    check.required("soort", afspraak.soort.is_some(), code);
    check_words(check, &afspraak.woorden);
    let asks = matches!(
        afspraak.soort,
        Some(Afspraaksoort::Voorkeur | Afspraaksoort::Vermijden)
    );
    let told = !asks || has_text(&afspraak.reden);
    check.required("reden", told, "kaart-reden-ontbreekt");
    check.long(&[("reden", &afspraak.reden)]);
}

fn check_words(check: &mut Check<'_>, woorden: &Tekst) {
    check.required("woorden", has_text(woorden), "kaart-woorden-ontbreken");
    check.long(&[("woorden", woorden)]);
}

/// Every concern has an end.
fn check_element_days(check: &mut Check<'_>, element: &Element) {
    let (day, last) = (element.datum, element.tot);
    check.required("datum", day.is_some(), "kaart-datum-ontbreekt");
    check.not_future("datum", day.map(DeelDatum::Dag));
    let ends = element.zorg.is_none() || last.is_some();
    check.required("tot", ends, "kaart-tot-ontbreekt");
    if day.zip(last).is_some_and(|(day, last)| last < day) {
        check.report("tot", "kaart-tot-volgorde");
    } else if last.is_some_and(|last| last < check.context.peildatum) {
        check.report("tot", "kaart-tot-voorbij");
    }
}
