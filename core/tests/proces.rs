//! The process under the Wgs: every way is tried, what is settled stays settled, and what
//! was typed stays where it was typed.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;
#[path = "common/mini.rs"]
mod mini;

use std::collections::BTreeSet;

use koppelvlak::aanmelding::organisatie::Organisatie;
use koppelvlak::contract;
use koppelvlak::contract::proces::{ProcesAdvies, ProcesInvoer, check_processtap};
use koppelvlak::datum::Datum;
use koppelvlak::id::RegelId;
use koppelvlak::proces::{Stapmelding, WachtAntwoord};
use koppelvlak::regelset::document::processtap::{Processtap, Uitgang};
use koppelvlak::regelset::{Document, Regelset, RegelsetError};
use koppelvlak::voorwaarde::Voorwaarde;
use koppelvlak::waarheid::Waarheid;
use proptest::prelude::*;
use serde_json::{Value, json};

fn stappen() -> &'static [Processtap] {
    &Regelset::builtin().document().processtappen
}

fn day() -> Datum {
    Datum::new(2025, 9, 1).expect("a day")
}

fn check(logboek: Vec<Stapmelding>, voorstel: Stapmelding) -> ProcesAdvies {
    let invoer = ProcesInvoer {
        peildatum: Some(day()),
        logboek,
        voorstel: Some(voorstel),
    };
    check_processtap(Regelset::builtin(), &invoer.into()).expect("an advice")
}

#[test]
fn every_way_comes_out_every_way() {
    let covered: BTreeSet<String> = common::all().into_iter().flat_map(|v| v.dekt).collect();
    for stap in stappen() {
        for uitgang in &stap.uitgang {
            for outcome in ["ja", "nee", "onbekend"] {
                let name = format!("proces/{}/{}={outcome}", stap.id, uitgang.naar);
                assert!(covered.contains(&name), "{name}");
            }
            for wacht in &uitgang.wacht {
                for outcome in ["nee", "onbekend"] {
                    let name = format!("wacht/{}={outcome}", wacht.id);
                    assert!(covered.contains(&name), "{name}");
                }
            }
        }
    }
}

#[test]
fn the_map_is_whole_and_its_words_are_plain() {
    let mut order: Vec<u32> = stappen().iter().map(|stap| stap.volgorde).collect();
    order.sort_unstable();
    assert_eq!(order, (0..11).collect::<Vec<u32>>());
    let ends: Vec<&str> = stappen()
        .iter()
        .filter(|stap| stap.uitgang.is_empty())
        .map(|stap| stap.id.as_str())
        .collect();
    assert_eq!(ends, ["vernietigd-of-geanonimiseerd"]);
    let mut reached = BTreeSet::from(["voorbereiding"]);
    for _ in stappen() {
        let from = stappen()
            .iter()
            .filter(|stap| reached.contains(stap.id.as_str()));
        let next: Vec<&str> = from
            .flat_map(|stap| &stap.uitgang)
            .map(|uitgang| uitgang.naar.as_str())
            .collect();
        reached.extend(next);
    }
    assert_eq!(reached.len(), 11, "every step can be reached");
    let mut wachten = BTreeSet::new();
    for stap in stappen() {
        let ways = &stap.uitgang;
        let questions = ways.iter().flat_map(|way| &way.wacht);
        for wacht in questions {
            assert!(wacht.vraag.ends_with('?'), "{}", wacht.id);
            assert!(wachten.insert(&wacht.id), "{}", wacht.id);
        }
        let told = ways.iter().flat_map(|way| &way.registreren);
        for text in told.chain([&stap.tekst]) {
            assert!(text.ends_with('.'), "{}: {text}", stap.id);
            for word in ["verplicht", "ongeldig", "fout", "besluit", "afgewezen"] {
                assert!(!text.to_lowercase().contains(word), "{}: {word}", stap.id);
            }
            for sentence in text.split_inclusive(['.', ':']) {
                assert!(
                    sentence.split_whitespace().count() <= 22,
                    "{}: {sentence}",
                    stap.id
                );
            }
        }
    }
}

