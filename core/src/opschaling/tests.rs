//! The log against a model of four phases that was written for these tests.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{CODES, Ladder, Log, OpschaalStap, Richting};
use crate::aanmelding::uitspraak::Uitspraak;
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::id::FaseId;
use crate::pad::Pad;
use crate::regelset::document::opschaling::Opschaalmodel;
use crate::waarheid::Waarheid;

fn model(fasen: &[&str]) -> Opschaalmodel {
    let vindplaats = json!([{ "bron": "conventie", "plaats": "toets", "zekerheid": "voorstel" }]);
    let fase = |id: &&str| json!({ "id": id, "naam": id, "vindplaats": vindplaats });
    let model = json!({
        "id": "trap",
        "titel": "Trap",
        "tekst": "Een trap.",
        "geldigVanaf": "2021-01-01",
        "vindplaats": vindplaats,
        "fase": fasen.iter().map(fase).collect::<Vec<_>>(),
    });
    serde_json::from_value(model).expect("a model")
}

fn vier() -> Opschaalmodel {
    model(&["een", "twee", "drie", "vier"])
}

fn fase(id: &str) -> FaseId {
    FaseId::try_from(id).expect(id)
}

fn day(text: &str) -> Datum {
    Datum::parse(text).expect(text)
}

/// A complete step from a phase to a phase.
fn stap(datum: &str, van: &str, naar: &str) -> Value {
    let ladder = ["een", "twee", "drie", "vier"];
    let place = |id: &str| ladder.iter().position(|fase| *fase == id);
    let up = place(naar) > place(van);
    json!({
        "datum": datum,
        "van": van,
        "naar": naar,
        "redenen": [if up { "complexiteit" } else { "stabiel" }],
        "organisatie": "college",
        "rol": "procesregisseur",
    })
}

/// Two steps up, and one down that is proposed.
fn invoer() -> Value {
    json!({
        "logboek": [stap("2025-01-10", "een", "twee"), stap("2025-02-10", "twee", "vier")],
        "voorstel": stap("2025-03-10", "vier", "drie"),
    })
}

struct Casus {
    logboek: Vec<OpschaalStap>,
    voorstel: Option<OpschaalStap>,
    stabiel: Uitspraak,
    read: Vec<Bevinding>,
}

impl Casus {
    fn of(invoer: &Value) -> Self {
        let part = |name: &str| invoer.get(name).cloned().unwrap_or_default();
        Self {
            logboek: serde_json::from_value(part("logboek")).unwrap_or_default(),
            voorstel: serde_json::from_value(part("voorstel")).expect("a step"),
            stabiel: serde_json::from_value(part("stabiel")).unwrap_or_default(),
            read: Vec::new(),
        }
    }

    fn log<'a>(&'a self, model: &'a Opschaalmodel) -> Log<'a> {
        Log {
            logboek: &self.logboek,
            voorstel: self.voorstel.as_ref(),
            stabiel: &self.stabiel,
            ladder: Ladder::of(model),
            read: &self.read,
        }
    }

    fn found(&self, model: &Opschaalmodel) -> Vec<String> {
        let found = self.log(model).check(day("2025-06-16"));
        found
            .iter()
            .map(|bevinding| format!("{} {}", bevinding.pad, bevinding.code))
            .collect()
    }
}

/// The input with values at places; `null` takes one away.
fn with(changes: &[(&str, Value)]) -> Value {
    let mut invoer = invoer();
    for (place, value) in changes {
        let (above, field) = place.rsplit_once('/').expect("a place");
        let above = invoer.pointer_mut(above).expect("a place");
        let fields = above.as_object_mut().expect("an object");
        match value {
            Value::Null => drop(fields.remove(field)),
            value => drop(fields.insert(field.to_owned(), value.clone())),
        }
    }
    invoer
}

fn found(changes: &[(&str, Value)]) -> Vec<String> {
    Casus::of(&with(changes)).found(&vier())
}

