//! Who refers (fields 1–3) and what is asked (field 5).

use super::organisatie::Organisatie;
use crate::rsin::{Oin, Rsin};

record! {
    /// The professional who refers and the organisation behind it (Wgs art. 2.31(1)).
    pub struct Aanmelder {
        /// Field 1: kind of organisation.
        pub organisatie: Option<Organisatie>,
        /// Field 1: its name, as it calls itself.
        pub organisatienaam: Option<String>,
        /// Field 1: its RSIN, where software needs it (ZGW).
        pub rsin: Option<Rsin>,
        /// Field 1: its OIN, where software needs it.
        pub oin: Option<Oin>,
        /// Field 2: name of the professional.
        pub naam: Option<String>,
        /// Field 2: function.
        pub functie: Option<String>,
        /// Field 2: telephone at work.
        pub telefoon: Option<String>,
        /// Field 2: e-mail at work.
        pub email: Option<String>,
        /// Field 3: account in the portal, where the portal has one (Parkstad).
        pub account: Option<String>,
    }
}

keuze! {
    /// Field 5: what is asked of the ZVH. Decides which criteria apply.
    pub enum SoortVerzoek {
        /// Advice or consultation, without a casus being opened.
        Advies,
        /// An information question, without a casus being opened.
        Informatievraag,
        /// An (individual) casusoverleg.
        Casusoverleg,
        /// Procesregie.
        Procesregie,
        /// Levensloopaanpak.
        Levensloop,
        /// Contraterrorisme, extremisme en radicalisering.
        Cter,
        /// Multidisciplinaire aanpak of domestic violence and child abuse.
        MdaPlusPlus,
        /// Nazorg for (ex-)justitiabelen.
        Nazorg,
        /// A report from the ZSM table.
        ZsmMelding,
        /// Something else; the verzoek says what.
        Anders,
    }

    /// A theme: a label for work and counts. It never implies a criterium.
    ///
    /// The six of Zaanstreek-Waterland (RIB Zaanstad 2023), and the value that
    /// occurs beside them in its counts.
    pub enum Kennisdomein {
        /// Onbegrepen gedrag with a high risk (Levensloopaanpak).
        OnbegrepenGedrag,
        /// Mensenhandel.
        Mensenhandel,
        /// Contraterrorisme, extremisme en radicalisering.
        Cter,
        /// Excessief geweld.
        ExcessiefGeweld,
        /// Ernstig huiselijk geweld, with stalking in relations of dependence.
        ErnstigHuiselijkGeweld,
        /// Nazorg for ex-gedetineerden with a safety risk.
        Nazorg,
        /// Not specified.
        NietGespecificeerd,
    }
}
