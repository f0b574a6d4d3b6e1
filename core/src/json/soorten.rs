//! The kinds of value that every language has.

use std::collections::BTreeMap;

use super::{Boom, FromJson, Lezer, Schrijver, ToJson};

impl FromJson for bool {
    fn from_json(boom: &Boom<'_>, lezer: &mut Lezer) -> Option<Self> {
        match boom {
            Boom::JaNee(yes) => Some(*yes),
            _ => lezer.refuse("type-onjuist"),
        }
    }
}

impl ToJson for bool {
    fn write(&self, to: &mut Schrijver) {
        to.bare(if *self { "true" } else { "false" });
    }

    fn is_absent(&self) -> bool {
        !self
    }
}

macro_rules! numbers {
    ($($number:ty)+) => {$(
        impl FromJson for $number {
            fn from_json(boom: &Boom<'_>, lezer: &mut Lezer) -> Option<Self> {
                lezer.number(boom)
            }
        }

        impl ToJson for $number {
            fn write(&self, to: &mut Schrijver) {
                to.bare(&self.to_string());
            }

            fn is_absent(&self) -> bool {
                *self == 0
            }
        }
    )+};
}

numbers! { u8 u16 u32 u64 usize i32 i64 }

impl FromJson for String {
    fn from_json(boom: &Boom<'_>, lezer: &mut Lezer) -> Option<Self> {
        lezer.str(boom).map(str::to_owned)
    }
}

impl ToJson for String {
    fn write(&self, to: &mut Schrijver) {
        to.text(self);
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl ToJson for str {
    fn write(&self, to: &mut Schrijver) {
        to.text(self);
    }
}

impl<T: ToJson + ?Sized> ToJson for &T {
    fn write(&self, to: &mut Schrijver) {
        (**self).write(to);
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(boom: &Boom<'_>, lezer: &mut Lezer) -> Option<Self> {
        match boom {
            Boom::Leeg => Some(None),
            _ => T::from_json(boom, lezer).map(Some),
        }
    }

    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn write(&self, to: &mut Schrijver) {
        match self {
            Some(value) => value.write(to),
            None => to.null(),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(boom: &Boom<'_>, lezer: &mut Lezer) -> Option<Self> {
        T::from_json(boom, lezer).map(Self::new)
    }
}

impl<T: ToJson> ToJson for Box<T> {
    fn write(&self, to: &mut Schrijver) {
        (**self).write(to);
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(boom: &Boom<'_>, lezer: &mut Lezer) -> Option<Self> {
        lezer.list(boom)
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn write(&self, to: &mut Schrijver) {
        to.list(&mut self.iter().map(|item| item as &dyn ToJson));
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<K: FromJson + Ord, V: FromJson> FromJson for BTreeMap<K, V> {
    fn from_json(boom: &Boom<'_>, lezer: &mut Lezer) -> Option<Self> {
        let mut map = Self::new();
        lezer.members(boom, &mut |name, value| {
            // the first one counts
            !map.contains_key(&name) && map.insert(name, value).is_none()
        })?;
        Some(map)
    }
}

impl<K: ToJson, V: ToJson> ToJson for BTreeMap<K, V> {
    fn write(&self, to: &mut Schrijver) {
        let open = to.open();
        for (name, value) in self {
            to.member(name, value);
        }
        to.close(open);
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}
