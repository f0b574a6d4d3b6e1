//! What does not come across, found by going back: whatever is not there again, in the
//! same words, was not taken over. Places only, in names of our own and of the draft.

use super::melding::Melding;
use super::naar::{Aanvulling, chosen_address, export};
use super::van::import;
use crate::aanmelding::Aanmelding;
use crate::json::{self, Boom, ToJson};
use crate::stroom::Tijdstip;
use crate::verzameling::{Map, Set};

/// The places of an aanmelding that a melding does not hold.
#[must_use]
pub fn missing_from_melding(aanmelding: &Aanmelding, melding: &Melding) -> Vec<String> {
    let mut back = import(melding, &mut Vec::new()).unwrap_or_default();
    for (again, persoon) in back.betrokkenen.iter_mut().zip(&aanmelding.betrokkenen) {
        // the one address that goes along comes back as the first
        let before = chosen_address(persoon).unwrap_or_default();
        let front = std::iter::repeat_with(Default::default).take(before);
        again.adressen.splice(0..0, front);
    }
    lost(aanmelding, &back)
}

/// The places of a melding that an aanmelding does not hold, or not wholly.
#[must_use]
pub fn missing_from_aanmelding(melding: &Melding, aanmelding: &Aanmelding) -> Vec<String> {
    let aanvulling = Aanvulling {
        tijdstip: melding.datum_tijd.filter(|moment| is_whole(*moment)),
        ..Aanvulling::default()
    };
    let mut form = aanmelding.clone();
    for adres in form.betrokkenen.iter_mut().flat_map(|p| &mut p.adressen) {
        adres.soort = Some(crate::aanmelding::adres::AdresSoort::Woonadres);
    }
    let mut back = export(&form, &aanvulling, &mut Vec::new());
    let pairs = back.naar_aanleiding_van.iter_mut();
    for (again, incident) in pairs.zip(&melding.naar_aanleiding_van) {
        // its day and time are in the form; a form has no time zone
        again.datum_tijd = incident.datum_tijd.filter(|moment| is_whole(*moment));
    }
    lost(melding, &back)
}

/// A form has hours and minutes.
fn is_whole(moment: Tijdstip) -> bool {
    moment.instant().timestamp() % 60 == 0
}

fn lost(all: &dyn ToJson, kept: &dyn ToJson) -> Vec<String> {
    let kept: Set<_> = leaves(kept).into_iter().collect();
    let all = leaves(all).into_iter();
    let lost = all.filter(|leaf| !kept.contains(leaf));
    lost.map(|(place, _)| place).collect()
}

/// Every value with its place as JSON Pointer.
fn leaves(record: &dyn ToJson) -> Vec<(String, String)> {
    let mut found = Vec::new();
    // it is our own JSON: reading it back cannot fail
    let text = json::to_text(record);
    let boom = Boom::read(&text).unwrap_or(Boom::Leeg);
    walk(String::new(), &boom, &mut found);
    found
}

fn walk(place: String, value: &Boom<'_>, found: &mut Vec<(String, String)>) {
    match value {
        Boom::Object(fields) => {
            // by name
            let fields: Map<_, _> = fields.iter().map(|(name, value)| (name, value)).collect();
            for (name, value) in fields {
                walk(format!("{place}/{name}"), value, found);
            }
        }
        Boom::Lijst(items) => {
            for (index, value) in items.iter().enumerate() {
                walk(format!("{place}/{index}"), value, found);
            }
        }
        leaf => found.push((place, json::to_text(leaf))),
    }
}
