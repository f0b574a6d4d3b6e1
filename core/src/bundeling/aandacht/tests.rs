//! Every reason: raised, not raised when it should not be, and not when something is not known.

#![allow(
    clippy::needless_pass_by_value,
    reason = "a table of cases reads better without borrows"
)]

mod incident;
mod lvb;

use serde_json::{Value, json};

use crate::bundeling::proef::{Uitslag, beoordeling, line, nu, oordeel, screening, uitslag};

/// The points of one reason: ids, then persons.
fn points(uitslag: &Uitslag, reden: &str) -> Vec<String> {
    let lines = uitslag
        .aandacht
        .iter()
        .map(|punt| line(punt, &["reden", "beoordelingen", "personen"]));
    lines
        .filter_map(|line| {
            let (word, rest) = line.split_once(' ').unwrap_or((&line, ""));
            (word == reden).then(|| rest.to_owned())
        })
        .collect()
}

fn all(uitslag: &Uitslag) -> Vec<String> {
    let lines = uitslag.aandacht.iter();
    lines
        .map(|punt| line(punt, &["reden", "beoordelingen", "personen"]))
        .collect()
}

fn beoordelingen(list: Vec<Value>) -> Uitslag {
    uitslag(json!({ "beoordelingen": list }))
}

fn hoog() -> Value {
    json!({ "label": "hoog" })
}

#[test]
fn an_ordinary_result_asks_nothing() {
    assert!(all(&beoordelingen(vec![beoordeling("b1", json!({}))])).is_empty());
    assert!(all(&uitslag(json!({}))).is_empty());
}

#[test]
fn levels_of_current_results_that_count() {
    let cases: Vec<(&str, Value, &[&str])> = vec![
        (
            "high serious harm",
            beoordeling("b1", json!({ "afgegeven": hoog() })),
            &["hoogsteNiveau b1"],
        ),
        (
            "a range that reaches acute, now",
            nu("b1", json!({ "afgegeven": hoog() })),
            &["hoogsteNiveau b1"],
        ),
        (
            "a high chance is something else",
            beoordeling(
                "b1",
                json!({ "instrument": { "id": "kans" }, "afgegeven": hoog() }),
            ),
            &["recidivekansHoog b1"],
        ),
        (
            "a moderate chance",
            beoordeling("b1", json!({ "instrument": { "id": "kans" } })),
            &[],
        ),
        (
            "high by a professional",
            oordeel("b1", json!({})),
            &["hoogsteNiveau b1", "professioneelOordeel b1"],
        ),
        (
            "a professional judgement by an instrument that is one",
            beoordeling(
                "b1",
                json!({ "instrument": { "id": "denkhulp" }, "anker": "hoog" }),
            ),
            &["hoogsteNiveau b1", "professioneelOordeel b1"],
        ),
        (
            "moderate by a professional",
            oordeel("b1", json!({ "anker": "matig" })),
            &[],
        ),
        (
            "a professional who gives no anchor",
            oordeel("b1", json!({ "anker": null })),
            &[],
        ),
        (
            "a draft",
            beoordeling("b1", json!({ "afgegeven": hoog(), "status": "concept" })),
            &[],
        ),
        (
            "withdrawn",
            beoordeling(
                "b1",
                json!({ "afgegeven": hoog(), "status": "ingetrokken" }),
            ),
            &[],
        ),
        (
            "a label that is not known",
            beoordeling("b1", json!({ "afgegeven": { "label": "paars" } })),
            &[],
        ),
        (
            "a stopped instrument",
            beoordeling(
                "b1",
                json!({ "instrument": { "id": "gestopt" }, "afgegeven": hoog() }),
            ),
            &[],
        ),
    ];
    for (what, stuk, expected) in cases {
        assert_eq!(all(&beoordelingen(vec![stuk])), expected, "{what}");
    }
}

#[test]
fn levels_of_results_that_are_too_old() {
    let cases: Vec<(&str, Value, &[&str])> = vec![
        (
            "too old: it was high",
            beoordeling(
                "b1",
                json!({ "afgegeven": hoog(), "beoordeeldOp": "2024-01-01", "informatieTot": null }),
            ),
            &["verlopenHoog b1"],
        ),
        (
            "too old, and it was moderate",
            beoordeling(
                "b1",
                json!({ "beoordeeldOp": "2024-01-01", "informatieTot": null }),
            ),
            &[],
        ),
        (
            "too old, in a claim without anchors",
            beoordeling(
                "b1",
                json!({ "instrument": { "id": "kans" }, "afgegeven": hoog(),
                        "beoordeeldOp": "2024-01-01", "informatieTot": null }),
            ),
            &[],
        ),
    ];
    for (what, stuk, expected) in cases {
        assert_eq!(all(&beoordelingen(vec![stuk])), expected, "{what}");
    }
}

