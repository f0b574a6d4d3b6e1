//! Every derived feit: what makes it ja, what makes it nee, what leaves it open.

use serde_json::{Value, json};

use super::derive;
use crate::aanmelding::Aanmelding;
use crate::pad::Pad;
use crate::regelset::{FeitSoort, Regelset};
use crate::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

fn aanmelding(json: Value) -> Aanmelding {
    serde_json::from_value(json).expect("an aanmelding")
}

fn waarde(json: Value, feit: &str) -> Waarheid {
    let blad = derive(Regelset::builtin(), &aanmelding(json), &Pad::top());
    blad.waarde(feit)
}

fn row(leefgebied: &str, aanwezig: &str) -> Value {
    json!({ "leefgebied": leefgebied, "aanwezig": { "waarde": aanwezig } })
}

/// Rows for every leefgebied, with the same answer at the same place.
fn everywhere(aanwezig: &str, bij: &str) -> Value {
    let leefgebieden = &Regelset::builtin().document().leefgebieden;
    let rows = leefgebieden.iter().map(|l| {
        let mut row = row(l.id.as_str(), aanwezig);
        row["bij"] = json!(bij);
        row
    });
    json!({ "problematiek": rows.collect::<Vec<_>>() })
}

#[test]
fn nothing_said_is_nothing_known() {
    let blad = derive(Regelset::builtin(), &Aanmelding::default(), &Pad::top());
    assert!(blad.waarden().iter().all(|waarde| *waarde == Onbekend));
}

#[test]
fn a_leefgebied_has_a_problem_if_one_row_says_so() {
    let of = |rows: &[&str]| {
        let rows: Vec<Value> = rows.iter().map(|w| row("huisvesting", w)).collect();
        waarde(json!({ "problematiek": rows }), "problematiek-huisvesting")
    };
    assert_eq!(of(&["nee", "ja"]), Ja);
    assert_eq!(of(&["nee", "nee"]), Nee);
    assert_eq!(of(&["nee", "onbekend"]), Onbekend);
    assert_eq!(of(&[]), Onbekend);
    let other = json!({ "problematiek": [row("opleiding", "ja")] });
    assert_eq!(waarde(other, "problematiek-huisvesting"), Onbekend);
}

#[test]
fn criminogenic_is_said_per_leefgebied() {
    let mut said = row("huisvesting", "ja");
    said["criminogeneFactoren"] = json!({ "waarde": "ja" });
    let form = json!({ "problematiek": [said, row("opleiding", "ja")] });
    assert_eq!(waarde(form.clone(), "criminogeen-huisvesting"), Ja);
    assert_eq!(waarde(form, "criminogeen-opleiding"), Onbekend);
}

#[test]
fn problems_at_someone_are_nee_only_after_looking_everywhere() {
    let at = |bij: &str| {
        let mut said = row("huisvesting", "ja");
        said["bij"] = json!(bij);
        json!({ "problematiek": [said] })
    };
    assert_eq!(waarde(at("betrokkene"), "problemen-bij-betrokkene"), Ja);
    assert_eq!(
        waarde(at("gezinssituatie"), "problemen-bij-betrokkene"),
        Onbekend
    );
    assert_eq!(waarde(at("gezinssituatie"), "problemen-gezinssituatie"), Ja);
    assert_eq!(
        waarde(everywhere("nee", "betrokkene"), "problemen-bij-betrokkene"),
        Nee
    );
    assert_eq!(
        waarde(everywhere("nee", "betrokkene"), "problemen-gezinssituatie"),
        Onbekend
    );
    let one = json!({ "problematiek": [row("huisvesting", "nee")] });
    assert_eq!(waarde(one, "problemen-bij-betrokkene"), Onbekend);
    let unplaced = json!({ "problematiek": [row("huisvesting", "ja")] });
    assert_eq!(waarde(unplaced, "problemen-bij-betrokkene"), Onbekend);
}

#[test]
fn two_problems_on_one_leefgebied_are_two_problems() {
    let feit = "meerdere-problemen-zelfde-leefgebied";
    let rows = |a: &str, b: &str| json!({ "problematiek": [row("huisvesting", a), row("huisvesting", b)] });
    assert_eq!(waarde(rows("ja", "ja"), feit), Ja);
    assert_eq!(waarde(rows("ja", "onbekend"), feit), Onbekend);
    assert_eq!(waarde(rows("ja", "nee"), feit), Onbekend);
    assert_eq!(waarde(everywhere("ja", "betrokkene"), feit), Nee);
}

#[test]
fn a_consequence_counts_as_firmly_as_it_is_stated() {
    let of = |said: Value, feit: &str| waarde(json!({ "gevolgen": { "overlast": said } }), feit);
    let expected = json!({ "waarde": "ja", "modaliteit": "verwacht" });
    assert_eq!(of(expected.clone(), "overlast-feitelijk"), Nee);
    assert_eq!(of(expected.clone(), "overlast-verwacht"), Ja);
    assert_eq!(of(expected, "overlast-mogelijk"), Ja);
    assert_eq!(of(json!({ "waarde": "ja" }), "overlast-verwacht"), Onbekend);
    assert_eq!(of(json!({ "waarde": "nee" }), "overlast-mogelijk"), Nee);
}

