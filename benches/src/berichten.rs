//! Invented logs of any size between a ZSM location and a ZVH: cases with what happens in
//! them, shuffled.

use koppelvlak::aanmelding::organisatie::Organisatie;
use koppelvlak::afspraken::besluit::{Afdoening, Besluit, BesluitStatus};
use koppelvlak::afspraken::gebeurtenis::{Antwoordklasse, Gevolg, Meldinguitkomst, Overweging};
use koppelvlak::afspraken::zaak::{Bekend, Registerhouder};
use koppelvlak::afspraken::{Gebeurtenis, GebeurtenisSoort, Nu, Register, Zaak};
use koppelvlak::datum::Datum;
use koppelvlak::stroom::{Ontvanger, OntvangerSoort, Tijdstip};
use koppelvlak::waarheid::Waarheid;

use crate::generator::Generator;

/// A log with its cases and registers.
#[derive(Clone, Debug)]
pub struct Berichten {
    /// The moment of now.
    pub nu: Nu,
    /// The cases: one for about eight events.
    pub zaken: Vec<Zaak>,
    /// The events, in no order.
    pub gebeurtenissen: Vec<Gebeurtenis>,
    /// The registers.
    pub registers: Vec<Register>,
}

const STEPS: [GebeurtenisSoort; 8] = [
    GebeurtenisSoort::Bevraging,
    GebeurtenisSoort::Contextkaart,
    GebeurtenisSoort::Besluit,
    GebeurtenisSoort::Overweging,
    GebeurtenisSoort::BesluitGemeld,
    GebeurtenisSoort::Buikpijn,
    GebeurtenisSoort::Melding,
    GebeurtenisSoort::Uitkomst,
];

/// The day of the log.
#[must_use]
pub fn today() -> Option<Datum> {
    Datum::new(2026, 3, 31)
}

/// A log with this many events, the same every time.
#[must_use]
pub fn berichten(count: usize) -> Option<Berichten> {
    let mut random = Generator::new(20_260_331);
    let cases = count.div_ceil(STEPS.len()).max(1);
    let zaken = (0..cases).map(|at| zaak(&mut random, at));
    let zaken: Vec<Zaak> = zaken.collect();
    let mut gebeurtenissen: Vec<Gebeurtenis> = (0..count)
        .map(|at| gebeurtenis(&mut random, at, cases))
        .collect();
    for at in 1..gebeurtenissen.len() {
        let other = random.which(at + 1);
        gebeurtenissen.swap(at, other);
    }
    let registers = Registerhouder::ALL.iter().map(|houder| Register {
        houder: Some(*houder),
        vanaf: Datum::new(2026, 1, 1),
        tot: today(),
        volledig: Some(Waarheid::Ja),
        ..Register::default()
    });
    Some(Berichten {
        nu: Nu::Dag(today()?),
        zaken,
        gebeurtenissen,
        registers: registers.collect(),
    })
}

fn moment(case: usize, step: usize) -> Option<Tijdstip> {
    let (day, hour) = (1 + case % 28, 8 + step);
    let text = format!("2026-03-{day:02}T{hour:02}:00:00+01:00");
    Tijdstip::try_from(text.as_str()).ok()
}

fn zaak(random: &mut Generator, at: usize) -> Zaak {
    let place = random.which(10);
    Zaak {
        id: format!("zaak-{at}").as_str().try_into().ok(),
        zsm_locatie: format!("zsm-{place}").as_str().try_into().ok(),
        zvh: format!("zvh-{place}-{}", random.which(3))
            .as_str()
            .try_into()
            .ok(),
        aangemeld_op: moment(at, 0),
        bekend: Bekend::ALL.get(random.which(4)).copied(),
        marker: Waarheid::ALL.get(random.which(2)).copied(),
        pga_van_toepassing: Waarheid::ALL.get(random.which(2)).copied(),
    }
}

fn gebeurtenis(random: &mut Generator, at: usize, cases: usize) -> Gebeurtenis {
    let (case, step) = (at % cases, at / cases % STEPS.len());
    let soort = STEPS.get(step).copied();
    let mut event = Gebeurtenis {
        id: format!("g-{at}").as_str().try_into().ok(),
        zaak: format!("zaak-{case}").as_str().try_into().ok(),
        soort,
        op: moment(case, 1 + (step + random.which(3)) % 12),
        door: Some(Organisatie::Politie),
        ..Gebeurtenis::default()
    };
    match soort {
        Some(GebeurtenisSoort::Bevraging) => event.antwoord = Some(Antwoordklasse::Treffer),
        Some(GebeurtenisSoort::Contextkaart) => {
            event.ontvanger = Some(Box::new(Ontvanger {
                soort: Some(OntvangerSoort::Organisatie),
                organisatie: Some(Organisatie::OpenbaarMinisterie),
                ..Ontvanger::default()
            }));
        }
        Some(GebeurtenisSoort::Besluit) => {
            event.besluit = Some(Box::new(Besluit {
                afdoening: Some(Afdoening::Strafbeschikking),
                status: Some(BesluitStatus::Definitief),
                ..Besluit::default()
            }));
        }
        Some(GebeurtenisSoort::Overweging) => {
            event.overweging = Some(Overweging {
                gevolg: Gevolg::ALL.get(random.which(4)).copied(),
                ..Overweging::default()
            });
        }
        Some(GebeurtenisSoort::Uitkomst) => event.uitkomst = Some(Meldinguitkomst::ZelfOpgepakt),
        _ => {}
    }
    event
}
