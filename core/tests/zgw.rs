//! Laws of what goes to a register of zaken: held against the OpenAPI of both registers when
//! it is there, never past a limit, never a person where everyone reads, never a result of
//! an advice alone.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;
#[path = "zgw/openapi.rs"]
mod openapi;
#[path = "zgw/recept.rs"]
mod recept;
#[path = "zgw/wetten.rs"]
mod wetten;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use koppelvlak::contract;
use koppelvlak::uitkomst::Uitkomst;
use koppelvlak::zgw::Triageresultaat;
use openapi::OpenApi;
use serde_json::{Value, json};

const PROFIELEN: [(&str, &str); 2] = [
    ("vng-zaken-1.7.0", "zaken-1.7.0.yaml"),
    ("open-zaak-1.5.1", "openzaak-zaken-1.5.1.yaml"),
];

fn answer(op: &str, invoer: &Value) -> Value {
    let text = contract::call(op, invoer.to_string().as_bytes()).expect("an operation");
    serde_json::from_str(&text).expect("JSON")
}

/// A whole question: everything that hangs on a Zaak of the first profile.
fn whole() -> Value {
    common::read(&common::root().join("core/tests/fixtures/zgw.json"))
}

/// A whole question for a profile, about a Zaak that is there or not.
fn question(profiel: &str, made: bool) -> Value {
    let mut invoer = whole();
    invoer["profiel"] = json!(profiel);
    if profiel.starts_with("open-zaak") {
        invoer.as_object_mut().unwrap().remove("notitie");
    }
    if !made {
        invoer["zaak"].as_object_mut().unwrap().remove("url");
    }
    invoer
}

/// Each body with the name of its schema in the file of the profile.
fn bodies(profiel: &str, bundel: &Value) -> Vec<(String, Value)> {
    let vng = profiel.starts_with("vng");
    let name = |vng_name: &str, open_zaak: &str| if vng { vng_name } else { open_zaak }.to_owned();
    let kind = |rol: &Value| rol["betrokkeneType"].as_str().expect("a kind").to_owned();
    let mut found = Vec::new();
    for (part, schema) in [
        ("zaak", name("Zaak", "ZaakRequest")),
        ("status", name("Status", "StatusRequest")),
        ("eindstatus", name("Status", "StatusRequest")),
        ("resultaat", name("Resultaat", "ResultaatRequest")),
        ("zaaknotitie", name("ZaakNotitieRequest", "")),
    ] {
        found.extend(bundel.get(part).map(|body| (schema, body.clone())));
    }
    for rol in bundel["rollen"].as_array().into_iter().flatten() {
        let schema = kind(rol) + if vng { "_Rol" } else { "_RolSerializerRequest" };
        found.push((schema, rol.clone()));
    }
    for eigenschap in bundel["zaakeigenschappen"].as_array().into_iter().flatten() {
        let schema = name("ZaakEigenschap", "ZaakEigenschapRequest");
        found.push((schema, eigenschap.clone()));
    }
    if let Some(registreren) = bundel.get("zaakRegistreren") {
        // the branches of a rol overlap: the kind of party picks one
        let mut rest = registreren.clone();
        for rol in rest["rollen"].as_array_mut().expect("rollen").drain(..) {
            found.push((kind(&rol) + "_RolSubSerializerRequest", rol));
        }
        found.push(("ZaakRegistrerenRequest".to_owned(), rest));
    }
    found
}

/// The validators of a profile, made once for each schema.
struct Register {
    api: OpenApi,
    made: BTreeMap<String, jsonschema::Validator>,
}

impl Register {
    fn refuses(&mut self, schema: &str, body: &Value) -> Option<String> {
        let made = self.made.entry(schema.to_owned());
        let validator = made.or_insert_with(|| self.api.validator(schema));
        let error = validator.iter_errors(body).next()?;
        Some(format!(
            "{} at {}",
            error.kind().keyword(),
            error.instance_path()
        ))
    }
}

fn register(file: &str) -> Option<Register> {
    let Some(api) = OpenApi::read(file) else {
        // past the capture of the test runner
        writeln!(std::io::stderr(), "skipped: {file} is not here").expect("a screen");
        return None;
    };
    Some(Register {
        api,
        made: BTreeMap::new(),
    })
}

