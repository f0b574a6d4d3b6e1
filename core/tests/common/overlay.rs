//! Rules of a region put on the national ones by hand, and examples run through the real triage.

#![allow(
    dead_code,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test helper: it may panic, and no test uses all of it"
)]

use koppelvlak::aanmelding::Aanmelding;
use koppelvlak::aanmelding::uitspraak::Uitspraak;
use koppelvlak::afleiding;
use koppelvlak::analyse::{Analyse, Bevinding, Onderdeel, Voorbeeld, Wat, analyse};
use koppelvlak::contract::validatie::{ValidatieInvoer, Volledigheid, validate_aanmelding};
use koppelvlak::criteria::{Maatstaf, chosen_list};
use koppelvlak::datum::Datum;
use koppelvlak::id::RegelId;
use koppelvlak::pad::Pad;
use koppelvlak::regelset::document::regio::Regioprofiel;
use koppelvlak::regelset::{Document, Feit, Regelset, TriageStap};
use koppelvlak::tafel::Onderwerp;
use koppelvlak::triage::{self, Aanvulling, Stapuitslag, TriageUitslag};
use koppelvlak::uitkomst::{Toetsing, Uitkomst};
use koppelvlak::waarheid::Waarheid;
use serde_json::{Value, json};

/// A day on which law and policy hold.
pub(crate) fn dag() -> Datum {
    day("2025-09-01")
}

/// A day.
pub(crate) fn day(text: &str) -> Datum {
    Datum::parse(text).expect("a day")
}

fn source() -> Value {
    json!([{ "bron": "conventie", "plaats": "toets", "zekerheid": "voorstel" }])
}

/// A feit that stands beside the form.
pub(crate) fn feit(id: &str) -> Feit {
    let feit = json!({
        "id": id, "vraag": format!("Geldt {id}?"), "uitleg": "", "soort": "aanvullend", "vindplaats": source(),
    });
    serde_json::from_value(feit).expect("a feit")
}

/// An extra step.
pub(crate) fn stap(id: &str, volgorde: u32, uitkomst: &str, voorwaarde: &Value) -> TriageStap {
    let stap = json!({
        "id": id, "titel": format!("Stap {id}"), "tekst": "Advies: doe iets.", "geldigVanaf": "2021-01-01",
        "volgorde": volgorde, "uitkomst": uitkomst, "vervolg": "gaatDoor", "vindplaats": source(),
        "voorwaarde": voorwaarde,
    });
    serde_json::from_value(stap).expect("a step")
}

/// A profile with outcomes: each with the ones that it tells in the same way.
pub(crate) fn regio(keuze: &[(&str, &[&str])]) -> Regioprofiel {
    let keuze: Vec<Value> = keuze
        .iter()
        .map(|(uitkomst, omvat)| json!({ "uitkomst": uitkomst, "naam": format!("Ons {uitkomst}"), "omvat": omvat }))
        .collect();
    let mut regio = json!({
        "id": "verzonnen", "titel": "Verzonnen", "geldigVanaf": "2021-01-01", "vindplaats": source(),
    });
    if !keuze.is_empty() {
        regio["uitkomsten"] = json!({ "keuze": keuze, "vindplaats": source() });
    }
    serde_json::from_value(regio).expect("a profile")
}

/// The national document with more feiten and steps.
pub(crate) fn document(feiten: &[&str], stappen: Vec<TriageStap>) -> Document {
    let mut document = Regelset::builtin().document().clone();
    document.feiten.extend(feiten.iter().map(|id| feit(id)));
    document.triage.extend(stappen);
    document
}

/// What was looked at, and what was found.
pub(crate) struct Onderzoek {
    pub(crate) composed: Regelset,
    pub(crate) regio: Option<Regioprofiel>,
    pub(crate) analyse: Analyse,
}

/// Looks at these rules, on the one day.
pub(crate) fn look(document: Document, regio: Option<Regioprofiel>) -> Onderzoek {
    let composed = Regelset::new(document).expect("sound");
    let analyse = analyse(Regelset::builtin(), &composed, regio.as_ref(), Some(dag()));
    Onderzoek {
        analyse: analyse.expect("small enough"),
        composed,
        regio,
    }
}

