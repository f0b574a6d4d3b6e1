//! What is run over a table: only the feiten and steps that the results look at.

use std::hint::black_box;
use std::ops::Range;

use super::afleiding::{self, Bron, Samen};
use super::bepalend::Bepalend;
use super::bits::{BYTES, Ruimte};
use super::uitvoer::{Doel, Keuzebits, Uitkomstkolom, Waarheidskolom};
use super::{BLOK, Blok, Kolom, Rijen, Tabel, TabelFout};
use crate::programma::{Lane, Programma};
use crate::regelset::Regelset;

/// How many blocks a core takes at a time at most.
#[cfg(feature = "parallel")]
const PORTIE: usize = 128;

/// How many blocks are loaded at a time: of a bitmap half a kilobyte.
const GROEP: usize = 4;

/// How many blocks are fetched at a time: of a bitmap 2 kB.
const VOORUIT: usize = 32;

/// On how many cores.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kernen {
    /// On the one of the caller.
    Een,
    /// On all of them, with the same results. Without the feature `parallel`: on one.
    Alle,
}

/// A program over the rows of a table, with the results that are wanted of it.
///
/// Works out every wanted result in one pass over the columns.
#[derive(Clone, Debug)]
pub struct Tabelplan {
    /// In front first the feiten with a column, then those that are worked out.
    pub(super) programma: Programma,
    /// By place in the program: the number of the feit.
    pub(super) kolommen: Vec<usize>,
    /// How many steps come before the feiten that are worked out.
    pub(super) eerst: usize,
    /// Law and policy, if something follows from them together.
    pub(super) samen: Samen,
    /// The feiten that are worked out.
    pub(super) afgeleid: Vec<Bron>,
    pub(super) resultaten: Vec<Uitkomst>,
    /// The rules that the numbers of feiten are of, if they are known.
    pub(super) regels: Option<Regels>,
}

/// Which rules: the fingerprints of the base and of the region.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Regels(String, Option<String>);

impl Regels {
    pub(super) fn of(regelset: &Regelset) -> Self {
        let regio = regelset.regio().map(|regio| regio.vingerafdruk.clone());
        Self(regelset.vingerafdruk().to_owned(), regio)
    }

    fn are(&self, regelset: &Regelset) -> bool {
        let regio = regelset.regio().map(|regio| regio.vingerafdruk.as_str());
        self.0 == regelset.vingerafdruk() && self.1.as_deref() == regio
    }
}

/// One result, and how it is read off the values of a block.
#[derive(Clone, Debug)]
pub(super) enum Uitkomst {
    /// The value at a place.
    Waarde(usize),
    /// A word, by the way law and policy come out.
    Indicatie {
        sleutels: Vec<usize>,
        woorden: Vec<String>,
    },
    /// The first criterium that explains why it is not ja.
    Bepalend {
        bepalend: Bepalend,
        woorden: Vec<String>,
    },
    /// The first of these places that is ja.
    Eerste {
        plaatsen: Vec<usize>,
        woorden: Vec<String>,
    },
}

impl Tabelplan {
    /// The values at some places of a program, for every row of a table.
    ///
    /// The numbers of feiten of the program are those of the regelset of the table.
    /// A feit that the library works out itself is unknown here:
    /// [`Tabeltoets`](super::Tabeltoets) works it out.
    #[must_use]
    pub fn new(programma: &Programma, wortels: &[usize]) -> Self {
        let kolommen = programma.feiten_below(wortels);
        let mut eigen = Programma::new(kolommen.len());
        let at = |feit: usize| kolommen.binary_search(&feit).ok();
        let plaatsen = eigen.take_over(programma, wortels, at);
        Self {
            eerst: eigen.steps(),
            programma: eigen,
            kolommen,
            samen: Samen {
                wet: None,
                beleid: None,
            },
            afgeleid: Vec::new(),
            resultaten: plaatsen.into_iter().map(Uitkomst::Waarde).collect(),
            regels: None,
        }
    }

