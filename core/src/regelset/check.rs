//! The laws over all rules: sources exist, names are unique, versions do not
//! overlap, references resolve on every day and never go round in a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::bouw::{self, Keuze};
use super::document::{Document, Gedateerd, Leefgebiedenlijst, Lezing};
use super::{Regelset, RegelsetError, Stand};
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::diagram::{Diagram, DiagramFout};
use crate::id::{BronId, FeitId, LeefgebiedId, LijstId, RegelId};
use crate::programma::{MAX_AANTAL, Programma};
use crate::voorwaarde::{PerLeefgebied, Sjabloon, Voorwaarde};

/// The deepest that conditions may nest, references included.
const MAX_DIEP: usize = 48;

/// The most steps that an explanation may have.
const MAX_STAPPEN: u64 = 50_000;

/// The days on which the rules change, in order.
pub(super) fn days(document: &Document) -> Vec<Datum> {
    let mut days = BTreeSet::new();
    for (_, rule) in dated(document) {
        let (_, vanaf, tot) = rule.dated();
        days.insert(vanaf);
        days.extend(tot.and_then(|last| last.naive().succ_opt()).and_then(Datum::from_naive));
    }
    days.into_iter().collect()
}

/// Everything that is wrong with the document, apart from its conditions as a whole.
pub(super) fn check(document: &Document) -> Vec<RegelsetError> {
    let mut check = Check { document, names: Names::of(document), errors: Vec::new() };
    check.unique_names();
    check.sources();
    check.lists();
    check.versions();
    check.conditions();
    if check.errors.is_empty() {
        check.references();
    }
    check.errors
}

/// Whether every condition, compiled on every day, has a direction and a bearable size.
pub(super) fn check_conditions(regelset: &Regelset) -> Vec<RegelsetError> {
    let mut errors = Vec::new();
    for stand in regelset.standen() {
        for profiel in regelset.profielen(stand) {
            let waar = format!("profielen/{}/{}", profiel.id, profiel.geldig_vanaf);
            for lijst in &regelset.document().leefgebiedenlijsten {
                let compiled = bouw::profiel(regelset, stand, profiel, &lijst.domein, &Keuze::default());
                let roots = compiled.lezingen.iter().map(|wortel| wortel.at);
                let others = compiled.anders.iter().flat_map(|anders| anders.wortels.clone());
                for root in roots.chain(others) {
                    errors.extend(condition(regelset, &compiled.programma, root, &waar));
                }
            }
        }
        check_triage(regelset, stand, &mut errors);
    }
    errors.dedup();
    errors
}

fn check_triage(regelset: &Regelset, stand: &Stand, errors: &mut Vec<RegelsetError>) {
    let (programma, roots) = regelset.triage_programma(stand);
    for (stap, root) in regelset.triage(stand).zip(roots) {
        let waar = format!("triage/{}/{}", stap.id, stap.geldig_vanaf);
        errors.extend(condition(regelset, programma, *root, &waar));
    }
}

fn condition(regelset: &Regelset, programma: &Programma, root: usize, waar: &str) -> Option<RegelsetError> {
    let waar = waar.to_owned();
    if tree_size(programma, root) > MAX_STAPPEN {
        return Some(RegelsetError::TeVerweven { waar });
    }
    match Diagram::new(programma, root).err()? {
        DiagramFout::TeGroot => Some(RegelsetError::TeVerweven { waar }),
        DiagramFout::VoorEnTegen(nummer) => {
            let feit = regelset.feit(nummer).map(|f| f.id.to_string()).unwrap_or_default();
            Some(RegelsetError::FeitVoorEnTegen { waar, feit })
        }
    }
}

/// How many steps an explanation has, in which a shared step is told each time.
fn tree_size(programma: &Programma, root: usize) -> u64 {
    let mut sizes: Vec<u64> = Vec::with_capacity(root + 1);
    for at in 0..=root {
        let Some((stap, _)) = programma.stap(at) else { break };
        let below = programma.onder(&stap).iter().filter_map(|part| sizes.get(*part));
        sizes.push(below.fold(1, |sum: u64, size| sum.saturating_add(*size)));
    }
    sizes.last().copied().unwrap_or(0)
}

