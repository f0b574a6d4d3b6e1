//! Bundling: every rule, every state of an answer, every instrument with every label,
//! every reason, every requirement, and the fingerprint.

use std::collections::{BTreeMap, BTreeSet};

use koppelvlak::id::InstrumentId;
use koppelvlak::regelset::Regelset;
use koppelvlak::regelset::document::instrument::{Instrument, Labelschaal};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::answers;
use crate::common::Vector;

/// Vectors that bundle, with the bundle; those that are refused have none.
fn bundles() -> impl Iterator<Item = (&'static Vector, &'static Value)> {
    let asked = answers()
        .iter()
        .filter(|(vector, _)| vector.op == "bundle_beoordelingen");
    asked.filter_map(|(vector, answer)| Some((vector, answer.pointer("/waarde/bundel")?)))
}

/// Every object in an answer.
fn objects<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(members) => {
            found.push(value);
            members.values().for_each(|member| objects(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| objects(item, found)),
        _ => {}
    }
}

/// Every word under a field that some object has, in an object that also has another field.
fn words(field: &str, beside: &str) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for (_, bundel) in bundles() {
        let mut found = Vec::new();
        objects(bundel, &mut found);
        for object in found.into_iter().filter(|o| o.get(beside).is_some()) {
            match object.get(field) {
                Some(Value::String(word)) => drop(seen.insert(word.clone())),
                Some(Value::Array(list)) => {
                    seen.extend(list.iter().filter_map(Value::as_str).map(str::to_owned));
                }
                _ => {}
            }
        }
    }
    seen
}

fn numbered(letter: char, last: usize) -> Vec<String> {
    (1..=last).map(|n| format!("{letter}{n}")).collect()
}

#[track_caller]
fn all_there(what: &str, wanted: impl IntoIterator<Item = String>, seen: &BTreeSet<String>) {
    let missing: Vec<String> = wanted.into_iter().filter(|w| !seen.contains(w)).collect();
    assert!(missing.is_empty(), "no {what} {}", missing.join(", "));
}

