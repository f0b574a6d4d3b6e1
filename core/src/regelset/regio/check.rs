//! Whether a profile fits on the national rules. Every finding has its place.

use std::collections::BTreeSet;

use super::item;
use super::samen::period;
use crate::bevinding::Bevinding;
use crate::bron::{BronSoort, Vindplaats};
use crate::id::{BronId, FeitId, LezingId};
use crate::pad::{Deel, Pad};
use crate::regelset::check::condition;
use crate::regelset::document::opschaling::Opschaalmodel;
use crate::regelset::document::regio::{Opschaling, Poort, Regioprofiel, RitmeSoort, Thematafel};
use crate::regelset::document::tafel::Tafel;
use crate::regelset::document::{Gedateerd, ProfielSoort};
use crate::regelset::{FeitSoort, Regelset, RegelsetError};
use crate::termijn::{Termijn, TermijnSoort};
use crate::uitkomst::Uitkomst;

mod voorwaarden;

/// Every code that the check of a profile can give; each has a vector.
pub const CODES: &[&str] = &[
    "regio-nooit-geldig",
    "regio-tekst-leeg",
    "regio-lijst-leeg",
    "regio-vindplaats-ontbreekt",
    "regio-bron-onbekend",
    "regio-naam-bestaat",
    "regio-feit-soort",
    "regio-uitkomst-wettelijk",
    "regio-uitkomst-dubbel",
    "regio-tafel-onbekend",
    "regio-tafel-dubbel",
    "regio-model-onbekend",
    "regio-fase-onbekend",
    "regio-ritme-dag",
    "regio-ritme-sluiting",
    "regio-termijn-aantal",
    "regio-termijn-bron",
    "regio-aantal-onmogelijk",
    "regio-feit-voor-en-tegen",
    "regio-te-verweven",
];

/// Everything that is wrong with the profile as written.
pub(super) fn check(base: &Regelset, profiel: &Regioprofiel) -> Vec<Bevinding> {
    let mut check = Check {
        base,
        profiel,
        found: Vec::new(),
    };
    check.names();
    check.dimensions();
    check.terms();
    check.outcomes();
    check.tables();
    check.steps();
    check.sources();
    check.found
}

/// Everything that is wrong with its conditions once they are compiled.
pub(super) fn check_made(
    base: &Regelset,
    made: &Regelset,
    profiel: &Regioprofiel,
) -> Vec<Bevinding> {
    let mut found = Vec::new();
    let mut hold = |error: Option<RegelsetError>, pad: Pad| {
        let code = match error {
            Some(RegelsetError::FeitVoorEnTegen { .. }) => "regio-feit-voor-en-tegen",
            Some(_) => "regio-te-verweven",
            None => return,
        };
        let bevinding = Bevinding::new(pad, code);
        if !found.contains(&bevinding) {
            found.push(bevinding);
        }
    };
    for stand in made.standen() {
        let steps = made.triage_programma(stand);
        for (stap, wortel) in made.triage(stand).zip(&steps.stappen) {
            let at = profiel.poort.iter().position(|poort| poort.id == stap.id);
            if let Some(at) = at {
                let error = condition(made, &steps.programma, wortel.at, "");
                hold(error, item("poort", at).to("voorwaarde"));
            }
        }
        let tables = made.tafel_programma(stand);
        for (tafel, wortels) in made.tafels(stand).zip(&tables.tafels) {
            let own = |own: &Tafel| own.id == tafel.id && own.geldig_vanaf == tafel.geldig_vanaf;
            let Some(at) = profiel.eigen_tafel.iter().position(own) else {
                continue;
            };
            for (lezing, wortel) in wortels.iter().enumerate() {
                let pad = item("eigenTafel", at).to("lezing").to(lezing);
                let error = condition(made, &tables.programma, wortel.at, "");
                hold(error, pad.to("voorwaarde"));
            }
        }
    }
    debug_assert_eq!(
        made.document().criteria,
        base.document().criteria,
        "a region cannot touch a criterium"
    );
    found
}

