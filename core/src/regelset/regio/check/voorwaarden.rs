//! Conditions of a region: names that exist, numbers that can be met.

use super::Check;
use crate::datum::Geldigheid;
use crate::pad::Pad;
use crate::programma::MAX_AANTAL;
use crate::regelset::regio::item;
use crate::voorwaarde::{PerLeefgebied, Sjabloon, Voorwaarde};

/// The most of anything that a profile may list.
const MAX_LIJST: u32 = 100;

/// The most parts that a condition may be written in.
const MAX_DELEN: u32 = 500;

impl Check<'_> {
    /// A profile comes in with a call, so it is bounded before anything is made of it.
    pub(super) fn sizes(&mut self) {
        let profiel = self.profiel;
        for (list, count) in [
            ("bron", profiel.bron.len()),
            ("feit", profiel.feit.len()),
            ("termijn", profiel.termijn.len()),
            ("voorliggend", profiel.voorliggend.len()),
            ("poort", profiel.poort.len()),
            ("thematafel", profiel.thematafel.len()),
            ("eigenTafel", profiel.eigen_tafel.len()),
        ] {
            self.at_most(MAX_LIJST, count, Pad::top().to(list));
        }
        for (at, poort) in profiel.poort.iter().enumerate() {
            let pad = item("poort", at).to("voorwaarde");
            self.at_most(MAX_DELEN, parts(&poort.voorwaarde), pad);
        }
        for (at, tafel) in profiel.eigen_tafel.iter().enumerate() {
            let list = item("eigenTafel", at).to("lezing");
            self.at_most(MAX_LIJST, tafel.lezing.len(), list.clone());
            for (place, lezing) in tafel.lezing.iter().enumerate() {
                let pad = list.to(place).to("voorwaarde");
                self.at_most(MAX_DELEN, parts(&lezing.voorwaarde), pad);
            }
        }
    }

    /// `days` is when the condition is used; rules that it names must exist then.
    pub(super) fn condition(
        &mut self,
        voorwaarde: &Voorwaarde,
        pad: &Pad,
        days: Option<Geldigheid>,
    ) {
        match voorwaarde {
            Voorwaarde::Feit(id) => self.feit(id, pad.to("feit")),
            Voorwaarde::Regel(id) => {
                let used = |from, last| {
                    let stretch = Geldigheid::new(from, last);
                    days.zip(stretch).is_some_and(|(d, s)| d.overlaps(s))
                };
                let standen = self.base.standen();
                let mut known = true;
                for (at, stand) in standen.iter().enumerate() {
                    let next = standen.get(at + 1).and_then(|next| next.vanaf().previous());
                    if used(stand.vanaf(), next) && self.base.criterium(stand, id).is_none() {
                        known = false;
                    }
                }
                let first = standen.first().map(crate::regelset::Stand::vanaf);
                let early = first.is_none_or(|first| days.is_some_and(|d| d.vanaf() < first));
                self.hold(known && !early, pad.to("regel"), "regel-onbekend");
            }
            Voorwaarde::Alle(parts) => self.parts(1, parts, &pad.to("alle"), days),
            Voorwaarde::EenVan(parts) => self.parts(1, parts, &pad.to("eenVan"), days),
            Voorwaarde::Minstens(m) => {
                self.parts(m.aantal, &m.van, &pad.to("minstens").to("van"), days);
            }
            Voorwaarde::Niet(part) => self.condition(part, &pad.to("niet"), days),
            Voorwaarde::PerLeefgebied(per) => self.per_leefgebied(per, &pad.to("perLeefgebied")),
        }
    }

    fn parts(&mut self, aantal: usize, parts: &[Voorwaarde], pad: &Pad, days: Option<Geldigheid>) {
        let fits = (1..=MAX_AANTAL.min(parts.len())).contains(&aantal);
        self.hold(fits, pad.clone(), "regio-aantal-onmogelijk");
        for (at, part) in parts.iter().enumerate() {
            self.condition(part, &pad.to(at), days);
        }
    }

    fn per_leefgebied(&mut self, per: &PerLeefgebied, pad: &Pad) {
        let fits = (1..=MAX_AANTAL).contains(&per.aantal);
        self.hold(fits, pad.to("aantal"), "regio-aantal-onmogelijk");
        let known = per
            .lijst
            .as_ref()
            .is_none_or(|id| self.base.lijst(id).is_some());
        self.hold(known, pad.to("lijst"), "lijst-onbekend");
        self.template(&per.geldt, &pad.to("geldt"));
    }

    fn template(&mut self, sjabloon: &Sjabloon, pad: &Pad) {
        match sjabloon {
            Sjabloon::Feit(pattern) => {
                let mut leefgebieden = self.base.document().leefgebieden.iter();
                let known = leefgebieden
                    .all(|leefgebied| self.has_feit(&pattern.replace('*', leefgebied.id.as_str())));
                self.hold(known, pad.to("feit"), "feit-onbekend");
            }
            Sjabloon::Alle(parts) | Sjabloon::EenVan(parts) => {
                let pad = match sjabloon {
                    Sjabloon::Alle(_) => pad.to("alle"),
                    _ => pad.to("eenVan"),
                };
                self.hold(!parts.is_empty(), pad.clone(), "regio-aantal-onmogelijk");
                for (at, part) in parts.iter().enumerate() {
                    self.template(part, &pad.to(at));
                }
            }
        }
    }
}

/// How many parts a condition is written in.
fn parts(voorwaarde: &Voorwaarde) -> usize {
    let below = |all: &[Voorwaarde]| all.iter().map(parts).sum::<usize>();
    1 + match voorwaarde {
        Voorwaarde::Feit(_) | Voorwaarde::Regel(_) => 0,
        Voorwaarde::Alle(all) | Voorwaarde::EenVan(all) => below(all),
        Voorwaarde::Minstens(m) => below(&m.van),
        Voorwaarde::Niet(part) => parts(part),
        Voorwaarde::PerLeefgebied(per) => template_parts(&per.geldt),
    }
}

fn template_parts(sjabloon: &Sjabloon) -> usize {
    1 + match sjabloon {
        Sjabloon::Feit(_) => 0,
        Sjabloon::Alle(all) | Sjabloon::EenVan(all) => all.iter().map(template_parts).sum(),
    }
}
