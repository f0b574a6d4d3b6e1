//! The analysis of small random rules against trying every input there is.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;
#[path = "common/inputs.rs"]
mod inputs;
#[path = "common/mini.rs"]
mod mini;
#[path = "common/overlay.rs"]
mod overlay;

use std::collections::BTreeMap;

use inputs::{Inputs, cost, rules};
use koppelvlak::analyse::{Analyse, Onderdeel, Voorbeeld, Wat, analyse};
use koppelvlak::programma::Bekend;
use koppelvlak::regelset::{Regelset, TriageStap, Vervolg};
use koppelvlak::uitkomst::Uitkomst;
use koppelvlak::waarheid::Waarheid::{self, Ja, Nee, Onbekend};
use proptest::prelude::*;
use serde_json::{Value, json};

/// What the conditions look at. The last two stand beside the form.
const FEITEN: [&str; 14] = [
    "gebied-ernstig",
    "lokale-aanpak-geprobeerd",
    "lokale-aanpak-onbekend",
    "overlast-feitelijk",
    "overlast-verwacht",
    "overlast-mogelijk",
    "vraagt-informatie",
    "vraagt-advies",
    "vraagt-procesregie",
    "indicatie-past",
    "indicatie-past-niet",
    "aanmelding-volledig",
    "r0",
    "r1",
];

const UITKOMSTEN: [&str; 7] = [
    "advies",
    "terugLokaal",
    "doorgeleidPartner",
    "casusoverleg",
    "procesregie",
    "geenActie",
    "strafrechtelijkSpoor",
];

/// A condition in which each feit speaks one way: against if its bit is set.
fn condition() -> impl Strategy<Value = Value> {
    any::<u16>().prop_flat_map(|against| {
        let leaf = (0..FEITEN.len()).prop_map(move |at| {
            let feit = json!({ "feit": FEITEN[at] });
            if against >> at & 1 == 1 {
                json!({ "niet": feit })
            } else {
                feit
            }
        });
        leaf.prop_recursive(3, 12, 3, |inner| {
            let parts = prop::collection::vec(inner, 1..4);
            prop_oneof![
                2 => parts.clone().prop_map(|parts| json!({ "alle": parts })),
                1 => parts.clone().prop_map(|parts| json!({ "eenVan": parts })),
                1 => (parts, 1..3_usize).prop_map(|(van, aantal)| {
                    json!({ "minstens": { "aantal": aantal.min(van.len()), "van": van } })
                }),
            ]
        })
    })
}

/// Extra steps with their conditions and outcomes.
fn steps() -> impl Strategy<Value = Vec<(usize, usize, Value)>> {
    prop::collection::vec((0..2_usize, 0..UITKOMSTEN.len(), condition()), 1..5)
}

/// What every step says of every input, and the walk.
struct Tried {
    stappen: Vec<TriageStap>,
    /// By step, then by input.
    waarden: Vec<Vec<Waarheid>>,
    geldt: Vec<Vec<bool>>,
    open: Vec<Vec<bool>>,
    leidt: Vec<Option<usize>>,
}

fn tried(regelset: &Regelset, inputs: &Inputs) -> Tried {
    let stand = regelset.stand(mini::dag()).expect("rules");
    let lijst = &regelset.document().leefgebiedenlijsten[0].id;
    let compiled = &regelset.stappen(stand, lijst).expect("steps").triage;
    let stappen: Vec<TriageStap> = regelset.triage(stand).cloned().collect();
    let none = vec![vec![false; inputs.all.len()]; stappen.len()];
    let mut tried = Tried {
        waarden: vec![Vec::new(); stappen.len()],
        geldt: none.clone(),
        open: none,
        leidt: vec![None; inputs.all.len()],
        stappen,
    };
    for (at, input) in inputs.all.iter().enumerate() {
        let values: Vec<Bekend<bool>> = compiled.programma.values(&input.waarden);
        let mut reached = input.mogelijk;
        for (step, wortel) in compiled.stappen.iter().enumerate() {
            let value = wortel.outcome(&values);
            tried.waarden[step].push(value);
            tried.geldt[step][at] = reached && value == Ja;
            tried.open[step][at] = reached && value == Onbekend;
            if reached && value == Ja {
                tried.leidt[at].get_or_insert(step);
                reached = tried.stappen[step].vervolg == Vervolg::GaatDoor;
            }
        }
    }
    tried
}

