//! The national rules: what is found in them, the proof that they stay the same
//! in a region, and by which choices and on which days a region is looked at.

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

use koppelvlak::analyse::{Onderdeel, Voorbeeld, Wat, analyse};
use koppelvlak::criteria::Maatstaf;
use koppelvlak::regelset::Regelset;
use koppelvlak::uitkomst::{Toetsing, Uitkomst};
use overlay::{dag, day, document, look, regio, run, stap};
use serde_json::json;

/// What is known of the national base: two steps that begin before the law on
/// which they rest, and a requirement of the law that stays open in a case that
/// is settled.
#[test]
fn the_national_base_has_no_other_findings() {
    let base = Regelset::builtin();
    let found = analyse(base, base, None, None).expect("small enough");
    assert_eq!(
        found.dagen,
        ["2021-01-01", "2025-03-01", "2025-07-01"].map(day)
    );
    assert!(found.landelijk_gelijk.is_empty());
    let rows: Vec<_> = found
        .bevindingen
        .iter()
        .map(|b| {
            (
                b.wat.code(),
                b.wat.stappen().iter().map(ToString::to_string).collect(),
                b.vanaf,
                b.tot,
            )
        })
        .collect();
    let weak = ("zwakker-dan-nodig", Vec::new(), day("2025-03-01"), None);
    assert_eq!(rows, [weak]);
}

/// Two problems of which nobody said at whom, and a family situation that
/// matters: whoever has them, the first requirement of the law is met.
#[test]
fn the_law_stays_open_in_a_case_that_is_settled() {
    use koppelvlak::aanmelding::problematiek::BijWie::{Betrokkene, Gezinssituatie};

    let base = Regelset::builtin();
    let found = analyse(base, base, None, Some(dag())).expect("small enough");
    let weak = found
        .bevindingen
        .iter()
        .find(|b| b.wat.code() == "zwakker-dan-nodig")
        .expect("found");
    let voorbeeld = weak.voorbeeld.as_ref().expect("an example");
    let maatstaf = Maatstaf::on(dag());
    let wet = |voorbeeld: &Voorbeeld| {
        let uitslag = run(base, &maatstaf, voorbeeld);
        uitslag.toets.map(|toets| toets.wet.uitkomst)
    };
    assert_eq!(wet(voorbeeld), Some(Toetsing::Onbekend));
    for one in [Betrokkene, Gezinssituatie] {
        for other in [Betrokkene, Gezinssituatie] {
            let mut filled = voorbeeld.clone();
            for (row, bij) in filled.aanmelding.problematiek.iter_mut().zip([one, other]) {
                row.bij = Some(bij);
            }
            assert_eq!(wet(&filled), Some(Toetsing::Ja));
        }
    }
}

#[test]
fn the_national_rules_are_the_same_in_every_case() {
    let extra = stap(
        "op",
        90,
        "procesregie",
        &json!({ "alle": [ { "feit": "r1" }, { "feit": "indicatie-past" } ] }),
    );
    let composed = Regelset::new(document(&["r1"], vec![extra])).expect("sound");
    let found =
        analyse(Regelset::builtin(), &composed, Some(&regio(&[])), None).expect("small enough");
    assert!(
        found
            .bevindingen
            .iter()
            .all(|b| b.wat.code() != "landelijk-anders")
    );
    assert!(found.landelijk_gelijk.iter().all(|row| row.gelijk));
    let law = found.landelijk_gelijk.iter().find(|row| {
        row.profiel
            .as_ref()
            .is_some_and(|p| p.as_str() == "bgs-2025")
    });
    let law = law.expect("the law");
    assert_eq!(
        (law.feiten, law.gevallen.as_str(), law.functies),
        (58, "3^58", 4)
    );
    assert_eq!(law.vanaf, day("2025-03-01"));
}

#[test]
fn a_national_rule_that_was_changed() {
    let mut rules = document(&[], Vec::new());
    let law = rules
        .criteria
        .iter_mut()
        .find(|c| c.id.as_str() == "bgs-d")
        .expect("a rule");
    law.lezing[0].voorwaarde =
        serde_json::from_value(json!({ "regel": "bgs-d-domeinen" })).expect("a condition");
    let found = look(rules, None);
    let bevinding = &found.found("landelijk-anders")[0];
    let Wat::LandelijkAnders {
        regel: Onderdeel::Profiel { profiel, .. },
    } = &bevinding.wat
    else {
        panic!("{:?}", bevinding.wat)
    };
    assert_eq!(profiel.as_str(), "bgs-2025");
    assert!(found.analyse.landelijk_gelijk.iter().any(|row| !row.gelijk));
    let voorbeeld = bevinding.voorbeeld.as_ref().expect("an example");
    let maatstaf = found.maatstaf(dag());
    let law = |rules| {
        run(rules, &maatstaf, voorbeeld)
            .toets
            .map(|toets| toets.wet.uitkomst)
    };
    assert_ne!(law(Regelset::builtin()), law(&found.composed));
}

