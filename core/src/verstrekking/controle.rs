//! Everything that is missing or does not fit, in the order of the fields.

use super::tabel::Tabel;
use super::weg::Weg;
use super::weigering::Beroep;
use super::{Leverancier, Onderdeel, Verstrekking};
use crate::aanmelding::organisatie::{Deelname, Organisatie, wgs_in_force};
use crate::bevinding::Bevinding;
use crate::datum::DeelDatum;
use crate::regelset::document::verstrekkingsregel::Rij;
use crate::stroom::{Gegevenscategorie, OntvangerSoort, Regime};
use crate::validatie::Context;
use crate::validatie::check::{Check, Omvang, has_text};
use crate::validatie::uitspraak::check_open;
use crate::waarheid::Waarheid;

/// Everything that is missing or does not fit, in the order of the fields. A place that
/// could not be read (`read`) is not also missing.
///
/// Whether a refusal fits is held against the Wgs only when it governs (`regime`).
#[must_use]
pub fn check(
    verstrekking: &Verstrekking,
    tabel: &Tabel<'_>,
    regime: Option<Regime>,
    read: &[Bevinding],
) -> Vec<Bevinding> {
    let context = Context::on(tabel.dag);
    let mut check = Check::new(&context, Omvang::Volledig);
    check.within("verstrekking", |check| {
        check.required(
            "activiteit",
            verstrekking.activiteit.is_some(),
            "verstrekking-activiteit-ontbreekt",
        );
        check.within("door", |check| check_door(check, verstrekking));
        check.within("ontvanger", |check| check_ontvanger(check, verstrekking));
        let told = has_text(&verstrekking.doel);
        check.required("doel", told, "verstrekking-doel-ontbreekt");
        check.long(&[("doel", &verstrekking.doel)]);
        let at_table = Weg::of(verstrekking).rij == Some(Rij::R10);
        let some = at_table || !verstrekking.onderdelen.is_empty();
        check.required("onderdelen", some, "verstrekking-onderdelen-ontbreken");
        check.each("onderdelen", &verstrekking.onderdelen, check_onderdeel);
        check.within("oordelen", |check| {
            for (veld, uitspraak) in verstrekking.oordelen.all() {
                check_open(check, veld, uitspraak);
            }
        });
        check.each(
            "weigeringen",
            &verstrekking.weigeringen,
            |check, weigering| {
                let beroep = Beroep::new(weigering, verstrekking, tabel);
                check_weigering(check, &beroep, regime == Some(Regime::WgsZvh));
            },
        );
    });
    let mut found = check.finish();
    found.retain(|bevinding| !Bevinding::covered(&bevinding.pad, read));
    found
}

fn check_door(check: &mut Check<'_>, verstrekking: &Verstrekking) {
    let door = &verstrekking.door;
    let deelname = door.organisatie.map(Organisatie::deelname);
    check.required(
        "organisatie",
        deelname.is_some(),
        "verstrekking-door-ontbreekt",
    );
    if deelname == Some(Deelname::Derde) {
        check.report("organisatie", "verstrekking-door-geen-deelnemer");
    }
    check.short(&[("naam", &door.naam), ("rol", &door.rol)]);
}

fn check_ontvanger(check: &mut Check<'_>, verstrekking: &Verstrekking) {
    let ontvanger = &verstrekking.ontvanger;
    let named = ontvanger.organisatie;
    match ontvanger.soort {
        None => check.missing("soort", "verstrekking-ontvanger-ontbreekt"),
        Some(OntvangerSoort::Zsm) => check.report("soort", "verstrekking-ontvanger-zsm"),
        Some(OntvangerSoort::Organisatie) => check.required(
            "organisatie",
            named.is_some(),
            "verstrekking-ontvanger-organisatie-ontbreekt",
        ),
        Some(OntvangerSoort::DerdeBijOverleg) => {
            let code = "verstrekking-ontvanger-organisatie-ontbreekt";
            check.required("organisatie", named.is_some(), code);
            if named.is_some_and(|o| o.deelname() != Deelname::Derde) {
                check.report("organisatie", "verstrekking-derde-is-deelnemer");
            }
        }
        Some(OntvangerSoort::AnderVerband) => {
            let chosen = ontvanger.verband.is_some();
            check.required("verband", chosen, "verstrekking-verband-ontbreekt");
        }
        Some(OntvangerSoort::AnderZvh | OntvangerSoort::LokaalVeld) => {}
    }
    check.short(&[("naam", &ontvanger.naam)]);
}

