//! Dutch texts as people read them: reviewed once, and then guarded.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use koppelvlak::contract::tafels::TafelsAdvies;
use koppelvlak::contract::{self, Antwoord};
use koppelvlak::oordeel::Aanvaarding;
use koppelvlak::opschaling::Ontbreekt;
use koppelvlak::regelset::document::tafel::TafelSoort;
use koppelvlak::regelset::{Regelset, Regioprofiel};
use koppelvlak::regio::{AandachtCode, Dimensie};
use koppelvlak::tekst;
use koppelvlak::uitkomst::{Indicatie, Toetsing, Uitkomst};
use koppelvlak::waarheid::Waarheid;
use serde_json::{Value, json};

fn answer(vector: &common::Vector) -> Value {
    let text = contract::call(&vector.op, &vector.input()).expect("an operation");
    serde_json::from_str(&text).expect("JSON")
}

fn lines(value: &Value, pointer: &str) -> String {
    let list = value.pointer(pointer).and_then(Value::as_array);
    let lines = list.into_iter().flatten().filter_map(Value::as_str);
    lines.collect::<Vec<_>>().join("\n")
}

/// Law and policy of every casus, in words.
#[test]
fn the_explanation_of_every_casus() {
    for vector in common::casussen() {
        let answer = answer(&vector);
        let text = |pointer: &str| {
            answer
                .pointer(pointer)
                .and_then(Value::as_str)
                .unwrap_or("-")
                .to_owned()
        };
        let shown = format!(
            "{}\n{}\n\n{}\n\n{}\n\n{}\n\n{}",
            text("/waarde/leidend/titel"),
            text("/waarde/leidend/tekst"),
            lines(&answer, "/waarde/leidend/uitleg"),
            text("/waarde/toets/tekst"),
            lines(&answer, "/waarde/toets/wet/uitleg"),
            lines(&answer, "/waarde/toets/beleid/uitleg"),
        );
        let name = vector.naam.trim_end_matches(".json").to_owned();
        insta::assert_snapshot!(name, shown);
    }
}

#[test]
fn the_fixed_sentences() {
    let mut all = Vec::new();
    for indicatie in [
        Indicatie::Past,
        Indicatie::PastWettelijk,
        Indicatie::GeenWgsGrondslag,
        Indicatie::PastNiet,
        Indicatie::Onbekend,
        Indicatie::NietVanToepassing,
    ] {
        all.push(tekst::indicatie(indicatie).to_owned());
    }
    for toetsing in [
        Toetsing::Ja,
        Toetsing::Nee,
        Toetsing::Onbekend,
        Toetsing::NietVanToepassing,
    ] {
        all.push(tekst::toetsing(toetsing).to_owned());
    }
    for uitkomst in Uitkomst::ALL {
        all.push(tekst::uitkomst(uitkomst).to_owned());
    }
    all.push(tekst::GEEN_REGEL_OP_DEZE_DAG.to_owned());
    all.push(tekst::MENSEN_BESLISSEN.to_owned());
    insta::assert_snapshot!("vaste-zinnen", all.join("\n"));
}

/// A library that only advises does not speak of decisions or scores.
#[test]
fn no_text_decides_or_scores() {
    for vector in common::casussen() {
        let text = contract::call(&vector.op, &vector.input())
            .expect("an operation")
            .to_lowercase();
        for word in ["wordt afgewezen", "is geweigerd", "risicoscore", "kans van"] {
            assert!(!text.contains(word), "{}: {word}", vector.naam);
        }
    }
}

#[test]
fn the_sentences_about_an_oordeel() {
    let sentences = Aanvaarding::ALL.iter().copied();
    let mut all: Vec<&str> = sentences.map(tekst::oordeel::aanvaarding).collect();
    all.push(tekst::oordeel::ALLEEN_DE_VORM);
    insta::assert_snapshot!("oordeel", all.join("\n"));
}

#[test]
fn the_sentences_about_a_duiding() {
    let mut all: Vec<&str> = Waarheid::ALL.map(tekst::duiding::voldoet).to_vec();
    all.push(tekst::duiding::MENSEN_DUIDEN);
    insta::assert_snapshot!("duiding", all.join("\n"));
}

