//! Every obligation comes out every way that it can, and every kind of decision is tried.

use std::collections::BTreeSet;

use koppelvlak::afspraken::Status;
use koppelvlak::afspraken::besluit::{Afdoening, Routering};
use koppelvlak::afspraken::gebeurtenis::Meldinguitkomst;
use koppelvlak::regelset::Regelset;
use koppelvlak::stroom::{Verplichting, Weigeringsgrond};
use serde::Serialize;
use serde_json::Value;

use crate::answers;
use crate::common;

/// M0 and A4a rest on nothing, so the cause never lies before them.
const CANNOT: &[&str] = &["m0", "a4a"];

fn word<T: Serialize>(value: &T) -> String {
    let value = serde_json::to_value(value).expect("JSON");
    value.as_str().expect("a word").to_owned()
}

#[test]
fn every_obligation_comes_out_every_way() {
    let mut seen = BTreeSet::new();
    for (_, answer) in answers() {
        let cases = answer.pointer("/waarde/zaken").and_then(Value::as_array);
        for zaak in cases.into_iter().flatten() {
            for stand in zaak["standen"].as_array().into_iter().flatten() {
                let text = |key: &str| stand[key].as_str().unwrap_or_default().to_owned();
                seen.insert((text("verplichting"), text("status")));
            }
        }
    }
    for verplichting in Verplichting::ALL {
        for status in Status::ALL {
            let cannot = *status == Status::NietToetsbaar && CANNOT.contains(&verplichting.name());
            let pair = (verplichting.name().to_owned(), word(status));
            assert_eq!(seen.contains(&pair), !cannot, "{pair:?}");
        }
    }
}

#[test]
fn every_kind_of_decision_and_ground_is_tried() {
    let covered: BTreeSet<String> = common::all().into_iter().flat_map(|v| v.dekt).collect();
    let mut all: Vec<String> = Vec::new();
    all.extend(
        Afdoening::ALL
            .iter()
            .map(|one| format!("afdoening/{}", word(one))),
    );
    all.extend(
        Routering::ALL
            .iter()
            .map(|one| format!("routering/{}", word(one))),
    );
    all.extend(
        Meldinguitkomst::ALL
            .iter()
            .map(|one| format!("uitkomst/{}", word(one))),
    );
    all.extend(
        Weigeringsgrond::ALL
            .iter()
            .map(|one| format!("grond/{}", word(one))),
    );
    all.extend((1..=6).map(|number| format!("scenario/{number}")));
    for verplichting in Verplichting::ALL {
        let name = verplichting.name();
        all.extend(["trigger", "tekort", "geen-tekort"].map(|part| format!("{name}/{part}")));
    }
    let missing: Vec<&String> = all.iter().filter(|name| !covered.contains(*name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Each obligation is a rule with a source; the four agreements are those of the MJA.
#[test]
fn every_obligation_is_a_rule() {
    let document = Regelset::builtin().document();
    let rules: BTreeSet<_> = document
        .afspraken
        .iter()
        .map(|rule| rule.verplichting)
        .collect();
    assert_eq!(rules, Verplichting::ALL.iter().copied().collect());
    for rule in &document.afspraken {
        let mja = rule
            .vindplaats
            .iter()
            .any(|v| v.bron.as_str() == "mja-2021-2024");
        assert_eq!(mja, rule.verplichting != Verplichting::M0, "{}", rule.id);
    }
}
