//! How many, by place: never lists of persons, and no small counts.
//!
//! Made of message records. The log of access under the Wgs is no source: it has its
//! own purposes (Wgs art. 1.8(4)), and measuring is none of them.
//!
//! A count below the threshold is hidden, and others with it, so that nothing hidden
//! follows from what is shown (`afscherming`). A hidden count can be a zero too. What is
//! known from elsewhere, such as another run of the same log, is not protected.

use serde::{Deserialize, Serialize};

use super::afscherming::{Tabel, hide};
use super::stand::{Status, Zaakstand};
use super::zaak::Zaak;
use crate::id::{LocatieId, RegioId};
use crate::json::ToJson;
use crate::stroom::Verplichting;
use crate::verzameling::Map;

/// How many, for each obligation.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Tellingen {
    /// Counts below this are hidden.
    pub drempel: u32,
    /// One table for each obligation.
    pub tabellen: Vec<Telling>,
}

/// One table: a row for each ZSM location and ZVH, and one for all.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Telling {
    /// Which obligation.
    pub verplichting: Verplichting,
    /// By place.
    pub rijen: Vec<TelRij>,
    /// All together.
    pub alle: TelRij,
}

/// One row: how many stands of each status.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TelRij {
    /// The ZSM location; absent: not specified, or all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zsm_locatie: Option<LocatieId>,
    /// The ZVH; absent: not specified, or all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zvh: Option<RegioId>,
    /// By status.
    pub aantallen: Vec<StatusAantal>,
    /// All of them. Absent: hidden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totaal: Option<u32>,
}

/// How many stands have a status.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StatusAantal {
    /// The status.
    pub status: Status,
    /// How many. Absent: hidden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aantal: Option<u32>,
}

type Plaats<'a> = (Option<&'a LocatieId>, Option<&'a RegioId>);

/// Counts the stands of these cases.
pub(super) fn count(places: &[&Zaak], zaken: &[Zaakstand], drempel: u32) -> Tellingen {
    let named = places.iter();
    let named = named.map(|zaak| ((zaak.zsm_locatie.as_ref(), zaak.zvh.as_ref()), 0));
    let mut numbered: Map<Plaats<'_>, usize> = named.collect();
    for (at, number) in numbered.values_mut().enumerate() {
        *number = at;
    }
    let mut tables: Vec<Tabel> = Verplichting::ALL
        .iter()
        .map(|_| Tabel::new(numbered.len(), Status::ALL.len()))
        .collect();
    for (zaak, stand) in places.iter().zip(zaken) {
        let row = numbered.get(&(zaak.zsm_locatie.as_ref(), zaak.zvh.as_ref()));
        for one in &stand.standen {
            let table = tables.get_mut(one.verplichting as usize);
            if let Some((table, row)) = table.zip(row) {
                table.add(*row, one.status as usize);
            }
        }
    }
    // the duties round a decision follow from each other, and so do those round a melding
    let (besluit, melding) = tables.split_at_mut(Verplichting::A4a as usize);
    hide(besluit, drempel);
    hide(melding, drempel);
    let named = Verplichting::ALL.iter().zip(tables);
    let tabellen = named.map(|(verplichting, table)| tell(*verplichting, &numbered, &table));
    Tellingen {
        drempel,
        tabellen: tabellen.collect(),
    }
}

fn tell(verplichting: Verplichting, places: &Map<Plaats<'_>, usize>, table: &Tabel) -> Telling {
    let row = |at: usize, (zsm, zvh): Plaats<'_>| TelRij {
        zsm_locatie: zsm.cloned(),
        zvh: zvh.cloned(),
        aantallen: Status::ALL
            .iter()
            .enumerate()
            .map(|(column, status)| StatusAantal {
                status: *status,
                aantal: table.shown(at, column),
            })
            .collect(),
        totaal: table.shown(at, Status::ALL.len()),
    };
    Telling {
        verplichting,
        rijen: places.iter().map(|(place, at)| row(*at, *place)).collect(),
        alle: row(places.len(), (None, None)),
    }
}
