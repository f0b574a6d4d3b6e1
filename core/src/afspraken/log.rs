//! The log as a whole: every case once, every event once.

use super::controle;
use super::dossier::Dossier;
use super::gebeurtenis::{Gebeurtenis, GebeurtenisSoort};
use super::indeling::{Indeling, Plek, Zakenlijst};
use super::kader::{Nu, Registers, Termijnen};
use super::kanaal::Kanalen;
use super::stand::{Stand, Zaakstand};
use super::telling::{self, Tellingen};
use super::weeg::Kader;
use super::zaak::{AfspraakTermijn, Register, Zaak};
use super::{toets, vervolg};
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::kenmerk::GebeurtenisId;
use crate::orde;
use crate::pad::{Deel, Pad};
use crate::regelset::Regelset;
use crate::verzameling::Set;

/// What is held against the agreements.
#[derive(Clone, Copy, Debug)]
pub struct Log<'a> {
    /// The moment that counts as now.
    pub nu: Nu,
    /// The cases.
    pub zaken: &'a [Zaak],
    /// What happened, in any order.
    pub gebeurtenissen: &'a [Gebeurtenis],
    /// The registers that are declared complete.
    pub registers: &'a [Register],
    /// The terms that partners agreed. None by default: no source gives one.
    pub termijnen: &'a [AfspraakTermijn],
    /// Counts below this are not shown.
    pub drempel: u32,
    /// What could not be read: nothing is concluded from that.
    pub read: &'a [Bevinding],
}

/// How it stands with the agreements.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Uitslag {
    /// Each case, in the order of the input.
    pub zaken: Vec<Zaakstand>,
    /// How many, by place.
    pub tellingen: Tellingen,
}

impl<'a> Log<'a> {
    /// How it stands with the agreements, and everything that does not fit.
    ///
    /// Linear in the log: one bucket for each case, sorted by time. The order of the
    /// input does not matter.
    #[must_use]
    pub fn check(&self, regelset: &Regelset, day: Datum) -> (Uitslag, Vec<Bevinding>) {
        let mut fouten = super::instelling::check(self);
        let lijst = Zakenlijst::of(self.zaken);
        let mut indeling = Indeling::of(&lijst, self.zaken.len(), self.gebeurtenissen);
        let onvolledig = strays(&indeling, &mut fouten);
        let kader = Kader {
            nu: self.nu,
            termijnen: Termijnen::of(self.termijnen),
            registers: Registers::of(self.registers, self.nu),
            kanalen: Kanalen::of(regelset, day),
            onvolledig,
        };
        let half = self.half_read();
        let mut zaken = Vec::with_capacity(self.zaken.len());
        let mut places = Vec::with_capacity(self.zaken.len());
        for (at, zaak) in self.zaken.iter().enumerate() {
            self.check_zaak(at, zaak, &mut fouten);
            let Some(id) = zaak.id.as_ref() else { continue };
            if lijst.find(id) == Plek::Dubbel {
                fouten.push(Bevinding::new(zaak_pad(at).to("id"), "zaak-dubbel"));
                continue;
            }
            let events = indeling.of_case(at, self.gebeurtenissen);
            let dossier = self.open(zaak, events, &half, &mut fouten);
            zaken.push(Zaakstand {
                zaak: id.clone(),
                standen: kader.standen(&dossier),
            });
            places.push(zaak);
        }
        fouten.retain(|fout| !Bevinding::covered(&fout.pad, self.read));
        orde::sort_by(&mut fouten, |a, b| (&a.pad, a.code).cmp(&(&b.pad, b.code)));
        let tellingen = telling::count(&places, &zaken, self.drempel);
        (Uitslag { zaken, tellingen }, fouten)
    }

    /// The events of which something could not be read.
    fn half_read(&self) -> Set<usize> {
        let within = self.read.iter().filter(|fout| fout.sets_aside());
        let events = within.filter_map(|fout| match fout.pad.delen() {
            [Deel::Veld("gebeurtenissen"), Deel::Index(at), ..] => Some(*at),
            _ => None,
        });
        events.collect()
    }

    fn check_zaak(&self, at: usize, zaak: &Zaak, fouten: &mut Vec<Bevinding>) {
        let mut report = |veld, code| fouten.push(Bevinding::new(zaak_pad(at).to(veld), code));
        if zaak.id.is_none() {
            report("id", "zaak-id-ontbreekt");
        }
        match zaak.aangemeld_op {
            None => report("aangemeldOp", "zaak-aangemeld-ontbreekt"),
            Some(op) if !self.nu.has_come(op) => {
                report("aangemeldOp", "afspraak-tijdstip-toekomst");
            }
            Some(_) => {}
        }
    }

