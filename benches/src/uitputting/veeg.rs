//! All 3^n inputs themselves: every one of them runs through the program.
//!
//! Five feiten make the 243 cases of a lane of four words, the next ones are the
//! digits of a number, and what comes out for those is kept, so that every open
//! feit can be held against both its answers. The rest is shared out over threads.
//! A second round with the feiten in another order covers the ones that were not
//! held together in the first.

use koppelvlak::programma::{Bekend, Lane, Woorden};
use koppelvlak::waarheid::Waarheid;

use super::{Breuk, Motor, Telling, draden};

type Baan = Woorden<4>;

/// How many feiten lie in one lane: 3^5 is 243 of its 256 cases.
pub const IN_BAAN: usize = 5;

/// How many feiten beside those have what comes out kept.
pub const ONTHOUDEN: usize = 11;

/// What is run, and where to look.
#[derive(Clone, Debug)]
pub struct Veeg {
    /// The feiten, by number; their order decides which lie in the lane.
    pub feiten: Vec<usize>,
    /// The outcome, held against both answers of every feit in the lane or kept.
    pub wortel: usize,
    /// What is counted.
    pub geteld: Vec<usize>,
    /// How many feiten beside those in the lane are kept.
    pub onthouden: usize,
}

impl Veeg {
    /// Runs every input. Gives the outcomes of what is counted.
    ///
    /// # Errors
    ///
    /// The first thing that must hold and does not.
    pub fn run(&self, motor: &impl Motor, draden: usize) -> Result<Vec<Telling>, Breuk> {
        let (_, kept, shared) = self.parts();
        let jobs = power(shared.len());
        let work = |job| {
            let mut baan = Job::new(self, motor, job);
            let mut room = vec![Bekend::NIETS; power(kept.len())];
            baan.fill(kept, &mut room, is_known(job, shared.len()))?;
            Ok(baan.telling)
        };
        let mut sum = vec![[0_u128; 3]; self.geteld.len()];
        for done in draden::map(draden, jobs, work) {
            let done: Vec<[u64; 3]> = done.unwrap_or(Err(Breuk::NietAf))?;
            for (sum, more) in sum.iter_mut().flatten().zip(done.into_iter().flatten()) {
                *sum += u128::from(more);
            }
        }
        Ok(sum)
    }

    /// Runs every input, and holds the outcomes against what was counted without it.
    ///
    /// # Errors
    ///
    /// The first thing that must hold and does not.
    pub fn exhaust(
        &self,
        motor: &impl Motor,
        draden: usize,
        expected: &[Telling],
    ) -> Result<Vec<Telling>, Breuk> {
        let counted = self.run(motor, draden)?;
        if counted == expected {
            Ok(counted)
        } else {
            Err(Breuk::AndereTelling)
        }
    }

    /// The same with every feit so many places further on.
    #[must_use]
    pub fn turned(&self, places: usize) -> Self {
        let mut feiten = self.feiten.clone();
        let middle = places.min(feiten.len());
        feiten.rotate_left(middle);
        Self {
            feiten,
            ..self.clone()
        }
    }

    /// The feiten in the lane, those that are kept, and those that are shared out.
    fn parts(&self) -> (&[usize], &[usize], &[usize]) {
        let (lane, rest) = self.feiten.split_at(IN_BAAN.min(self.feiten.len()));
        let (kept, shared) = rest.split_at(self.onthouden.min(rest.len()));
        (lane, kept, shared)
    }
}

/// The inputs that have the same answers to the feiten that are shared out.
struct Job<'a, M> {
    veeg: &'a Veeg,
    motor: &'a M,
    baan: Indeling,
    feiten: Vec<Bekend<Baan>>,
    uit: Vec<Bekend<Baan>>,
    telling: Vec<[u64; 3]>,
}

impl<'a, M: Motor> Job<'a, M> {
    fn new(veeg: &'a Veeg, motor: &'a M, job: usize) -> Self {
        let (lane, _, shared) = veeg.parts();
        let baan = Indeling::new(lane.len());
        let size = veeg.feiten.iter().max().map_or(0, |last| last + 1);
        let mut made = Self {
            veeg,
            motor,
            feiten: vec![Bekend::NIETS; size],
            uit: vec![Bekend::NIETS; motor.plaatsen()],
            telling: vec![[0; 3]; veeg.geteld.len()],
            baan,
        };
        for (at, feit) in lane.iter().enumerate() {
            if let Some(value) = made.baan.feiten.get(at) {
                made.give(*feit, *value);
            }
        }
        for (at, feit) in shared.iter().enumerate() {
            made.give(*feit, everywhere(digit(job, at)));
        }
        made
    }

    fn give(&mut self, feit: usize, value: Bekend<Baan>) {
        if let Some(place) = self.feiten.get_mut(feit) {
            *place = value;
        }
    }

    /// Runs every value of these feiten; `room` gets the outcomes, the last feit slowest.
    fn fill(
        &mut self,
        kept: &[usize],
        room: &mut [Bekend<Baan>],
        known: bool,
    ) -> Result<(), Breuk> {
        let Some((feit, rest)) = kept.split_last() else {
            return self.run(room, known);
        };
        let (ja, others) = room.split_at_mut(room.len() / 3);
        let (nee, open) = others.split_at_mut(others.len() / 2);
        for (value, room) in Waarheid::ALL
            .into_iter()
            .zip([&mut *ja, &mut *nee, &mut *open])
        {
            self.give(*feit, everywhere(value));
            self.fill(rest, room, known && value != Waarheid::Onbekend)?;
        }
        compare(ja, nee, open)
    }

