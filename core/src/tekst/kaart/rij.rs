//! One element in words, with what travels with it.

use super::super::bundel::Punt;
use super::super::zin::{self, capital};
use super::super::{beoordelen, datum, verstrekking};
use super::zinnen;
use crate::aanmelding::grondslag::Beperking;
use crate::aanmelding::organisatie::Organisatie;
use crate::beoordeling::Afzender;
use crate::kaart::Kaartelement;
use crate::kaart::dossier::{Bereikbaar, Contactpersoon};
use crate::stroom::{Ontvanger, OntvangerSoort};

/// One element.
pub(super) fn element(element: &Kaartelement) -> Punt {
    let mut onder = Vec::new();
    if let Some(contact) = &element.contactpersoon {
        onder.extend(reach("In kantooruren", &contact.kantooruren));
        onder.extend(reach("Buiten kantooruren", &contact.buiten_kantooruren));
    }
    let reden = element.afspraak.as_ref().and_then(|a| a.reden.as_deref());
    onder.extend(reden.map(|reden| format!("Waarom: {}", quote(Some(reden)))));
    onder.push(source(element));
    onder.extend(
        element
            .tot
            .map(|tot| format!("Geldt tot en met {}.", datum(tot))),
    );
    onder.push(zinnen::dossier(element.mag_in_dossier).to_owned());
    onder.extend(
        element
            .geheim_route
            .map(|route| zinnen::route(route).to_owned()),
    );
    onder.extend(element.beperkingen.iter().map(restriction));
    Punt {
        tekst: content(element),
        onder,
    }
}

/// What the element says.
fn content(element: &Kaartelement) -> String {
    if let Some(pga) = &element.pga {
        return zinnen::pga(pga.actief).to_owned();
    }
    if let Some(contact) = &element.contactpersoon {
        return whom(contact);
    }
    if let Some(afspraak) = &element.afspraak {
        let kind = zinnen::afspraak(afspraak.soort);
        return format!("{kind}: {}", quote(afspraak.woorden.as_deref()));
    }
    if let Some(traject) = &element.traject {
        let kind = zinnen::traject(traject.soort);
        return format!("{kind}, bij {}.", organisatie(traject.organisatie));
    }
    if let Some(zorg) = &element.zorg {
        let who = capital(&sender(&zorg.door));
        return format!(
            "{who}, {}: {}",
            datum(element.datum),
            quote(zorg.woorden.as_deref())
        );
    }
    let words = element
        .bejegening
        .as_ref()
        .and_then(|b| b.woorden.as_deref());
    quote(words)
}

fn whom(contact: &Contactpersoon) -> String {
    let naam = contact.naam.as_deref();
    let naam = naam.unwrap_or_else(|| organisatie(contact.organisatie));
    let functie = contact.functie.as_deref().unwrap_or_default();
    format!("{}: {}.", capital(naam), functie.trim())
}

fn reach(when: &str, at: &Bereikbaar) -> Option<String> {
    let ways: Vec<&str> = [&at.telefoon, &at.email]
        .into_iter()
        .filter_map(|way| way.as_deref())
        .map(str::trim)
        .filter(|way| !way.is_empty())
        .collect();
    (!ways.is_empty()).then(|| format!("{when}: {}", ways.join(", ")))
}

/// Who supplied it, and when.
fn source(element: &Kaartelement) -> String {
    let names = element.bronnen.iter().map(|bron| match &bron.naam {
        Some(naam) => naam.clone(),
        None => organisatie(Some(bron.organisatie)).to_owned(),
    });
    let names: Vec<String> = names.collect();
    format!("Bron: {}, {}.", names.join(" en "), datum(element.datum))
}

fn restriction(beperking: &Beperking) -> String {
    let told = verstrekking::beperking(beperking.soort, &beperking.niet_delen_met);
    match &beperking.omschrijving {
        Some(words) => format!("Voorwaarde: {told} {}", quote(Some(words))),
        None => format!("Voorwaarde: {told}"),
    }
}

/// Who receives the card.
pub(super) fn ontvanger(ontvanger: &Ontvanger) -> String {
    if let Some(naam) = &ontvanger.naam {
        return naam.clone();
    }
    let kind = match ontvanger.soort {
        Some(OntvangerSoort::AnderZvh) => "een ander Zorg- en Veiligheidshuis",
        Some(OntvangerSoort::AnderVerband) => "een ander samenwerkingsverband",
        Some(OntvangerSoort::LokaalVeld) => "lokale partners",
        _ => organisatie(ontvanger.organisatie),
    };
    kind.to_owned()
}

fn organisatie(soort: Option<Organisatie>) -> &'static str {
    soort.map_or("een organisatie", beoordelen::organisatie)
}

fn sender(afzender: &Afzender) -> String {
    let naam = afzender.naam.as_deref();
    let naam = naam.unwrap_or_else(|| organisatie(afzender.organisatie));
    match &afzender.rol {
        Some(rol) => format!("{naam}, {rol}"),
        None => naam.to_owned(),
    }
}

/// Something as someone wrote it.
pub(super) fn quote(words: Option<&str>) -> String {
    zin::quote(words.unwrap_or_default())
}