fn list(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

#[test]
fn every_rule_of_bundling_has_a_vector() {
    let bundling = answers()
        .iter()
        .filter(|(vector, _)| vector.op == "bundle_beoordelingen");
    let covered: BTreeSet<String> = bundling.flat_map(|(v, _)| v.dekt.iter().cloned()).collect();
    for (letter, last) in [('r', 17), ('m', 13), ('i', 12), ('t', 6)] {
        all_there("vector for", numbered(letter, last), &covered);
    }
}

/// What a vector of a duiding claims to cover stands in its answer.
#[test]
fn every_rule_of_duiding_comes_out_every_way() {
    let mut covered = BTreeSet::new();
    for (vector, answer) in answers().iter().filter(|(v, _)| v.op == "check_duiding") {
        for claim in vector.dekt.iter().filter(|claim| claim.contains('=')) {
            let (rule, way) = claim.split_once('=').expect("a way");
            let rules = answer.pointer("/waarde/regels").and_then(Value::as_array);
            let told = rules.into_iter().flatten().find(|row| row["regel"] == rule);
            let told = told.and_then(|row| row["uitkomst"].as_str());
            assert_eq!(told, Some(way), "{}", vector.naam);
            covered.insert(claim.clone());
        }
    }
    let each_way = |rule: String| ["ja", "nee", "onbekend"].map(|way| format!("{rule}={way}"));
    let wanted: Vec<String> = numbered('d', 11).into_iter().flat_map(each_way).collect();
    all_there("vector for", wanted, &covered);
}

/// The rule by which a result was read stands in an answer; M13 is a part instead.
#[test]
fn every_rule_of_reading_is_in_an_answer() {
    let mut wanted = numbered('m', 13);
    wanted.retain(|rule| rule != "m13");
    all_there("place by", wanted, &words("regel", "stand"));
    let reasons = [
        "negatieveScreening",
        "labelversieOnbekend",
        "labelOnbekend",
        "alleenScore",
        "drempelNietGehaald",
        "contextInstrument",
        "instrumentGestopt",
        "nietOpZichzelf",
        "geenSchaal",
    ];
    all_there("place without", list(&reasons), &words("reden", "stand"));
}

/// Every state of every choice in an answer.
#[test]
fn every_state_is_in_an_answer() {
    let consensus = [
        "geen",
        "tegenstrijdig",
        "uiteenlopend",
        "enkelvoudig",
        "eensgezind",
    ];
    let afstand = ["geen", "eenNiveau", "tweeNiveaus", "drieNiveaus"];
    let stand = [
        "opDeSchaal",
        "nietBepaald",
        "nietHerleidbaar",
        "actueel",
        "binnenkortVerlopen",
        "verlopen",
        "ingehaald",
    ];
    let uitslag = ["voldaan", "open", "teLaat", "nietVanToepassing"];
    let rol = ["telt", "onderdeel", "signaal", "historie", "teltNiet"];
    let waarom = [
        "buitenPopulatie",
        "nietGekwalificeerd",
        "instrumentGepauzeerd",
        "instrumentGestopt",
        "ingetrokken",
        "concept",
        "nietGedeeld",
        "geenPlaats",
        "onderdeel",
    ];
    let onderscheid = [
        "datum",
        "conditie",
        "setting",
        "horizon",
        "bronnen",
        "methode",
        "versie",
        "onverklaard",
    ];
    let richting = ["gestegen", "gelijk", "gedaald", "nietVergelijkbaar"];
    let gereed = ["gereedVoorDuiding", "metVoorbehoud", "nietGereed"];
    let gegeven = [
        "conditie",
        "setting",
        "horizon",
        "kwalificatie",
        "populatie",
        "informatieTot",
        "jegens",
    ];
    let schaal = ["zorgniveau", "volgordeBinnenClaim"];
    for (field, beside, wanted) in [
        ("consensus", "schaal", &consensus[..]),
        ("afstand", "schaal", &afstand),
        ("schaal", "consensus", &schaal),
        ("stand", "stand", &stand),
        ("stand", "eis", &uitslag),
        ("rol", "plaats", &rol),
        ("waaromNiet", "rol", &waarom),
        ("verschillen", "hoog", &onderscheid),
        ("richting", "naar", &richting),
        ("gereedheid", "vingerafdruk", &gereed),
        ("gegevens", "regel", &gegeven),
    ] {
        all_there(field, list(wanted), &words(field, beside));
    }
}

#[test]
fn every_reason_for_attention_is_in_an_answer() {
    let redenen = [
        "hoogsteNiveau",
        "recidivekansHoog",
        "professioneelOordeel",
        "escalatie",
        "herhaling",
        "tegenstrijdig",
        "ingehaald",
        "verlopenHoog",
        "signaalBuitenPopulatie",
        "signaalOngekwalificeerd",
        "instrumentStatus",
        "afwijkingOmlaag",
        "afwijkingOmhoog",
        "achtergehouden",
        "verdiepingNodig",
        "lvbKanttekening",
    ];
    let mut seen = BTreeSet::new();
    for (_, bundel) in bundles() {
        let points = bundel["aandacht"].as_array().into_iter().flatten();
        seen.extend(points.filter_map(|p| Some(p["reden"].as_str()?.to_owned())));
    }
    all_there("attention", list(&redenen), &seen);
}

#[test]
fn every_way_to_be_incomplete_is_in_an_answer() {
    let mut seen = BTreeSet::new();
    for (_, bundel) in bundles() {
        for part in ["blokkerend", "leemten"] {
            let rows = bundel["volledigheid"][part].as_array();
            let rules = rows.into_iter().flatten();
            seen.extend(rules.filter_map(|g| Some(g["regel"].as_str()?.to_owned())));
        }
    }
    all_there("missing by", numbered('i', 12), &seen);
}

/// Every moment goes in, every requirement comes back.
#[test]
fn every_moment_has_a_vector() {
    let mut tried = BTreeSet::new();
    let mut asked = BTreeSet::new();
    for (vector, bundel) in bundles() {
        let input = vector.invoer.clone().unwrap_or_default();
        let events = input.pointer("/stukken/gebeurtenissen").cloned();
        let events = events.and_then(|events| events.as_array().cloned());
        let moments = events.unwrap_or_default().into_iter();
        tried.extend(moments.filter_map(|e| Some(e["moment"].as_str()?.to_owned())));
        let rows = bundel["eisen"].as_array().into_iter().flatten();
        asked.extend(rows.filter_map(|row| Some(row["eis"].as_str()?.to_owned())));
    }
    let momenten = &Regelset::builtin().document().overgangsmomenten;
    all_there("event", momenten.iter().map(|m| m.id.to_string()), &tried);
    let eisen = momenten.iter().flat_map(|m| &m.eis);
    all_there("requirement", eisen.map(|eis| eis.id.to_string()), &asked);
    assert_eq!(momenten.len(), 25);
}

/// What the words of each set of labels mean, written down again: the words that mean
/// the same, and the ends of the range or why there is none.
const WOORDEN: &[(&str, &str, &str)] = &[
    ("drie", "laag; low; laag risico", "laag-laag"),
    (
        "drie",
        "matig; gemiddeld; midden; middelmatig; middel; moderate; medium; middelmatig risico; \
         matig risico; gemiddeld risico",
        "matig-matig",
    ),
    ("drie", "hoog; high; hoog risico", "hoog-hoog"),
    ("vijf", "laag", "laag-laag"),
    ("vijf", "laag-matig; laag/matig", "laag-matig"),
    ("vijf", "matig", "matig-matig"),
    ("vijf", "matig-hoog; matig/hoog", "matig-hoog"),
    ("vijf", "hoog", "hoog-hoog"),
    ("static-2016", "i; niveau i; level i", "laag-laag"),
    ("static-2016", "ii; niveau ii; level ii", "laag-laag"),
    ("static-2016", "iii; niveau iii; level iii", "matig-matig"),
    ("static-2016", "iva; niveau iva; level iva", "matig-hoog"),
    ("static-2016", "ivb; niveau ivb; level ivb", "hoog-hoog"),
    (
        "veilig-thuis",
        "direct gevaar; acuut onveilig",
        "acuut-acuut",
    ),
    (
        "veilig-thuis",
        "structureel ernstig onveilig; structurele ernstige onveiligheid; structurele onveiligheid",
        "hoog-hoog",
    ),
    (
        "veilig-thuis",
        "schadelijke multiproblemsituatie; multiproblemsituatie",
        "matig-matig",
    ),
    (
        "veilig-thuis",
        "geen van deze; geen onveiligheid gezien",
        "laag-laag",
    ),
    (
        "arij-veiligheid",
        "direct ingrijpen nodig; onmiddellijk ingrijpen nodig",
        "acuut-acuut",
    ),
    (
        "arij-veiligheid",
        "geen directe onveiligheid; geen onmiddellijke onveiligheid",
        "laag-matig",
    ),
    ("rihg-drempel", "drempel gehaald", "hoog-acuut"),
    ("rihg-drempel", "drempel niet gehaald", "drempelNietGehaald"),
    ("screening-drie", "laag; low", "negatieveScreening"),
    (
        "screening-drie",
        "matig; gemiddeld; midden; middel; moderate; hoog; high",
        "matig-hoog",
    ),
    (
        "screening-drempel",
        "drempel gehaald; op of boven de drempel",
        "matig-hoog",
    ),
    (
        "screening-drempel",
        "drempel niet gehaald; onder de drempel",
        "negatieveScreening",
    ),
    (
        "lvb-screener",
        "vermoeden van lvb; onder de grens; geen vermoeden van lvb; boven de grens",
        "contextInstrument",
    ),
];

/// The meaning of each word of each set of labels.
fn meanings() -> BTreeMap<(&'static str, &'static str), &'static str> {
    let rows = WOORDEN.iter();
    rows.flat_map(|(schaal, words, means)| {
        words.split("; ").map(move |word| ((*schaal, word), *means))
    })
    .collect()
}

