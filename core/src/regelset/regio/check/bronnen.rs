//! Everything that a profile takes from somewhere says from where.

use super::Check;
use crate::bron::Vindplaats;
use crate::pad::{Deel, Pad};
use crate::regelset::document::regio::Regioprofiel;
use crate::regelset::regio::item;

impl Check<'_> {
    pub(super) fn sources(&mut self) {
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
                self.text(&vindplaats.plaats, pad.to(at).to("plaats"));
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