type Answer = (Wat, Vec<bool>);

impl Tried {
    fn own(&self) -> impl Iterator<Item = usize> {
        let own = |at: &usize| self.stappen[*at].id.as_str().starts_with("eigen");
        (0..self.stappen.len()).filter(own)
    }

    /// What there is to find, with the inputs that show it. What the parts of a
    /// condition clash on is left out.
    fn findings(&self, inputs: &Inputs, named: &[Uitkomst]) -> Vec<Answer> {
        let mut all = self.never(inputs);
        all.extend(self.contradictions());
        all.extend(self.gaps(inputs, named));
        all.extend(self.weak());
        all
    }

    fn never(&self, inputs: &Inputs) -> Vec<Answer> {
        let mut found = Vec::new();
        for step in self.own().filter(|step| !self.geldt[*step].contains(&true)) {
            let stap = self.stappen[step].id.clone();
            let holds: Vec<bool> = self.waarden[step]
                .iter()
                .zip(&inputs.all)
                .map(|(w, input)| input.mogelijk && *w == Ja)
                .collect();
            if !holds.contains(&true) {
                let botst = Vec::new();
                found.push((Wat::PoortNooit { stap, botst }, Vec::new()));
                continue;
            }
            let stops = |other: &usize| self.stappen[*other].vervolg != Vervolg::GaatDoor;
            let both = |other: usize| -> Vec<bool> {
                holds
                    .iter()
                    .zip(&self.geldt[other])
                    .map(|(a, b)| *a && *b)
                    .collect()
            };
            let mut last = (0..step)
                .rev()
                .filter(stops)
                .map(|other| (other, both(other)));
            let (door, cases) = last
                .find(|(_, cases)| cases.contains(&true))
                .expect("it is hidden");
            let door = self.stappen[door].id.clone();
            found.push((Wat::PoortVerborgen { stap, door }, cases));
        }
        found
    }

    fn contradictions(&self) -> Vec<Answer> {
        use Uitkomst::{
            Advies, Casusoverleg, DoorgeleidPartner, GeenActie, Procesregie, TerugLokaal,
        };
        let up = |u| matches!(u, Procesregie | Casusoverleg);
        let down = |u| matches!(u, TerugLokaal | DoorgeleidPartner | GeenActie);
        let one_way = |a, b| up(a) && down(b) || a == GeenActie && !matches!(b, Advies | GeenActie);
        let own: Vec<usize> = self.own().collect();
        let mut found = Vec::new();
        for (at, one) in own.iter().enumerate() {
            for other in &own[at + 1..] {
                let uitkomsten = [one, other].map(|step| self.stappen[*step].uitkomst);
                let pairs = self.geldt[*one].iter().zip(&self.geldt[*other]);
                let cases: Vec<bool> = pairs.map(|(a, b)| *a && *b).collect();
                let [a, b] = uitkomsten;
                if (one_way(a, b) || one_way(b, a)) && cases.contains(&true) {
                    let stappen = [one, other].map(|step| self.stappen[*step].id.clone());
                    found.push((
                        Wat::RegelsSprekenTegen {
                            stappen,
                            uitkomsten,
                        },
                        cases,
                    ));
                }
            }
        }
        found
    }

