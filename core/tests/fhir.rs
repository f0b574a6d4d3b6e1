//! Laws of what leaves as FHIR: never a number, never a chance, never what stays.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

use std::collections::BTreeSet;

use koppelvlak::beoordeling::{
    Bereik, Claim, Conditie, Deling, Risicodomein, Setting, Stukken, Zorgniveau,
};
use koppelvlak::bundeling::bundel::{Actueelstand, Beoordelingsbeeld, Plaats, Rol, WaaromNiet};
use koppelvlak::bundeling::{Bundel, bundle};
use koppelvlak::contract;
use koppelvlak::datum::Datum;
use koppelvlak::fhir;
use koppelvlak::id::MomentId;
use koppelvlak::pad::Pad;
use koppelvlak::regelset::Regelset;
use koppelvlak::regelset::document::instrument::NietHerleidbaar;
use proptest::prelude::*;
use serde_json::{Value, json};

const KANARIE: &str = "KANARIE";
const URN: &str = "urn:koppelvlak:fhir:";

fn day(text: &str) -> Datum {
    Datum::parse(text).expect("a day")
}

fn papers() -> Stukken {
    let beoordeling = json!({
        "id": "b-1", "afzender": { "organisatie": "ggzInstelling" }, "soort": "professioneelOordeel",
        "claim": "ernstigeSchade", "domein": "geweld", "orientatie": "toekomst",
        "over": { "persoon": "p1" }, "afgegeven": { "label": "zorgelijk" }, "anker": "hoog",
        "beoordeeldOp": "2025-06-01"
    });
    let stukken = json!({ "personen": [{ "id": "p1" }], "beoordelingen": [beoordeling] });
    serde_json::from_value(stukken).expect("papers")
}

/// The one resource, after something else became of its assessment.
fn risk(change: impl FnOnce(&mut Beoordelingsbeeld)) -> Value {
    let (regelset, stukken) = (Regelset::builtin(), papers());
    let mut fouten = Vec::new();
    let mut bundel: Bundel = bundle(
        regelset,
        day("2025-06-16"),
        &stukken,
        &Pad::top(),
        &mut fouten,
    );
    change(&mut bundel.sleutels[0].beoordelingen[0]);
    let export = fhir::export(regelset, &stukken, &bundel, None).expect("all of it");
    serde_json::to_value(&export.risk_assessments[0]).expect("JSON")
}

fn codings(resource: &Value, system: &str) -> Vec<String> {
    let all = resource["prediction"][0]["qualitativeRisk"]["coding"].as_array();
    let all = all.into_iter().flatten();
    let own = all.filter(|coding| coding["system"] == format!("{URN}{system}"));
    own.map(|coding| coding["code"].as_str().unwrap().to_owned())
        .collect()
}

fn extension<'v>(of: &'v Value, name: &str) -> &'v Value {
    let mut all = of["extension"].as_array().expect("extensions").iter();
    let found = all.find(|extension| extension["url"] == format!("{URN}{name}"));
    found.unwrap_or_else(|| panic!("no {name}"))
}

#[test]
fn without_a_place_there_is_no_level_but_a_reason() {
    for reden in NietHerleidbaar::ALL {
        let resource = risk(|beeld| beeld.plaats = Plaats::none(*reden, None));
        let risk = &resource["prediction"][0]["qualitativeRisk"];
        assert_eq!(risk["coding"].as_array().unwrap().len(), 1, "{reden:?}");
        assert_eq!(codings(&resource, "labels"), ["zorgelijk"]);
        let word = serde_json::to_value(reden).unwrap();
        assert_eq!(extension(risk, "geen-plaats")["valueCode"], word);
    }
}

#[test]
fn every_range_has_one_code_of_its_own() {
    let mut codes = BTreeSet::new();
    for van in Zorgniveau::ALL {
        for tot in Zorgniveau::ALL.iter().filter(|tot| van <= tot) {
            let bereik = Bereik {
                van: *van,
                tot: *tot,
            };
            let resource = risk(|beeld| beeld.plaats = Plaats::on(bereik, None));
            codes.extend(codings(&resource, "zorgniveau"));
        }
    }
    assert_eq!(codes.len(), 10, "{codes:?}");
    assert!(codes.contains("matig-acuut") && codes.contains("laag"));
}

