//! The problems: two velden for each leefgebied.
//!
//! Rows on one leefgebied settle five things: whether there is a problem, at
//! whom (two feiten), whether there are several, and whether it is criminogenic.
//! The last is free of the others, so it is a veld of its own. For the other four
//! the rows below reach every combination that rows can reach (a test tries them).

use super::{Optie, Veld};
use crate::aanmelding::problematiek::BijWie::{self, Betrokkene, Gezinssituatie};
use crate::aanmelding::problematiek::Problematiek;
use crate::aanmelding::uitspraak::Uitspraak;
use crate::analyse::zaak::Zaak;
use crate::id::LeefgebiedId;
use crate::regelset::Regelset;
use crate::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

/// A problem as a row has it: whether it is there, and at whom.
pub(in crate::analyse) type Rij = (Option<Waarheid>, Option<BijWie>);

/// The rows that can stand on one leefgebied, from none to many, and which of these
/// fill in wholly what is open in them. Filled in: whether a problem is there, at
/// whom it is, and a row for whom no row is about. Where nothing stands yet,
/// anything can come.
pub(in crate::analyse) const RIJEN: &[(&[Rij], &[usize])] = &[
    (&[], &[3, 8, 9, 10, 19, 20]),
    (&[(Some(Ja), Some(Betrokkene))], &[8, 9]),
    (&[(Some(Ja), Some(Gezinssituatie))], &[8, 10]),
    (&[(Some(Nee), None)], &[]),
    (&[(Some(Nee), Some(Betrokkene))], &[3, 10]),
    (&[(Some(Nee), Some(Gezinssituatie))], &[3, 9]),
    (&[(Some(Ja), None)], &[8, 9, 10]),
    (&[(Some(Onbekend), None)], &[3, 8, 9, 10]),
    (
        &[
            (Some(Ja), Some(Betrokkene)),
            (Some(Ja), Some(Gezinssituatie)),
        ],
        &[],
    ),
    (&[(Some(Ja), Some(Betrokkene)), (Some(Nee), None)], &[]),
    (&[(Some(Ja), Some(Gezinssituatie)), (Some(Nee), None)], &[]),
    (&[(Some(Ja), Some(Betrokkene)), (Some(Ja), None)], &[8, 19]),
    (
        &[(Some(Ja), Some(Gezinssituatie)), (Some(Ja), None)],
        &[8, 20],
    ),
    (&[(Some(Ja), None), (Some(Ja), None)], &[8, 19, 20]),
    (
        &[(Some(Ja), Some(Betrokkene)), (Some(Onbekend), None)],
        &[8, 9, 19],
    ),
    (
        &[(Some(Ja), Some(Gezinssituatie)), (Some(Onbekend), None)],
        &[8, 10, 20],
    ),
    (
        &[(Some(Ja), None), (Some(Onbekend), None)],
        &[8, 9, 10, 19, 20],
    ),
    (
        &[(Some(Onbekend), Some(Betrokkene)), (Some(Nee), None)],
        &[3, 9],
    ),
    (
        &[(Some(Onbekend), Some(Gezinssituatie)), (Some(Nee), None)],
        &[3, 10],
    ),
    (
        &[
            (Some(Ja), Some(Betrokkene)),
            (Some(Ja), Some(Betrokkene)),
            (Some(Nee), None),
        ],
        &[],
    ),
    (
        &[
            (Some(Ja), Some(Gezinssituatie)),
            (Some(Ja), Some(Gezinssituatie)),
            (Some(Nee), None),
        ],
        &[],
    ),
    (
        &[
            (Some(Ja), Some(Betrokkene)),
            (Some(Onbekend), Some(Betrokkene)),
            (Some(Nee), None),
        ],
        &[9, 19],
    ),
    (
        &[
            (Some(Ja), Some(Gezinssituatie)),
            (Some(Onbekend), Some(Gezinssituatie)),
            (Some(Nee), None),
        ],
        &[10, 20],
    ),
    (
        &[
            (Some(Onbekend), Some(Betrokkene)),
            (Some(Onbekend), Some(Betrokkene)),
            (Some(Nee), None),
        ],
        &[3, 9, 19],
    ),
    (
        &[
            (Some(Onbekend), Some(Gezinssituatie)),
            (Some(Onbekend), Some(Gezinssituatie)),
            (Some(Nee), None),
        ],
        &[3, 10, 20],
    ),
];

/// The velden of every leefgebied. The rows come before what is criminogenic, so
/// that the second finds the rows of the first.
pub(super) fn velden(regelset: &Regelset) -> Vec<Veld> {
    let leefgebieden = &regelset.document().leefgebieden;
    let all: Vec<&LeefgebiedId> = leefgebieden.iter().map(|l| &l.id).collect();
    let mut velden = Vec::with_capacity(2 * all.len());
    for (at, leefgebied) in all.iter().enumerate() {
        velden.push(Veld {
            bij: no_problem_elsewhere(leefgebied, &all),
            groep: Some(at),
            ..rows(leefgebied)
        });
        velden.push(Veld {
            groep: Some(at),
            ..criminogenic(leefgebied)
        });
    }
    velden
}

fn rows(leefgebied: &LeefgebiedId) -> Veld {
    let fill_in = |(rijen, wordt): &(&'static [Rij], &[usize])| {
        let (rijen, leefgebied) = (*rijen, leefgebied.clone());
        let kosten = u32::try_from(rijen.len()).unwrap_or(u32::MAX);
        let optie = Optie::new(kosten, move |zaak| {
            let rows = rijen.iter().map(|rij| row(&leefgebied, *rij));
            zaak.aanmelding.problematiek.extend(rows);
        });
        let optie = optie.becomes(wordt.iter().copied());
        if rijen.iter().all(|(aanwezig, _)| aanwezig.is_some()) {
            optie
        } else {
            optie.incomplete()
        }
    };
    Veld::new(RIJEN.iter().map(fill_in).collect())
}

/// One row.
pub(in crate::analyse) fn row(leefgebied: &LeefgebiedId, (aanwezig, bij): Rij) -> Problematiek {
    Problematiek {
        leefgebied: Some(leefgebied.clone()),
        aanwezig: Uitspraak {
            waarde: aanwezig,
            ..Uitspraak::default()
        },
        bij,
        ..Problematiek::default()
    }
}

/// On every row of the leefgebied, or on a row of its own.
fn criminogenic(leefgebied: &LeefgebiedId) -> Veld {
    let leefgebied = leefgebied.clone();
    Veld::vraag(move |zaak, waarheid| {
        let rows = &mut zaak.aanmelding.problematiek;
        let here = |row: &Problematiek| row.leefgebied.as_ref() == Some(&leefgebied);
        if !rows.iter().any(here) {
            rows.push(row(&leefgebied, (None, None)));
        }
        for row in rows.iter_mut().filter(|row| here(row)) {
            row.criminogene_factoren.waarde = Some(waarheid);
        }
    })
}

fn no_problem_elsewhere(leefgebied: &LeefgebiedId, all: &[&LeefgebiedId]) -> Zaak {
    let others = all.iter().filter(|other| **other != leefgebied);
    let mut zaak = Zaak::default();
    zaak.aanmelding.problematiek = others.map(|other| row(other, (Some(Nee), None))).collect();
    zaak
}
