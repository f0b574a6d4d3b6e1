//! Who takes part: the aanmelder, and whom it is about.

use super::controle::{MAX_ITEMS, Personen, Plek};
use super::invoer::{AanmelderAls, Aanmelderrol, Roltypen};
use super::lichaam::{BetrokkeneIdentificatie, BetrokkeneType, ContactpersoonRol, ZgwRol};
use crate::aanmelding::aanmelder::Aanmelder;
use crate::aanmelding::betrokkene::Betrokkene;
use crate::tekst::zgw as tekst;
use crate::validatie::is_email;
use crate::vorm::is_absent;

const MAX_IDENTIFICATIE: usize = 24;
const MAX_MEDEWERKER: usize = 128;
const MAX_EENHEID: usize = 50;
const MAX_CONTACT: usize = 40;
const MAX_FUNCTIE: usize = 50;
const MAX_TELEFOON: usize = 20;
const MAX_EMAIL: usize = 254;
const MAX_NAAM: usize = 200;
const MAX_VOORVOEGSEL: usize = 80;

/// Every name and number of a person in the input.
pub(super) fn persons(aanmelder: &Aanmelderrol, betrokkenen: &[Betrokkene]) -> Personen {
    let mut personen = Personen::default();
    personen.name(aanmelder.gegevens.naam.as_deref());
    for betrokkene in betrokkenen.iter().take(MAX_ITEMS) {
        personen.name(betrokkene.naam.voornamen.as_deref());
        personen.name(betrokkene.naam.geslachtsnaam.as_deref());
        if let Some(bsn) = betrokkene.bsn {
            personen.number(bsn);
        }
    }
    personen
}

/// The rollen of whoever was given, without their Zaak.
pub(super) fn rollen(
    top: &mut Plek<'_>,
    aanmelder: &Aanmelderrol,
    betrokkenen: &[Betrokkene],
    roltypen: &Roltypen,
) -> Vec<ZgwRol> {
    let mut rollen = Vec::new();
    if !is_absent(aanmelder) {
        let roltype = url(top, "aanmelder", roltypen.aanmelder.as_deref());
        let (betrokkene_type, who, contact) = aanmelder_who(&mut top.to("aanmelder"), aanmelder);
        rollen.extend(roltype.map(|roltype| ZgwRol {
            betrokkene_type,
            roltype,
            roltoelichting: tekst::AANMELDER.to_owned(),
            betrokkene_identificatie: who,
            zaak: None,
            contactpersoon_rol: contact,
        }));
    }
    if betrokkenen.is_empty() {
        return rollen;
    }
    let roltype = url(top, "betrokkene", roltypen.betrokkene.as_deref());
    let mut list = top.to("betrokkenen");
    list.here().list(betrokkenen);
    for (index, betrokkene) in betrokkenen.iter().take(MAX_ITEMS).enumerate() {
        let who = person(&mut list.to(index), betrokkene);
        rollen.extend(roltype.clone().zip(who).map(|(roltype, who)| ZgwRol {
            betrokkene_type: BetrokkeneType::NatuurlijkPersoon,
            roltype,
            roltoelichting: tekst::BETROKKENE.to_owned(),
            betrokkene_identificatie: who,
            zaak: None,
            contactpersoon_rol: None,
        }));
    }
    rollen
}

fn url(top: &mut Plek<'_>, veld: &'static str, url: Option<&str>) -> Option<String> {
    let mut catalogus = top.to("catalogus");
    let mut roltypen = catalogus.to("roltypen");
    roltypen.to(veld).url(url)
}

type Wie = (
    BetrokkeneType,
    BetrokkeneIdentificatie,
    Option<ContactpersoonRol>,
);

fn aanmelder_who(plek: &mut Plek<'_>, rol: &Aanmelderrol) -> Wie {
    let gegevens = &rol.gegevens;
    let identificatie = rol.identificatie.as_deref();
    let mut who = BetrokkeneIdentificatie::default();
    let kind = match rol.als.unwrap_or(AanmelderAls::OrganisatorischeEenheid) {
        AanmelderAls::OrganisatorischeEenheid => {
            who.identificatie = plek
                .to("identificatie")
                .text(identificatie, MAX_IDENTIFICATIE);
            let mut form = plek.to("gegevens");
            let naam = gegevens.organisatienaam.as_deref();
            who.naam = form.to("organisatienaam").needs_text(naam, MAX_EENHEID);
            BetrokkeneType::OrganisatorischeEenheid
        }
        AanmelderAls::Medewerker => {
            let known = plek.to("identificatie");
            who.identificatie = known.needs_text(identificatie, MAX_MEDEWERKER);
            BetrokkeneType::Medewerker
        }
    };
    let contact = contact(&mut plek.to("gegevens"), gegevens);
    (kind, who, contact)
}

/// Whom to call, if anything is said of it. The API wants a name then.
fn contact(plek: &mut Plek<'_>, gegevens: &Aanmelder) -> Option<ContactpersoonRol> {
    let functie = plek
        .to("functie")
        .text(gegevens.functie.as_deref(), MAX_FUNCTIE);
    let telefoon = gegevens.telefoon.as_deref();
    let telefoonnummer = plek.to("telefoon").text(telefoon, MAX_TELEFOON);
    let emailadres = plek.to("email").text(gegevens.email.as_deref(), MAX_EMAIL);
    if emailadres.as_deref().is_some_and(|email| !is_email(email)) {
        plek.to("email").report("email-vorm");
    }
    let naam = gegevens.naam.as_deref();
    let said = functie.is_some() || telefoonnummer.is_some() || emailadres.is_some();
    let naam = if said {
        plek.to("naam").needs_text(naam, MAX_CONTACT)
    } else {
        plek.to("naam").text(naam, MAX_CONTACT)
    };
    naam.map(|naam| ContactpersoonRol {
        naam,
        emailadres,
        functie,
        telefoonnummer,
    })
}

/// The BSN says who it is; without one, the name and the date of birth.
fn person(plek: &mut Plek<'_>, betrokkene: &Betrokkene) -> Option<BetrokkeneIdentificatie> {
    let mut who = BetrokkeneIdentificatie::default();
    if let Some(bsn) = betrokkene.bsn {
        who.inp_bsn = Some(bsn);
        return Some(who);
    }
    let parts = &betrokkene.naam;
    let named = |part: &Option<String>| part.as_ref().is_some_and(|part| !part.trim().is_empty());
    if !named(&parts.geslachtsnaam) && !named(&parts.voornamen) {
        plek.here().report("zgw-betrokkene-leeg");
        return None;
    }
    let mut naam = plek.to("naam");
    let mut part = |veld, text: &Option<String>, max| naam.to(veld).text(text.as_deref(), max);
    who.geslachtsnaam = part("geslachtsnaam", &parts.geslachtsnaam, MAX_NAAM);
    who.voorvoegsel_geslachtsnaam = part("voorvoegsel", &parts.voorvoegsel, MAX_VOORVOEGSEL);
    who.voornamen = part("voornamen", &parts.voornamen, MAX_NAAM);
    who.geboortedatum = betrokkene.geboortedatum;
    Some(who)
}
