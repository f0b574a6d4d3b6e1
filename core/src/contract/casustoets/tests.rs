use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Casustoets, NietGezet};
use crate::contract::check_criteria_json;
use crate::regelset::{FeitSoort, ProfielSoort, Regelset};
use crate::waarheid::Waarheid;

fn casus(invoer: &Value) -> Casustoets<'static> {
    Casustoets::read(Regelset::builtin(), invoer.to_string().as_bytes()).expect("a casus")
}

/// The numbers of the feiten that people answer.
fn answered(casus: &Casustoets) -> Vec<usize> {
    let feiten = casus.feiten().iter().enumerate();
    feiten
        .filter(|(_, feit)| feit.soort != FeitSoort::Afgeleid)
        .map(|(nummer, _)| nummer)
        .collect()
}

/// What the operation says of the choices and these feiten.
fn whole(keuzes: &Value, feiten: &BTreeMap<usize, Waarheid>) -> Value {
    let id = |nummer: &usize| &Regelset::builtin().document().feiten[*nummer].id;
    let mut invoer = keuzes.clone();
    let rows = feiten
        .iter()
        .map(|(nummer, waarde)| json!({ "feit": id(nummer), "waarde": waarde }));
    invoer["feiten"] = rows.collect();
    let text = check_criteria_json(invoer.to_string().as_bytes());
    serde_json::from_str::<Value>(&text).expect("JSON")["waarde"].take()
}

fn asked(casus: &Casustoets, soort: ProfielSoort) -> Vec<String> {
    let name = |place: &usize| {
        casus.feiten()[casus.bekeken()[*place]]
            .id
            .as_str()
            .to_owned()
    };
    casus.vragen(soort).iter().map(name).collect()
}

fn questions(kant: &Value) -> Vec<String> {
    let vragen = kant["vragen"].as_array().into_iter().flatten();
    vragen
        .map(|vraag| vraag["feit"].as_str().expect("a name").to_owned())
        .collect()
}

/// Asserts that the casus says what `check_criteria` says on the same feiten.
fn agrees(casus: &Casustoets, keuzes: &Value, feiten: &BTreeMap<usize, Waarheid>) {
    let advies = whole(keuzes, feiten);
    let toets = &advies["toets"];
    let uitkomst = casus.outcome();
    assert_eq!(json!(uitkomst.indicatie), toets["indicatie"], "{keuzes}");
    assert_eq!(json!(uitkomst.wet), toets["wet"]["uitkomst"]);
    assert_eq!(json!(uitkomst.beleid), toets["beleid"]["uitkomst"]);
    assert_eq!(asked(casus, ProfielSoort::Wet), questions(&toets["wet"]));
    assert_eq!(
        asked(casus, ProfielSoort::Beleid),
        questions(&toets["beleid"])
    );
}

/// One feit after another, in a scrambled order and back, under different choices.
#[test]
fn after_every_change_it_says_what_check_criteria_says() {
    let mut settled = 0;
    for keuzes in [
        json!({ "peildatum": "2025-09-01" }),
        json!({ "peildatum": "2025-09-01", "leefgebiedenlijst": "basisvoorwaarden-5" }),
        json!({ "peildatum": "2025-09-01", "profiel": "landelijk-kader-2013" }),
        json!({ "peildatum": "2025-09-01", "profiel": "mja-2021-2024",
                "criteriumLezingen": [{ "regel": "mja-b2", "lezing": "allebei" }] }),
        json!({ "peildatum": "2020-01-01" }),
        json!({ "peildatum": "1990-01-01" }),
    ] {
        let read = Casustoets::read(Regelset::builtin(), keuzes.to_string().as_bytes());
        let Ok(mut casus) = read else {
            panic!("{keuzes}: {:?}", read.err());
        };
        let mut feiten = BTreeMap::new();
        agrees(&casus, &keuzes, &feiten);
        let all = answered(&casus);
        for step in 0..120 {
            let nummer = all[step * 37 % all.len()];
            let waarde = Waarheid::ALL[(step * 5 / 3 + step / 7) % 3];
            casus
                .set(nummer, waarde)
                .expect("a feit that people answer");
            feiten.insert(nummer, waarde);
            agrees(&casus, &keuzes, &feiten);
            settled += usize::from(casus.vragen(ProfielSoort::Wet).is_empty());
        }
    }
    assert!(settled > 0 && settled < 6 * 120, "{settled}");
}

