//! Random papers for a bundle: few persons and few kinds, so that results meet.

use koppelvlak::aanmelding::organisatie::Organisatie;
use koppelvlak::beoordeling::{
    Afgegeven, Afzender, Beoordeling, BeoordelingSoort, BeoordelingStatus, Claim, Conditie, Deling,
    Gebeurtenis, GebruiktInstrument, Jegens, JegensSoort, Kwalificatie, Orientatie, Over,
    PartnerAntwoord, Partnerreactie, Persoon, Populatie, Risicodomein, Setting, Stukken,
    VorigeDuiding, Zorgniveau,
};
use koppelvlak::datum::Datum;
use koppelvlak::kenmerk::{BeoordelingId, PersoonId};
use koppelvlak::regelset::Regelset;
use koppelvlak::regelset::document::instrument::Instrumentuitkomst;
use koppelvlak::waarheid::Waarheid;
use proptest::prelude::*;
use proptest::sample::select;

/// The day on which everything is laid on the table.
pub(crate) const TODAY: (i32, u32, u32) = (2026, 10, 1);

/// Today.
pub(crate) fn today() -> Datum {
    let (year, month, day) = TODAY;
    Datum::new(year, month, day).expect("a day")
}

pub(crate) fn person(at: usize) -> PersoonId {
    PersoonId::try_from(format!("p{at}").as_str()).expect("a kenmerk")
}

fn ago(days: u16) -> Datum {
    (0..days).fold(today(), |day, _| day.previous().expect("a day"))
}

/// Everything that an instrument of the catalogue can issue, with labels known and not.
fn issued() -> Vec<(String, Instrumentuitkomst, Vec<String>)> {
    let document = Regelset::builtin().document();
    let labels = |uitkomst: &Instrumentuitkomst| {
        let scales = uitkomst.labels.iter().flat_map(|keuze| {
            let of_id = document
                .labelschalen
                .iter()
                .filter(|s| s.id == keuze.schaal);
            of_id.flat_map(|s| s.label.iter().map(|label| label.namen[0].clone()))
        });
        scales.chain(["anders".to_owned()]).collect()
    };
    let all = document
        .instrumenten
        .iter()
        .filter(|i| i.geweigerd.is_none());
    all.flat_map(|i| {
        i.uitkomst
            .iter()
            .map(|u| (i.id.to_string(), u.clone(), labels(u)))
    })
    .collect()
}

fn maybe<T: Clone + std::fmt::Debug + 'static>(
    values: &[T],
) -> impl Strategy<Value = Option<T>> + use<T> {
    prop::option::of(select(values.to_vec()))
}

fn afzender() -> impl Strategy<Value = Afzender> {
    let organisaties = [
        Organisatie::Politie,
        Organisatie::GgzInstelling,
        Organisatie::Reclassering,
        Organisatie::VeiligThuis,
    ];
    (
        select(organisaties.to_vec()),
        maybe(&["Noord".to_owned(), "Zuid".to_owned()]),
    )
        .prop_map(|(organisatie, naam)| Afzender {
            organisatie: Some(organisatie),
            naam,
            rol: Some("beoordelaar".to_owned()),
        })
}

/// An assessment that fits, by an instrument of the catalogue or by a professional; its
/// reference is that of its place.
pub(crate) fn beoordeling() -> impl Strategy<Value = Beoordeling> {
    let jegens = prop::option::of((0..3_usize).prop_map(|at| Jegens {
        soort: Some(JegensSoort::Persoon),
        persoon: Some(person(at)),
        groep: None,
    }));
    let rest = (
        (
            0..3_usize,
            jegens,
            afzender(),
            0..700_u16,
            prop::option::of(0..40_u16),
        ),
        (
            maybe(Conditie::ALL),
            maybe(Setting::ALL),
            prop::option::of(30..400_u16),
        ),
        (
            maybe(&[Kwalificatie::Aanwezig, Kwalificatie::Ontbreekt]),
            maybe(Populatie::ALL),
        ),
        (
            maybe(Deling::ALL),
            maybe(BeoordelingStatus::ALL),
            any::<bool>(),
        ),
    );
    (what(), rest).prop_map(|(what, (who, how, fit, state))| {
        let (about, jegens, afzender, age, before) = who;
        let day = ago(age);
        let mut one = what;
        one.over = Over {
            persoon: Some(person(about)),
            huishouden: None,
        };
        one.jegens = jegens;
        one.afzender = afzender;
        one.beoordeeld_op = Some(day);
        one.informatie_tot =
            before.map(|days| (0..days).fold(day, |d, _| d.previous().expect("a day")));
        (one.conditie, one.setting, one.horizon_dagen) = how;
        (one.kwalificatie, one.populatie) = fit;
        // mostly final and shared, so that much counts
        one.deling = state.0.filter(|_| !state.2);
        one.status = state.1.filter(|_| !state.2);
        one
    })
}