#[test]
fn a_chain_that_fits_has_no_findings() {
    assert_eq!(found(&[]), [""; 0]);
    let (model, casus) = (vier(), Casus::of(&invoer()));
    let log = casus.log(&model);
    let id = |fase: Option<&crate::regelset::document::opschaling::Fase>| {
        fase.map(|fase| fase.id.to_string())
    };
    assert_eq!(id(log.huidige_fase()).as_deref(), Some("vier"));
    assert_eq!(id(log.fase_daarna()).as_deref(), Some("drie"));
    assert_eq!(log.richting(), Some(Richting::Omlaag));
}

#[test]
fn each_finding_and_nothing_else() {
    let mut seen = BTreeSet::new();
    for (place, value, expected) in CASES {
        let value: Value = serde_json::from_str(value).expect(value);
        assert_eq!(found(&[(place, value)]), *expected, "{place}");
        let codes = expected.iter().filter_map(|line| line.split_once(' '));
        seen.extend(codes.map(|(_, code)| code));
    }
    let of_log = CODES
        .iter()
        .filter(|code| !code.starts_with("opschaalmodel"));
    let untried: Vec<&&str> = of_log.filter(|code| !seen.contains(**code)).collect();
    assert!(untried.is_empty(), "{untried:?}");
}

/// Everything that is missing is said at once, in every step.
#[test]
fn an_empty_step_misses_everything() {
    let casus = Casus::of(&json!({ "logboek": [{}], "voorstel": {} }));
    let missing = [
        ("datum", "datum"),
        ("naar", "naar"),
        ("redenen", "reden"),
        ("organisatie", "organisatie"),
        ("rol", "rol"),
    ];
    let expected = ["/logboek/0", "/voorstel"].iter().flat_map(|step| {
        missing.map(|(field, code)| format!("{step}/{field} opschaalstap-{code}-ontbreekt"))
    });
    assert_eq!(casus.found(&vier()), expected.collect::<Vec<_>>());
}

/// Up may skip; down by more than one asks for the reasons.
#[test]
fn up_may_skip_and_down_may_with_reasons() {
    let model = vier();
    let phases: Vec<&str> = model.fase.iter().map(|fase| fase.id.as_str()).collect();
    for (from, van) in phases.iter().enumerate() {
        for (to, naar) in phases.iter().enumerate() {
            let mut voorstel = stap("2025-03-10", van, naar);
            let found =
                |voorstel: &Value| Casus::of(&json!({ "voorstel": voorstel })).found(&model);
            let expected: &[&str] = match (from, to) {
                _ if from == to => &["/voorstel/naar opschaalstap-zelfde-fase"],
                _ if from > to + 1 => &["/voorstel/motivering opschaalstap-motivering-ontbreekt"],
                _ => &[],
            };
            assert_eq!(found(&voorstel), expected, "{van} {naar}");
            voorstel["motivering"] = json!("Het gaat al lang goed.");
            let expected = if from == to { expected } else { &[] };
            assert_eq!(found(&voorstel), expected, "{van} {naar}");
        }
    }
}

/// Without phases a chain is still a chain, and nothing is said of directions.
#[test]
fn without_phases_only_the_chain_is_checked() {
    let none = model(&[]);
    let casus = Casus::of(&with(&[
        ("/voorstel/redenen", json!(["complexiteit"])),
        ("/voorstel/van", json!("zes")),
    ]));
    assert_eq!(
        casus.found(&none),
        ["/voorstel/van opschaalstap-sluit-niet-aan"]
    );
    let log = casus.log(&none);
    assert!(log.richting().is_none() && log.huidige_fase().is_none());
}

