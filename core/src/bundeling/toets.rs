//! R1: what fits. A record in which something does not fit is set aside as a whole, with
//! its place; nothing about it is guessed, and what is set aside is said to be missing.

mod beoordeling;
mod kring;
mod rest;

use self::beoordeling::Toets;
use super::beeld::{Beeld, Catalogus, Stuk};
use super::bundel::NietGebundeld;
use super::{actueel, rol};
use crate::beoordeling::{Gebeurtenis, Stukken};
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::kenmerk::{BeoordelingId, HuishoudenId, PersoonId};
use crate::orde;
use crate::pad::{Deel, Pad};
use crate::verzameling::{Map, Set};
use std::collections::BTreeSet;

/// Every code that bundling gives and that is of its own; each has a vector.
pub const CODES: &[&str] = &[
    "persoon-kenmerk-ontbreekt",
    "persoon-dubbel",
    "persoon-onbekend",
    "huishouden-kenmerk-ontbreekt",
    "huishouden-dubbel",
    "huishouden-onbekend",
    "beoordeling-kenmerk-ontbreekt",
    "beoordeling-dubbel",
    "beoordeling-afzender-ontbreekt",
    "beoordeling-over-ontbreekt",
    "beoordeling-over-dubbel",
    "beoordeling-huishouden-alleen-nu",
    "beoordeling-jegens-onvolledig",
    "beoordeling-domein-ontbreekt",
    "beoordeling-domein-ongewoon",
    "beoordeling-orientatie-ontbreekt",
    "beoordeling-soort-ontbreekt",
    "beoordeling-claim-ontbreekt",
    "beoordeling-claim-past-niet",
    "beoordeling-past-niet-bij-instrument",
    "beoordeling-instrument-geweigerd",
    "beoordeling-anker-bij-instrument",
    "beoordeling-dag-ontbreekt",
    "beoordeling-informatie-later",
    "beoordeling-onderdeel-onbekend",
    "beoordeling-onderdeel-kring",
    "beoordeling-deling-grond-ontbreekt",
    "partnerreactie-organisatie-ontbreekt",
    "partner-antwoord-ontbreekt",
    "partner-beoordeling-onbekend",
    "partner-grond-ontbreekt",
    "gebeurtenis-moment-ontbreekt",
    "gebeurtenis-moment-onbekend",
    "gebeurtenis-datum-ontbreekt",
    "gebeurtenis-eis-onbekend",
    "gebeurtenis-reden-ontbreekt",
    "houdbaarheid-onvolledig",
    "houdbaarheid-dubbel",
];

/// What is known by name: persons, households, assessments.
struct Namen<'a> {
    /// With the first place; what is named again is double.
    personen: Map<&'a PersoonId, usize>,
    huishoudens: Map<&'a HuishoudenId, usize>,
    beoordelingen: Map<&'a BeoordelingId, usize>,
    /// References that more than one assessment has: none of them can be meant.
    dubbel: Set<&'a BeoordelingId>,
}

/// Findings, and which records they set aside.
struct Bevonden<'f> {
    pad: &'f Pad,
    fouten: &'f mut Vec<Bevinding>,
    /// What reading set aside: what is absent there has been said.
    read: Vec<Bevinding>,
    /// Records with something that does not fit: list and place.
    terzijde: BTreeSet<(&'static str, usize)>,
}

