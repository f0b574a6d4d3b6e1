//! Days, kinds and grounds, each at its edges.

use super::contextkaart::{Achterhoudgrond, Elementsoort, Kaartactualiteit, Wijziger};
use super::dossier::{Bejegening, Dossier, Element, Pga};
use super::geldigheid::currency;
use super::{CODES, Opstelmoment};
use crate::datum::Datum;

fn day(text: &str) -> Datum {
    Datum::parse(text).expect(text)
}

#[test]
fn a_card_is_made_on_a_day_or_at_a_moment() {
    for good in ["2026-03-10", "2026-03-10T09:15:00+01:00"] {
        let made = Opstelmoment::try_from(good.to_owned()).expect(good);
        assert_eq!(made.to_string(), good);
        assert_eq!(made.day(), Some(day("2026-03-10")));
    }
    for bad in ["", "10 maart", "2026-03-10T09:15:00", "2026-02-30"] {
        assert!(Opstelmoment::try_from(bad.to_owned()).is_err(), "{bad}");
    }
}

#[test]
fn the_earliest_last_day_counts() {
    let last = |until: Option<&str>, confirmed: Option<&str>, days: Option<u16>| {
        let dossier = Dossier {
            geldig_tot: until.map(day),
            laatst_bevestigd: confirmed.map(day),
            houdbaar_dagen: days,
            ..Dossier::default()
        };
        dossier.last_day().map(|day| day.to_string())
    };
    let (until, confirmed) = (Some("2026-06-01"), Some("2026-03-02"));
    assert_eq!(last(None, None, None), None);
    assert_eq!(last(None, confirmed, None), None);
    assert_eq!(last(None, None, Some(30)), None);
    assert_eq!(last(until, None, Some(30)).as_deref(), until);
    assert_eq!(
        last(until, confirmed, Some(30)).as_deref(),
        Some("2026-04-01")
    );
    assert_eq!(last(until, confirmed, Some(365)).as_deref(), until);
    assert_eq!(last(None, confirmed, Some(0)).as_deref(), confirmed);
}

#[test]
fn the_last_day_still_counts() {
    let (last, after) = (day("2026-03-10"), day("2026-03-11"));
    assert_eq!(currency(last, last), Kaartactualiteit::Actueel);
    assert_eq!(currency(last, after), Kaartactualiteit::Verouderd);
}

#[test]
fn an_element_knows_its_kinds() {
    let mut element = Element::default();
    assert_eq!(element.soorten(), []);
    element.bejegening = Some(Bejegening::default());
    assert_eq!(element.soorten(), [Elementsoort::Bejegening]);
    element.pga = Some(Pga::default());
    assert_eq!(
        element.soorten(),
        [Elementsoort::Pga, Elementsoort::Bejegening]
    );
}

/// Only what the law itself says can be changed by nobody.
#[test]
fn who_can_change_a_ground() {
    let by_law = [
        Achterhoudgrond::WpgCategorieUitgesloten,
        Achterhoudgrond::GeheimhoudingVerbanden,
        Achterhoudgrond::AlleenContactMedewerker,
        Achterhoudgrond::AlleenBekendCheck,
    ];
    for grond in Achterhoudgrond::ALL {
        let nobody = grond.wijziger() == Wijziger::Niemand;
        assert_eq!(nobody, by_law.contains(grond), "{grond:?}");
    }
}

#[test]
fn every_code_is_of_the_card() {
    assert!(CODES.iter().all(|code| code.starts_with("kaart-")));
}