/// Every body of every vector is one that the register of its profile takes.
#[test]
fn every_body_fits_the_openapi_of_its_register() {
    for (profiel, file) in PROFIELEN {
        let Some(mut register) = register(file) else {
            continue;
        };
        let mut seen = BTreeSet::new();
        let mut asked: Vec<Value> = [true, false].map(|made| question(profiel, made)).to_vec();
        let vectors = common::all().into_iter().filter(|v| v.op == "export_zgw");
        asked.extend(vectors.filter_map(|v| serde_json::from_slice(&v.input()).ok()));
        for invoer in asked.iter().filter(|invoer| invoer["profiel"] == profiel) {
            let answer = answer("export_zgw", invoer);
            for (schema, body) in bodies(profiel, &answer["waarde"]["bundel"]) {
                let refused = register.refuses(&schema, &body);
                assert_eq!(refused, None, "{schema} {body}");
                seen.insert(schema);
            }
        }
        assert!(seen.len() >= 7, "{profiel}: {seen:?}");
    }
}

/// Ways to break a good body: the start of its schema's name, a place, and what stands there
/// then. Null takes the field away.
fn breaks() -> Vec<(&'static str, &'static str, Value)> {
    let long = |n: usize| json!("x".repeat(n));
    let gone = Value::Null;
    vec![
        ("Zaak", "/omschrijving", long(81)),
        ("Zaak", "/identificatie", long(41)),
        ("Zaak", "/bronorganisatie", long(10)),
        ("Zaak", "/startdatum", json!("gisteren")),
        ("Zaak", "/zaaktype", gone.clone()),
        ("Zaak", "/verantwoordelijkeOrganisatie", gone.clone()),
        ("Zaak", "/vertrouwelijkheidaanduiding", json!("zeerGeheim")),
        ("Zaak", "/kenmerken/0/bron", long(41)),
        ("Zaak", "/kenmerken/0/kenmerk", gone.clone()),
        ("Zaak", "/hobby", json!("x")),
        ("Status", "/statustype", gone.clone()),
        ("Status", "/datumStatusGezet", json!("2026-03-09")),
        ("Status", "/statustoelichting", long(1001)),
        ("Resultaat", "/zaak", gone.clone()),
        ("Resultaat", "/toelichting", long(1001)),
        ("ZaakEigenschap", "/eigenschap", gone.clone()),
        ("ZaakEigenschap", "/waarde", json!(1)),
        (
            "natuurlijk_persoon_Rol",
            "/betrokkeneType",
            json!("persoon"),
        ),
        ("natuurlijk_persoon_Rol", "/roltype", gone.clone()),
        ("natuurlijk_persoon_Rol", "/roltoelichting", long(1001)),
        (
            "natuurlijk_persoon_Rol",
            "/betrokkeneIdentificatie/inpBsn",
            long(10),
        ),
        (
            "natuurlijk_persoon_Rol",
            "/betrokkeneIdentificatie/bsn",
            json!("x"),
        ),
        (
            "organisatorische_eenheid_Rol",
            "/betrokkeneIdentificatie/naam",
            long(256),
        ),
        (
            "organisatorische_eenheid_Rol",
            "/contactpersoonRol/naam",
            gone.clone(),
        ),
        (
            "organisatorische_eenheid_Rol",
            "/contactpersoonRol/functie",
            long(51),
        ),
        (
            "organisatorische_eenheid_Rol",
            "/contactpersoonRol/telefoonnummer",
            long(21),
        ),
        (
            "organisatorische_eenheid_Rol",
            "/contactpersoonRol/emailadres",
            json!("anja"),
        ),
        ("ZaakNotitieRequest", "/onderwerp", long(256)),
        ("ZaakNotitieRequest", "/notitieType", json!("geheim")),
        ("ZaakRegistrerenRequest", "/status", gone.clone()),
        ("ZaakRegistrerenRequest", "/zaak/omschrijving", long(81)),
        ("natuurlijk_persoon_RolSub", "/roltype", gone),
    ]
}

