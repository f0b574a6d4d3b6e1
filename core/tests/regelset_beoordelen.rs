//! What is wrong with instruments, labels, overgangsmomenten and norms is found when
//! the rules are made, with the rule named.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

#[path = "common/mini.rs"]
mod mini;

use koppelvlak::regelset::author::{Bestand, compose};
use koppelvlak::regelset::{Document, Regelset, RegelsetError};
use koppelvlak::voorwaarde::Voorwaarde;
use mini::{document, feit};
use serde_json::{Value, json};

/// A small document with one sound rule of each kind.
fn sound() -> Value {
    let here = json!([{ "bron": "bron", "plaats": "art. 1", "zekerheid": "voorstel" }]);
    let mut value = serde_json::to_value(document(Voorwaarde::Feit(feit(0)))).expect("JSON");
    value["labelschalen"] = json!([{
        "id": "twee", "titel": "Twee woorden", "vindplaats": here,
        "label": [
            { "namen": ["laag"], "reden": "negatieveScreening" },
            { "namen": ["hoog"], "bereik": { "van": "matig", "tot": "hoog" } },
        ],
    }]);
    value["instrumenten"] = json!([{
        "id": "lijst", "afkorting": "L", "titel": "Lijst", "geldigVanaf": "2025-01-01",
        "vindplaats": here, "eigenaar": "W", "populatie": "P", "methode": "screening",
        "toestand": [
            { "vanaf": "2025-02-01", "tot": "2025-02-28", "soort": "gebrek", "tekst": "T", "vindplaats": here },
            { "vanaf": "2025-03-01", "soort": "gepauzeerd", "tekst": "T", "vindplaats": here },
        ],
        "uitkomst": [{
            "tekst": "U", "soort": "screening", "claim": "prioriteit", "orientatie": "nu",
            "domeinen": ["geweld"], "houdbaarheid": "nuEnScreening",
            "labels": [{ "schaal": "twee" }], "vindplaats": here,
        }],
    }]);
    value["overgangsmomenten"] = json!([{
        "id": "om01", "titel": "M", "tekst": "T", "geldigVanaf": "2025-01-01", "vindplaats": here,
        "eis": [{ "id": "om01-nu", "tekst": "E", "orientatie": "nu", "vindplaats": here }],
        "haaltIn": [{}],
    }]);
    let klassen = [
        "hktrKlinisch",
        "dynamischVolwassenen",
        "dynamischJeugd",
        "korteTermijn",
        "nuEnScreening",
        "statisch",
        "professioneelOordeel",
    ];
    let houdbaarheid: Vec<Value> = klassen
        .iter()
        .map(|klasse| json!({ "klasse": klasse, "basis": "conventie", "vindplaats": here }))
        .collect();
    value["bundelnormen"] = json!([{
        "id": "norm", "titel": "N", "geldigVanaf": "2025-01-01", "vindplaats": here,
        "binnenkortDagen": 30, "datumverschilDagen": 90, "escalatieAantal": 3,
        "escalatieDagen": 365, "herhalingDagen": 365, "vensterVoorDagen": 30,
        "vensterNaDagen": 14, "houdbaarheid": houdbaarheid,
    }]);
    value["bundelregels"] = json!([{
        "id": "r1", "soort": "bundelen", "titel": "R", "tekst": "T",
        "geldigVanaf": "2025-01-01", "vindplaats": here,
    }]);
    value
}

fn read(value: Value) -> Result<Regelset, Vec<RegelsetError>> {
    let document: Document = serde_json::from_value(value).expect("a document");
    Regelset::new(document)
}

/// What is said when the value at a place is another, or one more of what stands there.
fn wrong(place: &str, value: &Value, code: &str, waar: &str) {
    let mut changed = sound();
    let (parent, key) = place.rsplit_once('/').expect("a path");
    let parent = changed.pointer_mut(parent).expect("a place");
    match parent {
        Value::Array(items) if key == "-" => items.push(value.clone()),
        Value::Array(items) => items[key.parse::<usize>().expect("a number")] = value.clone(),
        other => other[key] = value.clone(),
    }
    let errors = read(changed).map(|_| ()).expect_err(place);
    let told: Vec<String> = errors
        .iter()
        .map(|e| format!("{}: {e}", e.code()))
        .collect();
    let found = told
        .iter()
        .any(|line| line.starts_with(code) && line.contains(waar));
    assert!(found, "{place}: expected {code} at {waar}; got {told:#?}");
}

