//! The family system and the direct surroundings.

use super::check::Check;
use super::uitspraak::{Gewicht, check_asked, check_gevolg, check_open};
use crate::aanmelding::Aanmelding;
use crate::aanmelding::systeem::{Systeem, Systeemlid};

pub(super) fn check(check: &mut Check<'_>, aanmelding: &Aanmelding) {
    check.within("systeem", |check| check_systeem(check, &aanmelding.systeem));
}

/// Influence and impact: on the family or on the surroundings. Someone without family has surroundings.
fn check_systeem(check: &mut Check<'_>, systeem: &Systeem) {
    check.required(
        "personen",
        !systeem.personen.is_empty(),
        "systeem-personen-ontbreken",
    );
    check.each("personen", &systeem.personen, check_lid);
    let vraag = ("minderjarige-kinderen-ontbreekt", Gewicht::Gewoon);
    check_asked(
        check,
        "minderjarigeKinderen",
        &systeem.minderjarige_kinderen,
        vraag,
    );

    let (gezin, omgeving) = (
        &systeem.invloed_gezinssysteem,
        &systeem.invloed_leefomgeving,
    );
    let answered = gezin.waarde.is_some() || omgeving.waarde.is_some();
    check.required("invloedGezinssysteem", answered, "invloed-ontbreekt");
    check_open(check, "invloedGezinssysteem", gezin);
    check_open(check, "invloedLeefomgeving", omgeving);

    let (gezin, omgeving) = (&systeem.impact_gezinssysteem, &systeem.impact_leefomgeving);
    let answered = gezin.waarde.is_some() || omgeving.waarde.is_some();
    check.required("impactGezinssysteem", answered, "impact-ontbreekt");
    check_gevolg(check, "impactGezinssysteem", gezin, None);
    check_gevolg(check, "impactLeefomgeving", omgeving, None);
    check.long(&[("toelichting", &systeem.toelichting)]);
}

fn check_lid(check: &mut Check<'_>, lid: &Systeemlid) {
    check.required(
        "relatie",
        lid.relatie.is_some(),
        "systeem-relatie-ontbreekt",
    );
    check.short(&[("naam", &lid.naam)]);
    let today = Some(check.context.peildatum);
    check.not_after(
        "geboortedatum",
        lid.geboortedatum,
        today,
        "geboortedatum-toekomst",
    );
}
