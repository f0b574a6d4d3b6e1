//! What is known of a casus: a value for each feit, and who says so.
//!
//! Values are by number of feit in the regelset. A feit that nobody answered is
//! `onbekend`; there is no other default.

use crate::aanmelding::organisatie::Organisatie;
use crate::aanmelding::uitspraak::{Aard, ErnstigGevolg, Gevolguitspraak, Uitspraak};
use crate::datum::Datum;
use crate::pad::Pad;
use crate::regelset::Regelset;
use crate::waarheid::Waarheid;

/// What is known of a casus.
#[derive(Clone, Debug)]
pub struct Feitenblad<'r> {
    regelset: &'r Regelset,
    waarden: Vec<Waarheid>,
    herkomst: Vec<(usize, Herkomst)>,
}

/// Where a value comes from: the place in the input, and who said it when.
///
/// Never the motivation: that is free text about a person.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Herkomst {
    /// The place in the input.
    pub pad: Pad,
    /// The organisation that says so.
    pub organisatie: Option<Organisatie>,
    /// The day on which it said so.
    pub datum: Option<Datum>,
    /// Fact or opinion.
    pub aard: Option<Aard>,
}

impl<'r> Feitenblad<'r> {
    /// Nothing is known.
    #[must_use]
    pub fn new(regelset: &'r Regelset) -> Self {
        let waarden = vec![Waarheid::Onbekend; regelset.document().feiten.len()];
        Self {
            regelset,
            waarden,
            herkomst: Vec::new(),
        }
    }

    /// These values, by number of feit. What is missing is unknown.
    #[must_use]
    pub fn of(regelset: &'r Regelset, waarden: &[Waarheid]) -> Self {
        let mut blad = Self::new(regelset);
        for (to, from) in blad.waarden.iter_mut().zip(waarden) {
            *to = *from;
        }
        blad
    }

    /// The rules by which the feiten are numbered.
    #[must_use]
    pub fn regelset(&self) -> &'r Regelset {
        self.regelset
    }

    /// The values, by number of feit.
    pub fn waarden(&self) -> &[Waarheid] {
        &self.waarden
    }

    /// The value of a feit; `onbekend` for a name that is not in the regelset.
    pub fn waarde(&self, id: &str) -> Waarheid {
        let nummer = self.nummer(id);
        nummer
            .and_then(|nummer| self.waarden.get(nummer).copied())
            .unwrap_or(Waarheid::Onbekend)
    }

    /// Who says so, for the feit with a number.
    pub fn herkomst(&self, nummer: usize) -> impl Iterator<Item = &Herkomst> {
        self.herkomst
            .iter()
            .filter(move |(of, _)| *of == nummer)
            .map(|(_, herkomst)| herkomst)
    }

    /// Sets the value of a feit. A name that is not in the regelset is passed
    /// over: an older regelset need not know every feit.
    pub fn set(&mut self, id: &str, waarde: Waarheid) {
        if let Some(place) = self
            .nummer(id)
            .and_then(|nummer| self.waarden.get_mut(nummer))
        {
            *place = waarde;
        }
    }

    /// Adds who says so.
    pub fn cite(&mut self, id: &str, herkomst: Herkomst) {
        self.herkomst
            .extend(self.nummer(id).map(|nummer| (nummer, herkomst)));
    }

    /// Sets a feit and says who says so.
    pub fn note(&mut self, id: &str, waarde: Waarheid, herkomst: Herkomst) {
        self.set(id, waarde);
        self.cite(id, herkomst);
    }

    /// Sets a feit to what someone said, if anything, with the source.
    pub fn say(&mut self, id: &str, pad: Pad, uitspraak: &Uitspraak) {
        if let Some(waarde) = uitspraak.waarde {
            self.note(id, waarde, uitspraak.herkomst(pad));
        }
    }

    fn nummer(&self, id: &str) -> Option<usize> {
        self.regelset.feit_nummer(id)
    }
}

/// A judgement of someone, with its source.
pub trait Gezegd {
    /// Who said it, at this place of the input.
    fn herkomst(&self, pad: Pad) -> Herkomst;
}

macro_rules! gezegd {
    ($($name:ident)+) => {$(
        impl Gezegd for $name {
            fn herkomst(&self, pad: Pad) -> Herkomst {
                let Self { organisatie, datum, aard, .. } = *self;
                Herkomst { pad, organisatie, datum, aard }
            }
        }
    )+};
}

gezegd!(Uitspraak Gevolguitspraak ErnstigGevolg);
