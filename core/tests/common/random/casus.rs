//! A random casus: answers to random questions of the form, the tables and a region.

use std::sync::LazyLock;

use koppelvlak::regelset::{FeitSoort, Regelset};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Days with different rules: before the law, with the law, with its amendment.
pub(crate) const DAGEN: [&str; 3] = ["2022-03-01", "2025-04-01", "2025-09-01"];

const JA_NEE: &[&str] = &["ja", "nee", "onbekend"];

/// For a question that is seldom answered with ja.
const NEE_JA: &[&str] = &["nee", "ja", "onbekend"];

/// How many questions of its own a region can have here.
pub(crate) const EIGEN: usize = 8;

/// A question with a place of its own in the input.
#[derive(Clone, Debug)]
struct Plaats {
    pad: String,
    antwoorden: &'static [&'static str],
}

fn plaats(pad: String, antwoorden: &'static [&'static str]) -> Plaats {
    Plaats { pad, antwoorden }
}

static PLACES: LazyLock<Vec<Plaats>> = LazyLock::new(places);

static FORM: LazyLock<Value> = LazyLock::new(form);

/// Every question of the form that a feit is made of, then those of the tables,
/// then places for those of a region.
fn places() -> Vec<Plaats> {
    let mut all = Vec::new();
    for row in 0..rows().len() {
        let row = format!("/aanmelding/problematiek/{row}");
        all.push(plaats(format!("{row}/aanwezig/waarde"), JA_NEE));
        all.push(plaats(format!("{row}/criminogeneFactoren/waarde"), JA_NEE));
    }
    for list in ["ketens", "domeinen"] {
        for row in 0..4 {
            let pad = format!("/aanmelding/samenwerking/{list}/{row}/nodig/waarde");
            all.push(plaats(pad, JA_NEE));
        }
    }
    for pad in ["veiligheidsrisico/acuut", "vermoedenRadicalisering"] {
        all.push(plaats(format!("/aanmelding/{pad}/waarde"), NEE_JA));
    }
    for pad in [
        "gezinssituatieRelevant",
        "lokaleAanpakGeprobeerd",
        "samenwerking/dwangNodig",
        "samenwerking/drangNodig",
        "samenwerking/nietBinnenEenKeten",
        "samenwerking/samenwerkingNoodzakelijk",
        "systeem/invloedGezinssysteem",
        "systeem/invloedLeefomgeving",
        "systeem/impactGezinssysteem",
        "systeem/impactLeefomgeving",
        "gebiedsproblematiek/ernstig",
        "gebiedsproblematiek/lokaal",
        "gebiedsproblematiek/gebiedsgebonden",
        "gebiedsproblematiek/ketenoverstijgend",
        "gevolgen/crimineelGedrag",
        "gevolgen/overlast",
        "gevolgen/afglijden",
    ] {
        all.push(plaats(format!("/aanmelding/{pad}/waarde"), JA_NEE));
    }
    for pad in [
        "systeem/impactGezinssysteem",
        "systeem/impactLeefomgeving",
        "gevolgen/crimineelGedrag",
        "gevolgen/overlast",
        "gevolgen/afglijden",
    ] {
        let words = &["feitelijk", "verwacht", "mogelijk"];
        all.push(plaats(format!("/aanmelding/{pad}/modaliteit"), words));
    }
    for gevolg in [
        "ernstigeOverlast",
        "criminaliteit",
        "onveiligPersonen",
        "onveiligGebied",
    ] {
        for moment in ["leidt", "heeftGeleid", "zouLeiden", "aanwijzingen"] {
            let pad = format!("/aanmelding/ernstigeGevolgen/{gevolg}/{moment}");
            all.push(plaats(pad, JA_NEE));
        }
    }
    all.push(plaats("/mandaatExtraTaak/waarde".to_owned(), JA_NEE));
    for (pad, words) in [
        (
            "aanmelder/organisatie",
            &["politie", "college", "veiligThuis", "overigeDerde"][..],
        ),
        (
            "soortVerzoek",
            &[
                "casusoverleg",
                "procesregie",
                "levensloop",
                "nazorg",
                "advies",
            ][..],
        ),
        (
            "kennisdomein",
            &["mensenhandel", "ernstigHuiselijkGeweld", "excessiefGeweld"][..],
        ),
        ("gemeenteRegie", &["0479", "0439", "0363"][..]),
    ] {
        all.push(plaats(format!("/aanmelding/{pad}"), words));
    }
    for feit in national(FeitSoort::Aanvullend) {
        all.push(plaats(format!("/antwoorden/{feit}"), JA_NEE));
    }
    for at in 0..EIGEN {
        all.push(plaats(format!("/antwoorden/#{at}"), JA_NEE));
    }
    all
}

/// The leefgebieden of the rows of the form: one row each, so that no answer of
/// another row stands beside an open one.
fn rows() -> Vec<&'static str> {
    let all = &Regelset::builtin().document().leefgebieden;
    all.iter()
        .map(|leefgebied| leefgebied.id.as_str())
        .collect()
}

/// The national feiten of a kind.
pub(crate) fn national(soort: FeitSoort) -> Vec<&'static str> {
    let all = Regelset::builtin().document().feiten.iter();
    all.filter(|feit| feit.soort == soort)
        .map(|feit| feit.id.as_str())
        .collect()
}

/// A casus: for every place what stands there, if anything.
#[derive(Clone, Debug)]
pub(crate) struct Casus {
    dag: &'static str,
    ingevuld: Vec<Option<usize>>,
}

