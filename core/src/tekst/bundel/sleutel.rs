//! What is said about one sleutel: whether the voices agree, in what they differ, who
//! says what, and only then the highest and the lowest.

use super::blad::{Blad, Deel, Punt};
use super::bron::{self, Bron};
use super::{rij, staat, verschil, woorden};
use crate::bundeling::bundel::{Afstand, Consensus, Sleutelbeeld, Stand, Trend};
use crate::kenmerk::BeoordelingId;
use crate::tekst::{beoordelen, datum};

/// Every sleutel, by whom it is about.
pub(super) fn all(blad: &mut Blad, bron: &Bron<'_>) {
    let sleutels = &bron.bundel.sleutels;
    for group in sleutels.chunk_by(|a, b| a.sleutel.over == b.sleutel.over) {
        let first = group.iter().take(1);
        first.for_each(|s| blad.kop(format!("Over {}", woorden::over(&s.sleutel.over))));
        for sleutel in group {
            one(blad, bron, sleutel);
        }
    }
    if sleutels.is_empty() {
        blad.kop("Beoordelingen");
        blad.alinea(
            "Er is geen beoordeling die een niveau kan hebben. Dat zegt niet dat het veilig is.",
        );
    }
}

fn one(blad: &mut Blad, bron: &Bron<'_>, beeld: &Sleutelbeeld) {
    blad.onderkop(bron::over(&beeld.sleutel));
    blad.delen.push(Deel::Nadruk(agreement(beeld)));
    verschil::explain(blad, bron, beeld);
    blad.alinea(staat::schaal(beeld.schaal));
    blad.delen.push(Deel::Tabel(rij::table(bron, beeld)));
    let mut punten = ends(bron, beeld);
    punten.extend(voices(bron, &beeld.stemmen));
    punten.extend(beeld.trends.iter().map(|trend| change(bron, trend)));
    blad.lijst(punten);
}

fn agreement(beeld: &Sleutelbeeld) -> String {
    // one voice touches itself
    let alone = beeld.consensus == Consensus::Enkelvoudig;
    let apart = beeld
        .afstand
        .filter(|afstand| !(alone && *afstand == Afstand::Geen));
    let apart = woorden::stuk(" ", apart.map(staat::afstand));
    staat::consensus(beeld.consensus).to_owned() + &apart
}

/// The highest and the lowest as issued, or the last that is known.
fn ends(bron: &Bron<'_>, beeld: &Sleutelbeeld) -> Vec<Punt> {
    let told = |before: &str, stand: &Stand| {
        let (what, day) = (beoordelen::bereik(stand.bereik), datum(stand.beoordeeld_op));
        let who = bron.wie(&stand.beoordeling);
        Punt::just(format!("{before}: {what}, door {who} op {day}."))
    };
    if let (Some(one), true) = (&beeld.hoogste, beeld.hoogste == beeld.laagste) {
        return vec![told("Hoogst en laagst afgegeven", one)];
    }
    let highest = beeld.hoogste.iter().map(|s| told("Hoogst afgegeven", s));
    let lowest = beeld.laagste.iter().map(|s| told("Laagst afgegeven", s));
    let last = beeld.laatst_bekend.iter().map(|stand| {
        let mut punt = told("Laatst bekend", stand);
        punt.tekst += " Die uitkomst is niet meer actueel. Wat nu geldt, is niet bekend.";
        punt
    });
    highest.chain(lowest).chain(last).collect()
}

/// Which results are one voice.
fn voices(bron: &Bron<'_>, stemmen: &[Vec<BeoordelingId>]) -> Vec<Punt> {
    let shared = stemmen.iter().filter(|stem| stem.len() > 1);
    let told = shared.map(|stem| {
        let who: Vec<String> = stem.iter().map(|id| bron.wie(id)).collect();
        let who = woorden::en(&who);
        Punt::just(format!(
            "Eén stem: {who}. Zij komen van dezelfde organisatie of delen een onderdeel."
        ))
    });
    told.collect()
}

fn change(bron: &Bron<'_>, trend: &Trend) -> Punt {
    let day = |id: &BeoordelingId| bron.rij(id).map(|rij| datum(rij.beoordeeld_op));
    let told = |id: &BeoordelingId| match day(id) {
        Some(day) => format!("{id} ({day})"),
        None => id.to_string(),
    };
    let (from, to) = (told(&trend.van), told(&trend.naar));
    let what = staat::trend(trend.richting);
    Punt::just(format!(
        "Binnen één instrument, van {from} naar {to}: {what}."
    ))
}
