//! Whether data may go from one organisation to another: held against the conditions of
//! the law, part by part, never decided here.
//!
//! Which conditions belong to which receiver is data (`data/verstrekkingsregels`). What
//! people must judge (necessity, weighty reasons, consent) is asked; the library judges
//! none of it. Everything is three-valued: unknown stays unknown.

mod controle;
mod feiten;
mod tabel;
#[cfg(test)]
mod tests;
mod toets;
mod weg;
mod weigering;

use crate::aanmelding::grondslag::Beperking;
use crate::aanmelding::organisatie::Organisatie;
use crate::aanmelding::uitspraak::Uitspraak;
use crate::beoordeling::Afzender;
use crate::stroom::categorie::{Betreft, GeheimRoute};
use crate::stroom::{Activiteit, Gegevenscategorie, Ontvanger, Weigering};
use crate::waarheid::Waarheid;

pub use self::controle::check;
pub use self::tabel::Tabel;
pub use self::toets::{Deeltoets, Getoetst, Toets};
pub use self::weg::Weg;

/// Every code that [`check`] gives and that is of its own; each has a vector.
pub const CODES: &[&str] = &[
    "verstrekking-activiteit-ontbreekt",
    "verstrekking-door-ontbreekt",
    "verstrekking-door-geen-deelnemer",
    "verstrekking-ontvanger-ontbreekt",
    "verstrekking-ontvanger-organisatie-ontbreekt",
    "verstrekking-ontvanger-zsm",
    "verstrekking-verband-ontbreekt",
    "verstrekking-derde-is-deelnemer",
    "verstrekking-doel-ontbreekt",
    "verstrekking-onderdelen-ontbreken",
    "verstrekking-categorie-ontbreekt",
    "verstrekking-betreft-ontbreekt",
    "verstrekking-leverancier-ontbreekt",
    "verstrekking-leverancier-organisatie-ontbreekt",
    "verstrekking-geheimroute-ontbreekt",
    "verstrekking-geheimroute-zonder-geheim",
    "verstrekking-bijzonder-categorie",
    "verstrekking-wpg-categorie",
    "verstrekking-beperking-soort-ontbreekt",
    "verstrekking-weigering-grond-ontbreekt",
    "verstrekking-weigering-door-ontbreekt",
    "verstrekking-weigering-datum-ontbreekt",
    "verstrekking-weigering-voor-wgs",
    "verstrekking-weigering-inroeper",
    "verstrekking-weigering-past-niet",
    "verstrekking-weigering-onderdeel",
    "verstrekking-weigering-heroverwegen",
    "verstrekking-weigering-heroverwegen-volgorde",
];

record! {
    /// What someone wants to provide, to whom, and what people say of it.
    pub struct Verstrekking {
        /// What is done. It chooses the law, with the day.
        pub activiteit: Option<Activiteit>,
        /// Whether the casus was taken up as persoonsgerichte aanpak radicalisering.
        pub opgepakt_als_pga: Option<Waarheid>,
        /// Who provides.
        pub door: Afzender,
        /// Who receives.
        pub ontvanger: Ontvanger,
        /// What for, in words. Carried, never evaluated.
        pub doel: Option<String>,
        /// The parts.
        pub onderdelen: Vec<Onderdeel>,
        /// What people judge.
        pub oordelen: Oordelen,
        /// The refusals that someone recorded.
        pub weigeringen: Vec<Weigering>,
    }

    /// One part of what is provided. A category, never the content.
    pub struct Onderdeel {
        /// Which data.
        pub categorie: Option<Gegevenscategorie>,
        /// Whose data.
        pub betreft: Option<Betreft>,
        /// Who supplied them.
        pub leveranciers: Vec<Leverancier>,
        /// Whether they are under medical secrecy (Wgs art. 2.29(2)).
        pub onder_medisch_geheim: Option<Waarheid>,
        /// Why they may be shared all the same.
        pub geheim_route: Option<GeheimRoute>,
        /// Whether that reason holds now. Consent that was withdrawn: `nee`.
        pub geheim_route_geldt: Option<Waarheid>,
        /// Of care, provisions and help: whether they are about health.
        pub bijzonder: Option<Waarheid>,
        /// Of police data: whether they are of Wpg art. 8 or 13.
        pub wpg_artikel_8_of_13: Option<Waarheid>,
        /// Whether they are under a secrecy that bars other verbanden (Bgs art. 1.10(2)).
        pub onder_geheimhouding_verbanden: Option<Waarheid>,
        /// Whether the conditions of the suppliers are met, or there are none (Wgs art. 2.29(3)).
        pub voorwaarden_vervuld: Option<Waarheid>,
        /// The restrictions of the suppliers: they travel with the data.
        pub beperkingen: Vec<Beperking>,
    }

    /// Who supplied data.
    pub struct Leverancier {
        /// Which organisation.
        pub organisatie: Option<Organisatie>,
        /// Its name, to tell two of one kind apart.
        pub naam: Option<String>,
        /// Whether it consents to this provision.
        pub instemming: Option<Waarheid>,
    }

    /// What people judge of a provision. The library asks and never answers for them.
    pub struct Oordelen {
        /// Whether it is necessary.
        pub noodzakelijk: Uitspraak,
        /// Whether it belongs to the public task of the receiver.
        pub publieke_taak: Uitspraak,
        /// Whether it is compatible with the purpose of the ZVH.
        pub verenigbaar_met_doel: Uitspraak,
        /// Whether the receiver has a legitimate interest or a legal duty.
        pub belang_of_plicht: Uitspraak,
        /// Whether weighty reasons oppose.
        pub zwaarwegende_redenen: Uitspraak,
        /// Whether the deelnemers of lid 1 chose to provide a derde.
        pub keuze_lid1: Uitspraak,
        /// Whether a deelnemer objects.
        pub bezwaar_deelnemer: Uitspraak,
        /// Whether the derde has a basis in or under law.
        pub basis_in_wet: Uitspraak,
        /// Whether the rechtmatigheidsadviescommissie tested lawfulness.
        pub rac_getoetst: Uitspraak,
        /// Whether it is only asked whether another ZVH knows someone.
        pub alleen_bekend_check: Uitspraak,
        /// Whether the other ZVH knows the person.
        pub bekend: Uitspraak,
        /// Whether the data are relevant for the other ZVH.
        pub relevant: Uitspraak,
        /// Whether it is within what verbanden may exchange (Bgs art. 1.10(1)).
        pub binnen_uitwisseling: Uitspraak,
        /// Whether the expertise of the derde is necessary (Bgs art. 2.21).
        pub deskundigheid_nodig: Uitspraak,
        /// Whether the role of the derde is defined.
        pub rol_bepaald: Uitspraak,
        /// Whether the derde signed for secrecy.
        pub geheimhouding_getekend: Uitspraak,
    }
}

keuze! {
    /// How a provision lies beside the conditions. Never a permission: people decide.
    pub enum Verstrekkingsuitkomst {
        /// Every condition holds.
        Voldaan,
        /// For some parts every condition holds, for others not.
        Deels,
        /// Something has to happen first; the rest holds.
        Eerst,
        /// A condition does not hold, or someone refused.
        NietVoldaan,
        /// Depends on what is not known.
        Onbekend,
    }
}
