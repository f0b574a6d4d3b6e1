//! The velden in the order of the diagrams, with the opties that make a difference.

use super::TeVerweven;
use super::diagram::{Diagrammen, Functie, Gevallen, Niveau};
use super::indeling::{Indeling, Oorsprong};
use super::zaak::{Volledigheid, Zaak};
use crate::programma::{Programma, Stap};
use crate::verzameling::Set;
use crate::waarheid::Waarheid;

/// The velden that the rules look at, in the order in which they do.
pub(super) struct Ordening {
    plekken: Vec<Plek>,
    /// By veld: its place.
    plaats: Vec<Option<usize>>,
}

/// One veld in the diagrams.
struct Plek {
    veld: usize,
    /// The optie that stands for each class of opties that no rule can tell apart.
    opties: Vec<usize>,
    niveau: Niveau,
}

impl Ordening {
    /// The order for rules that look at these feiten, in this order.
    ///
    /// Whether the form is complete comes first: it decides what the other velden
    /// can be. Velden of one group stay together. Velden that a feit takes
    /// together come last, unless something else looks at them apart.
    pub(super) fn new(indeling: &Indeling, feiten: &[usize]) -> Self {
        let mut order = vec![Self::completeness(indeling)];
        for together in [false, true] {
            for nummer in feiten {
                match indeling.oorsprong(*nummer) {
                    Oorsprong::Veld(veld) if !together => order.push(Some(*veld)),
                    Oorsprong::EenVan(velden) if together => {
                        order.extend(velden.iter().map(|veld| Some(*veld)));
                    }
                    _ => {}
                }
            }
        }
        order.extend((0..indeling.velden.len()).map(Some));
        let mut seen = Set::new();
        let together = |veld| with_its_group(indeling, veld);
        let velden = order
            .into_iter()
            .flatten()
            .flat_map(together)
            .filter(|veld| seen.insert(*veld));
        let plekken = velden.filter_map(|veld| Plek::new(indeling, veld, feiten));
        let plekken: Vec<Plek> = plekken.collect();
        let place = |veld| plekken.iter().position(|plek| plek.veld == veld);
        let plaats = (0..indeling.velden.len()).map(place).collect();
        Self { plekken, plaats }
    }

    /// The diagrams over these velden, with nothing in them yet.
    pub(super) fn diagrammen(&self) -> Diagrammen {
        Diagrammen::new(
            self.plekken
                .iter()
                .map(|plek| plek.niveau.clone())
                .collect(),
        )
    }

    /// What a veld says of a feit.
    pub(super) fn said(
        &self,
        alle: &mut Diagrammen,
        indeling: &Indeling,
        veld: usize,
        nummer: usize,
    ) -> Result<Functie, TeVerweven> {
        let place = self.plaats.get(veld).copied().flatten();
        let Some((place, plek)) = place.and_then(|p| Some((p, self.plekken.get(p)?))) else {
            return Ok(Functie::always(indeling.waarde(veld, 0, nummer)));
        };
        alle.said(place, |optie| {
            let optie = plek.opties.get(optie).copied().unwrap_or(0);
            indeling.waarde(veld, optie, nummer)
        })
    }

    /// The inputs that there can be: a complete form has no veld that blocks.
    pub(super) fn possible(
        &self,
        alle: &mut Diagrammen,
        indeling: &Indeling,
    ) -> Result<Gevallen, TeVerweven> {
        let mut complete = Gevallen::ALLE;
        for (place, plek) in self.plekken.iter().enumerate().rev() {
            let fits = alle.with(place, |optie| plek.is_complete(indeling, optie))?;
            complete = alle.and(fits, complete)?;
        }
        let is_complete = Self::completeness(indeling).and_then(|veld| self.plaats.get(veld));
        let Some(place) = is_complete.copied().flatten() else {
            return Ok(Gevallen::ALLE);
        };
        let incomplete = alle.with(place, |optie| optie == 0)?;
        alle.or(incomplete, complete)
    }

