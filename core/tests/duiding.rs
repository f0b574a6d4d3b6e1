//! Laws of the duiding: over everything that people can add, not over examples only.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use koppelvlak::beoordeling::{Afzender, Zorgniveau};
use koppelvlak::contract;
use koppelvlak::contract::duiding::{DuidingAntwoord, DuidingInvoer, check_duiding};
use koppelvlak::duiding::{Afwijkendstandpunt, Duidingregel, Instemming, Standpunt, Uitkomst};
use koppelvlak::regelset::{Ernst, Regelset};
use koppelvlak::waarheid::Waarheid;
use proptest::prelude::*;
use serde_json::{Value, json};

fn good() -> DuidingInvoer {
    let file = common::root().join("core/tests/fixtures/duiding.json");
    serde_json::from_value(common::read(&file)).expect("the record")
}

fn answer(invoer: &DuidingInvoer) -> DuidingAntwoord {
    check_duiding(Regelset::builtin(), &invoer.clone().into()).expect("a clear question")
}

/// How many findings a rule has.
fn of(antwoord: &DuidingAntwoord, regel: Duidingregel) -> usize {
    let found = antwoord.bevindingen.iter();
    found.filter(|found| found.regel == Some(regel)).count()
}

fn niveau() -> impl Strategy<Value = Zorgniveau> {
    prop::sample::select(Zorgniveau::ALL)
}

fn words() -> impl Strategy<Value = Option<String>> {
    prop::option::of(prop::sample::select(vec![" ", "een reden"]).prop_map(str::to_owned))
}

/// An issuer of the bundle, another of the same kind, or nobody.
fn issuer() -> impl Strategy<Value = Afzender> {
    let all: Vec<Afzender> = serde_json::from_value(json!([
        { "organisatie": "politie", "naam": "Basisteam Noord" },
        { "organisatie": "veiligThuis", "naam": "Veilig Thuis Noord" },
        { "organisatie": "politie", "naam": "Basisteam Zuid" },
        {},
    ]))
    .expect("issuers");
    prop::sample::select(all)
}

fn instemming() -> impl Strategy<Value = Instemming> {
    let standpunt = prop::option::of(prop::sample::select(Standpunt::ALL));
    (issuer(), standpunt, words()).prop_map(|(afzender, standpunt, reden)| Instemming {
        afzender,
        standpunt,
        reden,
    })
}

fn afwijkend() -> impl Strategy<Value = Afwijkendstandpunt> {
    let parts = (issuer(), prop::option::of(niveau()), words());
    parts.prop_map(|(afzender, niveau, reden)| Afwijkendstandpunt {
        afzender,
        niveau,
        reden,
    })
}

/// A duiding about two assessments and a level.
fn invoer() -> impl Strategy<Value = DuidingInvoer> {
    let beeld = (
        prop::option::of(prop::sample::select(Uitkomst::ALL)),
        prop::option::of(niveau()),
        words(),
        prop::collection::vec(instemming(), 0..3),
        prop::collection::vec(afwijkend(), 0..2),
    );
    (niveau(), niveau(), beeld).prop_map(|(one, other, (uitkomst, level, reden, inst, afw))| {
        let mut invoer = good();
        let issued = &mut invoer.bundel.stukken.beoordelingen;
        (issued[0].anker, issued[1].anker) = (Some(one), Some(other));
        let beeld = &mut invoer.duiding.beelden[0];
        (beeld.uitkomst, beeld.niveau) = (uitkomst, level);
        beeld.verhouding_reden = reden;
        (beeld.instemmingen, beeld.afwijkend) = (inst, afw);
        invoer
    })
}

