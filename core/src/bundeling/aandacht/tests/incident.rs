//! Incidents that follow each other, and one after the previous duiding.

use serde_json::{Value, json};

use super::all;
use crate::bundeling::proef::{op_dag, uitslag};

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
