//! Puts together what to run for a few results: parts of law, policy and triage.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::afleiding::{Bron, Samen};
use super::bepalend::Bepalend;
use super::plan::{Regels, Uitkomst};
use super::toets::{Kant, Tabeltoets};
use super::{Tabelplan, TabeltoetsFout};
use crate::programma::Programma;
use crate::regelset::ProfielSoort;
use crate::triage::{self, Afgeleid};
use crate::uitkomst::Indicatie;

/// Out of which program.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Uit {
    Wet,
    Beleid,
    Triage,
}

impl From<ProfielSoort> for Uit {
    fn from(soort: ProfielSoort) -> Self {
        match soort {
            ProfielSoort::Wet => Self::Wet,
            ProfielSoort::Beleid => Self::Beleid,
        }
    }
}

/// A result, by its places in the programs.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wens {
    Waarde(Uit, usize),
    Indicatie,
    Bepalend(ProfielSoort),
    Route,
}

/// How many words a byte can tell apart, with none.
const MAX_WOORDEN: usize = 256;

/// What to run for these results.
pub(super) fn plan(toets: &Tabeltoets<'_>, wensen: &[Wens]) -> Result<Tabelplan, TabeltoetsFout> {
    let mut opbouw = Opbouw::new(toets, wensen);
    let mut programma = Programma::new(opbouw.unknown());
    opbouw.take_over(&mut programma, Uit::Wet);
    opbouw.take_over(&mut programma, Uit::Beleid);
    let eerst = programma.steps();
    opbouw.take_over(&mut programma, Uit::Triage);
    let result = |wens: &Wens| opbouw.result(&programma, *wens);
    let resultaten: Vec<Uitkomst> = wensen.iter().map(result).collect();
    let mut words = resultaten.iter().filter_map(Uitkomst::woorden);
    if words.any(|woorden| woorden.len() > MAX_WOORDEN) {
        return Err(TabeltoetsFout::WoordenTeVeel);
    }
    let afgeleid = opbouw.afgeleid.values();
    Ok(Tabelplan {
        eerst,
        samen: opbouw.samen(),
        afgeleid: afgeleid.map(|afgeleid| opbouw.source(*afgeleid)).collect(),
        programma,
        kolommen: opbouw.kolommen,
        resultaten,
        regels: Some(Regels::of(toets.regelset())),
    })
}

struct Opbouw<'t, 'r> {
    toets: &'t Tabeltoets<'r>,
    /// The feiten with a column, by number.
    kolommen: Vec<usize>,
    /// The feiten that are worked out, by number. They stand after the columns.
    afgeleid: BTreeMap<usize, Afgeleid>,
    /// What is looked at in each program.
    wortels: BTreeMap<Uit, Vec<usize>>,
    /// Where that stands here.
    plaatsen: BTreeMap<(Uit, usize), usize>,
    /// Whether something follows from law and policy together.
    together: bool,
}

impl<'t, 'r> Opbouw<'t, 'r> {
    fn new(toets: &'t Tabeltoets<'r>, wensen: &[Wens]) -> Self {
        let mut made = Self {
            toets,
            kolommen: Vec::new(),
            afgeleid: BTreeMap::new(),
            wortels: BTreeMap::new(),
            plaatsen: BTreeMap::new(),
            together: false,
        };
        for wens in wensen {
            made.look_at(*wens);
        }
        made.look_at_worked_out();
        made.number();
        made
    }

    fn look_at(&mut self, wens: Wens) {
        let toets = self.toets;
        match wens {
            Wens::Waarde(uit, at) => self.root(uit, at),
            Wens::Indicatie => self.look_at_both(),
            Wens::Bepalend(soort) => {
                let Some(kant) = toets.kant(soort) else {
                    return;
                };
                self.root(soort.into(), kant.wortel());
                for at in self.reached(soort).into_iter().flatten() {
                    self.root(soort.into(), at);
                }
            }
            Wens::Route => toets.steps().for_each(|(_, at)| self.root(Uit::Triage, at)),
        }
    }

    fn root(&mut self, uit: Uit, at: usize) {
        self.wortels.entry(uit).or_default().push(at);
    }

    /// Law and policy, as far as there are any on this day.
    fn look_at_both(&mut self) {
        self.together = true;
        for soort in [ProfielSoort::Wet, ProfielSoort::Beleid] {
            if let Some(kant) = self.toets.kant(soort) {
                self.root(soort.into(), kant.wortel());
            }
        }
    }

    /// The criteria of law or policy; `None` for one that the outcome does not look at.
    fn reached(&self, soort: ProfielSoort) -> Vec<Option<usize>> {
        let Some(kant) = self.toets.kant(soort) else {
            return Vec::new();
        };
        let programma = self.toets.programma(soort.into());
        let below = programma
            .map(|programma| programma.below(kant.wortel()))
            .unwrap_or_default();
        let criteria = kant.criteria().iter();
        criteria
            .map(|(_, at)| (below.get(*at) == Some(&true)).then_some(*at))
            .collect()
    }

    /// What the steps of the triage look at that has to be worked out first.
    fn look_at_worked_out(&mut self) {
        for feit in self.feiten(Uit::Triage) {
            if let Some(afgeleid) = self.works_out(feit) {
                self.afgeleid.insert(feit, afgeleid);
            }
        }
        let mut all = self.afgeleid.values();
        if all.any(|afgeleid| matches!(afgeleid, Afgeleid::Indicatie(_))) {
            self.look_at_both();
        }
    }

