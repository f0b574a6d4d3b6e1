//! What was decided on a ZSM location: an afdoening, a routering, or both.
//!
//! Two lists, because they are two things, and each with `anders`: only what a source
//! names has a value. A sepotcode is two digits with the version of its list; the codes
//! change, so no label is kept here.

keuze! {
    /// How a criminal case ends.
    pub enum Afdoening {
        /// No prosecution: it would not lead to a conviction (Sv art. 167(2)).
        SepotTechnisch,
        /// No prosecution on grounds of algemeen belang (Sv art. 167(2)).
        SepotBeleid,
        /// No prosecution under conditions, with a proeftijd.
        SepotVoorwaardelijk,
        /// A strafbeschikking of the OM (Sv art. 257a).
        Strafbeschikking,
        /// Conditions to avoid prosecution.
        Transactie,
        /// A summons for the politierechter.
        DagvaardingPolitierechter,
        /// Halt (Sr art. 77e).
        Halt,
        /// Mediation.
        Mediation,
        /// Repair of the damage.
        Schadeherstel,
        /// The road to a zorgmachtiging (Wfz art. 2.3).
        ZorgmachtigingRoute,
        /// Something else (`woorden`).
        Anders,
    }

    /// Where a case goes next.
    pub enum Routering {
        /// Custody continues (Sv art. 57).
        Inverzekeringstelling,
        /// To the rechter-commissaris (Sv art. 59a, 63).
        VoorgeleidingRcBewaring,
        /// To the parket.
        OverdrachtParket,
        /// To the Zorg- en Veiligheidshuis.
        OverdrachtVeiligheidshuis,
        /// To Veilig Thuis.
        MeldingVeiligThuis,
        /// Somewhere else (`woorden`).
        Anders,
    }

    /// How far a decision is.
    pub enum BesluitStatus {
        /// Meant, not taken.
        Voorgenomen,
        /// Taken, another moment follows.
        Voorlopig,
        /// Taken.
        Definitief,
    }
}

record! {
    /// What was decided. No detail of the offence: the agreements do not need it.
    pub struct Besluit {
        /// How the case ends.
        pub afdoening: Option<Afdoening>,
        /// Where it goes next.
        pub routering: Option<Routering>,
        /// How far the decision is.
        pub status: Option<BesluitStatus>,
        /// The code of a sepot.
        pub sepotcode: Option<Sepotcode>,
        /// What `anders` is, in words. Carried, never evaluated.
        pub woorden: Option<String>,
    }

    /// The code of a sepot as the OM gave it.
    pub struct Sepotcode {
        /// Two digits.
        pub code: Option<String>,
        /// The version of the list of codes.
        pub versie: Option<String>,
    }
}

impl Besluit {
    /// Whether it was taken: a decision that is only meant is none. `None`: not known.
    #[must_use]
    pub fn is_taken(&self) -> Option<bool> {
        self.status
            .map(|status| status != BesluitStatus::Voorgenomen)
    }
}

impl Afdoening {
    /// Whether it is a sepot, so that a sepotcode belongs to it.
    #[must_use]
    pub fn is_sepot(self) -> bool {
        matches!(
            self,
            Self::SepotTechnisch | Self::SepotBeleid | Self::SepotVoorwaardelijk
        )
    }
}
