//! A text without a form: headings, paragraphs, lists and tables. What came in stands in
//! it as it is; each writer makes it safe for its own reader.

/// A whole text.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Blad {
    /// Its parts, in order.
    pub delen: Vec<Deel>,
}

/// A part of a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Deel {
    /// A heading over a part of the whole.
    Kop(String),
    /// A heading below that.
    Onderkop(String),
    /// A paragraph.
    Alinea(String),
    /// A paragraph that must not be missed.
    Nadruk(String),
    /// A list without an order.
    Lijst(Vec<Punt>),
    /// A table.
    Tabel(Tabel),
}

/// An item of a list.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Punt {
    /// What it says.
    pub tekst: String,
    /// What lies below it.
    pub onder: Vec<String>,
}

/// A table. The first cell of a row says what the row is about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Tabel {
    /// What it shows.
    pub bijschrift: String,
    /// Its columns.
    pub kolommen: &'static [Kolom],
    /// Its rows: a cell for each column, each cell a list of sentences.
    pub rijen: Vec<Vec<Vec<String>>>,
}

/// A column.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Kolom {
    /// Its heading.
    pub kop: &'static str,
    /// How much room it takes, where room is scarce, beside the others.
    pub aandeel: usize,
}

impl Punt {
    /// An item without anything below it.
    pub(in crate::tekst) fn just(tekst: impl Into<String>) -> Self {
        Self {
            tekst: tekst.into(),
            onder: Vec::new(),
        }
    }
}

impl Blad {
    pub(in crate::tekst) fn kop(&mut self, tekst: impl Into<String>) {
        self.delen.push(Deel::Kop(tekst.into()));
    }

    pub(in crate::tekst) fn onderkop(&mut self, tekst: impl Into<String>) {
        self.delen.push(Deel::Onderkop(tekst.into()));
    }

    pub(in crate::tekst) fn alinea(&mut self, tekst: impl Into<String>) {
        self.delen.push(Deel::Alinea(tekst.into()));
    }

    /// A list, unless it is empty.
    pub(in crate::tekst) fn lijst(&mut self, punten: Vec<Punt>) {
        if !punten.is_empty() {
            self.delen.push(Deel::Lijst(punten));
        }
    }
}

/// What a reader must not be given: characters that steer a terminal or turn the
/// direction of a text. Every row of white space becomes one space.
pub(super) fn plain(text: &str) -> String {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let words = text.split_whitespace();
    let clean = words.map(|word| word.chars().filter(|c| !steers(*c)).collect::<String>());
    let kept: Vec<String> = clean.filter(|word| !word.is_empty()).collect();
    kept.join(" ")
}