/// `van` may be left out: then a step starts where the log stands.
#[test]
fn a_step_starts_where_the_log_stands() {
    let casus = Casus::of(&with(&[("/voorstel/van", Value::Null)]));
    let model = vier();
    assert_eq!(casus.found(&model), [""; 0]);
    assert_eq!(casus.log(&model).richting(), Some(Richting::Omlaag));
    // and the direction of its reasons is checked from there
    let up = with(&[
        ("/voorstel/van", Value::Null),
        ("/voorstel/redenen", json!(["complexiteit"])),
    ]);
    assert_eq!(
        Casus::of(&up).found(&model),
        ["/voorstel/redenen/0 opschaalstap-reden-richting"]
    );
    // a first step that does not say where it starts has no direction
    let first = with(&[("/logboek", json!([])), ("/voorstel/van", Value::Null)]);
    let first = Casus::of(&first);
    assert_eq!(first.found(&model), [""; 0]);
    assert!(first.log(&model).richting().is_none());
    assert!(first.log(&model).huidige_fase().is_none());
}

/// Nothing is concluded from what could not be read.
#[test]
fn an_unreadable_place_is_unknown() {
    let top = Pad::top();
    let read = |invoer: &Value, pad: Pad| Casus {
        read: vec![Bevinding::new(pad, "type-onjuist")],
        ..Casus::of(invoer)
    };
    let model = vier();
    // a whole step of the log, as an empty one
    let whole = with(&[("/logboek", json!([stap("2025-01-10", "een", "twee"), {}]))]);
    let casus = read(&whole, top.to("logboek").to(1));
    assert_eq!(casus.found(&model), [""; 0]);
    assert!(casus.log(&model).huidige_fase().is_none());
    // the start of the proposal
    let start = with(&[
        ("/voorstel/van", Value::Null),
        ("/voorstel/redenen", json!(["complexiteit"])),
    ]);
    let casus = read(&start, top.to("voorstel").to("van"));
    assert_eq!(casus.found(&model), [""; 0]);
    assert!(casus.log(&model).richting().is_none());
    // the log as a whole
    let casus = read(&with(&[("/logboek", json!([]))]), top.to("logboek"));
    assert!(casus.log(&model).huidige_fase().is_none());
}

#[test]
fn texts_and_lists_have_a_limit() {
    let long = |letters: usize| json!("é".repeat(letters));
    assert_eq!(found(&[("/voorstel/motivering", long(10_000))]), [""; 0]);
    assert_eq!(
        found(&[
            ("/logboek/0/rol", long(201)),
            ("/voorstel/motivering", long(10_001)),
        ]),
        [
            "/logboek/0/rol tekst-te-lang",
            "/voorstel/motivering tekst-te-lang"
        ]
    );
    let many: Vec<Value> = ["twee", "een"]
        .iter()
        .cycle()
        .take(101)
        .map(|naar| {
            stap(
                "2025-01-10",
                if *naar == "twee" { "een" } else { "twee" },
                naar,
            )
        })
        .collect();
    let invoer = with(&[
        ("/logboek", json!(many)),
        ("/voorstel", stap("2025-03-10", "twee", "een")),
    ]);
    assert_eq!(
        Casus::of(&invoer).found(&vier()),
        ["/logboek lijst-te-lang"]
    );
}

#[test]
fn an_answer_on_stability_says_who_and_when() {
    let stable = json!({ "waarde": "ja", "datum": "2025-06-17" });
    assert_eq!(
        found(&[("/stabiel", stable)]),
        [
            "/stabiel/organisatie uitspraak-organisatie-ontbreekt",
            "/stabiel/datum datum-toekomst",
        ]
    );
}

/// A phase that a source does not name is no `nee`, unless the casus must still
/// step up to get there.
#[test]
fn where_the_zvh_is() {
    let model = vier();
    let ladder = Ladder::of(&model);
    let zvh_in = |id: &str, zvh: &[&str]| {
        let zvh: Vec<FaseId> = zvh.iter().map(|id| fase(id)).collect();
        ladder.zvh_in(&fase(id), &zvh)
    };
    let three = ["een", "twee", "drie", "vier", "vijf"].map(|id| zvh_in(id, &["drie"]));
    let (ja, nee, open) = (Waarheid::Ja, Waarheid::Nee, Waarheid::Onbekend);
    assert_eq!(three, [nee, nee, ja, open, open]);
    let outer = ["een", "twee", "drie", "vier"].map(|id| zvh_in(id, &["vier", "twee"]));
    assert_eq!(outer, [nee, ja, open, ja]);
    assert_eq!(zvh_in("een", &[]), open);
}

