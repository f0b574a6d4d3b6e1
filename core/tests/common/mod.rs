//! The vectors: questions to the library with what must come back.
//!
//! Read here once for all tests, in the core and in the bindings.

#![allow(
    dead_code,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    unreachable_pub,
    reason = "a test helper: it may panic, and no test uses all of it"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use koppelvlak::contract;
use serde::Deserialize;
use serde_json::{Value, json};

/// One question, with what must come back.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// A sentence: what this vector shows.
    pub naam: String,
    /// What it covers: `<rule>=<outcome>`, `<profiel>/<lezing>`, an error code.
    #[serde(default)]
    pub dekt: Vec<String>,
    /// The operation.
    pub op: String,
    /// The input as JSON.
    #[serde(default)]
    pub invoer: Option<Value>,
    /// Instead of `invoer`: an example casus, a whole input of `tests/fixtures`, or an
    /// aanmelding of it on 2025-06-16, to start from …
    #[serde(default)]
    pub basis: Option<String>,
    /// … and what is changed in it: `<place>=<JSON>`, or `<place>` to take it away.
    #[serde(default)]
    pub wijzig: Vec<String>,
    /// Places that get a text of so many letters.
    #[serde(default)]
    pub lang: BTreeMap<String, usize>,
    /// Lists of which the first item is repeated so many times.
    #[serde(default)]
    pub veel: BTreeMap<String, usize>,
    /// Instead of `invoer`: the text, when it is not JSON.
    #[serde(default)]
    pub tekst: Option<String>,
    /// Instead of `tekst`: so many times this text (for inputs that are too large).
    #[serde(default)]
    pub herhaal: Option<usize>,
    /// What must come back.
    #[serde(default)]
    pub verwacht: Verwacht,
}

/// What must come back: only what is written here is held against the answer.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verwacht {
    /// Outcomes of rules, anywhere in the explanations.
    #[serde(default)]
    pub regels: BTreeMap<String, String>,
    /// Values by JSON Pointer; `null` means absent.
    #[serde(default)]
    pub waarden: BTreeMap<String, Value>,
    /// Findings that must be there, as `<place> <code>`.
    #[serde(default)]
    pub bevindingen: Vec<String>,
    /// Findings that must not be there, as `<place> <code>`.
    #[serde(default, rename = "geenBevindingen")]
    pub geen_bevindingen: Vec<String>,
    /// The questions, exactly these and in this order, by JSON Pointer of the list.
    #[serde(default)]
    pub vragen: BTreeMap<String, Vec<String>>,
}

impl Vector {
    /// The bytes that go in.
    pub fn input(&self) -> Vec<u8> {
        if let Some(text) = &self.tekst {
            return text.repeat(self.herhaal.unwrap_or(1)).into_bytes();
        }
        let mut value = match (&self.invoer, &self.basis) {
            (Some(invoer), None) => invoer.clone(),
            (None, Some(basis)) if basis.starts_with(|c: char| c.is_ascii_digit()) => read(
                &root()
                    .join("examples/casussen")
                    .join(format!("{basis}.json")),
            ),
            (None, Some(basis)) => {
                let file = root()
                    .join("core/tests/fixtures")
                    .join(format!("{basis}.json"));
                match read(&file) {
                    whole if whole.get("peildatum").is_some() => whole,
                    aanmelding => json!({ "peildatum": "2025-06-16", "aanmelding": aanmelding }),
                }
            }
            _ => panic!("{}: give invoer, basis or tekst", self.naam),
        };
        for change in &self.wijzig {
            let (place, new) = change.split_once('=').unwrap_or((change, ""));
            let new = (!new.is_empty()).then(|| serde_json::from_str(new).expect(change));
            set(&mut value, place, new);
        }
        for (place, letters) in &self.lang {
            set(&mut value, place, Some(json!("x".repeat(*letters))));
        }
        for (place, items) in &self.veel {
            let first = value.pointer(place).expect(place)[0].clone();
            set(&mut value, place, Some(json!(vec![first; *items])));
        }
        take_fingerprint(&mut value);
        value.to_string().into_bytes()
    }
}

/// A duiding whose fingerprint is the word `bundel` gets that of its bundle, as people
/// copy it from the answer of `bundle_beoordelingen`.
fn take_fingerprint(value: &mut Value) {
    const PLACE: &str = "/duiding/vingerafdruk";
    if value.pointer(PLACE) != Some(&json!("bundel")) {
        return;
    }
    let bundel = value.get("bundel").cloned().unwrap_or_default();
    let answer = contract::call("bundle_beoordelingen", bundel.to_string().as_bytes());
    let answer: Value = serde_json::from_str(&answer.unwrap()).unwrap();
    if let Some(print) = answer.pointer("/waarde/bundel/vingerafdruk") {
        set(value, PLACE, Some(print.clone()));
    }
}