/// The check can fail: good bodies, each broken in one way.
#[test]
fn a_broken_body_is_refused() {
    for (profiel, file) in PROFIELEN {
        let Some(mut register) = register(file) else {
            continue;
        };
        let mut good = Vec::new();
        for made in [true, false] {
            let answer = answer("export_zgw", &question(profiel, made));
            good.extend(bodies(profiel, &answer["waarde"]["bundel"]));
        }
        let mut broken = 0;
        for (start, place, wrong) in &breaks() {
            let whole = |schema: &str| {
                schema == *start
                    || schema == format!("{start}Request")
                    || schema == format!("{start}SerializerRequest")
            };
            let Some((schema, body)) = good.iter().find(|(schema, _)| whole(schema)) else {
                continue;
            };
            let mut other = body.clone();
            let (above, field) = place.rsplit_once('/').expect("a place");
            let above = other
                .pointer_mut(above)
                .expect(place)
                .as_object_mut()
                .unwrap();
            if wrong.is_null() {
                above.remove(field).expect(place);
            } else {
                above.insert((*field).to_owned(), wrong.clone());
            }
            broken += 1;
            assert_eq!(register.refuses(schema, body), None, "{schema}");
            let refused = register.refuses(schema, &other);
            assert!(refused.is_some(), "{profiel} {schema} {place}");
        }
        assert!(broken >= 29, "{profiel}: {broken}");
    }
}

/// `Uitkomst::ALL` misses none: the schema of the input names them too.
#[test]
fn all_outcomes_are_in_the_list() {
    let file = common::root().join("core/schema/export_zgw.schema.json");
    let schema = common::read(&file);
    let known = |item: &Value| item["const"].clone();
    let listed: Vec<Value> = schema["$defs"]["Uitkomst"]["oneOf"]
        .as_array()
        .expect("outcomes")
        .iter()
        .map(known)
        .collect();
    assert_eq!(json!(listed), json!(Uitkomst::ALL.to_vec()));
    let ends = Uitkomst::ALL
        .iter()
        .filter(|u| Triageresultaat::of(**u).is_some());
    assert_eq!(ends.count(), Uitkomst::ALL.len() - 2);
}

/// The lists of an advice go along as they are, for every casus, in every profile.
#[test]
fn an_advice_goes_along_as_it_was_given() {
    let mut compact = 0;
    for casus in common::casussen() {
        let advies = answer("advise_triage", &casus.invoer.expect("JSON"));
        let advies = &advies["waarde"];
        for (profiel, _) in PROFIELEN {
            let mut invoer = question(profiel, true);
            for part in ["oordeel", "afsluiting"] {
                invoer.as_object_mut().unwrap().remove(part);
            }
            invoer["advies"] = json!({ "leidend": advies["leidend"]["uitkomst"], "datum": advies["bewijs"]["peildatum"] });
            let lists = ["wet", "beleid"].map(|part| advies["toets"][part]["criteria"].as_array());
            let criteria: Vec<&Value> = lists.into_iter().flatten().flatten().collect();
            invoer["adviesbewijs"] = json!({ "id": "advies-1", "criteria": criteria, "regelsetVersie": advies["bewijs"]["regelsetVersie"] });
            let made = answer("export_zgw", &invoer);
            let values: Vec<&str> = made["waarde"]["bundel"]["zaakeigenschappen"]
                .as_array()
                .unwrap_or_else(|| panic!("{}: {made}", casus.naam))
                .iter()
                .map(|eigenschap| eigenschap["waarde"].as_str().unwrap())
                .collect();
            assert_eq!(
                json!(values[0]),
                advies["leidend"]["uitkomst"],
                "{}",
                casus.naam
            );
            let told: Vec<String> = criteria
                .iter()
                .map(|row| {
                    let came_out = row["uitkomst"].as_str().unwrap();
                    let short = if came_out == "onbekend" {
                        "onb"
                    } else {
                        came_out
                    };
                    format!("{}={short}", row["criterium"].as_str().unwrap())
                })
                .collect();
            if told.is_empty() {
                assert_eq!(values.len(), 3);
            } else {
                compact += 1;
                assert_eq!(values[1], told.join(";"));
            }
        }
    }
    assert!(compact > 20, "{compact}");
}
