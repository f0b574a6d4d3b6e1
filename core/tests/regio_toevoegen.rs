//! The steps of CONTRIBUTING.md for a new region, followed with the region that
//! stands there: the page cannot say what does not work.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use std::sync::LazyLock;

use common::Vector;
use koppelvlak::contract::triage::{TriageInvoer, advise_triage};
use koppelvlak::contract::{Antwoord, advise_triage_json};
use koppelvlak::datum::Datum;
use koppelvlak::lezen;
use koppelvlak::regelset::author::{Bestand, compose};
use koppelvlak::regelset::{Document, Regelset, Regioprofiel};
use koppelvlak::tekst;
use serde_json::{Value, json};

const PAGE: &str = include_str!("../CONTRIBUTING.md");
const ID: &str = "voorbeeldstad";
const DAG: &str = "2025-01-01";

/// The one code block of a language in the section about regions.
fn block(language: &str) -> &'static str {
    let (_, section) = PAGE
        .split_once("\n## Een regio toevoegen\n")
        .expect("a section");
    let (section, _) = section.split_once("\n## ").expect("a next section");
    let opening = format!("\n```{language}\n");
    let mut blocks = section.split(&opening).skip(1);
    let (text, _) = blocks
        .next()
        .and_then(|rest| rest.split_once("\n```\n"))
        .expect("a block");
    assert_eq!(blocks.count(), 0, "one block of {language}");
    text
}

/// Step 1: everything in `data`, and the file of the new region.
static COMPOSED: LazyLock<Regelset> = LazyLock::new(|| {
    let folder = common::root().join("core/data");
    let read = |path: std::path::PathBuf| Bestand {
        pad: path
            .strip_prefix(&folder)
            .expect("below")
            .to_string_lossy()
            .replace('\\', "/"),
        tekst: std::fs::read_to_string(&path).expect("a file"),
    };
    let mut all: Vec<Bestand> = common::files(&folder, "toml")
        .into_iter()
        .map(read)
        .collect();
    all.push(Bestand {
        pad: format!("regios/{ID}/{DAG}.toml"),
        tekst: block("toml").to_owned(),
    });
    compose(&all).unwrap_or_else(|errors| panic!("{errors:#?}"))
});

fn profiel() -> &'static Regioprofiel {
    let mut all = COMPOSED.document().regios.iter();
    all.find(|regio| regio.id.as_str() == ID)
        .expect("the region")
}

/// Step 3: the vectors of the new region.
fn vectors() -> Vec<Vector> {
    serde_json::from_str(block("json")).expect("vectors")
}

/// What the library answers when it comes with the new region.
fn answer(input: &[u8]) -> Value {
    serde_json::from_str(&text(input)).expect("JSON")
}

fn text(input: &[u8]) -> String {
    let gelezen = lezen::read_bytes::<TriageInvoer>(input).expect("readable");
    let antwoord = match advise_triage(&COMPOSED, &gelezen) {
        Ok(waarde) => Antwoord::Ok { waarde },
        Err(fouten) => Antwoord::Fout { fouten },
    };
    serde_json::to_string(&antwoord).expect("JSON")
}

/// An input with the region by its profile instead of its name.
fn with_profile(input: &[u8], profiel: &Value) -> Vec<u8> {
    let mut input: Value = serde_json::from_slice(input).expect("JSON");
    let members = input.as_object_mut().expect("an object");
    members.remove("regio");
    members.insert("regioprofiel".to_owned(), profiel.clone());
    input.to_string().into_bytes()
}

fn without_regions(document: &Document) -> Document {
    Document {
        regios: Vec::new(),
        ..document.clone()
    }
}

/// The steps of the advice that are not of a region, each with its list.
fn national_steps(answer: &Value) -> Vec<(String, Vec<String>)> {
    let national = &Regelset::builtin().document().triage;
    let named = |list: &Value| -> Vec<String> {
        let all = list.as_array().into_iter().flatten();
        let names = all.filter_map(|stap| stap["stap"].as_str());
        names
            .filter(|name| national.iter().any(|stap| stap.id.as_str() == *name))
            .map(str::to_owned)
            .collect()
    };
    let waarde = &answer["waarde"];
    let holds = [json!([waarde["leidend"]]), waarde["ook"].clone()];
    vec![
        ("geldt".to_owned(), holds.iter().flat_map(named).collect()),
        ("mogelijk".to_owned(), named(&waarde["mogelijk"])),
    ]
}