impl Onderzoek {
    /// The findings with a code.
    pub(crate) fn found(&self, code: &str) -> Vec<&Bevinding> {
        let all = self.analyse.bevindingen.iter();
        all.filter(|bevinding| bevinding.wat.code() == code)
            .collect()
    }

    /// The only finding.
    pub(crate) fn only(&self, code: &str) -> &Bevinding {
        let codes: Vec<&str> = self
            .analyse
            .bevindingen
            .iter()
            .map(|b| b.wat.code())
            .collect();
        assert_eq!(codes, [code], "{:#?}", self.analyse.bevindingen);
        &self.analyse.bevindingen[0]
    }

    /// Whether the real triage of its example shows a finding. Without an example
    /// there is nothing to show.
    pub(crate) fn shows(&self, bevinding: &Bevinding) -> bool {
        if bevinding.voorbeeld.is_none() {
            return true;
        }
        let uitslag = self.run(bevinding);
        let holds = |id: &RegelId| uitslag.geldt.iter().any(|step| step.stap.id == *id);
        let may_hold = |id: &RegelId| uitslag.open.iter().any(|step| step.stap.id == *id);
        let first = uitslag.geldt.first().map(|step| step.stap.uitkomst);
        match &bevinding.wat {
            Wat::PoortNooit { stap, .. } => {
                !holds(stap) && self.value(&uitslag, stap) != Waarheid::Ja
            }
            Wat::PoortVerborgen { stap, door } => {
                holds(door) && !holds(stap) && self.value(&uitslag, stap) == Waarheid::Ja
            }
            Wat::UitkomstOnbereikbaar {
                uitkomst, omvat, ..
            } => {
                let given = |u: Uitkomst| u == *uitkomst || omvat.contains(&u);
                first.is_some() && uitslag.geldt.iter().all(|step| !given(step.stap.uitkomst))
            }
            Wat::RegelsSprekenTegen { stappen, .. } => stappen.iter().all(holds),
            Wat::Gat => uitslag.geldt.is_empty() && uitslag.open.is_empty(),
            Wat::GatUitkomst { uitkomst, .. } => first == Some(*uitkomst),
            Wat::FeitOngebruikt { .. } => false,
            Wat::ZwakkerDanNodig {
                regel: Onderdeel::Stap(stap),
                ..
            } => may_hold(stap),
            Wat::ZwakkerDanNodig { .. } => {
                let toets = uitslag.toets.as_ref().expect("law and policy");
                [toets.wet.uitkomst, toets.beleid.uitkomst].contains(&Toetsing::Onbekend)
            }
            Wat::LandelijkAnders { regel } => {
                let voorbeeld = bevinding.voorbeeld.as_ref().expect("an example");
                let maatstaf = self.maatstaf(voorbeeld.peildatum);
                let national = run(Regelset::builtin(), &maatstaf, voorbeeld);
                match regel {
                    Onderdeel::Stap(id) => {
                        let told = |uitslag: &TriageUitslag<'_>| {
                            let in_list =
                                |steps: &[Stapuitslag<'_>]| steps.iter().any(|s| s.stap.id == *id);
                            (in_list(&uitslag.geldt), in_list(&uitslag.open))
                        };
                        told(&national) != told(&uitslag)
                    }
                    Onderdeel::Profiel { .. } => {
                        let told = |uitslag: &TriageUitslag<'_>| {
                            uitslag
                                .toets
                                .as_ref()
                                .map(|toets| (toets.wet.uitkomst, toets.beleid.uitkomst))
                        };
                        told(&national) != told(&uitslag)
                    }
                }
            }
        }
    }

    /// How the condition of a step came out, reached or not.
    fn value(&self, uitslag: &TriageUitslag<'_>, id: &RegelId) -> Waarheid {
        let stand = self.composed.stand(dag()).expect("rules");
        let maatstaf = self.maatstaf(dag());
        let lijst = chosen_list(&self.composed, &maatstaf).expect("a list");
        let compiled = self.composed.stappen(stand, &lijst.id).expect("steps");
        let compiled = &compiled.triage;
        let values = compiled.programma.values(uitslag.blad.waarden());
        let mut steps = self.composed.triage(stand).zip(&compiled.stappen);
        let (_, wortel) = steps.find(|(stap, _)| stap.id == *id).expect("a step");
        wortel.outcome(&values)
    }

    /// What the real triage makes of the example of a finding.
    pub(crate) fn run(&self, bevinding: &Bevinding) -> TriageUitslag<'_> {
        let voorbeeld = bevinding.voorbeeld.as_ref().expect("an example");
        let uitslag = run(
            &self.composed,
            &self.maatstaf(voorbeeld.peildatum),
            voorbeeld,
        );
        let leidt = uitslag.geldt.first().map(|step| &step.stap.id);
        assert_eq!(leidt, voorbeeld.leidend.as_ref());
        uitslag
    }

    pub(crate) fn maatstaf(&self, peildatum: Datum) -> Maatstaf {
        Maatstaf::in_regio(peildatum, self.regio.as_ref())
    }
}

