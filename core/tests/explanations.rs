//! Dutch texts as people read them: reviewed once, and then guarded.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use koppelvlak::contract;
use koppelvlak::oordeel::Aanvaarding;
use koppelvlak::opschaling::Ontbreekt;
use koppelvlak::tekst;
use koppelvlak::uitkomst::{Indicatie, Toetsing, Uitkomst};
use serde_json::Value;

fn answer(vector: &common::Vector) -> Value {
    let text = contract::call(&vector.op, &vector.input()).expect("an operation");
    serde_json::from_str(&text).expect("JSON")
}

fn lines(value: &Value, pointer: &str) -> String {
    let list = value.pointer(pointer).and_then(Value::as_array);
    let lines = list.into_iter().flatten().filter_map(Value::as_str);
    lines.collect::<Vec<_>>().join("\n")
}

/// Law and policy of every casus, in words.
#[test]
fn the_explanation_of_every_casus() {
    for vector in common::casussen() {
        let answer = answer(&vector);
        let text = |pointer: &str| {
            answer
                .pointer(pointer)
                .and_then(Value::as_str)
                .unwrap_or("-")
                .to_owned()
        };
        let shown = format!(
            "{}\n{}\n\n{}\n\n{}\n\n{}\n\n{}",
            text("/waarde/leidend/titel"),
            text("/waarde/leidend/tekst"),
            lines(&answer, "/waarde/leidend/uitleg"),
            text("/waarde/toets/tekst"),
            lines(&answer, "/waarde/toets/wet/uitleg"),
            lines(&answer, "/waarde/toets/beleid/uitleg"),
        );
        let name = vector.naam.trim_end_matches(".json").to_owned();
        insta::assert_snapshot!(name, shown);
    }
}

#[test]
fn the_fixed_sentences() {
    let mut all = Vec::new();
    for indicatie in [
        Indicatie::Past,
        Indicatie::PastWettelijk,
        Indicatie::GeenWgsGrondslag,
        Indicatie::PastNiet,
        Indicatie::Onbekend,
        Indicatie::NietVanToepassing,
    ] {
        all.push(tekst::indicatie(indicatie).to_owned());
    }
    for toetsing in [
        Toetsing::Ja,
        Toetsing::Nee,
        Toetsing::Onbekend,
        Toetsing::NietVanToepassing,
    ] {
        all.push(tekst::toetsing(toetsing).to_owned());
    }
    for uitkomst in [
        Uitkomst::Aanvullen,
        Uitkomst::Advies,
        Uitkomst::ConsultatieInfo,
        Uitkomst::TerugLokaal,
        Uitkomst::DoorgeleidPartner,
        Uitkomst::DoorverwijzingTafel,
        Uitkomst::Casusoverleg,
        Uitkomst::Procesregie,
        Uitkomst::Spoed,
        Uitkomst::StrafrechtelijkSpoor,
        Uitkomst::GeenActie,
        Uitkomst::ExtraTaak,
        Uitkomst::NietOntvankelijk,
        Uitkomst::DoorverwijzenPgaRad,
    ] {
        all.push(tekst::uitkomst(uitkomst).to_owned());
    }
    all.push(tekst::GEEN_REGEL_OP_DEZE_DAG.to_owned());
    all.push(tekst::MENSEN_BESLISSEN.to_owned());
    insta::assert_snapshot!("vaste-zinnen", all.join("\n"));
}

/// A library that only advises does not speak of decisions or scores.
#[test]
fn no_text_decides_or_scores() {
    for vector in common::casussen() {
        let text = contract::call(&vector.op, &vector.input())
            .expect("an operation")
            .to_lowercase();
        for word in ["wordt afgewezen", "is geweigerd", "risicoscore", "kans van"] {
            assert!(!text.contains(word), "{}: {word}", vector.naam);
        }
    }
}

#[test]
fn the_sentences_about_an_oordeel() {
    let sentences = Aanvaarding::ALL.iter().copied();
    let mut all: Vec<&str> = sentences.map(tekst::oordeel::aanvaarding).collect();
    all.push(tekst::oordeel::ALLEEN_DE_VORM);
    insta::assert_snapshot!("oordeel", all.join("\n"));
}

#[test]
fn the_sentences_about_stepping_up_and_down() {
    let missing = Ontbreekt::ALL.iter().copied();
    let mut all: Vec<String> = missing
        .map(|wat| tekst::opschaling::ontbreekt(wat).to_owned())
        .collect();
    all.push(tekst::opschaling::rol("Casusregie", None));
    all.push(tekst::opschaling::rol("Casusregie", Some("het wijkteam.")));
    all.push(tekst::opschaling::afschalen("AVE 3", Some("AVE 2")));
    all.push(tekst::opschaling::afschalen("AVE 1", None));
    all.push(tekst::opschaling::MENSEN_SCHALEN.to_owned());
    insta::assert_snapshot!("opschaling", all.join("\n"));
}