/// From 1 July 2025 there is one way more, and no other change.
#[test]
fn referring_radicalisation_starts_in_july() {
    let ways = |peildatum: &str| -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        for stap in stappen() {
            let invoer = json!({ "peildatum": peildatum, "logboek": [{ "naar": stap.id }] });
            let text = contract::check_processtap_json(invoer.to_string().as_bytes());
            let value: Value = serde_json::from_str(&text).expect("JSON");
            let found = value["waarde"]["uitgangen"]
                .as_array()
                .into_iter()
                .flatten();
            all.extend(found.map(|way| format!("{} {}", stap.id, way["naar"])));
        }
        all
    };
    let (june, july) = (ways("2025-06-30"), ways("2025-07-01"));
    let new: Vec<&String> = july.difference(&june).collect();
    assert_eq!(
        new,
        [
            "beoordeling-doel \"doorverwezen-radicalisering\"",
            "doorverwezen-radicalisering \"vernietigd-of-geanonimiseerd\"",
        ]
    );
    assert!(june.is_subset(&july));
}

#[test]
fn what_was_typed_does_not_come_back() {
    for invoer in [
        json!({ "peildatum": "2025-09-01", "logboek": [{ "naar": "kanarie" }], "voorstel": { "naar": "kanarie" } }),
        json!({ "peildatum": "2025-09-01", "voorstel": { "naar": "aangemeld", "wachten": [{ "wacht": "kanarie" }] } }),
        json!({ "peildatum": "2025-09-01", "voorstel": { "organisatie": "kanarie" } }),
        json!({ "kanarie": 1 }),
    ] {
        let text = contract::check_processtap_json(invoer.to_string().as_bytes());
        assert!(!text.contains("kanarie"), "{text}");
    }
}

/// A way to nowhere, a way that stands there twice, and a lost source stop a release.
#[test]
fn a_map_that_does_not_fit_is_refused() {
    let here = json!([{ "bron": "bron", "plaats": "art. 1", "zekerheid": "voorstel" }]);
    let way = json!({ "naar": "een", "wie": "lid1", "vindplaats": here });
    let sound = json!([{
        "id": "een", "volgorde": 0, "titel": "E", "tekst": "T.", "geldigVanaf": "2025-03-01",
        "vindplaats": here, "uitgang": [way],
    }]);
    let codes = |processtappen: Value| -> Vec<&'static str> {
        let mini = mini::document(Voorwaarde::Feit(mini::feit(0)));
        let mut value = serde_json::to_value(mini).expect("JSON");
        value["processtappen"] = processtappen;
        let document: Document = serde_json::from_value(value).expect("a document");
        let errors = Regelset::new(document).err().unwrap_or_default();
        errors.iter().map(RegelsetError::code).collect()
    };
    let with = |place: &str, new: Value| {
        let mut changed = sound.clone();
        *changed.pointer_mut(place).expect(place) = new;
        codes(changed)
    };
    assert_eq!(codes(sound.clone()), Vec::<&str>::new());
    assert_eq!(
        with("/0/uitgang/0/naar", json!("weg")),
        ["uitgang-onbekend"]
    );
    assert_eq!(with("/0/uitgang", json!([way, way])), ["naam-dubbel"]);
    assert_eq!(
        with("/0/uitgang/0/vindplaats", json!([])),
        ["vindplaats-ontbreekt"]
    );
    let gone = json!([{ "bron": "weg", "plaats": "art. 1", "zekerheid": "voorstel" }]);
    assert_eq!(with("/0/vindplaats", gone), ["bron-onbekend"]);
}

/// A step on the map with its way, filled in so that it fits.
fn fits(uitgang: &Uitgang) -> Stapmelding {
    let answers = uitgang.wacht.iter().map(|wacht| WachtAntwoord {
        wacht: Some(wacht.id.clone()),
        waarde: Some(Waarheid::Ja),
    });
    Stapmelding {
        naar: Some(uitgang.naar.clone()),
        datum: Datum::new(2025, 8, 1),
        organisatie: Some(Organisatie::Politie),
        betrokken: Some(Waarheid::Ja),
        oordeel: uitgang.oordeel,
        wachten: answers.collect(),
    }
}

