//! What a region publishes, and what a table says, in sentences.

use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::regelset::Regioprofiel;
use crate::regelset::document::regio::{
    AanmelderSoort, Besluitvorm, InformeerMoment, KanaalSoort, Ritme, RitmeSoort, Weger,
};
use crate::regelset::document::tafel::TafelSoort;
use crate::regio::{AandachtCode, Dimensie};
use crate::termijn::{Termijn, TermijnSoort, TermijnVoor, Triagedag, Weekdag};
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
            "De drie partijen oordelen samen dat de casus hier past."
        }
        (TafelSoort::GezamenlijkOordeel, Waarheid::Nee) => {
            "De drie partijen oordelen niet samen dat de casus hier past."
        }
        (TafelSoort::GezamenlijkOordeel, Waarheid::Onbekend) => {
            "Het gezamenlijke oordeel is er nog niet. Alleen de drie partijen geven het."
        }
        (TafelSoort::Toets | TafelSoort::Takenlijst, Waarheid::Ja) => {
            "De casus lijkt hier te passen. Mensen wegen dit."
        }
        (TafelSoort::Toets | TafelSoort::Takenlijst, Waarheid::Nee) => {
            "De casus lijkt hier niet te passen."
        }
        (TafelSoort::Toets | TafelSoort::Takenlijst | TafelSoort::Signaal, Waarheid::Onbekend) => {
            "Het is nog niet bekend of de casus hier past. Stel de vragen die het verschil maken."
        }
    }
}

/// What a person must look at.
#[must_use]
pub fn aandacht(code: AandachtCode) -> &'static str {
    match code {
        AandachtCode::AanmelderAnders => {
            "In deze regio meldt de gemeente aan. De wet laat elke deelnemer aanmelden. Overleg met de gemeente."
        }
        AandachtCode::WegerGeeftAdvies => {
            "Aan tafel zit een organisatie die de wet niet noemt als beoordelaar. Wat die vindt, is advies."
        }
        AandachtCode::EerstInformeren => {
            "In deze regio hoort de betrokkene het voor de aanmelding. Dat is niet gebeurd. Vraag waarom niet."
        }
        AandachtCode::RedenNietInRegio => {
            "De betrokkene weet het niet, om een reden die deze regio niet noemt. Vraag of die reden hier telt."
        }
        AandachtCode::UitkomstZonderNaam => {
            "Deze regio heeft geen eigen naam voor deze uitkomst. Spreek af wat u nu doet."
        }
        AandachtCode::DagIsFeestdag => {
            "De dag van de triage is een feestdag. De bron zegt niet wat er dan gebeurt. Vraag het na."
        }
    }
}

/// On which day the triage is.
#[must_use]
pub fn triagedag(ritme: &Ritme, dagen: &[Triagedag]) -> String {
    let when = match dagen {
        [] => "Vul de datum van de aanmelding in om de dag te zien.".to_owned(),
        [one] => format!("Deze aanmelding komt in de triage van {}.", one.datum),
        [first, .., last] => format!(
            "Deze aanmelding komt in de triage van {} of van {}. Dat hangt af van het tijdstip.",
            first.datum, last.datum
        ),
    };
    format!("{} {when}", rhythm(ritme))
}

fn rhythm(ritme: &Ritme) -> String {
    let day = ritme.dag.map(weekdag).unwrap_or_default();
    let text = match (ritme.soort, &ritme.sluiting) {
        (RitmeSoort::Wekelijks, Some(closes)) => format!(
            "De triage is elke {day}. Een aanmelding telt mee tot {} {}.",
            weekdag(closes.dag),
            closes.tijd.as_str()
        ),
        (RitmeSoort::Wekelijks, None) => format!("De triage is elke {day}."),
        (RitmeSoort::Doorlopend, _) => "De triage heeft geen vaste dag.".to_owned(),
        (RitmeSoort::Dagelijks, _) => "De triage is elke dag.".to_owned(),
    };
    with_note(text, ritme.toelichting.as_deref())
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
    let within = match termijn.soort {
        TermijnSoort::Direct => "meteen".to_owned(),
        TermijnSoort::Werkdagen => format!("binnen {days} werkdagen"),
        TermijnSoort::Kalenderdagen => format!("binnen {days} dagen"),
    };
    match uiterlijk {
        Some(last) => format!("{what}: {within}, uiterlijk {last}."),
        None => format!("{what}: {within}."),
    }
}

