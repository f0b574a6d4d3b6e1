//! Sets of cases as decision diagrams over velden with several opties each.
//!
//! Nodes stand in the order of the velden and equal nodes are one node, so two
//! sets are the same if and only if they are the same number. A veld that makes
//! no difference below a node is skipped. The number of nodes has a bound: what
//! needs more is [`TeVerweven`].

mod aanvulling;
mod functie;
mod goedkoopst;
mod programma;
mod tabel;

pub(super) use self::functie::Functie;
pub(super) use self::goedkoopst::Eis;
use self::tabel::Tabel;
use super::TeVerweven;

/// The most nodes that all sets together may have.
const MAX_KNOPEN: usize = 2_000_000;

/// The most results that are kept.
const MAX_GEDAAN: usize = 8_000_000;

/// What no optie costs: there is no way.
const GEEN_WEG: u32 = u32::MAX;

/// A set of cases. Two sets from one [`Diagrammen`] are the same set if they are equal.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Gevallen(u32);

impl Gevallen {
    /// No case.
    pub(super) const GEEN: Self = Self(0);
    /// Every case.
    pub(super) const ALLE: Self = Self(1);
}

/// One veld: what each of its opties costs, and what it can still become.
#[derive(Clone, Debug)]
pub(super) struct Niveau {
    /// By optie. The first one is "not filled in" and costs nothing.
    pub(super) kosten: Vec<u32>,
    /// By optie: the opties that fill it in wholly.
    pub(super) wordt: Vec<Vec<usize>>,
}

/// All sets over one row of velden.
pub(super) struct Diagrammen {
    niveaus: Vec<Niveau>,
    /// By node: its veld, where its ends start, the cheapest way to `ALLE`.
    knopen: Vec<Knoop>,
    einden: Vec<Gevallen>,
    uniek: Tabel,
    gedaan: Vec<(Doen, Gevallen, Gevallen, Gevallen)>,
    gedaan_bij: Tabel,
    /// Ends of nodes in the making.
    stapel: Vec<Gevallen>,
}

#[derive(Clone, Copy)]
struct Knoop {
    niveau: u32,
    van: u32,
    kosten: u32,
}

/// What is worked out and kept.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Doen {
    En,
    Of,
    Zonder,
    Heel,
    Deels,
}

impl Diagrammen {
    /// No sets yet, over these velden in this order.
    pub(super) fn new(niveaus: Vec<Niveau>) -> Self {
        let end = |kosten| Knoop {
            niveau: u32::MAX,
            van: 0,
            kosten,
        };
        Self {
            niveaus,
            knopen: vec![end(GEEN_WEG), end(0)],
            einden: Vec::new(),
            uniek: Tabel::default(),
            gedaan: Vec::new(),
            gedaan_bij: Tabel::default(),
            stapel: Vec::new(),
        }
    }

    /// How many nodes all sets together have.
    pub(super) fn knopen(&self) -> usize {
        self.knopen.len()
    }

    /// The cases in which the veld has one of these opties.
    pub(super) fn with(
        &mut self,
        niveau: usize,
        is_in: impl Fn(usize) -> bool,
    ) -> Result<Gevallen, TeVerweven> {
        let start = self.stapel.len();
        for optie in 0..self.opties(niveau) {
            let end = if is_in(optie) {
                Gevallen::ALLE
            } else {
                Gevallen::GEEN
            };
            self.stapel.push(end);
        }
        self.node(niveau, start)
    }

    /// The cases in both.
    pub(super) fn and(&mut self, a: Gevallen, b: Gevallen) -> Result<Gevallen, TeVerweven> {
        match (a, b) {
            (Gevallen::GEEN, _) | (_, Gevallen::GEEN) => Ok(Gevallen::GEEN),
            (Gevallen::ALLE, other) | (other, Gevallen::ALLE) => Ok(other),
            _ if a == b => Ok(a),
            _ => self.combine(Doen::En, Self::and, a.min(b), a.max(b)),
        }
    }

    /// The cases in one of them or in both.
    pub(super) fn or(&mut self, a: Gevallen, b: Gevallen) -> Result<Gevallen, TeVerweven> {
        match (a, b) {
            (Gevallen::ALLE, _) | (_, Gevallen::ALLE) => Ok(Gevallen::ALLE),
            (Gevallen::GEEN, other) | (other, Gevallen::GEEN) => Ok(other),
            _ if a == b => Ok(a),
            _ => self.combine(Doen::Of, Self::or, a.min(b), a.max(b)),
        }
    }

    /// The cases of the first that are not in the second.
    pub(super) fn minus(&mut self, a: Gevallen, b: Gevallen) -> Result<Gevallen, TeVerweven> {
        match (a, b) {
            (Gevallen::GEEN, _) | (_, Gevallen::ALLE) => Ok(Gevallen::GEEN),
            (_, Gevallen::GEEN) => Ok(a),
            _ if a == b => Ok(Gevallen::GEEN),
            _ => self.combine(Doen::Zonder, Self::minus, a, b),
        }
    }

