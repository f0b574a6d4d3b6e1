use serde_json::{Value, json};

use super::melding::Melding;
use super::{Aanvulling, export, import, missing_from_aanmelding, missing_from_melding};
use crate::aanmelding::Aanmelding;
use crate::tijd::Tijd;

fn form(value: Value) -> Aanmelding {
    serde_json::from_value(value).expect("an aanmelding")
}

fn aanvulling() -> Aanvulling {
    let value = json!({ "id": "m-1", "url": "https://zvh.example/v1/melding/m-1" });
    serde_json::from_value(value).expect("what goes beside it")
}

fn leave(form: &Aanmelding) -> (Value, Vec<String>) {
    let mut fouten = Vec::new();
    let melding = export(form, &aanvulling(), &mut fouten);
    let found = fouten
        .iter()
        .map(|fout| format!("{} {}", fout.pad, fout.code));
    (
        serde_json::to_value(melding).expect("JSON"),
        found.collect(),
    )
}

#[test]
fn the_woonadres_goes_before_another() {
    let form = form(json!({ "betrokkenen": [{ "adressen": [
        { "soort": "briefadres", "straatnaam": "Postlaan" },
        { "soort": "verblijfsadres", "straatnaam": "Logeerlaan" },
        { "soort": "woonadres", "straatnaam": "Woonlaan", "postcode": "1234ab" }
    ] }] }));
    let (melding, _) = leave(&form);
    let adres = &melding["heeftBetrekkingOp"][0]["adres"];
    assert_eq!(adres["straatnaam"], "Woonlaan");
    assert_eq!(adres["postcode"], "1234 AB");
    assert_eq!(
        adres["url"],
        "https://zvh.example/v1/melding/m-1#/heeftBetrekkingOp/0/adres"
    );
    let melding: Melding = serde_json::from_value(melding).expect("a melding");
    let lost = missing_from_melding(&form, &melding);
    let places = [
        "0/soort",
        "0/straatnaam",
        "1/soort",
        "1/straatnaam",
        "2/soort",
    ];
    assert_eq!(
        lost,
        places.map(|place| format!("/betrokkenen/0/adressen/{place}"))
    );
}

/// No address, a street that is too long, a number that starts with a zero: left out, and
/// never filled in.
#[test]
fn what_does_not_fit_is_not_made_up() {
    let form = form(json!({ "betrokkenen": [
        { "bsn": "000000012", "geslacht": "anders", "adressen": [{ "soort": "geenVastAdres" }] },
        { "adressen": [{ "soort": "woonadres", "straatnaam": "Laan van de Verzonnen Straten" }] }
    ] }));
    let (melding, found) = leave(&form);
    assert_eq!(
        melding["heeftBetrekkingOp"][0],
        json!({
            "url": "https://zvh.example/v1/melding/m-1#/heeftBetrekkingOp/0"
        })
    );
    for expected in [
        "/aanmelding/betrokkenen/0/bsn jzv-bsn-nul",
        "/aanmelding/betrokkenen/0/geslacht jzv-geslacht",
        "/aanmelding/betrokkenen/0/naam/voorvoegsel jzv-voorvoegsel-ontbreekt",
        "/aanmelding/betrokkenen/0/adressen jzv-adres-ontbreekt",
        "/aanmelding/betrokkenen/1/bsn jzv-bsn-ontbreekt",
        "/aanmelding/betrokkenen/1/adressen/0/straatnaam jzv-te-lang",
        "/aanmelding/betrokkenen/1/adressen/0/huisnummer jzv-ontbreekt",
    ] {
        assert!(
            found.contains(&expected.to_owned()),
            "{expected}: {found:?}"
        );
    }
}

/// What comes in is in the form or on the list.
#[test]
fn nothing_is_lost_silently() {
    let melding = json!({
        "id": "v-1", "url": "https://elders.example/v-1", "soort": "ZVH",
        "datumTijd": "2025-06-10T09:30:15+02:00", "verzoek": "Graag overleg.",
        "terugkoppelingGewenst": false,
        "zorgelijkeSituatie": {
            "id": "z", "situatieSchets": "Er is ruzie.", "nadereOmschrijving": "Al lang.",
            "vraagAntwoord": { "vraag": "Sinds wanneer?", "antwoord": "Vorig jaar." }
        },
        "contact": { "naam": "R. Voorbeeld" },
        "overigeInformatie": { "omschrijving": "Bel voor twaalven." },
        "naarAanleidingVan": [{
            "datumTijd": "2025-06-01T23:45:00+02:00", "locatie": "Trappenhuis",
            "periodeVanTot": { "datumTijdBegin": "2025-06-01T23:45:00+02:00" }
        }],
        "heeftBetrekkingOp": [{
            "burgerservicenummer": "999990019", "geslacht": "9",
            "naam": { "geslachtsnaam": "Verzonnen" }, "adres": { "postcode": "1234 AB" }
        }]
    });
    let melding: Melding = serde_json::from_value(melding).expect("a melding");
    let form = import(&melding, &mut Vec::new()).expect("for a ZVH");
    assert_eq!(
        form.datum_aanmelding.map(|d| d.to_string()),
        Some("2025-06-10".to_owned())
    );
    assert_eq!(
        form.tijd_aanmelding.as_ref().map(Tijd::as_str),
        Some("09:30")
    );
    assert_eq!(
        form.incidenten[0].tijd.as_ref().map(Tijd::as_str),
        Some("23:45")
    );
    assert_eq!(form.doel, None);
    let lost = missing_from_aanmelding(&melding, &form);
    assert_eq!(
        lost,
        [
            "/datumTijd",
            "/heeftBetrekkingOp/0/geslacht",
            "/id",
            "/naarAanleidingVan/0/periodeVanTot/datumTijdBegin",
            "/overigeInformatie/omschrijving",
            "/url",
            "/zorgelijkeSituatie/id",
            "/zorgelijkeSituatie/vraagAntwoord/antwoord",
            "/zorgelijkeSituatie/vraagAntwoord/vraag",
        ]
    );
}
