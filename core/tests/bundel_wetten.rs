//! Laws of bundling, on random papers: order does not matter, adding never hides,
//! nothing crosses a sleutel, and what is not known is never low.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

#[path = "common/random/stukken.rs"]
mod papers;

use std::collections::{BTreeMap, BTreeSet};

use koppelvlak::beoordeling::{
    Afgegeven, Beoordeling, BeoordelingSoort, Claim, Deling, GebruiktInstrument, Orientatie, Over,
    PartnerAntwoord, Partnerreactie, Persoon, Risicodomein, Sleutel, Stukken, Zorgniveau,
};
use koppelvlak::bevinding::Bevinding;
use koppelvlak::bundeling;
use koppelvlak::bundeling::bundel::{Aandachtreden, Bundel, Plaatsstand, Rol, Sleutelbeeld};
use koppelvlak::id::SchaalId;
use koppelvlak::pad::Pad;
use koppelvlak::regelset::Regelset;
use koppelvlak::regelset::document::instrument::Instrumentuitkomst;
use papers::{beoordeling, person, reference, stukken, today};
use proptest::prelude::*;

fn lay(stukken: &Stukken) -> (Bundel, Vec<Bevinding>) {
    let mut fouten = Vec::new();
    let bundel = bundeling::bundle(
        Regelset::builtin(),
        today(),
        stukken,
        &Pad::top(),
        &mut fouten,
    );
    (bundel, fouten)
}

fn by_key(bundel: &Bundel) -> BTreeMap<Sleutel, Sleutelbeeld> {
    bundel
        .sleutels
        .iter()
        .map(|s| (s.sleutel.clone(), s.clone()))
        .collect()
}

/// Reason and sleutel, with the assessments, persons and partners it names.
fn reasons(bundel: &Bundel) -> BTreeSet<(Aandachtreden, Option<Sleutel>, String)> {
    let rows = bundel.aandacht.iter();
    rows.flat_map(|punt| {
        let names = punt.beoordelingen.iter().map(ToString::to_string);
        let people = punt.personen.iter().map(ToString::to_string);
        let partners = punt.partners.iter().map(|p| format!("{p:?}"));
        let names: Vec<String> = names.chain(people).chain(partners).collect();
        names
            .into_iter()
            .map(|name| (punt.reden, punt.sleutel.clone(), name))
            .collect::<Vec<_>>()
    })
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn papers_that_fit_are_all_bundled(papers in stukken(12)) {
        let (bundel, _) = lay(&papers);
        prop_assert!(bundel.niet_gebundeld.is_empty());
        let shown: usize = bundel.sleutels.iter().map(|s| s.beoordelingen.len()).sum();
        prop_assert_eq!(shown + bundel.context.len(), papers.beoordelingen.len());
    }

    #[test]
    fn the_order_in_which_papers_come_in_does_not_matter(
        (papers, other) in stukken(12).prop_flat_map(|papers| {
            let lists = (
                Just(papers.beoordelingen.clone()).prop_shuffle(),
                Just(papers.gebeurtenissen.clone()).prop_shuffle(),
                Just(papers.partners.clone()).prop_shuffle(),
                Just(papers.personen.clone()).prop_shuffle(),
            );
            (Just(papers), lists)
        }).prop_map(|(papers, (beoordelingen, gebeurtenissen, partners, personen))| {
            let other = Stukken { beoordelingen, gebeurtenissen, partners, personen, ..papers.clone() };
            (papers, other)
        })
    ) {
        prop_assert_eq!(lay(&papers).0, lay(&other).0);
    }

    /// The rules that say that a reason goes: a full assessment answers a screening, a
    /// current result takes the place of an expired one, an instrument for adults makes
    /// those for young people history (om20), and a judgement takes in its components.
    #[test]
    fn adding_an_assessment_never_hides_what_was_there(papers in stukken(10), mut extra in beoordeling()) {
        let (before, _) = lay(&papers);
        extra.id = Some(reference(99));
        prop_assume!(extra.instrument.as_ref().and_then(|i| i.id.as_ref()).is_none_or(|id| id.as_str() != "risc"));
        let mut more = papers.clone();
        more.beoordelingen.push(extra);
        let (after, _) = lay(&more);
        let (old, new) = (by_key(&before), by_key(&after));
        for (sleutel, was) in &old {
            let is = &new[sleutel];
            if let Some(highest) = &was.hoogste {
                let now = is.hoogste.as_ref().expect("still a highest");
                prop_assert!(now.bereik.tot >= highest.bereik.tot, "{sleutel:?}");
                prop_assert!(is.afstand >= was.afstand, "{sleutel:?}");
            }
        }
        for reason in reasons(&before).difference(&reasons(&after)) {
            let may_go = matches!(reason.0, Aandachtreden::VerdiepingNodig | Aandachtreden::VerlopenHoog);
            prop_assert!(may_go, "{reason:?} went");
        }
    }

    #[test]
    fn nothing_crosses_a_sleutel(papers in stukken(12)) {
        let (all, _) = lay(&papers);
        for beeld in &all.sleutels {
            let here: BTreeSet<_> = beeld.beoordelingen.iter().map(|b| b.beoordeling.clone()).collect();
            // a moment may wait for an instrument of another claim (om20), and a voice may
            // share a component that lies elsewhere: those are said in the rules
            let elsewhere = papers.beoordelingen.iter().any(|b| {
                let inside = here.contains(b.id.as_ref().expect("a reference"));
                let crosses = b.bevat.iter().any(|id| here.contains(id) != inside);
                crosses || b.instrument.as_ref().and_then(|i| i.id.as_ref()).is_some_and(|id| id.as_str() == "risc")
            });
            if elsewhere {
                continue;
            }
            let mut alone = papers.clone();
            alone.beoordelingen.retain(|b| here.contains(b.id.as_ref().expect("a reference")));
            let (alone, _) = lay(&alone);
            prop_assert_eq!(&alone.sleutels, &vec![beeld.clone()]);
        }
    }

    /// What has no place is nowhere an end, and never a voice.
    #[test]
    fn only_what_counts_and_is_current_speaks(papers in stukken(12)) {
        for beeld in lay(&papers).0.sleutels {
            let speaks: BTreeSet<_> =
                beeld.beoordelingen.iter().filter(|b| b.speaks()).map(|b| b.beoordeling.clone()).collect();
            let voices: BTreeSet<_> = beeld.stemmen.iter().flatten().cloned().collect();
            prop_assert_eq!(&voices, &speaks);
            for end in [&beeld.hoogste, &beeld.laagste].into_iter().flatten() {
                prop_assert!(speaks.contains(&end.beoordeling));
            }
            for row in &beeld.beoordelingen {
                let placed = row.plaats.stand == Plaatsstand::OpDeSchaal;
                prop_assert_eq!(placed, row.plaats.bereik.is_some());
                prop_assert!(placed || row.rol != Rol::Telt);
            }
        }
    }
}

