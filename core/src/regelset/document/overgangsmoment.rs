//! Overgangsmomenten: which assessments are due then, and which results they overtake.

use crate::aanmelding::organisatie::Organisatie;
use crate::beoordeling::{BeoordelingSoort, Claim, Conditie, Orientatie, Risicodomein, Setting};
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::{EisId, InstrumentId, MomentId};
use crate::termijn::TermijnSoort;

deel! {
    /// A moment at which assessments are due or overtaken.
    pub struct Overgangsmoment {
        /// Its name: `om01` and on.
        pub id: MomentId,
        /// Its title.
        pub titel: String,
        /// What it is, in plain Dutch.
        pub tekst: String,
        /// The first day it holds.
        pub geldig_vanaf: Datum,
        /// The last day it holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geldig_tot: Option<Datum>,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
        /// Whether it is an incident: these count for escalation and repetition.
        #[serde(default, skip_serializing_if = "crate::vorm::is_absent")]
        pub incident: bool,
        /// What is due then.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub eis: Vec<Eis>,
        /// Which earlier results it overtakes. Empty: none.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub haalt_in: Vec<Inhaalpatroon>,
    }

    /// An assessment that is due at a moment. What is absent or empty does not narrow it.
    pub struct Eis {
        /// Its name, for example `om08-rihg`.
        pub id: EisId,
        /// What is due and by whom, in plain Dutch.
        pub tekst: String,
        /// Who does it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub door: Vec<Organisatie>,
        /// Which kinds satisfy it. A screening never does.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub soorten: Vec<BeoordelingSoort>,
        /// Which instruments satisfy it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub instrumenten: Vec<InstrumentId>,
        /// Now or later.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub orientatie: Option<Orientatie>,
        /// Which statements satisfy it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub claims: Vec<Claim>,
        /// Which harms satisfy it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub domeinen: Vec<Risicodomein>,
        /// In which situation, where the moment itself says so.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub settings: Vec<Setting>,
        /// When it is due only under a condition that people judge: the question. When
        /// they find that it is not, they say so with a reason.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub alleen_als: Option<String>,
        /// How many days before the moment a result may be. Absent: the norm.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub dagen_voor: Option<u16>,
        /// Within how many days after the moment it is due. Absent: the norm.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub dagen_na: Option<u16>,
        /// How those days after are counted. Absent: in days of the calendar.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub dagen_na_soort: Option<TermijnSoort>,
        /// Where it comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// Which earlier results a moment overtakes: those that fit in every part.
    pub struct Inhaalpatroon {
        /// Of these instruments.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub instrumenten: Vec<InstrumentId>,
        /// Of these organisations.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub organisaties: Vec<Organisatie>,
        /// Now or later.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub orientatie: Option<Orientatie>,
        /// About these harms.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub domeinen: Vec<Risicodomein>,
        /// In these situations.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub settings: Vec<Setting>,
        /// Under these conditions.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub condities: Vec<Conditie>,
        /// Only once a result of one of these instruments is there, of the day of the moment or later.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub zodra: Vec<InstrumentId>,
    }
}
