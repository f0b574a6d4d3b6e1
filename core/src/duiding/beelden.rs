//! What was agreed per sleutel: whether it is there and clear. D7: no agreement is an
//! outcome, with a route.

use super::uitslag::{Duidingregel, Duidingregel::D7, Gevonden, Uitslag, Wie};
use super::zaak::{Zaak, at, current, place, within};
use super::{GezamenlijkBeeld, Route, Standpunt, Uitkomst};
use crate::beoordeling::{Afzender, Sleutel};
use crate::pad::Pad;
use crate::validatie::check::{Tekst, has_text};
use crate::verzameling::Set;

pub(super) fn check(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    let mut seen: Set<&Sleutel> = Set::new();
    for (pad, beeld) in within(&at("beelden"), &zaak.duiding.beelden) {
        if !seen.insert(&beeld.sleutel) {
            let twice = Gevonden::new(pad.to("sleutel"), "duiding-beeld-dubbel");
            let twice = twice.about(&beeld.sleutel).asking(Wie::Deelnemers);
            uitslag.add(twice.resting_on(vec![pad]));
        }
    }
    for (pad, beeld) in zaak.beelden() {
        let place = pad.to("sleutel");
        if zaak.said_of(&beeld.sleutel).is_none() && zaak.is_whole() {
            let extra = Gevonden::new(place.clone(), "duiding-beeld-buiten-bundel");
            uitslag.add(extra.about(&beeld.sleutel).resting_on(vec![place]));
        }
        outcome(&pad, beeld, uitslag);
        positions(&pad, beeld, uitslag);
    }
    left_out(zaak, uitslag);
}

/// A sleutel about which someone says something now, and the table nothing.
fn left_out(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    let beelden = &zaak.duiding.beelden;
    let agreed: Set<&Sleutel> = beelden.iter().map(|beeld| &beeld.sleutel).collect();
    for said in &zaak.bundel.sleutels {
        if current(said).next().is_some() && !agreed.contains(&said.sleutel) {
            let missing = Gevonden::new(at("beelden"), "duiding-beeld-ontbreekt");
            let missing = missing.about(&said.sleutel).asking(Wie::Deelnemers);
            uitslag.add(missing.resting_on(vec![at("beelden")]));
        }
    }
}

/// A level, or no agreement with a route.
fn outcome(pad: &Pad, beeld: &GezamenlijkBeeld, uitslag: &mut Uitslag) {
    use Duidingregel::{D2, D3, D4, D6, D8};
    let missing = |veld: &'static str, code| {
        let missing = Gevonden::new(pad.to(veld), code).about(&beeld.sleutel);
        missing.asking(Wie::Deelnemers)
    };
    match beeld.uitkomst {
        None => {
            let missing = missing("uitkomst", "duiding-uitkomst-ontbreekt");
            uitslag.add(missing.opens(&[D2, D3, D4, D6, D7, D8]));
        }
        Some(Uitkomst::Niveau) if beeld.niveau.is_none() => {
            let missing = missing("niveau", "duiding-niveau-ontbreekt");
            uitslag.add(missing.opens(&[D2, D3, D4, D6, D8]));
        }
        Some(Uitkomst::Niveau) => {}
        Some(Uitkomst::GeenOvereenstemming) => route(&pad.to("vervolg"), beeld, uitslag),
    }
    if !has_text(&beeld.onderbouwing) {
        uitslag.add(missing("onderbouwing", "duiding-onderbouwing-ontbreekt"));
    }
}

/// D7.
fn route(pad: &Pad, beeld: &GezamenlijkBeeld, uitslag: &mut Uitslag) {
    let vervolg = beeld.vervolg.clone().unwrap_or_default();
    let missing = |veld: &'static str, code| {
        let missing = Gevonden::new(pad.to(veld), code).about(&beeld.sleutel);
        missing.by(D7).asking(Wie::Deelnemers)
    };
    if vervolg.route.is_none() {
        uitslag.add(missing("route", "duiding-route-ontbreekt"));
    }
    if vervolg.route == Some(Route::Herziening) && vervolg.datum.is_none() {
        uitslag.add(missing("datum", "duiding-herziening-datum-ontbreekt"));
    }
}

/// Whoever differs is asked why, with a warning only: a minority opinion always stays.
fn positions(pad: &Pad, beeld: &GezamenlijkBeeld, uitslag: &mut Uitslag) {
    let (agree, differ) = (pad.to("instemmingen"), pad.to("afwijkend"));
    for (pad, instemming) in within(&agree, &beeld.instemmingen) {
        let afzender = &instemming.afzender;
        let warn = |veld: &'static str, code| own(beeld, &pad, afzender, (veld, code));
        match instemming.standpunt {
            None => uitslag.add(warn("standpunt", "duiding-standpunt-ontbreekt")),
            Some(Standpunt::StemtNietIn) => reason(&instemming.reden, uitslag, warn),
            Some(Standpunt::StemtIn) => {}
        }
    }
    for (pad, afwijkend) in within(&differ, &beeld.afwijkend) {
        let afzender = &afwijkend.afzender;
        let warn = |veld: &'static str, code| own(beeld, &pad, afzender, (veld, code));
        reason(&afwijkend.reden, uitslag, warn);
    }
}

fn reason(
    reden: &Tekst,
    uitslag: &mut Uitslag,
    warn: impl Fn(&'static str, &'static str) -> Gevonden,
) {
    if !has_text(reden) {
        uitslag.add(warn("reden", "duiding-standpunt-reden-ontbreekt"));
    }
}

/// Something that only whoever holds a position can fill in.
fn own(
    beeld: &GezamenlijkBeeld,
    pad: &Pad,
    afzender: &Afzender,
    (veld, code): (&'static str, &'static str),
) -> Gevonden {
    let who = vec![place(afzender, pad.to("afzender"))];
    let missing = Gevonden::new(pad.to(veld), code).about(&beeld.sleutel);
    missing.asking(Wie::Afzender).naming(who)
}
