//! Choices out of closed lists: definitions, lists, models, rhythm, terms, outcomes.

use super::Check;
use crate::bron::{BronSoort, Vindplaats};
use crate::id::BronId;
use crate::pad::Pad;
use crate::regelset::FeitSoort;
use crate::regelset::document::ProfielSoort;
use crate::regelset::document::opschaling::Opschaalmodel;
use crate::regelset::document::regio::{Opschaling, RitmeSoort};
use crate::regelset::regio::item;
use crate::termijn::{Termijn, TermijnSoort};
use crate::verzameling::Set;

impl Check<'_> {
    /// Choices out of closed lists that name something national.
    pub(super) fn dimensions(&mut self) {
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
            let nummer = base.feit_nummer(voorliggend.feit.as_str());
            let derived = nummer.and_then(|nummer| base.feit(nummer));
            let derived = derived.is_some_and(|feit| feit.soort == FeitSoort::Afgeleid);
            self.hold(!derived, pad.to("feit"), "feit-afgeleid");
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

    pub(super) fn terms(&mut self) {
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

    pub(super) fn outcomes(&mut self) {
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
        let mut seen = Set::new();
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
}
