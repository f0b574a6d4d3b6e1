//! Laws for every input: no limit passed, no person shown, nothing ended by an advice.

use koppelvlak::uitkomst::Uitkomst;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{PROFIELEN, answer, common, question};

/// Every limit by the place of a text in a bundle.
fn limit(place: &str, kind: &Value) -> Option<usize> {
    let (above, field) = place.rsplit_once('/')?;
    let limit = match (above.rsplit('/').next()?, field) {
        ("zaak", "identificatie") | ("contactpersoonRol", "naam") | (_, "bron" | "kenmerk") => 40,
        ("betrokkeneIdentificatie", "identificatie") if kind == "medewerker" => 128,
        ("betrokkeneIdentificatie", "identificatie") => 24,
        ("betrokkeneIdentificatie", "naam") | (_, "functie") => 50,
        (_, "omschrijving" | "voorvoegselGeslachtsnaam") => 80,
        (_, "telefoonnummer") => 20,
        (_, "emailadres") => 254,
        (_, "geslachtsnaam" | "voornamen") => 200,
        (_, "geboortedatum") => 18,
        (_, "inpBsn" | "bronorganisatie" | "verantwoordelijkeOrganisatie") => 9,
        (_, "onderwerp" | "aangemaaktDoor" | "waarde") => 255,
        (_, "tekst") => usize::MAX,
        (_, _) => 1000,
    };
    Some(limit)
}

fn hold(place: &str, value: &Value, kind: &Value) {
    match value {
        Value::Object(fields) => {
            let kind = fields.get("betrokkeneType").unwrap_or(kind);
            for (name, value) in fields {
                hold(&format!("{place}/{name}"), value, kind);
            }
        }
        Value::Array(items) => {
            for item in items {
                hold(place, item, kind);
            }
        }
        Value::String(text) => {
            let most = limit(place, kind).expect("a place");
            assert!(
                text.chars().count() <= most,
                "{place}: {}",
                text.chars().count()
            );
            assert!(!text.trim().is_empty(), "{place}: blank");
        }
        _ => panic!("{place}: {value}"),
    }
}

/// Findings hold places; what stood there stands only in the bodies. The Zaak itself shows
/// nobody.
#[test]
fn findings_and_lists_hold_nobody() {
    let vectors = common::all().into_iter().filter(|v| v.op == "export_zgw");
    for vector in vectors {
        let answer = answer(
            "export_zgw",
            &serde_json::from_slice(&vector.input()).unwrap(),
        );
        let waarde = &answer["waarde"];
        let made = &waarde["bundel"]["zaak"];
        let told = format!("{} {} {made}", answer["fouten"], waarde["bevindingen"]);
        for word in [
            "KANARIE",
            "999990019",
            "Verzonnen",
            "Denkbeeldig",
            "Fictie",
            "Jansen",
        ] {
            assert!(!told.contains(word), "{}: {word}", vector.naam);
        }
        if made.is_object() {
            assert_eq!(
                made["omschrijving"],
                "Aanmelding bij het Zorg- en Veiligheidshuis"
            );
        }
    }
}

/// Where a caller writes text.
const TEXTS: [&str; 26] = [
    "/zaak/url",
    "/zaak/identificatie",
    "/zaak/kenmerken/0/bron",
    "/zaak/kenmerken/0/kenmerk",
    "/catalogus/zaaktype",
    "/catalogus/statustypen/ontvangen",
    "/catalogus/statustypen/afgerond",
    "/catalogus/resultaattypen/opgenomen",
    "/catalogus/roltypen/aanmelder",
    "/catalogus/roltypen/betrokkene",
    "/catalogus/eigenschappen/zvhCriteria",
    "/ontvangst/statustoelichting",
    "/aanmelder/identificatie",
    "/aanmelder/gegevens/organisatienaam",
    "/aanmelder/gegevens/naam",
    "/aanmelder/gegevens/functie",
    "/aanmelder/gegevens/telefoon",
    "/aanmelder/gegevens/email",
    "/betrokkenen/1/naam/geslachtsnaam",
    "/betrokkenen/1/naam/voorvoegsel",
    "/betrokkenen/1/naam/voornamen",
    "/adviesbewijs/regelsetVersie",
    "/afsluiting/toelichting",
    "/afsluiting/statustoelichting",
    "/notitie/onderwerp",
    "/notitie/aangemaaktDoor",
];

fn put(invoer: &mut Value, place: &str, text: &str) {
    if let Some(value) = invoer.pointer_mut(place) {
        *value = json!(text);
    }
}

