//! The resources of FHIR R4, as far as the export uses them. There is no place for a
//! chance: `probability[x]` and `relativeRisk` are not made.

use serde::{Deserialize, Serialize};

use super::vorm::{CodeableConcept, Extension, Identifier, Period, Reference};
use crate::datum::Datum;
use crate::json::{FromJson, ToJson};

/// Resources: first what is always there, then what can be absent. The name of the type
/// is written as `resourceType`.
macro_rules! resource {
    ($($(#[$doc:meta])* pub struct $name:ident {
        $($(#[$must_doc:meta])* pub $must:ident: $must_type:ty,)+ ..
        $($(#[$may_doc:meta])* pub $may:ident: $may_type:ty,)+
    })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(transform = schema::typed(stringify!($name))))]
        #[serde(tag = "resourceType", rename_all = "camelCase")]
        pub struct $name {
            $($(#[$must_doc])* pub $must: $must_type,)+
            $(
                $(#[$may_doc])*
                #[serde(default, skip_serializing_if = "crate::vorm::is_absent")]
                pub $may: $may_type,
            )+
        }
    )+};
}

resource! {
    /// One assessment as its issuer gave it.
    pub struct RiskAssessment {
        /// Derived from the reference; see [`super::naam`].
        pub id: String,
        /// The reference.
        pub identifier: Vec<Identifier>,
        /// Its state.
        pub status: Status,
        /// What kind of input, and what kind of statement.
        pub code: CodeableConcept,
        /// Whose behaviour or situation.
        pub subject: Reference,
        /// The day of the assessment.
        pub occurrence_date_time: Datum,
        /// The organisation that issued it.
        pub performer: Reference,
        ..
        /// Currency, role, condition and the like.
        pub extension: Vec<Extension>,
        /// Why it may not be read as a current result that counts. Whoever does not
        /// know this extension must leave the resource alone.
        pub modifier_extension: Vec<Extension>,
        /// The instrument.
        pub method: Option<CodeableConcept>,
        /// The assessments inside this one. Never their content.
        pub basis: Vec<Reference>,
        /// The result.
        pub prediction: Vec<Prediction>,
        /// The plan that the statement assumes.
        pub mitigation: Option<String>,
    }

    /// A result of an instrument that measures something else than risk.
    pub struct Observation {
        /// Derived from the reference; see [`super::naam`].
        pub id: String,
        /// The reference.
        pub identifier: Vec<Identifier>,
        /// Its state.
        pub status: Status,
        /// What kind of input, and what kind of statement.
        pub code: CodeableConcept,
        /// Whose situation.
        pub subject: Reference,
        /// The day of the assessment.
        pub effective_date_time: Datum,
        /// The organisation that issued it.
        pub performer: Vec<Reference>,
        ..
        /// Currency, role, condition and the like.
        pub extension: Vec<Extension>,
        /// Why it may not be read as a current result.
        pub modifier_extension: Vec<Extension>,
        /// The instrument.
        pub method: Option<CodeableConcept>,
        /// The result as issued.
        pub value_codeable_concept: Option<CodeableConcept>,
        /// Why there is no result.
        pub data_absent_reason: Option<CodeableConcept>,
    }

    /// Everything on the table on one day.
    pub struct List {
        /// The fingerprint of the bundle.
        pub id: String,
        /// The fingerprint of the bundle.
        pub identifier: Vec<Identifier>,
        /// Its state.
        pub status: ListStatus,
        /// What kind of list.
        pub mode: ListMode,
        /// The day of the bundle.
        pub date: Datum,
        ..
        /// Per sleutel whether the results agree, and what is missing.
        pub extension: Vec<Extension>,
        /// The assessments, by reference.
        pub entry: Vec<Entry>,
        /// What it means that there are none.
        pub empty_reason: Option<CodeableConcept>,
    }
}

fhir! {
    /// A result: what, and how it is judged.
    pub struct Prediction {
        /// Toward whom, and why nothing is told.
        pub extension: Vec<Extension>,
        /// Which harm, toward whom.
        pub outcome: Option<CodeableConcept>,
        /// The label as issued, then its place on the scale of its claim.
        pub qualitative_risk: Option<CodeableConcept>,
        /// The time that the statement is about.
        pub when_period: Option<Period>,
        /// By which rule it has its place.
        pub rationale: Option<String>,
    }

    /// One line of a list.
    pub struct Entry {
        /// The resource.
        pub item: Reference,
    }
}

/// The states of the value set observation-status that the export uses.
#[derive(Clone, Copy, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// A draft: an early or interim result.
    Preliminary,
    /// Final. Whether a receiver had an earlier version is not known here, so never
    /// `amended` or `corrected`.
    Final,
    /// Withdrawn: the one state of the value set that says so. `cancelled` says that it
    /// was never finished.
    EnteredInError,
}

/// The state of a list.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ListStatus {
    /// It holds on its day.
    Current,
}

/// What kind of list.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ListMode {
    /// What was on the table on one day.
    Snapshot,
}

#[cfg(feature = "schema")]
mod schema {
    use schemars::Schema;
    use serde_json::{Map, json};

    /// Adds the `resourceType` that serde writes first, which the derive does not know of.
    pub(super) fn typed(name: &'static str) -> impl FnMut(&mut Schema) {
        const TAG: &str = "resourceType";
        move |schema| {
            let field = (TAG.to_owned(), json!({ "type": "string", "const": name }));
            if let Some(fields) = schema.get_mut("properties").and_then(|p| p.as_object_mut()) {
                let rest = std::mem::take(fields);
                *fields = std::iter::once(field).chain(rest).collect::<Map<_, _>>();
            }
            if let Some(required) = schema.get_mut("required").and_then(|r| r.as_array_mut()) {
                required.insert(0, TAG.into());
            }
        }
    }
}
