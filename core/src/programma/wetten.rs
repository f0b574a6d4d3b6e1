//! Laws of programs: any program, and the same written down a second time.

use proptest::prelude::*;

use super::{Bekend, Lane, Opschrift, Programma, Stap, Woorden};
use crate::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

/// How many feiten a program is over; the place after them is the one nobody knows.
pub(crate) const FEITEN: usize = 5;

/// A step as it was put in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Soort {
    Alle,
    EenVan,
    Minstens(usize),
    Niet,
}

/// The steps as they were put in, the parts by place: what the program is held against.
#[derive(Clone, Debug)]
pub(crate) struct Origineel(pub(crate) Vec<(Soort, Vec<usize>)>);

impl Origineel {
    pub(crate) fn programma(&self) -> Programma {
        let mut programma = Programma::new(FEITEN);
        for (soort, parts) in &self.0 {
            let stap = match soort {
                Soort::Niet => Stap::Niet(parts[0]),
                Soort::Alle => Stap::Alle(programma.keep(parts)),
                Soort::EenVan => Stap::EenVan(programma.keep(parts)),
                Soort::Minstens(aantal) => Stap::Minstens(*aantal, programma.keep(parts)),
            };
            programma.push(stap, Opschrift::Geen);
        }
        programma
    }

    /// The same with a feit where the place stood that nobody knows.
    pub(crate) fn without_unknown(mut self) -> Self {
        let parts = self.0.iter_mut().flat_map(|(_, parts)| parts);
        parts
            .filter(|part| **part == FEITEN)
            .for_each(|part| *part = 0);
        self
    }

    pub(crate) fn len(&self) -> usize {
        FEITEN + 1 + self.0.len()
    }

    pub(crate) fn parts(&self, at: usize) -> &[usize] {
        at.checked_sub(FEITEN + 1)
            .map_or(&[], |step| &self.0[step].1)
    }

    pub(crate) fn value(&self, at: usize, known: &[Waarheid]) -> Waarheid {
        let Some(step) = at.checked_sub(FEITEN + 1) else {
            return known.get(at).copied().unwrap_or(Onbekend);
        };
        let (soort, parts) = &self.0[step];
        let values: Vec<Waarheid> = parts.iter().map(|part| self.value(*part, known)).collect();
        let aantal = match soort {
            Soort::Niet => {
                return match values[0] {
                    Ja => Nee,
                    Nee => Ja,
                    Onbekend => Onbekend,
                };
            }
            Soort::Alle => values.len(),
            Soort::EenVan => 1,
            Soort::Minstens(aantal) => *aantal,
        };
        let count = |wanted| values.iter().filter(|value| **value == wanted).count();
        if count(Ja) >= aantal {
            Ja
        } else if count(Ja) + count(Onbekend) < aantal {
            Nee
        } else {
            Onbekend
        }
    }

    /// By how many ways a place is reached from another.
    fn ways(&self, from: usize, to: usize) -> usize {
        let below = self.parts(from).iter().map(|part| self.ways(*part, to));
        usize::from(from == to) + below.sum::<usize>()
    }

    /// Whether a place is reached from another by open places only.
    fn asked(&self, from: usize, to: usize, known: &[Waarheid]) -> bool {
        let below = || {
            self.parts(from)
                .iter()
                .any(|part| self.asked(*part, to, known))
        };
        self.value(from, known) == Onbekend && (from == to || below())
    }
}

/// Any program: a part may stand in many steps, and a step may have no part.
pub(crate) fn origineel() -> impl Strategy<Value = Origineel> {
    let step = (
        0..5_usize,
        1..4_usize,
        prop::collection::vec(any::<usize>(), 0..5),
    );
    prop::collection::vec(step, 1..8).prop_map(|steps| {
        let mut made = Origineel(Vec::new());
        for (soort, aantal, places) in steps {
            let mut parts: Vec<usize> = places.iter().map(|place| place % made.len()).collect();
            let soort = match soort {
                0 => Soort::Alle,
                1 => Soort::EenVan,
                2 => Soort::Minstens(aantal),
                3 => Soort::Minstens(parts.len().max(1)),
                _ => Soort::Niet,
            };
            if soort == Soort::Niet {
                parts.truncate(1);
                parts.resize(1, 0);
            }
            made.0.push((soort, parts));
        }
        made
    })
}

pub(crate) fn waarden() -> impl Strategy<Value = Vec<Waarheid>> {
    let waarde = prop_oneof![2 => Just(Onbekend), 1 => Just(Ja), 1 => Just(Nee)];
    prop::collection::vec(waarde, FEITEN)
}

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// What the bits say of one case; never both.
fn read(bekend: Bekend<u64>, bit: usize) -> Waarheid {
    match (bekend.ja >> bit & 1, bekend.nee >> bit & 1) {
        (1, 0) => Ja,
        (0, 1) => Nee,
        (0, 0) => Onbekend,
        both => panic!("{both:?}"),
    }
}

