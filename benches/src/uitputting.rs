//! Every input of a rule, through the real evaluator, held against an independent count.
//!
//! | Part | What it owns |
//! |---|---|
//! | [`boom`] | a condition of the document as a tree, written apart from the compiler |
//! | [`telling`] | how many inputs come out ja, nee and onbekend, counted over that tree |
//! | [`vorm`] | what a step of a program looks at, and which of it is interchangeable |
//! | [`klassen`] | every input of a step, or every class of inputs, run and held together |
//! | [`regel`] | a whole rule, from its outcome down to its feiten |
//! | [`regels`] | every rule of a regelset |
//! | [`veeg`] | all 3^n inputs themselves, in wide lanes |
//! | [`werklast`] | workload W, held against a formula |
//!
//! What is proven of every input: it has exactly one outcome; with every feit
//! answered that is ja or nee; an answer never turns what is settled; and what
//! is unknown can still become both. The last three follow from one comparison,
//! for every feit that is open: the outcome is ja (nee) if and only if it is ja
//! (nee) after both answers.

pub mod boom;
pub mod draden;
pub mod klassen;
pub mod regel;
pub mod regels;
pub mod telling;
pub mod veeg;
pub mod vorm;
pub mod werklast;

use std::fmt;

use koppelvlak::programma::{Bekend, Lane, Programma};

/// What works out every step of a program: the real one, or one that a test damaged.
pub trait Motor: Sync {
    /// How many places there are.
    fn plaatsen(&self) -> usize;

    /// Works out every step, as [`Programma::run`].
    fn run<L: Lane>(&self, feiten: &[Bekend<L>], uit: &mut [Bekend<L>]);
}

impl Motor for Programma {
    fn plaatsen(&self) -> usize {
        self.len()
    }

    fn run<L: Lane>(&self, feiten: &[Bekend<L>], uit: &mut [Bekend<L>]) {
        Programma::run(self, feiten, uit);
    }
}

/// How many inputs come out ja, nee and onbekend, in that order.
pub type Telling = [u128; 3];

/// What must hold, and does not.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Breuk {
    /// An input comes out ja and nee.
    Tegenspraak,
    /// Every feit has an answer, and the outcome is onbekend.
    NooitBeslist,
    /// The outcome is settled, and an answer changes it.
    Omgeslagen,
    /// The outcome is onbekend, and both answers settle it the same way.
    OnnodigOpen,
    /// The tree of the document comes out otherwise.
    AndereUitkomst,
    /// The program looks at other feiten than the document names.
    AndereFeiten,
    /// A step does not stand for its part of the outcome.
    AnderDeel,
    /// The outcomes do not add up to the independent count.
    AndereTelling,
    /// There are more inputs than can be counted.
    TeVeel,
    /// A thread stopped halfway.
    NietAf,
}

impl fmt::Display for Breuk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tegenspraak => "an input comes out both ja and nee",
            Self::NooitBeslist => "every feit is answered, and the outcome is onbekend",
            Self::Omgeslagen => "an answer changes an outcome that was settled",
            Self::OnnodigOpen => "onbekend, though only one outcome is left",
            Self::AndereUitkomst => "the document says another outcome",
            Self::AndereFeiten => "the program looks at other feiten than the document",
            Self::AnderDeel => "a step does not stand for its part of the outcome",
            Self::AndereTelling => "the outcomes do not add up to the independent count",
            Self::TeVeel => "too many inputs to count",
            Self::NietAf => "a thread stopped halfway",
        })
    }
}

impl std::error::Error for Breuk {}
