//! Regions and tables as text for a terminal: one casus in one region, and the
//! same casus in several, side by side.

use koppelvlak::contract::regio::RegioAdvies;
use koppelvlak::contract::triage::{StapAdvies, TriageAdvies};
use koppelvlak::regio::Dimensie;
use koppelvlak::tekst;

use super::{heading, text};

/// What each region makes of the same aanmelding, dimension by dimension.
#[must_use]
pub fn compare(adviezen: &[TriageAdvies]) -> String {
    let mut out = String::new();
    rows(&mut out, adviezen, "Uitkomst", |_, advies| outcome(advies));
    rows(
        &mut out,
        adviezen,
        "Waarom deze uitkomst leidt",
        |_, advies| advies.leidend.as_ref().map(reasons),
    );
    rows(&mut out, adviezen, "Ook van belang", |_, advies| {
        others(advies)
    });
    rows(&mut out, adviezen, "Wie weegt", |regio, _| {
        published(regio, Dimensie::Weging)
    });
    rows(&mut out, adviezen, "Wanneer", |regio, _| when(regio));
    for (title, dimensie) in [
        ("Wie meldt aan", Dimensie::Aanmelders),
        ("Hoe", Dimensie::Kanaal),
        ("Wanneer hoort de betrokkene het", Dimensie::Informeren),
        ("Definitie", Dimensie::Criteria),
        ("Wat komt eerst", Dimensie::Voorliggend),
        ("Tafels", Dimensie::Tafels),
        ("Op- en afschalen", Dimensie::Opschaling),
    ] {
        rows(&mut out, adviezen, title, |regio, _| {
            published(regio, dimensie)
        });
    }
    rows(&mut out, adviezen, "Let op", |regio, _| attention(regio));
    verdicts(&mut out, adviezen);
    out
}

fn rows(
    out: &mut String,
    adviezen: &[TriageAdvies],
    title: &str,
    tell: impl Fn(&RegioAdvies, &TriageAdvies) -> Option<String>,
) {
    heading(out, title);
    let mut silent = Vec::new();
    for advies in adviezen {
        let Some(regio) = &advies.regio else { continue };
        let name = short(&regio.titel);
        match tell(regio, advies) {
            Some(told) => text(out, 2, &format!("{name}: {told}")),
            None => silent.push(name),
        }
    }
    if !silent.is_empty() {
        let who = silent.join(", ");
        text(
            out,
            2,
            &format!("(geen bron zegt iets, of er is niets: {who})"),
        );
    }
    out.push('\n');
}

/// The name without what all of them have in common, and without what explains it.
fn short(titel: &str) -> &str {
    let name = titel.rsplit("huis ").next().unwrap_or(titel);
    name.split(" (").next().unwrap_or(name)
}

fn outcome(advies: &TriageAdvies) -> Option<String> {
    let leidend = advies.leidend.as_ref()?;
    let named = leidend.in_regio.as_ref();
    let named = named.map_or(String::new(), |own| format!(", hier: '{}'", own.naam));
    Some(format!("{}{named}", leidend.titel))
}

fn reasons(stap: &StapAdvies) -> String {
    let why: Vec<&str> = stap.uitleg.iter().map(|line| line.trim()).collect();
    why.join(" / ")
}

fn others(advies: &TriageAdvies) -> Option<String> {
    let also = advies.ook.iter().map(|stap| stap.titel.clone());
    let maybe = advies.mogelijk.iter();
    let maybe = maybe.map(|stap| format!("misschien: {}", stap.titel));
    let all: Vec<String> = also.chain(maybe).collect();
    (!all.is_empty()).then(|| all.join("; "))
}

fn published(regio: &RegioAdvies, dimensie: Dimensie) -> Option<String> {
    let mut all = regio.afspraken.iter();
    let found = all.find(|afspraak| afspraak.dimensie == dimensie)?;
    Some(found.tekst.clone())
}

fn when(regio: &RegioAdvies) -> Option<String> {
    let day = regio.triagedag.iter().map(|day| day.tekst.clone());
    let terms = regio.termijnen.iter().map(|term| term.tekst.clone());
    let all: Vec<String> = day.chain(terms).collect();
    let told = (!all.is_empty()).then(|| all.join(" "));
    told.or_else(|| published(regio, Dimensie::Ritme))
}

fn attention(regio: &RegioAdvies) -> Option<String> {
    let all: Vec<&str> = regio
        .aandacht
        .iter()
        .map(|point| point.tekst.as_str())
        .collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// Law is the same everywhere; policy is unless a region uses another definition.
fn verdicts(out: &mut String, adviezen: &[TriageAdvies]) {
    heading(out, "Wet en beleid");
    for advies in adviezen {
        let (Some(regio), Some(toets)) = (&advies.regio, &advies.toets) else {
            continue;
        };
        let profiel = toets.beleid.profiel.as_ref();
        let profiel = profiel.map_or("geen", |id| id.as_str());
        let name = short(&regio.titel);
        let (wet, beleid) = (toets.wet.uitkomst, toets.beleid.uitkomst);
        let line = format!(
            "{name}: wet: {}, beleid: {} ({profiel})",
            tekst::toetsing(wet),
            tekst::toetsing(beleid)
        );
        text(out, 2, &line);
    }
}

/// What the region and the neighbouring tables add to an advice.
pub(super) fn around(out: &mut String, advies: &TriageAdvies) {
    if let Some(aanpak) = &advies.aanpak {
        text(out, 2, &aanpak.tekst);
    }
    if !advies.tafels.is_empty() {
        heading(out, "Andere tafels");
    }
    for tafel in &advies.tafels {
        text(out, 2, &format!("{}: {}", tafel.titel, tafel.tekst));
        for vraag in &tafel.vragen {
            text(out, 4, &format!("? {}", vraag.vraag));
        }
    }
    let Some(regio) = &advies.regio else { return };
    heading(out, &format!("Regio: {}", regio.titel));
    let named = advies
        .leidend
        .iter()
        .filter_map(|stap| stap.in_regio.as_ref());
    for own in named {
        text(out, 2, &format!("De uitkomst heet hier: '{}'.", own.naam));
    }
    for told in [when(regio), attention(regio)].into_iter().flatten() {
        text(out, 2, &told);
    }
}
