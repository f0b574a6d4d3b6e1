//! Every vector through the functions of this binding, on the host: the same bytes as Rust.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

#[path = "../../core/tests/common/mod.rs"]
mod common;

use koppelvlak::contract;
use koppelvlak_wasm::{Casus, GEWEIGERD, doors, feit_namen};
use serde_json::{Value, json};

#[test]
fn every_operation_gives_the_bytes_that_rust_gives() {
    let named = |json: &'static str| json.strip_suffix("_json").expect("a name on JSON");
    let mut doors: Vec<(&str, common::Door)> = doors()
        .map(|(_, name, door)| (named(name), *door))
        .collect();
    let place = |name: &str| contract::OPS.iter().position(|op| op.name == name);
    doors.sort_by_key(|(name, _)| place(name));
    common::same_as_rust(&doors);
}

#[test]
fn the_names_are_those_of_the_contract() {
    let ops = contract::OPS.iter().map(|op| format!("{}_json", op.name));
    let mut ops: Vec<String> = ops.collect();
    let mut here: Vec<&str> = doors().map(|(_, name, _)| *name).collect();
    ops.sort_unstable();
    here.sort_unstable();
    assert_eq!(here, ops);
    for (script, name, _) in doors() {
        assert_eq!(snake(script), *name);
    }
}

/// The places of a casus, as names, by what is known of it.
fn asked(casus: &Casus, of: fn(&Casus, u32) -> u32) -> Vec<String> {
    let names = feit_namen();
    let names: Vec<&str> = names.split('\n').collect();
    let places = casus.bekeken().into_iter().enumerate();
    let asked = places.filter(|(at, _)| {
        let at = u32::try_from(*at).expect("small");
        of(casus, at / 32) >> (at % 32) & 1 == 1
    });
    asked
        .map(|(_, nummer)| names[nummer as usize].to_owned())
        .collect()
}

fn questions(kant: &Value) -> Vec<String> {
    let vragen = kant["vragen"].as_array().into_iter().flatten();
    vragen
        .map(|vraag| vraag["feit"].as_str().expect("a name").to_owned())
        .collect()
}

/// The numbers of a casus say what `check_criteria` says on the same feiten, change after change.
#[test]
fn a_casus_that_stays_says_what_check_criteria_says() {
    let mut casus = Casus::new(r#"{"peildatum":"2025-09-01"}"#);
    assert_eq!(casus.fouten(), None);
    let (names, toetsing) = (feit_namen(), ["nee", "ja", "onbekend", "nietVanToepassing"]);
    let names: Vec<&str> = names.split('\n').collect();
    let together = [
        "past",
        "pastWettelijk",
        "geenWgsGrondslag",
        "pastNiet",
        "onbekend",
        "nietVanToepassing",
    ];
    let mut now = vec![2; names.len()];
    let mut seen = std::collections::BTreeSet::new();
    for step in 0..336 {
        let (nummer, waarde) = (step * 37 % names.len(), [1, 0, 1, 2][step / 84]);
        let packed = casus.zet(u32::try_from(nummer).expect("small"), waarde);
        assert_eq!(packed == GEWEIGERD, names[nummer].is_empty(), "{nummer}");
        if packed == GEWEIGERD {
            continue;
        }
        now[nummer] = waarde;
        let rows = names.iter().zip(&now).filter(|(_, waarde)| **waarde != 2);
        let rows: Value = rows
            .map(|(feit, waarde)| json!({ "feit": feit, "waarde": toetsing[*waarde as usize] }))
            .collect();
        let invoer = json!({ "peildatum": "2025-09-01", "feiten": rows }).to_string();
        let advies: Value =
            serde_json::from_str(&contract::check_criteria_json(invoer.as_bytes())).expect("JSON");
        let toets = &advies["waarde"]["toets"];
        let word = |from: u32, bits: u32| (packed >> from & ((1 << bits) - 1)) as usize;
        assert_eq!(toetsing[word(0, 2)], toets["wet"]["uitkomst"]);
        assert_eq!(toetsing[word(2, 2)], toets["beleid"]["uitkomst"]);
        assert_eq!(together[word(4, 4)], toets["indicatie"]);
        assert_eq!(casus.uitkomst(), packed);
        assert_eq!(asked(&casus, Casus::wet_vragen), questions(&toets["wet"]));
        assert_eq!(
            asked(&casus, Casus::beleid_vragen),
            questions(&toets["beleid"])
        );
        seen.insert(packed);
    }
    assert!(seen.len() > 2, "{seen:?}");
}

#[test]
fn a_casus_explains_itself_as_check_criteria_does() {
    let invoer = r#"{"peildatum":"2025-09-01","feiten":[{"feit":"gebied-ernstig","waarde":"ja","organisatie":"politie"}]}"#;
    let casus = Casus::new(invoer);
    assert_eq!(
        casus.explain(),
        contract::check_criteria_json(invoer.as_bytes())
    );
}

#[test]
fn what_cannot_be_a_casus_says_why_and_does_nothing() {
    let mut casus = Casus::new(r#"{"feiten":[]}"#);
    let fouten = casus.fouten().expect("no peildatum");
    assert_eq!(fouten, contract::check_criteria_json(br#"{"feiten":[]}"#));
    assert_eq!((casus.zet(0, 1), casus.uitkomst()), (GEWEIGERD, GEWEIGERD));
    assert!(casus.bekeken().is_empty() && casus.explain().is_empty());
    assert_eq!((casus.wet_vragen(0), casus.beleid_vragen(0)), (0, 0));
}

fn snake(camel: &str) -> String {
    let mut name = String::new();
    for c in camel.chars() {
        if c.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}