#[test]
fn one_point_per_sleutel_with_all_its_results() {
    let high = |id: &str, over: &str| {
        beoordeling(
            id,
            json!({ "afgegeven": hoog(), "over": { "persoon": over } }),
        )
    };
    let found = beoordelingen(vec![high("b3", "p2"), high("b2", "p1"), high("b1", "p1")]);
    assert_eq!(all(&found), ["hoogsteNiveau b1+b2", "hoogsteNiveau b3"]);
}

#[test]
fn results_that_contradict_each_other() {
    let low = beoordeling("b1", json!({ "afgegeven": { "label": "laag" } }));
    let mid = beoordeling("b3", json!({ "instrument": { "id": "anders" } }));
    let high = beoordeling("b2", json!({ "afgegeven": hoog() }));
    let apart = beoordelingen(vec![low.clone(), high.clone(), mid.clone()]);
    assert_eq!(points(&apart, "tegenstrijdig"), ["b1+b2+b3"]);
    let near = beoordelingen(vec![low.clone(), mid]);
    assert!(points(&near, "tegenstrijdig").is_empty());
    let elsewhere = beoordeling(
        "b2",
        json!({ "afgegeven": hoog(), "over": { "persoon": "p2" } }),
    );
    let other = beoordelingen(vec![low, elsewhere]);
    assert!(points(&other, "tegenstrijdig").is_empty());
}

#[test]
fn overtaken_results() {
    let event = |datum: &str| json!([{ "id": "e1", "moment": "haalt-in", "datum": datum }]);
    let with = |changes: Value, datum: &str| {
        uitslag(json!({
            "beoordelingen": [beoordeling("b1", changes)], "gebeurtenissen": event(datum),
        }))
    };
    assert_eq!(all(&with(json!({}), "2026-02-10")), ["ingehaald b1"]);
    let high = with(json!({ "afgegeven": hoog() }), "2026-02-10");
    assert_eq!(all(&high), ["ingehaald b1", "verlopenHoog b1"]);
    assert!(
        all(&with(json!({}), "2026-02-01")).is_empty(),
        "of the same day"
    );
    assert!(
        all(&with(json!({}), "2026-03-02")).is_empty(),
        "still to come"
    );
    let draft = with(json!({ "status": "concept" }), "2026-02-10");
    assert!(all(&draft).is_empty(), "a draft does not count");
}

#[test]
fn signals_by_every_reason_that_holds() {
    let cases: Vec<(&str, Value, &[&str])> = vec![
        (
            "outside the population",
            json!({ "populatie": "buiten", "afgegeven": hoog() }),
            &["signaalBuitenPopulatie b1"],
        ),
        (
            "by someone who may not",
            json!({ "kwalificatie": "ontbreekt", "afgegeven": hoog() }),
            &["signaalOngekwalificeerd b1"],
        ),
        (
            "both",
            json!({ "populatie": "buiten", "kwalificatie": "ontbreekt" }),
            &["signaalBuitenPopulatie b1", "signaalOngekwalificeerd b1"],
        ),
        (
            "not known",
            json!({ "populatie": null, "kwalificatie": null }),
            &[],
        ),
        ("not asked", json!({ "kwalificatie": "nietVereist" }), &[]),
        (
            "paused on the day",
            json!({ "instrument": { "id": "gepauzeerd" }, "beoordeeldOp": "2026-01-10", "informatieTot": null }),
            &["instrumentStatus b1"],
        ),
        (
            "paused before the day",
            json!({ "instrument": { "id": "gepauzeerd" } }),
            &[],
        ),
        (
            "a defect on the day: it still counts",
            json!({ "instrument": { "id": "gebrekkig" }, "beoordeeldOp": "2026-01-31",
                    "informatieTot": null, "afgegeven": hoog() }),
            &["hoogsteNiveau b1", "instrumentStatus b1"],
        ),
        (
            "a defect after the day",
            json!({ "instrument": { "id": "gebrekkig" }, "beoordeeldOp": "2026-02-01" }),
            &[],
        ),
        (
            "a draft with a defect",
            json!({ "instrument": { "id": "gebrekkig" }, "beoordeeldOp": "2026-01-10",
                    "informatieTot": null, "status": "concept" }),
            &[],
        ),
        (
            "withdrawn, and outside the population",
            json!({ "populatie": "buiten", "status": "ingetrokken" }),
            &[],
        ),
    ];
    for (what, changes, expected) in cases {
        let found = beoordelingen(vec![beoordeling("b1", changes)]);
        assert_eq!(all(&found), expected, "{what}");
    }
}

