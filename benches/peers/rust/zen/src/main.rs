//! GoRules ZEN: a decision graph with one expression node.

use peer_harness::{Peer, row};
use tokio::runtime::{Builder, Runtime};
use zen_engine::model::DecisionContent;
use zen_engine::{Decision, DecisionEngine, DecisionGraphResponse, EvaluationOptions};
use zen_expression::variable::Variable;

fn main() {
    let (peer, zen) = (Peer::new("zen"), Zen::new());
    peer.answer(&["records", "onbekend"], |json| zen.answer(json));
    peer.single("verdict", "", |json| zen.evaluate(json, false));
    peer.single("explained", "trace kept in memory", |json| {
        zen.evaluate(json, true)
    });
    peer.single("explained", "trace written as JSON", |json| {
        serde_json::to_vec(&zen.evaluate(json, true))
    });
    peer.bulk("", |json| zen.evaluate(json, false));
}

struct Zen {
    decision: Decision,
    runtime: Runtime,
}

impl Zen {
    fn new() -> Self {
        let content: DecisionContent =
            serde_json::from_str(include_str!("../../../rules/w.jdm.json")).unwrap();
        let mut decision = DecisionEngine::default()
            .create_decision(content.into())
            .unwrap();
        decision.compile();
        Self {
            decision,
            runtime: Builder::new_current_thread().build().unwrap(),
        }
    }

    fn evaluate(&self, json: &str, trace: bool) -> DecisionGraphResponse {
        let record: Variable = serde_json::from_str(json).unwrap();
        let options = EvaluationOptions {
            trace,
            max_depth: 10,
        };
        self.runtime
            .block_on(self.decision.evaluate_with_opts(record, options))
            .unwrap()
    }

    fn answer(&self, json: &str) -> String {
        let result = self.evaluate(json, false).result;
        row(&["uitkomst", "c1", "c2", "c3", "c4"]
            .map(|key| result.dot(key).unwrap().as_bool().unwrap()))
    }
}