#[test]
fn the_sentences_about_stepping_up_and_down() {
    let missing = Ontbreekt::ALL.iter().copied();
    let mut all: Vec<String> = missing
        .map(|wat| tekst::opschaling::ontbreekt(wat).to_owned())
        .collect();
    all.push(tekst::opschaling::rol("Casusregie", None));
    all.push(tekst::opschaling::rol("Casusregie", Some("het wijkteam.")));
    all.push(tekst::opschaling::afschalen("AVE 3", Some("AVE 2")));
    all.push(tekst::opschaling::afschalen("AVE 1", None));
    all.push(tekst::opschaling::MENSEN_SCHALEN.to_owned());
    insta::assert_snapshot!("opschaling", all.join("\n"));
}

/// What each region publishes, dimension by dimension, and what it does not.
#[test]
fn what_the_regions_publish() {
    let document = Regelset::builtin().document();
    for profiel in &document.regios {
        let rules = Regelset::builtin().met_regio(profiel).expect("sound");
        let mut shown = vec![profiel.titel.clone()];
        for dimensie in Dimensie::ALL {
            let told = tekst::regio::afspraak(rules.document(), profiel, *dimensie);
            let told = told.map_or("-".to_owned(), |(text, _)| text);
            reads_well(&told);
            shown.push(format!("{dimensie:?}: {told}"));
        }
        for poort in &profiel.poort {
            reads_well(&poort.tekst);
            shown.push(format!("{}\n  {}", poort.titel, poort.tekst));
        }
        insta::assert_snapshot!(format!("regio-{}", profiel.id), shown.join("\n"));
    }
}

/// Whole sentences: one full stop at the end, no double spaces or stops.
fn reads_well(text: &str) {
    assert!(text == "-" || text.ends_with(['.', '?', '!']), "{text}");
    for slip in ["..", " .", "  ", ".'.", "?.", ",,", " ,"] {
        assert!(!text.contains(slip), "{slip:?} in: {text}");
    }
}

/// What is made of the closed lists, where no region of ours chooses it yet.
#[test]
fn the_sentences_about_a_region() {
    let vindplaats = json!([{ "bron": "conventie", "plaats": "x", "zekerheid": "voorstel" }]);
    let whole = |field: &str, words: &[&str], part: &str| -> Vec<Value> {
        let row = |word: &&str| json!({ field: { part: word, "vindplaats": vindplaats } });
        words.iter().map(row).collect()
    };
    let mut parts = vec![
        json!({ "gebied": { "gemeenten": ["0479"], "vindplaats": vindplaats } }),
        json!({ "gebied": { "gemeenten": ["0479", "0363"], "vindplaats": vindplaats } }),
        json!({ "aanmelders": { "vindplaats": vindplaats,
            "wie": ["convenantpartners", "sleutelpartners", "professionals", "burgers", "gemeente"] } }),
        json!({ "kanaal": { "vindplaats": vindplaats,
            "wegen": ["portaal", "webformulier", "email", "telefoon"] } }),
        json!({ "ritme": { "soort": "wekelijks", "dag": "vrijdag", "vindplaats": vindplaats } }),
        json!({ "weging": { "vindplaats": vindplaats } }),
        json!({ "weging": { "vindplaats": vindplaats, "wie": ["zvh", "politie", "openbaarMinisterie",
            "reclassering", "gemeente", "zorgpartners", "kernpartners", "netwerkdirecteur"] } }),
        json!({ "informeren": { "vindplaats": vindplaats, "moment": "naTriage", "tenzij": [
            "zwaarwegendVeiligheidsbelang", "lopendStrafonderzoek", "veiligheidPartijen", "anders"] } }),
        json!({ "criteria": { "lezing": "p2", "vindplaats": vindplaats } }),
        json!({ "criteria": { "profiel": "mja-2021-2024", "vindplaats": vindplaats } }),
        json!({ "leefgebiedenlijst": { "lijst": "zrm-13", "vindplaats": vindplaats } }),
        json!({ "opschaling": { "wieSchaaltOp": "De gemeente.", "vindplaats": vindplaats } }),
        json!({ "thematafel": [{ "tafel": "mda-plus-plus", "lezing": "ijsselland", "vindplaats": vindplaats }] }),
    ];
    parts.extend(whole("ritme", &["doorlopend", "dagelijks"], "soort"));
    let besluit = ["consensus", "stemming", "voorzitter", "driehoek"];
    parts.extend(whole("weging", &besluit, "besluitvorm"));
    for aantal in [1, 3] {
        for soort in ["werkdagen", "kalenderdagen"] {
            parts.push(
                json!({ "termijn": [{ "voor": "triage", "soort": soort, "aantal": aantal,
                "vindplaats": vindplaats }] }),
            );
        }
    }
    let mut all = Vec::new();
    for part in parts {
        let mut profiel = json!({ "id": "x", "titel": "X", "geldigVanaf": "2025-01-01", "vindplaats": vindplaats });
        let members = profiel.as_object_mut().expect("an object");
        members.extend(part.as_object().expect("an object").clone());
        let profiel: Regioprofiel = serde_json::from_value(profiel).expect("a profile");
        let document = Regelset::builtin().document();
        let told = Dimensie::ALL.iter();
        let told = told.filter_map(|d| tekst::regio::afspraak(document, &profiel, *d));
        let told: Vec<String> = told.map(|(text, _)| text).collect();
        all.push(told.join(" "));
    }
    let codes = AandachtCode::ALL.iter().copied();
    all.extend(codes.map(|code| tekst::regio::aandacht(code).to_owned()));
    all.iter()
        .filter(|text| !text.is_empty())
        .for_each(|text| reads_well(text));
    insta::assert_snapshot!("regio-zinnen", all.join("\n"));
}