/// A function of a binding: text in, text out.
pub type Door = fn(&str) -> String;

/// Holds the functions of a binding against the operations of the core: the same
/// names in the same order, and the same bytes for every vector.
pub fn same_as_rust(door: &[(&str, Door)]) {
    let names: Vec<&str> = door.iter().map(|(name, _)| *name).collect();
    let ops: Vec<&str> = contract::OPS.iter().map(|op| op.name).collect();
    assert_eq!(names, ops);
    for vector in all() {
        let text = String::from_utf8(vector.input()).unwrap();
        let here = door
            .iter()
            .find(|(op, _)| *op == vector.op)
            .map(|(_, call)| call(&text));
        let there = contract::call(&vector.op, text.as_bytes());
        assert_eq!(here, there, "{}", vector.naam);
    }
}

/// The top folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// Every vector, and every example casus as a vector for the triage.
pub fn all() -> Vec<Vector> {
    let mut vectors = Vec::new();
    for file in files(&root().join("core/tests/vectors"), "json") {
        let text = fs::read_to_string(&file).unwrap();
        let list: Vec<Vector> =
            serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        vectors.extend(list);
    }
    vectors.extend(casussen());
    assert!(!vectors.is_empty(), "no vectors found");
    vectors
}

/// The example casussen, with what `index.json` expects of them.
pub fn casussen() -> Vec<Vector> {
    let folder = root().join("examples/casussen");
    if !folder.join("index.json").exists() {
        return vec![];
    }
    let index = read(&folder.join("index.json"));
    index
        .as_array()
        .unwrap()
        .iter()
        .map(|row| casus(&folder, row))
        .collect()
}

fn casus(folder: &Path, row: &Value) -> Vector {
    let file = row["bestand"].as_str().unwrap();
    let expected = &row["verwacht"];
    let mut waarden = BTreeMap::from([("/status".to_owned(), json!("ok"))]);
    let mut expect = |pointer: &str, value: &Value| {
        waarden.insert(format!("/waarde{pointer}"), value.clone());
    };
    expect("/leidend/uitkomst", &expected["leidend"]);
    expect("/toets/indicatie", &expected["indicatie"]);
    if !expected["indicatie"].is_null() {
        expect("/toets/wet/uitkomst", &expected["wet"]);
        expect("/toets/beleid/uitkomst", &expected["beleid"]);
        let none = expected["signalen"].as_array().is_none_or(Vec::is_empty);
        expect(
            "/toets/signalen",
            if none {
                &Value::Null
            } else {
                &expected["signalen"]
            },
        );
    }
    Vector {
        naam: file.to_owned(),
        dekt: Vec::new(),
        op: "advise_triage".to_owned(),
        invoer: Some(read(&folder.join(file))),
        basis: None,
        wijzig: Vec::new(),
        lang: BTreeMap::new(),
        veel: BTreeMap::new(),
        tekst: None,
        herhaal: None,
        verwacht: Verwacht {
            waarden,
            ..Verwacht::default()
        },
    }
}

/// Files with an extension below a folder, in order.
pub fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found
}

/// A file as JSON.
pub fn read(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Puts a value at a place, or takes it away.
fn set(value: &mut Value, place: &str, new: Option<Value>) {
    let (above, name) = place.rsplit_once('/').expect(place);
    let above = value
        .pointer_mut(above)
        .unwrap_or_else(|| panic!("no place {place}"));
    match (above, new) {
        (Value::Object(members), Some(new)) => drop(members.insert(name.to_owned(), new)),
        (Value::Object(members), None) => drop(members.remove(name)),
        (Value::Array(items), Some(new)) => items[name.parse::<usize>().unwrap()] = new,
        (_, _) => panic!("no place {place}"),
    }
}

/// What nobody types: where it shows, something was repeated.
pub const KANARIE: &str = "KANARIE-9c1f";

/// Every place in a value, itself included.
pub fn places(value: &Value) -> Vec<String> {
    fn walk(value: &Value, at: &str, found: &mut Vec<String>) {
        found.push(at.to_owned());
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    walk(value, &format!("{at}/{name}"), found);
                }
            }
            Value::Array(items) => {
                for (index, value) in items.iter().enumerate() {
                    walk(value, &format!("{at}/{index}"), found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}

/// What someone may put where something else is due.
pub fn wrong(kind: usize) -> Value {
    match kind % 8 {
        0 => Value::Null,
        1 => json!(KANARIE),
        2 => json!(-1),
        3 => json!([]),
        4 => json!({ KANARIE: KANARIE }),
        5 => json!([KANARIE]),
        6 => json!(1.5),
        _ => json!(true),
    }
}
