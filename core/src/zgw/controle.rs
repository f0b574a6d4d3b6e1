//! The walk through the input: what must be there, how long it may be, and what may not
//! stand where everyone reads it.

use crate::bericht::verwijzing::{is_personal, is_plain};
use crate::bevinding::Bevinding;
use crate::bsn::Bsn;
use crate::datum::Datum;
use crate::json;
use crate::pad::{Deel, Pad};
use crate::stroom::Tijdstip;

/// The most items of a list.
pub(super) const MAX_ITEMS: usize = 100;
/// The most characters of a URI.
pub(super) const MAX_URL: usize = 1000;
/// The most characters of an `identificatie` of a Zaak, and of both parts of a kenmerk.
pub(super) const MAX_KENMERK: usize = 40;
/// The most characters of a toelichting.
pub(super) const MAX_TOELICHTING: usize = 1000;

/// Where we are, and what was found.
pub(super) struct Plek<'a> {
    pad: Pad,
    fouten: &'a mut Vec<Bevinding>,
}

impl<'a> Plek<'a> {
    pub(super) fn at(pad: Pad, fouten: &'a mut Vec<Bevinding>) -> Self {
        Self { pad, fouten }
    }

    /// One step down.
    pub(super) fn to(&mut self, deel: impl Into<Deel>) -> Plek<'_> {
        Plek::at(self.pad.to(deel), self.fouten)
    }

    /// Here again.
    pub(super) fn here(&mut self) -> Plek<'_> {
        Plek::at(self.pad.clone(), self.fouten)
    }

    /// What others found, with places of their own.
    pub(super) fn extend(self, found: Vec<Bevinding>) {
        self.fouten.extend(found);
    }

    /// Says what does not fit here.
    pub(super) fn report(self, code: &'static str) {
        Bevinding::new(self.pad, code).add_to(self.fouten);
    }

    fn limit(self, code: &'static str, max: usize) {
        let bevinding = Bevinding {
            max: u32::try_from(max).ok(),
            ..Bevinding::new(self.pad, code)
        };
        bevinding.add_to(self.fouten);
    }

    /// The API wants it.
    pub(super) fn needs<T>(self, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.report("zgw-ontbreekt");
        }
        value
    }

    /// A list that is not too long.
    pub(super) fn list<T>(self, items: &[T]) {
        if items.len() > MAX_ITEMS {
            self.limit("lijst-te-lang", MAX_ITEMS);
        }
    }

    /// Words for which there is room. Blank is absent; too long is told and not cut.
    pub(super) fn text(self, text: Option<&str>, max: usize) -> Option<String> {
        let text = text.filter(|text| !text.trim().is_empty())?;
        // no text has more characters than bytes
        if text.len() > max && text.chars().count() > max {
            self.limit("zgw-te-lang", max);
            return None;
        }
        Some(text.to_owned())
    }

    /// Words that the API wants.
    pub(super) fn needs_text(self, text: Option<&str>, max: usize) -> Option<String> {
        let text = text.filter(|text| !text.trim().is_empty());
        if text.is_none() {
            self.report("zgw-ontbreekt");
            return None;
        }
        self.text(text, max)
    }

    /// An address that the API wants.
    pub(super) fn url(self, url: Option<&str>) -> Option<String> {
        let Some(url) = url else {
            self.report("zgw-ontbreekt");
            return None;
        };
        if url.chars().count() > MAX_URL {
            self.limit("zgw-te-lang", MAX_URL);
            return None;
        }
        let rest = url.strip_prefix("https://");
        let rest = rest.or_else(|| url.strip_prefix("http://"));
        let named = rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()));
        if !named || !is_plain(url, MAX_URL) {
            self.report("zgw-url-vorm");
            return None;
        }
        Some(url.to_owned())
    }

    /// A moment that does not lie after the peildatum.
    pub(super) fn moment(self, moment: Option<Tijdstip>, peildatum: Datum) -> Option<Tijdstip> {
        match moment {
            None => self.report("zgw-ontbreekt"),
            Some(at) if at.day().is_some_and(|day| day > peildatum) => {
                self.report("datum-toekomst");
            }
            Some(_) => {}
        }
        moment
    }

    /// A name without anyone in it, of any length.
    pub(super) fn pseudonym(self, text: &str, personen: &Personen) -> Option<String> {
        if is_personal(text) || personen.stand_in(text) {
            self.report("zgw-persoonsgegeven");
            return None;
        }
        Some(text.to_owned())
    }

    /// A name without anyone in it, for where everyone reads it.
    pub(super) fn kenmerk(self, text: &str, personen: &Personen) -> Option<String> {
        if text.chars().count() > MAX_KENMERK {
            self.limit("zgw-te-lang", MAX_KENMERK);
        } else if is_personal(text) || personen.stand_in(text) {
            self.report("zgw-persoonsgegeven");
        } else if !is_plain(text, MAX_KENMERK) {
            self.report("zgw-kenmerk-vorm");
        } else {
            return Some(text.to_owned());
        }
        None
    }
}

/// The names and numbers of people in the input. Names in letters cannot be told from other
/// words, so this knows only those that came along.
#[derive(Default)]
pub(super) struct Personen {
    woorden: Vec<String>,
    nummers: Vec<String>,
}

impl Personen {
    /// Someone's name, or a part of it.
    pub(super) fn name(&mut self, name: Option<&str>) {
        let words = name
            .unwrap_or_default()
            .split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| word.len() >= 2);
        self.woorden.extend(words.map(str::to_ascii_lowercase));
    }

    /// Someone's number.
    pub(super) fn number(&mut self, number: Bsn) {
        // its digits; shown as text it hides them
        self.nummers.push(json::to_word(&number));
    }

    /// Whether one of them stands there. A short name is a word of its own; a longer one may
    /// stand inside another word.
    pub(super) fn stand_in(&self, text: &str) -> bool {
        let text = text.to_ascii_lowercase();
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let letters: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
        let is_word = |name: &str| {
            let mut words = text.split(|c: char| !c.is_ascii_alphanumeric());
            words.any(|word| word == name)
        };
        let named = |name: &String| {
            if name.len() < 4 {
                is_word(name)
            } else {
                letters.contains(name.as_str())
            }
        };
        self.woorden.iter().any(named) || self.nummers.iter().any(|n| digits.contains(n.as_str()))
    }
}
