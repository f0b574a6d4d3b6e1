//! The oordeel of people on an advice: held against form and law, never made here.
//!
//! Who judges, when, what and why (Wgs art. 2.31(2)). Deviating from the advice is
//! always possible with the reasons; following it asks for a confirmation. Words
//! are tested for being there and for their length, never for what they say.

#[cfg(test)]
mod tests;

use crate::aanmelding::organisatie::{Deelname, Organisatie, wgs_in_force};
use crate::bevinding::Bevinding;
use crate::datum::{Datum, DeelDatum};
use crate::pad::Pad;
use crate::uitkomst::Uitkomst;
use crate::validatie::Context;
use crate::validatie::check::{Check, Omvang, has_text};
use crate::waarheid::Waarheid;

/// Every code that [`check`] gives and that is of its own; each has a vector.
pub const CODES: &[&str] = &[
    "oordeel-advies-datum-ontbreekt",
    "oordeel-organisatie-ontbreekt",
    "oordeel-geen-deelnemer",
    "oordeel-rol-ontbreekt",
    "oordeel-datum-ontbreekt",
    "oordeel-datum-voor-advies",
    "oordeel-lid-anders",
    "oordeel-lid-voor-wgs",
    "oordeel-soort-ontbreekt",
    "oordeel-formeel-lid2",
    "oordeel-formeel-voor-wgs",
    "oordeel-uitkomst-ontbreekt",
    "oordeel-afwijking-motivering",
    "oordeel-zonder-advies-motivering",
    "oordeel-bevestiging-ontbreekt",
];

record! {
    /// The advice that an oordeel is about, as far as it is given.
    pub struct GegevenAdvies {
        /// What leads; absent: there was no advice.
        pub leidend: Option<Uitkomst>,
        /// What else held. An oordeel that follows one of these still deviates from what leads.
        pub ook: Vec<Uitkomst>,
        /// The day on which it was given.
        pub datum: Option<Datum>,
    }

    /// What someone judges.
    pub struct Oordeel {
        /// The organisation that judges.
        pub organisatie: Option<Organisatie>,
        /// The function of the person who judges.
        pub rol: Option<String>,
        /// The day.
        pub datum: Option<Datum>,
        /// Which deelnemer the house says it is. It follows from the organisation.
        pub lid: Option<Lid>,
        /// As what it is given.
        pub soort: Option<OordeelSoort>,
        /// What the people judge.
        pub uitkomst: Option<Uitkomst>,
        /// The reasons, in words. Carried, never evaluated.
        pub motivering: Option<String>,
        /// Whether they confirm that it is their own oordeel, when it follows the advice.
        pub bevestigd: Option<Waarheid>,
    }
}

keuze! {
    /// Which deelnemer of Wgs art. 2.27.
    pub enum Lid {
        /// Of art. 2.27(1).
        Lid1,
        /// Of art. 2.27(2).
        Lid2,
    }

    /// As what an oordeel is given.
    pub enum OordeelSoort {
        /// As the oordeel on conformity of Wgs art. 2.31(2).
        Formeel,
        /// As advice to those who judge.
        Advies,
    }

    /// As what an oordeel can be accepted.
    pub enum Aanvaarding {
        /// As the oordeel on conformity of Wgs art. 2.31(2).
        Formeel,
        /// As advice to those who judge.
        Advies,
        /// Under the convenant: from before the Wgs.
        Convenant,
        /// Not as it stands; the findings say what to do.
        Niet,
    }

    /// How an oordeel lies beside the advice that leads.
    pub enum Afwijking {
        /// It is another outcome.
        WijktAf,
        /// It is the same outcome.
        Volgt,
        /// One of the two is not known.
        Onbekend,
    }
}

/// Everything that is missing or does not fit, in a fixed order. A place that could
/// not be read (`read`) is not also missing.
#[must_use]
pub fn check(
    oordeel: &Oordeel,
    advies: &GegevenAdvies,
    peildatum: Datum,
    read: &[Bevinding],
) -> Vec<Bevinding> {
    let context = Context::on(peildatum);
    let mut check = Check::new(&context, Omvang::Volledig);
    check.within("advies", |check| check_advies(check, advies));
    let unread = Bevinding::covered(&Pad::top().to("advies").to("leidend"), read);
    check.within("oordeel", |check| {
        check_who(check, oordeel);
        check_when(check, oordeel, advies);
        check_place_in_law(check, oordeel);
        check_what(check, oordeel);
        match oordeel.afwijking(advies) {
            Afwijking::Onbekend if advies.leidend.is_some() || unread => {}
            afwijking => check_why(check, oordeel, afwijking),
        }
        check.short(&[("rol", &oordeel.rol)]);
        check.long(&[("motivering", &oordeel.motivering)]);
    });
    let mut found = check.finish();
    found.retain(|bevinding| !Bevinding::covered(&bevinding.pad, read));
    found
}

