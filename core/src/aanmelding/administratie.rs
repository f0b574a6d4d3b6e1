//! What the ZVH adds on receipt (fields 41, 42).

use crate::datum::Datum;
use crate::tijd::Tijd;

record! {
    /// Filled by the ZVH, not by the aanmelder.
    pub struct Administratie {
        /// Field 41: number of the zaak.
        pub zaaknummer: Option<String>,
        /// Field 41: day of receipt.
        pub ontvangen_op: Option<Datum>,
        /// Field 41: time of receipt.
        pub ontvangen_om: Option<Tijd>,
        /// Field 42: whether it can go to the triage, as someone recorded it.
        pub volledigheidsstatus: Option<Volledigheidsstatus>,
    }
}

keuze! {
    /// Field 42: an incomplete aanmelding does not enter the triage (Noord-Holland Noord).
    pub enum Volledigheidsstatus {
        /// Complete.
        Compleet,
        /// Something must be added.
        Aanvullen,
    }
}
