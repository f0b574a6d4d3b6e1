//! Whether a fragment is well-formed: every tag is known, opened and closed in order.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test helper: it may panic"
)]

/// Every tag that may be there, as it is written.
const OPEN: &[&str] = &[
    "section lang=\"nl\"",
    "h3",
    "h4",
    "p",
    "strong",
    "ul",
    "li",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th scope=\"col\"",
    "th scope=\"row\"",
    "td",
];

/// What may stand in text, beside plain characters.
const ENTITIES: &[&str] = &["amp;", "lt;", "gt;", "quot;", "#39;"];

/// Panics unless the fragment is well-formed and holds known tags only.
pub(crate) fn check(fragment: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut parts = fragment.split('<');
    assert_eq!(parts.next(), Some(""), "text before the first tag");
    for part in parts {
        let (tag, text) = part.split_once('>').expect("a tag that ends");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "closed out of order: {part}");
        } else if tag != "br/" {
            assert!(OPEN.contains(&tag), "a tag that may not be there: {tag}");
            open.push(tag.split(' ').next().unwrap());
        }
        let told = text.trim_end_matches('\n');
        assert!(!told.contains(['>', '"', '\'']), "not escaped: {told}");
        for entity in told.split('&').skip(1) {
            let known = ENTITIES.iter().any(|known| entity.starts_with(known));
            assert!(known, "not escaped: &{entity}");
        }
        let parent = open.last().copied().unwrap_or("");
        let bare = ["ul", "table", "thead", "tbody", "tr", "section", ""].contains(&parent);
        assert!(!bare || told.trim().is_empty(), "text in {parent}: {told}");
    }
    assert!(open.is_empty(), "never closed: {open:?}");
}
