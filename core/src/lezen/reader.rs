//! Reads a typed value from a tree and says exactly where it stumbled.

use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, Expected, MapAccess,
    SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::boom::Boom;
use crate::pad::{Deel, Pad};
use crate::validatie::READ_CODES;

/// Reads a value.
pub(super) fn read<T: DeserializeOwned>(boom: &Boom) -> Result<T, Struikel> {
    T::deserialize(Reader(boom))
}

/// The first thing that did not fit.
#[derive(Debug)]
pub(super) struct Struikel {
    pub(super) code: &'static str,
    /// The field that is not there, if that is what is wrong.
    ontbreekt: Option<&'static str>,
    /// From the bottom up: position in the tree, and the name or number to show.
    weg: Vec<(usize, Option<Deel>)>,
}

impl Struikel {
    /// The place to show. Names that someone typed are left out.
    pub(super) fn pad(&self) -> Pad {
        match self.ontbreekt {
            Some(field) => self.shown().to(field),
            None => self.shown(),
        }
    }

    /// The record in which a field is not there.
    pub(super) fn incomplete(&self) -> Option<Pad> {
        self.ontbreekt.map(|_| self.shown())
    }

    /// The way down, as far as it may be shown.
    fn shown(&self) -> Pad {
        let down = self.weg.iter().rev();
        down.filter_map(|(_, deel)| *deel).collect()
    }

    /// The place in the tree, from the top down.
    pub(super) fn plaats(&self) -> Vec<usize> {
        self.weg
            .iter()
            .rev()
            .map(|(position, _)| *position)
            .collect()
    }

    fn below(mut self, position: usize, deel: Option<Deel>) -> Self {
        self.weg.push((position, deel));
        self
    }

    fn new(code: &'static str) -> Self {
        Self {
            code,
            ontbreekt: None,
            weg: Vec::new(),
        }
    }
}

impl fmt::Display for Struikel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

impl std::error::Error for Struikel {}

impl Error for Struikel {
    /// Our own types report their code as the whole message; anything else is a
    /// value that does not fit. The message itself is never kept.
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        let known = READ_CODES.iter().find(|code| **code == message);
        Self::new(known.copied().unwrap_or("waarde-ongeldig"))
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::new("type-onjuist")
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::new("waarde-ongeldig")
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self::new("keuze-onbekend")
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self::new("veld-onbekend")
    }

    fn missing_field(field: &'static str) -> Self {
        Self {
            ontbreekt: Some(field),
            ..Self::new("veld-ontbreekt")
        }
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self::new("veld-dubbel")
    }
}

#[derive(Clone, Copy)]
struct Reader<'a>(&'a Boom);

