//! Random provisions, with a canary in every text.

#![allow(unreachable_pub, reason = "a test helper")]

use koppelvlak::aanmelding::grondslag::{Beperking, BeperkingSoort};
use koppelvlak::aanmelding::organisatie::Organisatie;
use koppelvlak::aanmelding::uitspraak::Uitspraak;
use koppelvlak::beoordeling::Afzender;
use koppelvlak::datum::Datum;
use koppelvlak::stroom::categorie::{Betreft, GeheimRoute};
use koppelvlak::stroom::{
    Activiteit, Gegevenscategorie, Ontvanger, OntvangerSoort, Verband, Weigering, Weigeringsgrond,
};
use koppelvlak::verstrekking::{Leverancier, Onderdeel, Oordelen, Verstrekking};
use koppelvlak::waarheid::Waarheid;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;

/// A word that no text of ours holds.
pub const KANARIE: &str = "kanarievogel";

/// A provision. Most of the time the Wgs governs.
pub fn verstrekking() -> impl Strategy<Value = Verstrekking> {
    let activiteit = prop_oneof![
        9 => Just(Activiteit::Casusoverleg),
        1 => select(Activiteit::ALL),
    ];
    let pga = prop_oneof![
        9 => Just(Some(Waarheid::Nee)),
        1 => maybe(),
    ];
    let who = (weighted(0.95, organisatie()), ontvanger());
    let parts = prop::collection::vec(onderdeel(), 0..4);
    let refusals = prop_oneof![
        2 => Just(Vec::new()),
        1 => prop::collection::vec(weigering(), 1..3),
    ];
    (activiteit, pga, who, parts, oordelen(), refusals).prop_map(
        |(activiteit, opgepakt_als_pga, who, onderdelen, oordelen, weigeringen)| Verstrekking {
            activiteit: Some(activiteit),
            opgepakt_als_pga,
            door: afzender(who.0),
            ontvanger: who.1,
            doel: Some(typed()),
            onderdelen,
            oordelen,
            weigeringen,
        },
    )
}

/// Every answer that someone can still give.
pub fn answers(verstrekking: &mut Verstrekking) -> Vec<&mut Option<Waarheid>> {
    let mut all = Vec::new();
    let oordelen = &mut verstrekking.oordelen;
    all.extend(judgements(oordelen).map(|uitspraak| &mut uitspraak.waarde));
    all.push(&mut verstrekking.ontvanger.namens_college);
    all.push(&mut verstrekking.opgepakt_als_pga);
    for part in &mut verstrekking.onderdelen {
        // elsewhere this is not asked
        let care = [
            Gegevenscategorie::ZorgVoorziening,
            Gegevenscategorie::BegeleidingHulp,
        ];
        if part
            .categorie
            .is_some_and(|categorie| care.contains(&categorie))
        {
            all.push(&mut part.bijzonder);
        }
        all.extend([
            &mut part.onder_medisch_geheim,
            &mut part.geheim_route_geldt,
            &mut part.wpg_artikel_8_of_13,
            &mut part.onder_geheimhouding_verbanden,
            &mut part.voorwaarden_vervuld,
        ]);
        all.extend(part.leveranciers.iter_mut().map(|l| &mut l.instemming));
    }
    all
}

/// Every consent and every yes that a provision can rest on.
pub fn consents(verstrekking: &mut Verstrekking) -> Vec<&mut Option<Waarheid>> {
    let oordelen = &mut verstrekking.oordelen;
    let mut all: Vec<&mut Option<Waarheid>> = [
        &mut oordelen.noodzakelijk,
        &mut oordelen.publieke_taak,
        &mut oordelen.verenigbaar_met_doel,
        &mut oordelen.belang_of_plicht,
        &mut oordelen.basis_in_wet,
        &mut oordelen.bekend,
        &mut oordelen.relevant,
        &mut oordelen.binnen_uitwisseling,
        &mut oordelen.deskundigheid_nodig,
    ]
    .into_iter()
    .map(|uitspraak| &mut uitspraak.waarde)
    .collect();
    for part in &mut verstrekking.onderdelen {
        all.extend([
            &mut part.geheim_route_geldt,
            &mut part.wpg_artikel_8_of_13,
            &mut part.voorwaarden_vervuld,
        ]);
        all.extend(part.leveranciers.iter_mut().map(|l| &mut l.instemming));
    }
    all
}

fn judgements(oordelen: &mut Oordelen) -> impl Iterator<Item = &mut Uitspraak> {
    let Oordelen {
        noodzakelijk,
        publieke_taak,
        verenigbaar_met_doel,
        belang_of_plicht,
        zwaarwegende_redenen,
        keuze_lid1,
        bezwaar_deelnemer,
        basis_in_wet,
        rac_getoetst,
        alleen_bekend_check,
        bekend,
        relevant,
        binnen_uitwisseling,
        deskundigheid_nodig,
        rol_bepaald,
        geheimhouding_getekend,
    } = oordelen;
    [
        noodzakelijk,
        publieke_taak,
        verenigbaar_met_doel,
        belang_of_plicht,
        zwaarwegende_redenen,
        keuze_lid1,
        bezwaar_deelnemer,
        basis_in_wet,
        rac_getoetst,
        alleen_bekend_check,
        bekend,
        relevant,
        binnen_uitwisseling,
        deskundigheid_nodig,
        rol_bepaald,
        geheimhouding_getekend,
    ]
    .into_iter()
}

