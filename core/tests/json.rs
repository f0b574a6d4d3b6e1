//! JSON in and out: what the library reads and writes is what serde reads and writes.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use koppelvlak::contract::{
    OPS, afspraken, bericht, bewaring, bundeling, criteria, duiding, fhir, jzv, kaart, klok,
    oordeel, opschaling, proces, regels, regelset, tafels, triage, validatie, verstrekking,
    verwerking, zgw,
};
use koppelvlak::json::{Boom, FromJson, ToJson, to_text};
use koppelvlak::lezen::{self, MAX_BEVINDINGEN, Onleesbaar};
use koppelvlak::regelset::{Document, Regelset};
use koppelvlak::validatie::READ_CODES;
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A record of which everything fits, reads as serde reads it and writes as serde writes it.
fn agrees<T>(naam: &str, invoer: &[u8]) -> bool
where
    T: FromJson + ToJson + DeserializeOwned + Serialize + PartialEq + Debug,
{
    let own = lezen::read_bytes::<T>(invoer);
    let Ok(by_serde) = serde_json::from_slice::<T>(invoer) else {
        let told = match own {
            Ok(gelezen) => !gelezen.bevindingen.is_empty(),
            Err(_) => true,
        };
        assert!(told, "{naam}: serde refuses it");
        return false;
    };
    // serde takes a list for a record, by position; a form never means that
    if naam == "een lijst waar een blok hoort" {
        return false;
    }
    let own = own.unwrap_or_else(|e| panic!("{naam}: {e:?}"));
    assert_eq!(own.bevindingen, [], "{naam}");
    assert_eq!(own.waarde, by_serde, "{naam}");
    let text = serde_json::to_string(&by_serde).expect("JSON");
    assert_eq!(to_text(&by_serde), text, "{naam}");
    true
}

macro_rules! by_op {
    ($vector:ident; $($op:literal $invoer:ty,)+) => {{
        // a new operation must be added here
        assert_eq!([$($op),+].len(), OPS.len());
        match $vector.op.as_str() {
            $($op => agrees::<$invoer>(&$vector.naam, &$vector.input()),)+
            other => panic!("{other} is not tried here"),
        }
    }};
}

#[test]
fn every_input_reads_and_writes_as_serde_does() {
    let mut whole = BTreeMap::new();
    let mut refused = BTreeSet::new();
    for vector in common::all() {
        let fits = by_op! { vector;
            "validate_aanmelding" validatie::ValidatieInvoer,
            "check_criteria" criteria::CriteriaInvoer,
            "advise_triage" triage::TriageInvoer,
            "check_tafels" tafels::TafelsInvoer,
            "check_oordeel" oordeel::OordeelInvoer,
            "check_opschaling" opschaling::OpschaalInvoer,
            "bundle_beoordelingen" bundeling::BundelInvoer,
            "check_duiding" duiding::DuidingInvoer,
            "export_fhir" fhir::FhirInvoer,
            "compute_bewaartermijn" bewaring::BewaarInvoer,
            "compute_klokken" klok::KlokInvoer,
            "check_processtap" proces::ProcesInvoer,
            "check_afspraken" afspraken::AfsprakenInvoer,
            "compose_contextkaart" kaart::KaartInvoer,
            "check_verstrekking" verstrekking::VerstrekkingInvoer,
            "compose_bericht" bericht::BerichtInvoer,
            "export_jzv_melding" jzv::JzvExportInvoer,
            "import_jzv_melding" jzv::JzvImportInvoer,
            "describe_verwerking" verwerking::VerwerkingInvoer,
            "export_zgw" zgw::ZgwInvoer,
            "describe_zaaktype" zgw::ZaaktypeInvoer,
            "check_regelset" regelset::RegelsetInvoer,
            "describe_regels" regels::RegelsInvoer,
        };
        if fits {
            *whole.entry(vector.op).or_insert(0) += 1;
        } else {
            refused.insert(vector.op);
        }
    }
    assert_eq!(whole.len(), OPS.len(), "{whole:?}");
    assert!(refused.len() > 10, "{refused:?}");
}

#[test]
fn the_rules_read_and_write_as_serde_does() {
    let text = include_str!("../regelset.json");
    let by_serde: Document = serde_json::from_str(text).expect("the document");
    let own = Regelset::builtin().document();
    assert_eq!(*own, by_serde);
    assert_eq!(
        to_text(own),
        serde_json::to_string(&by_serde).expect("JSON")
    );
    let boom = Boom::read(text).expect("JSON").sorted();
    assert_eq!(to_text(&boom), text, "the embedded text is canonical");
}

