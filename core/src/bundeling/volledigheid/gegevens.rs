//! I6 and I9 to I12: what is missing around results: data, protective factors, telling
//! the person, reasons, and what is not shared.

use super::super::beeld::{Beeld, Stuk};
use super::super::bundel::{Gemis, Metagegeven, Partnerbeeld, Rol, Volledigheidsregel as Regel};
use super::{Gemissen, gemis};
use crate::beoordeling::{Claim, Orientatie, PartnerAntwoord};
use crate::kenmerk::BeoordelingId;
use crate::validatie::check::has_text;
use crate::verzameling::Set;
use crate::waarheid::Waarheid;

/// I6 for what counts or is a signal, and I10 for what counts.
///
/// Who may use an instrument is asked of each of the catalogue; whether it fits the person
/// only where the catalogue says that the issuer must say so.
pub(super) fn metadata(beeld: &Beeld<'_>, gemissen: &mut Gemissen) {
    for stuk in &beeld.stukken {
        let signal = stuk.rol == Rol::Signaal;
        let gegevens = absent(stuk);
        if (stuk.counts() || signal) && !gegevens.is_empty() {
            let row = of(Regel::I6, stuk);
            gemissen.leemten.push(Gemis { gegevens, ..row });
        }
        let told = stuk.invoer.betrokkene_geinformeerd == Some(Waarheid::Ja);
        if stuk.counts() && !told && !has_text(&stuk.invoer.niet_geinformeerd_reden) {
            gemissen.leemten.push(of(Regel::I10, stuk));
        }
    }
}

fn absent(stuk: &Stuk<'_>) -> Vec<Metagegeven> {
    let invoer = stuk.invoer;
    let later = stuk.orientatie == Orientatie::Toekomst;
    let fit_is_asked = stuk.instrument.is_some_and(|i| i.populatie_nagaan);
    let facts = [
        (Metagegeven::Conditie, invoer.conditie.is_none()),
        (Metagegeven::Setting, invoer.setting.is_none()),
        (
            Metagegeven::Horizon,
            later && invoer.horizon_dagen.is_none(),
        ),
        (
            Metagegeven::Kwalificatie,
            stuk.instrument.is_some() && invoer.kwalificatie.is_none(),
        ),
        (
            Metagegeven::Populatie,
            fit_is_asked && invoer.populatie.is_none(),
        ),
        (Metagegeven::InformatieTot, invoer.informatie_tot.is_none()),
        (Metagegeven::Jegens, invoer.jegens.is_none()),
    ];
    let absent = facts.into_iter().filter(|(_, absent)| *absent);
    absent.map(|(gegeven, _)| gegeven).collect()
}

/// I9: assessments, and protective factors in none of them. Only withdrawn and stopped
/// ones do not speak here.
pub(super) fn protection(beeld: &Beeld<'_>, gemissen: &mut Gemissen) {
    let mut there = beeld.stukken.iter().filter(|s| s.rol != Rol::Historie);
    let names = |stuk: &Stuk<'_>| {
        stuk.claim == Claim::Bescherming || stuk.invoer.beschermende_factoren == Some(Waarheid::Ja)
    };
    let some = there.clone().next().is_some();
    if some && !there.any(names) {
        gemissen.leemten.push(gemis(Regel::I9));
    }
}

/// I11: a deviation from a component without a reason beside it.
pub(super) fn reasons(beeld: &Beeld<'_>, gemissen: &mut Gemissen) {
    let given: Set<(&BeoordelingId, &BeoordelingId)> = beeld
        .stukken
        .iter()
        .flat_map(|stuk| stuk.invoer.afwijkingen.iter().map(move |a| (stuk.id, a)))
        .filter(|(_, afwijking)| has_text(&afwijking.reden))
        .filter_map(|(oordeel, afwijking)| Some((oordeel, afwijking.van.as_ref()?)))
        .collect();
    for afwijkend in beeld.deviations() {
        let pair = (afwijkend.oordeel.id, afwijkend.onderdeel.id);
        if !given.contains(&pair) {
            let ids = Set::from_iter([pair.0, pair.1]);
            gemissen.blokkerend.push(Gemis {
                sleutel: Some(afwijkend.sleutel.clone()),
                beoordelingen: ids.into_iter().cloned().collect(),
                ..gemis(Regel::I11)
            });
        }
    }
}

/// I12: always in the list, never with the content.
pub(super) fn withheld(beeld: &Beeld<'_>, partners: &[Partnerbeeld], gemissen: &mut Gemissen) {
    let stukken = beeld.stukken.iter().filter(|stuk| stuk.is_withheld());
    gemissen
        .leemten
        .extend(stukken.map(|stuk| of(Regel::I12, stuk)));
    let silent = partners
        .iter()
        .filter(|partner| partner.antwoord == PartnerAntwoord::NietGedeeld);
    gemissen.leemten.extend(silent.map(|partner| Gemis {
        partners: vec![partner.partner.clone()],
        ..gemis(Regel::I12)
    }));
}

/// Something missing at one assessment; context has no sleutel.
fn of(regel: Regel, stuk: &Stuk<'_>) -> Gemis {
    Gemis {
        sleutel: stuk.sleutel(),
        beoordelingen: vec![stuk.id.clone()],
        ..gemis(regel)
    }
}
