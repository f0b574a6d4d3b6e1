//! What an analysis finds in rules that are wrong on purpose, and that every
//! example shows it in the real triage.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;
#[path = "common/overlay.rs"]
mod overlay;

use koppelvlak::analyse::{Onderdeel, Wat, zwakke_voorwaarden};
use koppelvlak::id::RegelId;
use koppelvlak::regelset::Regelset;
use koppelvlak::tekst;
use koppelvlak::uitkomst::{Indicatie, Uitkomst};
use koppelvlak::voorwaarde::Voorwaarde;
use koppelvlak::waarheid::Waarheid::{Ja, Nee};
use overlay::{dag, document, feit, geldt, look, open, regio, run, stap};
use serde_json::json;

#[test]
fn a_step_that_can_never_hold() {
    let clash = json!({ "alle": [
        { "feit": "r1" }, { "feit": "vraagt-procesregie" }, { "feit": "indicatie-past" }, { "feit": "indicatie-past-niet" },
    ] });
    let found = look(
        document(&["r1"], vec![stap("dicht", 90, "advies", &clash)]),
        None,
    );
    let bevinding = found.only("poort-nooit");
    let Wat::PoortNooit { stap, botst } = &bevinding.wat else {
        panic!("{:?}", bevinding.wat)
    };
    assert_eq!(stap.as_str(), "dicht");
    let names: Vec<&str> = bevinding
        .wat
        .feiten()
        .iter()
        .map(|id| id.as_str())
        .collect();
    assert_eq!(names, ["indicatie-past", "indicatie-past-niet"]);
    assert_eq!(botst.len(), 2);
    // three of the four parts hold
    let uitslag = found.run(bevinding);
    let values = [
        "r1",
        "vraagt-procesregie",
        "indicatie-past",
        "indicatie-past-niet",
    ]
    .map(|id| uitslag.blad.waarde(id));
    assert_eq!(values.iter().filter(|waarde| **waarde == Ja).count(), 3);
    assert!(!geldt(&uitslag).contains(&"dicht"));
}

#[test]
fn a_step_that_is_never_reached() {
    let hidden = json!({ "alle": [ { "feit": "r1" }, { "feit": "indicatie-open" } ] });
    let found = look(
        document(&["r1"], vec![stap("verborgen", 90, "advies", &hidden)]),
        None,
    );
    let bevinding = found.only("poort-nooit");
    let names: Vec<&str> = bevinding
        .wat
        .stappen()
        .iter()
        .map(|id| id.as_str())
        .collect();
    assert_eq!(names, ["verborgen", "landelijk-aanvullen-open"]);
    let uitslag = found.run(bevinding);
    assert_eq!(
        [
            uitslag.blad.waarde("r1"),
            uitslag.blad.waarde("indicatie-open")
        ],
        [Ja, Ja]
    );
    assert_eq!(geldt(&uitslag), ["landelijk-aanvullen-open"]);
}

#[test]
fn an_outcome_that_no_step_can_give() {
    let named: &[(&str, &[&str])] = &[
        ("procesregie", &["casusoverleg"]),
        ("terugLokaal", &[]),
        ("advies", &["extraTaak"]),
        ("geenActie", &["strafrechtelijkSpoor"]),
        ("doorverwijzingTafel", &["doorgeleidPartner"]),
    ];
    let tafel = stap("tafel", 65, "doorgeleidPartner", &json!({ "feit": "r1" }));
    let found = look(document(&["r1"], vec![tafel]), Some(regio(named)));
    // the last one is given under the name of another
    let bevinding = found.only("uitkomst-onbereikbaar");
    let Wat::UitkomstOnbereikbaar {
        uitkomst,
        naam,
        omvat,
    } = &bevinding.wat
    else {
        panic!("{:?}", bevinding.wat)
    };
    assert_eq!(
        (*uitkomst, naam.as_str()),
        (Uitkomst::GeenActie, "Ons geenActie")
    );
    assert_eq!(omvat, &[Uitkomst::StrafrechtelijkSpoor]);
    let uitslag = found.run(bevinding);
    assert_eq!(
        uitslag.toets.as_ref().map(|toets| toets.indicatie),
        Some(Indicatie::Past)
    );
    assert!(
        uitslag
            .geldt
            .iter()
            .all(|step| step.stap.uitkomst != Uitkomst::GeenActie)
    );
    assert_ne!(uitslag.geldt[0].stap.uitkomst, Uitkomst::Advies);
}

