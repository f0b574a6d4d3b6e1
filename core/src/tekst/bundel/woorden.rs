//! The words for what stands in an assessment.

use std::fmt::Display;

use crate::beoordeling::{
    Afgegeven, Afzender, BeoordelingSoort, Bereik, Claim, Conditie, GroepSoort, Jegens,
    JegensSoort, Orientatie, Over, Risicodomein, Setting, Zorgniveau,
};
use crate::regelset::document::instrument::Methode;
use crate::tekst::organisatie;

/// Something as its issuer wrote it.
pub(super) fn quote(text: &str) -> String {
    format!("'{}'", text.trim())
}

/// Things after one another: "a, b en c".
pub(super) fn en(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    }
}

/// A piece of a sentence, if there is something to say.
pub(super) fn stuk(before: &str, what: Option<impl Display>) -> String {
    what.map_or(String::new(), |what| format!("{before}{what}"))
}

/// With a capital.
pub(super) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(rest).collect()
}

/// Who: the organisation, by its own name where it has one.
pub(super) fn naam(afzender: &Afzender) -> String {
    let soort = afzender.organisatie.map(organisatie);
    match (&afzender.naam, soort) {
        (Some(naam), Some(soort)) if naam.starts_with(soort) => naam.clone(),
        (Some(naam), Some(soort)) => format!("{naam} ({soort})"),
        (Some(naam), None) => naam.clone(),
        (None, Some(soort)) => soort.to_owned(),
        (None, None) => "Afzender niet genoemd".to_owned(),
    }
}

/// Who, with the function of the person.
pub(super) fn afzender(afzender: &Afzender) -> String {
    naam(afzender) + &stuk(", ", afzender.rol.as_deref())
}

pub(super) fn soort(soort: BeoordelingSoort) -> &'static str {
    match soort {
        BeoordelingSoort::Veiligheidsbeoordeling => "Veiligheidsbeoordeling",
        BeoordelingSoort::Risicotaxatie => "Risicotaxatie",
        BeoordelingSoort::Screening => "Screening",
        BeoordelingSoort::ProfessioneelOordeel => "Professioneel oordeel",
        BeoordelingSoort::Context => "Context",
    }
}

/// What kind of statement, in a heading.
pub(super) fn uitspraak(claim: Option<Claim>, orientatie: Option<Orientatie>) -> String {
    let what = match claim {
        Some(Claim::KansRecidive) => "kans op een nieuw strafbaar feit",
        Some(Claim::KansGeweld) => "kans op een nieuw geweldsdelict",
        Some(Claim::KansSeksueelGeweld) => "kans op een nieuw seksueel delict",
        Some(Claim::ErnstigeSchade) => "risico op ernstige schade",
        Some(Claim::OnveiligNu) => "onveilig?",
        Some(Claim::Prioriteit) => "wat het eerst aandacht vraagt",
        Some(Claim::Functioneren) => "hoe iemand functioneert",
        Some(Claim::Bescherming) => "wat beschermt",
        Some(Claim::Vermoeden) => "een vermoeden",
        None => "soort uitspraak niet bekend",
    };
    match orientatie {
        Some(Orientatie::Nu) if claim == Some(Claim::OnveiligNu) => format!("Nu {what}"),
        Some(Orientatie::Nu) => format!("Nu: {what}"),
        Some(Orientatie::Toekomst) => format!("Later: {what}"),
        None => format!("Nu of later is niet gezegd: {what}"),
    }
}

pub(super) fn domein(domein: Option<Risicodomein>) -> &'static str {
    match domein {
        Some(Risicodomein::AlgemeneRecidive) => "nieuwe strafbare feiten",
        Some(Risicodomein::Geweld) => "geweld",
        Some(Risicodomein::SeksueelGeweld) => "seksueel geweld",
        Some(Risicodomein::Partnergeweld) => "partnergeweld",
        Some(Risicodomein::Stalking) => "stalking",
        Some(Risicodomein::Kindveiligheid) => "veiligheid van een kind",
        Some(Risicodomein::OverigAfhankelijkheidsgeweld) => {
            "ander geweld tussen mensen die van elkaar afhangen"
        }
        Some(Risicodomein::Eergerelateerd) => "eergerelateerd geweld",
        Some(Risicodomein::Extremisme) => "gewelddadig extremisme",
        Some(Risicodomein::Brandstichting) => "brandstichting",
        Some(Risicodomein::ZelfbeschadigingSuicide) => "zelfbeschadiging en zelfdoding",
        Some(Risicodomein::Zelfverwaarlozing) => "zelfverwaarlozing",
        Some(Risicodomein::SlachtofferschapUitbuiting) => "slachtoffer worden of uitgebuit worden",
        Some(Risicodomein::Instellingsagressie) => "agressie in een instelling",
        Some(Risicodomein::Onttrekking) => "weglopen uit zorg of toezicht",
        Some(Risicodomein::Overlast) => "overlast",
        None => "waarover is niet gezegd",
    }
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

pub(super) fn niveau(niveau: Zorgniveau) -> &'static str {
    match niveau {
        Zorgniveau::Laag => "laag",
        Zorgniveau::Matig => "matig",
        Zorgniveau::Hoog => "hoog",
        Zorgniveau::Acuut => "acuut",
    }
}

/// A place: "hoog", "matig tot hoog".
pub(super) fn bereik(bereik: Bereik) -> String {
    if bereik.van == bereik.tot {
        niveau(bereik.van).to_owned()
    } else {
        format!("{} tot {}", niveau(bereik.van), niveau(bereik.tot))
    }
}

/// What a statement takes for granted; it reads after "gaat uit van".
pub(super) fn conditie(conditie: Option<Conditie>, plan: Option<&str>) -> String {
    match (conditie, plan) {
        (Some(Conditie::ZonderInterventie), _) => "geen ingrijpen".to_owned(),
        (Some(Conditie::MetHuidigPlan), _) => "het huidige plan".to_owned(),
        (Some(Conditie::MetGenoemdPlan), Some(plan)) => format!("het plan {}", quote(plan)),
        (Some(Conditie::MetGenoemdPlan), None) => "een plan dat niet is genoemd".to_owned(),
        (None, _) => "iets dat niet is genoemd".to_owned(),
    }
}

/// Where someone is; it reads after "iemand".
pub(super) fn setting(setting: Option<Setting>) -> &'static str {
    match setting {
        Some(Setting::Vrij) => "in vrijheid",
        Some(Setting::Thuis) => "thuis",
        Some(Setting::Opvang) => "in de opvang",
        Some(Setting::Kliniek) => "in een kliniek",
        Some(Setting::Detentie) => "in detentie",
        Some(Setting::Jeugdinrichting) => "in een justitiële jeugdinrichting",
        Some(Setting::Anders) => "op een andere plek",
        None => "op een plek die niet is genoemd",
    }
}

/// How it was reached; it reads after "is gemaakt".
pub(super) fn methode(methode: Option<Methode>) -> &'static str {
    match methode {
        Some(Methode::Actuarieel) => "met een vaste berekening",
        Some(Methode::GestructureerdOordeel) => "als gestructureerd professioneel oordeel",
        Some(Methode::Denkhulp) => "met een hulp bij het denken",
        Some(Methode::Screening) => "als korte screening",
        Some(Methode::Meting) => "als meting van functioneren of behoeften",
        None => "zonder instrument van de catalogus",
    }
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
