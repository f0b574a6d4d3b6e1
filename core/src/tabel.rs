//! Law, policy and triage over a table: many casussen at once, one row each.
//!
//! A column holds a feit, borrowed as it lies in memory (Arrow, numpy, pandas). Rows
//! go through the same steps as a single casus, 512 side by side, so a table cannot
//! give another answer. What is unknown stays unknown; a feit without a column is
//! unknown in every row.
//!
//! To see why a row came out so: [`Tabel::rij`] and [`criteria::check`](crate::criteria::check).

mod afleiding;
mod bepalend;
mod bits;
mod fout;
mod kolom;
mod opbouw;
mod plan;
mod sleutel;
mod toets;
mod uitvoer;

pub use self::bits::Bits;
pub use self::fout::{Deel, TabelFout, TabeltoetsFout};
pub use self::kolom::{Kolom, Sleutels};
pub use self::plan::{Kernen, Tabelplan};
pub use self::toets::{Resultaat, Tabeltoets};
pub use self::uitvoer::{Sleutelkolom, Uitkomstkolom, Waarheidskolom};
use crate::id::FeitId;
use crate::programma::{Bekend, Woorden};
use crate::regelset::Regelset;
use crate::triage;
use crate::waarheid::Waarheid;

/// How many words of 64 rows go side by side.
const WOORDEN: usize = 8;

/// How many rows go side by side.
const BLOK: usize = 64 * WOORDEN;

/// A bit for each row of a block.
type Rijen = Woorden<WOORDEN>;

/// Casussen as rows, feiten as columns. Borrows the columns.
#[derive(Clone, Debug)]
pub struct Tabel<'a> {
    regelset: &'a Regelset,
    rijen: usize,
    kolommen: Vec<Option<Kolom<'a>>>,
}

impl<'a> Tabel<'a> {
    /// So many rows of which nothing is known.
    #[must_use]
    pub fn new(regelset: &'a Regelset, rijen: usize) -> Self {
        Self {
            regelset,
            rijen,
            kolommen: vec![None; regelset.document().feiten.len()],
        }
    }

    /// How many rows there are.
    #[must_use]
    pub fn rijen(&self) -> usize {
        self.rijen
    }

    /// Adds what is known of a feit, after a look at the whole column.
    ///
    /// A table has no form, so what the library takes from a form is a column here
    /// too: `aanmelding-volledig`, `gemeente-in-regio`, `mandaat-extra-taak` and the
    /// like. Only what it works out from the other feiten is not.
    ///
    /// # Errors
    ///
    /// The feit is not in the regelset, is worked out by the library or has a column
    /// already; the column has not as many rows as the table; a row holds something
    /// without a meaning. The table stays as it was.
    pub fn add(&mut self, feit: &FeitId, kolom: Kolom<'a>) -> Result<(), TabelFout> {
        let named = || feit.clone();
        let place = self.regelset.feit_nummer(feit.as_str());
        let place = place.and_then(|nummer| self.kolommen.get_mut(nummer));
        let place = place.ok_or_else(|| TabelFout::FeitOnbekend { kolom: named() })?;
        if triage::works_out(feit.as_str()).is_some() {
            return Err(TabelFout::FeitAfgeleid { kolom: named() });
        }
        if place.is_some() {
            return Err(TabelFout::KolomDubbel { kolom: named() });
        }
        kolom.check(feit, self.rijen)?;
        *place = Some(kolom);
        Ok(())
    }

    /// What is known of one row, by number of feit; `None` past the last row.
    ///
    /// What the library works out itself is unknown here: the single casus works it
    /// out again.
    #[must_use]
    pub fn rij(&self, rij: usize) -> Option<Vec<Waarheid>> {
        let value = |kolom: &Option<Kolom<'_>>| match kolom {
            Some(kolom) => kolom.waarheid(rij),
            None => Waarheid::Onbekend,
        };
        (rij < self.rijen).then(|| self.kolommen.iter().map(value).collect())
    }

    /// The column of the feit with a number.
    fn kolom(&self, nummer: usize) -> Option<&Kolom<'a>> {
        self.kolommen.get(nummer)?.as_ref()
    }
}

/// What is known of one feit in the rows of one block.
type Blok = Bekend<Rijen>;

#[cfg(test)]
mod tests;
