//! One finding of the validation: where, what, and nothing that was typed.

use crate::pad::Pad;

/// Every code that reading an input can give, before there is anything to validate.
pub const READ_CODES: &[&str] = &[
    "bsn-lengte",
    "bsn-elfproef",
    "postcode-vorm",
    "datum-ongeldig",
    "tijd-ongeldig",
    "gemeentecode-vorm",
    "rsin-ongeldig",
    "oin-ongeldig",
    "naam-ongeldig",
    "kenmerk-ongeldig",
    "tijdstip-ongeldig",
    "veld-onbekend",
    "veld-dubbel",
    "veld-ontbreekt",
    "type-onjuist",
    "keuze-onbekend",
    "waarde-ongeldig",
    "te-veel-bevindingen",
];

/// Something to mend or to look at, at one place of an input.
///
/// There is no text here: the words, the severity and the source of each code
/// are data (`data/meldingen`).
#[must_use]
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Bevinding {
    /// The place.
    pub pad: Pad,
    /// Stable code; see [`CODES`](crate::validatie::CODES) and [`READ_CODES`].
    pub code: &'static str,
    /// The limit that was passed, for the codes that have one.
    pub max: Option<u32>,
}

impl Bevinding {
    /// A finding without a limit.
    pub fn new(pad: Pad, code: &'static str) -> Self {
        Self {
            pad,
            code,
            max: None,
        }
    }

    /// Whether reading set the value at the place aside. A field that does not
    /// exist, or stands there twice, leaves the rest of the record as it is.
    #[must_use]
    pub fn sets_aside(&self) -> bool {
        !matches!(self.code, "veld-onbekend" | "veld-dubbel")
    }

    /// Whether one of these findings of reading covers the place: then what is
    /// wrong there has been said.
    #[must_use]
    pub fn covered(pad: &Pad, read: &[Self]) -> bool {
        read.iter()
            .any(|bevinding| bevinding.sets_aside() && pad.is_within(&bevinding.pad))
    }

    /// Adds this finding, unless what is wrong at its place has been said.
    pub fn add_to(self, fouten: &mut Vec<Self>) {
        if !Self::covered(&self.pad, fouten) {
            fouten.push(self);
        }
    }
}
