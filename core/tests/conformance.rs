//! Every vector through the JSON door.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use std::collections::BTreeMap;

use common::Vector;
use koppelvlak::contract::afspraken::AfsprakenAntwoord;
use koppelvlak::contract::bericht::BerichtAntwoord;
use koppelvlak::contract::bewaring::BewaarAntwoord;
use koppelvlak::contract::bundeling::BundelAntwoord;
use koppelvlak::contract::criteria::CriteriaAdvies;
use koppelvlak::contract::duiding::DuidingAntwoord;
use koppelvlak::contract::fhir::FhirAntwoord;
use koppelvlak::contract::jzv::{JzvExport, JzvImport};
use koppelvlak::contract::kaart::KaartAntwoord;
use koppelvlak::contract::klok::KlokAntwoord;
use koppelvlak::contract::oordeel::OordeelAdvies;
use koppelvlak::contract::opschaling::OpschaalAdvies;
use koppelvlak::contract::proces::ProcesAdvies;
use koppelvlak::contract::regels::Regels;
use koppelvlak::contract::regelset::RegelsetAdvies;
use koppelvlak::contract::tafels::TafelsAdvies;
use koppelvlak::contract::triage::{TriageAdvies, TriageInvoer, advise_triage};
use koppelvlak::contract::validatie::Validatie;
use koppelvlak::contract::verstrekking::VerstrekkingAdvies;
use koppelvlak::contract::verwerking::VerwerkingAntwoord;
use koppelvlak::contract::zgw::{ZaaktypeAntwoord, ZgwAntwoord};
use koppelvlak::contract::{self, Antwoord};
use koppelvlak::regelset::Regelset;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

