//! The words for what stands in an assessment.

use std::fmt::Display;

use crate::beoordeling::{
    Afgegeven, Afzender, Claim, Conditie, GroepSoort, Jegens, JegensSoort, Orientatie, Over,
    Risicodomein, Setting,
};
use crate::tekst::beoordelen;
pub(super) use crate::tekst::zin::{capital, en, quote};

/// A piece of a sentence, if there is something to say.
pub(super) fn stuk(before: &str, what: Option<impl Display>) -> String {
    what.map_or(String::new(), |what| format!("{before}{what}"))
}

/// Who: the organisation, by its own name where it has one.
pub(super) fn naam(afzender: &Afzender) -> String {
    let soort = afzender.organisatie.map(beoordelen::organisatie);
    let Some(naam) = &afzender.naam else {
        return soort
            .unwrap_or("een afzender die niet is genoemd")
            .to_owned();
    };
    // "Reclassering Noord" says what it is
    let bare = soort.and_then(|soort| soort.strip_prefix("de ")).or(soort);
    let says = |bare: &str| naam.to_lowercase().starts_with(&bare.to_lowercase());
    match soort {
        Some(soort) if !bare.is_some_and(says) => format!("{naam} ({soort})"),
        _ => naam.clone(),
    }
}

/// Who, in a sentence: the name, or else the kind of organisation.
pub(super) fn kort(afzender: &Afzender) -> String {
    afzender.naam.clone().unwrap_or_else(|| naam(afzender))
}

/// Who, with the function of the person.
pub(super) fn afzender(afzender: &Afzender) -> String {
    naam(afzender) + &stuk(", ", afzender.rol.as_deref())
}

/// What kind of statement, in a heading.
pub(super) fn uitspraak(claim: Option<Claim>, orientatie: Option<Orientatie>) -> String {
    if (claim, orientatie) == (Some(Claim::OnveiligNu), Some(Orientatie::Nu)) {
        return "Nu onveilig?".to_owned();
    }
    let what = claim.map_or("een soort uitspraak die niet is gezegd", beoordelen::claim);
    let when = orientatie.map_or("nu of later", beoordelen::orientatie);
    format!("{}: {what}", capital(when))
}

pub(super) fn domein(domein: Option<Risicodomein>) -> &'static str {
    domein.map_or("waarover is niet gezegd", beoordelen::domein)
}

/// Whose behaviour or situation.
pub(super) fn over(over: &Over) -> String {
    match (&over.persoon, &over.huishouden) {
        (Some(persoon), _) => persoon.to_string(),
        (None, Some(huishouden)) => format!("huishouden {huishouden}"),
        (None, None) => "iemand die niet is genoemd".to_owned(),
    }
}

/// Toward whom.
pub(super) fn jegens(jegens: Option<&Jegens>) -> String {
    let Some(jegens) = jegens else {
        return " (jegens wie is niet gezegd)".to_owned();
    };
    let whom = match jegens.soort {
        Some(JegensSoort::Zichzelf) => "zichzelf".to_owned(),
        Some(JegensSoort::Persoon) => jegens
            .persoon
            .as_ref()
            .map_or("iemand die niet is genoemd".to_owned(), ToString::to_string),
        Some(JegensSoort::Groep) => groep(jegens.groep).to_owned(),
        Some(JegensSoort::Personeel) => "personeel en hulpverleners".to_owned(),
        Some(JegensSoort::Publiek) => "het publiek".to_owned(),
        None => return " (jegens wie is niet gezegd)".to_owned(),
    };
    format!(", jegens {whom}")
}

fn groep(groep: Option<GroepSoort>) -> &'static str {
    match groep {
        Some(GroepSoort::Kinderen) => "kinderen",
        Some(GroepSoort::Naasten) => "familie en huisgenoten",
        Some(GroepSoort::Partners) => "partners en ex-partners",
        Some(GroepSoort::Buurt) => "mensen in de buurt",
        Some(GroepSoort::Gezagsdragers) => "mensen met een openbaar ambt",
        Some(GroepSoort::Anders) => "een andere groep",
        None => "een groep die niet is genoemd",
    }
}

/// Under which condition; it reads after "geldt".
pub(super) fn conditie(conditie: Option<Conditie>, plan: Option<&str>) -> String {
    match (conditie, plan) {
        (Some(Conditie::MetGenoemdPlan), Some(plan)) => format!("met het plan {}", quote(plan)),
        (Some(conditie), _) => beoordelen::conditie(conditie).to_owned(),
        (None, _) => "onder een voorwaarde die niet is genoemd".to_owned(),
    }
}

/// Where someone is; it reads after "iemand".
pub(super) fn setting(setting: Option<Setting>) -> &'static str {
    setting.map_or("op een plek die niet is genoemd", beoordelen::setting)
}

/// The result exactly as issued.
pub(super) fn afgegeven(afgegeven: &Afgegeven) -> Vec<String> {
    let label = afgegeven.label.iter().map(|label| quote(label));
    let cijfers = afgegeven.score.iter();
    let cijfers = cijfers.map(|text| format!("In cijfers: {}", quote(text)));
    let both: Vec<String> = label.chain(cijfers).collect();
    if both.is_empty() {
        vec!["(geen uitslag meegegeven)".to_owned()]
    } else {
        both
    }
}
