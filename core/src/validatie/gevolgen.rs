//! What the problems lead to, and the safety risk.

use super::check::{Check, has_text};
use super::uitspraak::{Gewicht, check_asked, check_ernstig, check_gevolg};
use crate::aanmelding::Aanmelding;
use crate::aanmelding::gevolgen::Veiligheidsrisico;
use crate::waarheid::Waarheid;

pub(super) fn check(check: &mut Check<'_>, aanmelding: &Aanmelding) {
    let gevolgen = &aanmelding.gevolgen;
    let asked = Some("gevolg-ontbreekt");
    check.within("gevolgen", |check| {
        check_gevolg(check, "crimineelGedrag", &gevolgen.crimineel_gedrag, asked);
        check_gevolg(check, "overlast", &gevolgen.overlast, asked);
        check_gevolg(check, "afglijden", &gevolgen.afglijden, asked);
    });
    let ernstig = &aanmelding.ernstige_gevolgen;
    check.within("ernstigeGevolgen", |check| {
        check_ernstig(check, "ernstigeOverlast", &ernstig.ernstige_overlast);
        check_ernstig(check, "criminaliteit", &ernstig.criminaliteit);
        check_ernstig(check, "onveiligPersonen", &ernstig.onveilig_personen);
        check_ernstig(check, "onveiligGebied", &ernstig.onveilig_gebied);
    });
    check.within("veiligheidsrisico", |check| {
        check_risico(check, &aanmelding.veiligheidsrisico);
    });
}

/// A risk is for someone and of some kind; without a risk both may be empty.
fn check_risico(check: &mut Check<'_>, risico: &Veiligheidsrisico) {
    let somebody = !risico.voor_wie.is_empty();
    let described = has_text(&risico.aard);
    let acute = risico.acuut.waarde == Some(Waarheid::Ja);
    check.required(
        "voorWie",
        somebody || !(described || acute),
        "veiligheid-voor-wie-ontbreekt",
    );
    check.list("voorWie", &risico.voor_wie);
    check.required(
        "aard",
        described || !(somebody || acute),
        "veiligheid-aard-ontbreekt",
    );
    check.long(&[("aard", &risico.aard)]);
    check_asked(
        check,
        "acuut",
        &risico.acuut,
        ("veiligheid-acuut-ontbreekt", Gewicht::Gewoon),
    );
}