/// A step of a region that stops takes the national steps after it away.
#[test]
fn a_step_that_hides_national_ones() {
    let mut extra = stap("stopt", 90, "geenActie", &json!({ "feit": "r1" }));
    extra.vervolg = koppelvlak::regelset::Vervolg::Stopt;
    let found = look(document(&["r1"], vec![extra]), None);
    let changed = found.found("landelijk-anders");
    let names: Vec<&str> = changed
        .iter()
        .map(|b| b.wat.stappen()[0].as_str())
        .collect();
    assert!(
        names.contains(&"landelijk-procesregie") && !names.contains(&"landelijk-lokaal-tenzij"),
        "{names:?}"
    );
    assert!(changed.iter().all(|bevinding| found.shows(bevinding)));
}

/// Equal findings of several stretches of days are one.
#[test]
fn a_finding_lasts() {
    let never = json!({ "alle": [ { "feit": "r1" }, { "feit": "vraagt-procesregie" }, { "feit": "vraagt-advies" } ] });
    let composed =
        Regelset::new(document(&["r1"], vec![stap("nooit", 90, "advies", &never)])).expect("sound");
    let mut profile = regio(&[]);
    profile.geldig_vanaf = day("2024-05-01");
    profile.geldig_tot = Some(day("2025-12-31"));
    let found =
        analyse(Regelset::builtin(), &composed, Some(&profile), None).expect("small enough");
    assert_eq!(
        found.dagen,
        ["2024-05-01", "2025-03-01", "2025-07-01"].map(day)
    );
    let rows: Vec<_> = found
        .bevindingen
        .iter()
        .map(|b| (b.wat.code(), b.vanaf, b.tot))
        .collect();
    assert_eq!(
        rows,
        [("poort-nooit", day("2024-05-01"), Some(day("2025-12-31")))]
    );
}

/// The choices of the region are the ones by which is looked.
#[test]
fn a_region_counts_in_its_own_way() {
    for (profiel, lezing, lijst) in [
        ("mja-2021-2024", "p2", "zrm-11"),
        ("landelijk-kader-2013", "p3", "basisvoorwaarden-5"),
        ("landelijk-kader-2013", "p1", "zrm-13"),
    ] {
        let mut profile = regio(&[
            ("procesregie", &["casusoverleg"]),
            ("terugLokaal", &["extraTaak"]),
        ]);
        profile.criteria = serde_json::from_value(
            json!({ "profiel": profiel, "lezing": lezing, "vindplaats": [] }),
        )
        .ok();
        profile.leefgebiedenlijst =
            serde_json::from_value(json!({ "lijst": lijst, "vindplaats": [] })).ok();
        assert!(profile.criteria.is_some() && profile.leefgebiedenlijst.is_some());
        let found = look(document(&[], Vec::new()), Some(profile));
        let bevinding = found.only("gat");
        let uitslag = found.run(bevinding);
        assert_eq!(uitslag.geldt[0].stap.uitkomst, Uitkomst::Advies);
    }
}

/// A derived feit of which this analysis does not know the derivation can be
/// anything that a derivation can give, and the example says what was assumed.
#[test]
fn what_cannot_be_derived_is_assumed() {
    use koppelvlak::regelset::FeitSoort;
    use koppelvlak::waarheid::Waarheid::{Ja, Nee};

    let outside =
        json!({ "alle": [ { "feit": "streek-bekend" }, { "niet": { "feit": "in-streek" } } ] });
    let mut rules = document(&["streek-bekend", "in-streek"], Vec::new());
    for feit in rules.feiten.iter_mut().rev().take(2) {
        feit.soort = FeitSoort::Afgeleid;
    }
    rules.triage.push(stap("op-a", 65, "procesregie", &outside));
    rules.triage.push(stap("op-b", 65, "terugLokaal", &outside));
    let found = look(rules, None);
    let bevinding = found.only("regels-spreken-tegen");
    assert!(found.shows(bevinding));
    let voorbeeld = bevinding.voorbeeld.as_ref().expect("an example");
    let assumed: Vec<_> = voorbeeld
        .aangenomen
        .iter()
        .map(|(feit, waarheid)| (feit.as_str(), *waarheid))
        .collect();
    assert_eq!(assumed, [("streek-bekend", Ja), ("in-streek", Nee)]);
    assert!(voorbeeld.antwoorden.is_empty());
}
