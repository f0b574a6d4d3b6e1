//! R8: how many voices speak. Results of one issuer are one voice, and so are results
//! that rest on one component: agreement of two is often agreement of one.

use super::beeld::{Beeld, Stuk};
use crate::aanmelding::organisatie::Organisatie;
use crate::kenmerk::BeoordelingId;
use crate::orde;
use crate::verzameling::{Map, Set};

/// The voices among results that count and are current, each with its results in order.
///
/// A result without the name of the organisation may come from any organisation of that
/// kind, so beside a named one it is no voice of its own: it joins the first named one of
/// its kind. That can only make fewer voices, never more.
pub(super) fn voices(beeld: &Beeld<'_>, speaking: &[usize]) -> Vec<Vec<BeoordelingId>> {
    let mut groups = Groups::new(speaking.len());
    let mut issuers: Map<(Option<Organisatie>, &str), usize> = Map::new();
    let mut sources: Map<&BeoordelingId, usize> = Map::new();
    let mut named: Map<Option<Organisatie>, (&str, usize)> = Map::new();
    let stukken: Vec<&Stuk<'_>> = speaking
        .iter()
        .filter_map(|at| beeld.stukken.get(*at))
        .collect();
    for (at, stuk) in stukken.iter().enumerate() {
        let afzender = &stuk.invoer.afzender;
        let name = afzender.naam.as_deref().map_or("", str::trim);
        groups.join(
            at,
            *issuers.or_insert_with((afzender.organisatie, name), || at),
        );
        if !name.is_empty() {
            let first = named.or_insert_with(afzender.organisatie, || (name, at));
            *first = (*first).min((name, at));
        }
        for source in inside(beeld, stuk) {
            groups.join(at, *sources.or_insert_with(source, || at));
        }
    }
    for ((organisatie, name), at) in issuers {
        if let Some((_, first)) = named.get(&organisatie).filter(|_| name.is_empty()) {
            groups.join(at, *first);
        }
    }
    let voices = stukken.iter().enumerate();
    let voices = Map::grouped(voices.map(|(at, stuk)| (groups.root(at), stuk.id.clone())));
    let mut voices: Vec<Vec<BeoordelingId>> = voices.into_values().collect();
    for voice in &mut voices {
        orde::sort(voice);
    }
    orde::sort(&mut voices);
    voices
}

/// A result and everything inside it, at any depth.
fn inside<'a>(beeld: &Beeld<'a>, stuk: &Stuk<'a>) -> Set<&'a BeoordelingId> {
    let mut seen = Set::from_iter([stuk.id]);
    let mut open: Vec<&BeoordelingId> = stuk.invoer.bevat.iter().collect();
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            let below = beeld.nummers.get(id).and_then(|at| beeld.stukken.get(*at));
            open.extend(below.into_iter().flat_map(|stuk| &stuk.invoer.bevat));
        }
    }
    seen
}

/// Places that belong together.
struct Groups(Vec<usize>);

impl Groups {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn root(&mut self, at: usize) -> usize {
        let mut at = at;
        while let Some(up) = self.0.get(at).copied().filter(|up| *up != at) {
            let above = self.0.get(up).copied().unwrap_or(up);
            if let Some(slot) = self.0.get_mut(at) {
                *slot = above;
            }
            at = above;
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(slot) = self.0.get_mut(one.max(other)) {
            *slot = one.min(other);
        }
    }
}
