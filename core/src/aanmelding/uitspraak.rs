//! Judgements: what someone says is so, who said it, when, and why.
//!
//! The library carries them and counts them; it makes none. No answer at all
//! (`waarde` absent) and the answer `onbekend` weigh the same in the criteria,
//! but only the second has been given.

use super::organisatie::Organisatie;
use crate::datum::Datum;
use crate::waarheid::Waarheid;

record! {
    /// A judgement on one question.
    pub struct Uitspraak {
        /// The answer.
        pub waarde: Option<Waarheid>,
        /// The organisation that gives it (Bgs art. 1.6: the melder answers for what it brings in).
        pub organisatie: Option<Organisatie>,
        /// The day on which it was given.
        pub datum: Option<Datum>,
        /// Fact or opinion.
        pub aard: Option<Aard>,
        /// The reasons, in words. Carried, never evaluated.
        pub motivering: Option<String>,
    }

    /// A judgement on a consequence (fields 19 and 22).
    pub struct Gevolguitspraak {
        /// The answer.
        pub waarde: Option<Waarheid>,
        /// The strongest modality that can be substantiated.
        pub modaliteit: Option<Modaliteit>,
        /// The organisation that gives it.
        pub organisatie: Option<Organisatie>,
        /// The day on which it was given.
        pub datum: Option<Datum>,
        /// Fact or opinion.
        pub aard: Option<Aard>,
        /// The reasons, in words. Carried, never evaluated.
        pub motivering: Option<String>,
    }

    /// A judgement on a serious consequence caused by the betrokkene (Bgs art. 2.20(1)(c)).
    pub struct ErnstigGevolg {
        /// The problems lead to it.
        pub leidt: Option<Waarheid>,
        /// The problems have led to it.
        pub heeft_geleid: Option<Waarheid>,
        /// Without intervention the problems would lead to it.
        pub zou_leiden: Option<Waarheid>,
        /// There are clear and objective indications for that expectation.
        pub aanwijzingen: Option<Waarheid>,
        /// The organisation that says so.
        pub organisatie: Option<Organisatie>,
        /// The day on which it said so.
        pub datum: Option<Datum>,
        /// Fact or opinion.
        pub aard: Option<Aard>,
        /// The reasons, in words. Carried, never evaluated.
        pub motivering: Option<String>,
    }
}

keuze! {
    /// Fact or opinion: kept apart so that the reader can weigh them.
    pub enum Aard {
        /// Someone saw or recorded it.
        Feit,
        /// Someone thinks so.
        Mening,
    }

    /// How firmly a consequence is stated, from strong to weak.
    ///
    /// The texts differ in the threshold they set: "kan leiden" (MJA), "naar
    /// verwachting" (as quoted by regions).
    pub enum Modaliteit {
        /// It is so.
        Feitelijk,
        /// It is expected.
        Verwacht,
        /// It is possible.
        Mogelijk,
    }
}
