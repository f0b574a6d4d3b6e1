//! Compiles the rules in force into programs.
//!
//! A rule that is referred to twice is worked out once. What is missing (which a
//! checked regelset rules out) compiles to a feit nobody knows, never to `nee`.

use std::sync::OnceLock;

use super::document::tafel::Tafel;
use super::document::{Criterium, Domein, Lezing, Profiel, TriageStap};
use super::{Regelset, Stand};
use crate::diagram::{Diagram, Openstaand};
use crate::id::{FeitId, LeefgebiedId, LezingId, RegelId};
use crate::programma::{Bekend, Opschrift, Programma, Stap};
use crate::verzameling::{Map, Set};
use crate::voorwaarde::{PerLeefgebied, Sjabloon, Voorwaarde};
use crate::waarheid::Waarheid;

/// The lezingen chosen by name; a criterium not named here has its standard one.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Keuze(Map<RegelId, LezingId>);

impl Keuze {
    /// Each criterium with the lezing that was chosen.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&RegelId, &LezingId)> {
        self.0.iter()
    }
}

impl FromIterator<(RegelId, LezingId)> for Keuze {
    fn from_iter<I: IntoIterator<Item = (RegelId, LezingId)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

/// A profiel as a program: its criteria, and an outcome for each of its lezingen.
#[derive(Debug)]
pub struct ProfielProgramma {
    /// The steps.
    pub programma: Programma,
    /// Where each criterium stands, in the order of the profiel.
    pub criteria: Vec<(RegelId, usize)>,
    /// Where the outcome of each lezing stands, in the order of the profiel.
    pub lezingen: Vec<(LezingId, Wortel)>,
    /// The outcomes if one criterium were read in another way.
    pub anders: Vec<Anders>,
}

/// The triage as a program: an outcome for each of its steps, in their order.
#[derive(Debug)]
pub struct TriageProgramma {
    /// The steps of the program.
    pub programma: Programma,
    /// Where the outcome of each step of the triage stands.
    pub stappen: Vec<Wortel>,
}

/// The tables as a program: for each of them an outcome for each of its lezingen.
#[derive(Debug)]
pub struct TafelProgramma {
    /// The steps of the program.
    pub programma: Programma,
    /// Where the outcomes stand, in the order of the tables and their lezingen.
    pub tafels: Vec<Vec<Wortel>>,
}

/// Where an outcome stands in a program.
#[derive(Debug)]
pub struct Wortel {
    /// Its place in the program.
    pub at: usize,
    diagram: OnceLock<Option<Diagram>>,
}

/// The outcomes of a profiel if one criterium is read in another way than chosen.
#[derive(Debug)]
pub struct Anders {
    /// The criterium.
    pub regel: RegelId,
    /// How it is read here.
    pub lezing: LezingId,
    /// Places in the program, in the order of the lezingen of the profiel.
    pub wortels: Vec<usize>,
}

impl Wortel {
    fn new(at: usize) -> Self {
        Self {
            at,
            diagram: OnceLock::new(),
        }
    }

    /// How it came out, in the values of one run.
    pub fn outcome(&self, values: &[Bekend<bool>]) -> Waarheid {
        values
            .get(self.at)
            .map_or(Waarheid::Onbekend, |value| (*value).into())
    }

    /// What can still be asked; nothing if it is settled, and then no diagram is made.
    #[must_use]
    pub fn ask(
        &self,
        programma: &Programma,
        values: &[Bekend<bool>],
        feiten: &[Waarheid],
    ) -> Openstaand {
        let open = self.outcome(values) == Waarheid::Onbekend;
        let diagram = open.then(|| self.diagram(programma)).flatten();
        diagram
            .map(|diagram| diagram.ask(feiten))
            .unwrap_or_default()
    }

