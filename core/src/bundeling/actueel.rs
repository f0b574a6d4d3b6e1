//! R3: whether a result is still current: overtaken by an event, too old, or soon so.

use std::collections::BTreeMap;

use super::beeld::{Beeld, Stuk};
use super::bundel::{Actualiteit, Actueelstand};
use crate::beoordeling::{
    BeoordelingSoort, BeoordelingStatus, Claim, Gebeurtenis, Houdbaarheid, Orientatie, Risicodomein,
};
use crate::datum::Datum;
use crate::id::{InstrumentId, MomentId};
use crate::kenmerk::{GebeurtenisId, HuishoudenId, PersoonId};
use crate::orde;
use crate::regelset::document::overgangsmoment::Inhaalpatroon;
use crate::verzameling::Map;

/// Events of one kind, by day: of the same moment, touching the same.
type Reeks<'a> = Vec<(Datum, Option<&'a GebeurtenisId>)>;

/// What an event touches, as far as it says.
type Raakvlak = Vec<(Option<Risicodomein>, Option<Claim>, Option<Orientatie>)>;

/// Kinds of events.
type Soorten<'a> = BTreeMap<(&'a MomentId, Raakvlak), Reeks<'a>>;

/// The events that can overtake, by whom they concern. Of a kind only the first that is
/// late enough can matter, so each is looked up and none is walked.
#[derive(Default)]
struct Inhalers<'a> {
    everyone: Soorten<'a>,
    person: BTreeMap<&'a PersoonId, Soorten<'a>>,
    /// Events that name the household, or a member.
    household: BTreeMap<&'a HuishoudenId, Soorten<'a>>,
    /// Events that name the household, for those who live in it.
    home: BTreeMap<&'a HuishoudenId, Soorten<'a>>,
    lives_in: Map<&'a PersoonId, Vec<&'a HuishoudenId>>,
}

/// The event that overtakes a result: its day, its moment, its reference.
type Inhaler<'a> = (Datum, &'a MomentId, Option<&'a GebeurtenisId>);

/// For patterns that wait for another instrument: per person the last day of a result
/// of each.
type Last<'a> = Map<(&'a PersoonId, &'a InstrumentId), Datum>;

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
    if let Some((day, moment, event)) = inhalers.first(beeld, last, stuk) {
        return Actualiteit {
            moment: Some(moment.clone()),
            gebeurtenis: event.cloned(),
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
            let day = last.or_insert_with((person, &instrument.id), || stuk.datum);
            *day = stuk.datum.max(*day);
        }
    }
    last
}

impl<'a> Inhalers<'a> {
    /// Events that have happened and whose moment overtakes something.
    fn of(beeld: &Beeld<'a>) -> Self {
        let mut all = Self {
            lives_in: beeld.homes(),
            ..Self::default()
        };
        for event in beeld.gebeurtenissen.iter().copied() {
            all.add(beeld, event);
        }
        let named = all.person.values_mut().chain(all.household.values_mut());
        let named = named.chain(all.home.values_mut());
        for reeks in named
            .chain([&mut all.everyone])
            .flat_map(BTreeMap::values_mut)
        {
            orde::sort(reeks);
        }
        all
    }

    fn add(&mut self, beeld: &Beeld<'a>, event: &'a Gebeurtenis) {
        let moment = event
            .moment
            .as_ref()
            .and_then(|id| beeld.catalogus.momenten.get(id));
        let Some((day, moment)) = event.datum.zip(moment.copied()) else {
            return;
        };
        if day > beeld.peildatum || moment.haalt_in.is_empty() {
            return;
        }
        let raakt = event
            .raakt
            .iter()
            .map(|r| (r.domein, r.claim, r.orientatie));
        let soort: (&MomentId, Raakvlak) = (&moment.id, raakt.collect());
        let row = (day, event.id.as_ref());
        let put = |soorten: &mut Soorten<'a>| soorten.entry(soort.clone()).or_default().push(row);
        if event.personen.is_empty() && event.huishoudens.is_empty() {
            put(&mut self.everyone);
        }
        for person in &event.personen {
            put(self.person.entry(person).or_default());
            for household in self.lives_in.get(person).into_iter().flatten() {
                put(self.household.entry(household).or_default());
            }
        }
        for household in &event.huishoudens {
            put(self.household.entry(household).or_default());
            put(self.home.entry(household).or_default());
        }
    }

    /// The first event that overtakes a result: its day, moment and reference.
    fn first(&self, beeld: &Beeld<'a>, last: &Last<'_>, stuk: &Stuk<'_>) -> Option<Inhaler<'_>> {
        let over = &stuk.invoer.over;
        let toward = stuk
            .invoer
            .jegens
            .as_ref()
            .and_then(|jegens| jegens.persoon.as_ref());
        let people = || [over.persoon.as_ref(), toward].into_iter().flatten();
        let by_name = people().filter_map(|id| self.person.get(id));
        let homes = people().filter_map(|id| self.lives_in.get(id)).flatten();
        let at_home = homes.filter_map(|id| self.home.get(id));
        let household = over
            .huishouden
            .as_ref()
            .and_then(|id| self.household.get(id));
        let all = by_name
            .chain(at_home)
            .chain(household)
            .chain([&self.everyone]);
        let kinds = all.flatten();
        let firsts = kinds.filter_map(|((moment, raakt), reeks)| {
            let (day, event) = overtaking(beeld, moment, raakt, reeks, last, stuk)?;
            Some((day, *moment, event))
        });
        firsts.min()
    }
}

/// The first event of a kind that is later than what a result knows, if the kind touches
/// it and its moment overtakes it.
fn overtaking<'a>(
    beeld: &Beeld<'_>,
    moment: &MomentId,
    raakt: &Raakvlak,
    reeks: &Reeks<'a>,
    last: &Last<'_>,
    stuk: &Stuk<'_>,
) -> Option<(Datum, Option<&'a GebeurtenisId>)> {
    let touches = raakt.is_empty()
        || raakt.iter().any(|(domein, claim, orientatie)| {
            domein.is_none_or(|domein| domein == stuk.domein)
                && claim.is_none_or(|claim| claim == stuk.claim)
                && orientatie.is_none_or(|orientatie| orientatie == stuk.orientatie)
        });
    let known_until = stuk.invoer.informatie_tot.unwrap_or(stuk.datum);
    let (day, event) = *reeks.get(reeks.partition_point(|(day, _)| *day <= known_until))?;
    let mut patronen = beeld.catalogus.momenten.get(moment)?.haalt_in.iter();
    // a pattern that waits for an instrument fits the first of a kind if it fits any
    (touches && patronen.any(|patroon| fits(patroon, day, last, stuk))).then_some((day, event))
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
