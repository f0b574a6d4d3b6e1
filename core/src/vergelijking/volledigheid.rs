//! How complete a table is: what is known of each feit, and what is still to be asked.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::kolommen::read;
use super::{FeitAantal, VergelijkFout};
use crate::criteria::{self, Maatstaf};
use crate::diagram::{Vraagklad, Vraagwijzer};
use crate::id::FeitId;
use crate::programma::{Bekend, Lane, Woorden};
use crate::regelset::{Keuze, Profiel, ProfielSoort, Regelset};
use crate::tabel::{
    Kernen, Resultaat, Tabel, Tabelplan, Tabeltoets, TabeltoetsFout, Uitkomstkolom, Waarheidskolom,
};
use crate::telling::{Cel, Kruistabel, Reden, Telbeleid};

/// How many words of 64 rows are asked about at once.
const WOORDEN: usize = 8;

type Rijen = Woorden<WOORDEN>;

const VERBORGEN: Cel = Cel::Onderdrukt {
    reden: Reden::Secundair,
};

/// How complete a table is, counted. `Debug` gives no counts.
#[derive(Clone)]
pub struct Volledigheid(Volledigheidsbeeld<u64>);

/// How complete a table is.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Volledigheidsbeeld<N> {
    /// How many cases.
    pub rijen: N,
    /// Each feit that law or policy looks at, in the order of the rules.
    pub feiten: Vec<FeitTelling<N>>,
    /// Law and policy, as far as there are any on this day.
    pub uitkomsten: Vec<UitkomstTelling<N>>,
}

/// What is known of one feit.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FeitTelling<N> {
    /// The feit.
    pub feit: FeitId,
    /// In how many cases it holds.
    pub ja: N,
    /// In how many cases it does not hold.
    pub nee: N,
    /// In how many cases it is not known.
    pub onbekend: N,
}

/// How law or policy comes out, and what it still asks.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UitkomstTelling<N> {
    /// Law or policy.
    pub soort: ProfielSoort,
    /// In how many cases it is met.
    pub ja: N,
    /// In how many cases it is not.
    pub nee: N,
    /// In how many cases it is open.
    pub onbekend: N,
    /// In how many of the open cases a feit still matters: some answers to the other open
    /// feiten let the outcome depend on it. In the order of the rules.
    pub gevraagd: Vec<FeitAantal<N>>,
}

impl Volledigheid {
    /// Counts every row, by the rules of the maatstaf.
    ///
    /// # Errors
    ///
    /// There are no rules on that day, the table is of another regelset, or a rule is too large
    /// to say exactly what it asks.
    pub fn new(
        regelset: &Regelset,
        maatstaf: &Maatstaf,
        tabel: &Tabel<'_>,
        kernen: Kernen,
    ) -> Result<Self, VergelijkFout> {
        let toets = Tabeltoets::new(regelset, maatstaf)?;
        let bestand = Bestand {
            regelset,
            tabel,
            kernen,
        };
        let (mut uitkomsten, mut seen) = (Vec::new(), BTreeSet::new());
        for (soort, resultaat) in [
            (ProfielSoort::Wet, Resultaat::Wet),
            (ProfielSoort::Beleid, Resultaat::Beleid),
        ] {
            let Some(profiel) = toets.profiel(soort) else {
                continue;
            };
            let plan = toets.plan(&[resultaat])?;
            seen.extend(plan.feiten().iter().copied());
            let gevraagd = bestand.asked(maatstaf, profiel)?;
            uitkomsten.push(bestand.outcome(soort, &plan, gevraagd)?);
        }
        let mut feiten = Vec::new();
        for nummer in seen {
            let kolommen = read(regelset, tabel, &[nummer], kernen)?;
            let named = regelset.feit(nummer).zip(kolommen.first());
            feiten.extend(named.map(|(feit, kolom)| {
                let [ja, nee, onbekend] = three(kolom, tabel.rijen());
                FeitTelling {
                    feit: feit.id.clone(),
                    ja,
                    nee,
                    onbekend,
                }
            }));
        }
        Ok(Self(Volledigheidsbeeld {
            rijen: number(tabel.rijen()),
            feiten,
            uitkomsten,
        }))
    }

