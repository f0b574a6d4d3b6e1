//! Assessments side by side: who says what about whom, as of when, how far apart, what
//! is missing and what asks for attention.
//!
//! Nothing is averaged, summed, weighed or converted; no level comes from what is
//! missing; nobody wins. Every result stays visible with its issuer. What is computed
//! are the rules R1 to R17, one part each:
//!
//! | Rule | Part |
//! |---|---|
//! | R1 what fits | `toets` |
//! | R2, M1–M13 place on the scale | `plaats` |
//! | R3 currency | `actueel` |
//! | R4–R7 what counts | `rol` |
//! | R8 voices | `stemmen` |
//! | R9–R12 per sleutel | `vergelijk` |
//! | R13 attention | `aandacht` |
//! | R15 completeness | `volledigheid` |
//! | R16 requirements | `eisen` |
//! | R17 fingerprint | `vingerafdruk` |

mod aandacht;
mod actueel;
mod beeld;
pub mod bundel;
mod eisen;
mod gedeeld;
mod plaats;
#[cfg(test)]
mod proef;
mod rol;
mod stemmen;
mod toets;
mod vergelijk;
mod vingerafdruk;
mod volledigheid;

use self::beeld::Catalogus;
pub use self::bundel::Bundel;
use self::bundel::{
    Beoordelingsbeeld, DirectHandelen, Gereedheid, Overzicht, Partnerbeeld, Sleutelbeeld,
};
pub use self::toets::CODES;
use crate::beoordeling::{Claim, Orientatie, PartnerAntwoord, Stukken, Zorgniveau};
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::orde;
use crate::pad::Pad;
use crate::regelset::Regelset;
use crate::waarheid::Waarheid;

/// What stands under an overview, always.
pub const BIJSCHRIFT: &str = "hoogste afgegeven zorgniveau; geen kans en geen eindoordeel";

/// Lays everything on the table side by side.
///
/// `pad` is where the papers stand in the input, and `read` what was set aside when
/// reading it. An assessment in which something does not fit is not bundled, and said
/// to be missing; the rest is. Findings are added to `fouten`.
#[must_use]
pub fn bundle(
    regelset: &Regelset,
    peildatum: Datum,
    invoer: &Stukken,
    pad: &Pad,
    fouten: &mut Vec<Bevinding>,
) -> Bundel {
    let catalogus = Catalogus::of(regelset, peildatum);
    let vingerafdruk = vingerafdruk::of(regelset, peildatum, invoer, pad, fouten);
    let (beeld, niet_gebundeld) = toets::lay(catalogus, peildatum, invoer, pad, fouten);
    let sleutels = vergelijk::compare(&beeld);
    let partners = partners(invoer);
    let eisen = eisen::requirements(&beeld);
    let volledigheid = volledigheid::completeness(&beeld, pad, &sleutels, &eisen, &partners);
    let gereedheid = if volledigheid.blokkerend.is_empty() && niet_gebundeld.is_empty() {
        if volledigheid.leemten.is_empty() {
            Gereedheid::GereedVoorDuiding
        } else {
            Gereedheid::MetVoorbehoud
        }
    } else {
        Gereedheid::NietGereed
    };
    Bundel {
        peildatum,
        vingerafdruk,
        context: vergelijk::context(&beeld),
        direct_handelen: danger(&sleutels),
        aandacht: aandacht::attention(&beeld, &sleutels, &partners),
        overzicht: overview(invoer, &sleutels),
        niet_gebundeld,
        sleutels,
        partners,
        volledigheid,
        eisen,
        gereedheid,
    }
}

/// What every partner answered, the ones that are always asked included; an absent
/// answer is no answer.
fn partners(invoer: &Stukken) -> Vec<Partnerbeeld> {
    let mut partners: Vec<Partnerbeeld> = invoer
        .partners
        .iter()
        .filter(|reactie| reactie.partner.organisatie.is_some())
        .map(|reactie| {
            let mut beoordelingen = reactie.beoordelingen.clone();
            orde::sort(&mut beoordelingen);
            Partnerbeeld {
                partner: reactie.partner.clone(),
                antwoord: reactie.antwoord.unwrap_or(PartnerAntwoord::GeenReactie),
                beoordelingen,
                tekst: reactie.tekst.clone(),
                grond: reactie.grond.clone(),
            }
        })
        .collect();
    for organisatie in &invoer.instellingen.verwachte_partners {
        if partners
            .iter()
            .all(|p| p.partner.organisatie != Some(*organisatie))
        {
            partners.push(Partnerbeeld {
                partner: crate::beoordeling::Afzender {
                    organisatie: Some(*organisatie),
                    ..Default::default()
                },
                antwoord: PartnerAntwoord::GeenReactie,
                beoordelingen: Vec::new(),
                tekst: None,
                grond: None,
            });
        }
    }
    let order = |p: &Partnerbeeld| {
        let Partnerbeeld { partner, .. } = p.clone();
        (
            partner.organisatie,
            partner.naam,
            partner.rol,
            p.antwoord,
            p.beoordelingen.clone(),
        )
    };
    orde::sort_by_cached_key(&mut partners, order);
    partners
}

/// Where a current result says that there is danger now.
fn danger(sleutels: &[Sleutelbeeld]) -> Vec<DirectHandelen> {
    let now = sleutels
        .iter()
        .filter(|s| s.sleutel.orientatie == Some(Orientatie::Nu));
    let acute = |b: &&Beoordelingsbeeld| {
        b.speaks()
            && b.plaats
                .bereik
                .is_some_and(|bereik| bereik.tot == Zorgniveau::Acuut)
    };
    let rows = now.map(|s| DirectHandelen {
        sleutel: s.sleutel.clone(),
        beoordelingen: s
            .beoordelingen
            .iter()
            .filter(acute)
            .map(|b| b.beoordeling.clone())
            .collect(),
    });
    rows.filter(|row| !row.beoordelingen.is_empty()).collect()
}

/// R14: the highest level issued, when asked for.
fn overview(invoer: &Stukken, sleutels: &[Sleutelbeeld]) -> Option<Overzicht> {
    if invoer.instellingen.overzicht != Some(Waarheid::Ja) {
        return None;
    }
    let counted = sleutels
        .iter()
        .filter(|s| s.sleutel.claim.is_some_and(Claim::is_overview));
    let highest = counted.filter_map(|s| s.hoogste.as_ref());
    let niveau = highest
        .map(|stand| stand.bereik)
        .max_by_key(|bereik| (bereik.tot, bereik.van));
    Some(Overzicht {
        niveau,
        bijschrift: BIJSCHRIFT.to_owned(),
    })
}
