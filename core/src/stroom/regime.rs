//! Which law governs a processing.

use crate::aanmelding::organisatie::wgs_in_force;
use crate::datum::Datum;
use crate::waarheid::Waarheid;

keuze! {
    /// A legal regime.
    pub enum Regime {
        /// Convenant, privacyprotocol and the laws per sector, before 1 March 2025.
        VoorWgs,
        /// Wgs ch. 1 and §2.4, Bgs ch. 1 and §2.4, from 1 March 2025.
        WgsZvh,
        /// The act on the persoonsgerichte aanpak radicalisering, from 1 July 2025.
        PgaRadicalisering,
        /// A bilateral provision under the laws per sector (Wgs art. 1.2(2)).
        Sectoraal,
        /// An extra task of the region, outside the Wgs.
        ExtraTaak,
    }

    /// What is done. Wgs art. 2.26 names the first two and no others.
    pub enum Activiteit {
        /// The casusoverleg of a ZVH (art. 2.26(a)).
        Casusoverleg,
        /// The lijst geprioriteerde casussen (art. 2.26(b), 2.32).
        GeprioriteerdeLijst,
        /// A bilateral provision between two bodies.
        BilateraleVerstrekking,
        /// Something else under the roof of the ZVH.
        Anders,
    }
}

impl Regime {
    /// The regime of an activity on the day of processing. `None`: not known yet whether
    /// the casus was taken up as PGA radicalisering.
    #[must_use]
    pub fn of(activiteit: Activiteit, day: Datum, opgepakt_als_pga: Waarheid) -> Option<Self> {
        match activiteit {
            Activiteit::Anders => return Some(Self::ExtraTaak),
            Activiteit::BilateraleVerstrekking => return Some(Self::Sectoraal),
            Activiteit::Casusoverleg | Activiteit::GeprioriteerdeLijst => {}
        }
        let pga_in_force = Datum::new(2025, 7, 1).is_some_and(|first| first <= day);
        match opgepakt_als_pga {
            Waarheid::Ja if pga_in_force => Some(Self::PgaRadicalisering),
            Waarheid::Onbekend if pga_in_force => None,
            _ if wgs_in_force(day) => Some(Self::WgsZvh),
            _ => Some(Self::VoorWgs),
        }
    }
}