/// How a result that is absent, not shared, negative, unknown or low comes in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Soort {
    Laag,
    NegatieveScreening,
    NietGedeeld,
    LabelOnbekend,
    AlleenScore,
    GeenUitkomst,
    PartnerDeeltNiet,
    PartnerReageertNiet,
    PartnerHeeftGeenBeeld,
    Niets,
}

const SOORTEN: &[Soort] = &[
    Soort::Laag,
    Soort::NegatieveScreening,
    Soort::NietGedeeld,
    Soort::LabelOnbekend,
    Soort::AlleenScore,
    Soort::GeenUitkomst,
    Soort::PartnerDeeltNiet,
    Soort::PartnerReageertNiet,
    Soort::PartnerHeeftGeenBeeld,
    Soort::Niets,
];

/// Whether "laag" is one of the labels, so that each kind can be told from it.
fn knows_low(uitkomst: &Instrumentuitkomst) -> bool {
    let scales = &Regelset::builtin().document().labelschalen;
    let used = |id: &SchaalId| uitkomst.labels.iter().any(|keuze| keuze.schaal == *id);
    let mut known = scales
        .iter()
        .filter(|scale| used(&scale.id))
        .flat_map(|scale| &scale.label);
    known.any(|label| label.namen.contains(&"laag".to_owned()))
}

/// One case with a result of a kind, by every instrument that can have it.
fn cases(soort: Soort) -> Vec<Stukken> {
    let document = Regelset::builtin().document();
    let mut cases = Vec::new();
    for instrument in document
        .instrumenten
        .iter()
        .filter(|i| i.geweigerd.is_none())
    {
        for uitkomst in instrument.uitkomst.iter().filter(|u| knows_low(u)) {
            let screening = uitkomst.soort == BeoordelingSoort::Screening;
            let mut one = Beoordeling {
                id: Some(reference(0)),
                instrument: Some(GebruiktInstrument {
                    id: Some(instrument.id.clone()),
                    versie: None,
                    labelversie: Some("2016".to_owned()),
                }),
                domein: uitkomst.domeinen.first().copied(),
                claim: Some(uitkomst.claim),
                orientatie: Some(uitkomst.orientatie),
                over: Over {
                    persoon: Some(person(0)),
                    huishouden: None,
                },
                afgegeven: Afgegeven {
                    label: Some("laag".to_owned()),
                    score: None,
                },
                beoordeeld_op: Some(today()),
                ..Beoordeling::default()
            };
            one.afzender.organisatie =
                Some(koppelvlak::aanmelding::organisatie::Organisatie::Politie);
            match soort {
                Soort::Laag if !screening => {}
                Soort::NegatieveScreening if screening => {}
                Soort::NietGedeeld => one.deling = Some(Deling::AlleenBestaan),
                Soort::LabelOnbekend => one.afgegeven.label = Some("groen".to_owned()),
                Soort::AlleenScore => {
                    one.afgegeven = Afgegeven {
                        label: None,
                        score: Some("0".to_owned()),
                    }
                }
                Soort::GeenUitkomst => one.afgegeven.label = None,
                _ => continue,
            }
            cases.push(Stukken {
                beoordelingen: vec![one],
                ..people()
            });
        }
    }
    let answer = match soort {
        Soort::PartnerDeeltNiet => PartnerAntwoord::NietGedeeld,
        Soort::PartnerReageertNiet => PartnerAntwoord::GeenReactie,
        Soort::PartnerHeeftGeenBeeld => PartnerAntwoord::GeenBeeld,
        Soort::Niets => return vec![people()],
        _ => return cases,
    };
    let mut reactie = Partnerreactie {
        antwoord: Some(answer),
        ..Partnerreactie::default()
    };
    reactie.partner.organisatie = Some(koppelvlak::aanmelding::organisatie::Organisatie::Politie);
    vec![Stukken {
        partners: vec![reactie],
        ..people()
    }]
}

