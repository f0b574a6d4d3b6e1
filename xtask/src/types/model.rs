//! The contract as types, before a language is chosen.

/// Every type, and what each operation takes and gives.
pub(super) struct Model {
    /// In the order of first use.
    pub(super) types: Vec<Type>,
    /// In the order of `OPS`.
    pub(super) ops: Vec<Bewerking>,
}

/// An operation with the names of its records.
pub(super) struct Bewerking {
    pub(super) naam: &'static str,
    pub(super) invoer: String,
    pub(super) antwoord: String,
}

/// A type with a name.
pub(super) struct Type {
    pub(super) naam: String,
    pub(super) doc: String,
    /// Another record is written into it.
    pub(super) plat: bool,
    pub(super) inhoud: Inhoud,
}

/// What a type is.
pub(super) enum Inhoud {
    /// One word of a closed list: the word, and what it means.
    Keuze(Vec<(String, String)>),
    /// Fields, in the order in which they are written.
    Record(Vec<Veld>),
    /// One of these records, told apart by the name of their one field.
    Unie(Vec<String>),
}

/// A field of a record.
#[derive(Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own; none follows from another"
)]
pub(super) struct Veld {
    /// Its name in JSON.
    pub(super) wire: String,
    pub(super) soort: Soort,
    pub(super) doc: String,
    /// `null` may stand there.
    pub(super) leeg: bool,
    /// Whoever makes the record must give it.
    pub(super) nodig: bool,
    /// It is written, also when nothing stands there.
    pub(super) altijd: bool,
    /// What stands there can say who somebody is.
    pub(super) verborgen: bool,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Soort {
    /// Text; the name of its form, if it has one.
    Tekst(Option<String>),
    Getal,
    JaNee,
    Dag,
    /// Always this text.
    Vast(String),
    /// A type of the model.
    Van(String),
    Lijst(Box<Soort>),
}

impl Soort {
    /// What it holds, lists opened.
    pub(super) fn kern(&self) -> &Self {
        match self {
            Self::Lijst(soort) => soort.kern(),
            other => other,
        }
    }
}

impl Veld {
    /// A list in which nothing standing there is the same as no list.
    pub(super) fn is_plain_list(&self) -> bool {
        matches!(self.soort, Soort::Lijst(_)) && !self.leeg
    }
}
