//! By which legal channel a message goes: rows of the rules, by kind of partner.

use super::gebeurtenis::Gebeurtenis;
use super::stand::Stand;
use crate::aanmelding::organisatie::Organisatie;
use crate::datum::Datum;
use crate::id::RegelId;
use crate::regelset::Regelset;
use crate::regelset::document::Gedateerd;
use crate::regelset::document::afspraak::Kanaal;
use crate::stroom::{OntvangerSoort, Tijdstip, Verplichting};
use crate::waarheid::Waarheid;

/// The channels of the rules in force.
pub(super) struct Kanalen<'a>(Vec<(Verplichting, &'a Kanaal)>);

impl<'a> Kanalen<'a> {
    pub(super) fn of(regelset: &'a Regelset, day: Datum) -> Self {
        let rules = regelset.document().afspraken.iter();
        let held = rules.filter(|rule| rule.holds_on(day));
        let rows = held.flat_map(|rule| rule.kanaal.iter().map(|k| (rule.verplichting, k)));
        Self(rows.collect())
    }

    /// The channel of a message with this partner on this day. `None`: no source names one.
    fn find(
        &self,
        verplichting: Verplichting,
        partner: Organisatie,
        day: Option<Datum>,
    ) -> Option<&'a RegelId> {
        let holds = |k: &Kanaal| {
            k.partijen.contains(&partner) && day.is_some_and(|day| k.geldig_vanaf <= day)
        };
        let mut own = self.0.iter().filter(|row| row.0 == verplichting);
        own.find(|row| holds(row.1)).map(|row| &row.1.id)
    }

    /// Adds the channel of a message, if that is the evidence.
    pub(super) fn add(&self, stand: &mut Stand, message: Option<&Gebeurtenis>) {
        let shows = |event: &&Gebeurtenis| {
            event
                .id
                .as_ref()
                .is_some_and(|id| stand.bewijs.contains(id))
        };
        let Some(event) = message.filter(shows) else {
            return;
        };
        let partner = match stand.verplichting {
            Verplichting::A1 | Verplichting::A4b => receiver(event),
            _ => event.door,
        };
        let day = event.op.and_then(Tijdstip::day);
        let channel = partner.and_then(|partner| self.find(stand.verplichting, partner, day));
        stand.kanalen.extend(channel.cloned());
    }
}

/// The kind of organisation that receives. Who acts for the college carries out its tasks.
fn receiver(event: &Gebeurtenis) -> Option<Organisatie> {
    let ontvanger = event.ontvanger.as_deref()?;
    match ontvanger.soort? {
        OntvangerSoort::Organisatie => ontvanger.organisatie,
        OntvangerSoort::LokaalVeld if ontvanger.namens_college == Some(Waarheid::Ja) => {
            Some(Organisatie::GemeentelijkeUitvoerder)
        }
        OntvangerSoort::LokaalVeld => Some(Organisatie::OverigeDerde),
        _ => None,
    }
}
