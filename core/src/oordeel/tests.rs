//! One line for each finding, and the laws over everything that can be filled in.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Aanvaarding, Afwijking, CODES, GegevenAdvies, Oordeel, check};
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::pad::Pad;

fn day(text: &str) -> Datum {
    Datum::parse(text).expect(text)
}

/// A formal oordeel that follows the advice.
fn invoer() -> Value {
    json!({
        "advies": { "leidend": "procesregie", "ook": ["spoed"], "datum": "2025-06-02" },
        "oordeel": {
            "organisatie": "politie",
            "rol": "wijkagent",
            "datum": "2025-06-05",
            "lid": "lid1",
            "soort": "formeel",
            "uitkomst": "procesregie",
            "bevestigd": "ja",
        },
    })
}

fn read(invoer: &Value) -> (GegevenAdvies, Oordeel) {
    let part = |name: &str| invoer[name].clone();
    (
        serde_json::from_value(part("advies")).expect("an advice"),
        serde_json::from_value(part("oordeel")).expect("an oordeel"),
    )
}

/// The input with these fields changed; `null` takes one away.
fn with(changes: &[(&str, Value)]) -> (GegevenAdvies, Oordeel) {
    let mut invoer = invoer();
    for (place, value) in changes {
        let (part, field) = place.split_once('/').expect("a place");
        let fields = invoer[part].as_object_mut().expect("an object");
        match value {
            Value::Null => drop(fields.remove(field)),
            value => drop(fields.insert(field.to_owned(), value.clone())),
        }
    }
    read(&invoer)
}

fn found(changes: &[(&str, Value)]) -> Vec<String> {
    let (advies, oordeel) = with(changes);
    let found = check(&oordeel, &advies, day("2025-06-16"), &[]);
    found
        .iter()
        .map(|bevinding| format!("{} {}", bevinding.pad, bevinding.code))
        .collect()
}

#[test]
fn a_complete_oordeel_has_no_findings() {
    assert_eq!(found(&[]), [""; 0]);
    let (advies, oordeel) = with(&[]);
    assert_eq!(oordeel.aanvaarding(), Aanvaarding::Formeel);
    assert_eq!(oordeel.afwijking(&advies), Afwijking::Volgt);
    assert_eq!(oordeel.days_after(&advies), Some(3));
}

/// Of nothing at all, everything that is missing is said, each at its place.
#[test]
fn an_empty_oordeel_misses_everything() {
    let (advies, oordeel) = (GegevenAdvies::default(), Oordeel::default());
    let found = check(&oordeel, &advies, day("2025-06-16"), &[]);
    let codes: Vec<&str> = found.iter().map(|bevinding| bevinding.code).collect();
    let missing = [
        "oordeel-organisatie-ontbreekt",
        "oordeel-rol-ontbreekt",
        "oordeel-datum-ontbreekt",
        "oordeel-soort-ontbreekt",
        "oordeel-uitkomst-ontbreekt",
        "oordeel-zonder-advies-motivering",
    ];
    assert_eq!(codes, missing);
    assert_eq!(oordeel.aanvaarding(), Aanvaarding::Niet);
}

#[test]
fn each_finding_and_nothing_else() {
    let mut seen = BTreeSet::new();
    for (changes, expected) in CASES {
        let value = |text: &str| {
            if text.is_empty() {
                Value::Null
            } else {
                json!(text)
            }
        };
        let changes: Vec<(&str, Value)> = changes
            .iter()
            .map(|(place, text)| (*place, value(text)))
            .collect();
        assert_eq!(found(&changes), *expected, "{changes:?}");
        let codes = expected.iter().filter_map(|line| line.split_once(' '));
        seen.extend(codes.map(|(_, code)| code));
    }
    let untried: Vec<&&str> = CODES.iter().filter(|code| !seen.contains(**code)).collect();
    assert!(untried.is_empty(), "{untried:?}");
}

#[test]
fn texts_and_lists_have_a_limit() {
    let long = |letters| json!("é".repeat(letters));
    assert_eq!(found(&[("oordeel/motivering", long(10_000))]), [""; 0]);
    assert_eq!(
        found(&[
            ("oordeel/motivering", long(10_001)),
            ("oordeel/rol", long(201))
        ]),
        [
            "/oordeel/rol tekst-te-lang",
            "/oordeel/motivering tekst-te-lang"
        ]
    );
    let ook = json!(vec!["spoed"; 101]);
    assert_eq!(found(&[("advies/ook", ook)]), ["/advies/ook lijst-te-lang"]);
}

/// What could not be read is not also missing, and nothing is concluded from it.
#[test]
fn an_unreadable_place_is_not_also_missing() {
    let top = Pad::top();
    let places = [
        ("advies/leidend", top.to("advies").to("leidend")),
        ("oordeel/uitkomst", top.to("oordeel").to("uitkomst")),
        ("oordeel/organisatie", top.to("oordeel").to("organisatie")),
        ("oordeel/datum", top.to("oordeel").to("datum")),
        ("oordeel/soort", top.to("oordeel").to("soort")),
        ("oordeel/bevestigd", top.to("oordeel").to("bevestigd")),
    ];
    for (place, pad) in places {
        let (advies, oordeel) = with(&[(place, Value::Null)]);
        let read = [Bevinding::new(pad, "type-onjuist")];
        assert_eq!(
            check(&oordeel, &advies, day("2025-06-16"), &read),
            [],
            "{place}"
        );
    }
}

