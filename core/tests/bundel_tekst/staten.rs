//! Every state of a bundle has a sentence of its own.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

use std::collections::BTreeSet;
use std::fmt::Debug;

use koppelvlak::beoordeling::PartnerAntwoord;
use koppelvlak::bundeling::Bundel;
use koppelvlak::bundeling::bundel::{
    Aandachtreden, Actueelstand, Afstand, Consensus, Eisuitslag, Gereedheid, Metagegeven,
    Onderscheid, Plaatsstand, Rol, Schaal, Trendrichting, Volledigheidsregel, WaaromNiet,
};
use koppelvlak::regelset::document::instrument::{Afbeeldregel, NietHerleidbaar};
use serde_json::{Value, json};

use super::maken::{beeld, bundel, met, rij, sentences, sheet, word};

/// Renders each state, and panics unless each has a sentence that no other has.
fn own_sentence<T: Copy + Debug>(states: &[T], make: impl Fn(T) -> Bundel) {
    let told =
        |state: &T| -> BTreeSet<String> { sentences(&sheet(&make(*state))).into_iter().collect() };
    let all: Vec<BTreeSet<String>> = states.iter().map(told).collect();
    for (at, own) in all.iter().enumerate() {
        let of_others = |text: &&String| {
            let mut rest = all.iter().enumerate().filter(|(other, _)| *other != at);
            rest.any(|(_, texts)| texts.contains(*text))
        };
        let mine = own.iter().filter(|text| !of_others(text));
        assert!(mine.count() > 0, "{:?} has no sentence", states[at]);
    }
}

fn row(field: &str, value: Value) -> Bundel {
    let mut rij = rij("b1");
    rij[field] = value;
    met(&beeld(&[rij]))
}

fn key(field: &str, value: Value) -> Bundel {
    let mut beeld = beeld(&[rij("b1"), rij("b2")]);
    beeld[field] = value;
    met(&beeld)
}

#[test]
fn of_a_row() {
    own_sentence(Plaatsstand::ALL, |stand| match stand {
        Plaatsstand::OpDeSchaal => row("rol", json!("telt")),
        Plaatsstand::NietBepaald => row("plaats", json!({ "stand": "nietBepaald" })),
        Plaatsstand::NietHerleidbaar => row("plaats", none(NietHerleidbaar::LabelOnbekend)),
    });
    own_sentence(NietHerleidbaar::ALL, |reden| row("plaats", none(reden)));
    own_sentence(Afbeeldregel::ALL, |regel| {
        row(
            "plaats",
            json!({ "stand": "nietBepaald", "regel": word(regel) }),
        )
    });
    own_sentence(Actueelstand::ALL, |stand| {
        row(
            "actualiteit",
            json!({ "stand": word(stand), "sinds": "2026-04-01", "moment": "om24",
            "gebeurtenis": "g1", "houdbaarTot": "2026-05-01" }),
        )
    });
    own_sentence(Rol::ALL, |rol| row("rol", word(rol)));
    own_sentence(WaaromNiet::ALL, |waarom| row("waaromNiet", word(waarom)));
}

fn none(reden: NietHerleidbaar) -> Value {
    json!({ "stand": "nietHerleidbaar", "reden": word(reden) })
}

#[test]
fn of_a_sleutel() {
    own_sentence(Schaal::ALL, |schaal| key("schaal", word(schaal)));
    own_sentence(Afstand::ALL, |afstand| key("afstand", word(afstand)));
    own_sentence(Consensus::ALL, |consensus| {
        key("consensus", word(consensus))
    });
    own_sentence(Onderscheid::ALL, |what| {
        key(
            "verklaring",
            json!({ "hoog": "b1", "laag": "b2", "verschillen": [word(what)] }),
        )
    });
    own_sentence(Trendrichting::ALL, |richting| {
        key(
            "trends",
            json!([{ "van": "b1", "naar": "b2", "richting": word(richting) }]),
        )
    });
}

#[test]
fn of_the_whole() {
    own_sentence(Gereedheid::ALL, |gereedheid| {
        bundel(&json!({ "gereedheid": word(gereedheid) }))
    });
    own_sentence(Aandachtreden::ALL, |reden| {
        bundel(&json!({ "aandacht": [{ "reden": word(reden) }] }))
    });
    own_sentence(Volledigheidsregel::ALL, |regel| {
        missing(&json!({ "regel": word(regel) }))
    });
    own_sentence(Metagegeven::ALL, |what| {
        missing(&json!({ "regel": "i6", "gegevens": [word(what)] }))
    });
    own_sentence(Eisuitslag::ALL, |stand| {
        bundel(
            &json!({ "eisen": [{ "eis": "om08-rihg", "moment": "om08", "datum": "2026-04-01",
            "stand": word(stand), "uiterlijk": "2026-04-15", "beoordelingen": ["b1"], "reden": "er is geen woning" }] }),
        )
    });
    own_sentence(PartnerAntwoord::ALL, |antwoord| {
        bundel(
            &json!({ "partners": [{ "partner": { "organisatie": "ggd" }, "antwoord": word(antwoord) }] }),
        )
    });
}

fn missing(gemis: &Value) -> Bundel {
    bundel(&json!({ "volledigheid": { "volledig": false, "leemten": [gemis] } }))
}

/// What is missing, withheld or not placed is never called low.
#[test]
fn no_place_is_never_low() {
    let mut plaatsen: Vec<Value> = NietHerleidbaar::ALL.iter().map(|r| none(*r)).collect();
    plaatsen.push(json!({ "stand": "nietBepaald" }));
    for plaats in plaatsen {
        let blad = sheet(&row("plaats", plaats));
        let told = sentences(&blad);
        let place = told
            .iter()
            .filter(|text| text.starts_with("Geen plaats:") || text.starts_with("Niet bepaald:"));
        let place: Vec<&String> = place.collect();
        assert_eq!(place.len(), 1, "{told:?}");
        assert!(!place[0].to_lowercase().contains("laag"), "{place:?}");
    }
}
