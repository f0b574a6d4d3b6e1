//! What a region publishes, one text for each dimension.

use super::{rhythm, termijn, with_note};
use crate::bron::Vindplaats;
use crate::regelset::Regioprofiel;
use crate::regelset::document::regio::{
    AanmelderSoort, Aanmelders, Besluitvorm, CriteriaKeuze, Gebied, InformeerMoment, Informeren,
    Instroom, Kanaal, KanaalSoort, LijstKeuze, Opschaling, Thematafel, Uitkomsten, Weger, Weging,
};
use crate::regio::Dimensie;

/// What a region publishes on one dimension, with where that comes from; `None`: nothing.
#[must_use]
pub fn afspraak(profiel: &Regioprofiel, dimensie: Dimensie) -> Option<(String, Vec<Vindplaats>)> {
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
    match dimensie {
        Dimensie::Gebied => one!(gebied, |part: &Gebied| {
            let codes = part.gemeenten.iter().map(|code| code.as_str().to_owned());
            format!("Werkt voor de gemeenten met code {}.", listed(codes))
        }),
        Dimensie::Aanmelders => one!(aanmelders, aanmelders),
        Dimensie::Kanaal => one!(kanaal, kanaal),
        Dimensie::Instroom => one!(instroom, |part: &Instroom| part.toelichting.clone()),
        Dimensie::Ritme => one!(ritme, rhythm),
        Dimensie::Termijnen => many!(termijn, |part| termijn(part, None)),
        Dimensie::Weging => one!(weging, weging),
        Dimensie::Informeren => one!(informeren, informeren),
        Dimensie::Uitkomsten => one!(uitkomsten, |part: &Uitkomsten| {
            let names = part.keuze.iter().map(|keuze| format!("'{}'", keuze.naam));
            format!("Uitkomsten: {}.", listed(names))
        }),
        Dimensie::Criteria => one!(criteria, criteria),
        Dimensie::Leefgebiedenlijst => one!(leefgebiedenlijst, |part: &LijstKeuze| {
            format!("Telt leefgebieden met de lijst {}.", part.lijst)
        }),
        Dimensie::Voorliggend => many!(voorliggend, |part| format!("Eerst: {}.", part.naam)),
        Dimensie::Opschaling => one!(opschaling, opschaling),
        Dimensie::Poorten => many!(poort, |part| format!("Extra stap: {}.", part.titel)),
        Dimensie::Tafels => many!(thematafel, |part| thematafel(profiel, part)),
    }
}

fn aanmelders(part: &Aanmelders) -> String {
    let who = listed(part.wie.iter().map(|who| aanmelder(*who).to_owned()));
    with_note(
        &format!("Aanmelden kunnen: {who}."),
        part.toelichting.as_deref(),
    )
}

fn kanaal(part: &Kanaal) -> String {
    let ways = listed(part.wegen.iter().map(|way| weg(*way).to_owned()));
    with_note(
        &format!("Aanmelden gaat via {ways}."),
        part.toelichting.as_deref(),
    )
}

fn weging(part: &Weging) -> String {
    let who = listed(part.wie.iter().map(|who| weger(*who).to_owned()));
    let who = if who.is_empty() {
        who
    } else {
        format!("Aan tafel zitten: {who}. ")
    };
    let how = part.besluitvorm.map(besluitvorm).unwrap_or_default();
    with_note(format!("{who}{how}").trim(), part.toelichting.as_deref())
}

fn informeren(part: &Informeren) -> String {
    let when = match part.moment {
        InformeerMoment::VoorAanmelding => "De betrokkene hoort het voor de aanmelding.",
        InformeerMoment::NaTriage => "De betrokkene hoort het na een triage die doorgaat.",
    };
    with_note(when, part.toelichting.as_deref())
}

fn criteria(part: &CriteriaKeuze) -> String {
    let which = part.profiel.as_ref();
    let which = which.map_or("de nieuwste definitie", |id| id.as_str());
    let lezing = part.lezing.as_ref();
    let lezing = lezing.map_or(String::new(), |id| format!(", lezing {id}"));
    with_note(
        &format!("Gebruikt {which}{lezing}."),
        part.toelichting.as_deref(),
    )
}

fn opschaling(part: &Opschaling) -> String {
    let model = match &part.model {
        Some(id) => format!("Op- en afschalen gaat met het model {id}."),
        None => "Er is nog geen gepubliceerd model voor op- en afschalen.".to_owned(),
    };
    let who = part.wie_schaalt_op.as_ref();
    let who = who.map_or(String::new(), |who| {
        format!(" Wie opschaalt: {}.", who.trim_end_matches('.'))
    });
    with_note(&format!("{model}{who}"), part.toelichting.as_deref())
}

fn thematafel(profiel: &Regioprofiel, part: &Thematafel) -> String {
    let mut own = profiel.eigen_tafel.iter();
    let own = own
        .find(|tafel| tafel.id == part.tafel)
        .map(|tafel| tafel.titel.clone());
    let name = part
        .naam
        .clone()
        .or(own)
        .unwrap_or_else(|| part.tafel.to_string());
    let who = part.beslist.as_ref();
    let who = who.map_or(String::new(), |who| {
        format!(" ({})", who.trim_end_matches('.'))
    });
    with_note(&format!("Tafel: {name}{who}."), part.toelichting.as_deref())
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

/// `a`, `a en b`, `a, b en c`.
fn listed(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    match items.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [front @ .., last] => format!("{} en {last}", front.join(", ")),
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

fn weg(weg: KanaalSoort) -> &'static str {
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