/// Every rule with a period, and the folder it lives in.
fn dated(document: &Document) -> impl Iterator<Item = (&'static str, &dyn Gedateerd)> {
    let criteria = document.criteria.iter().map(|r| ("criteria", r as &dyn Gedateerd));
    let profielen = document.profielen.iter().map(|r| ("profielen", r as &dyn Gedateerd));
    let triage = document.triage.iter().map(|r| ("triage", r as &dyn Gedateerd));
    criteria.chain(profielen).chain(triage)
}

fn place(folder: &str, rule: &dyn Gedateerd) -> String {
    let (id, vanaf, _) = rule.dated();
    format!("{folder}/{id}/{vanaf}")
}

/// What can be referred to.
struct Names<'a> {
    bronnen: BTreeSet<&'a BronId>,
    feiten: BTreeSet<&'a FeitId>,
    lijsten: BTreeSet<&'a LijstId>,
    leefgebieden: BTreeSet<&'a LeefgebiedId>,
}

impl<'a> Names<'a> {
    fn of(document: &'a Document) -> Self {
        Self {
            bronnen: document.bronnen.iter().map(|b| &b.id).collect(),
            feiten: document.feiten.iter().map(|f| &f.id).collect(),
            lijsten: document.leefgebiedenlijsten.iter().map(|l| &l.id).collect(),
            leefgebieden: document.leefgebieden.iter().map(|l| &l.id).collect(),
        }
    }
}

struct Check<'a> {
    document: &'a Document,
    names: Names<'a>,
    errors: Vec<RegelsetError>,
}

impl<'a> Check<'a> {
    fn unique_names(&mut self) {
        let d = self.document;
        self.unique("bronnen", d.bronnen.iter().map(|b| b.id.as_str()));
        self.unique("begrippen", d.begrippen.iter().map(|b| b.naam.as_str()));
        self.unique("leefgebieden", d.leefgebieden.iter().map(|l| l.id.as_str()));
        self.unique("leefgebiedenlijsten", d.leefgebiedenlijsten.iter().map(|l| l.id.as_str()));
        self.unique("feiten", d.feiten.iter().map(|f| f.id.as_str()));
        self.unique("meldingen", d.meldingen.iter().map(|m| m.code.as_str()));
        self.unique("gemeenten", d.gemeenten.iter().map(|g| g.code.as_str()));
        for lijst in &d.leefgebiedenlijsten {
            let waar = format!("leefgebiedenlijsten/{}", lijst.id);
            self.unique(&waar, lijst.domein.iter().map(|domein| domein.id.as_str()));
        }
        for (waar, _, lezingen) in self.readings() {
            self.unique(&waar, lezingen.iter().map(|lezing| lezing.id.as_str()));
        }
    }