struct Check<'a> {
    base: &'a Regelset,
    profiel: &'a Regioprofiel,
    found: Vec<Bevinding>,
}

impl<'a> Check<'a> {
    fn add(&mut self, pad: Pad, code: &'static str) {
        self.found.push(Bevinding::new(pad, code));
    }

    fn hold(&mut self, fits: bool, pad: Pad, code: &'static str) {
        if !fits {
            self.add(pad, code);
        }
    }

    /// Names are new, and texts are there.
    fn names(&mut self) {
        let (base, profiel) = (self.base.document(), self.profiel);
        self.hold(
            profiel.geldigheid().is_some(),
            Pad::top().to("geldigTot"),
            "regio-nooit-geldig",
        );
        self.text(&profiel.titel, Pad::top().to("titel"));

        let mut bronnen: BTreeSet<&str> = base.bronnen.iter().map(|b| b.id.as_str()).collect();
        for (at, bron) in profiel.bron.iter().enumerate() {
            let pad = item("bron", at);
            let new = bronnen.insert(bron.id.as_str());
            self.hold(new, pad.to("id"), "regio-naam-bestaat");
            self.text(&bron.titel, pad.to("titel"));
        }
        let mut feiten: BTreeSet<&str> = base.feiten.iter().map(|f| f.id.as_str()).collect();
        for (at, feit) in profiel.feit.iter().enumerate() {
            let pad = item("feit", at);
            let new = feiten.insert(feit.id.as_str());
            self.hold(new, pad.to("id"), "regio-naam-bestaat");
            let given = feit.soort == FeitSoort::Aanvullend;
            self.hold(given, pad.to("soort"), "regio-feit-soort");
            self.text(&feit.vraag, pad.to("vraag"));
        }
        let rules = base.criteria.iter().map(|r| r.id.as_str());
        let mut rules: BTreeSet<&str> = rules
            .chain(base.triage.iter().map(|s| s.id.as_str()))
            .collect();
        let mut seen: Vec<&Poort> = Vec::new();
        for (at, poort) in profiel.poort.iter().enumerate() {
            let pad = item("poort", at);
            let clash = seen.iter().any(|other| {
                let both = period(profiel, other).zip(period(profiel, poort));
                other.id == poort.id && both.is_none_or(|(a, b)| a.overlaps(b))
            });
            let national =
                !seen.iter().any(|other| other.id == poort.id) && !rules.insert(poort.id.as_str());
            let reserved = poort.id.as_str().starts_with("tafel-");
            let new = !clash && !national && !reserved;
            self.hold(new, pad.to("id"), "regio-naam-bestaat");
            self.text(&poort.titel, pad.to("titel"));
            self.text(&poort.tekst, pad.to("tekst"));
            seen.push(poort);
        }
        let mut tafels: BTreeSet<&str> = base.tafels.iter().map(|t| t.id.as_str()).collect();
        for (at, tafel) in profiel.eigen_tafel.iter().enumerate() {
            let pad = item("eigenTafel", at);
            let new = tafels.insert(tafel.id.as_str());
            self.hold(new, pad.to("id"), "regio-naam-bestaat");
            self.text(&tafel.titel, pad.to("titel"));
            self.text(&tafel.tekst, pad.to("tekst"));
        }
    }

    fn text(&mut self, text: &str, pad: Pad) {
        self.hold(!text.trim().is_empty(), pad, "regio-tekst-leeg");
    }

