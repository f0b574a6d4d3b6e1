//! The organisations round a casus and their place in the law.

use crate::datum::Datum;

keuze! {
    /// A kind of organisation that can take part (fields 1, 21, 27, 29).
    ///
    /// The deelnemers of Wgs art. 2.27 and the derden that turn up beside them.
    pub enum Organisatie {
        /// Raad voor de Kinderbescherming: Wgs art. 2.27(1)(a).
        Rvdk,
        /// Dienst Justitiële Inrichtingen: Wgs art. 2.27(1)(b).
        Dji,
        /// Politie: Wgs art. 2.27(1)(c).
        Politie,
        /// Openbaar ministerie: Wgs art. 2.27(1)(d).
        OpenbaarMinisterie,
        /// Burgemeester: Wgs art. 2.27(1)(e).
        Burgemeester,
        /// College van burgemeester en wethouders: Wgs art. 2.27(1)(f).
        College,
        /// GGD: Wgs art. 2.27(1)(g).
        Ggd,
        /// Reclasseringsinstelling: Wgs art. 2.27(2)(a).
        Reclassering,
        /// Veilig Thuis-organisatie: Wgs art. 2.27(2)(b).
        VeiligThuis,
        /// Gecertificeerde instelling: Wgs art. 2.27(2)(c).
        GecertificeerdeInstelling,
        /// GGZ-instelling: Wgs art. 2.27(2)(d).
        GgzInstelling,
        /// Body that carries out Wmo, Jeugdwet, PW or schuldhulp for the college: Wgs art. 2.27(2)(e).
        GemeentelijkeUitvoerder,
        /// Slachtofferhulp Nederland. Not in Wgs art. 2.27.
        Slachtofferhulp,
        /// Halt. Not in Wgs art. 2.27.
        Halt,
        /// Any other organisation. Not in Wgs art. 2.27.
        OverigeDerde,
    }

    /// The place of an organisation in Wgs art. 2.27.
    pub enum Deelname {
        /// Public deelnemer: may refer and judges conformity (art. 2.27(1), 2.31(1)–(2)).
        Lid1,
        /// Private deelnemer: may refer, does not judge conformity (art. 2.27(2), 2.31(1)).
        Lid2,
        /// Not a deelnemer: cannot refer under the Wgs.
        Derde,
    }
}

impl Organisatie {
    /// Its place in Wgs art. 2.27.
    #[must_use]
    pub fn deelname(self) -> Deelname {
        match self {
            Self::Rvdk
            | Self::Dji
            | Self::Politie
            | Self::OpenbaarMinisterie
            | Self::Burgemeester
            | Self::College
            | Self::Ggd => Deelname::Lid1,
            Self::Reclassering
            | Self::VeiligThuis
            | Self::GecertificeerdeInstelling
            | Self::GgzInstelling
            | Self::GemeentelijkeUitvoerder => Deelname::Lid2,
            Self::Slachtofferhulp | Self::Halt | Self::OverigeDerde => Deelname::Derde,
        }
    }
}

/// Whether a day has the Wgs: from 1 March 2025 only deelnemers refer (art. 2.31(1))
/// and only those of art. 2.27(1) judge (art. 2.31(2)).
#[must_use]
pub fn wgs_in_force(day: Datum) -> bool {
    Datum::new(2025, 3, 1).is_some_and(|first| first <= day)
}