impl Oordeel {
    /// Whether it deviates from what leads.
    #[must_use]
    pub fn afwijking(&self, advies: &GegevenAdvies) -> Afwijking {
        match (self.uitkomst, advies.leidend) {
            (Some(uitkomst), Some(leidend)) if uitkomst == leidend => Afwijking::Volgt,
            (Some(_), Some(_)) => Afwijking::WijktAf,
            (None, _) | (_, None) => Afwijking::Onbekend,
        }
    }

    /// How many days after the advice it was given. `None`: not known, or before it.
    #[must_use]
    pub fn days_after(&self, advies: &GegevenAdvies) -> Option<u32> {
        let days = self.datum?.days_since(advies.datum?);
        u32::try_from(days).ok()
    }

    /// As what it can be accepted, if no finding blocks.
    #[must_use]
    pub fn aanvaarding(&self) -> Aanvaarding {
        let (Some(organisatie), Some(soort), Some(datum)) =
            (self.organisatie, self.soort, self.datum)
        else {
            return Aanvaarding::Niet;
        };
        if !wgs_in_force(datum) {
            return Aanvaarding::Convenant;
        }
        match (organisatie.deelname(), soort) {
            (Deelname::Lid1, OordeelSoort::Formeel) => Aanvaarding::Formeel,
            (Deelname::Lid1, OordeelSoort::Advies) | (Deelname::Lid2, _) => Aanvaarding::Advies,
            (Deelname::Derde, _) => Aanvaarding::Niet,
        }
    }
}

impl Lid {
    fn deelname(self) -> Deelname {
        match self {
            Self::Lid1 => Deelname::Lid1,
            Self::Lid2 => Deelname::Lid2,
        }
    }
}

fn check_advies(check: &mut Check<'_>, advies: &GegevenAdvies) {
    let dated = advies.leidend.is_none() || advies.datum.is_some();
    check.required("datum", dated, "oordeel-advies-datum-ontbreekt");
    check.not_future("datum", advies.datum.map(DeelDatum::Dag));
    check.list("ook", &advies.ook);
}

fn check_who(check: &mut Check<'_>, oordeel: &Oordeel) {
    check.required(
        "organisatie",
        oordeel.organisatie.is_some(),
        "oordeel-organisatie-ontbreekt",
    );
    check.required("rol", has_text(&oordeel.rol), "oordeel-rol-ontbreekt");
}

fn check_when(check: &mut Check<'_>, oordeel: &Oordeel, advies: &GegevenAdvies) {
    check.required("datum", oordeel.datum.is_some(), "oordeel-datum-ontbreekt");
    check.not_future("datum", oordeel.datum.map(DeelDatum::Dag));
    let before = oordeel.datum.zip(advies.datum);
    if before.is_some_and(|(oordeel, advies)| oordeel < advies) {
        check.report("datum", "oordeel-datum-voor-advies");
    }
}

/// Before the Wgs there was no such thing as lid 1, lid 2 or a formal oordeel.
fn check_place_in_law(check: &mut Check<'_>, oordeel: &Oordeel) {
    let Some(datum) = oordeel.datum else { return };
    let formeel = oordeel.soort == Some(OordeelSoort::Formeel);
    if !wgs_in_force(datum) {
        if oordeel.lid.is_some() {
            check.report("lid", "oordeel-lid-voor-wgs");
        }
        if formeel {
            check.report("soort", "oordeel-formeel-voor-wgs");
        }
        return;
    }
    let Some(deelname) = oordeel.organisatie.map(Organisatie::deelname) else {
        return;
    };
    if deelname == Deelname::Derde {
        check.report("organisatie", "oordeel-geen-deelnemer");
    }
    if oordeel.lid.is_some_and(|lid| lid.deelname() != deelname) {
        check.report("lid", "oordeel-lid-anders");
    }
    if formeel && deelname == Deelname::Lid2 {
        check.report("soort", "oordeel-formeel-lid2");
    }
}

fn check_what(check: &mut Check<'_>, oordeel: &Oordeel) {
    check.required("soort", oordeel.soort.is_some(), "oordeel-soort-ontbreekt");
    check.required(
        "uitkomst",
        oordeel.uitkomst.is_some(),
        "oordeel-uitkomst-ontbreekt",
    );
}

/// Deviating asks for the reasons, following for a confirmation.
fn check_why(check: &mut Check<'_>, oordeel: &Oordeel, afwijking: Afwijking) {
    let motivated = has_text(&oordeel.motivering);
    match afwijking {
        Afwijking::WijktAf => {
            check.required("motivering", motivated, "oordeel-afwijking-motivering");
        }
        Afwijking::Onbekend => {
            check.required("motivering", motivated, "oordeel-zonder-advies-motivering");
        }
        Afwijking::Volgt => {
            let confirmed = oordeel.bevestigd == Some(Waarheid::Ja);
            check.required("bevestigd", confirmed, "oordeel-bevestiging-ontbreekt");
        }
    }
}
