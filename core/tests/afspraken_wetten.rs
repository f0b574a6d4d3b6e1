//! Laws of the agreements, on random logs: the seven of the status algebra, and that
//! order does not matter, shielded is unknown, and nothing typed comes back.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

#[path = "common/random/berichten.rs"]
mod berichten;

use koppelvlak::aanmelding::organisatie::Organisatie;
use koppelvlak::afspraken::gebeurtenis::{Gevolg, Geweigerd};
use koppelvlak::afspraken::stand::Reden;
use koppelvlak::afspraken::zaak::Bekend;
use koppelvlak::afspraken::{
    AfspraakTermijn, DREMPEL, Gebeurtenis, GebeurtenisSoort, Log, Nu, Stand, Status,
};
use koppelvlak::beoordeling::Afzender;
use koppelvlak::contract;
use koppelvlak::contract::afspraken::AfsprakenInvoer;
use koppelvlak::datum::Datum;
use koppelvlak::regelset::Regelset;
use koppelvlak::stroom::{Ontvanger, OntvangerSoort, Verplichting, Weigering, Weigeringsgrond};
use koppelvlak::waarheid::Waarheid;
use proptest::prelude::*;

use berichten::{Dag, at, dag, gebeurtenis, ids};

fn standen(dag: &Dag) -> Vec<Stand> {
    let today = Datum::new(2026, 3, 31).expect("a day");
    let log = Log {
        nu: Nu::Dag(today),
        zaken: std::slice::from_ref(&dag.zaak),
        gebeurtenissen: &dag.gebeurtenissen,
        registers: &dag.registers,
        termijnen: &dag.termijnen,
        drempel: DREMPEL,
        read: &[],
    };
    let (uitslag, _) = log.check(Regelset::builtin(), today);
    uitslag.zaken.into_iter().next().expect("a case").standen
}

/// What is worse than what: not done, then not known and the like, then late or lawful.
fn rank(status: Status) -> u8 {
    match status {
        Status::NietNagekomen => 0,
        Status::NietVanToepassing | Status::Onbekend | Status::Open | Status::NietToetsbaar => 1,
        Status::NagekomenTeLaat | Status::RechtmatigNiet => 2,
        Status::Nagekomen => 3,
    }
}

/// The record that shows that an obligation was done.
fn performance(verplichting: Verplichting, hour: u32) -> Vec<Gebeurtenis> {
    let event = |soort| Gebeurtenis {
        id: Some("x".try_into().expect("a kenmerk")),
        op: Some(at(hour)),
        door: Some(Organisatie::OpenbaarMinisterie),
        ..gebeurtenis(soort)
    };
    match verplichting {
        Verplichting::M0 => vec![Gebeurtenis {
            antwoord: Some(koppelvlak::afspraken::gebeurtenis::Antwoordklasse::Treffer),
            ..event(GebeurtenisSoort::Bevraging)
        }],
        Verplichting::A1 => vec![Gebeurtenis {
            ontvanger: Some(Box::new(Ontvanger {
                soort: Some(OntvangerSoort::Organisatie),
                organisatie: Some(Organisatie::OpenbaarMinisterie),
                ..Ontvanger::default()
            })),
            ..event(GebeurtenisSoort::Contextkaart)
        }],
        Verplichting::A2 => vec![Gebeurtenis {
            overweging: Some(koppelvlak::afspraken::gebeurtenis::Overweging {
                gevolg: Some(Gevolg::Afgeweken),
                ..Default::default()
            }),
            ..event(GebeurtenisSoort::Overweging)
        }],
        Verplichting::A3 => vec![event(GebeurtenisSoort::BesluitGemeld)],
        Verplichting::A4a => vec![event(GebeurtenisSoort::Melding)],
        Verplichting::A4b => vec![Gebeurtenis {
            id: Some("y".try_into().expect("a kenmerk")),
            ..event(GebeurtenisSoort::Terugkoppeling)
        }],
    }
}