    /// What may leave: nothing small, and nothing from which something small follows.
    ///
    /// The number of rows is taken to be known, so each line protects itself. With fewer rows
    /// than the minimum nothing is shown.
    #[must_use]
    pub fn protect(&self, beleid: &Telbeleid) -> Volledigheidsbeeld<Cel> {
        let three = |counts: [u64; 3]| protect_three(counts, beleid);
        let feiten = self.0.feiten.iter().map(|telling| {
            let ([ja, nee, onbekend], _) = three([telling.ja, telling.nee, telling.onbekend]);
            FeitTelling {
                feit: telling.feit.clone(),
                ja,
                nee,
                onbekend,
            }
        });
        let feiten: Vec<FeitTelling<Cel>> = feiten.collect();
        let uitkomsten = self.0.uitkomsten.iter().map(|telling| {
            let ([ja, nee, onbekend], _) = three([telling.ja, telling.nee, telling.onbekend]);
            let gevraagd = telling.gevraagd.iter().map(|asked| FeitAantal {
                feit: asked.feit.clone(),
                aantal: self.protect_asked(asked, (onbekend, telling.onbekend), &feiten, beleid),
            });
            UitkomstTelling {
                soort: telling.soort,
                ja,
                nee,
                onbekend,
                gevraagd: gevraagd.collect(),
            }
        });
        Volledigheidsbeeld {
            rijen: three([self.0.rijen, 0, 0]).1,
            uitkomsten: uitkomsten.collect(),
            feiten,
        }
    }

    /// A feit is asked in a part of the open cases, and in a part of those in which it is
    /// itself unknown. It is shown as far as both allow.
    fn protect_asked(
        &self,
        asked: &FeitAantal<u64>,
        (open, number): (Cel, u64),
        shown: &[FeitTelling<Cel>],
        beleid: &Telbeleid,
    ) -> Cel {
        let mut both = self.0.feiten.iter().zip(shown);
        let own = both.find(|(telling, _)| telling.feit == asked.feit);
        let (unknown, cel) = own.map_or((0, VERBORGEN), |(raw, cel)| (raw.onbekend, cel.onbekend));
        match beleid.part(cel, unknown, asked.aantal) {
            hidden @ Cel::Onderdrukt { .. } => hidden,
            _ => beleid.part(open, number, asked.aantal),
        }
    }

    /// The counts **as they are, not protected**: for whoever may see the cases.
    #[must_use]
    pub fn raw_counts(&self) -> &Volledigheidsbeeld<u64> {
        &self.0
    }
}

impl fmt::Debug for Volledigheid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Volledigheid").finish_non_exhaustive()
    }
}

/// A table with the rules that it is of.
struct Bestand<'a, 'r> {
    regelset: &'r Regelset,
    tabel: &'a Tabel<'r>,
    kernen: Kernen,
}

impl Bestand<'_, '_> {
    fn outcome(
        &self,
        soort: ProfielSoort,
        plan: &Tabelplan,
        gevraagd: Vec<FeitAantal<u64>>,
    ) -> Result<UitkomstTelling<u64>, VergelijkFout> {
        let mut uit = Vec::new();
        plan.run(self.tabel, self.kernen, &mut uit)?;
        let [ja, nee, onbekend] = match uit.first() {
            Some(Uitkomstkolom::Waarheid(kolom)) => three(kolom, self.tabel.rijen()),
            _ => [0; 3],
        };
        Ok(UitkomstTelling {
            soort,
            ja,
            nee,
            onbekend,
            gevraagd,
        })
    }

    /// How often each feit is what a profiel still asks, under its lezing that counts.
    fn asked(
        &self,
        maatstaf: &Maatstaf,
        profiel: &Profiel,
    ) -> Result<Vec<FeitAantal<u64>>, VergelijkFout> {
        let stand = self.regelset.stand(maatstaf.peildatum);
        let stand = stand.ok_or(TabeltoetsFout::GeenRegels)?;
        let Some(lijst) = criteria::chosen_list(self.regelset, maatstaf) else {
            return Ok(Vec::new());
        };
        let made;
        let programma = if maatstaf.keuze == Keuze::default() {
            self.regelset.programma(stand, &profiel.id, &lijst.id)
        } else {
            made = self
                .regelset
                .programma_met(stand, profiel, lijst, &maatstaf.keuze);
            Some(&made)
        };
        let Some(programma) = programma else {
            return Ok(Vec::new());
        };
        let lezing = criteria::chosen_lezing(maatstaf, profiel.soort, programma);
        let wortel = programma.lezingen.get(lezing);
        let diagram = wortel.and_then(|(_, wortel)| wortel.diagram(&programma.programma));
        let wijzer = diagram.and_then(Vraagwijzer::new);
        self.count(&wijzer.ok_or(VergelijkFout::TeGroot)?)
    }

