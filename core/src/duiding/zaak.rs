//! What a duiding is held against, and what the rules look up in it.

use std::collections::BTreeSet;

use super::uitslag::Afzenderplaats;
use super::{
    Duiding, GezamenlijkBeeld, Interventie, Scenario, Sindsdien, Uitkomst, Verhouding, verhouding,
};
use crate::aanmelding::organisatie::Organisatie;
use crate::beoordeling::{Afzender, Beoordeling, Bereik, Sleutel, Stukken, Zorgniveau};
use crate::bevinding::Bevinding;
use crate::bundeling::Bundel;
use crate::bundeling::bundel::{Beoordelingsbeeld, Sleutelbeeld};
use crate::datum::Datum;
use crate::id::MomentId;
use crate::kenmerk::{BeoordelingId, ScenarioId};
use crate::pad::Pad;
use crate::verzameling::Set;

/// A duiding with the bundle that it is about.
#[derive(Clone, Debug)]
pub struct Zaak<'a> {
    /// The day that counts as today.
    pub peildatum: Datum,
    /// The bundle.
    pub bundel: &'a Bundel,
    /// What was bundled.
    pub stukken: &'a Stukken,
    /// What came in after it.
    pub sindsdien: &'a Sindsdien,
    /// What people wrote down.
    pub duiding: &'a Duiding,
    /// The overgangsmomenten of the catalogue.
    pub momenten: BTreeSet<&'a MomentId>,
    /// What could not be read: nothing is concluded from that.
    pub read: &'a [Bevinding],
}

impl<'a> Zaak<'a> {
    /// Whether something at, in or round a place could not be read.
    pub(super) fn is_unread(&self, pad: &Pad) -> bool {
        let mut set_aside = self.read.iter().filter(|found| found.sets_aside());
        set_aside.any(|found| pad.is_within(&found.pad) || found.pad.is_within(pad))
    }

    /// Whether all that came in was bundled, so that nothing else can have been said.
    pub(super) fn is_whole(&self) -> bool {
        self.bundel.niet_gebundeld.is_empty() && !self.is_unread(&Pad::top().to("bundel"))
    }

