//! How long data of a casus are kept: dates in, dates out (K1 to K7).
//!
//! The clock starts at the first processing and never starts again: not by closing, not
//! by a second melding. A day that is not given has not come. Where a fact that matters
//! is not known the last day is open, and the fact is named. Only a renewal (K6) or a
//! recorded hold (K3) makes a last day later.
//!
//! Not here: how long log data are kept (K8) and the terms before the Wgs (K9). No source
//! of these has been read, so they are no rule; before the Wgs there is no last day.

mod grens;
mod invoer;
mod regels;
mod termijn;
#[cfg(test)]
mod tests;
mod verlenging;

pub use self::invoer::check;
pub use self::regels::Bewaarregels;
pub use self::termijn::{Dossier, Termijn};
pub use self::verlenging::Verlengingsuitkomst;
use crate::datum::Datum;
use crate::kenmerk::GegevenId;
use crate::stroom::{Activiteit, Gegevenscategorie, PgaCategorie};
use crate::validatie::check::MAX_ITEMS;
use crate::waarheid::Waarheid;

/// Every code that [`check`] gives and that is of its own; each has a vector.
pub const CODES: &[&str] = &[
    "bewaar-laatste-voor-eerste",
    "bewaar-gegeven-id-ontbreekt",
    "bewaar-gegeven-id-dubbel",
    "bewaar-gegeven-voor-casus",
    "bewaar-categorie-andere-wet",
    "bewaar-verlenging-volgorde",
    "bewaar-aanhouding-reden-ontbreekt",
    "bewaar-aanhouding-wet-ontbreekt",
    "bewaar-aanhouding-herzien-ontbreekt",
    "bewaar-aanhouding-herzien",
];

record! {
    /// What is known of a casus for how long its data are kept.
    pub struct Bewaarcasus {
        /// What is done. It chooses the regime.
        pub activiteit: Option<Activiteit>,
        /// Whether the casus was taken up as PGA radicalisering.
        pub opgepakt_als_pga: Option<Waarheid>,
        /// The day of the first processing of any of its data.
        pub eerste_verwerking: Option<Datum>,
        /// The day of the last processing. Counts in the PGA radicalisering only (K7).
        pub laatste_verwerking: Option<Datum>,
        /// The day on which the casus was closed.
        pub afgesloten_op: Option<Datum>,
        /// The day on which people judged not to take the melding up.
        pub niet_opgepakt_op: Option<Datum>,
        /// The day from which none of the data are necessary.
        pub niet_meer_nodig_op: Option<Datum>,
        /// Whether the casus still meets Bgs art. 2.20, as people judge it.
        pub voldoet_aan_criteria: Option<Waarheid>,
        /// Whether people judge the risk of relapse to be high.
        pub terugval_hoog: Option<Waarheid>,
    }

    /// One gegeven. What it says is not here.
    pub struct Gegeven {
        /// A pseudonymous reference.
        pub id: Option<GegevenId>,
        /// The day of its first processing.
        pub eerste_verwerking: Option<Datum>,
        /// The day from which it is not necessary.
        pub niet_meer_nodig_op: Option<Datum>,
        /// Its category under the Wgs.
        pub categorie: Option<Gegevenscategorie>,
        /// Its special category under the act on the PGA radicalisering, which has a list
        /// of its own.
        pub pga_categorie: Option<PgaCategorie>,
    }

    /// A renewal, asked for or in force (K6).
    pub struct Verlenging {
        /// The first day.
        pub vanaf: Option<Datum>,
        /// The last day.
        pub tot: Option<Datum>,
        /// On which ground.
        pub grond: Option<Verlengingsgrond>,
        /// Whether the deelnemers instruct it.
        pub opdracht_deelnemers: Option<Waarheid>,
        /// Whether the supplier consents.
        pub instemming_leverancier: Option<Waarheid>,
    }

    /// A recorded reason to keep data after the term (K3).
    pub struct Aanhouding {
        /// Why.
        pub reden: Option<Aanhoudingsreden>,
        /// Which other law, in words. Carried, never evaluated.
        pub wet: Option<String>,
        /// When it is looked at again.
        pub heroverwegen_op: Option<Datum>,
    }
}

