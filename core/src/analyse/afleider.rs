//! What an input makes of the feiten, by the real derivation.
//!
//! After the feiten of the regelset come questions of this analysis itself: for
//! each table, whether anything brings it up. A step to a table that nothing
//! brings up is not asked about.

use super::zaak::Zaak;
use crate::criteria::{ProfielUitslag, Uitslag};
use crate::feit::Feitenblad;
use crate::id::TafelId;
use crate::regelset::{ProfielSoort, Regelset, Stand, Tafel, TafelProgramma, Wortel};
use crate::tafel;
use crate::triage;
use crate::uitkomst::{Indicatie, Toetsing};
use crate::waarheid::Waarheid;

/// Law and policy.
pub(super) type Toetsen = (Toetsing, Toetsing);

/// Nothing is known of law and policy.
pub(super) const OPEN: Toetsen = (Toetsing::Onbekend, Toetsing::Onbekend);

/// Works out what an input makes of the feiten.
pub(super) struct Afleider<'r> {
    regelset: &'r Regelset,
    tafels: Vec<Aangewezen<'r>>,
}

/// A table that a step leads to, with its program on some day on which it holds.
struct Aangewezen<'r> {
    tafel: &'r Tafel,
    programma: Option<(&'r TafelProgramma, &'r [Wortel])>,
}

impl<'r> Afleider<'r> {
    pub(super) fn new(regelset: &'r Regelset) -> Self {
        let steps = &regelset.document().triage;
        let is_led_to = |tafel: &&Tafel| steps.iter().any(|s| s.tafel.as_ref() == Some(&tafel.id));
        let tafels = regelset.document().tafels.iter().filter(is_led_to);
        let tafels = tafels.map(|tafel| Aangewezen {
            tafel,
            programma: program(regelset, tafel),
        });
        Self {
            regelset,
            tafels: tafels.collect(),
        }
    }

    /// The value of every feit, by number, when law and policy came out so; then
    /// of the questions of this analysis itself.
    pub(super) fn waarden(&self, zaak: &Zaak, (wet, beleid): Toetsen) -> Vec<Waarheid> {
        let mut blad = zaak.blad(self.regelset);
        let of = |soort, uitkomst| ProfielUitslag {
            soort,
            uitkomst,
            inhoud: None,
        };
        let toets = Uitslag {
            indicatie: Indicatie::of(wet, beleid),
            wet: of(ProfielSoort::Wet, wet),
            beleid: of(ProfielSoort::Beleid, beleid),
            leefgebiedenlijst: None,
        };
        triage::derive(&mut blad, &toets, &zaak.aanvulling(self.regelset));
        for (feit, waarheid) in &zaak.aangenomen {
            blad.set(feit.as_str(), *waarheid);
        }
        let mut waarden = blad.waarden().to_vec();
        waarden.extend(self.tafels.iter().map(|table| {
            if self.brings_up(zaak, &blad, table) {
                Waarheid::Ja
            } else {
                Waarheid::Nee
            }
        }));
        waarden
    }

    /// How many values there are.
    pub(super) fn len(&self) -> usize {
        self.regelset.document().feiten.len() + self.tafels.len()
    }

    /// The number of the question whether anything brings up a table on a day.
    pub(super) fn aan_de_orde(&self, stand: &Stand, id: &TafelId) -> Option<usize> {
        let mut in_force = self.regelset.tafels(stand);
        let version = in_force.find(|tafel| tafel.id == *id)?;
        let mut all = self.tafels.iter();
        let at = all.position(|table| std::ptr::eq(table.tafel, version))?;
        Some(self.regelset.document().feiten.len() + at)
    }

    fn brings_up(&self, zaak: &Zaak, blad: &Feitenblad, table: &Aangewezen) -> bool {
        let named = || tafel::is_named(table.tafel, &zaak.onderwerp());
        let answered = |(programmas, wortels): (&TafelProgramma, &[Wortel])| {
            let programma = &programmas.programma;
            tafel::is_answered(self.regelset, table.tafel, programma, wortels, blad)
        };
        // only an answer beside the form can be one to a question of its own
        named() || !zaak.antwoorden.is_empty() && table.programma.is_some_and(answered)
    }
}

fn program<'r>(
    regelset: &'r Regelset,
    tafel: &Tafel,
) -> Option<(&'r TafelProgramma, &'r [Wortel])> {
    let lijst = regelset.document().leefgebiedenlijsten.first()?;
    regelset.standen().iter().find_map(|stand| {
        let at = regelset
            .tafels(stand)
            .position(|t| std::ptr::eq(t, tafel))?;
        let programmas = &regelset.stappen(stand, &lijst.id)?.tafels;
        Some((programmas, programmas.tafels.get(at)?.as_slice()))
    })
}
