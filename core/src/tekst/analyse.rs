//! What an analysis of the rules found, as sentences for who writes the rules.

use crate::analyse::{Analyse, Bevinding, Gelijkheid, Onderdeel, Wat};
use crate::id::RegelId;
use crate::regelset::Regelset;
use crate::uitkomst::Uitkomst;
use crate::voorwaarde::Voorwaarde;

/// What was found, and what to do. `regelset` is the one that was looked at.
#[must_use]
pub fn bevinding(regelset: &Regelset, bevinding: &Bevinding) -> String {
    let stap = |id: &RegelId| format!("'{}'", step(regelset, id));
    match &bevinding.wat {
        Wat::PoortNooit { stap: id, botst } => {
            let parts: Vec<String> = botst.iter().map(|part| condition(regelset, part)).collect();
            let why = match parts.as_slice() {
                [one] => format!("Deze voorwaarde klopt nooit: {one}."),
                _ => format!("Deze voorwaarden kloppen nooit tegelijk: {}.", listed(&parts)),
            };
            format!(
                "De stap {} geldt in geen enkel geval. {why} Wijzig de voorwaarde of haal de stap weg.",
                stap(id)
            )
        }
        Wat::PoortVerborgen { stap: id, door } => format!(
            "De stap {} komt nooit aan de beurt. Als de voorwaarde klopt, stopt de triage altijd al eerder. \
             In het voorbeeld gebeurt dat bij de stap {}. Wijzig de voorwaarde of haal de stap weg.",
            stap(id),
            stap(door)
        ),
        Wat::UitkomstOnbereikbaar { uitkomst, naam, .. } => format!(
            "De regio noemt de uitkomst '{naam}' ({}). Geen enkele stap geeft die uitkomst. In het voorbeeld \
             staat wat de triage dan wel geeft{}. Maak een stap voor de uitkomst of haal de uitkomst weg.",
            outcome(*uitkomst),
            leading(regelset, bevinding)
        ),
        Wat::RegelsSprekenTegen {
            stappen: [one, other],
            uitkomsten: [a, b],
        } => format!(
            "De stappen {} en {} gelden soms tegelijk. Hun uitkomsten gaan niet samen: {} en {}. \
             Maak de voorwaarden zo dat maar één van de twee geldt.",
            stap(one),
            stap(other),
            outcome(*a),
            outcome(*b)
        ),
        Wat::Gat => "Soms geldt geen enkele stap, en kan er ook geen stap meer gaan gelden. Dan geeft de triage \
             geen advies. Maak een stap voor dit geval."
            .to_owned(),
        Wat::GatUitkomst { uitkomst, stappen } => {
            let names: Vec<String> = stappen.iter().map(stap).collect();
            format!(
                "De triage geeft soms als eerste advies: {}. De regio noemt die uitkomst niet. Het advies komt van: \
                 {}. Geef de uitkomst een naam of zet haar bij een andere uitkomst.",
                outcome(*uitkomst),
                listed(&names)
            )
        }
        Wat::FeitOngebruikt { feit } => format!(
            "Niets in de regels van de regio kijkt naar het feit '{feit}'. Het antwoord op deze vraag maakt dus \
             geen verschil. Gebruik het feit of haal het weg."
        ),
        Wat::ZwakkerDanNodig { regel, antwoord } => format!(
            "De voorwaarde van {} blijft in het voorbeeld onbekend. Toch staat het antwoord vast: het wordt altijd {}, \
             wat er ook nog wordt ingevuld.",
            rule(regelset, regel),
            super::waarheid(*antwoord)
        ),
        Wat::LandelijkAnders { regel } => format!(
            "De landelijke regel {} werkt hier anders dan in de landelijke basis. Een regio mag een landelijke \
             regel niet wijzigen.",
            rule(regelset, regel)
        ),
    }
}

