//! Tables of counts as text.

use std::fmt;

use crate::telling::{BeschermdeTabel, Cel, RuweTabel};

/// How CBS marks a count that is not shown.
const VERBORGEN: &str = ".";

/// The word for a total.
const TOTAAL: &str = "Totaal";

impl fmt::Display for BeschermdeTabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rows: Vec<Vec<String>> = Vec::new();
        for rij in &self.rijen {
            let cells = rij.cellen.iter().chain(&rij.totaal).map(cel);
            rows.push([rij.label.clone()].into_iter().chain(cells).collect());
        }
        let totals = self.totalen.iter().chain(&self.totaal).map(cel);
        rows.push([TOTAAL.to_owned()].into_iter().chain(totals).collect());
        write_table(f, &self.kolommen, self.totaal.is_some(), rows)?;
        let keuzen = self.beleid.keuzen();
        let hides = hides(self);
        if hides || keuzen.afronding > 1 {
            writeln!(f)?;
        }
        if hides {
            let minder = keuzen.minimum;
            writeln!(
                f,
                "{VERBORGEN} = niet getoond: minder dan {minder}, of nodig om zo'n klein aantal te beschermen."
            )?;
        }
        if keuzen.afronding > 1 {
            let stap = keuzen.afronding;
            writeln!(
                f,
                "Aantallen zijn afgerond op {stap}. Daardoor kan een som afwijken van het totaal."
            )?;
        }
        Ok(())
    }
}

impl fmt::Display for RuweTabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let with_totals = self.rijen.iter().any(|rij| rij.totaal.is_some());
        let mut rows: Vec<Vec<String>> = Vec::new();
        for rij in &self.rijen {
            let cells = rij.aantallen.iter().chain(&rij.totaal);
            let cells = cells.map(u64::to_string);
            rows.push([rij.label.clone()].into_iter().chain(cells).collect());
        }
        let total = with_totals.then_some(&self.totaal);
        let totals = self.totalen.iter().chain(total).map(u64::to_string);
        rows.push([TOTAAL.to_owned()].into_iter().chain(totals).collect());
        write_table(f, &self.kolommen, with_totals, rows)
    }
}

fn cel(cel: &Cel) -> String {
    cel.aantal()
        .map_or_else(|| VERBORGEN.to_owned(), |aantal| aantal.to_string())
}

fn hides(tabel: &BeschermdeTabel) -> bool {
    let cells = tabel
        .rijen
        .iter()
        .flat_map(|rij| rij.cellen.iter().chain(&rij.totaal));
    let mut cells = cells.chain(&tabel.totalen).chain(&tabel.totaal);
    cells.any(|cel| cel.aantal().is_none())
}

/// Labels to the left, counts to the right, two spaces between columns.
fn write_table(
    f: &mut fmt::Formatter<'_>,
    kolommen: &[String],
    with_totals: bool,
    mut rows: Vec<Vec<String>>,
) -> fmt::Result {
    let total = with_totals.then(|| TOTAAL.to_owned());
    let head = [String::new()].into_iter().chain(kolommen.iter().cloned());
    rows.insert(0, head.chain(total).collect());
    let mut widths = vec![0; kolommen.len() + 2];
    for row in &rows {
        for (width, text) in widths.iter_mut().zip(row) {
            *width = (*width).max(text.chars().count());
        }
    }
    for row in &rows {
        for (at, (text, width)) in row.iter().zip(&widths).enumerate() {
            if at == 0 {
                write!(f, "{text:<width$}")?;
            } else {
                write!(f, "  {text:>width$}")?;
            }
        }
        writeln!(f)?;
    }
    Ok(())
}