/// The real triage of an example. It must be as complete as it says it is.
pub(crate) fn run<'r>(
    regelset: &'r Regelset,
    maatstaf: &Maatstaf,
    voorbeeld: &Voorbeeld,
) -> TriageUitslag<'r> {
    let aanmelding = if voorbeeld.op_volledig {
        let file = super::common::root().join("core/tests/fixtures/volledig.json");
        let volledig: Aanmelding =
            serde_json::from_value(super::common::read(&file)).expect("a form");
        voorbeeld.on(&volledig)
    } else {
        voorbeeld.aanmelding.clone()
    };
    let invoer = ValidatieInvoer {
        peildatum: Some(maatstaf.peildatum),
        aanmelding: aanmelding.clone(),
    };
    let found = validate_aanmelding(regelset, &invoer.into()).expect("a day");
    let complete = found.volledigheid == Volledigheid::Compleet;
    assert_eq!(complete, voorbeeld.op_volledig, "{:#?}", found.bevindingen);

    let mut blad = afleiding::derive(regelset, &aanmelding, &Pad::top());
    for (feit, waarheid) in voorbeeld.antwoorden.iter().chain(&voorbeeld.aangenomen) {
        blad.set(feit.as_str(), *waarheid);
    }
    let mandaat = Uitspraak {
        waarde: voorbeeld.mandaat_extra_taak,
        ..Uitspraak::default()
    };
    let regio = regelset.regio();
    let area = regio.and_then(|regio| regio.profiel.gebied.as_ref());
    let inside = area.zip(aanmelding.gemeente_regie.as_ref());
    let inside = inside.map(|(area, code)| area.gemeenten.contains(code));
    let aanvulling = Aanvulling {
        volledig: if complete {
            Waarheid::Ja
        } else {
            Waarheid::Nee
        },
        mandaat_extra_taak: &mandaat,
        gemeente_in_regio: match inside {
            Some(true) => Waarheid::Ja,
            Some(false) => Waarheid::Nee,
            None => Waarheid::Onbekend,
        },
        onderwerp: Onderwerp {
            verzoek: aanmelding.soort_verzoek,
            kennisdomein: aanmelding.kennisdomein,
            tafels: Vec::new(),
        },
    };
    triage::advise(regelset, maatstaf, blad, &aanvulling)
}

/// The names of the steps that hold.
pub(crate) fn geldt<'a>(uitslag: &'a TriageUitslag<'_>) -> Vec<&'a str> {
    uitslag
        .geldt
        .iter()
        .map(|step| step.stap.id.as_str())
        .collect()
}

/// The names of the steps that may still hold.
pub(crate) fn open<'a>(uitslag: &'a TriageUitslag<'_>) -> Vec<&'a str> {
    uitslag
        .open
        .iter()
        .map(|step| step.stap.id.as_str())
        .collect()
}
