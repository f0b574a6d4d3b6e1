//! What a region publishes, and what a table says, in sentences.

mod afspraak;
mod woorden;

pub use self::afspraak::afspraak;
use crate::datum::Datum;
use crate::regelset::document::regio::{Ritme, RitmeSoort};
use crate::regelset::document::tafel::TafelSoort;
use crate::regio::AandachtCode;
use crate::tekst::{dag, weekdag};
use crate::termijn::{Termijn, TermijnSoort, TermijnVoor, Triagedag};
use crate::waarheid::Waarheid;

/// What a table says, in a sentence.
#[must_use]
pub fn tafel(soort: TafelSoort, uitkomst: Waarheid) -> &'static str {
    match (soort, uitkomst) {
        (TafelSoort::Signaal, Waarheid::Ja) => {
            "Er is een signaal dat deze tafel nodig kan zijn. Er is geen vastgestelde grens. Mensen wegen dit."
        }
        (TafelSoort::Signaal, Waarheid::Nee) => "Er is geen signaal dat deze tafel nodig is.",
        (TafelSoort::GezamenlijkOordeel, Waarheid::Ja) => {
            "De partijen oordelen samen dat de casus hier past."
        }
        (TafelSoort::GezamenlijkOordeel, Waarheid::Nee) => {
            "De partijen vinden niet allemaal dat de casus hier past."
        }
        (TafelSoort::GezamenlijkOordeel, Waarheid::Onbekend) => {
            "Het gezamenlijke oordeel is er nog niet. Alleen de partijen zelf geven het."
        }
        (TafelSoort::Toets | TafelSoort::Takenlijst, Waarheid::Ja) => {
            "De casus lijkt hier te passen. Mensen wegen dit."
        }
        (TafelSoort::Toets | TafelSoort::Takenlijst, Waarheid::Nee) => {
            "De casus lijkt hier niet te passen."
        }
        (TafelSoort::Signaal, Waarheid::Onbekend) => {
            "Het is nog niet bekend of er een signaal is. Stel de vragen die het verschil maken."
        }
        (TafelSoort::Toets | TafelSoort::Takenlijst, Waarheid::Onbekend) => {
            "Het is nog niet bekend of de casus hier past. Stel de vragen die het verschil maken."
        }
    }
}

/// What a person must look at.
#[must_use]
pub fn aandacht(code: AandachtCode) -> &'static str {
    match code {
        AandachtCode::AanmelderAnders => {
            "In deze regio meldt de gemeente aan. Volgens de wet kan elke deelnemer aanmelden. Overleg met de gemeente."
        }
        AandachtCode::WegerGeeftAdvies => {
            "Aan tafel zit een organisatie die de wet niet noemt als beoordelaar. Wat die organisatie vindt, is een advies."
        }
        AandachtCode::EerstInformeren => {
            "In deze regio hoort de betrokkene vooraf over de aanmelding. Dat is niet gebeurd. Vraag waarom niet."
        }
        AandachtCode::RedenNietInRegio => {
            "De betrokkene weet niet van de aanmelding, om een reden die deze regio niet noemt. Vraag of die reden hier telt."
        }
        AandachtCode::UitkomstZonderNaam => {
            "Deze regio heeft geen eigen naam voor deze uitkomst. Spreek af wat u nu doet."
        }
        AandachtCode::DagIsFeestdag => {
            "De triage kan op een feestdag vallen. De bron zegt niet wat er dan gebeurt. Vraag het na."
        }
    }
}

/// On which day the triage is.
#[must_use]
pub fn triagedag(ritme: &Ritme, dagen: &[Triagedag], complete: bool) -> String {
    let (days, depends) = match dagen {
        [] => {
            let ask = "Vul de datum van de aanmelding in om de dag te zien.";
            return format!("{} {ask}", rhythm(ritme));
        }
        [one] => (dag(one.datum), ""),
        [first, .., last] => (
            format!("{} of van {}", dag(first.datum), dag(last.datum)),
            " Dat hangt af van het tijdstip.",
        ),
    };
    let when = if complete {
        format!("Deze aanmelding komt in de triage van {days}.")
    } else {
        format!("Is de aanmelding op tijd volledig? Dan komt zij in de triage van {days}.")
    };
    format!("{} {when}{depends}", rhythm(ritme))
}

fn rhythm(ritme: &Ritme) -> String {
    let day = ritme.dag.map(weekdag).unwrap_or_default();
    let text = match (ritme.soort, &ritme.sluiting) {
        (RitmeSoort::Wekelijks, Some(closes)) => format!(
            "De triage is elke {day}. Een aanmelding telt mee tot {} {} uur.",
            weekdag(closes.dag),
            closes.tijd.as_str()
        ),
        (RitmeSoort::Wekelijks, None) => format!("De triage is elke {day}."),
        (RitmeSoort::Doorlopend, _) => "De triage heeft geen vaste dag.".to_owned(),
        (RitmeSoort::Dagelijks, _) => "De triage is elke dag.".to_owned(),
    };
    with_note(&text, ritme.toelichting.as_deref())
}

/// A term, with its last day if that is known.
#[must_use]
pub fn termijn(termijn: &Termijn, uiterlijk: Option<Datum>) -> String {
    let what = match termijn.voor {
        TermijnVoor::Ontvangstbevestiging => "Bevestiging van ontvangst",
        TermijnVoor::ContactMetAanmelder => "Contact met de aanmelder",
        TermijnVoor::Triage => "Triage",
        TermijnVoor::Onderzoek => "Onderzoek",
        TermijnVoor::Bespreking => "Bespreking",
    };
    let days = termijn.aantal.unwrap_or_default();
    let within = match (termijn.soort, days) {
        (TermijnSoort::Direct, _) => "meteen".to_owned(),
        (TermijnSoort::Werkdagen, 1) => "binnen 1 werkdag".to_owned(),
        (TermijnSoort::Werkdagen, _) => format!("binnen {days} werkdagen"),
        (TermijnSoort::Kalenderdagen, 1) => "binnen 1 dag".to_owned(),
        (TermijnSoort::Kalenderdagen, _) => format!("binnen {days} dagen"),
    };
    match uiterlijk.filter(|_| termijn.soort != TermijnSoort::Direct) {
        Some(last) => format!("{what}: {within}, uiterlijk {}.", dag(last)),
        None => format!("{what}: {within}."),
    }
}

fn with_note(text: &str, note: Option<&str>) -> String {
    note.map_or_else(|| text.to_owned(), |note| format!("{text} {note}"))
}
