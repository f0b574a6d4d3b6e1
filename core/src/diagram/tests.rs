//! Diagrams are exact: held against trying every completion.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::bouw::Bouw;
use super::{Diagram, DiagramFout, JA, Kortste, MAX_KNOPEN, MAX_SETS, NEE};
use crate::programma::wetten::{FEITEN, Origineel, Soort, origineel, waarden};
use crate::programma::{Opschrift, Programma, Stap};
use crate::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

type Set = Vec<(usize, Waarheid)>;

/// The feiten that speak for and against what stands at a place.
fn directions(origineel: &Origineel, at: usize) -> [BTreeSet<usize>; 2] {
    let Some(step) = at.checked_sub(FEITEN + 1) else {
        return [BTreeSet::from([at]), BTreeSet::new()];
    };
    let (soort, parts) = &origineel.0[step];
    let [mut voor, mut tegen] = [BTreeSet::new(), BTreeSet::new()];
    for part in parts {
        let [a, b] = directions(origineel, *part);
        voor.extend(a);
        tegen.extend(b);
    }
    if *soort == Soort::Niet {
        [tegen, voor]
    } else {
        [voor, tegen]
    }
}

fn completions(known: &[Waarheid]) -> Vec<Vec<Waarheid>> {
    known.iter().fold(vec![Vec::new()], |done, value| {
        let options: &[Waarheid] = match value {
            Onbekend => &[Ja, Nee],
            Ja => &[Ja],
            Nee => &[Nee],
        };
        let longer = |start: &Vec<Waarheid>| {
            let one = |next: &Waarheid| [start.as_slice(), &[*next]].concat();
            options.iter().map(one).collect::<Vec<_>>()
        };
        done.iter().flat_map(longer).collect()
    })
}

fn with(known: &[Waarheid], set: &[(usize, Waarheid)]) -> Vec<Waarheid> {
    let mut known = known.to_vec();
    for (feit, answer) in set {
        known[*feit] = *answer;
    }
    known
}

/// Every smallest set of answers after which each completion comes out so.
fn smallest(origineel: &Origineel, at: usize, known: &[Waarheid], goal: Waarheid) -> Vec<Set> {
    let settles = |set: &Set| {
        let all = completions(&with(known, set));
        all.iter().all(|known| origineel.value(at, known) == goal)
    };
    let open: Vec<usize> = (0..FEITEN)
        .filter(|feit| known[*feit] == Onbekend)
        .collect();
    let mut sets: Vec<Set> = vec![Vec::new()];
    for _ in 0..=open.len() {
        let mut found: Vec<Set> = sets.iter().filter(|set| settles(set)).cloned().collect();
        if !found.is_empty() {
            found.sort_unstable();
            return found;
        }
        let longer = |set: &Set| {
            let after = set.last().map_or(0, |(feit, _)| feit + 1);
            let next = open.iter().filter(move |feit| **feit >= after);
            let with = |feit: &usize| {
                [Ja, Nee].map(|answer| [set.as_slice(), &[(*feit, answer)]].concat())
            };
            next.flat_map(with).collect::<Vec<_>>()
        };
        sets = sets.iter().flat_map(longer).collect();
    }
    Vec::new()
}

