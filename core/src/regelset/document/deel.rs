//! The shape of records that a regelset is made of.

/// Strict records: a field that is not documented is refused, and what is
/// absent is not written.
macro_rules! deel {
    ($($(#[$doc:meta])* pub struct $name:ident { $($(#[$attr:meta])* pub $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, serde::Deserialize, Eq, crate::json::FromJson, PartialEq, serde::Serialize, crate::json::ToJson)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name {
            $($(#[$attr])* pub $field: $type,)+
        }
    )+};
}
