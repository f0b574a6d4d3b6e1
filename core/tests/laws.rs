//! Laws of the shipped rules through the JSON door: nothing typed comes back,
//! order does not matter, an answer never unsettles, what settles settles.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use koppelvlak::contract::{self, OPS};
use koppelvlak::regelset::{FeitSoort, Regelset};
use proptest::prelude::*;
use serde_json::{Value, json};

fn ask(op: &str, invoer: &Value) -> Value {
    let text = contract::call(op, invoer.to_string().as_bytes()).expect("an operation");
    serde_json::from_str(&text).expect("JSON")
}

/// The names of the feiten that people answer.
fn names() -> Vec<String> {
    let feiten = Regelset::builtin().document().feiten.iter();
    feiten
        .filter(|f| f.soort == FeitSoort::Vraag)
        .map(|f| f.id.to_string())
        .collect()
}

fn casus(answers: &[(usize, u8)]) -> Vec<Value> {
    let names = names();
    let mut seen = std::collections::BTreeSet::new();
    answers
        .iter()
        .map(|(at, waarde)| {
            (
                at % names.len(),
                ["ja", "nee", "onbekend"][usize::from(waarde % 3)],
            )
        })
        .filter(|(at, _)| seen.insert(*at))
        .map(|(at, waarde)| json!({ "feit": names[at], "waarde": waarde }))
        .collect()
}

fn answers() -> impl Strategy<Value = Vec<(usize, u8)>> {
    prop::collection::vec((any::<usize>(), any::<u8>()), 0..60)
}

fn check(feiten: &[Value]) -> Value {
    ask(
        "check_criteria",
        &json!({ "peildatum": "2025-09-01", "feiten": feiten }),
    )
}

/// The answer without the places in the input, which move with the order.
fn without_places(mut value: Value) -> Value {
    match &mut value {
        Value::Object(members) => {
            members.remove("plaats");
            members
                .values_mut()
                .for_each(|v| *v = without_places(v.take()));
        }
        Value::Array(items) => items.iter_mut().for_each(|v| *v = without_places(v.take())),
        _ => {}
    }
    value
}

fn outcome<'a>(answer: &'a Value, part: &str) -> &'a str {
    answer
        .pointer(&format!("/waarde/toets/{part}/uitkomst"))
        .and_then(Value::as_str)
        .expect("an outcome")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_feiten_does_not_matter(answers in answers(), turn in any::<usize>()) {
        let feiten = casus(&answers);
        let mut turned = feiten.clone();
        turned.reverse();
        let middle = turn % (turned.len() + 1);
        turned.rotate_left(middle);
        prop_assert_eq!(without_places(check(&feiten)), without_places(check(&turned)));
    }

    #[test]
    fn an_answer_never_unsettles(answers in answers(), more in answers()) {
        let feiten = casus(&answers);
        let before = check(&feiten);
        let mut later: Vec<Value> = feiten.iter().filter(|f| f["waarde"] != "onbekend").cloned().collect();
        let known: Vec<Value> = later.iter().map(|f| f["feit"].clone()).collect();
        later.extend(casus(&more).into_iter().filter(|f| !known.contains(&f["feit"])));
        let after = check(&later);
        for part in ["wet", "beleid"] {
            let (before, after) = (outcome(&before, part), outcome(&after, part));
            prop_assert!(before == "onbekend" || before == after, "{}: {} became {}", part, before, after);
        }
    }

    /// The shortest sets of the real profielen really settle them, and no
    /// question outside the list makes a difference.
    #[test]
    fn what_settles_settles(answers in answers()) {
        let feiten: Vec<Value> = casus(&answers).into_iter().filter(|f| f["waarde"] != "onbekend").collect();
        let answer = check(&feiten);
        for part in ["wet", "beleid"] {
            let toets = answer.pointer(&format!("/waarde/toets/{part}")).expect("a profiel");
            prop_assert_eq!(toets["uitkomst"] == "onbekend", toets["vragen"].is_array());
            for goal in ["ja", "nee"] {
                for set in toets["kortste"][goal]["sets"].as_array().into_iter().flatten().take(3) {
                    let mut with = feiten.clone();
                    for a in set["antwoorden"].as_array().expect("answers") {
                        with.push(json!({ "feit": a["feit"], "waarde": a["antwoord"] }));
                    }
                    let settled = check(&with);
                    prop_assert_eq!(outcome(&settled, part), goal);
                }
            }
            for vraag in toets["vragen"].as_array().into_iter().flatten() {
                for b in vraag["beslist"].as_array().into_iter().flatten() {
                    let mut with = feiten.clone();
                    with.push(json!({ "feit": vraag["feit"], "waarde": b["antwoord"] }));
                    let settled = check(&with);
                    prop_assert_eq!(outcome(&settled, part), b["uitkomst"].as_str().expect("an outcome"));
                }
            }
        }
    }

    /// Any bytes get an answer, the same one twice, and are never repeated.
    #[test]
    fn any_text_gets_an_answer(
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        junk in prop::collection::vec(any::<u8>(), 0..12),
    ) {
        let vectors = common::casussen();
        let mut bytes = which.get(&vectors).input();
        let place = at.index(bytes.len());
        let end = (place + junk.len() / 2).min(bytes.len());
        bytes.splice(place..end, junk);
        for op in OPS {
            let answer = (op.call)(&bytes);
            prop_assert_eq!(&answer, &(op.call)(&bytes));
            let value: Value = serde_json::from_str(&answer).expect("JSON");
            prop_assert!(value["status"] == "ok" || value["status"] == "fout");
        }
    }
}