/// Lays everything that fits on the table.
pub(super) fn lay<'a>(
    catalogus: Catalogus<'a>,
    peildatum: Datum,
    invoer: &'a Stukken,
    pad: &Pad,
    fouten: &mut Vec<Bevinding>,
) -> (Beeld<'a>, Vec<NietGebundeld>) {
    let mut bevonden = Bevonden::new(pad, fouten);
    let namen = Namen::of(invoer);
    rest::check_people(invoer, &namen, &mut bevonden);
    let toets = Toets {
        catalogus: &catalogus,
        peildatum,
        namen: &namen,
    };
    let mut stukken: Vec<(usize, Stuk<'a>)> = Vec::with_capacity(invoer.beoordelingen.len());
    for (at, beoordeling) in invoer.beoordelingen.iter().enumerate() {
        let stuk = toets.check(at, beoordeling, &mut bevonden);
        stukken.extend(stuk.map(|stuk| (at, stuk)));
    }
    kring::check(&invoer.beoordelingen, &namen.beoordelingen, &mut bevonden);
    rest::check_partners(invoer, &namen, &mut bevonden);
    rest::check_events(invoer, &namen, &catalogus, &mut bevonden);
    rest::check_settings(invoer, &mut bevonden);
    stukken.retain(|(at, _)| !bevonden.terzijde.contains(&("beoordelingen", *at)));
    let aside = bevonden.aside(invoer);
    let stukken = stukken.into_iter().map(|(_, stuk)| stuk).collect();
    let rest = Rest::of(invoer, &bevonden);
    (assemble(catalogus, peildatum, invoer, stukken, rest), aside)
}

/// What goes with the assessments and fits.
struct Rest<'a> {
    leden: Map<&'a HuishoudenId, &'a [PersoonId]>,
    gebeurtenissen: Vec<&'a Gebeurtenis>,
}

impl<'a> Rest<'a> {
    fn of(invoer: &'a Stukken, bevonden: &Bevonden<'_>) -> Self {
        let fits = |lijst, at: usize| !bevonden.terzijde.contains(&(lijst, at));
        let households = invoer.huishoudens.iter().enumerate();
        let events = invoer.gebeurtenissen.iter().enumerate();
        Self {
            leden: households
                .filter(|(at, _)| fits("huishoudens", *at))
                .filter_map(|(_, h)| Some((h.id.as_ref()?, h.personen.as_slice())))
                .collect(),
            gebeurtenissen: events
                .filter(|(at, _)| fits("gebeurtenissen", *at))
                .map(|(_, event)| event)
                .collect(),
        }
    }
}

/// Works out currency and part, once everything that fits is known.
fn assemble<'a>(
    catalogus: Catalogus<'a>,
    peildatum: Datum,
    invoer: &'a Stukken,
    mut stukken: Vec<Stuk<'a>>,
    rest: Rest<'a>,
) -> Beeld<'a> {
    orde::sort_by_key(&mut stukken, |stuk| stuk.id);
    let nummers = stukken
        .iter()
        .enumerate()
        .map(|(at, stuk)| (stuk.id, at))
        .collect();
    let rows = stukken.iter().enumerate();
    let mut sleutels = Map::grouped(rows.filter_map(|(at, stuk)| Some((stuk.sleutel()?, at))));
    let day = |at: &usize| stukken.get(*at).map(|stuk| stuk.datum);
    for members in sleutels.values_mut() {
        orde::sort_by_key(members, |at| (std::cmp::Reverse(day(at)), *at));
    }
    let mut beeld = Beeld {
        peildatum,
        catalogus,
        invoer,
        stukken,
        nummers,
        sleutels,
        leden: rest.leden,
        gebeurtenissen: rest.gebeurtenissen,
    };
    let standen = actueel::currency(&beeld);
    for (stuk, stand) in beeld.stukken.iter_mut().zip(standen) {
        stuk.actualiteit = stand;
        (stuk.rol, stuk.waarom_niet) = rol::alone(stuk, peildatum);
    }
    rol::mark_components(&mut beeld);
    beeld
}