fn schaal(id: &str) -> &'static Labelschaal {
    let all = &Regelset::builtin().document().labelschalen;
    all.iter().find(|s| s.id.as_str() == id).expect(id)
}

fn instrument(id: &str) -> Option<&'static Instrument> {
    let all = &Regelset::builtin().document().instrumenten;
    all.iter().find(|i| i.id.as_str() == id)
}

/// The table above holds every word of the data and no other.
#[test]
fn the_words_are_those_of_the_catalogue() {
    let written: BTreeSet<(String, String)> = meanings()
        .keys()
        .map(|(schaal, word)| ((*schaal).to_owned(), (*word).to_owned()))
        .collect();
    let mut data = BTreeSet::new();
    for schaal in &Regelset::builtin().document().labelschalen {
        let names = schaal.label.iter().flat_map(|label| &label.namen);
        data.extend(names.map(|name| (schaal.id.to_string(), name.clone())));
    }
    assert_eq!(written, data);
}

/// Every result on every table has the place that the words have in the table above,
/// unless what stands beside it in the input says otherwise (M4, what is not shared).
#[test]
fn every_label_has_its_place() {
    let meanings = meanings();
    let mut seen: BTreeSet<(String, String, String)> = BTreeSet::new();
    let mut instruments = BTreeSet::new();
    for (vector, bundel) in bundles() {
        let mut found = Vec::new();
        objects(bundel, &mut found);
        for shown in found
            .into_iter()
            .filter(|o| o.get("plaats").is_some_and(Value::is_object))
        {
            let Some(id) = shown["instrument"]["id"].as_str() else {
                continue;
            };
            let Some(known) = instrument(id) else {
                continue;
            };
            instruments.insert(id.to_owned());
            let regel = shown["plaats"]["regel"].as_str();
            let label = shown["afgegeven"]["label"].as_str().unwrap_or_default();
            let label = label.trim().to_lowercase();
            let stated = ["nietGedeeld", "instrumentGestopt"];
            if stated.iter().any(|why| shown["waaromNiet"] == *why) || regel == Some("m4") {
                continue;
            }
            let versie = shown["instrument"]["labelversie"].as_str().map(str::trim);
            let labels = known.uitkomst.iter().flat_map(|uitkomst| &uitkomst.labels);
            let mut used = labels.filter(|keuze| {
                let own = keuze.labelversie.as_deref();
                own.is_none() || own == versie
            });
            let Some(keuze) = used.next() else { continue };
            let at = (schaal(keuze.schaal.as_str()).id.as_str(), label.as_str());
            let Some(means) = meanings.get(&at) else {
                continue;
            };
            let place = &shown["plaats"];
            let told = match place["bereik"].as_object() {
                Some(ends) => format!(
                    "{}-{}",
                    ends["van"].as_str().unwrap(),
                    ends["tot"].as_str().unwrap()
                ),
                None => place["reden"].as_str().unwrap_or_default().to_owned(),
            };
            assert_eq!(told, *means, "{}: {id} {label}", vector.naam);
            seen.insert((id.to_owned(), at.0.to_owned(), label));
        }
    }
    let mut missing = Vec::new();
    for known in &Regelset::builtin().document().instrumenten {
        let outcomes = known.uitkomst.iter();
        for keuze in outcomes.flat_map(|uitkomst| &uitkomst.labels) {
            for label in &schaal(keuze.schaal.as_str()).label {
                let tried = |word: &String| {
                    let row = (known.id.to_string(), keuze.schaal.to_string(), word.clone());
                    seen.contains(&row)
                };
                if !label.namen.iter().any(tried) {
                    missing.push(format!("{} {}", known.id, label.namen[0]));
                }
            }
        }
        let refused = known.geweigerd.is_some();
        if !refused && !instruments.contains(known.id.as_str()) {
            missing.push(known.id.to_string());
        }
    }
    assert!(missing.is_empty(), "no vector for {}", missing.join(", "));
}

