//! What to do: danger first, whether the table can start, what asks for attention and
//! what is missing.

use super::blad::{Blad, Deel, Punt};
use super::bron::{self, Bron};
use super::{staat, woorden};
use crate::bundeling::bundel::{Aandachtspunt, DirectHandelen, Gemis, NietGebundeld};
use crate::regelset::document::bundelregel::Bundelregel;
use crate::tekst::{beoordelen, dag, datum};

/// Danger now, according to someone.
pub(super) fn danger(blad: &mut Blad, bron: &Bron<'_>) {
    let danger = &bron.bundel.direct_handelen;
    if danger.is_empty() {
        return;
    }
    blad.kop("Direct handelen: wacht niet op deze bundel");
    blad.delen.push(Deel::Nadruk(
        "Volgens wat hieronder staat, kan iemand nu in gevaar zijn. Handel nu. Wat nog ontbreekt of waarover \
         organisaties verschillen, is geen reden om te wachten."
            .to_owned(),
    ));
    blad.lijst(danger.iter().map(|row| row_of_danger(bron, row)).collect());
}

fn row_of_danger(bron: &Bron<'_>, row: &DirectHandelen) -> Punt {
    let told = row.beoordelingen.iter().map(|id| match bron.rij(id) {
        Some(beeld) => {
            let issued = woorden::afgegeven(&beeld.afgegeven).join(", ");
            let read = beeld.plaats.bereik.map(beoordelen::bereik);
            let read = read.map_or(String::new(), |read| format!(", gelezen als {read}"));
            let day = datum(beeld.beoordeeld_op);
            let who = woorden::capital(&bron.wie(id));
            format!("{who}, {day}: {issued}{read}.")
        }
        None => format!("{id}."),
    });
    Punt {
        tekst: bron::over(&row.sleutel),
        onder: told.collect(),
    }
}

/// Whether the table can start, and what is not on it.
pub(super) fn start(blad: &mut Blad, bron: &Bron<'_>) {
    let bundel = bron.bundel;
    blad.kop(format!(
        "Bundel van beoordelingen op {}",
        dag(bundel.peildatum)
    ));
    blad.alinea(staat::gereedheid(bundel.gereedheid));
    if bundel.niet_gebundeld.is_empty() {
        return;
    }
    blad.alinea(
        "Niet gebundeld, omdat er iets in niet past. Dit telt nergens mee en zegt niets over het risico. Verbeter de \
         invoer en bundel opnieuw:",
    );
    let told = |row: &NietGebundeld| match &row.beoordeling {
        Some(id) => format!("{id}, op plaats {}", row.plaats),
        None => format!("een beoordeling zonder kenmerk, op plaats {}", row.plaats),
    };
    let rows = bundel
        .niet_gebundeld
        .iter()
        .map(|row| Punt::just(told(row)));
    blad.lijst(rows.collect());
}

/// What asks for attention, by reason.
pub(super) fn attention(blad: &mut Blad, bron: &Bron<'_>) {
    let points = &bron.bundel.aandacht;
    if points.is_empty() {
        return;
    }
    blad.kop("Wat aandacht vraagt");
    blad.alinea("De volgorde zegt niet wat zwaarder weegt.");
    let groups = points.chunk_by(|a, b| a.reden == b.reden);
    let told = groups.filter_map(|group| {
        let id = super::aandacht(group.first()?.reden);
        let below = group.iter().filter_map(|point| about_point(bron, point));
        Some(rule(bron.regel(id), id, below.collect()))
    });
    blad.lijst(told.collect());
}

fn about_point(bron: &Bron<'_>, point: &Aandachtspunt) -> Option<String> {
    let over = point.sleutel.as_ref().map(bron::over);
    let what = bron.wat(&point.personen, &point.beoordelingen, &point.partners);
    join(over, what)
}

/// Where a rule applies: "Over p1 … Het gaat om de politie (b2)."
fn join(over: Option<String>, what: Option<String>) -> Option<String> {
    match (over, what) {
        (Some(over), Some(what)) => {
            let end = if over.ends_with('?') { "" } else { "." };
            Some(format!("{over}{end} Het gaat om {what}."))
        }
        (Some(over), None) => Some(over),
        (None, what) => what.map(|what| format!("Het gaat om {what}.")),
    }
}

/// A rule in its own words, with where it applies below it.
fn rule(regel: Option<&Bundelregel>, id: &str, below: Vec<String>) -> Punt {
    let tekst = match regel {
        Some(regel) => {
            let titel = regel.titel.trim_end_matches('.');
            let doen = woorden::stuk(" ", regel.doen.as_ref());
            format!("{titel}. {}{doen}", regel.tekst)
        }
        None => id.to_owned(),
    };
    Punt {
        tekst,
        onder: below,
    }
}

/// What is missing: what keeps the table from starting, then the rest.
pub(super) fn missing(blad: &mut Blad, bron: &Bron<'_>) {
    let volledigheid = &bron.bundel.volledigheid;
    blad.kop("Wat ontbreekt");
    if volledigheid.volledig {
        blad.alinea("Er ontbreekt niets dat de regels vragen.");
    }
    for (title, rows) in [
        ("Eerst nodig voor de duiding", &volledigheid.blokkerend),
        ("Noem dit bij de duiding", &volledigheid.leemten),
    ] {
        if rows.is_empty() {
            continue;
        }
        blad.onderkop(title);
        let groups = rows.chunk_by(|a, b| a.regel == b.regel);
        let told = groups.filter_map(|group| {
            let id = super::volledigheid(group.first()?.regel);
            let below = group.iter().filter_map(|gemis| about_missing(bron, gemis));
            Some(rule(bron.regel(id), id, below.collect()))
        });
        blad.lijst(told.collect());
    }
}

fn about_missing(bron: &Bron<'_>, gemis: &Gemis) -> Option<String> {
    let over = gemis.sleutel.as_ref().map(bron::over);
    let named = bron.wat(&gemis.personen, &gemis.beoordelingen, &gemis.partners);
    let data: Vec<String> = gemis
        .gegevens
        .iter()
        .map(|g| staat::metagegeven(*g).to_owned())
        .collect();
    let data = (!data.is_empty()).then(|| woorden::en(&data));
    let eis = gemis
        .eis
        .as_ref()
        .map(|id| super::momenten::requirement(bron, id));
    let place = gemis
        .plaats
        .iter()
        .map(|plaats| format!("gevraagd op plaats {plaats}"));
    let data = data.map(|data| format!("niet gezegd is {data}"));
    let parts = named.into_iter().chain(eis).chain(place).chain(data);
    let what = parts.collect::<Vec<_>>().join("; ");
    join(over, (!what.is_empty()).then_some(what))
}
