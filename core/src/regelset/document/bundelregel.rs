//! What bundling and duiding go by: the norms of age and distance, and each rule in
//! words.

use crate::beoordeling::Houdbaarheid;
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::{NormId, RegelId};

deel! {
    /// The norms of the bundling on a day. A house may choose others.
    pub struct Bundelnorm {
        /// Its name.
        pub id: NormId,
        /// Its title.
        pub titel: String,
        /// The first day it holds.
        pub geldig_vanaf: Datum,
        /// The last day it holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geldig_tot: Option<Datum>,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
        /// How many days ahead a result counts as soon expired.
        pub binnenkort_dagen: u16,
        /// From how many days apart two dates may explain a difference.
        pub datumverschil_dagen: u16,
        /// How many incidents make an escalation.
        pub escalatie_aantal: u16,
        /// Within how many days.
        pub escalatie_dagen: u16,
        /// Within how many days after a duiding an incident is a repetition.
        pub herhaling_dagen: u16,
        /// How many days before a moment an assessment counts for it.
        pub venster_voor_dagen: u16,
        /// How many days after a moment an assessment is due.
        pub venster_na_dagen: u16,
        /// How long results hold; each class once.
        pub houdbaarheid: Vec<Houdbaarheidsnorm>,
    }

    /// How long results of one class hold.
    pub struct Houdbaarheidsnorm {
        /// Which class.
        pub klasse: Houdbaarheid,
        /// How many days. Absent: no age, only events.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub dagen: Option<u16>,
        /// What it rests on.
        pub basis: Basis,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// A rule of bundling or duiding in words.
    pub struct Bundelregel {
        /// Its name: `r1` … `r17`, `m1` … `m13`, `i1` … `i12`, `d1` … `d11`, or that of a
        /// point of attention.
        pub id: RegelId,
        /// Which kind.
        pub soort: BundelregelSoort,
        /// Its title.
        pub titel: String,
        /// What it says, in plain Dutch.
        pub tekst: String,
        /// What to do about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub doen: Option<String>,
        /// The first day it holds.
        pub geldig_vanaf: Datum,
        /// The last day it holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geldig_tot: Option<Datum>,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
    }
}

keuze! {
    /// What a norm rests on.
    pub enum Basis {
        /// A statute.
        Wet,
        /// The manual of an instrument.
        Handleiding,
        /// Practice.
        Praktijk,
        /// A convention of this project.
        Conventie,
    }

    /// Which kind of rule.
    pub enum BundelregelSoort {
        /// How a bundle is made: R1 to R17.
        Bundelen,
        /// How a result gets its place on the scale: M1 to M13.
        Afbeelden,
        /// A point of attention.
        Aandacht,
        /// What is missing: I1 to I12.
        Volledigheid,
        /// What a duiding is held against: D1 to D11.
        Duiding,
    }
}
