//! Names that are new, and texts that are there.

use super::Check;
use crate::pad::Pad;
use crate::regelset::FeitSoort;
use crate::regelset::document::Gedateerd;
use crate::regelset::document::regio::Poort;
use crate::regelset::regio::item;
use crate::regelset::regio::samen::period;
use crate::verzameling::Set;

impl Check<'_> {
    /// Names are new, and texts are there.
    pub(super) fn names(&mut self) {
        let (base, profiel) = (self.base.document(), self.profiel);
        self.hold(
            profiel.geldigheid().is_some(),
            Pad::top().to("geldigTot"),
            "regio-nooit-geldig",
        );
        self.text(&profiel.titel, Pad::top().to("titel"));

        let mut bronnen: Set<&str> = base.bronnen.iter().map(|b| b.id.as_str()).collect();
        for (at, bron) in profiel.bron.iter().enumerate() {
            let pad = item("bron", at);
            let new = bronnen.insert(bron.id.as_str());
            self.hold(new, pad.to("id"), "regio-naam-bestaat");
            self.text(&bron.titel, pad.to("titel"));
        }
        let mut feiten: Set<&str> = base.feiten.iter().map(|f| f.id.as_str()).collect();
        for (at, feit) in profiel.feit.iter().enumerate() {
            let pad = item("feit", at);
            let new = feiten.insert(feit.id.as_str());
            self.hold(new, pad.to("id"), "regio-naam-bestaat");
            let given = feit.soort == FeitSoort::Aanvullend;
            self.hold(given, pad.to("soort"), "regio-feit-soort");
            self.text(&feit.vraag, pad.to("vraag"));
        }
        let rules = base.criteria.iter().map(|r| r.id.as_str());
        let mut rules: Set<&str> = rules
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
            self.advice(&poort.tekst, pad.to("tekst"));
            seen.push(poort);
        }
        let mut tafels: Set<&str> = base.tafels.iter().map(|t| t.id.as_str()).collect();
        for (at, tafel) in profiel.eigen_tafel.iter().enumerate() {
            let pad = item("eigenTafel", at);
            let new = tafels.insert(tafel.id.as_str());
            self.hold(new, pad.to("id"), "regio-naam-bestaat");
            self.text(&tafel.titel, pad.to("titel"));
            self.advice(&tafel.tekst, pad.to("tekst"));
        }
    }
}
