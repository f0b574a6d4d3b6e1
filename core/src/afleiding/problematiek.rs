//! Problems: on which leefgebieden, at whom, and whether they are criminogenic.

use crate::aanmelding::Aanmelding;
use crate::aanmelding::problematiek::{BijWie, Problematiek};
use crate::aanmelding::uitspraak::Uitspraak;
use crate::feit::{Feitenblad, Gezegd};
use crate::id::LeefgebiedId;
use crate::pad::Pad;
use crate::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

pub(super) fn derive(blad: &mut Feitenblad, aanmelding: &Aanmelding, pad: &Pad) {
    let leefgebieden: Vec<&LeefgebiedId> = blad
        .regelset()
        .document()
        .leefgebieden
        .iter()
        .map(|leefgebied| &leefgebied.id)
        .collect();
    let list = pad.to("problematiek");
    let rows = &aanmelding.problematiek;
    for leefgebied in &leefgebieden {
        let present = (
            "problematiek",
            "aanwezig",
            on(rows, leefgebied, |row| &row.aanwezig),
        );
        let crime = (
            "criminogeen",
            "criminogeneFactoren",
            on(rows, leefgebied, |row| &row.criminogene_factoren),
        );
        for (feit, veld, said) in [present, crime] {
            let feit = format!("{feit}-{leefgebied}");
            blad.set(
                &feit,
                Waarheid::any_observed(said.iter().map(|(_, waarde, _)| *waarde)),
            );
            let given = said
                .iter()
                .filter(|(_, _, uitspraak)| uitspraak.waarde.is_some());
            for (index, _, uitspraak) in given {
                blad.cite(&feit, uitspraak.herkomst(list.to(*index).to(veld)));
            }
        }
    }
    for (feit, bij) in [
        ("problemen-bij-betrokkene", BijWie::Betrokkene),
        ("problemen-gezinssituatie", BijWie::Gezinssituatie),
    ] {
        blad.set(feit, problems_at(rows, bij, &leefgebieden));
        for (index, row) in rows.iter().enumerate() {
            if row.bij == Some(bij) && row.aanwezig.waarde == Some(Ja) {
                blad.cite(feit, row.aanwezig.herkomst(list.to(index).to("aanwezig")));
            }
        }
    }
    let several = several_on_one(rows, &leefgebieden);
    blad.set("meerdere-problemen-zelfde-leefgebied", several);
    let relevant = &aanmelding.gezinssituatie_relevant;
    blad.say(
        "gezinssituatie-relevant",
        pad.to("gezinssituatieRelevant"),
        relevant,
    );
}

/// What the rows on one leefgebied say: place, value, source. A row without an
/// answer says that it is not known.
fn on<'a>(
    rows: &'a [Problematiek],
    leefgebied: &LeefgebiedId,
    said: impl Fn(&'a Problematiek) -> &'a Uitspraak,
) -> Vec<(usize, Waarheid, &'a Uitspraak)> {
    let of = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.leefgebied.as_ref() == Some(leefgebied));
    let told = |row| said(row).waarde.unwrap_or(Onbekend);
    of.map(|(index, row)| (index, told(row), said(row)))
        .collect()
}

/// Whether there is any problem at this place (Bgs art. 2.20(1)(a)).
///
/// `ja` as soon as one row says so. `nee` only when every leefgebied was looked
/// at there and none has a problem. Whoever a row without `bij` is about, it
/// settles nothing.
fn problems_at(rows: &[Problematiek], bij: BijWie, leefgebieden: &[&LeefgebiedId]) -> Waarheid {
    let here = |leefgebied: &LeefgebiedId| {
        let of = rows
            .iter()
            .filter(|row| row.leefgebied.as_ref() == Some(leefgebied));
        let values = of.filter_map(|row| match row.bij {
            Some(at) => (at == bij).then(|| row.aanwezig.waarde.unwrap_or(Onbekend)),
            None => Some(row.aanwezig.waarde.unwrap_or(Onbekend).and(Onbekend)),
        });
        Waarheid::any_observed(values)
    };
    leefgebieden
        .iter()
        .map(|leefgebied| here(leefgebied))
        .fold(Nee, Waarheid::or)
}

/// Whether one leefgebied has two problems or more: distinct problems count
/// apart from leefgebieden (MJA §2.2.4, criterium A).
///
/// `ja` when two rows on one leefgebied say so. `nee` only when every leefgebied
/// was looked at and none can reach two.
fn several_on_one(rows: &[Problematiek], leefgebieden: &[&LeefgebiedId]) -> Waarheid {
    let here = |leefgebied: &LeefgebiedId| {
        let said = on(rows, leefgebied, |row| &row.aanwezig);
        let count =
            |wanted: &[Waarheid]| said.iter().filter(|(_, w, _)| wanted.contains(w)).count();
        if count(&[Ja]) >= 2 {
            Ja
        } else if said.is_empty() || count(&[Ja, Onbekend]) >= 2 {
            Onbekend
        } else {
            Nee
        }
    };
    leefgebieden
        .iter()
        .map(|leefgebied| here(leefgebied))
        .fold(Nee, Waarheid::or)
}