fn refusal(verplichting: Verplichting) -> Gebeurtenis {
    Gebeurtenis {
        id: Some("x".try_into().expect("a kenmerk")),
        op: Some(at(3)),
        weigering: Some(Box::new(Geweigerd {
            verplichting: Some(verplichting),
            weigering: Weigering {
                grond: Some(Weigeringsgrond::NietNoodzakelijk),
                door: Afzender {
                    organisatie: Some(Organisatie::OpenbaarMinisterie),
                    ..Afzender::default()
                },
                ..Weigering::default()
            },
        })),
        ..gebeurtenis(GebeurtenisSoort::Weigering)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    /// (i) While it is not known whether the suspect is, nothing that rests on it is not
    /// done; A2 too, unless context lay there.
    #[test]
    fn nothing_is_not_done_while_its_trigger_is_unknown(dag in dag()) {
        let unknown = !matches!(dag.zaak.bekend, Some(Bekend::BekendActief));
        let card = dag.gebeurtenissen.iter().any(|e| e.soort == Some(GebeurtenisSoort::Contextkaart));
        for stand in standen(&dag) {
            let rests = match stand.verplichting {
                Verplichting::M0 | Verplichting::A1 | Verplichting::A3 => true,
                Verplichting::A2 => !card && dag.zaak.marker != Some(Waarheid::Ja),
                _ => false,
            };
            if unknown && rests {
                prop_assert_ne!(stand.status, Status::NietNagekomen, "{:?}", stand);
            }
        }
    }

    /// (ii) A lawful refusal on record excludes "not done".
    #[test]
    fn a_refusal_excludes_not_done(mut dag in dag(), which in 0..6_usize) {
        let verplichting = Verplichting::ALL[which];
        dag.gebeurtenissen.push(refusal(verplichting));
        for stand in standen(&dag).into_iter().filter(|s| s.verplichting == verplichting) {
            prop_assert_ne!(stand.status, Status::NietNagekomen, "{:?}", stand);
        }
    }

    /// (iii) What the OM does with a PGA changes nothing.
    #[test]
    fn departing_is_weighing(dag in dag(), gevolg in 0..4_usize) {
        let mut other = dag.clone();
        for event in &mut other.gebeurtenissen {
            if let Some(overweging) = event.overweging.as_mut().filter(|o| o.gevolg.is_some()) {
                overweging.gevolg = Some(Gevolg::ALL[gevolg]);
            }
        }
        prop_assert_eq!(standen(&dag), standen(&other));
    }

    /// (iv) A record that something was done never makes it worse.
    #[test]
    fn performance_never_makes_it_worse(dag in dag(), which in 0..6_usize, hour in 0..20_u32) {
        let verplichting = Verplichting::ALL[which];
        let mut more = dag.clone();
        more.gebeurtenissen.extend(performance(verplichting, hour));
        let (before, after) = (standen(&dag), standen(&more));
        let own = |standen: &[Stand]| -> Vec<Stand> {
            standen.iter().filter(|s| s.verplichting == verplichting).cloned().collect()
        };
        for (was, is) in own(&before).iter().zip(own(&after)) {
            prop_assert!(rank(was.status) <= rank(is.status), "{was:?} {is:?}");
        }
    }

    /// (v) Without an agreed term only context after the decision is late.
    #[test]
    fn without_a_term_only_context_is_late(mut dag in dag()) {
        dag.termijnen = Vec::new();
        for stand in standen(&dag) {
            if stand.status == Status::NagekomenTeLaat {
                prop_assert_eq!((stand.verplichting, stand.reden), (Verplichting::A1, Reden::NaHetBesluit));
            }
            prop_assert!(stand.uiterlijk.is_none() && stand.uiterlijk_op.is_none());
        }
    }

    /// (vi) A card to "ZSM" is no card.
    #[test]
    fn zsm_receives_nothing(mut dag in dag()) {
        for event in &mut dag.gebeurtenissen {
            if event.soort == Some(GebeurtenisSoort::Contextkaart) {
                event.ontvanger = Some(Box::new(Ontvanger { soort: Some(OntvangerSoort::Zsm), ..Ontvanger::default() }));
            }
            if event.soort == Some(GebeurtenisSoort::GeenRelevanteContext) {
                event.soort = Some(GebeurtenisSoort::Buikpijn);
            }
        }
        for stand in standen(&dag).into_iter().filter(|s| s.verplichting == Verplichting::A1) {
            prop_assert!(!matches!(stand.status, Status::Nagekomen | Status::NagekomenTeLaat), "{:?}", stand);
        }
    }

    /// (vii) Without a register that is complete, nothing is not done, unless a record
    /// says so itself.
    #[test]
    fn silence_means_nothing_without_a_complete_register(mut dag in dag()) {
        for register in &mut dag.registers {
            register.volledig = Some(Waarheid::Onbekend);
        }
        for stand in standen(&dag) {
            let not_done = stand.status == Status::NietNagekomen && stand.reden != Reden::NietOverwogen;
            prop_assert!(!not_done, "{:?}", stand);
        }
    }

    #[test]
    fn the_order_of_the_log_does_not_matter(
        (dag, shuffled) in dag().prop_flat_map(|dag| {
            let events = Just(dag.gebeurtenissen.clone()).prop_shuffle();
            let registers = Just(dag.registers.clone()).prop_shuffle();
            (Just(dag), events, registers)
        }).prop_map(|(dag, gebeurtenissen, registers)| {
            let shuffled = Dag { gebeurtenissen, registers, ..dag.clone() };
            (dag, shuffled)
        })
    ) {
        prop_assert_eq!(standen(&dag), standen(&shuffled));
    }

    /// A shielded casus and a suspect who is not known give the same answer.
    #[test]
    fn shielded_is_not_known(mut dag in dag()) {
        dag.zaak.bekend = Some(Bekend::BekendAfgeschermd);
        let shielded = answer(&dag);
        dag.zaak.bekend = Some(Bekend::NietBekend);
        prop_assert_eq!(shielded, answer(&dag));
    }

    /// Words that someone typed never come back.
    #[test]
    fn nothing_typed_comes_back(mut dag in dag()) {
        let word = || Some("kanarie in de mijn".to_owned());
        for event in &mut dag.gebeurtenissen {
            event.reden = word();
            if let Some(besluit) = &mut event.besluit {
                besluit.woorden = word();
                besluit.sepotcode = Some(koppelvlak::afspraken::besluit::Sepotcode { code: word(), versie: word() });
            }
            if let Some(ontvanger) = &mut event.ontvanger {
                ontvanger.naam = word();
            }
            if let Some(weigering) = &mut event.weigering {
                weigering.weigering.door.rol = word();
                weigering.weigering.door.naam = word();
            }
        }
        dag.termijnen = vec![AfspraakTermijn {
            verplichting: Some(Verplichting::A3),
            uren: Some(24),
            bron: word(),
            ..AfspraakTermijn::default()
        }];
        prop_assert!(!answer(&dag).contains("kanarie"));
    }

    /// An obligation that cannot be held says where the cause lies, and one that is
    /// lawfully not done says on which ground.
    #[test]
    fn every_status_explains_itself(dag in dag()) {
        for stand in standen(&dag) {
            if stand.status == Status::NietToetsbaar {
                prop_assert!(stand.oorzaak.is_some_and(|oorzaak| oorzaak < stand.verplichting));
            }
            prop_assert_eq!(stand.status == Status::RechtmatigNiet, stand.grond.is_some());
            if stand.status == Status::Onbekend {
                prop_assert!(!stand.ontbreekt.is_empty(), "{:?}", stand);
            }
            let done = matches!(stand.status, Status::Nagekomen | Status::NagekomenTeLaat);
            let shown = !stand.bewijs.is_empty() || stand.reden == Reden::MarkerZichtbaar;
            prop_assert!(!done || shown, "{:?}", stand);
            let known = ids(&dag);
            prop_assert!(stand.bewijs.iter().all(|id| known.contains(id)));
        }
    }
}

fn answer(dag: &Dag) -> String {
    let invoer = AfsprakenInvoer {
        peildatum: Datum::new(2026, 3, 31),
        zaken: vec![dag.zaak.clone()],
        gebeurtenissen: dag.gebeurtenissen.clone(),
        registers: dag.registers.clone(),
        termijnen: dag.termijnen.clone(),
        ..AfsprakenInvoer::default()
    };
    let text = serde_json::to_string(&invoer).expect("JSON");
    contract::call("check_afspraken", text.as_bytes()).expect("an operation")
}

/// The random logs reach every status, so the laws are about something.
#[test]
fn the_random_logs_reach_every_status() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..3000 {
        let dag = dag().new_tree(&mut runner).expect("a log").current();
        seen.extend(standen(&dag).into_iter().map(|stand| stand.status));
    }
    let all: std::collections::BTreeSet<Status> = Status::ALL.iter().copied().collect();
    assert_eq!(seen, all);
}
