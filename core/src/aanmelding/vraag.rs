//! Why the ZVH, and what the betrokkene knows of it (fields 33, 35–38).

use crate::datum::Datum;
use crate::id::RegelId;
use crate::waarheid::Waarheid;

record! {
    /// Field 33: to what extent a criterium is met, in the view of the aanmelder (Bgs art. 2.20(3)).
    pub struct Motivering {
        /// Which criterium.
        pub criterium: Option<RegelId>,
        /// The view. Shown beside the outcome, never used to compute it.
        pub waarde: Option<Waarheid>,
        /// The reasons, in words.
        pub tekst: Option<String>,
    }

    /// Fields 35–38: what the betrokkene has been told. Informing is not consent.
    pub struct Informeren {
        /// Field 35: has been told of the referral.
        pub geinformeerd: Option<Waarheid>,
        /// Field 35: when.
        pub datum: Option<Datum>,
        /// Field 36: why not.
        pub reden_niet: Option<RedenNiet>,
        /// Field 36: in words, when the reason is `anders`.
        pub reden_toelichting: Option<String>,
        /// Field 37: consent. Not a condition for a referral.
        pub toestemming: Option<Toestemming>,
        /// Field 38: what the betrokkene thinks and asks for, in words.
        pub mening: Option<String>,
    }
}

keuze! {
    /// Field 36: why the betrokkene has not been told (Parkstad, Noord-Holland Noord).
    pub enum RedenNiet {
        /// A weighty safety interest.
        ZwaarwegendVeiligheidsbelang,
        /// A criminal investigation that runs.
        LopendStrafonderzoek,
        /// The safety of those involved.
        VeiligheidPartijen,
        /// Something else; the toelichting says what.
        Anders,
    }

    /// Field 37: whether consent was asked and given.
    pub enum Toestemming {
        /// Asked and given.
        Gegeven,
        /// Asked and not given.
        NietGegeven,
        /// Not asked.
        NietGevraagd,
        /// Does not apply.
        NietVanToepassing,
    }
}
