//! R15: what is missing, I1 to I12. What blocks must be there before the table starts;
//! a gap must be named. Neither is a reason to wait in danger.

mod gegevens;
mod nu_en_later;
mod sleutel;
mod vereist;

#[cfg(test)]
mod tests;

use super::beeld::Beeld;
use super::bundel::{
    Eisstand, Gemis, Partnerbeeld, Sleutelbeeld, Volledigheid, Volledigheidsregel,
};
use crate::orde;
use crate::pad::Pad;

/// What is missing, while it is being gathered.
#[derive(Default)]
struct Gemissen {
    blokkerend: Vec<Gemis>,
    leemten: Vec<Gemis>,
}

/// Everything that is missing, by rule, sleutel and assessments.
pub(super) fn completeness(
    beeld: &Beeld<'_>,
    pad: &Pad,
    sleutels: &[Sleutelbeeld],
    eisen: &[Eisstand],
    partners: &[Partnerbeeld],
) -> Volledigheid {
    let mut gemissen = Gemissen::default();
    vereist::moments(eisen, &mut gemissen);
    vereist::case_type(beeld, pad, &mut gemissen);
    vereist::answers(partners, &mut gemissen);
    sleutel::depth(beeld, &mut gemissen);
    sleutel::currency(beeld, sleutels, &mut gemissen);
    sleutel::signals(beeld, &mut gemissen);
    sleutel::victims(beeld, &mut gemissen);
    nu_en_later::both(beeld, &mut gemissen);
    gegevens::metadata(beeld, &mut gemissen);
    gegevens::protection(beeld, &mut gemissen);
    gegevens::reasons(beeld, &mut gemissen);
    gegevens::withheld(beeld, partners, &mut gemissen);
    let Gemissen {
        mut blokkerend,
        mut leemten,
    } = gemissen;
    for list in [&mut blokkerend, &mut leemten] {
        orde::sort_by_cached_key(list, |g| {
            (g.regel, g.sleutel.clone(), g.beoordelingen.clone())
        });
    }
    Volledigheid {
        volledig: blokkerend.is_empty() && leemten.is_empty(),
        blokkerend,
        leemten,
    }
}

/// Something missing by a rule, of which the rest is still to be said.
fn gemis(regel: Volledigheidsregel) -> Gemis {
    Gemis {
        regel,
        sleutel: None,
        beoordelingen: Vec::new(),
        partners: Vec::new(),
        personen: Vec::new(),
        eis: None,
        plaats: None,
        gegevens: Vec::new(),
    }
}
