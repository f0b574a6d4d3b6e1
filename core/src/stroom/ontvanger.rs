//! Who receives. ZSM is a way of working and no legal party: it has a value so that it
//! can be refused with the organisations to choose from.

use crate::aanmelding::organisatie::Organisatie;

keuze! {
    /// What kind of receiver.
    pub enum OntvangerSoort {
        /// A deelnemer or derde (`organisatie`).
        Organisatie,
        /// A ZSM location. Not a legal party: choose the organisation.
        Zsm,
        /// Another ZVH.
        AnderZvh,
        /// Another samenwerkingsverband (`verband`).
        AnderVerband,
        /// Local partners, such as a wijkteam (`namensCollege`).
        LokaalVeld,
        /// A derde at the casusoverleg (Bgs art. 2.21).
        DerdeBijOverleg,
    }

    /// Another samenwerkingsverband of the Wgs.
    pub enum Verband {
        /// A Regionaal Informatie- en Expertisecentrum.
        Riec,
        /// The Financieel Expertisecentrum.
        Fec,
        /// The infobox crimineel en onverklaarbaar vermogen.
        Icov,
    }
}

record! {
    /// Who receives.
    pub struct Ontvanger {
        /// What kind.
        pub soort: Option<OntvangerSoort>,
        /// Which organisation.
        pub organisatie: Option<Organisatie>,
        /// Its name.
        pub naam: Option<String>,
        /// Which samenwerkingsverband.
        pub verband: Option<Verband>,
        /// Whether local partners act for the college (Wgs art. 2.27(2)(e)).
        pub namens_college: Option<crate::waarheid::Waarheid>,
    }
}
