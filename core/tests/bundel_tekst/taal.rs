//! The words of the text itself: no scores, no decisions, no numbers but days.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

use super::maken::{sentences, sheet};
use super::{ask, papers};

/// Plain words: nothing decides, nothing is counted about a person.
#[test]
fn no_text_scores_or_decides() {
    let answer = ask(&papers());
    for text in sentences(&sheet(&answer.bundel)) {
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).collect();
        for forbidden in [
            "score",
            "verplicht",
            "ongeldig",
            "fout",
            "procent",
            "gemiddelde",
        ] {
            assert!(!words.contains(&forbidden), "{forbidden}: {text}");
        }
        assert!(!lower.contains('%'), "{text}");
        assert!(!lower.contains("het risico is"), "{text}");
        let own = without_quotes(&lower.replace(&answer.bundel.vingerafdruk, ""));
        numbers_are_days(&own);
    }
}

/// What came in stands in quotes.
fn without_quotes(text: &str) -> String {
    text.split('\'').step_by(2).collect()
}

/// A number is a day, a year or a count of days; a name may hold one.
fn numbers_are_days(text: &str) {
    const MONTHS: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let trim = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let words: Vec<String> = text.split_whitespace().map(trim).collect();
    for (at, word) in words.iter().enumerate() {
        let number = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
        let beside = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", String::as_str);
        let (before, after) = (beside(at.checked_sub(1)), beside(Some(at + 1)));
        let day = MONTHS.contains(&before)
            || MONTHS.contains(&after)
            || after == "dagen"
            || after == "werkdagen";
        assert!(!number || day, "{word} in: {text}");
    }
}
