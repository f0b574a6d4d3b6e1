//! Laws that hold for every rule that can be written, not only for the shipped ones.

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

use koppelvlak::criteria::{self, Maatstaf};
use koppelvlak::diagram::Kortste;
use koppelvlak::programma::Bekend;
use koppelvlak::regelset::{Regelset, RegelsetError};
use koppelvlak::verklaring::{Stapsoort, Verklaring};
use koppelvlak::voorwaarde::{Minstens, Voorwaarde};
use koppelvlak::waarheid::Waarheid::{self, Ja, Nee, Onbekend};
use mini::{FEITEN, completions, dag, feit, naive, regelset};
use proptest::prelude::*;

/// Any condition in which the even feiten speak for and the odd ones against.
fn voorwaarde() -> impl Strategy<Value = Voorwaarde> {
    let leaf = (0..FEITEN).prop_map(|nummer| match nummer % 2 {
        0 => Voorwaarde::Feit(feit(nummer)),
        _ => Voorwaarde::Niet(Box::new(Voorwaarde::Feit(feit(nummer)))),
    });
    leaf.prop_recursive(4, 24, 4, |inner| {
        let parts = prop::collection::vec(inner, 1..5);
        prop_oneof![
            parts.clone().prop_map(Voorwaarde::Alle),
            parts.clone().prop_map(Voorwaarde::EenVan),
            (parts, 1..4_usize).prop_map(|(van, aantal)| {
                Voorwaarde::Minstens(Minstens {
                    aantal: aantal.min(van.len()),
                    van,
                })
            }),
        ]
    })
}

fn waarden() -> impl Strategy<Value = Vec<Waarheid>> {
    let waarde = prop_oneof![2 => Just(Onbekend), 1 => Just(Ja), 1 => Just(Nee)];
    prop::collection::vec(waarde, FEITEN)
}

fn check(
    regelset: &Regelset,
    known: &[Waarheid],
) -> (Waarheid, Verklaring, koppelvlak::diagram::Openstaand) {
    let uitslag = criteria::check(regelset, &Maatstaf::on(dag()), known);
    let inhoud = uitslag.beleid.inhoud.expect("a profiel");
    (
        inhoud.verklaring.uitkomst,
        inhoud.verklaring,
        inhoud.openstaand,
    )
}

/// The outcome of an explanation, worked out again from its parts.
fn again(step: &Verklaring) -> Waarheid {
    let parts: Vec<Waarheid> = step.onder.iter().map(again).collect();
    match step.soort {
        Stapsoort::Feit => step.uitkomst,
        Stapsoort::Alle => parts.into_iter().fold(Ja, Waarheid::and),
        Stapsoort::EenVan => parts.into_iter().fold(Nee, Waarheid::or),
        Stapsoort::Niet => !parts[0],
        Stapsoort::Minstens => {
            let aantal = step.aantal.expect("a number") as usize;
            let count = |wanted| parts.iter().filter(|p| **p == wanted).count();
            if count(Ja) >= aantal {
                Ja
            } else if count(Ja) + count(Onbekend) < aantal {
                Nee
            } else {
                Onbekend
            }
        }
    }
}

fn with(known: &[Waarheid], set: &[(usize, Waarheid)]) -> Vec<Waarheid> {
    let mut known = known.to_vec();
    for (feit, antwoord) in set {
        known[*feit] = *antwoord;
    }
    known
}

