//! What the diagrams say of every feit is what the real triage makes of it.

use std::cell::RefCell;

use proptest::prelude::*;

use crate::analyse::diagram::{Eis, Functie};
use crate::analyse::indeling::{Indeling, Oorsprong};
use crate::analyse::model::{Dag, Model};
use crate::analyse::stappen::Stap;
use crate::analyse::zaak::{OPEN, Zaak};
use crate::analyse::zoek::Eigen;
use crate::criteria::Maatstaf;
use crate::datum::Datum;
use crate::id::RegelId;
use crate::regelset::{FeitSoort, Regelset};
use crate::triage;
use crate::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

fn builtin() -> Eigen<'static> {
    Eigen {
        base: Regelset::builtin(),
        composed: Regelset::builtin(),
        regio: None,
    }
}

fn maatstaf(day: &str) -> Maatstaf {
    Maatstaf::on(Datum::parse(day).expect("a day"))
}

/// The model of the shipped rules over every feit there is.
fn model() -> Model<'static> {
    let feiten: Vec<usize> = (0..Regelset::builtin().document().feiten.len()).collect();
    Model::over(builtin(), &feiten).expect("small enough")
}

/// An optie for every veld, from random numbers.
fn case(model: &Model, random: &[usize]) -> Vec<usize> {
    let sizes = model.ordening.sizes();
    sizes
        .iter()
        .zip(random)
        .map(|(size, random)| random % size)
        .collect()
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
    let maatstaf = Maatstaf::on(dag.datum);
    triage::advise(dag.regelset, &maatstaf, blad, &zaak.aanvulling())
}

thread_local! {
    /// Made once: the model, and the rules on each kind of day.
    static MODEL: RefCell<(Model<'static>, Vec<Dag<'static>>)> = RefCell::new({
        let mut model = model();
        let days = ["2022-06-01", "2025-04-01", "2025-09-01"];
        let dagen = days.map(|day| {
            let dag = model.dag(Regelset::builtin(), &maatstaf(day));
            dag.unwrap().expect("rules")
        });
        (model, dagen.into())
    });
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

    /// Every feit and every step, on every kind of day.
    #[test]
    fn the_diagrams_are_the_triage(random in numbers(), day in 0..3_usize) {
        MODEL.with_borrow(|(model, dagen)| same_as_the_triage(model, &dagen[day], &random))?;
    }
}

fn same_as_the_triage(model: &Model, dag: &Dag, random: &[usize]) -> Result<(), TestCaseError> {
    let case = case(model, random);
    let zaak = model.ordening.zaak(&model.indeling, &case);
    let uitslag = advise(&zaak, dag);
    for (nummer, real) in uitslag.blad.waarden().iter().enumerate() {
        let feit = &Regelset::builtin().document().feiten[nummer].id;
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
    let open = |stap: Stap| [stap.reached(&dag.stappen).as_slice(), &settled(stap)].concat();
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
    let mut model = model();
    let dag = model
        .dag(Regelset::builtin(), &maatstaf("2025-09-01"))
        .unwrap()
        .expect("rules");
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
                zaak.waarden(Regelset::builtin(), OPEN)[nummer],
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
    let mut model = model();
    let dag = model
        .dag(Regelset::builtin(), &maatstaf("2025-09-01"))
        .unwrap()
        .expect("rules");
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
