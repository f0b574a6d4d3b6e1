//! I3, I4, I5 and I7: what is missing in one sleutel.

use super::super::beeld::{Beeld, Stuk};
use super::super::bundel::{Gemis, Rol, Sleutelbeeld, Volledigheidsregel as Regel};
use super::{Gemissen, gemis};
use crate::beoordeling::{Claim, Risicodomein, Sleutel};
use crate::kenmerk::BeoordelingId;
use crate::orde;
use crate::waarheid::Waarheid;

/// The harms at which the victim or child must be heard.
const SLACHTOFFER_TELT: &[Risicodomein] = &[
    Risicodomein::Partnergeweld,
    Risicodomein::Stalking,
    Risicodomein::Eergerelateerd,
    Risicodomein::Kindveiligheid,
];

/// I3: a positive screening without a full assessment.
pub(super) fn depth(beeld: &Beeld<'_>, gemissen: &mut Gemissen) {
    for (sleutel, waiting) in beeld.undeepened() {
        gemissen.blokkerend.push(of(Regel::I3, sleutel, &waiting));
    }
}

/// I4: results that count, none of them current. It blocks when what was last known was
/// high, in a claim with anchors.
pub(super) fn currency(beeld: &Beeld<'_>, sleutels: &[Sleutelbeeld], gemissen: &mut Gemissen) {
    for ((sleutel, stukken), gezien) in beeld.by_sleutel().zip(sleutels) {
        let counting: Vec<&Stuk<'_>> = stukken.into_iter().filter(|s| s.counts()).collect();
        if counting.is_empty() || counting.iter().any(|stuk| stuk.speaks()) {
            continue;
        }
        let known = gezien.laatst_bekend.as_ref();
        let high = known.is_some_and(|stand| stand.bereik.is_high());
        let list = if high && sleutel.claim.is_some_and(Claim::is_overview) {
            &mut gemissen.blokkerend
        } else {
            &mut gemissen.leemten
        };
        list.push(of(Regel::I4, sleutel, &counting));
    }
}

/// I5: nothing counts, and what is there are signals.
pub(super) fn signals(beeld: &Beeld<'_>, gemissen: &mut Gemissen) {
    for (sleutel, stukken) in beeld.by_sleutel() {
        let signals: Vec<&Stuk<'_>> = stukken
            .iter()
            .copied()
            .filter(|stuk| stuk.rol == Rol::Signaal)
            .collect();
        if !signals.is_empty() && !stukken.iter().any(|stuk| stuk.counts()) {
            gemissen.leemten.push(of(Regel::I5, sleutel, &signals));
        }
    }
}

/// I7: current results, and none rests on a conversation with the victim or child.
pub(super) fn victims(beeld: &Beeld<'_>, gemissen: &mut Gemissen) {
    for (sleutel, stukken) in beeld.by_sleutel() {
        let asked = sleutel
            .domein
            .is_some_and(|d| SLACHTOFFER_TELT.contains(&d));
        let current: Vec<&Stuk<'_>> = stukken.into_iter().filter(|s| s.speaks()).collect();
        let heard =
            |stuk: &&Stuk<'_>| stuk.invoer.grondslagen.gesprek_slachtoffer == Some(Waarheid::Ja);
        if asked && !current.is_empty() && !current.iter().any(heard) {
            gemissen.leemten.push(of(Regel::I7, sleutel, &current));
        }
    }
}

fn of(regel: Regel, sleutel: &Sleutel, stukken: &[&Stuk<'_>]) -> Gemis {
    let mut beoordelingen: Vec<BeoordelingId> = stukken.iter().map(|s| s.id.clone()).collect();
    orde::sort(&mut beoordelingen);
    Gemis {
        sleutel: Some(sleutel.clone()),
        beoordelingen,
        ..gemis(regel)
    }
}
