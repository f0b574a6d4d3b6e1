//! The OpenAPI files of the registers as JSON Schema of what is sent to them.

use serde_json::{Value, json};

use crate::common;

/// Records that end a branch: here a field that the file does not name is refused too.
const LEAVES: [&str; 13] = [
    "ContactPersoonRol",
    "ContactPersoonRolRequest",
    "EigenschapSpecificatie",
    "MedewerkerIdentificatieRequest",
    "NatuurlijkPersoonIdentificatieRequest",
    "OrganisatorischeEenheidIdentificatieRequest",
    "RolMedewerker",
    "RolNatuurlijkPersoon",
    "RolOrganisatorischeEenheid",
    "StatusSubRequest",
    "ZaakKenmerk",
    "ZaakKenmerkRequest",
    "ZaakSubRequest",
];

/// The schemas of one file.
pub(crate) struct OpenApi(Value);

impl OpenApi {
    /// `None`: the file is not here.
    pub(crate) fn read(file: &str) -> Option<Self> {
        let file = common::root().join("../shared/data/zgw").join(file);
        let text = std::fs::read_to_string(file).ok()?;
        let whole: Value = serde_norway::from_str(&text).expect("YAML");
        let mut schemas = whole["components"]["schemas"].clone();
        for (name, schema) in schemas.as_object_mut().expect("schemas") {
            of_request(schema);
            if LEAVES.contains(&name.as_str()) {
                schema["additionalProperties"] = json!(false);
            }
        }
        Some(Self(schemas))
    }

    /// What holds for a body by the name of its schema, with no field beside it.
    pub(crate) fn validator(&self, name: &str) -> jsonschema::Validator {
        assert!(self.0.get(name).is_some(), "{name} is in the file");
        let schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$ref": format!("#/components/schemas/{name}"),
            "unevaluatedProperties": false,
            "components": { "schemas": self.0 },
        });
        let options = jsonschema::draft202012::options().should_validate_formats(true);
        options.build(&schema).expect("a schema")
    }
}

/// What OpenAPI 3.0 says of a request, in the words of JSON Schema: what is only read need
/// not be sent, and `nullable` is a type.
fn of_request(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            let read_only: Vec<Value> = fields
                .get("properties")
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
                .filter(|(_, field)| field["readOnly"] == json!(true))
                .map(|(name, _)| json!(name))
                .collect();
            if let Some(Value::Array(required)) = fields.get_mut("required") {
                required.retain(|name| !read_only.contains(name));
            }
            let nullable = fields.remove("nullable") == Some(json!(true));
            if let Some(Value::String(kind)) = fields.get("type").filter(|_| nullable) {
                fields.insert("type".to_owned(), json!([kind, "null"]));
            }
            fields.values_mut().for_each(of_request);
        }
        Value::Array(items) => items.iter_mut().for_each(of_request),
        _ => {}
    }
}
