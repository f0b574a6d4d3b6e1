//! Every reason: raised, not raised when it should not be, and not when something is not known.

use serde_json::{Value, json};

use crate::bundeling::proef::{
    Uitslag, beoordeling, line, nu, oordeel, op_dag, screening, stukken, uitslag,
};

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
                json!({ "instrument": { "id": "denkhulp" }, "afgegeven": hoog() }),
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

#[test]
fn lvb_and_an_instrument_that_was_not_studied_for_it() {
    let with = |lvb: Value, list: Vec<Value>| {
        let mut papers = stukken(json!({ "beoordelingen": list }));
        papers["personen"][0]["lvb"] = lvb;
        op_dag("2026-03-01", papers)
    };
    let plain = || beoordeling("b1", json!({}));
    assert_eq!(
        all(&with(json!("ja"), vec![plain()])),
        ["lvbKanttekening b1 p1"]
    );
    for lvb in ["nee", "onbekend"] {
        assert!(all(&with(json!(lvb), vec![plain()])).is_empty(), "{lvb}");
    }
    let cases: Vec<(&str, Value, bool)> = vec![
        (
            "studied",
            json!({ "instrument": { "id": "anders" } }),
            false,
        ),
        (
            "about another",
            json!({ "over": { "persoon": "p2" } }),
            false,
        ),
        ("a draft", json!({ "status": "concept" }), false),
        (
            "too old",
            json!({ "beoordeeldOp": "2024-01-01", "informatieTot": null }),
            false,
        ),
        ("another domain", json!({ "domein": "stalking" }), true),
    ];
    for (what, changes, raised) in cases {
        let found = with(json!("ja"), vec![beoordeling("b1", changes)]);
        assert_eq!(
            points(&found, "lvbKanttekening").len(),
            usize::from(raised),
            "{what}"
        );
    }
    let none = with(
        json!("ja"),
        vec![oordeel("b1", json!({ "anker": "matig" }))],
    );
    assert!(all(&none).is_empty(), "no instrument");
}

#[test]
fn a_suspicion_of_lvb_is_enough() {
    let raised = |changes: Value| {
        let lvb = json!({ "instrument": { "id": "lvb" }, "orientatie": "nu", "afgegeven": { "label": "vermoeden" } });
        let mut context = beoordeling("c1", lvb);
        let Value::Object(changes) = changes else {
            panic!("a record")
        };
        for (field, value) in changes {
            context[field] = value;
        }
        let found = beoordelingen(vec![context, beoordeling("b1", json!({}))]);
        points(&found, "lvbKanttekening") == ["b1 p1"]
    };
    assert!(raised(json!({})));
    assert!(
        raised(json!({ "beoordeeldOp": "2020-01-01", "informatieTot": "2020-01-01" })),
        "it does not grow old"
    );
    assert!(!raised(
        json!({ "afgegeven": { "label": "geen vermoeden" } })
    ));
    assert!(!raised(json!({ "afgegeven": { "label": "paars" } })));
    assert!(!raised(json!({ "status": "concept" })));
    assert!(!raised(json!({ "populatie": "buiten" })));
    assert!(!raised(json!({ "over": { "persoon": "p2" } })));
}

fn incident(datum: &str, who: Value) -> Value {
    let mut event = json!({ "moment": "incident", "datum": datum });
    let Value::Object(who) = who else {
        panic!("a record")
    };
    for (field, value) in who {
        event[field] = value;
    }
    event
}

fn either(at: usize, even: Value, odd: Value) -> Value {
    if at % 2 == 0 { even } else { odd }
}

#[test]
fn incidents_that_follow_each_other() {
    let p1 = || json!({ "personen": ["p1"] });
    let days = ["2025-03-01", "2025-10-01", "2026-03-01"];
    let three = |who: fn(usize) -> Value| {
        let events: Vec<Value> = days
            .iter()
            .enumerate()
            .map(|(at, day)| incident(day, who(at)))
            .collect();
        all(&uitslag(json!({ "gebeurtenissen": events })))
    };
    assert_eq!(three(|_| json!({ "personen": ["p1"] })), ["escalatie p1"]);
    let everyone = [
        "escalatie p1",
        "escalatie p2",
        "escalatie p3",
        "escalatie p4",
    ];
    assert_eq!(three(|_| json!({})), everyone);
    let at_home = |at: usize| {
        either(
            at,
            json!({ "huishoudens": ["h1"] }),
            json!({ "personen": ["p1", "p3"] }),
        )
    };
    assert_eq!(three(at_home), ["escalatie p1"]);
    let double = |at: usize| {
        either(
            at,
            json!({ "personen": ["p1", "p1"], "huishoudens": ["h1"] }),
            json!({}),
        )
    };
    assert_eq!(three(double), ["escalatie p1", "escalatie p2"]);
    let spread = |at: usize| {
        either(
            at,
            json!({ "personen": ["p1"] }),
            json!({ "personen": ["p2"] }),
        )
    };
    assert!(three(spread).is_empty());
    let few = |events: Vec<Value>| all(&uitslag(json!({ "gebeurtenissen": events }))).is_empty();
    let recent = || vec![incident("2026-01-01", p1()), incident("2026-02-01", p1())];
    let and = |event: Value| [recent(), vec![event]].concat();
    assert!(few(recent()));
    assert!(few(and(incident("2025-02-28", p1()))), "a day too long ago");
    assert!(few(and(incident("2026-03-02", p1()))), "still to come");
    assert!(
        few(and(
            json!({ "moment": "open", "datum": "2026-02-01", "personen": ["p1"],
        "nietNodig": [{ "eis": "open-alles", "reden": "x" }] })
        )),
        "no incident"
    );
    assert!(few(and(incident(
        "2026-02-02",
        json!({ "personen": ["p2"] })
    ))));
}

#[test]
fn the_house_may_choose_when_it_is_an_escalation() {
    let events = [
        incident("2026-02-01", json!({})),
        incident("2026-02-20", json!({})),
    ];
    let case = |instellingen: Value| {
        let papers =
            json!({ "personen": [], "gebeurtenissen": events, "instellingen": instellingen });
        all(&op_dag("2026-03-01", papers))
    };
    assert_eq!(
        case(json!({ "escalatieAantal": 2 })),
        ["escalatie"],
        "nobody is known"
    );
    assert!(case(json!({ "escalatieAantal": 2, "escalatieDagen": 27 })).is_empty());
    assert!(case(json!({ "escalatieAantal": 2, "escalatieDagen": 28 })).len() == 1);
    assert!(case(json!({})).is_empty());
}

#[test]
fn an_incident_after_the_previous_duiding() {
    let with = |duiding: Value, day: &str| {
        all(&uitslag(json!({
            "vorigeDuiding": duiding,
            "gebeurtenissen": [incident(day, json!({ "personen": ["p3"], "huishoudens": ["h1"] }))],
        })))
    };
    let on = |day: &str| json!({ "datum": day });
    let raised = ["herhaling p1+p2+p3"];
    assert_eq!(with(on("2025-12-01"), "2026-02-01"), raised);
    assert_eq!(with(on("2025-12-01"), "2025-12-02"), raised);
    assert!(
        with(on("2025-12-01"), "2025-12-01").is_empty(),
        "the same day"
    );
    assert_eq!(with(on("2025-03-01"), "2026-03-01"), raised, "the last day");
    assert!(
        with(on("2025-02-28"), "2026-03-01").is_empty(),
        "a day too late"
    );
    assert!(
        with(on("2025-12-01"), "2026-03-02").is_empty(),
        "still to come"
    );
    assert!(with(json!({}), "2026-02-01").is_empty(), "no day known");
}