/// All smallest sets of answers that settle the condition as `goal`, by trying.
fn brute_shortest(
    condition: &Voorwaarde,
    known: &[Waarheid],
    goal: Waarheid,
) -> Vec<Vec<(usize, Waarheid)>> {
    let open: Vec<usize> = (0..FEITEN).filter(|f| known[*f] == Onbekend).collect();
    let mut sets: Vec<Vec<(usize, Waarheid)>> = vec![Vec::new()];
    for _ in 0..=open.len() {
        let found: Vec<_> = sets
            .iter()
            .filter(|set| {
                completions(&with(known, set))
                    .iter()
                    .all(|c| naive(condition, c) == goal)
            })
            .cloned()
            .collect();
        if !found.is_empty() {
            return found;
        }
        let longer = |set: &Vec<(usize, Waarheid)>| {
            let last = set.last().map_or(-1, |(f, _)| i64::try_from(*f).unwrap());
            let next = open
                .iter()
                .filter(move |f| i64::try_from(**f).unwrap() > last);
            let set = set.clone();
            next.flat_map(|f| [Ja, Nee].map(|a| [set.as_slice(), &[(*f, a)]].concat()))
                .collect::<Vec<_>>()
        };
        sets = sets.iter().flat_map(longer).collect();
    }
    Vec::new()
}

