//! D1: which bundle a duiding is about, and what came in since.

use super::uitslag::{Duidingregel::D1, Gevonden, Uitslag};
use super::zaak::{Zaak, at, within};
use crate::pad::Pad;
use crate::validatie::check::has_text;

/// Another fingerprint is another bundle. What came in since is a warning: people see
/// whether the duiding still fits.
pub(super) fn check(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    let bundel = Pad::top().to("bundel");
    if zaak.bundel.peildatum > zaak.peildatum {
        uitslag.add(Gevonden::new(bundel.to("peildatum"), "datum-toekomst").by(D1));
    }
    let named = &zaak.duiding.vingerafdruk;
    let same = |text: &String| text.trim().eq_ignore_ascii_case(&zaak.bundel.vingerafdruk);
    let pad = at("vingerafdruk");
    if !has_text(named) {
        let missing = Gevonden::new(pad, "duiding-vingerafdruk-ontbreekt");
        uitslag.add(missing.by(D1).opens(&[D1]));
    } else if !named.as_ref().is_some_and(same) {
        let other = Gevonden::new(pad, "duiding-vingerafdruk-anders");
        uitslag.add(other.by(D1).resting_on(vec![bundel]));
    }
    since(zaak, uitslag);
}

/// What stands in the bundle already is not new.
fn since(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    let (now, then) = (zaak.sindsdien, zaak.stukken);
    let pad = Pad::top().to("sindsdien");
    let assessments = within(&pad.to("beoordelingen"), &now.beoordelingen);
    let assessments = assessments.filter(|(_, b)| !then.beoordelingen.contains(b));
    let events = within(&pad.to("gebeurtenissen"), &now.gebeurtenissen);
    let events = events.filter(|(_, g)| !then.gebeurtenissen.contains(g));
    let places = assessments.map(|(pad, _)| pad);
    for pad in places.chain(events.map(|(pad, _)| pad)) {
        uitslag.add(Gevonden::new(pad, "duiding-bundel-verouderd").by(D1));
    }
}
