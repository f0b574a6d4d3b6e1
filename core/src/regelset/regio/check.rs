//! Whether a profile fits on the national rules. Every finding has its place.

mod bronnen;
mod gemaakt;
mod keuzes;
mod namen;
mod stappen;
mod voorwaarden;

pub(super) use self::gemaakt::check_made;
use crate::bevinding::Bevinding;
use crate::id::FeitId;
use crate::pad::Pad;
use crate::regelset::Regelset;
use crate::regelset::document::regio::Regioprofiel;

/// Every code that the check of a profile can give; each has a vector.
pub const CODES: &[&str] = &[
    "regio-nooit-geldig",
    "regio-tekst-leeg",
    "regio-tekst-advies",
    "regio-te-groot",
    "regio-lijst-leeg",
    "regio-vindplaats-ontbreekt",
    "regio-bron-onbekend",
    "regio-naam-bestaat",
    "regio-feit-soort",
    "regio-uitkomst-wettelijk",
    "regio-uitkomst-dubbel",
    "regio-tafel-onbekend",
    "regio-tafel-dubbel",
    "regio-model-onbekend",
    "regio-fase-onbekend",
    "regio-ritme-dag",
    "regio-ritme-sluiting",
    "regio-termijn-aantal",
    "regio-termijn-bron",
    "regio-aantal-onmogelijk",
    "regio-feit-voor-en-tegen",
    "regio-te-verweven",
];

/// Everything that is wrong with the profile as written.
pub(super) fn check(base: &Regelset, profiel: &Regioprofiel) -> Vec<Bevinding> {
    let mut check = Check {
        base,
        profiel,
        found: Vec::new(),
    };
    check.sizes();
    if !check.found.is_empty() {
        return check.found;
    }
    check.names();
    check.dimensions();
    check.terms();
    check.outcomes();
    check.tables();
    check.steps();
    check.sources();
    check.found
}

struct Check<'a> {
    base: &'a Regelset,
    profiel: &'a Regioprofiel,
    found: Vec<Bevinding>,
}

impl Check<'_> {
    fn add(&mut self, pad: Pad, code: &'static str) {
        self.found.push(Bevinding::new(pad, code));
    }

    fn hold(&mut self, fits: bool, pad: Pad, code: &'static str) {
        if !fits {
            self.add(pad, code);
        }
    }

    /// What a step or table says is advice, and says so.
    fn advice(&mut self, text: &str, pad: Pad) {
        let says = text.strip_prefix("Advies: ").unwrap_or_default();
        self.hold(!says.trim().is_empty(), pad, "regio-tekst-advies");
    }

    /// No more than so many.
    fn at_most(&mut self, max: u32, count: usize, pad: Pad) {
        if count > max as usize {
            self.found.push(Bevinding {
                max: Some(max),
                ..Bevinding::new(pad, "regio-te-groot")
            });
        }
    }

    fn text(&mut self, text: &str, pad: Pad) {
        self.hold(!text.trim().is_empty(), pad, "regio-tekst-leeg");
    }

    fn feit(&mut self, id: &FeitId, pad: Pad) {
        let known = self.has_feit(id.as_str());
        self.hold(known, pad, "feit-onbekend");
    }

    fn has_feit(&self, id: &str) -> bool {
        let own = self.profiel.feit.iter().any(|feit| feit.id.as_str() == id);
        own || self.base.feit_nummer(id).is_some()
    }
}