    /// The input in which each veld has this optie.
    pub(super) fn zaak(&self, indeling: &Indeling, case: &[usize]) -> Zaak {
        let mut zaak = Zaak::default();
        for (veld, plaats) in indeling.velden.iter().zip(&self.plaats) {
            let Some((place, plek)) = plaats.and_then(|p| Some((p, self.plekken.get(p)?))) else {
                continue;
            };
            let optie = case.get(place).and_then(|optie| plek.opties.get(*optie));
            if let Some(optie) = optie.and_then(|optie| veld.opties.get(*optie)) {
                optie.fill_in(&mut zaak);
            }
        }
        zaak
    }

    /// How many opties each place has.
    #[cfg(test)]
    pub(super) fn sizes(&self) -> Vec<usize> {
        self.plekken.iter().map(|plek| plek.opties.len()).collect()
    }

    /// Where a veld stands.
    #[cfg(test)]
    pub(super) fn place(&self, veld: usize) -> Option<usize> {
        self.plaats.get(veld).copied().flatten()
    }

    /// The veld that says whether the form is complete.
    fn completeness(indeling: &Indeling) -> Option<usize> {
        let nummer = indeling.regelset.feit_nummer("aanmelding-volledig")?;
        match indeling.oorsprong(nummer) {
            Oorsprong::Veld(veld) => Some(*veld),
            _ => None,
        }
    }
}

impl Plek {
    /// `None`: the veld makes no difference.
    fn new(indeling: &Indeling, veld: usize, feiten: &[usize]) -> Option<Self> {
        let opties = &indeling.velden.get(veld)?.opties;
        let says = |optie: usize| -> Vec<Waarheid> {
            let of = feiten.iter();
            of.map(|nummer| indeling.waarde(veld, optie, *nummer))
                .collect()
        };
        let mut classes: Vec<(Vec<Waarheid>, Volledigheid)> = Vec::new();
        let mut chosen = Vec::new();
        for (at, optie) in opties.iter().enumerate() {
            let class = (says(at), optie.volledig);
            if !classes.contains(&class) {
                classes.push(class);
                chosen.push(at);
            }
        }
        if chosen.len() < 2 {
            return None;
        }
        let class = |optie: &usize| {
            let volledig = opties.get(*optie)?.volledig;
            let of = (says(*optie), volledig);
            classes.iter().position(|class| *class == of)
        };
        let becomes = |(place, optie): (usize, &usize)| {
            let wordt = opties.get(*optie).map_or(&[][..], |optie| &optie.wordt);
            let to: Set<usize> = wordt.iter().filter_map(class).collect();
            if to.is_empty() {
                vec![place]
            } else {
                to.into_iter().collect()
            }
        };
        let kosten = chosen.iter().filter_map(|optie| opties.get(*optie));
        let niveau = Niveau {
            kosten: kosten.map(|optie| optie.kosten).collect(),
            wordt: chosen.iter().enumerate().map(becomes).collect(),
        };
        Some(Self {
            veld,
            opties: chosen,
            niveau,
        })
    }

    fn is_complete(&self, indeling: &Indeling, optie: usize) -> bool {
        let veld = indeling.velden.get(self.veld);
        let optie = self
            .opties
            .get(optie)
            .and_then(|optie| veld?.opties.get(*optie));
        optie.is_some_and(|optie| optie.volledig == Volledigheid::Volledig)
    }
}

/// A veld and those that belong to it, in their own order.
fn with_its_group(indeling: &Indeling, veld: usize) -> Vec<usize> {
    let group = |veld: usize| indeling.velden.get(veld).and_then(|veld| veld.groep);
    let Some(own) = group(veld) else {
        return vec![veld];
    };
    let all = 0..indeling.velden.len();
    all.filter(|other| group(*other) == Some(own)).collect()
}

/// The feiten below a root, in the order in which the conditions name them.
pub(super) fn feiten_below(programma: &Programma, wortel: usize) -> Vec<usize> {
    let (mut feiten, mut seen, mut todo) = (Vec::new(), Set::new(), vec![wortel]);
    while let Some(at) = todo.pop() {
        let (Some((stap, _)), true) = (programma.stap(at), seen.insert(at)) else {
            continue;
        };
        if let Stap::Feit(nummer) = stap {
            feiten.push(nummer);
        }
        todo.extend(programma.onder(&stap).iter().rev());
    }
    feiten
}
