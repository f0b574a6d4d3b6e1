//! Feiten that are given one by one, each with who says so.

use serde::{Deserialize, Serialize};

use crate::aanmelding::organisatie::Organisatie;
use crate::aanmelding::uitspraak::Aard;
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::feit::{Feitenblad, Herkomst};
use crate::id::FeitId;
use crate::json::{FromJson, ToJson};
use crate::pad::Pad;
use crate::regelset::FeitSoort;
use crate::waarheid::Waarheid;

/// One feit that is given, with who says so.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["feit", "waarde"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct GegevenFeit {
    /// Its name.
    pub feit: Option<FeitId>,
    /// Its value.
    pub waarde: Option<Waarheid>,
    /// The organisation that says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisatie: Option<Organisatie>,
    /// The day on which it said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub datum: Option<Datum>,
    /// Fact or opinion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aard: Option<Aard>,
    /// The reasons, in words. Carried, never evaluated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivering: Option<String>,
}

/// Which feiten may be given.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Soort {
    /// All but those that the library works out.
    Alle,
    /// Those that have no place on the form.
    Aanvullend,
}

/// Notes feiten as they are given in the list `veld`, each at most once.
pub(super) fn note(
    blad: &mut Feitenblad,
    feiten: &[GegevenFeit],
    veld: &'static str,
    soort: Soort,
    fouten: &mut Vec<Bevinding>,
) {
    let mut seen = vec![false; blad.waarden().len()];
    for (index, row) in feiten.iter().enumerate() {
        let pad = Pad::top().to(veld).to(index);
        match (accept(blad, row, soort, &mut seen), &row.feit) {
            (Ok(waarde), Some(id)) => {
                let GegevenFeit {
                    organisatie,
                    datum,
                    aard,
                    ..
                } = *row;
                let herkomst = Herkomst {
                    pad,
                    organisatie,
                    datum,
                    aard,
                };
                blad.note(id.as_str(), waarde, herkomst);
            }
            (Err((veld, code)), _) => {
                Bevinding::new(pad.to(veld), code).add_to(fouten);
            }
            (Ok(_), None) => {}
        }
    }
}

/// The value of a row, or what is wrong with it.
fn accept(
    blad: &Feitenblad,
    row: &GegevenFeit,
    soort: Soort,
    seen: &mut [bool],
) -> Result<Waarheid, (&'static str, &'static str)> {
    let regelset = blad.regelset();
    let id = row.feit.as_ref().ok_or(("feit", "feit-ontbreekt"))?;
    let nummer = regelset
        .feit_nummer(id.as_str())
        .ok_or(("feit", "feit-onbekend"))?;
    match (regelset.feit(nummer).map(|feit| feit.soort), soort) {
        (Some(FeitSoort::Afgeleid), _) => return Err(("feit", "feit-afgeleid")),
        (Some(FeitSoort::Vraag), Soort::Aanvullend) => return Err(("feit", "feit-op-formulier")),
        _ => {}
    }
    match seen.get_mut(nummer) {
        Some(true) => return Err(("feit", "feit-dubbel")),
        Some(place) => *place = true,
        None => {}
    }
    row.waarde.ok_or(("waarde", "feit-waarde-ontbreekt"))
}
