//! What the diagrams say of every feit is what the real triage makes of it.

use proptest::prelude::*;

use crate::analyse::afleider::OPEN;
use crate::analyse::diagram::{Eis, Functie};
use crate::analyse::indeling::{Indeling, Oorsprong};
use crate::analyse::model::{Dag, Model};
use crate::analyse::stappen::Stap;
use crate::analyse::zaak::Zaak;
use crate::criteria::Maatstaf;
use crate::datum::Datum;
use crate::id::RegelId;
use crate::regelset::{FeitSoort, Regelset};
use crate::triage;
use crate::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

fn maatstaf(day: &str) -> Maatstaf {
    Maatstaf::on(Datum::parse(day).expect("a day"))
}

/// The model of rules over every feit there is.
fn model(regelset: &'static Regelset) -> Model<'static> {
    let indeling = Indeling::new(regelset);
    let feiten: Vec<usize> = (0..indeling.afleider.len()).collect();
    Model::over(indeling, &feiten).expect("small enough")
}

/// The shipped rules, and those of a day in them.
fn shipped(day: &str) -> (Model<'static>, Dag<'static>) {
    let mut model = model(Regelset::builtin());
    let dag = model.dag(Regelset::builtin(), &maatstaf(day));
    (model, dag.unwrap().expect("rules"))
}

/// An optie for every veld, from random numbers; nothing is assumed.
fn case(model: &Model, random: &[usize]) -> Vec<usize> {
    let sizes = model.ordening.sizes();
    let mut case: Vec<usize> = sizes.iter().zip(random).map(|(s, r)| r % s).collect();
    for name in ["regio-bekend", "gemeente-in-regio"] {
        let nummer = model.indeling.regelset.feit_nummer(name).expect("a feit");
        if model.indeling.regelset.regio().is_none() {
            let Oorsprong::Veld(veld) = model.indeling.oorsprong(nummer) else {
                panic!("{name} is settled without a region")
            };
            case[model.ordening.place(*veld).expect("a place")] = 0;
        }
    }
    case
}

fn value(model: &Model, dag: &Dag, nummer: usize, case: &[usize]) -> Waarheid {
    let functie = dag.feiten[nummer];
    match (
        model.alle.contains(functie.ja, case),
        model.alle.contains(functie.nee, case),
    ) {
        (true, false) => Ja,
        (false, true) => Nee,
        (false, false) => Onbekend,
        (true, true) => panic!("both"),
    }
}

fn advise<'r>(zaak: &Zaak, dag: &Dag<'r>) -> triage::TriageUitslag<'r> {
    let blad = zaak.blad(dag.regelset);
    let regio = dag.regelset.regio().map(|regio| &regio.profiel);
    let maatstaf = Maatstaf::in_regio(dag.datum, regio);
    triage::advise(
        dag.regelset,
        &maatstaf,
        blad,
        &zaak.aanvulling(dag.regelset),
    )
}

/// A model, and rules on a day in it.
type Proef = (Model<'static>, Vec<Dag<'static>>);

thread_local! {
    /// Made once: the national base on three days, and every region that comes with it.
    static PROEVEN: Vec<Proef> = {
        let base = Regelset::builtin();
        let mut national = model(base);
        let days = ["2022-06-01", "2025-04-01", "2025-09-01"];
        let dagen = days.map(|day| national.dag(base, &maatstaf(day)).unwrap().expect("rules"));
        let mut all = vec![(national, dagen.into())];
        for regio in &base.document().regios {
            let day = Datum::parse("2026-06-01").expect("a day");
            let Some(rules) = base.van_regio(&regio.id, day) else {
                continue;
            };
            let mut regional = model(rules);
            let dag = regional.dag(rules, &Maatstaf::in_regio(day, Some(regio)));
            let dag = dag.unwrap().expect("rules");
            all.push((regional, vec![dag]));
        }
        assert!(all.len() > 1, "no region holds on the day");
        all
    };
}

