use serde_json::{Value, json};

use super::{Regel, Verwerking, describe};
use crate::pad::Pad;

fn made(change: impl FnOnce(&mut Value)) -> Result<Vec<Regel>, Vec<String>> {
    let mut value = json!({
        "activiteit": "https://register.example/verwerkingen/triage", "naam": "advise_triage",
        "trace": "0AF7651916cd43dd8448eb211c80319c", "status": "Ok",
        "begin": "2026-03-10T14:00:00+01:00", "eind": "2026-03-10T14:00:02+01:00",
        "betrokkenen": [{ "pseudoniem": "psn-a1", "soort": "BSN", "span": "b7ad6b7169203331" }]
    });
    change(&mut value);
    let verwerking: Verwerking = serde_json::from_value(value).expect("a processing");
    let mut fouten = Vec::new();
    let regels = describe(&verwerking, &Pad::top(), &mut fouten);
    assert_eq!(regels.is_empty(), !fouten.is_empty());
    if fouten.is_empty() {
        return Ok(regels);
    }
    Err(fouten
        .iter()
        .map(|fout| format!("{} {}", fout.pad, fout.code))
        .collect())
}

#[test]
fn one_record_for_each_betrokkene() {
    let regels = made(|value| {
        let rows = value["betrokkenen"].as_array_mut().unwrap();
        rows.push(json!({ "pseudoniem": "psn-a2", "soort": "BSN", "span": "00f067aa0ba902b7" }));
    });
    let regels = regels.expect("records");
    assert_eq!(regels.len(), 2);
    assert!(
        regels
            .iter()
            .all(|r| r.trace_id == "0af7651916cd43dd8448eb211c80319c")
    );
    assert_eq!(regels[0].end_time - regels[0].start_time, 2000);
    assert_eq!(regels[0].start_time, 1_773_147_600_000);
}

#[test]
fn a_betrokkene_is_a_pseudonym() {
    for bad in [
        "bsn999990019",
        "p-99999001",
        "9999.90.019-x",
        "bsn:999-990-019",
    ] {
        let got = made(|value| value["betrokkenen"][0]["pseudoniem"] = json!(bad));
        let expected = vec!["/betrokkenen/0/pseudoniem verwerking-pseudoniem".to_owned()];
        assert_eq!(got, Err(expected), "{bad}");
    }
    for good in [
        "psn-17",
        "1a2b3c4d5e6f7a8b9",
        "7f0c1e2a-11aa-4bcd-8e22-0123456789ab",
    ] {
        let got = made(|value| value["betrokkenen"][0]["pseudoniem"] = json!(good));
        assert!(got.is_ok(), "{good}");
    }
}

#[test]
fn a_span_is_used_once() {
    let twice = made(|value| value["boven"] = json!("B7AD6B7169203331"));
    let expected = vec!["/betrokkenen/0/span verwerking-span-dubbel".to_owned()];
    assert_eq!(twice, Err(expected));
}
