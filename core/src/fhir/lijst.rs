//! The table as List: what is on it, whether it agrees per sleutel, and what is missing.

use super::aard::{Omvang, code, subject};
use super::naam::{urn, word};
use super::resource::{Entry, List, ListMode, ListStatus};
use super::risico::named;
use super::vorm::{CodeableConcept, Extension, Value};
use super::{Tafel, identifier};
use crate::bundeling::bundel::{Gemis, Sleutelbeeld};
use crate::kenmerk::BeoordelingId;
use crate::orde;
use crate::tekst;

/// The table on its day. Entries stand by reference: no order of weight.
pub(super) fn list(tafel: &Tafel<'_>) -> List {
    let bundel = tafel.bundel;
    let entries = tafel.soorten.keys().map(|id| Entry {
        item: tafel.reference(id),
    });
    let entry: Vec<Entry> = entries.collect();
    let empty_reason = entry.is_empty().then(|| CodeableConcept {
        text: Some(tekst::fhir::LEEG.to_owned()),
        ..CodeableConcept::default()
    });
    let sleutels = bundel.sleutels.iter();
    let sleutels = sleutels.filter_map(|beeld| sleutel(tafel, beeld));
    let aside = bundel.niet_gebundeld.iter();
    let aside = aside.filter_map(|row| row.beoordeling.as_ref()).map(|id| {
        let name = identifier("beoordeling", id.as_str());
        Extension::of(urn("niet-gebundeld"), Value::Identifier(name))
    });
    let mut extension: Vec<Extension> = sleutels.chain(aside).collect();
    let volledigheid = &bundel.volledigheid;
    extension.push(code("gereedheid", bundel.gereedheid));
    extension.extend(missing("blokkerend", &volledigheid.blokkerend));
    extension.extend(missing("leemte", &volledigheid.leemten));
    List {
        id: bundel.vingerafdruk.clone(),
        identifier: vec![identifier("bundel", &bundel.vingerafdruk)],
        status: ListStatus::Current,
        mode: ListMode::Snapshot,
        date: bundel.peildatum,
        extension,
        entry,
        empty_reason,
    }
}

/// By which rules something is missing, each once.
fn missing(name: &str, rows: &[Gemis]) -> Vec<Extension> {
    let mut rules: Vec<_> = rows.iter().map(|row| row.regel).collect();
    orde::sort(&mut rules);
    rules.dedup();
    rules.into_iter().map(|rule| code(name, rule)).collect()
}

/// What is said about one sleutel. What is not shared does not stand in it: its place
/// would tell what it is about.
fn sleutel(tafel: &Tafel<'_>, beeld: &Sleutelbeeld) -> Option<Extension> {
    let shown: Vec<&BeoordelingId> = tafel
        .stukken(&beeld.beoordelingen)
        .filter(|stuk| stuk.omvang() == Omvang::Inhoud)
        .map(|stuk| &stuk.beeld.beoordeling)
        .collect();
    if shown.is_empty() {
        return None;
    }
    let part = |url: &str, word: String| Extension::of(url, Value::Code(word));
    let sleutel = &beeld.sleutel;
    let mut parts = vec![Extension::of(
        "over",
        Value::Reference(subject(&sleutel.over)),
    )];
    if let Some(jegens) = &sleutel.jegens {
        parts.extend(jegens.soort.map(|soort| part("jegens", word(soort))));
        let named = named(jegens).into_iter();
        parts.extend(named.map(|named| Extension {
            url: "wie".to_owned(),
            ..named
        }));
    }
    parts.extend(sleutel.domein.map(|state| part("domein", word(state))));
    parts.extend(sleutel.claim.map(|state| part("claim", word(state))));
    parts.extend(
        sleutel
            .orientatie
            .map(|state| part("orientatie", word(state))),
    );
    parts.push(part("schaal", word(beeld.schaal)));
    parts.push(part("consensus", word(beeld.consensus)));
    parts.extend(beeld.afstand.map(|state| part("afstand", word(state))));
    parts.extend(
        shown
            .into_iter()
            .map(|id| Extension::of("beoordeling", Value::Reference(tafel.reference(id)))),
    );
    Some(Extension::parts(urn("sleutel"), parts))
}
