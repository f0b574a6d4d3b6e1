//! The core and the hand-written W say the same: outcome, criteria, questions, bytes.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

use koppelvlak::waarheid::Waarheid;
use koppelvlak_benches::by_core::{Klad, Werklast};
use koppelvlak_benches::by_hand;
use koppelvlak_benches::generator::Generator;
use koppelvlak_benches::record::{FEITEN, Feiten, Record, known};

const CASES: usize = 20_000;

#[test]
fn on_records() {
    let (werklast, mut generator) = (Werklast::new().unwrap(), Generator::new(1));
    let (mut klad, mut uit, mut seen) = (werklast.klad(), String::new(), [0; 3]);
    for _ in 0..CASES {
        let json = generator.record();
        let record: Record<'_> = serde_json::from_str(&json).unwrap();
        let uitkomst = agree(&werklast, &mut klad, &record.feiten().in_order());
        seen[Waarheid::ALL.iter().position(|w| *w == uitkomst).unwrap()] += 1;
        assert_eq!(
            werklast.verdict(&json, &mut klad),
            by_hand::verdict(&json, &mut uit),
            "{json}"
        );
    }
    assert!(seen.iter().all(|count| *count > CASES / 20), "{seen:?}");
}

#[test]
fn on_any_answers() {
    let (werklast, mut generator) = (Werklast::new().unwrap(), Generator::new(2));
    let mut klad = werklast.klad();
    for _ in 0..CASES {
        let _ = agree(&werklast, &mut klad, &generator.answers());
    }
}

#[test]
fn the_verdict_finds_every_mistake() {
    let (werklast, mut generator) = (Werklast::new().unwrap(), Generator::new(3));
    let mut klad = werklast.klad();
    let all: String = (0..CASES)
        .map(|_| {
            werklast
                .verdict(&generator.record(), &mut klad)
                .unwrap()
                .to_owned()
        })
        .collect();
    for wrong in [
        "\"bsn\"",
        "\"postcode\"",
        "\"geboortedatum\"",
        "\"fouten\":[]",
    ] {
        assert!(all.matches(wrong).count() > CASES / 100, "{wrong}");
    }
}

#[test]
fn the_explanation_is_json_and_holds_the_verdict() {
    let (werklast, mut generator) = (Werklast::new().unwrap(), Generator::new(4));
    let mut klad = werklast.klad();
    for _ in 0..200 {
        let json = generator.record();
        let verdict: serde_json::Value = read(werklast.verdict(&json, &mut klad));
        let explained: serde_json::Value = read(werklast.explained(&json, &mut klad));
        assert_eq!(explained["uitkomst"], verdict["uitkomst"]);
        assert_eq!(explained["verklaring"]["uitkomst"], verdict["uitkomst"]);
        let open = verdict["uitkomst"] == "onbekend";
        assert_eq!(
            explained["vragen"]
                .as_array()
                .is_some_and(|vragen| !vragen.is_empty()),
            open
        );
        assert_eq!(explained["regels"].as_array().map(Vec::len), Some(4));
    }
}

/// The outcome, on which all three ways to work agree.
fn agree(werklast: &Werklast, klad: &mut Klad, feiten: &[Waarheid; FEITEN]) -> Waarheid {
    let by_hand = by_hand::decide_and_ask(&Feiten::from_order(feiten));
    assert_eq!(werklast.decide(&known(feiten), klad), by_hand, "{feiten:?}");
    let asked = werklast.diagram().unwrap().ask(feiten).feiten;
    assert_eq!(
        asked.iter().fold(0, |mask, at| mask | 1_u32 << at),
        by_hand.vraagt,
        "{feiten:?}"
    );
    by_hand.uitkomst
}

fn read(json: Option<&str>) -> serde_json::Value {
    serde_json::from_str(json.unwrap()).unwrap()
}
