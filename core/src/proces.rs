//! The steps of the process under the Wgs: a log of what people registered, and a step
//! that is proposed, held against the ways that the law knows.
//!
//! The casus is where its log ends; before the first step it is in preparation. Whether
//! a step fits is `ja` only if everything that it asks for is known and so. Nothing is
//! decided: no step goes by itself, and no casus is closed or turned down here.

mod toets;

pub use self::toets::{Toets, Vraag, check_log, is_clean, judge};
use crate::aanmelding::organisatie::Organisatie;
use crate::datum::Datum;
use crate::id::RegelId;
use crate::orde;
use crate::regelset::Regelset;
use crate::regelset::document::Gedateerd;
use crate::regelset::document::processtap::{Processtap, Uitgang};
use crate::waarheid::Waarheid;

/// Every code that is of the process; each has a vector.
pub const CODES: &[&str] = &[
    "proces-geen-regel",
    "proces-stap-ontbreekt",
    "proces-stap-onbekend",
    "proces-stap-volgt-niet",
    "proces-stap-later",
    "proces-datum-ontbreekt",
    "proces-datum-volgorde",
    "proces-organisatie-ontbreekt",
    "proces-organisatie-past-niet",
    "proces-niet-betrokken",
    "proces-oordeel-ontbreekt",
    "proces-oordeel-anders",
    "proces-wacht-onbekend",
    "proces-wacht-nee",
];

record! {
    /// One step of the process, taken or proposed.
    pub struct Stapmelding {
        /// The step that the casus comes in.
        pub naar: Option<RegelId>,
        /// The day.
        pub datum: Option<Datum>,
        /// The organisation that takes it.
        pub organisatie: Option<Organisatie>,
        /// Whether that organisation is involved in the casus (Wgs art. 2.31(4)).
        pub betrokken: Option<Waarheid>,
        /// The registered judgement of people: does the melding conform to the purpose?
        /// Absent: none is registered.
        pub oordeel: Option<Waarheid>,
        /// Answers to what must be so.
        pub wachten: Vec<WachtAntwoord>,
    }

    /// The answer to one question.
    pub struct WachtAntwoord {
        /// Which question.
        pub wacht: Option<RegelId>,
        /// The answer.
        pub waarde: Option<Waarheid>,
    }
}

/// The steps that hold on a day, in order.
#[derive(Clone, Debug)]
pub struct Kaart<'r> {
    stappen: Vec<&'r Processtap>,
}

impl<'r> Kaart<'r> {
    /// Those of a day; none before the Wgs.
    #[must_use]
    pub fn on(regelset: &'r Regelset, day: Datum) -> Self {
        let all = regelset.document().processtappen.iter();
        let mut stappen: Vec<&Processtap> = all.filter(|stap| stap.holds_on(day)).collect();
        orde::sort_by_key(&mut stappen, |stap| stap.volgorde);
        Self { stappen }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stappen.is_empty()
    }

    /// The first: in which a casus is before anything was registered.
    #[must_use]
    pub fn first(&self) -> Option<&'r Processtap> {
        self.stappen.first().copied()
    }

    /// The step with a name.
    #[must_use]
    pub fn stap(&self, id: &RegelId) -> Option<&'r Processtap> {
        let mut all = self.stappen.iter();
        all.find(|stap| stap.id == *id).copied()
    }

    /// The ways out of a step that are open on a day.
    pub fn uitgangen(&self, van: &'r Processtap, day: Datum) -> impl Iterator<Item = &'r Uitgang> {
        let open = move |uitgang: &&Uitgang| uitgang.geldig_vanaf.is_none_or(|first| first <= day);
        van.uitgang.iter().filter(open)
    }

    /// The step where a log ends. `None`: not known, or not a step of the process.
    #[must_use]
    pub fn after(&self, logboek: &[Stapmelding]) -> Option<&'r Processtap> {
        match logboek.last() {
            None => self.first(),
            Some(last) => self.stap(last.naar.as_ref()?),
        }
    }
}