#[test]
fn one_lighter() {
    let model = vier();
    let lighter = |id: &str| {
        Ladder::of(&model)
            .lighter(&fase(id))
            .map(|fase| fase.id.to_string())
    };
    assert_eq!(lighter("drie").as_deref(), Some("twee"));
    assert_eq!(lighter("een"), None);
    assert_eq!(lighter("vijf"), None);
}

type Case = (&'static str, &'static str, &'static [&'static str]);

/// What is changed, into what (`null`: taken away), and what is then found.
const CASES: &[Case] = &[
    (
        "/voorstel/datum",
        "null",
        &["/voorstel/datum opschaalstap-datum-ontbreekt"],
    ),
    (
        "/logboek/1/datum",
        "null",
        &["/logboek/1/datum opschaalstap-datum-ontbreekt"],
    ),
    (
        "/voorstel/datum",
        "\"2025-06-17\"",
        &["/voorstel/datum datum-toekomst"],
    ),
    (
        "/voorstel/datum",
        "\"2025-02-09\"",
        &["/voorstel/datum opschaalstap-datum-volgorde"],
    ),
    // the same day is no step back, and one mistake is one finding
    ("/voorstel/datum", "\"2025-02-10\"", &[]),
    (
        "/logboek/1/datum",
        "\"2025-01-09\"",
        &["/logboek/1/datum opschaalstap-datum-volgorde"],
    ),
    (
        "/voorstel/van",
        "\"drie\"",
        &[
            "/voorstel/van opschaalstap-sluit-niet-aan",
            "/voorstel/naar opschaalstap-zelfde-fase",
        ],
    ),
    (
        "/logboek/1/van",
        "\"een\"",
        &["/logboek/1/van opschaalstap-sluit-niet-aan"],
    ),
    ("/voorstel/van", "null", &[]),
    ("/logboek/0/van", "null", &[]),
    (
        "/logboek/0/van",
        "\"vijf\"",
        &["/logboek/0/van opschaalfase-onbekend"],
    ),
    (
        "/voorstel/naar",
        "\"vijf\"",
        &["/voorstel/naar opschaalfase-onbekend"],
    ),
    (
        "/voorstel/naar",
        "null",
        &["/voorstel/naar opschaalstap-naar-ontbreekt"],
    ),
    (
        "/voorstel/naar",
        "\"vier\"",
        &["/voorstel/naar opschaalstap-zelfde-fase"],
    ),
    (
        "/voorstel/naar",
        "\"twee\"",
        &["/voorstel/motivering opschaalstap-motivering-ontbreekt"],
    ),
    (
        "/voorstel/redenen",
        "[]",
        &["/voorstel/redenen opschaalstap-reden-ontbreekt"],
    ),
    (
        "/voorstel/redenen",
        "[\"stabiel\", \"complexiteit\", \"doelenBereikt\"]",
        &["/voorstel/redenen/1 opschaalstap-reden-richting"],
    ),
    (
        "/logboek/0/redenen",
        "[\"criteriaNietMeerVervuld\"]",
        &["/logboek/0/redenen/0 opschaalstap-reden-richting"],
    ),
    (
        "/voorstel/organisatie",
        "null",
        &["/voorstel/organisatie opschaalstap-organisatie-ontbreekt"],
    ),
    (
        "/voorstel/rol",
        "\" \"",
        &["/voorstel/rol opschaalstap-rol-ontbreekt"],
    ),
];
