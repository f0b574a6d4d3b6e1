//! Advice as text for a terminal, in the order in which a procesregisseur reads.

mod duiding;
mod regels;
mod regio;
mod verstrekken;
mod vragen;

use std::fmt::Write as _;

use koppelvlak::contract::bevinding::Fout;
use koppelvlak::contract::toets::{BekendFeit, KortsteSets, ProfielToets, Signaal, Toets, Vraag};
use koppelvlak::contract::triage::{StapAdvies, TriageAdvies};
use koppelvlak::regelset::Ernst;
use koppelvlak::tekst;
use koppelvlak::waarheid::Waarheid;

pub use self::duiding::findings_of_duiding;
pub use self::regels::findings_of_rules;
pub use self::regio::compare;
pub use self::verstrekken::show_verstrekking;
pub use self::vragen::{ask, finish, read, read_json, value};

/// How many questions are shown before "and so many more".
const VRAGEN: usize = 8;

/// How wide the text is.
const BREEDTE: usize = 96;

/// How much is shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Detail {
    /// Without the single feiten.
    Kort,
    /// With every feit that is known, and who says so.
    MetFeiten,
}

/// The whole advice.
#[must_use]
pub fn show(advies: &TriageAdvies, detail: Detail) -> String {
    let mut out = String::new();
    findings(&mut out, &advies.bevindingen);
    if let Some(toets) = &advies.toets {
        toets_lines(&mut out, toets, detail);
    } else {
        heading(&mut out, "Wet en beleid");
        text(
            &mut out,
            2,
            "Niet getoetst: dat is voor dit advies niet nodig.",
        );
    }
    questions(&mut out, &advies.vragen);
    advice(&mut out, advies);
    regio::around(&mut out, advies);
    receipt(&mut out, advies);
    out
}

/// One line for the overview.
#[must_use]
pub fn overview_line(nummer: usize, gemeente: &str, advies: &TriageAdvies) -> String {
    let of = |part: fn(&Toets) -> &ProfielToets| {
        advies
            .toets
            .as_ref()
            .map_or("-", |toets| tekst::toetsing(part(toets).uitkomst))
    };
    let (wet, beleid) = (of(|t| &t.wet), of(|t| &t.beleid));
    let leidend = advies
        .leidend
        .as_ref()
        .map_or("-", |stap| stap.titel.as_str());
    let ook: Vec<&str> = advies.ook.iter().map(|stap| stap.titel.as_str()).collect();
    let ook = if ook.is_empty() {
        String::new()
    } else {
        format!(" (ook: {})", ook.join("; "))
    };
    format!("{nummer:>3}. {gemeente:<20} wet: {wet:<19} beleid: {beleid:<19} {leidend}{ook}\n")
}

/// Everything that stands in the way of an answer.
#[must_use]
pub fn errors(fouten: &[Fout]) -> String {
    let mut out = String::new();
    for fout in fouten {
        let place = match (fout.regel, fout.kolom) {
            (Some(regel), Some(kolom)) => format!("regel {regel}, kolom {kolom}"),
            _ if fout.plaats.is_empty() => "de invoer als geheel".to_owned(),
            _ => fout.plaats.clone(),
        };
        let _ = writeln!(out, "  {place}: {} [{}]", fout.tekst, fout.code);
    }
    out
}

fn findings(out: &mut String, bevindingen: &[Fout]) {
    heading(out, "Aanmelding");
    let count = |ernst| {
        bevindingen
            .iter()
            .filter(|fout| fout.ernst == ernst)
            .count()
    };
    let (fouten, waarschuwingen) = (count(Ernst::Fout), count(Ernst::Waarschuwing));
    let state = if fouten == 0 {
        "Compleet"
    } else {
        "Nog niet compleet"
    };
    text(
        out,
        2,
        &format!("{state}: {fouten} aan te vullen, {waarschuwingen} om naar te kijken."),
    );
    for fout in bevindingen {
        let mark = if fout.ernst == Ernst::Fout { "!" } else { "·" };
        let place = if fout.plaats.is_empty() {
            "hele aanmelding"
        } else {
            &fout.plaats
        };
        text(
            out,
            2,
            &format!("{mark} {place}: {} [{}]", fout.tekst, fout.code),
        );
    }
}