fn check_onderdeel(check: &mut Check<'_>, onderdeel: &Onderdeel) {
    let categorie = onderdeel.categorie;
    check.required(
        "categorie",
        categorie.is_some(),
        "verstrekking-categorie-ontbreekt",
    );
    check.required(
        "betreft",
        onderdeel.betreft.is_some(),
        "verstrekking-betreft-ontbreekt",
    );
    let some = !onderdeel.leveranciers.is_empty();
    check.required("leveranciers", some, "verstrekking-leverancier-ontbreekt");
    check.each("leveranciers", &onderdeel.leveranciers, check_leverancier);
    check_secrecy(check, onderdeel);
    let is = |all: &[Gegevenscategorie]| categorie.is_none_or(|own| all.contains(&own));
    let care = [
        Gegevenscategorie::ZorgVoorziening,
        Gegevenscategorie::BegeleidingHulp,
    ];
    if onderdeel.bijzonder.is_some() && !is(&care) {
        check.report("bijzonder", "verstrekking-bijzonder-categorie");
    }
    if onderdeel.wpg_artikel_8_of_13.is_some() && !is(&[Gegevenscategorie::Politiegegevens]) {
        check.report("wpgArtikel8Of13", "verstrekking-wpg-categorie");
    }
    check.each("beperkingen", &onderdeel.beperkingen, |check, beperking| {
        let chosen = beperking.soort.is_some();
        check.required("soort", chosen, "verstrekking-beperking-soort-ontbreekt");
        check.long(&[("omschrijving", &beperking.omschrijving)]);
        check.list("nietDelenMet", &beperking.niet_delen_met);
    });
}

fn check_leverancier(check: &mut Check<'_>, leverancier: &Leverancier) {
    check.required(
        "organisatie",
        leverancier.organisatie.is_some(),
        "verstrekking-leverancier-organisatie-ontbreekt",
    );
    check.short(&[("naam", &leverancier.naam)]);
}

/// A reason to share what is secret is named, and only for what is secret.
fn check_secrecy(check: &mut Check<'_>, onderdeel: &Onderdeel) {
    let route = onderdeel.geheim_route.is_some();
    let holds = onderdeel.geheim_route_geldt == Some(Waarheid::Ja);
    let secret = onderdeel.onder_medisch_geheim;
    check.required(
        "geheimRoute",
        route || !holds || secret == Some(Waarheid::Nee),
        "verstrekking-geheimroute-ontbreekt",
    );
    if route && secret == Some(Waarheid::Nee) {
        check.report("geheimRoute", "verstrekking-geheimroute-zonder-geheim");
    }
}

fn check_weigering(check: &mut Check<'_>, beroep: &Beroep<'_>, wgs: bool) {
    let weigering = beroep.weigering;
    let (grond, door) = (
        weigering.grond.is_some(),
        weigering.door.organisatie.is_some(),
    );
    check.required("grond", grond, "verstrekking-weigering-grond-ontbreekt");
    check.within("door", |check| {
        check.required("organisatie", door, "verstrekking-weigering-door-ontbreekt");
        if wgs && grond && door && !beroep.fits_who() {
            check.report("organisatie", "verstrekking-weigering-inroeper");
        }
        check.short(&[("naam", &weigering.door.naam), ("rol", &weigering.door.rol)]);
    });
    check_days(check, beroep, wgs);
    if !beroep.names_a_part() {
        check.report("onderdeel", "verstrekking-weigering-onderdeel");
    } else if wgs && grond && beroep.fits_anywhere() == Waarheid::Nee {
        check.report("grond", "verstrekking-weigering-past-niet");
    }
}

fn check_days(check: &mut Check<'_>, beroep: &Beroep<'_>, wgs: bool) {
    let (day, again) = (beroep.weigering.datum, beroep.weigering.heroverwegen_op);
    check.required(
        "datum",
        day.is_some(),
        "verstrekking-weigering-datum-ontbreekt",
    );
    check.not_future("datum", day.map(DeelDatum::Dag));
    if wgs && day.is_some_and(|day| !wgs_in_force(day)) {
        check.report("datum", "verstrekking-weigering-voor-wgs");
    }
    if day.zip(again).is_some_and(|(day, again)| again < day) {
        check.report(
            "heroverwegenOp",
            "verstrekking-weigering-heroverwegen-volgorde",
        );
    } else if again.is_some_and(|again| again <= beroep.dag) {
        check.report("heroverwegenOp", "verstrekking-weigering-heroverwegen");
    }
}
