//! What the house chose. What it does not choose is the norm of the rules.

use super::{BeoordelingSoort, Claim, Orientatie, Risicodomein};
use crate::aanmelding::organisatie::Organisatie;
use crate::waarheid::Waarheid;

keuze! {
    /// Which results grow old how fast.
    pub enum Houdbaarheid {
        /// K-factors of the HKT-R in clinical care.
        HktrKlinisch,
        /// Structured judgement on adults, with factors that change.
        DynamischVolwassenen,
        /// Structured judgement on young people, with factors that change.
        DynamischJeugd,
        /// Instruments for the short term.
        KorteTermijn,
        /// Present safety, screenings, the zelfredzaamheid-matrix.
        NuEnScreening,
        /// Instruments with factors that do not change: no age, only events.
        Statisch,
        /// A professional judgement.
        ProfessioneelOordeel,
    }
}

record! {
    /// How long results of one class hold in this house.
    pub struct HoudbaarheidKeuze {
        /// Which class.
        pub klasse: Option<Houdbaarheid>,
        /// How many days.
        pub dagen: Option<u16>,
    }

    /// An assessment that this type of case asks for.
    pub struct VereisteBeoordeling {
        /// What kind. Absent: any but a screening.
        pub soort: Option<BeoordelingSoort>,
        /// What kind of statement.
        pub claim: Option<Claim>,
        /// Which harm.
        pub domein: Option<Risicodomein>,
        /// Now or later.
        pub orientatie: Option<Orientatie>,
    }

    /// What the house chose.
    pub struct Instellingen {
        /// The partners that are always asked.
        pub verwachte_partners: Vec<Organisatie>,
        /// The assessments that this type of case asks for.
        pub vereiste_beoordelingen: Vec<VereisteBeoordeling>,
        /// How long results hold.
        pub houdbaarheid: Vec<HoudbaarheidKeuze>,
        /// How many days ahead a result counts as soon expired.
        pub binnenkort_dagen: Option<u16>,
        /// From how many days apart two dates may explain a difference.
        pub datumverschil_dagen: Option<u16>,
        /// How many incidents make an escalation.
        pub escalatie_aantal: Option<u16>,
        /// Within how many days.
        pub escalatie_dagen: Option<u16>,
        /// Within how many days after a duiding an incident is a repetition.
        pub herhaling_dagen: Option<u16>,
        /// How many days before a moment an assessment counts for it.
        pub venster_voor_dagen: Option<u16>,
        /// How many days after a moment an assessment is due.
        pub venster_na_dagen: Option<u16>,
        /// Whether the highest level over all sleutels is shown. Off unless `ja`.
        pub overzicht: Option<Waarheid>,
    }
}
