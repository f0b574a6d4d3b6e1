//! D6: present danger never waits.
//!
//! A level from hoog that holds now has an intervention for direct safety that starts on
//! the day of the duiding at the latest; recovery comes after it. A reason for no
//! intervention does not take its place. Without agreement it holds as soon as someone
//! says that it may be hoog now: people may differ about the level, and someone is safe
//! in the meantime.

use super::uitslag::{Duidingregel::D6, Gevonden, Uitslag, Wie};
use super::zaak::{Zaak, at, highest};
use super::{GezamenlijkBeeld, Interventie, Interventiefase, Uitkomst};
use crate::beoordeling::{Bereik, Orientatie};
use crate::datum::Datum;
use crate::pad::Pad;

pub(super) fn check(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    for (pad, beeld) in zaak.beelden() {
        if beeld.sleutel.orientatie != Some(Orientatie::Nu) {
            continue;
        }
        let no_agreement = beeld.uitkomst == Some(Uitkomst::GeenOvereenstemming);
        if beeld.is_high() || (no_agreement && may_be_high(zaak, beeld)) {
            direct_safety(zaak, (pad, beeld), uitslag);
        }
    }
}

fn may_be_high(zaak: &Zaak<'_>, beeld: &GezamenlijkBeeld) -> bool {
    let said = zaak.said_of(&beeld.sleutel).and_then(highest);
    said.is_some_and(Bereik::is_high)
}

fn direct_safety(zaak: &Zaak<'_>, (pad, beeld): (Pad, &GezamenlijkBeeld), uitslag: &mut Uitslag) {
    let linked = zaak.linked(&beeld.sleutel);
    let in_phase = |fase: Option<Interventiefase>| {
        let all = linked.iter().filter(|(_, i)| i.fase == fase);
        all.cloned().collect::<Vec<_>>()
    };
    let direct = in_phase(Some(Interventiefase::DirecteVeiligheid));
    let unclear = in_phase(None);
    if !direct.is_empty() {
        return not_started(zaak.duiding.datum, (&direct, beeld), uitslag);
    }
    for (pad, _) in &unclear {
        let unclear = found(beeld, pad.to("fase"), "duiding-interventie-fase-ontbreekt");
        uitslag.add(unclear.opens(&[D6]));
    }
    if unclear.is_empty() {
        let recovery = in_phase(Some(Interventiefase::Herstel)).len() == linked.len();
        let code = match beeld.agreed() {
            None => "duiding-veiligheid-wacht",
            Some(_) if recovery && !linked.is_empty() => "duiding-alleen-herstel",
            Some(_) => "duiding-directe-veiligheid-ontbreekt",
        };
        uitslag.add(found(beeld, pad, code));
    }
}

/// Nothing, when one has started on the day of the duiding. Without that day nothing can
/// be told, and that has been said.
fn not_started(
    datum: Option<Datum>,
    (direct, beeld): (&[(Pad, &Interventie)], &GezamenlijkBeeld),
    uitslag: &mut Uitslag,
) {
    let Some(datum) = datum else { return };
    let mut starts = direct.iter().filter_map(|(_, i)| i.start);
    if starts.any(|start| start <= datum) {
        return;
    }
    let without: Vec<_> = direct.iter().filter(|(_, i)| i.start.is_none()).collect();
    for (pad, _) in &without {
        let missing = found(
            beeld,
            pad.to("start"),
            "duiding-interventie-start-ontbreekt",
        );
        uitslag.add(missing.opens(&[D6]));
    }
    let first = direct.iter().min_by_key(|(_, i)| i.start);
    if let Some((pad, _)) = first.filter(|_| without.is_empty()) {
        let late = pad.to("start");
        uitslag.add(found(beeld, late, "duiding-directe-veiligheid-later"));
    }
}

fn found(beeld: &GezamenlijkBeeld, pad: Pad, code: &'static str) -> Gevonden {
    let found = Gevonden::new(pad, code).by(D6).about(&beeld.sleutel);
    let lists = vec![at("interventies"), at("scenarios")];
    found.asking(Wie::Deelnemers).resting_on(lists)
}
