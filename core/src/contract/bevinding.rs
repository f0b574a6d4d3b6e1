//! Findings in words: where, what, how serious, what to do, and by which rule.
//!
//! One model, three renderings of the place: a JSON Pointer, the dotted name of
//! ZGW software, and a path of steps. What stood there is never repeated.

use serde::{Deserialize, Serialize};

use crate::bevinding::Bevinding;
use crate::bron::Vindplaats;
use crate::json::ToJson;
use crate::lezen::{MAX_BYTES, Onleesbaar};
use crate::pad::Pad;
use crate::regelset::{Ernst, Melding, Regelset};

/// Codes for an input that cannot be used, apart from those of reading and
/// validation. Each has a vector.
pub const CODES: &[&str] = &[
    "json-onleesbaar",
    "utf8-onleesbaar",
    "invoer-te-groot",
    "peildatum-ontbreekt",
    "invoer-leeg",
    "invoer-dubbel",
    "feit-ontbreekt",
    "feit-waarde-ontbreekt",
    "feit-onbekend",
    "feit-dubbel",
    "feit-afgeleid",
    "feit-op-formulier",
    "regio-onbekend",
    "regio-dubbel",
    "tafel-onbekend",
    "profiel-onbekend",
    "lezing-onbekend",
    "lijst-onbekend",
    "regel-onbekend",
];

/// A finding in words.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Fout {
    /// JSON Pointer (RFC 6901), empty for the input as a whole.
    pub plaats: String,
    /// As ZGW software writes it: `betrokkenen.0.bsn`.
    pub naam: String,
    /// The steps, list positions included.
    pub pad: Vec<String>,
    /// Line in the text, counted from 1; only for text that is no JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regel: Option<u32>,
    /// Column in that line (or byte in the text, if it is not UTF-8), counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kolom: Option<u32>,
    /// Stable code.
    pub code: String,
    /// The code that ZGW software knows.
    pub zgw_code: String,
    /// Whether it blocks.
    pub ernst: Ernst,
    /// What to do, in plain Dutch.
    pub tekst: String,
    /// The same in English.
    pub tekst_en: String,
    /// The rule behind it.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// All findings that block, as ZGW software expects errors (RFC 9457).
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Probleem {
    /// What kind of problem, relative to the host.
    pub r#type: String,
    /// Always `invalid`.
    pub code: String,
    /// A short title.
    pub title: String,
    /// The HTTP status: 400.
    pub status: u16,
    /// What to do.
    pub detail: String,
    /// One item for each finding.
    pub invalid_params: Vec<InvalidParam>,
}

/// One finding as ZGW software expects it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct InvalidParam {
    /// The place, dotted.
    pub name: String,
    /// The code that ZGW software knows.
    pub code: String,
    /// What to do, in plain Dutch.
    pub reason: String,
}

impl Probleem {
    /// The findings that block, as one problem. `None`: nothing blocks.
    #[must_use]
    pub fn of(fouten: &[Fout]) -> Option<Self> {
        let blocking = fouten.iter().filter(|fout| fout.ernst == Ernst::Fout);
        let invalid_params: Vec<InvalidParam> = blocking
            .map(|fout| InvalidParam {
                name: fout.naam.clone(),
                code: fout.zgw_code.clone(),
                reason: fout.tekst.clone(),
            })
            .collect();
        (!invalid_params.is_empty()).then(|| Self {
            r#type: "/ref/fouten/ValidationError/".to_owned(),
            code: "invalid".to_owned(),
            title: "Invalid input.".to_owned(),
            status: 400,
            detail: "De aanmelding is nog niet compleet. Kijk bij elke plaats wat u kunt doen."
                .to_owned(),
            invalid_params,
        })
    }
}

/// A finding in the words of the regelset.
pub(super) fn in_words(regelset: &Regelset, bevinding: &Bevinding) -> Fout {
    let melding = regelset.melding(bevinding.code);
    let max = bevinding.max.map(|max| max.to_string()).unwrap_or_default();
    // A code without words cannot be: a test holds the catalogue against the codes.
    let words = |of: fn(&Melding) -> &String| {
        melding.map_or(bevinding.code.to_owned(), |m| of(m).replace("{max}", &max))
    };
    Fout {
        plaats: bevinding.pad.to_string(),
        naam: bevinding.pad.dotted(),
        pad: bevinding.pad.steps(),
        regel: None,
        kolom: None,
        code: bevinding.code.to_owned(),
        zgw_code: melding.map_or("invalid", |m| &m.zgw_code).to_owned(),
        ernst: melding.map_or(Ernst::Fout, |m| m.ernst),
        tekst: words(|m| &m.tekst),
        tekst_en: words(|m| &m.tekst_en),
        vindplaatsen: melding.map(|m| m.vindplaats.clone()).unwrap_or_default(),
    }
}

/// Findings in the words of the regelset.
pub(super) fn all_in_words(regelset: &Regelset, bevindingen: &[Bevinding]) -> Vec<Fout> {
    bevindingen
        .iter()
        .map(|bevinding| in_words(regelset, bevinding))
        .collect()
}

/// Whether every finding lies in one of these fields, so that the question itself is clear.
pub(super) fn lie_within(bevindingen: &[Bevinding], velden: &[&'static str]) -> bool {
    let places: Vec<Pad> = velden.iter().map(|veld| Pad::top().to(*veld)).collect();
    bevindingen
        .iter()
        .all(|bevinding| places.iter().any(|place| bevinding.pad.is_within(place)))
}

/// What to say of an input that cannot be read at all.
pub(super) fn unreadable(regelset: &Regelset, onleesbaar: &Onleesbaar) -> Vec<Fout> {
    let at_top = |code| Bevinding::new(Pad::top(), code);
    let number = |n: usize| u32::try_from(n).ok();
    match onleesbaar {
        Onleesbaar::TeGroot => {
            let bevinding = Bevinding {
                max: number(MAX_BYTES),
                ..at_top("invoer-te-groot")
            };
            vec![in_words(regelset, &bevinding)]
        }
        Onleesbaar::GeenUtf8 { byte } => {
            let fout = in_words(regelset, &at_top("utf8-onleesbaar"));
            vec![Fout {
                kolom: number(byte.saturating_add(1)),
                ..fout
            }]
        }
        Onleesbaar::GeenJson { regel, kolom } => {
            let fout = in_words(regelset, &at_top("json-onleesbaar"));
            vec![Fout {
                regel: number(*regel),
                kolom: number(*kolom),
                ..fout
            }]
        }
        Onleesbaar::PastNiet(bevindingen) => all_in_words(regelset, bevindingen),
    }
}
