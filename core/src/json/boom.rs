//! JSON as a tree that keeps every member, doubles included, and borrows its texts.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{Schrijver, ToJson};
use crate::orde;

/// A JSON value.
#[derive(Clone, Debug)]
pub enum Boom<'a> {
    /// `null`.
    Leeg,
    /// `true` or `false`.
    JaNee(bool),
    /// A whole number that is not negative.
    Getal(u64),
    /// A negative whole number.
    Onder(i64),
    /// Any other number.
    Breuk,
    /// A text.
    Tekst(Cow<'a, str>),
    /// A list.
    Lijst(Vec<Boom<'a>>),
    /// An object, in the order of the text.
    Object(Vec<(Cow<'a, str>, Boom<'a>)>),
}

/// Where a text stops being JSON.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct GeenJson {
    /// Counted from 1.
    pub regel: usize,
    /// Counted from 1.
    pub kolom: usize,
}

impl<'a> Boom<'a> {
    /// Reads a text.
    ///
    /// # Errors
    ///
    /// When it is not JSON, or nested more than 128 deep.
    pub fn read(text: &'a str) -> Result<Self, GeenJson> {
        serde_json::from_str(text).map_err(|e| GeenJson {
            regel: e.line(),
            kolom: e.column().max(1),
        })
    }

    /// The same with the members of every object in the order of RFC 8785: by the UTF-16
    /// units of their names. Written, that is its canonical form: we have no fractions.
    #[must_use]
    pub fn sorted(self) -> Self {
        match self {
            Self::Lijst(items) => Self::Lijst(items.into_iter().map(Self::sorted).collect()),
            Self::Object(members) => {
                let each = members.into_iter();
                let mut members: Vec<_> =
                    each.map(|(name, value)| (name, value.sorted())).collect();
                orde::sort_by(&mut members, |one, other| {
                    one.0.encode_utf16().cmp(other.0.encode_utf16())
                });
                Self::Object(members)
            }
            other => other,
        }
    }
}

impl ToJson for Boom<'_> {
    fn write(&self, to: &mut Schrijver) {
        match self {
            Self::Leeg | Self::Breuk => to.bare("null"),
            Self::JaNee(yes) => yes.write(to),
            Self::Getal(number) => number.write(to),
            Self::Onder(number) => number.write(to),
            Self::Tekst(text) => to.text(text),
            Self::Lijst(items) => items.write(to),
            Self::Object(members) => {
                let open = to.open();
                for (name, value) in members {
                    to.member(&name.as_ref(), value);
                }
                to.close(open);
            }
        }
    }
}

impl<'de> Deserialize<'de> for Boom<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Planter)
    }
}

struct Planter;

impl<'de> Visitor<'de> for Planter {
    type Value = Boom<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Boom<'de>, E> {
        Ok(Boom::Leeg)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Boom<'de>, E> {
        Ok(Boom::JaNee(yes))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Boom<'de>, E> {
        Ok(u64::try_from(number).map_or(Boom::Onder(number), Boom::Getal))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Boom<'de>, E> {
        Ok(Boom::Getal(number))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Boom<'de>, E> {
        Ok(Boom::Breuk)
    }

    fn visit_str<E>(self, text: &str) -> Result<Boom<'de>, E> {
        Ok(Boom::Tekst(Cow::Owned(text.to_owned())))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Boom<'de>, E> {
        Ok(Boom::Tekst(Cow::Borrowed(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Boom<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Boom::Lijst(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Boom<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some(name) = map.next_key_seed(Naam)? {
            members.push((name, map.next_value()?));
        }
        Ok(Boom::Object(members))
    }
}

/// The name of a member.
struct Naam;

impl<'de> DeserializeSeed<'de> for Naam {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Naam {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }
}
