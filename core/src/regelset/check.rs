//! The laws over all rules: sources exist, names are unique, versions do not
//! overlap, references resolve on every day and never go round in a circle.

mod afspraken;
mod beoordelen;
mod gemaakt;
mod proces;
mod termijnen;
mod verstrekken;
mod verwijzingen;
mod voorwaarden;

pub(super) use self::gemaakt::{check_conditions, condition};
use super::RegelsetError;
use super::document::opschaling::Regie;
use super::document::{Document, Gedateerd, Leefgebiedenlijst, Lezing};
use crate::bron::Vindplaats;
use crate::datum::{Datum, Geldigheid};
use crate::id::{BronId, FeitId, LeefgebiedId, LijstId};
use crate::verzameling::{Map, Set};

/// The days on which the rules change, in order.
pub(super) fn days(document: &Document) -> Vec<Datum> {
    let mut days = Set::new();
    for (_, rule) in dated(document) {
        let (_, vanaf, tot) = rule.dated();
        days.insert(vanaf);
        days.extend(
            tot.and_then(|last| last.naive().succ_opt())
                .and_then(Datum::from_naive),
        );
    }
    days.into_iter().collect()
}

/// Everything that is wrong with the document, apart from its conditions as a whole.
pub(super) fn check(document: &Document) -> Vec<RegelsetError> {
    let mut check = Check {
        document,
        names: Names::of(document),
        errors: Vec::new(),
    };
    check.unique_names();
    check.sources();
    check.lists();
    check.beoordelen();
    check.termijnen();
    check.proces();
    check.afspraken();
    check.verstrekken();
    check.versions();
    check.conditions();
    if check.errors.is_empty() {
        check.references();
    }
    check.errors
}

/// Every rule whose days make a stretch of days, and the folder it lives in.
fn dated(document: &Document) -> impl Iterator<Item = (&'static str, &dyn Gedateerd)> {
    let criteria = document
        .criteria
        .iter()
        .map(|r| ("criteria", r as &dyn Gedateerd));
    let profielen = document
        .profielen
        .iter()
        .map(|r| ("profielen", r as &dyn Gedateerd));
    let triage = document
        .triage
        .iter()
        .map(|r| ("triage", r as &dyn Gedateerd));
    let tafels = document
        .tafels
        .iter()
        .map(|r| ("tafels", r as &dyn Gedateerd));
    let modellen = document
        .opschaalmodellen
        .iter()
        .map(|r| ("opschaalmodellen", r as &dyn Gedateerd));
    criteria
        .chain(profielen)
        .chain(triage)
        .chain(tafels)
        .chain(modellen)
}

fn place(folder: &str, rule: &dyn Gedateerd) -> String {
    let (id, vanaf, _) = rule.dated();
    format!("{folder}/{id}/{vanaf}")
}

