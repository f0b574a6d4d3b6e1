//! From what was given to the bodies.

use super::controle::{MAX_ITEMS, MAX_TOELICHTING, Personen, Plek};
use super::invoer::{
    Aanmelderrol, Adviesbewijs, Afsluiting, GegevenCriterium, Notitie, NotitieType, Ontvangst,
    Zaakcatalogus, Zaakgegevens, ZgwProfiel,
};
use super::lichaam::{
    ZaakRegistreren, ZgwBundel, ZgwRol, ZgwStatus, ZgwZaak, ZgwZaakeigenschap, ZgwZaaknotitie,
};
use super::{einde, recept, rol};
use crate::aanmelding::betrokkene::Betrokkene;
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::json;
use crate::oordeel::{GegevenAdvies, Oordeel};
use crate::pad::Pad;
use crate::tekst::zgw as tekst;
use crate::vorm::is_absent;
use crate::waarheid::Waarheid;

/// What the bodies are made of.
#[derive(Clone, Copy, Debug)]
pub struct Zaakstukken<'a> {
    /// For which API.
    pub profiel: ZgwProfiel,
    /// The day that counts as today.
    pub peildatum: Datum,
    /// The Zaak.
    pub zaak: &'a Zaakgegevens,
    /// Where the types are.
    pub catalogus: &'a Zaakcatalogus,
    /// That the aanmelding came in.
    pub ontvangst: &'a Ontvangst,
    /// Who refers.
    pub aanmelder: &'a Aanmelderrol,
    /// Whom it is about.
    pub betrokkenen: &'a [Betrokkene],
    /// The advice.
    pub advies: &'a GegevenAdvies,
    /// What of it is kept with the Zaak.
    pub adviesbewijs: &'a Adviesbewijs,
    /// What people judged.
    pub oordeel: &'a Oordeel,
    /// How the triage ends.
    pub afsluiting: &'a Afsluiting,
    /// A note.
    pub notitie: &'a Notitie,
}

/// Makes the bodies, and adds what stands in the way to `fouten`: if that blocks, they are
/// not whole.
#[must_use]
pub fn bundle(stukken: &Zaakstukken<'_>, fouten: &mut Vec<Bevinding>) -> ZgwBundel {
    let read = fouten.clone();
    let mut top = Plek::at(Pad::top(), fouten);
    let url = stukken.zaak.url.as_deref();
    let url = url.and_then(|url| top.to("zaak").to("url").url(Some(url)));
    let personen = rol::persons(stukken.aanmelder, stukken.betrokkenen);
    let zaak = zaak(&mut top, stukken, &personen);
    let status = received(&mut top, stukken);
    let (aanmelder, betrokkenen) = (stukken.aanmelder, stukken.betrokkenen);
    let rollen = rol::rollen(
        &mut top,
        aanmelder,
        betrokkenen,
        &stukken.catalogus.roltypen,
    );
    let zaakeigenschappen = eigenschappen(&mut top, stukken, &personen);
    let zaaknotitie = note(&mut top, stukken);
    let (resultaat, eindstatus) = einde::end(&mut top, stukken, &read).unzip();
    let Some(url) = url else {
        return new_zaak(stukken.profiel, zaak, rollen, status);
    };
    let bundel = ZgwBundel {
        status,
        rollen,
        zaakeigenschappen,
        zaaknotitie,
        resultaat,
        eindstatus,
        ..ZgwBundel::default()
    };
    bundel.on(&url)
}

impl ZgwBundel {
    /// The same, on a Zaak that is there.
    fn on(mut self, zaak: &str) -> Self {
        let statuses = [&mut self.status, &mut self.eindstatus].into_iter();
        for status in statuses.flatten() {
            status.zaak = Some(zaak.to_owned());
        }
        for rol in &mut self.rollen {
            rol.zaak = Some(zaak.to_owned());
        }
        for eigenschap in &mut self.zaakeigenschappen {
            zaak.clone_into(&mut eigenschap.zaak);
        }
        if let Some(notitie) = &mut self.zaaknotitie {
            zaak.clone_into(&mut notitie.gerelateerd_aan);
        }
        if let Some(resultaat) = &mut self.resultaat {
            zaak.clone_into(&mut resultaat.zaak);
        }
        self
    }
}

