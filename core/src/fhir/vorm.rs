//! The data types of FHIR R4, as far as the export uses them.

use serde::{Deserialize, Serialize};

use crate::datum::Datum;
use crate::json::ToJson;

/// Plain records of FHIR: a field that can be absent is not written.
macro_rules! fhir {
    ($($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* pub $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize, ToJson)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase", default)]
        pub struct $name {
            $(
                $(#[$field_doc])*
                #[serde(skip_serializing_if = "crate::vorm::is_absent")]
                pub $field: $type,
            )+
        }
    )+};
}

fhir! {
    /// A code of a code system.
    pub struct Coding {
        /// The code system.
        pub system: Option<String>,
        /// The version of the code system: here, that of the labels.
        pub version: Option<String>,
        /// The code.
        pub code: Option<String>,
        /// The words of the code.
        pub display: Option<String>,
        /// `true`: this is what its issuer chose; another coding beside it was added here.
        pub user_selected: Option<bool>,
    }

    /// A concept: codes, or words.
    pub struct CodeableConcept {
        /// What FHIR has no element for.
        pub extension: Vec<Extension>,
        /// The codes.
        pub coding: Vec<Coding>,
        /// The words.
        pub text: Option<String>,
    }

    /// A name that others gave.
    pub struct Identifier {
        /// Who gives such names.
        pub system: Option<String>,
        /// The name.
        pub value: Option<String>,
    }

    /// A reference: to a resource of this export, or by name to what lies elsewhere.
    pub struct Reference {
        /// The place of a resource of this export.
        pub reference: Option<String>,
        /// What kind of resource it is about.
        pub r#type: Option<String>,
        /// The name.
        pub identifier: Option<Identifier>,
        /// The same in words.
        pub display: Option<String>,
    }

    /// From the first day up to and including the last.
    pub struct Period {
        /// The first day.
        pub start: Option<Datum>,
        /// The last day.
        pub end: Option<Datum>,
    }
}

/// Something that FHIR has no element for: one value, or further extensions.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Extension {
    /// What it is.
    pub url: String,
    /// Its parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extension: Vec<Extension>,
    /// Its value.
    #[serde(flatten)]
    pub value: Option<Value>,
}

/// The value of an extension. Never a number.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Value {
    /// A word of a closed list.
    #[serde(rename = "valueCode")]
    Code(String),
    /// A day.
    #[serde(rename = "valueDate")]
    Date(Datum),
    /// A name that others gave.
    #[serde(rename = "valueIdentifier")]
    Identifier(Identifier),
    /// A reference.
    #[serde(rename = "valueReference")]
    Reference(Reference),
}

impl Extension {
    /// With one value.
    #[must_use]
    pub fn of(url: impl Into<String>, value: Value) -> Self {
        Self {
            url: url.into(),
            extension: Vec::new(),
            value: Some(value),
        }
    }

    /// With parts.
    #[must_use]
    pub fn parts(url: impl Into<String>, extension: Vec<Self>) -> Self {
        Self {
            url: url.into(),
            extension,
            value: None,
        }
    }
}
