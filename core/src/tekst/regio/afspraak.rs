//! What a region publishes, one text for each dimension.

use super::woorden::{aanmelder, besluitvorm, reden, weg, weger};
use super::{rhythm, termijn, with_note};
use crate::bron::Vindplaats;
use crate::id::LezingId;
use crate::regelset::document::regio::{
    Aanmelders, CriteriaKeuze, Gebied, InformeerMoment, Informeren, Instroom, Kanaal, LijstKeuze,
    Opschaling, Poort, Thematafel, Uitkomsten, Weging,
};
use crate::regelset::{Document, Lezing, ProfielSoort, Regioprofiel};
use crate::regio::Dimensie;
use crate::tekst::dag;

/// What a region publishes on one dimension, with where that comes from; `None`: nothing.
///
/// Names of gemeenten, definitions, lists, models and tables are looked up in the
/// document.
#[must_use]
pub fn afspraak(
    document: &Document,
    profiel: &Regioprofiel,
    dimensie: Dimensie,
) -> Option<(String, Vec<Vindplaats>)> {
    macro_rules! one {
        ($field:ident, $tell:expr) => {
            profiel
                .$field
                .as_ref()
                .map(|part| ($tell(part), part.vindplaats.clone()))
        };
    }
    macro_rules! many {
        ($field:ident, $tell:expr) => {
            sentences(&profiel.$field, $tell, |part| &part.vindplaats)
        };
    }
    let told = match dimensie {
        Dimensie::Gebied => one!(gebied, |part| gebied(document, part)),
        Dimensie::Aanmelders => one!(aanmelders, aanmelders),
        Dimensie::Kanaal => one!(kanaal, kanaal),
        Dimensie::Instroom => one!(instroom, |part: &Instroom| part.toelichting.clone()),
        Dimensie::Ritme => one!(ritme, rhythm),
        Dimensie::Termijnen => many!(termijn, |part| termijn(part, None)),
        Dimensie::Weging => one!(weging, weging),
        Dimensie::Informeren => one!(informeren, informeren),
        Dimensie::Uitkomsten => one!(uitkomsten, uitkomsten),
        Dimensie::Criteria => one!(criteria, |part| criteria(document, part)),
        Dimensie::Leefgebiedenlijst => one!(leefgebiedenlijst, |part| lijst(document, part)),
        Dimensie::Voorliggend => many!(voorliggend, |part| {
            format!("Eerst aan de beurt: {}.", open(&part.naam))
        }),
        Dimensie::Opschaling => one!(opschaling, |part| opschaling(document, part)),
        Dimensie::Poorten => poorten(&profiel.poort),
        Dimensie::Tafels => many!(thematafel, |part| thematafel(document, part)),
    };
    told.filter(|(text, _)| !text.is_empty())
}

fn gebied(document: &Document, part: &Gebied) -> String {
    let name = |code: &str| {
        let mut all = document.gemeenten.iter();
        let found = all.find(|gemeente| gemeente.code == code);
        found.map_or(format!("code {code}"), |gemeente| gemeente.naam.clone())
    };
    let names = part.gemeenten.iter().map(|code| name(code.as_str()));
    let which = match part.gemeenten.as_slice() {
        [_] => "de gemeente",
        _ => "de gemeenten",
    };
    format!("De regio werkt voor {which} {}.", listed(names, "en"))
}

fn aanmelders(part: &Aanmelders) -> String {
    let who = part.wie.iter().map(|who| aanmelder(*who));
    with_note(
        &format!("Wie kan aanmelden: {}.", listed(who, "en")),
        part.toelichting.as_deref(),
    )
}

fn kanaal(part: &Kanaal) -> String {
    let ways = part.wegen.iter().map(|way| weg(*way));
    with_note(
        &format!("Aanmelden kan via {}.", listed(ways, "of")),
        part.toelichting.as_deref(),
    )
}

fn weging(part: &Weging) -> String {
    let who = part.wie.iter().map(|who| weger(*who));
    let who = match part.wie.as_slice() {
        [] => String::new(),
        _ => format!("Aan tafel: {}. ", listed(who, "en")),
    };
    let how = part.besluitvorm.map(besluitvorm).unwrap_or_default();
    let text = format!("{who}{how}");
    with_note(text.trim(), part.toelichting.as_deref())
}

fn informeren(part: &Informeren) -> String {
    let when = match part.moment {
        InformeerMoment::VoorAanmelding => "De betrokkene hoort vooraf over de aanmelding.",
        InformeerMoment::NaTriage => {
            "De betrokkene hoort na de triage over de aanmelding, als de casus doorgaat."
        }
    };
    let reasons = part.tenzij.iter().map(|why| reden(*why));
    let unless = match part.tenzij.as_slice() {
        [] => String::new(),
        _ => format!(" Een reden om dat niet te doen: {}.", listed(reasons, "of")),
    };
    with_note(&format!("{when}{unless}"), part.toelichting.as_deref())
}

fn uitkomsten(part: &Uitkomsten) -> String {
    let names = part.keuze.iter().map(|keuze| quoted(&keuze.naam));
    format!("Uitkomsten in deze regio: {}.", listed(names, "en"))
}