/// The Zaak, and for Open Zaak the same with who takes part and its first status.
fn new_zaak(
    profiel: ZgwProfiel,
    zaak: Option<ZgwZaak>,
    rollen: Vec<ZgwRol>,
    status: Option<ZgwStatus>,
) -> ZgwBundel {
    let whole = zaak.clone().zip(status);
    let whole = whole.filter(|_| profiel == ZgwProfiel::OpenZaak151);
    ZgwBundel {
        zaak,
        zaak_registreren: whole.map(|(zaak, status)| ZaakRegistreren {
            zaak,
            rollen,
            status,
        }),
        ..ZgwBundel::default()
    }
}

/// The Zaak, if it is to be made. Names in it are looked at either way.
fn zaak(top: &mut Plek<'_>, stukken: &Zaakstukken<'_>, personen: &Personen) -> Option<ZgwZaak> {
    let given = stukken.zaak;
    let mut plek = top.to("zaak");
    let identificatie = given.identificatie.as_deref();
    let identificatie =
        identificatie.and_then(|name| plek.to("identificatie").kenmerk(name, personen));
    let mut list = plek.to("kenmerken");
    list.here().list(&given.kenmerken);
    for (index, row) in given.kenmerken.iter().take(MAX_ITEMS).enumerate() {
        let mut row_plek = list.to(index);
        for (veld, text) in [("bron", &row.bron), ("kenmerk", &row.kenmerk)] {
            if let Some(text) = row_plek.to(veld).needs(text.as_deref()) {
                row_plek.to(veld).kenmerk(text, personen);
            }
        }
    }
    if given.url.is_some() {
        return None;
    }
    let bron = plek
        .to("bronorganisatie")
        .needs(given.bronorganisatie.clone());
    let answers = given.verantwoordelijke_organisatie.clone();
    let answers = plek.to("verantwoordelijkeOrganisatie").needs(answers);
    let start = plek.to("startdatum").needs(given.startdatum);
    if start.is_some_and(|start| start > stukken.peildatum) {
        plek.to("startdatum").report("datum-toekomst");
    }
    let zaaktype = stukken.catalogus.zaaktype.as_deref();
    let zaaktype = top.to("catalogus").to("zaaktype").url(zaaktype);
    Some(ZgwZaak {
        bronorganisatie: bron?,
        omschrijving: tekst::OMSCHRIJVING.to_owned(),
        zaaktype: zaaktype?,
        verantwoordelijke_organisatie: answers?,
        startdatum: start?,
        vertrouwelijkheidaanduiding: given.vertrouwelijkheidaanduiding.unwrap_or_default(),
        identificatie,
        kenmerken: given.kenmerken.clone(),
    })
}

/// The first status.
fn received(top: &mut Plek<'_>, stukken: &Zaakstukken<'_>) -> Option<ZgwStatus> {
    let given = stukken.ontvangst;
    if is_absent(given) {
        return None;
    }
    let mut plek = top.to("ontvangst");
    let since = plek
        .to("tijdstip")
        .moment(given.tijdstip, stukken.peildatum);
    let text = given.statustoelichting.as_deref();
    let text = plek.to("statustoelichting").text(text, MAX_TOELICHTING);
    let types = &stukken.catalogus.statustypen;
    let kind = types.ontvangen.as_deref();
    let kind = top
        .to("catalogus")
        .to("statustypen")
        .to("ontvangen")
        .url(kind);
    Some(ZgwStatus {
        statustype: kind?,
        datum_status_gezet: since?,
        zaak: None,
        statustoelichting: text,
    })
}

