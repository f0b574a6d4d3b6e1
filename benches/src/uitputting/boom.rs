//! A condition of the document as a tree over numbers of feiten.
//!
//! Made and worked out apart from the compiler: references and templates are
//! written out here once more, and every case is worked out by itself.

use std::collections::BTreeSet;

use koppelvlak::id::{LeefgebiedId, LezingId, LijstId, RegelId};
use koppelvlak::regelset::{Leefgebiedenlijst, Regelset, Stand};
use koppelvlak::voorwaarde::{Sjabloon, Voorwaarde};
use koppelvlak::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

/// A condition, written out.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Boom {
    /// Known from the start.
    Vast(Waarheid),
    /// The feit with this number.
    Feit(usize),
    /// At least so many of the parts: "one of" and "all" are cases of it.
    Minstens(usize, Vec<Boom>),
    /// Not the part.
    Niet(Box<Boom>),
}

/// Where the names in a condition are looked up.
#[derive(Clone, Copy, Debug)]
pub struct Lezer<'a> {
    /// The rules.
    pub regelset: &'a Regelset,
    /// The rules in force.
    pub stand: &'a Stand,
    /// The leefgebiedenlijst in use.
    pub lijst: &'a Leefgebiedenlijst,
    /// The lezingen chosen by name; otherwise the first one holds.
    pub keuze: &'a [(RegelId, LezingId)],
}

impl Lezer<'_> {
    /// The tree of a condition. `None`: it names something that is not there.
    #[must_use]
    pub fn boom(&self, voorwaarde: &Voorwaarde) -> Option<Boom> {
        let all = |parts: &[Voorwaarde]| -> Option<Vec<Boom>> {
            parts.iter().map(|part| self.boom(part)).collect()
        };
        Some(match voorwaarde {
            Voorwaarde::Feit(id) => self.feit(id.as_str())?,
            Voorwaarde::Alle(parts) => Boom::Minstens(parts.len(), all(parts)?),
            Voorwaarde::EenVan(parts) => Boom::Minstens(1, all(parts)?),
            Voorwaarde::Minstens(minstens) => Boom::Minstens(minstens.aantal, all(&minstens.van)?),
            Voorwaarde::Niet(part) => Boom::Niet(Box::new(self.boom(part)?)),
            Voorwaarde::Regel(id) => self.regel(id)?,
            Voorwaarde::PerLeefgebied(per) => {
                let lijst = per
                    .lijst
                    .as_ref()
                    .map_or(Some(self.lijst), |id| self.lijst(id))?;
                let domains = lijst.domein.iter().map(|domein| {
                    let on_each = domein.leefgebieden.iter();
                    let on_each = on_each.map(|leefgebied| self.sjabloon(&per.geldt, leefgebied));
                    Some(Boom::Minstens(1, on_each.collect::<Option<_>>()?))
                });
                Boom::Minstens(per.aantal, domains.collect::<Option<_>>()?)
            }
        })
    }

    /// The tree of a criterium, as it is read here.
    #[must_use]
    pub fn regel(&self, id: &RegelId) -> Option<Boom> {
        let criterium = self.regelset.criterium(self.stand, id)?;
        let chosen = self.keuze.iter().find(|(regel, _)| regel == id);
        let lezing = match chosen {
            Some((_, name)) => criterium.lezing.iter().find(|lezing| lezing.id == *name)?,
            None => criterium.lezing.first()?,
        };
        self.boom(&lezing.voorwaarde)
    }

    fn lijst(&self, id: &LijstId) -> Option<&Leefgebiedenlijst> {
        self.regelset.lijst(id)
    }

    fn sjabloon(&self, sjabloon: &Sjabloon, leefgebied: &LeefgebiedId) -> Option<Boom> {
        let all = |parts: &[Sjabloon]| -> Option<Vec<Boom>> {
            parts
                .iter()
                .map(|part| self.sjabloon(part, leefgebied))
                .collect()
        };
        Some(match sjabloon {
            Sjabloon::Feit(pattern) => {
                let (before, after) = pattern.split_once('*')?;
                self.feit(&format!("{before}{leefgebied}{after}"))?
            }
            Sjabloon::Alle(parts) => Boom::Minstens(parts.len(), all(parts)?),
            Sjabloon::EenVan(parts) => Boom::Minstens(1, all(parts)?),
        })
    }

    fn feit(&self, id: &str) -> Option<Boom> {
        self.regelset.feit_nummer(id).map(Boom::Feit)
    }
}

impl Boom {
    /// How it comes out, by counting what holds and what may hold.
    pub fn value(&self, known: &impl Fn(usize) -> Waarheid) -> Waarheid {
        match self {
            Self::Vast(waarheid) => *waarheid,
            Self::Feit(feit) => known(*feit),
            Self::Niet(part) => match part.value(known) {
                Ja => Nee,
                Nee => Ja,
                Onbekend => Onbekend,
            },
            Self::Minstens(aantal, parts) => {
                let (mut holds, mut may_hold) = (0, 0);
                for part in parts {
                    let value = part.value(known);
                    holds += usize::from(value == Ja);
                    may_hold += usize::from(value != Nee);
                }
                threshold(*aantal, holds, may_hold)
            }
        }
    }

    /// Whether a tree is this one, or part of it.
    #[must_use]
    pub fn contains(&self, part: &Self) -> bool {
        self == part
            || match self {
                Self::Vast(_) | Self::Feit(_) => false,
                Self::Niet(below) => below.contains(part),
                Self::Minstens(_, below) => below.iter().any(|below| below.contains(part)),
            }
    }

    /// The feiten it looks at.
    #[must_use]
    pub fn feiten(&self) -> BTreeSet<usize> {
        match self {
            Self::Vast(_) => BTreeSet::new(),
            Self::Feit(feit) => BTreeSet::from([*feit]),
            Self::Niet(part) => part.feiten(),
            Self::Minstens(_, parts) => parts.iter().flat_map(Self::feiten).collect(),
        }
    }
}

/// At least so many, when this many hold and this many may hold.
pub fn threshold(aantal: usize, holds: usize, may_hold: usize) -> Waarheid {
    if holds >= aantal {
        Ja
    } else if may_hold < aantal {
        Nee
    } else {
        Onbekend
    }
}
