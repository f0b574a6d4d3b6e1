//! Feiten that can each be anything: conditions seen apart from the form.

use super::TeVerweven;
use super::diagram::{Diagrammen, Functie, Gevallen, Niveau};
use crate::id::FeitId;
use crate::waarheid::Waarheid;

/// The values by optie, the open one first.
const WAARDEN: [Waarheid; 3] = [Waarheid::Onbekend, Waarheid::Ja, Waarheid::Nee];

/// Diagrams in which each feit is a veld of its own.
pub(super) struct Vrij {
    pub(super) alle: Diagrammen,
    feiten: Vec<FeitId>,
    functies: Vec<Functie>,
}

impl Vrij {
    /// For these feiten, in this order; a name that comes twice counts once.
    pub(super) fn new(names: impl Iterator<Item = FeitId>) -> Result<Self, TeVerweven> {
        let mut feiten: Vec<FeitId> = Vec::new();
        for name in names {
            if !feiten.contains(&name) {
                feiten.push(name);
            }
        }
        let niveau = Niveau {
            kosten: vec![0, 1, 1],
            wordt: vec![vec![1, 2], vec![1], vec![2]],
        };
        let mut alle = Diagrammen::new(vec![niveau; feiten.len()]);
        let said = |optie: usize| WAARDEN.get(optie).copied().unwrap_or(Waarheid::Onbekend);
        let functies = (0..feiten.len()).map(|place| alle.said(place, said));
        let functies = functies.collect::<Result<Vec<_>, _>>()?;
        Ok(Self {
            alle,
            feiten,
            functies,
        })
    }

    /// The function of a feit; unknown for one that is not among them.
    pub(super) fn feit(&self, id: &FeitId) -> Functie {
        let place = self.feiten.iter().position(|feit| feit == id);
        let found = place.and_then(|place| self.functies.get(place));
        found.copied().unwrap_or(Functie::OPEN)
    }

    /// The cheapest of these cases: the feiten that are known in it.
    pub(super) fn known(&self, gevallen: Gevallen) -> Vec<(FeitId, Waarheid)> {
        let case = self.alle.cheapest(gevallen).unwrap_or_default();
        let rows = self.feiten.iter().zip(case);
        let rows = rows.filter_map(|(feit, optie)| Some((feit.clone(), *WAARDEN.get(optie)?)));
        rows.filter(|(_, waarheid)| *waarheid != Waarheid::Onbekend)
            .collect()
    }
}
