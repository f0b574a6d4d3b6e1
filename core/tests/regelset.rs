//! What is wrong with rules is found when they are made, with file and rule named.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;
#[path = "common/mini.rs"]
mod mini;

use koppelvlak::datum::Datum;
use koppelvlak::regelset::author::{Bestand, canonical, compose};
use koppelvlak::regelset::{Document, Regelset, RegelsetError};
use koppelvlak::voorwaarde::{Minstens, PerLeefgebied, Sjabloon, Voorwaarde};
use mini::{document, feit};

fn sources() -> Vec<Bestand> {
    let folder = common::root().join("core/data");
    common::files(&folder, "toml")
        .into_iter()
        .map(|path| Bestand {
            pad: path
                .strip_prefix(&folder)
                .expect("below")
                .to_string_lossy()
                .replace('\\', "/"),
            tekst: std::fs::read_to_string(&path).expect("a file"),
        })
        .collect()
}

/// What is said of the sources with one file changed.
fn with(pad: &str, change: impl Fn(&str) -> String) -> Vec<RegelsetError> {
    let mut sources = sources();
    match sources.iter_mut().find(|bestand| bestand.pad == pad) {
        Some(bestand) => bestand.tekst = change(&bestand.tekst),
        None => sources.push(Bestand {
            pad: pad.to_owned(),
            tekst: change(""),
        }),
    }
    compose(&sources).map(|_| ()).expect_err("refused")
}

fn says(errors: &[RegelsetError], code: &str, waar: &str) {
    let told: Vec<String> = errors
        .iter()
        .map(|e| format!("{}: {e}", e.code()))
        .collect();
    let found = told
        .iter()
        .any(|line| line.starts_with(code) && line.contains(waar));
    assert!(found, "expected {code} at {waar}; got {told:#?}");
}

#[test]
fn the_embedded_regelset_is_the_one_in_data() {
    let regelset = compose(&sources()).expect("sound");
    assert!(
        canonical(&regelset) == include_str!("../regelset.json"),
        "core/regelset.json is stale: run `cargo xtask regels`"
    );
    assert_eq!(
        include_str!("../regelset.sha256"),
        format!("{}  regelset.json\n", regelset.vingerafdruk())
    );
    assert_eq!(regelset.vingerafdruk(), Regelset::builtin().vingerafdruk());
    assert!(Regelset::read(include_str!("../regelset.json")).is_ok());
}

/// Anyone can check the fingerprint: it is the SHA-256 of the file itself.
#[test]
fn the_embedded_text_is_canonical() {
    let text = include_str!("../regelset.json");
    let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(
        serde_json_canonicalizer::to_string(&value).expect("JSON"),
        text
    );
}

#[test]
fn a_mistake_in_a_file_is_named_with_the_file() {
    let a2 = "criteria/mja-a2/2021-01-01.toml";
    let waar = "criteria/mja-a2/2021-01-01";
    says(
        &with(a2, |t| t.replace("mja-2021-2024", "bestaat-niet")),
        "bron-onbekend",
        waar,
    );
    says(
        &with(a2, |t| t.replace("problematiek-*", "bestaat-niet-*")),
        "feit-onbekend",
        waar,
    );
    says(
        &with(a2, |t| t.replace("titel ", "title ")),
        "regel-vorm",
        a2,
    );
    says(
        &with(a2, |_| "dit is geen toml".to_owned()),
        "regel-vorm",
        a2,
    );
    says(
        &with(a2, |t| t.replace("2021-01-01", "2021-01-02")),
        "regel-pad",
        a2,
    );
    says(
        &with(a2, |t| t.replace("= \"mja-a2\"", "= \"mja-a9\"")),
        "regel-pad",
        a2,
    );
    let cite = |t: &str| {
        t.split("[[vindplaats]]")
            .next()
            .unwrap_or_default()
            .to_owned()
            + "vindplaats = []\nlezing = []\n"
    };
    says(&with(a2, cite), "vindplaats-ontbreekt", waar);
    says(&with(a2, cite), "lezing-ontbreekt", waar);
    says(
        &with(a2, |t| {
            t.replace(
                "geldigVanaf = 2021-01-01",
                "geldigVanaf = 2021-01-01\ngeldigTot = 2020-12-31",
            )
        }),
        "nooit-geldig",
        waar,
    );
    says(
        &with(a2, |t| t.replace("aantal = 2", "aantal = 0")),
        "aantal-onmogelijk",
        waar,
    );
    says(
        &with("ergens/anders.toml", |_| String::new()),
        "regel-pad",
        "ergens/anders.toml",
    );
    says(
        &with("bronnen/bgs.toml", |t| t.replace("\"bgs\"", "\"wgs\"")),
        "regel-pad",
        "bronnen/bgs.toml",
    );
}

