//! The text for a terminal: at most 100 columns, no colours.

use super::blad::{Blad, Deel, Kolom, Punt, Tabel, plain};

/// The most columns.
const BREEDTE: usize = 100;

/// Between two columns of a table.
const TUSSEN: usize = 2;

/// Writes a text for a terminal.
#[must_use]
pub fn terminal(blad: &Blad) -> String {
    let mut out: Vec<String> = Vec::new();
    for deel in &blad.delen {
        if !out.is_empty() {
            out.push(String::new());
        }
        match deel {
            Deel::Kop(text) => heading(&mut out, text, "="),
            Deel::Onderkop(text) => heading(&mut out, text, "-"),
            Deel::Alinea(text) | Deel::Nadruk(text) => out.extend(wrap(text, BREEDTE)),
            Deel::Lijst(punten) => punten.iter().for_each(|punt| item(&mut out, punt)),
            Deel::Tabel(tabel) => table(&mut out, tabel),
        }
    }
    out.iter()
        .fold(String::new(), |text, line| text + line.trim_end() + "\n")
}

fn heading(out: &mut Vec<String>, text: &str, under: &str) {
    let lines = wrap(text, BREEDTE);
    let width = lines.iter().map(|line| line.chars().count()).max();
    out.extend(lines);
    out.push(under.repeat(width.unwrap_or_default()));
}

fn item(out: &mut Vec<String>, punt: &Punt) {
    hang(out, "- ", &punt.tekst);
    punt.onder.iter().for_each(|text| hang(out, "  . ", text));
}

/// A paragraph behind a mark, with the rest of it under its first word.
fn hang(out: &mut Vec<String>, mark: &str, text: &str) {
    let indent = mark.chars().count();
    let lines = wrap(text, BREEDTE - indent);
    for (line, at) in lines.iter().zip(0..) {
        let before = if at == 0 {
            mark.to_owned()
        } else {
            " ".repeat(indent)
        };
        out.push(before + line);
    }
}

fn table(out: &mut Vec<String>, tabel: &Tabel) {
    out.extend(wrap(&tabel.bijschrift, BREEDTE));
    out.push(String::new());
    let widths = widths(tabel.kolommen);
    let heads = tabel
        .kolommen
        .iter()
        .map(|kolom| vec![kolom.kop.to_owned()]);
    row(out, &heads.collect::<Vec<_>>(), &widths);
    let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    out.push(rule.join(&" ".repeat(TUSSEN)));
    for (cells, at) in tabel.rijen.iter().zip(0..) {
        if at > 0 {
            out.push(String::new());
        }
        row(out, cells, &widths);
    }
}

/// How wide each column is: its share of what is left beside the spaces between.
fn widths(kolommen: &[Kolom]) -> Vec<usize> {
    let spaces = TUSSEN * kolommen.len().saturating_sub(1);
    let room = BREEDTE.saturating_sub(spaces);
    let shares: usize = kolommen.iter().map(|kolom| kolom.aandeel).sum();
    let width = |kolom: &Kolom| (room * kolom.aandeel).checked_div(shares);
    kolommen
        .iter()
        .map(|kolom| width(kolom).unwrap_or_default().max(1))
        .collect()
}

fn row(out: &mut Vec<String>, cells: &[Vec<String>], widths: &[usize]) {
    let columns: Vec<Vec<String>> = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| cell.iter().flat_map(|text| wrap(text, *width)).collect())
        .collect();
    let height = columns.iter().map(Vec::len).max().unwrap_or_default();
    for at in 0..height {
        let mut line = String::new();
        for (column, width) in columns.iter().zip(widths) {
            let text = column.get(at).map_or("", String::as_str);
            let rest = (width + TUSSEN).saturating_sub(text.chars().count());
            line.push_str(text);
            line.push_str(&" ".repeat(rest));
        }
        out.push(line.trim_end().to_owned());
    }
}

/// Lines of at most so many characters. A word that does not fit on a line is cut.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in plain(text).split(' ') {
        let mut word: Vec<char> = word.chars().collect();
        let used = line.chars().count();
        if used > 0 && used + 1 + word.len() > width {
            lines.push(std::mem::take(&mut line));
        }
        while word.len() > width {
            lines.push(word.drain(..width).collect());
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word);
    }
    lines.push(line);
    lines
}