/// One of the rules again, with some fields changed.
fn again(place: &str, changes: &[(&str, Value)]) -> Value {
    let mut rule = sound().pointer(place).expect("a rule").clone();
    for (key, value) in changes {
        rule[*key] = value.clone();
    }
    rule
}

const LIJST: &str = "instrumenten/lijst/2025-01-01";
const OM01: &str = "overgangsmomenten/om01/2025-01-01";

#[test]
fn what_is_right_is_accepted() {
    assert!(read(sound()).is_ok());
}

#[test]
fn sources_exist_everywhere() {
    let places = [
        ("/labelschalen/0", "labelschalen/twee"),
        ("/instrumenten/0", LIJST),
        ("/instrumenten/0/toestand/0", LIJST),
        ("/instrumenten/0/uitkomst/0", LIJST),
        ("/overgangsmomenten/0", OM01),
        ("/overgangsmomenten/0/eis/0", OM01),
        ("/bundelnormen/0", "bundelnormen/norm"),
        ("/bundelnormen/0/houdbaarheid/0", "bundelnormen/norm"),
        ("/bundelregels/0", "bundelregels/r1"),
    ];
    let gone = json!([{ "bron": "weg", "plaats": "art. 1", "zekerheid": "voorstel" }]);
    for (rule, waar) in places {
        let place = format!("{rule}/vindplaats");
        wrong(&place, &gone, "bron-onbekend", waar);
        wrong(&place, &json!([]), "vindplaats-ontbreekt", waar);
    }
}

#[test]
fn versions_do_not_overlap_and_hold_on_some_day() {
    let later = [("geldigVanaf", json!("2026-01-01"))];
    for kind in [
        "instrumenten",
        "overgangsmomenten",
        "bundelnormen",
        "bundelregels",
    ] {
        let rule = format!("/{kind}/0");
        wrong(
            &format!("/{kind}/-"),
            &again(&rule, &later),
            "versies-overlappen",
            kind,
        );
        let never = again(&rule, &[("geldigTot", json!("2024-12-31"))]);
        wrong(&rule, &never, "nooit-geldig", kind);
    }
}

/// Their days are no reason to compile the conditions again.
#[test]
fn a_new_version_makes_no_new_stretch_of_days() {
    let mut value = sound();
    value["overgangsmomenten"][0]["geldigTot"] = json!("2025-12-31");
    let next = again(
        "/overgangsmomenten/0",
        &[("geldigVanaf", json!("2026-01-01"))],
    );
    let list = value["overgangsmomenten"].as_array_mut().expect("a list");
    list.push(next);
    let before = read(sound()).expect("sound").standen().len();
    assert_eq!(read(value).expect("sound").standen().len(), before);
}

#[test]
fn a_label_means_one_thing() {
    let waar = "labelschalen/twee";
    wrong(
        "/labelschalen/-",
        &again("/labelschalen/0", &[]),
        "naam-dubbel",
        "`twee`",
    );
    let label = "/labelschalen/0/label";
    let upper = json!({ "namen": ["hoog", "laag"], "reden": "geenSchaal" });
    wrong(&format!("{label}/1"), &upper, "naam-dubbel", "`laag`");
    let bad = [
        json!({ "namen": ["midden"] }),
        json!({ "namen": ["midden"], "reden": "geenSchaal", "bereik": { "van": "laag", "tot": "laag" } }),
        json!({ "namen": ["midden"], "bereik": { "van": "hoog", "tot": "laag" } }),
        json!({ "namen": ["Midden"], "reden": "geenSchaal" }),
        json!({ "namen": [" midden"], "reden": "geenSchaal" }),
        json!({ "namen": [""], "reden": "geenSchaal" }),
        json!({ "namen": [], "reden": "geenSchaal" }),
    ];
    for label_too in bad {
        wrong(&format!("{label}/-"), &label_too, "label-klopt-niet", waar);
    }
}

