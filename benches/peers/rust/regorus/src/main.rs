//! Regorus: Open Policy Agent's Rego, compiled for its own virtual machine.

use peer_harness::{Peer, row};
use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::RegoVM;
use regorus::{Engine, Value};

fn main() {
    let (peer, mut vm) = (Peer::new("regorus"), vm());
    peer.answer(&["records", "onbekend"], |json| {
        answer(&evaluate(&mut vm, json))
    });
    peer.single("verdict", "", |json| evaluate(&mut vm, json));
    peer.bulk("", |json| evaluate(&mut vm, json));
}

fn vm() -> RegoVM {
    let mut engine = Engine::new();
    engine
        .add_policy(
            "w.rego".into(),
            include_str!("../../../rules/w.rego").into(),
        )
        .unwrap();
    let policy = engine.compile_with_entrypoint(&ENTRY.into()).unwrap();
    let program = Compiler::compile_from_policy(&policy, &[ENTRY]).unwrap();
    let mut vm = RegoVM::new();
    vm.load_program(program);
    vm.set_data(Value::new_object()).unwrap();
    vm
}

fn evaluate(vm: &mut RegoVM, json: &str) -> Value {
    vm.set_input(Value::from_json_str(json).unwrap());
    vm.execute().unwrap()
}

fn answer(verdict: &Value) -> String {
    let values: Vec<bool> = verdict
        .as_array()
        .unwrap()
        .iter()
        .map(|value| *value.as_bool().unwrap())
        .collect();
    row(&values)
}

const ENTRY: &str = "data.w.verdict";
