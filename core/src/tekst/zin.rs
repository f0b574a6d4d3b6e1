//! Pieces that sentences are made of, whatever they are about.

/// Something as its writer wrote it.
pub(super) fn quote(text: &str) -> String {
    format!("'{}'", text.trim())
}

/// Things after one another: "a, b en c".
pub(super) fn en(parts: &[impl AsRef<str>]) -> String {
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    match parts.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} en {last}", rest.join(", ")),
    }
}

/// With a capital.
pub(super) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(rest).collect()
}