/// A level does not outlive its reason.
#[test]
fn every_level_has_a_last_day() {
    let tot = |resource: &Value| {
        let parts = extension(resource, "actualiteit")["extension"].clone();
        let mut parts = parts.as_array().unwrap().clone().into_iter();
        let tot = parts.find(|part| part["url"] == "tot").expect("tot");
        tot["valueDate"].as_str().unwrap().to_owned()
    };
    let until = risk(|beeld| beeld.actualiteit.houdbaar_tot = Some(day("2025-08-30")));
    assert_eq!(tot(&until), "2025-08-30");
    let ageless = risk(|beeld| beeld.actualiteit.houdbaar_tot = None);
    assert_eq!(tot(&ageless), "2025-06-16");
    let overtaken = risk(|beeld| {
        beeld.actualiteit.stand = Actueelstand::Ingehaald;
        beeld.actualiteit.houdbaar_tot = Some(day("2025-08-30"));
        beeld.actualiteit.sinds = Some(day("2025-06-10"));
        beeld.actualiteit.moment = MomentId::try_from("uitstroom").ok();
    });
    assert_eq!(tot(&overtaken), "2025-06-09");
    let parts = extension(&overtaken, "actualiteit").to_string();
    assert!(
        parts.contains(r#""url":"moment","valueCode":"uitstroom""#),
        "{parts}"
    );
    let not = json!([{ "url": format!("{URN}niet-meetellen"), "valueCode": "ingehaald" }]);
    assert_eq!(overtaken["modifierExtension"], not);
}

/// Whoever reads past the role cannot read past the modifier.
#[test]
fn what_does_not_count_says_so_where_it_cannot_be_ignored() {
    for rol in Rol::ALL {
        for waarom in WaaromNiet::ALL {
            let resource = risk(|beeld| {
                beeld.rol = *rol;
                beeld.waarom_niet = (*rol != Rol::Telt).then_some(*waarom);
            });
            let modifiers = resource["modifierExtension"].as_array();
            assert_eq!(modifiers.is_some(), *rol != Rol::Telt, "{rol:?} {waarom:?}");
        }
    }
}

fn word<T: serde::Serialize>(state: T) -> Value {
    serde_json::to_value(state).expect("a word")
}

/// Any assessment, with a canary wherever something must stay.
fn beoordeling() -> impl Strategy<Value = Value> {
    let aspects = (
        prop::sample::select(vec!["definitief", "concept", "ingetrokken"]),
        prop::sample::select(Deling::ALL),
        prop::sample::select(Conditie::ALL),
        prop::sample::select(Setting::ALL),
        prop::sample::select(Risicodomein::ALL),
        prop::sample::select(Claim::ALL),
    );
    let labels = prop::option::of("[a-z \u{a0}\u{7}\n]{0,12}");
    let instruments = prop::sample::select(vec![
        "", "care-nl", "dash", "scil", "zrm", "vt-vb", "onbekend",
    ]);
    let rest = (
        labels,
        instruments,
        0..900_u32,
        prop::option::of(0..800_u16),
        any::<bool>(),
    );
    (aspects, rest).prop_map(|(aspects, (label, instrument, age, horizon, future))| {
        let (state, deling, conditie, setting, domein, claim) = aspects;
        let masked = deling == Deling::AlleenBestaan;
        let text = |said: Option<String>| if masked { Some(KANARIE.to_owned()) } else { said };
        let first = day("2023-01-01");
        let context = claim.is_context();
        let mut beoordeling = json!({
            "afzender": { "organisatie": "politie", "rol": KANARIE },
            "soort": if context { "context" } else { "professioneelOordeel" },
            "claim": word(claim), "domein": word(domein),
            "orientatie": if future { "toekomst" } else { "nu" },
            "over": { "persoon": "p1" }, "afgegeven": { "label": text(label), "score": KANARIE },
            "conditie": word(conditie), "plan": text(Some("plan".to_owned())), "setting": word(setting),
            "horizonDagen": horizon, "beoordeeldOp": first.plus_days(age),
            "grondslagen": { "dossier": "ja" }, "populatieReden": KANARIE,
            "afwijkingen": [{ "van": "b-0", "richting": "omlaag", "reden": KANARIE }],
            "betrokkeneGeinformeerd": "nee", "nietGeinformeerdReden": KANARIE,
            "deling": word(deling), "delingGrond": KANARIE, "status": state, "bevat": ["b-0"],
        });
        if !instrument.is_empty() {
            beoordeling["instrument"] = json!({ "id": instrument, "versie": text(Some("1".to_owned())) });
        }
        if instrument == "dash" || instrument == "vt-vb" {
            let of = beoordeling.as_object_mut().unwrap();
            of.remove("soort");
            of.remove("claim");
        }
        beoordeling
    })
}

/// No number, no chance, no canary, nothing empty.
fn hold(value: &Value, place: &str) {
    match value {
        Value::Number(_) => panic!("{place}: a number"),
        Value::String(text) => {
            assert!(!text.contains(KANARIE), "{place}: {text}");
            assert!(!text.trim().is_empty(), "{place}: blank");
            let allowed = |c: char| !c.is_control() || "\n\r\t".contains(c);
            assert!(text.chars().all(allowed), "{place}: {text:?}");
        }
        Value::Array(items) => {
            assert!(!items.is_empty(), "{place}: empty");
            for item in items {
                hold(item, place);
            }
        }
        Value::Object(members) => {
            assert!(!members.is_empty(), "{place}: empty");
            for (name, member) in members {
                let chance = name.starts_with("probability") || name == "relativeRisk";
                assert!(!chance, "{place}: {name}");
                hold(member, &format!("{place}/{name}"));
            }
        }
        Value::Bool(_) => {}
        Value::Null => panic!("{place}: null"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_must_stay_stays(beoordelingen in prop::collection::vec(beoordeling(), 0..6)) {
        let mut beoordelingen = beoordelingen;
        for (at, beoordeling) in beoordelingen.iter_mut().enumerate() {
            beoordeling["id"] = json!(format!("b-{at}"));
        }
        let masked: Vec<String> = beoordelingen
            .iter()
            .filter(|b| b["deling"] == "alleenBestaan")
            .map(|b| b["id"].as_str().unwrap().to_owned())
            .collect();
        let invoer = json!({ "peildatum": "2025-06-16", "stukken": {
            "personen": [{ "id": "p1" }],
            "beoordelingen": beoordelingen,
            "partners": [
                { "partner": { "organisatie": "ggd", "naam": KANARIE, "rol": KANARIE }, "antwoord": "beeld", "tekst": KANARIE },
                { "partner": { "organisatie": "dji" }, "antwoord": "nietGedeeld", "grond": KANARIE },
            ],
            "vorigeDuiding": { "datum": "2025-01-01", "vingerafdruk": KANARIE },
        }});
        let answer = contract::call("export_fhir", invoer.to_string().as_bytes()).expect("an operation");
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        prop_assert_eq!(&answer["status"], "ok");
        prop_assert!(!answer.to_string().contains(KANARIE));
        let waarde = &answer["waarde"];
        for part in ["riskAssessments", "observations", "list"] {
            if waarde.get(part).is_some() {
                hold(&waarde[part], part);
            }
        }
        let all = ["riskAssessments", "observations"].map(|part| waarde[part].as_array());
        for resource in all.into_iter().flatten().flatten() {
            let id = resource["id"].as_str().unwrap().to_owned();
            if !masked.contains(&id) {
                continue;
            }
            for absent in ["method", "basis", "mitigation", "valueCodeableConcept"] {
                prop_assert!(resource.get(absent).is_none(), "{} {}", id, absent);
            }
            prop_assert_eq!(resource["code"]["coding"].as_array().unwrap().len(), 1);
            let sleutels = waarde["list"]["extension"].to_string();
            let named = format!("RiskAssessment/{id}\"");
            prop_assert!(!sleutels.contains(&named), "{} in {}", id, sleutels);
        }
    }
}
