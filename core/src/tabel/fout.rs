//! What can be wrong with a table, or with what is asked of it.

use std::fmt;

use thiserror::Error;

use crate::id::{FeitId, LezingId, LijstId, ProfielId, RegelId};
use crate::regelset::ProfielSoort;

/// Which part of a column.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Deel {
    /// What it says.
    Waarden,
    /// Where it says something (Arrow: validity).
    Bekend,
}

impl fmt::Display for Deel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Waarden => "values",
            Self::Bekend => "validity",
        })
    }
}

/// A column cannot be used.
///
/// Names the column and the row, never what stands in the row.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[non_exhaustive]
pub enum TabelFout {
    /// The feit of the column is not in the regelset.
    #[error("column `{kolom}`: the regelset has no feit of this name")]
    FeitOnbekend {
        /// The column.
        kolom: FeitId,
    },
    /// The library works this feit out from the others.
    #[error("column `{kolom}`: worked out from the other feiten, so it cannot be given")]
    FeitAfgeleid {
        /// The column.
        kolom: FeitId,
    },
    /// The feit has a column already.
    #[error("column `{kolom}`: there is already one")]
    KolomDubbel {
        /// The column.
        kolom: FeitId,
    },
    /// Not one byte or key for each row.
    #[error("column `{kolom}`: {verwacht} rows expected, {gekregen} given")]
    KolomLengte {
        /// The column.
        kolom: FeitId,
        /// The number of rows of the table.
        verwacht: usize,
        /// The number of rows of the column.
        gekregen: usize,
    },
    /// Not a bit for each row.
    #[error("column `{kolom}`, {deel}: {verwacht} bytes or more expected, {gekregen} given")]
    BufferKort {
        /// The column.
        kolom: FeitId,
        /// Which part.
        deel: Deel,
        /// How many bytes the offset and the rows take.
        verwacht: usize,
        /// How many there are.
        gekregen: usize,
    },
    /// The first bit lies where no machine has memory.
    #[error("column `{kolom}`, {deel}: the offset is too large")]
    OffsetTeGroot {
        /// The column.
        kolom: FeitId,
        /// Which part.
        deel: Deel,
    },
    /// A byte that is neither 0 nor 1, in a row that is not unknown.
    #[error("column `{kolom}`, row {rij}: 0 or 1 expected, another byte given")]
    ByteOnbekend {
        /// The column.
        kolom: FeitId,
        /// The row, from 0.
        rij: usize,
    },
    /// A key that has no meaning, in a row that is not unknown.
    #[error("column `{kolom}`, row {rij}: a key below {woorden} expected, another given")]
    SleutelOnbekend {
        /// The column.
        kolom: FeitId,
        /// The row, from 0.
        rij: usize,
        /// How many words the dictionary has.
        woorden: usize,
    },
    /// The table was made for other rules than those it is held against.
    #[error("the table is of another regelset")]
    AndereRegelset,
}

impl TabelFout {
    /// Every code that [`code`](Self::code) can return.
    pub const CODES: &[&str] = &[
        "feit-onbekend",
        "feit-afgeleid",
        "kolom-dubbel",
        "kolom-lengte",
        "buffer-kort",
        "offset-te-groot",
        "byte-onbekend",
        "sleutel-onbekend",
        "andere-regelset",
    ];

    /// Stable; the message may change, this may not.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::FeitOnbekend { .. } => "feit-onbekend",
            Self::FeitAfgeleid { .. } => "feit-afgeleid",
            Self::KolomDubbel { .. } => "kolom-dubbel",
            Self::KolomLengte { .. } => "kolom-lengte",
            Self::BufferKort { .. } => "buffer-kort",
            Self::OffsetTeGroot { .. } => "offset-te-groot",
            Self::ByteOnbekend { .. } => "byte-onbekend",
            Self::SleutelOnbekend { .. } => "sleutel-onbekend",
            Self::AndereRegelset => "andere-regelset",
        }
    }
}

/// What is asked of the tables cannot be worked out.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[non_exhaustive]
pub enum TabeltoetsFout {
    /// No rule is in force on the peildatum.
    #[error("no rules on this day")]
    GeenRegels,
    /// Law or policy has no definition on this day.
    #[error("no definition of this kind on this day: {soort:?}")]
    NietVanToepassing {
        /// Law or policy.
        soort: ProfielSoort,
    },
    /// There is no such policy definition.
    #[error("profiel `{profiel}` does not exist")]
    ProfielOnbekend {
        /// The name.
        profiel: ProfielId,
    },
    /// There is no such lezing of what was chosen.
    #[error("lezing `{lezing}` does not exist here")]
    LezingOnbekend {
        /// The name.
        lezing: LezingId,
    },
    /// There is no such leefgebiedenlijst.
    #[error("leefgebiedenlijst `{lijst}` does not exist")]
    LijstOnbekend {
        /// The name.
        lijst: LijstId,
    },
    /// No such criterium or step is in force on this day.
    #[error("regel `{regel}` is not in force here")]
    RegelOnbekend {
        /// The name.
        regel: RegelId,
    },
    /// More words than a byte can tell apart.
    #[error("more than 255 words in one column")]
    WoordenTeVeel,
}

impl TabeltoetsFout {
    /// Every code that [`code`](Self::code) can return.
    pub const CODES: &[&str] = &[
        "geen-regels",
        "niet-van-toepassing",
        "profiel-onbekend",
        "lezing-onbekend",
        "lijst-onbekend",
        "regel-onbekend",
        "woorden-te-veel",
    ];

    /// Stable; the message may change, this may not.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::GeenRegels => "geen-regels",
            Self::NietVanToepassing { .. } => "niet-van-toepassing",
            Self::ProfielOnbekend { .. } => "profiel-onbekend",
            Self::LezingOnbekend { .. } => "lezing-onbekend",
            Self::LijstOnbekend { .. } => "lijst-onbekend",
            Self::RegelOnbekend { .. } => "regel-onbekend",
            Self::WoordenTeVeel => "woorden-te-veel",
        }
    }
}
