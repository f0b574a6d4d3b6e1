//! Nothing is left untried: every rule × {ja, nee, onbekend}, every lezing, every
//! code, every operation, every cell of the table of law and policy.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

#[path = "coverage/afspraken.rs"]
mod afspraken_dekking;
#[path = "coverage/bundel.rs"]
mod bundel;
mod common;
#[path = "coverage/regio.rs"]
mod regio;
#[path = "coverage/verstrekking.rs"]
mod verstrekking_dekking;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use common::Vector;
use koppelvlak::contract::{self, OPS, bevinding};
use koppelvlak::regelset::{self, Regelset};
use koppelvlak::validatie;
use koppelvlak::{
    afspraken, bericht, bewaring, bundeling, duiding, fhir, kaart, klok, oordeel, opschaling,
    proces, verstrekking, zgw,
};
use serde_json::Value;

/// Outcomes that cannot occur: these steps look only at what the library itself
/// works out, and that is never unknown.
const NEVER_UNKNOWN: &[&str] = &[
    "landelijk-aanvullen",
    "landelijk-aanvullen-open",
    "landelijk-aanvullen-lokaal",
    "landelijk-geen-grondslag",
    "landelijk-past-niet-advies",
];

/// Every vector with its answer, worked out once.
fn answers() -> &'static [(Vector, Value)] {
    static ANSWERS: LazyLock<Vec<(Vector, Value)>> = LazyLock::new(|| {
        let answer = |vector: Vector| {
            let text = contract::call(&vector.op, &vector.input()).expect("an operation");
            (vector, serde_json::from_str(&text).expect("JSON"))
        };
        common::all().into_iter().map(answer).collect()
    });
    &ANSWERS
}

#[test]
fn every_operation_has_a_vector() {
    let tried: BTreeSet<String> = common::all().into_iter().map(|vector| vector.op).collect();
    let all: BTreeSet<String> = OPS.iter().map(|op| op.name.to_owned()).collect();
    assert_eq!(tried, all);
}

/// What a vector claims to cover by a rule and outcome, it also expects.
#[test]
fn every_rule_comes_out_every_way() {
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    for vector in common::all() {
        seen.extend(vector.verwacht.regels);
    }
    let document = Regelset::builtin().document();
    let mut missing = Vec::new();
    for criterium in &document.criteria {
        for outcome in ["ja", "nee", "onbekend"] {
            if !seen.contains(&(criterium.id.to_string(), outcome.to_owned())) {
                missing.push(format!("{}={outcome}", criterium.id));
            }
        }
    }
    assert!(missing.is_empty(), "no vector for {}", missing.join(", "));
}

#[test]
fn every_profiel_comes_out_every_way() {
    let mut seen = BTreeSet::new();
    for (_, answer) in answers() {
        for part in ["wet", "beleid"] {
            let at = |field: &str| {
                let pointer = format!("/waarde/toets/{part}/{field}");
                answer
                    .pointer(&pointer)
                    .and_then(Value::as_str)
                    .unwrap_or_default()
                    .to_owned()
            };
            seen.insert((at("profiel"), at("uitkomst")));
        }
    }
    for profiel in &Regelset::builtin().document().profielen {
        for outcome in ["ja", "nee", "onbekend"] {
            assert!(
                seen.contains(&(profiel.id.to_string(), outcome.to_owned())),
                "{} {outcome}",
                profiel.id
            );
        }
    }
    assert!(seen.contains(&(String::new(), "nietVanToepassing".to_owned())));
}

#[test]
fn every_step_of_the_triage_comes_out_every_way() {
    let mut seen: BTreeSet<(String, &str)> = BTreeSet::new();
    let all: Vec<String> = Regelset::builtin()
        .document()
        .triage
        .iter()
        .map(|stap| stap.id.to_string())
        .collect();
    for (vector, answer) in answers() {
        if vector.op != "advise_triage" || answer.pointer("/status") != Some(&Value::from("ok")) {
            continue;
        }
        let steps = |pointer: &str| -> Vec<String> {
            let list = answer.pointer(pointer).cloned().unwrap_or_default();
            let list = if list.is_array() {
                list
            } else {
                Value::Array(vec![list])
            };
            let list = list.as_array().expect("a list").clone();
            list.iter()
                .filter_map(|stap| stap["stap"].as_str().map(str::to_owned))
                .collect()
        };
        let holds = [steps("/waarde/leidend"), steps("/waarde/ook")].concat();
        let open = steps("/waarde/mogelijk");
        for stap in &all {
            let outcome = if holds.contains(stap) {
                "ja"
            } else if open.contains(stap) {
                "onbekend"
            } else {
                "nee"
            };
            seen.insert((stap.clone(), outcome));
        }
    }
    let mut missing = Vec::new();
    for stap in &all {
        for outcome in ["ja", "nee", "onbekend"] {
            let cannot = outcome == "onbekend" && NEVER_UNKNOWN.contains(&stap.as_str());
            assert!(
                !cannot || !seen.contains(&(stap.clone(), outcome)),
                "{stap} can be unknown"
            );
            if !cannot && !seen.contains(&(stap.clone(), outcome)) {
                missing.push(format!("{stap}={outcome}"));
            }
        }
    }
    assert!(missing.is_empty(), "no vector for {}", missing.join(", "));
}

