//! I8, in both directions.

use serde_json::{Value, json};

use super::{blocks, toward};
use crate::bundeling::proef::{beoordeling, nu};

#[test]
fn i8_later_is_high_and_now_is_not_known() {
    let later = |jegens: Value| {
        beoordeling(
            "b1",
            json!({ "afgegeven": { "label": "hoog" }, "jegens": jegens }),
        )
    };
    let with = |now: Value| blocks(vec![later(toward("p2")), now]);
    assert_eq!(blocks(vec![later(toward("p2"))]), ["i8 b1 p2"]);
    assert_eq!(
        blocks(vec![later(json!({ "soort": "zichzelf" }))]),
        ["i8 b1 p1"]
    );
    for soort in ["publiek", "personeel"] {
        assert!(
            blocks(vec![later(json!({ "soort": soort }))]).is_empty(),
            "{soort}"
        );
    }
    assert!(
        blocks(vec![later(Value::Null)]).is_empty(),
        "nobody is named"
    );
    let p2 = json!({ "persoon": "p2" });
    let home = json!({ "huishouden": "h1" });
    let group = json!({ "soort": "groep", "groep": "kinderen" });
    let answers = [
        nu("n1", json!({ "jegens": toward("p2") })),
        nu("n1", json!({ "over": p2, "jegens": null })),
        nu(
            "n1",
            json!({ "over": p2, "jegens": { "soort": "zichzelf" } }),
        ),
        nu("n1", json!({ "over": home, "jegens": null })),
        nu("n1", json!({ "over": home, "jegens": group })),
    ];
    for now in answers {
        assert!(with(now.clone()).is_empty(), "{now}");
    }
    let not = [
        nu("n1", json!({ "jegens": null })),
        nu("n1", json!({ "over": p2 })),
        nu("n1", json!({ "over": p2, "jegens": toward("p3") })),
        nu("n1", json!({ "over": home })),
        nu("n1", json!({ "jegens": toward("p2"), "status": "concept" })),
        nu(
            "n1",
            json!({ "jegens": toward("p2"), "afgegeven": { "label": "niet gehaald" } }),
        ),
        nu(
            "n1",
            json!({ "jegens": toward("p2"), "populatie": "buiten" }),
        ),
    ];
    for now in not {
        assert!(with(now.clone()).contains(&"i8 b1 p2".to_owned()), "{now}");
    }
    let moderate = beoordeling("b1", json!({ "jegens": toward("p2") }));
    assert!(blocks(vec![moderate]).is_empty());
    let chance = json!({ "instrument": { "id": "kans" }, "afgegeven": { "label": "hoog" }, "jegens": toward("p2") });
    assert!(
        blocks(vec![beoordeling("b1", chance)]).is_empty(),
        "no anchors"
    );
}

#[test]
fn i8_now_is_high_and_later_is_not_known() {
    let now = |changes: Value| {
        let mut now = nu("n1", json!({ "afgegeven": { "label": "hoog" } }));
        let Value::Object(changes) = changes else {
            panic!("a record")
        };
        for (field, value) in changes {
            now[field] = value;
        }
        now
    };
    let p2 = || now(json!({ "jegens": toward("p2") }));
    assert_eq!(blocks(vec![p2()]), ["i8 n1 p2"]);
    let own = now(json!({ "jegens": { "soort": "zichzelf" } }));
    assert_eq!(blocks(vec![own]), ["i8 n1 p1"]);
    let home = now(json!({ "over": { "huishouden": "h1" } }));
    assert!(blocks(vec![home]).is_empty(), "a household names nobody");
    let answered = |changes: Value| blocks(vec![p2(), beoordeling("b1", changes)]).is_empty();
    assert!(answered(json!({ "jegens": toward("p2") })));
    assert!(answered(
        json!({ "over": { "persoon": "p2" }, "jegens": { "soort": "zichzelf" } })
    ));
    assert!(!answered(
        json!({ "over": { "persoon": "p2" }, "jegens": null })
    ));
    assert!(!answered(json!({ "jegens": toward("p3") })));
    assert!(!answered(
        json!({ "jegens": toward("p2"), "instrument": { "id": "kans" } })
    ));
}