    fn gaps(&self, inputs: &Inputs, named: &[Uitkomst]) -> Vec<Answer> {
        use Uitkomst::{Aanvullen, ConsultatieInfo};
        let silent = |at: usize| {
            let quiet = |sets: &Vec<Vec<bool>>| sets.iter().all(|set| !set[at]);
            inputs.all[at].mogelijk && quiet(&self.geldt) && quiet(&self.open)
        };
        let cases: Vec<bool> = (0..inputs.all.len()).map(silent).collect();
        let mut found = Vec::new();
        if cases.contains(&true) {
            found.push((Wat::Gat, cases));
        }
        let mut by_outcome: BTreeMap<Uitkomst, Vec<usize>> = BTreeMap::new();
        for step in 0..self.stappen.len() {
            let uitkomst = self.stappen[step].uitkomst;
            let before = matches!(uitkomst, Aanvullen | ConsultatieInfo);
            if !before && !named.contains(&uitkomst) && self.leidt.contains(&Some(step)) {
                by_outcome.entry(uitkomst).or_default().push(step);
            }
        }
        found.extend(by_outcome.into_iter().map(|(uitkomst, steps)| {
            let leads = |leidt: &Option<usize>| leidt.is_some_and(|step| steps.contains(&step));
            let cases = self.leidt.iter().map(leads).collect();
            let stappen = steps
                .iter()
                .map(|step| self.stappen[*step].id.clone())
                .collect();
            (Wat::GatUitkomst { uitkomst, stappen }, cases)
        }));
        found
    }

    fn weak(&self) -> Vec<Answer> {
        let mut found = Vec::new();
        for step in self.own() {
            for antwoord in [Ja, Nee] {
                let values = &self.waarden[step];
                let says = values.iter().map(|w| *w == antwoord).collect();
                let never = values
                    .iter()
                    .map(|w| [antwoord, Onbekend].contains(w))
                    .collect();
                let (certain, never) = (inputs::certain(says, false), inputs::certain(never, true));
                let cases =
                    (0..values.len()).map(|at| self.open[step][at] && certain[at] && never[at]);
                let cases: Vec<bool> = cases.collect();
                if cases.contains(&true) {
                    let regel = Onderdeel::Stap(self.stappen[step].id.clone());
                    found.push((Wat::ZwakkerDanNodig { regel, antwoord }, cases));
                }
            }
        }
        found
    }
}

/// A finding without what only names the parts of a condition.
fn plain(wat: &Wat) -> Wat {
    match wat.clone() {
        Wat::PoortNooit { stap, .. } => Wat::PoortNooit {
            stap,
            botst: Vec::new(),
        },
        other => other,
    }
}

