use serde_json::json;

use super::{Bericht, BerichtSoort, Berichtprofiel, CloudEvent, MeldingUitkomst, compose};
use crate::datum::Datum;
use crate::pad::Pad;

fn bericht(change: impl FnOnce(&mut serde_json::Value)) -> Bericht {
    let mut value = json!({
        "soort": "meldingGedaan", "id": "7F0C1E2A-11aa-4bcd-8e22-0123456789ab",
        "tijdstip": "2026-03-10T14:00:00+01:00", "oin": "00000099999034200000",
        "systeem": "casus", "ontvanger": { "organisatie": "openbaarMinisterie" },
        "dataref": "https://zvh.example/meldingen/m-1", "subject": "melding/m-1"
    });
    change(&mut value);
    serde_json::from_value(value).expect("a message")
}

fn made(bericht: &Bericht, profiel: Berichtprofiel) -> Result<CloudEvent, Vec<&'static str>> {
    let mut fouten = Vec::new();
    let day = Datum::parse("2026-03-10").expect("a day");
    let event = compose(bericht, profiel, day, &Pad::top(), &mut fouten);
    assert_eq!(event.is_none(), !fouten.is_empty());
    event.ok_or_else(|| fouten.iter().map(|fout| fout.code).collect())
}

#[test]
fn two_profiles_of_one_message() {
    let bericht = bericht(|_| {});
    let event = made(&bericht, Berichtprofiel::NlGov11).expect("a message");
    assert_eq!(event.id, "7f0c1e2a-11aa-4bcd-8e22-0123456789ab");
    assert_eq!(
        event.source,
        "urn:nld:oin:00000099999034200000:systeem:casus"
    );
    assert_eq!(event.r#type, "nl.samenwerkingsafspraken.melding-gedaan.v1");
    assert_eq!(event.time.to_string(), "2026-03-10T14:00:00+01:00");
    assert_eq!((event.data, event.datacontenttype), (None, None));
    let event = made(&bericht, Berichtprofiel::SohConcept).expect("a message");
    assert_eq!(event.source, "/oin/00000099999034200000/systeem/casus");
    assert_eq!(event.r#type, "uitwisselen-melding.melding-geregistreerd");
    assert_eq!(event.time.to_string(), "2026-03-10T13:00:00Z");
    assert!(event.data.is_some());
}

/// Two names of the draft fit; of everything else it is said that there is none.
#[test]
fn the_draft_has_two_types() {
    for soort in BerichtSoort::ALL {
        for uitkomst in [None]
            .into_iter()
            .chain(MeldingUitkomst::ALL.iter().map(Some))
        {
            let mut bericht = bericht(|_| {});
            bericht.soort = Some(*soort);
            bericht.uitkomst = uitkomst.copied();
            let word = match (soort, uitkomst) {
                (BerichtSoort::MeldingGedaan, _) => Ok("melding-geregistreerd"),
                (BerichtSoort::UitkomstMeldingBeschikbaar, Some(MeldingUitkomst::ZelfOpgepakt)) => {
                    Ok("melding-opgepakt")
                }
                (BerichtSoort::UitkomstMeldingBeschikbaar, None) => {
                    Err("bericht-uitkomst-ontbreekt")
                }
                _ => Err("bericht-geen-type"),
            };
            match (made(&bericht, Berichtprofiel::SohConcept), word) {
                (Ok(event), Ok(word)) => {
                    assert_eq!(event.r#type, format!("uitwisselen-melding.{word}"));
                }
                (Err(codes), Err(code)) => assert_eq!(codes, [code]),
                (got, _) => panic!("{soort:?} {uitkomst:?}: {got:?}"),
            }
            let event = made(&bericht, Berichtprofiel::NlGov11).expect("a type");
            assert!(event.r#type.starts_with("nl.samenwerkingsafspraken."));
        }
    }
}

#[test]
fn a_receiver_is_an_organisation() {
    let zsm = Err(vec!["bericht-ontvanger-zsm"]);
    let open = Err(vec!["bericht-ontvanger-ontbreekt"]);
    let cases = [
        (json!({ "organisatie": "politie" }), Ok(())),
        (
            json!({ "soort": "organisatie", "organisatie": "halt" }),
            Ok(()),
        ),
        (
            json!({ "organisatie": "openbaarMinisterie", "naam": "OM, ZSM-locatie Verzonnen" }),
            Ok(()),
        ),
        (
            json!({ "soort": "anderZvh", "naam": "ZVH Verzonnen" }),
            Ok(()),
        ),
        (json!({ "soort": "lokaalVeld", "naam": "Wijkteam" }), Ok(())),
        (
            json!({ "soort": "anderVerband", "verband": "riec" }),
            Ok(()),
        ),
        (
            json!({ "soort": "derdeBijOverleg", "organisatie": "overigeDerde" }),
            Ok(()),
        ),
        (json!({ "soort": "zsm" }), zsm.clone()),
        (
            json!({ "soort": "zsm", "organisatie": "politie" }),
            zsm.clone(),
        ),
        (json!({ "naam": "ZSM" }), zsm.clone()),
        (json!({ "soort": "lokaalVeld", "naam": "zsm-tafel" }), zsm),
        (json!({}), open.clone()),
        (json!({ "naam": "Politie" }), open.clone()),
        (
            json!({ "soort": "organisatie", "naam": "Politie" }),
            open.clone(),
        ),
        (json!({ "soort": "anderZvh", "naam": " " }), open.clone()),
        (json!({ "soort": "anderVerband", "naam": "RIEC" }), open),
    ];
    for (ontvanger, expected) in cases {
        let bericht = bericht(|value| value["ontvanger"] = ontvanger.clone());
        let got = made(&bericht, Berichtprofiel::NlGov11).map(|_| ());
        assert_eq!(got, expected, "{ontvanger}");
    }
}

#[test]
fn everything_that_is_missing_comes_at_once() {
    let codes = made(&Bericht::default(), Berichtprofiel::NlGov11).expect_err("nothing");
    let missing = [
        "soort",
        "id",
        "tijdstip",
        "oin",
        "systeem",
        "ontvanger",
        "dataref",
    ];
    assert_eq!(
        codes,
        missing.map(|part| format!("bericht-{part}-ontbreekt"))
    );
}
