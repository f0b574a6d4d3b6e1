//! Until when a card holds.

use super::contextkaart::Kaartactualiteit;
use super::dossier::Dossier;
use crate::datum::Datum;

impl Dossier {
    /// The last day: the earliest of what people agreed and what a confirmation holds.
    /// `None`: neither is known.
    pub(super) fn last_day(&self) -> Option<Datum> {
        let confirmed = self.laatst_bevestigd.zip(self.houdbaar_dagen);
        let holds = confirmed.and_then(|(day, days)| day.plus_days(u32::from(days)));
        self.geldig_tot.into_iter().chain(holds).min()
    }
}

/// Whether a card with this last day still holds.
pub(super) fn currency(last: Datum, peildatum: Datum) -> Kaartactualiteit {
    if peildatum <= last {
        Kaartactualiteit::Actueel
    } else {
        Kaartactualiteit::Verouderd
    }
}