    fn unique<'n>(&mut self, waar: &str, names: impl Iterator<Item = &'n str>) {
        let mut seen = BTreeSet::new();
        let mut double = BTreeSet::new();
        for name in names {
            if !seen.insert(name) {
                double.insert(name);
            }
        }
        self.errors.extend(
            double
                .into_iter()
                .map(|naam| RegelsetError::NaamDubbel { waar: waar.to_owned(), naam: naam.to_owned() }),
        );
    }

    fn sources(&mut self) {
        let d = self.document;
        for lijst in &d.leefgebiedenlijsten {
            self.cited(&format!("leefgebiedenlijsten/{}", lijst.id), &lijst.vindplaats);
        }
        for feit in &d.feiten {
            self.cited(&format!("feiten/{}", feit.id), &feit.vindplaats);
        }
        for begrip in &d.begrippen {
            self.cited(&format!("begrippen/{}", begrip.naam), &begrip.vindplaats);
        }
        for melding in &d.meldingen {
            self.cited(&format!("meldingen/{}", melding.code), &melding.vindplaats);
        }
        for rule in &d.criteria {
            self.cited(&place("criteria", rule), &rule.vindplaats);
        }
        for rule in &d.profielen {
            self.cited(&place("profielen", rule), &rule.vindplaats);
        }
        for rule in &d.triage {
            self.cited(&place("triage", rule), &rule.vindplaats);
        }
        for gemeente in &d.gemeenten {
            self.bron(&format!("gemeenten/{}", gemeente.code), &gemeente.bron);
        }
    }

    fn cited(&mut self, waar: &str, vindplaatsen: &[Vindplaats]) {
        if vindplaatsen.is_empty() {
            self.errors.push(RegelsetError::GeenVindplaats { waar: waar.to_owned() });
        }
        for vindplaats in vindplaatsen {
            self.bron(waar, &vindplaats.bron);
        }
    }

    fn bron(&mut self, waar: &str, bron: &BronId) {
        if !self.names.bronnen.contains(bron) {
            let (waar, bron) = (waar.to_owned(), bron.to_string());
            self.errors.push(RegelsetError::BronOnbekend { waar, bron });
        }
    }

    fn lists(&mut self) {
        for lijst in &self.document.leefgebiedenlijsten {
            self.list(lijst);
        }
    }

    fn list(&mut self, lijst: &Leefgebiedenlijst) {
        let mut seen = BTreeSet::new();
        for leefgebied in lijst.domein.iter().flat_map(|domein| &domein.leefgebieden) {
            if !seen.insert(leefgebied) || !self.names.leefgebieden.contains(leefgebied) {
                let waar = format!("leefgebiedenlijsten/{}", lijst.id);
                let leefgebied = leefgebied.to_string();
                self.errors.push(RegelsetError::LeefgebiedKloptNiet { waar, leefgebied });
            }
        }
    }

    fn versions(&mut self) {
        let mut seen: BTreeMap<(&str, &str), Vec<&dyn Gedateerd>> = BTreeMap::new();
        for (folder, rule) in dated(self.document) {
            let (id, _, _) = rule.dated();
            let waar = place(folder, rule);
            let Some(geldig) = rule.geldigheid() else {
                self.errors.push(RegelsetError::NooitGeldig { waar });
                continue;
            };
            let others = seen.entry((folder, id)).or_default();
            let clash = others.iter().filter_map(|o| o.geldigheid()).find(|o| o.overlaps(geldig));
            if let Some(ander) = clash.map(|other| other.vanaf()) {
                self.errors.push(RegelsetError::Overlap { waar, ander });
            }
            others.push(rule);
        }
    }

    /// Every rule with its lezingen.
    fn readings(&self) -> Vec<(String, &'a dyn Gedateerd, &'a [Lezing])> {
        let criteria = self.document.criteria.iter();
        let criteria = criteria.map(|r| (place("criteria", r), r as &dyn Gedateerd, r.lezing.as_slice()));
        let profielen = self.document.profielen.iter();
        let profielen = profielen.map(|r| (place("profielen", r), r as &dyn Gedateerd, r.lezing.as_slice()));
        criteria.chain(profielen).collect()
    }

    fn conditions(&mut self) {
        for (waar, _, lezingen) in self.readings() {
            if lezingen.is_empty() {
                self.errors.push(RegelsetError::GeenLezing { waar: waar.clone() });
            }
            for lezing in lezingen {
                self.condition(&waar, &lezing.voorwaarde);
            }
        }
        for stap in &self.document.triage {
            self.condition(&place("triage", stap), &stap.voorwaarde);
        }
    }

    fn condition(&mut self, waar: &str, voorwaarde: &Voorwaarde) {
        match voorwaarde {
            Voorwaarde::Feit(id) => self.feit(waar, id.as_str()),
            Voorwaarde::Regel(_) => {}
            Voorwaarde::Alle(parts) | Voorwaarde::EenVan(parts) => self.parts(waar, 1, parts),
            Voorwaarde::Minstens(m) => self.parts(waar, m.aantal, &m.van),
            Voorwaarde::Niet(part) => self.condition(waar, part),
            Voorwaarde::PerLeefgebied(per) => self.per_leefgebied(waar, per),
        }
    }

    fn parts(&mut self, waar: &str, aantal: usize, parts: &[Voorwaarde]) {
        if aantal < 1 || aantal > MAX_AANTAL || aantal > parts.len() {
            self.errors.push(RegelsetError::AantalOnmogelijk { waar: waar.to_owned() });
        }
        for part in parts {
            self.condition(waar, part);
        }
    }

    fn per_leefgebied(&mut self, waar: &str, per: &PerLeefgebied) {
        if per.aantal < 1 || per.aantal > MAX_AANTAL {
            self.errors.push(RegelsetError::AantalOnmogelijk { waar: waar.to_owned() });
        }
        if let Some(lijst) = per.lijst.as_ref().filter(|id| !self.names.lijsten.contains(id)) {
            let (waar, lijst) = (waar.to_owned(), lijst.to_string());
            self.errors.push(RegelsetError::LijstOnbekend { waar, lijst });
        }
        self.sjabloon(waar, &per.geldt);
    }

    fn sjabloon(&mut self, waar: &str, sjabloon: &Sjabloon) {
        match sjabloon {
            Sjabloon::Feit(pattern) => {
                let document = self.document;
                for leefgebied in &document.leefgebieden {
                    self.feit(waar, &pattern.replace('*', leefgebied.id.as_str()));
                }
            }
            Sjabloon::Alle(parts) | Sjabloon::EenVan(parts) => {
                if parts.is_empty() {
                    self.errors.push(RegelsetError::AantalOnmogelijk { waar: waar.to_owned() });
                }
                for part in parts {
                    self.sjabloon(waar, part);
                }
            }
        }
    }

    fn feit(&mut self, waar: &str, id: &str) {
        if !FeitId::try_from(id).is_ok_and(|id| self.names.feiten.contains(&id)) {
            let (waar, feit) = (waar.to_owned(), id.to_owned());
            self.errors.push(RegelsetError::FeitOnbekend { waar, feit });
        }
    }

    /// References, day by day.
    fn references(&mut self) {
        for dag in days(self.document) {
            let in_force = |rule: &dyn Gedateerd| rule.geldigheid().is_some_and(|g| g.contains(dag));
            let criteria = self.document.criteria.iter().filter(|c| in_force(*c));
            let rules: BTreeMap<&RegelId, Vec<&RegelId>> =
                criteria.map(|c| (&c.id, refers(&c.lezing))).collect();
            for (waar, rule, lezingen) in self.readings() {
                if in_force(rule) {
                    self.resolve(&waar, dag, &refers(lezingen), &rules);
                }
            }
            for profiel in self.document.profielen.iter().filter(|p| in_force(*p)) {
                let named: Vec<&RegelId> = profiel.criteria.iter().collect();
                self.resolve(&place("profielen", profiel), dag, &named, &rules);
            }
            for stap in self.document.triage.iter().filter(|t| in_force(*t)) {
                self.resolve(&place("triage", stap), dag, &stap.voorwaarde.regels(), &rules);
            }
        }
    }

    fn resolve(
        &mut self,
        waar: &str,
        dag: Datum,
        named: &[&RegelId],
        rules: &BTreeMap<&RegelId, Vec<&RegelId>>,
    ) {
        let mut known = BTreeMap::new();
        for regel in named {
            let waar = waar.to_owned();
            let error = match depth(regel, rules, &mut Vec::new(), &mut known) {
                Ok(depth) if depth <= MAX_DIEP => continue,
                Ok(_) => RegelsetError::TeDiep { waar },
                Err(Missing::Kring) => RegelsetError::Kring { waar },
                Err(Missing::Regel(regel)) => RegelsetError::RegelOnbekend { waar, regel, dag },
            };
            if !self.errors.contains(&error) {
                self.errors.push(error);
            }
        }
    }
}

enum Missing {
    Kring,
    Regel(String),
}

fn refers(lezingen: &[Lezing]) -> Vec<&RegelId> {
    lezingen.iter().flat_map(|lezing| lezing.voorwaarde.regels()).collect()
}

/// How deep the references below a rule go; `known` keeps what was worked out.
fn depth<'a>(
    regel: &'a RegelId,
    rules: &BTreeMap<&'a RegelId, Vec<&'a RegelId>>,
    path: &mut Vec<&'a RegelId>,
    known: &mut BTreeMap<&'a RegelId, usize>,
) -> Result<usize, Missing> {
    if let Some(depth) = known.get(regel) {
        return Ok(*depth);
    }
    if path.contains(&regel) {
        return Err(Missing::Kring);
    }
    if path.len() > MAX_DIEP {
        return Ok(path.len());
    }
    let below = rules.get(regel).ok_or_else(|| Missing::Regel(regel.to_string()))?;
    path.push(regel);
    let mut deepest = 1;
    for next in below {
        deepest = deepest.max(1 + depth(next, rules, path, known)?);
    }
    path.pop();
    known.insert(regel, deepest);
    Ok(deepest)
}
