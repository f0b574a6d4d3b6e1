//! Explanations: what was checked, how it came out, on which feiten.
//!
//! Read off the values of the very run that gave the outcome, so it cannot tell
//! another story. Holds names only; the sentences are made by `tekst`.

use serde::{Deserialize, Serialize};

use crate::id::{FeitId, LeefgebiedId, LezingId, RegelId};
use crate::json::ToJson;
use crate::programma::{Bekend, Opschrift, Programma, Stap};
use crate::regelset::Regelset;
use crate::waarheid::Waarheid;

/// One step of an explanation, with the steps it rests on.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Verklaring {
    /// What kind of step it is.
    pub soort: Stapsoort,
    /// How it came out.
    pub uitkomst: Waarheid,
    /// The rule this step stands for, if it has a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regel: Option<RegelId>,
    /// How that rule was read, if it can be read in more than one way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lezing: Option<LezingId>,
    /// The domain of the leefgebiedenlijst this step stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domein: Option<LeefgebiedId>,
    /// The feit, for a step that is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feit: Option<FeitId>,
    /// How many parts must hold, for `minstens`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aantal: Option<u32>,
    /// The parts, in the order of the rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub onder: Vec<Verklaring>,
}

/// What kind of step an explanation holds.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Stapsoort {
    /// A feit.
    Feit,
    /// All parts must hold.
    Alle,
    /// One part must hold.
    EenVan,
    /// A number of parts must hold.
    Minstens,
    /// The part must not hold.
    Niet,
}

impl Verklaring {
    /// The explanation of the step at a place, from the values of one run.
    ///
    /// `None` for a place outside the program.
    #[must_use]
    pub fn of(
        regelset: &Regelset,
        programma: &Programma,
        values: &[Bekend<bool>],
        at: usize,
    ) -> Option<Self> {
        let (stap, opschrift) = programma.stap(at)?;
        let onder = programma.onder(&stap).iter();
        let onder = onder
            .filter_map(|part| Self::of(regelset, programma, values, *part))
            .collect();
        let (regel, lezing, domein) = match opschrift.clone() {
            Opschrift::Geen => (None, None, None),
            Opschrift::Regel(regel, lezing) => (Some(regel), lezing, None),
            Opschrift::Domein(domein) => (None, None, Some(domein)),
        };
        let (soort, feit, aantal) = match stap {
            Stap::Feit(nummer) => (
                Stapsoort::Feit,
                regelset.feit(nummer).map(|f| f.id.clone()),
                None,
            ),
            Stap::Alle(_) => (Stapsoort::Alle, None, None),
            Stap::EenVan(_) => (Stapsoort::EenVan, None, None),
            Stap::Minstens(aantal, _) => (Stapsoort::Minstens, None, u32::try_from(aantal).ok()),
            Stap::Niet(_) => (Stapsoort::Niet, None, None),
        };
        let uitkomst = values.get(at).copied()?.into();
        Some(Self {
            soort,
            uitkomst,
            regel,
            lezing,
            domein,
            feit,
            aantal,
            onder,
        })
    }

    /// How many of the parts came out so.
    #[must_use]
    pub fn count(&self, uitkomst: Waarheid) -> usize {
        self.onder
            .iter()
            .filter(|part| part.uitkomst == uitkomst)
            .count()
    }

    /// Every step below and including this one, from the top down.
    pub fn steps(&self) -> impl Iterator<Item = &Self> {
        let mut todo = vec![self];
        std::iter::from_fn(move || {
            let step = todo.pop()?;
            todo.extend(step.onder.iter().rev());
            Some(step)
        })
    }
}
