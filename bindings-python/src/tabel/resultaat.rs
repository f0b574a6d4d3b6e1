//! Results by name: what stands above a column that comes out.

use koppelvlak::contract::bevinding::Fout;
use koppelvlak::id::{LezingId, RegelId};
use koppelvlak::regelset::ProfielSoort;
use koppelvlak::tabel::Resultaat;

use super::fout;

/// What is worked out if nothing else is asked for.
pub(super) const STANDAARD: [&str; 3] = ["wet", "beleid", "indicatie"];

/// Nothing that can be worked out has this name.
pub(super) fn unknown() -> Fout {
    fout::at(
        "resultaat-onbekend",
        &["resultaten"],
        "Een resultaat heet: wet, beleid, indicatie, route, bepalend:wet, bepalend:beleid, \
         lezing:wet:…, lezing:beleid:…, criterium:… of stap:….",
        "resultaten: wet, beleid, indicatie, route, bepalend:<wet|beleid>, \
         lezing:<wet|beleid>:<id>, criterium:<id> or stap:<id> expected",
    )
}

/// The result with a name.
pub(super) fn read(naam: &str) -> Option<Resultaat> {
    let mut parts = naam.split(':');
    let found = match (parts.next()?, parts.next(), parts.next()) {
        ("wet", None, None) => Resultaat::Wet,
        ("beleid", None, None) => Resultaat::Beleid,
        ("indicatie", None, None) => Resultaat::Indicatie,
        ("route", None, None) => Resultaat::Route,
        ("bepalend", Some(side), None) => Resultaat::Bepalend(soort(side)?),
        ("lezing", Some(side), Some(id)) => {
            Resultaat::Lezing(soort(side)?, LezingId::try_from(id).ok()?)
        }
        ("criterium", Some(id), None) => Resultaat::Criterium(RegelId::try_from(id).ok()?),
        ("stap", Some(id), None) => Resultaat::Stap(RegelId::try_from(id).ok()?),
        _ => return None,
    };
    parts.next().is_none().then_some(found)
}

fn soort(side: &str) -> Option<ProfielSoort> {
    match side {
        "wet" => Some(ProfielSoort::Wet),
        "beleid" => Some(ProfielSoort::Beleid),
        _ => None,
    }
}
