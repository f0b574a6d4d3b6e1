//! Holding a provision against the conditions of its row, as a whole and part by part.

use super::tabel::Tabel;
use super::weg::{Weg, known};
use super::weigering::Beroep;
use super::{Onderdeel, Verstrekking, Verstrekkingsuitkomst as Uitkomst};
use crate::bevinding::Bevinding;
use crate::pad::Pad;
use crate::regelset::document::verstrekkingsregel::{Anders, Nodig, Rij, Verstrekkingsvoorwaarde};
use crate::stroom::Regime;
use crate::waarheid::Waarheid;

/// A provision held against the conditions.
#[derive(Clone, Debug)]
pub struct Toets<'a> {
    /// Which law governs; `None`: not known.
    pub regime: Option<Regime>,
    /// Which row.
    pub weg: Weg,
    /// How it comes out.
    pub uitkomst: Uitkomst,
    /// The conditions on the provision as a whole.
    pub voorwaarden: Vec<Getoetst<'a>>,
    /// The parts.
    pub onderdelen: Vec<Deeltoets<'a>>,
}

/// One part held against the conditions.
#[derive(Clone, Debug)]
pub struct Deeltoets<'a> {
    /// Which row; `None`: not known.
    pub rij: Option<Rij>,
    /// How it comes out.
    pub uitkomst: Uitkomst,
    /// The conditions on this part.
    pub voorwaarden: Vec<Getoetst<'a>>,
    /// The refusals that hold it back, or may, by their places in the list.
    pub weigeringen: Vec<(usize, Waarheid)>,
}

/// One condition and how it came out.
#[derive(Clone, Debug)]
pub struct Getoetst<'a> {
    /// The row that sets it.
    pub rij: Rij,
    /// The condition.
    pub voorwaarde: &'a Verstrekkingsvoorwaarde,
    /// Whether it holds.
    pub waarde: Waarheid,
    /// Where to answer it.
    pub plaats: Pad,
}

impl<'a> Toets<'a> {
    /// Holds a provision against the rows on a day. What could not be read (`read`)
    /// leaves open what it might have changed.
    #[must_use]
    pub fn of(verstrekking: &Verstrekking, tabel: &Tabel<'a>, read: &[Bevinding]) -> Self {
        let pga = known(verstrekking.opgepakt_als_pga);
        let activiteit = verstrekking.activiteit;
        let regime = activiteit.and_then(|activiteit| Regime::of(activiteit, tabel.dag, pga));
        let weg = Weg::of(verstrekking);
        if regime != Some(Regime::WgsZvh) {
            return Self::elsewhere(verstrekking, regime);
        }
        let toetser = Toetser {
            verstrekking,
            tabel: *tabel,
            weg,
            sure: read.is_empty() && weg.is_known(),
        };
        let voorwaarden = toetser.whole();
        let parts = verstrekking.onderdelen.iter().enumerate();
        let onderdelen: Vec<Deeltoets<'a>> = parts
            .map(|(at, part)| toetser.part(at, part, &voorwaarden))
            .collect();
        let uitkomst = if onderdelen.is_empty() {
            toetser.without_parts(&voorwaarden)
        } else {
            together(&onderdelen)
        };
        Self {
            regime,
            weg,
            uitkomst,
            voorwaarden,
            onderdelen,
        }
    }

    /// Another law governs, or it is not known which: nothing is held against the Wgs.
    fn elsewhere(verstrekking: &Verstrekking, regime: Option<Regime>) -> Self {
        let part = |_| Deeltoets {
            rij: None,
            uitkomst: Uitkomst::Onbekend,
            voorwaarden: Vec::new(),
            weigeringen: Vec::new(),
        };
        Self {
            regime,
            weg: Weg::default(),
            uitkomst: Uitkomst::Onbekend,
            voorwaarden: Vec::new(),
            onderdelen: verstrekking.onderdelen.iter().map(part).collect(),
        }
    }

    /// The row of the provision: the strictest of its parts.
    #[must_use]
    pub fn rij(&self) -> Option<Rij> {
        let parts = self.onderdelen.iter().filter_map(|part| part.rij);
        parts.max().or(self.weg.rij)
    }
}

/// A provision, the rows, and what is sure enough to conclude from.
struct Toetser<'v, 'a> {
    verstrekking: &'v Verstrekking,
    tabel: Tabel<'a>,
    weg: Weg,
    sure: bool,
}

