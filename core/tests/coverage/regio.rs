//! Tables and regions: every table × lezing × {ja, nee, onbekend}, every outcome in
//! front, every dimension in regions that differ, every point of attention.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use koppelvlak::contract;
use koppelvlak::id::FeitId;
use koppelvlak::regelset::document::opschaling::OpschaalReden;
use koppelvlak::regelset::document::regio::Regioprofiel;
use koppelvlak::regelset::document::tafel::Tafel;
use koppelvlak::regelset::{Regelset, Vervolg};
use koppelvlak::regio::{AandachtCode, Dimensie};
use koppelvlak::uitkomst::Uitkomst;
use serde::Serialize;
use serde_json::Value;

use super::answers;
use crate::common::Vector;

const OUTCOMES: [&str; 3] = ["ja", "nee", "onbekend"];

/// The word for a choice in JSON.
fn word(choice: impl Serialize) -> String {
    let value = serde_json::to_value(choice).expect("JSON");
    value.as_str().expect("a word").to_owned()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn items<'a>(answer: &'a Value, pointer: &str) -> &'a [Value] {
    let list = answer.pointer(pointer).and_then(Value::as_array);
    list.map_or(&[][..], Vec::as_slice)
}

/// What a vector writes down that must come back there; what only happens to come
/// back covers nothing.
fn expected(vector: &Vector, pointer: &str) -> Option<String> {
    vector.verwacht.waarden.get(pointer).map(text)
}

fn regios() -> &'static [Regioprofiel] {
    &Regelset::builtin().document().regios
}

/// The tables of the country and those of regions.
fn tafels() -> impl Iterator<Item = &'static Tafel> {
    let own = regios().iter().flat_map(|regio| &regio.eigen_tafel);
    Regelset::builtin().document().tafels.iter().chain(own)
}

/// Every table in an answer whose outcome in each lezing is expected, by lezing.
fn expected_tables() -> Vec<(&'static Value, BTreeMap<String, String>)> {
    let mut found = Vec::new();
    for (vector, answer) in answers() {
        for (at, tafel) in items(answer, "/waarde/tafels").iter().enumerate() {
            let lezingen = items(tafel, "/lezingen").iter().enumerate();
            let told = lezingen.filter_map(|(place, lezing)| {
                let pointer = format!("/waarde/tafels/{at}/lezingen/{place}/uitkomst");
                Some((text(&lezing["lezing"]), expected(vector, &pointer)?))
            });
            found.push((tafel, told.collect()));
        }
    }
    found
}

#[test]
fn every_table_comes_out_every_way_in_every_lezing() {
    let mut seen = BTreeSet::new();
    for (tafel, lezingen) in expected_tables() {
        let id = text(&tafel["tafel"]);
        seen.extend(
            lezingen
                .into_iter()
                .map(|(l, uit)| format!("{id}/{l}={uit}")),
        );
    }
    let mut missing = Vec::new();
    for tafel in tafels() {
        for lezing in &tafel.lezing {
            let ways = OUTCOMES.map(|uit| format!("{}/{}={uit}", tafel.id, lezing.id));
            missing.extend(ways.into_iter().filter(|way| !seen.contains(way)));
        }
    }
    assert!(missing.is_empty(), "no vector for {}", missing.join(", "));
}

/// Of each two lezingen of a table, one says ja in a vector where the other says nee.
#[test]
fn every_two_lezingen_of_a_table_differ_somewhere() {
    let told = expected_tables();
    for tafel in tafels() {
        for (at, one) in tafel.lezing.iter().enumerate() {
            for other in tafel.lezing.iter().skip(at + 1) {
                let differ = |(seen, lezingen): &(&Value, BTreeMap<String, String>)| {
                    let uit = |id: &str| lezingen.get(id).map(String::as_str);
                    let pair = (uit(one.id.as_str()), uit(other.id.as_str()));
                    seen["tafel"] == tafel.id.as_str()
                        && seen["lezingBepalend"] == true
                        && matches!(pair, (Some("ja"), Some("nee")) | (Some("nee"), Some("ja")))
                };
                let (id, one, other) = (&tafel.id, &one.id, &other.id);
                assert!(told.iter().any(differ), "{id}: {one} and {other}");
            }
        }
    }
}