#[test]
fn steps_that_contradict_each_other() {
    let one = stap(
        "op-a",
        90,
        "procesregie",
        &json!({ "eenVan": [ { "feit": "r1" }, { "feit": "r2" } ] }),
    );
    let other = stap(
        "op-b",
        90,
        "doorgeleidPartner",
        &json!({ "alle": [ { "feit": "r2" }, { "feit": "acuut-gevaar" } ] }),
    );
    let beside = stap("op-c", 90, "advies", &json!({ "feit": "r2" }));
    let found = look(document(&["r1", "r2"], vec![one, other, beside]), None);
    let bevinding = found.only("regels-spreken-tegen");
    let uitslag = found.run(bevinding);
    let holds = geldt(&uitslag);
    assert!(
        bevinding
            .wat
            .stappen()
            .iter()
            .all(|id| holds.contains(&id.as_str())),
        "{holds:?}"
    );
}

/// A region may give another outcome than the national base beside it, and two
/// steps that never hold together may say anything.
#[test]
fn what_never_meets_does_not_contradict() {
    let one = stap(
        "op-a",
        90,
        "procesregie",
        &json!({ "alle": [ { "feit": "r1" }, { "feit": "vraagt-procesregie" } ] }),
    );
    let other = stap(
        "op-b",
        90,
        "geenActie",
        &json!({ "alle": [ { "feit": "r1" }, { "niet": { "feit": "vraagt-procesregie" } } ] }),
    );
    let found = look(document(&["r1"], vec![one, other]), None);
    assert_eq!(found.analyse.bevindingen, []);
}

#[test]
fn an_outcome_that_the_region_does_not_name() {
    let named: &[(&str, &[&str])] = &[
        ("procesregie", &["casusoverleg", "extraTaak"]),
        ("advies", &[]),
    ];
    let found = look(
        document(
            &["r1"],
            vec![stap("extra", 90, "advies", &json!({ "feit": "r1" }))],
        ),
        Some(regio(named)),
    );
    let bevinding = found.only("gat");
    let Wat::GatUitkomst { uitkomst, stappen } = &bevinding.wat else {
        panic!("{:?}", bevinding.wat)
    };
    assert_eq!(*uitkomst, Uitkomst::TerugLokaal);
    let told: Vec<&str> = stappen.iter().map(RegelId::as_str).collect();
    assert_eq!(
        told,
        ["landelijk-lokaal-tenzij", "landelijk-past-niet-lokaal"]
    );
    let uitslag = found.run(bevinding);
    assert_eq!(uitslag.geldt[0].stap.uitkomst, Uitkomst::TerugLokaal);
}

#[test]
fn a_case_without_any_outcome() {
    let mut rules = Regelset::builtin().document().clone();
    rules
        .triage
        .retain(|stap| stap.id.as_str() != "landelijk-past-niet-advies");
    let found = look(rules, None);
    let gap = found.found("gat");
    assert_eq!(gap.len(), 1);
    assert_eq!(gap[0].wat, Wat::Gat);
    let uitslag = found.run(gap[0]);
    assert!(geldt(&uitslag).is_empty() && open(&uitslag).is_empty());
    // and the missing step is missed
    let missing = found.found("landelijk-anders");
    assert_eq!(
        missing[0].wat.stappen()[0].as_str(),
        "landelijk-past-niet-advies"
    );
    assert!(missing[0].voorbeeld.is_some() && found.shows(missing[0]));
}

#[test]
fn a_feit_that_nothing_looks_at() {
    let mut profile = regio(&[]);
    profile.feit = ["r1", "r2", "r3"].map(feit).into();
    profile.voorliggend = serde_json::from_value(json!([
        { "naam": "Eerst dit", "feit": "r3", "vindplaats": [] },
    ]))
    .expect("a row");
    let rules = document(
        &["r1", "r2", "r3"],
        vec![stap("op", 90, "advies", &json!({ "feit": "r1" }))],
    );
    let found = look(rules, Some(profile));
    let bevinding = found.only("feit-ongebruikt");
    assert_eq!(bevinding.wat.feiten()[0].as_str(), "r2");
    assert!(bevinding.voorbeeld.is_none());
}

