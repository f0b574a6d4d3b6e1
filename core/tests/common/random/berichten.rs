//! Random logs of one case: every kind of event, at any hour of a day, in every shape.

use koppelvlak::aanmelding::organisatie::Organisatie;
use koppelvlak::afspraken::besluit::{Afdoening, Besluit, BesluitStatus};
use koppelvlak::afspraken::gebeurtenis::{
    Antwoordklasse, Gevolg, Geweigerd, Meldinguitkomst, Overweging,
};
use koppelvlak::afspraken::zaak::{Bekend, Registerhouder};
use koppelvlak::afspraken::{AfspraakTermijn, Gebeurtenis, GebeurtenisSoort, Register, Zaak};
use koppelvlak::datum::Datum;
use koppelvlak::kenmerk::GebeurtenisId;
use koppelvlak::stroom::{
    Ontvanger, OntvangerSoort, Tijdstip, Verplichting, Weigering, Weigeringsgrond,
};
use koppelvlak::waarheid::Waarheid;
use proptest::prelude::*;

/// A case with its log.
#[derive(Clone, Debug)]
pub(crate) struct Dag {
    pub(crate) zaak: Zaak,
    pub(crate) gebeurtenissen: Vec<Gebeurtenis>,
    pub(crate) registers: Vec<Register>,
    pub(crate) termijnen: Vec<AfspraakTermijn>,
}

/// A moment on the day of the case.
pub(crate) fn at(hour: u32) -> Tijdstip {
    let text = format!("2026-03-10T{:02}:00:00+01:00", hour + 2);
    Tijdstip::try_from(text.as_str()).expect("a moment")
}

/// An event of a kind in the case.
pub(crate) fn gebeurtenis(soort: GebeurtenisSoort) -> Gebeurtenis {
    Gebeurtenis {
        zaak: Some("z1".try_into().expect("a kenmerk")),
        soort: Some(soort),
        ..Gebeurtenis::default()
    }
}

/// Every reference of a log.
pub(crate) fn ids(dag: &Dag) -> Vec<GebeurtenisId> {
    dag.gebeurtenissen
        .iter()
        .filter_map(|event| event.id.clone())
        .collect()
}

/// One of a list.
fn one<T: Clone + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    proptest::sample::select(all)
}

fn maybe<T: Clone + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = Option<T>> {
    proptest::option::weighted(0.9, one(all))
}

fn ontvanger() -> impl Strategy<Value = Option<Box<Ontvanger>>> {
    let soort = prop_oneof![4 => Just(OntvangerSoort::Organisatie), 1 => one(OntvangerSoort::ALL)];
    let made = (soort, maybe(Organisatie::ALL), maybe(&Waarheid::ALL));
    let made = made.prop_map(|(soort, organisatie, namens_college)| {
        Box::new(Ontvanger {
            soort: Some(soort),
            organisatie,
            namens_college,
            ..Ontvanger::default()
        })
    });
    proptest::option::weighted(0.95, made)
}