    /// What was agreed per sleutel, with its place. Of two about one sleutel the first
    /// counts; the other has a finding.
    pub(super) fn beelden(&self) -> impl Iterator<Item = (Pad, &'a GezamenlijkBeeld)> + use<'a> {
        let mut seen: Set<&Sleutel> = Set::new();
        let beelden = within(&at("beelden"), &self.duiding.beelden);
        beelden.filter(move |(_, beeld)| seen.insert(&beeld.sleutel))
    }

    /// The interventions, with their places.
    pub(super) fn interventies(&self) -> impl Iterator<Item = (Pad, &'a Interventie)> + use<'a> {
        within(&at("interventies"), &self.duiding.interventies)
    }

    /// The scenarios, with their places.
    pub(super) fn scenarios(&self) -> impl Iterator<Item = (Pad, &'a Scenario)> + use<'a> {
        within(&at("scenarios"), &self.duiding.scenarios)
    }

    /// The interventions for a sleutel: by the sleutel itself, or through a scenario.
    pub(super) fn linked(&self, sleutel: &Sleutel) -> Vec<(Pad, &'a Interventie)> {
        let here = self
            .scenarios()
            .filter(|(_, s)| s.sleutels.contains(sleutel));
        let here: Set<&ScenarioId> = here.filter_map(|(_, s)| s.id.as_ref()).collect();
        let through = |i: &Interventie| i.scenarios.iter().any(|id| here.contains(id));
        self.interventies()
            .filter(|(_, i)| i.sleutels.contains(sleutel) || through(i))
            .collect()
    }

    /// What the bundle says about a sleutel.
    pub(super) fn said_of(&self, sleutel: &Sleutel) -> Option<&'a Sleutelbeeld> {
        let mut all = self.bundel.sleutels.iter();
        all.find(|said| said.sleutel == *sleutel)
    }

    /// Where each level stands beside what was issued. `None`: no level, or nothing
    /// current counts there.
    #[must_use]
    pub fn relations(&self) -> Vec<(Pad, &'a Sleutel, Option<Verhouding>)> {
        let stand = |beeld: &GezamenlijkBeeld| {
            let said = self.said_of(&beeld.sleutel)?;
            verhouding::relation(beeld.agreed()?, said)
        };
        let all = self.beelden();
        all.map(|(pad, beeld)| (pad, &beeld.sleutel, stand(beeld)))
            .collect()
    }

    /// Where the issuer of an assessment stands in the input.
    pub(super) fn issuer(&self, id: &BeoordelingId) -> Option<(&'a Afzender, Afzenderplaats)> {
        let is_it = |b: &Beoordeling| b.id.as_ref() == Some(id);
        let index = self.stukken.beoordelingen.iter().position(is_it)?;
        let afzender = &self.stukken.beoordelingen.get(index)?.afzender;
        let pad = Pad::top().to("bundel").to("stukken").to("beoordelingen");
        Some((afzender, place(afzender, pad.to(index).to("afzender"))))
    }

    /// Where a partner stands in the input.
    pub(super) fn partner(&self, partner: &Afzender) -> Option<Afzenderplaats> {
        let mut all = self.stukken.partners.iter();
        let index = all.position(|reactie| reactie.partner == *partner)?;
        let pad = Pad::top().to("bundel").to("stukken").to("partners");
        Some(place(partner, pad.to(index).to("partner")))
    }
}

impl GezamenlijkBeeld {
    /// The level that was agreed on. `None`: no agreement, or not known.
    #[must_use]
    pub fn agreed(&self) -> Option<Zorgniveau> {
        let level = self.uitkomst == Some(Uitkomst::Niveau);
        self.niveau.filter(|_| level)
    }

    /// Whether a level from hoog was agreed on.
    pub(super) fn is_high(&self) -> bool {
        self.agreed()
            .is_some_and(|niveau| niveau >= Zorgniveau::Hoog)
    }
}

/// The results that count and are current.
pub(super) fn current(said: &Sleutelbeeld) -> impl Iterator<Item = (&Beoordelingsbeeld, Bereik)> {
    let counting = said.beoordelingen.iter().filter(|b| b.speaks());
    counting.filter_map(|b| Some((b, b.plaats.bereik?)))
}

/// The highest that is said now: at least the largest `van`, at most the largest `tot`.
/// `None`: nothing current counts.
pub(super) fn highest(said: &Sleutelbeeld) -> Option<Bereik> {
    let van = current(said).map(|(_, bereik)| bereik.van).max()?;
    let tot = current(said).map(|(_, bereik)| bereik.tot).max()?;
    Some(Bereik { van, tot })
}

/// Which organisation: two are the same when they are of one kind and have one name.
pub(super) fn who(afzender: &Afzender) -> (Option<Organisatie>, String) {
    let naam = afzender.naam.as_deref().unwrap_or_default();
    (afzender.organisatie, naam.trim().to_lowercase())
}

/// The items of a list with their places. Of a longer list no more are looked at, and
/// that has a finding.
pub(super) fn within<'t, T>(
    list: &Pad,
    items: &'t [T],
) -> impl Iterator<Item = (Pad, &'t T)> + use<'t, T> {
    let list = list.clone();
    let items = items.iter().take(MAX_ITEMS).enumerate();
    items.map(move |(index, item)| (list.to(index), item))
}

/// A field of the duiding.
pub(super) fn at(veld: &'static str) -> Pad {
    Pad::top().to("duiding").to(veld)
}

/// An organisation at a place.
pub(super) fn place(afzender: &Afzender, pad: Pad) -> Afzenderplaats {
    let organisatie = afzender.organisatie;
    Afzenderplaats { organisatie, pad }
}

const MAX_ITEMS: usize = 100;
