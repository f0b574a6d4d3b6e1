//! Laws of stepping up and down: for every walk over a model, not for examples only.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

use koppelvlak::aanmelding::organisatie::Organisatie;
use koppelvlak::aanmelding::uitspraak::Uitspraak;
use koppelvlak::contract::opschaling::{OpschaalAdvies, OpschaalInvoer, check_opschaling};
use koppelvlak::datum::Datum;
use koppelvlak::id::{FaseId, ModelId};
use koppelvlak::opschaling::{OpschaalStap, Richting};
use koppelvlak::regelset::document::opschaling::OpschaalReden;
use koppelvlak::regelset::{Ernst, Regelset};
use koppelvlak::waarheid::Waarheid;
use proptest::prelude::*;

/// The phases of AVE, from light to heavy.
const LADDER: [&str; 4] = ["ave-1", "ave-2", "ave-3", "ave-4"];

fn fase(place: usize) -> FaseId {
    FaseId::try_from(LADDER[place]).expect("a name")
}

/// A step that fits: a reason for its direction, and the reasons in words.
fn stap((van, naar): (usize, usize), reden: usize, day: u32) -> OpschaalStap {
    let up = naar > van;
    let fits: Vec<OpschaalReden> = OpschaalReden::ALL
        .iter()
        .copied()
        .filter(|reden| reden.is_up() == up)
        .collect();
    let first = Datum::new(2024, 1, 1).expect("a day");
    OpschaalStap {
        datum: first.plus_days(day),
        van: Some(fase(van)),
        naar: Some(fase(naar)),
        redenen: vec![fits[reden % fits.len()]],
        organisatie: Some(Organisatie::ALL[reden % Organisatie::ALL.len()]),
        rol: Some("KANARIE".to_owned()),
        motivering: Some("KANARIE".to_owned()),
    }
}

/// A walk of two steps or more in which every step goes somewhere.
fn walk() -> impl Strategy<Value = Vec<OpschaalStap>> {
    let moves = prop::collection::vec((1..4_usize, 0..60_usize, 0..9_u32), 2..20);
    (0..4_usize, moves).prop_map(|(start, moves)| {
        let (mut at, mut day) = (start, 0);
        let step = |(by, reden, days): (usize, usize, u32)| {
            let naar = (at + by) % 4;
            day += days;
            let step = stap((at, naar), reden, day);
            at = naar;
            step
        };
        moves.into_iter().map(step).collect()
    })
}

fn check(mut steps: Vec<OpschaalStap>, stabiel: Option<Waarheid>) -> OpschaalAdvies {
    let voorstel = steps.pop();
    let invoer = OpschaalInvoer {
        peildatum: Datum::new(2025, 6, 16),
        model: ModelId::try_from("ave").ok(),
        logboek: steps,
        voorstel,
        stabiel: Uitspraak {
            waarde: stabiel,
            ..Uitspraak::default()
        },
        ..OpschaalInvoer::default()
    };
    check_opschaling(Regelset::builtin(), &invoer.into()).expect("a model")
}

fn blocks(advies: &OpschaalAdvies) -> bool {
    let in_steps = |place: &str| !place.starts_with("/stabiel");
    let mut found = advies.bevindingen.iter();
    found.any(|fout| fout.ernst == Ernst::Fout && in_steps(&fout.plaats))
}

