//! Laws for any casus in any region: knowledge only settles, a region only adds,
//! nothing typed comes back, nothing breaks.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod common;
#[path = "common/random/mod.rs"]
mod random;

use std::collections::BTreeMap;

use koppelvlak::afleiding;
use koppelvlak::contract::triage::TriageInvoer;
use koppelvlak::contract::{advise_triage_json, check_tafels_json};
use koppelvlak::criteria::{self, Maatstaf, ProfielUitslag};
use koppelvlak::pad::Pad;
use koppelvlak::regelset::{Regelset, Regioprofiel};
use koppelvlak::tafel::Onderwerp;
use koppelvlak::triage::{self, Aanvulling};
use koppelvlak::uitkomst::{Indicatie::PastWettelijk, Toetsing};
use koppelvlak::waarheid::Waarheid::{self, Ja, Nee, Onbekend};
use proptest::prelude::*;
use proptest::sample::Index;
use random::{casus, damage, place, regio, without_one};
use serde_json::{Value, json};

/// What someone typed, and must not come back.
const KANARIE: &str = "KANARIE-9c1f";

/// How an answer begins that is no error.
const OK: &str = r#"{"status":"ok""#;

fn feiten(profiel: &Regioprofiel) -> Vec<&str> {
    profiel.feit.iter().map(|feit| feit.id.as_str()).collect()
}

/// Every outcome of law, policy, tables and the steps of the region, by name.
fn outcomes(rules: &Regelset, invoer: &Value) -> BTreeMap<String, Waarheid> {
    let invoer: TriageInvoer = serde_json::from_value(invoer.clone()).expect("an input");
    let peildatum = invoer.peildatum.expect("a day");
    let regio = rules.regio().map(|regio| &regio.profiel);
    let maatstaf = Maatstaf::in_regio(peildatum, regio);
    let mut blad = afleiding::derive(rules, &invoer.aanmelding, &Pad::top());
    for antwoord in &invoer.antwoorden {
        let feit = antwoord.feit.as_ref().expect("a feit");
        blad.set(feit.as_str(), antwoord.waarde.expect("an answer"));
    }
    let area = regio.and_then(|regio| regio.gebied.as_ref());
    let code = invoer.aanmelding.gemeente_regie.as_ref();
    let inside = area.zip(code).map_or(Onbekend, |(area, code)| {
        if area.gemeenten.contains(code) {
            Ja
        } else {
            Nee
        }
    });
    let aanvulling = Aanvulling {
        volledig: Ja,
        mandaat_extra_taak: &invoer.mandaat_extra_taak,
        gemeente_in_regio: inside,
        onderwerp: Onderwerp::default(),
    };
    let uitslag = triage::advise(rules, &maatstaf, blad, &aanvulling);

    let mut all = BTreeMap::new();
    let toets = criteria::check(rules, &maatstaf, uitslag.blad.waarden());
    of_profiel("wet", &toets.wet, &mut all);
    of_profiel("beleid", &toets.beleid, &mut all);
    for tafel in &uitslag.tafels {
        for (lezing, uitkomst) in &tafel.per_lezing {
            all.insert(format!("tafel {} {lezing}", tafel.tafel.id), *uitkomst);
        }
    }
    let stand = rules.stand(peildatum).expect("a day with rules");
    let lijst = criteria::chosen_list(rules, &maatstaf).expect("a list");
    let program = &rules.stappen(stand, &lijst.id).expect("programs").triage;
    let values = program.programma.values(uitslag.blad.waarden());
    let national = &Regelset::builtin().document().triage;
    for (stap, wortel) in rules.triage(stand).zip(&program.stappen) {
        if national.iter().all(|other| other.id != stap.id) {
            all.insert(format!("stap {}", stap.id), wortel.outcome(&values));
        }
    }
    all
}