/// A walk from the start, each step by a choice among the ways that are open.
fn walk() -> impl Strategy<Value = Vec<Stapmelding>> {
    prop::collection::vec(any::<prop::sample::Index>(), 1..14).prop_map(|choices| {
        let mut at = "voorbereiding".to_owned();
        let mut steps = Vec::new();
        for choice in choices {
            let stap = stappen().iter().find(|stap| stap.id.as_str() == at);
            let ways = &stap.expect("a step").uitgang;
            if ways.is_empty() {
                break;
            }
            let way = &ways[choice.index(ways.len())];
            steps.push(fits(way));
            way.naar.as_str().clone_into(&mut at);
        }
        steps
    })
}

fn said() -> impl Strategy<Value = Option<Waarheid>> {
    prop::option::of(prop::sample::select(Waarheid::ALL.to_vec()))
}

fn any_step() -> impl Strategy<Value = Stapmelding> {
    let names: Vec<RegelId> = stappen().iter().map(|stap| stap.id.clone()).collect();
    let orgs = prop::option::of(prop::sample::select(Organisatie::ALL.to_vec()));
    let naar = prop::option::of(prop::sample::select(names));
    (naar, any::<bool>(), orgs, said(), said()).prop_map(
        |(naar, dated, organisatie, betrokken, oordeel)| Stapmelding {
            naar,
            datum: dated.then(|| Datum::new(2025, 8, 20)).flatten(),
            organisatie,
            betrokken,
            oordeel,
            wachten: Vec::new(),
        },
    )
}

proptest! {
    /// A walk over the map has no findings and ends where it ends.
    #[test]
    fn a_walk_that_fits(steps in walk()) {
        let mut steps = steps;
        let last = steps.pop().expect("a step");
        let before = steps.last().and_then(|step| step.naar.clone());
        let advies = check(steps, last.clone());
        prop_assert_eq!(advies.past, Some(Waarheid::Ja));
        prop_assert!(advies.bevindingen.is_empty() && advies.vragen.is_empty());
        let huidig = advies.huidige_stap.map(|stap| stap.stap);
        let start = RegelId::try_from("voorbereiding").ok();
        prop_assert_eq!(huidig, before.or(start));
        prop_assert_eq!(advies.uitgang.map(|way| way.naar), last.naar);
    }

    /// What is settled stays settled, whatever is learned of the step.
    #[test]
    fn settled_stays_settled(steps in walk(), step in any_step(), more in any_step()) {
        let settle = |one: Option<Waarheid>, two: Option<Waarheid>| match one {
            None | Some(Waarheid::Onbekend) => two.or(one),
            known => known,
        };
        let learned = Stapmelding {
            naar: step.naar.clone().or(more.naar),
            datum: step.datum.or(more.datum),
            organisatie: step.organisatie.or(more.organisatie),
            betrokken: settle(step.betrokken, more.betrokken),
            oordeel: settle(step.oordeel, more.oordeel),
            wachten: step.wachten.clone(),
        };
        let (before, after) = (check(steps.clone(), step), check(steps, learned));
        let open = before.past == Some(Waarheid::Onbekend);
        prop_assert!(open || before.past == after.past);
    }

    /// Only a deelnemer of lid 1 ever judges; a derde never takes a step that has an actor.
    #[test]
    fn only_lid_1_judges(steps in walk(), organisatie in prop::sample::select(Organisatie::ALL.to_vec())) {
        use koppelvlak::aanmelding::organisatie::Deelname;
        use koppelvlak::regelset::document::processtap::Bevoegd;
        let mut steps = steps;
        let last = steps.pop().expect("a step");
        let advies = check(steps, Stapmelding { organisatie: Some(organisatie), ..last });
        let way = advies.uitgang.expect("a way");
        let deelname = organisatie.deelname();
        let may = match way.wie {
            Bevoegd::Lid1 => deelname == Deelname::Lid1,
            Bevoegd::NietGenoemd => true,
            Bevoegd::Deelnemer | Bevoegd::Betrokken => deelname != Deelname::Derde,
        };
        prop_assert_eq!(advies.past, Some(if may { Waarheid::Ja } else { Waarheid::Nee }));
    }
}
