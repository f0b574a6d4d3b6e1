//! What a log of processings wants to know of one processing: Logboek Dataverwerkingen, the
//! working version that was read. A record, never a log: nothing is kept or sent here.
//!
//! One record for each betrokkene, each with its own span. A betrokkene stands there by a
//! pseudonym that was made before; a BSN is refused. Log data serve the log and are no
//! source of figures (Wgs art. 1.8(4)).

mod controle;

use serde::{Deserialize, Serialize};

use self::controle::Controle;
use crate::bevinding::Bevinding;
use crate::json::{FromJson, ToJson};
use crate::kenmerk::PseudoniemId;
use crate::pad::Pad;
use crate::stroom::Tijdstip;

/// Every code of its own; each has a vector.
pub const CODES: &[&str] = &[
    "verwerking-activiteit-ontbreekt",
    "verwerking-adres-vorm",
    "verwerking-naam-vorm",
    "verwerking-trace-vorm",
    "verwerking-span-vorm",
    "verwerking-span-dubbel",
    "verwerking-status-ontbreekt",
    "verwerking-tijd-ontbreekt",
    "verwerking-tijd-volgorde",
    "verwerking-betrokkene-ontbreekt",
    "verwerking-pseudoniem",
    "verwerking-soort-vorm",
];

/// How it ended.
#[derive(Clone, Copy, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Status {
    /// Not said; also when the input could not be used.
    Unset,
    /// It succeeded, or the user stopped it.
    Ok,
    /// It failed.
    Error,
}

record! {
    /// A processing, as the caller knows it. No id or moment is made up.
    pub struct Verwerking {
        /// The activity, as an address in the Register van Verwerkingsactiviteiten.
        pub activiteit: Option<String>,
        /// What was done, as one word: `advise_triage`.
        pub naam: Option<String>,
        /// Sixteen bytes, hexadecimal.
        pub trace: Option<String>,
        /// The span that this one is part of: eight bytes, hexadecimal.
        pub boven: Option<String>,
        /// How it ended.
        pub status: Option<Status>,
        /// When it began.
        pub begin: Option<Tijdstip>,
        /// When it ended.
        pub eind: Option<Tijdstip>,
        /// The algorithm, as an address in the Algoritmeregister.
        pub algoritme: Option<String>,
        /// Who processed at another organisation, as an address.
        pub verwerker: Option<String>,
        /// Whom it was about.
        pub betrokkenen: Vec<Betrokkene>,
    }

    /// Someone whose data were processed.
    pub struct Betrokkene {
        /// The pseudonym.
        pub pseudoniem: Option<PseudoniemId>,
        /// What kind of number it was made of: `BSN`.
        pub soort: Option<String>,
        /// The span of this record: eight bytes, hexadecimal.
        pub span: Option<String>,
    }
}

/// One record, in the names of the working version.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Regel {
    /// Sixteen bytes, hexadecimal, in small letters.
    pub trace_id: String,
    /// Eight bytes, hexadecimal, in small letters.
    pub span_id: String,
    /// The span that this one is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_span_id: Option<String>,
    /// How it ended.
    pub status: Status,
    /// What was done.
    pub name: String,
    /// Milliseconds since 1970 in UTC.
    pub start_time: i64,
    /// Milliseconds since 1970 in UTC.
    pub end_time: i64,
    /// What it was about.
    pub attributes: Attributen,
}

/// What it was about.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attributen {
    /// The activity.
    #[serde(rename = "dpl.core.processing_activity_id")]
    pub activiteit: String,
    /// The pseudonym.
    #[serde(rename = "dpl.core.data_subject_id")]
    pub betrokkene: PseudoniemId,
    /// What it was made of.
    #[serde(rename = "dpl.core.data_subject_id_type")]
    pub soort: String,
    /// Who processed at another organisation.
    #[serde(
        rename = "dpl.core.foreign_operation.processor",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub verwerker: Option<String>,
    /// The algorithm.
    #[serde(
        rename = "dpl.objects.algorithm_id",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub algoritme: Option<String>,
}

/// Makes the records, and adds what stands in the way to `fouten`. Empty: something does.
#[must_use]
pub fn describe(verwerking: &Verwerking, pad: &Pad, fouten: &mut Vec<Bevinding>) -> Vec<Regel> {
    let before = fouten.len();
    let mut controle = Controle { fouten };
    let gedeeld = controle.shared(verwerking, pad);
    let list = pad.to("betrokkenen");
    if verwerking.betrokkenen.is_empty() {
        controle.report(list.clone(), "verwerking-betrokkene-ontbreekt");
    }
    controle.limit(&list, verwerking.betrokkenen.len());
    let people = verwerking.betrokkenen.iter().take(MAX_ITEMS).enumerate();
    let people: Vec<_> = people
        .map(|(index, row)| controle.person(row, &list.to(index)))
        .collect();
    controle.distinct(&people, verwerking, pad);
    let Some(gedeeld) = gedeeld.filter(|_| fouten.len() == before) else {
        return Vec::new();
    };
    let people = people.into_iter().flatten();
    people.map(|persoon| gedeeld.with(persoon)).collect()
}

/// What all records of a processing share.
struct Gedeeld<'a> {
    verwerking: &'a Verwerking,
    trace: String,
    boven: Option<String>,
    status: Status,
    naam: &'a str,
    begin: i64,
    eind: i64,
    activiteit: &'a str,
}

/// A betrokkene that fits.
struct Persoon {
    pseudoniem: PseudoniemId,
    soort: String,
    span: String,
}

impl Gedeeld<'_> {
    fn with(&self, persoon: Persoon) -> Regel {
        Regel {
            trace_id: self.trace.clone(),
            span_id: persoon.span,
            parent_span_id: self.boven.clone(),
            status: self.status,
            name: self.naam.to_owned(),
            start_time: self.begin,
            end_time: self.eind,
            attributes: Attributen {
                activiteit: self.activiteit.to_owned(),
                betrokkene: persoon.pseudoniem,
                soort: persoon.soort,
                verwerker: self.verwerking.verwerker.clone(),
                algoritme: self.verwerking.algoritme.clone(),
            },
        }
    }
}

const MAX_ITEMS: usize = 100;

#[cfg(test)]
mod tests;