impl Reader<'_> {
    fn visit<'de, V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Struikel> {
        match self.0 {
            Boom::Leeg | Boom::Weg => visitor.visit_unit(),
            Boom::JaNee(yes) => visitor.visit_bool(*yes),
            Boom::Tekst(text) => visitor.visit_str(text),
            Boom::Getal(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => visitor.visit_u64(number),
                (None, Some(number)) => visitor.visit_i64(number),
                (None, None) => Err(Struikel::new("type-onjuist")),
            },
            Boom::Lijst(items) => visitor.visit_seq(Items { items, next: 0 }),
            Boom::Object(members) => visitor.visit_map(Members {
                all: members,
                fields,
                next: 0,
            }),
        }
    }
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Struikel;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Struikel> {
        self.visit(&[], visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Struikel> {
        match self.0 {
            Boom::Object(_) => self.visit(fields, visitor),
            _ => Err(Struikel::new("type-onjuist")),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Struikel> {
        match self.0 {
            Boom::Leeg => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Struikel> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Struikel> {
        let members = match self.0 {
            Boom::Tekst(text) => return visitor.visit_enum(Keuze(text)),
            Boom::Object(members) => members.iter().enumerate(),
            _ => return Err(Struikel::new("type-onjuist")),
        };
        let mut members = members.filter(|(_, (_, value))| !matches!(value, Boom::Weg));
        match (members.next(), members.next()) {
            (Some((position, (key, value))), None) => {
                let known = variants.iter().find(|variant| *variant == key);
                let deel = known.map(|variant| Deel::Veld(variant));
                visitor.visit_enum(MetInhoud {
                    key,
                    value,
                    position,
                    deel,
                })
            }
            _ => Err(Struikel::new("waarde-ongeldig")),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map identifier ignored_any
    }
}

struct Items<'a> {
    items: &'a [Boom],
    next: usize,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Struikel;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Struikel> {
        while let Some(item) = self.items.get(self.next) {
            let position = self.next;
            self.next += 1;
            if !matches!(item, Boom::Weg) {
                let read = seed.deserialize(Reader(item)).map(Some);
                return read.map_err(|e| e.below(position, Some(Deel::Index(position))));
            }
        }
        Ok(None)
    }
}

struct Members<'a> {
    all: &'a [(String, Boom)],
    fields: &'static [&'static str],
    next: usize,
}

impl Members<'_> {
    fn deel(&self, key: &str) -> Option<Deel> {
        self.fields
            .iter()
            .find(|field| **field == key)
            .map(|field| Deel::Veld(field))
    }
}

impl<'de> MapAccess<'de> for Members<'_> {
    type Error = Struikel;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Struikel> {
        while let Some((key, value)) = self.all.get(self.next) {
            if matches!(value, Boom::Weg) {
                self.next += 1;
                continue;
            }
            let doubled = self.all.iter().take(self.next);
            let doubled = doubled
                .filter(|(_, value)| !matches!(value, Boom::Weg))
                .any(|(other, _)| other == key);
            let position = self.next;
            if doubled {
                return Err(Struikel::new("veld-dubbel").below(position, self.deel(key)));
            }
            let key: StrDeserializer<'_, Struikel> = StrDeserializer::new(key);
            return seed
                .deserialize(key)
                .map(Some)
                .map_err(|e| e.below(position, None));
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Struikel> {
        let (position, member) = (self.next, self.all.get(self.next));
        self.next += 1;
        let Some((key, value)) = member else {
            return Err(Struikel::new("waarde-ongeldig"));
        };
        seed.deserialize(Reader(value))
            .map_err(|e| e.below(position, self.deel(key)))
    }
}

/// A word out of a closed list.
struct Keuze<'a>(&'a str);

impl<'de> EnumAccess<'de> for Keuze<'_> {
    type Error = Struikel;
    type Variant = ZonderInhoud;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, ZonderInhoud), Struikel> {
        let word: StrDeserializer<'_, Struikel> = StrDeserializer::new(self.0);
        Ok((seed.deserialize(word)?, ZonderInhoud))
    }
}

/// The words of our lists have nothing inside them.
struct ZonderInhoud;

impl<'de> VariantAccess<'de> for ZonderInhoud {
    type Error = Struikel;

    fn unit_variant(self) -> Result<(), Struikel> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, Struikel> {
        Err(Struikel::new("type-onjuist"))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Struikel> {
        Err(Struikel::new("type-onjuist"))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Struikel> {
        Err(Struikel::new("type-onjuist"))
    }
}

/// A word out of a closed list, with something inside it.
struct MetInhoud<'a> {
    key: &'a str,
    value: &'a Boom,
    position: usize,
    deel: Option<Deel>,
}

impl<'de> EnumAccess<'de> for MetInhoud<'_> {
    type Error = Struikel;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Struikel> {
        let word: StrDeserializer<'_, Struikel> = StrDeserializer::new(self.key);
        let variant = seed.deserialize(word);
        Ok((variant.map_err(|e| e.below(self.position, None))?, self))
    }
}

impl<'de> VariantAccess<'de> for MetInhoud<'_> {
    type Error = Struikel;

    fn unit_variant(self) -> Result<(), Struikel> {
        Err(Struikel::new("type-onjuist"))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Struikel> {
        let inside = seed.deserialize(Reader(self.value));
        inside.map_err(|e| e.below(self.position, self.deel))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Struikel> {
        Err(Struikel::new("type-onjuist"))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Struikel> {
        Err(Struikel::new("type-onjuist"))
    }
}
