//! The recipe of the zaaktype, within the limits of the Catalogi API.

use koppelvlak::uitkomst::Uitkomst;
use serde_json::{Value, json};

use crate::{answer, register};

/// What the recipe says to make, the Catalogi API takes, but for what the organisation adds.
#[test]
fn the_recipe_fits_the_openapi_of_the_catalogi() {
    let Some(mut register) = register("catalogi-1.4.0.yaml") else {
        return;
    };
    let recept = answer("describe_zaaktype", &json!({ "peildatum": "2026-03-16" }));
    let recept = &recept["waarde"]["recept"];
    let zaaktype = json!("https://catalogi.voorbeeld.example/zaaktypen/1");
    for (part, schema) in [
        ("statustypen", "StatusType"),
        ("resultaattypen", "ResultaatType"),
        ("roltypen", "RolType"),
        ("eigenschappen", "Eigenschap"),
    ] {
        for body in recept[part].as_array().expect(part) {
            let mut body = body.clone();
            body["zaaktype"] = zaaktype.clone();
            if schema == "ResultaatType" {
                body["resultaattypeomschrijving"] = zaaktype.clone();
                body["selectielijstklasse"] = zaaktype.clone();
            }
            assert_eq!(register.refuses(schema, &body), None, "{schema} {body}");
            for (field, limit) in [("naam", 20), ("omschrijving", 100)] {
                if body.get(field).is_some() {
                    body[field] = json!("x".repeat(limit + 1));
                    assert!(
                        register.refuses(schema, &body).is_some(),
                        "{schema} {field}"
                    );
                }
            }
        }
    }
}

/// The limits that the recipe keeps, also where no OpenAPI is.
#[test]
fn the_recipe_keeps_the_limits_of_the_catalogi() {
    let recept = answer("describe_zaaktype", &json!({ "peildatum": "2026-03-16" }));
    let recept = &recept["waarde"]["recept"];
    let within = |text: &Value, most: usize| {
        let letters = text.as_str().expect("a text").chars().count();
        assert!((1..=most).contains(&letters), "{text}");
    };
    for (part, field, most) in [
        ("statustypen", "omschrijving", 80),
        ("resultaattypen", "omschrijving", 30),
        ("roltypen", "omschrijving", 100),
        ("eigenschappen", "naam", 20),
        ("eigenschappen", "definitie", 255),
    ] {
        for item in recept[part].as_array().expect(part) {
            within(&item[field], most);
        }
    }
    within(&recept["zaaktype"]["omschrijving"], 80);
    for eigenschap in recept["eigenschappen"].as_array().unwrap() {
        within(&eigenschap["specificatie"]["lengte"], 14);
        within(&eigenschap["specificatie"]["kardinaliteit"], 3);
        let length: usize = eigenschap["specificatie"]["lengte"]
            .as_str()
            .unwrap()
            .parse()
            .unwrap();
        assert!(length <= 255);
        for value in eigenschap["specificatie"]["waardenverzameling"]
            .as_array()
            .into_iter()
            .flatten()
        {
            within(value, length.min(100));
        }
    }
    let outcomes = &recept["eigenschappen"][0]["specificatie"]["waardenverzameling"];
    assert_eq!(*outcomes, json!(Uitkomst::ALL.to_vec()));
}
