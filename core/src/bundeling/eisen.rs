//! R16: what is due at the overgangsmomenten, and whether it is there.
//!
//! A requirement asks whether an assessment was done, so its result need not have a place
//! on the scale: a RiHG below the threshold is a RiHG that was done. A screening never
//! satisfies one. What is not known about a result never satisfies what is asked.
//!
//! A requirement under a condition that people judge stays due until they say that it is
//! not; unknown is not a no. Future events have requirements too.

mod kandidaat;

#[cfg(test)]
mod tests;

use self::kandidaat::{Kandidaten, Wie};
use super::beeld::Beeld;
use super::bundel::{Eisstand, Eisuitslag};
use crate::beoordeling::Gebeurtenis;
use crate::datum::Datum;
use crate::kenmerk::BeoordelingId;
use crate::orde;
use crate::regelset::document::overgangsmoment::{Eis, Overgangsmoment};
use crate::termijn::TermijnSoort;
use crate::verzameling::Set;

/// The days in which an assessment satisfies a requirement.
struct Venster {
    moment: Datum,
    dagen_voor: i64,
    /// The last day; absent: no day that the calendar has.
    uiterlijk: Option<Datum>,
}

/// Every requirement of every event, by day, moment, person, requirement and event.
///
/// An event gives a row per person that it names, and one without a person when it names
/// none. An event that only names households asks for an assessment about one of these or
/// about a member; one that names nobody is about the whole case.
pub(super) fn requirements(beeld: &Beeld<'_>) -> Vec<Eisstand> {
    let mut kandidaten = Kandidaten::of(beeld);
    let mut rows = Vec::new();
    for event in beeld.gebeurtenissen.iter().copied() {
        let known = event
            .moment
            .as_ref()
            .and_then(|id| beeld.catalogus.momenten.get(id).copied());
        let Some((moment, day)) = known.zip(event.datum) else {
            continue;
        };
        for eis in &moment.eis {
            let venster = Venster::of(beeld, eis, day);
            for wie in concerned(event) {
                let there = kandidaten.fitting(eis, event, &wie);
                let row = Row {
                    event,
                    moment,
                    day,
                    eis,
                };
                rows.push(row.stand(beeld.peildatum, &venster, &wie, &there));
            }
        }
    }
    // the rest only tells rows of nameless events apart, so that order of input has no part in it
    orde::sort_by_cached_key(&mut rows, |row| {
        let of_case = (row.datum, row.moment.clone(), row.persoon.clone());
        let of_event = (row.eis.clone(), row.gebeurtenis.clone());
        let rest = (row.stand, row.beoordelingen.clone(), row.reden.clone());
        (of_case, of_event, rest)
    });
    rows
}

/// Whom an event asks an assessment about; the whole case when it names nobody.
fn concerned(event: &Gebeurtenis) -> Vec<Wie<'_>> {
    if event.personen.is_empty() {
        let households: Set<_> = event.huishoudens.iter().collect();
        return vec![if households.is_empty() {
            Wie::Casus
        } else {
            Wie::Huishoudens(households)
        }];
    }
    let persons: Set<_> = event.personen.iter().collect();
    persons.into_iter().map(Wie::Persoon).collect()
}

/// One requirement of one event.
struct Row<'a> {
    event: &'a Gebeurtenis,
    moment: &'a Overgangsmoment,
    day: Datum,
    eis: &'a Eis,
}

impl Row<'_> {
    fn stand(
        &self,
        peildatum: Datum,
        venster: &Venster,
        wie: &Wie<'_>,
        there: &[&[(Datum, &BeoordelingId)]],
    ) -> Eisstand {
        let reden = self.not_needed();
        let (stand, beoordelingen) = match &reden {
            Some(_) => (Eisuitslag::NietVanToepassing, Vec::new()),
            None => venster.judge(peildatum, there),
        };
        Eisstand {
            eis: self.eis.id.clone(),
            moment: self.moment.id.clone(),
            gebeurtenis: self.event.id.clone(),
            datum: self.day,
            persoon: wie.persoon().cloned(),
            stand,
            uiterlijk: venster.uiterlijk,
            beoordelingen,
            reden,
        }
    }

    /// Why people found it not to be due; only with a reason.
    fn not_needed(&self) -> Option<String> {
        let rows = self.event.niet_nodig.iter();
        let named = rows.filter(|row| row.eis.as_ref() == Some(&self.eis.id));
        let reasons = named.filter_map(|row| row.reden.as_ref());
        let mut said: Vec<&String> = reasons.filter(|text| !text.trim().is_empty()).collect();
        orde::sort(&mut said);
        said.first().copied().cloned()
    }
}

impl Venster {
    /// As the requirement says; else as the house chose; else the norm.
    fn of(beeld: &Beeld<'_>, eis: &Eis, moment: Datum) -> Self {
        let keuze = &beeld.invoer.instellingen;
        let voor = || beeld.choice(keuze.venster_voor_dagen, |n| n.venster_voor_dagen);
        let na = || beeld.choice(keuze.venster_na_dagen, |n| n.venster_na_dagen);
        let soort = eis.dagen_na_soort.unwrap_or(TermijnSoort::Kalenderdagen);
        Self {
            moment,
            dagen_voor: eis.dagen_voor.unwrap_or_else(voor).into(),
            uiterlijk: soort.last_day(eis.dagen_na.unwrap_or_else(na), moment),
        }
    }

    /// What satisfies it. Nothing in time: what came on the first day after that, which is
    /// too late; else it is due until the last day.
    fn judge(
        &self,
        peildatum: Datum,
        there: &[&[(Datum, &BeoordelingId)]],
    ) -> (Eisuitslag, Vec<BeoordelingId>) {
        let too_early = |day: Datum| self.moment.days_since(day) > self.dagen_voor;
        let late = |day: Datum| self.uiterlijk.is_some_and(|last| last < day);
        let (mut in_time, mut after) = (Vec::new(), Vec::new());
        for list in there {
            let rest = list.partition_point(|(day, _)| too_early(*day));
            let rest = list.get(rest..).unwrap_or_default();
            let (within, later) = rest.split_at(rest.partition_point(|(day, _)| !late(*day)));
            in_time.extend_from_slice(within);
            after.push(later);
        }
        if !in_time.is_empty() {
            return (Eisuitslag::Voldaan, sorted(in_time));
        }
        let first = after
            .iter()
            .filter_map(|list| list.first())
            .map(|(day, _)| *day);
        if let Some(first) = first.min() {
            let lists = after.into_iter().flatten();
            let of_that_day = lists.filter(|(day, _)| *day == first).copied();
            return (Eisuitslag::TeLaat, sorted(of_that_day.collect()));
        }
        let stand = if late(peildatum) {
            Eisuitslag::TeLaat
        } else {
            Eisuitslag::Open
        };
        (stand, Vec::new())
    }
}

fn sorted(found: Vec<(Datum, &BeoordelingId)>) -> Vec<BeoordelingId> {
    let ids: Set<&BeoordelingId> = found.into_iter().map(|(_, id)| id).collect();
    ids.into_iter().cloned().collect()
}
