//! Conditions once they are compiled: a direction for every feit, a bearable size.

use crate::bevinding::Bevinding;
use crate::pad::Pad;
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
    let mut found = Vec::new();
    let mut hold = |error: Option<RegelsetError>, pad: Pad| {
        let code = match error {
            Some(RegelsetError::FeitVoorEnTegen { .. }) => "regio-feit-voor-en-tegen",
            Some(_) => "regio-te-verweven",
            None => return,
        };
        let bevinding = Bevinding::new(pad, code);
        if !found.contains(&bevinding) {
            found.push(bevinding);
        }
    };
    let lijsten = &made.document().leefgebiedenlijsten;
    let days = made.standen().iter();
    for (stand, lijst) in days.flat_map(|stand| lijsten.iter().map(move |lijst| (stand, lijst))) {
        let StapProgrammas {
            triage: steps,
            tafels: tables,
        } = made.stappen_met(stand, lijst, &Keuze::default());
        for (stap, wortel) in made.triage(stand).zip(&steps.stappen) {
            let at = profiel.poort.iter().position(|poort| poort.id == stap.id);
            if let Some(at) = at {
                let error = condition(made, &steps.programma, wortel.at, "");
                hold(error, item("poort", at).to("voorwaarde"));
            }
        }
        for (tafel, wortels) in made.tafels(stand).zip(&tables.tafels) {
            let own = |own: &Tafel| own.id == tafel.id && own.geldig_vanaf == tafel.geldig_vanaf;
            let Some(at) = profiel.eigen_tafel.iter().position(own) else {
                continue;
            };
            for (lezing, wortel) in wortels.iter().enumerate() {
                let pad = item("eigenTafel", at).to("lezing").to(lezing);
                let error = condition(made, &tables.programma, wortel.at, "");
                hold(error, pad.to("voorwaarde"));
            }
        }
    }
    found
}
