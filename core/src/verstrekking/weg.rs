//! From a receiver to the row of the table.

use super::{Onderdeel, Verstrekking};
use crate::aanmelding::organisatie::{Deelname, Organisatie};
use crate::regelset::document::verstrekkingsregel::{Rij, Verstrekkingsfeit};
use crate::stroom::OntvangerSoort;
use crate::waarheid::Waarheid;

/// Which row a receiver falls under.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Weg {
    /// The row; `None`: not known.
    pub rij: Option<Rij>,
    /// The row that led to it.
    pub via: Option<Rij>,
    /// The organisation that receives, as far as it follows.
    pub wie: Option<Organisatie>,
    /// Which condition of which row has to be answered to know the row.
    pub open: Option<(Rij, Verstrekkingsfeit)>,
}

/// The rows that a provision can end up in.
const ROWS: [Rij; 8] = [
    Rij::R1,
    Rij::R2,
    Rij::R3,
    Rij::R4,
    Rij::R5,
    Rij::R6,
    Rij::R7,
    Rij::R10,
];

impl Weg {
    /// The row for the receiver of a provision. A derde counts without special data here.
    #[must_use]
    pub fn of(verstrekking: &Verstrekking) -> Self {
        let ontvanger = &verstrekking.ontvanger;
        let row = |rij| Self {
            rij: Some(rij),
            ..Self::default()
        };
        let named = ontvanger.organisatie;
        match ontvanger.soort {
            None => Self::default(),
            Some(OntvangerSoort::Organisatie) => named.map_or_else(Self::default, Self::to),
            Some(OntvangerSoort::Zsm) => row(Rij::R8),
            Some(OntvangerSoort::AnderZvh) => {
                match known(verstrekking.oordelen.alleen_bekend_check.waarde) {
                    Waarheid::Ja => row(Rij::R5),
                    Waarheid::Nee => row(Rij::R6),
                    Waarheid::Onbekend => Self {
                        open: Some((Rij::R5, Verstrekkingsfeit::AlleenBekendCheck)),
                        ..Self::default()
                    },
                }
            }
            Some(OntvangerSoort::AnderVerband) => row(Rij::R7),
            Some(OntvangerSoort::LokaalVeld) => Self::local(named, ontvanger.namens_college),
            Some(OntvangerSoort::DerdeBijOverleg) => match named {
                Some(organisatie) if organisatie.deelname() == Deelname::Derde => Self {
                    wie: named,
                    ..row(Rij::R10)
                },
                // a deelnemer is no derde: it receives as what it is
                Some(organisatie) => Self::to(organisatie),
                None => Self::default(),
            },
        }
    }

    /// The row for an organisation.
    #[must_use]
    pub fn to(organisatie: Organisatie) -> Self {
        let rij = match organisatie.deelname() {
            Deelname::Lid1 => Rij::R1,
            Deelname::Lid2 => Rij::R2,
            Deelname::Derde => Rij::R3,
        };
        Self {
            rij: Some(rij),
            wie: Some(organisatie),
            ..Self::default()
        }
    }

    /// Local partners are a deelnemer when they act for the college, and else a derde.
    fn local(named: Option<Organisatie>, for_college: Option<Waarheid>) -> Self {
        let deelnemer = named.filter(|o| o.deelname() != Deelname::Derde);
        let wie = deelnemer.or(match known(for_college) {
            Waarheid::Ja => Some(Organisatie::GemeentelijkeUitvoerder),
            Waarheid::Nee => Some(Organisatie::OverigeDerde),
            Waarheid::Onbekend => None,
        });
        match wie {
            Some(organisatie) => Self {
                via: Some(Rij::R9),
                ..Self::to(organisatie)
            },
            None => Self {
                rij: Some(Rij::R9),
                ..Self::default()
            },
        }
    }

    /// Whether the row is known.
    #[must_use]
    pub fn is_known(self) -> bool {
        self.rij.is_some_and(|rij| rij != Rij::R9)
    }

    /// The row for one part: special and criminal data have a row of their own.
    #[must_use]
    pub fn for_part(self, onderdeel: &Onderdeel) -> Option<Rij> {
        match self.rij {
            Some(Rij::R3) if onderdeel.is_special() != Waarheid::Nee => Some(Rij::R4),
            rij => rij,
        }
    }

    /// Every row that one part can end up in.
    pub(super) fn possible(self, onderdeel: &Onderdeel) -> Vec<Rij> {
        match self.rij {
            Some(Rij::R3) => match onderdeel.is_special() {
                Waarheid::Ja => vec![Rij::R4],
                Waarheid::Nee => vec![Rij::R3],
                Waarheid::Onbekend => vec![Rij::R3, Rij::R4],
            },
            Some(rij) if self.is_known() => vec![rij],
            _ => ROWS.to_vec(),
        }
    }
}

/// What was answered; no answer is unknown.
pub(super) fn known(waarde: Option<Waarheid>) -> Waarheid {
    waarde.unwrap_or(Waarheid::Onbekend)
}
