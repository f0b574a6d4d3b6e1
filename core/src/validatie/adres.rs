//! Addresses: what is needed depends on the kind.

use super::check::{Check, has_text};
use crate::aanmelding::adres::{Adres, AdresSoort};

pub(super) fn check_adres(check: &mut Check<'_>, adres: &Adres) {
    match adres.soort {
        None => check.missing("soort", "adres-soort-ontbreekt"),
        Some(AdresSoort::GeenVastAdres | AdresSoort::Onbekend) => {}
        Some(AdresSoort::Detentie | AdresSoort::Kliniek) => {
            check.required(
                "instelling",
                has_text(&adres.instelling),
                "adres-instelling-ontbreekt",
            );
        }
        Some(AdresSoort::Buitenland) => {
            check.required("land", has_text(&adres.land), "adres-land-ontbreekt");
        }
        Some(
            AdresSoort::Woonadres
            | AdresSoort::Verblijfsadres
            | AdresSoort::Briefadres
            | AdresSoort::Correspondentieadres,
        ) => check.required("postcode", can_be_found(adres), "adres-onvolledig"),
    }
    check_huisnummer(check, adres);
    check.short(&[
        ("straatnaam", &adres.straatnaam),
        ("huisletter", &adres.huisletter),
        ("huisnummertoevoeging", &adres.huisnummertoevoeging),
        ("woonplaats", &adres.woonplaats),
        ("land", &adres.land),
        ("instelling", &adres.instelling),
    ]);
}

/// Postcode and house number, or street and town.
fn can_be_found(adres: &Adres) -> bool {
    let by_postcode = adres.postcode.is_some() && adres.huisnummer.is_some();
    by_postcode || has_text(&adres.straatnaam) && has_text(&adres.woonplaats)
}

/// The shapes of the BRP API.
fn check_huisnummer(check: &mut Check<'_>, adres: &Adres) {
    if adres
        .huisnummer
        .is_some_and(|huisnummer| !(1..=99_999).contains(&huisnummer))
    {
        check.report("huisnummer", "huisnummer-bereik");
    }
    if adres
        .huisletter
        .as_deref()
        .is_some_and(|letter| !is_huisletter(letter))
    {
        check.report("huisletter", "huisletter-vorm");
    }
    if adres
        .huisnummertoevoeging
        .as_deref()
        .is_some_and(|toevoeging| !is_toevoeging(toevoeging))
    {
        check.report("huisnummertoevoeging", "huisnummertoevoeging-vorm");
    }
}

fn is_huisletter(text: &str) -> bool {
    text.is_empty() || text.len() == 1 && text.bytes().all(|b| b.is_ascii_alphabetic())
}

fn is_toevoeging(text: &str) -> bool {
    text.len() <= 4
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b' ' || b == b'-')
}
