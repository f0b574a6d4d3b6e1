//! Every vector through the functions of this binding, on the host: the same bytes as Rust.

#[path = "../../core/tests/common/mod.rs"]
mod common;

use koppelvlak::contract;
use koppelvlak_kotlin as binding;

#[test]
fn every_operation_gives_the_bytes_that_rust_gives() {
    let names = binding::operations();
    for vector in common::all() {
        let found = (0..).zip(&names).find(|(_, name)| **name == vector.op);
        let number = found.map_or(-1, |(number, _)| number);
        let Ok(text) = String::from_utf8(vector.input()) else {
            continue;
        };
        let wanted = contract::call(&vector.op, text.as_bytes());
        assert_eq!(binding::call_json(number, &text), wanted, "{}", vector.naam);
        let lists = binding::call_json_list(number, vec![text.clone(), text]);
        let wanted = wanted.map(|one| vec![one.clone(), one]);
        assert_eq!(lists, wanted, "{}", vector.naam);
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
    let after_the_last = i32::try_from(contract::OPS.len()).unwrap_or(i32::MAX);
    for number in [-1, after_the_last, i32::MAX] {
        assert_eq!(binding::call_json(number, "{}"), None);
        assert_eq!(binding::call(number, &[]), None);
        assert_eq!(binding::read_invoer(number, "{}"), None);
    }
}

#[test]
fn a_list_that_is_cut_off_gives_nothing() {
    assert_eq!(binding::call(0, &[9, 0, 0, 0, b'{']), None);
}

#[test]
fn an_input_becomes_a_record_only_if_all_of_it_fits() {
    let first = |json: &str| binding::read_invoer(1, json).and_then(|bytes| bytes.first().copied());
    assert_eq!(first(r#"{"peildatum":"2025-06-01"}"#), Some(1));
    assert_eq!(first(r#"{"peildatum":"2025-06-31"}"#), Some(2));
    assert_eq!(first("{"), Some(2));
}

#[test]
fn an_answer_of_something_else_is_told() {
    assert_eq!(binding::read_antwoord(1, "{}"), Some(vec![3]));
}
