//! What is due at overgangsmomenten, the overview, and the end.

use super::blad::{Blad, Deel, Punt};
use super::bron::Bron;
use super::{MENSEN_DUIDEN, staat, woorden};
use crate::bundeling::bundel::{Eisstand, Eisuitslag, Schaal};
use crate::id::EisId;
use crate::tekst::{beoordelen, datum};

/// What a requirement asks, in words.
pub(super) fn requirement(bron: &Bron<'_>, id: &EisId) -> String {
    let text = bron.eis(id).map(|eis| eis.tekst.trim_end_matches('.'));
    text.map_or(id.to_string(), |text| format!("{text} ({id})"))
}

/// Every requirement, by moment.
pub(super) fn requirements(blad: &mut Blad, bron: &Bron<'_>) {
    let eisen = &bron.bundel.eisen;
    if eisen.is_empty() {
        return;
    }
    blad.kop("Wat bij overgangsmomenten nodig is");
    let same = |a: &Eisstand, b: &Eisstand| {
        (a.datum, &a.moment, &a.gebeurtenis) == (b.datum, &b.moment, &b.gebeurtenis)
    };
    let told = eisen.chunk_by(same).filter_map(|group| {
        let first = group.first()?;
        let (day, moment) = (datum(first.datum), bron.moment_naam(&first.moment));
        let event = woorden::stuk(", gebeurtenis ", first.gebeurtenis.as_ref());
        Some(Punt {
            tekst: format!("{day}, {moment}{event}:"),
            onder: group.iter().map(|eis| state(bron, eis)).collect(),
        })
    });
    blad.lijst(told.collect());
}

fn state(bron: &Bron<'_>, eis: &Eisstand) -> String {
    let what = requirement(bron, &eis.eis);
    let whom = woorden::stuk(", voor ", eis.persoon.as_ref());
    let by = bron.wat(&[], &eis.beoordelingen, &[]);
    let until = eis.uiterlijk.map(datum);
    let rest = match eis.stand {
        Eisuitslag::Voldaan => by.map(|by| format!(", door {by}")),
        Eisuitslag::Open => until.map(|day| format!(", uiterlijk op {day}")),
        Eisuitslag::TeLaat => {
            let until = until.map(|day| format!(", de laatste dag was {day}"));
            let late = by.map(|by| format!(", {by} kwam later"));
            Some(until.unwrap_or_default() + &late.unwrap_or_default())
        }
        Eisuitslag::NietVanToepassing => {
            let reason = eis.reden.as_deref();
            reason.map(|reden| format!(": {}", woorden::quote(reden)))
        }
    };
    let stand = staat::eis(eis.stand);
    format!("{what}{whom}. {stand}{}.", rest.unwrap_or_default())
}

/// The highest level issued, if it was asked for, always with its caption.
pub(super) fn overview(blad: &mut Blad, bron: &Bron<'_>) {
    let Some(overzicht) = &bron.bundel.overzicht else {
        return;
    };
    blad.kop("Overzicht");
    let niveau = overzicht.niveau.map(beoordelen::bereik);
    let niveau = niveau.unwrap_or_else(|| "niet bekend".to_owned());
    blad.alinea(format!(
        "{} ({}).",
        woorden::capital(&niveau),
        overzicht.bijschrift
    ));
}

/// How to read the words, and who decides.
pub(super) fn close(blad: &mut Blad, bron: &Bron<'_>) {
    let bundel = bron.bundel;
    if bundel
        .sleutels
        .iter()
        .any(|s| s.schaal == Schaal::Zorgniveau)
    {
        blad.kop("Leeswijzer: de zorgniveaus");
        let words = [
            "Laag: wat nu bekend is, wijst niet op ernstige schade. 'Geen risico' bestaat niet.",
            "Matig: er zijn aanwijzingen. Ernstige schade kan, maar is niet waarschijnlijk zolang er niets verandert.",
            "Hoog: er zijn aanwijzingen. Het kan op elk moment gebeuren en de gevolgen zijn ernstig.",
            "Acuut: het gebeurt nu of waarschijnlijk heel snel, en de gevolgen zijn ernstig.",
        ];
        blad.lijst(words.map(Punt::just).to_vec());
        blad.alinea(
            "Een uitslag kan een bereik hebben, zoals matig tot hoog: preciezer is niet te zeggen. 'Geen plaats' is nooit hetzelfde als laag.",
        );
    }
    blad.kop("Tot slot");
    blad.delen.push(Deel::Nadruk(MENSEN_DUIDEN.to_owned()));
    blad.alinea(format!(
        "Vingerafdruk van deze bundel, voor het verslag van de duiding: {}",
        bundel.vingerafdruk
    ));
}
