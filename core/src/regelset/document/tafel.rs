//! Neighbouring tables: other places where a casus may belong.
//!
//! A table has a condition in one or more lezingen, because regions publish
//! different versions. What it only looks at, and does not count, is apart.

use super::Lezing;
use crate::aanmelding::aanmelder::{Kennisdomein, SoortVerzoek};
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::{FeitId, LezingId, TafelId};
use crate::termijn::Termijn;

deel! {
    /// A neighbouring table.
    pub struct Tafel {
        /// Its name.
        pub id: TafelId,
        /// Its title.
        pub titel: String,
        /// What to do if the casus seems to belong there, in plain Dutch (B1).
        pub tekst: String,
        /// What the ZVH does beside this table.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub rol_zvh: Option<String>,
        /// The first day it holds.
        pub geldig_vanaf: Datum,
        /// The last day it holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geldig_tot: Option<Datum>,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
        /// What its outcome means.
        pub soort: TafelSoort,
        /// Requests on the form that bring this table up. They imply nothing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub verzoek: Vec<SoortVerzoek>,
        /// Themes on the form that bring this table up. They imply nothing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub kennisdomein: Vec<Kennisdomein>,
        /// Who decides, in each published way.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub beslist: Vec<Beslisser>,
        /// What is looked at and never counted.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub kijk_ook_naar: Vec<FeitId>,
        /// A term that the source gives.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub termijn: Option<Termijn>,
        /// When it fits, the standard lezing first; at least one.
        pub lezing: Vec<Lezing>,
    }

    /// Who decides about a table, in one published way.
    pub struct Beslisser {
        /// Who, in plain Dutch.
        pub wie: String,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }
}

impl Tafel {
    /// The place of the lezing that counts: the chosen one, else the standard one.
    pub(crate) fn counting(&self, chosen: Option<&LezingId>) -> usize {
        let place = chosen.and_then(|id| self.lezing.iter().position(|l| l.id == *id));
        place.unwrap_or(0)
    }
}

keuze! {
    /// What the outcome of a table means.
    pub enum TafelSoort {
        /// Published criteria; people weigh.
        Toets,
        /// The judgement of named bodies together; `kijkOokNaar` is what they look at.
        GezamenlijkOordeel,
        /// A test for the route, with a to-do list in `kijkOokNaar`.
        Takenlijst,
        /// No published threshold: a sign that this table may be needed.
        Signaal,
    }
}
