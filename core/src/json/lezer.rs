//! Reads typed values from a tree. What does not fit is set aside with a finding, and reading
//! goes on without it.

use std::fmt;

use super::FromJson;
use super::boom::Boom;
use crate::bevinding::{Bevinding, READ_CODES};
use crate::pad::Deel;

/// The most findings that reading collects before it gives up.
pub const MAX_BEVINDINGEN: usize = 100;

/// The reader: where it is, and what did not fit so far. Names that someone typed are left out
/// of its places.
#[derive(Debug, Default)]
pub struct Lezer {
    weg: Vec<Deel>,
    gevonden: Vec<Bevinding>,
    /// Looks whether something fits, without findings.
    proef: bool,
}

impl Lezer {
    /// What did not fit, in the order of the text.
    #[must_use]
    pub fn into_gevonden(self) -> Vec<Bevinding> {
        self.gevonden
    }

    /// How many findings there are.
    #[must_use]
    pub fn mark(&self) -> usize {
        self.gevonden.len()
    }

    /// The value at this place, into a field that has something already. Whether it fits.
    pub fn set<T: FromJson>(&mut self, boom: &Boom<'_>, field: &mut T) -> bool {
        T::from_json(boom, self).is_some_and(|value| {
            *field = value;
            true
        })
    }

    /// The value at this place, into a field that is still empty. Whether it fits.
    pub fn fill<T: FromJson>(&mut self, boom: &Boom<'_>, field: &mut Option<T>) -> bool {
        *field = T::from_json(boom, self);
        field.is_some()
    }

    /// A field that must be there. Told if nothing has been said of this record since `before`.
    pub fn need<T: FromJson>(
        &mut self,
        field: Option<T>,
        name: &'static str,
        before: usize,
    ) -> Option<T> {
        let value = field.or_else(T::missing);
        if value.is_none() && self.mark() == before {
            self.weg.push(Deel::Veld(name));
            self.tell("veld-ontbreekt");
            self.weg.pop();
        }
        value
    }

