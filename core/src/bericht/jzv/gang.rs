//! The walk through the form: what is looked for, and what is said when it is not there.

use crate::bevinding::Bevinding;
use crate::pad::{Deel, Pad};

/// Of a list no more than [`MAX_ITEMS`] items go along, so the work has a bound.
pub(super) fn within_limit(pad: &Pad, items: usize, fouten: &mut Vec<Bevinding>) {
    if items > MAX_ITEMS {
        let bevinding = Bevinding {
            max: u32::try_from(MAX_ITEMS).ok(),
            ..Bevinding::new(pad.clone(), "lijst-te-lang")
        };
        bevinding.add_to(fouten);
    }
}

/// The walk through the form: where we are, and what was found.
pub(super) struct Naar<'a> {
    pub(super) pad: Pad,
    pub(super) fouten: &'a mut Vec<Bevinding>,
}

impl<'a> Naar<'a> {
    pub(super) fn at(pad: Pad, fouten: &'a mut Vec<Bevinding>) -> Self {
        Self { pad, fouten }
    }

    pub(super) fn within<T>(
        &mut self,
        deel: impl Into<Deel>,
        make: impl FnOnce(&mut Naar<'_>) -> T,
    ) -> T {
        make(&mut Naar::at(self.pad.to(deel), self.fouten))
    }

    pub(super) fn each<T, U>(
        &mut self,
        veld: &'static str,
        items: &[T],
        make: impl Fn(&mut Naar<'_>, &T) -> U,
    ) -> Vec<U> {
        within_limit(&self.pad.to(veld), items.len(), self.fouten);
        self.within(veld, |list| {
            let items = items.iter().take(MAX_ITEMS).enumerate();
            let all = items.map(|(index, item)| list.within(index, |naar| make(naar, item)));
            all.collect()
        })
    }

    pub(super) fn report(&mut self, veld: &'static str, code: &'static str) {
        Bevinding::new(self.pad.to(veld), code).add_to(self.fouten);
    }

    pub(super) fn needs<T>(
        &mut self,
        veld: &'static str,
        value: Option<T>,
        code: &'static str,
    ) -> Option<T> {
        if value.is_none() {
            self.report(veld, code);
        }
        value
    }

    /// Words that the draft asks for.
    pub(super) fn text(&mut self, veld: &'static str, text: Option<&str>) -> Option<String> {
        self.words(veld, text, "jzv-ontbreekt")
    }

    pub(super) fn words(
        &mut self,
        veld: &'static str,
        text: Option<&str>,
        code: &'static str,
    ) -> Option<String> {
        let text = text.filter(|text| !text.trim().is_empty());
        self.needs(veld, text, code).map(str::to_owned)
    }

    /// Words for which the draft has so much room. A part of a name is another name.
    pub(super) fn short(
        &mut self,
        veld: &'static str,
        text: Option<&str>,
        max: usize,
        code: &'static str,
    ) -> Option<String> {
        let text = self.words(veld, text, code)?;
        if text.chars().count() <= max {
            return Some(text);
        }
        let bevinding = Bevinding {
            max: u32::try_from(max).ok(),
            ..Bevinding::new(self.pad.to(veld), "jzv-te-lang")
        };
        bevinding.add_to(self.fouten);
        None
    }
}

pub(super) const MAX_ITEMS: usize = 100;
