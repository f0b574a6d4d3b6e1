//! One element: which kind it is, whether it goes, and what of it goes.

use super::contextkaart::{
    Achtergehouden, Achterhoudgrond as Grond, Elementsoort, Kaartbron, Kaartelement, Wijziger,
};
use super::dossier::Element;
use crate::datum::Datum;
use crate::regelset::document::verstrekkingsregel::Verstrekkingsfeit as Feit;
use crate::stroom::Weigeringsgrond;
use crate::verstrekking::{Toets, Verstrekkingsuitkomst};
use crate::waarheid::Waarheid;

impl Element {
    /// Every kind that it is filled in as. Exactly one is right.
    pub(super) fn soorten(&self) -> Vec<Elementsoort> {
        let filled = [
            (Elementsoort::Pga, self.pga.is_some()),
            (Elementsoort::Contactpersoon, self.contactpersoon.is_some()),
            (Elementsoort::Afspraak, self.afspraak.is_some()),
            (Elementsoort::Bejegening, self.bejegening.is_some()),
            (Elementsoort::Traject, self.traject.is_some()),
            (Elementsoort::Zorg, self.zorg.is_some()),
        ];
        let there = filled.into_iter().filter(|(_, there)| *there);
        there.map(|(soort, _)| soort).collect()
    }

    /// Who supplied it, as far as that is said.
    pub(super) fn bronnen(&self) -> Vec<Kaartbron> {
        let all = self.gegevens.leveranciers.iter();
        let named = all.filter_map(|leverancier| {
            Some(Kaartbron {
                organisatie: leverancier.organisatie?,
                naam: leverancier.naam.clone(),
            })
        });
        named.collect()
    }

    /// What goes of it. `None`: it is not complete.
    fn on_card(&self) -> Option<Kaartelement> {
        let [soort] = self.soorten()[..] else {
            return None;
        };
        let gegevens = &self.gegevens;
        Some(Kaartelement {
            soort,
            categorie: gegevens.categorie?,
            betreft: gegevens.betreft?,
            bronnen: Some(self.bronnen()).filter(|bronnen| !bronnen.is_empty())?,
            datum: self.datum?,
            tot: self.tot,
            mag_in_dossier: self.mag_in_dossier.unwrap_or(Waarheid::Onbekend),
            geheim_route: gegevens
                .geheim_route
                .filter(|_| gegevens.onder_medisch_geheim == Some(Waarheid::Ja)),
            beperkingen: gegevens.beperkingen.clone(),
            pga: self.pga.clone(),
            contactpersoon: self.contactpersoon.clone(),
            afspraak: self.afspraak.clone(),
            bejegening: self.bejegening.clone(),
            traject: self.traject.clone(),
            zorg: self.zorg.clone(),
        })
    }

    /// Whether it goes. `complete`: nothing about it stands in the way.
    pub(super) fn goes(
        &self,
        toets: &Toets<'_>,
        peildatum: Datum,
        complete: bool,
    ) -> Result<Kaartelement, Achtergehouden> {
        let stays = |grond: Grond| Achtergehouden {
            categorie: self.gegevens.categorie,
            grond,
            wie: grond.wijziger(),
        };
        let goes = self.on_card().filter(|_| complete);
        let Some(goes) = goes else {
            return Err(stays(Grond::NogNietAf));
        };
        if let Some(grond) = self.held_back(toets) {
            return Err(stays(grond));
        }
        if self.tot.is_some_and(|tot| tot < peildatum) {
            return Err(stays(Grond::NietMeerGeldig));
        }
        Ok(goes)
    }

    /// On which ground the law or a refusal holds it back.
    fn held_back(&self, toets: &Toets<'_>) -> Option<Grond> {
        let [part] = &toets.onderdelen[..] else {
            return Some(Grond::NogNietBekend);
        };
        if part.uitkomst == Verstrekkingsuitkomst::Voldaan {
            return None;
        }
        let refused = part
            .weigeringen
            .iter()
            .any(|(_, holds)| *holds == Waarheid::Ja);
        let refusal = self.weigering.as_ref().filter(|_| refused);
        if let Some(grond) = refusal.and_then(|weigering| weigering.grond) {
            return Some(Grond::of_refusal(grond));
        }
        let mut fails = part.voorwaarden.iter();
        let fails = fails.find(|getoetst| getoetst.waarde == Waarheid::Nee);
        Some(fails.map_or(Grond::NogNietBekend, |getoetst| {
            Grond::of_condition(getoetst.voorwaarde.feit)
        }))
    }
}

impl Grond {
    /// The ground of a refusal. UAVG art. 41 is about informing and holds nothing back.
    fn of_refusal(grond: Weigeringsgrond) -> Self {
        match grond {
            Weigeringsgrond::ZwaarwegendeRedenen => Self::ZwaarwegendeRedenen,
            Weigeringsgrond::ZwaarwegendeRedenenResultaat => Self::ZwaarwegendeRedenenResultaat,
            Weigeringsgrond::BezwaarDeelnemer => Self::BezwaarDeelnemer,
            Weigeringsgrond::GeenInstemmingLeverancier => Self::GeenInstemmingLeverancier,
            Weigeringsgrond::Beroepsgeheim => Self::Beroepsgeheim,
            Weigeringsgrond::VoorwaardeLeverancier => Self::VoorwaardeLeverancier,
            Weigeringsgrond::NietNoodzakelijk => Self::NietNoodzakelijk,
            Weigeringsgrond::WpgCategorieUitgesloten => Self::WpgCategorieUitgesloten,
            Weigeringsgrond::BevoegdGezag => Self::BevoegdGezag,
            Weigeringsgrond::Uavg41 => Self::NogNietBekend,
            Weigeringsgrond::GeheimhoudingVerbanden => Self::GeheimhoudingVerbanden,
        }
    }

    /// The ground of a condition on a part that does not hold.
    fn of_condition(feit: Feit) -> Self {
        match feit {
            Feit::Medewerker => Self::AlleenContactMedewerker,
            Feit::MedischGeheim => Self::Beroepsgeheim,
            Feit::Wpg8Of13 => Self::WpgCategorieUitgesloten,
            Feit::Voorwaarden => Self::VoorwaardeLeverancier,
            Feit::Instemming | Feit::InstemmingBijzonder => Self::GeenInstemmingLeverancier,
            Feit::BekendCheckGegevens => Self::AlleenBekendCheck,
            Feit::GeheimhoudingVerbanden => Self::GeheimhoudingVerbanden,
            // the others are about the whole
            _ => Self::NogNietBekend,
        }
    }

    /// Who can change it.
    #[must_use]
    pub fn wijziger(self) -> Wijziger {
        match self {
            Self::ZwaarwegendeRedenen
            | Self::GeenInstemmingLeverancier
            | Self::VoorwaardeLeverancier
            | Self::NietMeerGeldig => Wijziger::Leverancier,
            Self::Beroepsgeheim => Wijziger::Hulpverlener,
            Self::ZwaarwegendeRedenenResultaat
            | Self::BezwaarDeelnemer
            | Self::NietNoodzakelijk => Wijziger::Deelnemers,
            Self::BevoegdGezag => Wijziger::BevoegdGezag,
            Self::NogNietBekend | Self::NogNietAf => Wijziger::Opsteller,
            Self::WpgCategorieUitgesloten
            | Self::GeheimhoudingVerbanden
            | Self::AlleenContactMedewerker
            | Self::AlleenBekendCheck => Wijziger::Niemand,
        }
    }
}
