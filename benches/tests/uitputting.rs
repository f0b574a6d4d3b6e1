//! The exhaustion fails when it should: a damaged evaluator, a damaged rule, a
//! wrong count. `cargo run --release -p koppelvlak-benches --bin uitputting` runs it
//! on what is not damaged.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

use std::iter;

use koppelvlak::programma::{Bekend, Lane, Programma};
use koppelvlak::waarheid::Waarheid::{self, Ja, Nee, Onbekend};
use koppelvlak_benches::uitputting::boom::{Boom, Lezer};
use koppelvlak_benches::uitputting::klassen::{Blik, Deel, Klassen};
use koppelvlak_benches::uitputting::regel::{Eerder, Regel};
use koppelvlak_benches::uitputting::telling::count;
use koppelvlak_benches::uitputting::veeg::Veeg;
use koppelvlak_benches::uitputting::vorm::Vorm;
use koppelvlak_benches::uitputting::werklast::{W, formula};
use koppelvlak_benches::uitputting::{Breuk, Motor, Telling, regels};

/// The feiten of criterium c2 of W: two of four ketens, drang and dwang.
const C2: [usize; 6] = [10, 11, 12, 13, 14, 15];

/// What is wrong with an evaluator at one place.
#[derive(Clone, Copy, Debug)]
enum Schade {
    Geen,
    /// What is ja is nee too.
    Beide,
    /// What is onbekend becomes nee, as in engines that know no third answer.
    OnbekendIsNee,
    /// Nothing is ever settled.
    AltijdOpen,
    /// Nothing is settled while this feit is open.
    WachtOp(usize),
    /// Ja while this feit is open.
    RaadtJaBij(usize),
    /// Ja and nee have changed places.
    Omgekeerd,
}

struct Kapot<'a> {
    programma: &'a Programma,
    at: usize,
    schade: Schade,
}

impl Motor for Kapot<'_> {
    fn plaatsen(&self) -> usize {
        self.programma.len()
    }

    fn run<L: Lane>(&self, feiten: &[Bekend<L>], uit: &mut [Bekend<L>]) {
        self.programma.run(feiten, uit);
        let Bekend { ja, nee } = uit[self.at];
        let open = |feit: usize| uit[feit].open();
        uit[self.at] = match self.schade {
            Schade::Geen => Bekend { ja, nee },
            Schade::Beide => Bekend { ja, nee: nee | ja },
            Schade::OnbekendIsNee => Bekend { ja, nee: !ja },
            Schade::AltijdOpen => Bekend::NIETS,
            Schade::WachtOp(feit) => Bekend {
                ja: ja & !open(feit),
                nee: nee & !open(feit),
            },
            Schade::RaadtJaBij(feit) => Bekend {
                ja: ja | open(feit),
                nee: nee & !open(feit),
            },
            Schade::Omgekeerd => Bekend { ja: nee, nee: ja },
        };
    }
}

/// What each damage must be called, when nothing but the outcomes is looked at.
const SCHADE: [(Schade, Result<(), Breuk>); 7] = [
    (Schade::Geen, Ok(())),
    (Schade::Beide, Err(Breuk::Tegenspraak)),
    (Schade::OnbekendIsNee, Err(Breuk::Omgeslagen)),
    (Schade::AltijdOpen, Err(Breuk::NooitBeslist)),
    (Schade::WachtOp(10), Err(Breuk::OnnodigOpen)),
    (Schade::RaadtJaBij(14), Err(Breuk::Omgeslagen)),
    (Schade::Omgekeerd, Err(Breuk::AndereTelling)),
];

fn veeg(w: &W, onthouden: usize) -> Veeg {
    Veeg {
        feiten: C2.to_vec(),
        wortel: w.plaatsen[2],
        geteld: vec![w.plaatsen[2]],
        onthouden,
    }
}

/// c2 over its own 6 feiten, by the formula over all 21.
fn c2() -> Telling {
    formula()[2].map(|many| many / 3_u128.pow(15))
}

fn kapot(w: &W, at: usize, schade: Schade) -> Kapot<'_> {
    Kapot {
        programma: &w.programma,
        at,
        schade,
    }
}

/// The tree of the outcome of a document.
fn boom(w: &W) -> Boom {
    let stand = w.regelset.standen().first().unwrap();
    let lezer = Lezer {
        regelset: &w.regelset,
        stand,
        lijst: &w.regelset.document().leefgebiedenlijsten[0],
        keuze: &[],
    };
    let profiel = w.regelset.profielen(stand).next().unwrap();
    lezer.boom(&profiel.lezing[0].voorwaarde).unwrap()
}

/// W with pieces of its document changed.
fn changed(pieces: &[(&str, &str)]) -> W {
    let mut document = include_str!("../w.json").to_owned();
    for (from, to) in pieces {
        assert_eq!(document.matches(from).count(), 1, "{from}");
        document = document.replace(from, to);
    }
    W::read(&document).unwrap()
}

