//! Which veld each feit comes from, and what each optie makes of it.
//!
//! Read off runs of the real derivation: each optie by itself, and each outcome
//! of law and policy. A feit that follows one veld comes from that veld. A feit
//! that follows several is a question whether something is so on any of them:
//! what one of them says is then seen while the others say nee.

use super::TeVerweven;
use super::afleider::{Afleider, OPEN, Toetsen};
use super::diagram::{Diagrammen, Functie};
use super::veld::{self, Veld};
use super::zaak::Zaak;
use crate::regelset::{FeitSoort, Regelset};
use crate::uitkomst::Toetsing;
use crate::waarheid::Waarheid;

/// The velden of a regelset, and where its feiten come from.
pub(super) struct Indeling<'r> {
    pub(super) regelset: &'r Regelset,
    pub(super) afleider: Afleider<'r>,
    pub(super) velden: Vec<Veld>,
    /// By veld, optie and feit.
    waarden: Vec<Vec<Vec<Waarheid>>>,
    /// By outcome of law and policy, and feit.
    toetsen: Vec<(Toetsen, Vec<Waarheid>)>,
    /// By feit.
    oorsprong: Vec<Oorsprong>,
}

/// Where the value of a feit comes from.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Oorsprong {
    /// It is the same in every case.
    Vast(Waarheid),
    /// One veld says it.
    Veld(usize),
    /// Any of several velden says it.
    EenVan(Vec<usize>),
    /// It follows from law and policy.
    Toets,
}

impl<'r> Indeling<'r> {
    /// Tries every optie.
    pub(super) fn new(regelset: &'r Regelset) -> Self {
        let mut new = Self {
            regelset,
            afleider: Afleider::new(regelset),
            velden: veld::all(regelset),
            waarden: Vec::new(),
            toetsen: Vec::new(),
            oorsprong: Vec::new(),
        };
        let empty = Zaak::default();
        let toetsen = TOETSINGEN
            .iter()
            .flat_map(|wet| TOETSINGEN.map(|beleid| (*wet, beleid)));
        new.toetsen = toetsen
            .map(|toetsen| (toetsen, new.afleider.waarden(&empty, toetsen)))
            .collect();
        new.waarden = new.velden.iter().map(|veld| new.tried(veld)).collect();
        let start = new.afleider.waarden(&empty, OPEN);
        for (nummer, start) in start.into_iter().enumerate() {
            let oorsprong = new.found(nummer, start);
            let oorsprong = new.assumed(nummer, &oorsprong).unwrap_or(oorsprong);
            new.oorsprong.push(oorsprong);
        }
        new
    }

    /// Where the value of a feit comes from.
    pub(super) fn oorsprong(&self, nummer: usize) -> &Oorsprong {
        const UNKNOWN: &Oorsprong = &Oorsprong::Vast(Waarheid::Onbekend);
        self.oorsprong.get(nummer).unwrap_or(UNKNOWN)
    }

    /// The velden that a feit follows, those of law and policy left out.
    pub(super) fn velden(&self, nummer: usize) -> Vec<usize> {
        match self.oorsprong(nummer) {
            Oorsprong::Veld(veld) => vec![*veld],
            Oorsprong::EenVan(velden) => velden.clone(),
            Oorsprong::Vast(_) | Oorsprong::Toets => Vec::new(),
        }
    }

    /// What an optie makes of a feit.
    pub(super) fn waarde(&self, veld: usize, optie: usize, nummer: usize) -> Waarheid {
        let of = self.waarden.get(veld).and_then(|opties| opties.get(optie));
        at(of, nummer)
    }

    /// The function of a feit, given what the velden say of it. `None`: it
    /// follows from law and policy.
    pub(super) fn functie(
        &self,
        alle: &mut Diagrammen,
        nummer: usize,
        said: impl Fn(&mut Diagrammen, usize) -> Result<Functie, TeVerweven>,
    ) -> Result<Option<Functie>, TeVerweven> {
        Ok(match self.oorsprong(nummer) {
            Oorsprong::Vast(waarheid) => Some(Functie::always(*waarheid)),
            Oorsprong::Veld(veld) => Some(said(alle, *veld)?),
            Oorsprong::EenVan(velden) => {
                let mut parts = Vec::with_capacity(velden.len());
                for veld in velden {
                    parts.push(said(alle, *veld)?);
                }
                Some(alle.at_least(1, &parts)?)
            }
            Oorsprong::Toets => None,
        })
    }

    /// The outcomes of law and policy that make a feit so.
    pub(super) fn toetsen(&self, nummer: usize, waarheid: Waarheid) -> Vec<Toetsen> {
        let all = self.toetsen.iter();
        let so = all.filter(|(_, waarden)| at(Some(waarden), nummer) == waarheid);
        so.map(|(toetsen, _)| *toetsen).collect()
    }

    /// What each optie of a veld makes of the feiten.
    fn tried(&self, veld: &Veld) -> Vec<Vec<Waarheid>> {
        let with = |optie: &veld::Optie| {
            let mut zaak = veld.bij.clone();
            optie.fill_in(&mut zaak);
            self.afleider.waarden(&zaak, OPEN)
        };
        veld.opties.iter().map(with).collect()
    }

    /// A veld for a derived feit that no veld leads to, or that only a region settles.
    fn assumed(&mut self, nummer: usize, oorsprong: &Oorsprong) -> Option<Oorsprong> {
        let feit = self.regelset.feit(nummer)?;
        let free = match oorsprong {
            Oorsprong::Vast(_) if veld::is_of_region(&feit.id) => self.regelset.regio().is_none(),
            Oorsprong::Vast(waarheid) => *waarheid == Waarheid::Onbekend,
            _ => false,
        };
        if feit.soort != FeitSoort::Afgeleid || !free {
            return None;
        }
        let veld = veld::assumed(&feit.id);
        self.waarden.push(self.tried(&veld));
        self.velden.push(veld);
        Some(Oorsprong::Veld(self.velden.len() - 1))
    }

    fn found(&self, nummer: usize, start: Waarheid) -> Oorsprong {
        let differs = |rows: &mut dyn Iterator<Item = &Vec<Waarheid>>| {
            let mut values = rows.map(|row| at(Some(row), nummer));
            let first = values.next();
            values.any(|value| Some(value) != first)
        };
        if differs(&mut self.toetsen.iter().map(|(_, waarden)| waarden)) {
            return Oorsprong::Toets;
        }
        let velden = self.waarden.iter().enumerate();
        let velden = velden.filter(|(_, opties)| differs(&mut opties.iter()));
        let velden: Vec<usize> = velden.map(|(veld, _)| veld).collect();
        match velden.as_slice() {
            [] => Oorsprong::Vast(start),
            [one] => Oorsprong::Veld(*one),
            _ => Oorsprong::EenVan(velden),
        }
    }
}

fn at(waarden: Option<&Vec<Waarheid>>, nummer: usize) -> Waarheid {
    let found = waarden.and_then(|waarden| waarden.get(nummer));
    found.copied().unwrap_or(Waarheid::Onbekend)
}

const TOETSINGEN: [Toetsing; 4] = [
    Toetsing::Ja,
    Toetsing::Nee,
    Toetsing::Onbekend,
    Toetsing::NietVanToepassing,
];
