//! Which assessments can satisfy a requirement, looked up by whom they are about.

use super::super::beeld::{Beeld, Stuk};
use crate::beoordeling::{Conditie, Gebeurtenis, Setting};
use crate::datum::Datum;
use crate::id::EisId;
use crate::kenmerk::{BeoordelingId, HuishoudenId, PersoonId};
use crate::orde;
use crate::regelset::document::overgangsmoment::Eis;
use crate::verzameling::{Map, Set};

/// Whom a requirement asks an assessment about.
pub(super) enum Wie<'a> {
    /// Anyone in the case.
    Casus,
    /// A person: by name, or through a household.
    Persoon(&'a PersoonId),
    /// One of these households, or a member.
    Huishoudens(Set<&'a HuishoudenId>),
}

/// A requirement, in the situation after one kind of event.
type Vraag<'a> = (&'a EisId, Option<Setting>, Option<Conditie>);

/// A day and an assessment, from old to new.
type Lijst<'a> = Vec<(Datum, &'a BeoordelingId)>;

/// What fits one question, by whom it is about.
#[derive(Default)]
struct Passend<'a> {
    all: Lijst<'a>,
    person: Map<&'a PersoonId, Lijst<'a>>,
    household: Map<&'a HuishoudenId, Lijst<'a>>,
}

/// The candidates. Each question is put to every assessment once, whatever the number of
/// events that ask it.
pub(super) struct Kandidaten<'a> {
    leden: &'a Map<&'a HuishoudenId, &'a [PersoonId]>,
    homes: Map<&'a PersoonId, Vec<&'a HuishoudenId>>,
    stukken: Vec<&'a Stuk<'a>>,
    passend: Map<Vraag<'a>, Passend<'a>>,
}

impl<'a> Wie<'a> {
    pub(super) fn persoon(&self) -> Option<&'a PersoonId> {
        match self {
            Self::Persoon(persoon) => Some(persoon),
            Self::Casus | Self::Huishoudens(_) => None,
        }
    }
}

impl<'a> Kandidaten<'a> {
    pub(super) fn of(beeld: &'a Beeld<'a>) -> Self {
        let mut stukken: Vec<&Stuk<'_>> = beeld.stukken.iter().filter(|s| can(s)).collect();
        orde::sort_by_key(&mut stukken, |stuk| stuk.datum);
        Self {
            leden: &beeld.leden,
            homes: beeld.homes(),
            stukken,
            passend: Map::new(),
        }
    }

    /// The assessments that fit, in lists from old to new; one can stand in more than one.
    pub(super) fn fitting(
        &mut self,
        eis: &'a Eis,
        event: &Gebeurtenis,
        wie: &Wie<'a>,
    ) -> Vec<&[(Datum, &'a BeoordelingId)]> {
        let Self {
            leden,
            homes,
            stukken,
            passend,
        } = self;
        let vraag = (&eis.id, event.setting_daarna, event.conditie_daarna);
        let passend = passend.or_insert_with(vraag, || {
            let fits = |stuk: &&&Stuk<'_>| fits(eis, stuk) && suits(eis, event, stuk);
            Passend::of(stukken.iter().filter(fits).copied())
        });
        let lists: Vec<Option<&Lijst<'_>>> = match wie {
            Wie::Casus => vec![Some(&passend.all)],
            Wie::Persoon(persoon) => {
                let homes = homes.get(persoon).into_iter().flatten();
                let at_home = homes.map(|id| passend.household.get(id));
                at_home.chain([passend.person.get(persoon)]).collect()
            }
            Wie::Huishoudens(households) => {
                let members = households.iter().filter_map(|id| leden.get(id).copied());
                let members: Set<&PersoonId> = members.flatten().collect();
                let members = members.into_iter().map(|id| passend.person.get(id));
                let own = households.iter().map(|id| passend.household.get(id));
                own.chain(members).collect()
            }
        };
        lists.into_iter().flatten().map(Vec::as_slice).collect()
    }
}

impl<'a> Passend<'a> {
    fn of(stukken: impl Iterator<Item = &'a Stuk<'a>>) -> Self {
        let mut passend = Self::default();
        for stuk in stukken {
            let row = (stuk.datum, stuk.id);
            passend.all.push(row);
            if let Some(persoon) = &stuk.invoer.over.persoon {
                passend.person.or_default(persoon).push(row);
            }
            if let Some(household) = &stuk.invoer.over.huishouden {
                passend.household.or_default(household).push(row);
            }
        }
        passend
    }
}

/// Whether it can satisfy a requirement at all: a full assessment that is final and
/// shared, no signal, and no component that never counts by itself.
fn can(stuk: &Stuk<'_>) -> bool {
    let part = stuk.instrument.is_some_and(|i| i.onderdeel)
        || stuk.uitkomst.is_some_and(|u| u.niet_op_zichzelf);
    stuk.is_full() && stuk.stands() && !part
}

/// Whether it is what the requirement asks. What is absent there does not narrow it.
fn fits(eis: &Eis, stuk: &Stuk<'_>) -> bool {
    let instrument = stuk.instrument.map(|instrument| &instrument.id);
    one_of(&eis.door, stuk.invoer.afzender.organisatie.as_ref())
        && one_of(&eis.soorten, Some(&stuk.soort))
        && one_of(&eis.instrumenten, instrument)
        && one_of(&eis.claims, Some(&stuk.claim))
        && one_of(&eis.domeinen, Some(&stuk.domein))
        && eis.orientatie.is_none_or(|o| o == stuk.orientatie)
}

/// Whether it is about the situation after the moment. What the event says of that goes
/// before what the requirement says in general. Where neither says, every result suits;
/// where one does, a result that does not say suits not.
fn suits(eis: &Eis, event: &Gebeurtenis, stuk: &Stuk<'_>) -> bool {
    let setting = match event.setting_daarna {
        Some(setting) => stuk.invoer.setting == Some(setting),
        None => one_of(&eis.settings, stuk.invoer.setting.as_ref()),
    };
    let conditie = event.conditie_daarna;
    setting && (conditie.is_none() || stuk.invoer.conditie == conditie)
}

fn one_of<T: PartialEq>(asked: &[T], value: Option<&T>) -> bool {
    asked.is_empty() || value.is_some_and(|value| asked.contains(value))
}
