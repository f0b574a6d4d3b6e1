//! A random region: one that comes with the library, or a made-up profile.

use koppelvlak::regelset::{FeitSoort, Regelset, Regioprofiel, Tafel};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use super::casus::{EIGEN, national};

/// A region: one that comes with the library, or one that was made up.
#[derive(Clone, Debug)]
pub(crate) enum Regio {
    Meegeleverd(Index),
    Verzonnen(Value),
}

impl Regio {
    pub(crate) fn profiel(&self) -> Regioprofiel {
        match self {
            Self::Meegeleverd(which) => which.get(&Regelset::builtin().document().regios).clone(),
            Self::Verzonnen(profiel) => serde_json::from_value(profiel.clone()).expect("a profile"),
        }
    }
}

/// Any region.
pub(crate) fn regio() -> impl Strategy<Value = Regio> {
    prop_oneof![
        1 => any::<Index>().prop_map(Regio::Meegeleverd),
        1 => profiel().prop_map(Regio::Verzonnen),
    ]
}

fn cited() -> Value {
    json!([{ "bron": "conventie", "plaats": "een verzonnen regio", "zekerheid": "voorstel" }])
}

/// Outcomes that a region may give to a step of its own; `spoed` is left out, so
/// that only the national step says it.
const UITKOMSTEN: &[&str] = &[
    "aanvullen",
    "advies",
    "terugLokaal",
    "doorgeleidPartner",
    "doorverwijzingTafel",
    "casusoverleg",
    "procesregie",
    "strafrechtelijkSpoor",
    "geenActie",
    "extraTaak",
];

/// Any sound profile, as JSON: with or without each dimension.
pub(crate) fn profiel() -> impl Strategy<Value = Value> {
    let steps = prop::collection::vec((voorwaarde(), any::<Index>()), 0..4);
    let tables = prop::collection::vec((voorwaarde(), any::<Index>()), 0..3);
    let routed = prop::collection::vec(any::<(bool, Index)>(), tafels().len());
    (steps, tables, routed, dimensions()).prop_map(|(steps, tables, routed, dimensions)| {
        let mut profiel = json!({
            "id": "verzonnen", "titel": "ZVH Verzonnen", "geldigVanaf": "2021-01-01", "vindplaats": cited(),
        });
        let feit = |at: usize| {
            json!({
                "id": format!("eigen-{at}"), "vraag": format!("Is dit eigen vraag {at}?"),
                "uitleg": "Bijvoorbeeld: ja.", "soort": "aanvullend", "vindplaats": cited(),
            })
        };
        profiel["feit"] = (0..EIGEN).map(feit).collect();
        let step = |(at, (voorwaarde, which)): (usize, &(Value, Index))| {
            json!({
                "id": format!("eigen-stap-{at}"), "titel": format!("Eigen stap {at}"),
                "tekst": "Advies: kijk hiernaar.", "uitkomst": which.get(UITKOMSTEN),
                "vindplaats": cited(), "voorwaarde": voorwaarde,
            })
        };
        profiel["poort"] = steps.iter().enumerate().map(step).collect();
        let table = |(at, (voorwaarde, which)): (usize, &(Value, Index))| {
            json!({
                "id": format!("eigen-tafel-{at}"), "titel": format!("Eigen tafel {at}"),
                "tekst": "Advies: vraag deze tafel.", "geldigVanaf": "2021-01-01",
                "soort": which.get(&["toets", "gezamenlijkOordeel", "takenlijst", "signaal"]),
                "kennisdomein": ["excessiefGeweld"], "vindplaats": cited(),
                "lezing": [{ "id": "tekst", "titel": "De tekst", "voorwaarde": voorwaarde }],
            })
        };
        profiel["eigenTafel"] = tables.iter().enumerate().map(table).collect();
        let national = tafels().into_iter().zip(&routed).filter(|(_, (there, _))| *there);
        let national = national.map(|((tafel, lezingen), (_, which))| {
            json!({ "tafel": tafel, "lezing": which.get(&lezingen), "vindplaats": cited() })
        });
        let own = (0..tables.len())
            .map(|at| json!({ "tafel": format!("eigen-tafel-{at}"), "vindplaats": cited() }));
        profiel["thematafel"] = national.chain(own).collect();
        for (field, value) in dimensions {
            profiel[field] = value;
        }
        profiel
    })
}

/// The national tables with their lezingen.
fn tafels() -> Vec<(String, Vec<String>)> {
    let all = Regelset::builtin().document().tafels.iter();
    let lezingen = |tafel: &Tafel| {
        tafel
            .lezing
            .iter()
            .map(|lezing| lezing.id.to_string())
            .collect()
    };
    all.map(|tafel| (tafel.id.to_string(), lezingen(tafel)))
        .collect()
}

