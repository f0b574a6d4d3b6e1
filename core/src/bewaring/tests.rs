use proptest::prelude::*;

use super::{
    Aanhouding, Aanhoudingsreden, Bewaarcasus, Bewaarregels, Dossier, Gegeven, Stand, Verlenging,
    Verlengingsgrond,
};
use crate::datum::Datum;
use crate::regelset::Regelset;
use crate::stroom::Activiteit;
use crate::waarheid::Waarheid;

const PEILDATUM: (i32, u32, u32) = (2031, 6, 1);

fn peildatum() -> Datum {
    let (year, month, day) = PEILDATUM;
    Datum::new(year, month, day).expect("a day")
}

/// A day of 2024 to 2033, often 29 February or a first of March.
fn day() -> impl Strategy<Value = Datum> {
    let first = Datum::new(2024, 1, 1).expect("a day");
    let special = [(2024, 2, 29), (2025, 3, 1), (2028, 2, 29), (2030, 3, 1)];
    let special = special.map(|(y, m, d)| Datum::new(y, m, d).expect("a day"));
    prop_oneof![
        3 => (0..3_600_u32).prop_map(move |count| first.plus_days(count).expect("a day")),
        1 => prop::sample::select(special.to_vec()),
    ]
}

fn perhaps_day() -> impl Strategy<Value = Option<Datum>> {
    prop::option::of(day())
}

fn said() -> impl Strategy<Value = Option<Waarheid>> {
    prop::option::of(prop::sample::select(Waarheid::ALL.to_vec()))
}

prop_compose! {
    fn casus()(
        days in [perhaps_day(), perhaps_day(), perhaps_day(), perhaps_day(), perhaps_day()],
        said in [said(), said(), said()],
        activiteit in prop::option::weighted(0.9, Just(Activiteit::Casusoverleg)),
    ) -> Bewaarcasus {
        Bewaarcasus {
            activiteit,
            opgepakt_als_pga: said[0],
            eerste_verwerking: days[0],
            laatste_verwerking: days[1],
            afgesloten_op: days[2],
            niet_opgepakt_op: days[3],
            niet_meer_nodig_op: days[4],
            voldoet_aan_criteria: said[1],
            terugval_hoog: said[2],
        }
    }
}

prop_compose! {
    fn verlenging()(
        vanaf in perhaps_day(), tot in perhaps_day(), said in [said(), said()],
        grond in prop::option::of(prop::sample::select(Verlengingsgrond::ALL.to_vec())),
    ) -> Verlenging {
        Verlenging { vanaf, tot, grond, opdracht_deelnemers: said[0], instemming_leverancier: said[1] }
    }
}

fn gegeven() -> impl Strategy<Value = Gegeven> {
    (perhaps_day(), perhaps_day()).prop_map(|(eerste_verwerking, niet_meer_nodig_op)| Gegeven {
        eerste_verwerking,
        niet_meer_nodig_op,
        ..Gegeven::default()
    })
}

fn dossier<'a>(
    casus: &'a Bewaarcasus,
    verlengingen: &'a [Verlenging],
    aanhoudingen: &'a [Aanhouding],
) -> Dossier<'a> {
    Dossier {
        peildatum: peildatum(),
        casus,
        verlengingen,
        aanhoudingen,
        regels: Bewaarregels::on(Regelset::builtin(), peildatum()),
    }
}

/// What is absent or `onbekend`, filled in from another.
fn learn(known: &Bewaarcasus, more: &Bewaarcasus) -> Bewaarcasus {
    let settle = |one: Option<Waarheid>, two: Option<Waarheid>| match one {
        None | Some(Waarheid::Onbekend) => two,
        known => known,
    };
    Bewaarcasus {
        activiteit: known.activiteit.or(more.activiteit),
        opgepakt_als_pga: settle(known.opgepakt_als_pga, more.opgepakt_als_pga),
        eerste_verwerking: known.eerste_verwerking.or(more.eerste_verwerking),
        laatste_verwerking: known.laatste_verwerking.or(more.laatste_verwerking),
        afgesloten_op: known.afgesloten_op.or(more.afgesloten_op),
        niet_opgepakt_op: known.niet_opgepakt_op.or(more.niet_opgepakt_op),
        niet_meer_nodig_op: known.niet_meer_nodig_op.or(more.niet_meer_nodig_op),
        voldoet_aan_criteria: settle(known.voldoet_aan_criteria, more.voldoet_aan_criteria),
        terugval_hoog: settle(known.terugval_hoog, more.terugval_hoog),
    }
}