/// Random numbers that are mostly 0, in every measure of mostly.
fn numbers() -> impl Strategy<Value = Vec<usize>> {
    (0..100_u32).prop_flat_map(|share| {
        let number = (0..100_u32, 0..10_000_usize);
        let number = number.prop_map(move |(lot, n)| if lot < share { n } else { 0 });
        prop::collection::vec(number, 200)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every feit and every step, nationally and in every region.
    #[test]
    fn the_diagrams_are_the_triage(
        random in numbers(),
        which in any::<prop::sample::Index>(),
        day in any::<prop::sample::Index>(),
    ) {
        PROEVEN.with(|all| {
            let (model, dagen) = which.get(all);
            same_as_the_triage(model, day.get(dagen), &random)
        })?;
    }
}

fn same_as_the_triage(model: &Model, dag: &Dag, random: &[usize]) -> Result<(), TestCaseError> {
    let case = case(model, random);
    let zaak = model.ordening.zaak(&model.indeling, &case);
    let uitslag = advise(&zaak, dag);
    for (nummer, real) in uitslag.blad.waarden().iter().enumerate() {
        let feit = &dag.regelset.document().feiten[nummer].id;
        prop_assert_eq!(value(model, dag, nummer, &case), *real, "{}", feit);
    }
    let meets = |demands: &[Eis]| {
        let met = |demand: &Eis| match demand {
            Eis::In(set) => model.alle.contains(*set, &case),
            Eis::Buiten(set) => !model.alle.contains(*set, &case),
        };
        demands.iter().all(met)
    };
    let said = |demands: &dyn Fn(Stap) -> Vec<Eis>| -> Vec<&RegelId> {
        let steps = dag.stappen.iter().filter(|stap| meets(&demands(**stap)));
        steps.map(|stap| &stap.regel.id).collect()
    };
    let geldt: Vec<&RegelId> = uitslag.geldt.iter().map(|step| &step.stap.id).collect();
    let settled = |stap: Stap| [Eis::Buiten(stap.functie.ja), Eis::Buiten(stap.functie.nee)];
    let asked = |stap: Stap| [Eis::In(stap.gevraagd)];
    let open = |stap: Stap| {
        let reached = stap.reached(&dag.stappen);
        [reached.as_slice(), &settled(stap), &asked(stap)].concat()
    };
    prop_assert_eq!(
        said(&|stap| stap.leads(&dag.stappen)),
        &geldt[..geldt.len().min(1)]
    );
    prop_assert_eq!(said(&|stap| stap.holds(&dag.stappen)), geldt);
    let may_hold: Vec<&RegelId> = uitslag.open.iter().map(|step| &step.stap.id).collect();
    prop_assert_eq!(said(&open), may_hold);
    Ok(())
}

/// Every question can be answered with ja and with nee, and left open.
#[test]
fn every_question_can_have_every_answer() {
    let (mut model, dag) = shipped("2025-09-01");
    for (nummer, feit) in Regelset::builtin().document().feiten.iter().enumerate() {
        if feit.soort != FeitSoort::Vraag {
            continue;
        }
        let functie = dag.feiten[nummer];
        let open = model.alle.open(functie).unwrap();
        for (waarheid, cases) in [(Ja, functie.ja), (Nee, functie.nee), (Onbekend, open)] {
            let example = model.alle.cheapest(cases);
            let example = example.unwrap_or_else(|| panic!("{}: {waarheid:?}", feit.id));
            let zaak = model.ordening.zaak(&model.indeling, &example);
            assert_eq!(
                model.indeling.afleider.waarden(&zaak, OPEN)[nummer],
                waarheid,
                "{}",
                feit.id
            );
        }
    }
}

/// Both answers on one leefgebied can go together in all nine ways.
#[test]
fn a_problem_and_what_is_criminogenic_are_free_of_each_other() {
    let (mut model, dag) = shipped("2025-09-01");
    for leefgebied in &Regelset::builtin().document().leefgebieden {
        let of = |name: &str| {
            let nummer = Regelset::builtin().feit_nummer(&format!("{name}-{}", leefgebied.id));
            dag.feiten[nummer.expect("a feit")]
        };
        let (problem, crime) = (of("problematiek"), of("criminogeen"));
        let all = |model: &mut Model, f: Functie| [f.ja, f.nee, model.alle.open(f).unwrap()];
        for a in all(&mut model, problem) {
            for b in all(&mut model, crime) {
                let both = model.alle.and(a, b).unwrap();
                assert!(model.alle.cheapest(both).is_some(), "{}", leefgebied.id);
            }
        }
    }
}

/// Only the three feiten about all leefgebieden follow more than one veld, and
/// nothing that people answer is out of reach.
#[test]
fn every_feit_comes_from_somewhere() {
    let indeling = Indeling::new(Regelset::builtin());
    for (nummer, feit) in Regelset::builtin().document().feiten.iter().enumerate() {
        let together = [
            "problemen-bij-betrokkene",
            "problemen-gezinssituatie",
            "meerdere-problemen-zelfde-leefgebied",
        ]
        .contains(&feit.id.as_str());
        match indeling.oorsprong(nummer) {
            Oorsprong::EenVan(velden) => {
                assert!(together, "{}", feit.id);
                assert_eq!(
                    velden.len(),
                    Regelset::builtin().document().leefgebieden.len()
                );
            }
            Oorsprong::Vast(waarheid) => {
                assert!(feit.soort == FeitSoort::Afgeleid, "{}", feit.id);
                assert_ne!(*waarheid, Onbekend, "{}", feit.id);
            }
            Oorsprong::Veld(_) => assert!(!together, "{}", feit.id),
            Oorsprong::Toets => assert_eq!(feit.soort, FeitSoort::Afgeleid),
        }
    }
}
