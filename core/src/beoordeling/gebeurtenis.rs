//! Events: overgangsmomenten and incidents, with what they touch.

use super::{Claim, Conditie, Orientatie, Risicodomein, Setting};
use crate::datum::Datum;
use crate::id::{EisId, MomentId};
use crate::kenmerk::{GebeurtenisId, HuishoudenId, PersoonId};

record! {
    /// Something that happened or will happen in the case.
    pub struct Gebeurtenis {
        /// Its reference.
        pub id: Option<GebeurtenisId>,
        /// Which overgangsmoment of the catalogue.
        pub moment: Option<MomentId>,
        /// The day.
        pub datum: Option<Datum>,
        /// Whom it concerns. Empty: everyone in the case.
        pub personen: Vec<PersoonId>,
        /// Which households it concerns.
        pub huishoudens: Vec<HuishoudenId>,
        /// What it touches, if it is not everything that the moment can touch.
        pub raakt: Vec<Raakt>,
        /// In which situation the person is after it.
        pub setting_daarna: Option<Setting>,
        /// Under which condition what is said after it holds.
        pub conditie_daarna: Option<Conditie>,
        /// Assessments that people found not to be due, with their reasons.
        pub niet_nodig: Vec<NietNodig>,
    }

    /// A part of what an event touches. What is absent does not narrow it.
    pub struct Raakt {
        /// Which harm.
        pub domein: Option<Risicodomein>,
        /// Which kind of statement.
        pub claim: Option<Claim>,
        /// Now or later.
        pub orientatie: Option<Orientatie>,
    }

    /// An assessment that people found not to be due.
    pub struct NietNodig {
        /// Which requirement of the moment.
        pub eis: Option<EisId>,
        /// Why. Carried, never evaluated.
        pub reden: Option<String>,
    }
}
