//! The shape that records and choices of an aanmelding share.
//!
//! A record can be half filled: every field may be absent, and what is absent
//! is not written. Unknown fields are refused. A choice is a list of named
//! states without content, so that it reads the same in every language.

/// Plain records: `record! { /// … \n pub struct X { /// … \n pub veld: Type, } }`.
macro_rules! record {
    ($($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* pub $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, Eq, PartialEq, serde::Deserialize, serde::Serialize, crate::json::FromJson, crate::json::ToJson)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase", default, deny_unknown_fields)]
        pub struct $name {
            $(
                $(#[$field_doc])*
                #[serde(skip_serializing_if = "crate::vorm::is_absent")]
                pub $field: $type,
            )+
        }
    )+};
}

/// Choices: `keuze! { /// … \n pub enum X { /// … \n Staat, } }`.
///
/// Exhaustive on purpose: a new state should break the build of whoever
/// matches on it. A word that is not in the list is refused when reading.
macro_rules! keuze {
    ($($(#[$doc:meta])* pub enum $name:ident { $($(#[$state_doc:meta])* $state:ident,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, serde::Deserialize, serde::Serialize, crate::json::FromJson, crate::json::ToJson)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        pub enum $name {
            $($(#[$state_doc])* $state,)+
        }

        impl $name {
            /// Every state, in order.
            pub const ALL: &'static [Self] = &[$(Self::$state),+];
        }
    )+};
}

/// Texts of one kind, each a type of its own:
/// `teksten! { check, Error, "^pattern$"; /// … \n X; }`.
///
/// The one door in is the check. Copies share the text.
macro_rules! teksten {
    ($check:ident, $error:ident, $pattern:literal; $($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        #[cfg_attr(feature = "schema", schemars(extend("pattern" = $pattern)))]
        #[serde(try_from = "String")]
        pub struct $name(std::sync::Arc<str>);

        impl $name {
            /// It as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = $error;

            fn try_from(text: String) -> Result<Self, $error> {
                Self::try_from(text.as_str())
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $error;

            fn try_from(text: &str) -> Result<Self, $error> {
                $check(text).then(|| Self(text.into())).ok_or($error)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl crate::json::FromJson for $name {
            fn from_json(boom: &crate::json::Boom<'_>, lezer: &mut crate::json::Lezer) -> Option<Self> {
                let read = Self::try_from(lezer.str(boom)?);
                read.map_or_else(|wrong| lezer.wrong(&wrong), Some)
            }
        }

        impl crate::json::ToJson for $name {
            fn write(&self, to: &mut crate::json::Schrijver) {
                to.text(&self.0);
            }
        }

        /// It can be looked up by its text.
        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

/// Whether nothing stands there: no value, an empty list, a record without content.
pub(crate) fn is_absent<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
