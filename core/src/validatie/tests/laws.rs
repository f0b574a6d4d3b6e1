//! What holds for every field, for a consultation, and for a form without an answer in it.

use serde_json::{Value, json};

use super::{findings, found, set, volledig};
use crate::aanmelding::Aanmelding;

/// All places, outer before inner.
fn places(json: &Value, pointer: &str, into: &mut Vec<String>) {
    let mut step = |name: &str, value: &Value| {
        let pointer = format!("{pointer}/{name}");
        into.push(pointer.clone());
        places(value, &pointer, into);
    };
    match json {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| step(name, value)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(i, value)| step(&i.to_string(), value)),
        _ => {}
    }
}

fn all_places(json: &Value) -> Vec<String> {
    let mut all = Vec::new();
    places(json, "", &mut all);
    all
}

/// Puts the value there; `None` when the field is not of that kind.
fn with(pointer: &str, value: Value) -> Option<Value> {
    let mut json = volledig();
    json["informeren"]["redenToelichting"] = json!("tekst");
    *json.pointer_mut(pointer)? = value;
    serde_json::from_value::<Aanmelding>(json.clone())
        .is_ok()
        .then_some(json)
}

#[test]
fn every_text_has_a_limit() {
    let mut texts = 0;
    for pointer in all_places(&with("/doel", json!("x")).expect("an aanmelding")) {
        let Some(json) = with(&pointer, json!("é".repeat(10_001))) else {
            continue;
        };
        let bevinding = findings(&json)
            .into_iter()
            .find(|b| b.pad.to_string() == pointer && b.max.is_some());
        let bevinding = bevinding.unwrap_or_else(|| panic!("{pointer} has no limit"));
        let max = usize::try_from(bevinding.max.expect("a limit")).expect("a length");
        let fits = with(&pointer, json!("é".repeat(max))).expect("a text");
        assert!(findings(&fits).iter().all(|b| b.max.is_none()), "{pointer}");
        texts += 1;
    }
    assert!(texts > 60, "{texts}");
}

#[test]
fn every_list_has_a_limit() {
    let json = volledig();
    for pointer in all_places(&json) {
        let Some([first, ..]) = json
            .pointer(&pointer)
            .and_then(Value::as_array)
            .map(Vec::as_slice)
        else {
            continue;
        };
        let limit = format!("{pointer} lijst-te-lang");
        let long = with(&pointer, json!(vec![first; 101])).expect("a list");
        assert!(found(&long).contains(&limit), "{pointer}");
        let fits = with(&pointer, json!(vec![first; 100])).expect("a list");
        assert!(!found(&fits).contains(&limit), "{pointer}");
    }
}

#[test]
fn every_date_of_something_said_lies_in_the_past() {
    for pointer in all_places(&volledig())
        .iter()
        .filter(|pointer| pointer.ends_with("/datum"))
    {
        let future = with(pointer, json!("2025-06-17")).expect("a date");
        assert!(
            found(&future).contains(&format!("{pointer} datum-toekomst")),
            "{pointer}"
        );
        let today = with(pointer, json!("2025-06-16")).expect("a date");
        assert!(
            found(&today).iter().all(|line| !line.contains("toekomst")),
            "{pointer}"
        );
    }
}

#[test]
fn a_consultation_asks_little_and_still_wants_it_sound() {
    let mut json = json!({
        "aanmelder": { "organisatie": "halt", "naam": "A. Fictie", "telefoon": "075 1234567" },
        "datumAanmelding": "2025-06-16",
        "soortVerzoek": "informatievraag",
        "verzoek": "Welke partner helpt bij schulden?",
        "betrokkenen": [{}],
        "problematiek": [{}]
    });
    assert_eq!(found(&json), [""; 0]);
    json["betrokkenen"] = json!([{ "geboortedatum": "2026" }]);
    json["aanmelder"] = json!({});
    let expected = [
        "/aanmelder/organisatie aanmelder-organisatie-ontbreekt",
        "/aanmelder/naam aanmelder-naam-ontbreekt",
        "/aanmelder/telefoon aanmelder-contact-ontbreekt",
        "/betrokkenen/0/geboortedatum geboortedatum-toekomst",
    ];
    assert_eq!(found(&json), expected);
}

#[test]
fn unknown_persons_dates_and_places_can_be_told() {
    let mut json = volledig();
    json["betrokkenen"] = json!([{
        "naamOnbekendReden": "identiteitOnbekend",
        "geenBsnReden": "identiteitOnbekend",
        "geboortedatumOnbekendReden": "identiteitOnbekend",
        "adressen": [{ "soort": "onbekend" }, { "soort": "geenVastAdres" }]
    }]);
    set(&mut json, "/gemeenteRegie", None);
    json["gemeenteRegieReden"] = json!("nietGespecificeerd");
    json["casusregisseur"] = json!({ "status": "geen" });
    assert_eq!(found(&json), [""; 0]);
}

#[test]
fn before_the_law_a_derde_could_refer() {
    let mut json = volledig();
    json["aanmelder"]["organisatie"] = json!("slachtofferhulp");
    json["datumAanmelding"] = json!("2025-02-28");
    assert_eq!(found(&json), [""; 0]);
}

#[test]
fn an_empty_form_is_an_input_like_any_other() {
    let expected = [
        "/aanmelder/organisatie aanmelder-organisatie-ontbreekt",
        "/aanmelder/naam aanmelder-naam-ontbreekt",
        "/aanmelder/functie aanmelder-functie-ontbreekt",
        "/aanmelder/telefoon aanmelder-contact-ontbreekt",
        "/datumAanmelding datum-aanmelding-ontbreekt",
        "/soortVerzoek soort-verzoek-ontbreekt",
        "/betrokkenen betrokkene-ontbreekt",
        "/gemeenteRegie gemeente-ontbreekt",
        "/systeem/personen systeem-personen-ontbreken",
        "/systeem/minderjarigeKinderen/waarde minderjarige-kinderen-ontbreekt",
        "/systeem/invloedGezinssysteem invloed-ontbreekt",
        "/systeem/impactGezinssysteem impact-ontbreekt",
        "/aanleiding aanleiding-ontbreekt",
        "/problematiek problematiek-ontbreekt",
        "/gevolgen/crimineelGedrag/waarde gevolg-ontbreekt",
        "/gevolgen/overlast/waarde gevolg-ontbreekt",
        "/gevolgen/afglijden/waarde gevolg-ontbreekt",
        "/veiligheidsrisico/acuut/waarde veiligheid-acuut-ontbreekt",
        "/partners partner-ontbreekt",
        "/casusregisseur/status casusregisseur-ontbreekt",
        "/inzet inzet-ontbreekt",
        "/doel doel-ontbreekt",
        "/verzoek verzoek-ontbreekt",
        "/informeren/geinformeerd informeren-ontbreekt",
        "/grondslag grondslag-ontbreekt",
    ];
    assert_eq!(found(&json!({})), expected);
}