/// What people also look at is tried both ways.
#[test]
fn what_is_not_counted_is_tried_both_ways() {
    let mut seen = BTreeSet::new();
    for (vector, answer) in answers() {
        for (at, tafel) in items(answer, "/waarde/tafels").iter().enumerate() {
            for (place, look) in items(tafel, "/kijkOokNaar").iter().enumerate() {
                let pointer = format!("/waarde/tafels/{at}/kijkOokNaar/{place}/waarde");
                let (tafel, feit) = (text(&tafel["tafel"]), text(&look["feit"]));
                let told = expected(vector, &pointer);
                seen.extend(told.map(|waarde| format!("{tafel}: {feit}={waarde}")));
            }
        }
    }
    for tafel in tafels() {
        for feit in &tafel.kijk_ook_naar {
            for waarde in ["ja", "nee"] {
                let way = format!("{}: {feit}={waarde}", tafel.id);
                assert!(seen.contains(&way), "no vector for {way}");
            }
        }
    }
}

/// Whatever is said of it, it never changes an outcome.
#[test]
fn what_is_not_counted_never_counts() {
    let looked_at: BTreeSet<&str> = Regelset::builtin()
        .document()
        .tafels
        .iter()
        .flat_map(|tafel| tafel.kijk_ook_naar.iter().map(FeitId::as_str))
        .collect();
    let outcomes = |answer: &Value| -> Vec<Value> {
        let all = items(answer, "/waarde/tafels").iter();
        all.map(|tafel| tafel["lezingen"].clone()).collect()
    };
    let mut tried = 0;
    for (vector, answer) in answers() {
        let ok = answer["status"] == "ok";
        if vector.op != "check_tafels" || !ok {
            continue;
        }
        for waarde in OUTCOMES {
            let mut input = input(vector);
            let mut given = items(&input, "/antwoorden").to_vec();
            given.retain(|row| !looked_at.contains(text(&row["feit"]).as_str()));
            let said = looked_at.iter();
            given.extend(said.map(|feit| serde_json::json!({ "feit": feit, "waarde": waarde })));
            input["antwoorden"] = given.into();
            let again = ask("check_tafels", &input);
            assert_eq!(again["status"], "ok", "{}", vector.naam);
            assert_eq!(
                outcomes(&again),
                outcomes(answer),
                "{} {waarde}",
                vector.naam
            );
            tried += 1;
        }
    }
    assert!(tried > 100, "{tried}");
}

/// The outcome after this one; a new outcome breaks the build here.
fn next(uitkomst: Uitkomst) -> Option<Uitkomst> {
    Some(match uitkomst {
        Uitkomst::Aanvullen => Uitkomst::Advies,
        Uitkomst::Advies => Uitkomst::ConsultatieInfo,
        Uitkomst::ConsultatieInfo => Uitkomst::TerugLokaal,
        Uitkomst::TerugLokaal => Uitkomst::DoorgeleidPartner,
        Uitkomst::DoorgeleidPartner => Uitkomst::DoorverwijzingTafel,
        Uitkomst::DoorverwijzingTafel => Uitkomst::Casusoverleg,
        Uitkomst::Casusoverleg => Uitkomst::Procesregie,
        Uitkomst::Procesregie => Uitkomst::Spoed,
        Uitkomst::Spoed => Uitkomst::StrafrechtelijkSpoor,
        Uitkomst::StrafrechtelijkSpoor => Uitkomst::GeenActie,
        Uitkomst::GeenActie => Uitkomst::ExtraTaak,
        Uitkomst::ExtraTaak => Uitkomst::NietOntvankelijk,
        Uitkomst::NietOntvankelijk => Uitkomst::DoorverwijzenPgaRad,
        Uitkomst::DoorverwijzenPgaRad => return None,
    })
}

#[test]
fn every_outcome_leads_somewhere() {
    let leads: BTreeSet<String> = answers()
        .iter()
        .filter_map(|(vector, _)| expected(vector, "/waarde/leidend/uitkomst"))
        .collect();
    let all = iter::successors(Some(Uitkomst::Aanvullen), |uitkomst| next(*uitkomst));
    let all: Vec<String> = all.map(word).collect();
    assert_eq!(all.len(), 14);
    for uitkomst in all {
        assert!(leads.contains(&uitkomst), "{uitkomst} leads nowhere");
    }
}

