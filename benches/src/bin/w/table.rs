//! The feiten as Arrow keeps them: a bitmap of values and one of validity for each column.

use koppelvlak::programma::{Bekend, Opschrift, Programma, Woorden};
use koppelvlak::waarheid::Waarheid;
use koppelvlak_benches::by_core::Werklast;
use koppelvlak_benches::record::FEITEN;

use crate::data;

/// How many answers W has for a case: the outcome and c1 to c4.
pub(crate) const ANSWERS: usize = 5;

/// Columns of Arrow bits.
pub(crate) struct Columns<const N: usize> {
    values: [Vec<u64>; N],
    validity: [Vec<u64>; N],
}

impl<const N: usize> Columns<N> {
    fn empty(rows: usize) -> Self {
        let words = rows.div_ceil(64).next_multiple_of(WORDS);
        Self {
            values: std::array::from_fn(|_| vec![0; words]),
            validity: std::array::from_fn(|_| vec![0; words]),
        }
    }

    fn set(&mut self, row: usize, column: usize, value: Waarheid) {
        let bit = 1_u64 << (row % 64);
        if let Some(word) = self
            .values
            .get_mut(column)
            .and_then(|c| c.get_mut(row / 64))
        {
            *word |= if value == Waarheid::Ja { bit } else { 0 };
        }
        if let Some(word) = self
            .validity
            .get_mut(column)
            .and_then(|c| c.get_mut(row / 64))
        {
            *word |= if value == Waarheid::Onbekend { 0 } else { bit };
        }
    }

    fn get(&self, row: usize, column: usize) -> Waarheid {
        let bit = |columns: &[Vec<u64>; N]| {
            let word = columns.get(column).and_then(|column| column.get(row / 64));
            word.is_some_and(|word| word >> (row % 64) & 1 == 1)
        };
        match (bit(&self.validity), bit(&self.values)) {
            (false, _) => Waarheid::Onbekend,
            (true, true) => Waarheid::Ja,
            (true, false) => Waarheid::Nee,
        }
    }
}

/// The rows of a `feiten` file.
pub(crate) fn columns(rows: &[String]) -> Columns<FEITEN> {
    let mut columns = Columns::empty(rows.len());
    for (row, text) in rows.iter().enumerate() {
        for (column, value) in data::values(text).into_iter().enumerate() {
            columns.set(row, column, value);
        }
    }
    columns
}

/// Room for the answers to so many rows.
pub(crate) fn answers(rows: usize) -> Columns<ANSWERS> {
    Columns::empty(rows)
}

/// The answers as rows of signs.
pub(crate) fn rows(answers: &Columns<ANSWERS>, rows: usize) -> Vec<String> {
    let one = |row| {
        data::row(&std::array::from_fn::<_, ANSWERS, _>(|column| {
            answers.get(row, column)
        }))
    };
    (0..rows).map(one).collect()
}

/// Works out W over whole columns, 512 rows at a time.
pub(crate) struct Wide<'a> {
    programma: &'a Programma,
    places: [usize; ANSWERS],
    values: Vec<Bekend<Lane>>,
}

impl<'a> Wide<'a> {
    /// `None`: the rules lack a criterium of W.
    pub(crate) fn new(werklast: &'a Werklast) -> Option<Self> {
        let programma = werklast.programma();
        let mut places = [werklast.wortel(); ANSWERS];
        for (place, id) in places.iter_mut().skip(1).zip(["c1", "c2", "c3", "c4"]) {
            *place = (0..programma.len()).find(|at| is_rule(programma, *at, id))?;
        }
        Some(Self {
            programma,
            places,
            values: vec![Bekend::NIETS; programma.len()],
        })
    }

    /// Bitmaps in, bitmaps out.
    pub(crate) fn run(&mut self, feiten: &Columns<FEITEN>, answers: &mut Columns<ANSWERS>) {
        let words = feiten.values.first().map_or(0, Vec::len);
        let mut lanes = [Bekend::NIETS; FEITEN];
        for at in (0..words).step_by(WORDS) {
            for ((lane, values), validity) in
                lanes.iter_mut().zip(&feiten.values).zip(&feiten.validity)
            {
                let (values, validity) = (load(values, at), load(validity, at));
                *lane = Bekend {
                    ja: values & validity,
                    nee: !values & validity,
                };
            }
            self.programma.run(&lanes, &mut self.values);
            let out = answers.values.iter_mut().zip(&mut answers.validity);
            for ((values, validity), place) in out.zip(self.places) {
                let known = self.values.get(place).copied().unwrap_or(Bekend::NIETS);
                store(values, at, known.ja);
                store(validity, at, known.ja | known.nee);
            }
        }
    }
}

fn is_rule(programma: &Programma, at: usize, id: &str) -> bool {
    matches!(programma.stap(at), Some((_, Opschrift::Regel(regel, _))) if regel.as_str() == id)
}

fn load(words: &[u64], at: usize) -> Lane {
    let chunk = words.get(at..).and_then(|words| words.first_chunk());
    Woorden(chunk.copied().unwrap_or_default())
}

fn store(words: &mut [u64], at: usize, lane: Lane) {
    if let Some(chunk) = words
        .get_mut(at..)
        .and_then(|words| words.first_chunk_mut())
    {
        *chunk = lane.0;
    }
}

type Lane = Woorden<WORDS>;
const WORDS: usize = 8;
