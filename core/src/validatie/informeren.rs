//! What the betrokkene knows, on which basis data are shared, and within which limits.

use super::check::{Check, has_text};
use super::uitspraak::{Gewicht, check_weighed};
use crate::aanmelding::Aanmelding;
use crate::aanmelding::grondslag::{Beperking, BeperkingSoort, Grondslag};
use crate::aanmelding::vraag::{Informeren, RedenNiet, Toestemming};
use crate::datum::DeelDatum;
use crate::waarheid::Waarheid;

pub(super) fn check(check: &mut Check<'_>, aanmelding: &Aanmelding) {
    let grondslag = aanmelding.grondslag;
    check.within("informeren", |check| {
        check_informeren(check, &aanmelding.informeren);
        let needed = grondslag == Some(Grondslag::UitdrukkelijkeToestemming);
        let given = aanmelding.informeren.toestemming == Some(Toestemming::Gegeven);
        check.required("toestemming", !needed || given, "toestemming-ontbreekt");
    });
    check.required("grondslag", grondslag.is_some(), "grondslag-ontbreekt");
    check.each("beperkingen", &aanmelding.beperkingen, check_beperking);
    let vermoeden = &aanmelding.vermoeden_radicalisering;
    let gewicht = match vermoeden.waarde {
        Some(Waarheid::Ja) => Gewicht::Bepalend,
        _ => Gewicht::Gewoon,
    };
    check_weighed(check, "vermoedenRadicalisering", vermoeden, gewicht);
}

pub(super) fn check_administratie(check: &mut Check<'_>, aanmelding: &Aanmelding) {
    let administratie = &aanmelding.administratie;
    check.within("administratie", |check| {
        check.short(&[("zaaknummer", &administratie.zaaknummer)]);
        check.not_future(
            "ontvangenOp",
            administratie.ontvangen_op.map(DeelDatum::Dag),
        );
        let aangemeld = aanmelding.datum_aanmelding;
        if administratie
            .ontvangen_op
            .zip(aangemeld)
            .is_some_and(|(ontvangen, aangemeld)| ontvangen < aangemeld)
        {
            check.report("ontvangenOp", "ontvangst-volgorde");
        }
    });
}

/// The aanmelder knows whether the betrokkene was told, so `onbekend` is no answer here.
fn check_informeren(check: &mut Check<'_>, informeren: &Informeren) {
    match informeren.geinformeerd {
        None | Some(Waarheid::Onbekend) => check.missing("geinformeerd", "informeren-ontbreekt"),
        Some(Waarheid::Ja) => {
            check.required(
                "datum",
                informeren.datum.is_some(),
                "informeren-datum-ontbreekt",
            );
        }
        Some(Waarheid::Nee) => {
            check.required(
                "redenNiet",
                informeren.reden_niet.is_some(),
                "informeren-reden-ontbreekt",
            );
            let explained = informeren.reden_niet != Some(RedenNiet::Anders)
                || has_text(&informeren.reden_toelichting);
            check.required(
                "redenToelichting",
                explained,
                "informeren-toelichting-ontbreekt",
            );
        }
    }
    check.not_future("datum", informeren.datum.map(DeelDatum::Dag));
    check.long(&[
        ("redenToelichting", &informeren.reden_toelichting),
        ("mening", &informeren.mening),
    ]);
}

fn check_beperking(check: &mut Check<'_>, beperking: &Beperking) {
    use BeperkingSoort::{Anders, NietDelenMet, Voorwaarde};

    check.required(
        "soort",
        beperking.soort.is_some(),
        "beperking-soort-ontbreekt",
    );
    let explained =
        !matches!(beperking.soort, Some(Anders | Voorwaarde)) || has_text(&beperking.omschrijving);
    check.required(
        "omschrijving",
        explained,
        "beperking-omschrijving-ontbreekt",
    );
    let named = beperking.soort != Some(NietDelenMet) || !beperking.niet_delen_met.is_empty();
    check.required("nietDelenMet", named, "beperking-organisatie-ontbreekt");
    check.long(&[("omschrijving", &beperking.omschrijving)]);
    check.list("nietDelenMet", &beperking.niet_delen_met);
}
