//! D5 and D11: interventions are complete, belong to something, and never rest on the
//! level alone.

use super::uitslag::{Duidingregel::D5, Duidingregel::D11, Gevonden, Uitslag, Wie};
use super::zaak::{Zaak, at, place, within};
use super::{Grondsoort, Interventie};
use crate::beoordeling::Sleutel;
use crate::kenmerk::ScenarioId;
use crate::pad::Pad;
use crate::validatie::check::has_text;
use crate::verzameling::Set;

pub(super) fn check(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    let links = Links::of(zaak);
    for (pad, interventie) in zaak.interventies() {
        parts(&pad, interventie, uitslag);
        grounds(&pad, interventie, uitslag);
        links.check(&pad, interventie, uitslag);
    }
}

/// What an intervention can be for.
struct Links<'a> {
    sleutels: Set<&'a Sleutel>,
    scenarios: Set<&'a ScenarioId>,
}

impl<'a> Links<'a> {
    fn of(zaak: &Zaak<'a>) -> Self {
        let duiding = zaak.duiding;
        Self {
            sleutels: duiding.beelden.iter().map(|beeld| &beeld.sleutel).collect(),
            scenarios: duiding
                .scenarios
                .iter()
                .filter_map(|s| s.id.as_ref())
                .collect(),
        }
    }

    /// A link that leads nowhere is told at its own place; without any link it is the
    /// intervention that stands alone.
    fn check(&self, pad: &Pad, interventie: &Interventie, uitslag: &mut Uitslag) {
        let lists = [pad.to("sleutels"), pad.to("scenarios")];
        let [sleutels, scenarios] = &lists;
        if interventie.sleutels.is_empty() && interventie.scenarios.is_empty() {
            let alone = Gevonden::new(pad.clone(), "duiding-koppeling-ontbreekt").by(D5);
            let alone = alone.asking(Wie::Deelnemers);
            return uitslag.add(alone.resting_on(lists.to_vec()));
        }
        let loose = |pad: Pad| {
            let loose = Gevonden::new(pad, "duiding-koppeling-onbekend").by(D5);
            loose.resting_on(vec![at("beelden"), at("scenarios")])
        };
        for (pad, sleutel) in within(sleutels, &interventie.sleutels) {
            if !self.sleutels.contains(sleutel) {
                uitslag.add(loose(pad).about(sleutel));
            }
        }
        for (pad, id) in within(scenarios, &interventie.scenarios) {
            if !self.scenarios.contains(id) {
                uitslag.add(loose(pad));
            }
        }
    }
}

/// Owner, term and indicator. Once there is an owner, the rest is for the owner.
fn parts(pad: &Pad, interventie: &Interventie, uitslag: &mut Uitslag) {
    let eigenaar = &interventie.eigenaar;
    let owner = pad.to("eigenaar");
    if eigenaar.organisatie.is_none() {
        let nobody = owner.to("organisatie");
        let nobody = Gevonden::new(nobody, "duiding-eigenaar-organisatie-ontbreekt").by(D5);
        uitslag.add(nobody.asking(Wie::Deelnemers));
    }
    let rest = [
        (
            has_text(&eigenaar.rol),
            owner.to("rol"),
            "duiding-eigenaar-rol-ontbreekt",
        ),
        (
            interventie.termijn.is_some(),
            pad.to("termijn"),
            "duiding-termijn-ontbreekt",
        ),
        (
            has_text(&interventie.indicator),
            pad.to("indicator"),
            "duiding-indicator-ontbreekt",
        ),
    ];
    for (_, pad, code) in rest.into_iter().filter(|(there, ..)| !there) {
        uitslag.add(for_owner(
            interventie,
            &owner,
            Gevonden::new(pad, code).by(D5),
        ));
    }
}

/// At least one ground, each of a kind, and not the level alone.
fn grounds(pad: &Pad, interventie: &Interventie, uitslag: &mut Uitslag) {
    let (owner, list) = (pad.to("eigenaar"), pad.to("gronden"));
    let mut found = |pad: Pad, code, regel| {
        uitslag.add(for_owner(
            interventie,
            &owner,
            Gevonden::new(pad, code).by(regel),
        ));
    };
    let gronden = &interventie.gronden;
    if gronden.is_empty() {
        found(list.clone(), "duiding-grond-ontbreekt", D5);
    }
    for (pad, grond) in within(&list, gronden) {
        if grond.soort.is_none() {
            found(pad.to("soort"), "duiding-grond-soort-ontbreekt", D5);
        }
    }
    let level = |soort| soort == Some(Grondsoort::Niveau);
    let no_other = gronden.iter().all(|g| g.soort.is_none() || level(g.soort));
    let kinds = gronden.iter().all(|g| g.soort.is_some());
    if no_other && !kinds {
        uitslag.leave_open(&[D11]);
    } else if no_other && !gronden.is_empty() {
        let only = Gevonden::new(list.clone(), "duiding-alleen-niveau").by(D11);
        uitslag.add(for_owner(interventie, &owner, only.resting_on(vec![list])));
    }
}

/// Something that the owner can fill in, or the table while there is no owner.
fn for_owner(interventie: &Interventie, pad: &Pad, found: Gevonden) -> Gevonden {
    let eigenaar = &interventie.eigenaar;
    if eigenaar.organisatie.is_none() {
        return found.asking(Wie::Deelnemers);
    }
    let who = vec![place(eigenaar, pad.clone())];
    found.asking(Wie::Eigenaar).naming(who)
}