proptest! {
    #![proptest_config(config())]

    /// Every place holds what was put in, and comes out as the definition says.
    #[test]
    fn a_program_is_what_was_put_in(origineel in origineel(), known in waarden()) {
        let programma = origineel.programma();
        prop_assert_eq!(programma.len(), origineel.len());
        prop_assert!(!programma.is_empty());
        prop_assert_eq!(programma.stap(programma.len()), None);
        let values = programma.values(&known);
        prop_assert_eq!(values.len(), programma.len());
        for (at, value) in values.iter().enumerate() {
            let (stap, opschrift) = programma.stap(at).unwrap();
            prop_assert_eq!(opschrift, &Opschrift::Geen);
            prop_assert_eq!(programma.onder(&stap), origineel.parts(at));
            let same = match (stap, at.checked_sub(FEITEN + 1).map(|step| origineel.0[step].0)) {
                (Stap::Feit(feit), None) => feit == at,
                (Stap::Minstens(a, _), Some(Soort::Minstens(b))) => a == b,
                (Stap::Alle(_), Some(soort)) => soort == Soort::Alle,
                (Stap::EenVan(_), Some(soort)) => soort == Soort::EenVan,
                (Stap::Niet(_), Some(soort)) => soort == Soort::Niet,
                _ => false,
            };
            prop_assert!(same, "{:?}", stap);
            prop_assert_eq!(Waarheid::from(*value), origineel.value(at, &known));
        }
    }

    /// In words side by side, every case comes out as it does by itself.
    #[test]
    fn many_cases_are_single_cases(origineel in origineel(), cases in prop::collection::vec(waarden(), 128)) {
        let programma = origineel.programma();
        let mut feiten = vec![Bekend::<Woorden<2>>::NIETS; FEITEN];
        for (at, known) in cases.iter().enumerate() {
            for (lane, value) in feiten.iter_mut().zip(known) {
                lane.ja.0[at / 64] |= u64::from(*value == Ja) << (at % 64);
                lane.nee.0[at / 64] |= u64::from(*value == Nee) << (at % 64);
            }
        }
        let mut wide = vec![Bekend { ja: Woorden::ALL, nee: Woorden::ALL }; programma.len()];
        programma.run(&feiten, &mut wide);
        for (word, cases) in cases.chunks(64).enumerate() {
            let one = |value: &Bekend<Woorden<2>>| Bekend { ja: value.ja.0[word], nee: value.nee.0[word] };
            let feiten: Vec<Bekend<u64>> = feiten.iter().map(one).collect();
            let mut uit = vec![Bekend::NIETS; programma.len()];
            programma.run(&feiten, &mut uit);
            prop_assert_eq!(&uit, &wide.iter().map(one).collect::<Vec<_>>());
            for (bit, known) in cases.iter().enumerate() {
                for (at, value) in uit.iter().enumerate() {
                    prop_assert_eq!(read(*value, bit), origineel.value(at, known));
                }
            }
        }
    }

    /// The steps may be worked out in stretches.
    #[test]
    fn stretches_of_steps(origineel in origineel(), known in waarden(), which in any::<prop::sample::Index>()) {
        let programma = origineel.programma();
        let middle = which.index(programma.steps() + 1);
        let mut uit = vec![Bekend::NIETS; programma.len()];
        for (place, value) in uit.iter_mut().zip(&known) {
            *place = (*value).into();
        }
        for steps in [0..middle, middle..programma.steps()] {
            programma.run_steps(steps, &mut uit);
        }
        prop_assert_eq!(uit, programma.values(&known));
    }

    /// What is missing is unknown, and room that is too short takes what fits.
    #[test]
    fn too_little_is_no_mistake(
        origineel in origineel(),
        known in waarden(),
        given in 0..FEITEN + 3,
        room in 0..20_usize,
    ) {
        let programma = origineel.programma();
        let mut known: Vec<Waarheid> = known;
        known.resize(FEITEN + 3, Ja); // more than there are feiten
        known.truncate(given);
        let feiten: Vec<Bekend<bool>> = known.iter().map(|value| (*value).into()).collect();
        known.truncate(FEITEN);
        let mut uit = vec![Bekend { ja: true, nee: true }; programma.len()];
        programma.run(&feiten, &mut uit);
        for (at, value) in uit.iter().enumerate() {
            prop_assert_eq!(*value, origineel.value(at, &known).into());
        }
        let mut short = vec![Bekend::NIETS; room.min(programma.len())];
        programma.run(&feiten, &mut short);
        let feiten = FEITEN.min(short.len());
        prop_assert_eq!(&short[..feiten], &uit[..feiten]);
    }

    /// What a place looks at, and whether by one way only.
    #[test]
    fn what_is_below(origineel in origineel(), which in any::<prop::sample::Index>(), other in any::<prop::sample::Index>()) {
        let programma = origineel.programma();
        let (at, other) = (which.index(origineel.len()), other.index(origineel.len()));
        let below = programma.below(at);
        prop_assert_eq!(below.len(), at + 1);
        for (place, is_below) in below.iter().enumerate() {
            prop_assert_eq!(*is_below, origineel.ways(at, place) > 0);
        }
        let any = programma.below_any(&[at, other]);
        prop_assert_eq!(any.len(), programma.len());
        for (place, is_below) in any.iter().enumerate() {
            prop_assert_eq!(*is_below, origineel.ways(at, place) + origineel.ways(other, place) > 0);
        }
        let feiten: Vec<usize> = (0..FEITEN).filter(|feit| any[*feit]).collect();
        prop_assert_eq!(programma.feiten_below(&[at, other]), feiten);
        let once = (0..origineel.len()).all(|place| origineel.ways(at, place) <= 1);
        prop_assert_eq!(programma.is_read_once(at), once);
    }

    /// Asked is what is open and reached by what is open, in each case by itself.
    #[test]
    fn what_is_asked(origineel in origineel(), which in any::<prop::sample::Index>(), cases in prop::collection::vec(waarden(), 64)) {
        let programma = origineel.programma();
        let at = which.index(origineel.len());
        let mut feiten = vec![Bekend::<u64>::NIETS; FEITEN];
        for (bit, known) in cases.iter().enumerate() {
            for (lane, value) in feiten.iter_mut().zip(known) {
                lane.ja |= u64::from(*value == Ja) << bit;
                lane.nee |= u64::from(*value == Nee) << bit;
            }
        }
        let mut values = vec![Bekend::NIETS; programma.len()];
        programma.run(&feiten, &mut values);
        let mut asked = vec![u64::ALL; programma.len()];
        let open = programma.ask(at, &values, &mut asked);
        prop_assert_eq!(open, values[at].open());
        for (bit, known) in cases.iter().enumerate() {
            for (place, marks) in asked.iter().enumerate() {
                prop_assert_eq!(marks >> bit & 1 == 1, origineel.asked(at, place, known));
            }
        }
    }

    /// The steps that are taken over stand for the same, over feiten with other numbers.
    #[test]
    fn what_is_taken_over(
        origineel in origineel(),
        known in waarden(),
        which in any::<prop::sample::Index>(),
        other in any::<prop::sample::Index>(),
        gone in 0..=FEITEN,
    ) {
        let programma = origineel.programma();
        let wortels = [which.index(origineel.len()), other.index(origineel.len())];
        let mut here = Programma::new(FEITEN);
        prop_assert!(here.is_empty() && here.len() == FEITEN + 1 && here.steps() == 0);
        let moved = |feit: usize| (feit != gone).then_some((feit + 2) % FEITEN);
        let places = here.take_over(&programma, &wortels, |feit| (feit < FEITEN).then(|| moved(feit)).flatten());
        let needed = programma.below_any(&wortels).iter().skip(FEITEN + 1).filter(|is| **is).count();
        prop_assert_eq!(here.steps(), needed);
        let mut there = known.clone();
        for feit in (0..FEITEN).filter(|feit| *feit != gone) {
            there[(feit + 2) % FEITEN] = known[feit];
        }
        let mut known = known;
        if let Some(value) = known.get_mut(gone) {
            *value = Onbekend;
        }
        let values = here.values(&there);
        for (wortel, place) in wortels.iter().zip(places) {
            prop_assert_eq!(Waarheid::from(values[place]), origineel.value(*wortel, &known));
        }
    }
}

/// A program without steps is empty, and says so.
#[test]
fn no_step_at_all() {
    let programma = Programma::new(FEITEN);
    assert!(programma.is_empty());
    assert_eq!((programma.len(), programma.unknown()), (FEITEN + 1, FEITEN));
    assert_eq!(programma.values(&[Ja; FEITEN])[FEITEN], Bekend::NIETS);
}

/// The operators of words are those of the bits in them.
#[test]
fn words_are_bits() {
    let (a, b) = (Woorden([0b1100, !0]), Woorden([0b1010, 0]));
    assert_eq!(a & b, Woorden([0b1000, 0]));
    assert_eq!(a | b, Woorden([0b1110, !0]));
    assert_eq!(a ^ b, Woorden([0b0110, !0]));
    assert_eq!(!a, Woorden([!0b1100, 0]));
    assert_eq!(
        (Woorden::<2>::NONE, Woorden::<2>::ALL),
        (Woorden([0; 2]), Woorden([!0; 2]))
    );
    assert_eq!(
        (bool::NONE, bool::ALL, u64::NONE, u64::ALL),
        (false, true, 0, !0)
    );
}
