//! D4 and D8: what a level from hoog asks for, an intervention and a scenario.

use super::uitslag::{Duidingregel::D4, Duidingregel::D8, Gevonden, Uitslag, Wie};
use super::zaak::{Zaak, at, within};
use super::{GezamenlijkBeeld, Scenario};
use crate::beoordeling::Sleutel;
use crate::pad::Pad;
use crate::validatie::check::has_text;
use crate::verzameling::Set;

pub(super) fn check(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    for (pad, beeld) in zaak.beelden().filter(|(_, beeld)| beeld.is_high()) {
        if zaak.linked(&beeld.sleutel).is_empty() && !has_text(&beeld.geen_interventie_reden) {
            let none = Gevonden::new(pad.clone(), "duiding-interventie-ontbreekt").by(D4);
            let lists = vec![
                at("interventies"),
                at("scenarios"),
                pad.to("geenInterventieReden"),
            ];
            let none = none.about(&beeld.sleutel).resting_on(lists);
            uitslag.add(none.asking(Wie::Deelnemers));
        }
        scenario(zaak, (&pad, beeld), uitslag);
    }
    let beelden = zaak.duiding.beelden.iter();
    let known: Set<&Sleutel> = beelden.map(|beeld| &beeld.sleutel).collect();
    for (pad, scenario) in zaak.scenarios() {
        for (pad, sleutel) in within(&pad.to("sleutels"), &scenario.sleutels) {
            if !known.contains(sleutel) {
                let loose = Gevonden::new(pad, "duiding-scenario-sleutel-onbekend").by(D8);
                uitslag.add(loose.about(sleutel).resting_on(vec![at("beelden")]));
            }
        }
    }
}

/// At least one scenario is complete. What is missing is told of the one that lacks least.
fn scenario(zaak: &Zaak<'_>, (pad, beeld): (&Pad, &GezamenlijkBeeld), uitslag: &mut Uitslag) {
    let found = |pad: Pad, code| {
        let found = Gevonden::new(pad, code).by(D8).about(&beeld.sleutel);
        found.asking(Wie::Deelnemers)
    };
    let about = zaak
        .scenarios()
        .filter(|(_, s)| s.sleutels.contains(&beeld.sleutel));
    let Some((at_scenario, lacking)) = about
        .map(|(pad, scenario)| (pad, lacking(scenario)))
        .min_by_key(|(_, lacking)| lacking.len())
    else {
        let none = found(pad.clone(), "duiding-scenario-ontbreekt");
        return uitslag.add(none.resting_on(vec![at("scenarios")]));
    };
    for (veld, code) in lacking {
        let pad = at_scenario.to(veld);
        uitslag.add(found(pad.clone(), code).resting_on(vec![pad]));
    }
}

/// The parts that a scenario lacks.
fn lacking(scenario: &Scenario) -> Vec<(&'static str, &'static str)> {
    let signals = scenario.vroege_signalen.iter();
    let signals = signals.filter(|signaal| !signaal.trim().is_empty()).count();
    let parts = [
        (
            has_text(&scenario.slachtoffer),
            "slachtoffer",
            "duiding-scenario-slachtoffer-ontbreekt",
        ),
        (
            has_text(&scenario.imminentie),
            "imminentie",
            "duiding-scenario-imminentie-ontbreekt",
        ),
        (
            signals > 0,
            "vroegeSignalen",
            "duiding-scenario-signalen-ontbreken",
        ),
    ];
    let missing = parts.into_iter().filter(|(there, ..)| !there);
    missing.map(|(_, veld, code)| (veld, code)).collect()
}
