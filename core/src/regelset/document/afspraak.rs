//! The samenwerkingsafspraken between ZSM and ZVH, in words.

use crate::aanmelding::organisatie::Organisatie;
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::RegelId;
use crate::stroom::Verplichting;

deel! {
    /// One obligation.
    pub struct Samenwerkingsafspraak {
        /// Its name: `m0`, `a1` and on.
        pub id: RegelId,
        /// Which obligation it is.
        pub verplichting: Verplichting,
        /// Its title.
        pub titel: String,
        /// What it asks, in plain Dutch.
        pub tekst: String,
        /// The first day it holds.
        pub geldig_vanaf: Datum,
        /// The last day it holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geldig_tot: Option<Datum>,
        /// When it arises.
        pub wanneer: String,
        /// Who does it.
        pub wie: String,
        /// For whom.
        pub voor_wie: String,
        /// Which record shows that it was done.
        pub bewijs: String,
        /// When it counts as not done.
        pub niet_nagekomen: String,
        /// What is not a breach.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geen_tekort: Option<String>,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
        /// The legal channels of its messages.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub kanaal: Vec<Kanaal>,
    }

    /// By which article a message goes.
    pub struct Kanaal {
        /// Its name.
        pub id: RegelId,
        /// What it says, in plain Dutch.
        pub tekst: String,
        /// With which partners.
        pub partijen: Vec<Organisatie>,
        /// The first day it holds.
        pub geldig_vanaf: Datum,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
    }
}
