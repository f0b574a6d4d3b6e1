//! Workload W: all 3^21 inputs of its 21 feiten.
//!
//! W is said to have 26: 21 feiten and 5 fields of the record (its name, two days,
//! a BSN and a postcode). Those five are checked for their form and decide nothing,
//! so the 21 are all there is to try.

use koppelvlak::programma::Programma;
use koppelvlak::regelset::{Keuze, Regelset};

use super::Telling;
use super::veeg::{IN_BAAN, ONTHOUDEN, Veeg};
use crate::record::FEITEN;

/// What is counted: the outcome and the four criteria.
pub const UITKOMSTEN: [&str; 5] = ["outcome", "c1", "c2", "c3", "c4"];

/// W as a program.
#[derive(Debug)]
pub struct W {
    /// The rules.
    pub regelset: Regelset,
    /// The steps.
    pub programma: Programma,
    /// Where the outcome and the four criteria stand.
    pub plaatsen: Vec<usize>,
}

impl W {
    /// Reads and compiles `w.json`. `None`: the core refuses it.
    #[must_use]
    pub fn new() -> Option<Self> {
        Self::read(include_str!("../../w.json"))
    }

    /// Reads and compiles a document with one profiel. `None`: the core refuses it.
    #[must_use]
    pub fn read(document: &str) -> Option<Self> {
        let regelset = Regelset::read(document).ok()?;
        let stand = regelset.standen().first()?;
        let lijst = regelset.document().leefgebiedenlijsten.first()?;
        let profiel = regelset.profielen(stand).next()?;
        let made = regelset.programma_met(stand, profiel, lijst, &Keuze::default());
        let mut plaatsen = vec![made.lezingen.first()?.1.at];
        plaatsen.extend(made.criteria.iter().map(|(_, at)| *at));
        Some(Self {
            programma: made.programma,
            plaatsen,
            regelset,
        })
    }

    /// Every input, twice: in two orders of the feiten, which together hold every
    /// feit against both its answers.
    #[must_use]
    pub fn rondes(&self) -> [Veeg; 2] {
        let first = Veeg {
            feiten: (0..FEITEN).collect(),
            wortel: self.plaatsen.first().copied().unwrap_or_default(),
            geteld: self.plaatsen.clone(),
            onthouden: ONTHOUDEN,
        };
        let second = first.turned(IN_BAAN + ONTHOUDEN);
        [first, second]
    }
}

/// How many of the 3^21 inputs come out ja, nee and onbekend, worked out on paper:
/// the outcome and the four criteria.
///
/// Of n feiten at least two are ja in 3^n - 2^n - n 2^(n-1) ways: not none, not one.
/// And fewer than two may be ja in 1 + 2n ways: all are nee, or all but one. At
/// least one is the same with 3^n - 2^n and 1.
#[must_use]
pub fn formula() -> [Telling; 5] {
    let two = |n: u32| {
        rest(
            n,
            3_u128.pow(n) - 2_u128.pow(n) - u128::from(n) * 2_u128.pow(n - 1),
            1 + 2 * u128::from(n),
        )
    };
    let any = |n: u32| rest(n, 3_u128.pow(n) - 2_u128.pow(n), 1);
    let one = [1; 3];
    let c1 = and(two(10), any(3));
    let c2 = and(two(4), and(one, one));
    let all = and(and(c1, c2), one);
    let outcome = not(and(not(all), not(one)));
    [
        outcome,
        free(c1, 8),
        free(c2, 15),
        free(one, 20),
        free(one, 20),
    ]
}

/// The inputs of n feiten, so many of them ja and so many nee.
fn rest(n: u32, ja: u128, nee: u128) -> Telling {
    [ja, nee, 3_u128.pow(n) - ja - nee]
}

/// Both, of conditions that share no feit: not-nee is not-nee of both.
fn and(a: Telling, b: Telling) -> Telling {
    let all = |telling: Telling| telling.iter().sum::<u128>();
    let ja = a[0] * b[0];
    let possible = (all(a) - a[1]) * (all(b) - b[1]);
    [ja, all(a) * all(b) - possible, possible - ja]
}

fn not([ja, nee, onbekend]: Telling) -> Telling {
    [nee, ja, onbekend]
}

/// With so many feiten beside it that it does not look at.
fn free(telling: Telling, n: u32) -> Telling {
    telling.map(|many| many * 3_u128.pow(n))
}
