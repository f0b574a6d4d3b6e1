//! Laws over random dossiers.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{answer, fixture};

const KANARIE: &str = "KANARIE";

const JA_NEE: [&str; 3] = ["ja", "nee", "onbekend"];
const CATEGORIE: [&str; 5] = [
    "gezondheid",
    "politiegegevens",
    "begeleidingHulp",
    "woonsituatie",
    "identificatieContact",
];
const WEIGERING: [&str; 4] = [
    "zwaarwegendeRedenen",
    "beroepsgeheim",
    "nietNoodzakelijk",
    "bezwaarDeelnemer",
];

/// One element: its kind, and what the law asks of it.
fn element() -> impl Strategy<Value = Value> {
    let flags = prop::array::uniform6(0_usize..4);
    let rest = (0_usize..6, 0_usize..5, 0_usize..6, 0_usize..3, flags);
    rest.prop_map(|(kind, categorie, weigering, tot, flags)| {
        let mut one = fixture()["dossier"]["elementen"][kind].clone();
        let gegevens = &mut one["gegevens"];
        if kind != 1 {
            gegevens["categorie"] = json!(CATEGORIE[categorie]);
        }
        let places = [
            "onderMedischGeheim",
            "geheimRouteGeldt",
            "bijzonder",
            "wpgArtikel8Of13",
            "voorwaardenVervuld",
        ];
        for (place, flag) in places.iter().zip(flags) {
            match JA_NEE.get(flag) {
                Some(word) => gegevens[*place] = json!(word),
                None => drop(gegevens.as_object_mut().unwrap().remove(*place)),
            }
        }
        gegevens["geheimRoute"] = json!("goedHulpverlenerschap");
        if let Some(word) = JA_NEE.get(flags[5]) {
            gegevens["leveranciers"][0]["instemming"] = json!(word);
        }
        if let Some(grond) = WEIGERING.get(weigering) {
            let door = gegevens["leveranciers"][0]["organisatie"].clone();
            one["weigering"] =
                json!({ "grond": grond, "door": { "organisatie": door }, "datum": "2026-03-05" });
        }
        if let Some(tot) = ["2026-03-09", "2026-12-31"].get(tot) {
            one["tot"] = json!(tot);
        }
        one
    })
}

/// A dossier of whole judgements, to a deelnemer or a derde.
fn dossier() -> impl Strategy<Value = Value> {
    let elements = prop::collection::vec(element(), 1..7);
    (elements, 0_usize..3).prop_map(|(elements, to)| {
        let mut invoer = fixture();
        let dossier = &mut invoer["dossier"];
        let to = ["openbaarMinisterie", "reclassering", "slachtofferhulp"][to];
        dossier["ontvanger"]["organisatie"] = json!(to);
        for field in ["belangOfPlicht", "keuzeLid1", "basisInWet", "racGetoetst"] {
            dossier["oordelen"][field] =
                json!({ "waarde": "ja", "organisatie": "college", "datum": "2026-03-09" });
        }
        dossier["oordelen"]["bezwaarDeelnemer"] =
            dossier["oordelen"]["zwaarwegendeRedenen"].clone();
        dossier["elementen"] = json!(elements);
        invoer
    })
}

/// Marks every text that people type, with the number of the element.
fn mark(value: &mut Value, at: usize, key: &str) {
    const TYPED: [&str; 8] = [
        "naam",
        "functie",
        "telefoon",
        "email",
        "woorden",
        "reden",
        "rol",
        "omschrijving",
    ];
    match value {
        Value::String(text) if TYPED.contains(&key) => *text = format!("{KANARIE}-{at}-{key}"),
        Value::Array(items) => items.iter_mut().for_each(|item| mark(item, at, key)),
        Value::Object(members) => members
            .iter_mut()
            .for_each(|(key, item)| mark(item, at, key)),
        _ => {}
    }
}

/// Every element gets its own marks in every text that it can hold.
fn with_marks(invoer: &Value) -> Value {
    let mut marked = invoer.clone();
    let list = marked["dossier"]["elementen"]
        .as_array_mut()
        .expect("a list");
    for (at, one) in list.iter_mut().enumerate() {
        one["gegevens"]["beperkingen"] = json!([{ "soort": "voorwaarde", "omschrijving": "x" }]);
        one["gegevens"]["leveranciers"][0]["naam"] = json!("x");
        if let Some(weigering) = one.get_mut("weigering") {
            weigering["door"]["naam"] = json!("x");
            weigering["door"]["rol"] = json!("x");
        }
        mark(one, at, "");
    }
    let oordelen = marked["dossier"]["oordelen"]
        .as_object_mut()
        .expect("judgements");
    for oordeel in oordelen.values_mut() {
        oordeel["motivering"] = json!("KANARIE-oordeel");
    }
    marked["dossier"]["door"]["naam"] = json!("KANARIE-door");
    marked
}

