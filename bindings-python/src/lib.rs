//! koppelvlak in Python. The package `koppelvlak` re-exports it.
//!
//! | To … | look in |
//! |---|---|
//! | call an operation | `ops` |
//! | see how values cross | `brug` |
//! | read many lines at once | `bulk` |
//! | hold feiten against law and policy, again and again | `toets` |
//! | hold tables against the rules | `tabel` |
//! | see what is raised | `fouten` |

mod brug;
mod bulk;
mod fouten;
mod ops;
mod tabel;
mod toets;

/// What Python sees. Every call lets other Python threads run meanwhile.
#[pyo3::pymodule(gil_used = false)]
pub mod _koppelvlak {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::brug::{als_json, register, van_json};
    #[pymodule_export]
    use crate::bulk::{Aanmeldinglezer, Feitenlezer};
    #[pymodule_export]
    use crate::ops::operations;
    #[pymodule_export]
    use crate::tabel::{
        Aantallen, Tabel, Tabelschema, Tabelstroom, Tabeltoets, Tabelvergelijking,
        Tabelvolledigheid, Telbeleid, codes, vergelijk, volledigheid,
    };
    #[pymodule_export]
    use crate::toets::Toets;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::ops::add(module)?;
        // what people call: not what the package itself needs
        let mut names = module.index()?.extract::<Vec<String>>()?;
        names.retain(|name| !name.starts_with('_'));
        names.sort_unstable();
        module.setattr("__all__", names)
    }
}
