//! The answer to a question about providing, in the order in which someone reads it.

use koppelvlak::bron::{Vindplaats, Zekerheid};
use koppelvlak::contract::verstrekking::{OnderdeelAdvies, VerstrekkingAdvies, VoorwaardeAdvies};
use koppelvlak::tekst;
use koppelvlak::verstrekking::Verstrekkingsuitkomst;
use koppelvlak::waarheid::Waarheid;

use super::text;

/// The whole answer, without who decides: that is said once for all.
#[must_use]
pub fn show_verstrekking(advies: &VerstrekkingAdvies) -> String {
    let mut out = String::new();
    let answer = word(advies.uitkomst);
    text(&mut out, 3, &format!("{answer}. {}", advies.tekst));
    if let Some(titel) = &advies.titel {
        let articles = articles(&advies.vindplaatsen);
        text(&mut out, 3, &format!("Regel: {titel} ({articles})."));
    }
    for keuze in &advies.kies {
        text(&mut out, 3, &format!("- {}", keuze.tekst));
    }
    not_met(&mut out, 3, &advies.voorwaarden);
    for deel in &advies.onderdelen {
        part(&mut out, deel);
    }
    for vraag in &advies.vragen {
        text(&mut out, 3, &format!("Vraag: {}", vraag.vraag));
    }
    for stap in &advies.doen {
        text(&mut out, 3, &format!("Doen: {stap}"));
    }
    let own = advies.let_op.iter().rev().skip(1).rev();
    for line in own {
        text(&mut out, 3, &format!("Let op: {line}"));
    }
    for fout in &advies.bevindingen {
        text(
            &mut out,
            3,
            &format!("Bevinding bij {}: {}", fout.plaats, fout.tekst),
        );
    }
    out
}

fn word(uitkomst: Verstrekkingsuitkomst) -> &'static str {
    match uitkomst {
        Verstrekkingsuitkomst::Voldaan => "JA",
        Verstrekkingsuitkomst::Deels => "DEELS",
        Verstrekkingsuitkomst::Eerst => "EERST",
        Verstrekkingsuitkomst::NietVoldaan => "NEE",
        Verstrekkingsuitkomst::Onbekend => "NOG NIET TE ZEGGEN",
    }
}

fn part(out: &mut String, deel: &OnderdeelAdvies) {
    text(out, 3, &format!("- {}", deel.tekst));
    not_met(out, 7, &deel.voorwaarden);
    for weigering in &deel.weigeringen {
        let articles = articles(&weigering.vindplaatsen);
        let again = weigering.heroverwegen_op;
        let again = again.map_or(String::new(), |day| {
            format!(" Opnieuw kijken op {}.", tekst::dag(day))
        });
        text(
            out,
            7,
            &format!(
                "Geweigerd: {} ({articles}).{again}",
                plain(&weigering.tekst)
            ),
        );
    }
    for beperking in &deel.meereizend {
        text(out, 7, &format!("Reist mee: {}", beperking.tekst));
    }
}

fn not_met(out: &mut String, indent: usize, voorwaarden: &[VoorwaardeAdvies]) {
    let fails = voorwaarden.iter().filter(|v| v.waarde == Waarheid::Nee);
    for voorwaarde in fails {
        let articles = articles(&voorwaarde.vindplaatsen);
        let line = format!("Niet voldaan: {} ({articles}).", plain(&voorwaarde.tekst));
        text(out, indent, &line);
    }
}

fn plain(sentence: &str) -> &str {
    sentence.trim_end_matches('.')
}

/// Where it stands in law; a convention of this project is no law.
fn articles(vindplaatsen: &[Vindplaats]) -> String {
    let law = vindplaatsen
        .iter()
        .filter(|v| v.zekerheid != Zekerheid::Voorstel);
    let named = law.map(|v| {
        let bron = v.bron.as_str();
        let start: String = bron.chars().take(1).flat_map(char::to_uppercase).collect();
        format!(
            "{start}{}, {}",
            bron.chars().skip(1).collect::<String>(),
            v.plaats
        )
    });
    named.collect::<Vec<_>>().join("; ")
}
