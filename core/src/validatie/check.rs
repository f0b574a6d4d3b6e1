//! The walk through a form: where we are, what was found, and the rules of one line.
//!
//! A place is built only when there is something to report. Of a list no more
//! than [`MAX_ITEMS`] items are looked at, so the work has a bound.

use crate::aanmelding::aanmelder::SoortVerzoek;
use crate::bevinding::Bevinding;
use crate::datum::{Datum, DeelDatum};
use crate::pad::{Deel, Pad};
use crate::validatie::Context;

/// A text field of the form.
pub(crate) type Tekst = Option<String>;

/// The walk.
pub(crate) struct Check<'a> {
    pub(crate) context: &'a Context<'a>,
    omvang: Omvang,
    plek: Vec<Deel>,
    gevonden: Vec<Bevinding>,
}

/// How much of the form must be filled.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Omvang {
    /// All that the form asks.
    Volledig,
    /// Who asks, when, and what.
    Consultatie,
}

impl Omvang {
    pub(crate) fn of(soort: Option<SoortVerzoek>) -> Self {
        match soort {
            Some(SoortVerzoek::Advies | SoortVerzoek::Informatievraag) => Self::Consultatie,
            _ => Self::Volledig,
        }
    }
}

impl<'a> Check<'a> {
    pub(crate) fn new(context: &'a Context<'a>, omvang: Omvang) -> Self {
        Self {
            context,
            omvang,
            plek: Vec::new(),
            gevonden: Vec::new(),
        }
    }

    pub(crate) fn finish(self) -> Vec<Bevinding> {
        self.gevonden
    }

    pub(crate) fn omvang(&self) -> Omvang {
        self.omvang
    }

    /// Goes one step down for as long as the rules take.
    pub(crate) fn within(&mut self, deel: impl Into<Deel>, rules: impl FnOnce(&mut Self)) {
        self.plek.push(deel.into());
        rules(self);
        self.plek.pop();
    }

    /// Goes down into each item of a list that is not too long.
    pub(crate) fn each<'t, T>(
        &mut self,
        veld: &'static str,
        items: &'t [T],
        mut rules: impl FnMut(&mut Self, &'t T),
    ) {
        self.list(veld, items);
        self.within(veld, |check| {
            for (index, item) in items.iter().take(MAX_ITEMS).enumerate() {
                check.within(index, |check| rules(check, item));
            }
        });
    }

    /// A list has no more than [`MAX_ITEMS`] items.
    pub(crate) fn list<T>(&mut self, veld: &'static str, items: &[T]) {
        if items.len() > MAX_ITEMS {
            self.limit(veld, "lijst-te-lang", MAX_ITEMS);
        }
    }

    /// Reports what does not fit, whatever is asked.
    pub(crate) fn report(&mut self, veld: &'static str, code: &'static str) {
        self.within(veld, |check| check.report_here(code));
    }

    /// Reports that what stands here does not fit.
    pub(crate) fn report_here(&mut self, code: &'static str) {
        let bevinding = Bevinding::new(self.pad(), code);
        self.gevonden.push(bevinding);
    }

    /// The place where we are.
    pub(crate) fn pad(&self) -> Pad {
        self.plek.iter().copied().collect()
    }

    /// Reports what is missing, unless this is a consultation.
    pub(crate) fn missing(&mut self, veld: &'static str, code: &'static str) {
        if self.omvang == Omvang::Volledig {
            self.report(veld, code);
        }
    }

    /// Something must stand there, unless this is a consultation.
    pub(crate) fn required(&mut self, veld: &'static str, filled: bool, code: &'static str) {
        if !filled {
            self.missing(veld, code);
        }
    }

    /// Something must stand there, in a consultation too.
    pub(crate) fn always_required(&mut self, veld: &'static str, filled: bool, code: &'static str) {
        if !filled {
            self.report(veld, code);
        }
    }

    /// The day does not lie after the peildatum.
    pub(crate) fn not_future(&mut self, veld: &'static str, day: Option<DeelDatum>) {
        self.not_after(veld, day, Some(self.context.peildatum), "datum-toekomst");
    }

    /// The day does not lie after the last, as far as both are known.
    pub(crate) fn not_after(
        &mut self,
        veld: &'static str,
        day: Option<DeelDatum>,
        last: Option<Datum>,
        code: &'static str,
    ) {
        if day
            .zip(last)
            .is_some_and(|(day, last)| day.earliest() > last)
        {
            self.report(veld, code);
        }
    }

    /// Names, titles, numbers: no longer than [`MAX_SHORT`].
    pub(crate) fn short(&mut self, texts: &[(&'static str, &Tekst)]) {
        self.texts(texts, MAX_SHORT);
    }

    /// Stories: no longer than [`MAX_LONG`].
    pub(crate) fn long(&mut self, texts: &[(&'static str, &Tekst)]) {
        self.texts(texts, MAX_LONG);
    }

    fn texts(&mut self, texts: &[(&'static str, &Tekst)], max: usize) {
        for (veld, text) in texts {
            // Bytes first: no text has more characters than bytes.
            if text
                .as_ref()
                .is_some_and(|text| text.len() > max && text.chars().count() > max)
            {
                self.limit(veld, "tekst-te-lang", max);
            }
        }
    }

    /// A story in a list: no longer than [`MAX_LONG`].
    pub(crate) fn long_here(&mut self, text: &str) {
        if text.len() > MAX_LONG && text.chars().count() > MAX_LONG {
            self.limit_here("tekst-te-lang", MAX_LONG);
        }
    }

    fn limit(&mut self, veld: &'static str, code: &'static str, max: usize) {
        self.within(veld, |check| check.limit_here(code, max));
    }

    fn limit_here(&mut self, code: &'static str, max: usize) {
        self.report_here(code);
        if let Some(last) = self.gevonden.last_mut() {
            last.max = u32::try_from(max).ok();
        }
    }
}

/// Whether there is a text that is not blank.
pub(crate) fn has_text(text: &Tekst) -> bool {
    text.as_ref().is_some_and(|text| !text.trim().is_empty())
}

/// The most items of a list.
pub(crate) const MAX_ITEMS: usize = 100;
const MAX_SHORT: usize = 200;
const MAX_LONG: usize = 10_000;
