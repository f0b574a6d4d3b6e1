//! I1 to I12: missing, not missing, and not known.

#![allow(
    clippy::needless_pass_by_value,
    reason = "a table of cases reads better without borrows"
)]

mod nu_en_later;

use serde_json::{Value, json};

use crate::bundeling::bundel::Volledigheid;
use crate::bundeling::proef::{beoordeling, line, nu, oordeel, screening, uitslag as all_parts};

const FIELDS: &[&str] = &[
    "regel",
    "beoordelingen",
    "personen",
    "eis",
    "plaats",
    "gegevens",
];

fn uitslag(parts: Value) -> Volledigheid {
    all_parts(parts).volledigheid
}

/// What blocks and what is a gap, one line each.
fn lines(found: &Volledigheid) -> (Vec<String>, Vec<String>) {
    let list = |list: &[_]| list.iter().map(|gemis| line(gemis, FIELDS)).collect();
    (list(&found.blokkerend), list(&found.leemten))
}

fn blocking(parts: Value) -> Vec<String> {
    lines(&uitslag(parts)).0
}

fn gaps(list: Vec<Value>) -> Vec<String> {
    lines(&uitslag(json!({ "beoordelingen": list }))).1
}

fn blocks(list: Vec<Value>) -> Vec<String> {
    blocking(json!({ "beoordelingen": list }))
}

#[test]
fn nothing_is_missing() {
    let found = uitslag(json!({ "beoordelingen": [beoordeling("b1", json!({}))] }));
    assert!(found.volledig, "{found:?}");
    assert!(
        uitslag(json!({})).volledig,
        "nothing on the table is not I9"
    );
}

#[test]
fn i1_at_a_moment() {
    let event = |datum: &str| json!({ "moment": "open", "datum": datum, "personen": ["p1"] });
    let missing = |events: Vec<Value>, list: Vec<Value>| {
        blocking(json!({ "gebeurtenissen": events, "beoordelingen": list }))
    };
    assert_eq!(
        missing(vec![event("2026-02-01")], vec![]),
        ["i1 p1 open-alles"]
    );
    assert!(
        missing(vec![event("2026-02-20")], vec![]).is_empty(),
        "still time"
    );
    assert!(
        missing(vec![event("2026-03-20")], vec![]).is_empty(),
        "still to come"
    );
    let twice = vec![event("2026-01-01"), event("2026-02-01")];
    assert_eq!(missing(twice, vec![]), ["i1 p1 open-alles"], "once");
    let done = vec![beoordeling("b1", json!({}))];
    assert!(missing(vec![event("2026-02-01")], done.clone()).is_empty());
    assert!(
        missing(vec![event("2026-01-01")], done).is_empty(),
        "later is not missing"
    );
    let case = json!({ "moment": "open", "datum": "2026-01-01" });
    assert_eq!(missing(vec![case], vec![]), ["i1 open-alles"]);
    let asked = json!({ "moment": "vraag", "datum": "2026-01-01" });
    assert_eq!(missing(vec![asked.clone()], vec![]), ["i1 vraag-eis"]);
    let mut not = asked;
    not["nietNodig"] = json!([{ "eis": "vraag-eis", "reden": "Niemand in gevaar." }]);
    assert!(missing(vec![not], vec![]).is_empty());
}