    /// A record: each member that is a field goes to `fit`, by number of the field.
    ///
    /// A field that stands there twice counts once: the first that fits.
    pub fn record(
        &mut self,
        boom: &Boom<'_>,
        strict: bool,
        fields: &[&'static str],
        fit: &mut dyn FnMut(usize, &Boom<'_>, &mut Self) -> bool,
    ) -> Option<()> {
        let Boom::Object(members) = boom else {
            return self.refuse("type-onjuist");
        };
        let mut taken = 0_u128;
        for (name, value) in members {
            let Some(at) = fields.iter().position(|field| field == name) else {
                if strict {
                    self.tell("veld-onbekend");
                }
                continue;
            };
            let field = fields.get(at).copied().unwrap_or_default();
            let bit = 1_u128.checked_shl(u32::try_from(at).unwrap_or(u32::MAX));
            let bit = bit.unwrap_or_default();
            self.weg.push(Deel::Veld(field));
            if taken & bit != 0 {
                self.tell("veld-dubbel");
            } else if fit(at, value, self) {
                taken |= bit;
            }
            self.weg.pop();
        }
        Some(())
    }

    /// A word out of a closed list, by its place there.
    pub fn word(&mut self, boom: &Boom<'_>, words: &[&'static str]) -> Option<usize> {
        let word = self.str(boom)?;
        let found = words.iter().position(|known| *known == word);
        found.or_else(|| self.refuse("keuze-onbekend"))
    }

    /// A word out of a closed list, by its place there, with what it holds.
    pub fn variant<'b, 'a>(
        &mut self,
        boom: &'b Boom<'a>,
        words: &[&'static str],
    ) -> Option<(usize, Option<&'b Boom<'a>>)> {
        let (word, inside) = match boom {
            Boom::Tekst(word) => (word, None),
            Boom::Object(members) => match members.as_slice() {
                [(word, inside)] => (word, Some(inside)),
                _ => return self.refuse("waarde-ongeldig"),
            },
            _ => return self.refuse("type-onjuist"),
        };
        match words.iter().position(|known| known == word) {
            Some(at) => Some((at, inside)),
            None => self.refuse("keuze-onbekend"),
        }
    }

    /// What a word holds.
    pub fn inside<T: FromJson>(
        &mut self,
        inside: Option<&Boom<'_>>,
        word: &'static str,
    ) -> Option<T> {
        let Some(boom) = inside else {
            return self.refuse("type-onjuist");
        };
        self.weg.push(Deel::Veld(word));
        let read = T::from_json(boom, self);
        self.weg.pop();
        read
    }

    /// A list. An item that does not fit leaves an empty record in its place, if that fits.
    pub fn list<T: FromJson>(&mut self, boom: &Boom<'_>) -> Option<Vec<T>> {
        let Boom::Lijst(items) = boom else {
            return self.refuse("type-onjuist");
        };
        let mut list = Vec::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            self.weg.push(Deel::Index(at));
            let read = T::from_json(item, self).or_else(|| self.try_empty());
            self.weg.pop();
            list.extend(read);
        }
        Some(list)
    }

    /// An empty record, if that fits here.
    fn try_empty<T: FromJson>(&mut self) -> Option<T> {
        let before = std::mem::replace(&mut self.proef, true);
        let read = T::from_json(&Boom::Object(Vec::new()), self);
        self.proef = before;
        read
    }

    /// The members of an object of which the names are data.
    pub fn members<K: FromJson, V: FromJson>(
        &mut self,
        boom: &Boom<'_>,
        fit: &mut dyn FnMut(K, V) -> bool,
    ) -> Option<()> {
        let Boom::Object(members) = boom else {
            return self.refuse("type-onjuist");
        };
        for (name, value) in members {
            let name = K::from_json(&Boom::Tekst(name.as_ref().into()), self);
            if let (Some(name), Some(value)) = (name, V::from_json(value, self)) {
                if !fit(name, value) {
                    self.tell("veld-dubbel");
                }
            }
        }
        Some(())
    }

    /// The text that stands there.
    pub fn str<'b>(&mut self, boom: &'b Boom<'_>) -> Option<&'b str> {
        match boom {
            Boom::Tekst(text) => Some(text),
            _ => self.refuse("type-onjuist"),
        }
    }

    /// A text that becomes a value. What is wrong with it is the code it says itself.
    pub fn text<T>(&mut self, boom: &Boom<'_>) -> Option<T>
    where
        T: TryFrom<String, Error: fmt::Display>,
    {
        let text = self.str(boom)?.to_owned();
        match T::try_from(text) {
            Ok(value) => Some(value),
            Err(wrong) => self.wrong(&wrong),
        }
    }

    /// Tells what a type of ours says is wrong.
    pub fn wrong<T>(&mut self, wrong: &dyn fmt::Display) -> Option<T> {
        let said = wrong.to_string();
        let known = READ_CODES.iter().find(|code| **code == said);
        self.refuse(known.copied().unwrap_or("waarde-ongeldig"))
    }

    /// A whole number between bounds.
    pub fn number<T>(&mut self, boom: &Boom<'_>) -> Option<T>
    where
        T: TryFrom<u64> + TryFrom<i64>,
    {
        let number = match boom {
            Boom::Getal(number) => T::try_from(*number).ok(),
            Boom::Onder(number) => T::try_from(*number).ok(),
            _ => return self.refuse("type-onjuist"),
        };
        number.or_else(|| self.refuse("waarde-ongeldig"))
    }

    /// Tells what is wrong here; nothing can be made of it.
    pub fn refuse<T>(&mut self, code: &'static str) -> Option<T> {
        self.tell(code);
        None
    }

    fn tell(&mut self, code: &'static str) {
        if !self.proef && self.gevonden.len() < MAX_BEVINDINGEN {
            let pad = self.weg.iter().copied().collect();
            self.gevonden.push(Bevinding::new(pad, code));
        }
    }
}
