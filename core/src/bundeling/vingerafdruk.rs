//! R17: the fingerprint of a bundle, so that a duiding can refer to exactly this one.
//!
//! Over pseudonyms and what partners wrote; there is no name and no BSN in the papers.

use std::cmp::Ordering;

use crate::beoordeling::Stukken;
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::json::{self, ToJson};
use crate::orde;
use crate::pad::{Deel, Pad};
use crate::regelset::{self, Regelset};

/// SHA-256 over the JSON of the day, the fingerprint of the rules and the papers, as the
/// library writes it: fields in the order of the schema, what is absent left out, each
/// list in an order of its own content. The order in which papers came in does not count.
///
/// What reading set aside is not in the papers. So if there is any, a list of it goes
/// last: each finding with its place and the record that it is in.
pub(super) fn of(
    regelset: &Regelset,
    peildatum: Datum,
    invoer: &Stukken,
    pad: &Pad,
    read: &[Bevinding],
) -> String {
    let mut stukken = invoer.clone();
    sort_inside(&mut stukken);
    let mut terzijde: Vec<String> = read
        .iter()
        .filter_map(|bevinding| set_aside(&stukken, pad, bevinding))
        .collect();
    orde::sort(&mut terzijde);
    orde::sort_by(&mut stukken.personen, |a, b| {
        by_reference((&a.id, a), (&b.id, b))
    });
    orde::sort_by(&mut stukken.huishoudens, |a, b| {
        by_reference((&a.id, a), (&b.id, b))
    });
    orde::sort_by(&mut stukken.beoordelingen, |a, b| {
        by_reference((&a.id, a), (&b.id, b))
    });
    orde::sort_by_cached_key(&mut stukken.partners, text);
    orde::sort_by_cached_key(&mut stukken.gebeurtenissen, text);
    let rules = regelset.vingerafdruk();
    regelset::sha256(&if terzijde.is_empty() {
        json::list_to_text(&[&peildatum, &rules, &stukken])
    } else {
        json::list_to_text(&[&peildatum, &rules, &stukken, &terzijde])
    })
}

/// By reference; only records with the same one, or none, are written out to compare.
fn by_reference<I: Ord, T: ToJson>(one: (&I, &T), other: (&I, &T)) -> Ordering {
    let by_content = || text(one.1).cmp(&text(other.1));
    one.0.cmp(other.0).then_with(by_content)
}

/// Every list inside a record, and those of the choices of the house.
fn sort_inside(stukken: &mut Stukken) {
    for huishouden in &mut stukken.huishoudens {
        orde::sort(&mut huishouden.personen);
    }
    for beoordeling in &mut stukken.beoordelingen {
        orde::sort(&mut beoordeling.bevat);
        orde::sort_by_cached_key(&mut beoordeling.afwijkingen, text);
    }
    for partner in &mut stukken.partners {
        orde::sort(&mut partner.beoordelingen);
    }
    for gebeurtenis in &mut stukken.gebeurtenissen {
        orde::sort(&mut gebeurtenis.personen);
        orde::sort(&mut gebeurtenis.huishoudens);
        orde::sort_by_cached_key(&mut gebeurtenis.raakt, text);
        orde::sort_by_cached_key(&mut gebeurtenis.niet_nodig, text);
    }
    let instellingen = &mut stukken.instellingen;
    orde::sort(&mut instellingen.verwachte_partners);
    orde::sort_by_cached_key(&mut instellingen.vereiste_beoordelingen, text);
    orde::sort_by_cached_key(&mut instellingen.houdbaarheid, |keuze| {
        (keuze.klasse, keuze.dagen)
    });
}

/// What reading set aside, told by its record: where that stood in the list does not count.
fn set_aside(stukken: &Stukken, pad: &Pad, bevinding: &Bevinding) -> Option<String> {
    let below = bevinding.pad.seen_from(pad)?;
    let [Deel::Veld(lijst), Deel::Index(at), inside @ ..] = below.delen() else {
        return Some(json::list_to_text(&[&below.to_string(), &bevinding.code]));
    };
    let record = match *lijst {
        "personen" => stukken.personen.get(*at).map(text),
        "huishoudens" => stukken.huishoudens.get(*at).map(text),
        "beoordelingen" => stukken.beoordelingen.get(*at).map(text),
        "partners" => stukken.partners.get(*at).map(text),
        "gebeurtenissen" => stukken.gebeurtenissen.get(*at).map(text),
        _ => None,
    };
    let fields: Vec<&str> = inside
        .iter()
        .filter_map(|deel| match deel {
            Deel::Veld(veld) => Some(*veld),
            Deel::Index(_) => None,
        })
        .collect();
    Some(json::list_to_text(&[
        lijst,
        &record,
        &fields,
        &bevinding.code,
    ]))
}

fn text<T: ToJson>(record: &T) -> String {
    json::to_text(record)
}
