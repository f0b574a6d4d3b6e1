//! The columns of a table as bits, whatever layout they came in.

use std::collections::BTreeSet;

use super::{VergelijkFout, Zijde};
use crate::id::FeitId;
use crate::programma::Programma;
use crate::regelset::Regelset;
use crate::tabel::{Kernen, Tabel, Tabelplan, Uitkomstkolom, Waarheidskolom};

/// The columns of these feiten, by number, each as ja and known. All unknown without a column.
pub(super) fn read(
    regelset: &Regelset,
    tabel: &Tabel<'_>,
    feiten: &[usize],
    kernen: Kernen,
) -> Result<Vec<Waarheidskolom>, VergelijkFout> {
    let programma = Programma::new(regelset.document().feiten.len());
    let mut uit = Vec::new();
    Tabelplan::new(&programma, feiten).run(tabel, kernen, &mut uit)?;
    let kolommen = uit.into_iter().map(|kolom| match kolom {
        Uitkomstkolom::Waarheid(kolom) => kolom,
        Uitkomstkolom::Sleutel(_) => Waarheidskolom::default(),
    });
    Ok(kolommen.collect())
}

/// The feiten that a side looks at, by id.
pub(super) fn looked_at<'r>(regelset: &'r Regelset, feiten: &[usize]) -> Vec<&'r FeitId> {
    let known = feiten.iter().filter_map(|nummer| regelset.feit(*nummer));
    known.map(|feit| &feit.id).collect()
}

/// Whether the two tables hold the same cases: the same rows, and the same values of what both
/// sides look at.
pub(super) fn check_same(
    een: Zijde<'_, '_>,
    ander: Zijde<'_, '_>,
    kernen: Kernen,
) -> Result<(), VergelijkFout> {
    let (rows, other) = (een.tabel.rijen(), ander.tabel.rijen());
    if rows != other {
        return Err(VergelijkFout::Rijen {
            een: rows,
            ander: other,
        });
    }
    if std::ptr::eq(een.tabel, ander.tabel) {
        return Ok(());
    }
    let mut both = BTreeSet::new();
    for zijde in [een, ander] {
        let resultaat = std::slice::from_ref(zijde.resultaat);
        let plan = zijde.toets.plan(resultaat)?;
        both.extend(looked_at(zijde.regelset, plan.feiten()));
    }
    for feit in both {
        let number = |zijde: Zijde<'_, '_>| zijde.regelset.feit_nummer(feit.as_str());
        let (Some(one), Some(two)) = (number(een), number(ander)) else {
            continue; // only one side can know it
        };
        let one = read(een.regelset, een.tabel, &[one], kernen)?;
        let two = read(ander.regelset, ander.tabel, &[two], kernen)?;
        if one != two {
            let kolom = feit.clone();
            return Err(VergelijkFout::AndereGevallen { kolom });
        }
    }
    Ok(())
}
