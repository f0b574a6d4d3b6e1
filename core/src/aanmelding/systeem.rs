//! The family system and the direct social surroundings (fields 16–19).

use super::uitspraak::{Gevolguitspraak, Uitspraak};
use crate::datum::DeelDatum;
use crate::waarheid::Waarheid;

record! {
    /// Who is around the betrokkene, and what works both ways (MJA criterium C).
    pub struct Systeem {
        /// Field 16: family, household, important others.
        pub personen: Vec<Systeemlid>,
        /// Field 17: minor children are involved.
        pub minderjarige_kinderen: Uitspraak,
        /// Field 18: the family system influences the problems.
        pub invloed_gezinssysteem: Uitspraak,
        /// Field 18: the direct social surroundings influence the problems.
        pub invloed_leefomgeving: Uitspraak,
        /// Field 19: the problems have an impact on the family system.
        pub impact_gezinssysteem: Gevolguitspraak,
        /// Field 19: the problems have an impact on the direct social surroundings.
        pub impact_leefomgeving: Gevolguitspraak,
        /// Fields 16–19: in words.
        pub toelichting: Option<String>,
    }

    /// Field 16: someone around the betrokkene, at most one step away (Bgs art. 2.19).
    pub struct Systeemlid {
        /// Relation to the betrokkene.
        pub relatie: Option<Relatie>,
        /// Name.
        pub naam: Option<String>,
        /// Date of birth, whole or partial.
        pub geboortedatum: Option<DeelDatum>,
        /// Lives with the betrokkene.
        pub woont_bij_betrokkene: Option<Waarheid>,
    }
}

keuze! {
    /// Field 16: relation to the betrokkene.
    pub enum Relatie {
        /// Partner.
        Partner,
        /// Former partner.
        ExPartner,
        /// Child.
        Kind,
        /// Parent.
        Ouder,
        /// Brother or sister.
        BroerOfZus,
        /// Other family.
        AndereFamilie,
        /// Lives in the same house.
        Huisgenoot,
        /// Another person who matters.
        BelangrijkeAnder,
    }
}
