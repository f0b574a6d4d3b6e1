//! How a triage ends: by what people judged, never by an advice.

use super::bouw::Zaakstukken;
use super::controle::{MAX_TOELICHTING, Plek};
use super::lichaam::{ZgwResultaat, ZgwStatus};
use crate::bevinding::Bevinding;
use crate::oordeel::{self, Aanvaarding, Oordeel};
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
    let mut text = |veld, text: &Option<String>| {
        let plek = plek.to(veld);
        plek.text(text.as_deref(), MAX_TOELICHTING)
    };
    let toelichting = text("toelichting", &given.toelichting);
    let statustoelichting = text("statustoelichting", &given.statustoelichting);
    if is_absent(oordeel) {
        if !is_absent(given) {
            top.to("oordeel").report("zgw-oordeel-ontbreekt");
        }
        return None;
    }
    let found = oordeel::check(oordeel, stukken.advies, stukken.peildatum, read);
    top.here().extend(found);
    let result = result(&mut top.to("oordeel"), oordeel)?;
    let since = moment(&mut top.to("afsluiting"), stukken);
    let mut catalogus = top.to("catalogus");
    let kind = stukken.catalogus.statustypen.afgerond.as_deref();
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

/// Which result it is. `None`: it is none, and that was said.
fn result(plek: &mut Plek<'_>, oordeel: &Oordeel) -> Option<Triageresultaat> {
    if oordeel.aanvaarding() == Aanvaarding::Advies {
        plek.to("soort").report("zgw-oordeel-is-advies");
        return None;
    }
    let result = Triageresultaat::of(oordeel.uitkomst?);
    if result.is_none() {
        plek.to("uitkomst").report("zgw-oordeel-geen-einde");
    }
    result
}

/// Since when the triage is done: not before people judged.
fn moment(plek: &mut Plek<'_>, stukken: &Zaakstukken<'_>) -> Option<Tijdstip> {
    let since = stukken.afsluiting.tijdstip;
    let since = plek.to("tijdstip").moment(since, stukken.peildatum)?;
    let judged = stukken.oordeel.datum;
    if since
        .day()
        .zip(judged)
        .is_some_and(|(day, judged)| day < judged)
    {
        plek.to("tijdstip").report("zgw-eind-voor-oordeel");
    }
    Some(since)
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