/// The sets are among the smallest ones, and all of them where there are few.
fn held(kortste: &Kortste, all: &[Set]) -> Result<(), TestCaseError> {
    prop_assert_eq!(kortste.antwoorden, all.first().map_or(0, Vec::len));
    prop_assert_eq!(kortste.aantal, all.len() as u64);
    let most = if kortste.antwoorden == 1 {
        usize::MAX
    } else {
        MAX_SETS
    };
    prop_assert_eq!(kortste.sets.len(), all.len().min(most));
    if all.len() <= most {
        prop_assert_eq!(&kortste.sets[..], all);
    }
    prop_assert!(kortste.sets.is_sorted() && kortste.sets.iter().all(|set| all.contains(set)));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_diagram_is_exact(origineel in origineel(), known in waarden()) {
        let origineel = origineel.without_unknown();
        let (programma, at) = (origineel.programma(), origineel.len() - 1);
        let [voor, tegen] = directions(&origineel, at);
        let diagram = match Diagram::new(&programma, at) {
            Ok(diagram) => diagram,
            Err(DiagramFout::VoorEnTegen(feit)) => {
                prop_assert!(voor.contains(&feit) && tegen.contains(&feit));
                return Ok(());
            }
            Err(DiagramFout::TeGroot) => panic!("five feiten"),
        };
        prop_assert!(voor.is_disjoint(&tegen));
        let matters = |feit: &usize| {
            known[*feit] == Onbekend && completions(&known).iter().any(|known| {
                let after = |answer| origineel.value(at, &with(known, &[(*feit, answer)]));
                after(Ja) != after(Nee)
            })
        };
        let open = diagram.ask(&known);
        prop_assert_eq!(&open.feiten, &(0..FEITEN).filter(matters).collect::<Vec<_>>());
        prop_assert_eq!(open.feiten.is_empty(), origineel.value(at, &known) != Onbekend);
        if open.feiten.is_empty() {
            prop_assert_eq!((open.ja, open.nee), (Kortste::default(), Kortste::default()));
        } else {
            held(&open.ja, &smallest(&origineel, at, &known, Ja))?;
            held(&open.nee, &smallest(&origineel, at, &known, Nee))?;
        }
    }
}

/// At least `aantal` of `n` feiten.
fn minstens(aantal: usize, n: usize) -> Diagram {
    let mut programma = Programma::new(n);
    let delen = programma.keep(&(0..n).collect::<Vec<_>>());
    let at = programma.push(Stap::Minstens(aantal, delen), Opschrift::Geen);
    Diagram::new(&programma, at).unwrap()
}

/// One answer that is enough: every such answer. More than one: the first few.
#[test]
fn many_shortest_sets() {
    let open = [Onbekend; 40];
    let one = minstens(1, 40).ask(&open).ja;
    assert_eq!((one.antwoorden, one.aantal, one.sets.len()), (1, 40, 40));
    let two = minstens(2, 40).ask(&open);
    assert_eq!(
        (two.ja.antwoorden, two.ja.aantal, two.ja.sets.len()),
        (2, 780, MAX_SETS)
    );
    assert_eq!(
        (two.nee.antwoorden, two.nee.aantal, two.nee.sets.len()),
        (39, 40, MAX_SETS)
    );
    // the first ones are those that answer the first feiten
    let pair = |other| vec![(0, Ja), (other, Ja)];
    assert_eq!(two.ja.sets, (1..=MAX_SETS).map(pair).collect::<Vec<_>>());
    let but = |left_out| {
        let rest = (0..40).filter(|feit| *feit != left_out);
        rest.map(|feit| (feit, Nee)).collect::<Set>()
    };
    let mut sets: Vec<Set> = (40 - MAX_SETS..40).map(but).collect();
    sets.sort_unstable();
    assert_eq!(two.nee.sets, sets);
}

/// Exactly so many nodes fit, and no more; equal nodes are one, and useless ones none.
#[test]
fn so_many_nodes_fit() {
    let mut bouw = Bouw::default();
    for rang in 2..MAX_KNOPEN {
        assert_eq!(bouw.node(rang, NEE, JA), Ok(rang));
    }
    assert_eq!(bouw.node(MAX_KNOPEN, NEE, JA), Err(DiagramFout::TeGroot));
    assert_eq!(bouw.node(7, NEE, JA), Ok(7));
    assert_eq!(bouw.node(MAX_KNOPEN, 7, 7), Ok(7));
}

/// A condition that no order of reading makes small is refused, not tried for ever.
#[test]
fn too_large_is_refused() {
    let n = 16;
    let mut programma = Programma::new(2 * n);
    let first = programma.keep(&(0..n).collect::<Vec<_>>());
    let mut parts = vec![programma.push(Stap::Alle(first), Opschrift::Geen)];
    for at in 0..n {
        let pair = programma.keep(&[at, n + at]);
        parts.push(programma.push(Stap::Alle(pair), Opschrift::Geen));
    }
    let delen = programma.keep(&parts);
    let at = programma.push(Stap::EenVan(delen), Opschrift::Geen);
    assert_eq!(
        Diagram::new(&programma, at).map(|_| ()),
        Err(DiagramFout::TeGroot)
    );
}
