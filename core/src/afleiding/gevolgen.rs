//! Consequences: policy counts how firmly they are stated, the law when they occur.

use crate::aanmelding::Aanmelding;
use crate::aanmelding::uitspraak::{ErnstigGevolg, Gevolguitspraak, Modaliteit};
use crate::feit::{Feitenblad, Gezegd};
use crate::pad::Pad;
use crate::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

pub(super) fn derive(blad: &mut Feitenblad, aanmelding: &Aanmelding, pad: &Pad) {
    let (from, at) = (&aanmelding.gevolgen, pad.to("gevolgen"));
    for (feit, veld, said) in [
        (
            "crimineel-gedrag",
            "crimineelGedrag",
            &from.crimineel_gedrag,
        ),
        ("overlast", "overlast", &from.overlast),
        ("afglijden", "afglijden", &from.afglijden),
    ] {
        policy(blad, feit, &at.to(veld), said);
    }
    let (from, at) = (&aanmelding.ernstige_gevolgen, pad.to("ernstigeGevolgen"));
    for (feit, veld, said) in [
        (
            "ernstige-overlast",
            "ernstigeOverlast",
            &from.ernstige_overlast,
        ),
        ("criminaliteit", "criminaliteit", &from.criminaliteit),
        (
            "onveilig-personen",
            "onveiligPersonen",
            &from.onveilig_personen,
        ),
        ("onveilig-gebied", "onveiligGebied", &from.onveilig_gebied),
    ] {
        law(blad, feit, &at.to(veld), said);
    }
}

/// A consequence as the policy has it: three feiten, from firm to weak.
fn policy(blad: &mut Feitenblad, feit: &str, pad: &Pad, said: &Gevolguitspraak) {
    firmly(
        blad,
        feit,
        pad,
        said,
        &["feitelijk", "verwacht", "mogelijk"],
    );
}

/// An impact: actual or expected; merely possible is not enough (MJA §2.2.4, criterium C).
pub(super) fn impact(blad: &mut Feitenblad, feit: &str, pad: &Pad, said: &Gevolguitspraak) {
    firmly(blad, feit, pad, said, &["feitelijk", "verwacht"]);
}

/// One feit for each of these modalities, from firm to weak.
fn firmly(blad: &mut Feitenblad, feit: &str, pad: &Pad, said: &Gevolguitspraak, names: &[&str]) {
    let Some(waarde) = said.waarde else { return };
    for (modaliteit, waarde) in names.iter().zip(stated(waarde, said.modaliteit)) {
        blad.note(
            &format!("{feit}-{modaliteit}"),
            waarde,
            said.herkomst(pad.clone()),
        );
    }
}

/// Whether a consequence is actual, expected, possible.
///
/// The modality is the strongest that can be substantiated: what is stronger is
/// `nee`, what is weaker follows. A ja without a modality is at least possible.
fn stated(waarde: Waarheid, modaliteit: Option<Modaliteit>) -> [Waarheid; 3] {
    match (waarde, modaliteit) {
        (Nee, _) => [Nee, Nee, Nee],
        (Onbekend, _) => [Onbekend, Onbekend, Onbekend],
        (Ja, Some(Modaliteit::Feitelijk)) => [Ja, Ja, Ja],
        (Ja, Some(Modaliteit::Verwacht)) => [Nee, Ja, Ja],
        (Ja, Some(Modaliteit::Mogelijk)) => [Nee, Nee, Ja],
        (Ja, None) => [Onbekend, Onbekend, Ja],
    }
}

/// A serious consequence as the law has it: four answers (Bgs art. 2.20(1)(c)).
fn law(blad: &mut Feitenblad, feit: &str, pad: &Pad, said: &ErnstigGevolg) {
    for (moment, veld, waarde) in [
        ("leidt", "leidt", said.leidt),
        ("heeft-geleid", "heeftGeleid", said.heeft_geleid),
        ("zou-leiden", "zouLeiden", said.zou_leiden),
        ("aanwijzingen", "aanwijzingen", said.aanwijzingen),
    ] {
        let Some(waarde) = waarde else { continue };
        blad.note(
            &format!("{feit}-{moment}"),
            waarde,
            said.herkomst(pad.to(veld)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{Modaliteit, stated};
    use crate::waarheid::Waarheid::{Ja, Nee, Onbekend};

    #[test]
    fn the_strongest_modality_says_no_to_stronger_and_yes_to_weaker() {
        assert_eq!(stated(Ja, Some(Modaliteit::Feitelijk)), [Ja, Ja, Ja]);
        assert_eq!(stated(Ja, Some(Modaliteit::Verwacht)), [Nee, Ja, Ja]);
        assert_eq!(stated(Ja, Some(Modaliteit::Mogelijk)), [Nee, Nee, Ja]);
        assert_eq!(stated(Ja, None), [Onbekend, Onbekend, Ja]);
        assert_eq!(stated(Nee, Some(Modaliteit::Feitelijk)), [Nee, Nee, Nee]);
        assert_eq!(
            stated(Onbekend, Some(Modaliteit::Feitelijk)),
            [Onbekend, Onbekend, Onbekend]
        );
    }
}
