//! Laws of providing, over everything that can be filled in: what was refused stays
//! refused when a ground falls away, an answer never turns what is settled, the order of
//! the parts does not matter, and nothing that someone typed comes back.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

#[path = "common/verstrekkingen.rs"]
mod verstrekkingen;

use std::collections::BTreeSet;

use koppelvlak::contract::verstrekking::{
    VerstrekkingAdvies, VerstrekkingInvoer, check_verstrekking,
};
use koppelvlak::datum::Datum;
use koppelvlak::regelset::document::verstrekkingsregel::Rij;
use koppelvlak::regelset::{Document, Regelset};
use koppelvlak::stroom::Regime;
use koppelvlak::verstrekking::Verstrekkingsuitkomst::{self, NietVoldaan, Onbekend};
use koppelvlak::verstrekking::{Verstrekking, Weg};
use koppelvlak::waarheid::Waarheid;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use verstrekkingen::{KANARIE, answers, consents, verstrekking};

fn advise(verstrekking: &Verstrekking) -> VerstrekkingAdvies {
    let invoer = VerstrekkingInvoer {
        peildatum: Datum::new(2026, 3, 10),
        verstrekking: verstrekking.clone(),
    };
    check_verstrekking(Regelset::builtin(), &invoer.into()).expect("a peildatum")
}

/// Whether the conditions hold, or hold once something is done.
fn allows(uitkomst: Verstrekkingsuitkomst) -> bool {
    !matches!(uitkomst, NietVoldaan | Onbekend)
}

fn per_part(advies: &VerstrekkingAdvies) -> Vec<Verstrekkingsuitkomst> {
    advies.onderdelen.iter().map(|part| part.uitkomst).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// A consent, a yes or a ground that falls away never opens what was closed or open.
    #[test]
    fn what_falls_away_opens_nothing(
        mut verstrekking in verstrekking(),
        which in any::<prop::sample::Index>(),
        less in prop::sample::select(vec![Some(Waarheid::Nee), Some(Waarheid::Onbekend), None]),
    ) {
        let before = advise(&verstrekking);
        let mut grounds = consents(&mut verstrekking);
        let at = which.index(grounds.len());
        *grounds[at] = less;
        let after = advise(&verstrekking);
        for (before, after) in per_part(&before).into_iter().zip(per_part(&after)) {
            prop_assert!(allows(before) || !allows(after), "{before:?} became {after:?}");
        }
    }

    /// Whatever is learned later, what is settled stays as it is.
    #[test]
    fn an_answer_turns_nothing_that_is_settled(
        mut verstrekking in verstrekking(),
        learned in prop::collection::vec(any::<bool>(), 64),
    ) {
        let before = advise(&verstrekking);
        let mut learned = learned.into_iter().cycle();
        for answer in answers(&mut verstrekking) {
            let yes = learned.next().unwrap_or_default();
            if !matches!(answer, Some(Waarheid::Ja | Waarheid::Nee)) {
                *answer = Some(if yes { Waarheid::Ja } else { Waarheid::Nee });
            }
        }
        let after = advise(&verstrekking);
        let settled = |before, after| before == Onbekend || before == after;
        for (before, after) in per_part(&before).into_iter().zip(per_part(&after)) {
            prop_assert!(settled(before, after), "{before:?} became {after:?}");
        }
        prop_assert!(settled(before.uitkomst, after.uitkomst));
    }

    /// The parts in another order give the same parts in that order.
    #[test]
    fn the_order_of_the_parts_does_not_matter(mut verstrekking in verstrekking()) {
        let before = advise(&verstrekking);
        verstrekking.onderdelen.reverse();
        let after = advise(&verstrekking);
        let mut turned = per_part(&after);
        turned.reverse();
        prop_assert_eq!(per_part(&before), turned);
        prop_assert_eq!(before.uitkomst, after.uitkomst);
        prop_assert_eq!(before.regel, after.regel);
    }

    /// Nothing that someone typed comes back, and every answer says who decides.
    #[test]
    fn what_was_typed_does_not_come_back(verstrekking in verstrekking()) {
        let advies = advise(&verstrekking);
        let text = serde_json::to_string(&advies).expect("JSON");
        prop_assert!(!text.contains(KANARIE));
        let unfilled = ["organisaties", "categorie", "ontvanger"]
            .iter()
            .any(|name| text.contains(&format!("{{{name}}}")));
        prop_assert!(!unfilled);
        prop_assert!(advies.let_op.iter().any(|line| line.contains("Mensen beslissen")));
    }

    /// Whatever the outcome is, the conditions beside it show why.
    #[test]
    fn the_outcome_can_be_seen_in_the_conditions(verstrekking in verstrekking()) {
        let advies = advise(&verstrekking);
        if advies.regime != Some(Regime::WgsZvh) {
            prop_assert_eq!(advies.uitkomst, Onbekend);
            prop_assert!(advies.voorwaarden.is_empty() && advies.regel.is_none());
            return Ok(());
        }
        for part in &advies.onderdelen {
            let all = advies.voorwaarden.iter().chain(&part.voorwaarden);
            let values: Vec<Waarheid> = all.map(|voorwaarde| voorwaarde.waarde).collect();
            let refused = part.weigeringen.iter().any(|w| w.waarde == Waarheid::Ja);
            let no = values.contains(&Waarheid::Nee);
            match part.uitkomst {
                Verstrekkingsuitkomst::Voldaan => {
                    prop_assert!(values.iter().all(|waarde| *waarde == Waarheid::Ja));
                    prop_assert!(part.weigeringen.is_empty());
                }
                NietVoldaan => prop_assert!(no || refused),
                Verstrekkingsuitkomst::Eerst => {
                    prop_assert!(no && !values.contains(&Waarheid::Onbekend));
                }
                Onbekend => prop_assert!(
                    values.contains(&Waarheid::Onbekend)
                        || part.weigeringen.iter().any(|w| w.waarde == Waarheid::Onbekend)
                        || !Weg::of(&verstrekking).is_known()
                ),
                Verstrekkingsuitkomst::Deels => prop_assert!(false, "a part is no mix"),
            }
        }
        // only what can still matter is asked, and one place once
        let places: Vec<&str> = advies.vragen.iter().map(|vraag| vraag.plaats.as_str()).collect();
        let unique: BTreeSet<&str> = places.iter().copied().collect();
        prop_assert_eq!(places.len(), unique.len());
        prop_assert!(advies.uitkomst == Onbekend || places.is_empty());
    }
}