/// From the law: who is accepted as what, on which day.
#[test]
fn who_is_accepted_as_what() {
    let lid1 = [
        "rvdk",
        "dji",
        "politie",
        "openbaarMinisterie",
        "burgemeester",
        "college",
        "ggd",
    ];
    let lid2 = [
        "reclassering",
        "veiligThuis",
        "gecertificeerdeInstelling",
        "ggzInstelling",
        "gemeentelijkeUitvoerder",
    ];
    let derden = ["slachtofferhulp", "halt", "overigeDerde"];
    let accepted = |organisatie: &str, soort: &str, datum: &str| {
        let changes = [
            ("oordeel/organisatie", json!(organisatie)),
            ("oordeel/soort", json!(soort)),
            ("oordeel/datum", json!(datum)),
        ];
        with(&changes).1.aanvaarding()
    };
    for organisatie in lid1 {
        assert_eq!(
            accepted(organisatie, "formeel", "2025-03-01"),
            Aanvaarding::Formeel
        );
        assert_eq!(
            accepted(organisatie, "advies", "2025-03-01"),
            Aanvaarding::Advies
        );
    }
    for organisatie in lid2 {
        for soort in ["formeel", "advies"] {
            assert_eq!(
                accepted(organisatie, soort, "2025-03-01"),
                Aanvaarding::Advies
            );
        }
    }
    for organisatie in derden {
        for soort in ["formeel", "advies"] {
            assert_eq!(
                accepted(organisatie, soort, "2025-03-01"),
                Aanvaarding::Niet
            );
        }
    }
    for organisatie in lid1.into_iter().chain(lid2).chain(derden) {
        for soort in ["formeel", "advies"] {
            assert_eq!(
                accepted(organisatie, soort, "2025-02-28"),
                Aanvaarding::Convenant
            );
        }
    }
}

/// What is changed (nothing: taken away), and what is then found.
type Case = (
    &'static [(&'static str, &'static str)],
    &'static [&'static str],
);

const CASES: &[Case] = &[
    (
        &[("advies/datum", "")],
        &["/advies/datum oordeel-advies-datum-ontbreekt"],
    ),
    (
        &[("advies/datum", "2025-06-17")],
        &[
            "/advies/datum datum-toekomst",
            "/oordeel/datum oordeel-datum-voor-advies",
        ],
    ),
    (
        &[("oordeel/organisatie", "")],
        &["/oordeel/organisatie oordeel-organisatie-ontbreekt"],
    ),
    (
        &[("oordeel/organisatie", "halt"), ("oordeel/lid", "")],
        &["/oordeel/organisatie oordeel-geen-deelnemer"],
    ),
    (
        &[("oordeel/organisatie", "halt")],
        &[
            "/oordeel/organisatie oordeel-geen-deelnemer",
            "/oordeel/lid oordeel-lid-anders",
        ],
    ),
    (
        &[("oordeel/rol", " ")],
        &["/oordeel/rol oordeel-rol-ontbreekt"],
    ),
    (
        &[("oordeel/datum", "")],
        &["/oordeel/datum oordeel-datum-ontbreekt"],
    ),
    (
        &[("oordeel/datum", "2025-06-17")],
        &["/oordeel/datum datum-toekomst"],
    ),
    (
        &[("oordeel/datum", "2025-06-01")],
        &["/oordeel/datum oordeel-datum-voor-advies"],
    ),
    (
        &[("oordeel/lid", "lid2")],
        &["/oordeel/lid oordeel-lid-anders"],
    ),
    (&[("oordeel/lid", "")], &[]),
    (
        &[("oordeel/soort", "")],
        &["/oordeel/soort oordeel-soort-ontbreekt"],
    ),
    (&[("oordeel/soort", "advies")], &[]),
    (
        &[
            ("oordeel/organisatie", "reclassering"),
            ("oordeel/lid", "lid2"),
        ],
        &["/oordeel/soort oordeel-formeel-lid2"],
    ),
    (
        &[("oordeel/uitkomst", "")],
        &["/oordeel/uitkomst oordeel-uitkomst-ontbreekt"],
    ),
    (
        &[("oordeel/uitkomst", "advies")],
        &["/oordeel/motivering oordeel-afwijking-motivering"],
    ),
    // what else held is not what leads
    (
        &[("oordeel/uitkomst", "spoed")],
        &["/oordeel/motivering oordeel-afwijking-motivering"],
    ),
    (
        &[
            ("oordeel/uitkomst", "advies"),
            ("oordeel/motivering", "\n\t "),
        ],
        &["/oordeel/motivering oordeel-afwijking-motivering"],
    ),
    (
        &[("oordeel/uitkomst", "advies"), ("oordeel/motivering", "x")],
        &[],
    ),
    (
        &[("advies/leidend", ""), ("advies/datum", "")],
        &["/oordeel/motivering oordeel-zonder-advies-motivering"],
    ),
    (&[("advies/leidend", ""), ("oordeel/motivering", "x")], &[]),
    (
        &[("oordeel/bevestigd", "")],
        &["/oordeel/bevestigd oordeel-bevestiging-ontbreekt"],
    ),
    (
        &[("oordeel/bevestigd", "nee")],
        &["/oordeel/bevestigd oordeel-bevestiging-ontbreekt"],
    ),
    (
        &[("oordeel/bevestigd", "onbekend")],
        &["/oordeel/bevestigd oordeel-bevestiging-ontbreekt"],
    ),
    (
        &[
            ("advies/datum", "2025-02-01"),
            ("oordeel/datum", "2025-02-28"),
        ],
        &[
            "/oordeel/lid oordeel-lid-voor-wgs",
            "/oordeel/soort oordeel-formeel-voor-wgs",
        ],
    ),
    (
        &[
            ("advies/datum", "2025-02-01"),
            ("oordeel/datum", "2025-03-01"),
        ],
        &[],
    ),
];
