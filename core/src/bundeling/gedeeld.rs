//! What more than one part asks of the table, answered in one place: which screening
//! waits for a full assessment, which judgement deviates from its component, and what is
//! known but not shared.

use super::beeld::{Beeld, Stuk};
use super::bundel::Rol;
use crate::beoordeling::{
    BeoordelingSoort, BeoordelingStatus, Deling, Over, Risicodomein, Sleutel,
};
use crate::datum::Datum;
use crate::kenmerk::{HuishoudenId, PersoonId};
use crate::verzameling::Map;

/// Whom something is about, as an order to look it up by.
type Wie<'a> = (Option<&'a PersoonId>, Option<&'a HuishoudenId>);

/// A counting judgement that lies lower or higher than a component inside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Afwijkend<'a> {
    pub(super) sleutel: &'a Sleutel,
    pub(super) oordeel: &'a Stuk<'a>,
    pub(super) onderdeel: &'a Stuk<'a>,
    /// Whether the judgement is the lower of the two; otherwise it is the higher.
    pub(super) omlaag: bool,
}

impl Stuk<'_> {
    /// Whether its issuer stands for it and shares it, and nothing is the matter with
    /// it: final, not only its existence, not withdrawn, not stopped and not a signal.
    /// It may lack a place on the scale.
    pub(super) fn stands(&self) -> bool {
        let final_ = matches!(
            self.invoer.status,
            None | Some(BeoordelingStatus::Definitief)
        );
        let shared = self.invoer.deling != Some(Deling::AlleenBestaan);
        final_ && shared && !matches!(self.rol, Rol::Signaal | Rol::Historie)
    }

    /// Whether its content is known to someone and not shared here. Withdrawn and
    /// stopped results are history, and raise nothing.
    pub(super) fn is_withheld(&self) -> bool {
        self.invoer.deling == Some(Deling::AlleenBestaan) && self.rol != Rol::Historie
    }

    /// Whether it is a current screening that found what it looks for. Also inside a
    /// judgement: what it asks for does not go away by that.
    fn is_positive_screening(&self) -> bool {
        let there = matches!(self.rol, Rol::Telt | Rol::Onderdeel) && self.actualiteit.is_current();
        self.soort == BeoordelingSoort::Screening && self.positief && there
    }
}

impl<'a> Beeld<'a> {
    /// Every sleutel with its results, from new to old.
    pub(super) fn by_sleutel(&self) -> impl Iterator<Item = (&Sleutel, Vec<&Stuk<'a>>)> {
        self.sleutels.iter().map(|(sleutel, members)| {
            let stukken = members.iter().filter_map(|at| self.stukken.get(*at));
            (sleutel, stukken.collect())
        })
    }

    /// The households of each person.
    pub(super) fn homes(&self) -> Map<&'a PersoonId, Vec<&'a HuishoudenId>> {
        let leden = self.leden.iter();
        Map::grouped(leden.flat_map(|(household, members)| {
            members.iter().map(move |person| (person, *household))
        }))
    }

    /// Positive screenings that no full assessment followed up (I3), per sleutel.
    ///
    /// A full assessment is one that counts and is current, is no screening, is about
    /// the same person or household and the same harm, and is of the day of the
    /// screening or later. A household is not its members: what is said of the one does
    /// not answer for the other.
    pub(super) fn undeepened(&self) -> Vec<(&Sleutel, Vec<&Stuk<'a>>)> {
        let mut latest: Map<(Wie<'_>, Risicodomein), Datum> = Map::new();
        let full = |stuk: &&Stuk<'_>| stuk.speaks() && stuk.is_full();
        for stuk in self.stukken.iter().filter(full) {
            let day = (wie(&stuk.invoer.over), stuk.domein);
            let day = latest.or_insert_with(day, || stuk.datum);
            *day = stuk.datum.max(*day);
        }
        let waits = |stuk: &&Stuk<'_>| {
            let there = latest.get(&(wie(&stuk.invoer.over), stuk.domein));
            stuk.is_positive_screening() && there.is_none_or(|day| *day < stuk.datum)
        };
        let rows = self.by_sleutel();
        let rows = rows.map(|(sleutel, all)| (sleutel, all.into_iter().filter(waits).collect()));
        rows.filter(|(_, waiting): &(_, Vec<_>)| !waiting.is_empty())
            .collect()
    }

    /// Counting judgements that lie lower or higher than a component inside them, both
    /// with a place on the scale (R7). Whether they are current does not matter: the
    /// deviation was made when they were issued.
    pub(super) fn deviations(&self) -> Vec<Afwijkend<'_>> {
        let mut found = Vec::new();
        for (sleutel, members) in self.by_sleutel() {
            for onderdeel in members {
                let above = onderdeel.ouder.and_then(|at| self.stukken.get(at));
                let Some(oordeel) = above.filter(|stuk| stuk.counts()) else {
                    continue;
                };
                let placed = oordeel.plaats.bereik.zip(onderdeel.plaats.bereik);
                // a signal is not ranked, so nothing lies above or below it
                let Some((whole, part)) = placed.filter(|_| onderdeel.rol == Rol::Onderdeel) else {
                    continue;
                };
                let (omlaag, omhoog) = (whole.is_below(part), part.is_below(whole));
                if omlaag || omhoog {
                    found.push(Afwijkend {
                        sleutel,
                        oordeel,
                        onderdeel,
                        omlaag,
                    });
                }
            }
        }
        found
    }
}

fn wie(over: &Over) -> Wie<'_> {
    (over.persoon.as_ref(), over.huishouden.as_ref())
}
