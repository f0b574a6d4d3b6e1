//! What is raised: one exception with every finding. What was given is never repeated.

use koppelvlak::contract::bevinding::Fout;
use koppelvlak::regelset::Regelset;
use pyo3::PyErr;
use pyo3::prelude::*;

use crate::brug;

/// A value that does not fit, at a place.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Struikel {
    /// The code of the finding.
    pub(crate) code: &'static str,
    /// The steps to the place.
    pub(crate) pad: Vec<String>,
}

impl Struikel {
    /// The finding in the words of the rules.
    pub(crate) fn in_words(&self) -> Fout {
        let melding = Regelset::builtin().melding(self.code);
        let text = |of: fn(&koppelvlak::regelset::Melding) -> &String| {
            melding
                .map_or(self.code, |melding| of(melding).as_str())
                .to_owned()
        };
        let steps = self.pad.iter().flat_map(|step| ["/", step.as_str()]);
        let plaats = steps.collect();
        Fout {
            plaats,
            naam: self.pad.join("."),
            pad: self.pad.clone(),
            regel: None,
            kolom: None,
            code: self.code.to_owned(),
            zgw_code: text(|melding| &melding.zgw_code),
            ernst: melding.map_or(koppelvlak::regelset::Ernst::Fout, |melding| melding.ernst),
            tekst: text(|melding| &melding.tekst),
            tekst_en: text(|melding| &melding.tekst_en),
            vindplaatsen: melding
                .map(|melding| melding.vindplaats.clone())
                .unwrap_or_default(),
        }
    }
}

/// The exception that holds these findings.
pub(crate) fn raised(py: Python<'_>, fouten: &[Fout]) -> PyErr {
    let made = || brug::tabel(py)?.exception(py, fouten);
    made().unwrap_or_else(|error| error)
}

/// The exception for values that do not fit.
pub(crate) fn refused(py: Python<'_>, places: &[Struikel]) -> PyErr {
    let fouten: Vec<Fout> = places.iter().map(Struikel::in_words).collect();
    raised(py, &fouten)
}

/// The exception for one value, at a step from the top, or at the top itself.
pub(crate) fn at(py: Python<'_>, code: &'static str, step: &str) -> PyErr {
    let steps = Some(step).filter(|step| !step.is_empty());
    let pad = steps.map(str::to_owned).into_iter().collect();
    refused(py, &[Struikel { code, pad }])
}

/// The input of a function on JSON is no text.
pub(crate) fn no_text(py: Python<'_>) -> PyErr {
    at(py, "type-onjuist", "")
}
