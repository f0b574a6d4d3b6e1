//! The law on one card: the only place that knows how a provision is held against it.
//!
//! Each element is a provision of one part, so that a refusal or a condition of one
//! element never says anything about another.

use super::dossier::{Dossier, Element};
use crate::aanmelding::organisatie::Organisatie;
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::pad::{Deel, Pad};
use crate::regelset::Regelset;
use crate::regelset::document::verstrekkingsregel::Rij;
use crate::stroom::{Activiteit, Weigering};
use crate::verstrekking::{self, Tabel, Toets, Verstrekking};

/// The rules of providing on a day.
#[derive(Clone, Copy)]
pub(super) struct Wet<'a> {
    pub(super) tabel: Tabel<'a>,
}

impl<'a> Wet<'a> {
    pub(super) fn new(regelset: &'a Regelset, dag: Datum) -> Self {
        let document = regelset.document();
        Self {
            tabel: Tabel {
                regels: &document.verstrekkingsregels,
                gronden: &document.weigeringsgronden,
                dag,
            },
        }
    }

    /// The card as a whole: without its elements.
    pub(super) fn whole(self, dossier: &Dossier) -> Toets<'a> {
        Toets::of(&provision(dossier), &self.tabel, &[])
    }

    /// One element by itself. A refusal that stands on an element is about that element,
    /// whatever category it names.
    pub(super) fn part(self, dossier: &Dossier, element: &Element) -> Toets<'a> {
        let refused = element.weigering.iter().map(|weigering| Weigering {
            onderdeel: None,
            ..weigering.clone()
        });
        let one = Verstrekking {
            onderdelen: vec![element.gegevens.clone()],
            weigeringen: refused.collect(),
            ..provision(dossier)
        };
        Toets::of(&one, &self.tabel, &[])
    }

    /// What is missing or does not fit in the card as a whole, seen from the dossier.
    pub(super) fn check_whole(self, dossier: &Dossier) -> Vec<Bevinding> {
        let found = self.check(&provision(dossier), |below| Some(below.to_vec()));
        let own = found.into_iter();
        own.filter(|found| found.code != "verstrekking-onderdelen-ontbreken")
            .collect()
    }

    /// What is missing or does not fit in one element, seen from the element.
    pub(super) fn check_part(self, dossier: &Dossier, element: &Element) -> Vec<Bevinding> {
        let one = Verstrekking {
            onderdelen: vec![element.gegevens.clone()],
            weigeringen: element.weigering.iter().cloned().collect(),
            ..provision(dossier)
        };
        let found = self.check(&one, |below| match below {
            [Deel::Veld("onderdelen"), Deel::Index(_), rest @ ..] => Some(under("gegevens", rest)),
            [Deel::Veld("weigeringen"), Deel::Index(_), rest @ ..] => {
                Some(under("weigering", rest))
            }
            _ => None,
        });
        // a card asks for its source itself
        let own = found.into_iter();
        own.filter(|found| found.code != "verstrekking-leverancier-ontbreekt")
            .collect()
    }

    /// The organisations to choose from for "ZSM".
    pub(super) fn choices(self) -> &'a [Organisatie] {
        let mut regels = self.tabel.regels.iter();
        let row = regels.find(|regel| regel.id == Rij::R8);
        row.map(|regel| regel.kies.as_slice()).unwrap_or_default()
    }

    fn check(
        self,
        provision: &Verstrekking,
        place: impl Fn(&[Deel]) -> Option<Vec<Deel>>,
    ) -> Vec<Bevinding> {
        let regime = Toets::of(provision, &self.tabel, &[]).regime;
        let found = verstrekking::check(provision, &self.tabel, regime, &[]);
        let top = Pad::top().to("verstrekking");
        let moved = found.into_iter().filter_map(|bevinding| {
            let below = bevinding.pad.seen_from(&top)?;
            let pad: Pad = place(below.delen())?.into_iter().collect();
            Some(Bevinding { pad, ..bevinding })
        });
        moved.collect()
    }
}

/// Where to answer a condition, seen from the dossier or from the element.
pub(super) fn place_of(pad: &Pad) -> Pad {
    match pad.delen() {
        [_, Deel::Veld("onderdelen"), Deel::Index(_), rest @ ..] => {
            under("gegevens", rest).into_iter().collect()
        }
        [_, rest @ ..] => rest.iter().copied().collect(),
        [] => Pad::top(),
    }
}

fn under(veld: &'static str, rest: &[Deel]) -> Vec<Deel> {
    std::iter::once(Deel::Veld(veld))
        .chain(rest.iter().copied())
        .collect()
}

/// What is provided as the law sees it, without any part.
fn provision(dossier: &Dossier) -> Verstrekking {
    Verstrekking {
        activiteit: Some(Activiteit::Casusoverleg),
        opgepakt_als_pga: dossier.opgepakt_als_pga,
        door: dossier.door.clone(),
        ontvanger: dossier.ontvanger.clone(),
        doel: dossier.doel.clone(),
        oordelen: dossier.oordelen.clone(),
        ..Verstrekking::default()
    }
}
