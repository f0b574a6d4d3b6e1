//! jsonschema: the half of W that validates.

use jsonschema::Validator;
use peer_harness::Peer;
use serde_json::Value;

fn main() {
    let peer = Peer::new("jsonschema");
    let schema: Value = serde_json::from_str(include_str!("../../../rules/w.schema.json")).unwrap();
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    peer.answer(&["records"], |json| answer(&validator, json));
    peer.single("validated", "passes or not", |json| {
        validator.is_valid(&read(json))
    });
    peer.single("validated", "all that is wrong", |json| {
        places(&validator, json)
    });
}

fn read(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

fn places(validator: &Validator, json: &str) -> Vec<String> {
    validator
        .iter_errors(&read(json))
        .map(|error| error.instance_path().to_string())
        .collect()
}

/// No outcome, no criteria, no elfproef, no order of days: `-`.
fn answer(validator: &Validator, json: &str) -> String {
    let places = places(validator, json);
    let wrong = |place: &str| {
        if places.iter().any(|at| at == place) {
            '1'
        } else {
            '0'
        }
    };
    format!(
        "------{}{}-",
        wrong("/persoon/postcode"),
        wrong("/persoon/geboortedatum")
    )
}