    /// Choices out of closed lists that name something national.
    fn dimensions(&mut self) {
        let (base, profiel) = (self.base, self.profiel);
        let top = Pad::top();
        if let Some(gebied) = &profiel.gebied {
            let pad = top.to("gebied").to("gemeenten");
            self.hold(!gebied.gemeenten.is_empty(), pad, "regio-lijst-leeg");
        }
        if let Some(aanmelders) = &profiel.aanmelders {
            let pad = top.to("aanmelders").to("wie");
            self.hold(!aanmelders.wie.is_empty(), pad, "regio-lijst-leeg");
        }
        if let Some(kanaal) = &profiel.kanaal {
            let pad = top.to("kanaal").to("wegen");
            self.hold(!kanaal.wegen.is_empty(), pad, "regio-lijst-leeg");
        }
        if let Some(criteria) = &profiel.criteria {
            let pad = top.to("criteria");
            let named = criteria.profiel.as_ref();
            let mut known = base.document().profielen.iter();
            let exists = named
                .is_none_or(|id| known.any(|p| p.id == *id && p.soort == ProfielSoort::Beleid));
            self.hold(exists, pad.to("profiel"), "profiel-onbekend");
            if let Some(lezing) = &criteria.lezing {
                let policy = base.document().profielen.iter();
                let mut policy = policy.filter(|p| {
                    p.soort == ProfielSoort::Beleid && named.is_none_or(|id| p.id == *id)
                });
                let known = policy.any(|p| p.lezing.iter().any(|l| l.id == *lezing));
                self.hold(known, pad.to("lezing"), "lezing-onbekend");
            }
        }
        if let Some(keuze) = &profiel.leefgebiedenlijst {
            let pad = top.to("leefgebiedenlijst").to("lijst");
            self.hold(base.lijst(&keuze.lijst).is_some(), pad, "lijst-onbekend");
        }
        for (at, voorliggend) in profiel.voorliggend.iter().enumerate() {
            let pad = item("voorliggend", at);
            self.text(&voorliggend.naam, pad.to("naam"));
            self.feit(&voorliggend.feit, pad.to("feit"));
        }
        if let Some(opschaling) = &profiel.opschaling {
            self.opschaling(opschaling, &top.to("opschaling"));
        }
    }

    fn opschaling(&mut self, opschaling: &Opschaling, pad: &Pad) {
        let models = &self.base.document().opschaalmodellen;
        let mut models = models.iter();
        let model = opschaling.model.as_ref();
        let model: Option<&Opschaalmodel> = model.and_then(|id| models.find(|m| m.id == *id));
        let known = opschaling.model.is_none() || model.is_some();
        self.hold(known, pad.to("model"), "regio-model-onbekend");
        let named = opschaling.zvh.iter().enumerate();
        let named = named.map(|(at, fase)| (fase, pad.to("zvh").to(at)));
        let regie = opschaling.regie.iter().enumerate();
        let regie = regie.map(|(at, row)| (&row.fase, pad.to("regie").to(at).to("fase")));
        for (fase, pad) in named.chain(regie) {
            let known = model.is_some_and(|m| m.fase.iter().any(|f| f.id == *fase));
            self.hold(known, pad, "regio-fase-onbekend");
        }
    }

    fn terms(&mut self) {
        let profiel = self.profiel;
        if let Some(ritme) = &profiel.ritme {
            let (pad, weekly) = (Pad::top().to("ritme"), ritme.soort == RitmeSoort::Wekelijks);
            self.hold(
                weekly == ritme.dag.is_some(),
                pad.to("dag"),
                "regio-ritme-dag",
            );
            let closes = ritme.sluiting.is_some();
            self.hold(
                weekly || !closes,
                pad.to("sluiting"),
                "regio-ritme-sluiting",
            );
        }
        for (at, termijn) in profiel.termijn.iter().enumerate() {
            self.term(termijn, &item("termijn", at));
        }
        for (at, tafel) in profiel.eigen_tafel.iter().enumerate() {
            if let Some(termijn) = &tafel.termijn {
                self.term(termijn, &item("eigenTafel", at).to("termijn"));
            }
        }
    }