proptest! {
    /// Without a renewal or a hold, learning more never makes a settled day later.
    #[test]
    fn more_facts_make_no_day_later(
        casus in casus(), gegeven in gegeven(), more in casus(), more_of_it in gegeven(),
    ) {
        let before = dossier(&casus, &[], &[]).termijn(Some((0, &gegeven)));
        let learned = learn(&casus, &more);
        let also = Gegeven {
            eerste_verwerking: gegeven.eerste_verwerking.or(more_of_it.eerste_verwerking),
            niet_meer_nodig_op: gegeven.niet_meer_nodig_op.or(more_of_it.niet_meer_nodig_op),
            ..Gegeven::default()
        };
        let after = dossier(&learned, &[], &[]).termijn(Some((0, &also)));
        if let Some(day) = before.laatste_dag {
            prop_assert_eq!(after.stand, Stand::Vast);
            prop_assert!(after.laatste_dag <= Some(day));
        }
    }

    /// Without a renewal or a hold the last day is never after five years.
    #[test]
    fn never_after_the_term(casus in casus(), gegeven in gegeven()) {
        let termijn = dossier(&casus, &[], &[]).termijn(Some((0, &gegeven)));
        let pga = casus.opgepakt_als_pga == Some(Waarheid::Ja);
        let firsts = [casus.eerste_verwerking, gegeven.eerste_verwerking];
        for first in firsts.into_iter().flatten().filter(|_| !pga) {
            let limit = first.plus_years(5).expect("a day");
            prop_assert!(termijn.laatste_dag.is_none_or(|last| last <= limit));
        }
        prop_assert_eq!(termijn.laatste_dag.is_some(), termijn.stand == Stand::Vast);
        prop_assert_eq!(termijn.ontbreekt.is_empty(), termijn.stand != Stand::Open);
    }

    /// A renewal that does not count changes no day; what counts adds at most two years
    /// from where it starts.
    #[test]
    fn only_what_counts_makes_it_later(
        casus in casus(), verlengingen in prop::collection::vec(verlenging(), 0..4),
    ) {
        let without = dossier(&casus, &[], &[]).termijn(None);
        let with = dossier(&casus, &verlengingen, &[]).termijn(None);
        let counts = with.verlengingen.iter().filter(|u| u.telt == Waarheid::Ja);
        let reach = counts.filter_map(|u| verlengingen[u.index].vanaf?.plus_years(2)).max();
        if let (Some(short), Some(long)) = (without.laatste_dag, with.laatste_dag) {
            prop_assert!(short <= long);
            prop_assert!(long == short || Some(long) <= reach);
        }
        for uitkomst in &with.verlengingen {
            prop_assert_eq!(uitkomst.bezwaren.is_empty(), uitkomst.telt != Waarheid::Nee);
        }
    }

    /// A hold never gives a settled day under the Wgs, and never takes the day away that
    /// would hold without it.
    #[test]
    fn a_hold_holds(casus in casus(), gegeven in gegeven()) {
        let hold = [Aanhouding {
            reden: Some(Aanhoudingsreden::Rechtsvordering),
            ..Aanhouding::default()
        }];
        let without = dossier(&casus, &[], &[]).termijn(Some((0, &gegeven)));
        let with = dossier(&casus, &[], &hold).termijn(Some((0, &gegeven)));
        if with.stand == Stand::Aangehouden {
            prop_assert_eq!(with.laatste_dag, None);
            prop_assert_eq!(with.voorlopig, without.laatste_dag.or(without.voorlopig));
        } else {
            prop_assert_eq!(with.laatste_dag, without.laatste_dag);
        }
    }

    /// A settled day is what every way to answer the open questions gives.
    #[test]
    fn a_settled_day_needs_no_answer(
        casus in casus(), verlengingen in prop::collection::vec(verlenging(), 1..3),
    ) {
        let settle = |said: Option<Waarheid>, other: Waarheid| match said {
            None | Some(Waarheid::Onbekend) => Some(other),
            known => known,
        };
        let before = dossier(&casus, &verlengingen, &[]).termijn(None);
        for answer in [Waarheid::Ja, Waarheid::Nee] {
            let casus = Bewaarcasus {
                voldoet_aan_criteria: settle(casus.voldoet_aan_criteria, answer),
                terugval_hoog: settle(casus.terugval_hoog, answer),
                ..casus.clone()
            };
            let answered = |verlenging: &Verlenging| Verlenging {
                opdracht_deelnemers: settle(verlenging.opdracht_deelnemers, answer),
                instemming_leverancier: settle(verlenging.instemming_leverancier, answer),
                ..verlenging.clone()
            };
            let verlengingen: Vec<Verlenging> = verlengingen.iter().map(answered).collect();
            let after = dossier(&casus, &verlengingen, &[]).termijn(None);
            if before.laatste_dag.is_some() {
                prop_assert_eq!(after.laatste_dag, before.laatste_dag);
            }
        }
    }
}

/// Every rule of keeping that the code names comes with the rules, with its source.
#[test]
fn every_rule_is_there() {
    for regel in super::Bewaarregel::ALL {
        let found = Regelset::builtin().termijnregel(regel.id(), peildatum());
        assert!(
            found.is_some_and(|found| !found.vindplaats.is_empty()),
            "{regel:?}"
        );
    }
}
