//! Writes JSON as serde writes it: no spaces, fields in the order of the type.

use super::ToJson;

/// The writer.
#[derive(Debug, Default)]
pub struct Schrijver {
    text: String,
    /// Nothing stands before what comes next in this record or list.
    first: bool,
    /// The next record is part of the one around it.
    flat: bool,
}

/// A value as JSON.
#[must_use]
pub fn to_text(value: &dyn ToJson) -> String {
    let mut to = Schrijver::default();
    value.write(&mut to);
    to.text
}

/// What JSON writes as one plain text, such as a choice: the text itself.
#[must_use]
pub fn to_word(value: &dyn ToJson) -> String {
    to_text(value).trim_matches('"').to_owned()
}

/// Values as a JSON list.
#[must_use]
pub fn list_to_text(values: &[&dyn ToJson]) -> String {
    let mut to = Schrijver::default();
    to.list(&mut values.iter().copied());
    to.text
}

impl Schrijver {
    /// Begins a record. Give what it returns to [`Self::close`].
    pub fn open(&mut self) -> bool {
        let whole = !std::mem::take(&mut self.flat);
        if whole {
            self.text.push('{');
            self.first = true;
        }
        whole
    }

    /// Ends a record.
    pub fn close(&mut self, whole: bool) {
        if whole {
            self.text.push('}');
            self.first = false;
        }
    }

    /// A field of a record. Names need no escapes.
    pub fn field(&mut self, name: &str, value: &dyn ToJson) {
        self.next();
        self.plain(name);
        self.text.push(':');
        value.write(self);
        self.first = false;
    }

    /// A member of an object of which the names are data.
    pub fn member(&mut self, name: &dyn ToJson, value: &dyn ToJson) {
        self.next();
        name.write(self);
        self.text.push(':');
        value.write(self);
        self.first = false;
    }

    /// A record whose fields are fields of the one around it.
    pub fn flat(&mut self, value: &dyn ToJson) {
        self.flat = true;
        value.write(self);
        self.flat = false;
    }

    /// A list.
    pub fn list(&mut self, items: &mut dyn Iterator<Item = &dyn ToJson>) {
        self.text.push('[');
        self.first = true;
        for item in items {
            self.next();
            item.write(self);
        }
        self.text.push(']');
        self.first = false;
    }

    /// A text without anything to escape: a word or a name of ours.
    pub fn plain(&mut self, text: &str) {
        self.text.push('"');
        self.text.push_str(text);
        self.text.push('"');
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.text.push('"');
        let mut from = 0;
        for (at, byte) in text.bytes().enumerate() {
            let short = match byte {
                b'"' => "\\\"",
                b'\\' => "\\\\",
                0x08 => "\\b",
                b'\t' => "\\t",
                b'\n' => "\\n",
                0x0c => "\\f",
                b'\r' => "\\r",
                0..=0x1f => "",
                _ => continue,
            };
            self.text.push_str(text.get(from..at).unwrap_or_default());
            from = at + 1;
            self.text.push_str(short);
            if short.is_empty() {
                let digit = |of: u8| char::from_digit(u32::from(of), 16).unwrap_or('0');
                self.text.push_str("\\u00");
                self.text.extend([digit(byte >> 4), digit(byte & 15)]);
            }
        }
        self.text.push_str(text.get(from..).unwrap_or_default());
        self.text.push('"');
    }

    /// Something that is written without quotes: a number, `true`, `null`.
    pub fn bare(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// No value; of a record that is part of the one around it, nothing.
    pub fn null(&mut self) {
        if !self.flat {
            self.text.push_str("null");
        }
    }

    fn next(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.text.push(',');
        }
    }
}