    /// The numbers of the feiten that are looked at, in order. A column of another
    /// feit makes no difference.
    #[must_use]
    pub fn feiten(&self) -> &[usize] {
        &self.kolommen
    }

    /// Works out the results for every row, into `uit`: one column for each result,
    /// in the order in which they were asked for. Memory that `uit` has is used again.
    ///
    /// # Errors
    ///
    /// The table is of another regelset.
    pub fn run(
        &self,
        tabel: &Tabel<'_>,
        kernen: Kernen,
        uit: &mut Vec<Uitkomstkolom>,
    ) -> Result<(), TabelFout> {
        if self
            .regels
            .as_ref()
            .is_some_and(|regels| !regels.are(tabel.regelset))
        {
            return Err(TabelFout::AndereRegelset);
        }
        self.make_room(tabel.rijen, uit);
        let kolommen = self.kolommen.iter().enumerate();
        let kolommen = kolommen.filter_map(|(at, feit)| Some((at, tabel.kolom(*feit)?)));
        let gang = Gang {
            plan: self,
            kolommen: kolommen.collect(),
        };
        let stuk = Stuk {
            eerste: 0,
            rijen: tabel.rijen,
            doelen: uit.iter_mut().map(Uitkomstkolom::doel).collect(),
        };
        match kernen {
            Kernen::Een => gang.run(stuk),
            Kernen::Alle => gang.run_on_all(stuk),
        }
        Ok(())
    }

    fn make_room(&self, rijen: usize, uit: &mut Vec<Uitkomstkolom>) {
        uit.resize_with(self.resultaten.len(), || {
            Uitkomstkolom::Waarheid(Waarheidskolom::default())
        });
        for (kolom, resultaat) in uit.iter_mut().zip(&self.resultaten) {
            match resultaat.woorden() {
                None => kolom.make_waarheid(rijen),
                Some(woorden) => kolom.make_sleutel(rijen, woorden),
            }
        }
    }
}

impl Uitkomst {
    pub(super) fn woorden(&self) -> Option<&[String]> {
        match self {
            Self::Waarde(_) => None,
            Self::Indicatie { woorden, .. }
            | Self::Bepalend { woorden, .. }
            | Self::Eerste { woorden, .. } => Some(woorden),
        }
    }
}

/// One pass over a table.
struct Gang<'p> {
    plan: &'p Tabelplan,
    /// The columns there are, each with its place in the program.
    kolommen: Vec<(usize, &'p Kolom<'p>)>,
}

/// Some of the rows, with where their results go.
struct Stuk<'u> {
    /// The first block.
    eerste: usize,
    rijen: usize,
    doelen: Vec<Doel<'u>>,
}

/// What is written into, block after block.
struct Klad {
    values: Vec<Blok>,
    marks: Vec<Rijen>,
    room: [Ruimte; 2],
}

