//! Any bytes, through every operation: an answer, the same twice, and no echo.
#![no_main]

use koppelvlak::contract::{Antwoord, OPS};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

/// What no answer may repeat. No field or word of the library contains it.
const KANARIE: &str = "KANARIE";

fuzz_target!(|invoer: &[u8]| {
    for op in OPS {
        let antwoord = (op.call)(invoer);
        // A panic is how a fuzz target reports a find.
        let read: Antwoord<Value> = serde_json::from_str(&antwoord).expect("ok or fout, as JSON");
        if let Antwoord::Fout { fouten } = &read {
            assert!(!fouten.is_empty(), "{}: a refusal says why", op.name);
        }
        assert_eq!(
            antwoord,
            (op.call)(invoer),
            "{}: the same answer twice",
            op.name
        );
        // The words of a profile of one's own are meant to come back in the advice, and
        // those of the papers in what is made of them.
        let words = has(invoer, b"regioprofiel") || has(invoer, b"stukken");
        let own_words = antwoord.contains("\"status\":\"ok\"") && words;
        assert!(
            own_words || !antwoord.contains(KANARIE),
            "{}: repeats what came in",
            op.name
        );
    }
});

fn has(invoer: &[u8], word: &[u8]) -> bool {
    invoer.windows(word.len()).any(|part| part == word)
}