/// What a table of each kind says, for each outcome; and one whole answer a kind,
/// with its first questions.
#[test]
fn what_the_tables_say() {
    let mut all = Vec::new();
    for soort in TafelSoort::ALL {
        for waarheid in Waarheid::ALL {
            let text = tekst::regio::tafel(*soort, waarheid);
            reads_well(text);
            all.push(format!("{soort:?}, {waarheid:?}: {text}"));
        }
    }
    let asked = [
        (
            "levensloop",
            json!([
                { "feit": "levensloop-achttien-of-ouder", "waarde": "ja" },
                { "feit": "levensloop-door-verslaving", "waarde": "ja" },
            ]),
        ),
        (
            "pga-radicalisering",
            json!([
                { "feit": "pga-oordeel-politie", "waarde": "ja" },
                { "feit": "pga-oordeel-om", "waarde": "nee" },
            ]),
        ),
        (
            "nazorg",
            json!([
                { "feit": "nazorg-ex-justitiabel", "waarde": "ja" },
                { "feit": "nazorg-onderdak-geregeld", "waarde": "nee" },
            ]),
        ),
        (
            "mensenhandel",
            json!([{ "feit": "mensenhandel-signalen", "waarde": "ja" }]),
        ),
    ];
    let mut kinds = Vec::new();
    for (tafel, antwoorden) in asked {
        let invoer = json!({ "peildatum": "2025-09-01", "aanmelding": {}, "regio": "zaanstreek-waterland",
            "tafels": [tafel], "antwoorden": antwoorden });
        let text = contract::check_tafels_json(invoer.to_string().as_bytes());
        let answer: Antwoord<TafelsAdvies> = serde_json::from_str(&text).expect("an answer");
        let Antwoord::Ok { waarde } = answer else {
            panic!("{text}")
        };
        let told = &waarde.tafels[0];
        kinds.push(told.soort);
        let mut lines = vec![format!("\n{}: {}", told.titel, told.tekst)];
        lines.extend(
            told.naam_in_regio
                .iter()
                .map(|naam| format!("hier: {naam}")),
        );
        lines.extend(told.advies.clone());
        lines.extend(told.rol_zvh.clone());
        lines.extend(told.uitleg.clone());
        lines.extend(
            told.lezingen
                .iter()
                .map(|l| format!("{}: {:?}", l.titel, l.uitkomst)),
        );
        lines.extend(told.beslist.iter().map(|b| format!("beslist: {}", b.wie)));
        lines.extend(
            told.vragen
                .iter()
                .take(10)
                .map(|v| format!("? {} {}", v.vraag, v.uitleg)),
        );
        lines.extend(
            told.kijk_ook_naar
                .iter()
                .map(|a| format!("kijk: {} {:?}", a.vraag, a.waarde)),
        );
        all.extend(lines);
    }
    kinds.sort_unstable();
    assert_eq!(kinds, TafelSoort::ALL, "one of each kind");
    insta::assert_snapshot!("tafels", all.join("\n"));
}
