//! What compiled conditions must satisfy: a direction for every feit, and a
//! bearable size.

use crate::diagram::{Diagram, DiagramFout};
use crate::programma::Programma;
use crate::regelset::bouw::{self, Keuze};
use crate::regelset::{Regelset, RegelsetError, Stand, TafelProgramma, TriageProgramma};

/// The most steps that an explanation may have.
const MAX_STAPPEN: u64 = 50_000;

/// Whether every condition, compiled on every day, has a direction and a bearable size.
pub(in crate::regelset) fn check_conditions(regelset: &Regelset) -> Vec<RegelsetError> {
    let mut errors = Vec::new();
    for stand in regelset.standen() {
        for profiel in regelset.profielen(stand) {
            let waar = format!("profielen/{}/{}", profiel.id, profiel.geldig_vanaf);
            for lijst in &regelset.document().leefgebiedenlijsten {
                let compiled =
                    bouw::profiel(regelset, stand, profiel, &lijst.domein, &Keuze::default());
                let roots = compiled.lezingen.iter().map(|(_, wortel)| wortel.at);
                let others = compiled
                    .anders
                    .iter()
                    .flat_map(|anders| anders.wortels.clone());
                for root in roots.chain(others) {
                    errors.extend(condition(regelset, &compiled.programma, root, &waar));
                }
            }
        }
        for lijst in &regelset.document().leefgebiedenlijsten {
            let compiled = regelset.stappen_met(stand, lijst, &Keuze::default());
            check_triage(regelset, stand, &compiled.triage, &mut errors);
            check_tafels(regelset, stand, &compiled.tafels, &mut errors);
        }
    }
    errors.dedup();
    errors
}

fn check_triage(
    regelset: &Regelset,
    stand: &Stand,
    compiled: &TriageProgramma,
    errors: &mut Vec<RegelsetError>,
) {
    for (stap, wortel) in regelset.triage(stand).zip(&compiled.stappen) {
        let waar = format!("triage/{}/{}", stap.id, stap.geldig_vanaf);
        errors.extend(condition(regelset, &compiled.programma, wortel.at, &waar));
    }
}

fn check_tafels(
    regelset: &Regelset,
    stand: &Stand,
    compiled: &TafelProgramma,
    errors: &mut Vec<RegelsetError>,
) {
    for (tafel, wortels) in regelset.tafels(stand).zip(&compiled.tafels) {
        let waar = format!("tafels/{}/{}", tafel.id, tafel.geldig_vanaf);
        for wortel in wortels {
            errors.extend(condition(regelset, &compiled.programma, wortel.at, &waar));
        }
    }
}

pub(in crate::regelset) fn condition(
    regelset: &Regelset,
    programma: &Programma,
    root: usize,
    waar: &str,
) -> Option<RegelsetError> {
    let waar = waar.to_owned();
    if tree_size(programma, root) > MAX_STAPPEN {
        return Some(RegelsetError::TeVerweven { waar });
    }
    match Diagram::new(programma, root).err()? {
        DiagramFout::TeGroot => Some(RegelsetError::TeVerweven { waar }),
        DiagramFout::VoorEnTegen(nummer) => {
            let feit = regelset
                .feit(nummer)
                .map(|f| f.id.to_string())
                .unwrap_or_default();
            Some(RegelsetError::FeitVoorEnTegen { waar, feit })
        }
    }
}

/// How many steps an explanation has, in which a shared step is told each time.
fn tree_size(programma: &Programma, root: usize) -> u64 {
    let mut sizes: Vec<u64> = Vec::with_capacity(root + 1);
    for at in 0..=root {
        let Some((stap, _)) = programma.stap(at) else {
            break;
        };
        let below = programma
            .onder(&stap)
            .iter()
            .filter_map(|part| sizes.get(*part));
        sizes.push(below.fold(1, |sum: u64, size| sum.saturating_add(*size)));
    }
    sizes.last().copied().unwrap_or(0)
}
