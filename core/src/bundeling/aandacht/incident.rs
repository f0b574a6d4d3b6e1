//! Incidents: many in a short time, and one soon after the previous duiding.
//!
//! An incident is an event of a moment that the catalogue calls one. What lies after the
//! peildatum has not happened and raises nothing.

use super::super::beeld::Beeld;
use super::super::bundel::Aandachtreden;
use super::Punten;
use crate::beoordeling::Gebeurtenis;
use crate::datum::Datum;
use crate::kenmerk::{HuishoudenId, PersoonId};
use crate::verzameling::{Map, Set};

/// The recent incidents, by whom they concern, as numbers that tell them apart. Not more
/// of one person or household than make an escalation.
#[derive(Default)]
struct Tellingen<'a> {
    everyone: usize,
    person: Map<&'a PersoonId, Vec<usize>>,
    household: Map<&'a HuishoudenId, Vec<usize>>,
}

/// One point per person about whom there are so many incidents in the days up to and
/// including the peildatum. An event that names nobody counts for everyone. When nobody is
/// known who it can be about, there is one point without a person.
pub(super) fn escalation<'a>(beeld: &'a Beeld<'_>, punten: &mut Punten<'a>) {
    let keuze = &beeld.invoer.instellingen;
    let aantal = usize::from(beeld.choice(keuze.escalatie_aantal, |n| n.escalatie_aantal));
    let dagen = i64::from(beeld.choice(keuze.escalatie_dagen, |n| n.escalatie_dagen));
    if aantal == 0 {
        return;
    }
    let recent = incidents(beeld).filter(|(day, _)| beeld.peildatum.days_since(*day) <= dagen);
    let tellingen = Tellingen::of(recent, aantal);
    let homes = beeld.homes();
    let mut someone = false;
    for persoon in everyone(beeld) {
        let own = tellingen.person.get(persoon).into_iter().flatten();
        let at_home = homes.get(persoon).into_iter().flatten();
        let at_home = at_home
            .filter_map(|id| tellingen.household.get(id))
            .flatten();
        let different: Set<usize> = own.chain(at_home).copied().collect();
        if tellingen.everyone + different.len() >= aantal {
            punten.for_person(Aandachtreden::Escalatie, Some(persoon));
            someone = true;
        }
    }
    let households = tellingen.household.values().map(Vec::len);
    let most = tellingen.everyone + households.max().unwrap_or_default();
    if !someone && most >= aantal {
        punten.for_person(Aandachtreden::Escalatie, None);
    }
}

/// One point with the persons of every incident after the day of the previous duiding
/// and within so many days of it.
pub(super) fn repetition<'a>(beeld: &'a Beeld<'_>, punten: &mut Punten<'a>) {
    let previous = beeld.invoer.vorige_duiding.as_ref();
    let Some(duiding) = previous.and_then(|duiding| duiding.datum) else {
        return;
    };
    let own = beeld.invoer.instellingen.herhaling_dagen;
    let dagen = i64::from(beeld.choice(own, |n| n.herhaling_dagen));
    let near: Vec<&Gebeurtenis> = incidents(beeld)
        .filter(|(day, _)| (1..=dagen).contains(&day.days_since(duiding)))
        .map(|(_, event)| event)
        .collect();
    if near.is_empty() {
        return;
    }
    let households: Set<&HuishoudenId> = near.iter().flat_map(|event| &event.huishoudens).collect();
    let members = households.iter().filter_map(|id| beeld.leden.get(id));
    let named = near.iter().flat_map(|event| &event.personen);
    let inhoud = punten.at(Aandachtreden::Herhaling, None);
    inhoud
        .personen
        .extend(named.chain(members.copied().flatten()));
}

/// The incidents that have happened, with their day.
fn incidents<'a>(beeld: &'a Beeld<'_>) -> impl Iterator<Item = (Datum, &'a Gebeurtenis)> {
    let events = beeld.gebeurtenissen.iter().copied();
    events.filter_map(|event| {
        let moment = beeld.catalogus.momenten.get(event.moment.as_ref()?)?;
        let day = event.datum?;
        (moment.incident && day <= beeld.peildatum).then_some((day, event))
    })
}

/// Every person in the case, wherever the name stands.
fn everyone<'a>(beeld: &'a Beeld<'_>) -> Set<&'a PersoonId> {
    let invoer = beeld.invoer;
    let personen = invoer.personen.iter().filter_map(|p| p.id.as_ref());
    let members = beeld.leden.values().copied().flatten();
    let events = beeld.gebeurtenissen.iter().flat_map(|e| &e.personen);
    let about = beeld.stukken.iter();
    let about = about.filter_map(|stuk| stuk.invoer.over.persoon.as_ref());
    personen.chain(members).chain(events).chain(about).collect()
}

impl<'a> Tellingen<'a> {
    fn of(incidents: impl Iterator<Item = (Datum, &'a Gebeurtenis)>, aantal: usize) -> Self {
        let incidents: Vec<&Gebeurtenis> = incidents.map(|(_, event)| event).collect();
        let nobody =
            |event: &&&Gebeurtenis| event.personen.is_empty() && event.huishoudens.is_empty();
        let rows = || incidents.iter().enumerate();
        let persons = rows().flat_map(|(at, event)| event.personen.iter().map(move |id| (id, at)));
        let households =
            rows().flat_map(|(at, event)| event.huishoudens.iter().map(move |id| (id, at)));
        Self {
            everyone: incidents.iter().filter(nobody).count(),
            person: most(Map::grouped(persons), aantal),
            household: most(Map::grouped(households), aantal),
        }
    }
}

/// No more of each than it takes.
fn most<K: Ord>(mut lists: Map<K, Vec<usize>>, aantal: usize) -> Map<K, Vec<usize>> {
    for list in lists.values_mut() {
        list.dedup();
        list.truncate(aantal);
    }
    lists
}
