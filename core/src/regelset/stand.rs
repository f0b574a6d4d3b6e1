//! The rules in force on a day, and their programs, made on first use.

use std::sync::OnceLock;

use super::StapProgrammas;
use super::bouw::ProfielProgramma;
use super::document::{Document, Gedateerd};
use crate::datum::Datum;
use crate::id::RegelId;
use crate::orde;
use crate::verzameling::Map;

/// The rules in force from a day until the next change.
#[derive(Debug)]
pub struct Stand {
    pub(super) vanaf: Datum,
    pub(super) criteria: Map<RegelId, usize>,
    pub(super) profielen: Vec<usize>,
    pub(super) triage: Vec<usize>,
    pub(super) tafels: Vec<usize>,
    /// By place of the profiel in `profielen`, then of the lijst in the document.
    pub(super) programmas: Vec<Vec<OnceLock<ProfielProgramma>>>,
    /// By place of the lijst in the document.
    pub(super) stappen: Vec<OnceLock<StapProgrammas>>,
}

impl Stand {
    /// The first day on which these rules hold together.
    #[must_use]
    pub fn vanaf(&self) -> Datum {
        self.vanaf
    }

    pub(super) fn on(document: &Document, day: Datum) -> Self {
        let in_force = |rule: &dyn Gedateerd| rule.holds_on(day);
        let criteria = document
            .criteria
            .iter()
            .enumerate()
            .filter(|(_, c)| in_force(*c));
        let profielen = document
            .profielen
            .iter()
            .enumerate()
            .filter(|(_, p)| in_force(*p));
        let triage = document
            .triage
            .iter()
            .enumerate()
            .filter(|(_, t)| in_force(*t));
        let tafels = document
            .tafels
            .iter()
            .enumerate()
            .filter(|(_, t)| in_force(*t));
        let mut steps: Vec<(u32, usize)> = triage.map(|(at, t)| (t.volgorde, at)).collect();
        orde::sort(&mut steps);
        let profielen: Vec<usize> = profielen.map(|(at, _)| at).collect();
        let lijsten = document.leefgebiedenlijsten.len();
        let places = || {
            std::iter::repeat_with(OnceLock::new)
                .take(lijsten)
                .collect()
        };
        Self {
            vanaf: day,
            criteria: criteria.map(|(at, c)| (c.id.clone(), at)).collect(),
            programmas: profielen.iter().map(|_| places()).collect(),
            profielen,
            triage: steps.into_iter().map(|(_, at)| at).collect(),
            tafels: tafels.map(|(at, _)| at).collect(),
            stappen: std::iter::repeat_with(OnceLock::new)
                .take(lijsten)
                .collect(),
        }
    }
}
