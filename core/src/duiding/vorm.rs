//! How long texts and lists may be. What they say is not looked at.

use super::uitslag::{Gevonden, Uitslag};
use super::{Duiding, GezamenlijkBeeld, Interventie, Scenario, Zaak};
use crate::beoordeling::Afzender;
use crate::validatie::Context;
use crate::validatie::check::{Check, Omvang, Tekst};

pub(super) fn check(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    let context = Context::on(zaak.peildatum);
    let mut check = Check::new(&context, Omvang::Volledig);
    check.within("sindsdien", |check| {
        check.list("beoordelingen", &zaak.sindsdien.beoordelingen);
        check.list("gebeurtenissen", &zaak.sindsdien.gebeurtenissen);
    });
    check.within("duiding", |check| check_duiding(check, zaak.duiding));
    for bevinding in check.finish() {
        uitslag.add(Gevonden::of(bevinding));
    }
}

fn check_duiding(check: &mut Check<'_>, duiding: &Duiding) {
    check.short(&[("vingerafdruk", &duiding.vingerafdruk)]);
    check.within("voorzitter", |check| {
        check_afzender(check, &duiding.voorzitter);
    });
    check.each("deelnemers", &duiding.deelnemers, check_afzender);
    check.each("afwezig", &duiding.afwezig, |check, row| {
        with_reason(check, &row.afzender, ("reden", &row.reden));
    });
    if let Some(start) = &duiding.start_ondanks {
        check.within("startOndanks", |check| {
            check.long(&[("grond", &start.grond)]);
            check.list("benoemd", &start.benoemd);
        });
    }
    check.each("beelden", &duiding.beelden, check_beeld);
    check.each("scenarios", &duiding.scenarios, check_scenario);
    each_text(check, "nietBekend", &duiding.niet_bekend);
    check.each("achtergehouden", &duiding.achtergehouden, |check, row| {
        with_reason(check, &row.afzender, ("grond", &row.grond));
    });
    check.each("interventies", &duiding.interventies, check_interventie);
    check.short(&[("veiligheidsplan", &duiding.veiligheidsplan)]);
    check_rest(check, duiding);
}

fn check_rest(check: &mut Check<'_>, duiding: &Duiding) {
    check.each("informeren", &duiding.informeren, |check, row| {
        check.within("door", |check| check_afzender(check, &row.door));
        check.long(&[("redenNiet", &row.reden_niet)]);
    });
    check.each("monitoring", &duiding.monitoring, |check, row| {
        check.within("wie", |check| check_afzender(check, &row.wie));
        check.long(&[("wat", &row.wat), ("ritme", &row.ritme)]);
    });
    if let Some(again) = &duiding.herbeoordeling {
        check.within("herbeoordeling", |check| {
            check.list("momenten", &again.momenten);
        });
    }
    if let Some(step) = &duiding.besluit_opschaling {
        check.within("besluitOpschaling", |check| {
            check.long(&[("besluit", &step.besluit), ("motivering", &step.motivering)]);
        });
    }
}

fn check_beeld(check: &mut Check<'_>, beeld: &GezamenlijkBeeld) {
    check.long(&[
        ("onderbouwing", &beeld.onderbouwing),
        ("verhoudingReden", &beeld.verhouding_reden),
        ("geenInterventieReden", &beeld.geen_interventie_reden),
    ]);
    check.each("instemmingen", &beeld.instemmingen, |check, row| {
        with_reason(check, &row.afzender, ("reden", &row.reden));
    });
    check.each("afwijkend", &beeld.afwijkend, |check, row| {
        with_reason(check, &row.afzender, ("reden", &row.reden));
    });
    if let Some(vervolg) = &beeld.vervolg {
        check.within("vervolg", |check| check.short(&[("naar", &vervolg.naar)]));
    }
}

fn check_scenario(check: &mut Check<'_>, scenario: &Scenario) {
    check.list("sleutels", &scenario.sleutels);
    check.long(&[
        ("aard", &scenario.aard),
        ("slachtoffer", &scenario.slachtoffer),
        ("ernst", &scenario.ernst),
        ("imminentie", &scenario.imminentie),
        ("frequentie", &scenario.frequentie),
        ("omstandigheden", &scenario.omstandigheden),
    ]);
    each_text(check, "vroegeSignalen", &scenario.vroege_signalen);
    each_text(
        check,
        "beschermendeFactoren",
        &scenario.beschermende_factoren,
    );
}

fn check_interventie(check: &mut Check<'_>, interventie: &Interventie) {
    check.list("sleutels", &interventie.sleutels);
    check.list("scenarios", &interventie.scenarios);
    check.within("eigenaar", |check| {
        check_afzender(check, &interventie.eigenaar);
    });
    check.long(&[
        ("omschrijving", &interventie.omschrijving),
        ("indicator", &interventie.indicator),
        ("terugvaloptie", &interventie.terugvaloptie),
    ]);
    check.each("gronden", &interventie.gronden, |check, grond| {
        check.long(&[("omschrijving", &grond.omschrijving)]);
    });
}

fn check_afzender(check: &mut Check<'_>, afzender: &Afzender) {
    check.short(&[("naam", &afzender.naam), ("rol", &afzender.rol)]);
}

fn with_reason(check: &mut Check<'_>, afzender: &Afzender, reason: (&'static str, &Tekst)) {
    check.within("afzender", |check| check_afzender(check, afzender));
    check.long(&[reason]);
}

fn each_text(check: &mut Check<'_>, veld: &'static str, texts: &[String]) {
    check.each(veld, texts, |check, text| check.long_here(text));
}