/// What goes and what stays: the words of what goes, and the rows of what stays.
fn sides(answer: &Value) -> (String, Vec<Value>) {
    let kaart = &answer["waarde"]["kaart"];
    let stays = kaart["achtergehouden"].as_array().cloned();
    (kaart["elementen"].to_string(), stays.unwrap_or_default())
}

fn stays(invoer: &Value) -> usize {
    sides(&answer(invoer)).1.len()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    /// Of an element that stays, not a word comes back: not in the card, not in the text,
    /// not in a finding. Of one that goes, its refusal neither.
    #[test]
    fn what_stays_leaves_no_trace(invoer in dossier()) {
        let marked = with_marks(&invoer);
        let answer = answer(&marked);
        let whole = answer.to_string();
        let (goes, rows) = sides(&answer);
        prop_assert!(!whole.contains("KANARIE-oordeel") && !whole.contains("KANARIE-door"));
        let list = marked["dossier"]["elementen"].as_array().unwrap();
        let mut seen = 0;
        for (at, one) in list.iter().enumerate() {
            let own = format!("{KANARIE}-{at}-");
            if goes.contains(&own) {
                seen += 1;
                let rol = format!("{KANARIE}-{at}-rol");
                prop_assert!(one["zorg"].is_object() || !whole.contains(&rol));
            } else {
                prop_assert!(!whole.contains(&own), "{at}");
            }
        }
        prop_assert_eq!(seen + rows.len(), list.len());
        for row in rows {
            let fields: Vec<&String> = row.as_object().unwrap().keys().collect();
            prop_assert!(fields.iter().all(|f| ["categorie", "grond", "wie"].contains(&f.as_str())));
        }
    }

    /// How long the words of what stays are, and which kind it is, cannot be seen.
    #[test]
    fn nor_of_its_length_or_its_kind(invoer in dossier(), letters in 1_usize..300) {
        let before = answer(&invoer);
        let mut other = invoer.clone();
        let list = other["dossier"]["elementen"].as_array_mut().unwrap();
        for one in list.iter_mut().filter(|one| one.get("weigering").is_some()) {
            for kind in ["pga", "afspraak", "bejegening", "traject", "zorg"] {
                one.as_object_mut().unwrap().remove(kind);
            }
            if one.get("contactpersoon").is_none() {
                one["bejegening"] = json!({ "woorden": "x".repeat(letters) });
            }
        }
        let after = answer(&other);
        // a refusal that does not fit leaves what it is about open, and holds it back too
        prop_assert_eq!(&before["waarde"]["kaart"], &after["waarde"]["kaart"]);
        prop_assert_eq!(&before["waarde"]["tekst"], &after["waarde"]["tekst"]);
        prop_assert_eq!(&before["waarde"]["html"], &after["waarde"]["html"]);
    }

    /// A refusal less, or a consent more, never holds more back.
    #[test]
    fn consent_never_holds_more_back(invoer in dossier(), at in 0_usize..6) {
        let before = stays(&invoer);
        let at = at % invoer["dossier"]["elementen"].as_array().unwrap().len();
        let change = |change: &dyn Fn(&mut Map<String, Value>)| {
            let mut other = invoer.clone();
            change(other["dossier"]["elementen"][at].as_object_mut().unwrap());
            stays(&other)
        };
        prop_assert!(change(&|one| drop(one.remove("weigering"))) <= before);
        let consent = |one: &mut Map<String, Value>| {
            one["gegevens"]["leveranciers"][0]["instemming"] = json!("ja");
        };
        prop_assert!(change(&consent) <= before);
        let opened = |one: &mut Map<String, Value>| {
            one["gegevens"]["geheimRouteGeldt"] = json!("ja");
        };
        prop_assert!(change(&opened) <= before);
    }

    /// The order of the elements says nothing.
    #[test]
    fn order_does_not_matter(invoer in dossier(), turn in 0_usize..6) {
        let before = answer(&invoer);
        let mut other = invoer.clone();
        let list = other["dossier"]["elementen"].as_array_mut().unwrap();
        let turn = turn % list.len();
        list.rotate_left(turn);
        list.reverse();
        let after = answer(&other);
        for field in ["uitkomst", "kaart", "gronden", "tekst", "html", "letOp"] {
            prop_assert_eq!(&before["waarde"][field], &after["waarde"][field]);
        }
    }

    /// Without an answer on the whole there is no card, and of the elements nothing comes back.
    #[test]
    fn without_a_judgement_nothing_comes_back(invoer in dossier()) {
        let mut open = with_marks(&invoer);
        open["dossier"]["oordelen"].as_object_mut().unwrap().remove("noodzakelijk");
        let answer = answer(&open);
        prop_assert_eq!(&answer["waarde"]["uitkomst"], "nogNiet");
        prop_assert!(answer["waarde"]["kaart"].is_null());
        prop_assert!(!answer.to_string().contains(KANARIE));
        prop_assert_eq!(&answer["waarde"]["vragen"][0]["plaats"], "/dossier/oordelen/noodzakelijk");
    }
}
