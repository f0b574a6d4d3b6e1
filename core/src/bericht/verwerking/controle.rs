//! What a processing is held against, part by part.

use super::{Betrokkene, Gedeeld, MAX_ITEMS, Persoon, Verwerking};
use crate::bericht::verwijzing::{is_address, is_name, is_number_of_person, is_personal};
use crate::bevinding::Bevinding;
use crate::pad::Pad;
use crate::stroom::Tijdstip;
use crate::verzameling::Set;

/// What was found.
pub(super) struct Controle<'a> {
    pub(super) fouten: &'a mut Vec<Bevinding>,
}

impl Controle<'_> {
    pub(super) fn report(&mut self, pad: Pad, code: &'static str) {
        Bevinding::new(pad, code).add_to(self.fouten);
    }

    pub(super) fn limit(&mut self, pad: &Pad, items: usize) {
        if items > MAX_ITEMS {
            let bevinding = Bevinding {
                max: u32::try_from(MAX_ITEMS).ok(),
                ..Bevinding::new(pad.clone(), "lijst-te-lang")
            };
            bevinding.add_to(self.fouten);
        }
    }

    /// What all records share. Every part is looked at, also after one that is missing.
    pub(super) fn shared<'v>(
        &mut self,
        verwerking: &'v Verwerking,
        pad: &Pad,
    ) -> Option<Gedeeld<'v>> {
        let activiteit = verwerking.activiteit.as_deref();
        if activiteit.is_none() {
            self.report(pad.to("activiteit"), "verwerking-activiteit-ontbreekt");
        }
        let activiteit = self.address(activiteit, pad.to("activiteit"));
        let naam = self.name(
            verwerking.naam.as_deref(),
            pad.to("naam"),
            "verwerking-naam-vorm",
        );
        let trace = verwerking.trace.as_deref();
        let trace = self.hex(trace, 32, pad.to("trace"), "verwerking-trace-vorm");
        let above = verwerking.boven.as_deref();
        let boven = above
            .and_then(|boven| self.hex(Some(boven), 16, pad.to("boven"), "verwerking-span-vorm"));
        if verwerking.status.is_none() {
            self.report(pad.to("status"), "verwerking-status-ontbreekt");
        }
        let begin = self.moment(verwerking.begin, pad.to("begin"));
        let eind = self.moment(verwerking.eind, pad.to("eind"));
        if begin.zip(eind).is_some_and(|(begin, eind)| eind < begin) {
            self.report(pad.to("eind"), "verwerking-tijd-volgorde");
        }
        self.address(verwerking.algoritme.as_deref(), pad.to("algoritme"));
        self.address(verwerking.verwerker.as_deref(), pad.to("verwerker"));
        Some(Gedeeld {
            verwerking,
            trace: trace?,
            boven,
            status: verwerking.status?,
            naam: naam?,
            begin: begin?,
            eind: eind?,
            activiteit: activiteit?,
        })
    }

    pub(super) fn person(&mut self, row: &Betrokkene, pad: &Pad) -> Option<Persoon> {
        let pseudoniem = row.pseudoniem.as_ref();
        let pseudoniem = pseudoniem.filter(|id| !is_number_of_person(id.as_str()));
        if pseudoniem.is_none() {
            self.report(pad.to("pseudoniem"), "verwerking-pseudoniem");
        }
        let soort = self.name(
            row.soort.as_deref(),
            pad.to("soort"),
            "verwerking-soort-vorm",
        );
        let span = self.hex(
            row.span.as_deref(),
            16,
            pad.to("span"),
            "verwerking-span-vorm",
        );
        Some(Persoon {
            pseudoniem: pseudoniem?.clone(),
            soort: soort?.to_owned(),
            span: span?,
        })
    }

    /// Each record has a span of its own.
    pub(super) fn distinct(
        &mut self,
        people: &[Option<Persoon>],
        verwerking: &Verwerking,
        pad: &Pad,
    ) {
        let above = verwerking.boven.as_deref().map(str::to_ascii_lowercase);
        let mut seen: Set<&str> = above.as_deref().into_iter().collect();
        for (index, persoon) in people.iter().enumerate() {
            if persoon.as_ref().is_some_and(|p| !seen.insert(&p.span)) {
                let place = pad.to("betrokkenen").to(index).to("span");
                self.report(place, "verwerking-span-dubbel");
            }
        }
    }

    fn moment(&mut self, moment: Option<Tijdstip>, pad: Pad) -> Option<i64> {
        if moment.is_none() {
            self.report(pad, "verwerking-tijd-ontbreekt");
        }
        moment.map(|moment| moment.instant().timestamp_millis())
    }

    /// An address without a person in it.
    fn address<'t>(&mut self, text: Option<&'t str>, pad: Pad) -> Option<&'t str> {
        let text = text?;
        if is_personal(text) {
            self.report(pad, "bericht-persoonsgegeven");
        } else if !is_address(text) {
            self.report(pad, "verwerking-adres-vorm");
        } else {
            return Some(text);
        }
        None
    }

    /// A word, without a person in it.
    fn name<'t>(&mut self, text: Option<&'t str>, pad: Pad, code: &'static str) -> Option<&'t str> {
        let found = text.filter(|text| is_name(text) && !is_personal(text));
        if found.is_none() {
            self.report(pad, code);
        }
        found
    }

    /// So many hexadecimal digits, in small letters.
    fn hex(
        &mut self,
        text: Option<&str>,
        digits: usize,
        pad: Pad,
        code: &'static str,
    ) -> Option<String> {
        let sound =
            |text: &&str| text.len() == digits && text.bytes().all(|b| b.is_ascii_hexdigit());
        let found = text.filter(sound);
        if found.is_none() {
            self.report(pad, code);
        }
        found.map(str::to_ascii_lowercase)
    }
}