fn held(
    programma: &Programma,
    wortel: usize,
    boom: &Boom,
    motor: &impl Motor,
) -> Result<(), Breuk> {
    let regel = Regel {
        programma,
        wortel,
        boom,
    };
    regel.exhaust(motor, &Eerder::default()).map(|_| ())
}

#[test]
fn every_damage_trips_the_sweep_over_all_inputs() {
    let w = W::new().unwrap();
    for onthouden in [0, 1] {
        for (schade, expected) in SCHADE {
            let motor = kapot(&w, w.plaatsen[2], schade);
            let got = veeg(&w, onthouden).exhaust(&motor, 1, &[c2()]);
            assert_eq!(got.map(|_| ()), expected, "{schade:?}");
        }
    }
}

/// In the lane and kept, every feit is held against both its answers; what is
/// shared out is not, and that is what the second round is for.
#[test]
fn two_rounds_see_every_feit() {
    let w = W::new().unwrap();
    for feit in C2 {
        let motor = kapot(&w, w.plaatsen[2], Schade::WachtOp(feit));
        let first = veeg(&w, 0);
        let caught = |veeg: &Veeg| veeg.run(&motor, 1) == Err(Breuk::OnnodigOpen);
        assert_eq!(caught(&first), feit != 15, "{feit}");
        assert!(caught(&veeg(&w, 1)), "{feit}");
        assert!(caught(&first) || caught(&first.turned(5)), "{feit}");
    }
    let [first, second] = w.rondes();
    let seen = |veeg: &Veeg| veeg.feiten[..16].to_vec();
    let mut all = [seen(&first), seen(&second)].concat();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all, (0..21).collect::<Vec<_>>());
}

#[test]
fn every_damage_trips_the_classes() {
    let w = W::new().unwrap();
    for (schade, expected) in SCHADE {
        let motor = kapot(&w, w.plaatsen[2], schade);
        for groups in [vec![&C2[..4], &C2[4..]], C2.chunks(1).collect()] {
            let deel = |feit: &usize| Deel {
                plaats: *feit,
                antwoorden: Waarheid::ALL.map(|value| vec![(*feit, value)]),
                telling: [1; 3],
            };
            let groups = groups.iter().map(|group| group.iter().map(deel).collect());
            let klassen = Klassen::new(groups.collect()).unwrap();
            let blik = Blik {
                rond: vec![Onbekend; 21],
                wortel: w.plaatsen[2],
                boom: None,
                stap: w.plaatsen[2],
                omgekeerd: false,
            };
            let got = klassen.run(&motor, &blik).and_then(|uitslag| {
                if klassen.count(&uitslag.uitkomsten) == c2() {
                    Ok(())
                } else {
                    Err(Breuk::AndereTelling)
                }
            });
            assert_eq!(got, expected, "{schade:?}");
        }
    }
}

#[test]
fn a_whole_rule_holds_and_a_damaged_one_does_not() {
    let w = W::new().unwrap();
    let (boom, wortel) = (boom(&w), w.plaatsen[0]);
    assert_eq!(held(&w.programma, wortel, &boom, &w.programma), Ok(()));
    let at_root = kapot(&w, wortel, Schade::Omgekeerd);
    assert_eq!(
        held(&w.programma, wortel, &boom, &at_root),
        Err(Breuk::AndereUitkomst)
    );
    // a criterium that is worked out wrong, while the outcome is not
    let below = kapot(&w, w.plaatsen[1], Schade::Omgekeerd);
    assert_eq!(
        held(&w.programma, wortel, &boom, &below),
        Err(Breuk::AnderDeel)
    );
}

/// What was tried before is not run again as a part, but never taken for the whole.
#[test]
fn a_rule_is_run_whatever_was_tried_before() {
    let w = W::new().unwrap();
    let Boom::Minstens(1, parts) = boom(&w) else {
        unreachable!("one of two")
    };
    let Boom::Minstens(3, criteria) = &parts[0] else {
        unreachable!("three criteria")
    };
    let regel = |at: usize, boom| Regel {
        programma: &w.programma,
        wortel: w.plaatsen[at],
        boom,
    };
    let (c1, mut eerder) = (regel(1, &criteria[0]), Eerder::default());
    eerder.insert(&c1, &c1.exhaust(&w.programma, &eerder).unwrap());
    let whole = boom(&w);
    let ran = |eerder: &Eerder| regel(0, &whole).exhaust(&w.programma, eerder).unwrap();
    let (first, again) = (ran(&Eerder::default()), ran(&eerder));
    assert!(again.gedraaid < first.gedraaid && again.telling == first.telling);
    let opposite = Boom::Niet(Box::new(criteria[0].clone()));
    let got = regel(1, &opposite).exhaust(&w.programma, &eerder);
    assert_eq!(got, Err(Breuk::AndereUitkomst));
}