    /// The other cases.
    pub(super) fn not(&mut self, a: Gevallen) -> Result<Gevallen, TeVerweven> {
        self.minus(Gevallen::ALLE, a)
    }

    /// One step of an operation, for each optie of the first veld of the two.
    fn combine(
        &mut self,
        doen: Doen,
        deeper: fn(&mut Self, Gevallen, Gevallen) -> Result<Gevallen, TeVerweven>,
        a: Gevallen,
        b: Gevallen,
    ) -> Result<Gevallen, TeVerweven> {
        if let Some(found) = self.done(doen, a, b) {
            return Ok(found);
        }
        let niveau = self.niveau(a).min(self.niveau(b));
        let start = self.stapel.len();
        let mut before = None;
        for optie in 0..self.opties(niveau) {
            let ends = (self.end(a, niveau, optie), self.end(b, niveau, optie));
            let made = match before {
                Some((same, made)) if same == ends => made,
                _ => deeper(self, ends.0, ends.1)?,
            };
            before = Some((ends, made));
            self.stapel.push(made);
        }
        let made = self.node(niveau, start)?;
        self.keep(doen, a, b, made)?;
        Ok(made)
    }

    /// The node with the ends that lie on the pile from `start`; takes them off.
    fn node(&mut self, niveau: usize, start: usize) -> Result<Gevallen, TeVerweven> {
        let made = self.place(niveau, start);
        self.stapel.truncate(start);
        made
    }

    fn place(&mut self, niveau: usize, start: usize) -> Result<Gevallen, TeVerweven> {
        let ends = self.stapel.get(start..).unwrap_or(&[]);
        let first = ends.first().copied().unwrap_or(Gevallen::GEEN);
        if ends.iter().all(|end| *end == first) {
            return Ok(first);
        }
        let hash = tabel::hash(ends.iter().map(|end| end.0), small(niveau));
        let found = self.uniek.find(hash, |at| {
            self.knopen.get(at).is_some_and(|knoop| {
                let van = knoop.van as usize;
                knoop.niveau as usize == niveau
                    && self.einden.get(van..van + ends.len()) == Some(ends)
            })
        });
        if let Some(at) = found {
            return Ok(Gevallen(small(at)));
        }
        if self.knopen.len() >= MAX_KNOPEN {
            return Err(TeVerweven);
        }
        let paid = self.niveaus.get(niveau).into_iter().flat_map(|n| &n.kosten);
        let ways = paid
            .zip(ends)
            .map(|(kosten, end)| kosten.saturating_add(self.cost(*end)));
        let knoop = Knoop {
            niveau: small(niveau),
            van: small(self.einden.len()),
            kosten: ways.min().unwrap_or(GEEN_WEG),
        };
        let at = self.knopen.len();
        self.einden.extend_from_slice(ends);
        self.knopen.push(knoop);
        self.uniek.insert(hash, at);
        Ok(Gevallen(small(at)))
    }

    fn done(&self, doen: Doen, a: Gevallen, b: Gevallen) -> Option<Gevallen> {
        let hash = tabel::hash([a.0, b.0].into_iter(), doen as u32);
        let at = self.gedaan_bij.find(hash, |at| {
            let of = |(doen, a, b, _): &(Doen, Gevallen, Gevallen, _)| (*doen, *a, *b);
            self.gedaan.get(at).map(of) == Some((doen, a, b))
        })?;
        self.gedaan.get(at).map(|(.., made)| *made)
    }

    fn keep(
        &mut self,
        doen: Doen,
        a: Gevallen,
        b: Gevallen,
        made: Gevallen,
    ) -> Result<(), TeVerweven> {
        if self.gedaan.len() >= MAX_GEDAAN {
            return Err(TeVerweven);
        }
        let hash = tabel::hash([a.0, b.0].into_iter(), doen as u32);
        self.gedaan_bij.insert(hash, self.gedaan.len());
        self.gedaan.push((doen, a, b, made));
        Ok(())
    }

    /// What the cheapest case costs; the largest number if there is none.
    fn cost(&self, a: Gevallen) -> u32 {
        self.knoop(a).kosten
    }

    fn opties(&self, niveau: usize) -> usize {
        self.niveaus.get(niveau).map_or(0, |n| n.kosten.len())
    }

    fn niveau(&self, a: Gevallen) -> usize {
        self.knoop(a).niveau as usize
    }

    /// What is left of a set when a veld has this optie; the veld is its first or comes before it.
    fn end(&self, a: Gevallen, niveau: usize, optie: usize) -> Gevallen {
        let knoop = self.knoop(a);
        if knoop.niveau as usize != niveau {
            return a;
        }
        let end = self.einden.get(knoop.van as usize + optie);
        end.copied().unwrap_or(Gevallen::GEEN)
    }

    fn knoop(&self, a: Gevallen) -> Knoop {
        let none = Knoop {
            niveau: u32::MAX,
            van: 0,
            kosten: GEEN_WEG,
        };
        self.knopen.get(a.0 as usize).copied().unwrap_or(none)
    }
}

/// A place that the bounds keep within 32 bits.
fn small(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
