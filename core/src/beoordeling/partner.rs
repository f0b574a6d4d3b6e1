//! What each invited partner answered. No answer, nothing seen and not shared are
//! three different things.

use super::Afzender;
use crate::kenmerk::BeoordelingId;

keuze! {
    /// What a partner answered.
    pub enum PartnerAntwoord {
        /// Assessments (`beoordelingen`).
        Beoordeling,
        /// A picture in words (`tekst`).
        Beeld,
        /// It knows nothing of this.
        GeenBeeld,
        /// It knows something and does not share it; the ground stands in `grond`.
        NietGedeeld,
        /// Nothing came back.
        GeenReactie,
    }
}

record! {
    /// The answer of one invited partner, also when it is empty.
    pub struct Partnerreactie {
        /// Which partner.
        pub partner: Afzender,
        /// What it answered. Absent: nothing is known of an answer, as `geenReactie`.
        pub antwoord: Option<PartnerAntwoord>,
        /// Which assessments, for `beoordeling`.
        pub beoordelingen: Vec<BeoordelingId>,
        /// The picture, for `beeld`. Carried, never evaluated.
        pub tekst: Option<String>,
        /// The ground, for `nietGedeeld`, as a category. Never the content.
        pub grond: Option<String>,
    }
}
