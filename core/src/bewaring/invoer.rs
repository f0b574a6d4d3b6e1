//! What is filled in about keeping data: complete, and not against itself.

use super::{Aanhouding, Aanhoudingsreden, Bewaarcasus, Gegeven, Verlenging};
use crate::bevinding::Bevinding;
use crate::datum::{Datum, DeelDatum};
use crate::validatie::Context;
use crate::validatie::check::{Check, Omvang, has_text};
use crate::verzameling::Set;
use crate::waarheid::Waarheid;

/// Everything that is missing or does not fit, in the order of the fields. A place that
/// could not be read (`read`) is not also missing.
#[must_use]
pub fn check(
    casus: &Bewaarcasus,
    gegevens: &[Gegeven],
    verlengingen: &[Verlenging],
    aanhoudingen: &[Aanhouding],
    peildatum: Datum,
    read: &[Bevinding],
) -> Vec<Bevinding> {
    let context = Context::on(peildatum);
    let mut check = Check::new(&context, Omvang::Volledig);
    check.within("casus", |check| check_casus(check, casus));
    let mut seen = Set::new();
    check.each("gegevens", gegevens, |check, gegeven| {
        check.required("id", gegeven.id.is_some(), "bewaar-gegeven-id-ontbreekt");
        if gegeven.id.as_ref().is_some_and(|id| !seen.insert(id)) {
            check.report("id", "bewaar-gegeven-id-dubbel");
        }
        let first = gegeven.eerste_verwerking;
        check.not_future("eersteVerwerking", first.map(DeelDatum::Dag));
        let casus_first = casus.eerste_verwerking;
        if first
            .zip(casus_first)
            .is_some_and(|(own, casus)| own < casus)
        {
            check.report("eersteVerwerking", "bewaar-gegeven-voor-casus");
        }
        // two laws, two lists: what the one names, the other may not hold
        let other = match casus.opgepakt_als_pga {
            Some(Waarheid::Ja) => gegeven.categorie.map(|_| "categorie"),
            Some(Waarheid::Nee) => gegeven.pga_categorie.map(|_| "pgaCategorie"),
            Some(Waarheid::Onbekend) | None => None,
        };
        if let Some(veld) = other {
            check.report(veld, "bewaar-categorie-andere-wet");
        }
    });
    check.each("verlengingen", verlengingen, |check, verlenging| {
        let days = verlenging.vanaf.zip(verlenging.tot);
        if days.is_some_and(|(vanaf, tot)| tot < vanaf) {
            check.report("tot", "bewaar-verlenging-volgorde");
        }
    });
    check.each("aanhoudingen", aanhoudingen, |check, aanhouding| {
        check_aanhouding(check, aanhouding);
    });
    let mut found = check.finish();
    found.retain(|bevinding| !Bevinding::covered(&bevinding.pad, read));
    found
}

fn check_casus(check: &mut Check<'_>, casus: &Bewaarcasus) {
    let past = [
        ("eersteVerwerking", casus.eerste_verwerking),
        ("laatsteVerwerking", casus.laatste_verwerking),
        ("afgeslotenOp", casus.afgesloten_op),
        ("nietOpgepaktOp", casus.niet_opgepakt_op),
    ];
    for (veld, day) in past {
        check.not_future(veld, day.map(DeelDatum::Dag));
    }
    let days = casus.eerste_verwerking.zip(casus.laatste_verwerking);
    if days.is_some_and(|(first, last)| last < first) {
        check.report("laatsteVerwerking", "bewaar-laatste-voor-eerste");
    }
}

fn check_aanhouding(check: &mut Check<'_>, aanhouding: &Aanhouding) {
    let reden = aanhouding.reden;
    check.required(
        "reden",
        reden.is_some(),
        "bewaar-aanhouding-reden-ontbreekt",
    );
    if reden == Some(Aanhoudingsreden::Wet) {
        let named = has_text(&aanhouding.wet);
        check.required("wet", named, "bewaar-aanhouding-wet-ontbreekt");
    }
    check.short(&[("wet", &aanhouding.wet)]);
    match aanhouding.heroverwegen_op {
        None => check.report("heroverwegenOp", "bewaar-aanhouding-herzien-ontbreekt"),
        Some(day) if day <= check.context.peildatum => {
            check.report("heroverwegenOp", "bewaar-aanhouding-herzien");
        }
        Some(_) => {}
    }
}
