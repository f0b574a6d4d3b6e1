//! Judgements: an answer needs someone who gave it, on a day, and sometimes the reasons.

use super::check::{Check, has_text};
use crate::aanmelding::organisatie::Organisatie;
use crate::aanmelding::uitspraak::{ErnstigGevolg, Gevolguitspraak, Uitspraak};
use crate::datum::{Datum, DeelDatum};
use crate::waarheid::Waarheid;

/// Whether the answer carries a criterium by itself, so that it needs its reasons.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Gewicht {
    Gewoon,
    Bepalend,
}

/// A question that may stay open.
pub(crate) fn check_open(check: &mut Check<'_>, veld: &'static str, uitspraak: &Uitspraak) {
    check_weighed(check, veld, uitspraak, Gewicht::Gewoon);
}

/// A question that may stay open, with an answer that weighs so much.
pub(super) fn check_weighed(
    check: &mut Check<'_>,
    veld: &'static str,
    uitspraak: &Uitspraak,
    gewicht: Gewicht,
) {
    if *uitspraak != Uitspraak::default() {
        check_asked(check, veld, uitspraak, (WAARDE_ONTBREEKT, gewicht));
    }
}

/// A question that needs an answer; `onbekend` is one. With the code when there is none.
pub(super) fn check_asked(
    check: &mut Check<'_>,
    veld: &'static str,
    uitspraak: &Uitspraak,
    (code, gewicht): (&'static str, Gewicht),
) {
    check.within(veld, |check| {
        check.required("waarde", uitspraak.waarde.is_some(), code);
        let antwoord = Antwoord {
            gegeven: is_settled(uitspraak.waarde),
            organisatie: uitspraak.organisatie,
            datum: uitspraak.datum,
            motivering: &uitspraak.motivering,
        };
        antwoord.check(check, gewicht);
    });
}

/// A consequence that needs an answer, or one that may stay open.
pub(super) fn check_gevolg(
    check: &mut Check<'_>,
    veld: &'static str,
    gevolg: &Gevolguitspraak,
    asked: Option<&'static str>,
) {
    let filled = *gevolg != Gevolguitspraak::default();
    check.within(veld, |check| {
        let code = asked.or(filled.then_some(WAARDE_ONTBREEKT));
        if let (None, Some(code)) = (gevolg.waarde, code) {
            check.missing("waarde", code);
        }
        let modal = gevolg.waarde != Some(Waarheid::Ja) || gevolg.modaliteit.is_some();
        check.required("modaliteit", modal, "gevolg-modaliteit-ontbreekt");
        let antwoord = Antwoord {
            gegeven: is_settled(gevolg.waarde),
            organisatie: gevolg.organisatie,
            datum: gevolg.datum,
            motivering: &gevolg.motivering,
        };
        antwoord.check(check, Gewicht::Gewoon);
    });
}

/// A serious consequence. Clear and objective indications need to be named (Bgs art. 2.20(1)(c)).
pub(super) fn check_ernstig(check: &mut Check<'_>, veld: &'static str, gevolg: &ErnstigGevolg) {
    let waarden = [
        gevolg.leidt,
        gevolg.heeft_geleid,
        gevolg.zou_leiden,
        gevolg.aanwijzingen,
    ];
    let gewicht = match gevolg.aanwijzingen {
        Some(Waarheid::Ja) => Gewicht::Bepalend,
        _ => Gewicht::Gewoon,
    };
    check.within(veld, |check| {
        let antwoord = Antwoord {
            gegeven: waarden.into_iter().any(is_settled),
            organisatie: gevolg.organisatie,
            datum: gevolg.datum,
            motivering: &gevolg.motivering,
        };
        antwoord.check(check, gewicht);
    });
}

/// What stands beside the values of a judgement.
struct Antwoord<'a> {
    gegeven: bool,
    organisatie: Option<Organisatie>,
    datum: Option<Datum>,
    motivering: &'a Option<String>,
}

impl Antwoord<'_> {
    fn check(&self, check: &mut Check<'_>, gewicht: Gewicht) {
        if self.gegeven {
            check.required(
                "organisatie",
                self.organisatie.is_some(),
                "uitspraak-organisatie-ontbreekt",
            );
            check.required("datum", self.datum.is_some(), "uitspraak-datum-ontbreekt");
            let motivated = gewicht == Gewicht::Gewoon || has_text(self.motivering);
            check.required("motivering", motivated, "uitspraak-motivering-ontbreekt");
        }
        check.not_future("datum", self.datum.map(DeelDatum::Dag));
        check.long(&[("motivering", self.motivering)]);
    }
}

fn is_settled(waarde: Option<Waarheid>) -> bool {
    matches!(waarde, Some(Waarheid::Ja | Waarheid::Nee))
}

const WAARDE_ONTBREEKT: &str = "uitspraak-waarde-ontbreekt";
