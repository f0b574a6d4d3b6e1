//! Refusals: which ground can be about which obligation.

use super::controle::Vondst;
use super::gebeurtenis::Gebeurtenis;
use crate::stroom::{Verplichting, Weigeringsgrond};

/// What was refused of one obligation.
#[derive(Clone, Copy)]
pub(super) enum Weigerstand<'a> {
    /// Nothing.
    Geen,
    /// Something, but not on record by whom or on a ground that fits.
    Onduidelijk(&'a Gebeurtenis),
    /// Refused, with who and why on record.
    Geldig(&'a Gebeurtenis, Weigeringsgrond),
}

impl<'a> Weigerstand<'a> {
    /// What an event refuses, with what does not fit reported.
    pub(super) fn of(
        event: &'a Gebeurtenis,
        report: &mut dyn FnMut(Vondst),
    ) -> (Option<Verplichting>, Self) {
        let geweigerd = event.weigering.as_deref();
        let about = geweigerd.and_then(|geweigerd| geweigerd.verplichting);
        let grond = geweigerd.and_then(|geweigerd| geweigerd.weigering.grond);
        let door = geweigerd.and_then(|geweigerd| geweigerd.weigering.door.organisatie);
        let (Some(verplichting), Some(grond), Some(_)) = (about, grond, door) else {
            report(("weigering", "afspraak-weigering-onvolledig"));
            return (about, Self::Onduidelijk(event));
        };
        if !can_be_about(grond, verplichting) {
            report(("weigering", "afspraak-weigering-grond-past-niet"));
            return (about, Self::Onduidelijk(event));
        }
        (about, Self::Geldig(event, grond))
    }

    /// The clearest one counts.
    pub(super) fn rank(&self) -> u8 {
        match self {
            Self::Geen => 0,
            Self::Onduidelijk(_) => 1,
            Self::Geldig(..) => 2,
        }
    }
}

/// Whether the law lets this ground be about this message: what goes into the ZVH, what
/// goes out of it, or either.
fn can_be_about(grond: Weigeringsgrond, verplichting: Verplichting) -> bool {
    use Verplichting::{A1, A2, A3, A4a, A4b, M0};
    match grond {
        Weigeringsgrond::NietNoodzakelijk => true,
        Weigeringsgrond::Beroepsgeheim => verplichting != A2,
        Weigeringsgrond::ZwaarwegendeRedenen
        | Weigeringsgrond::WpgCategorieUitgesloten
        | Weigeringsgrond::BevoegdGezag => matches!(verplichting, M0 | A3 | A4a),
        Weigeringsgrond::ZwaarwegendeRedenenResultaat
        | Weigeringsgrond::BezwaarDeelnemer
        | Weigeringsgrond::GeenInstemmingLeverancier
        | Weigeringsgrond::VoorwaardeLeverancier => matches!(verplichting, A1 | A4b),
        Weigeringsgrond::Uavg41 | Weigeringsgrond::GeheimhoudingVerbanden => false,
    }
}