/// What a region publishes on one dimension; `None`: nothing.
#[must_use]
pub fn afspraak(profiel: &Regioprofiel, dimensie: Dimensie) -> Option<(String, Vec<Vindplaats>)> {
    match dimensie {
        Dimensie::Gebied => profiel.gebied.as_ref().map(|part| {
            let codes = listed(part.gemeenten.iter().map(|code| code.as_str().to_owned()));
            (
                format!("Werkt voor de gemeenten met code {codes}."),
                part.vindplaats.clone(),
            )
        }),
        Dimensie::Aanmelders => profiel.aanmelders.as_ref().map(|part| {
            let who = listed(part.wie.iter().map(|who| aanmelder(*who).to_owned()));
            (
                with_note(
                    format!("Aanmelden kunnen: {who}."),
                    part.toelichting.as_deref(),
                ),
                part.vindplaats.clone(),
            )
        }),
        Dimensie::Kanaal => profiel.kanaal.as_ref().map(|part| {
            let ways = listed(part.wegen.iter().map(|way| kanaal(*way).to_owned()));
            (
                with_note(
                    format!("Aanmelden gaat via {ways}."),
                    part.toelichting.as_deref(),
                ),
                part.vindplaats.clone(),
            )
        }),
        Dimensie::Instroom => {
            let part = profiel.instroom.as_ref()?;
            Some((part.toelichting.clone(), part.vindplaats.clone()))
        }
        Dimensie::Ritme => {
            let part = profiel.ritme.as_ref()?;
            Some((rhythm(part), part.vindplaats.clone()))
        }
        Dimensie::Termijnen => sentences(&profiel.termijn, |t| termijn(t, None), |t| &t.vindplaats),
        Dimensie::Weging => profiel.weging.as_ref().map(|part| {
            let who = listed(part.wie.iter().map(|who| weger(*who).to_owned()));
            let who = if who.is_empty() {
                who
            } else {
                format!("Aan tafel zitten: {who}.")
            };
            let how = part.besluitvorm.map(besluitvorm).unwrap_or_default();
            let text = format!("{who} {how}").trim().to_owned();
            (
                with_note(text, part.toelichting.as_deref()),
                part.vindplaats.clone(),
            )
        }),
        Dimensie::Informeren => profiel.informeren.as_ref().map(|part| {
            let when = match part.moment {
                InformeerMoment::VoorAanmelding => "De betrokkene hoort het voor de aanmelding.",
                InformeerMoment::NaTriage => "De betrokkene hoort het na een triage die doorgaat.",
            };
            (
                with_note(when.to_owned(), part.toelichting.as_deref()),
                part.vindplaats.clone(),
            )
        }),
        Dimensie::Uitkomsten => profiel.uitkomsten.as_ref().map(|part| {
            let names = listed(part.keuze.iter().map(|keuze| format!("'{}'", keuze.naam)));
            (format!("Uitkomsten: {names}."), part.vindplaats.clone())
        }),
        Dimensie::Criteria => profiel.criteria.as_ref().map(|part| {
            let which = part
                .profiel
                .as_ref()
                .map_or("de nieuwste definitie", |id| id.as_str());
            let reading = part
                .lezing
                .as_ref()
                .map_or(String::new(), |id| format!(", lezing {id}"));
            let text = format!("Gebruikt {which}{reading}.");
            (
                with_note(text, part.toelichting.as_deref()),
                part.vindplaats.clone(),
            )
        }),
        Dimensie::Leefgebiedenlijst => {
            let part = profiel.leefgebiedenlijst.as_ref()?;
            Some((
                format!("Telt leefgebieden met de lijst {}.", part.lijst),
                part.vindplaats.clone(),
            ))
        }
        Dimensie::Voorliggend => sentences(
            &profiel.voorliggend,
            |row| format!("Eerst: {}.", row.naam),
            |row| &row.vindplaats,
        ),
        Dimensie::Opschaling => profiel.opschaling.as_ref().map(|part| {
            let model = match &part.model {
                Some(id) => format!("Op- en afschalen gaat met het model {id}."),
                None => "Er is nog geen gepubliceerd model voor op- en afschalen.".to_owned(),
            };
            let who = part
                .wie_schaalt_op
                .as_ref()
                .map(|who| format!(" Wie opschaalt: {who}."));
            let text = format!("{model}{}", who.unwrap_or_default());
            (
                with_note(text, part.toelichting.as_deref()),
                part.vindplaats.clone(),
            )
        }),
        Dimensie::Poorten => sentences(
            &profiel.poort,
            |poort| format!("Extra stap: {}.", poort.titel),
            |poort| &poort.vindplaats,
        ),
        Dimensie::Tafels => sentences(
            &profiel.thematafel,
            |row| {
                let name = row.naam.clone().unwrap_or_else(|| row.tafel.to_string());
                let who = row.beslist.as_ref().map(|who| format!(" ({who})"));
                with_note(
                    format!("Tafel: {name}{}.", who.unwrap_or_default()),
                    row.toelichting.as_deref(),
                )
            },
            |row| &row.vindplaats,
        ),
    }
}

