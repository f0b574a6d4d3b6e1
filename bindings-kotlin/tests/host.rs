//! Every vector through the functions of this binding, on the host: the same bytes as Rust.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

#[path = "../../core/tests/common/mod.rs"]
mod common;

use koppelvlak::contract;
use koppelvlak_kotlin as binding;
use koppelvlak_kotlin::vraag::{self, Geen, antwoord};

#[test]
fn every_operation_gives_the_bytes_that_rust_gives() {
    let names = binding::operations();
    for vector in common::all() {
        let found = (0..).zip(&names).find(|(_, name)| **name == vector.op);
        let number = found.map_or(-1, |(number, _)| number);
        let text = vector.input();
        let wanted =
            contract::call(&vector.op, &text).map(|one| list(&[one.as_bytes(), one.as_bytes()]));
        assert_eq!(
            ask(vraag::JSON, number, &[&text, &text]).ok(),
            wanted,
            "{}",
            vector.naam
        );
    }
}

#[test]
fn the_names_are_those_of_the_contract() {
    let ops: Vec<&str> = contract::OPS.iter().map(|op| op.name).collect();
    assert_eq!(binding::operations(), ops);
    assert_eq!(binding::typed_operations(), ops);
}

#[test]
fn a_number_that_is_no_operation_gives_nothing() {
    let past = i64::try_from(contract::OPS.len()).expect("few");
    for number in [-1, past, i64::MAX] {
        for question in [vraag::ANTWOORD, vraag::INVOER, vraag::GEGEVEN, vraag::JSON] {
            assert_eq!(ask(question, number, &[b"{}"]), Err(Geen::Vorm));
        }
    }
    assert_eq!(ask(6, 0, &[b"{}"]), Err(Geen::Vorm));
}

#[test]
fn a_list_that_is_cut_off_gives_nothing() {
    for cut in [&[9, 0, 0, 0, b'{'][..], &[2, 0, 0, 0, b'{', b'}', 1]] {
        assert_eq!(
            antwoord(vraag::ANTWOORD, 0, cut, Vec::new()),
            Err(Geen::Vorm)
        );
    }
}

#[test]
fn an_input_becomes_a_record_only_if_all_of_it_fits() {
    let first = |json: &str| {
        let bytes = ask(vraag::INVOER, 1, &[json.as_bytes()]).ok();
        bytes.and_then(|bytes| bytes.first().copied())
    };
    assert_eq!(first(r#"{"peildatum":"2025-06-01"}"#), Some(1));
    assert_eq!(first(r#"{"peildatum":"2025-06-31"}"#), Some(2));
    assert_eq!(first("{"), Some(2));
}

#[test]
fn an_answer_of_something_else_is_told() {
    assert_eq!(ask(vraag::GEGEVEN, 1, &[b"{}"]), Ok(vec![3]));
}

#[test]
fn a_toets_is_found_by_its_number_until_it_is_closed() {
    let open = || binding::Toetskern::open(r#"{"peildatum":"2025-06-01"}"#, None).expect("a day");
    let (toets, other) = (open(), open());
    let row = vec![1; toets.feiten().len()];
    let call = |nummer, row: &[u8]| antwoord(vraag::UITKOMST, nummer, row, Vec::new());
    let said = call(toets.nummer(), &row);
    assert!(said.is_ok());
    assert_eq!(call(other.nummer(), &row), said);
    assert_eq!(call(toets.nummer(), &row[1..]), Err(Geen::Vorm));
    let number = toets.nummer();
    drop(toets);
    assert_eq!(call(number, &row), Err(Geen::Toets));
    assert_eq!(call(other.nummer(), &row), said);
}

fn ask(question: i32, number: i64, items: &[&[u8]]) -> Result<Vec<u8>, Geen> {
    antwoord(question, number, &list(items), Vec::new())
}

/// Items, each with its length before it.
fn list(items: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for item in items {
        bytes.extend(u32::try_from(item.len()).expect("short").to_le_bytes());
        bytes.extend_from_slice(item);
    }
    bytes
}
