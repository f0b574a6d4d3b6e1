//! Whether ketens and domeinen must work together (MJA criterium B, Bgs art. 2.20(1)(d)).
//!
//! A keten is policy (MJA), a domein is law (Bgs). Their values coincide here,
//! their meaning does not, so they are two types.

use super::uitspraak::Uitspraak;

record! {
    /// What an effective approach needs, in the judgement of the aanmelder and the partners.
    pub struct Samenwerking {
        /// Per keten: needed or not.
        pub ketens: Vec<KetenNodig>,
        /// Per domein: needed or not, for which task.
        pub domeinen: Vec<DomeinNodig>,
        /// A measure that someone must undergo is needed.
        pub dwang_nodig: Uitspraak,
        /// Pressure, with something at stake, is needed.
        pub drang_nodig: Uitspraak,
        /// Regular cooperation within one keten cannot do it.
        pub niet_binnen_een_keten: Uitspraak,
        /// Cooperation is necessary for an effective plan van aanpak (Bgs art. 2.20(1)(d)).
        pub samenwerking_noodzakelijk: Uitspraak,
    }

    /// A keten and whether it is needed.
    pub struct KetenNodig {
        /// Which keten.
        pub keten: Option<Keten>,
        /// Needed or not.
        pub nodig: Uitspraak,
    }

    /// A domein and whether it is needed. Counted by task, not by organisation.
    pub struct DomeinNodig {
        /// Which domein.
        pub domein: Option<Domein>,
        /// The task that is exercised in this casus, in words.
        pub taak: Option<String>,
        /// Needed or not.
        pub nodig: Uitspraak,
    }
}

keuze! {
    /// A chain of organisations round one type of task (MJA §2.1, §2.2.4).
    pub enum Keten {
        /// Criminal law.
        Strafrecht,
        /// Care.
        Zorg,
        /// Public administration.
        Bestuur,
        /// Sociaal domein.
        SociaalDomein,
    }

    /// A domain of legal tasks (Bgs art. 2.20(1)(d)). The law gives no list: convention of this project.
    pub enum Domein {
        /// Criminal law.
        Strafrecht,
        /// Care.
        Zorg,
        /// Public administration.
        Bestuur,
        /// Sociaal domein.
        SociaalDomein,
    }
}