/// An instrument that is refused is tried, and is nowhere on the table.
#[test]
fn what_is_refused_is_tried() {
    let all = &Regelset::builtin().document().instrumenten;
    for refused in all.iter().filter(|i| i.geweigerd.is_some()) {
        let names = |vector: &Vector| {
            let input = vector.invoer.as_ref();
            let rows = input.and_then(|i| i.pointer("/stukken/beoordelingen")?.as_array());
            let mut rows = rows.into_iter().flatten();
            rows.any(|row| row["instrument"]["id"] == refused.id.as_str())
        };
        let id: &InstrumentId = &refused.id;
        let mut tried = bundles().filter(|(vector, _)| names(vector)).peekable();
        assert!(tried.peek().is_some(), "{id}");
        for (vector, bundel) in tried {
            assert!(!bundel.to_string().contains(id.as_str()), "{}", vector.naam);
        }
    }
}

/// What looks like a BSN or a name is refused, and never said again.
#[test]
fn a_reference_that_is_refused_is_not_said_again() {
    let mut tried = 0;
    for (vector, answer) in answers() {
        if !vector.dekt.iter().any(|d| d == "kenmerk-ongeldig") {
            continue;
        }
        let text = answer.to_string();
        for secret in ["999990019", "9999.90.019", "De Buurman"] {
            assert!(!text.contains(secret), "{}", vector.naam);
        }
        tried += 1;
    }
    assert!(tried >= 5, "{tried}");
}

