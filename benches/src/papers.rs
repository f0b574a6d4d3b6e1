//! Invented papers of any size for the bundle: many assessments of many persons, as no
//! house has them in one case. Made to see how the work grows.

use koppelvlak::aanmelding::organisatie::Organisatie;
use koppelvlak::beoordeling::{
    Beoordeling, BeoordelingSoort, Conditie, Gebeurtenis, Jegens, JegensSoort, Orientatie, Over,
    PartnerAntwoord, Partnerreactie, Persoon, Risicodomein, Setting, Stukken, Zorgniveau,
};
use koppelvlak::datum::Datum;
use koppelvlak::id::InstrumentId;
use koppelvlak::kenmerk::{BeoordelingId, PersoonId};
use koppelvlak::waarheid::Waarheid;

use crate::generator::Generator;

/// The day on which everything is laid on the table.
#[must_use]
pub fn today() -> Option<Datum> {
    Datum::new(2026, 10, 1)
}

const INSTRUMENTS: &[(&str, Orientatie, Risicodomein, &[&str])] = &[
    (
        "hcr-20v3",
        Orientatie::Toekomst,
        Risicodomein::Geweld,
        &["laag", "matig", "hoog"],
    ),
    (
        "hkt-r",
        Orientatie::Toekomst,
        Risicodomein::Geweld,
        &["laag", "laag-matig", "matig-hoog"],
    ),
    (
        "risc",
        Orientatie::Toekomst,
        Risicodomein::AlgemeneRecidive,
        &["laag", "gemiddeld", "hoog"],
    ),
    (
        "oxrec",
        Orientatie::Toekomst,
        Risicodomein::AlgemeneRecidive,
        &["laag", "hoog"],
    ),
    (
        "b-safer",
        Orientatie::Toekomst,
        Risicodomein::Partnergeweld,
        &["laag", "matig", "hoog"],
    ),
    (
        "vt-vb",
        Orientatie::Nu,
        Risicodomein::Partnergeweld,
        &["direct gevaar", "onbekend woord"],
    ),
    (
        "arij-r",
        Orientatie::Toekomst,
        Risicodomein::Kindveiligheid,
        &["laag", "hoog"],
    ),
    (
        "sash",
        Orientatie::Nu,
        Risicodomein::Stalking,
        &["laag", "hoog"],
    ),
];

/// Papers with this many assessments, the same every time.
#[must_use]
pub fn papers(count: usize) -> Stukken {
    let mut random = Generator::new(20_261_001);
    let people = count.div_ceil(10).max(2);
    let person = |at: usize| PersoonId::try_from(format!("p{at}")).ok();
    let mut beoordelingen = Vec::with_capacity(count);
    for at in 0..count {
        beoordelingen.extend(assessment(&mut random, at, people));
    }
    let moments = ["om24", "om12", "om06", "om10"];
    let gebeurtenissen = (0..count.div_ceil(25)).map(|at| Gebeurtenis {
        moment: moments
            .get(at % moments.len())
            .and_then(|m| (*m).try_into().ok()),
        datum: today().and_then(|day| minus(day, random.which(400))),
        personen: person(random.which(people)).into_iter().collect(),
        ..Gebeurtenis::default()
    });
    let gebeurtenissen = gebeurtenissen.collect();
    let partners = Organisatie::ALL
        .iter()
        .zip(PartnerAntwoord::ALL.iter().cycle());
    Stukken {
        personen: (0..people)
            .map(|at| Persoon {
                id: person(at),
                lvb: Some(
                    *[Waarheid::Ja, Waarheid::Nee]
                        .get(at % 2)
                        .unwrap_or(&Waarheid::Onbekend),
                ),
            })
            .collect(),
        beoordelingen,
        gebeurtenissen,
        partners: partners
            .map(|(organisatie, antwoord)| Partnerreactie {
                partner: koppelvlak::beoordeling::Afzender {
                    organisatie: Some(*organisatie),
                    ..Default::default()
                },
                antwoord: Some(*antwoord),
                ..Partnerreactie::default()
            })
            .collect(),
        ..Stukken::default()
    }
}

fn assessment(random: &mut Generator, at: usize, people: usize) -> Option<Beoordeling> {
    let id = |at: usize| BeoordelingId::try_from(format!("b{at}")).ok();
    let person = |at: usize| PersoonId::try_from(format!("p{at}")).ok();
    let (instrument, orientatie, domein, labels) =
        INSTRUMENTS.get(random.which(INSTRUMENTS.len()))?;
    let about = random.which(people);
    let age = random.which(500);
    let day = minus(today()?, age);
    let own = random.which(10) == 0;
    let mut beoordeling = Beoordeling {
        id: id(at),
        orientatie: Some(*orientatie),
        domein: Some(*domein),
        over: Over {
            persoon: person(about),
            huishouden: None,
        },
        jegens: Some(Jegens {
            soort: Some(JegensSoort::Persoon),
            persoon: person((about + 1) % people),
            groep: None,
        }),
        conditie: Conditie::ALL.get(random.which(4)).copied(),
        setting: Setting::ALL.get(random.which(8)).copied(),
        horizon_dagen: (random.which(2) == 0).then_some(365),
        beoordeeld_op: day,
        informatie_tot: day.and_then(|day| minus(day, random.which(20))),
        betrokkene_geinformeerd: Some(Waarheid::Ja),
        ..Beoordeling::default()
    };
    beoordeling.afzender.organisatie = Organisatie::ALL.get(random.which(12)).copied();
    beoordeling.afzender.rol = Some("beoordelaar".to_owned());
    if own {
        beoordeling.soort = Some(BeoordelingSoort::ProfessioneelOordeel);
        beoordeling.anker = Zorgniveau::ALL.get(random.which(4)).copied();
    } else {
        beoordeling.instrument = Some(koppelvlak::beoordeling::GebruiktInstrument {
            id: InstrumentId::try_from(*instrument).ok(),
            versie: Some("1".to_owned()),
            labelversie: None,
        });
        beoordeling.afgegeven.label = labels
            .get(random.which(labels.len()))
            .map(|l| (*l).to_owned());
    }
    if at > 0 && random.which(20) == 0 {
        beoordeling.bevat = id(at - 1).into_iter().collect();
    }
    Some(beoordeling)
}

fn minus(day: Datum, days: usize) -> Option<Datum> {
    (0..days).try_fold(day, |day, _| day.previous())
}
