//! Ways to step up and down: phases, and who has regie in each, as far as a
//! source says so.

use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::{FaseId, ModelId};

deel! {
    /// A way to step up and down.
    pub struct Opschaalmodel {
        /// Its name.
        pub id: ModelId,
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
        /// Its phases, from light to heavy. Empty: the source does not give them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub fase: Vec<Fase>,
    }

    /// One phase of a model.
    pub struct Fase {
        /// Its name.
        pub id: FaseId,
        /// Its title.
        pub naam: String,
        /// The situation it is for, in plain Dutch. Absent: the source does not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub situatie: Option<String>,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
        /// Who has which regie. Absent: the source does not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub regie: Option<Regie>,
    }

    /// Who has which regie in a phase. An absent part: the source does not say.
    pub struct Regie {
        /// Regie on the content.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub casusregie: Option<Rol>,
        /// Regie on the cooperation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub procesregie: Option<Rol>,
        /// Responsible for execution.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub uitvoering: Option<Rol>,
        /// Responsible in government.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bestuurlijk: Option<Rol>,
    }

    /// Who has a role.
    pub struct Rol {
        /// Who, in plain Dutch.
        pub wie: String,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }
}

impl Regie {
    /// The roles that a source gives.
    pub fn rollen(&self) -> impl Iterator<Item = &Rol> {
        let Self {
            casusregie,
            procesregie,
            uitvoering,
            bestuurlijk,
        } = self;
        [casusregie, procesregie, uitvoering, bestuurlijk]
            .into_iter()
            .flatten()
    }
}

keuze! {
    /// Why someone steps up or down.
    ///
    /// The reasons to step up are those of AVE; those to step down are a
    /// convention of this project.
    pub enum OpschaalReden {
        /// Up: the cooperation has stalled.
        StagnatieSamenwerking,
        /// Up: the problems are complex.
        Complexiteit,
        /// Up: safety is at stake.
        VeiligheidInGeding,
        /// Up: public unrest.
        MaatschappelijkeOnrust,
        /// Down: stable and safe.
        Stabiel,
        /// Down: the goals of the plan have been reached.
        DoelenBereikt,
        /// Down: a partner that fits has taken over.
        PassendePartnerGevonden,
        /// Down: the criteria are no longer met.
        CriteriaNietMeerVervuld,
    }
}

impl OpschaalReden {
    /// Whether it is a reason to step up.
    #[must_use]
    pub fn is_up(self) -> bool {
        match self {
            Self::StagnatieSamenwerking
            | Self::Complexiteit
            | Self::VeiligheidInGeding
            | Self::MaatschappelijkeOnrust => true,
            Self::Stabiel
            | Self::DoelenBereikt
            | Self::PassendePartnerGevonden
            | Self::CriteriaNietMeerVervuld => false,
        }
    }
}