#[test]
fn a_second_version_that_overlaps_is_named() {
    let errors = with("criteria/mja-a2/2022-01-01.toml", |_| {
        let now = sources()
            .into_iter()
            .find(|b| b.pad == "criteria/mja-a2/2021-01-01.toml")
            .expect("there");
        now.tekst
            .replace("geldigVanaf = 2021-01-01", "geldigVanaf = 2022-01-01")
    });
    says(&errors, "versies-overlappen", "criteria/mja-a2/2022-01-01");
}

/// A new version after the end of the old one is fine, and the date chooses.
#[test]
fn the_date_chooses_the_version() {
    let mut sources = sources();
    let old = sources
        .iter_mut()
        .find(|b| b.pad == "criteria/mja-b3/2021-01-01.toml")
        .expect("there");
    let new = old
        .tekst
        .replace("2021-01-01", "2026-01-01")
        .replace("niet-binnen-een-keten", "drang-nodig");
    old.tekst = old.tekst.replace(
        "geldigVanaf = 2021-01-01",
        "geldigVanaf = 2021-01-01\ngeldigTot = 2025-12-31",
    );
    sources.push(Bestand {
        pad: "criteria/mja-b3/2026-01-01.toml".to_owned(),
        tekst: new,
    });
    let regelset = compose(&sources).expect("sound");
    let on = |day: &str| {
        let stand = regelset
            .stand(Datum::parse(day).expect(day))
            .expect("rules");
        let id = "mja-b3".try_into().expect("a name");
        regelset
            .criterium(stand, &id)
            .expect("in force")
            .geldig_vanaf
            .to_string()
    };
    assert_eq!(on("2025-12-31"), "2021-01-01");
    assert_eq!(on("2026-01-01"), "2026-01-01");
}

/// A day on which a rule is missing that another one needs.
#[test]
fn a_gap_between_versions_is_named_with_the_day() {
    let errors = with("criteria/mja-a2/2021-01-01.toml", |t| {
        t.replace(
            "geldigVanaf = 2021-01-01",
            "geldigVanaf = 2021-01-01\ngeldigTot = 2025-12-31",
        )
    });
    says(&errors, "regel-onbekend", "criteria/mja-a/2021-01-01");
    assert!(errors.iter().any(|e| e.to_string().contains("2026-01-01")));
}

fn refused(document: Document) -> Vec<RegelsetError> {
    Regelset::new(document).map(|_| ()).expect_err("refused")
}

fn changed(change: impl Fn(&mut Document)) -> Vec<RegelsetError> {
    let mut document = document(Voorwaarde::Feit(feit(0)));
    change(&mut document);
    refused(document)
}

fn regel(id: &str) -> Voorwaarde {
    Voorwaarde::Regel(id.try_into().expect(id))
}

