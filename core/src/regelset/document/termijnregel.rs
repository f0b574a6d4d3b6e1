//! Terms by law, each in words with its numbers: how long data are kept, and the clocks
//! of the criminal procedure.

use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::RegelId;

deel! {
    /// A rule about a term, in words, with the numbers that stand in it.
    pub struct Termijnregel {
        /// Its name: `k1` … `k7`, or that of a clock.
        pub id: RegelId,
        /// What it is about.
        pub soort: TermijnregelSoort,
        /// Its title.
        pub titel: String,
        /// What it says, in plain Dutch.
        pub tekst: String,
        /// The first day it holds.
        pub geldig_vanaf: Datum,
        /// The last day it holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geldig_tot: Option<Datum>,
        /// How many years.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub jaren: Option<u16>,
        /// Within how many years before the end a casus must have been closed (K6, ground b).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sluiting_jaren: Option<u16>,
        /// How many days.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub dagen: Option<u16>,
        /// How many hours, on top of the days.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub uren: Option<u16>,
        /// From midnight to this hour of the day the clock stands still.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub nacht_tot_uur: Option<u16>,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
    }
}

keuze! {
    /// What a rule about a term is about.
    pub enum TermijnregelSoort {
        /// Keeping data.
        Bewaren,
        /// A clock of the criminal procedure. For information only.
        Klok,
    }
}