/// What does not fit, as `place code`, and what is left.
fn read(text: &str) -> (Vec<String>, Value) {
    let told = |all: Vec<koppelvlak::bevinding::Bevinding>| {
        let lines = all
            .into_iter()
            .map(|one| format!("{} {}", one.pad, one.code));
        lines.collect::<Vec<_>>()
    };
    match lezen::read::<triage::TriageInvoer>(text) {
        Ok(gelezen) => (
            told(gelezen.bevindingen),
            serde_json::to_value(gelezen.waarde).expect("JSON"),
        ),
        Err(Onleesbaar::PastNiet(bevindingen)) => (told(bevindingen), Value::Null),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn everything_that_does_not_fit_is_told_once() {
    let cases = [
        ("[]", vec![" type-onjuist"]),
        (r#"{"peildatum": 5}"#, vec!["/peildatum type-onjuist"]),
        (
            r#"{"peildatum": "2025-02-30", "geheim": 1, "ook geheim": 2}"#,
            vec![
                "/peildatum datum-ongeldig",
                " veld-onbekend",
                " veld-onbekend",
            ],
        ),
        (
            r#"{"peildatum": "2025-06-01", "peildatum": "2025-06-02"}"#,
            vec!["/peildatum veld-dubbel"],
        ),
        // the first one that fits counts
        (
            r#"{"peildatum": null, "peildatum": 3, "peildatum": "2025-06-02"}"#,
            vec!["/peildatum veld-dubbel", "/peildatum veld-dubbel"],
        ),
        (
            r#"{"aanmelding": {"betrokkenen": [3, {"bsn": 999990019}, {"bsn": "123"}]}}"#,
            vec![
                "/aanmelding/betrokkenen/0 type-onjuist",
                "/aanmelding/betrokkenen/1/bsn type-onjuist",
                "/aanmelding/betrokkenen/2/bsn bsn-lengte",
            ],
        ),
        (
            r#"{"aanmelding": {"soortVerzoek": "zomaar"}}"#,
            vec!["/aanmelding/soortVerzoek keuze-onbekend"],
        ),
        (
            r#"{"aanmelding": {"soortVerzoek": {"advies": null}}}"#,
            vec!["/aanmelding/soortVerzoek type-onjuist"],
        ),
        (
            r#"{"regioprofiel": {}}"#,
            vec!["/regioprofiel/id veld-ontbreekt"],
        ),
        // what is wrong with this record has been said
        (
            r#"{"regioprofiel": {"id": "Met Hoofdletter"}}"#,
            vec!["/regioprofiel/id naam-ongeldig"],
        ),
    ];
    for (text, told) in cases {
        assert_eq!(read(text).0, told, "{text}");
    }
}

#[test]
fn what_fits_beside_a_mistake_is_kept() {
    let (told, left) = read(
        r#"{"peildatum": "2025-06-01", "aanmelding": {"betrokkenen": [{"bsn": "1", "naam": {"voornamen": "Noor"}}, 4, {"naam": {"voornamen": "Sem"}}]}}"#,
    );
    assert_eq!(told.len(), 2, "{told:?}");
    assert_eq!(left["peildatum"], "2025-06-01");
    let personen = &left["aanmelding"]["betrokkenen"];
    assert_eq!(personen[0]["naam"]["voornamen"], "Noor");
    assert_eq!(personen[1], serde_json::json!({}), "the place stays");
    assert_eq!(personen[2]["naam"]["voornamen"], "Sem");
}

#[test]
fn there_is_an_end_to_what_is_told() {
    let many = vec!["3"; MAX_BEVINDINGEN + 5].join(",");
    let (told, left) = read(&format!(r#"{{"aanmelding": {{"betrokkenen": [{many}]}}}}"#));
    assert_eq!(told.len(), MAX_BEVINDINGEN + 1);
    assert_eq!(
        told.last().map(String::as_str),
        Some(" te-veel-bevindingen")
    );
    assert_eq!(left, Value::Null);
}

#[test]
fn a_text_that_is_no_json_has_a_place() {
    let place = |text: &str| Boom::read(text).map_err(|at| (at.regel, at.kolom)).err();
    assert_eq!(place("{\n  nee}"), Some((2, 3)));
    assert_eq!(place("{} {}"), Some((1, 4)));
    assert_eq!(place(""), Some((1, 1)));
    assert!(place(&"[".repeat(200)).is_some(), "too deep");
    assert_eq!(place("[1, -1, 1.5, true, null, \"\\u00e9\"]"), None);
}

#[test]
fn every_code_of_reading_is_known_by_its_words() {
    for code in READ_CODES {
        assert!(Regelset::builtin().melding(code).is_some(), "{code}");
    }
}

/// JSON without fractions, for the library has none.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".*".prop_map(Value::from),
        "[\\x00-\\x7f]*".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(".*", inner, 0..6)
                .prop_map(|all| Value::Object(all.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn a_tree_writes_what_it_read(value in json()) {
        let text = value.to_string();
        let boom = Boom::read(&text).expect("JSON");
        prop_assert_eq!(to_text(&boom), text);
    }

    #[test]
    fn a_text_writes_as_serde_writes_it(text in ".*") {
        prop_assert_eq!(to_text(&text), serde_json::to_string(&text).expect("JSON"));
    }

    /// RFC 8785 orders names by UTF-16, which is not the order of their code points.
    #[test]
    fn sorted_is_canonical(value in json()) {
        let bounded = serde_json_canonicalizer::to_string(&within_doubles(&value)).expect("JSON");
        let text = within_doubles(&value).to_string();
        let boom = Boom::read(&text).expect("JSON").sorted();
        prop_assert_eq!(to_text(&boom), bounded);
    }
}

/// RFC 8785 has doubles only: numbers beyond 2^53 are left out.
fn within_doubles(value: &Value) -> Value {
    match value {
        Value::Number(number) if number.as_f64().is_some_and(|n| n.abs() > 9e15) => Value::Null,
        Value::Array(items) => items.iter().map(within_doubles).collect(),
        Value::Object(members) => {
            let each = members.iter();
            let all = each.map(|(name, value)| (name.clone(), within_doubles(value)));
            Value::Object(all.collect())
        }
        other => other.clone(),
    }
}