impl Casus {
    /// The input of an operation; `eigen` are the questions of the region.
    pub(crate) fn invoer(&self, eigen: &[&str]) -> Value {
        let mut invoer = json!({ "peildatum": self.dag, "aanmelding": *FORM });
        let mut antwoorden = Vec::new();
        for (plaats, given) in PLACES.iter().zip(&self.ingevuld) {
            let Some(word) = given.map(|at| plaats.antwoorden[at]) else {
                continue;
            };
            let Some(feit) = plaats.pad.strip_prefix("/antwoorden/") else {
                put(&mut invoer, &plaats.pad, json!(word));
                continue;
            };
            let own = feit.strip_prefix('#').map(str::parse::<usize>);
            let feit = match own {
                Some(at) => eigen.get(at.expect("a number")).copied(),
                None => Some(feit),
            };
            antwoorden.extend(feit.map(|feit| json!({ "feit": feit, "waarde": word })));
        }
        invoer["antwoorden"] = Value::Array(antwoorden);
        invoer
    }

    /// The same casus with one more question answered, for every open question;
    /// each with what was learned.
    pub(crate) fn learned(&self, what: u8) -> impl Iterator<Item = (Self, String)> {
        let open = PLACES.iter().enumerate().filter(|(at, plaats)| {
            let given = self.ingevuld[*at];
            given.is_none_or(|given| plaats.antwoorden[given] == "onbekend")
        });
        open.map(move |(at, plaats)| {
            let words = plaats.antwoorden.iter();
            let settled = words.filter(|word| **word != "onbekend").count();
            let answer = (usize::from(what) + at) % settled;
            let mut later = self.clone();
            later.ingevuld[at] = Some(answer);
            (
                later,
                format!("{} = {}", plaats.pad, plaats.antwoorden[answer]),
            )
        })
    }
}

/// The full form of the fixtures, with every question of [`places`] open.
fn form() -> Value {
    let path = crate::common::root().join("core/tests/fixtures/volledig.json");
    let text = std::fs::read_to_string(path).expect("a file");
    let early = text
        .replace("\"2025-", "\"2021-")
        .replace("\"2024-", "\"2020-");
    let mut form: Value = serde_json::from_str(&early).expect("JSON");
    form["motiveringen"] =
        json!([{ "criterium": "mja-a", "waarde": "ja", "tekst": "Een uitleg." }]);
    let at = ["betrokkene", "gezinssituatie"];
    let rows = rows().into_iter().enumerate().map(|(row, leefgebied)| {
        json!({ "leefgebied": leefgebied, "bij": at[row % 2], "omschrijving": "Een probleem." })
    });
    form["problematiek"] = rows.collect();
    let words = ["strafrecht", "zorg", "bestuur", "sociaalDomein"];
    for (list, word) in [("ketens", "keten"), ("domeinen", "domein")] {
        let row = |said| json!({ word: said, "nodig": { "datum": "2021-06-06" } });
        form["samenwerking"][list] = words.map(row).into_iter().collect();
    }
    let mut form = json!({ "aanmelding": form });
    for plaats in PLACES.iter() {
        let (above, name) = plaats.pad.rsplit_once('/').expect("a place");
        if let Some(Value::Object(members)) = form.pointer_mut(above) {
            members.remove(name);
            if name == "waarde" || above.contains("ernstigeGevolgen") {
                members.insert("motivering".to_owned(), json!("Een uitleg."));
            }
        }
    }
    form["aanmelding"].take()
}

/// Puts a value at a place, and makes the records above it.
fn put(value: &mut Value, pad: &str, new: Value) {
    let mut at = value;
    for step in pad.split('/').skip(1) {
        at = match at {
            Value::Array(items) => &mut items[step.parse::<usize>().expect("a number")],
            Value::Object(members) => members
                .entry(step)
                .or_insert_with(|| Value::Object(Map::new())),
            _ => panic!("no place {pad}"),
        };
    }
    *at = new;
}

/// Any casus: mostly ja, mostly nee, mostly open or all mixed; what is open was
/// asked and answered with onbekend, or not asked.
pub(crate) fn casus() -> impl Strategy<Value = Casus> {
    let chances = prop::collection::vec(any::<u8>(), PLACES.len());
    let dag = prop::sample::select(&DAGEN[..]);
    (dag, 0..4_usize, any::<bool>(), chances).prop_map(|(dag, mood, asked, chances)| {
        let given = PLACES.iter().zip(chances);
        let ingevuld = given.map(|(plaats, chance)| answer(plaats, mood, asked, chance));
        Casus {
            dag,
            ingevuld: ingevuld.collect(),
        }
    })
}

/// What is answered at a place, in one of four moods.
fn answer(plaats: &Plaats, mood: usize, asked: bool, chance: u8) -> Option<usize> {
    // out of 256: up to here open, up to there the first answer, then the second
    let (open, first, second) = [
        (40, 230, 250),
        (40, 60, 250),
        (200, 240, 250),
        (90, 150, 210),
    ][mood];
    let unknown = plaats
        .antwoorden
        .iter()
        .position(|word| *word == "onbekend");
    let on_form = plaats.pad.starts_with("/aanmelding");
    match unknown {
        _ if chance < open => (asked && on_form).then_some(unknown.unwrap_or(0)),
        None => Some(usize::from(chance) % plaats.antwoorden.len()),
        _ if plaats.antwoorden == NEE_JA => Some(usize::from(chance > 235)),
        _ if chance < first => Some(0),
        _ if chance < second => Some(1),
        unknown => unknown,
    }
}
