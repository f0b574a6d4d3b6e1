//! I8: for one person later is high and nothing is known of now, or the reverse.
//!
//! The person must be named: harm toward that person, or toward oneself. A result *for* a
//! person is toward that person, or about that person without a word on toward whom, or
//! about a household of which the person is a member. A high result about a household
//! names nobody; a result about it does answer for its members.

use super::super::beeld::{Beeld, Stuk};
use super::super::bundel::{Gemis, Volledigheidsregel as Regel};
use super::{Gemissen, gemis};
use crate::beoordeling::{Bereik, Claim, JegensSoort, Orientatie};
use crate::kenmerk::{BeoordelingId, HuishoudenId, PersoonId};
use crate::verzameling::{Map, Set};

/// For each person the high results that ask for the other side.
type Vragend<'a> = Map<&'a PersoonId, Set<&'a BeoordelingId>>;

/// Both directions, once per person and direction. A screening answers neither.
pub(super) fn both(beeld: &Beeld<'_>, gemissen: &mut Gemissen) {
    let speaking = || beeld.stukken.iter().filter(|stuk| stuk.speaks());
    let now = || speaking().filter(|stuk| is_now(stuk));
    let later = || speaking().filter(|stuk| is_later(stuk));
    let high = |stuk: &&Stuk<'_>| stuk.plaats.bereik.is_some_and(Bereik::is_high);
    let known_now = answered(beeld, now().filter(|stuk| stuk.is_full()));
    let known_later: Set<&PersoonId> = later()
        .filter(|stuk| stuk.is_full())
        .filter_map(toward)
        .collect();
    report(asking(later().filter(high), toward), &known_now, gemissen);
    report(asking(now().filter(high), by_name), &known_later, gemissen);
}

fn is_now(stuk: &Stuk<'_>) -> bool {
    stuk.claim == Claim::OnveiligNu && stuk.orientatie == Orientatie::Nu
}

fn is_later(stuk: &Stuk<'_>) -> bool {
    stuk.claim.is_overview() && stuk.orientatie == Orientatie::Toekomst
}

/// The person toward whom it is, when that is said.
fn toward<'a>(stuk: &'a Stuk<'_>) -> Option<&'a PersoonId> {
    let jegens = stuk.invoer.jegens.as_ref()?;
    match jegens.soort? {
        JegensSoort::Persoon => jegens.persoon.as_ref(),
        JegensSoort::Zichzelf => stuk.invoer.over.persoon.as_ref(),
        JegensSoort::Groep | JegensSoort::Personeel | JegensSoort::Publiek => None,
    }
}

/// The person for whom it is by name: without a word on toward whom, the one it is about.
fn by_name<'a>(stuk: &'a Stuk<'_>) -> Option<&'a PersoonId> {
    match stuk.invoer.jegens {
        Some(_) => toward(stuk),
        None => stuk.invoer.over.persoon.as_ref(),
    }
}

/// The household for whose members it is.
fn of_household<'a>(stuk: &'a Stuk<'_>) -> Option<&'a HuishoudenId> {
    let jegens = stuk.invoer.jegens.as_ref().and_then(|jegens| jegens.soort);
    let inside = matches!(
        jegens,
        None | Some(JegensSoort::Zichzelf | JegensSoort::Groep)
    );
    stuk.invoer.over.huishouden.as_ref().filter(|_| inside)
}

/// Everyone for whom there is such a result.
fn answered<'a>(
    beeld: &'a Beeld<'_>,
    stukken: impl Iterator<Item = &'a Stuk<'a>>,
) -> Set<&'a PersoonId> {
    let stukken: Vec<&Stuk<'_>> = stukken.collect();
    let households: Set<_> = stukken.iter().filter_map(|s| of_household(s)).collect();
    let members = households.iter().filter_map(|id| beeld.leden.get(id));
    let named = stukken.iter().filter_map(|stuk| by_name(stuk));
    named.chain(members.copied().flatten()).collect()
}

fn asking<'a>(
    stukken: impl Iterator<Item = &'a Stuk<'a>>,
    whom: impl Fn(&'a Stuk<'a>) -> Option<&'a PersoonId>,
) -> Vragend<'a> {
    let mut asking = Vragend::new();
    for stuk in stukken {
        if let Some(persoon) = whom(stuk) {
            asking.or_default(persoon).insert(stuk.id);
        }
    }
    asking
}

fn report(asking: Vragend<'_>, known: &Set<&PersoonId>, gemissen: &mut Gemissen) {
    for (persoon, ids) in asking {
        if !known.contains(persoon) {
            gemissen.blokkerend.push(Gemis {
                personen: vec![persoon.clone()],
                beoordelingen: ids.into_iter().cloned().collect(),
                ..gemis(Regel::I8)
            });
        }
    }
}
