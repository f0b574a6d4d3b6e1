//! What is due, and what satisfies it.

#![allow(
    clippy::needless_pass_by_value,
    reason = "a table of cases reads better without borrows"
)]

use serde_json::{Value, json};

use crate::bundeling::proef::{beoordeling, line, nu, oordeel, op_dag, screening, stukken};

fn rows_on(day: &str, events: Vec<Value>, list: Vec<Value>, instellingen: Value) -> Vec<String> {
    let papers =
        json!({ "gebeurtenissen": events, "beoordelingen": list, "instellingen": instellingen });
    let rows = op_dag(day, stukken(papers)).eisen;
    let fields = [
        "datum",
        "persoon",
        "eis",
        "gebeurtenis",
        "stand",
        "uiterlijk",
        "beoordelingen",
        "reden",
    ];
    rows.iter().map(|row| line(row, &fields)).collect()
}

fn rows(event: Value, list: Vec<Value>) -> Vec<String> {
    rows_on("2026-03-01", vec![event], list, json!({}))
}

/// The state of the one row, with the assessments.
fn stand(event: Value, list: Vec<Value>) -> String {
    let papers = json!({ "gebeurtenissen": [event], "beoordelingen": list });
    let found = op_dag("2026-03-01", stukken(papers)).eisen;
    assert_eq!(found.len(), 1);
    line(&found[0], &["stand", "beoordelingen"])
}

fn event(datum: &str) -> Value {
    json!({ "moment": "open", "datum": datum, "personen": ["p1"] })
}

fn on(id: &str, day: &str) -> Value {
    beoordeling(id, json!({ "beoordeeldOp": day, "informatieTot": null }))
}

#[test]
fn the_window_has_both_ends() {
    let of = |day: &str| stand(event("2026-02-01"), vec![on("b1", day)]);
    assert_eq!(of("2026-01-01"), "teLaat", "31 days before");
    assert_eq!(of("2026-01-02"), "voldaan b1", "30 days before");
    assert_eq!(of("2026-02-15"), "voldaan b1", "14 days after");
    assert_eq!(of("2026-02-16"), "teLaat b1", "15 days after");
}

#[test]
fn due_until_the_last_day() {
    let states = |day: &str| rows_on(day, vec![event("2026-02-01")], vec![], json!({}));
    assert_eq!(
        states("2026-02-15"),
        ["2026-02-01 p1 open-alles open 2026-02-15"]
    );
    assert_eq!(
        states("2026-02-16"),
        ["2026-02-01 p1 open-alles teLaat 2026-02-15"]
    );
    assert_eq!(
        states("2026-01-01"),
        ["2026-02-01 p1 open-alles open 2026-02-15"],
        "to come"
    );
}

#[test]
fn all_that_is_in_time_and_else_the_first_that_is_too_late() {
    let list = |days: &[&str]| -> Vec<Value> {
        let ids = (1..).map(|n| format!("b{n}"));
        days.iter().zip(ids).map(|(day, id)| on(&id, day)).collect()
    };
    let of = |days: &[&str]| stand(event("2026-01-01"), list(days));
    assert_eq!(
        of(&["2026-01-10", "2025-12-10", "2026-02-10"]),
        "voldaan b1+b2"
    );
    assert_eq!(
        of(&["2026-02-10", "2026-02-01", "2026-02-01"]),
        "teLaat b2+b3"
    );
}

#[test]
fn a_house_may_choose_its_window() {
    let own = |instellingen: Value, day: &str| {
        let list = vec![on("b1", day)];
        let rows = rows_on("2026-03-01", vec![event("2026-02-01")], list, instellingen);
        rows.iter().any(|row| row.contains("voldaan"))
    };
    assert!(own(json!({ "vensterVoorDagen": 31 }), "2026-01-01"));
    assert!(!own(json!({ "vensterVoorDagen": 0 }), "2026-01-31"));
    assert!(!own(json!({ "vensterNaDagen": 0 }), "2026-02-02"));
    assert!(own(json!({ "vensterNaDagen": 20 }), "2026-02-21"));
}

#[test]
fn werkdagen_over_a_feestdag() {
    let event = json!({ "moment": "smal", "datum": "2026-04-24", "personen": ["p1"] });
    let rows = rows_on("2026-05-04", vec![event.clone()], vec![], json!({}));
    // Koningsdag is Monday 27 April: 28, 29, 30 April, 1 and 4 May
    assert_eq!(rows, ["2026-04-24 p1 smal-eis open 2026-05-04"]);
    let rows = rows_on("2026-05-05", vec![event], vec![], json!({}));
    assert_eq!(rows, ["2026-04-24 p1 smal-eis teLaat 2026-05-04"]);
}

