//! Cedar: each criterium a policy. The policies that decide are the criteria that hold.

use cedar_policy::{Authorizer, Context, Entities, EntityUid, PolicyId, PolicySet, Request};
use peer_harness::{Peer, row};

fn main() {
    let (peer, cedar) = (Peer::new("cedar"), Cedar::new());
    peer.answer(&["records", "onbekend"], |json| row(&cedar.evaluate(json)));
    peer.single("verdict", "outcome put together in Rust", |json| {
        cedar.evaluate(json)
    });
    peer.bulk("outcome put together in Rust", |json| cedar.evaluate(json));
}

struct Cedar {
    authorizer: Authorizer,
    policies: PolicySet,
    someone: EntityUid,
}

impl Cedar {
    fn new() -> Self {
        let read: PolicySet = include_str!("../../../rules/w.cedar").parse().unwrap();
        let named = read
            .policies()
            .map(|policy| policy.new_id(PolicyId::new(policy.annotation("id").unwrap())));
        Self {
            authorizer: Authorizer::new(),
            policies: PolicySet::from_policies(named).unwrap(),
            someone: "W::\"w\"".parse().unwrap(),
        }
    }

    /// Cedar has no word for "these three, or that one": that is done here.
    fn evaluate(&self, json: &str) -> [bool; 5] {
        let context = Context::from_json_str(json, None).unwrap();
        let who = || self.someone.clone();
        let request = Request::new(who(), who(), who(), context, None).unwrap();
        let response = self
            .authorizer
            .is_authorized(&request, &self.policies, &Entities::empty());
        assert_eq!(response.diagnostics().errors().count(), 0);
        let mut criteria = [false; 4];
        for id in response.diagnostics().reason() {
            let holds = ["c1", "c2", "c3", "c4"].into_iter().zip(&mut criteria);
            holds.for_each(|(name, holds)| *holds |= id.to_string() == name);
        }
        let [c1, c2, c3, c4] = criteria;
        [(c1 && c2 && c3) || c4, c1, c2, c3, c4]
    }
}