/// What an analysis says as a whole.
#[must_use]
pub fn conclusion(analyse: &Analyse) -> &'static str {
    let same = analyse.landelijk_gelijk.iter().all(|row| row.gelijk);
    match (analyse.bevindingen.is_empty(), same) {
        (_, false) => "Een landelijke regel werkt hier anders. Dat mag een regio niet wijzigen.",
        (true, true) => "Er is niets gevonden om te wijzigen.",
        (false, true) => "Er is iets gevonden. Kijk bij elk punt wat u kunt wijzigen.",
    }
}

/// What was proved of the national rules.
#[must_use]
pub fn gelijkheid(regelset: &Regelset, gelijkheid: &Gelijkheid) -> String {
    let what = match &gelijkheid.profiel {
        Some(id) => {
            let mut all = regelset.document().profielen.iter();
            let found = all.find(|profiel| profiel.id == *id);
            format!("'{}'", found.map_or(id.as_str(), |profiel| &profiel.titel))
        }
        None => "de stappen van de landelijke triage".to_owned(),
    };
    let verdict = if gelijkheid.gelijk {
        "in al deze gevallen hetzelfde als"
    } else {
        "niet in al deze gevallen hetzelfde als"
    };
    format!(
        "Vanaf {}: {what}. De uitkomst is {verdict} in de landelijke basis. Dat zijn {} gevallen: van {} feiten is \
         elk ja, nee of onbekend.",
        gelijkheid.vanaf, gelijkheid.gevallen, gelijkheid.feiten
    )
}

/// ", namelijk …" if a step leads in the example.
fn leading(regelset: &Regelset, bevinding: &Bevinding) -> String {
    let leidend = bevinding
        .voorbeeld
        .as_ref()
        .and_then(|v| v.leidend.as_ref());
    leidend.map_or(String::new(), |id| format!(": '{}'", step(regelset, id)))
}

fn outcome(uitkomst: Uitkomst) -> String {
    format!("'{}'", super::uitkomst(uitkomst))
}

fn rule(regelset: &Regelset, regel: &Onderdeel) -> String {
    match regel {
        Onderdeel::Stap(id) => format!("'{}'", step(regelset, id)),
        Onderdeel::Profiel { profiel, .. } => {
            let mut all = regelset.document().profielen.iter();
            let found = all.find(|other| other.id == *profiel);
            format!("'{}'", found.map_or(profiel.as_str(), |found| &found.titel))
        }
    }
}

fn step<'a>(regelset: &'a Regelset, id: &'a RegelId) -> &'a str {
    let mut all = regelset.document().triage.iter();
    let found = all.find(|stap| stap.id == *id);
    found.map_or(id.as_str(), |stap| &stap.titel)
}

/// A condition in one line: a question with its answer, a rule by its title, or
/// the feiten that it looks at.
fn condition(regelset: &Regelset, voorwaarde: &Voorwaarde) -> String {
    let question = |part: &Voorwaarde, antwoord: &str| match part {
        Voorwaarde::Feit(id) => {
            let nummer = regelset.feit_nummer(id.as_str());
            let feit = nummer.and_then(|nummer| regelset.feit(nummer));
            let vraag = feit.map_or(id.as_str(), |feit| &feit.vraag);
            Some(format!("'{vraag}' is {antwoord}"))
        }
        _ => None,
    };
    let found = match voorwaarde {
        Voorwaarde::Niet(part) => question(part, "nee"),
        Voorwaarde::Regel(id) => {
            let mut all = regelset.document().criteria.iter();
            let found = all.find(|rule| rule.id == *id);
            found.map(|rule| format!("'{}' geldt", rule.titel))
        }
        _ => question(voorwaarde, "ja"),
    };
    found.unwrap_or_else(|| {
        let names: Vec<String> = voorwaarde
            .feiten()
            .iter()
            .map(|id| format!("'{id}'"))
            .collect();
        match names.as_slice() {
            [] => "een voorwaarde over leefgebieden".to_owned(),
            _ => format!("een voorwaarde over {}", listed(&names)),
        }
    })
}

/// "a, b en c".
fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [front @ .., last] => format!("{} en {last}", front.join(", ")),
    }
}