/// A vector says `dimensie/<dimensie>=<region>`. On one and the same aanmelding two
/// regions publish something else on each dimension.
#[test]
fn every_dimension_has_regions_that_differ() {
    for dimensie in Dimensie::ALL {
        let name = word(dimensie);
        let claim = format!("dimensie/{name}=");
        let mut told: BTreeMap<String, BTreeMap<String, &str>> = BTreeMap::new();
        for (vector, answer) in answers() {
            let claims = vector.dekt.iter();
            for regio in claims.filter_map(|dekt| dekt.strip_prefix(&claim)) {
                assert_eq!(answer["waarde"]["regio"]["regio"], regio, "{}", vector.naam);
                let mut published = items(answer, "/waarde/regio/afspraken").iter();
                let afspraak = published.find(|afspraak| afspraak["dimensie"] == name.as_str());
                let afspraak = afspraak.and_then(|afspraak| afspraak["tekst"].as_str());
                let afspraak = afspraak.unwrap_or_else(|| panic!("{}: no {name}", vector.naam));
                let group = told.entry(without_region(vector).to_string()).or_default();
                group.insert(regio.to_owned(), afspraak);
            }
        }
        let differ = told.values().any(|regios| {
            let texts: BTreeSet<&&str> = regios.values().collect();
            texts.len() >= 2
        });
        assert!(differ, "{name}: no two regions differ on one aanmelding");
    }
}

#[test]
fn every_point_of_attention_has_a_vector() {
    let mut seen = BTreeSet::new();
    for (vector, answer) in answers() {
        for at in 0..items(answer, "/waarde/regio/aandacht").len() {
            seen.extend(expected(
                vector,
                &format!("/waarde/regio/aandacht/{at}/code"),
            ));
        }
    }
    for code in AandachtCode::ALL {
        assert!(seen.contains(&word(code)), "no vector for {code:?}");
    }
}

#[test]
fn every_way_to_combine_has_a_vector() {
    let seen: BTreeSet<String> = answers()
        .iter()
        .filter_map(|(vector, _)| expected(vector, "/waarde/aanpak/combinatie"))
        .collect();
    assert_eq!(
        seen,
        ["nietRelevant", "nodig", "redenNodig"]
            .map(str::to_owned)
            .into()
    );
}

#[test]
fn every_region_that_comes_along_is_used() {
    let used: BTreeSet<String> = answers()
        .iter()
        .filter_map(|(vector, _)| expected(vector, "/waarde/bewijs/regio/regio"))
        .collect();
    for regio in regios() {
        assert!(
            used.contains(regio.id.as_str()),
            "no vector for {}",
            regio.id
        );
    }
}

/// A vector says `<step>=<outcome>` of a step of a region that comes along: an extra
/// step, or one that leads to a table.
#[test]
fn every_step_of_a_region_comes_out_every_way() {
    let mut steps = BTreeSet::new();
    for regio in regios() {
        steps.extend(regio.poort.iter().map(|poort| poort.id.to_string()));
        let tables = regio.thematafel.iter();
        steps.extend(tables.map(|row| format!("tafel-{}", row.tafel)));
    }
    let mut seen = BTreeSet::new();
    for (vector, answer) in answers().iter().filter(|(v, _)| v.op == "advise_triage") {
        for (step, claim) in vector.dekt.iter().filter_map(|dekt| dekt.split_once('=')) {
            if steps.contains(step) {
                assert_eq!(
                    outcome(answer, step),
                    Some(claim),
                    "{}: {step}",
                    vector.naam
                );
                seen.insert((step.to_owned(), claim.to_owned()));
            }
        }
    }
    let ways = |step: &String| OUTCOMES.map(|uit| (step.clone(), uit.to_owned()));
    let missing: Vec<_> = steps
        .iter()
        .flat_map(ways)
        .filter(|way| !seen.contains(way))
        .collect();
    assert!(missing.is_empty(), "no vector for {missing:?}");
}

