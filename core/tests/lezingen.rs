//! All 81 three-valued combinations of A, B, C and D under P1, P2 and P3, held
//! against a truth table made from the two-valued formulas.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use koppelvlak::contract;
use serde_json::{Value, json};

const WAARDEN: [&str; 3] = ["ja", "nee", "onbekend"];

/// The three ways to bind "en; en; of", on settled answers.
const LEZINGEN: [fn([bool; 4]) -> bool; 3] = [
    |[a, b, c, d]| (a && b && c) || d,
    |[a, b, c, d]| a && b && (c || d),
    |[a, b, c, d]| a && ((b && c) || d),
];

/// The outcome by trying every way to settle what is unknown.
fn oracle(formula: fn([bool; 4]) -> bool, row: [&str; 4]) -> &'static str {
    let mut seen = [false; 2];
    for bits in 0..16_u8 {
        let guess = [0, 1, 2, 3].map(|i| bits >> i & 1 == 1);
        let fits = row
            .iter()
            .zip(guess)
            .all(|(w, g)| *w == "onbekend" || (*w == "ja") == g);
        if fits {
            seen[usize::from(formula(guess))] = true;
        }
    }
    match seen {
        [false, true] => "ja",
        [true, false] => "nee",
        _ => "onbekend",
    }
}

/// Feiten by which a criterium comes out so, chosen by reading the text of the rule.
fn feiten(criterium: usize, waarde: &str, prefix: &str) -> Vec<(String, &'static str)> {
    let consequence = if prefix == "lk" {
        "verwacht"
    } else {
        "mogelijk"
    };
    let holds: Vec<String> = match criterium {
        0 => vec![
            "problematiek-huisvesting".into(),
            "problematiek-middelengebruik".into(),
            format!("overlast-{consequence}"),
        ],
        1 => [
            "keten-zorg-nodig",
            "keten-strafrecht-nodig",
            "drang-nodig",
            "niet-binnen-een-keten",
        ]
        .map(String::from)
        .into(),
        2 => ["invloed-leefomgeving", "impact-gezinssysteem-verwacht"]
            .map(String::from)
            .into(),
        _ => [
            "gebied-ernstig",
            "gebied-lokaal",
            "gebied-ketenoverstijgend",
        ]
        .map(String::from)
        .into(),
    };
    let fails: Vec<String> = match criterium {
        0 => ["crimineel-gedrag", "overlast", "afglijden"]
            .iter()
            .flat_map(|g| ["feitelijk", "verwacht", "mogelijk"].map(|m| format!("{g}-{m}")))
            .collect(),
        1 => vec!["niet-binnen-een-keten".into()],
        2 => vec![
            "invloed-gezinssysteem".into(),
            "invloed-leefomgeving".into(),
        ],
        _ => vec!["gebied-ernstig".into()],
    };
    match waarde {
        "ja" => holds.into_iter().map(|f| (f, "ja")).collect(),
        "nee" => fails.into_iter().map(|f| (f, "nee")).collect(),
        // all but the last one: nearly, but not yet
        _ => holds.into_iter().rev().skip(1).map(|f| (f, "ja")).collect(),
    }
}

fn table(profiel: &str, prefix: &str) -> Vec<([&'static str; 4], Vec<String>, Vec<String>)> {
    let mut rows = Vec::new();
    for number in 0..81_usize {
        let row = [27, 9, 3, 1].map(|unit| WAARDEN[number / unit % 3]);
        let given: Vec<Value> = row
            .iter()
            .enumerate()
            .flat_map(|(criterium, waarde)| feiten(criterium, waarde, prefix))
            .map(|(feit, waarde)| json!({ "feit": feit, "waarde": waarde }))
            .collect();
        let invoer = json!({ "peildatum": "2025-06-01", "profiel": profiel, "feiten": given });
        let text = contract::check_criteria_json(invoer.to_string().as_bytes());
        let answer: Value = serde_json::from_str(&text).expect("JSON");
        let beleid = answer
            .pointer("/waarde/toets/beleid")
            .expect("a policy outcome");
        let of = |list: &str| -> Vec<String> {
            let items = beleid[list].as_array().expect(list).iter();
            items
                .map(|item| item["uitkomst"].as_str().expect("an outcome").to_owned())
                .collect()
        };
        let decisive = answer
            .pointer("/waarde/toets/signalen")
            .and_then(Value::as_array)
            .is_some_and(|signals| signals.contains(&json!("lezingBepalend")));
        let got = of("lezingen");
        assert_eq!(of("criteria"), row, "{profiel} row {number}");
        assert_eq!(
            decisive,
            got.iter().any(|o| *o != got[0]),
            "{profiel} row {number}"
        );
        let expected = LEZINGEN
            .iter()
            .map(|formula| oracle(*formula, row).to_owned())
            .collect();
        rows.push((row, got, expected));
    }
    rows
}

#[test]
fn all_81_combinations_under_every_lezing() {
    for (profiel, prefix) in [("mja-2021-2024", "mja"), ("landelijk-kader-2013", "lk")] {
        let rows = table(profiel, prefix);
        for (row, got, expected) in &rows {
            assert_eq!(got, expected, "{profiel}: A, B, C, D = {row:?}");
        }
        let agree = rows
            .iter()
            .filter(|(_, got, _)| got.iter().all(|o| *o == got[0]))
            .count();
        assert_eq!((rows.len(), agree), (81, 42), "{profiel}");
    }
}

/// The table as text, so that a change in it is seen.
#[test]
fn the_table_is_the_reviewed_one() {
    let mut lines = vec!["A        B        C        D        P1       P2       P3".to_owned()];
    for (row, got, _) in table("mja-2021-2024", "mja") {
        let cells: Vec<&str> = row
            .into_iter()
            .chain(got.iter().map(String::as_str))
            .collect();
        let padded: Vec<String> = cells.iter().map(|cell| format!("{cell:<8}")).collect();
        lines.push(padded.join(" ").trim_end().to_owned());
    }
    insta::assert_snapshot!("lezingen", lines.join("\n"));
}
