//! Cases of suspects, registers that are declared complete, and terms that a region agreed.

use crate::datum::Datum;
use crate::id::{LocatieId, RegioId};
use crate::kenmerk::ZaakId;
use crate::stroom::{Tijdstip, Verplichting};
use crate::waarheid::Waarheid;

keuze! {
    /// Whether a suspect is known at the ZVH.
    pub enum Bekend {
        /// Known, with a running casus.
        BekendActief,
        /// Known, but shielded: to others the same as not known (Wgs art. 2.31(8)).
        BekendAfgeschermd,
        /// Not known. So is a melding that nobody judged yet.
        NietBekend,
        /// Nobody looked.
        NietGeraadpleegd,
    }

    /// Whose register.
    pub enum Registerhouder {
        /// The Zorg- en Veiligheidshuis.
        Zvh,
        /// The openbaar ministerie.
        OpenbaarMinisterie,
        /// The politie.
        Politie,
        /// The Raad voor de Kinderbescherming.
        Rvdk,
        /// A reclasseringsinstelling.
        Reclassering,
        /// Veilig Thuis.
        VeiligThuis,
    }
}

record! {
    /// The case of one suspect on a ZSM location.
    pub struct Zaak {
        /// Its reference.
        pub id: Option<ZaakId>,
        /// Which ZSM location.
        pub zsm_locatie: Option<LocatieId>,
        /// Which ZVH.
        pub zvh: Option<RegioId>,
        /// When the suspect came in.
        pub aangemeld_op: Option<Tijdstip>,
        /// Whether the suspect is known at the ZVH.
        pub bekend: Option<Bekend>,
        /// Whether a marker of the ZVH was visible on the ZSM location.
        pub marker: Option<Waarheid>,
        /// Whether a persoonsgerichte aanpak of the ZVH applies.
        pub pga_van_toepassing: Option<Waarheid>,
    }

    /// A register, and whether its holder declares it complete. Only then does a record
    /// that is not there mean that something was not done.
    pub struct Register {
        /// Whose.
        pub houder: Option<Registerhouder>,
        /// Of which ZVH; absent: of every ZVH in the log.
        pub zvh: Option<RegioId>,
        /// Of which ZSM location; absent: of every location in the log.
        pub zsm_locatie: Option<LocatieId>,
        /// The first day.
        pub vanaf: Option<Datum>,
        /// The last day; absent: up to now.
        pub tot: Option<Datum>,
        /// Whether it is complete in that period.
        pub volledig: Option<Waarheid>,
    }

    /// A term that partners agreed. No source gives one, so there is none by default.
    pub struct AfspraakTermijn {
        /// For which obligation.
        pub verplichting: Option<Verplichting>,
        /// In hours, or …
        pub uren: Option<u32>,
        /// … in werkdagen.
        pub werkdagen: Option<u16>,
        /// Where it was agreed. Carried, never evaluated.
        pub bron: Option<String>,
    }
}