#[test]
fn the_page_names_the_files_of_the_steps() {
    assert!(PAGE.contains(&format!("`data/regios/{ID}/{DAG}.toml`")));
    for step in [
        "`INSTA_UPDATE=always cargo test -p koppelvlak --test explanations`",
        "`data/regios/<id>/<eerste dag>.toml`",
        "`CHANGELOG.md`",
        "`tests/vectors/regio/<id>.json`",
        "`cargo xtask regels`",
    ] {
        assert!(PAGE.contains(step), "{step}");
    }
    assert!(include_str!("../CHANGELOG.md").contains("\n## Regels\n"));
    assert!(common::root().join("core/tests/vectors/regio").is_dir());
}

#[test]
fn the_region_comes_with_the_rules() {
    let regelset = &*COMPOSED;
    let day = |text: &str| Datum::parse(text).expect(text);
    let id = &profiel().id;
    assert!(regelset.van_regio(id, day("2024-12-31")).is_none());
    let rules = regelset.van_regio(id, day(DAG)).expect("in force");
    let regio = rules.regio().expect("a region");
    assert_eq!(&regio.profiel, profiel());
    for poort in &profiel().poort {
        let mut steps = rules.document().triage.iter();
        assert!(steps.any(|stap| stap.id == poort.id), "{}", poort.id);
        assert!(poort.tekst.starts_with("Advies: "), "{}", poort.id);
    }
    for feit in &profiel().feit {
        assert!(rules.feit_nummer(feit.id.as_str()).is_some(), "{}", feit.id);
        assert!(
            feit.vraag.ends_with('?') && feit.uitleg.ends_with('.'),
            "{}",
            feit.id
        );
    }
    for routed in &profiel().thematafel {
        let name = format!("tafel-{}", routed.tafel);
        let mut steps = rules.document().triage.iter();
        assert!(steps.any(|stap| stap.id.as_str() == name), "{name}");
    }
}

/// The national rules stand in front, as they were; only what the region adds comes after.
#[test]
fn the_national_rules_stay_as_they_are() {
    let (national, composed) = (Regelset::builtin(), &*COMPOSED);
    assert_eq!(
        without_regions(national.document()),
        without_regions(composed.document())
    );
    let others = composed.document().regios.iter();
    let others: Vec<&Regioprofiel> = others.filter(|regio| regio.id.as_str() != ID).collect();
    assert_eq!(
        others,
        national.document().regios.iter().collect::<Vec<_>>()
    );

    let day = Datum::parse(DAG).expect("a day");
    let rules = composed.van_regio(&profiel().id, day).expect("in force");
    for (nummer, feit) in national.document().feiten.iter().enumerate() {
        assert_eq!(rules.feit_nummer(feit.id.as_str()), Some(nummer));
    }
    let (before, after) = (national.document(), rules.document());
    assert!(after.feiten.starts_with(&before.feiten));
    assert!(after.triage.starts_with(&before.triage));
    assert!(after.tafels.starts_with(&before.tafels));
    assert!(after.bronnen.starts_with(&before.bronnen));
    assert_eq!(after.criteria, before.criteria);
    assert_eq!(after.profielen, before.profielen);
    assert_eq!(after.leefgebiedenlijsten, before.leefgebiedenlijsten);
}

/// Without a region nothing is different; with it law, policy and national steps are the same.
#[test]
fn the_outcomes_of_the_casussen_stay_as_they_are() {
    let fingerprint = Regelset::builtin().vingerafdruk();
    let mut told = 0;
    for casus in common::casussen() {
        let input = casus.input();
        let before = advise_triage_json(&input);
        let after = text(&input).replace(COMPOSED.vingerafdruk(), fingerprint);
        assert_eq!(before, after, "{}", casus.naam);

        let mut there = casus.invoer.clone().expect("JSON");
        there["regio"] = json!(ID);
        let before: Value = serde_json::from_str(&before).expect("JSON");
        let there = answer(there.to_string().as_bytes());
        if there["status"] == "fout" {
            let day = casus.invoer.expect("JSON")["peildatum"].clone();
            assert!(day.as_str() < Some(DAG), "{}", casus.naam);
            continue;
        }
        told += 1;
        let (before_toets, toets) = (&before["waarde"]["toets"], &there["waarde"]["toets"]);
        assert_eq!(before_toets, toets, "{}", casus.naam);
        assert_eq!(
            national_steps(&before),
            national_steps(&there),
            "{}",
            casus.naam
        );
    }
    assert!(told > 20, "{told}");
}

#[test]
fn the_vectors_of_the_region_get_their_answer() {
    let all = vectors();
    assert!(!all.is_empty());
    for vector in all {
        assert_eq!(vector.op, "advise_triage");
        let expected = &vector.verwacht;
        let only_values = expected.regels.is_empty()
            && expected.vragen.is_empty()
            && expected.bevindingen.is_empty()
            && expected.geen_bevindingen.is_empty();
        assert!(only_values && !expected.waarden.is_empty());
        let answer = answer(&vector.input());
        for (pointer, want) in &expected.waarden {
            let got = answer.pointer(pointer).unwrap_or(&Value::Null);
            assert_eq!(got, want, "{}: {pointer}", vector.naam);
        }
        for covered in &vector.dekt {
            let (step, claim) = covered.split_once('=').expect("a step and an outcome");
            assert_eq!(outcome(&answer, step), claim, "{}", vector.naam);
        }
    }
}

