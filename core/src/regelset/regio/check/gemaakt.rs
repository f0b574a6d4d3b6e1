//! Conditions once they are compiled: a direction for every feit, a bearable size.

use crate::bevinding::Bevinding;
use crate::pad::Pad;
use crate::programma::Programma;
use crate::regelset::check::condition;
use crate::regelset::document::regio::Regioprofiel;
use crate::regelset::document::tafel::Tafel;
use crate::regelset::regio::item;
use crate::regelset::{Keuze, Regelset, RegelsetError, StapProgrammas};

/// Everything that is wrong with its conditions once they are compiled.
pub(in crate::regelset::regio) fn check_made(
    made: &Regelset,
    profiel: &Regioprofiel,
) -> Vec<Bevinding> {
    let mut found: Vec<Bevinding> = Vec::new();
    let lijsten = &made.document().leefgebiedenlijsten;
    let days = made.standen().iter();
    for (stand, lijst) in days.flat_map(|stand| lijsten.iter().map(move |lijst| (stand, lijst))) {
        let StapProgrammas { triage, tafels } = made.stappen_met(stand, lijst, &Keuze::default());
        let steps = made.triage(stand).zip(&triage.stappen);
        let steps = steps.filter_map(|(stap, wortel)| {
            let at = profiel.poort.iter().position(|poort| poort.id == stap.id)?;
            Some((item("poort", at), &triage.programma, wortel.at))
        });
        let tables = made.tafels(stand).zip(&tafels.tafels);
        let tables = tables.filter_map(|(tafel, wortels)| {
            let same = |own: &Tafel| own.id == tafel.id && own.geldig_vanaf == tafel.geldig_vanaf;
            Some((profiel.eigen_tafel.iter().position(same)?, wortels))
        });
        let tables = tables.flat_map(|(at, wortels)| {
            let list = item("eigenTafel", at).to("lezing");
            let places = wortels.iter().enumerate();
            places.map(move |(place, wortel)| (list.to(place), wortel.at))
        });
        let tables = tables.map(|(pad, at)| (pad, &tafels.programma, at));
        for (pad, programma, at) in steps.chain(tables) {
            let pad = pad.to("voorwaarde");
            // once is enough: a condition that is wrong on one day is wrong
            if found.iter().all(|said| said.pad != pad) {
                found.extend(wrong(made, programma, at, pad));
            }
        }
    }
    found
}

fn wrong(made: &Regelset, programma: &Programma, at: usize, pad: Pad) -> Option<Bevinding> {
    let code = match condition(made, programma, at, "")? {
        RegelsetError::FeitVoorEnTegen { .. } => "regio-feit-voor-en-tegen",
        _ => "regio-te-verweven",
    };
    Some(Bevinding::new(pad, code))
}
