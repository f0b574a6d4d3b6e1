//! Tables in Python: any object with the Arrow PyCapsule interface in, an Arrow object out.
//!
//! | To … | look in |
//! |---|---|
//! | see how an Arrow object comes in | `lezer` |
//! | see which column is which feit | `indeling` |
//! | see how a column is read | `kolom` |
//! | see how results are named | `resultaat` |
//! | see how results become columns | `uitvoer`, `uitkomst` |
//! | count and compare | `telling`, `verzameld` |
//! | see what is compiled and kept | `kern` |
//! | see what is raised | `fout` |
//!
//! Everything between two objects of Python runs without the GIL.

mod fout;
mod indeling;
mod kern;
mod klasse;
mod kolom;
mod lezer;
mod resultaat;
mod schema;
mod stroom;
mod telling;
mod uitkomst;
mod uitvoer;
mod verzameld;
mod waarden;
mod weergave;

pub(crate) use self::fout::codes;
pub(crate) use self::kern::{Kern, Plan};
pub(crate) use self::klasse::Tabeltoets;
pub(crate) use self::schema::Tabelschema;
pub(crate) use self::stroom::Tabelstroom;
pub(crate) use self::telling::{
    Aantallen, Tabelvergelijking, Tabelvolledigheid, Telbeleid, vergelijk, volledigheid,
};
pub(crate) use self::uitkomst::Tabel;
