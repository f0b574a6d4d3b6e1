//! A note where LVB is known or suspected and the instrument was not studied for that.

use super::super::beeld::Beeld;
use super::super::bundel::Aandachtreden;
use super::Punten;
use crate::beoordeling::Claim;
use crate::kenmerk::PersoonId;
use crate::verzameling::Set;
use crate::waarheid::Waarheid;

/// Per sleutel about such a person: the current results of a catalogue instrument that
/// no source says was studied for LVB.
///
/// A suspicion does not grow old, so its age does not matter; that it is final and shared
/// does. It is about the person by name: through a household nobody is meant. LVB that is
/// not known raises nothing.
pub(super) fn note<'a>(beeld: &'a Beeld<'_>, punten: &mut Punten<'a>) {
    let persons = with_lvb(beeld);
    for (sleutel, stukken) in beeld.by_sleutel() {
        let about = sleutel.over.persoon.as_ref();
        let Some(persoon) = about.filter(|id| persons.contains(id)) else {
            continue;
        };
        for stuk in stukken.into_iter().filter(|stuk| stuk.speaks()) {
            if stuk.instrument.is_some_and(|i| !i.lvb_onderzocht) {
                punten.raise(Aandachtreden::LvbKanttekening, Some(sleutel), stuk);
                let inhoud = punten.at(Aandachtreden::LvbKanttekening, Some(sleutel));
                inhoud.personen.insert(persoon);
            }
        }
    }
}

fn with_lvb<'a>(beeld: &'a Beeld<'_>) -> Set<&'a PersoonId> {
    let known = beeld
        .invoer
        .personen
        .iter()
        .filter(|persoon| persoon.lvb == Some(Waarheid::Ja))
        .filter_map(|persoon| persoon.id.as_ref());
    let suspected = beeld
        .stukken
        .iter()
        .filter(|stuk| stuk.claim == Claim::Vermoeden && stuk.positief && stuk.stands())
        .filter_map(|stuk| stuk.invoer.over.persoon.as_ref());
    known.chain(suspected).collect()
}
