//! The steps of the process under the Wgs: from preparing to destroying, with who may
//! take each next step and what must be known for it.

use crate::aanmelding::organisatie::Deelname;
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::RegelId;
use crate::waarheid::Waarheid;

deel! {
    /// A step in which a casus can be.
    pub struct Processtap {
        /// Its name.
        pub id: RegelId,
        /// Its place in the list.
        pub volgorde: u32,
        /// Its title.
        pub titel: String,
        /// What happens in it, in plain Dutch.
        pub tekst: String,
        /// The first day it holds.
        pub geldig_vanaf: Datum,
        /// The last day it holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geldig_tot: Option<Datum>,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
        /// The steps that can follow. None: nothing follows.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub uitgang: Vec<Uitgang>,
    }

    /// A way from one step to another.
    pub struct Uitgang {
        /// To which step.
        pub naar: RegelId,
        /// Who may take it.
        pub wie: Bevoegd,
        /// Who may be involved beside them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub naast: Vec<Deelname>,
        /// Which registered judgement it asks for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub oordeel: Option<Waarheid>,
        /// The first day it is open, if that is later than of the step.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geldig_vanaf: Option<Datum>,
        /// What must be registered, in plain Dutch.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub registreren: Vec<String>,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
        /// What must be so.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub wacht: Vec<Wacht>,
    }

    /// Something that must be so before a next step.
    pub struct Wacht {
        /// Its name.
        pub id: RegelId,
        /// The question that asks for it.
        pub vraag: String,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
    }
}

keuze! {
    /// Who may take a step.
    pub enum Bevoegd {
        /// Any deelnemer (Wgs art. 2.27).
        Deelnemer,
        /// A deelnemer of Wgs art. 2.27(1).
        Lid1,
        /// A deelnemer that is involved in the casus (Wgs art. 2.31(4)).
        Betrokken,
        /// No source says who.
        NietGenoemd,
    }
}
