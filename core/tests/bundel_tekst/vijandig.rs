//! Hostile input: nothing that comes in can become markup or steer a terminal.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{ask, common, fragment, papers};

const HOSTILE: &str = "<script>alert(\"x\" + 'y')</script> & ]]> <!-- --> &lt; \u{1b}[31mrood\u{7} \u{202e}mo \
     <img src=x onerror=alert(1)> eenwoorddatveellangerisdandebreedtevaneenterminaleneenwoorddatveellangerisdandebreedte";

/// The fields of the papers that hold free text.
const FREE: &[&str] = &[
    "delingGrond",
    "grond",
    "label",
    "labelversie",
    "naam",
    "nietGeinformeerdReden",
    "plan",
    "populatieReden",
    "reden",
    "rol",
    "score",
    "tekst",
    "versie",
    "vingerafdruk",
];

/// The list above is the list of the schema: a new field must be tried too.
#[test]
fn every_free_text_is_tried() {
    let file = common::root().join("core/schema/bundle_beoordelingen.schema.json");
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let mut found = BTreeSet::new();
    collect(&schema, &mut found);
    assert_eq!(
        found,
        FREE.iter().map(|field| (*field).to_owned()).collect()
    );
    let text = hostile().to_string();
    for field in FREE {
        assert!(
            text.contains(&format!("\"{field}\":\"<script>")),
            "{field} is not tried"
        );
    }
}

fn collect(schema: &Value, found: &mut BTreeSet<String>) {
    let properties = schema.get("properties").and_then(Value::as_object);
    for (name, property) in properties.into_iter().flatten() {
        let kind = property
            .get("type")
            .map(Value::to_string)
            .unwrap_or_default();
        let bound = ["pattern", "enum", "format"]
            .iter()
            .any(|key| property.get(key).is_some());
        if kind.contains("string") && !bound {
            found.insert(name.clone());
        }
    }
    match schema {
        Value::Object(members) => members.values().for_each(|part| collect(part, found)),
        Value::Array(parts) => parts.iter().for_each(|part| collect(part, found)),
        _ => {}
    }
}

/// The papers of the example with hostile text wherever text is free.
fn hostile() -> Value {
    let mut invoer = papers();
    let stukken = &mut invoer["stukken"];
    for beoordeling in stukken["beoordelingen"].as_array_mut().unwrap() {
        beoordeling["afzender"]["naam"] = json!(HOSTILE);
        beoordeling["afzender"]["rol"] = json!(HOSTILE);
        if beoordeling["instrument"].is_object() {
            beoordeling["instrument"]["versie"] = json!(HOSTILE);
            beoordeling["instrument"]["labelversie"] = json!(HOSTILE);
        }
        // the label of one row stays, so that there is something to compare
        beoordeling["afgegeven"]["score"] = json!(HOSTILE);
        if beoordeling["id"] != json!("b1") {
            beoordeling["afgegeven"]["label"] = json!(HOSTILE);
        }
        beoordeling["conditie"] = json!("metGenoemdPlan");
        beoordeling["plan"] = json!(HOSTILE);
        beoordeling["populatie"] = json!("buiten");
        beoordeling["populatieReden"] = json!(HOSTILE);
        beoordeling["nietGeinformeerdReden"] = json!(HOSTILE);
        beoordeling["deling"] = json!("samenvatting");
        beoordeling["delingGrond"] = json!(HOSTILE);
    }
    for partner in stukken["partners"].as_array_mut().unwrap() {
        partner["partner"]["naam"] = json!(HOSTILE);
        partner["partner"]["rol"] = json!(HOSTILE);
        partner["grond"] = json!(HOSTILE);
        partner["tekst"] = json!(HOSTILE);
    }
    let beeld =
        json!({ "partner": { "organisatie": "halt" }, "antwoord": "beeld", "tekst": HOSTILE });
    stukken["partners"].as_array_mut().unwrap().push(beeld);
    stukken["gebeurtenissen"][0]["nietNodig"] = json!([{ "eis": "om09-risc", "reden": HOSTILE }]);
    stukken["vorigeDuiding"] = json!({ "datum": "2026-01-01", "vingerafdruk": HOSTILE });
    invoer
}

#[test]
fn no_markup_of_the_input_survives() {
    let answer = ask(&hostile());
    let page = answer.html.expect("asked for");
    fragment::check(&page);
    assert!(
        page.contains("&lt;script&gt;alert(&quot;x&quot; + &#39;y&#39;)"),
        "shown as it was written"
    );
    assert!(page.contains("&amp;lt;"), "escaped once, and once only");
    assert!(page.contains("]]&gt;"));
    let steers = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!page.contains(steers));
}

#[test]
fn the_terminal_is_not_steered_and_never_wider() {
    let answer = ask(&hostile());
    let text = answer.tekst.expect("asked for");
    assert!(!text.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}'));
    for text in [text, ask(&papers()).tekst.expect("asked for")] {
        for line in text.lines() {
            assert!(line.chars().count() <= 100, "{line}");
            assert_eq!(line, line.trim_end(), "spaces at the end");
        }
    }
}