fn of_profiel(name: &str, profiel: &ProfielUitslag, all: &mut BTreeMap<String, Waarheid>) {
    let Some(inhoud) = &profiel.inhoud else {
        return;
    };
    for (lezing, uitkomst) in &inhoud.per_lezing {
        all.insert(format!("{name} {lezing}"), *uitkomst);
    }
    for (regel, lezing, uitkomst) in &inhoud.anders {
        all.insert(format!("{name} als {regel} {lezing}"), *uitkomst);
    }
    for step in inhoud.verklaring.steps() {
        if let Some(regel) = &step.regel {
            all.insert(format!("{name} {regel}"), step.uitkomst);
        }
    }
}

fn ask(invoer: &Value) -> Value {
    serde_json::from_str(&advise_triage_json(invoer.to_string().as_bytes())).expect("JSON")
}

fn given(mut invoer: Value, field: &str, value: Value) -> Value {
    invoer[field] = value;
    invoer
}

fn list<'a>(answer: &'a Value, pointer: &str) -> &'a [Value] {
    let list = answer.pointer(pointer).and_then(Value::as_array);
    list.map_or(&[][..], Vec::as_slice)
}

/// The steps that hold, and those that may.
fn steps(answer: &Value) -> [Vec<&Value>; 2] {
    let leads = answer.pointer("/waarde/leidend").into_iter();
    let holds = leads.chain(list(answer, "/waarde/ook")).collect();
    [holds, list(answer, "/waarde/mogelijk").iter().collect()]
}

/// The same, without what a region added.
fn national(answer: &Value) -> [Vec<&Value>; 2] {
    let all = &Regelset::builtin().document().triage;
    let is_national = |step: &&Value| all.iter().any(|stap| step["stap"] == stap.id.as_str());
    steps(answer).map(|steps| steps.into_iter().filter(is_national).collect())
}

/// The outcomes that no region may add or take away.
fn fixed(answer: &Value) -> [Vec<&Value>; 2] {
    let fixed = ["spoed", "doorverwijzenPgaRad"];
    let is_fixed = |step: &&Value| fixed.iter().any(|fixed| step["uitkomst"] == *fixed);
    steps(answer).map(|steps| {
        let kept = steps.into_iter().filter(is_fixed);
        kept.map(|step| &step["uitkomst"]).collect()
    })
}

fn tries(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(tries(48))]

    /// What is settled stays settled, whatever is answered next: every open
    /// question is answered in turn.
    ///
    /// Left out are steps over feiten that say what is known so far, for they
    /// must turn when something is learned (see the next test).
    #[test]
    fn an_answer_never_turns_an_outcome(casus in casus(), regio in regio(), what in any::<u8>()) {
        let profiel = regio.profiel();
        let rules = Regelset::builtin().met_regio(&profiel).expect("sound");
        let eigen = feiten(&profiel);
        let before = outcomes(&rules, &casus.invoer(&eigen));
        for (later, learned) in casus.learned(what) {
            let after = outcomes(&rules, &later.invoer(&eigen));
            prop_assert_eq!(before.len(), after.len());
            for (name, was) in &before {
                let is = after[name];
                prop_assert!(*was == Onbekend || *was == is, "{}: {:?} became {:?} by {}", name, was, is, learned);
            }
        }
    }
}

