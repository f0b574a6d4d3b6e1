//! Which rules a bundle refers to.

use super::BundelregelTekst;
use crate::bundeling::Bundel;
use crate::bundeling::bundel::{Beoordelingsbeeld, Rol, Sleutelbeeld};
use crate::regelset::Regelset;
use crate::regelset::document::Gedateerd;
use crate::regelset::document::bundelregel::Bundelregel;
use crate::tekst;
use crate::verzameling::Set;

/// Every rule that a bundle refers to, once, in the order of the rules.
pub(super) fn referred(regelset: &Regelset, bundel: &Bundel) -> Vec<BundelregelTekst> {
    let names = names(bundel);
    let rules = regelset.document().bundelregels.iter();
    let used = rules.filter(|r| names.contains(r.id.as_str()) && r.holds_on(bundel.peildatum));
    used.map(in_words).collect()
}

fn in_words(regel: &Bundelregel) -> BundelregelTekst {
    BundelregelTekst {
        regel: regel.id.clone(),
        titel: regel.titel.clone(),
        tekst: regel.tekst.clone(),
        doen: regel.doen.clone(),
        vindplaatsen: regel.vindplaats.clone(),
    }
}

fn names(bundel: &Bundel) -> Set<&'static str> {
    let points = bundel.aandacht.iter().map(|punt| punt.reden);
    let mut names: Set<&str> = points.map(tekst::bundel::aandacht).collect();
    let missing = &bundel.volledigheid;
    let missing = missing.blokkerend.iter().chain(&missing.leemten);
    names.extend(missing.map(|gemis| tekst::bundel::volledigheid(gemis.regel)));
    let rows: Vec<&Beoordelingsbeeld> = bundel
        .sleutels
        .iter()
        .flat_map(|s| &s.beoordelingen)
        .collect();
    let placed = rows.iter().filter_map(|rij| rij.plaats.regel);
    names.extend(placed.map(tekst::bundel::afbeeldregel));
    let keys = |has: fn(&Sleutelbeeld) -> bool| bundel.sleutels.iter().any(has);
    let plays = |rol: Rol| rows.iter().any(|rij| rij.rol == rol);
    let steps = [
        ("r1", !bundel.niet_gebundeld.is_empty()),
        ("r2", !rows.is_empty()),
        ("r3", rows.iter().any(|rij| !rij.actualiteit.is_current())),
        ("r4", plays(Rol::Signaal)),
        ("r5", plays(Rol::Historie)),
        ("r6", plays(Rol::TeltNiet)),
        ("r7", plays(Rol::Onderdeel)),
        ("r8", keys(|s| s.stemmen.iter().any(|stem| stem.len() > 1))),
        ("r9", keys(|_| true)),
        ("r10", keys(|s| s.verklaring.is_some())),
        ("r11", keys(|s| s.laatst_bekend.is_some())),
        ("r12", keys(|s| !s.trends.is_empty())),
        ("r13", !bundel.aandacht.is_empty()),
        ("r14", bundel.overzicht.is_some()),
        ("r15", !bundel.volledigheid.volledig),
        ("r16", !bundel.eisen.is_empty()),
        ("r17", true),
    ];
    names.extend(
        steps
            .iter()
            .filter(|(_, used)| *used)
            .map(|(name, _)| *name),
    );
    names
}
