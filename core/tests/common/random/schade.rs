//! What can go wrong with a profile: something is left out, or is not what is due.

use koppelvlak::regelset::Regioprofiel;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::common;

/// The profile without one of its steps or tables; `None`: it has none.
pub(crate) fn without_one(profiel: &Regioprofiel, which: Index) -> Option<Value> {
    let mut less = serde_json::to_value(profiel).expect("JSON");
    let places = |field: &'static str| {
        let items = less[field].as_array().map_or(0, Vec::len);
        (0..items).map(move |at| (field, at))
    };
    let all: Vec<(&str, usize)> = ["poort", "thematafel", "eigenTafel"]
        .into_iter()
        .flat_map(places)
        .collect();
    let (field, at) = *which.get(all.get(..).filter(|all| !all.is_empty())?);
    let gone = less[field].as_array_mut().expect("a list").remove(at);
    let routed = less.get_mut("thematafel").and_then(Value::as_array_mut);
    if let (true, Some(routed)) = (field == "eigenTafel", routed) {
        routed.retain(|row| row["tafel"] != gone["id"]);
    }
    Some(less)
}

pub(crate) fn place(value: &Value, which: Index) -> String {
    which.get(&common::places(value)).clone()
}

/// What someone may put where something else is due.
fn junk(which: u8) -> Value {
    let nested = |levels: usize| {
        let inside = json!({ "feit": "dwang-nodig" });
        (0..levels).fold(inside, |inside, _| json!({ "niet": inside }))
    };
    match which % 20 {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(-1),
        3 => json!(0),
        4 => json!(u64::MAX),
        5 => json!(1.5),
        6 => json!(""),
        7 => json!(" "),
        8 => json!("x".repeat(3000)),
        9 => json!("2025-02-29"),
        10 => json!("9999-12-31"),
        11 => json!("conventie"),
        12 => json!([]),
        13 => json!({}),
        14 => json!([[], null, {}]),
        15 => json!({ "feit": "dwang-nodig" }),
        16 => json!({ "minstens": { "aantal": 9_999_999_999_u64, "van": [] } }),
        17 => json!({ "perLeefgebied": { "aantal": 16, "geldt": { "feit": "problematiek-*" } } }),
        18 => nested(40),
        _ => nested(300),
    }
}

/// Replaces, takes away, copies or doubles something, or renames a field.
pub(crate) fn damage(value: &mut Value, how: u8, which: Index, other: Index) {
    let at = place(value, which);
    let copy = value.pointer(&place(value, other)).cloned();
    let new = if how % 2 == 0 {
        junk(how / 8)
    } else {
        copy.unwrap_or_default()
    };
    let Some((above, name)) = at.rsplit_once('/') else {
        *value = new;
        return;
    };
    match (how % 4, value.pointer_mut(above)) {
        (0 | 1, Some(Value::Object(members))) => drop(members.insert(name.to_owned(), new)),
        (2, Some(Value::Object(members))) => drop(members.remove(name)),
        (_, Some(Value::Object(members))) => drop(members.insert(format!("{name}x"), new)),
        (how, Some(Value::Array(items))) => {
            let at = name.parse::<usize>().expect("a number");
            match how {
                0 | 1 => items[at] = new,
                2 => drop(items.remove(at)),
                _ => items.insert(at, items[at].clone()),
            }
        }
        (_, _) => {}
    }
}
