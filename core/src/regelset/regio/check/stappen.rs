//! Extra steps, and the tables that a region refers to or has of its own.

use super::Check;
use crate::id::LezingId;
use crate::pad::Pad;
use crate::regelset::document::Gedateerd;
use crate::regelset::document::regio::Thematafel;
use crate::regelset::document::tafel::Tafel;
use crate::regelset::regio::item;
use crate::regelset::regio::samen::period;
use crate::uitkomst::Uitkomst;
use crate::verzameling::Set;

impl Check<'_> {
    pub(super) fn tables(&mut self) {
        let profiel = self.profiel;
        let mut seen = Set::new();
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
            let mut names: Set<&LezingId> = Set::new();
            for (place, lezing) in tafel.lezing.iter().enumerate() {
                let pad = list.to(place);
                self.hold(names.insert(&lezing.id), pad.to("id"), "regio-naam-bestaat");
                self.condition(&lezing.voorwaarde, &pad.to("voorwaarde"), days);
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

    pub(super) fn steps(&mut self) {
        let profiel = self.profiel;
        for (at, poort) in profiel.poort.iter().enumerate() {
            let pad = item("poort", at);
            let days = period(profiel, poort);
            self.hold(days.is_some(), pad.to("geldigTot"), "regio-nooit-geldig");
            let legal = matches!(
                poort.uitkomst,
                Uitkomst::NietOntvankelijk | Uitkomst::DoorverwijzenPgaRad | Uitkomst::Spoed
            );
            self.hold(!legal, pad.to("uitkomst"), "regio-uitkomst-wettelijk");
            self.condition(&poort.voorwaarde, &pad.to("voorwaarde"), days);
        }
    }
}
