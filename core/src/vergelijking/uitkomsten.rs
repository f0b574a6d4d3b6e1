//! The outcomes of both sides, as numbers into one list of words.

use super::VergelijkFout;
use crate::tabel::{Kernen, Tabel, Tabelplan, Uitkomstkolom};

/// The words of a truth, in the order of [`code`].
const WAARHEID: [&str; 3] = ["ja", "nee", "onbekend"];

/// The word where there is none.
const GEEN: &str = "(geen)";

/// The outcomes of two sides. Memory is used again from run to run.
#[derive(Debug, Default)]
pub(super) struct Uitkomsten {
    labels: Vec<String>,
    /// By side: for each row the place of its outcome among the labels.
    codes: [Vec<u16>; 2],
    uit: [Vec<Uitkomstkolom>; 2],
}

impl Uitkomsten {
    pub(super) fn labels(&self) -> &[String] {
        &self.labels
    }

    /// Works out both sides for every row.
    pub(super) fn run(
        &mut self,
        tabellen: [&Tabel<'_>; 2],
        plannen: &[Tabelplan; 2],
        kernen: Kernen,
    ) -> Result<(), VergelijkFout> {
        for ((plan, tabel), uit) in plannen.iter().zip(tabellen).zip(&mut self.uit) {
            plan.run(tabel, kernen, uit)?;
        }
        let [een, ander] = self.uit.each_ref().map(|uit| uit.first());
        let words = match (een, ander) {
            (Some(Uitkomstkolom::Waarheid(_)), Some(Uitkomstkolom::Waarheid(_))) => [&[][..], &[]],
            (Some(Uitkomstkolom::Sleutel(een)), Some(Uitkomstkolom::Sleutel(ander))) => {
                [&een.woorden[..], &ander.woorden]
            }
            _ => return Err(VergelijkFout::AndereSoort),
        };
        self.labels = labels(words);
        for (side, tabel) in tabellen.into_iter().enumerate() {
            self.number(side, tabel.rijen());
        }
        Ok(())
    }

    /// Puts the outcomes of a side into numbers.
    fn number(&mut self, side: usize, rijen: usize) {
        let uit = self.uit.get(side).and_then(|uit| uit.first());
        let (Some(uit), Some(codes)) = (uit, self.codes.get_mut(side)) else {
            return;
        };
        codes.clear();
        match uit {
            Uitkomstkolom::Waarheid(kolom) => {
                let words = kolom.waarde.iter().zip(&kolom.bekend);
                let bits = words.flat_map(|(ja, known)| {
                    (0..64).map(move |bit| code(ja >> bit & 1, known >> bit & 1))
                });
                codes.extend(bits.take(rijen));
            }
            Uitkomstkolom::Sleutel(kolom) => {
                let place = |word: &String| {
                    let found = self.labels.iter().position(|label| label == named(word));
                    u16::try_from(found.unwrap_or_default()).unwrap_or_default()
                };
                let places: Vec<u16> = kolom.woorden.iter().map(place).collect();
                let of = |key: &u8| places.get(usize::from(*key)).copied().unwrap_or_default();
                codes.extend(kolom.sleutels.iter().map(of));
            }
        }
    }

    /// For each row the outcome on both sides.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (u16, u16)> + '_ {
        let [een, ander] = &self.codes;
        een.iter().copied().zip(ander.iter().copied())
    }

    /// How many rows have each pair of outcomes, row by row of a square table.
    pub(super) fn count(&self) -> Vec<u64> {
        let size = self.labels.len();
        let mut counts = vec![0_u64; size * size];
        for (een, ander) in self.pairs() {
            if let Some(count) = counts.get_mut(usize::from(een) * size + usize::from(ander)) {
                *count += 1;
            }
        }
        counts
    }
}

/// The number of a truth by its two bits: ja, nee, onbekend.
fn code(ja: u64, known: u64) -> u16 {
    match (ja, known) {
        (_, 0) => 2,
        (0, _) => 1,
        _ => 0,
    }
}

fn named(word: &str) -> &str {
    if word.is_empty() { GEEN } else { word }
}

/// The words of both sides, each once. All that can occur: which do is a count too.
fn labels(words: [&[String]; 2]) -> Vec<String> {
    if words.iter().all(|words| words.is_empty()) {
        return WAARHEID.map(str::to_owned).to_vec();
    }
    let mut all: Vec<String> = Vec::new();
    for word in words.into_iter().flatten() {
        if !all.iter().any(|label| label == named(word)) {
            all.push(named(word).to_owned());
        }
    }
    all
}
