//! Laws over the shipped instruments, overgangsmomenten and rules of bundling: plain
//! words, questions that are questions, nothing missing.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

use std::collections::BTreeSet;

use koppelvlak::beoordeling::BeoordelingSoort;
use koppelvlak::regelset::document::bundelregel::BundelregelSoort;
use koppelvlak::regelset::document::instrument::Afbeeldregel;
use koppelvlak::regelset::{Document, Regelset};

fn document() -> &'static Document {
    Regelset::builtin().document()
}

/// The words of overgangsmomenten, of what is due then, of instruments and of the
/// rules of bundling, each with the name of what says them.
fn told_of_assessing() -> Vec<(String, &'static str)> {
    let d = document();
    let mut all: Vec<(String, &str)> = Vec::new();
    for moment in &d.overgangsmomenten {
        all.push((moment.id.to_string(), &moment.tekst));
        for eis in &moment.eis {
            all.push((eis.id.to_string(), &eis.tekst));
        }
    }
    for instrument in &d.instrumenten {
        let id = instrument.id.to_string();
        all.push((id.clone(), &instrument.eigenaar));
        all.push((id.clone(), &instrument.populatie));
        let perhaps = [
            &instrument.kwalificatie,
            &instrument.herhaling,
            &instrument.let_op,
            &instrument.geweigerd,
        ];
        let perhaps = perhaps.into_iter().flatten();
        all.extend(perhaps.map(|text| (id.clone(), text.as_str())));
        let results = instrument.uitkomst.iter().map(|u| u.tekst.as_str());
        let periods = instrument.toestand.iter().map(|t| t.tekst.as_str());
        all.extend(results.chain(periods).map(|text| (id.clone(), text)));
    }
    for regel in &d.bundelregels {
        all.push((regel.id.to_string(), &regel.tekst));
        all.extend(
            regel
                .doen
                .iter()
                .map(|doen| (regel.id.to_string(), doen.as_str())),
        );
    }
    all
}

/// They explain; none of them orders, decides, or calls the highest the risk.
#[test]
fn words_about_assessing_are_plain_and_decide_nothing() {
    for (name, text) in told_of_assessing() {
        let low = text.to_lowercase();
        assert!(text.ends_with(['.', '?']), "{name}: {text}");
        for word in ["verplicht", "ongeldig", "fout", "besluit", "het risico is"] {
            assert!(!low.contains(word), "{name}: {word}");
        }
        for sentence in text.split_inclusive(['.', '?', ':']) {
            let words = sentence.split_whitespace().count();
            assert!(words <= 27, "{name}: {words} words: {sentence}");
        }
    }
    for regel in &document().bundelregels {
        let score = regel.tekst.to_lowercase().contains("score");
        assert!(!score || regel.id.as_str() == "m11", "{}", regel.id);
        let doing = !matches!(
            regel.soort,
            BundelregelSoort::Bundelen | BundelregelSoort::Afbeelden
        );
        assert_eq!(doing, regel.doen.is_some(), "{}", regel.id);
    }
}

#[test]
fn what_is_due_only_under_a_condition_asks_a_question() {
    let mut seen = BTreeSet::new();
    for moment in &document().overgangsmomenten {
        for eis in &moment.eis {
            let own = format!("{}-", moment.id);
            assert!(eis.id.as_str().starts_with(&own), "{}", eis.id);
            let Some(vraag) = &eis.alleen_als else {
                continue;
            };
            assert!(vraag.ends_with('?'), "{}", eis.id);
            assert!(vraag.split_whitespace().count() <= 22, "{}", eis.id);
            assert!(seen.insert(vraag), "{}: the same question twice", eis.id);
        }
    }
}

/// What can satisfy an eis can be issued by the instrument it names.
#[test]
fn what_is_due_can_be_given() {
    let d = document();
    for eis in d.overgangsmomenten.iter().flat_map(|moment| &moment.eis) {
        for id in &eis.instrumenten {
            let of_name = d.instrumenten.iter().filter(|i| i.id == *id);
            let fits = of_name.flat_map(|i| &i.uitkomst).any(|uitkomst| {
                uitkomst.soort != BeoordelingSoort::Screening
                    && eis.orientatie.is_none_or(|o| o == uitkomst.orientatie)
                    && (eis.claims.is_empty() || eis.claims.contains(&uitkomst.claim))
                    && (eis.soorten.is_empty() || eis.soorten.contains(&uitkomst.soort))
            });
            assert!(fits, "{}: {id}", eis.id);
        }
    }
}

#[test]
fn the_moments_and_the_rules_of_bundling_are_all_there() {
    let d = document();
    let moments: Vec<String> = d
        .overgangsmomenten
        .iter()
        .map(|m| m.id.to_string())
        .collect();
    let expected: Vec<String> = (1..=25).map(|number| format!("om{number:02}")).collect();
    assert_eq!(moments, expected);
    let incidents: Vec<&str> = d
        .overgangsmomenten
        .iter()
        .filter(|m| m.incident)
        .map(|m| m.id.as_str())
        .collect();
    assert_eq!(incidents, ["om24"]);
    let ids = |soort: BundelregelSoort| -> Vec<String> {
        let of_kind = d.bundelregels.iter().filter(|regel| regel.soort == soort);
        of_kind.map(|regel| regel.id.to_string()).collect()
    };
    let numbered = |letter: &str, last: usize| -> Vec<String> {
        (1..=last).map(|at| format!("{letter}{at}")).collect()
    };
    assert_eq!(ids(BundelregelSoort::Bundelen), numbered("r", 17));
    assert_eq!(ids(BundelregelSoort::Afbeelden), numbered("m", 13));
    assert_eq!(ids(BundelregelSoort::Volledigheid), numbered("i", 12));
    assert_eq!(ids(BundelregelSoort::Duiding), numbered("d", 11));
    assert_eq!(ids(BundelregelSoort::Aandacht).len(), 16);
    assert_eq!(d.bundelnormen.len(), 1);
}

/// Each scale says by which rule of reading it goes, and that rule is explained.
#[test]
fn every_rule_of_reading_is_explained() {
    for regel in Afbeeldregel::ALL {
        let id = format!("{regel:?}").to_lowercase();
        let mut rules = document().bundelregels.iter();
        assert!(rules.any(|rule| rule.id.as_str() == id), "{id}");
    }
}

/// Each organisation of the contract once, in the order of the law; who is a deelnemer
/// has a task or an article, and works somewhere.
#[test]
fn every_organisation_is_described() {
    use koppelvlak::aanmelding::organisatie::{Deelname, Organisatie};
    let rows = &Regelset::builtin().document().deelnemers;
    let order: Vec<Organisatie> = rows.iter().map(|row| row.organisatie).collect();
    assert_eq!(order, Organisatie::ALL);
    for row in rows {
        let derde = row.organisatie.deelname() == Deelname::Derde;
        assert_eq!(row.domeinen.is_empty(), derde, "{}", row.titel);
        let lid = match row.organisatie.deelname() {
            Deelname::Lid1 => "art. 2.27, eerste lid",
            Deelname::Lid2 => "art. 2.27, tweede lid",
            Deelname::Derde => "art. 2.27: staat er niet in",
        };
        assert!(row.vindplaats[0].plaats.starts_with(lid), "{}", row.titel);
    }
}
