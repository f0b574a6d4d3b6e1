//! The first rows of a table, for a notebook.

use std::fmt::Write as _;

use arrow_array::cast::AsArray;
use arrow_array::types::{ArrowDictionaryKeyType, Int8Type, Int16Type};
use arrow_array::{Array, RecordBatch};

use super::uitkomst::Tabel;
use super::waarden;

/// How many rows are shown.
const RIJEN: usize = 10;

/// What stands in a column that may say who somebody is.
const MASKER: &str = "•••";

pub(super) fn html(tabel: &Tabel) -> String {
    let mut out = String::from("<table><thead><tr>");
    for naam in tabel.kolommen() {
        let _ = write!(out, "<th>{}</th>", escaped(&naam));
    }
    out.push_str("</tr></thead><tbody>");
    let rows = tabel
        .batches
        .iter()
        .flat_map(|batch| (0..batch.num_rows()).map(move |rij| (batch, rij)));
    for (batch, rij) in rows.take(RIJEN) {
        out.push_str("<tr>");
        for at in 0..batch.num_columns() {
            let cell = if at < tabel.eigen {
                MASKER.to_owned()
            } else {
                word(batch, at, rij)
            };
            let _ = write!(out, "<td>{}</td>", escaped(&cell));
        }
        out.push_str("</tr>");
    }
    let _ = write!(out, "</tbody></table><p>{} rijen</p>", tabel.__len__());
    out
}

/// What one row of a result says; nothing if there is no word.
fn word(batch: &RecordBatch, at: usize, rij: usize) -> String {
    let Some(array) = batch.columns().get(at) else {
        return String::new();
    };
    if let Some(bits) = array.as_boolean_opt() {
        let known = bits.is_valid(rij).then(|| bits.value(rij));
        let place = known.map_or(2, |ja| usize::from(!ja));
        return waarden::woorden().get(place).cloned().unwrap_or_default();
    }
    if array.is_null(rij) {
        return String::new();
    }
    let by_key = by_key::<Int8Type>(array, rij).or_else(|| by_key::<Int16Type>(array, rij));
    let text = || {
        array
            .as_string_opt::<i32>()
            .map(|texts| texts.value(rij).to_owned())
    };
    by_key.or_else(text).unwrap_or_default()
}

fn by_key<K: ArrowDictionaryKeyType>(array: &dyn Array, rij: usize) -> Option<String> {
    let found = array.as_dictionary_opt::<K>()?;
    let words = found.values().as_string_opt::<i32>()?;
    Some(words.value(found.key(rij)?).to_owned())
}

/// Text without the signs of HTML.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}
