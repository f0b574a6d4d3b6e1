//! Every row, every condition each way, every ground and every regime of providing.

use std::collections::BTreeSet;

use koppelvlak::regelset::Regelset;
use koppelvlak::regelset::document::verstrekkingsregel::{Rij, Verstrekkingsfeit};
use koppelvlak::stroom::Regime;
use koppelvlak::verstrekking::Verstrekkingsuitkomst;
use serde::Serialize;
use serde_json::Value;

use super::answers;

/// Conditions that cannot come out each way: the row exists because of the answer.
const ONE_WAY: &[(&str, &str)] = &[
    // asked before the row is known, and then the answer chose the row
    ("r5-alleen-bekend-check", "nee"),
    // the row is that there is no such receiver
    ("r8-ontvanger", "ja"),
    ("r8-ontvanger", "onbekend"),
    // the row is that the answer is not there; with it another row holds
    ("r9-namens-college", "ja"),
    ("r9-namens-college", "nee"),
];

fn given() -> impl Iterator<Item = &'static Value> {
    let of_op = answers().iter();
    let of_op = of_op.filter(|(vector, _)| vector.op == "check_verstrekking");
    of_op.filter_map(|(_, answer)| answer.get("waarde"))
}

fn list<'v>(value: &'v Value, name: &str) -> Vec<&'v Value> {
    let items = value[name].as_array().into_iter().flatten();
    items.collect()
}

fn name(of: &impl Serialize) -> String {
    let value = serde_json::to_value(of).expect("JSON");
    value.as_str().expect("a word").to_owned()
}

#[test]
fn every_condition_comes_out_every_way() {
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    for advies in given() {
        let parts = list(advies, "onderdelen");
        let whole = std::iter::once(advies).chain(parts);
        for voorwaarde in whole.flat_map(|of| list(of, "voorwaarden")) {
            let text = |field: &str| voorwaarde[field].as_str().expect("text").to_owned();
            seen.insert((text("voorwaarde"), text("waarde")));
        }
    }
    let mut missing = Vec::new();
    for regel in &Regelset::builtin().document().verstrekkingsregels {
        for voorwaarde in &regel.voorwaarde {
            for waarde in ["ja", "nee", "onbekend"] {
                let pair = (voorwaarde.id.to_string(), waarde.to_owned());
                let cannot = ONE_WAY.contains(&(voorwaarde.id.as_str(), waarde));
                assert!(!(cannot && seen.contains(&pair)), "{pair:?} can be");
                if !cannot && !seen.contains(&pair) {
                    missing.push(format!("{}={waarde}", voorwaarde.id));
                }
            }
        }
    }
    assert!(missing.is_empty(), "no vector for {}", missing.join(", "));
}

#[test]
fn every_row_outcome_regime_and_ground_is_given() {
    let (mut rows, mut outcomes, mut regimes) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut grounds = BTreeSet::new();
    for advies in given() {
        for via in ["regel", "via"] {
            rows.extend(advies[via].as_str());
        }
        outcomes.extend(advies["uitkomst"].as_str());
        regimes.extend(advies["regime"].as_str());
        for part in list(advies, "onderdelen") {
            for weigering in list(part, "weigeringen") {
                let waarde = weigering["waarde"].as_str();
                grounds.extend(weigering["grond"].as_str().zip(waarde));
            }
        }
    }
    for rij in Rij::ALL.iter().filter(|rij| **rij != Rij::Algemeen) {
        assert!(rows.contains(rij.as_str()), "{rij:?}");
    }
    for uitkomst in Verstrekkingsuitkomst::ALL {
        assert!(outcomes.contains(name(uitkomst).as_str()), "{uitkomst:?}");
    }
    for regime in Regime::ALL {
        assert!(regimes.contains(name(regime).as_str()), "{regime:?}");
    }
    for grond in &Regelset::builtin().document().weigeringsgronden {
        let id = name(&grond.id);
        let holds = grounds.contains(&(id.as_str(), "ja"));
        assert_eq!(holds, !grond.rijen.is_empty(), "{id}");
        assert!(
            holds || grounds.contains(&(id.as_str(), "onbekend")),
            "{id}"
        );
    }
}

/// Each row has its rule, each ground its law, and what conditions are about is used.
#[test]
fn the_data_are_complete() {
    let document = Regelset::builtin().document();
    let rows: BTreeSet<Rij> = document.verstrekkingsregels.iter().map(|r| r.id).collect();
    assert_eq!(rows.len(), Rij::ALL.len());
    let regels = document.verstrekkingsregels.iter();
    let used: BTreeSet<Verstrekkingsfeit> =
        regels.flat_map(|r| &r.voorwaarde).map(|v| v.feit).collect();
    assert_eq!(used.len(), Verstrekkingsfeit::ALL.len());
    let grounds: BTreeSet<_> = document.weigeringsgronden.iter().map(|g| g.id).collect();
    assert_eq!(
        grounds.len(),
        koppelvlak::stroom::Weigeringsgrond::ALL.len()
    );
}
