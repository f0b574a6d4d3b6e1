//! The draft as JSON Schema, read from its own file. The file is machine-made YAML; this
//! reads what a schema is made of and passes over descriptions.

use serde_json::{Map, Value, json};

use crate::common;

/// `None`: the file is not here.
pub(crate) fn validator() -> Option<jsonschema::Validator> {
    let file = common::root().join("../shared/data/soh/Melding.yaml");
    let text = std::fs::read_to_string(file).ok()?;
    let lines: Vec<(usize, &str)> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| (line.len() - line.trim_start().len(), line.trim()))
        .collect();
    let start = lines
        .iter()
        .position(|line| *line == (2, "schemas:"))
        .expect("the schemas");
    let mut rest = &lines[start + 1..];
    let schemas = block(&mut rest, 4);
    let held = ["Melding", "Betrokkene", "Naam", "Adres"];
    assert!(
        held.iter()
            .all(|name| schemas[*name]["required"].is_array()),
        "the draft was read"
    );
    assert_eq!(
        schemas["Melding"]["properties"]["soort"]["enum"],
        json!(["NAZ", "VT", "ZVH"])
    );
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": "#/components/schemas/Melding",
        "components": { "schemas": schemas }
    });
    Some(jsonschema::draft202012::new(&schema).expect("a schema"))
}

/// What stands at this depth, until something stands higher.
fn block(rest: &mut &[(usize, &str)], depth: usize) -> Value {
    if rest
        .first()
        .is_some_and(|(at, text)| *at == depth && text.starts_with("- "))
    {
        return list(rest, depth);
    }
    let mut fields = Map::new();
    while let Some((at, text)) = rest.first().copied() {
        if at < depth {
            break;
        }
        *rest = &rest[1..];
        // lines of a description, and what hangs below it, lie deeper
        let Some((name, value)) = text.split_once(':').filter(|_| at == depth) else {
            continue;
        };
        let value = match (name, value.trim()) {
            ("description" | "nullable" | "example", _) => continue,
            (_, "") => {
                let below = rest.first().map_or(depth, |(at, _)| *at);
                // a list may stand at the depth of its name
                let is_list = rest.first().is_some_and(|(_, text)| text.starts_with("- "));
                assert!(below > depth || is_list, "{name} has nothing below it");
                block(rest, below)
            }
            (_, value) => scalar(value),
        };
        fields.insert(name.to_owned(), value);
    }
    Value::Object(fields)
}

fn list(rest: &mut &[(usize, &str)], depth: usize) -> Value {
    let mut items = Vec::new();
    while let Some((at, text)) = rest.first().copied() {
        let Some(item) = text.strip_prefix("- ").filter(|_| at == depth) else {
            break;
        };
        *rest = &rest[1..];
        items.push(scalar(item));
    }
    Value::Array(items)
}

fn scalar(text: &str) -> Value {
    if let Ok(value) = serde_json::from_str(text) {
        return value;
    }
    json!(text)
}