/// The order of the lists in an aanmelding changes places, not outcomes.
#[test]
fn the_order_of_the_form_does_not_matter() {
    for vector in common::casussen() {
        let mut invoer = vector.invoer.clone().expect("JSON");
        let op = |invoer: &Value| {
            let answer = ask("advise_triage", invoer);
            let part = |pointer: &str| answer.pointer(pointer).cloned().unwrap_or_default();
            (
                part("/waarde/leidend/stap"),
                part("/waarde/toets/indicatie"),
                part("/waarde/toets/wet/verklaring"),
            )
        };
        let before = op(&invoer);
        for list in [
            "problematiek",
            "partners",
            "samenwerking/ketens",
            "samenwerking/domeinen",
            "inzet",
        ] {
            if let Some(Value::Array(items)) = invoer.pointer_mut(&format!("/aanmelding/{list}")) {
                items.reverse();
            }
        }
        assert_eq!(before, op(&invoer), "{}", vector.naam);
    }
}

/// A canary in every text and under a new key, at every place of every casus.
#[test]
fn nothing_that_was_typed_comes_back() {
    let casus = common::casussen()
        .into_iter()
        .next()
        .expect("a casus")
        .invoer
        .expect("JSON");
    let mut all = common::places(&casus);
    // a list takes no field, and is no text
    all.retain(|place| !casus.pointer(place).is_some_and(Value::is_array));
    assert!(all.len() > 100);
    for place in all {
        let mut invoer = casus.clone();
        match invoer.pointer_mut(&place).expect("a place") {
            Value::Object(members) => {
                drop(members.insert(common::KANARIE.to_owned(), json!(common::KANARIE)));
            }
            value => *value = json!(common::KANARIE),
        }
        for op in OPS {
            let answer =
                contract::call(op.name, invoer.to_string().as_bytes()).expect("an operation");
            assert!(
                !answer.contains(common::KANARIE),
                "{} repeats what stood at {place}",
                op.name
            );
        }
    }
}

/// No number that a person has comes back from any casus, but from passing it on.
#[test]
fn no_bsn_comes_back() {
    // what an aanmelding says goes along to whom it is sent, and back
    let passes_on =
        |op: &str| ["export_jzv_melding", "import_jzv_melding", "export_zgw"].contains(&op);
    for vector in common::all()
        .into_iter()
        .filter(|vector| !passes_on(&vector.op))
    {
        let input = String::from_utf8_lossy(&vector.input()).into_owned();
        let answer = contract::call(&vector.op, input.as_bytes()).expect("an operation");
        for number in input
            // a fingerprint may hold nine digits in a row
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| word.len() == 9 && word.bytes().all(|b| b.is_ascii_digit()))
        {
            assert!(!answer.contains(number), "{}", vector.naam);
        }
    }
}

/// Numbers in answers are whole: a fraction would differ between languages.
#[test]
fn answers_hold_no_fractions() {
    fn whole(value: &Value) -> bool {
        match value {
            Value::Number(number) => number.is_u64(),
            Value::Array(items) => items.iter().all(whole),
            Value::Object(members) => members.values().all(whole),
            _ => true,
        }
    }
    for vector in common::all() {
        let text = contract::call(&vector.op, &vector.input()).expect("an operation");
        assert!(
            whole(&serde_json::from_str(&text).expect("JSON")),
            "{}",
            vector.naam
        );
    }
}