fn event() -> impl Strategy<Value = Gebeurtenis> {
    let head = (
        one(GebeurtenisSoort::ALL),
        0..20_u32,
        maybe(Organisatie::ALL),
    );
    let words = (
        maybe(Antwoordklasse::ALL),
        ontvanger(),
        maybe(&Waarheid::ALL),
    );
    let weighed = (
        maybe(&Waarheid::ALL),
        maybe(&Waarheid::ALL),
        proptest::option::of(one(Gevolg::ALL)),
    );
    let decided = (
        maybe(Afdoening::ALL),
        maybe(BesluitStatus::ALL),
        maybe(Meldinguitkomst::ALL),
    );
    let refused = (
        maybe(Verplichting::ALL),
        maybe(Weigeringsgrond::ALL),
        any::<bool>(),
    );
    (head, words, weighed, decided, refused).prop_map(|(head, words, weighed, decided, refused)| {
        let mut event = gebeurtenis(head.0);
        event.op = Some(at(head.1));
        event.door = head.2;
        match head.0 {
            GebeurtenisSoort::Bevraging => event.antwoord = words.0,
            GebeurtenisSoort::Overweging => {
                event.overweging = Some(Overweging {
                    context_gezien: weighed.0,
                    pga_overwogen: weighed.1,
                    gevolg: weighed.2,
                });
            }
            GebeurtenisSoort::Besluit => {
                event.besluit = Some(Box::new(Besluit {
                    afdoening: decided.0,
                    status: decided.1,
                    ..Besluit::default()
                }));
            }
            GebeurtenisSoort::Contextkaart | GebeurtenisSoort::Uitkomst => {
                event.ontvanger = words.1;
                event.commissie = words.2;
                event.uitkomst = decided.2.filter(|_| head.0 == GebeurtenisSoort::Uitkomst);
            }
            GebeurtenisSoort::Weigering => {
                let mut weigering = Weigering {
                    grond: refused.1,
                    ..Weigering::default()
                };
                weigering.door.organisatie = head.2;
                event.weigering = Some(Box::new(Geweigerd {
                    verplichting: refused.0,
                    weigering,
                }));
            }
            GebeurtenisSoort::RedenNietGemeld => {
                event.reden = refused.2.then(|| "een reden".to_owned());
            }
            _ => {}
        }
        event
    })
}

fn registers() -> impl Strategy<Value = Vec<Register>> {
    let made = (
        one(Registerhouder::ALL),
        1..12_u32,
        proptest::option::of(10..32_u32),
        one(&Waarheid::ALL),
    );
    let partial = made.prop_map(|(houder, vanaf, tot, volledig)| Register {
        houder: Some(houder),
        vanaf: Datum::new(2026, 3, vanaf),
        tot: tot.and_then(|tot| Datum::new(2026, 3, tot)),
        volledig: Some(volledig),
        ..Register::default()
    });
    let all = Registerhouder::ALL.iter().map(|houder| Register {
        houder: Some(*houder),
        vanaf: Datum::new(2026, 3, 1),
        tot: Datum::new(2026, 3, 31),
        volledig: Some(Waarheid::Ja),
        ..Register::default()
    });
    let all: Vec<Register> = all.collect();
    prop_oneof![3 => Just(all), 2 => proptest::collection::vec(partial, 0..6)]
}

/// A random case with its log.
pub(crate) fn dag() -> impl Strategy<Value = Dag> {
    let bekend = prop_oneof![3 => Just(Some(Bekend::BekendActief)), 2 => maybe(Bekend::ALL)];
    let zaak = (
        bekend,
        maybe(&Waarheid::ALL),
        maybe(&Waarheid::ALL),
        proptest::bool::weighted(0.95),
    );
    let zaak = zaak.prop_map(|(bekend, marker, pga_van_toepassing, dated)| Zaak {
        id: Some("z1".try_into().expect("a kenmerk")),
        aangemeld_op: dated.then(|| at(0)),
        bekend,
        marker,
        pga_van_toepassing,
        ..Zaak::default()
    });
    let events = proptest::collection::vec(event(), 0..9).prop_map(|mut events| {
        for (at, event) in events.iter_mut().enumerate() {
            event.id = GebeurtenisId::try_from(format!("g{at}")).ok();
        }
        events
    });
    let term =
        (one(Verplichting::ALL), 1..30_u32).prop_map(|(verplichting, uren)| AfspraakTermijn {
            verplichting: Some(verplichting),
            uren: Some(uren),
            bron: Some("verzonnen".to_owned()),
            ..AfspraakTermijn::default()
        });
    let terms = proptest::collection::vec(term, 0..2);
    (zaak, events, registers(), terms).prop_map(|(zaak, gebeurtenissen, registers, termijnen)| {
        Dag {
            zaak,
            gebeurtenissen,
            registers,
            termijnen,
        }
    })
}
