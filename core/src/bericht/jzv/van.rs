//! From the draft to an aanmelding.

use super::VRAAG_DOEL;
use super::gang::{MAX_ITEMS, within_limit};
use super::melding::{Adres, Betrokkene, Geslacht, Incident, Melding, Soort, VraagAntwoord};
use crate::aanmelding::Aanmelding;
use crate::aanmelding::aanmelder::Aanmelder;
use crate::aanmelding::adres::Adres as OnsAdres;
use crate::aanmelding::betrokkene::{Betrokkene as Persoon, Geslacht as OnsGeslacht, Naam};
use crate::aanmelding::problematiek::Incident as OnsIncident;
use crate::aanmelding::systeem::Systeem;
use crate::bevinding::Bevinding;
use crate::datum::DeelDatum;
use crate::pad::Pad;
use crate::stroom::Tijdstip;
use crate::tijd::Tijd;
use crate::vorm::is_absent;
use crate::waarheid::Waarheid;

/// Makes an aanmelding of what the form has fields for. `None`: it is not a melding for a
/// ZVH. Places are those of an input with a `melding`.
#[must_use]
pub fn import(melding: &Melding, fouten: &mut Vec<Bevinding>) -> Option<Aanmelding> {
    let pad = Pad::top().to("melding");
    if melding.soort != Some(Soort::Zvh) {
        Bevinding::new(pad.to("soort"), "jzv-soort-anders").add_to(fouten);
        return None;
    }
    let situatie = &melding.zorgelijke_situatie;
    let question = &situatie.vraag_antwoord;
    let doel = goal(question);
    let named = question.vraag.is_some() || question.antwoord.is_some();
    if named && doel.is_none() {
        let place = pad.to("zorgelijkeSituatie").to("vraagAntwoord");
        Bevinding::new(place, "jzv-vraag-anders").add_to(fouten);
    }
    let (people, incidents) = (&melding.heeft_betrekking_op, &melding.naar_aanleiding_van);
    within_limit(&pad.to("heeftBetrekkingOp"), people.len(), fouten);
    within_limit(&pad.to("naarAanleidingVan"), incidents.len(), fouten);
    let wish = |yes| if yes { Waarheid::Ja } else { Waarheid::Nee };
    Some(Aanmelding {
        aanmelder: Aanmelder {
            naam: melding.contact.naam.clone(),
            email: melding.contact.email_adres.clone(),
            telefoon: melding.contact.telefoonnummer.clone(),
            ..Aanmelder::default()
        },
        datum_aanmelding: melding.datum_tijd.and_then(Tijdstip::day),
        tijd_aanmelding: melding.datum_tijd.and_then(clock),
        betrokkenen: people.iter().take(MAX_ITEMS).map(person).collect(),
        aanleiding: situatie.situatie_schets.clone(),
        systeem: Systeem {
            toelichting: situatie.nadere_omschrijving.clone(),
            ..Systeem::default()
        },
        incidenten: incidents.iter().take(MAX_ITEMS).map(incident).collect(),
        doel,
        verzoek: melding.verzoek.clone(),
        terugkoppeling_gewenst: melding.terugkoppeling_gewenst.map(wish),
        ..Aanmelding::default()
    })
}

/// The answer, if the question is ours.
fn goal(question: &VraagAntwoord) -> Option<String> {
    let ours = question.vraag.as_deref() == Some(VRAAG_DOEL);
    question.antwoord.clone().filter(|_| ours)
}

/// The time on the clock where it was written.
fn clock(moment: Tijdstip) -> Option<Tijd> {
    Tijd::try_from(moment.instant().format("%H:%M").to_string()).ok()
}

/// The role, the kind of address and why something is not there are not in the draft, so
/// they are not filled in.
fn person(betrokkene: &Betrokkene) -> Persoon {
    let geslacht = match betrokkene.geslacht {
        Some(Geslacht::Man) => Some(OnsGeslacht::Man),
        Some(Geslacht::Vrouw) => Some(OnsGeslacht::Vrouw),
        Some(Geslacht::Onbekend) => Some(OnsGeslacht::Onbekend),
        None | Some(Geslacht::NietVanToepassing) => None,
    };
    Persoon {
        naam: Naam {
            voornamen: betrokkene.naam.voornamen.clone(),
            voorvoegsel: betrokkene.naam.voorvoegsel.clone(),
            geslachtsnaam: betrokkene.naam.geslachtsnaam.clone(),
        },
        bsn: betrokkene.burgerservicenummer,
        adressen: address(&betrokkene.adres).into_iter().collect(),
        geslacht,
        ..Persoon::default()
    }
}

fn address(adres: &Adres) -> Option<OnsAdres> {
    let ours = OnsAdres {
        straatnaam: adres.straatnaam.clone(),
        huisnummer: adres.huisnummer,
        postcode: adres.postcode.clone().map(|postcode| postcode.0),
        woonplaats: adres.plaats.clone(),
        ..OnsAdres::default()
    };
    (!is_absent(&ours)).then_some(ours)
}

fn incident(incident: &Incident) -> OnsIncident {
    let periode = &incident.periode_van_tot;
    let day = |moment: Option<Tijdstip>| moment.and_then(Tijdstip::day).map(DeelDatum::Dag);
    OnsIncident {
        begin: day(incident.datum_tijd.or(periode.datum_tijd_begin)),
        eind: day(periode.datum_tijd_einde),
        tijd: incident.datum_tijd.and_then(clock),
        plaats: incident.locatie.clone(),
        omschrijving: incident.omschrijving.clone(),
    }
}
