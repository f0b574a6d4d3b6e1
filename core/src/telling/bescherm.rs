//! What is hidden beside the small counts, until each of them keeps its leeway.
//!
//! For each small count the flow (`ruimte`) says how far it can move. If that is not enough,
//! it also says which counts stand in the way; the smallest of those is hidden, a total last,
//! and the count is tried again. Hiding never takes leeway from another count, so one pass
//! is enough. When nothing is left to hide, there is no table at all.
//!
//! The reader is taken to know the kind of each hidden cell: below the minimum (`Primair`), or
//! at least the minimum (`Secundair`). Of a hidden total `Secundair` says nothing of its size;
//! a small total is called so when what it says of its parts is too much.

use super::beleid::Telbeleid;
use super::beschermd::{BeschermdeRij, BeschermdeTabel, Cel, Reden};
use super::kruistabel::Kruistabel;
use super::rooster::{Grens, Plek, Rooster};
use super::ruimte::{Kant, room};

/// How a count goes out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Stand {
    Getoond,
    Onderdrukt(Reden),
    /// A total that the table does not have.
    Geen,
}

pub(super) struct Afscherming<'a> {
    beleid: &'a Telbeleid,
    pub(super) rooster: Rooster,
    pub(super) standen: Vec<Stand>,
    /// The total of all, if it is known from elsewhere.
    bekend: Option<Plek>,
}

/// The places of labels in the order of the labels: the order of the table plays no part.
fn ranks(labels: &[String]) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..labels.len()).collect();
    sorted.sort_by_key(|at| labels.get(*at));
    let mut ranks = vec![0; labels.len()];
    for (rank, at) in sorted.into_iter().enumerate() {
        if let Some(slot) = ranks.get_mut(at) {
            *slot = rank;
        }
    }
    ranks
}

pub(super) fn protect(tabel: &Kruistabel, beleid: &Telbeleid) -> BeschermdeTabel {
    let (rows, columns) = (ranks(&tabel.rijen), ranks(&tabel.kolommen));
    let afscherming = Afscherming::new(tabel, beleid, &rows, &columns).hidden();
    let cel = |row: usize, column: usize| afscherming.cel((row, column));
    let rij = |(label, row): (&String, &usize)| BeschermdeRij {
        label: label.clone(),
        cellen: columns.iter().map(|column| cel(*row, *column)).collect(),
        totaal: tabel.tweezijdig.then(|| cel(*row, columns.len())),
    };
    let totalen = columns.iter().map(|column| cel(rows.len(), *column));
    BeschermdeTabel {
        beleid: *beleid,
        kolommen: tabel.kolommen.clone(),
        rijen: tabel.rijen.iter().zip(&rows).map(rij).collect(),
        totalen: totalen.collect(),
        totaal: tabel.tweezijdig.then(|| cel(rows.len(), columns.len())),
    }
}

impl<'a> Afscherming<'a> {
    pub(super) fn new(
        tabel: &Kruistabel,
        beleid: &'a Telbeleid,
        rows: &[usize],
        columns: &[usize],
    ) -> Self {
        let mut rooster = Rooster::new(rows.len(), columns.len());
        let places = rows
            .iter()
            .flat_map(|row| columns.iter().map(|column| (*row, *column)));
        for (place, count) in places.zip(&tabel.aantallen) {
            rooster.add(place, *count);
        }
        let last_column = columns.len() - usize::from(!tabel.tweezijdig);
        let bekend = tabel.totaal_bekend.then_some((rows.len(), last_column));
        let mut standen = Vec::new();
        for place in rooster.places() {
            let stand = if place.1 > last_column {
                Stand::Geen
            } else if beleid.is_small(rooster.count(place)) {
                Stand::Onderdrukt(Reden::Primair)
            } else {
                Stand::Getoond
            };
            standen.push(stand);
        }
        let mut all = Self {
            beleid,
            rooster,
            standen,
            bekend,
        };
        for place in all.rooster.places() {
            all.know(place);
        }
        all
    }

    pub(super) fn stand(&self, place: Plek) -> Stand {
        let stand = self.standen.get(self.rooster.at(place));
        stand.copied().unwrap_or(Stand::Geen)
    }