proptest! {
    #![proptest_config(tries(128))]

    /// A step or table of a region stands beside the national ones: without it
    /// law, policy and every national step are what they were.
    #[test]
    fn what_a_region_adds_takes_nothing_away(casus in casus(), regio in regio(), which in any::<Index>()) {
        let profiel = regio.profiel();
        let less = without_one(&profiel, which);
        prop_assume!(less.is_some());
        let invoer = casus.invoer(&feiten(&profiel));
        let whole = ask(&given(invoer.clone(), "regioprofiel", json!(profiel)));
        let less = ask(&given(invoer, "regioprofiel", less.expect("a profile")));
        prop_assert_eq!(&whole["status"], "ok");
        prop_assert_eq!(&less["status"], "ok", "{}", less["fouten"]);
        prop_assert_eq!(&whole["waarde"]["toets"], &less["waarde"]["toets"]);
        prop_assert_eq!(national(&whole), national(&less));
    }

    /// With the definition, lezing and list of a region, law and policy say the
    /// same with and without that region.
    #[test]
    fn law_and_policy_are_those_of_the_national_base(casus in casus(), regio in regio()) {
        let profiel = regio.profiel();
        let invoer = casus.invoer(&[]);
        let there = ask(&given(invoer.clone(), "regioprofiel", json!(profiel)));
        let mut here = invoer;
        if let Some(criteria) = &profiel.criteria {
            here["profiel"] = json!(criteria.profiel);
            here["lezing"] = json!(criteria.lezing);
        }
        if let Some(keuze) = &profiel.leefgebiedenlijst {
            here["leefgebiedenlijst"] = json!(keuze.lijst);
        }
        let here = ask(&here);
        prop_assert_eq!(&there["status"], "ok");
        let [holds, _] = steps(&there);
        if holds.iter().any(|step| step["stap"] == "landelijk-verkeerde-regio") {
            prop_assert!(there["waarde"]["toets"].is_null());
        } else {
            prop_assert_eq!(&there["waarde"]["toets"], &here["waarde"]["toets"]);
        }
    }

    /// Danger now and radicalisation are the same in every region.
    #[test]
    fn spoed_and_radicalisation_do_not_depend_on_the_region(casus in casus(), regio in regio()) {
        let profiel = regio.profiel();
        let invoer = casus.invoer(&[]);
        let here = ask(&invoer);
        let there = ask(&given(invoer, "regioprofiel", json!(profiel)));
        prop_assert_eq!(&there["status"], "ok");
        prop_assert_eq!(fixed(&here), fixed(&there));
    }

    /// The reasons that the house gives are carried nowhere.
    #[test]
    fn no_reason_comes_back(casus in casus(), regio in regio()) {
        let profiel = regio.profiel();
        let mut invoer = given(casus.invoer(&feiten(&profiel)), "regioprofiel", json!(profiel));
        for antwoord in invoer["antwoorden"].as_array_mut().expect("a list") {
            antwoord["motivering"] = json!(KANARIE);
        }
        let mut tables = invoer.clone();
        tables.as_object_mut().expect("an object").remove("mandaatExtraTaak");
        let tables = check_tafels_json(tables.to_string().as_bytes());
        prop_assert!(tables.starts_with(OK));
        prop_assert!(!tables.contains(KANARIE));
        let said = json!({ "waarde": "ja", "motivering": KANARIE });
        invoer["combinatieNietRelevant"] = said.clone();
        invoer["mandaatExtraTaak"] = said;
        let triage = advise_triage_json(invoer.to_string().as_bytes());
        prop_assert!(triage.starts_with(OK));
        prop_assert!(!triage.contains(KANARIE));
    }

    /// A finding on a profile names the place and repeats nothing. The advice
    /// itself does repeat titles and texts of a sound profile: that is meant.
    #[test]
    fn no_finding_repeats_a_profile(
        casus in casus(),
        regio in regio(),
        which in any::<Index>(),
        how in 0..3_usize,
        canary in prop::sample::select(&[KANARIE, "kanarie-9c1f"][..]),
    ) {
        let profiel = regio.profiel();
        let mut changed = json!(profiel);
        let at = place(&changed, which);
        match (how, changed.pointer_mut(&at).expect("a place")) {
            (0, Value::Object(members)) => drop(members.insert(canary.to_owned(), json!(canary))),
            (1, value) => *value = json!({ canary: { canary: canary } }),
            (_, value) => *value = json!(canary),
        }
        let answer = ask(&given(casus.invoer(&[]), "regioprofiel", changed));
        for pointer in ["/fouten", "/waarde/bevindingen"] {
            let told = json!(list(&answer, pointer)).to_string();
            prop_assert!(!told.to_lowercase().contains("kanarie"), "{} at {}: {}", how, at, told);
        }
    }

    /// Whatever becomes of a profile, there is an answer, and the same one twice.
    #[test]
    fn a_broken_profile_gets_an_answer(
        casus in casus(),
        regio in regio(),
        blows in prop::collection::vec(any::<(u8, Index, Index)>(), 1..6),
    ) {
        let profiel = regio.profiel();
        let mut broken = json!(profiel);
        for (how, which, other) in blows {
            damage(&mut broken, how, which, other);
        }
        let invoer = given(casus.invoer(&feiten(&profiel)), "regioprofiel", broken).to_string();
        let answer = advise_triage_json(invoer.as_bytes());
        prop_assert_eq!(&answer, &advise_triage_json(invoer.as_bytes()));
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        let told = !list(&answer, "/fouten").is_empty();
        let expected = if told { "fout" } else { "ok" };
        prop_assert_eq!(&answer["status"], expected);
    }
}

