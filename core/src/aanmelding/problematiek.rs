//! The problems, the incidents and the assessments (fields 21, 24, 25).

use super::organisatie::Organisatie;
use super::uitspraak::Uitspraak;
use crate::datum::{Datum, DeelDatum};
use crate::id::LeefgebiedId;
use crate::tijd::Tijd;

record! {
    /// Field 21: one problem on one leefgebied. Problems and leefgebieden are counted apart.
    pub struct Problematiek {
        /// The leefgebied, from the canonical set.
        pub leefgebied: Option<LeefgebiedId>,
        /// The problem is there; with source and date.
        pub aanwezig: Uitspraak,
        /// At whom (Bgs art. 2.20(1)(a)).
        pub bij: Option<BijWie>,
        /// The problem in words.
        pub omschrijving: Option<String>,
        /// How serious, in words. Never counted.
        pub ernst: Option<String>,
        /// Criminogene factoren are present on this leefgebied (Bgs art. 2.20(1)(b)).
        pub criminogene_factoren: Uitspraak,
    }

    /// Field 24: something that happened.
    pub struct Incident {
        /// First day, as far as known.
        pub begin: Option<DeelDatum>,
        /// Last day, as far as known.
        pub eind: Option<DeelDatum>,
        /// Time of day.
        pub tijd: Option<Tijd>,
        /// Place, in words.
        pub plaats: Option<String>,
        /// What happened, in words.
        pub omschrijving: Option<String>,
    }

    /// Field 25: an assessment that exists. Its name and outcome, not its content.
    pub struct Beoordeling {
        /// Name of the instrument.
        pub instrument: Option<String>,
        /// Day of the assessment.
        pub datum: Option<Datum>,
        /// Who made it.
        pub organisatie: Option<Organisatie>,
        /// The outcome, in the words of the instrument.
        pub uitkomst: Option<String>,
        /// Last day on which its maker still stands by it.
        pub geldig_tot: Option<Datum>,
        /// Where it can be asked for.
        pub verwijzing: Option<String>,
    }
}

keuze! {
    /// Field 21: at whom a problem is (Bgs art. 2.20(1)(a)).
    pub enum BijWie {
        /// At the betrokkene.
        Betrokkene,
        /// In the family situation.
        Gezinssituatie,
    }
}
