//! The data that a ZVH may process (Wgs art. 2.30(1)), each with its guards.

keuze! {
    /// A category of data of the betrokkene or the directe kring (Wgs art. 2.30(1)(a)–(b)).
    /// Of a medewerker only the first (2.30(1)(c)).
    ///
    /// Every category may be used in each step as far as necessary (art. 2.31(7)); the law
    /// gives no list per step.
    pub enum Gegevenscategorie {
        /// Identifying and contact data.
        IdentificatieContact,
        /// The BSN (art. 2.29(1)).
        Bsn,
        /// Housing.
        Woonsituatie,
        /// Finances.
        Financieel,
        /// Income.
        Inkomen,
        /// Health: a special category (art. 2.29).
        Gezondheid,
        /// Police data under Wpg art. 8 and 13, and no others.
        Politiegegevens,
        /// Judicial, criminal-procedure and execution data.
        Justitieel,
        /// Relations with family and direct social contacts: one step (Bgs art. 2.19).
        Relaties,
        /// Supervision, enforcement, administrative measures, restrictions.
        ToezichtHandhaving,
        /// Care and provisions of the sociaal domein. May be health data.
        ZorgVoorziening,
        /// Guidance, care and help.
        BegeleidingHulp,
    }

    /// Whose data.
    pub enum Betreft {
        /// The betrokkene.
        Betrokkene,
        /// Family or another direct social contact of the betrokkene: one step.
        DirecteKring,
        /// A medewerker of a deelnemer: identifying and contact data only.
        Medewerker,
    }

    /// Why data under medical secrecy may be provided all the same (Wgs art. 2.29(2)).
    pub enum GeheimRoute {
        /// Explicit consent of the person.
        UitdrukkelijkeToestemming,
        /// A legal duty.
        WettelijkePlicht,
        /// A legal permission without consent.
        WettelijkeBevoegdheid,
        /// Necessary as good care.
        GoedHulpverlenerschap,
    }
}

impl Gegevenscategorie {
    /// Whether it is special or criminal data: a derde or another verband gets it only with
    /// the consent of each supplier (Wgs art. 1.7(3), 1.7(8), 2.28(4)). Care and help can be
    /// health data; what someone says of a part decides, and unknown counts as it is.
    #[must_use]
    pub fn needs_consent(self) -> bool {
        matches!(
            self,
            Self::Gezondheid | Self::Politiegegevens | Self::Justitieel
        )
    }
}