#[test]
fn i1_for_the_type_of_case() {
    let missing = |vereist: Value, more: Vec<Value>| {
        let list = [more, vec![beoordeling("b0", json!({}))]].concat();
        blocking(json!({
            "instellingen": { "vereisteBeoordelingen": [{ "orientatie": "toekomst" }, vereist] },
            "beoordelingen": list,
        }))
    };
    let at_one = ["i1 /stukken/instellingen/vereisteBeoordelingen/1"];
    assert_eq!(missing(json!({ "orientatie": "nu" }), vec![]), at_one);
    assert!(missing(json!({ "orientatie": "nu" }), vec![nu("b1", json!({}))]).is_empty());
    assert!(missing(json!({}), vec![]).is_empty());
    for part in [
        json!({ "soort": "veiligheidsbeoordeling" }),
        json!({ "claim": "onveiligNu" }),
        json!({ "domein": "stalking" }),
        json!({ "claim": "ernstigeSchade", "domein": "stalking" }),
        json!({ "soort": "risicotaxatie", "orientatie": "nu" }),
    ] {
        assert_eq!(missing(part.clone(), vec![]), at_one, "{part}");
    }
    let now = || json!({ "orientatie": "nu" });
    let not_enough = [
        nu("b1", json!({ "status": "concept" })),
        nu("b1", json!({ "populatie": "buiten" })),
        nu("b1", json!({ "afgegeven": { "label": "niet gehaald" } })),
    ];
    for stuk in not_enough {
        assert_eq!(missing(now(), vec![stuk.clone()]), at_one, "{stuk}");
    }
    // asked for by its kind, a screening answers, whatever it found
    let negative = || screening("s1", json!({ "afgegeven": { "label": "negatief" } }));
    assert_eq!(missing(now(), vec![negative()]), at_one);
    assert!(missing(json!({ "soort": "screening" }), vec![negative()]).is_empty());
    let draft = screening(
        "s1",
        json!({ "afgegeven": { "label": "negatief" }, "status": "concept" }),
    );
    assert_eq!(
        missing(json!({ "soort": "screening" }), vec![draft]),
        at_one
    );
}

#[test]
fn i2_only_silence_is_no_answer() {
    let missing = |antwoord: &str| {
        let reactie =
            json!({ "partner": { "organisatie": "ggd" }, "antwoord": antwoord, "grond": "x" });
        blocking(json!({ "partners": [reactie] })).len()
    };
    assert_eq!(missing("geenReactie"), 1);
    for answer in ["geenBeeld", "nietGedeeld", "beeld", "beoordeling"] {
        assert_eq!(missing(answer), 0, "{answer}");
    }
    let expected = json!({ "instellingen": { "verwachtePartners": ["ggd", "politie"] } });
    let found = uitslag(expected).blokkerend;
    let whom: Vec<_> = found.iter().flat_map(|gemis| &gemis.partners).collect();
    assert_eq!(whom.len(), 2);
}

#[test]
fn i3_a_screening_that_waits() {
    assert_eq!(blocks(vec![screening("s1", json!({}))]), ["i3 s1"]);
    assert!(
        blocks(vec![
            screening("s1", json!({})),
            beoordeling("b1", json!({}))
        ])
        .is_empty()
    );
    let negative = screening("s1", json!({ "afgegeven": { "label": "negatief" } }));
    assert!(blocks(vec![negative]).is_empty());
}

#[test]
fn i4_nothing_current_in_a_sleutel() {
    let old = |label: &str, id: &str| {
        json!({ "afgegeven": { "label": label }, "instrument": { "id": id },
                "beoordeeldOp": "2024-01-01", "informatieTot": "2024-01-01" })
    };
    let both = |list: Vec<Value>| lines(&uitslag(json!({ "beoordelingen": list })));
    let one = |changes: Value| both(vec![beoordeling("b1", changes)]);
    assert_eq!(
        one(old("hoog", "taxatie")),
        (vec!["i4 b1".to_owned()], vec![])
    );
    assert_eq!(
        one(old("matig", "taxatie")),
        (vec![], vec!["i4 b1".to_owned()])
    );
    assert_eq!(one(old("hoog", "kans")), (vec![], vec!["i4 b1".to_owned()]));
    let current = both(vec![
        beoordeling("b1", old("hoog", "taxatie")),
        beoordeling("b2", json!({})),
    ]);
    assert_eq!(current, (vec![], vec![]));
    let mut draft = old("hoog", "taxatie");
    draft["status"] = json!("concept");
    assert_eq!(one(draft), (vec![], vec![]), "nothing counts");
}

