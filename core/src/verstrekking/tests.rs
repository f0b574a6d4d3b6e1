//! The parts of the evaluation that no vector shows by itself.

use super::tabel::Tabel;
use super::{Leverancier, Onderdeel, Toets, Verstrekking, Verstrekkingsuitkomst, Weg};
use crate::aanmelding::organisatie::{Deelname, Organisatie};
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::pad::Pad;
use crate::regelset::document::verstrekkingsregel::{Rij, Verstrekkingsfeit};
use crate::stroom::{Activiteit, Gegevenscategorie, Ontvanger, OntvangerSoort};
use crate::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

fn tabel() -> Tabel<'static> {
    let document = crate::regelset::Regelset::builtin().document();
    Tabel {
        regels: &document.verstrekkingsregels,
        gronden: &document.weigeringsgronden,
        dag: Datum::new(2026, 3, 10).expect("a day"),
    }
}

fn to(soort: OntvangerSoort, organisatie: Option<Organisatie>) -> Verstrekking {
    Verstrekking {
        activiteit: Some(Activiteit::Casusoverleg),
        opgepakt_als_pga: Some(Nee),
        ontvanger: Ontvanger {
            soort: Some(soort),
            organisatie,
            ..Ontvanger::default()
        },
        ..Verstrekking::default()
    }
}

/// From the law: who is in which row.
#[test]
fn each_organisation_has_one_row() {
    for organisatie in Organisatie::ALL {
        let expected = match organisatie.deelname() {
            Deelname::Lid1 => Rij::R1,
            Deelname::Lid2 => Rij::R2,
            Deelname::Derde => Rij::R3,
        };
        let weg = Weg::of(&to(OntvangerSoort::Organisatie, Some(*organisatie)));
        assert_eq!(weg.rij, Some(expected), "{organisatie:?}");
        assert_eq!(weg.wie, Some(*organisatie));
    }
}

#[test]
fn a_receiver_that_is_not_known_has_no_row() {
    for soort in [OntvangerSoort::Organisatie, OntvangerSoort::DerdeBijOverleg] {
        assert_eq!(Weg::of(&to(soort, None)), Weg::default());
    }
    let ander = Weg::of(&to(OntvangerSoort::AnderZvh, None));
    assert_eq!(ander.rij, None);
    assert_eq!(
        ander.open,
        Some((Rij::R5, Verstrekkingsfeit::AlleenBekendCheck))
    );
    let lokaal = Weg::of(&to(OntvangerSoort::LokaalVeld, None));
    assert_eq!(lokaal.rij, Some(Rij::R9));
    assert!(!lokaal.is_known() && !ander.is_known());
}

/// One no is no, one unknown without a no is unknown, and nobody asked is unknown.
#[test]
fn every_supplier_has_to_consent() {
    let consent = |answers: &[Option<Waarheid>]| {
        let leverancier = |instemming: &Option<Waarheid>| Leverancier {
            instemming: *instemming,
            ..Leverancier::default()
        };
        let part = Onderdeel {
            categorie: Some(Gegevenscategorie::Gezondheid),
            leveranciers: answers.iter().map(leverancier).collect(),
            ..Onderdeel::default()
        };
        part.known_of(Verstrekkingsfeit::InstemmingBijzonder, Weg::default())
    };
    assert_eq!(consent(&[]), Onbekend);
    assert_eq!(consent(&[Some(Ja), Some(Ja)]), Ja);
    assert_eq!(consent(&[Some(Ja), None]), Onbekend);
    assert_eq!(consent(&[None, Some(Nee), Some(Ja)]), Nee);
}

/// Whatever could not be read may have been a refusal.
#[test]
fn what_could_not_be_read_leaves_it_open() {
    let unread = [Bevinding::new(
        Pad::top().to("verstrekking"),
        "veld-onbekend",
    )];
    let mut verstrekking = to(
        OntvangerSoort::DerdeBijOverleg,
        Some(Organisatie::OverigeDerde),
    );
    verstrekking.door.organisatie = Some(Organisatie::Ggd);
    for uitspraak in [
        &mut verstrekking.oordelen.deskundigheid_nodig,
        &mut verstrekking.oordelen.rol_bepaald,
        &mut verstrekking.oordelen.geheimhouding_getekend,
    ] {
        uitspraak.waarde = Some(Ja);
    }
    let outcome = |verstrekking: &Verstrekking, read: &[Bevinding]| {
        Toets::of(verstrekking, &tabel(), read).uitkomst
    };
    assert_eq!(outcome(&verstrekking, &[]), Verstrekkingsuitkomst::Voldaan);
    assert_eq!(
        outcome(&verstrekking, &unread),
        Verstrekkingsuitkomst::Onbekend
    );
    verstrekking.oordelen.deskundigheid_nodig.waarde = Some(Nee);
    assert_eq!(
        outcome(&verstrekking, &unread),
        Verstrekkingsuitkomst::NietVoldaan
    );
}

/// Without rows on a day nothing is met: the rules decide, not their absence.
#[test]
fn without_rules_nothing_is_known() {
    let empty = Tabel {
        regels: &[],
        ..tabel()
    };
    let mut verstrekking = to(OntvangerSoort::Organisatie, Some(Organisatie::Politie));
    verstrekking.onderdelen = vec![Onderdeel::default()];
    let toets = Toets::of(&verstrekking, &empty, &[]);
    assert_eq!(toets.uitkomst, Verstrekkingsuitkomst::Onbekend);
}
