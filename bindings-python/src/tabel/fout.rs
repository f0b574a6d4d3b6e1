//! What can be wrong with a table or with what is asked of it, in words.
//!
//! Names columns and rows, never what stands in a row.

use koppelvlak::contract::bevinding::Fout;
use koppelvlak::regelset::{Ernst, RegelsetError};
use koppelvlak::tabel::{TabelFout, TabeltoetsFout};
use koppelvlak::telling::TelFout;
use pyo3::prelude::*;

/// The codes that stand beside those of the core.
const CODES: &[&str] = &[
    "tabel-onleesbaar",
    "kolom-onbekend",
    "kolom-ontbreekt",
    "kolom-dubbel",
    "kolom-type",
    "woord-onbekend",
    "rij-leeg",
    "rij-ontbreekt",
    "resultaat-onbekend",
    "keuze-onbekend",
    "regio-onbekend",
    "vergelijking-gevallen",
    "vergelijking-soort",
    "regel-te-groot",
];

/// Every code that a table can raise.
#[pyfunction(name = "_tabelcodes")]
pub(crate) fn codes() -> Vec<&'static str> {
    let all = [
        TabelFout::CODES,
        TabeltoetsFout::CODES,
        TelFout::CODES,
        CODES,
    ]
    .into_iter();
    let mut all: Vec<&str> = all.flatten().copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Everything that stands in the way.
pub(super) type Fouten = Vec<Fout>;

/// A finding at a place: a column and perhaps a row, or an argument.
pub(super) fn at(code: &str, pad: &[&str], tekst: &str, tekst_en: &str) -> Fout {
    let escaped = |step: &str| step.replace('~', "~0").replace('/', "~1");
    Fout {
        plaats: pad
            .iter()
            .flat_map(|step| ["/".to_owned(), escaped(step)])
            .collect(),
        naam: pad.join("."),
        pad: pad.iter().map(|step| (*step).to_owned()).collect(),
        regel: None,
        kolom: None,
        code: code.to_owned(),
        zgw_code: "invalid".to_owned(),
        ernst: Ernst::Fout,
        tekst: tekst.to_owned(),
        tekst_en: tekst_en.to_owned(),
        vindplaatsen: Vec::new(),
    }
}

/// The object is no table that can be read.
pub(super) fn onleesbaar(waarom: &str) -> Fout {
    at(
        "tabel-onleesbaar",
        &[],
        "Dit is geen tabel die hier te lezen is. Geef een object met __arrow_c_stream__ of __arrow_c_array__.",
        &format!("not a readable Arrow table: {waarom}"),
    )
}

/// A word that is not one of those that are known.
pub(super) fn keuze(veld: &str, mogelijk: &[&str]) -> Fout {
    let mogelijk = mogelijk.join(", ");
    at(
        "keuze-onbekend",
        &[veld],
        &format!("Kies bij {veld} uit: {mogelijk}."),
        &format!("{veld}: one of {mogelijk} expected"),
    )
}

/// A column is of a type that says nothing about a feit.
pub(super) fn kolomtype(kolom: &str, gekregen: &str) -> Fout {
    const VERWACHT: &str = "boolean, int8, uint8, utf8, dictionary of utf8 or null";
    at(
        "kolom-type",
        &[kolom],
        &format!(
            "Kolom {kolom} heeft type {gekregen}. Dat kan hier niet. Mogelijk is: {VERWACHT}."
        ),
        &format!("column `{kolom}`: {VERWACHT} expected, {gekregen} given"),
    )
}

/// A word that is no truth, in a row that is not empty.
pub(super) fn woord(kolom: &str, rij: usize, woorden: &str) -> Fout {
    at(
        "woord-onbekend",
        &[kolom, &rij.to_string()],
        &format!("Kolom {kolom}, rij {rij}: hier past alleen {woorden}, of leeg."),
        &format!(
            "column `{kolom}`, row {rij}: one of {woorden} or null expected, another word given"
        ),
    )
}

/// What the core found in a column; `eerste` is the number of rows before this batch.
pub(super) fn of_kolom(fout: &TabelFout, naam: &str, eerste: usize) -> Fout {
    let rij = match fout {
        TabelFout::ByteOnbekend { rij, .. } | TabelFout::SleutelOnbekend { rij, .. } => {
            Some((eerste + rij).to_string())
        }
        _ => None,
    };
    let pad: Vec<&str> = [naam].into_iter().chain(rij.as_deref()).collect();
    let waar = pad.join(", rij ");
    let tekst = match fout {
        TabelFout::FeitAfgeleid { .. } => {
            "dit feit werkt de bibliotheek zelf uit. Laat de kolom weg."
        }
        TabelFout::KolomDubbel { .. } => "er is al een kolom met dit feit.",
        TabelFout::ByteOnbekend { .. } => "hier past alleen 0, 1 of leeg.",
        TabelFout::SleutelOnbekend { .. } => "deze sleutel heeft geen woord.",
        _ => "deze kolom is hier niet te gebruiken.",
    };
    at(
        fout.code(),
        &pad,
        &format!("Kolom {waar}: {tekst}"),
        &fout.to_string(),
    )
}

/// What the core found in what is asked.
pub(super) fn of_toets(fout: &TabeltoetsFout, veld: &str) -> Fout {
    let tekst = match fout {
        TabeltoetsFout::GeenRegels => "Op deze peildatum zijn er geen regels.",
        TabeltoetsFout::NietVanToepassing { .. } => {
            "Op deze peildatum is er geen definitie van deze soort."
        }
        TabeltoetsFout::ProfielOnbekend { .. } => "Dit profiel bestaat niet.",
        TabeltoetsFout::LezingOnbekend { .. } => "Deze lezing bestaat hier niet.",
        TabeltoetsFout::LijstOnbekend { .. } => "Deze leefgebiedenlijst bestaat niet.",
        TabeltoetsFout::RegelOnbekend { .. } => "Deze regel geldt hier niet.",
        _ => "Dit is niet uit te werken.",
    };
    at(fout.code(), &[veld], tekst, &fout.to_string())
}

/// What the core found in a regelset of one's own.
pub(super) fn of_regelset(fout: &RegelsetError) -> Fout {
    at(
        fout.code(),
        &["regelset"],
        &format!("De regelset is zo niet te gebruiken ({}).", fout.code()),
        &fout.to_string(),
    )
}