#[test]
fn i5_only_signals() {
    let signal = || beoordeling("b1", json!({ "populatie": "buiten" }));
    assert_eq!(gaps(vec![signal()]), ["i5 b1"]);
    assert!(gaps(vec![signal(), beoordeling("b2", json!({}))]).is_empty());
    let draft = beoordeling("b2", json!({ "status": "concept" }));
    assert_eq!(gaps(vec![signal(), draft.clone()]), ["i5 b1"]);
    assert!(gaps(vec![draft]).is_empty());
}

#[test]
fn i6_data_about_a_result() {
    let field = |field: &str| gaps(vec![beoordeling("b1", json!({ field: null }))]);
    for (name, gegeven) in [
        ("conditie", "conditie"),
        ("setting", "setting"),
        ("horizonDagen", "horizon"),
        ("kwalificatie", "kwalificatie"),
        ("informatieTot", "informatieTot"),
        ("jegens", "jegens"),
    ] {
        assert_eq!(field(name), [format!("i6 b1 {gegeven}")], "{name}");
    }
    assert!(
        field("populatie").is_empty(),
        "not asked of this instrument"
    );
    let asked = json!({ "instrument": { "id": "nagaan" }, "populatie": null });
    assert_eq!(gaps(vec![beoordeling("b1", asked)]), ["i6 b1 populatie"]);
    assert!(gaps(vec![nu("b1", json!({ "horizonDagen": null }))]).is_empty());
    let professional = oordeel("b1", json!({ "anker": "matig", "kwalificatie": null }));
    assert!(gaps(vec![professional]).is_empty());
    let signal = json!({ "populatie": "buiten", "conditie": null, "jegens": null });
    let signal = gaps(vec![beoordeling("b1", signal)]);
    assert_eq!(signal, ["i5 b1", "i6 b1 conditie+jegens"]);
    let draft = json!({ "status": "concept", "conditie": null });
    assert!(gaps(vec![beoordeling("b1", draft)]).is_empty());
}

#[test]
fn i7_what_the_victim_or_child_says() {
    let at = |domein: &str, heard: Value| {
        let own = json!({ "domein": domein, "grondslagen": heard });
        gaps(vec![beoordeling("b1", own)])
    };
    let said = |word: &str| json!({ "gesprekSlachtoffer": word });
    for domein in ["partnergeweld", "stalking", "kindveiligheid"] {
        assert_eq!(at(domein, json!({})), ["i7 b1"], "{domein}");
        assert_eq!(at(domein, said("nee")), ["i7 b1"], "{domein}");
        assert_eq!(at(domein, said("onbekend")), ["i7 b1"], "{domein}");
        assert!(at(domein, said("ja")).is_empty(), "{domein}");
    }
    assert!(at("geweld", json!({})).is_empty());
    let own = |heard: &str| json!({ "domein": "stalking", "grondslagen": said(heard) });
    let two = gaps(vec![
        beoordeling("b1", own("nee")),
        beoordeling("b2", own("ja")),
    ]);
    assert!(two.is_empty(), "one is enough");
    let mut draft = own("ja");
    draft["status"] = json!("concept");
    let two = gaps(vec![
        beoordeling("b1", own("nee")),
        beoordeling("b2", draft),
    ]);
    assert_eq!(two, ["i7 b1"]);
}

fn toward(id: &str) -> Value {
    json!({ "soort": "persoon", "persoon": id })
}

#[test]
fn i9_nothing_that_protects() {
    let named = |word: Value| {
        gaps(vec![beoordeling(
            "b1",
            json!({ "beschermendeFactoren": word }),
        )])
    };
    assert!(named(json!("ja")).is_empty());
    for word in [json!("nee"), json!("onbekend"), Value::Null] {
        assert_eq!(named(word.clone()), ["i9"], "{word}");
    }
    let plain = || beoordeling("b1", json!({ "beschermendeFactoren": null }));
    let context = json!({ "instrument": { "id": "beschermt" }, "beschermendeFactoren": null });
    assert!(gaps(vec![plain(), beoordeling("c1", context)]).is_empty());
    let gone = beoordeling("b2", json!({ "status": "ingetrokken" }));
    assert_eq!(gaps(vec![plain(), gone.clone()]), ["i9"]);
    assert!(gaps(vec![gone]).is_empty());
}