/// The random provisions come out every way, in every row.
#[test]
fn the_random_provisions_try_everything() {
    let mut runner = TestRunner::deterministic();
    let mut seen = BTreeSet::new();
    let mut rows = BTreeSet::new();
    for _ in 0..1500 {
        let tree = verstrekking().new_tree(&mut runner).expect("a provision");
        let advies = advise(&tree.current());
        seen.insert(advies.uitkomst);
        rows.extend(
            advies
                .onderdelen
                .iter()
                .map(|part| (part.regel, allows(part.uitkomst))),
        );
    }
    assert_eq!(seen.len(), Verstrekkingsuitkomst::ALL.len());
    for rij in [
        Rij::R1,
        Rij::R2,
        Rij::R3,
        Rij::R4,
        Rij::R5,
        Rij::R6,
        Rij::R7,
        Rij::R10,
    ] {
        for allowed in [true, false] {
            assert!(rows.contains(&(Some(rij), allowed)), "{rij:?} {allowed}");
        }
    }
}

/// The words of rows, conditions and grounds.
fn told(document: &Document) -> Vec<(String, &str)> {
    let mut all: Vec<(String, &str)> = Vec::new();
    for regel in &document.verstrekkingsregels {
        let id = regel.id.as_str().to_owned();
        all.push((id.clone(), &regel.tekst));
        all.extend(regel.let_op.iter().map(|text| (id.clone(), text.as_str())));
        for voorwaarde in &regel.voorwaarde {
            let id = voorwaarde.id.to_string();
            let texts = [&voorwaarde.tekst, &voorwaarde.vraag, &voorwaarde.doen];
            all.extend(texts.map(|text| (id.clone(), text.as_str())));
        }
    }
    let gronden = document.weigeringsgronden.iter();
    all.extend(gronden.map(|grond| (grond.titel.clone(), grond.tekst.as_str())));
    all
}

/// Plain words that advise; none of them decides.
#[test]
fn words_about_providing_are_plain_and_decide_nothing() {
    let document = Regelset::builtin().document();
    for (name, text) in told(document) {
        let low = text.to_lowercase();
        assert!(text.ends_with(['.', '?']), "{name}: {text}");
        for word in ["verplicht", "ongeldig", "fout", "besluit"] {
            assert!(!low.contains(word), "{name}: {word}");
        }
        for sentence in text.split_inclusive(['.', '?', ':']) {
            let words = sentence.split_whitespace().count();
            assert!(words <= 30, "{name}: {words} words: {sentence}");
        }
    }
    let regels = document.verstrekkingsregels.iter();
    for voorwaarde in regels.flat_map(|regel| &regel.voorwaarde) {
        assert!(voorwaarde.vraag.ends_with('?'), "{}", voorwaarde.id);
        assert!(voorwaarde.doen.ends_with('.'), "{}", voorwaarde.id);
    }
}