    /// A term has a number of days, and a source that is not a convention.
    fn term(&mut self, termijn: &Termijn, pad: &Pad) {
        let at_once = termijn.soort == TermijnSoort::Direct;
        let counted = termijn.aantal.is_some_and(|days| days > 0);
        let fits = if at_once {
            termijn.aantal.is_none()
        } else {
            counted
        };
        self.hold(fits, pad.to("aantal"), "regio-termijn-aantal");
        let published = |vindplaats: &Vindplaats| !self.is_convention(&vindplaats.bron);
        let sourced = termijn.vindplaats.iter().any(published);
        self.hold(sourced, pad.to("vindplaats"), "regio-termijn-bron");
    }

    fn is_convention(&self, id: &BronId) -> bool {
        let all = self
            .base
            .document()
            .bronnen
            .iter()
            .chain(&self.profiel.bron);
        let mut named = all.filter(|bron| bron.id == *id);
        named.any(|bron| bron.soort == BronSoort::Conventie)
    }

    fn outcomes(&mut self) {
        let profiel = self.profiel;
        let Some(uitkomsten) = &profiel.uitkomsten else {
            return;
        };
        let list = Pad::top().to("uitkomsten").to("keuze");
        self.hold(
            !uitkomsten.keuze.is_empty(),
            list.clone(),
            "regio-lijst-leeg",
        );
        let mut seen = BTreeSet::new();
        for (at, keuze) in uitkomsten.keuze.iter().enumerate() {
            let pad = list.to(at);
            self.text(&keuze.naam, pad.to("naam"));
            let new = seen.insert(keuze.uitkomst);
            self.hold(new, pad.to("uitkomst"), "regio-uitkomst-dubbel");
            for (place, uitkomst) in keuze.omvat.iter().enumerate() {
                let new = seen.insert(*uitkomst);
                self.hold(new, pad.to("omvat").to(place), "regio-uitkomst-dubbel");
            }
        }
    }

    fn tables(&mut self) {
        let profiel = self.profiel;
        let mut seen = BTreeSet::new();
        for (at, routed) in profiel.thematafel.iter().enumerate() {
            let pad = item("thematafel", at);
            self.hold(
                seen.insert(&routed.tafel),
                pad.to("tafel"),
                "regio-tafel-dubbel",
            );
            self.routed(routed, &pad);
        }
        for (at, tafel) in profiel.eigen_tafel.iter().enumerate() {
            let pad = item("eigenTafel", at);
            let days = tafel.geldigheid();
            self.hold(days.is_some(), pad.to("geldigTot"), "regio-nooit-geldig");
            for (place, feit) in tafel.kijk_ook_naar.iter().enumerate() {
                self.feit(feit, pad.to("kijkOokNaar").to(place));
            }
            let list = pad.to("lezing");
            self.hold(!tafel.lezing.is_empty(), list.clone(), "regio-lijst-leeg");
            let mut names: BTreeSet<&LezingId> = BTreeSet::new();
            for (place, lezing) in tafel.lezing.iter().enumerate() {
                let pad = list.to(place);
                self.hold(names.insert(&lezing.id), pad.to("id"), "regio-naam-bestaat");
                self.condition(&lezing.voorwaarde, pad.to("voorwaarde"), days);
            }
        }
    }

    fn routed(&mut self, routed: &Thematafel, pad: &Pad) {
        let all = self
            .base
            .document()
            .tafels
            .iter()
            .chain(&self.profiel.eigen_tafel);
        let versions: Vec<&Tafel> = all.filter(|tafel| tafel.id == routed.tafel).collect();
        let known = !versions.is_empty();
        self.hold(known, pad.to("tafel"), "regio-tafel-onbekend");
        let has = |id: &LezingId| {
            versions
                .iter()
                .any(|t| t.lezing.iter().any(|l| l.id == *id))
        };
        let reads = routed.lezing.as_ref().is_none_or(has);
        self.hold(reads || !known, pad.to("lezing"), "lezing-onbekend");
    }

