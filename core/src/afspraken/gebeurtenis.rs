//! The log: messages and records between a ZSM location and a ZVH, typed and minimal.
//!
//! These are the messages themselves. The log of access under the Wgs is something
//! else and never comes in here: it has its own purposes (Wgs art. 1.8(4)).

use super::besluit::Besluit;
use crate::aanmelding::organisatie::Organisatie;
use crate::kenmerk::{GebeurtenisId, KaartId, ZaakId};
use crate::stroom::{Ontvanger, Tijdstip, Verplichting, Weigering};
use crate::waarheid::Waarheid;

keuze! {
    /// What happened.
    pub enum GebeurtenisSoort {
        /// Police or OM asked whether the suspect is known (M0).
        Bevraging,
        /// The ZVH sent a contextkaart (A1).
        Contextkaart,
        /// The ZVH said that it has nothing relevant (A1).
        GeenRelevanteContext,
        /// The OM recorded what it did with context and PGA (A2).
        Overweging,
        /// A decision.
        Besluit,
        /// The decision was told to the ZVH (A3).
        BesluitGemeld,
        /// A professional recorded that care seems needed (A4a).
        Buikpijn,
        /// A buikpijn-casus was reported to the ZVH (A4a).
        Melding,
        /// Why a buikpijn-casus was not reported (A4a).
        RedenNietGemeld,
        /// What the ZVH does with a melding (A4b).
        Uitkomst,
        /// The ZVH told the melder (A4b).
        Terugkoppeling,
        /// A lawful refusal was recorded.
        Weigering,
    }

    /// What the ZVH answered. A hit says no more than that (with whom to talk).
    pub enum Antwoordklasse {
        /// Known, and running.
        Treffer,
        /// Not known. A casus that is shielded is not known either (Wgs art. 2.31(8)).
        GeenTreffer,
    }

    /// What the OM did with a PGA.
    pub enum Gevolg {
        /// Followed.
        Gevolgd,
        /// Followed in part.
        DeelsGevolgd,
        /// Departed from. The officier van justitie decides.
        Afgeweken,
        /// It made no difference.
        NietVanInvloed,
    }

    /// What the ZVH does with a buikpijn-casus.
    pub enum Meldinguitkomst {
        /// Takes it up.
        ZelfOpgepakt,
        /// Passes it on to partners in the local field.
        DoorgezetLokaal,
        /// Does not take it up, and says what the melder can do.
        NietOpgepaktMetAdvies,
    }
}

record! {
    /// One thing that happened. Which fields it has depends on what it is.
    pub struct Gebeurtenis {
        /// Its reference.
        pub id: Option<GebeurtenisId>,
        /// In which case.
        pub zaak: Option<ZaakId>,
        /// What happened.
        pub soort: Option<GebeurtenisSoort>,
        /// When.
        pub op: Option<Tijdstip>,
        /// Which partner did it; absent for what the ZVH does.
        pub door: Option<Organisatie>,
        /// The decision or melding it is about. Absent: all of the case before it, and
        /// for an overweging all of the case.
        pub over: Option<GebeurtenisId>,
        /// Of a bevraging: what the ZVH answered.
        pub antwoord: Option<Antwoordklasse>,
        /// Of a contextkaart, and of an uitkomst that is passed on: who receives.
        pub ontvanger: Option<Box<Ontvanger>>,
        /// Of a message to a derde: whether the rechtmatigheidsadviescommissie tested it.
        pub commissie: Option<Waarheid>,
        /// Of a contextkaart: which.
        pub kaart: Option<Box<Kaart>>,
        /// Of an overweging: what it says.
        pub overweging: Option<Overweging>,
        /// Of a decision: what it says.
        pub besluit: Option<Box<Besluit>>,
        /// Of an uitkomst: which.
        pub uitkomst: Option<Meldinguitkomst>,
        /// Of a weigering: of what and why.
        pub weigering: Option<Box<Geweigerd>>,
        /// Of a redenNietGemeld: the reason. Carried, never evaluated.
        pub reden: Option<String>,
    }

    /// A contextkaart, by reference.
    pub struct Kaart {
        /// Its reference.
        pub id: Option<KaartId>,
        /// Its version.
        pub versie: Option<String>,
    }

    /// What the OM records. The ZVH sees no more than it is told.
    pub struct Overweging {
        /// Whether the context was seen.
        pub context_gezien: Option<Waarheid>,
        /// Whether the PGA was weighed.
        pub pga_overwogen: Option<Waarheid>,
        /// What came of it.
        pub gevolg: Option<Gevolg>,
    }

    /// A lawful refusal and what it is about.
    pub struct Geweigerd {
        /// Which obligation.
        pub verplichting: Option<Verplichting>,
        /// Who refuses, and on which ground.
        pub weigering: Weigering,
    }
}
