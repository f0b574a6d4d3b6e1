//! R3: whether a result is still current: overtaken by an event, too old, or soon so.

use std::collections::BTreeMap;

use super::beeld::{Beeld, Stuk};
use super::bundel::{Actualiteit, Actueelstand};
use crate::beoordeling::{
    BeoordelingSoort, BeoordelingStatus, Gebeurtenis, Houdbaarheid, Orientatie, Raakt,
};
use crate::datum::Datum;
use crate::id::InstrumentId;
use crate::kenmerk::{HuishoudenId, PersoonId};
use crate::regelset::document::overgangsmoment::{Inhaalpatroon, Overgangsmoment};

/// An event that overtakes something, with its moment.
type Inhaler<'a> = (Datum, &'a Gebeurtenis, &'a Overgangsmoment);

/// The events that can overtake, by whom they concern.
#[derive(Default)]
struct Inhalers<'a> {
    everyone: Vec<Inhaler<'a>>,
    person: BTreeMap<&'a PersoonId, Vec<Inhaler<'a>>>,
    household: BTreeMap<&'a HuishoudenId, Vec<Inhaler<'a>>>,
}

/// For patterns that wait for another instrument: per person the last day of a result
/// of each.
type Last<'a> = BTreeMap<(&'a PersoonId, &'a InstrumentId), Datum>;

/// The currency of every assessment, in the order of `beeld.stukken`.
pub(super) fn currency(beeld: &Beeld<'_>) -> Vec<Actualiteit> {
    let inhalers = Inhalers::of(beeld);
    let last = last_of(beeld);
    let stukken = beeld.stukken.iter();
    stukken
        .map(|stuk| of(beeld, &inhalers, &last, stuk))
        .collect()
}

/// Overtaken goes before too old: an event counts whatever the age.
fn of(beeld: &Beeld<'_>, inhalers: &Inhalers<'_>, last: &Last<'_>, stuk: &Stuk<'_>) -> Actualiteit {
    let houdbaar_tot = beeld
        .days(class(stuk))
        .and_then(|days| stuk.datum.plus_days(days.into()));
    let by_age = |stand, sinds| Actualiteit {
        stand,
        houdbaar_tot,
        sinds,
        moment: None,
        gebeurtenis: None,
    };
    if let Some((day, event, moment)) = inhalers.first(beeld, last, stuk) {
        return Actualiteit {
            moment: Some(moment.id.clone()),
            gebeurtenis: event.id.clone(),
            ..by_age(Actueelstand::Ingehaald, Some(day))
        };
    }
    let soon = beeld.choice(beeld.invoer.instellingen.binnenkort_dagen, |n| {
        n.binnenkort_dagen
    });
    match houdbaar_tot {
        Some(tot) if tot < beeld.peildatum => by_age(Actueelstand::Verlopen, tot.next()),
        Some(tot) if tot.days_since(beeld.peildatum) < soon.into() => {
            by_age(Actueelstand::BinnenkortVerlopen, None)
        }
        _ => by_age(Actueelstand::Actueel, None),
    }
}

/// How fast a result grows old: as the catalogue says of the instrument; without one,
/// what is about now as present safety, the rest as a professional judgement.
fn class(stuk: &Stuk<'_>) -> Houdbaarheid {
    if let Some(uitkomst) = stuk.uitkomst {
        return uitkomst.houdbaarheid;
    }
    let short = matches!(
        stuk.soort,
        BeoordelingSoort::Veiligheidsbeoordeling | BeoordelingSoort::Screening
    );
    if short || stuk.orientatie == Orientatie::Nu {
        Houdbaarheid::NuEnScreening
    } else {
        Houdbaarheid::ProfessioneelOordeel
    }
}

/// A draft, and what was withdrawn, is not there yet or no more.
fn last_of<'a>(beeld: &Beeld<'a>) -> Last<'a> {
    let mut last = Last::new();
    let there = |stuk: &&Stuk<'_>| {
        let status = stuk.invoer.status.unwrap_or(BeoordelingStatus::Definitief);
        status == BeoordelingStatus::Definitief
    };
    for stuk in beeld.stukken.iter().filter(there) {
        let known = stuk.invoer.over.persoon.as_ref().zip(stuk.instrument);
        if let Some((person, instrument)) = known {
            let day = last.entry((person, &instrument.id)).or_insert(stuk.datum);
            *day = stuk.datum.max(*day);
        }
    }
    last
}

