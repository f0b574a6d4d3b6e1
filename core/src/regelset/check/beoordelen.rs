//! The laws over instruments, labels, overgangsmomenten and the norms and rules of
//! bundling.
//!
//! Their days are no stretch of days of their own: nothing is compiled from them.

use super::{Check, place};
use crate::beoordeling::{BeoordelingSoort, Claim, Houdbaarheid};
use crate::datum::Datum;
use crate::id::{EisId, InstrumentId, MomentId};
use crate::orde;
use crate::regelset::RegelsetError;
use crate::regelset::document::bundelregel::Bundelnorm;
use crate::regelset::document::instrument::{Instrument, Instrumentuitkomst, Labelschaal};
use crate::regelset::document::overgangsmoment::{Eis, Overgangsmoment};
use crate::regelset::document::{Document, Gedateerd};
use crate::verzameling::{Map, Set};

/// Every rule of these kinds with a period, and the folder it lives in.
pub(super) fn dated(document: &Document) -> impl Iterator<Item = (&'static str, &dyn Gedateerd)> {
    let instrumenten = document.instrumenten.iter();
    let instrumenten = instrumenten.map(|r| ("instrumenten", r as &dyn Gedateerd));
    let momenten = document.overgangsmomenten.iter();
    let momenten = momenten.map(|r| ("overgangsmomenten", r as &dyn Gedateerd));
    let normen = document.bundelnormen.iter();
    let normen = normen.map(|r| ("bundelnormen", r as &dyn Gedateerd));
    let regels = document.bundelregels.iter();
    let regels = regels.map(|r| ("bundelregels", r as &dyn Gedateerd));
    instrumenten.chain(momenten).chain(normen).chain(regels)
}