#[test]
fn i10_whether_the_person_was_told() {
    let told = |word: Value, reden: Value| {
        let own = json!({ "betrokkeneGeinformeerd": word, "nietGeinformeerdReden": reden });
        gaps(vec![beoordeling("b1", own)])
    };
    assert!(told(json!("ja"), Value::Null).is_empty());
    assert!(told(json!("nee"), json!("Gevaar voor het kind.")).is_empty());
    for (word, reden) in [
        (json!("nee"), Value::Null),
        (json!("nee"), json!("  ")),
        (json!("onbekend"), Value::Null),
        (Value::Null, Value::Null),
    ] {
        assert_eq!(told(word.clone(), reden), ["i10 b1"], "{word}");
    }
    let draft = json!({ "status": "concept", "betrokkeneGeinformeerd": null });
    assert!(gaps(vec![beoordeling("b1", draft)]).is_empty());
}

#[test]
fn i11_a_deviation_without_a_reason() {
    let pair = |label: &str, afwijkingen: Value| {
        let whole = json!({ "bevat": ["b2"], "afwijkingen": afwijkingen });
        let part = json!({ "afgegeven": { "label": label } });
        blocks(vec![beoordeling("b1", whole), beoordeling("b2", part)])
    };
    let row =
        |van: &str, reden: &str| json!([{ "van": van, "richting": "omlaag", "reden": reden }]);
    assert_eq!(pair("hoog", json!([])), ["i11 b1+b2"]);
    assert_eq!(pair("laag", json!([])), ["i11 b1+b2"]);
    assert!(pair("matig", json!([])).is_empty());
    assert!(pair("hoog", row("b2", "Ouder delict.")).is_empty());
    assert_eq!(pair("hoog", row("b2", " ")), ["i11 b1+b2"]);
    assert_eq!(
        pair("hoog", json!([{ "reden": "Ouder delict." }])),
        ["i11 b1+b2"]
    );
}

#[test]
fn i12_what_is_not_shared() {
    let only = json!({ "deling": "alleenBestaan", "delingGrond": "beroepsgeheim" });
    assert_eq!(gaps(vec![beoordeling("b1", only)]), ["i12 b1"]);
    let reactie =
        json!({ "partner": { "organisatie": "ggd" }, "antwoord": "nietGedeeld", "grond": "x" });
    let found = uitslag(json!({ "partners": [reactie] }));
    assert_eq!(lines(&found), (vec![], vec!["i12".to_owned()]));
    assert_eq!(found.leemten.iter().flat_map(|g| &g.partners).count(), 1);
}

#[test]
fn the_order_of_the_papers_does_not_matter() {
    let stukken = [
        beoordeling(
            "b1",
            json!({ "conditie": null, "afgegeven": { "label": "hoog" }, "jegens": toward("p2") }),
        ),
        beoordeling(
            "b2",
            json!({ "betrokkeneGeinformeerd": null, "over": { "persoon": "p2" } }),
        ),
        screening(
            "s1",
            json!({ "over": { "persoon": "p3" }, "setting": null }),
        ),
        beoordeling(
            "b3",
            json!({ "populatie": "buiten", "over": { "persoon": "p4" } }),
        ),
    ];
    let mut back = stukken.clone();
    back.reverse();
    let expected = (
        vec!["i3 s1".to_owned(), "i8 b1 p2".to_owned()],
        ["i5 b3", "i6 b1 conditie", "i6 s1 setting", "i10 b2"]
            .map(str::to_owned)
            .to_vec(),
    );
    for list in [stukken, back] {
        assert_eq!(lines(&uitslag(json!({ "beoordelingen": list }))), expected);
    }
}