#[test]
fn a_judgement_that_deviates_from_its_component() {
    let both = |whole: &str, part: Value| {
        beoordelingen(vec![
            beoordeling(
                "b1",
                json!({ "afgegeven": { "label": whole }, "bevat": ["b2"] }),
            ),
            beoordeling("b2", part),
        ])
    };
    let label = |label: &str| json!({ "afgegeven": { "label": label }, "instrument": { "id": "gebrekkig" } });
    let lower = both("matig", label("hoog"));
    assert_eq!(points(&lower, "afwijkingOmlaag"), ["b1+b2"]);
    assert!(points(&lower, "afwijkingOmhoog").is_empty());
    assert!(points(&lower, "hoogsteNiveau").is_empty(), "a component");
    let higher = both("matig", label("laag"));
    assert_eq!(points(&higher, "afwijkingOmhoog"), ["b1+b2"]);
    assert!(all(&both("matig", label("matig"))).is_empty(), "equal");
    assert!(all(&both("matig", label("paars"))).is_empty(), "no place");
    let elsewhere = both(
        "matig",
        json!({ "afgegeven": hoog(), "domein": "stalking" }),
    );
    assert_eq!(all(&elsewhere), ["hoogsteNiveau b2"], "another sleutel");
    let signal = both(
        "matig",
        json!({ "afgegeven": hoog(), "populatie": "buiten" }),
    );
    assert_eq!(all(&signal), ["signaalBuitenPopulatie b2"], "not ranked");
    // a defect of the component is told as well
    let defect = json!({ "afgegeven": hoog(), "instrument": { "id": "gebrekkig" },
        "beoordeeldOp": "2026-01-10", "informatieTot": null });
    let defect = both("matig", defect);
    assert_eq!(
        all(&defect),
        ["instrumentStatus b2", "afwijkingOmlaag b1+b2"]
    );
}

#[test]
fn what_is_known_and_not_shared() {
    let only = json!({ "deling": "alleenBestaan", "delingGrond": "beroepsgeheim" });
    let found = beoordelingen(vec![beoordeling("b1", only.clone())]);
    assert_eq!(all(&found), ["achtergehouden b1"]);
    let summary = beoordeling("b1", json!({ "deling": "samenvatting" }));
    assert!(all(&beoordelingen(vec![summary])).is_empty());
    let mut gone = beoordeling("b1", only);
    gone["status"] = json!("ingetrokken");
    assert!(all(&beoordelingen(vec![gone])).is_empty(), "withdrawn");
    let partner = |antwoord: &str| {
        let reactie = json!({ "partner": { "organisatie": "ggzInstelling" }, "antwoord": antwoord, "grond": "x" });
        let found = uitslag(json!({ "partners": [reactie] })).aandacht;
        found
            .iter()
            .flat_map(|punt| punt.partners.clone())
            .filter_map(|partner| partner.organisatie)
            .count()
    };
    assert_eq!(partner("nietGedeeld"), 1);
    assert_eq!(partner("geenBeeld"), 0);
    assert_eq!(partner("geenReactie"), 0);
}

#[test]
fn a_positive_screening_waits_for_a_full_assessment() {
    let waits = |more: Vec<Value>| {
        let mut list = vec![screening("s1", json!({}))];
        list.extend(more);
        points(&beoordelingen(list), "verdiepingNodig") == ["s1"]
    };
    let full = |changes: Value| vec![beoordeling("b1", changes)];
    assert!(waits(vec![]));
    assert!(!waits(full(json!({}))), "of the same day");
    assert!(!waits(full(json!({ "beoordeeldOp": "2026-02-20" }))));
    assert!(waits(full(
        json!({ "beoordeeldOp": "2026-01-31", "informatieTot": null })
    )));
    assert!(waits(full(json!({ "over": { "persoon": "p2" } }))));
    assert!(waits(full(json!({ "domein": "stalking" }))));
    assert!(waits(full(json!({ "status": "concept" }))));
    assert!(waits(full(json!({ "populatie": "buiten" }))), "a signal");
    assert!(
        waits(full(json!({ "afgegeven": { "label": "paars" } }))),
        "no place"
    );
    assert!(!waits(vec![nu("b1", json!({}))]), "about now");
    let negative = screening("s1", json!({ "afgegeven": { "label": "negatief" } }));
    assert!(all(&beoordelingen(vec![negative])).is_empty());
    let unknown = screening("s1", json!({ "afgegeven": { "label": "paars" } }));
    assert!(all(&beoordelingen(vec![unknown])).is_empty());
    let old = screening(
        "s1",
        json!({ "beoordeeldOp": "2024-01-01", "informatieTot": null }),
    );
    assert!(all(&beoordelingen(vec![old])).is_empty());
}

#[test]
fn a_household_is_not_its_members() {
    let home = json!({ "over": { "huishouden": "h1" } });
    let found = beoordelingen(vec![screening("s1", json!({})), nu("b1", home.clone())]);
    assert_eq!(points(&found, "verdiepingNodig"), ["s1"]);
    let found = beoordelingen(vec![screening("s1", home.clone()), nu("b1", home)]);
    assert!(points(&found, "verdiepingNodig").is_empty());
}
