//! The organisations round a ZVH: by which article they take part, for which tasks, in
//! which domains.

use crate::aanmelding::organisatie::Organisatie;
use crate::aanmelding::samenwerking::Domein;
use crate::bron::Vindplaats;

deel! {
    /// One kind of organisation.
    pub struct Deelnemer {
        /// Which.
        pub organisatie: Organisatie,
        /// Its name.
        pub titel: String,
        /// By what it takes part, or that no article names it.
        pub vindplaats: Vec<Vindplaats>,
        /// Tasks for which it takes part: a selection, in our words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub taak: Vec<Taak>,
        /// Domains in which it may work. More than one: the task in the casus decides. The law
        /// gives no list; a convention that a set of rules of one's own may change.
        pub domeinen: Vec<Domein>,
        /// That a source names it as a partner at ZSM. Absent: no source read says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub zsm: Option<ZsmPartner>,
    }

    /// A partner at ZSM.
    pub struct ZsmPartner {
        /// Where a source says so.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// A task for which an organisation takes part.
    pub struct Taak {
        /// What, in plain Dutch.
        pub tekst: String,
        /// Which law gives it.
        pub wet: String,
    }
}
