//! Laws over the shipped data: plain words, sources, names, no surprises.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;

use std::collections::BTreeSet;
use std::io::Write as _;

use koppelvlak::bron::{BronSoort, Vindplaats, Zekerheid};
use koppelvlak::datum::Datum;
use koppelvlak::regelset::{Document, Feit, Regelset};
use koppelvlak::uitkomst::Uitkomst;
use serde_json::Value;

/// Says so on the screen, past the capture of the test runner.
fn skipped(why: &str) {
    let said = writeln!(std::io::stderr(), "skipped: {why}");
    said.expect("a screen");
}

fn document() -> &'static Document {
    Regelset::builtin().document()
}

/// Every vindplaats in the data, wherever it stands, with the name of what cites it.
fn citations() -> Vec<(String, Vindplaats)> {
    let mut all = Vec::new();
    let data = serde_json::to_value(document()).expect("JSON");
    cited("", &data, &mut all);
    all
}

fn cited(name: &str, value: &Value, all: &mut Vec<(String, Vindplaats)>) {
    match value {
        Value::Object(members) => {
            let own = ["id", "code", "naam"]
                .iter()
                .find_map(|key| members.get(*key));
            let name = own.and_then(Value::as_str).unwrap_or(name);
            for (key, member) in members {
                if key == "vindplaats" {
                    let list: Vec<Vindplaats> =
                        serde_json::from_value(member.clone()).expect("vindplaatsen");
                    assert!(!list.is_empty(), "{name}");
                    all.extend(
                        list.into_iter()
                            .map(|vindplaats| (name.to_owned(), vindplaats)),
                    );
                } else {
                    cited(name, member, all);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| cited(name, item, all)),
        _ => {}
    }
}

#[test]
fn a_proposal_is_ours_and_ours_is_a_proposal() {
    for (name, vindplaats) in citations() {
        let ours = document()
            .bronnen
            .iter()
            .any(|bron| bron.id == vindplaats.bron && bron.soort == BronSoort::Conventie);
        assert_eq!(
            ours,
            vindplaats.zekerheid == Zekerheid::Voorstel,
            "{name}: {}",
            vindplaats.bron
        );
        assert!(!vindplaats.plaats.trim().is_empty(), "{name}");
    }
}

#[test]
fn every_bron_is_used_and_was_looked_at() {
    let used: BTreeSet<String> = citations()
        .into_iter()
        .map(|(_, v)| v.bron.to_string())
        .collect();
    let gemeenten: BTreeSet<String> = document()
        .gemeenten
        .iter()
        .map(|g| g.bron.to_string())
        .collect();
    for bron in &document().bronnen {
        let id = bron.id.to_string();
        assert!(
            used.contains(&id) || gemeenten.contains(&id),
            "{id} is cited nowhere"
        );
    }
}

/// Warns, does not fail: a source that nobody looked at for a year.
#[test]
fn old_sources_are_listed() {
    let newest = document()
        .bronnen
        .iter()
        .map(|b| b.laatst_gecontroleerd_op)
        .max()
        .expect("a bron");
    let limit = newest.naive() - chrono::Duration::days(365);
    for bron in document()
        .bronnen
        .iter()
        .filter(|b| b.laatst_gecontroleerd_op.naive() < limit)
    {
        println!("look again: {} ({})", bron.id, bron.laatst_gecontroleerd_op);
    }
}

/// The feiten of the national base and those of the regions.
fn feiten() -> impl Iterator<Item = &'static Feit> {
    let regional = document().regios.iter().flat_map(|regio| &regio.feit);
    document().feiten.iter().chain(regional)
}

#[test]
fn questions_are_questions_and_help_is_a_sentence() {
    let mut seen = BTreeSet::new();
    for feit in feiten() {
        assert!(
            feit.vraag.ends_with('?') && !feit.vraag.contains(['{', '*']),
            "{}",
            feit.id
        );
        assert!(
            feit.uitleg.ends_with('.') && !feit.uitleg.contains(['{', '*']),
            "{}",
            feit.id
        );
        assert!(
            seen.insert(&feit.vraag),
            "{}: the same question twice",
            feit.id
        );
        let words = feit.vraag.split_whitespace().count();
        assert!(
            words <= 22,
            "{}: {words} words is too long for one question",
            feit.id
        );
    }
}

/// The words that forms must not use (NL Design System), and no decisions.
#[test]
fn texts_say_what_to_do_and_decide_nothing() {
    for melding in &document().meldingen {
        let text = melding.tekst.to_lowercase();
        assert!(
            melding.tekst.ends_with('.') && melding.tekst_en.ends_with('.'),
            "{}",
            melding.code
        );
        for word in ["verplicht", "ongeldig", "fout"] {
            assert!(!text.contains(word), "{}: {word}", melding.code);
        }
        for word in ["invalid", "required", "error"] {
            let text = melding.tekst_en.to_lowercase();
            assert!(!text.contains(word), "{}: {word}", melding.code);
        }
        let limits = melding.tekst.matches("{max}").count();
        assert_eq!(
            limits,
            melding.tekst_en.matches("{max}").count(),
            "{}",
            melding.code
        );
        assert!(
            !melding.tekst.replace("{max}", "").contains('{'),
            "{}",
            melding.code
        );
    }
    let d = document();
    let steps = d
        .triage
        .iter()
        .map(|stap| (stap.id.to_string(), &stap.tekst));
    let gates = d.regios.iter().flat_map(|regio| &regio.poort);
    let gates = gates.map(|poort| (poort.id.to_string(), &poort.tekst));
    let own = d.regios.iter().flat_map(|regio| &regio.eigen_tafel);
    let tables = d.tafels.iter().chain(own);
    let tables = tables.map(|tafel| (tafel.id.to_string(), &tafel.tekst));
    for (name, tekst) in steps.chain(gates).chain(tables) {
        assert!(tekst.starts_with("Advies: "), "{name}");
        for word in ["besluit", "afgewezen", "wordt geweigerd"] {
            assert!(!tekst.to_lowercase().contains(word), "{name}: {word}");
        }
    }
}

#[test]
fn zgw_codes_are_the_known_ones() {
    let known = [
        "required",
        "null",
        "blank",
        "invalid",
        "invalid_choice",
        "max_length",
        "min_length",
        "unique",
        "date-in-future",
        "only-digits",
        "invalid-length",
    ];
    for melding in &document().meldingen {
        assert!(
            known.contains(&melding.zgw_code.as_str()),
            "{}: {}",
            melding.code,
            melding.zgw_code
        );
    }
}

#[test]
fn the_seventeen_leefgebieden_and_their_views() {
    let d = document();
    assert_eq!(d.leefgebieden.len(), 17);
    let sizes: Vec<(&str, usize)> = d
        .leefgebiedenlijsten
        .iter()
        .map(|l| (l.id.as_str(), l.domein.len()))
        .collect();
    assert_eq!(
        sizes,
        [
            ("basisvoorwaarden-5", 5),
            ("canoniek", 17),
            ("zrm-11", 11),
            ("zrm-13", 13)
        ]
    );
}

/// The day the law came in, the day its amendment did, and the policies before.
#[test]
fn the_rules_change_on_the_days_of_the_sources() {
    let days: Vec<String> = Regelset::builtin()
        .standen()
        .iter()
        .map(|s| s.vanaf().to_string())
        .collect();
    assert_eq!(
        days,
        ["2013-01-01", "2021-01-01", "2025-03-01", "2025-07-01"]
    );
    let first = Datum::parse("2012-12-31").expect("a day");
    assert!(Regelset::builtin().stand(first).is_none());
}

/// The national base can advise these; the other outcomes belong to tables and regions.
#[test]
fn the_national_triage_advises_what_the_base_can_know() {
    let advised: BTreeSet<Uitkomst> = document().triage.iter().map(|stap| stap.uitkomst).collect();
    let expected = [
        Uitkomst::Aanvullen,
        Uitkomst::Advies,
        Uitkomst::ConsultatieInfo,
        Uitkomst::TerugLokaal,
        Uitkomst::Casusoverleg,
        Uitkomst::Procesregie,
        Uitkomst::Spoed,
        Uitkomst::ExtraTaak,
        Uitkomst::NietOntvankelijk,
        Uitkomst::DoorverwijzenPgaRad,
    ];
    assert_eq!(advised, expected.into_iter().collect());
}

/// Every outcome of the national base is the leading advice of an example casus.
#[test]
fn the_casussen_show_every_national_outcome() {
    let shown: BTreeSet<String> = common::casussen()
        .iter()
        .filter_map(|casus| {
            casus.verwacht.waarden["/waarde/leidend/uitkomst"]
                .as_str()
                .map(str::to_owned)
        })
        .collect();
    let all: BTreeSet<String> = document()
        .triage
        .iter()
        .filter_map(|stap| {
            serde_json::to_value(stap.uitkomst)
                .ok()?
                .as_str()
                .map(str::to_owned)
        })
        .collect();
    assert_eq!(shown, all);
    assert!(common::casussen().len() >= 14);
}

/// The broken files of the examples say what is broken, and a reader of the
/// README sees a place for each.
#[test]
fn the_broken_files_say_what_is_broken() {
    let codes: [(&str, &[(&str, usize)]); 6] = [
        ("geen-json", &[("json-onleesbaar", 1)]),
        ("onbekend-veld", &[("veld-onbekend", 3)]),
        ("verkeerd-type", &[("type-onjuist", 6)]),
        (
            "onmogelijke-datum",
            &[("datum-ongeldig", 4), ("tijd-ongeldig", 1)],
        ),
        ("dubbele-sleutel", &[("veld-dubbel", 2)]),
        (
            "onbekende-code",
            &[
                ("keuze-onbekend", 3),
                ("gemeentecode-vorm", 1),
                ("leefgebied-onbekend", 1),
                ("criterium-onbekend", 1),
            ],
        ),
    ];
    let folder = common::root().join("examples/casussen/stuk");
    assert_eq!(common::files(&folder, "json").len(), codes.len());
    for (name, expected) in codes {
        let text = std::fs::read(folder.join(format!("{name}.json"))).expect("a file");
        let answer = koppelvlak::contract::advise_triage_json(&text);
        for (code, times) in expected {
            let found = answer.matches(&format!("\"code\":\"{code}\"")).count();
            assert_eq!(found, *times, "{name}: {code}");
        }
    }
}

/// Test people are invented: every BSN in the project starts with 9999, apart
/// from the published test numbers in unit tests.
#[test]
fn only_test_numbers_in_the_casussen() {
    let folder = common::root().join("examples/casussen");
    for file in common::files(&folder, "json") {
        let text = std::fs::read_to_string(&file).expect("a file");
        for part in text.split("\"bsn\": \"").skip(1) {
            let bsn: String = part
                .chars()
                .take_while(|c| *c != '"')
                .filter(char::is_ascii_digit)
                .collect();
            assert!(
                bsn.is_empty() || bsn.starts_with("9999"),
                "{}",
                file.display()
            );
        }
    }
}

/// The public test numbers all read; skipped, and said so, when they are not there.
#[test]
fn the_public_test_numbers_pass() {
    let file = common::root().join("../shared/data/test-bsn-9999.csv");
    let Ok(text) = std::fs::read_to_string(&file) else {
        skipped("the public test numbers are not here");
        return;
    };
    let numbers: Vec<&str> = text.lines().skip(1).collect();
    assert!(numbers.len() > 700);
    for number in numbers {
        assert!(koppelvlak::bsn::Bsn::parse(number).is_ok(), "{number}");
    }
}

/// Our gemeenten against the public table; skipped, and said so, when it is not there.
#[test]
fn the_gemeenten_agree_with_the_public_table() {
    let file = common::root().join("../shared/data/gemeentecodes-zaanstreek-waterland.csv");
    let Ok(text) = std::fs::read_to_string(&file) else {
        skipped("the public table of gemeenten is not here");
        return;
    };
    for gemeente in &document().gemeenten {
        let row = text
            .lines()
            .find(|line| line.starts_with(&gemeente.code))
            .expect(&gemeente.naam);
        let cells: Vec<&str> = row.split(',').collect();
        let day = |d: Option<Datum>| {
            d.map(|d| d.to_string().replace('-', ""))
                .unwrap_or_default()
        };
        assert_eq!(cells[2], gemeente.naam);
        assert_eq!(
            cells[3],
            gemeente.opvolger.as_deref().unwrap_or_default(),
            "{}",
            gemeente.naam
        );
        assert_eq!(cells[4], day(gemeente.vanaf), "{}", gemeente.naam);
        assert_eq!(cells[5], day(gemeente.opgeheven_op), "{}", gemeente.naam);
    }
}