/// One sentence for each item, with all their sources; `None` without items.
fn sentences<T>(
    items: &[T],
    tell: impl Fn(&T) -> String,
    sources: impl Fn(&T) -> &Vec<Vindplaats>,
) -> Option<(String, Vec<Vindplaats>)> {
    let told: Vec<String> = items.iter().map(tell).collect();
    let mut all: Vec<Vindplaats> = Vec::new();
    for vindplaats in items.iter().flat_map(sources) {
        if !all.contains(vindplaats) {
            all.push(vindplaats.clone());
        }
    }
    (!told.is_empty()).then(|| (told.join(" "), all))
}

fn with_note(text: String, note: Option<&str>) -> String {
    note.map_or(text.clone(), |note| format!("{text} {note}"))
}

/// `a`, `a en b`, `a, b en c`.
fn listed(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    match items.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [front @ .., last] => format!("{} en {last}", front.join(", ")),
    }
}

fn weekdag(dag: Weekdag) -> &'static str {
    match dag {
        Weekdag::Maandag => "maandag",
        Weekdag::Dinsdag => "dinsdag",
        Weekdag::Woensdag => "woensdag",
        Weekdag::Donderdag => "donderdag",
        Weekdag::Vrijdag => "vrijdag",
        Weekdag::Zaterdag => "zaterdag",
        Weekdag::Zondag => "zondag",
    }
}

fn aanmelder(wie: AanmelderSoort) -> &'static str {
    match wie {
        AanmelderSoort::Convenantpartners => "convenantpartners",
        AanmelderSoort::Sleutelpartners => "sleutelpartners",
        AanmelderSoort::Professionals => "professionals",
        AanmelderSoort::Burgers => "burgers",
        AanmelderSoort::Gemeente => "de gemeente",
    }
}

fn kanaal(weg: KanaalSoort) -> &'static str {
    match weg {
        KanaalSoort::Portaal => "een portaal met een account",
        KanaalSoort::Webformulier => "een formulier op de website",
        KanaalSoort::Email => "e-mail",
        KanaalSoort::Telefoon => "de telefoon",
    }
}

fn weger(wie: Weger) -> &'static str {
    match wie {
        Weger::Zvh => "het ZVH",
        Weger::Politie => "politie",
        Weger::OpenbaarMinisterie => "Openbaar Ministerie",
        Weger::Reclassering => "reclassering",
        Weger::Gemeente => "gemeente",
        Weger::Zorgpartners => "zorgpartners",
        Weger::Kernpartners => "kernpartners",
        Weger::Netwerkdirecteur => "de netwerkdirecteur",
    }
}

fn besluitvorm(vorm: Besluitvorm) -> &'static str {
    match vorm {
        Besluitvorm::Consensus => "Zij komen er samen uit.",
        Besluitvorm::Stemming => "Zij stemmen.",
        Besluitvorm::Voorzitter => "De voorzitter hakt de knoop door.",
        Besluitvorm::Driehoek => "De driehoek hakt de knoop door.",
    }
}
