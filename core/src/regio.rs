//! Where a casus asks for attention in the region it comes in.
//!
//! What a region publishes never changes an outcome of law or policy; it can
//! differ from what was done, and then a person must look.

use crate::aanmelding::Aanmelding;
use crate::aanmelding::organisatie::{Organisatie, wgs_in_force};
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::gemeente::{GemeenteCode, GemeenteStatus, status};
use crate::regelset::document::regio::{AanmelderSoort, InformeerMoment, Weger};
use crate::regelset::{Regelset, Regioprofiel};
use crate::uitkomst::Uitkomst;
use crate::waarheid::Waarheid;

keuze! {
    /// Something on which regions differ.
    pub enum Dimensie {
        /// The gemeenten it works for.
        Gebied,
        /// Who may refer.
        Aanmelders,
        /// How a referral comes in.
        Kanaal,
        /// How cases come in besides referrals.
        Instroom,
        /// When the triage is held.
        Ritme,
        /// Terms in which the house reacts.
        Termijnen,
        /// Who weighs, and how they decide.
        Weging,
        /// When the betrokkene is told.
        Informeren,
        /// The outcomes that it has.
        Uitkomsten,
        /// The policy definition and lezing that it uses.
        Criteria,
        /// How it counts leefgebieden.
        Leefgebiedenlijst,
        /// What must come first.
        Voorliggend,
        /// How it steps up and down.
        Opschaling,
        /// Extra steps of the triage.
        Poorten,
        /// The tables that it refers to.
        Tafels,
    }

    /// Something that a person must look at in this region.
    pub enum AandachtCode {
        /// The region asks others to refer; the law lets every deelnemer do so.
        AanmelderAnders,
        /// Someone who weighs in this region gives advice only (Wgs art. 2.31(2)).
        WegerGeeftAdvies,
        /// The region tells the betrokkene before the referral; that was not done.
        EerstInformeren,
        /// The reason for not telling is not one that the region publishes.
        RedenNietInRegio,
        /// The region has no name for the leading outcome.
        UitkomstZonderNaam,
        /// A day falls on a feestdag; the source does not say what happens then.
        DagIsFeestdag,
    }
}

/// Whether the gemeente that has regie, or the one it has become part of, is one of
/// the region's. `onbekend` if the region does not say which it works for.
pub fn has_gemeente(regelset: &Regelset, aanmelding: &Aanmelding, day: Datum) -> Waarheid {
    let regio = regelset.regio();
    let area = regio.and_then(|regio| regio.profiel.gebied.as_ref());
    let (Some(area), Some(code)) = (area, &aanmelding.gemeente_regie) else {
        return Waarheid::Onbekend;
    };
    let has = |code: &GemeenteCode| area.gemeenten.contains(code);
    let now = match status(&regelset.document().gemeenten, code, day) {
        GemeenteStatus::Opgeheven { opvolger } => opvolger,
        GemeenteStatus::Bestaat | GemeenteStatus::NogNiet | GemeenteStatus::NietInLijst => None,
    };
    if has(code) || now.as_ref().is_some_and(has) {
        Waarheid::Ja
    } else {
        Waarheid::Nee
    }
}

/// What to look at, and where it comes from.
type Punt<'a> = (AandachtCode, &'a [Vindplaats]);

/// What a person must look at.
///
/// `leads` is the leading outcome; `holiday` says that a day of the triage is a
/// feestdag. What differs from the Wgs is told from the day on which it is in force.
#[must_use]
pub fn aandacht<'a>(
    profiel: &'a Regioprofiel,
    aanmelding: &Aanmelding,
    peildatum: Datum,
    leads: Option<Uitkomst>,
    holiday: bool,
) -> Vec<Punt<'a>> {
    let mut points = Vec::new();
    if wgs_in_force(peildatum) {
        referrer(profiel, aanmelding, &mut points);
        weighers(profiel, &mut points);
    }
    informing(profiel, aanmelding, &mut points);
    names(profiel, leads, &mut points);
    if let Some(ritme) = profiel.ritme.as_ref().filter(|_| holiday) {
        points.push((AandachtCode::DagIsFeestdag, &ritme.vindplaats));
    }
    points
}

/// The region asks others to refer.
fn referrer<'a>(profiel: &'a Regioprofiel, aanmelding: &Aanmelding, points: &mut Vec<Punt<'a>>) {
    let (Some(aanmelders), Some(who)) = (&profiel.aanmelders, aanmelding.aanmelder.organisatie)
    else {
        return;
    };
    let gemeente = matches!(
        who,
        Organisatie::Burgemeester | Organisatie::College | Organisatie::GemeentelijkeUitvoerder
    );
    let only_gemeente = aanmelders.wie == [AanmelderSoort::Gemeente];
    if only_gemeente && !gemeente {
        points.push((AandachtCode::AanmelderAnders, &aanmelders.vindplaats));
    }
}

/// Someone at the table gives advice only.
fn weighers<'a>(profiel: &'a Regioprofiel, points: &mut Vec<Punt<'a>>) {
    let Some(weging) = &profiel.weging else {
        return;
    };
    let advises = |who: &Weger| matches!(who, Weger::Reclassering | Weger::Zorgpartners);
    if weging.wie.iter().any(advises) {
        points.push((AandachtCode::WegerGeeftAdvies, &weging.vindplaats));
    }
}

fn informing<'a>(profiel: &'a Regioprofiel, aanmelding: &Aanmelding, points: &mut Vec<Punt<'a>>) {
    let Some(informeren) = &profiel.informeren else {
        return;
    };
    let told = &aanmelding.informeren;
    if told.geinformeerd != Some(Waarheid::Nee) {
        return;
    }
    let first = informeren.moment == InformeerMoment::VoorAanmelding;
    match told.reden_niet {
        None if first => {
            points.push((AandachtCode::EerstInformeren, &informeren.vindplaats));
        }
        Some(reden) if !informeren.tenzij.is_empty() && !informeren.tenzij.contains(&reden) => {
            points.push((AandachtCode::RedenNietInRegio, &informeren.vindplaats));
        }
        Some(_) | None => {}
    }
}

/// The region publishes its outcomes, and the leading one is not among them.
fn names<'a>(profiel: &'a Regioprofiel, leads: Option<Uitkomst>, points: &mut Vec<Punt<'a>>) {
    let (Some(uitkomsten), Some(outcome)) = (&profiel.uitkomsten, leads) else {
        return;
    };
    if outcome.is_after_weighing() && profiel.uitkomst(outcome).is_none() {
        points.push((AandachtCode::UitkomstZonderNaam, &uitkomsten.vindplaats));
    }
}