impl Gang<'_> {
    fn run(&self, mut stuk: Stuk<'_>) {
        let len = self.plan.programma.len();
        let mut klad = Klad {
            values: vec![Blok::NIETS; len * GROEP],
            marks: vec![Rijen::NONE; len],
            room: [[0; BYTES]; 2],
        };
        let blocks = stuk.rijen.div_ceil(BLOK);
        for first in (0..blocks).step_by(GROEP) {
            let group = first..blocks.min(first + GROEP);
            if first % VOORUIT == 0 {
                self.look_ahead(stuk.eerste + first);
            }
            self.load(stuk.eerste, group.clone(), &mut klad);
            let Klad { values, marks, .. } = &mut klad;
            for (blok, values) in group.zip(values.chunks_exact_mut(len)) {
                let rijen = (stuk.rijen - blok * BLOK).min(BLOK);
                self.work_out(values);
                for (resultaat, doel) in self.plan.resultaten.iter().zip(&mut stuk.doelen) {
                    self.write(resultaat, doel, (blok, rijen), values, marks);
                }
            }
        }
    }

    /// Has the next blocks fetched, column by column.
    fn look_ahead(&self, blok: usize) {
        let ahead = blok..blok + VOORUIT;
        let touched = self
            .kolommen
            .iter()
            .map(|(_, kolom)| kolom.touch(ahead.clone()));
        black_box(touched.fold(0, |all, one| all | one));
    }

    /// Loads some blocks, column by column: so little of each column goes into one
    /// block that memory would have to jump about.
    fn load(&self, eerste: usize, group: Range<usize>, klad: &mut Klad) {
        let Klad { values, room, .. } = klad;
        let len = self.plan.programma.len();
        for (at, kolom) in &self.kolommen {
            for (blok, values) in group.clone().zip(values.chunks_exact_mut(len)) {
                if let Some(place) = values.get_mut(*at) {
                    kolom.load(eerste + blok, room, place);
                }
            }
        }
    }

    #[cfg(not(feature = "parallel"))]
    fn run_on_all(&self, stuk: Stuk<'_>) {
        self.run(stuk);
    }

    /// Halves until a core has enough of it.
    #[cfg(feature = "parallel")]
    fn run_on_all(&self, stuk: Stuk<'_>) {
        let blocks = stuk.rijen.div_ceil(BLOK);
        if blocks <= PORTIE {
            return self.run(stuk);
        }
        let (first, rest) = stuk.split(blocks / 2);
        rayon::join(|| self.run_on_all(first), || self.run_on_all(rest));
    }

    /// Every value for the rows of a block. A feit without a column stays unknown.
    fn work_out(&self, values: &mut [Blok]) {
        let Tabelplan {
            programma,
            eerst,
            samen,
            afgeleid,
            kolommen,
            ..
        } = self.plan;
        programma.run_steps(0..*eerst, values);
        if !afgeleid.is_empty() {
            let rows = samen.rows(values);
            for (at, bron) in (kolommen.len()..).zip(afgeleid) {
                let value = bron.value(&rows, values);
                if let Some(place) = values.get_mut(at) {
                    *place = value;
                }
            }
        }
        programma.run_steps(*eerst..programma.steps(), values);
    }

    fn write(
        &self,
        resultaat: &Uitkomst,
        doel: &mut Doel<'_>,
        (blok, rijen): (usize, usize),
        values: &[Blok],
        marks: &mut [Rijen],
    ) {
        let bits = match resultaat {
            Uitkomst::Waarde(at) => {
                let value = values.get(*at).unwrap_or(&Blok::NIETS);
                return doel.write(blok, rijen, value);
            }
            Uitkomst::Indicatie { sleutels, .. } => {
                afleiding::keys(&self.plan.samen.rows(values), sleutels)
            }
            Uitkomst::Bepalend { bepalend, .. } => bepalend.keys(values, marks),
            Uitkomst::Eerste { plaatsen, .. } => first_yes(plaatsen, values),
        };
        let words = resultaat.woorden().map_or(0, <[String]>::len);
        doel.write_keys(blok, rijen, bits.used(words));
    }
}

impl Stuk<'_> {
    #[cfg(feature = "parallel")]
    fn split(self, blocks: usize) -> (Self, Self) {
        let halves = self.doelen.into_iter().map(|doel| doel.split(blocks));
        let (first, rest): (Vec<_>, Vec<_>) = halves.unzip();
        let rijen = (blocks * BLOK).min(self.rijen);
        let before = Self {
            eerste: self.eerste,
            rijen,
            doelen: first,
        };
        let after = Self {
            eerste: self.eerste + blocks,
            rijen: self.rijen - rijen,
            doelen: rest,
        };
        (before, after)
    }
}

/// The number, from 1, of the first place that is ja; 0 if none is.
fn first_yes(plaatsen: &[usize], values: &[Blok]) -> Keuzebits {
    let (mut bits, mut rest) = (Keuzebits::NUL, Rijen::ALL);
    for (at, key) in plaatsen.iter().zip(1..) {
        let ja = values.get(*at).map_or(Rijen::NONE, |value| value.ja);
        bits.set(rest & ja, key);
        rest = rest & !ja;
    }
    bits
}
