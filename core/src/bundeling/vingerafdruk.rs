//! R17: the fingerprint of a bundle, so that a duiding can refer to exactly this one.
//!
//! Over pseudonyms and what partners wrote; there is no name and no BSN in the papers.

use crate::beoordeling::Stukken;
use crate::datum::Datum;
use crate::regelset::{self, Regelset};

/// SHA-256 over the JSON of the day, the fingerprint of the rules and the papers, as the
/// library writes it: fields in the order of the schema, what is absent left out, each
/// list in an order of its own content. The order in which papers came in does not count.
pub(super) fn of(regelset: &Regelset, peildatum: Datum, invoer: &Stukken) -> String {
    let mut stukken = invoer.clone();
    stukken.personen.sort_by(|a, b| a.id.cmp(&b.id));
    stukken.huishoudens.sort_by(|a, b| a.id.cmp(&b.id));
    stukken
        .huishoudens
        .iter_mut()
        .for_each(|h| h.personen.sort());
    stukken.beoordelingen.sort_by(|a, b| a.id.cmp(&b.id));
    for beoordeling in &mut stukken.beoordelingen {
        beoordeling.bevat.sort();
        beoordeling.afwijkingen.sort_by(|a, b| a.van.cmp(&b.van));
    }
    for partner in &mut stukken.partners {
        partner.beoordelingen.sort();
    }
    stukken.partners.sort_by_cached_key(text);
    for gebeurtenis in &mut stukken.gebeurtenissen {
        gebeurtenis.personen.sort();
        gebeurtenis.huishoudens.sort();
        gebeurtenis.raakt.sort_by_cached_key(text);
        gebeurtenis.niet_nodig.sort_by(|a, b| a.eis.cmp(&b.eis));
    }
    stukken.gebeurtenissen.sort_by_cached_key(text);
    let instellingen = &mut stukken.instellingen;
    instellingen.verwachte_partners.sort();
    instellingen.vereiste_beoordelingen.sort_by_cached_key(text);
    instellingen
        .houdbaarheid
        .sort_by_cached_key(|keuze| (keuze.klasse, keuze.dagen));
    regelset::sha256(&text(&(peildatum, regelset.vingerafdruk(), &stukken)))
}

fn text<T: serde::Serialize>(record: &T) -> String {
    serde_json::to_string(record).unwrap_or_default()
}