impl Check<'_> {
    /// Everything about assessing but its sources and its periods.
    pub(super) fn beoordelen(&mut self) {
        let document = self.document;
        let schalen = document.labelschalen.iter().map(|s| s.id.as_str());
        self.unique("labelschalen", schalen);
        for schaal in &document.labelschalen {
            self.labelschaal(schaal);
        }
        for instrument in &document.instrumenten {
            self.instrument(instrument);
        }
        self.momenten();
        for norm in &document.bundelnormen {
            self.norm(norm);
        }
    }

    /// Every vindplaats of these kinds.
    pub(super) fn beoordelen_sources(&mut self) {
        let document = self.document;
        for schaal in &document.labelschalen {
            self.cited(&format!("labelschalen/{}", schaal.id), &schaal.vindplaats);
        }
        for rule in &document.instrumenten {
            let waar = place("instrumenten", rule);
            self.cited(&waar, &rule.vindplaats);
            for toestand in &rule.toestand {
                self.cited(&waar, &toestand.vindplaats);
            }
            for uitkomst in &rule.uitkomst {
                self.cited(&waar, &uitkomst.vindplaats);
            }
        }
        for rule in &document.overgangsmomenten {
            let waar = place("overgangsmomenten", rule);
            self.cited(&waar, &rule.vindplaats);
            for eis in &rule.eis {
                self.cited(&waar, &eis.vindplaats);
            }
        }
        for rule in &document.bundelnormen {
            let waar = place("bundelnormen", rule);
            self.cited(&waar, &rule.vindplaats);
            for norm in &rule.houdbaarheid {
                self.cited(&waar, &norm.vindplaats);
            }
        }
        for rule in &document.bundelregels {
            self.cited(&place("bundelregels", rule), &rule.vindplaats);
        }
    }

    /// Each label means one thing: a range, or a reason why there is none.
    fn labelschaal(&mut self, schaal: &Labelschaal) {
        let waar = format!("labelschalen/{}", schaal.id);
        let namen = schaal.label.iter().flat_map(|label| &label.namen);
        self.unique(&waar, namen.map(String::as_str));
        for label in &schaal.label {
            let plain = |naam: &String| !naam.is_empty() && *naam == naam.trim().to_lowercase();
            let sayable = !label.namen.is_empty() && label.namen.iter().all(plain);
            let one_way = label.bereik.is_some() != label.reden.is_some();
            let upward = label.bereik.is_none_or(|bereik| bereik.van <= bereik.tot);
            if !(sayable && one_way && upward) {
                let label = label.namen.first().cloned().unwrap_or_default();
                let waar = waar.clone();
                self.errors
                    .push(RegelsetError::LabelKloptNiet { waar, label });
            }
        }
    }

    fn instrument(&mut self, instrument: &Instrument) {
        let waar = place("instrumenten", instrument);
        if instrument.uitkomst.is_empty() && instrument.geweigerd.is_none() {
            let waar = waar.clone();
            self.errors.push(RegelsetError::UitkomstKloptNiet { waar });
        }
        self.toestanden(&waar, instrument);
        let mut seen = Set::new();
        for uitkomst in &instrument.uitkomst {
            // Two results with one claim, orientation and domain cannot be told apart.
            let alone = |domein| seen.insert((uitkomst.claim, uitkomst.orientatie, domein));
            let apart = uitkomst.domeinen.iter().all(alone);
            if !(apart && claims_what_it_is(uitkomst.soort, uitkomst.claim)) {
                let waar = waar.clone();
                self.errors.push(RegelsetError::UitkomstKloptNiet { waar });
            }
            self.labels(&waar, uitkomst);
        }
    }

    /// The periods of an instrument are in order and do not overlap.
    fn toestanden(&mut self, waar: &str, instrument: &Instrument) {
        let mut free_from = instrument.toestand.first().map(|first| first.vanaf);
        for toestand in &instrument.toestand {
            let ends_in_time = toestand.tot.is_none_or(|tot| toestand.vanaf <= tot);
            let starts_in_time = free_from.is_some_and(|free| free <= toestand.vanaf);
            if !(ends_in_time && starts_in_time) {
                let (waar, vanaf) = (waar.to_owned(), toestand.vanaf);
                self.errors
                    .push(RegelsetError::ToestandKloptNiet { waar, vanaf });
            }
            free_from = toestand.tot.and_then(Datum::next);
        }
    }

    fn labels(&mut self, waar: &str, uitkomst: &Instrumentuitkomst) {
        let versies = uitkomst.labels.iter();
        let versies = versies.map(|keuze| keuze.labelversie.as_deref().unwrap_or_default());
        self.unique(waar, versies);
        for keuze in &uitkomst.labels {
            let mut schalen = self.document.labelschalen.iter();
            if !schalen.any(|schaal| schaal.id == keuze.schaal) {
                let (waar, schaal) = (waar.to_owned(), keuze.schaal.to_string());
                self.errors
                    .push(RegelsetError::SchaalOnbekend { waar, schaal });
            }
        }
    }

    fn momenten(&mut self) {
        let document = self.document;
        let mut owners: Map<&EisId, &MomentId> = Map::new();
        for moment in &document.overgangsmomenten {
            let waar = place("overgangsmomenten", moment);
            self.unique(&waar, moment.eis.iter().map(|eis| eis.id.as_str()));
            for eis in &moment.eis {
                let owner = owners.or_insert_with(&eis.id, || &moment.id);
                if **owner != moment.id {
                    let (waar, naam) = ("overgangsmomenten".to_owned(), eis.id.to_string());
                    self.errors.push(RegelsetError::NaamDubbel { waar, naam });
                }
                self.eis(&waar, eis);
            }
            self.named_instruments(&waar, moment);
        }
    }

    /// A screening never satisfies what is due.
    fn eis(&mut self, waar: &str, eis: &Eis) {
        if eis.soorten.contains(&BeoordelingSoort::Screening) {
            let (waar, eis) = (waar.to_owned(), eis.id.to_string());
            self.errors.push(RegelsetError::EisKloptNiet { waar, eis });
        }
    }

    /// The instruments that a moment names exist, on some day.
    fn named_instruments(&mut self, waar: &str, moment: &Overgangsmoment) {
        let due = moment.eis.iter().flat_map(|eis| &eis.instrumenten);
        let overtaken = moment.haalt_in.iter();
        let overtaken = overtaken.flat_map(|p| p.instrumenten.iter().chain(&p.zodra));
        let named: Set<&InstrumentId> = due.chain(overtaken).collect();
        for id in named {
            if !self.document.instrumenten.iter().any(|i| i.id == *id) {
                let (waar, instrument) = (waar.to_owned(), id.to_string());
                self.errors
                    .push(RegelsetError::InstrumentOnbekend { waar, instrument });
            }
        }
    }

    /// Every class has one norm.
    fn norm(&mut self, norm: &Bundelnorm) {
        let mut named: Vec<Houdbaarheid> = norm.houdbaarheid.iter().map(|h| h.klasse).collect();
        orde::sort(&mut named);
        if named != Houdbaarheid::ALL {
            self.errors.push(RegelsetError::NormKloptNiet {
                waar: place("bundelnormen", norm),
            });
        }
    }
}

/// A screening is about priority, and context is context: no more and no less.
fn claims_what_it_is(soort: BeoordelingSoort, claim: Claim) -> bool {
    let screens = soort != BeoordelingSoort::Screening || claim == Claim::Prioriteit;
    screens && (soort == BeoordelingSoort::Context) == claim.is_context()
}