#[test]
fn a_mistake_in_a_document_is_named_with_the_rule() {
    let waar = "criteria/regel/2025-01-01";
    says(
        &changed(|d| d.feiten.push(d.feiten[0].clone())),
        "naam-dubbel",
        "feiten",
    );
    says(
        &changed(|d| d.criteria[0].lezing[0].voorwaarde = regel("regel")),
        "regel-kring",
        waar,
    );
    says(
        &changed(|d| d.profielen[0].criteria[0] = "weg".try_into().expect("a name")),
        "regel-onbekend",
        "profielen/profiel",
    );
    let both = Voorwaarde::Alle(vec![
        Voorwaarde::Feit(feit(1)),
        Voorwaarde::Niet(Box::new(Voorwaarde::Feit(feit(1)))),
    ]);
    says(
        &changed(|d| d.criteria[0].lezing[0].voorwaarde = both.clone()),
        "feit-voor-en-tegen",
        "`f1`",
    );
    let per = |lijst: Option<&str>| {
        Voorwaarde::PerLeefgebied(PerLeefgebied {
            aantal: 1,
            lijst: lijst.map(|l| l.try_into().expect("a name")),
            geldt: Sjabloon::Feit("f0".to_owned()),
        })
    };
    says(
        &changed(|d| d.criteria[0].lezing[0].voorwaarde = per(Some("weg"))),
        "lijst-onbekend",
        "`weg`",
    );
    says(
        &changed(|d| {
            let domein = koppelvlak::regelset::Domein {
                id: "een".try_into().expect("a name"),
                naam: "Een".to_owned(),
                leefgebieden: vec!["weg".try_into().expect("a name")],
            };
            d.leefgebiedenlijsten[0].domein.push(domein);
        }),
        "leefgebied-klopt-niet",
        "`weg`",
    );
    let empty = Voorwaarde::Minstens(Minstens {
        aantal: 3,
        van: vec![Voorwaarde::Feit(feit(0))],
    });
    says(
        &changed(|d| d.criteria[0].lezing[0].voorwaarde = empty.clone()),
        "aantal-onmogelijk",
        waar,
    );
}

/// Rules that double at every step would explain themselves for ever.
#[test]
fn rules_without_bounds_are_refused_at_once() {
    let chain = |length: usize, double: bool| {
        let mut document = document(Voorwaarde::Feit(feit(0)));
        let base = document.criteria[0].clone();
        for step in 1..=length {
            let below = if step == 1 {
                "regel".to_owned()
            } else {
                format!("r{}", step - 1)
            };
            let parts = if double {
                vec![regel(&below), regel(&below)]
            } else {
                vec![regel(&below)]
            };
            let mut rule = base.clone();
            rule.id = format!("r{step}").try_into().expect("a name");
            rule.lezing[0].voorwaarde = Voorwaarde::Alle(parts);
            document.criteria.push(rule);
        }
        document.profielen[0].lezing[0].voorwaarde = regel(&format!("r{length}"));
        refused(document)
    };
    says(&chain(40, true), "regel-te-verweven", "profielen/profiel");
    says(&chain(2000, false), "regel-te-diep", "profielen/profiel");
}

#[test]
fn text_that_is_no_regelset_is_refused_with_a_place() {
    let read = |text: &str| Regelset::read(text).map(|_| ()).expect_err("refused");
    says(&read("{"), "regelset-onleesbaar", "1:1");
    says(
        &read(&" ".repeat(koppelvlak::regelset::MAX_BYTES + 1)),
        "regelset-te-groot",
        "",
    );
    let unknown = include_str!("../regelset.json").replacen('{', "{\"hobby\":1,", 1);
    says(&read(&unknown), "regelset-onleesbaar", "1:8");
}

/// A profile of a region is held against the national rules, with its place.
#[test]
fn a_region_that_does_not_fit_is_named() {
    let pad = "regios/noord-limburg/2021-01-01.toml";
    let errors = with(pad, |text| {
        text.replace("nlb-samenwerking-stagneert\" }", "bestaat-niet\" }")
    });
    says(
        &errors,
        "regio-klopt-niet",
        "regios/noord-limburg/2021-01-01/poort/0/voorwaarde",
    );
    let again = |text: &str| text.replace("geldigVanaf = 2021-01-01", "geldigVanaf = 2022-01-01");
    let text = std::fs::read_to_string(common::root().join("core/data").join(pad)).expect("a file");
    let errors = with("regios/noord-limburg/2022-01-01.toml", |_| again(&text));
    says(
        &errors,
        "versies-overlappen",
        "regios/noord-limburg/2022-01-01",
    );
}

/// Each code is given by a test above, or by one about assessing, terms or the process.
#[test]
fn every_code_is_tried() {
    let here = [
        include_str!("regelset.rs"),
        include_str!("regelset_beoordelen.rs"),
        include_str!("termijnen.rs"),
        include_str!("proces.rs"),
    ]
    .concat();
    for code in RegelsetError::CODES {
        assert!(
            here.contains(&format!("\"{code}\"")),
            "no test gives {code}"
        );
    }
}
