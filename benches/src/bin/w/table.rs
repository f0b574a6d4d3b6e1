//! W over a table: Arrow bitmaps in, Arrow bitmaps out, by the table evaluator of the core.

use koppelvlak::id::FeitId;
use koppelvlak::programma::{Opschrift, Programma};
use koppelvlak::regelset::Regelset;
use koppelvlak::tabel::{Bits, Kernen, Kolom, Tabel, Tabelplan, Uitkomstkolom};
use koppelvlak::waarheid::Waarheid;
use koppelvlak_benches::by_core::Werklast;
use koppelvlak_benches::record::FEITEN;

use crate::data;

/// The feiten as Arrow keeps them: a column each.
pub(crate) struct Columns {
    rows: usize,
    feiten: Vec<Column>,
}

/// Bits for the values, and bits for what is known unless all of it is.
struct Column {
    values: Vec<u8>,
    validity: Option<Vec<u8>>,
}

impl Columns {
    /// From the rows of a `feiten` file.
    pub(crate) fn of(rows: &[String]) -> Self {
        let cases: Vec<_> = rows.iter().map(|row| data::values(row)).collect();
        let column = |feit: usize| {
            let values = cases.iter().filter_map(|case| case.get(feit));
            let known = || values.clone().map(|value| *value != Waarheid::Onbekend);
            Column {
                values: packed(values.clone().map(|value| *value == Waarheid::Ja)),
                validity: (!known().all(|known| known)).then(|| packed(known())),
            }
        };
        Self {
            rows: rows.len(),
            feiten: (0..FEITEN).map(column).collect(),
        }
    }
}

/// The rules of W, with the plan for its five answers.
pub(crate) struct Plan {
    regelset: Regelset,
    feiten: Vec<FeitId>,
    answers: Tabelplan,
}

impl Plan {
    /// `None`: the rules lack a criterium or a feit of W.
    pub(crate) fn new(werklast: &Werklast) -> Option<Self> {
        let regelset = Regelset::read(include_str!("../../../w.json")).ok()?;
        let programma = werklast.programma();
        let mut wortels = vec![werklast.wortel()];
        for id in ["c1", "c2", "c3", "c4"] {
            wortels.push((0..programma.len()).find(|at| is_rule(programma, *at, id))?);
        }
        let feiten: Option<Vec<FeitId>> = (0..FEITEN)
            .map(|nummer| Some(regelset.feit(nummer)?.id.clone()))
            .collect();
        Some(Self {
            feiten: feiten?,
            answers: Tabelplan::new(programma, &wortels),
            regelset,
        })
    }

    /// All of it: the columns are named, and every row is worked out on one core.
    pub(crate) fn run(&self, columns: &Columns, uit: &mut Vec<Uitkomstkolom>) -> Option<()> {
        let mut tabel = Tabel::new(&self.regelset, columns.rows);
        for (feit, column) in self.feiten.iter().zip(&columns.feiten) {
            let kolom = Kolom::Bits {
                waarden: Bits::new(&column.values, 0),
                bekend: column.validity.as_ref().map(|bits| Bits::new(bits, 0)),
            };
            tabel.add(feit, kolom).ok()?;
        }
        self.answers.run(&tabel, Kernen::Een, uit).ok()
    }
}

/// The answers as rows of signs.
pub(crate) fn rows(uit: &[Uitkomstkolom], rows: usize) -> Vec<String> {
    let value = |kolom: &Uitkomstkolom, row: usize| match kolom {
        Uitkomstkolom::Waarheid(kolom) => kolom.waarheid(row).unwrap_or(Waarheid::Onbekend),
        Uitkomstkolom::Sleutel(_) => Waarheid::Onbekend,
    };
    let one = |row| {
        data::row(
            &uit.iter()
                .map(|kolom| value(kolom, row))
                .collect::<Vec<_>>(),
        )
    };
    (0..rows).map(one).collect()
}

fn is_rule(programma: &Programma, at: usize, id: &str) -> bool {
    matches!(programma.stap(at), Some((_, Opschrift::Regel(regel, _))) if regel.as_str() == id)
}

/// The lowest bit of a byte first.
fn packed(bits: impl Iterator<Item = bool>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (at, bit) in bits.enumerate() {
        if at % 8 == 0 {
            bytes.push(0);
        }
        if let Some(byte) = bytes.last_mut() {
            *byte |= u8::from(bit) << (at % 8);
        }
    }
    bytes
}
