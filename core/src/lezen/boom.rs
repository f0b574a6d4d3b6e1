//! JSON as a tree that keeps every member, doubles included.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

/// A JSON value.
#[derive(Clone, Debug)]
pub(super) enum Boom {
    Leeg,
    JaNee(bool),
    Getal(Number),
    Tekst(String),
    Lijst(Vec<Boom>),
    Object(Vec<(String, Boom)>),
    /// Set aside: reading passes over it.
    Weg,
}

impl Boom {
    /// Sets aside what stands at this place (positions from the top down).
    ///
    /// A member of an object is passed over from then on. An item of a list is
    /// first made an empty object, so that the items after it keep their number,
    /// and passed over only if that does not fit either. `false`: there is no
    /// such place, or it is the top.
    pub(super) fn set_aside(&mut self, plaats: &[usize]) -> bool {
        let Some((last, above)) = plaats.split_last() else {
            return false;
        };
        let mut at = self;
        for index in above {
            let below = match at {
                Self::Lijst(items) => items.get_mut(*index),
                Self::Object(members) => members.get_mut(*index).map(|(_, value)| value),
                _ => None,
            };
            let Some(next) = below else { return false };
            at = next;
        }
        match at {
            Self::Lijst(items) => items.get_mut(*last).is_some_and(|item| {
                let tried = matches!(item, Self::Object(members) if members.is_empty());
                *item = if tried {
                    Self::Weg
                } else {
                    Self::Object(Vec::new())
                };
                true
            }),
            Self::Object(members) => members.get_mut(*last).is_some_and(|(_, value)| {
                *value = Self::Weg;
                true
            }),
            _ => false,
        }
    }
}

impl<'de> Deserialize<'de> for Boom {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Planter)
    }
}

struct Planter;

impl<'de> Visitor<'de> for Planter {
    type Value = Boom;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Boom, E> {
        Ok(Boom::Leeg)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Boom, E> {
        Ok(Boom::JaNee(yes))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Boom, E> {
        Ok(Boom::Getal(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Boom, E> {
        Ok(Boom::Getal(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Boom, E> {
        Ok(Number::from_f64(number).map_or(Boom::Leeg, Boom::Getal))
    }

    fn visit_str<E>(self, text: &str) -> Result<Boom, E> {
        Ok(Boom::Tekst(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Boom, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Boom::Lijst(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Boom, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Boom::Object(members))
    }
}
