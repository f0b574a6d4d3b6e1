//! Laws of the draft melding: held against the draft itself when it is there, never a
//! claim, nothing made up, nothing lost silently.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;
#[path = "jzv/concept.rs"]
mod concept;

use std::io::Write as _;

use koppelvlak::contract;
use proptest::prelude::*;
use serde_json::{Value, json};

const OPS: [&str; 2] = ["export_jzv_melding", "import_jzv_melding"];

fn answer(op: &str, invoer: &Value) -> Value {
    let text = contract::call(op, invoer.to_string().as_bytes()).expect("an operation");
    serde_json::from_str(&text).expect("JSON")
}

fn vectors(op: &str) -> Vec<(String, Value)> {
    let wanted = common::all().into_iter().filter(|vector| vector.op == op);
    let input = |v: &common::Vector| serde_json::from_slice(&v.input()).expect("JSON");
    wanted.map(|v| (v.naam.clone(), input(&v))).collect()
}

/// Where the draft is: a melding without findings has its shape, and one with findings
/// differs only by what was left out.
#[test]
fn a_melding_without_findings_has_the_shape_of_the_draft() {
    let Some(validator) = concept::validator() else {
        // past the capture of the test runner
        writeln!(
            std::io::stderr(),
            "skipped: the draft of the melding is not here"
        )
        .expect("a screen");
        return;
    };
    let (mut clean, mut open) = (0, 0);
    for (naam, invoer) in vectors(OPS[0]) {
        let answer = answer(OPS[0], &invoer);
        let melding = &answer["waarde"]["melding"];
        if melding.is_null() {
            continue;
        }
        let found: Vec<String> = validator
            .iter_errors(melding)
            .map(|e| e.kind().keyword().to_owned())
            .collect();
        if answer["waarde"]["bevindingen"].is_null() {
            clean += 1;
            assert!(found.is_empty(), "{naam}: {found:?}");
        } else {
            open += 1;
            assert!(
                found.iter().all(|keyword| keyword == "required"),
                "{naam}: {found:?}"
            );
        }
    }
    assert!(clean >= 2 && open > 5, "{clean} {open}");
    // the test can fail
    let (_, invoer) = vectors(OPS[0]).swap_remove(0);
    let mut melding = answer(OPS[0], &invoer)["waarde"]["melding"].clone();
    for (place, wrong) in [
        ("/soort", json!("XYZ")),
        ("/heeftBetrekkingOp/0/geslacht", json!("3")),
        ("/heeftBetrekkingOp/0/adres/postcode", json!("1234AB")),
        (
            "/heeftBetrekkingOp/0/burgerservicenummer",
            json!("000000012"),
        ),
        (
            "/heeftBetrekkingOp/0/naam/voorvoegsel",
            json!("langer dan tien"),
        ),
        ("/terugkoppelingGewenst", json!("ja")),
    ] {
        let right = std::mem::replace(melding.pointer_mut(place).expect(place), wrong);
        assert!(!validator.is_valid(&melding), "{place}");
        *melding.pointer_mut(place).unwrap() = right;
    }
    assert!(validator.is_valid(&melding));
}

/// Every answer says that it is a draft, and none that it is met.
#[test]
fn a_draft_is_called_a_draft() {
    for op in OPS {
        for (naam, invoer) in vectors(op) {
            let answer = answer(op, &invoer);
            if answer["status"] == "ok" {
                let said = answer["waarde"]["letOp"].as_str().unwrap();
                assert!(
                    said.contains("concept") && said.contains("zegt niet dat"),
                    "{naam}"
                );
                assert_eq!(answer["waarde"]["profiel"], "jzv-melding@0.1");
            }
        }
    }
}

/// Findings and lists hold places; what stood there stands only in the record itself.
#[test]
fn places_hold_no_content() {
    for op in OPS {
        for (naam, invoer) in vectors(op) {
            let answer = answer(op, &invoer);
            let told = format!(
                "{} {}",
                answer["waarde"]["bevindingen"], answer["waarde"]["nietOvergenomen"]
            );
            for word in [
                "KANARIE",
                "999990019",
                "Fictie",
                "Verzonnen",
                "r.voorbeeld",
                "000000012",
            ] {
                assert!(!told.contains(word), "{naam}: {word}");
            }
        }
    }
}

/// What comes back is what left, where the draft has a place: a second time nothing more
/// is lost.
#[test]
fn there_and_back_and_there_again() {
    for (naam, invoer) in vectors(OPS[0]) {
        let first = answer(OPS[0], &invoer)["waarde"]["melding"].clone();
        if first.is_null()
            || first["heeftBetrekkingOp"]
                .as_array()
                .is_some_and(|all| all.len() > 50)
        {
            continue;
        }
        let back = answer(
            OPS[1],
            &json!({ "peildatum": "2025-06-16", "melding": first }),
        );
        let mut form = back["waarde"]["aanmelding"].clone();
        for person in form["betrokkenen"].as_array_mut().into_iter().flatten() {
            for adres in person["adressen"].as_array_mut().into_iter().flatten() {
                adres["soort"] = json!("woonadres");
            }
        }
        let aanvulling = json!({
            "id": first["id"], "url": first["url"], "tijdstip": first["datumTijd"],
            "overigeInformatie": first["overigeInformatie"]["omschrijving"]
        });
        let again =
            json!({ "peildatum": "2025-06-16", "aanmelding": form, "aanvulling": aanvulling });
        let mut again = answer(OPS[0], &again)["waarde"]["melding"].clone();
        // nothing said means yes, only on the form
        if first["terugkoppelingGewenst"].is_null() {
            again
                .as_object_mut()
                .unwrap()
                .remove("terugkoppelingGewenst");
        }
        assert_eq!(again, first, "{naam}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever happens to a melding on the way: there is an answer, and it repeats nothing.
    #[test]
    fn damage_is_an_answer(
        op in 0_usize..2,
        damage in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..8), 1..6),
        cut in any::<prop::sample::Index>(),
    ) {
        let (_, mut invoer) = vectors(OPS[op]).swap_remove(op);
        for (place, kind) in &damage {
            let all = common::places(&invoer);
            *invoer.pointer_mut(&all[place.index(all.len())]).unwrap() = common::wrong(*kind);
        }
        let answer = answer(OPS[op], &invoer);
        let told = format!("{} {} {}", answer["fouten"], answer["waarde"]["bevindingen"], answer["waarde"]["nietOvergenomen"]);
        prop_assert!(!told.contains(common::KANARIE));
        let text = invoer.to_string();
        let end = (0..=cut.index(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap();
        let cut = contract::call(OPS[op], &text.as_bytes()[..end]).expect("an operation");
        let opens = cut.starts_with(r#"{"status":"#);
        prop_assert!(opens);
    }
}