impl<'a> Inhalers<'a> {
    /// Events that have happened and whose moment overtakes something.
    fn of(beeld: &Beeld<'a>) -> Self {
        let mut all = Self::default();
        for event in beeld.gebeurtenissen.iter().copied() {
            let moment = event
                .moment
                .as_ref()
                .and_then(|id| beeld.catalogus.momenten.get(id));
            let Some((day, moment)) = event.datum.zip(moment.copied()) else {
                continue;
            };
            if day > beeld.peildatum || moment.haalt_in.is_empty() {
                continue;
            }
            let row = (day, event, moment);
            if event.personen.is_empty() && event.huishoudens.is_empty() {
                all.everyone.push(row);
            }
            for person in &event.personen {
                all.person.entry(person).or_default().push(row);
            }
            for household in &event.huishoudens {
                all.household.entry(household).or_default().push(row);
                for person in beeld.leden.get(household).copied().unwrap_or_default() {
                    all.person.entry(person).or_default().push(row);
                }
            }
        }
        all
    }

    /// The first event that overtakes a result.
    fn first(&self, beeld: &Beeld<'a>, last: &Last<'_>, stuk: &Stuk<'_>) -> Option<Inhaler<'a>> {
        let over = &stuk.invoer.over;
        let of_person = |id: Option<&PersoonId>| id.and_then(|id| self.person.get(id));
        let toward = stuk
            .invoer
            .jegens
            .as_ref()
            .and_then(|jegens| jegens.persoon.as_ref());
        let household = over.huishouden.as_ref();
        let members = household
            .and_then(|id| beeld.leden.get(id))
            .copied()
            .unwrap_or_default();
        let rows = [of_person(over.persoon.as_ref()), of_person(toward)];
        let rows = rows.into_iter().flatten();
        let rows = rows.chain(household.and_then(|id| self.household.get(id)));
        let rows = rows.chain(members.iter().filter_map(|id| self.person.get(id)));
        let rows = rows.flatten().chain(&self.everyone);
        let overtakes = rows.filter(|row| overtakes(row, last, stuk)).copied();
        overtakes.min_by_key(|(day, event, moment)| (*day, &moment.id, &event.id))
    }
}

/// Whether an event is later than what a result knows, and touches it.
fn overtakes((day, event, moment): &Inhaler<'_>, last: &Last<'_>, stuk: &Stuk<'_>) -> bool {
    let known_until = stuk.invoer.informatie_tot.unwrap_or(stuk.datum);
    let touches = |raakt: &Raakt| {
        raakt.domein.is_none_or(|domein| domein == stuk.domein)
            && raakt.claim.is_none_or(|claim| claim == stuk.claim)
            && raakt
                .orientatie
                .is_none_or(|orientatie| orientatie == stuk.orientatie)
    };
    known_until < *day
        && (event.raakt.is_empty() || event.raakt.iter().any(touches))
        && moment
            .haalt_in
            .iter()
            .any(|patroon| fits(patroon, *day, last, stuk))
}

fn fits(patroon: &Inhaalpatroon, day: Datum, last: &Last<'_>, stuk: &Stuk<'_>) -> bool {
    fn any<T: PartialEq>(allowed: &[T], value: Option<&T>) -> bool {
        allowed.is_empty() || value.is_some_and(|value| allowed.contains(value))
    }
    let invoer = stuk.invoer;
    let arrived = |id: &InstrumentId| {
        let person = invoer.over.persoon.as_ref();
        person.is_some_and(|person| last.get(&(person, id)).is_some_and(|there| *there >= day))
    };
    any(
        &patroon.instrumenten,
        stuk.instrument.map(|instrument| &instrument.id),
    ) && any(&patroon.organisaties, invoer.afzender.organisatie.as_ref())
        && patroon
            .orientatie
            .is_none_or(|orientatie| orientatie == stuk.orientatie)
        && any(&patroon.domeinen, Some(&stuk.domein))
        && any(&patroon.settings, invoer.setting.as_ref())
        && any(&patroon.condities, invoer.conditie.as_ref())
        && (patroon.zodra.is_empty() || patroon.zodra.iter().any(arrived))
}