#[test]
fn the_explanation_is_the_answer_of_check_criteria_byte_for_byte() {
    let mut casus = casus(&json!({ "peildatum": "2025-09-01", "feiten": [
        { "feit": "gebied-ernstig", "waarde": "ja", "organisatie": "politie", "datum": "2025-08-21" },
        { "feit": "gebied-lokaal", "waarde": "ja", "organisatie": "politie" },
    ] }));
    for (nummer, waarde) in answered(&casus)
        .into_iter()
        .step_by(9)
        .zip(Waarheid::ALL.into_iter().cycle())
    {
        let invoer = serde_json::to_string(casus.invoer()).expect("JSON");
        assert_eq!(casus.explain_json(), check_criteria_json(invoer.as_bytes()));
        casus
            .set(nummer, waarde)
            .expect("a feit that people answer");
    }
    assert!(casus.explain_json().contains(r#""organisatie":"politie""#));
}

/// Who said so goes with what they said, and with nothing else.
#[test]
fn a_changed_row_no_longer_names_who_said_the_other_thing() {
    let row = json!({ "feit": "gebied-ernstig", "waarde": "ja", "organisatie": "politie" });
    let mut casus = casus(&json!({ "peildatum": "2025-09-01", "feiten": [row] }));
    let nummer = Regelset::builtin()
        .feit_nummer("gebied-ernstig")
        .expect("a feit");
    casus.set(nummer, Waarheid::Ja).expect("set");
    assert_eq!(json!(casus.invoer().feiten), json!([row]));
    casus.set(nummer, Waarheid::Onbekend).expect("set");
    assert_eq!(
        json!(casus.invoer().feiten),
        json!([{ "feit": "gebied-ernstig", "waarde": "onbekend" }])
    );
}

#[test]
fn what_nobody_answers_is_not_set() {
    let mut casus = casus(&json!({ "peildatum": "2025-09-01" }));
    let before = casus.explain_json();
    let derived = casus
        .feiten()
        .iter()
        .position(|feit| feit.soort == FeitSoort::Afgeleid);
    let derived = derived.expect("a derived feit");
    assert_eq!(casus.set(derived, Waarheid::Ja), Err(NietGezet::Afgeleid));
    assert_eq!(
        casus.set(casus.feiten().len(), Waarheid::Ja),
        Err(NietGezet::Onbekend)
    );
    assert_eq!(casus.explain_json(), before);
}

#[test]
fn everything_that_does_not_fit_is_told_at_once() {
    let invoer = json!({ "aanmelding": {}, "profiel": "zo-niet", "peildatum": "2025-09-01",
                         "feiten": [{ "feit": "zo-niet", "waarde": "ja" }] });
    let fouten = Casustoets::read(Regelset::builtin(), invoer.to_string().as_bytes());
    let fouten = fouten.expect_err("three");
    let seen: Vec<_> = fouten
        .iter()
        .map(|fout| (fout.code.as_str(), fout.plaats.as_str()))
        .collect();
    assert_eq!(
        seen,
        [
            ("veld-onbekend", "/aanmelding"),
            ("profiel-onbekend", "/profiel"),
            ("feit-onbekend", "/feiten/0/feit"),
        ]
    );
}

/// The slower way gives the same questions.
#[test]
fn asking_the_diagram_itself_makes_no_difference() {
    let mut fast = casus(&json!({ "peildatum": "2025-09-01" }));
    let mut slow = casus(&json!({ "peildatum": "2025-09-01" }));
    for kant in [&mut slow.wet, &mut slow.beleid].into_iter().flatten() {
        assert!(kant.wijzer.take().is_some());
    }
    for (step, nummer) in answered(&fast).into_iter().enumerate().step_by(3) {
        for casus in [&mut fast, &mut slow] {
            casus.set(nummer, Waarheid::ALL[step % 3]).expect("set");
        }
        for soort in [ProfielSoort::Wet, ProfielSoort::Beleid] {
            assert_eq!(fast.vragen(soort), slow.vragen(soort));
        }
    }
}