/// Whether the instrument never counts by itself.
fn is_component(stukken: &Stukken) -> bool {
    let first = stukken.beoordelingen.first();
    let used = first
        .and_then(|b| b.instrument.as_ref())
        .and_then(|i| i.id.as_ref());
    let all = &Regelset::builtin().document().instrumenten;
    all.iter().any(|i| i.onderdeel && Some(&i.id) == used)
}

fn people() -> Stukken {
    Stukken {
        personen: vec![Persoon {
            id: Some(person(0)),
            lvb: None,
        }],
        ..Stukken::default()
    }
}

/// Only a judgement that the risk is low makes a low end. Everything else has no end at
/// all, and its own words.
#[test]
fn low_negative_withheld_and_missing_are_never_confused() {
    let mut told: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for soort in SOORTEN {
        let cases = cases(*soort);
        assert!(!cases.is_empty(), "{soort:?}");
        for stukken in cases {
            let (bundel, _) = lay(&stukken);
            assert!(bundel.niet_gebundeld.is_empty(), "{soort:?}");
            let ends: Vec<_> = bundel
                .sleutels
                .iter()
                .filter_map(|s| s.laagste.clone())
                .collect();
            let mut rows = bundel.sleutels.iter().flat_map(|s| &s.beoordelingen);
            let paused = rows.any(|b| b.rol == Rol::Signaal);
            let low = *soort == Soort::Laag && !paused && !is_component(&stukken);
            assert_eq!(!ends.is_empty(), low, "{soort:?}: {stukken:?}");
            let rows = bundel.sleutels.iter().flat_map(|s| &s.beoordelingen);
            let states: BTreeSet<String> = rows
                .map(|row| {
                    format!(
                        "{:?} {:?} {:?}",
                        row.plaats.stand, row.plaats.reden, row.waarom_niet
                    )
                })
                .chain(bundel.partners.iter().map(|p| format!("{:?}", p.antwoord)))
                .collect();
            told.entry(format!("{soort:?}")).or_default().extend(states);
        }
    }
    for one in SOORTEN {
        for other in SOORTEN.iter().filter(|other| *other != one) {
            let both = told
                .get(&format!("{one:?}"))
                .zip(told.get(&format!("{other:?}")));
            let shared: Vec<_> = both
                .map(|(a, b)| a.intersection(b).collect())
                .unwrap_or_default();
            assert!(shared.is_empty(), "{one:?} and {other:?} both: {shared:?}");
        }
    }
}

/// Claims and levels of one place never touch those of another: every pair that differs
/// in one part of the sleutel stands apart.
#[test]
fn what_differs_in_one_part_stands_apart() {
    let base = |id: usize| {
        let mut one = Beoordeling {
            id: Some(reference(id)),
            soort: Some(BeoordelingSoort::ProfessioneelOordeel),
            claim: Some(Claim::ErnstigeSchade),
            domein: Some(Risicodomein::Geweld),
            orientatie: Some(Orientatie::Toekomst),
            over: Over {
                persoon: Some(person(0)),
                huishouden: None,
            },
            anker: Some(if id == 0 {
                Zorgniveau::Laag
            } else {
                Zorgniveau::Acuut
            }),
            beoordeeld_op: Some(today()),
            ..Beoordeling::default()
        };
        one.afzender.organisatie = Some(koppelvlak::aanmelding::organisatie::Organisatie::Politie);
        one
    };
    let changes: [fn(&mut Beoordeling); 4] = [
        |b| b.over.persoon = Some(person(1)),
        |b| b.domein = Some(Risicodomein::Stalking),
        |b| (b.claim, b.orientatie) = (Some(Claim::OnveiligNu), Some(Orientatie::Nu)),
        |b| {
            b.jegens = Some(koppelvlak::beoordeling::Jegens {
                soort: Some(koppelvlak::beoordeling::JegensSoort::Publiek),
                persoon: None,
                groep: None,
            });
        },
    ];
    for change in changes {
        let mut other = base(1);
        change(&mut other);
        let stukken = Stukken {
            personen: (0..2)
                .map(|at| Persoon {
                    id: Some(person(at)),
                    lvb: None,
                })
                .collect(),
            beoordelingen: vec![base(0), other],
            ..Stukken::default()
        };
        let (bundel, _) = lay(&stukken);
        assert_eq!(bundel.sleutels.len(), 2);
        assert!(
            bundel
                .sleutels
                .iter()
                .all(|s| s.beoordelingen.len() == 1 && s.verklaring.is_none())
        );
    }
}