#[test]
fn every_part_of_a_requirement_counts() {
    let event = || json!({ "moment": "smal", "datum": "2026-02-02", "personen": ["p1"] });
    let police = || json!({ "organisatie": "politie" });
    let own = |changes: Value| {
        let mut stuk = nu(
            "b1",
            json!({ "afzender": police(), "domein": "partnergeweld",
            "beoordeeldOp": "2026-02-03", "informatieTot": null }),
        );
        let Value::Object(changes) = changes else {
            panic!("a record")
        };
        for (field, value) in changes {
            stuk[field] = value;
        }
        stand(event(), vec![stuk])
    };
    assert_eq!(own(json!({})), "voldaan b1");
    assert_eq!(
        own(json!({ "afgegeven": { "label": "niet gehaald" } })),
        "voldaan b1",
        "it was done"
    );
    for changes in [
        json!({ "afzender": { "organisatie": "reclassering" } }),
        json!({ "domein": "geweld" }),
        json!({ "instrument": { "id": "taxatie" }, "orientatie": "toekomst" }),
        json!({ "over": { "persoon": "p2" } }),
        json!({ "status": "concept" }),
        json!({ "status": "ingetrokken" }),
        json!({ "deling": "alleenBestaan", "delingGrond": "x" }),
        json!({ "populatie": "buiten" }),
        json!({ "beoordeeldOp": "2026-02-01" }),
    ] {
        assert_eq!(own(changes.clone()), "teLaat", "{changes}");
    }
    assert_eq!(own(json!({ "over": { "huishouden": "h1" } })), "voldaan b1");
}

#[test]
fn what_never_satisfies() {
    let never = [
        screening("b1", json!({})),
        beoordeling("b1", json!({ "instrument": { "id": "onderdeel" } })),
        beoordeling("b1", json!({ "instrument": { "id": "samen" } })),
        beoordeling("b1", json!({ "instrument": { "id": "beschermt" } })),
        beoordeling("b1", json!({ "instrument": { "id": "gestopt" } })),
        beoordeling("b1", json!({ "kwalificatie": "ontbreekt" })),
    ];
    for stuk in never {
        assert_eq!(
            stand(event("2026-02-01"), vec![stuk.clone()]),
            "teLaat",
            "{stuk}"
        );
    }
    let opinion = oordeel("b1", json!({ "anker": null }));
    assert_eq!(
        stand(event("2026-02-01"), vec![opinion]),
        "voldaan b1",
        "no kind is asked"
    );
}

#[test]
fn the_situation_after_the_moment() {
    let own = |event: Value, changes: Value| stand(event, vec![beoordeling("b1", changes)]);
    let at = |moment: &str, more: Value| {
        let mut event = json!({ "moment": moment, "datum": "2026-02-01" });
        let Value::Object(more) = more else {
            panic!("a record")
        };
        for (field, value) in more {
            event[field] = value;
        }
        event
    };
    let done = "voldaan b1";
    let clinic = || json!({ "setting": "kliniek" });
    assert_eq!(own(at("setting", json!({})), clinic()), done);
    assert_eq!(
        own(at("setting", json!({})), json!({ "setting": "detentie" })),
        done
    );
    assert_eq!(
        own(at("setting", json!({})), json!({})),
        "teLaat",
        "at liberty"
    );
    assert_eq!(
        own(at("setting", json!({})), json!({ "setting": null })),
        "teLaat",
        "not known"
    );
    let home = || json!({ "settingDaarna": "thuis" });
    assert_eq!(own(at("open", home()), json!({ "setting": "thuis" })), done);
    assert_eq!(own(at("open", home()), json!({})), "teLaat");
    assert_eq!(
        own(at("setting", home()), json!({ "setting": "thuis" })),
        done,
        "the event first"
    );
    assert_eq!(own(at("setting", home()), clinic()), "teLaat");
    let plan = || json!({ "conditieDaarna": "metHuidigPlan" });
    assert_eq!(
        own(at("open", plan()), json!({ "conditie": "metHuidigPlan" })),
        done
    );
    assert_eq!(own(at("open", plan()), json!({})), "teLaat");
    assert_eq!(
        own(at("open", plan()), json!({ "conditie": null })),
        "teLaat",
        "not known"
    );
}