#[test]
fn a_condition_that_stays_unknown_although_it_is_settled() {
    use koppelvlak::aanmelding::aanmelder::SoortVerzoek;

    // nobody asks for two things at once
    let both = json!({ "alle": [ { "feit": "vraagt-procesregie" }, { "feit": "vraagt-advies" } ] });
    let either = json!({ "eenVan": [ { "feit": "r1" }, both ] });
    let mut rules = document(&["r1"], vec![stap("half", 20, "advies", &either)]);
    rules
        .triage
        .iter_mut()
        .filter(|s| s.id.as_str() == "half")
        .for_each(|s| s.volgorde = 5);
    let found = look(rules, None);
    let bevinding = found.only("zwakker-dan-nodig");
    let Wat::ZwakkerDanNodig {
        regel: Onderdeel::Stap(id),
        antwoord: Nee,
    } = &bevinding.wat
    else {
        panic!("{:?}", bevinding.wat)
    };
    assert_eq!(id.as_str(), "half");
    assert!(open(&found.run(bevinding)).contains(&"half"));
    for soort in [
        SoortVerzoek::Procesregie,
        SoortVerzoek::Advies,
        SoortVerzoek::Anders,
    ] {
        let mut filled = bevinding.clone();
        let voorbeeld = filled.voorbeeld.as_mut().expect("an example");
        voorbeeld.aanmelding.soort_verzoek = Some(soort);
        let uitslag = run(&found.composed, &found.maatstaf(dag()), voorbeeld);
        assert!(!open(&uitslag).contains(&"half") && !geldt(&uitslag).contains(&"half"));
    }
}

/// Such a condition does not come into a regelset, so it is looked at before.
#[test]
fn a_condition_with_a_feit_for_and_against() {
    let id = |text: &str| RegelId::try_from(text).expect("a name");
    let condition = |value| serde_json::from_value::<Voorwaarde>(value).expect("a condition");
    let settled = condition(
        json!({ "eenVan": [ { "feit": "x" }, { "niet": { "feit": "x" } }, { "feit": "y" } ] }),
    );
    let never = condition(
        json!({ "alle": [ { "feit": "x" }, { "niet": { "feit": "x" } }, { "feit": "y" } ] }),
    );
    let sound = condition(
        json!({ "alle": [ { "feit": "x" }, { "niet": { "feit": "y" } }, { "regel": "bgs-d" } ] }),
    );
    let rules = [
        (id("altijd"), settled),
        (id("nooit"), never),
        (id("goed"), sound),
    ];
    let found = zwakke_voorwaarden(Regelset::builtin(), dag(), &rules).expect("small enough");
    let rows: Vec<_> = found
        .iter()
        .map(|z| (z.regel.as_str(), z.antwoord, z.feiten.len()))
        .collect();
    assert_eq!(rows, [("altijd", Ja, 0), ("nooit", Nee, 0)]);
}

/// A profile with everything wrong at once, and what is said of it.
#[test]
fn a_broken_profile() {
    let named: &[(&str, &[&str])] = &[
        ("procesregie", &["casusoverleg"]),
        ("terugLokaal", &[]),
        ("strafrechtelijkSpoor", &[]),
    ];
    let mut profile = regio(named);
    profile.feit = ["r1", "r2"].map(feit).into();
    let stappen = vec![
        stap("zwaar", 90, "procesregie", &json!({ "feit": "r1" })),
        stap(
            "licht",
            90,
            "geenActie",
            &json!({ "alle": [ { "feit": "r1" }, { "feit": "lokale-aanpak-geprobeerd" } ] }),
        ),
        stap(
            "dubbel",
            90,
            "advies",
            &json!({ "alle": [ { "feit": "r1" }, { "feit": "vraagt-procesregie" }, { "feit": "vraagt-advies" } ] }),
        ),
        stap(
            "laat",
            90,
            "advies",
            &json!({ "feit": "vraagt-informatie" }),
        ),
    ];
    let found = look(document(&["r1", "r2"], stappen), Some(profile));
    let codes: std::collections::BTreeSet<&str> = found
        .analyse
        .bevindingen
        .iter()
        .map(|b| b.wat.code())
        .collect();
    assert_eq!(
        codes.into_iter().collect::<Vec<_>>(),
        [
            "feit-ongebruikt",
            "gat",
            "poort-nooit",
            "regels-spreken-tegen",
            "uitkomst-onbereikbaar"
        ]
    );
    assert!(found.analyse.bevindingen.iter().all(|b| found.shows(b)));
    let texts = found
        .analyse
        .bevindingen
        .iter()
        .map(|b| tekst::analyse::bevinding(&found.composed, b));
    let rows = found
        .analyse
        .landelijk_gelijk
        .iter()
        .map(|row| tekst::analyse::gelijkheid(&found.composed, row));
    insta::assert_snapshot!(texts.chain(rows).collect::<Vec<_>>().join("\n\n"));
}