    /// Whether this is a count that must keep its leeway.
    pub(super) fn is_guarded(&self, place: Plek) -> bool {
        self.stand(place) != Stand::Geen && self.beleid.is_small(self.rooster.count(place))
    }

    /// What a reader knows of a count that goes out so.
    fn behind(&self, place: Plek, stand: Stand) -> Grens {
        let count = self.rooster.count(place);
        match stand {
            _ if self.bekend == Some(place) => Grens::exact(count),
            Stand::Geen => Grens::OPEN,
            Stand::Getoond => self.beleid.behind(self.beleid.round(count)),
            Stand::Onderdrukt(Reden::Primair) => self.beleid.small(),
            Stand::Onderdrukt(Reden::Secundair) if self.beleid.is_small(count) => Grens::OPEN,
            Stand::Onderdrukt(Reden::Secundair) => Grens {
                low: self.beleid.keuzen().minimum.min(count),
                high: u64::MAX,
            },
        }
    }

    fn know(&mut self, place: Plek) {
        let known = self.behind(place, self.stand(place));
        self.rooster.know(place, known);
    }

    fn set(&mut self, place: Plek, stand: Stand) {
        let at = self.rooster.at(place);
        if let Some(slot) = self.standen.get_mut(at) {
            *slot = stand;
        }
        self.know(place);
    }

    pub(super) fn hidden(mut self) -> Self {
        if self.bekend.is_some_and(|place| self.is_guarded(place)) {
            self.hide_all();
            return self;
        }
        for place in self.rooster.places() {
            while self.is_guarded(place) {
                let Err(blocked) = self.leeway(place) else {
                    break;
                };
                let Some(next) = self.cheapest(&blocked) else {
                    self.hide_all();
                    return self;
                };
                self.set(next, Stand::Onderdrukt(Reden::Secundair));
            }
        }
        self
    }

    /// Whether a count keeps its leeway; if not, what stands in the way.
    fn leeway(&self, place: Plek) -> Result<(), Vec<(Plek, Kant)>> {
        let wanted = self.beleid.keuzen().speling - 1;
        let more = room(&self.rooster, place, Kant::Meer, wanted);
        if more.moved >= wanted {
            return Ok(());
        }
        let fewer = room(&self.rooster, place, Kant::Minder, wanted - more.moved);
        if more.moved + fewer.moved >= wanted {
            return Ok(());
        }
        Err([more.blocked, fewer.blocked].concat())
    }

    /// The smallest count that gives when it is hidden, a total last.
    fn cheapest(&self, blocked: &[(Plek, Kant)]) -> Option<Plek> {
        let gives = blocked.iter().filter(|(place, side)| {
            let (old, new) = (self.rooster.known(*place), self.widened(*place));
            new.is_some_and(|new| match side {
                Kant::Meer => new.high > old.high,
                Kant::Minder => new.low < old.low,
            })
        });
        let places = gives.map(|(place, _)| *place);
        places.min_by_key(|place| {
            let count = self.rooster.count(*place);
            (self.rooster.is_total(*place), count, *place)
        })
    }

    /// What a reader would know of a count if it were `Secundair`; `None`: it may not be.
    fn widened(&self, place: Plek) -> Option<Grens> {
        let total = self.rooster.is_total(place);
        let may = match self.stand(place) {
            // a zero is shown, or it is small
            Stand::Getoond => {
                self.rooster.count(place) > 0 && (total || self.beleid.keuzen().secundair)
            }
            Stand::Onderdrukt(Reden::Primair) => total,
            Stand::Onderdrukt(Reden::Secundair) | Stand::Geen => false,
        };
        may.then(|| self.behind(place, Stand::Onderdrukt(Reden::Secundair)))
    }

    fn hide_all(&mut self) {
        for place in self.rooster.places() {
            if self.stand(place) != Stand::Geen {
                self.set(place, Stand::Onderdrukt(Reden::Secundair));
            }
        }
    }

    fn cel(&self, place: Plek) -> Cel {
        match self.stand(place) {
            Stand::Onderdrukt(reden) => Cel::Onderdrukt { reden },
            Stand::Geen => Cel::Onderdrukt {
                reden: Reden::Secundair,
            },
            Stand::Getoond => self.beleid.shown(self.rooster.count(place)),
        }
    }
}