fn criteria(document: &Document, part: &CriteriaKeuze) -> String {
    let policy = document.profielen.iter();
    let mut policy = policy.filter(|profiel| {
        let named = part.profiel.as_ref();
        profiel.soort == ProfielSoort::Beleid && named.is_none_or(|id| profiel.id == *id)
    });
    let which = part.profiel.as_ref().map(|id| {
        let found = policy.clone().next();
        found.map_or(id.to_string(), |profiel| profiel.titel.clone())
    });
    let which = which.map_or("de nieuwste definitie in het beleid".to_owned(), |titel| {
        format!("de definitie {}", quoted(&titel))
    });
    let lezing = part.lezing.as_ref().map(|id| {
        let found = policy.find_map(|profiel| reading(&profiel.lezing, id));
        format!(", gelezen als {}", quoted(found.unwrap_or(id.as_str())))
    });
    with_note(
        &format!("De regio gebruikt {which}{}.", lezing.unwrap_or_default()),
        part.toelichting.as_deref(),
    )
}

fn lijst(document: &Document, part: &LijstKeuze) -> String {
    let mut all = document.leefgebiedenlijsten.iter();
    let found = all.find(|lijst| lijst.id == part.lijst);
    let titel = found.map_or(part.lijst.as_str(), |lijst| lijst.titel.as_str());
    format!("De regio telt leefgebieden met de lijst {}.", quoted(titel))
}

fn opschaling(document: &Document, part: &Opschaling) -> String {
    let title = |id: &crate::id::ModelId| {
        let mut all = document.opschaalmodellen.iter();
        let found = all.find(|model| model.id == *id);
        found.map_or(id.to_string(), |model| model.titel.clone())
    };
    let model = match &part.model {
        Some(id) => format!(
            "Op- en afschalen gaat met het model {}.",
            quoted(&title(id))
        ),
        None => "Er is nog geen gepubliceerd model voor op- en afschalen.".to_owned(),
    };
    let who = part.wie_schaalt_op.as_ref();
    let who = who.map_or(String::new(), |who| {
        format!(" Wie opschaalt: {}.", open(who))
    });
    with_note(&format!("{model}{who}"), part.toelichting.as_deref())
}

/// All extra steps in one sentence, each with its days if it has days of its own.
fn poorten(all: &[Poort]) -> Option<(String, Vec<Vindplaats>)> {
    let days = |poort: &Poort| match (poort.geldig_vanaf, poort.geldig_tot) {
        (None, None) => String::new(),
        (Some(first), None) => format!(" (vanaf {})", dag(first)),
        (None, Some(last)) => format!(" (tot en met {})", dag(last)),
        (Some(first), Some(last)) => format!(" (van {} tot en met {})", dag(first), dag(last)),
    };
    let names = all
        .iter()
        .map(|poort| format!("{}{}", quoted(&poort.titel), days(poort)));
    let what = match all {
        [] => return None,
        [_] => "Extra stap",
        _ => "Extra stappen",
    };
    let sources = sources(all.iter().map(|poort| &poort.vindplaats));
    Some((format!("{what}: {}.", listed(names, "en")), sources))
}

fn thematafel(document: &Document, part: &Thematafel) -> String {
    let versions = document
        .tafels
        .iter()
        .filter(|tafel| tafel.id == part.tafel);
    let titel = versions.clone().next().map(|tafel| tafel.titel.as_str());
    let titel = titel.unwrap_or(part.tafel.as_str());
    let lezing = part.lezing.as_ref().and_then(|id| {
        let mut several = versions.filter(|tafel| tafel.lezing.len() > 1);
        several.find_map(|tafel| reading(&tafel.lezing, id))
    });
    let lezing = lezing.map_or(String::new(), |titel| format!(" (gelezen als: {titel})"));
    let naam = part.naam.as_deref().filter(|naam| *naam != titel);
    let naam = naam.map_or(String::new(), |naam| format!(", hier {}", quoted(naam)));
    let who = part.beslist.as_ref();
    let who = who.map_or(String::new(), |who| format!(" Wie beslist: {}.", open(who)));
    with_note(
        &format!("Tafel: {titel}{lezing}{naam}.{who}"),
        part.toelichting.as_deref(),
    )
}

/// The title of a lezing.
fn reading<'a>(lezingen: &'a [Lezing], id: &LezingId) -> Option<&'a str> {
    let found = lezingen.iter().find(|lezing| lezing.id == *id)?;
    Some(&found.titel)
}

/// One sentence for each item, with all their sources; `None` without items.
fn sentences<T>(
    items: &[T],
    tell: impl Fn(&T) -> String,
    of: impl Fn(&T) -> &Vec<Vindplaats>,
) -> Option<(String, Vec<Vindplaats>)> {
    let told: Vec<String> = items.iter().map(tell).collect();
    (!told.is_empty()).then(|| (told.join(" "), sources(items.iter().map(of))))
}

/// Each source once, in order of first use.
fn sources<'a>(all: impl Iterator<Item = &'a Vec<Vindplaats>>) -> Vec<Vindplaats> {
    let mut once: Vec<Vindplaats> = Vec::new();
    for vindplaats in all.flatten() {
        if !once.contains(vindplaats) {
            once.push(vindplaats.clone());
        }
    }
    once
}

/// `a`, `a en b`, `a, b en c`; with another word instead of `en`.
fn listed<T: AsRef<str>>(items: impl Iterator<Item = T>, word: &str) -> String {
    let items: Vec<T> = items.collect();
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [front @ .., last] => format!("{} {word} {last}", front.join(", ")),
    }
}

/// A text that ends no sentence yet.
fn open(text: &str) -> &str {
    text.trim_end_matches('.')
}

fn quoted(text: &str) -> String {
    format!("'{}'", open(text))
}
