//! I1 and I2: what was asked for and is not there.

use super::super::beeld::{Beeld, Stuk};
use super::super::bundel::{
    Eisstand, Eisuitslag, Gemis, Partnerbeeld, Volledigheidsregel as Regel,
};
use super::{Gemissen, gemis};
use crate::beoordeling::{
    BeoordelingSoort, Claim, Orientatie, PartnerAntwoord, Risicodomein, VereisteBeoordeling,
};
use crate::kenmerk::PersoonId;
use crate::pad::Pad;
use crate::verzameling::Set;

/// What a result can be asked for by.
type Aard = (BeoordelingSoort, Claim, Risicodomein, Orientatie);

/// I1 for moments: what was not done in time and not later either. While there is still
/// time nothing is missing. What is due only under a condition is missing too, until
/// people say that it is not due. Per requirement and person once.
pub(super) fn moments(eisen: &[Eisstand], gemissen: &mut Gemissen) {
    let missing = |e: &&Eisstand| e.stand == Eisuitslag::TeLaat && e.beoordelingen.is_empty();
    let missing: Set<_> = eisen
        .iter()
        .filter(missing)
        .map(|e| (&e.eis, &e.persoon))
        .collect();
    let rows = missing.into_iter().map(|(eis, persoon)| Gemis {
        eis: Some(eis.clone()),
        personen: persoon.iter().cloned().collect::<Vec<PersoonId>>(),
        ..gemis(Regel::I1)
    });
    gemissen.blokkerend.extend(rows);
}

/// I1 for the type of case: a current result that fits in every part that is given. One
/// of a full assessment must count; a screening or context answers only where it is asked
/// for by its kind, and then it need not have a place on the scale.
pub(super) fn case_type(beeld: &Beeld<'_>, pad: &Pad, gemissen: &mut Gemissen) {
    let answers = |stuk: &&Stuk<'_>| {
        let there = if stuk.is_full() {
            stuk.counts()
        } else {
            stuk.stands()
        };
        there && stuk.actualiteit.is_current()
    };
    let there: Set<Aard> = beeld
        .stukken
        .iter()
        .filter(answers)
        .map(|stuk| (stuk.soort, stuk.claim, stuk.domein, stuk.orientatie))
        .collect();
    let list = pad.to("instellingen").to("vereisteBeoordelingen");
    let required = beeld.invoer.instellingen.vereiste_beoordelingen.iter();
    for (at, vereist) in required.enumerate() {
        if !there.iter().any(|aard| fits(vereist, *aard)) {
            gemissen.blokkerend.push(Gemis {
                plaats: Some(list.to(at).to_string()),
                ..gemis(Regel::I1)
            });
        }
    }
}

fn fits(vereist: &VereisteBeoordeling, (soort, claim, domein, orientatie): Aard) -> bool {
    let full = !matches!(
        soort,
        BeoordelingSoort::Screening | BeoordelingSoort::Context
    );
    vereist.soort.map_or(full, |s| s == soort)
        && vereist.claim.is_none_or(|c| c == claim)
        && vereist.domein.is_none_or(|d| d == domein)
        && vereist.orientatie.is_none_or(|o| o == orientatie)
}

/// I2: no picture, and not shared, are answers; silence is none.
pub(super) fn answers(partners: &[Partnerbeeld], gemissen: &mut Gemissen) {
    let silent = partners
        .iter()
        .filter(|partner| partner.antwoord == PartnerAntwoord::GeenReactie);
    gemissen.blokkerend.extend(silent.map(|partner| Gemis {
        partners: vec![partner.partner.clone()],
        ..gemis(Regel::I2)
    }));
}
