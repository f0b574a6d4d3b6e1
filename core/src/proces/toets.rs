//! One step held against the way it takes, and the log as a chain of such steps.

use super::{Kaart, Stapmelding, WachtAntwoord};
use crate::aanmelding::organisatie::{Deelname, Organisatie};
use crate::bevinding::Bevinding;
use crate::datum::{Datum, DeelDatum};
use crate::id::RegelId;
use crate::pad::Pad;
use crate::regelset::document::processtap::{Bevoegd, Processtap, Uitgang, Wacht};
use crate::validatie::Context;
use crate::validatie::check::{Check, Omvang};
use crate::waarheid::Waarheid;

/// What is not known yet and matters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Vraag<'r> {
    /// Who takes the step.
    Organisatie,
    /// Whether that organisation is involved.
    Betrokken,
    /// Which judgement is registered.
    Oordeel,
    /// Whether something is so.
    Wacht(&'r Wacht),
}

/// How one step comes out.
#[derive(Clone, Debug)]
pub struct Toets<'r> {
    /// Whether it fits.
    pub past: Waarheid,
    /// The way that it takes; absent: there is none, or it is not known.
    pub uitgang: Option<&'r Uitgang>,
    /// What is not known yet and matters.
    pub vragen: Vec<Vraag<'r>>,
    /// What does not fit, as a field and a code.
    pub gevonden: Vec<(&'static str, &'static str)>,
}

impl Toets<'_> {
    fn no(&mut self, veld: &'static str, code: &'static str) {
        self.past = self.past.and(Waarheid::Nee);
        self.gevonden.push((veld, code));
    }

    fn open(&mut self, veld: &'static str, code: &'static str) {
        self.past = self.past.and(Waarheid::Onbekend);
        self.gevonden.push((veld, code));
    }
}

/// Holds a step against the ways out of where the casus is. `before` is the day of the
/// step before it, and `today` stands in for a day that is not given.
#[must_use]
pub fn judge<'r>(
    kaart: &Kaart<'r>,
    van: Option<&'r Processtap>,
    stap: &Stapmelding,
    before: Option<Datum>,
    today: Datum,
) -> Toets<'r> {
    let mut toets = Toets {
        past: Waarheid::Ja,
        uitgang: None,
        vragen: Vec::new(),
        gevonden: Vec::new(),
    };
    match stap.datum {
        None => toets.open("datum", "proces-datum-ontbreekt"),
        Some(day) if before.is_some_and(|before| day < before) => {
            toets.no("datum", "proces-datum-volgorde");
        }
        Some(_) => {}
    }
    way(&mut toets, kaart, van, stap, today);
    if let Some(uitgang) = toets.uitgang {
        who(&mut toets, uitgang.wie, stap);
        judgement(&mut toets, uitgang, stap);
        guards(&mut toets, uitgang, stap);
    } else if stap.organisatie.is_none() {
        toets.open("organisatie", "proces-organisatie-ontbreekt");
    }
    toets
}

/// Which way it takes.
fn way<'r>(
    toets: &mut Toets<'r>,
    kaart: &Kaart<'r>,
    van: Option<&'r Processtap>,
    stap: &Stapmelding,
    today: Datum,
) {
    let Some(naar) = &stap.naar else {
        return toets.open("naar", "proces-stap-ontbreekt");
    };
    let exists = kaart.stap(naar).is_some();
    let known = van.and_then(|van| van.uitgang.iter().find(|way| way.naar == *naar));
    let day = stap.datum.unwrap_or(today);
    match (known, van) {
        (Some(way), _) if exists && way.geldig_vanaf.is_none_or(|first| first <= day) => {
            toets.uitgang = Some(way);
        }
        (Some(_), _) => toets.no("naar", "proces-stap-later"),
        (None, _) if !exists => toets.no("naar", "proces-stap-onbekend"),
        (None, Some(_)) => toets.no("naar", "proces-stap-volgt-niet"),
        // where the casus is, is not known: that is said where the log says so
        (None, None) => toets.past = toets.past.and(Waarheid::Onbekend),
    }
}

