//! Places in an input: which field, never what stood there.
//!
//! Built from field names of our own and positions, so a place can be shown
//! and logged without repeating a word that someone typed.

use std::fmt::{self, Write as _};

/// A place in an input, from the top down.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pad(Vec<Deel>);

/// One step down.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Deel {
    /// Into a field, by its name on the wire.
    Veld(&'static str),
    /// Into a list, counted from 0.
    Index(usize),
}

impl From<&'static str> for Deel {
    fn from(veld: &'static str) -> Self {
        Self::Veld(veld)
    }
}

impl From<usize> for Deel {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

impl Pad {
    /// The input itself.
    #[must_use]
    pub fn top() -> Self {
        Self::default()
    }

    /// One step further down.
    #[must_use]
    pub fn to(&self, deel: impl Into<Deel>) -> Self {
        let mut delen = self.0.clone();
        delen.push(deel.into());
        Self(delen)
    }

    /// The steps.
    #[must_use]
    pub fn delen(&self) -> &[Deel] {
        &self.0
    }

    /// Whether this is the other place or lies below it.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }

    /// The place that lies there below this one.
    #[must_use]
    pub fn join(&self, below: &Self) -> Self {
        self.0.iter().chain(&below.0).copied().collect()
    }

    /// The same place, seen from a place above it. `None`: it does not lie there.
    #[must_use]
    pub fn seen_from(&self, above: &Self) -> Option<Self> {
        self.0
            .strip_prefix(above.0.as_slice())
            .map(|delen| Self(delen.to_vec()))
    }

    /// As ZGW software writes it: `betrokkenen.0.bsn`.
    #[must_use]
    pub fn dotted(&self) -> String {
        let steps: Vec<String> = self.steps();
        if steps.is_empty() {
            "nonFieldErrors".to_owned()
        } else {
            steps.join(".")
        }
    }

    /// The steps as text, list positions included.
    #[must_use]
    pub fn steps(&self) -> Vec<String> {
        self.0
            .iter()
            .map(|deel| match deel {
                Deel::Veld(veld) => (*veld).to_owned(),
                Deel::Index(index) => index.to_string(),
            })
            .collect()
    }
}

impl FromIterator<Deel> for Pad {
    fn from_iter<I: IntoIterator<Item = Deel>>(delen: I) -> Self {
        Self(delen.into_iter().collect())
    }
}

/// As a JSON Pointer (RFC 6901): `/betrokkenen/0/bsn`. Our names hold no `~` or `/`.
impl fmt::Display for Pad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for deel in &self.0 {
            f.write_char('/')?;
            match deel {
                Deel::Veld(veld) => f.write_str(veld)?,
                Deel::Index(index) => write!(f, "{index}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Pad;

    #[test]
    fn three_renderings_of_one_place() {
        let pad = Pad::top().to("betrokkenen").to(0).to("bsn");
        assert_eq!(pad.to_string(), "/betrokkenen/0/bsn");
        assert_eq!(pad.dotted(), "betrokkenen.0.bsn");
        assert_eq!(pad.steps(), ["betrokkenen", "0", "bsn"]);
        assert_eq!(Pad::top().to_string(), "");
        assert_eq!(Pad::top().dotted(), "nonFieldErrors");
        assert_eq!(
            pad.seen_from(&Pad::top().to("betrokkenen")),
            Some(Pad::top().to(0).to("bsn"))
        );
        assert!(pad.is_within(&Pad::top().to("betrokkenen")));
    }
}