#[test]
fn a_result_says_what_it_is() {
    let uitkomst = "/instrumenten/0/uitkomst";
    let code = "uitkomst-klopt-niet";
    let place = format!("{uitkomst}/0/claim");
    wrong(&place, &json!("ernstigeSchade"), code, LIJST);
    wrong(&place, &json!("functioneren"), code, LIJST);
    let soort = format!("{uitkomst}/0/soort");
    wrong(&soort, &json!("context"), code, LIJST);
    wrong(uitkomst, &json!([]), code, LIJST);
    let same = again(&format!("{uitkomst}/0"), &[]);
    wrong(&format!("{uitkomst}/-"), &same, code, LIJST);
    let schaal = json!([{ "schaal": "weg" }]);
    let labels = format!("{uitkomst}/0/labels");
    wrong(&labels, &schaal, "schaal-onbekend", "`weg`");
    let twice = json!([{ "schaal": "twee" }, { "schaal": "twee" }]);
    wrong(&labels, &twice, "naam-dubbel", LIJST);
}

/// What is refused has nothing to issue.
#[test]
fn a_refused_name_needs_no_result() {
    let mut value = sound();
    value["instrumenten"][0]["uitkomst"] = json!([]);
    value["instrumenten"][0]["geweigerd"] = json!("Dit hoort hier niet.");
    assert!(read(value).is_ok());
}

#[test]
fn periods_are_in_order() {
    let code = "toestand-klopt-niet";
    let first = "/instrumenten/0/toestand/0";
    wrong(&format!("{first}/tot"), &json!("2025-01-31"), code, LIJST);
    wrong(&format!("{first}/tot"), &json!("2025-03-01"), code, LIJST);
    let second = "/instrumenten/0/toestand/1/vanaf";
    wrong(second, &json!("2025-01-01"), code, LIJST);
    let open = again(first, &[("tot", Value::Null)]);
    wrong(first, &open, code, LIJST);
}

#[test]
fn what_is_due_has_one_name_and_no_screening() {
    let eis = "/overgangsmomenten/0/eis";
    let same = again(&format!("{eis}/0"), &[]);
    wrong(&format!("{eis}/-"), &same, "naam-dubbel", "`om01-nu`");
    let elsewhere = again("/overgangsmomenten/0", &[("id", json!("om02"))]);
    wrong(
        "/overgangsmomenten/-",
        &elsewhere,
        "naam-dubbel",
        "`om01-nu`",
    );
    let soorten = json!(["risicotaxatie", "screening"]);
    wrong(
        &format!("{eis}/0/soorten"),
        &soorten,
        "eis-klopt-niet",
        "`om01-nu`",
    );
}

#[test]
fn the_instruments_of_a_moment_exist() {
    let code = "instrument-onbekend";
    let gone = json!(["weg"]);
    let moment = "/overgangsmomenten/0";
    wrong(
        &format!("{moment}/eis/0/instrumenten"),
        &gone,
        code,
        "`weg`",
    );
    for part in ["instrumenten", "zodra"] {
        let place = format!("{moment}/haaltIn/0/{part}");
        wrong(&place, &gone, code, "`weg`");
    }
}

#[test]
fn every_class_has_one_norm() {
    let norm = "/bundelnormen/0/houdbaarheid";
    let waar = "bundelnormen/norm";
    wrong(norm, &json!([]), "norm-klopt-niet", waar);
    let twice = again(&format!("{norm}/0"), &[]);
    wrong(&format!("{norm}/-"), &twice, "norm-klopt-niet", waar);
}

/// In TOML an empty pattern is a header with nothing below it, and takes everything.
#[test]
fn an_empty_pattern_reads_from_a_file() {
    let bestand = |pad: &str, tekst: &str| Bestand {
        pad: pad.to_owned(),
        tekst: tekst.to_owned(),
    };
    let bron = r#"
        id = "bron"
        titel = "Bron"
        soort = "conventie"
        waar = "hier"
        laatstGecontroleerdOp = 2025-06-01
    "#;
    let moment = r#"
        id = "om24"
        titel = "Incident"
        tekst = "Er is een incident."
        geldigVanaf = 2025-01-01
        incident = true
        [[vindplaats]]
        bron = "bron"
        plaats = "art. 1"
        zekerheid = "voorstel"
        [[haaltIn]]
    "#;
    let files = [
        bestand("regelset.toml", "versie = \"2025.1\""),
        bestand("bronnen/bron.toml", bron),
        bestand("overgangsmomenten/om24/2025-01-01.toml", moment),
    ];
    let regelset = compose(&files).expect("sound");
    let read = &regelset.document().overgangsmomenten[0];
    assert!(read.incident);
    assert_eq!(read.haalt_in.len(), 1);
    assert!(read.haalt_in[0].instrumenten.is_empty());
}