/// What `tests/coverage.rs` asks of the vectors of a region that comes along.
#[test]
fn the_vectors_of_the_region_leave_nothing_untried() {
    let all = vectors();
    let place = "/waarde/bewijs/regio/regio";
    assert!(
        all.iter()
            .any(|vector| vector.verwacht.waarden.get(place) == Some(&json!(ID)))
    );
    let covered: Vec<&String> = all.iter().flat_map(|vector| &vector.dekt).collect();
    for poort in &profiel().poort {
        for outcome in ["ja", "nee", "onbekend"] {
            let way = format!("{}={outcome}", poort.id);
            assert!(covered.contains(&&way), "no vector for {way}");
        }
    }
    let others = Regelset::builtin().document().regios.iter();
    let others: Vec<_> = others.flat_map(|regio| &regio.thematafel).collect();
    for routed in &profiel().thematafel {
        let tried = others.iter().any(|other| other.tafel == routed.tafel);
        assert!(tried, "{}", routed.tafel);
    }
    assert!(profiel().eigen_tafel.is_empty());
}

/// How a step came out in an answer in which no step stopped the triage.
fn outcome(answer: &Value, step: &str) -> &'static str {
    let waarde = &answer["waarde"];
    let named = |list: &Value| {
        let mut all = list.as_array().into_iter().flatten();
        all.any(|stap| stap["stap"] == step)
    };
    if waarde["leidend"]["stap"] == step || named(&waarde["ook"]) {
        "ja"
    } else if named(&waarde["mogelijk"]) {
        "onbekend"
    } else {
        "nee"
    }
}

/// Step 4: the page of rules tells the region.
#[test]
fn the_region_shows_up_in_the_rules_as_text() {
    let page = tekst::regels::markdown(&COMPOSED);
    let (_, told) = page
        .split_once(&format!("### {} (`{ID}`)", profiel().titel))
        .expect("the region");
    let told = told.split("\n### ").next().expect("a part");
    let told = told.split("\n## ").next().expect("a part");
    for poort in &profiel().poort {
        assert!(told.contains(&poort.tekst), "{}", poort.id);
    }
    for feit in &profiel().feit {
        assert!(told.contains(&feit.vraag), "{}", feit.id);
    }
    let outcomes = profiel().uitkomsten.iter().flat_map(|u| &u.keuze);
    for keuze in outcomes {
        assert!(told.contains(&keuze.naam), "{}", keuze.naam);
    }
    let now = tekst::regels::markdown(Regelset::builtin());
    assert!(!now.contains(&profiel().titel));
}

/// The same profile as JSON, without any of the steps, gives the same bytes.
#[test]
fn the_same_profile_at_run_time_says_the_same() {
    let json = serde_json::to_value(profiel()).expect("JSON");
    let fingerprint = Regelset::builtin().vingerafdruk();
    for vector in vectors() {
        let shipped = text(&vector.input());
        let given = with_profile(&vector.input(), &json);
        assert_eq!(text(&given), shipped, "with the same rules");
        let shipped = shipped.replace(COMPOSED.vingerafdruk(), fingerprint);
        assert_eq!(advise_triage_json(&given), shipped, "through the JSON door");
    }
}

/// What a region does not publish is said, not filled in.
#[test]
fn what_is_left_out_is_said() {
    let whole = serde_json::to_value(profiel()).expect("JSON");
    let input = vectors()[0].input();
    let silent = |profiel: &Value| -> Vec<String> {
        let answer = advise_triage_json(&with_profile(&input, profiel));
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        let list = answer.pointer("/waarde/regio/nietGepubliceerd");
        let list = list.and_then(Value::as_array).expect("a list");
        let names = list.iter().filter_map(Value::as_str);
        names.map(str::to_owned).collect()
    };
    let before = silent(&whole);
    for (field, dimension) in [
        ("aanmelders", "aanmelders"),
        ("ritme", "ritme"),
        ("termijn", "termijnen"),
        ("informeren", "informeren"),
        ("uitkomsten", "uitkomsten"),
        ("poort", "poorten"),
        ("thematafel", "tafels"),
    ] {
        let mut less = whole.clone();
        let gone = less.as_object_mut().expect("an object").remove(field);
        assert!(gone.is_some(), "the example has {field}");
        assert!(!before.contains(&dimension.to_owned()), "{dimension}");
        let mut after = silent(&less);
        after.retain(|name| !before.contains(name));
        assert_eq!(after, [dimension]);
    }
}