    /// The decision diagram of this outcome, made once.
    pub fn diagram(&self, programma: &Programma) -> Option<&Diagram> {
        self.diagram
            .get_or_init(|| Diagram::new(programma, self.at).ok())
            .as_ref()
    }
}

/// Compiles a profiel.
pub(super) fn profiel(
    regelset: &Regelset,
    stand: &Stand,
    profiel: &Profiel,
    domeinen: &[Domein],
    keuze: &Keuze,
) -> ProfielProgramma {
    let mut bouw = Bouw::new(regelset, stand, domeinen, keuze.clone());
    let criteria: Vec<_> = profiel
        .criteria
        .iter()
        .map(|id| (id.clone(), bouw.regel(id)))
        .collect();
    let lezingen = profiel
        .lezing
        .iter()
        .map(|lezing| (lezing.id.clone(), Wortel::new(bouw.root(lezing))))
        .collect();
    let ways: Vec<(RegelId, LezingId)> = bouw.other_ways();
    let anders = ways
        .into_iter()
        .map(|(regel, lezing)| {
            let wortels = bouw.otherwise(&regel, &lezing, &profiel.lezing);
            Anders {
                regel,
                lezing,
                wortels,
            }
        })
        .collect();
    ProfielProgramma {
        programma: bouw.programma,
        criteria,
        lezingen,
        anders,
    }
}

/// Compiles the tables into one program.
pub(super) fn tafels(
    regelset: &Regelset,
    stand: &Stand,
    domeinen: &[Domein],
    keuze: &Keuze,
) -> TafelProgramma {
    let mut bouw = Bouw::new(regelset, stand, domeinen, keuze.clone());
    let mut compile = |tafel: &Tafel| {
        let roots = tafel
            .lezing
            .iter()
            .map(|lezing| Wortel::new(bouw.root(lezing)));
        roots.collect()
    };
    let tafels = regelset.tafels(stand).map(&mut compile).collect();
    TafelProgramma {
        programma: bouw.programma,
        tafels,
    }
}

/// Compiles the steps of the triage into one program.
pub(super) fn triage(
    regelset: &Regelset,
    stand: &Stand,
    domeinen: &[Domein],
    keuze: &Keuze,
) -> TriageProgramma {
    let mut bouw = Bouw::new(regelset, stand, domeinen, keuze.clone());
    let compile = |stap: &TriageStap| {
        let opschrift = Opschrift::Regel(stap.id.clone(), None);
        Wortel::new(bouw.named(&stap.voorwaarde, opschrift))
    };
    let stappen = regelset.triage(stand).map(compile).collect();
    TriageProgramma {
        programma: bouw.programma,
        stappen,
    }
}

struct Bouw<'a> {
    regelset: &'a Regelset,
    stand: &'a Stand,
    domeinen: &'a [Domein],
    keuze: Keuze,
    programma: Programma,
    regels: Map<RegelId, usize>,
}

impl<'a> Bouw<'a> {
    fn new(regelset: &'a Regelset, stand: &'a Stand, domeinen: &'a [Domein], keuze: Keuze) -> Self {
        let programma = Programma::new(regelset.document().feiten.len());
        let regels = Map::new();
        Self {
            regelset,
            stand,
            domeinen,
            keuze,
            programma,
            regels,
        }
    }

    fn root(&mut self, lezing: &Lezing) -> usize {
        self.named(&lezing.voorwaarde, Opschrift::Geen)
    }

    /// The place of a rule, compiled on first use.
    fn regel(&mut self, id: &RegelId) -> usize {
        if let Some(at) = self.regels.get(id) {
            return *at;
        }
        let Some(criterium) = self.regelset.criterium(self.stand, id) else {
            return self.programma.unknown();
        };
        let Some(lezing) = self.chosen(criterium) else {
            return self.programma.unknown();
        };
        let shown = (criterium.lezing.len() > 1).then(|| lezing.id.clone());
        let at = self.named(&lezing.voorwaarde, Opschrift::Regel(id.clone(), shown));
        self.regels.insert(id.clone(), at);
        at
    }

