//! Stepping up and down: a log of what people decided, held against a model.
//!
//! The phase of a casus is where its log ends; it is never worked out from feiten.
//! A step up may skip phases. A step down of more than one phase asks for the
//! reasons (a convention of this project). Advice to step down is only advice.

mod ladder;
mod log;
#[cfg(test)]
mod tests;

pub use self::ladder::Ladder;
pub use self::log::Log;
use crate::aanmelding::organisatie::Organisatie;
use crate::datum::Datum;
use crate::id::FaseId;
use crate::regelset::document::opschaling::OpschaalReden;

/// Every code that [`Log::check`] and the choice of a model give and that is of
/// their own; each has a vector.
pub const CODES: &[&str] = &[
    "opschaalmodel-ontbreekt",
    "opschaalmodel-dubbel",
    "opschaalmodel-onbekend",
    "opschaalstap-datum-ontbreekt",
    "opschaalstap-datum-volgorde",
    "opschaalstap-sluit-niet-aan",
    "opschaalstap-naar-ontbreekt",
    "opschaalstap-zelfde-fase",
    "opschaalfase-onbekend",
    "opschaalstap-reden-ontbreekt",
    "opschaalstap-reden-richting",
    "opschaalstap-organisatie-ontbreekt",
    "opschaalstap-rol-ontbreekt",
    "opschaalstap-motivering-ontbreekt",
];

record! {
    /// One step up or down, decided by people.
    pub struct OpschaalStap {
        /// The day.
        pub datum: Option<Datum>,
        /// The phase before. Absent: where the log stands; in a first step, not recorded.
        pub van: Option<FaseId>,
        /// The phase after.
        pub naar: Option<FaseId>,
        /// Why.
        pub redenen: Vec<OpschaalReden>,
        /// The organisation that decided it.
        pub organisatie: Option<Organisatie>,
        /// The function of the person who decided it.
        pub rol: Option<String>,
        /// The reasons, in words. Carried, never evaluated.
        pub motivering: Option<String>,
    }
}

keuze! {
    /// Which way a step goes.
    pub enum Richting {
        /// To a heavier phase.
        Omhoog,
        /// To a lighter phase.
        Omlaag,
    }

    /// What is not known, or not published, to say more.
    pub enum Ontbreekt {
        /// The region publishes no model.
        Model,
        /// The model is not in force on the day.
        Versie,
        /// No source gives the phases of the model.
        Fasen,
        /// In which phase the casus is.
        HuidigeFase,
        /// In which phase it would be.
        FaseDaarna,
        /// Whether the ZVH is in that phase.
        FasenZvh,
        /// Whether the situation is stable.
        Stabiel,
    }
}