#[test]
fn people_say_that_it_is_not_due() {
    let said = |reden: &str, eis: &str, moment: &str| json!({ "moment": moment, "datum": "2026-02-01", "nietNodig": [{ "eis": eis, "reden": reden }] });
    let found = rows(said("Niemand in gevaar.", "vraag-eis", "vraag"), vec![]);
    let expected = "2026-02-01 vraag-eis nietVanToepassing 2026-02-15 Niemand in gevaar.";
    assert_eq!(found, [expected]);
    let plain = json!({ "moment": "vraag", "datum": "2026-02-01" });
    assert_eq!(stand(plain.clone(), vec![]), "teLaat", "nobody said so");
    assert_eq!(stand(plain, vec![on("b1", "2026-02-03")]), "voldaan b1");
    let also = rows(
        said("Niet hier.", "open-alles", "open"),
        vec![on("b1", "2026-02-03")],
    );
    assert_eq!(
        also,
        ["2026-02-01 open-alles nietVanToepassing 2026-02-15 Niet hier."]
    );
}

#[test]
fn for_whom() {
    let whom = |who: Value, over: Value| {
        let mut event = json!({ "moment": "open", "datum": "2026-02-01" });
        let Value::Object(who) = who else {
            panic!("a record")
        };
        for (field, value) in who {
            event[field] = value;
        }
        let nu = nu("b1", json!({ "over": over }));
        let found = rows(event, vec![nu]);
        found
            .iter()
            .map(|row| row.contains("voldaan"))
            .collect::<Vec<_>>()
    };
    let p = |id: &str| json!({ "persoon": id });
    let home = || json!({ "huishouden": "h1" });
    assert_eq!(whom(json!({}), p("p4")), [true], "the case");
    assert_eq!(
        whom(json!({ "personen": ["p4", "p1", "p4"] }), p("p4")),
        [false, true]
    );
    assert_eq!(
        whom(json!({ "personen": ["p1", "p4"] }), home()),
        [true, false]
    );
    assert_eq!(whom(json!({ "huishoudens": ["h1"] }), home()), [true]);
    assert_eq!(whom(json!({ "huishoudens": ["h1"] }), p("p2")), [true]);
    assert_eq!(whom(json!({ "huishoudens": ["h1"] }), p("p4")), [false]);
    assert_eq!(
        whom(
            json!({ "personen": ["p4"], "huishoudens": ["h1"] }),
            p("p1")
        ),
        [false]
    );
}

#[test]
fn an_event_without_a_day_or_requirement_asks_nothing() {
    let events = vec![json!({ "moment": "incident", "datum": "2026-02-01" })];
    assert!(rows_on("2026-03-01", events, vec![], json!({})).is_empty());
}

#[test]
fn by_day_moment_person_and_requirement() {
    let events = || {
        vec![
            json!({ "id": "e3", "moment": "vraag", "datum": "2026-02-01" }),
            json!({ "id": "e2", "moment": "open", "datum": "2026-02-01", "personen": ["p2", "p1"] }),
            json!({ "id": "e1", "moment": "open", "datum": "2026-02-01", "personen": ["p1"], "settingDaarna": "thuis" }),
            json!({ "id": "e4", "moment": "open", "datum": "2026-01-31" }),
            json!({ "moment": "open", "datum": "2026-02-01", "personen": ["p3"], "settingDaarna": "kliniek" }),
            json!({ "moment": "open", "datum": "2026-02-01", "personen": ["p3"] }),
        ]
    };
    let list = || {
        vec![
            on("b1", "2026-02-01"),
            beoordeling("b2", json!({ "over": { "persoon": "p3" } })),
        ]
    };
    let expected = [
        "2026-01-31 open-alles e4 voldaan 2026-02-14 b1+b2",
        "2026-02-01 p1 open-alles e1 teLaat 2026-02-15",
        "2026-02-01 p1 open-alles e2 voldaan 2026-02-15 b1",
        "2026-02-01 p2 open-alles e2 teLaat 2026-02-15",
        "2026-02-01 p3 open-alles voldaan 2026-02-15 b2",
        "2026-02-01 p3 open-alles teLaat 2026-02-15",
        "2026-02-01 vraag-eis e3 voldaan 2026-02-15 b1+b2",
    ];
    assert_eq!(rows_on("2026-03-01", events(), list(), json!({})), expected);
    let (mut turned, mut others) = (events(), list());
    turned.reverse();
    others.reverse();
    assert_eq!(rows_on("2026-03-01", turned, others, json!({})), expected);
}