/// The kind of statement: what it says, by which instrument.
fn what() -> impl Strategy<Value = Beoordeling> {
    let by_instrument = (
        select(issued()),
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
    )
        .prop_map(|((id, uitkomst, labels), label, domein)| Beoordeling {
            instrument: Some(GebruiktInstrument {
                id: id.as_str().try_into().ok(),
                versie: Some("1".to_owned()),
                labelversie: Some("2016".to_owned()),
            }),
            claim: Some(uitkomst.claim),
            domein: Some(*domein.get(&uitkomst.domeinen)),
            orientatie: Some(uitkomst.orientatie),
            afgegeven: Afgegeven {
                label: Some(label.get(&labels).clone()),
                score: None,
            },
            ..Beoordeling::default()
        });
    let domeinen = [
        Risicodomein::Geweld,
        Risicodomein::Partnergeweld,
        Risicodomein::Kindveiligheid,
    ];
    let alone = (
        select(Orientatie::ALL),
        select(domeinen.to_vec()),
        maybe(Zorgniveau::ALL),
    );
    let alone = alone.prop_map(|(orientatie, domein, anker)| Beoordeling {
        soort: Some(BeoordelingSoort::ProfessioneelOordeel),
        claim: Some(match orientatie {
            Orientatie::Nu => Claim::OnveiligNu,
            Orientatie::Toekomst => Claim::ErnstigeSchade,
        }),
        domein: Some(domein),
        orientatie: Some(orientatie),
        anker,
        ..Beoordeling::default()
    });
    prop_oneof![2 => by_instrument, 1 => alone]
}

/// Papers that fit: everything refers to something that is there.
pub(crate) fn stukken(most: usize) -> impl Strategy<Value = Stukken> {
    let moments: Vec<String> = Regelset::builtin()
        .document()
        .overgangsmomenten
        .iter()
        .map(|m| m.id.to_string())
        .collect();
    let event = (
        select(moments),
        0..500_u16,
        prop::option::of(0..3_usize),
        any::<u16>(),
    );
    let events = prop::collection::vec(event, 0..4);
    let inside = prop::collection::vec(
        (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
        0..4,
    );
    let partner = (afzender(), maybe(PartnerAntwoord::ALL));
    let partners = prop::collection::vec(partner, 0..4);
    let rest = (
        events,
        inside,
        partners,
        maybe(&[100_u16, 400]),
        maybe(&Waarheid::ALL),
    );
    (prop::collection::vec(beoordeling(), 0..most), rest).prop_map(
        |(mut beoordelingen, (events, inside, partners, duiding, lvb))| {
            for (at, one) in beoordelingen.iter_mut().enumerate() {
                one.id = Some(reference(at));
            }
            for (parent, child) in inside {
                let count = beoordelingen.len();
                if count == 0 {
                    continue;
                }
                let (one, other) = (parent.index(count), child.index(count));
                if one > other && !beoordelingen[one].bevat.contains(&reference(other)) {
                    beoordelingen[one].bevat.push(reference(other));
                }
            }
            Stukken {
                personen: (0..3)
                    .map(|at| Persoon {
                        id: Some(person(at)),
                        lvb: lvb.filter(|_| at == 1),
                    })
                    .collect(),
                beoordelingen,
                partners: partners
                    .into_iter()
                    .map(|(partner, antwoord)| Partnerreactie {
                        partner,
                        antwoord,
                        ..Partnerreactie::default()
                    })
                    .collect(),
                gebeurtenissen: events
                    .into_iter()
                    .map(|(moment, days, about, _)| Gebeurtenis {
                        moment: moment.as_str().try_into().ok(),
                        datum: Some(ago(days)),
                        personen: about.into_iter().map(person).collect(),
                        ..Gebeurtenis::default()
                    })
                    .collect(),
                vorige_duiding: duiding.map(|days| VorigeDuiding {
                    datum: Some(ago(days)),
                    vingerafdruk: None,
                }),
                ..Stukken::default()
            }
        },
    )
}

/// The reference of the assessment at a place.
pub(crate) fn reference(at: usize) -> BeoordelingId {
    BeoordelingId::try_from(format!("b{at}").as_str()).expect("a kenmerk")
}