/// Some of the dimensions that are no more than a choice.
fn dimensions() -> impl Strategy<Value = Vec<(&'static str, Value)>> {
    let lezing = prop::sample::select(&["p1", "p2", "p3"][..]);
    let profiel = prop::sample::select(&["mja-2021-2024", "landelijk-kader-2013"][..]);
    let lijst = prop::sample::select(&["canoniek", "zrm-11", "zrm-13", "basisvoorwaarden-5"][..]);
    let uitkomst = prop::sample::select(UITKOMSTEN);
    (profiel, lezing, lijst, uitkomst, any::<[bool; 9]>()).prop_map(
        |(profiel, lezing, lijst, uitkomst, there)| {
            let parts = [
                ("criteria", json!({ "profiel": profiel, "lezing": lezing })),
                ("leefgebiedenlijst", json!({ "lijst": lijst })),
                ("gebied", json!({ "gemeenten": ["0479", "0439"] })),
                ("aanmelders", json!({ "wie": ["gemeente"] })),
                ("weging", json!({ "wie": ["zvh", "reclassering"], "besluitvorm": "consensus" })),
                ("informeren", json!({ "moment": "voorAanmelding", "tenzij": ["anders"] })),
                ("uitkomsten", json!({ "keuze": [{ "uitkomst": uitkomst, "naam": "Eigen naam" }] })),
                ("ritme", json!({ "soort": "wekelijks", "dag": "dinsdag", "sluiting": { "dag": "maandag", "tijd": "12:00" } })),
                ("opschaling", json!({ "model": "ave", "zvh": ["ave-3"] })),
            ];
            let kept = parts.into_iter().zip(there).filter(|(_, there)| *there);
            kept.map(|((field, mut part), _)| {
                part["vindplaats"] = cited();
                (field, part)
            })
            .collect()
        },
    )
}

/// Any condition in which every feit has one direction.
///
/// Left out are the feiten that say what is not known yet, or whether the form
/// is complete: `lokale-aanpak-onbekend`, `indicatie-open` and
/// `aanmelding-volledig`. The indicaties come in the two pairs that only the law
/// settles.
fn voorwaarde() -> impl Strategy<Value = Value> {
    let own = (0..EIGEN).prop_map(|at| match at % 2 {
        0 => json!({ "feit": format!("eigen-{at}") }),
        _ => json!({ "niet": { "feit": format!("eigen-{at}") } }),
    });
    let mut known = national(FeitSoort::Vraag);
    known.extend(national(FeitSoort::Aanvullend));
    let of_country = prop::sample::select(known).prop_map(|feit| match feit {
        "acuut-gevaar" => json!({ "niet": { "feit": feit } }),
        _ => json!({ "feit": feit }),
    });
    let derived = [
        "aanmelder-is-deelnemer",
        "vraagt-procesregie",
        "gemeente-in-regio",
    ];
    let derived = prop::sample::select(derived.to_vec()).prop_map(|feit| json!({ "feit": feit }));
    let pairs = [
        json!({ "eenVan": [{ "feit": "indicatie-past" }, { "feit": "indicatie-past-wettelijk" }] }),
        json!({ "eenVan": [{ "feit": "indicatie-geen-wgs-grondslag" }, { "feit": "indicatie-past-niet" }] }),
    ];
    let pair = prop::sample::select(pairs.to_vec());
    let regel = prop::sample::select(&["mja-a", "mja-b2", "mja-c", "lk-a3", "lk-d"][..]);
    let regel = regel.prop_map(|id| json!({ "regel": id }));
    let per = (1..4_usize, any::<bool>()).prop_map(|(aantal, fixed)| {
        let mut per = json!({ "aantal": aantal, "geldt": { "feit": "problematiek-*" } });
        if fixed {
            per["lijst"] = json!("zrm-11");
        }
        json!({ "perLeefgebied": per })
    });
    let leaf =
        prop_oneof![4 => own, 4 => of_country, 1 => derived, 1 => pair, 1 => regel, 1 => per];
    let whole = leaf.prop_recursive(3, 12, 4, |inner| {
        let parts = prop::collection::vec(inner, 1..4);
        prop_oneof![
            parts.clone().prop_map(|parts| json!({ "alle": parts })),
            parts.clone().prop_map(|parts| json!({ "eenVan": parts })),
            (parts, 1..4_usize).prop_map(|(van, aantal)| {
                json!({ "minstens": { "aantal": aantal.min(van.len()), "van": van } })
            }),
        ]
    });
    (whole, any::<bool>()).prop_map(|(whole, against)| {
        if against {
            json!({ "niet": whole })
        } else {
            whole
        }
    })
}
