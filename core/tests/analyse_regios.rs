//! The regions that come with the library, and an example through the front door.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use koppelvlak::aanmelding::Aanmelding;
use koppelvlak::analyse::{Analyse, Voorbeeld, analyse};
use koppelvlak::contract;
use koppelvlak::datum::Datum;
use koppelvlak::id::RegelId;
use koppelvlak::regelset::{Regelset, Regioprofiel};
use serde_json::{Value, json};

fn look(regio: &Regioprofiel, peildatum: Option<Datum>) -> Analyse {
    let base = Regelset::builtin();
    let composed = base.met_regio(regio).expect("sound");
    analyse(base, &composed, Some(regio), peildatum).expect("small enough")
}

#[test]
fn the_regions_have_no_findings() {
    let mut found = Vec::new();
    for regio in &Regelset::builtin().document().regios {
        let analyse = look(regio, None);
        assert!(!analyse.dagen.is_empty(), "{}", regio.id);
        assert!(
            analyse.landelijk_gelijk.iter().all(|row| row.gelijk),
            "{}",
            regio.id
        );
        found.extend(analyse.bevindingen.iter().map(|bevinding| {
            let steps = bevinding.wat.stappen();
            let steps: Vec<&str> = steps.iter().map(|id| id.as_str()).collect();
            let tot = bevinding.tot.map(|tot| tot.to_string());
            format!("{} {} {steps:?} {tot:?}", regio.id, bevinding.wat.code())
        }));
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Through the JSON door, on top of a complete form.
#[test]
fn the_front_door_says_what_the_example_says() {
    let day = Datum::parse("2025-06-16").expect("a day");
    let file = common::root().join("examples/regios/stuk/voorbeeldstad.json");
    let regio: Regioprofiel = serde_json::from_value(common::read(&file)).expect("a profile");
    let found = look(&regio, Some(day));
    let mut all = found.bevindingen.iter();
    let against = all.find(|bevinding| bevinding.wat.code() == "regels-spreken-tegen");
    let bevinding = against.expect("a contradiction");
    let voorbeeld = bevinding.voorbeeld.as_ref().expect("an example");
    let answer = ask(&regio, voorbeeld);
    assert_eq!(answer["volledigheid"], "compleet");
    let leads = voorbeeld.leidend.as_ref().map(RegelId::as_str);
    assert_eq!(answer["leidend"]["stap"].as_str(), leads);
    let beside = answer["ook"].as_array().into_iter().flatten();
    let mut holds = std::iter::once(&answer["leidend"]).chain(beside);
    for id in bevinding.wat.stappen() {
        assert!(holds.any(|step| step["stap"] == id.as_str()), "{id}");
    }
}

fn ask(regio: &Regioprofiel, voorbeeld: &Voorbeeld) -> Value {
    let file = common::root().join("core/tests/fixtures/volledig.json");
    let volledig: Aanmelding = serde_json::from_value(common::read(&file)).expect("a form");
    assert!(voorbeeld.op_volledig && voorbeeld.aangenomen.is_empty());
    let antwoorden = voorbeeld.antwoorden.iter();
    let antwoorden = antwoorden.map(|(feit, waarde)| json!({ "feit": feit, "waarde": waarde }));
    let invoer = json!({
        "peildatum": voorbeeld.peildatum,
        "regioprofiel": regio,
        "aanmelding": voorbeeld.on(&volledig),
        "antwoorden": antwoorden.collect::<Vec<_>>(),
        "mandaatExtraTaak": { "waarde": voorbeeld.mandaat_extra_taak },
    });
    let text = contract::call("advise_triage", invoer.to_string().as_bytes());
    let answer: Value = serde_json::from_str(&text.expect("an operation")).expect("JSON");
    assert_eq!(answer["status"], "ok", "{answer:#}");
    answer["waarde"].clone()
}