#[test]
fn an_impact_must_be_actual_or_expected() {
    let of = |modaliteit: &str, feit: &str| {
        let said = json!({ "waarde": "ja", "modaliteit": modaliteit });
        waarde(json!({ "systeem": { "impactLeefomgeving": said } }), feit)
    };
    assert_eq!(of("feitelijk", "impact-leefomgeving-feitelijk"), Ja);
    assert_eq!(of("verwacht", "impact-leefomgeving-verwacht"), Ja);
    assert_eq!(of("mogelijk", "impact-leefomgeving-verwacht"), Nee);
}

#[test]
fn a_serious_consequence_has_four_answers() {
    let said = json!({ "leidt": "nee", "heeftGeleid": "ja", "zouLeiden": "onbekend" });
    let form = json!({ "ernstigeGevolgen": { "onveiligGebied": said } });
    assert_eq!(waarde(form.clone(), "onveilig-gebied-leidt"), Nee);
    assert_eq!(waarde(form.clone(), "onveilig-gebied-heeft-geleid"), Ja);
    assert_eq!(waarde(form.clone(), "onveilig-gebied-zou-leiden"), Onbekend);
    assert_eq!(waarde(form, "onveilig-gebied-aanwijzingen"), Onbekend);
}

#[test]
fn ketens_and_domeinen_are_said_row_by_row() {
    let form = json!({ "samenwerking": {
        "ketens": [
            { "keten": "zorg", "nodig": { "waarde": "nee" } },
            { "keten": "zorg", "nodig": { "waarde": "ja" } },
        ],
        "domeinen": [{ "domein": "sociaalDomein", "nodig": { "waarde": "nee" } }],
    }});
    assert_eq!(waarde(form.clone(), "keten-zorg-nodig"), Ja);
    assert_eq!(waarde(form.clone(), "keten-bestuur-nodig"), Onbekend);
    assert_eq!(waarde(form.clone(), "domein-sociaal-domein-nodig"), Nee);
    assert_eq!(waarde(form, "domein-zorg-nodig"), Onbekend);
}

#[test]
fn who_refers_and_what_is_asked() {
    let who = |o: &str| {
        waarde(
            json!({ "aanmelder": { "organisatie": o } }),
            "aanmelder-is-deelnemer",
        )
    };
    assert_eq!(
        [who("politie"), who("veiligThuis"), who("overigeDerde")],
        [Ja, Ja, Nee]
    );
    assert_eq!(waarde(json!({}), "aanmelder-is-deelnemer"), Onbekend);
    let asks = |verzoek: &str, feit: &str| waarde(json!({ "soortVerzoek": verzoek }), feit);
    assert_eq!(asks("advies", "vraagt-advies"), Ja);
    assert_eq!(asks("advies", "vraagt-informatie"), Nee);
    assert_eq!(asks("informatievraag", "vraagt-informatie"), Ja);
    assert_eq!(asks("procesregie", "vraagt-procesregie"), Ja);
}

/// Every feit that a professional answers can be answered on the form.
#[test]
fn the_form_reaches_every_question() {
    let said = json!({ "waarde": "ja", "modaliteit": "feitelijk" });
    let plain = json!({ "waarde": "ja" });
    let serious =
        json!({ "leidt": "ja", "heeftGeleid": "ja", "zouLeiden": "ja", "aanwijzingen": "ja" });
    let each = |key: &str, name: &str| -> Vec<Value> {
        let words = ["strafrecht", "zorg", "bestuur", "sociaalDomein"];
        words
            .iter()
            .map(|word| json!({ key: word, name: plain }))
            .collect()
    };
    let mut form = everywhere("ja", "gezinssituatie");
    for row in form["problematiek"].as_array_mut().expect("rows") {
        row["criminogeneFactoren"] = plain.clone();
    }
    let rows = form["problematiek"].as_array_mut().expect("rows");
    let twice = rows.first().cloned().expect("a row");
    rows.push(twice);
    rows.push(json!({ "leefgebied": "opleiding", "aanwezig": plain, "bij": "betrokkene" }));
    let more = json!({
        "gezinssituatieRelevant": plain,
        "gevolgen": { "crimineelGedrag": said, "overlast": said, "afglijden": said },
        "ernstigeGevolgen": {
            "ernstigeOverlast": serious, "criminaliteit": serious,
            "onveiligPersonen": serious, "onveiligGebied": serious,
        },
        "samenwerking": {
            "ketens": each("keten", "nodig"), "domeinen": each("domein", "nodig"),
            "dwangNodig": plain, "drangNodig": plain,
            "nietBinnenEenKeten": plain, "samenwerkingNoodzakelijk": plain,
        },
        "systeem": {
            "invloedGezinssysteem": plain, "invloedLeefomgeving": plain,
            "impactGezinssysteem": said, "impactLeefomgeving": said,
        },
        "gebiedsproblematiek": {
            "ernstig": plain, "lokaal": plain, "gebiedsgebonden": plain, "ketenoverstijgend": plain,
        },
        "veiligheidsrisico": { "acuut": plain },
        "vermoedenRadicalisering": plain,
        "lokaleAanpakGeprobeerd": plain,
    });
    for (key, value) in more.as_object().expect("an object") {
        form[key] = value.clone();
    }
    let blad = derive(Regelset::builtin(), &aanmelding(form), &Pad::top());
    for feit in &Regelset::builtin().document().feiten {
        // the mandate is a word of the house, not of the aanmelder
        if feit.soort == FeitSoort::Vraag && feit.id.as_str() != "mandaat-extra-taak" {
            assert_eq!(blad.waarde(feit.id.as_str()), Ja, "{}", feit.id);
        }
    }
}
