//! On which basis data are shared, and what may not be done with them (fields 39, 40).

use super::organisatie::Organisatie;

record! {
    /// Field 40: a restriction that the aanmelder attaches (Wgs art. 2.29(3)).
    pub struct Beperking {
        /// What kind.
        pub soort: Option<BeperkingSoort>,
        /// In words.
        pub omschrijving: Option<String>,
        /// With whom the data may not be shared.
        pub niet_delen_met: Vec<Organisatie>,
    }
}

keuze! {
    /// Field 39: the legal basis on which the aanmelder shares.
    ///
    /// Only bases whose article was read. The name says the article where
    /// only the number is certain.
    pub enum Grondslag {
        /// A deelnemer supplies the ZVH: Wgs art. 1.5.
        WgsVerstrekkingDeelnemer,
        /// A result to a deelnemer: Wgs art. 1.7(1).
        WgsResultaatDeelnemer,
        /// A result to a derde: Wgs art. 1.7(2).
        WgsResultaatDerde,
        /// To another samenwerkingsverband: Wgs art. 1.7(8).
        WgsAnderVerband,
        /// To another ZVH: Wgs art. 2.28.
        WgsAnderZvh,
        /// Politie to a samenwerkingsverband: Wpg art. 20(3).
        WpgSamenwerkingsverband,
        /// Politie to OM or burgemeester: Wpg art. 16.
        WpgGezag,
        /// Politie, incidental: Wpg art. 19.
        WpgIncidenteel,
        /// Politie, structural: Wpg art. 20(1).
        WpgStructureel,
        /// Politie to the bodies listed in Bpg art. 4:2.
        BpgGenoemdeInstanties,
        /// OM to a samenwerkingsverband: Wjsg art. 8b.
        Wjsg8b,
        /// OM to a samenwerkingsverband: Wjsg art. 39fa.
        Wjsg39fa,
        /// OM to a samenwerkingsverband: Wjsg art. 51ca.
        Wjsg51ca,
        /// Veilig Thuis: Wmo 2015 art. 5.1.6.
        WmoVeiligThuis,
        /// Explicit consent, as exception to medical secrecy: Wgs art. 2.29(2).
        UitdrukkelijkeToestemming,
        /// Good care, as exception to medical secrecy: Wgs art. 2.29(2).
        GoedHulpverlenerschap,
        /// Persoonsgerichte aanpak radicalisering: art. 4 and 5 of that act.
        PgaRadicalisering,
        /// The BSN: UAVG art. 46.
        UavgBsn,
    }

    /// Field 40: kinds of restriction.
    pub enum BeperkingSoort {
        /// Secrecy.
        Geheimhouding,
        /// The interest of an investigation.
        Opsporingsbelang,
        /// Not to be shared with the organisations named.
        NietDelenMet,
        /// A condition of the supplier; the omschrijving says which.
        Voorwaarde,
        /// Something else; the omschrijving says what.
        Anders,
    }
}
