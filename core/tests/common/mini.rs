//! A regelset of one rule over a handful of feiten, for laws about any rule.

#![allow(
    dead_code,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test helper: it may panic, and no test uses all of it"
)]

use koppelvlak::bron::{Bron, BronSoort, Vindplaats, Zekerheid};
use koppelvlak::datum::Datum;
use koppelvlak::id::FeitId;
use koppelvlak::regelset::{
    Criterium, Document, Feit, FeitSoort, Leefgebiedenlijst, Lezing, Profiel, ProfielSoort,
    Regelset, RegelsetError,
};
use koppelvlak::voorwaarde::{Minstens, Voorwaarde};
use koppelvlak::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

/// How many feiten there are.
pub(crate) const FEITEN: usize = 7;

/// The day on which everything holds.
pub(crate) fn dag() -> Datum {
    Datum::parse("2025-06-01").unwrap()
}

/// The feit with a number.
pub(crate) fn feit(nummer: usize) -> FeitId {
    FeitId::try_from(format!("f{nummer}")).unwrap()
}

/// A document with one policy profiel whose single criterium has this condition.
pub(crate) fn document(voorwaarde: Voorwaarde) -> Document {
    let id = |text: &str| text.to_owned().try_into();
    let vindplaats = vec![Vindplaats {
        bron: "bron".try_into().unwrap(),
        plaats: "art. 1".to_owned(),
        zekerheid: Zekerheid::Voorstel,
    }];
    let lezing = |naam: &str, voorwaarde| Lezing {
        id: naam.try_into().unwrap(),
        titel: naam.to_owned(),
        uitleg: None,
        voorwaarde,
    };
    Document {
        versie: "2025.1".to_owned(),
        bronnen: vec![Bron {
            id: "bron".try_into().unwrap(),
            titel: "Bron".to_owned(),
            soort: BronSoort::Conventie,
            datum: None,
            waar: "hier".to_owned(),
            laatst_gecontroleerd_op: dag(),
        }],
        leefgebiedenlijsten: vec![Leefgebiedenlijst {
            id: "canoniek".try_into().unwrap(),
            titel: "Lijst".to_owned(),
            vindplaats: vindplaats.clone(),
            domein: Vec::new(),
        }],
        feiten: (0..FEITEN)
            .map(|nummer| Feit {
                id: feit(nummer),
                vraag: format!("Feit {nummer}?"),
                uitleg: String::new(),
                vindplaats: vindplaats.clone(),
                soort: FeitSoort::Vraag,
            })
            .collect(),
        criteria: vec![Criterium {
            id: "regel".try_into().unwrap(),
            titel: "Regel".to_owned(),
            tekst: String::new(),
            geldig_vanaf: Datum::parse("2025-01-01").unwrap(),
            geldig_tot: None,
            vindplaats: vindplaats.clone(),
            lezing: vec![lezing("tekst", voorwaarde)],
        }],
        profielen: vec![Profiel {
            id: id("profiel").unwrap(),
            titel: "Profiel".to_owned(),
            soort: ProfielSoort::Beleid,
            tekst: String::new(),
            geldig_vanaf: Datum::parse("2025-01-01").unwrap(),
            geldig_tot: None,
            vindplaats,
            criteria: vec!["regel".try_into().unwrap()],
            lezing: vec![lezing(
                "enige",
                Voorwaarde::Regel("regel".try_into().unwrap()),
            )],
        }],
        ..Document::default()
    }
}

/// The regelset with this condition, if it is sound.
pub(crate) fn regelset(voorwaarde: &Voorwaarde) -> Result<Regelset, Vec<RegelsetError>> {
    Regelset::new(document(voorwaarde.clone()))
}

/// The obvious way to work out a condition: strong Kleene, from the definition.
pub(crate) fn naive(voorwaarde: &Voorwaarde, known: &[Waarheid]) -> Waarheid {
    let all = |parts: &[Voorwaarde]| parts.iter().map(|p| naive(p, known)).collect::<Vec<_>>();
    match voorwaarde {
        Voorwaarde::Feit(id) => known[id.as_str()[1..].parse::<usize>().unwrap()],
        Voorwaarde::Alle(parts) => at_least(parts.len(), &all(parts)),
        Voorwaarde::EenVan(parts) => at_least(1, &all(parts)),
        Voorwaarde::Minstens(Minstens { aantal, van }) => at_least(*aantal, &all(van)),
        Voorwaarde::Niet(part) => match naive(part, known) {
            Ja => Nee,
            Nee => Ja,
            Onbekend => Onbekend,
        },
        Voorwaarde::Regel(_) | Voorwaarde::PerLeefgebied(_) => panic!("not in these tests"),
    }
}

fn at_least(aantal: usize, values: &[Waarheid]) -> Waarheid {
    let count = |wanted| values.iter().filter(|value| **value == wanted).count();
    if count(Ja) >= aantal {
        Ja
    } else if count(Ja) + count(Onbekend) < aantal {
        Nee
    } else {
        Onbekend
    }
}

/// Every way to fill in what is unknown.
pub(crate) fn completions(known: &[Waarheid]) -> Vec<Vec<Waarheid>> {
    known.iter().fold(vec![Vec::new()], |done, value| {
        let options: &[Waarheid] = match value {
            Onbekend => &[Ja, Nee],
            Ja => &[Ja],
            Nee => &[Nee],
        };
        done.iter()
            .flat_map(|start| {
                options
                    .iter()
                    .map(|next| [start.as_slice(), &[*next]].concat())
            })
            .collect()
    })
}
