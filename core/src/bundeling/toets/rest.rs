//! R1 for what goes with the assessments: persons, partners, events, choices.

use super::super::beeld::Catalogus;
use super::{Bevonden, Namen};
use crate::beoordeling::{PartnerAntwoord, Stukken};
use crate::pad::Deel;
use crate::validatie::check::has_text;
use crate::verzameling::Set;

/// Persons and households.
pub(super) fn check_people(invoer: &Stukken, namen: &Namen<'_>, bevonden: &mut Bevonden<'_>) {
    for (at, persoon) in invoer.personen.iter().enumerate() {
        let code = match &persoon.id {
            None => "persoon-kenmerk-ontbreekt",
            Some(id) if namen.personen.get(id) != Some(&at) => "persoon-dubbel",
            Some(_) => continue,
        };
        bevonden.reject("personen", at, &["id".into()], code);
    }
    for (at, huishouden) in invoer.huishoudens.iter().enumerate() {
        match &huishouden.id {
            None => bevonden.reject(
                "huishoudens",
                at,
                &["id".into()],
                "huishouden-kenmerk-ontbreekt",
            ),
            Some(id) if namen.huishoudens.get(id) != Some(&at) => {
                bevonden.reject("huishoudens", at, &["id".into()], "huishouden-dubbel");
            }
            Some(_) => {}
        }
        for (index, id) in huishouden.personen.iter().enumerate() {
            if !namen.personen.contains_key(id) {
                let below = ["personen".into(), index.into()];
                bevonden.reject("huishoudens", at, &below, "persoon-onbekend");
            }
        }
    }
}

/// What partners answered.
pub(super) fn check_partners(invoer: &Stukken, namen: &Namen<'_>, bevonden: &mut Bevonden<'_>) {
    for (at, reactie) in invoer.partners.iter().enumerate() {
        if reactie.partner.organisatie.is_none() {
            let below = ["partner".into(), "organisatie".into()];
            bevonden.reject(
                "partners",
                at,
                &below,
                "partnerreactie-organisatie-ontbreekt",
            );
        }
        if reactie.antwoord.is_none() {
            let below = ["antwoord".into()];
            bevonden.warn("partners", at, &below, "partner-antwoord-ontbreekt");
        }
        for (index, id) in reactie.beoordelingen.iter().enumerate() {
            if !namen.beoordelingen.contains_key(id) {
                let below = ["beoordelingen".into(), index.into()];
                bevonden.reject("partners", at, &below, "partner-beoordeling-onbekend");
            }
        }
        let withheld = reactie.antwoord == Some(PartnerAntwoord::NietGedeeld);
        if withheld && !has_text(&reactie.grond) {
            bevonden.warn("partners", at, &["grond".into()], "partner-grond-ontbreekt");
        }
    }
}

/// Events.
pub(super) fn check_events(
    invoer: &Stukken,
    namen: &Namen<'_>,
    catalogus: &Catalogus<'_>,
    bevonden: &mut Bevonden<'_>,
) {
    const LIJST: &str = "gebeurtenissen";
    for (at, event) in invoer.gebeurtenissen.iter().enumerate() {
        let mut wrong = |below: &[Deel], code| bevonden.reject(LIJST, at, below, code);
        if event.datum.is_none() {
            wrong(&["datum".into()], "gebeurtenis-datum-ontbreekt");
        }
        let moment = event.moment.as_ref().map(|id| catalogus.momenten.get(id));
        match moment {
            None => wrong(&["moment".into()], "gebeurtenis-moment-ontbreekt"),
            Some(None) => wrong(&["moment".into()], "gebeurtenis-moment-onbekend"),
            Some(Some(_)) => {}
        }
        for (index, id) in event.personen.iter().enumerate() {
            if !namen.personen.contains_key(id) {
                wrong(&["personen".into(), index.into()], "persoon-onbekend");
            }
        }
        for (index, id) in event.huishoudens.iter().enumerate() {
            if !namen.huishoudens.contains_key(id) {
                wrong(&["huishoudens".into(), index.into()], "huishouden-onbekend");
            }
        }
        let asked = moment
            .flatten()
            .map(|moment| moment.eis.as_slice())
            .unwrap_or_default();
        for (index, row) in event.niet_nodig.iter().enumerate() {
            let place = |veld: &'static str| ["nietNodig".into(), index.into(), veld.into()];
            let known = row
                .eis
                .as_ref()
                .is_some_and(|id| asked.iter().any(|eis| eis.id == *id));
            if !known && moment.flatten().is_some() {
                wrong(&place("eis"), "gebeurtenis-eis-onbekend");
            }
            if !has_text(&row.reden) {
                wrong(&place("reden"), "gebeurtenis-reden-ontbreekt");
            }
        }
    }
}

/// What the house chose.
pub(super) fn check_settings(invoer: &Stukken, bevonden: &mut Bevonden<'_>) {
    let mut seen = Set::new();
    for (at, keuze) in invoer.instellingen.houdbaarheid.iter().enumerate() {
        let code = match (keuze.klasse, keuze.dagen) {
            (Some(klasse), Some(_)) if seen.insert(klasse) => continue,
            (Some(_), Some(_)) => "houdbaarheid-dubbel",
            _ => "houdbaarheid-onvolledig",
        };
        let below = ["houdbaarheid".into(), at.into()];
        bevonden.setting(&below, code);
    }
}
