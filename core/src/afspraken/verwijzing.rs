//! Records about a decision or a melding: by reference, or about all that lay before.

use super::gebeurtenis::Gebeurtenis;
use crate::kenmerk::GebeurtenisId;
use crate::orde;
use crate::stroom::Tijdstip;

/// Records of one kind in one case. Added in order of time.
#[derive(Default)]
pub(super) struct Verwijzing<'a> {
    vrij: Vec<&'a Gebeurtenis>,
    naar: Vec<&'a Gebeurtenis>,
}

impl<'a> Verwijzing<'a> {
    pub(super) fn add(&mut self, event: &'a Gebeurtenis) {
        if event.over.is_some() {
            self.naar.push(event);
        } else {
            self.vrij.push(event);
        }
    }

    /// After the last one was added.
    pub(super) fn close(&mut self) {
        orde::sort_by(&mut self.naar, |a, b| a.over.cmp(&b.over));
    }

    /// The first record about it: by reference, or without one from that moment on.
    pub(super) fn first(&self, over: &Gebeurtenis) -> Option<&'a Gebeurtenis> {
        let later = self.vrij.partition_point(|event| event.op < over.op);
        let free = self.vrij.get(later).copied();
        let named = over
            .id
            .as_ref()
            .and_then(|id| self.named(id).first().copied());
        match (free, named) {
            (Some(free), Some(named)) if named.op <= free.op => Some(named),
            (Some(free), _) => Some(free),
            (None, named) => named,
        }
    }

    /// Those that name it.
    pub(super) fn named(&self, id: &GebeurtenisId) -> &[&'a Gebeurtenis] {
        let start = self
            .naar
            .partition_point(|event| event.over.as_ref() < Some(id));
        let here = self.naar.get(start..).unwrap_or_default();
        let end = here.partition_point(|event| event.over.as_ref() == Some(id));
        here.get(..end).unwrap_or_default()
    }

    /// Those that name nothing.
    pub(super) fn free(&self) -> &[&'a Gebeurtenis] {
        &self.vrij
    }
}

/// That something was done: the moment on which it was complete, and what shows it.
#[derive(Clone, Copy)]
pub(super) struct Prestatie<'a> {
    pub(super) op: Tijdstip,
    pub(super) bewijs: [Option<&'a Gebeurtenis>; 2],
}

impl<'a> Prestatie<'a> {
    /// One record shows it.
    pub(super) fn of(event: &'a Gebeurtenis) -> Option<Self> {
        event.op.map(|op| Self {
            op,
            bewijs: [Some(event), None],
        })
    }

    /// It takes two records, and is complete with the later one.
    pub(super) fn both(one: &'a Gebeurtenis, other: &'a Gebeurtenis) -> Option<Self> {
        let op = one.op.zip(other.op).map(|(a, b)| a.max(b))?;
        Some(Self {
            op,
            bewijs: [Some(one), Some(other)],
        })
    }

    pub(super) fn ids(&self) -> Vec<GebeurtenisId> {
        let records = self.bewijs.iter().flatten();
        records.filter_map(|event| event.id.clone()).collect()
    }
}