impl<'a> Namen<'a> {
    fn of(invoer: &'a Stukken) -> Self {
        let rows = invoer.beoordelingen.iter().enumerate();
        let rows = rows.filter_map(|(at, beoordeling)| Some((beoordeling.id.as_ref()?, at)));
        let beoordelingen: Map<_, _> = rows.clone().collect();
        // of equal references the map has the last
        let before = rows.filter(|(id, at)| beoordelingen.get(id) != Some(at));
        let dubbel = before.map(|(id, _)| id).collect();
        // from the last to the first: of equal ones the map has the last it gets
        let personen = invoer.personen.iter().enumerate().rev();
        let huishoudens = invoer.huishoudens.iter().enumerate().rev();
        Self {
            personen: personen
                .filter_map(|(at, p)| Some((p.id.as_ref()?, at)))
                .collect(),
            huishoudens: huishoudens
                .filter_map(|(at, h)| Some((h.id.as_ref()?, at)))
                .collect(),
            beoordelingen,
            dubbel,
        }
    }
}

impl<'f> Bevonden<'f> {
    /// What reading set aside sets the whole record aside.
    fn new(pad: &'f Pad, fouten: &'f mut Vec<Bevinding>) -> Self {
        let record = |bevinding: &Bevinding| match bevinding.pad.seen_from(pad)?.delen() {
            [Deel::Veld(lijst), Deel::Index(at), ..] => Some((*lijst, *at)),
            _ => None,
        };
        let mut terzijde = BTreeSet::new();
        for place in fouten.iter().filter_map(record) {
            terzijde.insert(place);
        }
        let read = fouten
            .iter()
            .filter(|b| b.pad.is_within(pad))
            .cloned()
            .collect();
        Self {
            pad,
            fouten,
            read,
            terzijde,
        }
    }

    /// Something in a record that sets it aside.
    fn reject(&mut self, lijst: &'static str, at: usize, below: &[Deel], code: &'static str) {
        self.terzijde.insert((lijst, at));
        self.warn(lijst, at, below, code);
    }

    /// Something in a record that is worth mending.
    fn warn(&mut self, lijst: &'static str, at: usize, below: &[Deel], code: &'static str) {
        self.report(self.pad.to(lijst).to(at), below, code);
    }

    /// Whether reading set aside something inside a field: what is wrong there has been said.
    fn said_inside(&self, lijst: &'static str, at: usize, veld: &'static str) -> bool {
        let pad = self.pad.to(lijst).to(at).to(veld);
        let mut read = self.read.iter();
        read.any(|b| b.sets_aside() && b.pad.is_within(&pad))
    }

    /// Something in the choices of the house: then the question is not clear.
    fn setting(&mut self, below: &[Deel], code: &'static str) {
        self.report(self.pad.to("instellingen"), below, code);
    }

    /// Says it, unless reading said so already.
    fn report(&mut self, above: Pad, below: &[Deel], code: &'static str) {
        let pad = below.iter().fold(above, |pad, deel| pad.to(*deel));
        if !Bevinding::covered(&pad, &self.read) {
            self.fouten.push(Bevinding::new(pad, code));
        }
    }

    /// What was set aside: what reading could not place in a record, then the records.
    fn aside(&self, invoer: &Stukken) -> Vec<NietGebundeld> {
        let outside = |bevinding: &&Bevinding| {
            bevinding.pad.seen_from(self.pad).is_some_and(|below| {
                let record = matches!(below.delen(), [Deel::Veld(_), Deel::Index(_), ..]);
                !record && below.delen().first() != Some(&Deel::Veld("instellingen"))
            })
        };
        let places: Set<String> = self
            .read
            .iter()
            .filter(outside)
            .map(|bevinding| bevinding.pad.to_string())
            .collect();
        let outside = places.into_iter().map(|plaats| NietGebundeld {
            plaats,
            beoordeling: None,
        });
        let rows = self.terzijde.iter().map(|(lijst, at)| {
            let of_list = invoer
                .beoordelingen
                .get(*at)
                .filter(|_| *lijst == "beoordelingen");
            NietGebundeld {
                plaats: self.pad.to(*lijst).to(*at).to_string(),
                beoordeling: of_list.and_then(|beoordeling| beoordeling.id.clone()),
            }
        });
        outside.chain(rows).collect()
    }
}
