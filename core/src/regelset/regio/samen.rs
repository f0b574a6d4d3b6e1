//! Puts the rules of a region after the national ones.

use super::{VOLGORDE_POORT, VOLGORDE_TAFEL};
use crate::datum::{Datum, Geldigheid};
use crate::id::RegelId;
use crate::regelset::document::regio::{Poort, Regioprofiel, Thematafel};
use crate::regelset::document::tafel::Tafel;
use crate::regelset::document::{Document, Gedateerd, TriageStap, Vervolg};
use crate::uitkomst::Uitkomst;

/// The national document with what a region adds.
pub(super) fn document(national: &Document, profiel: &Regioprofiel) -> Document {
    let mut made = Document {
        regios: Vec::new(),
        ..national.clone()
    };
    made.bronnen.extend(profiel.bron.iter().cloned());
    made.feiten.extend(profiel.feit.iter().cloned());
    made.tafels.extend(profiel.eigen_tafel.iter().cloned());
    let tables = profiel.thematafel.iter().flat_map(|routed| {
        let versions = made.tafels.iter().filter(|tafel| tafel.id == routed.tafel);
        versions.filter_map(|tafel| table_step(profiel, routed, tafel))
    });
    let tables: Vec<TriageStap> = tables.collect();
    made.triage.extend(tables);
    let extra = profiel
        .poort
        .iter()
        .filter_map(|poort| step(profiel, poort));
    made.triage.extend(extra);
    made
}

/// The step that leads to a table.
fn table_step(profiel: &Regioprofiel, routed: &Thematafel, tafel: &Tafel) -> Option<TriageStap> {
    let period = common(profiel.geldigheid()?, tafel.geldigheid()?)?;
    let lezing = tafel.lezing.get(tafel.counting(routed.lezing.as_ref()))?;
    let mut vindplaats = tafel.vindplaats.clone();
    vindplaats.extend(routed.vindplaats.iter().cloned());
    Some(TriageStap {
        id: table_step_id(tafel)?,
        titel: routed.naam.clone().unwrap_or_else(|| tafel.titel.clone()),
        tekst: tafel.tekst.clone(),
        geldig_vanaf: period.0,
        geldig_tot: period.1,
        vindplaats,
        volgorde: VOLGORDE_TAFEL,
        uitkomst: Uitkomst::DoorverwijzingTafel,
        vervolg: Vervolg::GaatDoor,
        tafel: Some(tafel.id.clone()),
        voorwaarde: lezing.voorwaarde.clone(),
    })
}

/// The name of the step that leads to a table.
fn table_step_id(tafel: &Tafel) -> Option<RegelId> {
    RegelId::try_from(format!("tafel-{}", tafel.id)).ok()
}

/// An extra step.
fn step(profiel: &Regioprofiel, poort: &Poort) -> Option<TriageStap> {
    let (geldig_vanaf, geldig_tot) = common(profiel.geldigheid()?, period(profiel, poort)?)?;
    Some(TriageStap {
        id: poort.id.clone(),
        titel: poort.titel.clone(),
        tekst: poort.tekst.clone(),
        geldig_vanaf,
        geldig_tot,
        vindplaats: poort.vindplaats.clone(),
        volgorde: VOLGORDE_POORT,
        uitkomst: poort.uitkomst,
        vervolg: Vervolg::GaatDoor,
        tafel: None,
        voorwaarde: poort.voorwaarde.clone(),
    })
}

/// The days on which an extra step holds.
pub(super) fn period(profiel: &Regioprofiel, poort: &Poort) -> Option<Geldigheid> {
    let vanaf = poort.geldig_vanaf.unwrap_or(profiel.geldig_vanaf);
    Geldigheid::new(vanaf, poort.geldig_tot.or(profiel.geldig_tot))
}

/// The days that lie in both periods: the first and, if there is one, the last.
fn common(one: Geldigheid, other: Geldigheid) -> Option<(Datum, Option<Datum>)> {
    let vanaf = one.vanaf().max(other.vanaf());
    let tot = match (one.tot_en_met(), other.tot_en_met()) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    Geldigheid::new(vanaf, tot).map(|period| (period.vanaf(), period.tot_en_met()))
}
