//! Every vector through the Python module, in an interpreter inside this test: the same bytes as Rust.

#[path = "../../core/tests/common/mod.rs"]
mod common;

use koppelvlak::contract;
use koppelvlak_python::_koppelvlak;
use pyo3::prelude::*;

#[test]
fn every_vector_gives_the_bytes_that_rust_gives() -> Result<(), String> {
    with_module(|module| {
        for vector in common::all() {
            let text = String::from_utf8(vector.input())?;
            let name = format!("{}_json", vector.op);
            let here: String = module.call_method1(name.as_str(), (&text,))?.extract()?;
            assert_eq!(
                Some(here),
                contract::call(&vector.op, text.as_bytes()),
                "{}",
                vector.naam
            );
        }
        Ok(())
    })
}

#[test]
fn the_names_are_those_of_the_contract() -> Result<(), String> {
    with_module(|module| {
        let mut ops: Vec<String> = contract::OPS.iter().map(|op| op.name.to_owned()).collect();
        assert_eq!(
            module
                .call_method0("operations")?
                .extract::<Vec<String>>()?,
            ops
        );
        let seen: Vec<String> = module.dir()?.extract()?;
        let mut seen: Vec<&str> = seen
            .iter()
            .filter_map(|name| name.strip_suffix("_json"))
            .collect();
        ops.sort();
        seen.sort_unstable();
        assert_eq!(seen, ops);
        Ok(())
    })
}

fn with_module(test: impl FnOnce(&Bound<'_, PyAny>) -> PyResult<()>) -> Result<(), String> {
    Python::initialize();
    Python::attach(|py| test(pyo3::wrap_pymodule!(_koppelvlak)(py).bind(py)))
        .map_err(|e: PyErr| e.to_string())
}
