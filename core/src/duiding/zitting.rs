//! Who, when, and a start before the bundle is ready.

use super::uitslag::{Duidingregel, Gevonden, Uitslag};
use super::zaak::{Zaak, at};
use crate::bundeling::bundel::Gereedheid;
use crate::pad::Pad;
use crate::validatie::check::has_text;

pub(super) fn check(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    when(zaak, uitslag);
    let (duiding, voorzitter) = (zaak.duiding, at("voorzitter"));
    if duiding.voorzitter.organisatie.is_none() {
        let pad = voorzitter.to("organisatie");
        uitslag.add(Gevonden::new(
            pad,
            "duiding-voorzitter-organisatie-ontbreekt",
        ));
    }
    if !has_text(&duiding.voorzitter.rol) {
        let pad = voorzitter.to("rol");
        uitslag.add(Gevonden::new(pad, "duiding-voorzitter-rol-ontbreekt"));
    }
    if duiding.deelnemers.is_empty() {
        uitslag.add(Gevonden::new(
            at("deelnemers"),
            "duiding-deelnemers-ontbreken",
        ));
    }
    start(zaak, uitslag);
}

fn when(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    let pad = at("datum");
    let Some(datum) = zaak.duiding.datum else {
        let missing = Gevonden::new(pad, "duiding-datum-ontbreekt");
        return uitslag.add(missing.opens(&[Duidingregel::D6]));
    };
    if datum > zaak.peildatum {
        uitslag.add(Gevonden::new(pad.clone(), "datum-toekomst"));
    }
    if datum < zaak.bundel.peildatum {
        uitslag.add(Gevonden::new(pad, "duiding-datum-voor-bundel"));
    }
}

/// A start on a bundle that is not ready asks for a ground and for what is missing. Not
/// in danger now: then it is a reminder, so that nobody waits for it. While something of
/// the bundle does not fit, it may have been ready after all.
fn start(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    if zaak.bundel.gereedheid != Gereedheid::NietGereed {
        return;
    }
    let start = zaak.duiding.start_ondanks.as_ref();
    let ground = start.is_some_and(|start| has_text(&start.grond));
    let benoemd = start
        .map(|start| start.benoemd.as_slice())
        .unwrap_or_default();
    let mut blocking = zaak.bundel.volledigheid.blokkerend.iter();
    let named = blocking.all(|gemis| benoemd.contains(&gemis.regel));
    let pad = at("startOndanks");
    if !zaak.bundel.direct_handelen.is_empty() {
        if !ground || !named {
            uitslag.add(Gevonden::new(pad, "duiding-start-bij-gevaar"));
        }
        return;
    }
    let missing = |pad: Pad, code| {
        let missing = Gevonden::new(pad.clone(), code).resting_on(vec![pad]);
        missing.unless(!zaak.is_whole())
    };
    if !ground {
        uitslag.add(missing(pad.to("grond"), "duiding-start-grond-ontbreekt"));
    }
    if !named {
        uitslag.add(missing(
            pad.to("benoemd"),
            "duiding-start-benoemd-ontbreekt",
        ));
    }
}
