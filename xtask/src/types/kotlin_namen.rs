//! Names as Kotlin and Java want them.

/// Words that cannot be a name in Kotlin as they are.
const KEYWORDS: &[&str] = &[
    "as", "class", "do", "for", "fun", "if", "in", "is", "object", "package", "this", "val", "var",
    "when",
];

/// The name of a property: `lowerCamelCase`.
pub(super) fn property(wire: &str) -> String {
    let mut name = String::new();
    let mut upper = false;
    for letter in wire.chars() {
        match letter {
            letter if !letter.is_ascii_alphanumeric() => upper = true,
            letter if upper => {
                name.push(letter.to_ascii_uppercase());
                upper = false;
            }
            letter => name.push(letter),
        }
    }
    if KEYWORDS.contains(&name.as_str()) {
        format!("`{name}`")
    } else {
        name
    }
}

/// The name of a state: `UPPER_SNAKE_CASE`.
pub(super) fn constant(word: &str) -> String {
    super::python::snake(word).to_uppercase()
}