proptest! {
    /// A walk that fits has no findings, ends where it ends, and says nothing of
    /// what was typed.
    #[test]
    fn a_walk_that_fits(steps in walk()) {
        let (now, last) = (steps[steps.len() - 2].clone(), steps[steps.len() - 1].clone());
        let advies = check(steps, None);
        let text = serde_json::to_string(&advies).expect("JSON");
        prop_assert!(!text.contains("KANARIE"));
        prop_assert!(advies.bevindingen.is_empty());
        prop_assert_eq!(advies.past, Some(Waarheid::Ja));
        prop_assert_eq!(advies.huidige_fase, now.naar);
        prop_assert_eq!(advies.regie.map(|regie| regie.fase), last.naar.clone());
        prop_assert_eq!(advies.richting == Some(Richting::Omhoog), last.naar > last.van);
    }

    /// A walk with something put wrong does not fit; with something taken away it is
    /// not known.
    #[test]
    fn a_walk_that_does_not_fit(steps in walk(), at in any::<prop::sample::Index>(), wrong in 0..9) {
        let mut steps = steps;
        let at = at.index(steps.len());
        let step = &mut steps[at];
        match wrong {
            0 => step.datum = None,
            1 => step.datum = Datum::new(2025, 6, 17),
            2 => step.naar = None,
            3 => step.naar = step.van.clone(),
            4 => step.naar = FaseId::try_from("kanarie").ok(),
            5 => step.redenen.clear(),
            6 => step.redenen = OpschaalReden::ALL.to_vec(),
            7 => step.organisatie = None,
            _ => step.rol = Some(" ".to_owned()),
        }
        let advies = check(steps, None);
        prop_assert!(blocks(&advies));
        let expected = match wrong {
            1 | 3 | 4 | 6 => Waarheid::Nee,
            _ => Waarheid::Onbekend,
        };
        prop_assert_eq!(advies.past, Some(expected));
        let text = serde_json::to_string(&advies).expect("JSON").to_lowercase();
        prop_assert!(!text.contains("kanarie"));
    }

    /// The advice to step down is given only when people say that it is stable, and
    /// always to the phase that is one lighter. It changes nothing else.
    #[test]
    fn stepping_down_is_advice(steps in walk(), stabiel in prop::sample::select(Waarheid::ALL.to_vec())) {
        let (with, without) = (check(steps.clone(), Some(stabiel)), check(steps, None));
        prop_assert_eq!(with.past, without.past);
        prop_assert_eq!(&with.huidige_fase, &without.huidige_fase);
        let now = with.huidige_fase.clone().expect("a phase");
        let place = LADDER.iter().position(|id| *id == now.as_str()).expect("a phase");
        let stable = stabiel == Waarheid::Ja && place > 0;
        prop_assert_eq!(with.afschalen.is_some(), stable);
        if let Some(advies) = with.afschalen {
            prop_assert_eq!(advies.van, now);
            prop_assert_eq!(advies.naar, Some(fase(place - 1)));
            prop_assert!(advies.tekst.starts_with("Advies: "));
            prop_assert!(!advies.vindplaatsen.is_empty());
        }
    }

    /// Skipping a phase on the way down without the reasons is the one thing that blocks.
    #[test]
    fn down_one_at_a_time_unless_motivated(steps in walk()) {
        let place = |id: &Option<FaseId>| {
            let id = id.as_ref().expect("a phase");
            LADDER.iter().position(|other| *other == id.as_str()).expect("a phase")
        };
        let silent = |step: OpschaalStap| OpschaalStap { motivering: None, ..step };
        let steps: Vec<OpschaalStap> = steps.into_iter().map(silent).collect();
        let far = |step: &&OpschaalStap| place(&step.van) > place(&step.naar) + 1;
        let expected = steps.iter().filter(far).count();
        let advies = check(steps, None);
        prop_assert_eq!(advies.bevindingen.len(), expected);
        let mut codes = advies.bevindingen.iter().map(|fout| fout.code.as_str());
        prop_assert!(codes.all(|code| code == "opschaalstap-motivering-ontbreekt"));
    }
}

/// Every source that the answer itself cites comes with the rules.
#[test]
fn the_sources_of_the_advice_exist() {
    let steps = vec![stap((0, 2), 0, 0), stap((2, 1), 0, 1)];
    let advies = check(steps, Some(Waarheid::Ja))
        .afschalen
        .expect("an advice");
    assert_eq!(advies.vindplaatsen.len(), 2);
    let bronnen = &Regelset::builtin().document().bronnen;
    for vindplaats in &advies.vindplaatsen {
        assert!(bronnen.iter().any(|bron| bron.id == vindplaats.bron));
    }
}