/// How a step came out; `None` if the triage stopped, so that nobody can tell.
fn outcome(answer: &Value, step: &str) -> Option<&'static str> {
    let holding = holding(answer);
    let mut open = items(answer, "/waarde/mogelijk").iter();
    if holding.contains(step) {
        Some("ja")
    } else if open.any(|stap| stap["stap"] == step) {
        Some("onbekend")
    } else {
        let mut stops = Regelset::builtin().document().triage.iter();
        let stopped = stops
            .any(|stap| stap.vervolg != Vervolg::GaatDoor && holding.contains(stap.id.as_str()));
        (!stopped).then_some("nee")
    }
}

/// The steps that hold.
fn holding(answer: &Value) -> BTreeSet<String> {
    let leads = answer.pointer("/waarde/leidend").into_iter();
    let all = leads.chain(items(answer, "/waarde/ook"));
    all.map(|stap| text(&stap["stap"])).collect()
}

/// The same question with and without its region: the law is the same, and every
/// national step that holds still holds, unless the gemeente lies elsewhere.
#[test]
fn a_region_changes_no_law_and_hides_no_step() {
    let national: BTreeSet<&str> = {
        let feiten = Regelset::builtin().document().feiten.iter();
        feiten.map(|feit| feit.id.as_str()).collect()
    };
    let (mut laws, mut steps) = (0, 0);
    for (vector, answer) in answers() {
        let ok = answer["status"] == "ok" && !answer["waarde"]["regio"].is_null();
        if vector.op != "advise_triage" || !ok {
            continue;
        }
        let mut input = without_region(vector);
        let mut given = items(&input, "/antwoorden").to_vec();
        given.retain(|row| national.contains(text(&row["feit"]).as_str()));
        input["antwoorden"] = given.into();
        let alone = ask("advise_triage", &input);
        assert_eq!(alone["status"], "ok", "{}", vector.naam);
        let at = |answer: &Value, place: &str| answer["waarde"].pointer(place).cloned();
        let both = |place: &str| (at(answer, place), at(&alone, place));
        let same = |place: &str| both(place).0 == both(place).1;
        if !same("/bewijs/leefgebiedenlijst") {
            continue;
        }
        let tested = both("/toets").0.is_some() && both("/toets").1.is_some();
        if tested {
            assert!(same("/toets/wet"), "{}", vector.naam);
            laws += 1;
        }
        if tested && same("/toets/indicatie") {
            let (with, without) = (holding(answer), holding(&alone));
            assert!(
                without.is_subset(&with),
                "{}: {without:?} and {with:?}",
                vector.naam
            );
            steps += 1;
        }
    }
    assert!(laws > 50 && steps > 50, "{laws} {steps}");
}

fn input(vector: &Vector) -> Value {
    serde_json::from_slice(&vector.input()).expect("JSON")
}

fn without_region(vector: &Vector) -> Value {
    let mut input = input(vector);
    let members = input.as_object_mut().expect("an object");
    members.remove("regio");
    members.remove("regioprofiel");
    input
}

fn ask(op: &str, input: &Value) -> Value {
    let text = contract::call(op, input.to_string().as_bytes()).expect("an operation");
    serde_json::from_str(&text).expect("JSON")
}

/// Every reason to step up or down is tried alone, the way it fits and the other way.
#[test]
fn every_reason_is_tried_both_ways() {
    let mut seen = BTreeSet::new();
    for (vector, _) in answers() {
        let input: Value = serde_json::from_slice(&vector.input()).unwrap_or_default();
        let [reason] = items(&input, "/voorstel/redenen") else {
            continue;
        };
        if let Some(fits) = expected(vector, "/waarde/past") {
            seen.insert((text(reason), fits));
        }
    }
    for reason in OpschaalReden::ALL {
        for fits in ["ja", "nee"] {
            assert!(
                seen.contains(&(word(reason), fits.to_owned())),
                "{reason:?} {fits}"
            );
        }
    }
}

/// The rules of every region are looked at in every case.
#[test]
fn every_region_is_analysed() {
    let mut seen = BTreeSet::new();
    for (vector, _) in answers() {
        if vector.op == "check_regelset" {
            seen.extend(expected(vector, "/waarde/bewijs/regio/regio"));
        }
    }
    let all = regios().iter().map(|regio| regio.id.to_string()).collect();
    assert_eq!(seen, all);
}
