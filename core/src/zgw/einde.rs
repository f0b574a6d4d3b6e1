//! How a triage ends: by what people judged, never by an advice.

use super::bouw::Zaakstukken;
use super::controle::{MAX_TOELICHTING, Plek};
use super::lichaam::{ZgwResultaat, ZgwStatus};
use crate::bevinding::Bevinding;
use crate::oordeel::{self, Aanvaarding};
use crate::stroom::Tijdstip;
use crate::uitkomst::Uitkomst;
use crate::vorm::is_absent;

keuze! {
    /// What a triage leads to. A convention of this project.
    pub enum Triageresultaat {
        /// The ZVH takes it up.
        Opgenomen,
        /// It is not for the ZVH.
        NietVoorZvh,
        /// The aanmelder got advice.
        AdviesGegeven,
    }
}

/// The result and the last status, without their Zaak: of an oordeel of people that is
/// whole, and of nothing else.
pub(super) fn end(
    top: &mut Plek<'_>,
    stukken: &Zaakstukken<'_>,
    read: &[Bevinding],
) -> Option<(ZgwResultaat, ZgwStatus)> {
    let (oordeel, given) = (stukken.oordeel, stukken.afsluiting);
    let mut plek = top.to("afsluiting");
    let toelichting = given.toelichting.as_deref();
    let toelichting = plek.to("toelichting").text(toelichting, MAX_TOELICHTING);
    let statustoelichting = given.statustoelichting.as_deref();
    let statustoelichting = plek
        .to("statustoelichting")
        .text(statustoelichting, MAX_TOELICHTING);
    if is_absent(oordeel) {
        if !is_absent(given) {
            top.to("oordeel").report("zgw-oordeel-ontbreekt");
        }
        return None;
    }
    let found = oordeel::check(oordeel, stukken.advies, stukken.peildatum, read);
    top.here().extend(found);
    if oordeel.aanvaarding() == Aanvaarding::Advies {
        top.to("oordeel")
            .to("soort")
            .report("zgw-oordeel-is-advies");
        return None;
    }
    let uitkomst = oordeel.uitkomst?;
    let Some(result) = Triageresultaat::of(uitkomst) else {
        top.to("oordeel")
            .to("uitkomst")
            .report("zgw-oordeel-geen-einde");
        return None;
    };
    let mut plek = top.to("afsluiting");
    let since = plek
        .to("tijdstip")
        .moment(given.tijdstip, stukken.peildatum);
    let day = since.and_then(Tijdstip::day);
    if day
        .zip(oordeel.datum)
        .is_some_and(|(day, judged)| day < judged)
    {
        plek.to("tijdstip").report("zgw-eind-voor-oordeel");
    }
    let mut catalogus = top.to("catalogus");
    let types = &stukken.catalogus.statustypen;
    let kind = types.afgerond.as_deref();
    let statustype = catalogus.to("statustypen").to("afgerond").url(kind);
    let types = &stukken.catalogus.resultaattypen;
    let (veld, kind) = match result {
        Triageresultaat::Opgenomen => ("opgenomen", &types.opgenomen),
        Triageresultaat::NietVoorZvh => ("nietVoorZvh", &types.niet_voor_zvh),
        Triageresultaat::AdviesGegeven => ("adviesGegeven", &types.advies_gegeven),
    };
    let resultaattype = catalogus.to("resultaattypen").to(veld).url(kind.as_deref());
    let resultaat = ZgwResultaat {
        zaak: String::new(),
        resultaattype: resultaattype?,
        toelichting,
    };
    let status = ZgwStatus {
        statustype: statustype?,
        datum_status_gezet: since?,
        zaak: None,
        statustoelichting,
    };
    Some((resultaat, status))
}

impl Triageresultaat {
    /// Which result an outcome leads to. `None`: the triage goes on.
    #[must_use]
    pub fn of(uitkomst: Uitkomst) -> Option<Self> {
        match uitkomst {
            Uitkomst::Casusoverleg | Uitkomst::Procesregie | Uitkomst::ExtraTaak => {
                Some(Self::Opgenomen)
            }
            Uitkomst::Advies | Uitkomst::ConsultatieInfo => Some(Self::AdviesGegeven),
            Uitkomst::TerugLokaal
            | Uitkomst::DoorgeleidPartner
            | Uitkomst::DoorverwijzingTafel
            | Uitkomst::StrafrechtelijkSpoor
            | Uitkomst::GeenActie
            | Uitkomst::NietOntvankelijk
            | Uitkomst::DoorverwijzenPgaRad => Some(Self::NietVoorZvh),
            Uitkomst::Aanvullen | Uitkomst::Spoed => None,
        }
    }
}