/// Three ketens for two.
const DRIE: (&str, &str) = (
    r#""aantal": 2, "van": [{"feit": "keten-zorg"}"#,
    r#""aantal": 3, "van": [{"feit": "keten-zorg"}"#,
);

#[test]
fn one_changed_step_is_seen() {
    let whole = boom(&W::new().unwrap());
    // two feiten change places: no count can see that
    let there = (
        r#"{"feit": "keten-straf"}, "#,
        r#"{"feit": "drang-zorg"}, "#,
    );
    let back = (
        r#"]}}, {"feit": "drang-zorg"}"#,
        r#"]}}, {"feit": "keten-straf"}"#,
    );
    let left_out = (r#"{"feit": "keten-straf"}, "#, "");
    for (pieces, breuk) in [
        (vec![DRIE], Breuk::AndereUitkomst),
        (vec![there, back], Breuk::AndereUitkomst),
        (vec![left_out], Breuk::AndereFeiten),
    ] {
        let damaged = changed(&pieces);
        let (programma, at) = (&damaged.programma, damaged.plaatsen[0]);
        assert_eq!(held(programma, at, &whole, programma), Err(breuk));
        assert_eq!(held(programma, at, &boom(&damaged), programma), Ok(()));
    }
}

#[test]
fn the_sweep_sees_one_changed_step_in_the_count() {
    let w = changed(&[DRIE]);
    let got = veeg(&w, 1).exhaust(&w.programma, 1, &[c2()]);
    assert_eq!(got, Err(Breuk::AndereTelling));
}

#[test]
fn what_comes_out_does_not_depend_on_the_number_of_threads() {
    let w = W::new().unwrap();
    let sweep = Veeg {
        feiten: (8..18).collect(),
        onthouden: 2,
        ..w.rondes()[0].clone()
    };
    assert_eq!(sweep.run(&w.programma, 1), sweep.run(&w.programma, 3));
    let rules = regels::collect(&w.regelset).unwrap();
    assert_eq!(rules.len(), 5);
    assert_eq!(regels::exhaust(&rules, 1), regels::exhaust(&rules, 3));
}

#[test]
fn the_count_over_a_tree_is_the_count_of_its_cases() {
    let feit = Boom::Feit;
    let niet = |boom| Boom::Niet(Box::new(boom));
    let shared = Boom::Minstens(
        2,
        vec![
            Boom::Minstens(1, vec![feit(0), feit(1), niet(feit(4))]),
            Boom::Minstens(2, vec![feit(0), feit(2), feit(3)]),
            Boom::Minstens(1, Vec::new()),
            niet(Boom::Minstens(
                2,
                vec![feit(4), niet(feit(2)), Boom::Vast(Onbekend)],
            )),
        ],
    );
    for boom in [
        feit(3),
        niet(feit(3)),
        Boom::Minstens(1, Vec::new()),
        shared,
    ] {
        let feiten: Vec<usize> = boom.feiten().into_iter().collect();
        let mut expected = [0; 3];
        let power = |n| iter::repeat_n(3, n).product::<usize>();
        for number in 0..power(feiten.len()) {
            let known = |feit: usize| {
                let at = feiten.iter().position(|this| *this == feit).unwrap();
                Waarheid::ALL[number / power(at) % 3]
            };
            let value = boom.value(&known);
            expected[Waarheid::ALL.iter().position(|w| *w == value).unwrap()] += 1;
        }
        assert_eq!(count(&boom), Ok(expected), "{boom:?}");
    }
    assert_eq!(count(&boom(&W::new().unwrap())), Ok(formula()[0]));
    let many = Boom::Minstens(1, (0..81).map(feit).collect());
    assert_eq!(count(&many), Err(Breuk::TeVeel));
}

#[test]
fn what_is_interchangeable_is_read_off_the_program() {
    let w = W::new().unwrap();
    let vorm = Vorm::new(&w.programma, w.plaatsen[1]);
    let delen = vorm.delen(w.plaatsen[1]);
    // "two leefgebieden" and "a gevolg", both under one "all of"
    assert_eq!(delen.len(), 2);
    let feiten: Vec<usize> = vorm.feiten(w.plaatsen[1]).into_iter().collect();
    let sizes = |delen: &[usize]| {
        let groepen = vorm.groepen(w.plaatsen[1], delen);
        groepen.iter().map(Vec::len).collect::<Vec<_>>()
    };
    assert_eq!(sizes(&delen), [2]);
    assert_eq!(sizes(&feiten), [10, 3]);
    for value in [Ja, Nee, Onbekend] {
        let answers = vorm.answers(w.plaatsen[1], value);
        assert!(answers.len() == 13 && answers.iter().all(|(_, answer)| *answer == value));
    }
}