fn agree(found: &Analyse, expected: &[Answer], inputs: &Inputs) -> Result<(), TestCaseError> {
    let by_name = |wat: &Wat| format!("{:?}", plain(wat));
    let about_outcomes = |wat: &Wat| matches!(wat, Wat::UitkomstOnbereikbaar { .. });
    let got = found.bevindingen.iter().filter(|b| !about_outcomes(&b.wat));
    let mut got: Vec<String> = got.map(|b| by_name(&b.wat)).collect();
    let mut names: Vec<String> = expected.iter().map(|(wat, _)| by_name(wat)).collect();
    got.sort();
    names.sort();
    prop_assert_eq!(got, names);
    for bevinding in &found.bevindingen {
        let is_same = |(wat, _): &&Answer| plain(&bevinding.wat) == *wat;
        let Some((_, cases)) = expected
            .iter()
            .find(is_same)
            .filter(|(_, cases)| !cases.is_empty())
        else {
            continue;
        };
        let voorbeeld = bevinding.voorbeeld.as_ref().expect("an example");
        let at = inputs.find(voorbeeld);
        prop_assert!(
            cases[at],
            "{:?} does not show {:?}",
            voorbeeld,
            bevinding.wat
        );
        let inside = (0..cases.len()).filter(|at| cases[*at]);
        let least = inside.map(|at| inputs.all[at].kosten).min();
        prop_assert_eq!(Some(cost(voorbeeld)), least, "{:?}", bevinding.wat);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is found is what there is, and the example is one of the smallest that show it.
    #[test]
    fn what_is_found_is_what_there_is(
        steps in steps(),
        named in prop::collection::btree_set(0..UITKOMSTEN.len(), 1..5),
    ) {
        Inputs::with(|inputs| {
            let extra = steps.iter().enumerate().map(|(at, (place, uitkomst, voorwaarde))| {
                overlay::stap(&format!("eigen-{at}"), [65, 90][*place], UITKOMSTEN[*uitkomst], voorwaarde)
            });
            let mut document = rules();
            document.triage.extend(extra);
            let composed = Regelset::new(document).expect("sound");
            let keuze: Vec<(&str, &[&str])> = named.iter().map(|at| (UITKOMSTEN[*at], &[][..])).collect();
            let regio = overlay::regio(&keuze);
            let found = analyse(&inputs.base, &composed, Some(&regio), Some(mini::dag())).expect("small enough");
            let keuze = &regio.uitkomsten.as_ref().expect("outcomes").keuze;
            let named: Vec<Uitkomst> = keuze.iter().map(|keuze| keuze.uitkomst).collect();

            let tried = tried(&composed, inputs);
            agree(&found, &tried.findings(inputs, &named), inputs)?;
            let given = |uitkomst: &Uitkomst| {
                let mut steps = tried.stappen.iter().zip(&tried.geldt);
                steps.any(|(stap, geldt)| stap.uitkomst == *uitkomst && geldt.contains(&true))
            };
            let missing: Vec<Uitkomst> = named.iter().copied().filter(|u| !given(u)).collect();
            let told = found.bevindingen.iter().filter_map(|b| match &b.wat {
                Wat::UitkomstOnbereikbaar { uitkomst, .. } => Some((*uitkomst, b.voorbeeld.as_ref())),
                _ => None,
            });
            let told: Vec<(Uitkomst, Option<&Voorbeeld>)> = told.collect();
            prop_assert_eq!(told.iter().map(|(u, _)| *u).collect::<Vec<_>>(), missing);
            for (uitkomst, voorbeeld) in told {
                let leads = tried.leidt[inputs.find(voorbeeld.expect("an example"))].expect("a step leads");
                prop_assert_ne!(tried.stappen[leads].uitkomst, uitkomst);
            }
            prop_assert!(found.landelijk_gelijk.iter().all(|row| row.gelijk));
            Ok(())
        })?;
    }
}

/// More to look at in the shipped rules: what the form says, by leefgebied too.
fn shipped() -> impl Strategy<Value = Value> {
    let more = prop::sample::select(vec![
        json!({ "regel": "bgs-c" }),
        json!({ "niet": { "regel": "bgs-a" } }),
        json!({ "feit": "mandaat-extra-taak" }),
        json!({ "niet": { "feit": "acuut-gevaar" } }),
        json!({ "feit": "meerdere-problemen-zelfde-leefgebied" }),
        json!({ "niet": { "feit": "problemen-gezinssituatie" } }),
        json!({ "perLeefgebied": { "aantal": 3, "geldt": { "feit": "criminogeen-*" } } }),
        json!({ "feit": "indicatie-past-wettelijk" }),
    ]);
    (condition(), more).prop_map(|(one, other)| json!({ "alle": [one, other] }))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    /// On the shipped rules every example shows in the real triage what is said of it.
    #[test]
    fn every_example_shows_what_is_said(
        steps in prop::collection::vec((0..2_usize, 0..UITKOMSTEN.len(), shipped()), 2..5),
        named in prop::collection::btree_set(0..UITKOMSTEN.len(), 1..5),
    ) {
        let extra = steps.iter().enumerate().map(|(at, (place, uitkomst, voorwaarde))| {
            overlay::stap(&format!("eigen-{at}"), [65, 90][*place], UITKOMSTEN[*uitkomst], voorwaarde)
        });
        let document = overlay::document(&["r0", "r1"], extra.collect());
        prop_assume!(Regelset::new(document.clone()).is_ok());
        let keuze: Vec<(&str, &[&str])> = named.iter().map(|at| (UITKOMSTEN[*at], &[][..])).collect();
        let found = overlay::look(document, Some(overlay::regio(&keuze)));
        for bevinding in &found.analyse.bevindingen {
            prop_assert!(found.shows(bevinding), "{:#?}", bevinding);
        }
        prop_assert!(found.analyse.landelijk_gelijk.iter().all(|row| row.gelijk));
    }
}