fn same_sets(
    kortste: &Kortste,
    mut brute: Vec<Vec<(usize, Waarheid)>>,
) -> Result<(), TestCaseError> {
    brute.sort_unstable();
    prop_assert_eq!(kortste.antwoorden, brute.first().map_or(0, Vec::len));
    prop_assert_eq!(kortste.aantal, brute.len() as u64);
    prop_assert!(kortste.sets.iter().all(|set| brute.contains(set)));
    let most = if kortste.antwoorden == 1 {
        usize::MAX
    } else {
        koppelvlak::diagram::MAX_SETS
    };
    prop_assert_eq!(kortste.sets.len(), brute.len().min(most));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    /// The compiled program, the explanation and the definition say the same.
    #[test]
    fn program_explanation_and_definition_agree(rule in voorwaarde(), known in waarden()) {
        let regelset = regelset(&rule).expect("sound");
        let (outcome, verklaring, _) = check(&regelset, &known);
        prop_assert_eq!(outcome, naive(&rule, &known));
        prop_assert_eq!(again(&verklaring), outcome);
        prop_assert!(verklaring.steps().all(|step| again(step) == step.uitkomst));
    }

    /// Unknown means: some completion says ja and some says nee. No more, no less.
    #[test]
    fn unknown_is_exactly_what_depends_on_the_missing(rule in voorwaarde(), known in waarden()) {
        let regelset = regelset(&rule).expect("sound");
        let (outcome, ..) = check(&regelset, &known);
        let all: Vec<Waarheid> = completions(&known).iter().map(|c| naive(&rule, c)).collect();
        let expected = if all.iter().all(|w| *w == Ja) {
            Ja
        } else if all.iter().all(|w| *w == Nee) {
            Nee
        } else {
            Onbekend
        };
        prop_assert_eq!(outcome, expected);
    }

    /// What is settled stays settled, whatever is learned later.
    #[test]
    fn settled_stays_settled(
        rule in voorwaarde(),
        known in waarden(),
        learned in prop::collection::vec(any::<bool>(), FEITEN),
        which in prop::collection::vec(any::<bool>(), FEITEN),
    ) {
        let regelset = regelset(&rule).expect("sound");
        let (before, ..) = check(&regelset, &known);
        let later: Vec<Waarheid> = known.iter().zip(learned.iter().zip(which)).map(|(w, (yes, now))| match w {
            Onbekend if now => if *yes { Ja } else { Nee },
            settled => *settled,
        }).collect();
        let (after, ..) = check(&regelset, &later);
        prop_assert!(before == Onbekend || before == after);
    }

    /// A feit is asked if and only if some completion of the others makes the
    /// outcome depend on it; the shortest sets are the shortest and all of them.
    #[test]
    fn what_matters_is_exact(rule in voorwaarde(), known in waarden()) {
        let regelset = regelset(&rule).expect("sound");
        let (outcome, _, open) = check(&regelset, &known);
        let matters = |nummer: usize| {
            known[nummer] == Onbekend
                && completions(&known).iter().any(|c| {
                    naive(&rule, &with(c, &[(nummer, Ja)])) != naive(&rule, &with(c, &[(nummer, Nee)]))
                })
        };
        let expected: Vec<usize> = (0..FEITEN).filter(|nummer| matters(*nummer)).collect();
        prop_assert_eq!(&open.feiten, &expected);
        prop_assert_eq!(open.feiten.is_empty(), outcome != Onbekend);
        if outcome == Onbekend {
            same_sets(&open.ja, brute_shortest(&rule, &known, Ja))?;
            same_sets(&open.nee, brute_shortest(&rule, &known, Nee))?;
        }
    }

    /// The fast way to find what matters never misses, and is exact for a rule
    /// in which each feit occurs once.
    #[test]
    fn the_fast_mask_holds_what_matters(rule in voorwaarde(), known in waarden()) {
        let regelset = regelset(&rule).expect("sound");
        let stand = regelset.stand(dag()).expect("a day with rules");
        let profiel = regelset.profielen(stand).next().expect("a profiel");
        let lijst = &regelset.document().leefgebiedenlijsten[0].id;
        let compiled = regelset.programma(stand, &profiel.id, lijst).expect("a program");
        let root = compiled.lezingen[0].1.at;
        let feiten: Vec<Bekend<bool>> = known.iter().map(|w| (*w).into()).collect();
        let mut values = vec![Bekend::NIETS; compiled.programma.len()];
        let mut asked = vec![false; compiled.programma.len()];
        compiled.programma.run(&feiten, &mut values);
        let anything = compiled.programma.ask(root, &values, &mut asked);
        prop_assert_eq!(anything, asked.contains(&true));
        let mut mask: Vec<usize> = (0..compiled.programma.len())
            .filter(|at| asked[*at])
            .filter_map(|at| match compiled.programma.stap(at) {
                Some((koppelvlak::programma::Stap::Feit(nummer), _)) => Some(nummer),
                _ => None,
            })
            .collect();
        mask.sort_unstable();
        let (_, _, open) = check(&regelset, &known);
        prop_assert!(open.feiten.iter().all(|feit| mask.contains(feit)));
        if compiled.programma.is_read_once(root) {
            prop_assert_eq!(mask, open.feiten);
        }
    }

    /// 64 cases at once are 64 cases.
    #[test]
    fn lanes_agree_with_single_cases(rule in voorwaarde(), cases in prop::collection::vec(waarden(), 64)) {
        let regelset = regelset(&rule).expect("sound");
        let stand = regelset.stand(dag()).expect("a day with rules");
        let profiel = regelset.profielen(stand).next().expect("a profiel");
        let lijst = &regelset.document().leefgebiedenlijsten[0].id;
        let compiled = regelset.programma(stand, &profiel.id, lijst).expect("a program");
        let root = compiled.lezingen[0].1.at;
        let mut lanes = vec![Bekend::<u64>::NIETS; FEITEN];
        for (bit, known) in cases.iter().enumerate() {
            for (lane, waarde) in lanes.iter_mut().zip(known) {
                lane.ja |= u64::from(*waarde == Ja) << bit;
                lane.nee |= u64::from(*waarde == Nee) << bit;
            }
        }
        let mut values = vec![Bekend::NIETS; compiled.programma.len()];
        compiled.programma.run(&lanes, &mut values);
        for (bit, known) in cases.iter().enumerate() {
            let one = Bekend { ja: values[root].ja >> bit & 1 == 1, nee: values[root].nee >> bit & 1 == 1 };
            prop_assert_eq!(Waarheid::from(one), naive(&rule, known));
        }
    }

    /// A rule in which a feit speaks both for and against is refused.
    #[test]
    fn a_feit_for_and_against_is_refused(rule in voorwaarde(), nummer in 0..FEITEN) {
        let both = Voorwaarde::EenVan(vec![
            rule,
            Voorwaarde::Feit(feit(nummer)),
            Voorwaarde::Niet(Box::new(Voorwaarde::Feit(feit(nummer)))),
        ]);
        let errors = regelset(&both).map(|_| ()).expect_err("refused");
        let refused = errors.iter().any(|e| matches!(e, RegelsetError::FeitVoorEnTegen { .. }));
        prop_assert!(refused);
    }
}