/// Vectors of one group have one fingerprint, or each its own.
#[test]
fn fingerprints_are_equal_or_not() {
    let mut groups: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for (vector, bundel) in bundles() {
        let print = bundel["vingerafdruk"].as_str().expect("a fingerprint");
        assert!(print.len() == 64 && print.chars().all(|c| c.is_ascii_hexdigit()));
        for group in &vector.dekt {
            if let Some((kind, name)) = group
                .strip_prefix("vingerafdruk/")
                .and_then(|rest| rest.split_once('/'))
            {
                groups.entry((kind, name)).or_default().push(print);
            }
        }
    }
    assert!(groups.len() >= 4, "{groups:?}");
    for ((kind, name), prints) in groups {
        assert!(prints.len() > 1, "{name}");
        let different: BTreeSet<&str> = prints.iter().copied().collect();
        let wanted = if kind == "zelfde" { 1 } else { prints.len() };
        assert_eq!(different.len(), wanted, "{kind} {name}");
    }
}

/// The text of which the fingerprint is taken, written out.
#[test]
fn the_fingerprint_is_of_this_text() {
    let rules = Regelset::builtin().vingerafdruk();
    let papers = [
        concat!(
            r#"{"personen":[{"id":"p1"},{"id":"p2"}],"#,
            r#""beoordelingen":[{"id":"b1","afzender":{"organisatie":"politie"},"#,
            r#""soort":"professioneelOordeel","domein":"geweld","orientatie":"toekomst","#,
            r#""over":{"persoon":"p1"},"anker":"hoog","beoordeeldOp":"2026-02-20"}]}"#,
        ),
        "{}",
    ];
    let wanted = papers.map(|papers| {
        let text = format!(r#"["2026-03-02","{rules}",{papers}]"#);
        format!("{:x}", Sha256::digest(text.as_bytes()))
    });
    let seen: Vec<&str> = bundles()
        .filter(|(vector, _)| vector.dekt.iter().any(|d| d == "vingerafdruk/tekst"))
        .filter_map(|(_, bundel)| bundel["vingerafdruk"].as_str())
        .collect();
    assert_eq!(seen, wanted);
}