/// Who takes it.
fn who(toets: &mut Toets<'_>, wie: Bevoegd, stap: &Stapmelding) {
    let Some(organisatie) = stap.organisatie else {
        toets.vragen.push(Vraag::Organisatie);
        return toets.open("organisatie", "proces-organisatie-ontbreekt");
    };
    if !may(wie, organisatie) {
        return toets.no("organisatie", "proces-organisatie-past-niet");
    }
    match stap.betrokken.unwrap_or(Waarheid::Onbekend) {
        _ if wie != Bevoegd::Betrokken => {}
        Waarheid::Ja => {}
        Waarheid::Nee => toets.no("betrokken", "proces-niet-betrokken"),
        Waarheid::Onbekend => {
            toets.past = toets.past.and(Waarheid::Onbekend);
            toets.vragen.push(Vraag::Betrokken);
        }
    }
}

/// Whether the place of an organisation in the law lets it take the step.
fn may(wie: Bevoegd, organisatie: Organisatie) -> bool {
    match wie {
        Bevoegd::Lid1 => organisatie.deelname() == Deelname::Lid1,
        Bevoegd::Deelnemer | Bevoegd::Betrokken => organisatie.deelname() != Deelname::Derde,
        Bevoegd::NietGenoemd => true,
    }
}

/// Which judgement of people is registered.
fn judgement(toets: &mut Toets<'_>, uitgang: &Uitgang, stap: &Stapmelding) {
    let Some(wanted) = uitgang.oordeel else {
        return;
    };
    match stap.oordeel {
        Some(given) if given == wanted => {}
        None | Some(Waarheid::Onbekend) => {
            toets.vragen.push(Vraag::Oordeel);
            toets.open("oordeel", "proces-oordeel-ontbreekt");
        }
        Some(_) => toets.no("oordeel", "proces-oordeel-anders"),
    }
}

/// What must be so.
fn guards<'r>(toets: &mut Toets<'r>, uitgang: &'r Uitgang, stap: &Stapmelding) {
    for wacht in &uitgang.wacht {
        let given = stap
            .wachten
            .iter()
            .filter(|given| given.wacht.as_ref() == Some(&wacht.id));
        let said = given.filter_map(|given| given.waarde);
        // two answers that differ are no answer
        let said = said.reduce(|one, two| if one == two { one } else { Waarheid::Onbekend });
        match said.unwrap_or(Waarheid::Onbekend) {
            Waarheid::Ja => {}
            Waarheid::Nee => toets.no("wachten", "proces-wacht-nee"),
            Waarheid::Onbekend => {
                toets.past = toets.past.and(Waarheid::Onbekend);
                toets.vragen.push(Vraag::Wacht(wacht));
            }
        }
    }
    let asked = |id: &RegelId| uitgang.wacht.iter().any(|wacht| wacht.id == *id);
    let stray = |given: &WachtAntwoord| given.wacht.as_ref().is_none_or(|id| !asked(id));
    if stap.wachten.iter().any(stray) {
        toets.gevonden.push(("wachten", "proces-wacht-onbekend"));
    }
}

/// Every finding about the log and the proposal, in the order of the fields.
#[must_use]
pub fn check_log(
    kaart: &Kaart<'_>,
    logboek: &[Stapmelding],
    voorstel: Option<&Stapmelding>,
    today: Datum,
) -> Vec<Bevinding> {
    let context = Context::on(today);
    let mut check = Check::new(&context, Omvang::Volledig);
    let (mut van, mut before) = (kaart.first(), None);
    check.each("logboek", logboek, |check, stap| {
        report(check, &judge(kaart, van, stap, before, today), stap);
        van = stap.naar.as_ref().and_then(|naar| kaart.stap(naar));
        before = stap.datum.or(before);
    });
    if let Some(stap) = voorstel {
        let before = logboek.iter().filter_map(|stap| stap.datum).next_back();
        let toets = judge(kaart, kaart.after(logboek), stap, before, today);
        check.within("voorstel", |check| report(check, &toets, stap));
    }
    check.finish()
}

fn report(check: &mut Check<'_>, toets: &Toets<'_>, stap: &Stapmelding) {
    for (veld, code) in &toets.gevonden {
        check.report(veld, code);
    }
    check.not_future("datum", stap.datum.map(DeelDatum::Dag));
    check.list("wachten", &stap.wachten);
}

/// Whether every step of a log fits as far as it was looked at.
#[must_use]
pub fn is_clean(bevindingen: &[Bevinding]) -> bool {
    let log = Pad::top().to("logboek");
    let blocks = |found: &Bevinding| found.code != "proces-wacht-onbekend";
    !bevindingen
        .iter()
        .any(|found| blocks(found) && found.pad.is_within(&log))
}
