//! LVB that is known, suspected or not known.

use serde_json::{Value, json};

use super::{all, beoordelingen, points};
use crate::bundeling::proef::{beoordeling, oordeel, op_dag, stukken};

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
