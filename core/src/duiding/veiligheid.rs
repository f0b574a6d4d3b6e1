//! D6: present danger never waits.
//!
//! A level from hoog that holds now has an intervention for direct safety that starts on
//! the day of the duiding at the latest; recovery comes after it. A reason for no
//! intervention does not take its place. Without agreement it holds as soon as someone
//! says that it may be hoog now: people may differ about the level, and someone is safe
//! in the meantime.

use super::uitslag::{Duidingregel, Duidingregel::D6, Gevonden, Uitslag, Wie};
use super::zaak::{Zaak, at, highest};
use super::{GezamenlijkBeeld, Interventie, Interventiefase, Uitkomst};
use crate::beoordeling::{Bereik, Orientatie};
use crate::pad::Pad;

pub(super) fn check(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    for (pad, beeld) in zaak.beelden() {
        if beeld.sleutel.orientatie != Some(Orientatie::Nu) {
            continue;
        }
        if beeld.is_high() {
            direct_safety(zaak, (pad, beeld), uitslag);
        } else if beeld.uitkomst == Some(Uitkomst::GeenOvereenstemming) && may_be_high(zaak, beeld)
        {
            direct_safety(zaak, (pad, beeld), uitslag);
        }
    }
}

fn may_be_high(zaak: &Zaak<'_>, beeld: &GezamenlijkBeeld) -> bool {
    let said = zaak.said_of(&beeld.sleutel).and_then(highest);
    said.is_some_and(Bereik::is_high)
}

fn direct_safety(zaak: &Zaak<'_>, (pad, beeld): (Pad, &GezamenlijkBeeld), uitslag: &mut Uitslag) {
    let lists = vec![at("interventies"), at("scenarios")];
    let found = |pad: Pad, code| {
        let found = Gevonden::new(pad, code).by(D6).about(&beeld.sleutel);
        found.to_do_by(Wie::Deelnemers)
    };
    let linked = zaak.linked(&beeld.sleutel);
    let in_phase = |fase: Option<Interventiefase>| {
        let all = linked.iter().filter(|(_, i)| i.fase == fase);
        all.cloned().collect::<Vec<_>>()
    };
    let direct = in_phase(Some(Interventiefase::DirecteVeiligheid));
    let unclear = in_phase(None);
    if !direct.is_empty() {
        for (pad, code, opens) in not_started(zaak, &direct) {
            uitslag.add(found(pad, code).opens(opens).resting_on(lists.clone()));
        }
        return;
    }
    for (pad, _) in &unclear {
        let unclear = found(pad.to("fase"), "duiding-interventie-fase-ontbreekt");
        uitslag.add(unclear.opens(&[D6]));
    }
    if unclear.is_empty() {
        let recovery = in_phase(Some(Interventiefase::Herstel)).len() == linked.len();
        let code = match beeld.agreed() {
            None => "duiding-veiligheid-wacht",
            Some(_) if recovery && !linked.is_empty() => "duiding-alleen-herstel",
            Some(_) => "duiding-directe-veiligheid-ontbreekt",
        };
        uitslag.add(found(pad, code).resting_on(lists));
    }
}

/// Nothing, when one has started on the day of the duiding. Without that day nothing can
/// be told, and that has been said.
fn not_started(
    zaak: &Zaak<'_>,
    direct: &[(Pad, &Interventie)],
) -> Vec<(Pad, &'static str, &'static [Duidingregel])> {
    let Some(datum) = zaak.duiding.datum else {
        return Vec::new();
    };
    if direct
        .iter()
        .any(|(_, i)| i.start.is_some_and(|start| start <= datum))
    {
        return Vec::new();
    }
    let without = direct.iter().filter(|(_, i)| i.start.is_none());
    let without: Vec<_> = without
        .map(|(pad, _)| {
            let opens: &'static [Duidingregel] = &[D6];
            (
                pad.to("start"),
                "duiding-interventie-start-ontbreekt",
                opens,
            )
        })
        .collect();
    if !without.is_empty() {
        return without;
    }
    let first = direct.iter().min_by_key(|(_, i)| i.start);
    let late = first.map(|(pad, _)| (pad.to("start"), "duiding-directe-veiligheid-later", NONE));
    late.into_iter().collect()
}

const NONE: &[Duidingregel] = &[];