keuze! {
    /// A ground for renewing (K6).
    pub enum Verlengingsgrond {
        /// The casus is not closed and still meets Bgs art. 2.20.
        A,
        /// The casus was closed shortly before the end and the risk of relapse is high.
        B,
    }

    /// Why data are kept after the term (K3).
    pub enum Aanhoudingsreden {
        /// Another law requires it.
        Wet,
        /// A legal claim.
        Rechtsvordering,
    }

    /// How firm a last day is.
    pub enum Stand {
        /// The last day is known.
        Vast,
        /// A fact that matters is not known.
        Open,
        /// A recorded hold suspends it (K3).
        Aangehouden,
        /// No rule of this library gives a last day under this regime.
        GeenRegel,
    }

    /// A rule about keeping data.
    pub enum Bewaarregel {
        /// No longer than necessary.
        K1,
        /// No longer than so many years after the first processing.
        K2,
        /// Another law or a legal claim.
        K3,
        /// Shielded after closure.
        K4,
        /// A melding that is not taken up.
        K5,
        /// Renewed.
        K6,
        /// PGA radicalisering: so many years after the last processing.
        K7,
    }

    /// A fact that is not known and matters.
    pub enum Ontbreekt {
        /// What is done.
        Activiteit,
        /// Whether the casus was taken up as PGA radicalisering.
        OpgepaktAlsPga,
        /// The first processing of the casus.
        EersteVerwerkingCasus,
        /// The first processing of the gegeven.
        EersteVerwerkingGegeven,
        /// The last processing of the casus.
        LaatsteVerwerking,
        /// The first day of a renewal.
        VerlengingVanaf,
        /// The last day of a renewal.
        VerlengingTot,
        /// The ground of a renewal.
        VerlengingGrond,
        /// Whether the deelnemers instruct a renewal.
        OpdrachtDeelnemers,
        /// Whether the supplier consents to a renewal.
        InstemmingLeverancier,
        /// Whether the casus still meets Bgs art. 2.20.
        VoldoetAanCriteria,
        /// Whether the risk of relapse is high.
        TerugvalHoog,
        /// How an earlier renewal comes out.
        EerdereVerlenging,
        /// The reason of a hold.
        AanhoudingReden,
        /// Which other law a hold rests on.
        AanhoudingWet,
    }

    /// Why a renewal is not possible as it stands.
    pub enum Bezwaar {
        /// The deelnemers do not instruct it.
        GeenOpdracht,
        /// The supplier does not consent.
        GeenInstemming,
        /// It lasts longer than one renewal may.
        TeLang,
        /// It starts after the last day of the term that runs.
        SluitNietAan,
        /// Ground a, and the casus was closed.
        CasusGesloten,
        /// Ground a, and the casus does not meet Bgs art. 2.20.
        VoldoetNiet,
        /// Ground b, and the casus was not closed.
        CasusLoopt,
        /// Ground b, and the casus was closed too long before the end.
        TeVroegGesloten,
        /// Ground b, and the risk of relapse is not high.
        TerugvalNietHoog,
        /// Another regime than that of the ZVH under the Wgs.
        AnderRegime,
    }

    /// What the texts of the law leave open and what was done about it.
    pub enum OpenPunt {
        /// Per gegeven and per casus give another day.
        VerschilLezingen,
        /// The first processing lies before the Wgs.
        VerwerktVoorWgs,
        /// A hold under another regime than that of the Wgs was left out.
        AanhoudingAnderRegime,
    }
}

impl Bewaarregel {
    /// Its name in the rules.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::K1 => "k1",
            Self::K2 => "k2",
            Self::K3 => "k3",
            Self::K4 => "k4",
            Self::K5 => "k5",
            Self::K6 => "k6",
            Self::K7 => "k7",
        }
    }
}

/// As many items of a list as are looked at; a longer list is a finding of [`check`].
#[must_use]
pub fn within_limit<T>(items: &[T]) -> &[T] {
    items.get(..MAX_ITEMS).unwrap_or(items)
}