/// What of the advice is kept with the Zaak, without that Zaak.
fn eigenschappen(
    top: &mut Plek<'_>,
    stukken: &Zaakstukken<'_>,
    personen: &Personen,
) -> Vec<ZgwZaakeigenschap> {
    let (advies, given) = (stukken.advies, stukken.adviesbewijs);
    if is_absent(given) {
        // an advice alone is there for the oordeel; without one it would get lost
        if !is_absent(advies) && is_absent(stukken.oordeel) {
            top.to("adviesbewijs").report("zgw-ontbreekt");
        }
        return Vec::new();
    }
    let leidend = advies.leidend.map(|leidend| json::to_word(&leidend));
    if leidend.is_none() {
        let mut plek = top.to("advies");
        plek.to("leidend").report("zgw-advies-zonder-uitkomst");
    }
    let mut plek = top.to("adviesbewijs");
    let id = plek.to("id").needs(given.id.as_ref());
    let id = id.and_then(|id| plek.to("id").pseudonym(id.as_str(), personen));
    let versie = given.regelset_versie.as_deref();
    let versie = plek.to("regelsetVersie").needs(versie);
    let versie = versie.and_then(|versie| plek.to("regelsetVersie").kenmerk(versie, personen));
    let criteria = compact(&mut plek.to("criteria"), &given.criteria);
    let urls = &stukken.catalogus.eigenschappen;
    let all = [
        ("zvhTriageAdvies", &urls.zvh_triage_advies, leidend),
        ("zvhCriteria", &urls.zvh_criteria, criteria),
        ("zvhRegelsetVersie", &urls.zvh_regelset_versie, versie),
        ("zvhAdviesId", &urls.zvh_advies_id, id),
    ];
    let mut catalogus = top.to("catalogus");
    let mut plek = catalogus.to("eigenschappen");
    let known = all.into_iter().filter_map(|(veld, url, waarde)| {
        let waarde = waarde?;
        Some(ZgwZaakeigenschap {
            zaak: String::new(),
            eigenschap: plek.to(veld).url(url.as_deref())?,
            waarde,
        })
    });
    known.collect()
}

/// `bgs-a=ja;bgs-b=onb`. `None`: there are no criteria, or they do not fit.
fn compact(plek: &mut Plek<'_>, criteria: &[GegevenCriterium]) -> Option<String> {
    plek.here().list(criteria);
    let mut made = String::new();
    for (index, row) in criteria.iter().take(MAX_ITEMS).enumerate() {
        let mut row_plek = plek.to(index);
        let id = row_plek.to("criterium").needs(row.criterium.as_ref());
        let came_out = row_plek.to("uitkomst").needs(row.uitkomst);
        let (Some(id), Some(came_out)) = (id, came_out) else {
            continue;
        };
        if !made.is_empty() {
            made.push(';');
        }
        made.push_str(id.as_str());
        made.push_str(match came_out {
            Waarheid::Ja => "=ja",
            Waarheid::Nee => "=nee",
            Waarheid::Onbekend => "=onb",
        });
    }
    plek.here().text(Some(&made), recept::MAX_CRITERIA)
}

/// A note, without its Zaak.
fn note(top: &mut Plek<'_>, stukken: &Zaakstukken<'_>) -> Option<ZgwZaaknotitie> {
    let given = stukken.notitie;
    if is_absent(given) {
        return None;
    }
    let mut plek = top.to("notitie");
    if stukken.profiel == ZgwProfiel::OpenZaak151 {
        plek.report("zgw-notitie-profiel");
        return None;
    }
    let onderwerp = plek
        .to("onderwerp")
        .text(given.onderwerp.as_deref(), MAX_NOTITIE);
    let maker = given.aangemaakt_door.as_deref();
    let aangemaakt_door = plek.to("aangemaaktDoor").text(maker, MAX_NOTITIE);
    let tekst = plek
        .to("tekst")
        .needs_text(given.tekst.as_deref(), usize::MAX);
    Some(ZgwZaaknotitie {
        onderwerp: onderwerp.unwrap_or_else(|| tekst::NOTITIE.to_owned()),
        tekst: tekst?,
        notitie_type: given.notitie_type.unwrap_or(NotitieType::Intern),
        gerelateerd_aan: String::new(),
        aangemaakt_door,
        status: given.status,
    })
}

const MAX_NOTITIE: usize = 255;
