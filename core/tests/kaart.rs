//! Laws of the contextkaart: what stays behind stays behind altogether, and who is not
//! known answers as nobody.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;
#[path = "kaart/tekst.rs"]
mod tekst;
#[path = "kaart/wetten.rs"]
mod wetten;

use koppelvlak::contract;
use serde_json::{Value, json};

/// The fictional dossier of the vectors.
pub(crate) fn fixture() -> Value {
    let file = common::root().join("core/tests/fixtures/contextkaart.json");
    let text = std::fs::read_to_string(file).expect("a file");
    serde_json::from_str(&text).expect("JSON")
}

pub(crate) fn ask(invoer: &Value) -> String {
    contract::compose_contextkaart_json(invoer.to_string().as_bytes())
}

pub(crate) fn answer(invoer: &Value) -> Value {
    serde_json::from_str(&ask(invoer)).expect("JSON")
}

/// A casus that may not be known outside answers byte for byte as nobody, whatever else
/// stands in the dossier and whoever asks.
#[test]
fn what_may_not_be_known_answers_as_nobody() {
    let places = [
        "",
        "/weergave",
        "/dossier/elementen",
        "/dossier/elementen/0/hobby",
        "/dossier/ontvanger",
        "/dossier/oordelen",
        "/dossier/geldigTot",
        "/dossier/opgepaktAlsPga",
        "/dossier/zvh",
        "/peildatum",
    ];
    let forms = [json!([]), json!(["tekst", "html"])];
    for form in forms {
        let nobody = |day: bool| {
            let mut invoer = json!({ "dossier": { "casus": "nietBekend" }, "weergave": form });
            if day {
                invoer["peildatum"] = json!("2026-03-10");
            }
            ask(&invoer)
        };
        for casus in ["afgeschermd", "nogNietBeoordeeld", "nietBekend"] {
            for place in places.iter().filter(|place| **place != "/weergave") {
                let mut invoer = fixture();
                invoer["weergave"] = form.clone();
                for wrong in [json!(7), json!(null), json!("KANARIE")] {
                    invoer["dossier"]["casus"] = json!(casus);
                    match *place {
                        "" => {}
                        "/peildatum" => drop(invoer.as_object_mut().unwrap().remove("peildatum")),
                        place => put(&mut invoer, place, wrong),
                    }
                    assert_eq!(
                        ask(&invoer),
                        nobody(*place != "/peildatum"),
                        "{casus} {place}"
                    );
                }
            }
        }
    }
}

fn put(invoer: &mut Value, place: &str, what: Value) {
    let (above, name) = place.rsplit_once('/').expect("a place");
    invoer.pointer_mut(above).expect("a place")[name] = what;
}

/// "ZSM" is answered the same whether or not the person is known.
#[test]
fn zsm_is_answered_the_same_for_everybody() {
    let mut seen = std::collections::BTreeSet::new();
    for casus in ["actief", "afgeschermd", "nogNietBeoordeeld", "nietBekend"] {
        let mut invoer = fixture();
        invoer["dossier"]["casus"] = json!(casus);
        invoer["dossier"]["ontvanger"] = json!({ "soort": "zsm", "naam": "KANARIE" });
        seen.insert(ask(&invoer));
    }
    assert_eq!(seen.len(), 1);
    let only = seen.first().unwrap();
    assert!(only.contains("openbaarMinisterie") && !only.contains("KANARIE"));
}
