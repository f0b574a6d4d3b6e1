//! D9: the table looks again before the first result that counts is too old, and earlier
//! at moments that it names.

use super::uitslag::{Duidingregel::D9, Gevonden, Uitslag, Wie};
use super::zaak::{Zaak, at, current, within};
use crate::datum::Datum;

pub(super) fn check(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    let pad = at("herbeoordeling");
    let planned = zaak.duiding.herbeoordeling.clone().unwrap_or_default();
    when(zaak, planned.datum, uitslag);
    let moments = pad.to("momenten");
    for (pad, id) in within(&moments, &planned.momenten) {
        if !zaak.momenten.contains(id) {
            uitslag.add(Gevonden::new(pad, "duiding-moment-onbekend").by(D9));
        }
    }
    if planned.momenten.is_empty() {
        let none = Gevonden::new(moments.clone(), "duiding-moment-ontbreekt").by(D9);
        uitslag.add(none.asking(Wie::Deelnemers).resting_on(vec![moments]));
    }
}

fn when(zaak: &Zaak<'_>, datum: Option<Datum>, uitslag: &mut Uitslag) {
    let found = |code| {
        let found = Gevonden::new(at("herbeoordeling").to("datum"), code).by(D9);
        found.asking(Wie::Deelnemers)
    };
    let Some(datum) = datum else {
        return uitslag.add(found("duiding-herbeoordeling-datum-ontbreekt"));
    };
    if zaak.duiding.datum.is_some_and(|day| datum < day) {
        uitslag.add(found("duiding-herbeoordeling-voor-duiding"));
    }
    if expiry(zaak).is_some_and(|last| datum > last) {
        uitslag.add(found("duiding-herbeoordeling-te-laat"));
    }
}

/// The first day that a result that counts and is current holds to. `None`: none has an age.
fn expiry(zaak: &Zaak<'_>) -> Option<Datum> {
    let counting = zaak.bundel.sleutels.iter().flat_map(current);
    counting
        .filter_map(|(result, _)| result.actualiteit.houdbaar_tot)
        .min()
}
