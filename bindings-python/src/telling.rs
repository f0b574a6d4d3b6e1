//! Counts for others than those who may see the cases: no small count leaves.

use koppelvlak::telling::{Kruistabel, Telbeleid};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// The table that may leave, as JSON and as text: small counts hidden, the others rounded.
///
/// With one name of a column: a list with a total. `aantallen` stand row by row. `beleid`: the
/// choices of the policy as JSON; what is left out has its default.
#[pyfunction]
#[pyo3(signature = (rijen, kolommen, aantallen, beleid, totaal_bekend))]
pub(crate) fn protect_counts(
    rijen: Vec<String>,
    kolommen: Vec<String>,
    aantallen: Vec<u64>,
    beleid: &str,
    totaal_bekend: bool,
) -> PyResult<(String, String)> {
    let refused = |fouten: Vec<koppelvlak::telling::TelFout>| {
        let all: Vec<(&str, String)> = fouten.iter().map(|f| (f.code(), f.to_string())).collect();
        let code = all.first().map_or("telling", |(code, _)| *code);
        let texts: Vec<&str> = all.iter().map(|(_, text)| text.as_str()).collect();
        PyValueError::new_err((code.to_owned(), String::new(), texts.join("; ")))
    };
    let beleid: Telbeleid =
        serde_json::from_str(beleid).map_err(|e| PyValueError::new_err(e.to_string()))?;
    let tabel = match kolommen.as_slice() {
        [kolom] if rijen.len() == aantallen.len() => {
            Kruistabel::list(kolom, rijen.into_iter().zip(aantallen))
        }
        _ => Kruistabel::new(rijen, kolommen, aantallen),
    };
    let tabel = tabel.map_err(refused)?;
    let tabel = if totaal_bekend {
        tabel.with_known_total()
    } else {
        tabel
    };
    let beschermd = tabel.protect(&beleid);
    let json = serde_json::to_string(&beschermd).unwrap_or_default();
    Ok((json, beschermd.to_string()))
}
