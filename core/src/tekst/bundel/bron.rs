//! What the text is made from, and how its parts are looked up and named.

use super::woorden;
use crate::beoordeling::{Afzender, Sleutel};
use crate::bundeling::Bundel;
use crate::bundeling::bundel::Beoordelingsbeeld;
use crate::id::{EisId, InstrumentId, MomentId};
use crate::kenmerk::{BeoordelingId, PersoonId};
use crate::regelset::Regelset;
use crate::regelset::document::Gedateerd;
use crate::regelset::document::bundelregel::Bundelregel;
use crate::regelset::document::instrument::Instrument;
use crate::regelset::document::overgangsmoment::{Eis, Overgangsmoment};
use crate::verzameling::Map;

/// A bundle with the rules it was made by.
pub(super) struct Bron<'a> {
    pub(super) bundel: &'a Bundel,
    regelset: &'a Regelset,
    rijen: Map<&'a BeoordelingId, &'a Beoordelingsbeeld>,
}

impl<'a> Bron<'a> {
    pub(super) fn new(bundel: &'a Bundel, regelset: &'a Regelset) -> Self {
        let compared = bundel.sleutels.iter().flat_map(|s| &s.beoordelingen);
        let rows = compared.chain(&bundel.context);
        Self {
            bundel,
            regelset,
            rijen: rows.map(|rij| (&rij.beoordeling, rij)).collect(),
        }
    }

    pub(super) fn rij(&self, id: &BeoordelingId) -> Option<&'a Beoordelingsbeeld> {
        self.rijen.get(id).copied()
    }

    /// An assessment by its issuer: "Politie (b2)".
    pub(super) fn wie(&self, id: &BeoordelingId) -> String {
        match self.rij(id) {
            Some(rij) => format!("{} ({id})", woorden::kort(&rij.afzender)),
            None => id.to_string(),
        }
    }

    /// Which persons, assessments and partners something is about.
    pub(super) fn wat(
        &self,
        personen: &[PersoonId],
        beoordelingen: &[BeoordelingId],
        partners: &[Afzender],
    ) -> Option<String> {
        let persons: Vec<String> = personen.iter().map(ToString::to_string).collect();
        let issuers: Vec<String> = beoordelingen.iter().map(|id| self.wie(id)).collect();
        let partners: Vec<String> = partners.iter().map(woorden::kort).collect();
        let all = [persons, issuers, partners].concat();
        (!all.is_empty()).then(|| woorden::en(&all))
    }

    pub(super) fn regel(&self, id: &str) -> Option<&'a Bundelregel> {
        super::regels::find(self.regelset, self.bundel.peildatum, id)
    }

    /// An instrument: as it holds on the day, else as it ever did.
    pub(super) fn instrument(&self, id: &InstrumentId) -> Option<&'a Instrument> {
        let all = &self.regelset.document().instrumenten;
        on_day(all, self.bundel, |i| i.id == *id)
    }

    /// An overgangsmoment: as it holds on the day, else as it ever did.
    pub(super) fn moment(&self, id: &MomentId) -> Option<&'a Overgangsmoment> {
        let all = &self.regelset.document().overgangsmomenten;
        on_day(all, self.bundel, |m| m.id == *id)
    }

    /// A requirement of a moment.
    pub(super) fn eis(&self, id: &EisId) -> Option<&'a Eis> {
        let all = &self.regelset.document().overgangsmomenten;
        let moment = on_day(all, self.bundel, |m| m.eis.iter().any(|eis| eis.id == *id));
        moment?.eis.iter().find(|eis| eis.id == *id)
    }

    /// A moment by its title, with its name.
    pub(super) fn moment_naam(&self, id: &MomentId) -> String {
        match self.moment(id) {
            Some(moment) => format!("{} ({id})", moment.titel.trim_end_matches('.')),
            None => id.to_string(),
        }
    }
}

fn on_day<'r, T: Gedateerd>(
    all: &'r [T],
    bundel: &Bundel,
    is: impl Fn(&T) -> bool,
) -> Option<&'r T> {
    let holds = |found: &&T| is(found) && found.holds_on(bundel.peildatum);
    let now = all.iter().find(holds);
    now.or_else(|| all.iter().find(|found| is(found)))
}

/// What a sleutel is about: "Over p1, jegens p2: partnergeweld. Nu onveilig?"
pub(super) fn over(sleutel: &Sleutel) -> String {
    let whom = woorden::jegens(sleutel.jegens.as_ref());
    let what = woorden::uitspraak(sleutel.claim, sleutel.orientatie);
    let domein = woorden::domein(sleutel.domein);
    format!(
        "Over {}{whom}: {domein}. {what}",
        woorden::over(&sleutel.over)
    )
}
