//! Recorded refusals: whether they are complete and fit, and which parts they hold back.
//!
//! A refusal that fits is a lawful end. One that is not complete is not set aside
//! either: it leaves open what it is about.

use super::tabel::Tabel;
use super::weg::Weg;
use super::{Onderdeel, Verstrekking};
use crate::aanmelding::organisatie::{Deelname, Organisatie, wgs_in_force};
use crate::datum::Datum;
use crate::regelset::document::verstrekkingsregel::{Grondregel, Inroeper};
use crate::stroom::{Gegevenscategorie, Weigering};
use crate::waarheid::Waarheid;

/// A refusal beside the provision that it is about.
#[derive(Clone, Copy)]
pub(super) struct Beroep<'a> {
    pub(super) weigering: &'a Weigering,
    pub(super) verstrekking: &'a Verstrekking,
    pub(super) weg: Weg,
    /// What the law says of its ground; `None`: no ground is given.
    pub(super) regel: Option<&'a Grondregel>,
    pub(super) dag: Datum,
}

impl<'a> Beroep<'a> {
    pub(super) fn new(
        weigering: &'a Weigering,
        verstrekking: &'a Verstrekking,
        tabel: &Tabel<'a>,
    ) -> Self {
        Self {
            weigering,
            verstrekking,
            weg: Weg::of(verstrekking),
            regel: weigering.grond.and_then(|grond| tabel.grond(grond)),
            dag: tabel.dag,
        }
    }

    /// Whether it holds a part back.
    pub(super) fn holds_back(&self, onderdeel: &Onderdeel) -> Waarheid {
        let touched = self.is_about(onderdeel);
        if touched == Waarheid::Nee {
            return touched;
        }
        if !(self.is_dated() && self.fits_who()) {
            return Waarheid::Onbekend;
        }
        match self.fits(onderdeel) {
            // a refusal of everything holds back what its ground is about
            Waarheid::Nee if self.names_no_part() && self.fits_anywhere() == Waarheid::Ja => {
                Waarheid::Nee
            }
            Waarheid::Nee => Waarheid::Onbekend,
            fits => touched.and(fits),
        }
    }

    /// Whether it is of a day that it can be of.
    pub(super) fn is_dated(&self) -> bool {
        let day = self.weigering.datum;
        day.is_some_and(|day| day <= self.dag && wgs_in_force(day))
    }

    /// Whether who invokes the ground can invoke it.
    pub(super) fn fits_who(&self) -> bool {
        let (Some(regel), Some(door)) = (self.regel, self.weigering.door.organisatie) else {
            return false;
        };
        match regel.wie {
            Inroeper::Iedereen => true,
            Inroeper::Politie => door == Organisatie::Politie,
            Inroeper::Deelnemer => door.deelname() != Deelname::Derde,
            Inroeper::Leverancier => self.is_supplier(door),
        }
    }

    /// Whether the ground is about any of the parts, or about the provision without parts.
    pub(super) fn fits_anywhere(&self) -> Waarheid {
        let parts = self.verstrekking.onderdelen.iter();
        let parts = parts.filter(|part| self.is_about(part) != Waarheid::Nee);
        parts
            .map(|part| self.fits(part))
            .reduce(Waarheid::or)
            .unwrap_or_else(|| self.fits(&Onderdeel::default()))
    }

    /// Whether one of the parts is what it is about.
    pub(super) fn names_a_part(&self) -> bool {
        let mut parts = self.verstrekking.onderdelen.iter();
        self.names_no_part() || parts.any(|part| self.is_about(part) != Waarheid::Nee)
    }

    fn names_no_part(&self) -> bool {
        self.weigering.onderdeel.is_none()
    }

    fn is_about(&self, onderdeel: &Onderdeel) -> Waarheid {
        match self.weigering.onderdeel {
            None => Waarheid::Ja,
            Some(named) => same(onderdeel.categorie, &[named]),
        }
    }

    /// Whether the ground is one for this part, whatever row it ends up in.
    fn fits(&self, onderdeel: &Onderdeel) -> Waarheid {
        let Some(regel) = self.regel else {
            return Waarheid::Onbekend;
        };
        let rows = self.weg.possible(onderdeel);
        let among = rows.iter().filter(|rij| regel.rijen.contains(rij)).count();
        let by_row = match among {
            0 => Waarheid::Nee,
            all if all == rows.len() => Waarheid::Ja,
            _ => Waarheid::Onbekend,
        };
        if regel.categorieen.is_empty() {
            return by_row;
        }
        by_row.and(same(onderdeel.categorie, &regel.categorieen))
    }

    /// Whether an organisation supplied what the refusal is about. Nobody named: it may be.
    fn is_supplier(&self, door: Organisatie) -> bool {
        let provides = self.verstrekking.door.organisatie == Some(door);
        let parts = self.verstrekking.onderdelen.iter();
        let parts: Vec<&Onderdeel> = parts
            .filter(|part| self.is_about(part) != Waarheid::Nee)
            .collect();
        let supplied = |part: &&Onderdeel| {
            let mut of = part.leveranciers.iter();
            part.leveranciers.is_empty()
                || of.any(|l| l.organisatie.is_none_or(|organisatie| organisatie == door))
        };
        provides || parts.is_empty() || parts.iter().any(supplied)
    }
}

fn same(own: Option<Gegevenscategorie>, among: &[Gegevenscategorie]) -> Waarheid {
    match own {
        None => Waarheid::Onbekend,
        Some(own) if among.contains(&own) => Waarheid::Ja,
        Some(_) => Waarheid::Nee,
    }
}