fn answer(vector: &Vector) -> Value {
    let text = contract::call(&vector.op, &vector.input()).expect("an operation");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn every_vector_gets_its_answer() {
    let mut wrong = Vec::new();
    for vector in common::all() {
        let answer = answer(&vector);
        wrong.extend(
            differences(&vector, &answer)
                .into_iter()
                .map(|d| format!("{}: {d}", vector.naam)),
        );
    }
    assert!(
        wrong.is_empty(),
        "{} differences\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_same_question_gets_the_same_bytes() {
    for vector in common::all() {
        let input = vector.input();
        assert_eq!(
            contract::call(&vector.op, &input),
            contract::call(&vector.op, &input)
        );
    }
}

/// Records in, records out: written as JSON it is the answer of the JSON door.
#[test]
fn typed_and_json_say_the_same() {
    let mut tried = 0;
    for vector in common::all() {
        let Ok(invoer) = serde_json::from_slice::<TriageInvoer>(&vector.input()) else {
            continue;
        };
        if vector.op != "advise_triage" {
            continue;
        }
        tried += 1;
        let antwoord = match advise_triage(Regelset::builtin(), &invoer.into()) {
            Ok(waarde) => Antwoord::Ok { waarde },
            Err(fouten) => Antwoord::Fout { fouten },
        };
        let json = contract::call(&vector.op, &vector.input()).expect("an operation");
        assert_eq!(
            serde_json::to_string(&antwoord).expect("JSON"),
            json,
            "{}",
            vector.naam
        );
        let read: Antwoord<TriageAdvies> = serde_json::from_str(&json).expect("the record");
        assert_eq!(read, antwoord, "{}", vector.naam);
    }
    assert!(tried > 30, "{tried}");
}

/// An answer reads back as its record, and writes as the same bytes.
#[test]
fn answers_about_people_read_back() {
    fn reads_back<T: DeserializeOwned + Serialize>(op: &str) {
        let vectors = common::all().into_iter().filter(|vector| vector.op == op);
        for vector in vectors {
            let json = contract::call(op, &vector.input()).expect("an operation");
            let read: Antwoord<T> = serde_json::from_str(&json).expect("the record");
            let again = serde_json::to_string(&read).expect("JSON");
            assert_eq!(again, json, "{}", vector.naam);
        }
    }
    reads_back::<Validatie>("validate_aanmelding");
    reads_back::<CriteriaAdvies>("check_criteria");
    reads_back::<TriageAdvies>("advise_triage");
    reads_back::<TafelsAdvies>("check_tafels");
    reads_back::<RegelsetAdvies>("check_regelset");
    reads_back::<Regels>("describe_regels");
    reads_back::<OordeelAdvies>("check_oordeel");
    reads_back::<OpschaalAdvies>("check_opschaling");
    reads_back::<BundelAntwoord>("bundle_beoordelingen");
    reads_back::<DuidingAntwoord>("check_duiding");
    reads_back::<FhirAntwoord>("export_fhir");
    reads_back::<BewaarAntwoord>("compute_bewaartermijn");
    reads_back::<KlokAntwoord>("compute_klokken");
    reads_back::<ProcesAdvies>("check_processtap");
    reads_back::<AfsprakenAntwoord>("check_afspraken");
    reads_back::<KaartAntwoord>("compose_contextkaart");
    reads_back::<VerstrekkingAdvies>("check_verstrekking");
    reads_back::<BerichtAntwoord>("compose_bericht");
    reads_back::<JzvExport>("export_jzv_melding");
    reads_back::<JzvImport>("import_jzv_melding");
    reads_back::<VerwerkingAntwoord>("describe_verwerking");
    reads_back::<ZgwAntwoord>("export_zgw");
    reads_back::<ZaaktypeAntwoord>("describe_zaaktype");
}

fn differences(vector: &Vector, answer: &Value) -> Vec<String> {
    let expected = &vector.verwacht;
    let mut wrong = Vec::new();
    let mut hold = |what: &str, got: String, want: String| {
        if got != want {
            let got: String = got.chars().take(200).collect();
            wrong.push(format!("{what}: expected {want}, got {got}"));
        }
    };
    // names in a fixed order, in every build
    let text = |value: &Value| serde_json_canonicalizer::to_string(value).expect("JSON");
    for (pointer, want) in &expected.waarden {
        let got = answer.pointer(pointer).unwrap_or(&Value::Null);
        hold(pointer, text(got), text(want));
    }
    let mut outcomes = BTreeMap::new();
    rule_outcomes(answer, &mut outcomes);
    for (rule, want) in &expected.regels {
        let got = outcomes
            .get(rule)
            .cloned()
            .unwrap_or_else(|| "nowhere".to_owned());
        hold(rule, got, want.clone());
    }
    for (pointer, want) in &expected.vragen {
        let list = answer
            .pointer(pointer)
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        let got: Vec<String> = list
            .iter()
            .map(|v| v["feit"].as_str().unwrap_or("").to_owned())
            .collect();
        hold(pointer, format!("{got:?}"), format!("{want:?}"));
    }
    let found = findings(answer);
    for unwanted in &expected.geen_bevindingen {
        if found.contains(unwanted) {
            wrong.push(format!("a finding too many: {unwanted}"));
        }
    }
    for want in &expected.bevindingen {
        if !found.contains(want) {
            wrong.push(format!(
                "no finding {want}; there are: {}",
                found.join(", ")
            ));
        }
    }
    wrong
}

/// What each named rule in the explanations came out as.
fn rule_outcomes(value: &Value, outcomes: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(members) => {
            if let (Some(rule), Some(outcome), Some(_)) = (
                members.get("regel"),
                members.get("uitkomst"),
                members.get("soort"),
            ) {
                let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
                outcomes.insert(text(rule), text(outcome));
            }
            members
                .values()
                .for_each(|member| rule_outcomes(member, outcomes));
        }
        Value::Array(items) => items.iter().for_each(|item| rule_outcomes(item, outcomes)),
        _ => {}
    }
}

/// Findings and errors, as `<place> <code>`.
fn findings(answer: &Value) -> Vec<String> {
    ["/fouten", "/waarde/bevindingen"]
        .into_iter()
        .filter_map(|pointer| answer.pointer(pointer)?.as_array())
        .flatten()
        .map(|fout| {
            format!(
                "{} {}",
                fout["plaats"].as_str().unwrap_or_default(),
                fout["code"].as_str().unwrap_or_default()
            )
        })
        .collect()
}