proptest! {
    /// More that people say never makes D2 harder, and dissent is as good as consent.
    #[test]
    fn a_reason_or_a_position_never_adds_to_d2(
        invoer in invoer(),
        said in instemming(),
        dissent in afwijkend(),
    ) {
        let before = of(&answer(&invoer), Duidingregel::D2);
        let mut reasoned = invoer.clone();
        reasoned.duiding.beelden[0].verhouding_reden = Some("een reden".to_owned());
        prop_assert!(of(&answer(&reasoned), Duidingregel::D2) <= before);
        let mut with_dissent = invoer.clone();
        with_dissent.duiding.beelden[0].afwijkend.push(dissent);
        prop_assert!(of(&answer(&with_dissent), Duidingregel::D2) <= before);
        let after = |standpunt| {
            let mut with = invoer.clone();
            let said = Instemming { standpunt, ..said.clone() };
            with.duiding.beelden[0].instemmingen.push(said);
            of(&answer(&with), Duidingregel::D2)
        };
        let agrees = after(Some(Standpunt::StemtIn));
        prop_assert!(agrees <= before);
        prop_assert_eq!(agrees, after(Some(Standpunt::StemtNietIn)));
    }

    /// `ja` says that no finding blocks and every rule holds; a rule that does not hold
    /// has a finding that says so.
    #[test]
    fn the_outcome_follows_from_the_findings(invoer in invoer()) {
        let antwoord = answer(&invoer);
        let blocks = |ernst| ernst == Ernst::Fout;
        let blocking = antwoord.bevindingen.iter().filter(|found| blocks(found.fout.ernst));
        let blocking: Vec<_> = blocking.collect();
        let holds = antwoord.regels.iter().all(|stand| stand.uitkomst == Waarheid::Ja);
        prop_assert_eq!(antwoord.voldoet == Waarheid::Ja, blocking.is_empty() && holds);
        for stand in &antwoord.regels {
            if stand.uitkomst == Waarheid::Nee {
                prop_assert!(blocking.iter().any(|found| found.regel == Some(stand.regel)));
                prop_assert_eq!(antwoord.voldoet, Waarheid::Nee);
            }
        }
    }

    /// The order in which people are written down makes no difference.
    #[test]
    fn order_makes_no_difference(invoer in invoer()) {
        let mut turned = invoer.clone();
        turned.duiding.beelden.reverse();
        turned.duiding.beelden.iter_mut().for_each(|beeld| beeld.instemmingen.reverse());
        turned.bundel.stukken.beoordelingen.reverse();
        let (one, other) = (answer(&invoer), answer(&turned));
        prop_assert_eq!(one.voldoet, other.voldoet);
        prop_assert_eq!(one.regels, other.regels);
    }
}

/// What people typed does not come back, wherever they type it.
#[test]
fn what_was_typed_does_not_come_back() {
    let text = common::read(&common::root().join("core/tests/fixtures/duiding.json")).to_string();
    let invoer: Value = serde_json::from_str(&text).expect("JSON");
    let mut seen = 0;
    for place in texts(&invoer, "") {
        for typed in [json!("KANARIE"), json!({ "KANARIE": "KANARIE" })] {
            let mut invoer = invoer.clone();
            *invoer.pointer_mut(&place).expect("a place") = typed;
            let antwoord = contract::check_duiding_json(invoer.to_string().as_bytes());
            let reference = is_reference(&place) && antwoord.contains("\"status\":\"ok\"");
            assert!(reference || !antwoord.contains("KANARIE"), "{place}");
            seen += 1;
        }
    }
    assert!(seen > 200, "{seen}");
}

/// A pseudonym is part of a sleutel, and that says what a finding is about.
fn is_reference(place: &str) -> bool {
    place.ends_with("/persoon")
}

/// The places of every text.
fn texts(value: &Value, place: &str) -> Vec<String> {
    match value {
        Value::Object(members) => members
            .iter()
            .flat_map(|(name, value)| texts(value, &format!("{place}/{name}")))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .flat_map(|(index, value)| texts(value, &format!("{place}/{index}")))
            .collect(),
        Value::String(_) => vec![place.to_owned()],
        _ => vec![],
    }
}

/// The words decide nothing: other texts with as much in them give the same answer.
#[test]
fn the_words_do_not_matter() {
    let one = good();
    let mut other = one.clone();
    other.duiding.beelden[0].onderbouwing = Some("nee".to_owned());
    other.duiding.interventies[0].indicator = Some("nee".to_owned());
    other.duiding.scenarios[0].slachtoffer = Some("nee".to_owned());
    assert_eq!(answer(&one), answer(&other));
}