fn texts() -> impl Strategy<Value = (usize, String)> {
    let edges = prop::sample::select(vec![
        1, 9, 20, 21, 24, 25, 40, 41, 50, 51, 80, 81, 128, 129, 200, 201, 254, 255, 256, 1000, 1001,
    ]);
    let long = (
        edges,
        prop::sample::select(vec!["x", "é", " ", "7", "https://x"]),
    )
        .prop_map(|(n, letter)| letter.repeat(n).chars().take(n).collect());
    let text =
        prop_oneof![3 => long, 1 => "https://[a-z]{1,8}/[a-z0-9/-]{0,12}", 1 => "\\PC{0,60}"];
    (0..TEXTS.len(), text)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is typed: a body keeps every limit or there is none, and a finding says why.
    #[test]
    fn no_body_passes_a_limit(
        vng in any::<bool>(),
        made in any::<bool>(),
        staff in any::<bool>(),
        changes in prop::collection::vec(texts(), 0..6),
    ) {
        let mut invoer = question(PROFIELEN[usize::from(!vng)].0, made);
        if staff {
            invoer["aanmelder"]["als"] = json!("medewerker");
        }
        for (place, text) in changes {
            put(&mut invoer, TEXTS[place], &text);
        }
        let answer = answer("export_zgw", &invoer);
        prop_assert_eq!(&answer["status"], "ok");
        let waarde = &answer["waarde"];
        let found = waarde["bevindingen"].as_array().cloned().unwrap_or_default();
        let blocks = found.iter().any(|fout| fout["ernst"] == "fout");
        prop_assert_eq!(waarde.get("bundel").is_none(), blocks);
        if let Some(bundel) = waarde.get("bundel") {
            hold("", bundel, &Value::Null);
        }
    }

    /// Whatever happens to a question: there is an answer, its findings repeat nothing, and
    /// what cannot be read keeps all bodies in.
    #[test]
    fn damage_is_an_answer(
        vng in any::<bool>(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..8), 1..5),
    ) {
        let mut invoer = question(PROFIELEN[usize::from(!vng)].0, vng);
        for (place, kind) in &damage {
            let all = common::places(&invoer);
            *invoer.pointer_mut(&all[place.index(all.len())]).unwrap() = common::wrong(*kind);
        }
        let answer = answer("export_zgw", &invoer);
        let waarde = &answer["waarde"];
        let told = format!("{} {}", answer["fouten"], waarde["bevindingen"]);
        prop_assert!(!told.contains(common::KANARIE));
        if let Some(bundel) = waarde.get("bundel") {
            hold("", bundel, &Value::Null);
        }
    }

    /// A name or number of someone in the input never shows where everyone reads.
    #[test]
    fn no_person_shows_in_lists(
        name in "[A-Za-z]{2,14}",
        of in 0_usize..4,
        at in 0_usize..3,
        (before, after) in ("([A-Z0-9]{1,5}[-.])?", "([-.][A-Z0-9]{1,5})?"),
        big in any::<bool>(),
        mark in prop::sample::select(vec!["", ".", "-", "_"]),
        number in any::<bool>(),
        made in any::<bool>(),
    ) {
        let mut invoer = question(PROFIELEN[of % 2].0, made);
        let who = ["/betrokkenen/0/naam/voornamen", "/betrokkenen/1/naam/geslachtsnaam", "/betrokkenen/1/naam/voornamen", "/aanmelder/gegevens/naam"][of];
        put(&mut invoer, who, &name);
        let shown = match (number, big) {
            (true, _) => ["9999", "90", "019"].join(mark),
            (false, true) => name.to_uppercase(),
            (false, false) => name.to_lowercase(),
        };
        put(&mut invoer, TEXTS[1 + at], &format!("{before}{shown}{after}"));
        let answer = answer("export_zgw", &invoer);
        prop_assert!(answer["waarde"]["bundel"].is_null(), "{}", answer);
        let codes: Vec<&Value> = answer["waarde"]["bevindingen"].as_array().unwrap().iter().map(|f| &f["code"]).collect();
        prop_assert!(codes.contains(&&json!("zgw-persoonsgegeven")));
    }

    /// No advice makes a result: without an oordeel there is none, and no last status.
    #[test]
    fn an_advice_ends_nothing(leidend in prop::sample::select(Uitkomst::ALL.to_vec()), vng in any::<bool>()) {
        let mut invoer = question(PROFIELEN[usize::from(!vng)].0, true);
        invoer["advies"]["leidend"] = json!(leidend);
        for part in ["oordeel", "afsluiting"] {
            invoer.as_object_mut().unwrap().remove(part);
        }
        let bundel = &answer("export_zgw", &invoer)["waarde"]["bundel"];
        prop_assert!(bundel["status"].is_object());
        prop_assert!(bundel["resultaat"].is_null() && bundel["eindstatus"].is_null());
        prop_assert!(!bundel.to_string().contains("besluit"));
    }
}
