//! In which of the changed cases one feit alone is decisive.
//!
//! The changed rows are put together into a table of their own. For each feit both sides are
//! worked out again over that table, with the feit turned to its next value and to the one
//! after; nothing is done row by row but picking bits and counting.

use std::collections::{BTreeMap, BTreeSet};

use super::kolommen::{looked_at, read};
use super::uitkomsten::Uitkomsten;
use super::{FeitAantal, VergelijkFout, Zijde};
use crate::id::FeitId;
use crate::tabel::{Bits, Kernen, Kolom, Tabel, Tabelplan};

/// By pair of outcomes, each by its place among the labels.
type PerPaar = BTreeMap<(usize, usize), Vec<FeitAantal<u64>>>;

/// The rows in which the sides differ.
pub(super) struct Gewijzigd<'z, 'r> {
    zijden: [Zijde<'z, 'r>; 2],
    plannen: &'z [Tabelplan; 2],
    /// By row: the outcomes.
    paren: Vec<(u16, u16)>,
    feiten: Vec<Feitbits<'r>>,
}

/// What the changed rows say of one feit.
struct Feitbits<'r> {
    feit: &'r FeitId,
    stand: Bitparen,
}

/// Ja, nee or onbekend by row, in the layout of Arrow.
#[derive(Clone)]
struct Bitparen {
    waarden: Vec<u8>,
    bekend: Vec<u8>,
}

impl Bitparen {
    /// Every row gets its next value: ja becomes nee, nee onbekend, onbekend ja.
    fn turned(&self) -> Self {
        let bytes = self.waarden.iter().zip(&self.bekend);
        let (waarden, bekend) = bytes
            .map(|(ja, known)| (!known, !known | (ja & known)))
            .unzip();
        Self { waarden, bekend }
    }

    fn kolom(&self) -> Kolom<'_> {
        Kolom::Bits {
            waarden: Bits::new(&self.waarden, 0),
            bekend: Some(Bits::new(&self.bekend, 0)),
        }
    }
}

/// The bits of some of the rows, side by side.
fn pick(words: &[u64], rows: &[usize]) -> Vec<u8> {
    let bit = |row: &usize| {
        words
            .get(row / 64)
            .is_some_and(|word| word >> (row % 64) & 1 == 1)
    };
    let bytes = rows.chunks(8).map(|rows| {
        let bits = rows.iter().enumerate();
        bits.fold(0, |byte, (at, row)| byte | u8::from(bit(row)) << at)
    });
    bytes.collect()
}

impl<'z, 'r> Gewijzigd<'z, 'r> {
    pub(super) fn new(
        uitkomsten: &Uitkomsten,
        zijden: [Zijde<'z, 'r>; 2],
        plannen: &'z [Tabelplan; 2],
        kernen: Kernen,
    ) -> Result<Self, VergelijkFout> {
        let all = uitkomsten.pairs().enumerate();
        let changed = all.filter(|(_, (een, ander))| een != ander);
        let (rows, paren): (Vec<usize>, Vec<_>) = changed.unzip();
        let mut feiten = Vec::new();
        let mut seen = BTreeSet::new();
        for (zijde, plan) in zijden.iter().zip(plannen) {
            let looked_at = looked_at(zijde.regelset, plan.feiten());
            for (feit, nummer) in looked_at.into_iter().zip(plan.feiten()) {
                if !seen.insert(feit) {
                    continue;
                }
                let column = read(zijde.regelset, zijde.tabel, &[*nummer], kernen)?;
                let column = column.first();
                let stand = Bitparen {
                    waarden: column.map_or(Vec::new(), |all| pick(&all.waarde, &rows)),
                    bekend: column.map_or(Vec::new(), |all| pick(&all.bekend, &rows)),
                };
                feiten.push(Feitbits { feit, stand });
            }
        }
        Ok(Self {
            zijden,
            plannen,
            paren,
            feiten,
        })
    }

    /// For each pair of outcomes that occurs and each feit: how often it alone is decisive.
    pub(super) fn decisive(
        &self,
        labels: &[String],
        kernen: Kernen,
    ) -> Result<PerPaar, VergelijkFout> {
        let places = |(van, naar): &(u16, u16)| (usize::from(*van), usize::from(*naar));
        let mut all = PerPaar::new();
        for paar in self.paren.iter().collect::<BTreeSet<_>>() {
            all.insert(places(paar), Vec::new());
        }
        if all.is_empty() {
            return Ok(all);
        }
        let size = labels.len();
        let mut counts = vec![0_u64; size * size];
        let mut agree = vec![false; self.paren.len()];
        let mut uitkomsten = Uitkomsten::default();
        for feit in &self.feiten {
            agree.fill(false);
            let mut stand = feit.stand.turned();
            for _ in 0..2 {
                self.run_with(feit.feit, &stand, &mut uitkomsten, kernen)?;
                for (agree, (een, ander)) in agree.iter_mut().zip(uitkomsten.pairs()) {
                    *agree |= een == ander;
                }
                stand = stand.turned();
            }
            counts.fill(0);
            for (paar, agree) in self.paren.iter().zip(&agree) {
                let (van, naar) = places(paar);
                if let Some(count) = counts.get_mut(van * size + naar) {
                    *count += u64::from(*agree);
                }
            }
            for ((van, naar), feiten) in &mut all {
                feiten.push(FeitAantal {
                    feit: feit.feit.clone(),
                    aantal: counts.get(van * size + naar).copied().unwrap_or_default(),
                });
            }
        }
        Ok(all)
    }

    /// Works out both sides over the changed rows, with one feit as given.
    fn run_with(
        &self,
        other: &FeitId,
        stand: &Bitparen,
        uitkomsten: &mut Uitkomsten,
        kernen: Kernen,
    ) -> Result<(), VergelijkFout> {
        let [een, ander] = &self.zijden;
        let [een, ander] = [een, ander].map(|zijde| {
            let mut tabel = Tabel::new(zijde.regelset, self.paren.len());
            for own in &self.feiten {
                if zijde.regelset.feit_nummer(own.feit.as_str()).is_some() {
                    let stand = if own.feit == other { stand } else { &own.stand };
                    tabel.add(own.feit, stand.kolom())?;
                }
            }
            Ok::<_, VergelijkFout>(tabel)
        });
        uitkomsten.run([&een?, &ander?], self.plannen, kernen)
    }
}
