//! Local or area-based safety problems: asked for only when they are claimed.

use super::check::{Check, has_text};
use super::uitspraak::{Gewicht, check_open, check_weighed};
use crate::aanmelding::Aanmelding;
use crate::aanmelding::gevolgen::Gebiedsproblematiek;
use crate::waarheid::Waarheid;

pub(super) fn check(check: &mut Check<'_>, aanmelding: &Aanmelding) {
    check.within("gebiedsproblematiek", |check| {
        check_gebied(check, &aanmelding.gebiedsproblematiek);
    });
}

fn check_gebied(check: &mut Check<'_>, gebied: &Gebiedsproblematiek) {
    check_weighed(check, "ernstig", &gebied.ernstig, Gewicht::Bepalend);
    check_open(check, "lokaal", &gebied.lokaal);
    check_open(check, "gebiedsgebonden", &gebied.gebiedsgebonden);
    check_open(check, "ketenoverstijgend", &gebied.ketenoverstijgend);
    let claims = [&gebied.ernstig, &gebied.lokaal, &gebied.gebiedsgebonden];
    if claims
        .into_iter()
        .any(|claim| claim.waarde == Some(Waarheid::Ja))
    {
        check.required("gebied", has_text(&gebied.gebied), "gebied-ontbreekt");
        check.required("schaal", gebied.schaal.is_some(), "gebied-schaal-ontbreekt");
        check.required(
            "omvang",
            has_text(&gebied.omvang),
            "gebied-omvang-ontbreekt",
        );
    }
    check.short(&[("gebied", &gebied.gebied), ("omvang", &gebied.omvang)]);
}
