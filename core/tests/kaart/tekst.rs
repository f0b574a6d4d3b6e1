//! The card as people read it: reviewed once, and then guarded.

use serde_json::{Value, json};

use super::{answer, fixture};

fn shown(invoer: &Value, form: &str) -> String {
    let answer = answer(invoer);
    let text = answer["waarde"][form].as_str();
    text.unwrap_or_else(|| panic!("{answer}")).to_owned()
}

#[test]
fn the_example_as_text_and_as_html() {
    insta::assert_snapshot!("voorbeeld-tekst", shown(&fixture(), "tekst"));
    insta::assert_snapshot!("voorbeeld-html", shown(&fixture(), "html"));
}

/// To a derde, with something on every ground that it can stay behind for.
#[test]
fn what_stays_behind_in_words() {
    let mut invoer = fixture();
    let dossier = &mut invoer["dossier"];
    dossier["elementen"][2]["gegevens"]["voorwaardenVervuld"] = json!("nee");
    dossier["elementen"][3]["gegevens"]["geheimRouteGeldt"] = json!("nee");
    dossier["elementen"][4]["gegevens"]["voorwaardenVervuld"] = json!("onbekend");
    dossier["elementen"][5]["tot"] = json!("2026-03-09");
    dossier["geldigTot"] = json!("2026-03-10");
    dossier["laatstBevestigd"] = json!("2026-01-05");
    dossier["houdbaarDagen"] = json!(30);
    insta::assert_snapshot!("achtergehouden", shown(&invoer, "tekst"));
    dossier_without_cards(&mut invoer);
}

fn dossier_without_cards(invoer: &mut Value) {
    let mut told = String::new();
    let mut tell = |invoer: &Value| {
        told += &shown(invoer, "tekst");
        told += "\n~~~\n\n";
    };
    invoer["dossier"]["oordelen"]["noodzakelijk"] = json!({});
    tell(invoer);
    invoer["dossier"]["oordelen"]["noodzakelijk"] = json!({ "waarde": "nee" });
    tell(invoer);
    for casus in [json!("zsm"), json!("organisatie")] {
        invoer["dossier"]["ontvanger"]["soort"] = casus;
        tell(invoer);
    }
    invoer["dossier"]["opgepaktAlsPga"] = json!("ja");
    tell(invoer);
    invoer["dossier"]["casus"] = json!("afgeschermd");
    tell(invoer);
    let mut none = fixture();
    none["dossier"]["elementen"] = json!([]);
    none["dossier"]["relevanteContext"] = json!("nee");
    tell(&none);
    insta::assert_snapshot!("zonder-kaart", told);
}
