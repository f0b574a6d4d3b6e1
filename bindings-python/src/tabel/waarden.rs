//! The words of truth, as they stand on the wire.

use std::sync::LazyLock;

use koppelvlak::waarheid::Waarheid;

static WOORDEN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let word = |waarheid| {
        serde_json::to_value(waarheid)
            .ok()?
            .as_str()
            .map(str::to_owned)
    };
    Waarheid::ALL
        .into_iter()
        .map(|waarheid| word(waarheid).unwrap_or_default())
        .collect()
});

/// The words, in the order of [`Waarheid::ALL`].
pub(super) fn woorden() -> &'static [String] {
    &WOORDEN
}

/// What a word says. Only the exact word.
pub(super) fn read(woord: &[u8]) -> Option<Waarheid> {
    let mut all = WOORDEN.iter().zip(Waarheid::ALL);
    all.find(|(word, _)| word.as_bytes() == woord)
        .map(|(_, waarheid)| waarheid)
}