    /// Runs the cases of one lane.
    fn run(&mut self, room: &mut [Bekend<Baan>], known: bool) -> Result<(), Breuk> {
        self.motor.run(&self.feiten, &mut self.uit);
        let at = |place: usize| self.uit.get(place).copied().unwrap_or(Bekend::NIETS);
        let uitkomst = at(self.veeg.wortel);
        for (place, [ja, nee, open]) in self.veeg.geteld.iter().zip(&mut self.telling) {
            let value = at(*place);
            if value.ja & value.nee != Baan::NONE {
                return Err(Breuk::Tegenspraak);
            }
            let (yes, no) = (
                ones(value.ja & self.baan.cases),
                ones(value.nee & self.baan.cases),
            );
            *ja += yes;
            *nee += no;
            *open += self.baan.aantal - yes - no;
        }
        if known && uitkomst.open() & self.baan.beantwoord != Baan::NONE {
            return Err(Breuk::NooitBeslist);
        }
        if let Some(place) = room.first_mut() {
            *place = uitkomst;
        }
        self.baan.compare(uitkomst)
    }
}

/// What the cases of a lane are.
struct Indeling {
    /// How many there are.
    aantal: u64,
    /// Those that are used.
    cases: Baan,
    /// Those in which every feit of the lane is answered.
    beantwoord: Baan,
    /// By feit of the lane: its value in every case.
    feiten: Vec<Bekend<Baan>>,
}

impl Indeling {
    fn new(feiten: usize) -> Self {
        let cases = power(feiten);
        let which = |test: &dyn Fn(usize) -> bool| {
            let mut baan = Baan::NONE;
            for case in (0..cases).filter(|case| test(*case)) {
                if let Some(word) = baan.0.get_mut(case / 64) {
                    *word |= 1 << (case % 64);
                }
            }
            baan
        };
        let feit = |at: usize| Bekend {
            ja: which(&|case| digit(case, at) == Waarheid::Ja),
            nee: which(&|case| digit(case, at) == Waarheid::Nee),
        };
        Self {
            aantal: cases as u64,
            cases: which(&|_| true),
            beantwoord: which(&|case| is_known(case, feiten)),
            feiten: (0..feiten).map(feit).collect(),
        }
    }

    /// Holds every case with an open feit against both its answers, within the lane.
    fn compare(&self, uitkomst: Bekend<Baan>) -> Result<(), Breuk> {
        let mut step = 1;
        for feit in &self.feiten {
            let open = feit.open() & self.cases;
            let after = |plane: Baan| up(plane, 2 * step) & up(plane, step);
            judge(
                [uitkomst.ja & open, uitkomst.nee & open],
                [after(uitkomst.ja) & open, after(uitkomst.nee) & open],
            )?;
            step *= 3;
        }
        Ok(())
    }
}

/// Holds the outcomes with one feit open against those after both its answers.
fn compare(ja: &[Bekend<Baan>], nee: &[Bekend<Baan>], open: &[Bekend<Baan>]) -> Result<(), Breuk> {
    for ((ja, nee), open) in ja.iter().zip(nee).zip(open) {
        judge([open.ja, open.nee], [ja.ja & nee.ja, ja.nee & nee.nee])?;
    }
    Ok(())
}

/// Settled now is settled after both answers; settled the same after both is settled now.
fn judge(now: [Baan; 2], after: [Baan; 2]) -> Result<(), Breuk> {
    if now == after {
        return Ok(());
    }
    let lost = now
        .into_iter()
        .zip(after)
        .any(|(now, after)| now & !after != Baan::NONE);
    Err(if lost {
        Breuk::Omgeslagen
    } else {
        Breuk::OnnodigOpen
    })
}

/// Every case so many places further on.
fn up(baan: Baan, places: usize) -> Baan {
    let (words, bits) = (places / 64, places % 64);
    let word = |at: Option<usize>| at.and_then(|at| baan.0.get(at)).copied().unwrap_or(0);
    Woorden(std::array::from_fn(|at| {
        let low = at.checked_sub(words);
        let spill = low.and_then(|low| low.checked_sub(1));
        let carried = word(spill) >> 1 >> (63 - bits); // none if no bit is carried
        word(low) << bits | carried
    }))
}

fn ones(baan: Baan) -> u64 {
    baan.0.iter().map(|word| u64::from(word.count_ones())).sum()
}

fn everywhere(value: Waarheid) -> Bekend<Baan> {
    let lane = |holds: bool| if holds { Baan::ALL } else { Baan::NONE };
    Bekend {
        ja: lane(value == Waarheid::Ja),
        nee: lane(value == Waarheid::Nee),
    }
}

/// The value of the feit at a place, in the numbering of inputs.
fn digit(number: usize, at: usize) -> Waarheid {
    match number / power(at) % 3 {
        0 => Waarheid::Ja,
        1 => Waarheid::Nee,
        _ => Waarheid::Onbekend,
    }
}

fn is_known(number: usize, feiten: usize) -> bool {
    (0..feiten).all(|at| digit(number, at) != Waarheid::Onbekend)
}

fn power(n: usize) -> usize {
    std::iter::repeat_n(3, n).product()
}