fn typed() -> String {
    KANARIE.to_owned()
}

fn afzender(organisatie: Option<Organisatie>) -> Afzender {
    Afzender {
        organisatie,
        naam: Some(typed()),
        rol: Some(typed()),
    }
}

fn organisatie() -> impl Strategy<Value = Organisatie> {
    select(Organisatie::ALL)
}

/// Mostly answered, and mostly so that a provision can come through.
fn mostly(waarde: Waarheid) -> impl Strategy<Value = Option<Waarheid>> {
    prop_oneof![
        30 => Just(Some(waarde)),
        1 => Just(Some(!waarde)),
        1 => Just(Some(Waarheid::Onbekend)),
        1 => Just(None),
    ]
}

fn maybe() -> impl Strategy<Value = Option<Waarheid>> {
    weighted(0.8, select(Waarheid::ALL.to_vec()))
}

fn ontvanger() -> impl Strategy<Value = Ontvanger> {
    let soort = weighted(0.95, select(OntvangerSoort::ALL));
    (
        soort,
        weighted(0.9, organisatie()),
        weighted(0.9, select(Verband::ALL)),
        maybe(),
    )
        .prop_map(|(soort, organisatie, verband, namens_college)| Ontvanger {
            soort,
            organisatie,
            naam: Some(typed()),
            verband,
            namens_college,
        })
}

fn oordelen() -> impl Strategy<Value = Oordelen> {
    let mostly_yes = prop::collection::vec(mostly(Waarheid::Ja), 16);
    (
        mostly_yes,
        mostly(Waarheid::Nee),
        mostly(Waarheid::Nee),
        maybe(),
    )
        .prop_map(|(yes, reasons, objection, check)| {
            let mut oordelen = Oordelen::default();
            for (uitspraak, waarde) in judgements(&mut oordelen).zip(yes) {
                *uitspraak = says(waarde);
            }
            oordelen.zwaarwegende_redenen = says(reasons);
            oordelen.bezwaar_deelnemer = says(objection);
            oordelen.alleen_bekend_check = says(check);
            oordelen
        })
}

fn says(waarde: Option<Waarheid>) -> Uitspraak {
    Uitspraak {
        waarde,
        motivering: Some(typed()),
        ..Uitspraak::default()
    }
}

fn onderdeel() -> impl Strategy<Value = Onderdeel> {
    let kind = (
        weighted(0.95, select(Gegevenscategorie::ALL)),
        weighted(0.95, select(Betreft::ALL)),
    );
    let suppliers =
        prop::collection::vec((weighted(0.9, organisatie()), mostly(Waarheid::Ja)), 0..3);
    let secrecy = (
        mostly(Waarheid::Nee),
        weighted(0.5, select(GeheimRoute::ALL)),
        maybe(),
    );
    let guards = (
        mostly(Waarheid::Nee),
        mostly(Waarheid::Ja),
        mostly(Waarheid::Nee),
        mostly(Waarheid::Ja),
    );
    let limits = prop::collection::vec((select(BeperkingSoort::ALL), organisatie()), 0..2);
    (kind, suppliers, secrecy, guards, limits).prop_map(
        |((categorie, betreft), suppliers, secrecy, guards, limits)| {
            let leverancier = |(organisatie, instemming)| Leverancier {
                organisatie,
                naam: Some(typed()),
                instemming,
            };
            let beperking = |(soort, other)| Beperking {
                soort: Some(soort),
                omschrijving: Some(typed()),
                niet_delen_met: vec![other],
            };
            Onderdeel {
                categorie,
                betreft,
                leveranciers: suppliers.into_iter().map(leverancier).collect(),
                onder_medisch_geheim: secrecy.0,
                geheim_route: secrecy.1,
                geheim_route_geldt: secrecy.2,
                bijzonder: guards.0,
                wpg_artikel_8_of_13: guards.1,
                onder_geheimhouding_verbanden: guards.2,
                voorwaarden_vervuld: guards.3,
                beperkingen: limits.into_iter().map(beperking).collect(),
            }
        },
    )
}

fn weigering() -> impl Strategy<Value = Weigering> {
    let ground = weighted(0.9, select(Weigeringsgrond::ALL));
    let part = weighted(0.6, select(Gegevenscategorie::ALL));
    let day = weighted(
        0.9,
        select(vec![(2025, 2, 28), (2026, 3, 1), (2026, 3, 11)]),
    );
    (ground, weighted(0.9, organisatie()), part, day).prop_map(|(grond, door, onderdeel, day)| {
        Weigering {
            grond,
            door: afzender(door),
            datum: day.and_then(|(year, month, day)| Datum::new(year, month, day)),
            onderdeel,
            heroverwegen_op: None,
        }
    })
}