    /// Gives every feit its place.
    fn number(&mut self) {
        let all = [Uit::Wet, Uit::Beleid, Uit::Triage];
        let seen = all.into_iter().flat_map(|uit| self.feiten(uit));
        let mut seen: BTreeSet<usize> = seen.filter(|f| self.works_out(*f).is_none()).collect();
        if self
            .afgeleid
            .values()
            .any(|afgeleid| *afgeleid == Afgeleid::LokaalOnbekend)
        {
            seen.extend(self.local());
        }
        self.kolommen = seen.into_iter().collect();
    }

    /// The place of a feit that nobody ever knows: after those with a place of their own.
    fn unknown(&self) -> usize {
        self.kolommen.len() + self.afgeleid.len()
    }

    /// The feiten that are looked at in a program.
    fn feiten(&self, uit: Uit) -> Vec<usize> {
        let programma = self.toets.programma(uit).zip(self.wortels.get(&uit));
        programma
            .map(|(programma, wortels)| programma.feiten_below(wortels))
            .unwrap_or_default()
    }

    fn works_out(&self, feit: usize) -> Option<Afgeleid> {
        let feit = self.toets.regelset().feit(feit)?;
        triage::works_out(feit.id.as_str())
    }

    /// The number of the feit that says whether the local approach was tried.
    fn local(&self) -> Option<usize> {
        self.toets.regelset().feit_nummer(triage::LOKALE_AANPAK)
    }

    /// Adds what is looked at in a program. Law and policy do not know what follows
    /// from them.
    fn take_over(&mut self, programma: &mut Programma, uit: Uit) {
        let found = self.toets.programma(uit).zip(self.wortels.get(&uit));
        let Some((from, wortels)) = found else { return };
        let worked_out = |feit: usize| {
            let at = self.afgeleid.keys().position(|other| *other == feit)?;
            (uit == Uit::Triage).then_some(self.kolommen.len() + at)
        };
        let place = |feit: usize| self.column(feit).or_else(|| worked_out(feit));
        let places = programma.take_over(from, wortels, place);
        let pairs = wortels.iter().map(|at| (uit, *at)).zip(places);
        let pairs: Vec<_> = pairs.collect();
        self.plaatsen.extend(pairs);
    }

    fn column(&self, feit: usize) -> Option<usize> {
        self.kolommen.binary_search(&feit).ok()
    }

    fn place(&self, uit: Uit, at: usize) -> usize {
        let found = self.plaatsen.get(&(uit, at)).copied();
        found.unwrap_or(self.unknown())
    }

    fn samen(&self) -> Samen {
        let place = |soort: ProfielSoort| {
            let kant = self.toets.kant(soort).filter(|_| self.together)?;
            Some(self.place(soort.into(), kant.wortel()))
        };
        Samen {
            wet: place(ProfielSoort::Wet),
            beleid: place(ProfielSoort::Beleid),
        }
    }

    fn source(&self, afgeleid: Afgeleid) -> Bron {
        match afgeleid {
            Afgeleid::Indicatie(indicatie) => self.samen().holds(indicatie),
            Afgeleid::RegioBekend => Bron::Vast(triage::area_is_known(self.toets.regelset())),
            Afgeleid::LokaalOnbekend => {
                let place = self.local().and_then(|feit| self.column(feit));
                Bron::Open(place.unwrap_or(self.unknown()))
            }
        }
    }

    fn result(&self, programma: &Programma, wens: Wens) -> Uitkomst {
        match wens {
            Wens::Waarde(uit, at) => Uitkomst::Waarde(self.place(uit, at)),
            Wens::Indicatie => {
                let key = |now: Indicatie| Indicatie::ALL.iter().position(|other| *other == now);
                let indicaties = self.samen().indicaties().into_iter();
                Uitkomst::Indicatie {
                    sleutels: indicaties.map(|now| key(now).unwrap_or_default()).collect(),
                    woorden: Indicatie::ALL.iter().map(word).collect(),
                }
            }
            Wens::Bepalend(soort) => {
                let kant = self.toets.kant(soort).into_iter();
                let names = kant
                    .clone()
                    .flat_map(Kant::criteria)
                    .map(|(id, _)| id.as_str());
                let woorden = with_none(names);
                let here = |at: Option<usize>| Some(self.place(soort.into(), at?));
                let criteria = self.reached(soort).into_iter().map(here).collect();
                let wortel = kant
                    .map(|kant| self.place(soort.into(), kant.wortel()))
                    .next();
                let wortel = wortel.unwrap_or(self.unknown());
                let bepalend = Bepalend::new(programma, wortel, criteria);
                Uitkomst::Bepalend { bepalend, woorden }
            }
            Wens::Route => Uitkomst::Eerste {
                plaatsen: self
                    .toets
                    .steps()
                    .map(|(_, at)| self.place(Uit::Triage, at))
                    .collect(),
                woorden: with_none(self.toets.steps().map(|(id, _)| id.as_str())),
            },
        }
    }
}

/// Names, after the empty one that is none.
fn with_none<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    std::iter::once("")
        .chain(names)
        .map(str::to_owned)
        .collect()
}

/// The word of a value on the wire.
fn word(value: &impl Serialize) -> String {
    let text = serde_json::to_value(value).ok();
    let text = text.as_ref().and_then(serde_json::Value::as_str);
    text.unwrap_or_default().to_owned()
}
