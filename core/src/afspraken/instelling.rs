//! Registers, terms and the threshold: what holds for the whole log, checked.

use super::log::Log;
use super::zaak::{AfspraakTermijn, Register};
use crate::bevinding::Bevinding;
use crate::pad::Pad;
use crate::validatie::check::has_text;
use crate::verzameling::Set;

/// The lowest threshold that hides anything.
pub const MIN_DREMPEL: u32 = 3;

/// The threshold without a choice of the house.
pub const DREMPEL: u32 = 5;

/// Everything that does not fit in them.
pub(super) fn check(log: &Log<'_>) -> Vec<Bevinding> {
    let mut fouten = Vec::new();
    for (at, register) in log.registers.iter().enumerate() {
        check_register(register, &Pad::top().to("registers").to(at), &mut fouten);
    }
    let mut seen = Set::new();
    for (at, termijn) in log.termijnen.iter().enumerate() {
        let pad = Pad::top().to("termijnen").to(at);
        check_termijn(termijn, &pad, &mut fouten);
        if termijn.verplichting.is_some_and(|name| !seen.insert(name)) {
            fouten.push(Bevinding::new(
                pad.to("verplichting"),
                "afspraak-termijn-dubbel",
            ));
        }
    }
    if log.drempel < MIN_DREMPEL {
        fouten.push(Bevinding::new(
            Pad::top().to("drempel"),
            "afspraak-drempel-laag",
        ));
    }
    fouten
}

/// A register that is half filled says nothing.
fn check_register(register: &Register, pad: &Pad, fouten: &mut Vec<Bevinding>) {
    let filled = [
        ("houder", register.houder.is_some()),
        ("vanaf", register.vanaf.is_some()),
        ("volledig", register.volledig.is_some()),
    ];
    let empty = filled.into_iter().filter(|(_, filled)| !filled);
    fouten.extend(
        empty.map(|(veld, _)| Bevinding::new(pad.to(veld), "afspraak-register-onvolledig")),
    );
    if register
        .vanaf
        .zip(register.tot)
        .is_some_and(|(vanaf, tot)| tot < vanaf)
    {
        fouten.push(Bevinding::new(pad.to("tot"), "afspraak-register-periode"));
    }
}

/// People are held to a term. So it has one measure and a source.
fn check_termijn(termijn: &AfspraakTermijn, pad: &Pad, fouten: &mut Vec<Bevinding>) {
    if termijn.verplichting.is_none() {
        let pad = pad.to("verplichting");
        fouten.push(Bevinding::new(
            pad,
            "afspraak-termijn-verplichting-ontbreekt",
        ));
    }
    if termijn.uren.is_some() == termijn.werkdagen.is_some() {
        fouten.push(Bevinding::new(pad.clone(), "afspraak-termijn-maat"));
    }
    if !has_text(&termijn.bron) {
        fouten.push(Bevinding::new(
            pad.to("bron"),
            "afspraak-termijn-bron-ontbreekt",
        ));
    }
}
