//! R13: what asks for attention. A set of reasons; each is enough by itself, none
//! weighs more than another.
//!
//! One point per reason and sleutel, with every assessment that gives the reason. Only
//! results that count and are current put a level forward. What is not known raises
//! nothing, and neither does an instrument that has been stopped.

mod incident;
mod lvb;
mod uitkomst;

#[cfg(test)]
mod tests;

use super::beeld::{Beeld, Stuk};
use super::bundel::{Aandachtreden, Aandachtspunt, Partnerbeeld, Sleutelbeeld};
use crate::beoordeling::{Afzender, PartnerAntwoord, Sleutel};
use crate::kenmerk::{BeoordelingId, PersoonId};
use crate::verzameling::{Map, Set};

/// What a point is told apart by: the reason, the sleutel, and for incidents the person.
type Plek<'a> = (Aandachtreden, Option<&'a Sleutel>, Option<&'a PersoonId>);

/// The points while they are being gathered, in their final order.
#[derive(Default)]
struct Punten<'a>(Map<Plek<'a>, Inhoud<'a>>);

/// Who and what a point refers to.
#[derive(Default)]
struct Inhoud<'a> {
    beoordelingen: Set<&'a BeoordelingId>,
    partners: Vec<&'a Afzender>,
    personen: Set<&'a PersoonId>,
}

/// Every reason, in a fixed order.
pub(super) fn attention(
    beeld: &Beeld<'_>,
    sleutels: &[Sleutelbeeld],
    partners: &[Partnerbeeld],
) -> Vec<Aandachtspunt> {
    let mut punten = Punten::default();
    uitkomst::levels(beeld, &mut punten);
    uitkomst::between(beeld, sleutels, &mut punten);
    uitkomst::signals(beeld, &mut punten);
    for partner in partners {
        if partner.antwoord == PartnerAntwoord::NietGedeeld {
            let inhoud = punten.at(Aandachtreden::Achtergehouden, None);
            inhoud.partners.push(&partner.partner);
        }
    }
    lvb::note(beeld, &mut punten);
    incident::escalation(beeld, &mut punten);
    incident::repetition(beeld, &mut punten);
    punten.into_list()
}

impl<'a> Punten<'a> {
    fn at(&mut self, reden: Aandachtreden, sleutel: Option<&'a Sleutel>) -> &mut Inhoud<'a> {
        self.0.or_default((reden, sleutel, None))
    }

    fn raise(&mut self, reden: Aandachtreden, sleutel: Option<&'a Sleutel>, stuk: &Stuk<'a>) {
        self.at(reden, sleutel).beoordelingen.insert(stuk.id);
    }

    fn for_person(&mut self, reden: Aandachtreden, persoon: Option<&'a PersoonId>) {
        let inhoud = self.0.or_default((reden, None, persoon));
        if let Some(persoon) = persoon {
            inhoud.personen.insert(persoon);
        }
    }

    fn into_list(self) -> Vec<Aandachtspunt> {
        let points = self.0.into_iter();
        let point = |((reden, sleutel, _), inhoud): (Plek<'_>, Inhoud<'_>)| Aandachtspunt {
            reden,
            sleutel: sleutel.cloned(),
            beoordelingen: inhoud.beoordelingen.into_iter().cloned().collect(),
            partners: inhoud.partners.into_iter().cloned().collect(),
            personen: inhoud.personen.into_iter().cloned().collect(),
        };
        points.map(point).collect()
    }
}