/// A step that asks for an answer holds until the answer is there. So the feiten
/// that say what is known so far are exempt from the law above:
/// `lokale-aanpak-onbekend`, `indicatie-open`, `aanmelding-volledig`, and a single
/// indicatie, because the policy can still be open when the law is settled.
#[test]
fn what_is_not_known_yet_turns_when_it_is() {
    let asks = |invoer: &Value| {
        let answer = ask(invoer);
        let [holds, _] = steps(&answer);
        holds
            .iter()
            .any(|step| step["stap"] == "landelijk-aanvullen-lokaal")
    };
    let all = common::casussen();
    let casus = all.iter().find(|casus| casus.naam.starts_with("04-"));
    let mut invoer = casus
        .and_then(|casus| casus.invoer.clone())
        .expect("a casus");
    assert!(asks(&invoer));
    invoer["aanmelding"]["lokaleAanpakGeprobeerd"] = json!({ "waarde": "ja" });
    assert!(!asks(&invoer));

    assert_eq!(PastWettelijk.holds(Toetsing::Ja, Toetsing::Onbekend), Ja);
    assert_eq!(PastWettelijk.holds(Toetsing::Ja, Toetsing::Ja), Nee);
}

/// A row without an answer is an open question, as a row with `onbekend` is.
#[test]
fn an_empty_row_is_no_nee() {
    let of = |form: Value, feit: &str| {
        let form = serde_json::from_value(form).expect("an aanmelding");
        afleiding::derive(Regelset::builtin(), &form, &Pad::top()).waarde(feit)
    };
    let nee = json!({ "waarde": "nee" });
    for second in [json!({ "waarde": "onbekend" }), json!({})] {
        let keten = |nodig: &Value| json!({ "keten": "zorg", "nodig": nodig });
        let rows = [keten(&nee), keten(&second)];
        let form = json!({ "samenwerking": { "ketens": rows } });
        assert_eq!(of(form, "keten-zorg-nodig"), Onbekend);
        let problem = |there: &Value| json!({ "leefgebied": "opleiding", "aanwezig": there });
        let rows = [problem(&nee), problem(&second)];
        let form = json!({ "problematiek": rows });
        assert_eq!(of(form, "problematiek-opleiding"), Onbekend);
    }
}

/// A step that names a national rule asks what law and policy ask, counted in the same way.
#[test]
fn a_rule_named_by_a_step_is_the_national_rule() {
    let cited = json!([{ "bron": "conventie", "plaats": "x", "zekerheid": "voorstel" }]);
    let profiel = json!({
        "id": "verzonnen", "titel": "ZVH Verzonnen", "geldigVanaf": "2021-01-01", "vindplaats": cited,
        "poort": [{
            "id": "eigen-stap", "titel": "Eigen stap", "tekst": "Advies: kijk hiernaar.",
            "uitkomst": "advies", "vindplaats": cited, "voorwaarde": { "regel": "mja-a2" },
        }],
    });
    let profiel = serde_json::from_value(profiel).expect("a profile");
    let rules = Regelset::builtin().met_regio(&profiel).expect("sound");
    let row =
        |leefgebied: &str| json!({ "leefgebied": leefgebied, "aanwezig": { "waarde": "ja" } });
    let form = json!({ "problematiek": [row("psychische-gezondheid"), row("opleiding")] });
    let all = outcomes(
        &rules,
        &json!({ "peildatum": "2025-09-01", "aanmelding": form }),
    );
    assert_eq!(all["beleid mja-a2"], Ja);
    assert_eq!(all["stap eigen-stap"], all["beleid mja-a2"]);
}
