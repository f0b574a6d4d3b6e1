//! Terms: within how many days something happens, and on which day that is.
//!
//! Days are those of the calendar of Europe/Amsterdam. No source, no term.

use serde::{Deserialize, Serialize};

use crate::bron::Vindplaats;

keuze! {
    /// A day of the week.
    pub enum Weekdag {
        /// Monday.
        Maandag,
        /// Tuesday.
        Dinsdag,
        /// Wednesday.
        Woensdag,
        /// Thursday.
        Donderdag,
        /// Friday.
        Vrijdag,
        /// Saturday.
        Zaterdag,
        /// Sunday.
        Zondag,
    }

    /// What a term is for.
    pub enum TermijnVoor {
        /// The house confirms that the referral came in.
        Ontvangstbevestiging,
        /// The house contacts the aanmelder.
        ContactMetAanmelder,
        /// The casus is weighed.
        Triage,
        /// A body explores whether it must act.
        Onderzoek,
        /// The partners discuss the casus.
        Bespreking,
    }

    /// How a term is counted.
    pub enum TermijnSoort {
        /// At once.
        Direct,
        /// In werkdagen: not on Saturday, Sunday or a feestdag.
        Werkdagen,
        /// In days of the calendar.
        Kalenderdagen,
    }
}

/// A term with its source.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Termijn {
    /// What it is for.
    pub voor: TermijnVoor,
    /// How it is counted.
    pub soort: TermijnSoort,
    /// How many days; absent for `direct`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aantal: Option<u16>,
    /// Where it comes from; at least one, and not a convention.
    pub vindplaats: Vec<Vindplaats>,
}
