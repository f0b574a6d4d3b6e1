//! The log by case: a table of hashed references, and one bucket for each case.
//!
//! Linear in the events but for sorting those of one case. The hash only makes it fast:
//! what it finds is compared as text, so the answer does not depend on it.

use super::gebeurtenis::Gebeurtenis;
use super::zaak::Zaak;
use crate::kenmerk::ZaakId;
use crate::orde;

/// Where a reference to a case leads.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Plek {
    /// To this case, by position.
    Zaak(usize),
    /// To cases that share a reference.
    Dubbel,
    /// To none.
    Nergens,
}

/// The cases by the hash of their reference, then by the reference.
pub(super) struct Zakenlijst<'a> {
    rijen: Vec<(u64, &'a ZaakId, usize)>,
}

impl<'a> Zakenlijst<'a> {
    pub(super) fn of(zaken: &'a [Zaak]) -> Self {
        let rows = zaken.iter().enumerate();
        let rows = rows.filter_map(|(at, zaak)| zaak.id.as_ref().map(|id| (hash(id), id, at)));
        let mut rijen: Vec<_> = rows.collect();
        orde::sort(&mut rijen);
        Self { rijen }
    }

    pub(super) fn find(&self, id: &ZaakId) -> Plek {
        let hash = hash(id);
        let start = self.rijen.partition_point(|row| row.0 < hash);
        let here = self.rijen.get(start..).unwrap_or_default();
        let mut same = here
            .iter()
            .take_while(|row| row.0 == hash)
            .filter(|row| row.1 == id);
        match (same.next(), same.next()) {
            (Some(row), None) => Plek::Zaak(row.2),
            (Some(_), Some(_)) => Plek::Dubbel,
            (None, _) => Plek::Nergens,
        }
    }
}

/// Which events belong to which case, each case in order of time and then of reference.
pub(super) struct Indeling {
    volgorde: Vec<usize>,
    grens: Vec<usize>,
    plekken: Vec<Option<Plek>>,
}

impl Indeling {
    pub(super) fn of(lijst: &Zakenlijst<'_>, zaken: usize, events: &[Gebeurtenis]) -> Self {
        let find = |event: &Gebeurtenis| event.zaak.as_ref().map(|id| lijst.find(id));
        let plekken: Vec<Option<Plek>> = events.iter().map(find).collect();
        let mut grens = vec![0_usize; zaken + 1];
        for plek in &plekken {
            if let Some(count) = slot(*plek).and_then(|at| grens.get_mut(at + 1)) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for count in &mut grens {
            sum += *count;
            *count = sum;
        }
        let (mut next, mut volgorde) = (grens.clone(), vec![0_usize; sum]);
        for (event, plek) in plekken.iter().enumerate() {
            let Some(place) = slot(*plek).and_then(|at| next.get_mut(at)) else {
                continue;
            };
            if let Some(free) = volgorde.get_mut(*place) {
                *free = event;
            }
            *place += 1;
        }
        Self {
            volgorde,
            grens,
            plekken,
        }
    }

    /// The events of a case, by position, in the order in which they happened.
    pub(super) fn of_case(&mut self, zaak: usize, events: &[Gebeurtenis]) -> &[usize] {
        let (from, to) = (self.grens.get(zaak), self.grens.get(zaak + 1));
        let range = from.zip(to).map(|(from, to)| *from..*to);
        let Some(own) = range.and_then(|range| self.volgorde.get_mut(range)) else {
            return &[];
        };
        let key = |at: &usize| events.get(*at).map(|event| (event.op, event.id.as_ref()));
        orde::sort_by(own, |a, b| key(a).cmp(&key(b)));
        own
    }

    /// Where each event leads; `None`: it names no case.
    pub(super) fn plekken(&self) -> &[Option<Plek>] {
        &self.plekken
    }
}

fn slot(plek: Option<Plek>) -> Option<usize> {
    match plek {
        Some(Plek::Zaak(at)) => Some(at),
        _ => None,
    }
}

/// FNV-1a.
fn hash(id: &ZaakId) -> u64 {
    let bytes = id.as_str().bytes();
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::{Plek, Zakenlijst};
    use crate::afspraken::Zaak;

    #[test]
    fn a_reference_leads_to_one_case() {
        let zaak = |id: &str| Zaak {
            id: id.try_into().ok(),
            ..Zaak::default()
        };
        let zaken = [zaak("z1"), zaak("z2"), zaak("z1"), Zaak::default()];
        let lijst = Zakenlijst::of(&zaken);
        let find = |id: &str| lijst.find(&id.try_into().expect("a kenmerk"));
        assert_eq!(find("z2"), Plek::Zaak(1));
        assert_eq!(find("z1"), Plek::Dubbel);
        assert_eq!(find("z3"), Plek::Nergens);
    }
}