fn toets_lines(out: &mut String, toets: &Toets, detail: Detail) {
    heading(out, "Wet en beleid");
    let (wet, beleid) = (&toets.wet, &toets.beleid);
    text(
        out,
        2,
        &format!("Wet:    {}", tekst::toetsing(wet.uitkomst)),
    );
    text(
        out,
        2,
        &format!("Beleid: {}", tekst::toetsing(beleid.uitkomst)),
    );
    readings(out, beleid);
    text(out, 2, &toets.tekst);
    for signaal in &toets.signalen {
        text(out, 2, signal(*signaal));
    }
    for profiel in [wet, beleid] {
        heading(
            out,
            &format!(
                "Waarom: {}",
                profiel.titel.as_deref().unwrap_or(kind(profiel))
            ),
        );
        if let Some(reden) = &profiel.reden {
            text(out, 2, reden);
        }
        for line in &profiel.uitleg {
            text(out, 2, line);
        }
        shortest(out, profiel);
    }
    if detail == Detail::MetFeiten {
        heading(out, "Waar dit op rust");
        for feit in &toets.feiten {
            text(out, 2, &known(feit));
        }
    }
}

fn kind(profiel: &ProfielToets) -> &'static str {
    match profiel.soort {
        koppelvlak::regelset::ProfielSoort::Wet => "de wet",
        koppelvlak::regelset::ProfielSoort::Beleid => "het beleid",
    }
}

fn readings(out: &mut String, beleid: &ProfielToets) {
    let same = beleid
        .lezingen
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if a.uitkomst == b.uitkomst));
    if same {
        return;
    }
    for lezing in &beleid.lezingen {
        let uitkomst = tekst::waarheid(lezing.uitkomst);
        text(
            out,
            4,
            &format!(
                "gelezen als {} ({}): {uitkomst}",
                lezing.lezing, lezing.titel
            ),
        );
    }
}

fn signal(signaal: Signaal) -> &'static str {
    match signaal {
        Signaal::BeleidOpen => "Let op: het beleid is nog niet zeker.",
        Signaal::LezingBepalend => {
            "Let op: het maakt uit hoe je de definitie leest. Zie de lezingen."
        }
        Signaal::CriteriumLezingBepalend => {
            "Let op: het maakt uit hoe je één van de criteria leest."
        }
    }
}

fn shortest(out: &mut String, profiel: &ProfielToets) {
    let Some(kortste) = &profiel.kortste else {
        return;
    };
    let mut tell = |uitkomst: Waarheid, sets: &Option<KortsteSets>| {
        let Some(sets) = sets else { return };
        let first = sets.sets.first().map(|set| {
            let each: Vec<String> = set
                .antwoorden
                .iter()
                .map(|a| format!("{} = {}", a.feit, tekst::waarheid(a.antwoord)))
                .collect();
            each.join(", ")
        });
        let antwoorden = if sets.antwoorden == 1 {
            "antwoord"
        } else {
            "antwoorden"
        };
        let manieren = if sets.aantal == "1" {
            String::new()
        } else {
            format!(", op {} manieren", sets.aantal)
        };
        let line = format!(
            "Kortste weg naar {}: {} {antwoorden}{manieren}, bijvoorbeeld {}",
            tekst::waarheid(uitkomst),
            sets.antwoorden,
            first.unwrap_or_default()
        );
        text(out, 2, &line);
    };
    tell(Waarheid::Ja, &kortste.ja);
    tell(Waarheid::Nee, &kortste.nee);
}

fn known(feit: &BekendFeit) -> String {
    let who: Vec<String> = feit
        .herkomst
        .iter()
        .map(|h| {
            let organisatie = h.organisatie.and_then(|o| serde_json::to_value(o).ok());
            let organisatie = organisatie
                .as_ref()
                .and_then(|o| o.as_str())
                .unwrap_or("zonder bron")
                .to_owned();
            h.datum.map_or(organisatie.clone(), |datum| {
                format!("{organisatie}, {datum}")
            })
        })
        .collect();
    format!(
        "{:<4}{} ({})",
        tekst::waarheid(feit.waarde),
        feit.feit,
        who.join("; ")
    )
}

