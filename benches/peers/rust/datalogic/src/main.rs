//! datalogic-rs: JsonLogic, compiled.

use datalogic_rs::{Engine, Logic, Session};
use peer_harness::{Peer, row};
use serde_json::{Value, json};

fn main() {
    let (peer, engine) = (Peer::new("datalogic"), Engine::new());
    let rule = engine.compile(rule().to_string().as_str()).unwrap();
    let mut session = engine.session();
    peer.answer(&["records", "onbekend"], |json| {
        answer(&evaluate(&mut session, &rule, json))
    });
    peer.single("verdict", "JSON out", |json| {
        evaluate(&mut session, &rule, json)
    });
    peer.bulk("JSON out", |json| evaluate(&mut session, &rule, json));
}

/// The outcome, then the four criteria.
fn rule() -> Value {
    let criteria: [Value; 4] =
        serde_json::from_str(include_str!("../../../rules/w.jsonlogic.json")).unwrap();
    let [c1, c2, c3, c4] = &criteria;
    json!([{ "or": [c4, { "and": [c3, c2, c1] }] }, c1, c2, c3, c4])
}

fn evaluate(session: &mut Session<'_>, rule: &Logic, json: &str) -> String {
    let verdict = session.eval_str(rule, json).unwrap();
    session.reset();
    verdict
}

fn answer(verdict: &str) -> String {
    row(&serde_json::from_str::<[bool; 5]>(verdict).unwrap())
}
