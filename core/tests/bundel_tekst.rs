//! The bundle as people read it: reviewed once, and then guarded.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;
#[path = "bundel_tekst/html.rs"]
mod fragment;
#[path = "bundel_tekst/maken.rs"]
mod maken;
#[path = "bundel_tekst/staten.rs"]
mod staten;
#[path = "bundel_tekst/taal.rs"]
mod taal;
#[path = "bundel_tekst/vijandig.rs"]
mod vijandig;

use koppelvlak::bundeling::bundel::{
    Actueelstand, Afstand, Consensus, Plaatsstand, Rol, WaaromNiet,
};
use koppelvlak::contract::bundeling::BundelAntwoord;
use koppelvlak::contract::{self, Antwoord};
use koppelvlak::regelset::Regelset;
use koppelvlak::regelset::document::instrument::NietHerleidbaar;
use koppelvlak::tekst::bundel::{html, terminal};
use serde_json::{Value, json};

use self::maken::{beeld, bundel, met, rij, sentences, sheet, word};

/// The fictional papers of the example, with the readable forms asked for.
pub(crate) fn papers() -> Value {
    let file = common::root().join("examples/bundeling/stukken.json");
    let text = std::fs::read_to_string(file).expect("a file");
    let mut invoer: Value = serde_json::from_str(&text).expect("JSON");
    invoer["weergave"] = json!(["tekst", "html"]);
    invoer
}

pub(crate) fn ask(invoer: &Value) -> BundelAntwoord {
    let text = contract::bundle_beoordelingen_json(invoer.to_string().as_bytes());
    match serde_json::from_str(&text).expect("an answer") {
        Antwoord::Ok { waarde } => waarde,
        Antwoord::Fout { fouten } => panic!("{fouten:?}"),
    }
}

#[test]
fn the_example_as_text_and_as_html() {
    let answer = ask(&papers());
    // the fingerprint is another one with every change of the rules
    let shown = |text: Option<String>| {
        text.expect("asked for")
            .replace(&answer.bundel.vingerafdruk, "(vingerafdruk)")
    };
    let (text, page) = (shown(answer.tekst.clone()), shown(answer.html.clone()));
    fragment::check(&page);
    insta::assert_snapshot!("voorbeeld-tekst", text);
    insta::assert_snapshot!("voorbeeld-html", page);
}

#[test]
fn a_form_comes_only_when_it_is_asked_for() {
    let mut invoer = papers();
    for (asked, forms) in [
        (json!([]), (false, false)),
        (json!(["tekst"]), (true, false)),
        (json!(["html"]), (false, true)),
    ] {
        invoer["weergave"] = asked;
        let answer = ask(&invoer);
        assert_eq!((answer.tekst.is_some(), answer.html.is_some()), forms);
        assert!(answer.let_op.contains("Mensen beslissen."));
    }
}

/// Every rule that the bundle refers to, once, in the order of the rules.
#[test]
fn the_rules_of_the_example() {
    let answer = ask(&papers());
    let told: Vec<&str> = answer.regels.iter().map(|r| r.regel.as_str()).collect();
    let all = Regelset::builtin().document().bundelregels.iter();
    let in_order: Vec<&str> = all
        .map(|r| r.id.as_str())
        .filter(|id| told.contains(id))
        .collect();
    assert_eq!(told, in_order);
    for id in ["tegenstrijdig", "m1", "i2", "i3", "i8", "r9", "r10", "r17"] {
        assert!(told.contains(&id), "{id}");
    }
    assert!(!told.contains(&"r14"), "no overview was asked for");
}

/// The small cases: how voices stand beside one another.
#[test]
fn the_sentences_about_agreement() {
    let mut all = Vec::new();
    for consensus in Consensus::ALL {
        let afstanden: &[Option<Afstand>] = match consensus {
            Consensus::Geen => &[None],
            Consensus::Tegenstrijdig => &[Some(Afstand::TweeNiveaus), Some(Afstand::DrieNiveaus)],
            Consensus::Uiteenlopend => &[Some(Afstand::EenNiveau)],
            Consensus::Enkelvoudig | Consensus::Eensgezind => &[Some(Afstand::Geen)],
        };
        for afstand in afstanden {
            let mut beeld = beeld(&[rij("b1"), rij("b2")]);
            beeld["consensus"] = word(consensus);
            beeld["afstand"] = word(afstand);
            all.push(terminal(&sheet(&met(&beeld))));
        }
    }
    insta::assert_snapshot!("overeenstemming", first_part(&all));
}

/// Only what stands above the table.
fn first_part(texts: &[String]) -> String {
    let part = |text: &String| {
        text.split("Wie zegt wat")
            .next()
            .unwrap_or_default()
            .split("------\n\n")
            .last()
            .unwrap_or_default()
            .to_owned()
    };
    texts.iter().map(part).collect()
}