    /// The case with its events, in order of time.
    fn open(
        &self,
        zaak: &'a Zaak,
        events: &[usize],
        half: &Set<usize>,
        fouten: &mut Vec<Bevinding>,
    ) -> Dossier<'a> {
        let mut dossier = Dossier::of(zaak);
        let names = Names::of(self.gebeurtenissen, events);
        for at in events {
            let Some(event) = self.gebeurtenissen.get(*at) else {
                continue;
            };
            let mut report = |(veld, code): controle::Vondst| {
                fouten.push(Bevinding::new(event_pad(*at).to(veld), code));
            };
            let sound = self.is_sound(event, &names, &mut report);
            if !sound || half.contains(at) {
                dossier.onvolledig = true;
                continue;
            }
            dossier.add(event, &mut report);
        }
        dossier.close();
        dossier
    }

    /// It has a reference of its own, a kind and a moment, and what it is about exists.
    fn is_sound(
        &self,
        event: &Gebeurtenis,
        names: &Names<'_>,
        report: &mut dyn FnMut(controle::Vondst),
    ) -> bool {
        let mut sound = true;
        let mut wrong = |veld, code| {
            report((veld, code));
            sound = false;
        };
        match &event.id {
            None => wrong("id", "afspraak-gebeurtenis-id-ontbreekt"),
            Some(id) if names.count(id) > 1 => wrong("id", "afspraak-gebeurtenis-dubbel"),
            Some(_) => {}
        }
        if event.soort.is_none() {
            wrong("soort", "afspraak-soort-ontbreekt");
        }
        match event.op {
            None => wrong("op", "afspraak-tijdstip-ontbreekt"),
            Some(op) if !self.nu.has_come(op) => wrong("op", "afspraak-tijdstip-toekomst"),
            Some(_) => {}
        }
        let about = event.soort.and_then(controle::refers_to);
        if event
            .over
            .as_ref()
            .is_some_and(|over| names.soort(over) != about || about.is_none())
        {
            wrong("over", "afspraak-verwijzing-onbekend");
        }
        sound
    }
}

impl Kader<'_> {
    /// M0, for each decision A1 to A3, A4a, for each melding A4b.
    fn standen(&self, dossier: &Dossier<'_>) -> Vec<Stand> {
        let m0 = self.hedge(dossier, self.m0(dossier));
        let mut standen = Vec::with_capacity(6);
        if dossier.besluiten.is_empty() {
            let a1 = self.hedge(dossier, self.a1(dossier, &m0, None));
            let a2 = self.hedge(dossier, toets::a2_before(dossier));
            let a3 = self.hedge(dossier, vervolg::a3_before(dossier));
            standen.extend([m0, a1, a2, a3]);
        } else {
            let per_decision = dossier.besluiten.iter().map(|besluit| {
                let a1 = self.hedge(dossier, self.a1(dossier, &m0, Some(besluit)));
                let a2 = self.hedge(dossier, self.a2(dossier, besluit, &a1));
                let a3 = self.hedge(dossier, self.a3(dossier, besluit, (&m0, &a1)));
                [a1, a2, a3].map(|stand| Stand {
                    besluit: besluit.id.clone(),
                    ..stand
                })
            });
            let per_decision: Vec<[Stand; 3]> = per_decision.collect();
            standen.push(m0);
            standen.extend(per_decision.into_iter().flatten());
        }
        let a4a = self.hedge(dossier, self.a4a(dossier));
        if dossier.meldingen.is_empty() {
            let a4b = self.hedge(dossier, vervolg::a4b_without(&a4a));
            standen.extend([a4a, a4b]);
        } else {
            standen.push(a4a);
            standen.extend(dossier.meldingen.iter().map(|melding| Stand {
                melding: melding.id.clone(),
                ..self.hedge(dossier, self.a4b(dossier, melding))
            }));
        }
        standen
    }
}

/// The references of one case, with the kind of each.
struct Names<'a>(Vec<(&'a GebeurtenisId, Option<GebeurtenisSoort>)>);

impl<'a> Names<'a> {
    fn of(events: &'a [Gebeurtenis], own: &[usize]) -> Self {
        let rows = own.iter().filter_map(|at| events.get(*at));
        let rows = rows.filter_map(|event| Some((event.id.as_ref()?, event.soort)));
        let mut names: Vec<_> = rows.collect();
        orde::sort(&mut names);
        Self(names)
    }

    fn own(&self, id: &GebeurtenisId) -> &[(&'a GebeurtenisId, Option<GebeurtenisSoort>)] {
        let start = self.0.partition_point(|row| row.0 < id);
        let here = self.0.get(start..).unwrap_or_default();
        let end = here.partition_point(|row| row.0 == id);
        here.get(..end).unwrap_or_default()
    }

    fn count(&self, id: &GebeurtenisId) -> usize {
        self.own(id).len()
    }

    fn soort(&self, id: &GebeurtenisId) -> Option<GebeurtenisSoort> {
        self.own(id).first().and_then(|row| row.1)
    }
}

/// Events that lead to no case. Whether there is one that could be of any case.
fn strays(indeling: &Indeling, fouten: &mut Vec<Bevinding>) -> bool {
    let mut any = false;
    for (at, plek) in indeling.plekken().iter().enumerate() {
        match plek {
            None => {
                any = true;
                fouten.push(Bevinding::new(
                    event_pad(at).to("zaak"),
                    "afspraak-zaak-ontbreekt",
                ));
            }
            Some(Plek::Nergens) => {
                fouten.push(Bevinding::new(
                    event_pad(at).to("zaak"),
                    "afspraak-zaak-onbekend",
                ));
            }
            Some(_) => {}
        }
    }
    any
}

fn zaak_pad(at: usize) -> Pad {
    Pad::top().to("zaken").to(at)
}

fn event_pad(at: usize) -> Pad {
    Pad::top().to("gebeurtenissen").to(at)
}
