//! Which ketens and domeinen are needed, and why.

use super::check::{Check, has_text};
use super::uitspraak::{Gewicht, check_asked, check_open, check_weighed};
use crate::aanmelding::Aanmelding;
use crate::aanmelding::samenwerking::{DomeinNodig, KetenNodig, Samenwerking};
use crate::waarheid::Waarheid;

pub(super) fn check(check: &mut Check<'_>, aanmelding: &Aanmelding) {
    check.within("samenwerking", |check| {
        check_samenwerking(check, &aanmelding.samenwerking);
    });
}

fn check_samenwerking(check: &mut Check<'_>, samenwerking: &Samenwerking) {
    check.each("ketens", &samenwerking.ketens, check_keten);
    check.each("domeinen", &samenwerking.domeinen, check_domein);
    check_open(check, "dwangNodig", &samenwerking.dwang_nodig);
    check_open(check, "drangNodig", &samenwerking.drang_nodig);
    let bepalend = Gewicht::Bepalend;
    check_weighed(
        check,
        "nietBinnenEenKeten",
        &samenwerking.niet_binnen_een_keten,
        bepalend,
    );
    check_weighed(
        check,
        "samenwerkingNoodzakelijk",
        &samenwerking.samenwerking_noodzakelijk,
        bepalend,
    );
}

fn check_keten(check: &mut Check<'_>, keten: &KetenNodig) {
    check.required("keten", keten.keten.is_some(), "keten-ontbreekt");
    check_asked(check, "nodig", &keten.nodig, NODIG);
}

fn check_domein(check: &mut Check<'_>, domein: &DomeinNodig) {
    check.required("domein", domein.domein.is_some(), "domein-ontbreekt");
    let needed = domein.nodig.waarde == Some(Waarheid::Ja);
    check.required(
        "taak",
        !needed || has_text(&domein.taak),
        "domein-taak-ontbreekt",
    );
    check.short(&[("taak", &domein.taak)]);
    check_asked(check, "nodig", &domein.nodig, NODIG);
}

const NODIG: (&str, Gewicht) = ("uitspraak-waarde-ontbreekt", Gewicht::Gewoon);