impl<'a> Toetser<'_, 'a> {
    fn whole(&self) -> Vec<Getoetst<'a>> {
        let all = self.tabel.on(self.weg.rij, self.weg).into_iter();
        let of_whole = all.filter(|(_, voorwaarde)| !voorwaarde.feit.is_of_part());
        let tested = of_whole.map(|(rij, voorwaarde)| Getoetst {
            rij,
            voorwaarde,
            waarde: needed(voorwaarde, self.verstrekking.known_of(voorwaarde.feit)),
            plaats: self.verstrekking.place_of(voorwaarde.feit),
        });
        tested.collect()
    }

    fn part(&self, at: usize, part: &Onderdeel, whole: &[Getoetst<'a>]) -> Deeltoets<'a> {
        let rij = self.weg.for_part(part);
        let pad = Pad::top().to("verstrekking").to("onderdelen").to(at);
        let all = self.tabel.on(rij, self.weg).into_iter();
        let of_part = all.filter(|(_, voorwaarde)| voorwaarde.feit.is_of_part());
        let tested = of_part.map(|(rij, voorwaarde)| Getoetst {
            rij,
            voorwaarde,
            waarde: needed(voorwaarde, part.known_of(voorwaarde.feit, self.weg)),
            plaats: pad.to(part.field_of(voorwaarde.feit)),
        });
        let voorwaarden: Vec<Getoetst<'a>> = tested.collect();
        let weigeringen = self.refusals(part);
        let conditions = outcome(whole.iter().chain(&voorwaarden));
        Deeltoets {
            rij,
            uitkomst: self.held_back(rij, conditions, &weigeringen),
            voorwaarden,
            weigeringen,
        }
    }

    /// A derde at the table needs no parts; anything else is about data.
    fn without_parts(&self, whole: &[Getoetst<'a>]) -> Uitkomst {
        let refusals = self.refusals(&Onderdeel::default());
        match self.held_back(self.weg.rij, outcome(whole.iter()), &refusals) {
            Uitkomst::NietVoldaan => Uitkomst::NietVoldaan,
            uitkomst if self.weg.rij == Some(Rij::R10) => uitkomst,
            _ => Uitkomst::Onbekend,
        }
    }

    fn refusals(&self, part: &Onderdeel) -> Vec<(usize, Waarheid)> {
        let all = self.verstrekking.weigeringen.iter().enumerate();
        let held = all.map(|(at, weigering)| {
            let beroep = Beroep::new(weigering, self.verstrekking, &self.tabel);
            (at, beroep.holds_back(part))
        });
        held.filter(|(_, holds)| *holds != Waarheid::Nee).collect()
    }

    /// A refusal that fits ends it; what is not sure leaves it open.
    fn held_back(
        &self,
        rij: Option<Rij>,
        conditions: Uitkomst,
        refusals: &[(usize, Waarheid)],
    ) -> Uitkomst {
        let refused = refusals.iter().map(|(_, holds)| *holds);
        match refused.reduce(Waarheid::or) {
            Some(Waarheid::Ja) => Uitkomst::NietVoldaan,
            _ if conditions == Uitkomst::NietVoldaan => conditions,
            Some(Waarheid::Onbekend) => Uitkomst::Onbekend,
            _ if !(self.sure && rij.is_some_and(|rij| self.tabel.has(rij))) => Uitkomst::Onbekend,
            _ => conditions,
        }
    }
}

/// Whether the answer is the one that is needed.
fn needed(voorwaarde: &Verstrekkingsvoorwaarde, answer: Waarheid) -> Waarheid {
    match voorwaarde.nodig {
        Nodig::Ja => answer,
        Nodig::Nee => !answer,
    }
}

/// All must hold. What fails for good comes first, then what is not known.
fn outcome<'g, 'a: 'g>(tested: impl Iterator<Item = &'g Getoetst<'a>>) -> Uitkomst {
    let each = tested.map(
        |getoetst| match (getoetst.waarde, getoetst.voorwaarde.anders) {
            (Waarheid::Nee, Anders::Niet) => Uitkomst::NietVoldaan,
            (Waarheid::Onbekend, _) => Uitkomst::Onbekend,
            (Waarheid::Nee, Anders::Eerst) => Uitkomst::Eerst,
            (Waarheid::Ja, _) => Uitkomst::Voldaan,
        },
    );
    let found: Vec<Uitkomst> = each.collect();
    let order = [Uitkomst::NietVoldaan, Uitkomst::Onbekend, Uitkomst::Eerst];
    let first = order.into_iter().find(|uitkomst| found.contains(uitkomst));
    first.unwrap_or(Uitkomst::Voldaan)
}

/// The parts together.
fn together(parts: &[Deeltoets<'_>]) -> Uitkomst {
    let has = |uitkomst| parts.iter().any(|part| part.uitkomst == uitkomst);
    if has(Uitkomst::Onbekend) {
        Uitkomst::Onbekend
    } else if has(Uitkomst::Eerst) {
        Uitkomst::Eerst
    } else if has(Uitkomst::Voldaan) && has(Uitkomst::NietVoldaan) {
        Uitkomst::Deels
    } else if has(Uitkomst::Voldaan) {
        Uitkomst::Voldaan
    } else {
        Uitkomst::NietVoldaan
    }
}