    fn chosen<'c>(&self, criterium: &'c Criterium) -> Option<&'c Lezing> {
        let chosen = self.keuze.0.get(&criterium.id);
        let by_name = chosen.and_then(|id| criterium.lezing.iter().find(|l| l.id == *id));
        by_name.or(criterium.lezing.first())
    }

    /// Every other way to read one of the rules compiled so far.
    fn other_ways(&self) -> Vec<(RegelId, LezingId)> {
        let read = self
            .regels
            .keys()
            .filter_map(|id| self.regelset.criterium(self.stand, id));
        read.flat_map(|criterium| {
            let now = self.chosen(criterium).map(|lezing| lezing.id.clone());
            let others = criterium
                .lezing
                .iter()
                .filter(move |l| Some(&l.id) != now.as_ref());
            others.map(|lezing| (criterium.id.clone(), lezing.id.clone()))
        })
        .collect()
    }

    /// The outcomes with one rule read in another way.
    fn otherwise(&mut self, regel: &RegelId, lezing: &LezingId, roots: &[Lezing]) -> Vec<usize> {
        let (regels, keuze) = (self.regels.clone(), self.keuze.clone());
        self.keuze.0.insert(regel.clone(), lezing.clone());
        let changed: Vec<RegelId> = self
            .regels
            .keys()
            .filter(|id| self.leads_to(id, regel))
            .cloned()
            .collect();
        self.regels.retain(|id, _| !changed.contains(id));
        let wortels = roots.iter().map(|root| self.root(root)).collect();
        (self.regels, self.keuze) = (regels, keuze);
        wortels
    }

    fn leads_to(&self, from: &RegelId, to: &RegelId) -> bool {
        let (mut seen, mut todo) = (Set::new(), vec![from]);
        while let Some(regel) = todo.pop() {
            if seen.insert(regel) {
                let criterium = self.regelset.criterium(self.stand, regel);
                let lezingen = criterium
                    .into_iter()
                    .flat_map(|criterium| &criterium.lezing);
                todo.extend(lezingen.flat_map(|lezing| lezing.voorwaarde.regels()));
            }
        }
        seen.contains(to)
    }

    /// A condition under a name of its own, also when it is no more than a feit.
    fn named(&mut self, voorwaarde: &Voorwaarde, opschrift: Opschrift) -> usize {
        match voorwaarde {
            Voorwaarde::Feit(_) | Voorwaarde::Regel(_) => {
                let part = self.compile(voorwaarde, Opschrift::Geen);
                let delen = self.programma.keep(&[part]);
                self.programma.push(Stap::Alle(delen), opschrift)
            }
            _ => self.compile(voorwaarde, opschrift),
        }
    }

    fn compile(&mut self, voorwaarde: &Voorwaarde, opschrift: Opschrift) -> usize {
        let stap = match voorwaarde {
            Voorwaarde::Feit(id) => return self.feit(id),
            Voorwaarde::Regel(id) => return self.regel(id),
            Voorwaarde::Alle(parts) => Stap::Alle(self.parts(parts)),
            Voorwaarde::EenVan(parts) => Stap::EenVan(self.parts(parts)),
            Voorwaarde::Minstens(m) => Stap::Minstens(m.aantal, self.parts(&m.van)),
            Voorwaarde::Niet(part) => Stap::Niet(self.compile(part, Opschrift::Geen)),
            Voorwaarde::PerLeefgebied(per) => self.per_leefgebied(per),
        };
        self.programma.push(stap, opschrift)
    }

    fn parts(&mut self, parts: &[Voorwaarde]) -> crate::programma::Delen {
        let places: Vec<usize> = parts
            .iter()
            .map(|part| self.compile(part, Opschrift::Geen))
            .collect();
        self.programma.keep(&places)
    }

    fn per_leefgebied(&mut self, per: &PerLeefgebied) -> Stap {
        let fixed = per.lijst.as_ref().and_then(|id| self.regelset.lijst(id));
        let domeinen = fixed.map_or(self.domeinen, |lijst| &lijst.domein);
        let mut places = Vec::with_capacity(domeinen.len());
        for domein in domeinen {
            let op = |leefgebied: &LeefgebiedId| fill_in(&per.geldt, leefgebied);
            let on_each: Vec<Voorwaarde> = domein.leefgebieden.iter().map(op).collect();
            let opschrift = Opschrift::Domein(domein.id.clone());
            places.push(match on_each.as_slice() {
                [one] => self.named(one, opschrift),
                _ => self.compile(&Voorwaarde::EenVan(on_each), opschrift),
            });
        }
        Stap::Minstens(per.aantal, self.programma.keep(&places))
    }

    /// The place of a feit is its number.
    fn feit(&self, id: &FeitId) -> usize {
        let nummer = self.regelset.feit_nummer(id.as_str());
        nummer.unwrap_or(self.programma.unknown())
    }
}

/// The condition for one leefgebied. A name that is none cannot occur in a
/// checked regelset; it becomes a condition over nothing that never holds.
pub(super) fn fill_in(sjabloon: &Sjabloon, leefgebied: &LeefgebiedId) -> Voorwaarde {
    let all = |parts: &[Sjabloon]| parts.iter().map(|part| fill_in(part, leefgebied)).collect();
    match sjabloon {
        Sjabloon::Feit(pattern) => FeitId::try_from(pattern.replace('*', leefgebied.as_str()))
            .map_or_else(|_| Voorwaarde::EenVan(Vec::new()), Voorwaarde::Feit),
        Sjabloon::Alle(parts) => Voorwaarde::Alle(all(parts)),
        Sjabloon::EenVan(parts) => Voorwaarde::EenVan(all(parts)),
    }
}
