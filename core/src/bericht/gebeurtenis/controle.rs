//! What a message is held against, part by part.

use super::{BerichtSoort, Berichtprofiel, MeldingUitkomst};
use crate::bericht::verwijzing::{
    is_address, is_name, is_number_of_person, is_personal, is_plain, is_uuid,
};
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::kenmerk::StukId;
use crate::pad::Pad;
use crate::stroom::{Ontvanger, OntvangerSoort, Tijdstip};

/// Where the message stands, and what was found.
pub(super) struct Controle<'a> {
    pub(super) pad: &'a Pad,
    pub(super) fouten: &'a mut Vec<Bevinding>,
}

impl Controle<'_> {
    /// Something must stand there.
    pub(super) fn present<T>(
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

    /// How the event is called.
    pub(super) fn event_type(
        &mut self,
        profiel: Berichtprofiel,
        soort: BerichtSoort,
        uitkomst: Option<MeldingUitkomst>,
    ) -> Option<String> {
        let named = profiel.event_type(soort, uitkomst);
        // with an outcome there may be a name for it
        let open = soort == BerichtSoort::UitkomstMeldingBeschikbaar && uitkomst.is_none();
        match (&named, open) {
            (Some(_), _) => {}
            (None, true) => self.report("uitkomst", "bericht-uitkomst-ontbreekt"),
            (None, false) => self.report("soort", "bericht-geen-type"),
        }
        named
    }

    /// A UUID, in small letters.
    pub(super) fn id(&mut self, id: Option<&str>) -> Option<String> {
        let id = self.present("id", id, "bericht-id-ontbreekt")?;
        if is_uuid(id) {
            return Some(id.to_ascii_lowercase());
        }
        self.report("id", "bericht-id-vorm");
        None
    }

    /// A moment that does not lie after the peildatum.
    pub(super) fn moment(
        &mut self,
        moment: Option<Tijdstip>,
        peildatum: Datum,
    ) -> Option<Tijdstip> {
        let moment = self.present("tijdstip", moment, "bericht-tijdstip-ontbreekt")?;
        if moment.day().is_some_and(|day| day > peildatum) {
            self.report("tijdstip", "datum-toekomst");
        }
        Some(moment)
    }

    /// The name of a system.
    pub(super) fn system<'t>(&mut self, name: Option<&'t str>) -> Option<&'t str> {
        let name = self.present("systeem", name, "bericht-systeem-ontbreekt")?;
        self.sound("systeem", name, "bericht-systeem-vorm", is_name)
    }

    /// Where the content is to be had.
    pub(super) fn address(&mut self, address: Option<&str>) -> Option<String> {
        let address = self.present("dataref", address, "bericht-dataref-ontbreekt")?;
        self.sound("dataref", address, "bericht-dataref-vorm", is_address)
            .map(str::to_owned)
    }

    /// What it is about.
    pub(super) fn subject(&mut self, subject: Option<&str>) -> Option<String> {
        let plain = |text: &str| is_plain(text, MAX_SUBJECT);
        self.sound("subject", subject?, "bericht-subject-vorm", plain)
            .map(str::to_owned)
    }

    /// Kenmerken without a BSN in them. The first that has one is enough to keep all in.
    pub(super) fn kenmerken(&mut self, kenmerken: &[StukId]) {
        let found = |id: &StukId| is_number_of_person(id.as_str());
        if let Some(index) = kenmerken.iter().position(found) {
            let pad = self.pad.to("data").to("kenmerken").to(index);
            Bevinding::new(pad, "bericht-persoonsgegeven").add_to(self.fouten);
        }
    }

    /// An organisation. ZSM is a way of working and cannot receive.
    pub(super) fn receiver(&mut self, ontvanger: &Ontvanger) {
        let naam = ontvanger.naam.as_deref().unwrap_or_default().trim();
        let named = !naam.is_empty();
        let kind = ontvanger.soort;
        let resolved = match kind {
            Some(OntvangerSoort::Zsm) => false,
            Some(OntvangerSoort::AnderVerband) => ontvanger.verband.is_some(),
            Some(OntvangerSoort::AnderZvh | OntvangerSoort::LokaalVeld) => named,
            None | Some(OntvangerSoort::Organisatie | OntvangerSoort::DerdeBijOverleg) => {
                ontvanger.organisatie.is_some()
            }
        };
        let words = naam.split(|c: char| !c.is_alphanumeric());
        let zsm = words
            .into_iter()
            .any(|word| word.eq_ignore_ascii_case("zsm"));
        let only_zsm = zsm && ontvanger.organisatie.is_none() && ontvanger.verband.is_none();
        if kind == Some(OntvangerSoort::Zsm) || only_zsm {
            self.report("ontvanger", "bericht-ontvanger-zsm");
        } else if !resolved {
            self.report("ontvanger", "bericht-ontvanger-ontbreekt");
        }
    }

    /// A text without a person in it, of the right form.
    fn sound<'t>(
        &mut self,
        veld: &'static str,
        text: &'t str,
        code: &'static str,
        form: impl Fn(&str) -> bool,
    ) -> Option<&'t str> {
        if is_personal(text) {
            self.report(veld, "bericht-persoonsgegeven");
        } else if !form(text) {
            self.report(veld, code);
        } else {
            return Some(text);
        }
        None
    }

    fn report(&mut self, veld: &'static str, code: &'static str) {
        // what could not be read has been said, and is not also missing
        Bevinding::new(self.pad.to(veld), code).add_to(self.fouten);
    }
}

const MAX_SUBJECT: usize = 256;