    fn count(&self, wijzer: &Vraagwijzer) -> Result<Vec<FeitAantal<u64>>, VergelijkFout> {
        let feiten: Vec<usize> = wijzer.feiten().collect();
        let kolommen = read(self.regelset, self.tabel, &feiten, self.kernen)?;
        let mut known = vec![Bekend::<Rijen>::NIETS; feiten.len()];
        let mut asked = vec![Rijen::NONE; feiten.len()];
        let mut counts = vec![0; feiten.len()];
        let mut klad = Vraagklad::default();
        let words = self.tabel.rijen().div_ceil(64);
        for from in (0..words).step_by(WOORDEN) {
            for (place, kolom) in known.iter_mut().zip(&kolommen) {
                let (ja, bekend) = (block(&kolom.waarde, from), block(&kolom.bekend, from));
                *place = Bekend {
                    ja: ja & bekend,
                    nee: bekend & !ja,
                };
            }
            wijzer.ask(&known, &mut klad, &mut asked);
            let there = rows_from(from, self.tabel.rijen());
            for (count, asked) in counts.iter_mut().zip(&asked) {
                let Woorden(words) = *asked & there;
                *count += words
                    .iter()
                    .map(|word| u64::from(word.count_ones()))
                    .sum::<u64>();
            }
        }
        let mut numbered: Vec<(usize, u64)> = feiten.into_iter().zip(counts).collect();
        numbered.sort_unstable();
        let named = numbered.into_iter().filter_map(|(nummer, aantal)| {
            let feit = self.regelset.feit(nummer)?.id.clone();
            Some(FeitAantal { feit, aantal })
        });
        Ok(named.collect())
    }
}

/// The words of a block, from this one on.
fn block(words: &[u64], from: usize) -> Rijen {
    let mut block = [0; WOORDEN];
    let rest = words.get(from..).unwrap_or_default();
    for (place, word) in block.iter_mut().zip(rest) {
        *place = *word;
    }
    Woorden(block)
}

/// The rows that there are in a block.
fn rows_from(from: usize, rijen: usize) -> Rijen {
    let mut block = [0; WOORDEN];
    for (place, at) in block.iter_mut().zip(from..) {
        *place = match rijen.saturating_sub(at * 64) {
            0 => 0,
            rest @ 1..64 => !(u64::MAX << rest),
            _ => u64::MAX,
        };
    }
    Woorden(block)
}

/// How many rows are ja, nee and onbekend.
fn three(kolom: &Waarheidskolom, rijen: usize) -> [u64; 3] {
    let ones = |words: &[u64]| words.iter().map(|word| u64::from(word.count_ones())).sum();
    let (ja, known): (u64, u64) = (ones(&kolom.waarde), ones(&kolom.bekend));
    [
        ja,
        known.saturating_sub(ja),
        number(rijen).saturating_sub(known),
    ]
}

fn number(rijen: usize) -> u64 {
    u64::try_from(rijen).unwrap_or(u64::MAX)
}

/// Protects counts of the same cases, and their total.
fn protect_three(counts: [u64; 3], beleid: &Telbeleid) -> ([Cel; 3], Cel) {
    let rows = ["ja", "nee", "onbekend"].into_iter().zip(counts);
    let Ok(tabel) = Kruistabel::list("aantal", rows) else {
        return ([VERBORGEN; 3], VERBORGEN);
    };
    let shown = tabel.with_known_total().protect(beleid);
    let mut cells = [VERBORGEN; 3];
    let found = shown.rijen.iter().flat_map(|rij| &rij.cellen);
    for (cell, found) in cells.iter_mut().zip(found) {
        *cell = *found;
    }
    (cells, shown.totalen.first().copied().unwrap_or(VERBORGEN))
}
