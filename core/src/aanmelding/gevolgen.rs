//! What the problems lead to, and the safety at stake (fields 22, 23, 26).

use super::uitspraak::{ErnstigGevolg, Gevolguitspraak, Uitspraak};

record! {
    /// Field 22: consequences as the MJA names them (criterium A).
    pub struct Gevolgen {
        /// Criminal behaviour.
        pub crimineel_gedrag: Gevolguitspraak,
        /// Nuisance.
        pub overlast: Gevolguitspraak,
        /// Further decline.
        pub afglijden: Gevolguitspraak,
    }

    /// Serious consequences as the law names them (Bgs art. 2.20(1)(c)).
    pub struct ErnstigeGevolgen {
        /// Serious nuisance.
        pub ernstige_overlast: ErnstigGevolg,
        /// Crime.
        pub criminaliteit: ErnstigGevolg,
        /// Unsafe situations for persons.
        pub onveilig_personen: ErnstigGevolg,
        /// Unsafe situations in an area.
        pub onveilig_gebied: ErnstigGevolg,
    }

    /// Field 23: the safety risk, as the aanmelder sees it.
    pub struct Veiligheidsrisico {
        /// For whom.
        pub voor_wie: Vec<VoorWie>,
        /// What kind of risk, in words.
        pub aard: Option<String>,
        /// There is danger now. `ja` means: act now through the crisis parties.
        pub acuut: Uitspraak,
    }

    /// Field 26: local or area-based safety problems (MJA criterium D).
    pub struct Gebiedsproblematiek {
        /// They are serious.
        pub ernstig: Uitspraak,
        /// They are local.
        pub lokaal: Uitspraak,
        /// They are bound to an area.
        pub gebiedsgebonden: Uitspraak,
        /// They ask for an approach across ketens.
        pub ketenoverstijgend: Uitspraak,
        /// The area or the group, in words.
        pub gebied: Option<String>,
        /// How large the area is.
        pub schaal: Option<Schaal>,
        /// How many persons or households are affected, in words.
        pub omvang: Option<String>,
    }
}

keuze! {
    /// Field 23: who is at risk.
    pub enum VoorWie {
        /// The betrokkene.
        Zelf,
        /// The family.
        Gezin,
        /// The surroundings.
        Omgeving,
        /// Professionals.
        Professionals,
        /// Society.
        Samenleving,
    }

    /// Field 26: the scale of the problems.
    pub enum Schaal {
        /// One address.
        Adres,
        /// A street.
        Straat,
        /// A neighbourhood.
        Buurt,
        /// A group of persons, wherever they are.
        Groep,
    }
}
