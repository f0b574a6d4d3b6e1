//! Only what some places look at, out of one program or several.

use super::{Delen, Programma, Stap};

impl Programma {
    /// The numbers of the feiten that the `wortels` look at, in order.
    pub(crate) fn feiten_below(&self, wortels: &[usize]) -> Vec<usize> {
        let below = self.below_any(wortels);
        (0..self.unknown())
            .filter(|at| below.get(*at).copied().unwrap_or(false))
            .collect()
    }

    /// How many steps there are.
    pub(crate) fn steps(&self) -> usize {
        self.stappen.len()
    }

    /// Adds the steps of another program that the `wortels` look at, and says where
    /// the `wortels` stand here. `feit` gives the place here of a feit of the other;
    /// `None`: nobody knows it.
    pub(crate) fn take_over(
        &mut self,
        other: &Self,
        wortels: &[usize],
        feit: impl Fn(usize) -> Option<usize>,
    ) -> Vec<usize> {
        let below = other.below_any(wortels);
        let known = |number| feit(number).unwrap_or(self.unknown());
        let mut places: Vec<usize> = (0..other.feiten).map(known).collect();
        for (at, (stap, opschrift)) in other.stappen.iter().zip(&other.opschriften).enumerate() {
            let wanted = below.get(other.feiten + at).copied().unwrap_or(false);
            let place = if wanted {
                let stap = self.moved(other, stap, &places);
                self.push(stap, opschrift.clone())
            } else {
                self.unknown()
            };
            places.push(place);
        }
        let here = |wortel: &usize| places.get(*wortel).copied();
        let here = wortels.iter().map(here);
        here.map(|place| place.unwrap_or(self.unknown())).collect()
    }

    /// A step of another program, with its parts where they stand here.
    fn moved(&mut self, other: &Self, stap: &Stap, places: &[usize]) -> Stap {
        let unknown = self.unknown();
        let here = |place: &usize| places.get(*place).copied().unwrap_or(unknown);
        let parts: Vec<usize> = other.onder(stap).iter().map(here).collect();
        let mut keep = |_: &Delen| self.keep(&parts);
        match stap {
            Stap::Feit(number) => Stap::Feit(here(number)),
            Stap::Alle(delen) => Stap::Alle(keep(delen)),
            Stap::EenVan(delen) => Stap::EenVan(keep(delen)),
            Stap::Minstens(aantal, delen) => Stap::Minstens(*aantal, keep(delen)),
            Stap::Niet(part) => Stap::Niet(here(part)),
        }
    }
}