    fn steps(&mut self) {
        let profiel = self.profiel;
        for (at, poort) in profiel.poort.iter().enumerate() {
            let pad = item("poort", at);
            let days = period(profiel, poort);
            self.hold(days.is_some(), pad.to("geldigTot"), "regio-nooit-geldig");
            let legal = matches!(
                poort.uitkomst,
                Uitkomst::NietOntvankelijk | Uitkomst::DoorverwijzenPgaRad
            );
            self.hold(!legal, pad.to("uitkomst"), "regio-uitkomst-wettelijk");
            self.condition(&poort.voorwaarde, pad.to("voorwaarde"), days);
        }
    }

    fn feit(&mut self, id: &FeitId, pad: Pad) {
        let known = self.has_feit(id.as_str());
        self.hold(known, pad, "feit-onbekend");
    }

    fn has_feit(&self, id: &str) -> bool {
        let own = self.profiel.feit.iter().any(|feit| feit.id.as_str() == id);
        own || self.base.feit_nummer(id).is_some()
    }

    /// Everything that a profile takes from somewhere says from where.
    fn sources(&mut self) {
        for (pad, vindplaatsen) in cited(self.profiel) {
            let pad = pad.to("vindplaats");
            self.hold(
                !vindplaatsen.is_empty(),
                pad.clone(),
                "regio-vindplaats-ontbreekt",
            );
            for (at, vindplaats) in vindplaatsen.iter().enumerate() {
                let own = self.profiel.bron.iter();
                let mut all = own.chain(&self.base.document().bronnen);
                let known = all.any(|bron| bron.id == vindplaats.bron);
                self.hold(known, pad.to(at).to("bron"), "regio-bron-onbekend");
            }
        }
    }
}

/// Every part of a profile that has a source, with its place.
fn cited(profiel: &Regioprofiel) -> Vec<(Pad, &[Vindplaats])> {
    let mut all: Vec<(Pad, &[Vindplaats])> = vec![(Pad::top(), &profiel.vindplaats)];
    macro_rules! one {
        ($($field:ident $name:literal)+) => {$(
            if let Some(part) = &profiel.$field {
                all.push((Pad::top().to($name), &part.vindplaats));
            }
        )+};
    }
    macro_rules! many {
        ($($field:ident $name:literal)+) => {$(
            for (at, part) in profiel.$field.iter().enumerate() {
                all.push((item($name, at), &part.vindplaats));
            }
        )+};
    }
    many!(feit "feit");
    one! {
        gebied "gebied" aanmelders "aanmelders" kanaal "kanaal" instroom "instroom" ritme "ritme"
        weging "weging" informeren "informeren" uitkomsten "uitkomsten" criteria "criteria"
        leefgebiedenlijst "leefgebiedenlijst" opschaling "opschaling"
    }
    many! {
        termijn "termijn" voorliggend "voorliggend" poort "poort" thematafel "thematafel"
        eigen_tafel "eigenTafel"
    }
    for (at, tafel) in profiel.eigen_tafel.iter().enumerate() {
        let pad = item("eigenTafel", at);
        for (place, beslisser) in tafel.beslist.iter().enumerate() {
            all.push((pad.to("beslist").to(place), &beslisser.vindplaats));
        }
        if let Some(termijn) = &tafel.termijn {
            all.push((pad.to("termijn"), &termijn.vindplaats));
        }
    }
    for (at, row) in profiel.opschaling.iter().flat_map(|o| &o.regie).enumerate() {
        let pad = Pad::top().to("opschaling").to("regie").to(at).to("regie");
        for (name, rol) in [
            ("casusregie", &row.regie.casusregie),
            ("procesregie", &row.regie.procesregie),
            ("uitvoering", &row.regie.uitvoering),
            ("bestuurlijk", &row.regie.bestuurlijk),
        ] {
            let roles = rol
                .iter()
                .map(|rol| (pad.to(Deel::Veld(name)), rol.vindplaats.as_slice()));
            all.extend(roles);
        }
    }
    all
}