fn questions(out: &mut String, vragen: &[Vraag]) {
    if vragen.is_empty() {
        return;
    }
    heading(out, "Wat nog te vragen");
    for vraag in vragen.iter().take(VRAGEN) {
        let settles: Vec<String> = vraag
            .beslist
            .iter()
            .map(|b| {
                format!(
                    "{} maakt het {}",
                    tekst::waarheid(b.antwoord),
                    tekst::waarheid(b.uitkomst)
                )
            })
            .collect();
        let settles = if settles.is_empty() {
            String::new()
        } else {
            format!(" [{}]", settles.join("; "))
        };
        text(out, 2, &format!("? {}{settles}", vraag.vraag));
    }
    if vragen.len() > VRAGEN {
        text(
            out,
            2,
            &format!(
                "en nog {} vragen die het verschil kunnen maken.",
                vragen.len() - VRAGEN
            ),
        );
    }
}

fn advice(out: &mut String, advies: &TriageAdvies) {
    heading(out, "Advies");
    let Some(leidend) = &advies.leidend else {
        text(out, 2, "Voor deze dag zijn er geen regels voor de triage.");
        return;
    };
    step(out, "", leidend);
    for stap in &advies.ook {
        step(out, "Ook: ", stap);
    }
    for stap in &advies.mogelijk {
        text(
            out,
            2,
            &format!(
                "Misschien ook: {}. Dat hangt af van de vragen hierboven.",
                stap.titel
            ),
        );
    }
    text(out, 2, &advies.let_op);
}

fn step(out: &mut String, before: &str, stap: &StapAdvies) {
    text(out, 2, &format!("{before}{}", stap.titel.to_uppercase()));
    text(out, 4, &stap.tekst);
    let sources: Vec<String> = stap
        .vindplaatsen
        .iter()
        .map(|v| format!("{} ({})", v.bron, v.plaats))
        .collect();
    text(out, 4, &format!("Bron: {}", sources.join("; ")));
}

fn receipt(out: &mut String, advies: &TriageAdvies) {
    let bewijs = &advies.bewijs;
    let peildatum = bewijs
        .peildatum
        .map(|day| day.to_string())
        .unwrap_or_default();
    heading(out, "Bewijs");
    let profielen: Vec<String> = bewijs
        .profielen
        .iter()
        .map(|p| {
            format!(
                "{} vanaf {} (lezing {})",
                p.profiel, p.geldig_vanaf, p.lezing
            )
        })
        .collect();
    text(
        out,
        2,
        &format!(
            "{} {}, regels {}, peildatum {}",
            bewijs.bibliotheek, bewijs.versie, bewijs.regelset_versie, peildatum
        ),
    );
    text(
        out,
        2,
        &format!("vingerafdruk {}", bewijs.regelset_vingerafdruk),
    );
    if let Some(lijst) = &bewijs.leefgebiedenlijst {
        text(
            out,
            2,
            &format!(
                "{}; leefgebieden geteld volgens {lijst}",
                profielen.join("; ")
            ),
        );
    }
}

fn heading(out: &mut String, title: &str) {
    let _ = writeln!(out, "{title}");
}

/// A paragraph, wrapped, with the rest of it hanging two further in.
fn text(out: &mut String, indent: usize, paragraph: &str) {
    let own = paragraph.len() - paragraph.trim_start().len();
    let (mut line, mut first) = (" ".repeat(indent + own), true);
    for word in paragraph.split_whitespace() {
        let width = line.chars().count() + word.chars().count() + 1;
        if !first && width > BREEDTE {
            let _ = writeln!(out, "{line}");
            line = " ".repeat(indent + own + 2);
            first = true;
        }
        if !first {
            line.push(' ');
        }
        line.push_str(word);
        first = false;
    }
    let _ = writeln!(out, "{line}");
}