/// What can be referred to.
struct Names<'a> {
    bronnen: Set<&'a BronId>,
    feiten: Set<&'a FeitId>,
    lijsten: Set<&'a LijstId>,
    leefgebieden: Set<&'a LeefgebiedId>,
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
        self.unique(
            "leefgebiedenlijsten",
            d.leefgebiedenlijsten.iter().map(|l| l.id.as_str()),
        );
        self.unique("feiten", d.feiten.iter().map(|f| f.id.as_str()));
        self.unique("meldingen", d.meldingen.iter().map(|m| m.code.as_str()));
        self.unique("deelnemers", d.deelnemers.iter().map(|x| x.titel.as_str()));
        self.unique("gemeenten", d.gemeenten.iter().map(|g| g.code.as_str()));
        for lijst in &d.leefgebiedenlijsten {
            let waar = format!("leefgebiedenlijsten/{}", lijst.id);
            self.unique(&waar, lijst.domein.iter().map(|domein| domein.id.as_str()));
        }
        for model in &d.opschaalmodellen {
            let waar = place("opschaalmodellen", model);
            self.unique(&waar, model.fase.iter().map(|fase| fase.id.as_str()));
        }
        for (waar, _, lezingen) in self.readings() {
            self.unique(&waar, lezingen.iter().map(|lezing| lezing.id.as_str()));
        }
    }

    fn unique<'n>(&mut self, waar: &str, names: impl Iterator<Item = &'n str>) {
        let mut seen = Set::new();
        let mut double = Set::new();
        for name in names {
            if !seen.insert(name) {
                double.insert(name);
            }
        }
        self.errors
            .extend(double.into_iter().map(|naam| RegelsetError::NaamDubbel {
                waar: waar.to_owned(),
                naam: naam.to_owned(),
            }));
    }

    fn sources(&mut self) {
        let d = self.document;
        for lijst in &d.leefgebiedenlijsten {
            self.cited(
                &format!("leefgebiedenlijsten/{}", lijst.id),
                &lijst.vindplaats,
            );
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
        for rule in &d.tafels {
            let waar = place("tafels", rule);
            self.cited(&waar, &rule.vindplaats);
            for beslisser in &rule.beslist {
                self.cited(&waar, &beslisser.vindplaats);
            }
            if let Some(termijn) = &rule.termijn {
                self.cited(&waar, &termijn.vindplaats);
            }
        }
        for rule in &d.opschaalmodellen {
            let waar = place("opschaalmodellen", rule);
            self.cited(&waar, &rule.vindplaats);
            for fase in &rule.fase {
                self.cited(&waar, &fase.vindplaats);
                for rol in fase.regie.iter().flat_map(Regie::rollen) {
                    self.cited(&waar, &rol.vindplaats);
                }
            }
        }
        for deelnemer in &d.deelnemers {
            let waar = format!("deelnemers/{}", deelnemer.titel);
            self.cited(&waar, &deelnemer.vindplaats);
            if let Some(zsm) = &deelnemer.zsm {
                self.cited(&waar, &zsm.vindplaats);
            }
        }
        for gemeente in &d.gemeenten {
            self.bron(&format!("gemeenten/{}", gemeente.code), &gemeente.bron);
        }
        self.beoordelen_sources();
        self.verstrekken_sources();
    }

    fn cited(&mut self, waar: &str, vindplaatsen: &[Vindplaats]) {
        if vindplaatsen.is_empty() {
            self.errors.push(RegelsetError::GeenVindplaats {
                waar: waar.to_owned(),
            });
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
        let mut seen = Set::new();
        for leefgebied in lijst.domein.iter().flat_map(|domein| &domein.leefgebieden) {
            if !seen.insert(leefgebied) || !self.names.leefgebieden.contains(leefgebied) {
                let waar = format!("leefgebiedenlijsten/{}", lijst.id);
                let leefgebied = leefgebied.to_string();
                self.errors
                    .push(RegelsetError::LeefgebiedKloptNiet { waar, leefgebied });
            }
        }
    }

    fn versions(&mut self) {
        let mut seen: Map<(&str, &str), Vec<&dyn Gedateerd>> = Map::new();
        let afspraken = self.document.afspraken.iter();
        let afspraken = afspraken.map(|r| ("afspraken", r as &dyn Gedateerd));
        let all = dated(self.document)
            .chain(beoordelen::dated(self.document))
            .chain(termijnen::dated(self.document))
            .chain(proces::dated(self.document))
            .chain(verstrekken::dated(self.document))
            .chain(afspraken);
        for (folder, rule) in all {
            let (id, _, _) = rule.dated();
            let waar = place(folder, rule);
            let Some(geldig) = rule.geldigheid() else {
                self.errors.push(RegelsetError::NooitGeldig { waar });
                continue;
            };
            let others = seen.or_default((folder, id));
            let clash = others
                .iter()
                .filter_map(|other| other.geldigheid())
                .find(|o| o.overlaps(geldig));
            if let Some(ander) = clash.map(Geldigheid::vanaf) {
                self.errors.push(RegelsetError::Overlap { waar, ander });
            }
            others.push(rule);
        }
    }

    /// Every rule with its lezingen.
    fn readings(&self) -> Vec<(String, &'a dyn Gedateerd, &'a [Lezing])> {
        let criteria = self.document.criteria.iter();
        let criteria = criteria.map(|r| {
            (
                place("criteria", r),
                r as &dyn Gedateerd,
                r.lezing.as_slice(),
            )
        });
        let profielen = self.document.profielen.iter();
        let profielen = profielen.map(|r| {
            (
                place("profielen", r),
                r as &dyn Gedateerd,
                r.lezing.as_slice(),
            )
        });
        let tafels = self.document.tafels.iter();
        let tafels = tafels.map(|r| (place("tafels", r), r as &dyn Gedateerd, r.lezing.as_slice()));
        criteria.chain(profielen).chain(tafels).collect()
    }
}