/// A table with a row for each place, currency, part and reason.
#[test]
fn the_rows_of_the_table() {
    let mut rijen = Vec::new();
    let mut add = |field: &str, value: Value| {
        let mut rij = rij(&format!("b{}", rijen.len() + 1));
        rij[field] = value;
        rijen.push(rij);
    };
    for reden in NietHerleidbaar::ALL {
        let stand = word(Plaatsstand::NietHerleidbaar);
        add("plaats", json!({ "stand": stand, "reden": word(reden) }));
    }
    add("plaats", json!({ "stand": "nietBepaald", "regel": "m10" }));
    for stand in Actueelstand::ALL {
        add(
            "actualiteit",
            json!({ "stand": word(stand), "houdbaarTot": "2026-05-01" }),
        );
        add(
            "actualiteit",
            json!({ "stand": word(stand), "sinds": "2026-04-01", "moment": "om24", "gebeurtenis": "g1" }),
        );
    }
    for rol in Rol::ALL {
        add("rol", word(rol));
    }
    for waarom in WaaromNiet::ALL {
        add("waaromNiet", word(waarom));
    }
    insta::assert_snapshot!("rijen", terminal(&sheet(&met(&beeld(&rijen)))));
}

/// Everything round the table.
#[test]
fn what_stands_round_the_table() {
    let delen = json!({
        "sleutels": [],
        "context": [
            { "beoordeling": "c1", "afzender": { "organisatie": "ggd" }, "soort": "context", "instrument": { "id": "zrm" },
              "afgegeven": { "score": "2" }, "beoordeeldOp": "2026-04-01", "plaats": { "stand": "nietHerleidbaar",
              "reden": "contextInstrument" }, "actualiteit": { "stand": "actueel" }, "rol": "teltNiet" },
        ],
        "nietGebundeld": [{ "plaats": "/stukken/beoordelingen/0" },
            { "plaats": "/stukken/beoordelingen/3", "beoordeling": "b4" }],
        "directHandelen": [{ "sleutel": { "over": { "huishouden": "h1" }, "domein": "kindveiligheid",
            "claim": "onveiligNu", "orientatie": "nu" }, "beoordelingen": ["b7"] }],
        "partners": [
            { "partner": { "organisatie": "ggd" }, "antwoord": "geenBeeld" },
            { "partner": { "organisatie": "halt" }, "antwoord": "nietGedeeld" },
            { "partner": { "organisatie": "dji" }, "antwoord": "geenReactie" },
            { "partner": { "organisatie": "college" }, "antwoord": "beeld", "tekst": "het is rustig" },
        ],
        "overzicht": { "bijschrift": koppelvlak::bundeling::BIJSCHRIFT },
    });
    insta::assert_snapshot!("rondom", terminal(&sheet(&bundel(&delen))));
    let delen = json!({ "overzicht": { "niveau": { "van": "hoog", "tot": "acuut" },
        "bijschrift": koppelvlak::bundeling::BIJSCHRIFT } });
    let text = terminal(&sheet(&bundel(&delen)));
    assert!(
        text.contains(
            "Hoog tot acuut (hoogste afgegeven zorgniveau; geen kans en geen eindoordeel)."
        )
    );
}

/// What is not shared is not shown, even when it came in.
#[test]
fn withheld_content_stays_hidden() {
    let mut rij = rij("b1");
    rij["waaromNiet"] = json!("nietGedeeld");
    rij["rol"] = json!("teltNiet");
    let text = terminal(&sheet(&met(&beeld(&[rij]))));
    assert!(
        !text.contains("'woord'") && !text.contains("Hoog "),
        "{text}"
    );
    assert!(text.contains("(inhoud niet"));
}

/// The words of the scale never stand beside the zelfredzaamheid-matrix.
#[test]
fn context_has_no_level() {
    let mut rij = rij("c1");
    rij["instrument"] = json!({ "id": "zrm" });
    rij["soort"] = json!("context");
    let told = sentences(&sheet(&bundel(&json!({ "context": [rij] }))));
    for text in told {
        for word in ["laag", "matig", "hoog", "acuut"] {
            assert!(
                !text
                    .to_lowercase()
                    .split(|c: char| !c.is_alphabetic())
                    .any(|w| w == word),
                "{text}"
            );
        }
    }
}

/// Disagreement stands before the highest, danger before everything.
#[test]
fn the_order_of_reading() {
    let text = ask(&papers()).tekst.expect("asked for");
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part}"));
    let order = [
        "Direct handelen",
        "Bundel van beoordelingen",
        "spreken elkaar tegen",
        "Hoogst afgegeven",
        "Wat de partners",
        "Wat aandacht vraagt",
        "Wat ontbreekt",
        "Eerst nodig",
        "Wat bij overgangsmomenten",
        "Mensen",
    ];
    let places: Vec<usize> = order.map(at).to_vec();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn every_hand_made_bundle_is_well_formed() {
    for bundel in [
        bundel(&json!({})),
        met(&beeld(&[])),
        met(&beeld(&[rij("b1")])),
    ] {
        fragment::check(&html(&sheet(&bundel)));
    }
}