#[test]
fn every_lezing_is_chosen_by_a_vector() {
    let covered: BTreeSet<String> = common::all()
        .into_iter()
        .flat_map(|vector| vector.dekt)
        .collect();
    let document = Regelset::builtin().document();
    for profiel in document
        .profielen
        .iter()
        .filter(|profiel| profiel.lezing.len() > 1)
    {
        for lezing in &profiel.lezing {
            assert!(
                covered.contains(&format!("{}/{}", profiel.id, lezing.id)),
                "{} {}",
                profiel.id,
                lezing.id
            );
        }
    }
    for criterium in document
        .criteria
        .iter()
        .filter(|criterium| criterium.lezing.len() > 1)
    {
        for lezing in &criterium.lezing {
            assert!(
                covered.contains(&format!("{}/{}", criterium.id, lezing.id)),
                "{} {}",
                criterium.id,
                lezing.id
            );
        }
    }
    for lijst in &document.leefgebiedenlijsten {
        assert!(
            covered.contains(&format!("lijst/{}", lijst.id)),
            "{}",
            lijst.id
        );
    }
}

#[test]
fn the_nine_cells_of_law_and_policy() {
    let mut cells: BTreeMap<(String, String), String> = BTreeMap::new();
    for (_, answer) in answers() {
        let at = |field: &str| {
            answer
                .pointer(&format!("/waarde/toets/{field}"))
                .and_then(Value::as_str)
        };
        if let (Some(wet), Some(beleid), Some(indicatie)) =
            (at("wet/uitkomst"), at("beleid/uitkomst"), at("indicatie"))
        {
            let open = answer
                .pointer("/waarde/toets/signalen")
                .and_then(Value::as_array)
                .is_some_and(|signals| signals.contains(&Value::from("beleidOpen")));
            let told = if open {
                format!("{indicatie} + beleidOpen")
            } else {
                indicatie.to_owned()
            };
            let before = cells.insert((wet.to_owned(), beleid.to_owned()), told.clone());
            assert!(before.is_none_or(|before| before == told), "{wet} {beleid}");
        }
    }
    let table = [
        ("ja", "ja", "past"),
        ("ja", "onbekend", "pastWettelijk + beleidOpen"),
        ("ja", "nee", "pastWettelijk"),
        ("onbekend", "ja", "onbekend"),
        ("onbekend", "onbekend", "onbekend"),
        ("onbekend", "nee", "onbekend"),
        ("nee", "ja", "geenWgsGrondslag"),
        ("nee", "onbekend", "geenWgsGrondslag + beleidOpen"),
        ("nee", "nee", "pastNiet"),
    ];
    for (wet, beleid, indicatie) in table {
        let got = cells.get(&(wet.to_owned(), beleid.to_owned()));
        assert_eq!(
            got.map(String::as_str),
            Some(indicatie),
            "law {wet}, policy {beleid}"
        );
    }
}

/// Every code that validation, reading and the contract can give is given by a
/// vector, and stands in the catalogue; the catalogue holds no other.
#[test]
fn every_code_has_a_vector_and_a_text() {
    let mut given = BTreeSet::new();
    for (_, answer) in answers() {
        for pointer in ["/fouten", "/waarde/bevindingen"] {
            let list = answer.pointer(pointer).and_then(Value::as_array);
            given.extend(
                list.into_iter()
                    .flatten()
                    .filter_map(|fout| fout["code"].as_str().map(str::to_owned)),
            );
        }
    }
    let codes = [
        validatie::CODES,
        validatie::READ_CODES,
        bevinding::CODES,
        oordeel::CODES,
        opschaling::CODES,
        bundeling::CODES,
        duiding::CODES,
        fhir::CODES,
        bewaring::CODES,
        klok::CODES,
        proces::CODES,
        afspraken::CODES,
        kaart::CODES,
        verstrekking::CODES,
        bericht::CODES,
        bericht::jzv::CODES,
        bericht::verwerking::CODES,
        zgw::CODES,
        regelset::regio::CODES,
    ];
    let all: BTreeSet<String> = codes.concat().into_iter().map(str::to_owned).collect();
    let missing: Vec<&String> = all
        .difference(&given)
        .filter(|code| *code != "utf8-onleesbaar")
        .collect();
    assert!(missing.is_empty(), "no vector gives {missing:?}");
    let catalogue: BTreeSet<String> = Regelset::builtin()
        .document()
        .meldingen
        .iter()
        .map(|m| m.code.clone())
        .collect();
    assert_eq!(catalogue, all);
}

/// The one code that no JSON vector can give.
#[test]
fn text_that_is_not_utf8_is_an_answer_too() {
    for op in OPS {
        let answer: Value =
            serde_json::from_str(&(op.call)(b"{\"peildatum\": \"\xff\"}")).expect("JSON");
        assert_eq!(answer["fouten"][0]["code"], "utf8-onleesbaar");
        assert_eq!(answer["fouten"][0]["kolom"], 16);
    }
}
